package io.daxcovid.web.answer;

import io.daxcovid.web.answer.DataEndpoint.Question;
import io.daxcovid.web.http.MediaType;
import io.daxcovid.web.http.Reply;
import io.daxcovid.web.load.LoadRef;
import io.daxcovid.web.query.Parameter;
import io.daxcovid.web.query.Query;
import io.daxcovid.web.query.Values;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A request, understood: which endpoint, with which values. */
record Asked(DataEndpoint endpoint, Values values, Question question) {

  static List<Parameter<?>> parameters(DataEndpoint endpoint) {
    return Stream.<Parameter<?>>concat(endpoint.parameters().stream(), LoadParameters.ALL.stream())
        .toList();
  }

  /**
   * @throws io.daxcovid.web.http.ProblemException naming every parameter at fault
   */
  static Asked of(DataEndpoint endpoint, Map<String, List<String>> query) {
    Values values = Query.parse(parameters(endpoint), query);
    return new Asked(endpoint, values, endpoint.question(values));
  }

  /**
   * The load stands for pipeline and run, so an answer is one, whether it was asked for by name.
   */
  String key(LoadRef load, MediaType type, String build) {
    return Reply.hash(
        String.join(
            "\n",
            endpoint.path(),
            values.without(LoadParameters.ALL).canonical(),
            Long.toString(load.loadId()),
            build,
            type.mime()));
  }
}
