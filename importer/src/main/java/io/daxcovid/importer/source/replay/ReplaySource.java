package io.daxcovid.importer.source.replay;

import io.daxcovid.importer.source.Answer;
import io.daxcovid.importer.source.Received;
import io.daxcovid.importer.source.ReplayView;
import io.daxcovid.importer.source.Source;
import io.daxcovid.importer.source.SourceUnreachableException;
import io.daxcovid.importer.source.SteppingSource;
import io.daxcovid.importer.spool.Spool;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What another source holds as it would have been day after day: real snapshots, notifications and
 * runs, of data that is frozen. The file stays as it was when the replay began.
 */
public final class ReplaySource implements SteppingSource {
  private final String name;
  private final Source source;
  private final ReplayDays days;
  private final Duration every;
  private final ReplayMember member = new ReplayMember();
  private ReplayView view;
  private boolean isNew = true;

  /**
   * @param name by which its own snapshots are found again
   * @param source gives the same answer whenever it is asked
   */
  public ReplaySource(String name, Source source, ReplayDays days, Duration every) {
    this.name = name;
    this.source = source;
    this.days = days;
    this.every = every;
    days.join(member);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isNew() {
    return isNew;
  }

  @Override
  public void goOn(Optional<LocalDate> lastDate) {
    lastDate.ifPresent(days::goOn);
    isNew = false;
  }

  @Override
  public Answer fetch(Spool spool) throws SourceUnreachableException {
    source.forget();
    if (!(source.fetch(spool) instanceof Received received)) {
      throw new SourceUnreachableException(name + " lost its file: start the importer again");
    }
    view = new ReplayView(days.next());
    return new Received(received.files(), received.unreadable(), Optional.of(view));
  }

  @Override
  public void judged() {
    days.shown(member, view.hidesRows());
  }

  @Override
  public Optional<Duration> every() {
    return days.isOver() ? Optional.empty() : Optional.of(every);
  }
}
