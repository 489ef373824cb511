package io.daxcovid.web.load;

import io.daxcovid.settings.Secret;

/** Where the results are, and who reads them. */
public record DatabaseConfig(String url, String user, Secret password) {}
