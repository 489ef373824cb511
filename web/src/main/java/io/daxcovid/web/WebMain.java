package io.daxcovid.web;

import io.daxcovid.settings.UnusableSettingsException;
import io.daxcovid.settings.Values;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the web by its environment; SIGTERM ends it. */
public final class WebMain {
  private static final Logger LOG = LoggerFactory.getLogger(WebMain.class);

  private WebMain() {}

  public static void main(String[] args) {
    try {
      Values values = WebSettings.PROGRAM.read(System.getenv());
      LOG.info("Settings: {}", values);
      WebConfig config = WebSettings.config(values);
      Web web = Web.start(config, Clock.systemUTC());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(web), "shutdown"));
      LOG.info("The page is on http://{}:{}/", config.http().host(), web.port());
    } catch (UnusableSettingsException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    } catch (IOException | RuntimeException e) {
      LOG.debug("Start failed", e);
      fail("The web cannot start: " + e.getMessage());
    }
  }

  private static void end(Web web) {
    web.close();
    LOG.info("The web has ended");
  }

  private static void fail(String message) {
    LOG.error("{}", message);
    System.exit(1);
  }
}
