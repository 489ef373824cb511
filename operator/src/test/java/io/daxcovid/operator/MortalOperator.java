package io.daxcovid.operator;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.Interceptor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * The operator, killed at a boundary between two steps: when it is about to write to the API server
 * for the given time, it is no more. No hook runs, nothing is flushed, as with {@code kill -9}.
 */
public final class MortalOperator {
  static final String LAST_WRITE = "TEST_DIES_BEFORE_WRITE";
  static final int KILLED = 137;
  private static final Pattern WRITE = Pattern.compile("POST|PUT|PATCH|DELETE");
  private static final Pattern NO_STEP = Pattern.compile(".*/(leases|events|selfsubject\\w+)\\b.*");

  private MortalOperator() {}

  public static void main(String[] args) throws Exception {
    OperatorSettings settings =
        OperatorSettings.from(OperatorSettings.PROGRAM.read(System.getenv()));
    AtomicInteger left = new AtomicInteger(Integer.parseInt(System.getenv(LAST_WRITE)));
    Interceptor death =
        new Interceptor() {
          @Override
          public void before(BasicBuilder builder, HttpRequest request, RequestTags tags) {
            String path = request.uri().getPath();
            boolean step =
                WRITE.matcher(request.method()).matches() && !NO_STEP.matcher(path).matches();
            if (step && left.decrementAndGet() <= 0) {
              System.out.println("Killed before " + request.method() + " " + path);
              System.out.flush();
              Runtime.getRuntime().halt(KILLED);
            }
          }
        };
    try (KubernetesClient client =
        new KubernetesClientBuilder()
            .withHttpClientBuilderConsumer(http -> http.addOrReplaceInterceptor("death", death))
            .build()) {
      OperatorMain.run(settings, client);
    }
  }
}
