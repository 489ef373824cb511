package io.daxcovid.importer.source.http;

import io.daxcovid.importer.source.Answer;
import io.daxcovid.importer.source.NotModified;
import io.daxcovid.importer.source.Received;
import io.daxcovid.importer.source.Source;
import io.daxcovid.importer.source.SourceUnreachableException;
import io.daxcovid.importer.source.http.HttpAnswer.Content;
import io.daxcovid.importer.source.http.Verdict.Leave;
import io.daxcovid.importer.source.http.Verdict.Take;
import io.daxcovid.importer.spool.Spool;
import java.net.URI;

/** One file at one URL. It is sent only if it has changed, where the server can tell. */
public final class HttpSource implements Source {
  private final String name;
  private final Ask ask;
  private final PatientFetcher fetcher;
  private final Rest rest;
  private Validators known = Validators.NONE;

  /**
   * @param name fit to be shown
   */
  public HttpSource(String name, URI uri, PatientFetcher fetcher, Rest rest) {
    this.name = name;
    this.ask = Ask.plain(uri, FileNames.of(uri));
    this.fetcher = fetcher;
    this.rest = rest;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Answer fetch(Spool spool) throws SourceUnreachableException {
    rest.requireOver(name);
    try {
      PatientFetcher.Conclusion conclusion =
          fetcher.fetch(ask.knowing(known), new StatusJudge(), spool, fetcher.begin());
      if (conclusion.verdict() instanceof Leave leave) {
        rest.begin(leave);
        throw new SourceUnreachableException(ask + " cannot be had: " + leave.reason());
      }
      if (conclusion.verdict() instanceof Take && conclusion.answer() instanceof Content content) {
        known = content.validators();
        return Received.of(content.file());
      }
      return new NotModified();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceUnreachableException(
          name + " was not asked to the end: the program is ending", e);
    }
  }

  @Override
  public void forget() {
    known = Validators.NONE;
  }
}
