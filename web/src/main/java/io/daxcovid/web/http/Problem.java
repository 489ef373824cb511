package io.daxcovid.web.http;

import java.util.List;

/**
 * Problem details (RFC 9457).
 *
 * @param instance path of the request, without its query
 * @param errors one entry per parameter at fault; empty for other problems
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    List<ParameterFault> errors) {
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
  }

  /** What is wrong with one parameter, in words. */
  public record ParameterFault(String parameter, String detail) {}
}
