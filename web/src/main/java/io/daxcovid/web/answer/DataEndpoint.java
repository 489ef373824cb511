package io.daxcovid.web.answer;

import io.daxcovid.web.query.Parameter;
import io.daxcovid.web.query.Values;
import java.sql.SQLException;
import java.util.List;

/** A resource that is made of one load's rows and nothing else. */
public interface DataEndpoint {
  String path();

  /** Besides {@code pipeline} and {@code run}, which all of them take. */
  List<Parameter<?>> parameters();

  /**
   * Checks what can be checked without data.
   *
   * @throws io.daxcovid.web.http.ProblemException if the parameters do not fit each other
   */
  Question question(Values values);

  /** A checked query. */
  @FunctionalInterface
  interface Question {
    Answer answer(LoadRows rows) throws SQLException;
  }
}
