package io.daxcovid.web.warm;

import io.daxcovid.web.load.LoadRef;
import io.daxcovid.web.load.RunInput;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the page asks when somebody opens it without having chosen anything, and its matrix. */
final class StartPage {
  private static final String LAGS = "-14..14";

  private StartPage() {}

  static List<Call> calls(LoadRef load) {
    List<LocalDate> firsts = load.inputs().stream().map(RunInput::firstDate).toList();
    List<LocalDate> lasts = load.inputs().stream().map(RunInput::lastDate).toList();
    String from = Collections.max(firsts).toString();
    String to = Collections.min(lasts).toString();
    String last = lasts.get(0).toString();
    return List.of(
        call("areas"),
        call("index", "group", "month", "from", last, "to", last),
        call("series", "areas", "DE", "from", from, "to", to),
        call("index", "group", "day", "from", from, "to", to),
        call("correlation/lags", "area", "DE", "lags", LAGS),
        call("correlation/top", "limit", "6"),
        call("correlation/matrix", "lags", LAGS));
  }

  private static Call call(String path, String... parameters) {
    Map<String, List<String>> query = new TreeMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      query.put(parameters[i], List.of(parameters[i + 1]));
    }
    return new Call("/api/v1/" + path, query);
  }

  /** A request of the page. */
  record Call(String path, Map<String, List<String>> query) {}
}
