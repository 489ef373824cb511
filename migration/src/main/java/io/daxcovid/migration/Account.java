package io.daxcovid.migration;

import io.daxcovid.settings.Secret;

/** A user of the database server. */
record Account(String user, Secret password) {}
