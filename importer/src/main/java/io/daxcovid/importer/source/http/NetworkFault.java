package io.daxcovid.importer.source.http;

import io.daxcovid.settings.Masked;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/** What went wrong on the network, in words. */
final class NetworkFault {
  private NetworkFault() {}

  static String words(IOException fault, URI target) {
    Authority server = Authority.of(target);
    if (fault instanceof UnknownHostException
        || fault.getCause() instanceof UnresolvedAddressException
        || rootOf(fault) instanceof UnresolvedAddressException) {
      return "the name %s cannot be resolved: is this machine on the network?"
          .formatted(server.host());
    }
    if (fault instanceof HttpConnectTimeoutException) {
      return server + " cannot be connected to in time";
    }
    if (fault instanceof HttpTimeoutException) {
      return server + " did not answer in time";
    }
    if (fault instanceof ConnectException) {
      return server + " cannot be connected to" + detail(fault);
    }
    if (fault instanceof SSLException) {
      return "there is no secure connection to " + server + detail(fault);
    }
    return "the answer of " + server + " broke off" + detail(fault);
  }

  private static Throwable rootOf(Throwable fault) {
    Throwable root = fault;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static String detail(IOException fault) {
    return fault.getMessage() == null ? "" : ": " + Masked.text(fault.getMessage());
  }
}
