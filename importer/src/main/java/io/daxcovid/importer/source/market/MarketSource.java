package io.daxcovid.importer.source.market;

import io.daxcovid.importer.pace.Deadline;
import io.daxcovid.importer.source.Answer;
import io.daxcovid.importer.source.Received;
import io.daxcovid.importer.source.Source;
import io.daxcovid.importer.source.SourceUnreachableException;
import io.daxcovid.importer.source.http.HttpAnswer.Content;
import io.daxcovid.importer.source.http.PatientFetcher;
import io.daxcovid.importer.source.http.PatientFetcher.Conclusion;
import io.daxcovid.importer.source.http.Rest;
import io.daxcovid.importer.source.http.Verdict;
import io.daxcovid.importer.source.http.Verdict.Leave;
import io.daxcovid.importer.source.http.Verdict.Narrow;
import io.daxcovid.importer.source.http.Verdict.Skip;
import io.daxcovid.importer.spool.RawFile;
import io.daxcovid.importer.spool.Spool;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The prices of several symbols, one request after the other, never two at once. A symbol that
 * cannot be had is unreadable and keeps its rows; so do those that were not asked for any more.
 */
public final class MarketSource implements Source {
  /** Far enough before the first case for every window of the analysis. */
  static final LocalDate FROM = LocalDate.of(2019, 1, 1);

  private static final int NARROWINGS = 3;

  private final String name;
  private final Market market;
  private final List<Listing> listings;
  private final PatientFetcher fetcher;
  private final Rest rest;
  private final Map<String, String> goneForGood = new TreeMap<>();

  /** Whose turn it is: where one fetch had to stop, the next goes on. */
  private int turn;

  public MarketSource(
      String name, Market market, List<Listing> listings, PatientFetcher fetcher, Rest rest) {
    this.name = name;
    this.market = market;
    this.listings = List.copyOf(listings);
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
      return new Round(spool).run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ending();
    }
  }

  /** Half of the symbols would be a snapshot that looks whole. */
  private SourceUnreachableException ending() {
    return new SourceUnreachableException(
        name + " was not asked to the end: the program is ending");
  }

  private String fileName(Listing listing) {
    return listing.fileName(market.ending());
  }

  /** All symbols once. */
  private final class Round {
    private final Spool spool;
    private final Deadline deadline = fetcher.begin();
    private final List<RawFile> files = new ArrayList<>();
    private final SortedMap<String, String> unreadable = new TreeMap<>();
    private boolean asked;

    /** Why no further one may be asked for; "" if it may. */
    private String stopped = "";

    private Round(Spool spool) {
      this.spool = spool;
    }

    private Received run() throws SourceUnreachableException, InterruptedException {
      List<Listing> inTurn = new ArrayList<>(listings);
      Collections.rotate(inTurn, -turn);
      turn = 0;
      for (Listing listing : inTurn) {
        String file = fileName(listing);
        if (stopped.isEmpty() && goneForGood.containsKey(file)) {
          unreadable.put(file, goneForGood.get(file));
        } else if (stopped.isEmpty()) {
          ask(listing);
        }
        if (!stopped.isEmpty()) {
          unreadable.put(file, "it was not asked for, because " + stopped);
        }
      }
      if (files.isEmpty()) {
        throw new SourceUnreachableException(nothing());
      }
      return new Received(files, unreadable);
    }

    private void ask(Listing listing) throws SourceUnreachableException, InterruptedException {
      if (asked && fetcher.pause(market.pause())) {
        throw ending();
      }
      asked = true;
      if (deadline.isOver()) {
        stopped = "the time of one cycle was over";
        turn = listings.indexOf(listing);
        return;
      }
      judge(listing, fetchNarrower(listing));
      if (!stopped.isEmpty()) {
        turn = listings.indexOf(listing) + 1;
        if (fetcher.pause(Duration.ZERO)) {
          throw ending();
        }
      }
    }

    private void judge(Listing listing, Conclusion conclusion) {
      Verdict verdict = conclusion.verdict();
      if (verdict instanceof Leave leave) {
        rest.begin(leave);
        stopped = leave.reason();
      } else if (conclusion.answer() instanceof Content content
          && verdict instanceof Verdict.Take) {
        files.add(content.file());
      } else {
        String reason = verdict instanceof Skip skip ? skip.reason() : ((Narrow) verdict).reason();
        unreadable.put(fileName(listing), reason);
        if (verdict instanceof Skip skip && skip.forGood()) {
          goneForGood.put(fileName(listing), reason);
        }
      }
    }

    private Conclusion fetchNarrower(Listing listing) throws InterruptedException {
      LocalDate from = FROM;
      Conclusion conclusion = fetch(listing, from);
      for (int i = 0; i < NARROWINGS && conclusion.verdict() instanceof Narrow; i++) {
        from = from.plusMonths(6);
        conclusion = fetch(listing, from);
      }
      return conclusion;
    }

    private Conclusion fetch(Listing listing, LocalDate from) throws InterruptedException {
      return fetcher.fetch(market.ask(listing, from), market, spool, deadline);
    }

    private String nothing() {
      String why =
          stopped.isEmpty()
              ? "none of its %d symbols; %s: %s"
                  .formatted(
                      unreadable.size(),
                      unreadable.firstKey(),
                      unreadable.get(unreadable.firstKey()))
              : stopped;
      return "%s gave no prices: %s".formatted(market.title(), why);
    }
  }
}
