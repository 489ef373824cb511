package io.daxcovid.operator.kube;

import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.json.MalformedJsonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the API server was asked for, as it wrote down itself. */
public record Audit(Path log) {

  /**
   * @param verb as a Role has it
   * @param stage a watch begins to be answered, and is answered at its end
   */
  public record Request(String user, String verb, Target objectRef, String stage) {
    /** {@code watch pods}, {@code update correlationpipelines/status}. */
    public String inWords() {
      String part = objectRef.subresource() == null ? "" : "/" + objectRef.subresource();
      return verb + " " + objectRef.resource() + part;
    }
  }

  /** Its parts may be null. */
  public record Target(String resource, String namespace, String name, String subresource) {}

  private record User(String username) {}

  private record Line(
      User user, User impersonatedUser, String verb, Target objectRef, String stage) {
    Optional<Request> request() {
      String who = (impersonatedUser == null ? user : impersonatedUser).username();
      return Optional.ofNullable(objectRef).map(what -> new Request(who, verb, what, stage));
    }
  }

  /** Of the operator of that namespace, to objects in it. */
  public List<Request> ofOperator(String namespace) {
    String operator = "system:serviceaccount:" + namespace + ":dax-covid-operator";
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .filter(line -> line.contains(operator))
          .flatMap(line -> parse(line).stream())
          .filter(request -> request.user().equals(operator))
          .filter(request -> Objects.equals(request.objectRef().namespace(), namespace))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty if it is written just now. */
  private static Optional<Request> parse(String line) {
    try {
      return Json.read(line, Line.class).request();
    } catch (MalformedJsonException e) {
      return Optional.empty();
    }
  }
}
