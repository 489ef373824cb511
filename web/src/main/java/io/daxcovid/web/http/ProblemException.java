package io.daxcovid.web.http;

import io.daxcovid.web.http.Problem.ParameterFault;
import java.util.List;
import java.util.stream.Collectors;

/** Ends a request with a problem; the message is what the reader gets as detail. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<ParameterFault> faults;

  private ProblemException(ProblemType type, String detail, List<ParameterFault> faults) {
    super(detail, null, false, false);
    this.type = type;
    this.faults = List.copyOf(faults);
  }

  public static ProblemException of(ProblemType type, String detail) {
    return new ProblemException(type, detail, List.of());
  }

  public static ProblemException parameter(String name, String detail) {
    return parameters(List.of(new ParameterFault(name, detail)));
  }

  public static ProblemException parameters(List<ParameterFault> faults) {
    String detail =
        faults.stream()
            .map(fault -> fault.parameter() + ": " + fault.detail())
            .collect(Collectors.joining("; "));
    return new ProblemException(ProblemType.INVALID_PARAMETER, detail, faults);
  }

  public ProblemType type() {
    return type;
  }

  public Problem toProblem(String instance) {
    return new Problem(
        type.uri(), type.title(), type.status(), getMessage(), instance, type.code(), faults);
  }
}
