package io.daxcovid.web.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Content negotiation by the headers {@code Accept} and {@code Accept-Encoding}. */
public final class Accept {
  private Accept() {}

  /**
   * The offered media type that the client wants most; earlier offers win a tie.
   *
   * @param accept the header, null or blank when the client takes anything
   */
  public static Optional<MediaType> choose(String accept, List<MediaType> offers) {
    if (accept == null || accept.isBlank()) {
      return Optional.of(offers.get(0));
    }
    List<Range> ranges = ranges(accept);
    MediaType best = null;
    double bestQuality = 0;
    for (MediaType offer : offers) {
      double quality = quality(ranges, offer.mime());
      if (quality > bestQuality) {
        best = offer;
        bestQuality = quality;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether the body may be sent gzipped. */
  public static boolean gzip(String acceptEncoding) {
    return acceptEncoding != null
        && ranges(acceptEncoding).stream()
            .anyMatch(range -> range.name.equals("gzip") && range.quality > 0);
  }

  private static double quality(List<Range> ranges, String mime) {
    String group = mime.substring(0, mime.indexOf('/')) + "/*";
    // The most specific range decides, even when it says "not this".
    for (String name : List.of(mime, group, "*/*")) {
      Optional<Range> range = ranges.stream().filter(r -> r.name.equals(name)).findFirst();
      if (range.isPresent()) {
        return range.get().quality;
      }
    }
    return 0;
  }

  private static List<Range> ranges(String header) {
    List<Range> ranges = new ArrayList<>();
    for (String entry : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = entry.split(";", -1);
      double quality = 1;
      for (String part : parts) {
        if (part.strip().startsWith("q=")) {
          quality = quality(part.strip().substring(2));
        }
      }
      ranges.add(new Range(parts[0].strip(), quality));
    }
    return ranges;
  }

  private static double quality(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private record Range(String name, double quality) {}
}
