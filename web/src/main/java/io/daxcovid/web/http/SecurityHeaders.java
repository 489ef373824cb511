package io.daxcovid.web.http;

import io.javalin.http.Context;

/** Sent with every answer. Scripts, styles and data come from this server and nowhere else. */
public final class SecurityHeaders {
  static final String POLICY = policy("'none'");

  private SecurityHeaders() {}

  public static void add(Context context) {
    context
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  }

  /**
   * Any site may frame this answer: nobody is logged in and nothing can be changed, so there is no
   * click to steal. A proxy that adds a policy of its own can only narrow this one.
   */
  public static void allowFrames(Context context) {
    context.header("Content-Security-Policy", policy("*")).removeHeader("X-Frame-Options");
  }

  private static String policy(String ancestors) {
    return "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none';"
        + " form-action 'none'; frame-ancestors "
        + ancestors;
  }
}
