package io.daxcovid.operator.manifest;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What network policies let through, by the rules of Kubernetes: who is chosen by no policy of a
 * direction is open in it; else one of those that choose him must say so. Label selectors and
 * namespaces by name are all that ours use.
 */
record Policies(List<NetworkPolicy> all) {
  private static final String NAMESPACE = "kubernetes.io/metadata.name";

  /** Both ends must agree. */
  boolean allow(Pods from, Pods to, int port) {
    return out(from, to, port) && in(from, to, port);
  }

  /** To anywhere outside of this cluster's pods. */
  boolean allowOutside(Pods from, int port) {
    return out(from, null, port);
  }

  /** From anywhere outside. */
  boolean allowFromOutside(Pods to, int port) {
    return in(null, to, port);
  }

  private boolean out(Pods from, Pods to, int port) {
    List<NetworkPolicy> chosen = choosing(from, "Egress");
    return chosen.isEmpty()
        || chosen.stream()
            .flatMap(
                policy ->
                    policy.getSpec().getEgress().stream()
                        .filter(rule -> isPort(rule.getPorts(), to, port))
                        .filter(rule -> isPeer(policy, rule.getTo(), to)))
            .findAny()
            .isPresent();
  }

  private boolean in(Pods from, Pods to, int port) {
    List<NetworkPolicy> chosen = choosing(to, "Ingress");
    return chosen.isEmpty()
        || chosen.stream()
            .flatMap(
                policy ->
                    policy.getSpec().getIngress().stream()
                        .filter(rule -> isPort(rule.getPorts(), to, port))
                        .filter(rule -> isPeer(policy, rule.getFrom(), from)))
            .findAny()
            .isPresent();
  }

  private List<NetworkPolicy> choosing(Pods pods, String direction) {
    return all.stream()
        .filter(policy -> policy.getMetadata().getNamespace().equals(pods.namespace()))
        .filter(policy -> policy.getSpec().getPolicyTypes().contains(direction))
        .filter(policy -> chooses(policy.getSpec().getPodSelector(), pods))
        .toList();
  }

  static boolean chooses(LabelSelector selector, Pods pods) {
    return pods.has(selector.getMatchLabels())
        && selector.getMatchExpressions().stream()
            .allMatch(expression -> holds(expression, pods.labels().get(expression.getKey())));
  }

  private static boolean holds(LabelSelectorRequirement expression, String value) {
    return switch (expression.getOperator()) {
      case "DoesNotExist" -> value == null;
      case "In" -> expression.getValues().contains(value);
      default -> throw new AssertionError("not used so far: " + expression.getOperator());
    };
  }

  /** A name is that of a port of the pods that are asked. */
  private static boolean isPort(List<NetworkPolicyPort> ports, Pods asked, int port) {
    return ports.isEmpty()
        || ports.stream()
            .map(NetworkPolicyPort::getPort)
            .anyMatch(one -> number(one, asked) == port);
  }

  private static int number(IntOrString port, Pods asked) {
    if (port.getIntVal() != null) {
      return port.getIntVal();
    }
    return asked == null ? -1 : asked.ports().getOrDefault(port.getStrVal(), -1);
  }

  private static boolean isPeer(NetworkPolicy policy, List<NetworkPolicyPeer> peers, Pods pods) {
    return peers.isEmpty()
        || (pods != null && peers.stream().anyMatch(peer -> is(policy, peer, pods)));
  }

  static boolean is(NetworkPolicy policy, NetworkPolicyPeer peer, Pods pods) {
    LabelSelector namespaces = peer.getNamespaceSelector();
    String namespace =
        namespaces == null
            ? policy.getMetadata().getNamespace()
            : namespaces.getMatchLabels().get(NAMESPACE);
    Map<String, String> labels =
        peer.getPodSelector() == null ? Map.of() : peer.getPodSelector().getMatchLabels();
    return pods.namespace().equals(namespace) && pods.has(labels);
  }

  /** Every peer that some rule names. */
  static Stream<NetworkPolicyPeer> peers(NetworkPolicy policy) {
    return Stream.concat(
        policy.getSpec().getIngress().stream().flatMap(rule -> rule.getFrom().stream()),
        policy.getSpec().getEgress().stream().flatMap(rule -> rule.getTo().stream()));
  }
}
