package io.daxcovid.local.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;

/** What an API server needs to know its callers by; made anew for each. */
record Credentials(String token, Path tokenFile, Path keyFile) {
  private static final int KEY_BITS = 2048;
  private static final int LINE = 64;

  static Credentials create(Path folder) throws IOException {
    String token = UUID.randomUUID().toString();
    Path tokens = folder.resolve("tokens.csv");
    Files.writeString(tokens, token + ",admin,admin,system:masters\n");
    Path key = folder.resolve("service-accounts.pem");
    Files.writeString(key, pem());
    return new Credentials(token, tokens, key);
  }

  private static String pem() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
      byte[] end = "\n".getBytes(StandardCharsets.US_ASCII);
      String text = Base64.getMimeEncoder(LINE, end).encodeToString(key);
      return "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has RSA", e);
    }
  }

  @Override
  public String toString() {
    return "Credentials[" + tokenFile + "]";
  }
}
