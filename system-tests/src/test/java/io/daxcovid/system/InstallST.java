package io.daxcovid.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.daxcovid.contract.json.Json;
import io.daxcovid.contract.run.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code install_system.sh} and {@code uninstall_system.sh} on a real cluster, in the order in
 * which a person uses them; every part in pods, the real files of 2020.
 */
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InstallST {
  private static final String LAST_DAY = "2020-12-14";

  /** Its logs tell what went wrong. */
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  static Path folder;

  @RegisterExtension static final FirstFailureEnds STORY = new FirstFailureEnds();

  private static final Closing CLOSING = new Closing();
  private static InstalledSystem system;
  private static OwnFiles files;
  private static CompletableFuture<Map<String, JsonNode>> local;
  private static String before;

  @BeforeAll
  static void start() throws Exception {
    RealFiles real = RealFiles.in(folder);
    files = OwnFiles.write(folder.resolve("own"), real.json(), real.prices());
    system = InstalledSystem.on(folder);
    before = system.everything();
    CLOSING.later(() -> system.uninstall("--purge"));
    local = CompletableFuture.supplyAsync(() -> localCube(real));
  }

  @AfterAll
  static void stop() throws Exception {
    CLOSING.close();
  }

  @Test
  @Order(1)
  void ctrl_c_while_the_parts_come_up_is_answered_by_what_to_do() throws Exception {
    Script.Said said = system.installUntil("kafka");

    assertThat(said.text()).contains("Stopped at: kafka", "the same command goes on");
    assertThat(said.code()).isEqualTo(130);
  }

  @Test
  @Order(2)
  void where_no_source_answers_each_is_named_and_so_is_the_sample() {
    Script.Said said = system.install();

    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text())
        .contains("No source could be read:", "ecdc-cases: not imported:")
        .contains("fse-prices: not imported:")
        .contains("sh install_system.sh --sample --context minikube");
    assertThat(reasonsOnThePage())
        .contains("opendata.ecdc.europa.eu cannot be resolved", "Yahoo gave no prices")
        .contains("install_system.sh --sample");
  }

  @Test
  @Order(3)
  void files_of_ones_own_are_imported_and_computed_by_the_spark_operator() {
    Script.Said said = install();

    assertThat(said.text()).contains("is published", "Installed.", "port-forward");
    assertThat(state("sparkapplication", "/status/applicationState/state")).isEqualTo("COMPLETED");
    assertComputedByPods(system.attempt());
  }

  @Test
  @Order(4)
  void the_page_is_drawn_in_a_browser_through_a_port_forward() throws Exception {
    try (PortForward forward = system.forward();
        Chromium chromium = Chromium.launch();
        WatchedPage watched = new WatchedPage(chromium.browser(), 1280, 900)) {
      watched.open(forward.api().address());

      assertThat(watched.page().locator("body").getAttribute("data-run"))
          .isEqualTo(system.published().path("runId").asText());
      assertThat(watched.complaints()).isEmpty();
    }
  }

  @Test
  @Order(5)
  void law11_the_numbers_are_those_of_the_local_mode_to_the_last_bit() throws Exception {
    assertThat(cube()).isEqualTo(local.get());
  }

  @Test
  @Order(6)
  void a_second_run_changes_nothing_and_says_so() {
    String written = system.writings();

    Script.Said second = install();

    assertThat(second.text()).contains("Nothing was changed");
    assertThat(system.writings()).isEqualTo(written);
  }

  @Test
  @Order(7)
  void law1_to_law8_every_pod_may_be_killed_once_while_imports_go_on() throws Exception {
    files.replayCases("from=2020-12-08&every=15s");
    try (Reader reader = Reader.of(system.page())) {
      install();
      PodsDeleted killed = PodsDeleted.none();
      killed.oneOf(system.runs(), "spark-role=driver");
      killed.everyOneIn(system.kubectl());
      killed.oneOf(system.runs(), "spark-role=executor");
      killed.everyOneIn(new Kubectl("dax-operators"));

      awaitLastDay();
      assertThat(cube()).as("law 1: nothing is lost").isEqualTo(local.get());
      assertThat(computedTwice()).as("law 2: nothing is computed twice").isEmpty();
      assertThat(reader.faults()).as("laws 3 and 4").isEmpty();
      assertThat(reader.runs()).as("publications").hasSizeGreaterThan(1);
      assertThat(killed.pods()).hasSizeGreaterThan(11);
    }
  }

  @Test
  @Order(8)
  void uninstalling_keeps_volumes_and_passwords() {
    assertThat(system.uninstall().code()).isZero();

    assertThat(system.kubectl().run("get", "pods,services,statefulsets,deployments", "-o", "name"))
        .isEmpty();
    assertThat(system.kubectl().run("get", "pvc,secrets", "-o", "name"))
        .contains("persistentvolumeclaim/data-mysql-0", "secret/mysql-root");
    assertThat(system.uninstall().text()).contains("There is nothing of it to remove.");
  }

  @Test
  @Order(9)
  void an_installation_over_kept_data_finds_it_and_computes_again_by_a_job_when_asked()
      throws Exception {
    Script.Said said = install("--runner", "Job");

    assertThat(said.text()).contains("passwords      all there");
    assertThat(cube()).isEqualTo(local.get());
    String found = system.published().path("name").asText();
    system.runs().run("annotate", "correlationpipeline", "dax-covid", "daxcovid.io/run-again=now");
    String again =
        await("another attempt")
            .atMost(Duration.ofMinutes(6))
            .pollInterval(Duration.ofSeconds(1))
            .until(
                () -> endedJobs().filter(job -> !job.equals(found)).findFirst(),
                Optional::isPresent)
            .orElseThrow();
    assertComputedByPods(new ClusterRun(system.runs(), again));
    assertThat(cube()).isEqualTo(local.get());
  }

  @Test
  @Order(10)
  void purging_leaves_nothing() {
    Script.Said said = system.uninstall("--purge");

    assertThat(said.code()).as(said.text()).isZero();
    await("volumes go after their claims")
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(system.everything()).isEqualTo(before));
  }

  private static String reasonsOnThePage() {
    try (Chromium chromium = Chromium.launch();
        WatchedPage watched = new WatchedPage(chromium.browser(), 1280, 900)) {
      watched.page().navigate(system.page().address());
      watched.page().waitForSelector("body[data-state=empty]");
      return watched.page().getByTestId("no-data").innerText();
    }
  }

  private static Script.Said install(String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("--component", files.folder().toString()));
    Script.Said said = system.install(all.toArray(String[]::new));
    assertThat(said.code()).as(said.text()).isZero();
    return said;
  }

  private static String state(String kind, String pointer) {
    return system.runs().get(kind, system.attempt().name()).at(pointer).asText();
  }

  private static Stream<String> endedJobs() {
    return StreamSupport.stream(system.runs().get("jobs").path("items").spliterator(), false)
        .filter(job -> job.at("/status/succeeded").asInt() == 1)
        .map(job -> job.at("/metadata/name").asText());
  }

  private static void assertComputedByPods(ClusterRun attempt) {
    assertThat(Json.read(attempt.lastWords(), Outcome.class).state())
        .isEqualTo(Outcome.State.PUBLISHED);
    assertThat(attempt.executorsStarted()).isEqualTo(1);
  }

  private static void awaitLastDay() {
    await("the figures of the whole file, of the newest inputs")
        .atMost(Duration.ofMinutes(10))
        .pollInterval(Duration.ofSeconds(2))
        .ignoreExceptions()
        .until(
            () -> {
              for (JsonNode input : system.page().get("/api/v1/meta").path("inputs")) {
                if (input.path("lastDate").asText().equals(LAST_DAY)) {
                  return input.path("source").asText().startsWith("replay:");
                }
              }
              return false;
            });
  }

  /** Runs of which more than one attempt wrote figures to the end. */
  private static List<String> computedTwice() {
    WebApi page = system.page();
    return page.get("/api/v1/runs").path("runs").findValuesAsText("runId").stream()
        .filter(
            run ->
                page.get("/api/v1/runs/" + run).path("attempts").findValuesAsText("state").stream()
                        .filter(List.of("COMPLETE", "REMOVED")::contains)
                        .count()
                    > 1)
        .toList();
  }

  private static Map<String, JsonNode> cube() throws Exception {
    try (PortForward forward = system.forward()) {
      return new WholeCube(forward.api()::get).stored();
    }
  }

  private static Map<String, JsonNode> localCube(RealFiles real) {
    try (LocalSystem system =
        LocalSystem.start(
            folder.resolve("local.log"),
            "--cases",
            real.json().toString(),
            "--prices",
            real.prices().toString())) {
      system.awaitFirstRun();
      return new WholeCube(system::get).stored();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
