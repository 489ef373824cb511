package io.daxcovid.spark.job;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;

/** Tells a part that is away from a job that cannot succeed, by type and SQLSTATE only. */
final class Outage {
  /** The class of SQLSTATE for connections that could not be made or were lost. */
  private static final String CONNECTION = "08";

  private Outage() {}

  static boolean caused(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (isOutage(t)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOutage(Throwable t) {
    if (t instanceof SQLException sql) {
      return sql.getSQLState() != null && sql.getSQLState().startsWith(CONNECTION);
    }
    return t instanceof ConnectException
        || t instanceof NoRouteToHostException
        || t instanceof SocketTimeoutException
        || t instanceof UnknownHostException;
  }
}
