package io.daxcovid.web.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Writes a body once: conditional requests, gzip, HEAD. */
public final class Reply {
  private Reply() {}

  /** Answers 304 and returns true if the client has this already. */
  public static boolean notModified(Context context, EntityTag tag, String cacheControl) {
    context.header("ETag", tag.header());
    context.header("Cache-Control", cacheControl);
    context.header("Vary", "Accept, Accept-Encoding");
    if (!tag.matches(context.header("If-None-Match"))) {
      return false;
    }
    context.status(304);
    return true;
  }

  /** Sends a body that is held gzipped. */
  public static void gzipped(Context context, String contentType, byte[] gzipped) {
    context.contentType(contentType);
    if (Accept.gzip(context.header("Accept-Encoding"))) {
      context.header("Content-Encoding", "gzip");
      body(context, gzipped);
    } else {
      context.res().setContentLength(Gzip.plainLength(gzipped));
      if (!context.method().equals(HandlerType.HEAD)) {
        context.result(Gzip.expand(gzipped));
      }
    }
  }

  /** Sends JSON whose tag is its own hash: for answers that are cheap to make. */
  public static void json(Context context, Object value) {
    accepted(context, List.of(MediaType.JSON));
    own(context, MediaType.JSON, ApiJson.write(value));
  }

  /** The same, or a table if that is what the client wants. */
  public static void jsonOrCsv(Context context, Object value, Supplier<byte[]> csv) {
    switch (accepted(context, MediaType.DATA)) {
      case JSON -> own(context, MediaType.JSON, ApiJson.write(value));
      case CSV -> own(context, MediaType.CSV, csv.get());
    }
  }

  /**
   * @throws ProblemException if the client wants none of them
   */
  public static MediaType accepted(Context context, List<MediaType> offers) {
    return Accept.choose(context.header("Accept"), offers)
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemType.NOT_ACCEPTABLE,
                    "Offered here: "
                        + offers.stream().map(MediaType::mime).collect(Collectors.joining(", "))));
  }

  private static void own(Context context, MediaType type, byte[] bytes) {
    if (!notModified(context, new EntityTag(hash(bytes)), "no-cache")) {
      context.contentType(type.contentType());
      body(context, bytes);
    }
  }

  public static void body(Context context, byte[] bytes) {
    if (context.method().equals(HandlerType.HEAD)) {
      context.res().setContentLength(bytes.length);
    } else {
      context.result(bytes);
    }
  }

  public static String hash(String text) {
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }

  /** 32 hex digits of SHA-256. */
  public static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
