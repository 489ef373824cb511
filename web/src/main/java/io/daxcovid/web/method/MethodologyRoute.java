package io.daxcovid.web.method;

import io.daxcovid.contract.run.MethodVersion;
import io.daxcovid.statistics.Alignment;
import io.daxcovid.statistics.CaseTransform;
import io.daxcovid.statistics.Correction;
import io.daxcovid.statistics.IndexTransform;
import io.daxcovid.statistics.Method;
import io.daxcovid.statistics.MethodNumbers;
import io.daxcovid.statistics.Reason;
import io.daxcovid.web.http.Reply;
import io.daxcovid.web.http.Route;
import io.daxcovid.web.query.Query;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** {@code /methodology}: how this program computes, by the constants that it computes with. */
public final class MethodologyRoute {
  private static final Methodology ANSWER =
      new Methodology(
          MethodVersion.CURRENT,
          ids(CaseTransform.values(), CaseTransform::id),
          ids(IndexTransform.values(), IndexTransform::id),
          ids(Method.values(), Method::id),
          ids(Alignment.values(), Alignment::id),
          ids(Correction.values(), Correction::id),
          ids(Reason.values(), Reason::name),
          MethodNumbers.all());

  private MethodologyRoute() {}

  public static Route route() {
    return new Route("/api/v1/methodology", List.of(), MethodologyRoute::answer);
  }

  private static void answer(Context context) {
    Query.parse(List.of(), context.queryParamMap());
    Reply.json(context, ANSWER);
  }

  private static <T> List<String> ids(T[] values, Function<T, String> id) {
    return Arrays.stream(values).map(id).toList();
  }

  /**
   * @param methodVersion of this program; a kept run may have an older one
   */
  record Methodology(
      int methodVersion,
      List<String> x,
      List<String> y,
      List<String> methods,
      List<String> aligns,
      List<String> corrections,
      List<String> reasons,
      Map<String, Number> constants) {}
}
