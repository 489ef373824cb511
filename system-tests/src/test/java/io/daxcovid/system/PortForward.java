package io.daxcovid.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A way from this machine to a Service, as the installer's last lines tell a person to make it. */
record PortForward(Process process, WebApi api) implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("Forwarding from 127.0.0.1:(\\d+) ");

  static PortForward to(Kubectl kubectl, String object, int port) throws IOException {
    Process process =
        new ProcessBuilder("kubectl", "-n", kubectl.namespace(), "port-forward", object, ":" + port)
            .redirectErrorStream(true)
            .start();
    BufferedReader said = process.inputReader();
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        return new PortForward(process, WebApi.onThisMachine(Integer.parseInt(ready.group(1))));
      }
      all.append(line).append('\n');
    }
    throw new AssertionError("No way to " + object + ": " + all);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
