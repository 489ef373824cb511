package io.daxcovid.local.parts;

/** Servers refuse to run as root unless they are told that this is meant. */
public final class Superuser {
  private Superuser() {}

  public static boolean isMe() {
    return "root".equals(System.getProperty("user.name"));
  }
}
