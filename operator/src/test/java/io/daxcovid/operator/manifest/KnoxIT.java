package io.daxcovid.operator.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * The gateway before HDFS. Its image is in no registry that tests reach: what it reads is checked
 * here.
 */
class KnoxIT {
  private static final Rendered RENDERED = Overlay.WITH_EVERYTHING.rendered();

  @Test
  void it_leads_to_the_name_node_by_its_service_and_to_nothing_else() throws Exception {
    Service names =
        RENDERED.all(Service.class).stream()
            .filter(service -> service.getMetadata().getName().equals("hdfs-namenode"))
            .findFirst()
            .orElseThrow();
    List<String> addresses =
        names.getSpec().getPorts().stream()
            .map(port -> "hdfs-namenode.dax-covid.svc:" + port.getPort())
            .toList();

    assertThat(texts(xml("hdfs.xml"), "url"))
        .containsExactly("hdfs://" + addresses.get(0), "http://" + addresses.get(1) + "/webhdfs");
  }

  @Test
  void law12_whoever_comes_must_log_in_by_a_password_that_no_file_has() throws Exception {
    Document topology = xml("hdfs.xml");

    assertThat(texts(topology, "name"))
        .containsSubsequence("ShiroProvider", "users.reader", "urls./**", "Default");
    assertThat(texts(topology, "value")).contains("@PASSWORD@", "authcBasic");
    assertThat(settings().get("prepare.sh"))
        .contains("gsub(/@PASSWORD@/, password)", "/run/secrets/knox/password")
        .contains("rm -rf /prepared/conf/topologies");
  }

  @Test
  void law12_its_settings_replace_those_of_the_demonstration() throws Exception {
    assertThat(texts(xml("gateway-site.xml"), "name"))
        .allMatch(name -> name.startsWith("gateway."))
        .noneMatch(name -> name.contains("ldap"));
    assertThat(texts(xml("gateway-log4j2.xml"), "Appenders")).hasSize(1);
  }

  private static Document xml(String file) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(settings().get(file))));
  }

  private static Map<String, String> settings() {
    return RENDERED.all(ConfigMap.class).stream()
        .filter(map -> map.getMetadata().getName().startsWith("knox-settings"))
        .findFirst()
        .orElseThrow()
        .getData();
  }

  private static List<String> texts(Document document, String element) {
    List<String> texts = new ArrayList<>();
    NodeList nodes = document.getElementsByTagName(element);
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }
}
