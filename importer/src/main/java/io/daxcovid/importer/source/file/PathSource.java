package io.daxcovid.importer.source.file;

import io.daxcovid.importer.source.Received;
import io.daxcovid.importer.source.Source;
import io.daxcovid.importer.source.SourceUnreachableException;
import io.daxcovid.importer.spool.RawFile;
import io.daxcovid.importer.spool.Spool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A file, or a folder of files, on this machine. A folder gives its {@code .csv} and {@code .json}
 * files, gzipped or not; a file also gives the {@code symbols.csv} beside it.
 */
public final class PathSource implements Source {
  public static final String SYMBOLS = "symbols.csv";

  private final String name;
  private final Path path;

  public PathSource(String name, Path path) {
    this.name = name;
    this.path = path.toAbsolutePath().normalize();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Received fetch(Spool spool) throws SourceUnreachableException {
    try {
      return Files.isDirectory(path) ? folder(spool) : file(spool);
    } catch (AccessDeniedException e) {
      throw new SourceUnreachableException(
          path + " may not be read by this user: change its permissions", e);
    } catch (IOException e) {
      throw new SourceUnreachableException(path + " cannot be read: " + e.getMessage(), e);
    }
  }

  private Received file(Spool spool) throws IOException, SourceUnreachableException {
    if (!Files.exists(path)) {
      throw new SourceUnreachableException(
          path + " is not there: put the file in place or configure another one");
    }
    List<RawFile> files = new ArrayList<>();
    files.add(read(spool, path));
    Path symbols = path.resolveSibling(SYMBOLS);
    if (Files.isRegularFile(symbols)) {
      files.add(read(spool, symbols));
    }
    return new Received(files, new TreeMap<>());
  }

  private Received folder(Spool spool) throws IOException, SourceUnreachableException {
    List<RawFile> files = new ArrayList<>();
    SortedMap<String, String> unreadable = new TreeMap<>();
    for (Path file : dataFiles()) {
      try {
        files.add(read(spool, file));
      } catch (AccessDeniedException e) {
        unreadable.put(file.getFileName().toString(), "it may not be read by this user");
      } catch (IOException e) {
        unreadable.put(file.getFileName().toString(), "it cannot be read: " + e.getMessage());
      }
    }
    if (files.isEmpty() && unreadable.isEmpty()) {
      throw new SourceUnreachableException(
          path + " holds no .csv or .json file (gzipped or not): put the files there");
    }
    return new Received(files, unreadable);
  }

  private List<Path> dataFiles() throws IOException {
    try (Stream<Path> entries = Files.list(path)) {
      return entries.filter(Files::isRegularFile).filter(PathSource::isData).sorted().toList();
    }
  }

  private static boolean isData(Path file) {
    String lower = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    return !lower.startsWith(".") && (plain.endsWith(".csv") || plain.endsWith(".json"));
  }

  /** A file that grows while it is read is torn: somebody is still writing it. */
  private static RawFile read(Spool spool, Path file) throws IOException {
    String name = file.getFileName().toString();
    Object time = Files.getLastModifiedTime(file);
    long size = Files.size(file);
    try (InputStream in = Files.newInputStream(file)) {
      RawFile kept = spool.keep(name, file.toUri().toString(), in);
      if (kept.size() != size || !Files.getLastModifiedTime(file).equals(time)) {
        throw new IOException(name + " changed while it was read; it is read again");
      }
      return kept;
    }
  }
}
