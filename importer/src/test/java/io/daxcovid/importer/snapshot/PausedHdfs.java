package io.daxcovid.importer.snapshot;

import java.io.IOException;

/** Something happens between two steps of whoever uses it. */
public final class PausedHdfs extends HdfsFiles {
  private final Meanwhile beforeMark;

  /** What happens. */
  public interface Meanwhile {
    void happens() throws IOException;
  }

  private PausedHdfs(String uri, Meanwhile beforeMark) {
    super(uri);
    this.beforeMark = beforeMark;
  }

  public static HdfsFiles beforeMark(String uri, Meanwhile meanwhile) {
    return new PausedHdfs(uri, meanwhile);
  }

  /** What the NameNode does by itself when a lease is not renewed. */
  public static void recover(String uri, String path) throws IOException {
    if (!new HdfsFiles(uri).recoverLease(path)) {
      throw new IllegalStateException(path + " is still open");
    }
  }

  @Override
  void setMark(String path, String mark) throws IOException {
    if (!mark.isEmpty()) {
      beforeMark.happens();
    }
    super.setMark(path, mark);
  }
}
