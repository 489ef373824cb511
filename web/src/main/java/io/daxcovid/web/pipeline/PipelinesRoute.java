package io.daxcovid.web.pipeline;

import io.daxcovid.contract.message.PipelineStatus;
import io.daxcovid.contract.message.PipelineStatus.Condition;
import io.daxcovid.web.http.Reply;
import io.daxcovid.web.http.Route;
import io.daxcovid.web.load.Database;
import io.daxcovid.web.load.Select;
import io.daxcovid.web.query.Query;
import io.daxcovid.web.status.StatusBoard;
import io.javalin.http.Context;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** {@code /pipelines}: all that have ever run, and what each publishes. */
public final class PipelinesRoute {
  private static final String ALL =
      "SELECT pipeline, run_id, sequence, published_at FROM publication ORDER BY pipeline";

  private final Database database;
  private final StatusBoard board;

  public PipelinesRoute(Database database, StatusBoard board) {
    this.database = database;
    this.board = board;
  }

  public Route route() {
    return new Route("/api/v1/pipelines", List.of(), this::answer);
  }

  private void answer(Context context) {
    Query.parse(List.of(), context.queryParamMap());
    List<Pipeline> pipelines =
        database.read(connection -> Select.list(connection, this::pipeline, ALL));
    Reply.json(context, new PipelineList(pipelines));
  }

  private Pipeline pipeline(ResultSet row) throws SQLException {
    String name = row.getString("pipeline");
    String run = row.getString("run_id");
    return new Pipeline(
        name,
        run == null ? "no data yet" : "published",
        run,
        Select.instant(row, "published_at"),
        row.getLong("sequence"),
        board.pipeline(name).map(PipelineStatus::active).orElse(null),
        board.pipeline(name).map(PipelineStatus::conditions).orElse(List.of()));
  }

  record PipelineList(List<Pipeline> pipelines) {}

  /**
   * @param sequence of the decision that published last
   * @param active name of the attempt that runs now; null when none is known to
   */
  record Pipeline(
      String pipeline,
      String state,
      String runId,
      Instant publishedAt,
      long sequence,
      String active,
      List<Condition> conditions) {}
}
