package io.daxcovid.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a child has written since this start; earlier starts wrote into the same file. */
public record LogFile(Path file, long start) {
  public static LogFile from(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return new LogFile(file, Files.exists(file) ? Files.size(file) : 0);
  }

  public boolean contains(String words) {
    return text().contains(words);
  }

  /** The last lines, for a person who must see why a start failed. */
  public List<String> tail(int lines) {
    List<String> all = text().lines().filter(line -> !line.isBlank()).toList();
    return all.subList(Math.max(0, all.size() - lines), all.size());
  }

  private String text() {
    try {
      byte[] bytes = Files.readAllBytes(file);
      int from = (int) Math.min(start, bytes.length);
      return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
