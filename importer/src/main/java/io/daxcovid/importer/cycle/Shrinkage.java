package io.daxcovid.importer.cycle;

import io.daxcovid.contract.dataset.Schema;
import io.daxcovid.importer.rows.Row;
import io.daxcovid.importer.rows.RowJoin;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is less than before: in the whole, in each member, in each column. */
final class Shrinkage implements RowJoin.Pairs {
  private static final int FEW = 2;

  private final Schema schema;
  private final double share;
  private final Extent before = new Extent();
  private final Extent now = new Extent();
  private final boolean[] filledBefore;
  private final boolean[] filledNow;
  private final Names left = new Names();
  private final Names shrunk = new Names();
  private String member = "";
  private Extent memberBefore = new Extent();
  private Extent memberNow = new Extent();

  /**
   * @param share of the rows that may be missing without a question
   */
  Shrinkage(Schema schema, double share) {
    this.schema = schema;
    this.share = share;
    filledBefore = new boolean[schema.columns().size()];
    filledNow = new boolean[schema.columns().size()];
  }

  @Override
  public void onlyBefore(Row row) {
    enter(row.member());
    before.count(row.date());
    memberBefore.count(row.date());
    look(row, filledBefore);
  }

  @Override
  public void onlyAfter(Row row) {
    enter(row.member());
    now.count(row.date());
    memberNow.count(row.date());
    look(row, filledNow);
  }

  @Override
  public void both(Row rowBefore, Row rowNow) {
    onlyBefore(rowBefore);
    onlyAfter(rowNow);
  }

  private static void look(Row row, boolean[] filled) {
    for (int i = 0; i < filled.length; i++) {
      filled[i] |= !row.values().get(i).isEmpty();
    }
  }

  /** Rows come by member, so one that is left will not come again. */
  private void enter(String next) {
    if (!next.equals(member)) {
      leaveMember();
      member = next;
      memberBefore = new Extent();
      memberNow = new Extent();
    }
  }

  private void leaveMember() {
    if (memberBefore.rows() > 0 && memberNow.rows() == 0) {
      left.add(member);
    } else if (isLess(memberNow, memberBefore)) {
      shrunk.add(member);
    }
  }

  private boolean isLess(Extent smaller, Extent larger) {
    return hasLost(smaller, larger) || smaller.last().isBefore(larger.last());
  }

  private boolean hasLost(Extent smaller, Extent larger) {
    long missing = larger.rows() - smaller.rows();
    return missing > FEW && missing > larger.rows() * share;
  }

  /**
   * After the last row.
   *
   * @param membersMayLeave true where a person decides which members there are
   */
  Optional<String> inWords(boolean membersMayLeave) {
    enter("");
    if (before.rows() == 0) {
      return Optional.empty();
    }
    return whole().or(() -> members(membersMayLeave)).or(this::columns);
  }

  private Optional<String> whole() {
    if (hasLost(now, before)) {
      return Optional.of(
          "it has %,d rows where the last snapshot of this source has %,d, which is more than %.0f %% less"
              .formatted(now.rows(), before.rows(), share * 100));
    }
    return now.last().isBefore(before.last())
        ? Optional.of(
            "its newest date is %s, older than %s in the last snapshot of this source"
                .formatted(now.last(), before.last()))
        : Optional.empty();
  }

  private Optional<String> members(boolean membersMayLeave) {
    if (!membersMayLeave && !left.isEmpty()) {
      return Optional.of("it lacks " + left + ", which were there before");
    }
    return shrunk.isEmpty()
        ? Optional.empty()
        : Optional.of("rows that were there before are missing for " + shrunk);
  }

  private Optional<String> columns() {
    return IntStream.range(0, filledNow.length)
        .filter(i -> filledBefore[i] && !filledNow[i])
        .mapToObj(i -> "the column %s is empty everywhere now".formatted(schema.columns().get(i)))
        .findFirst();
  }
}
