package io.daxcovid.local.parts;

import java.nio.file.Path;

/** Where a part keeps its data and its log. */
public record PartFolder(Path data, Path log) {
  public static PartFolder of(Path state, String name) {
    return new PartFolder(state.resolve(name), state.resolve("logs").resolve(name + ".log"));
  }
}
