package io.daxcovid.importer.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FSDataOutputStream;

/** Tells before each change of HDFS what comes; whoever listens may end the program there. */
public final class SteppedHdfs extends HdfsFiles {
  private final Consumer<String> step;

  public SteppedHdfs(String uri, Consumer<String> step) {
    super(uri);
    this.step = step;
  }

  @Override
  void makeFolders(String path) throws IOException {
    step.accept("makeFolders " + path);
    super.makeFolders(path);
  }

  @Override
  void makeFolder(String path) throws IOException {
    step.accept("makeFolder " + path);
    super.makeFolder(path);
  }

  @Override
  FSDataOutputStream create(String path) throws IOException {
    step.accept("create " + path);
    return new FSDataOutputStream(super.create(path), null) {
      @Override
      public void close() throws IOException {
        step.accept("close " + path);
        super.close();
      }
    };
  }

  @Override
  void delete(String path) throws IOException {
    step.accept("delete " + path);
    super.delete(path);
  }

  @Override
  void rename(String from, String to) throws IOException {
    step.accept("rename " + to);
    super.rename(from, to);
  }

  @Override
  OutputStream openLock(String path) throws IOException {
    step.accept("lock " + path);
    OutputStream lease = super.openLock(path);
    step.accept("locked " + path);
    return new FSDataOutputStream(lease, null) {
      @Override
      public void close() throws IOException {
        step.accept("unlock " + path);
        super.close();
      }
    };
  }

  @Override
  boolean holdsLease(OutputStream open) throws IOException {
    return super.holdsLease(((FSDataOutputStream) open).getWrappedStream());
  }

  @Override
  void setMark(String path, String mark) throws IOException {
    step.accept("mark " + path);
    super.setMark(path, mark);
  }
}
