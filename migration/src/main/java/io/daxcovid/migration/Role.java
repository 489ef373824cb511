package io.daxcovid.migration;

/** What the database's users are for. */
enum Role {
  /** Makes the tables. */
  MIGRATOR(
      "ALTER, CREATE, CREATE VIEW, DELETE, DROP, INDEX, INSERT, REFERENCES, SELECT, SHOW VIEW, UPDATE"),
  /** The Spark job. */
  WRITER("SELECT, INSERT, UPDATE, DELETE"),
  /** The web program. */
  READER("SELECT");

  private final String rights;

  Role(String rights) {
    this.rights = rights;
  }

  /** On the database of results, and on no other. */
  String rights() {
    return rights;
  }
}
