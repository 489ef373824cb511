package io.daxcovid.web.page;

import io.daxcovid.web.http.ProblemException;
import io.daxcovid.web.http.ProblemType;
import io.daxcovid.web.http.Route;
import io.daxcovid.web.http.SecurityHeaders;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The page and its parts, from the class path. */
public final class PageRoutes {
  private static final Pattern SAFE = Pattern.compile("[a-z0-9]+([-./][a-z0-9]+)*");
  private static final String ECHARTS_POM = "META-INF/maven/org.webjars/echarts/pom.properties";

  private static final String PAGE = "page/index.html";

  private final Map<String, Asset> loaded = new ConcurrentHashMap<>();
  private final String charts = charts();

  public List<Route> routes() {
    return List.of(
        new Route("/", List.of(), context -> send(context, PAGE)),
        new Route("/embed", List.of(), this::embedded),
        new Route("/api", List.of(), context -> send(context, "page/api.html")),
        new Route("/openapi.yaml", List.of(), context -> send(context, "openapi.yaml")),
        new Route("/lib/echarts.js", List.of(), context -> send(context, charts)),
        new Route("/page/<file>", List.of(), this::file));
  }

  /** The same page; its script sees by the address what to leave out. */
  private void embedded(Context context) {
    SecurityHeaders.allowFrames(context);
    send(context, PAGE);
  }

  private void file(Context context) {
    String file = context.pathParam("file");
    if (!SAFE.matcher(file).matches()) {
      throw notFound();
    }
    send(context, "page/" + file);
  }

  private void send(Context context, String resource) {
    Asset asset = loaded.get(resource);
    if (asset == null) {
      asset = Asset.read(resource).orElseThrow(PageRoutes::notFound);
      loaded.put(resource, asset);
    }
    asset.send(context);
  }

  private static ProblemException notFound() {
    return ProblemException.of(ProblemType.NOT_FOUND, "The page has no such file");
  }

  /** The build with the common parts: two thirds of the whole. */
  static String charts() {
    try (InputStream in = PageRoutes.class.getClassLoader().getResourceAsStream(ECHARTS_POM)) {
      Properties pom = new Properties();
      pom.load(in);
      return "META-INF/resources/webjars/echarts/%s/echarts.common.min.js"
          .formatted(pom.getProperty("version"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + ECHARTS_POM, e);
    }
  }
}
