package io.daxcovid.local.parts;

/** Servers refuse to run as root unless they are told that this is meant. */
final class Superuser {
  private Superuser() {}

  static boolean isMe() {
    return "root".equals(System.getProperty("user.name"));
  }
}
