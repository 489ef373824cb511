package io.daxcovid.local.sample;

import java.io.IOException;
import java.nio.file.Path;

/** Writes the sample into the folder named by the only argument. */
public final class SampleMain {
  private SampleMain() {}

  public static void main(String[] args) {
    if (args.length != 1) {
      System.err.println("Usage: SampleMain <folder>");
      System.exit(2);
    }
    try {
      Sample sample = Sample.write(Path.of(args[0]));
      System.out.println("Synthetic sample: " + sample.cases() + " and " + sample.prices());
    } catch (IOException e) {
      System.err.println("The sample cannot be written: " + e.getMessage());
      System.exit(1);
    }
  }
}
