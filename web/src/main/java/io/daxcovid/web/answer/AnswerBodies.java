package io.daxcovid.web.answer;

import io.daxcovid.web.answer.DataEndpoint.Question;
import io.daxcovid.web.cache.AnswerCache;
import io.daxcovid.web.cache.SingleFlight;
import io.daxcovid.web.http.ApiJson;
import io.daxcovid.web.http.Gzip;
import io.daxcovid.web.http.MediaType;
import io.daxcovid.web.limit.WaitingRoom;
import io.daxcovid.web.load.LoadReader;
import io.daxcovid.web.load.LoadRef;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;

/** Gzipped bodies by key: from memory, from the cache, else made from the load's rows, once. */
public final class AnswerBodies {
  // Every deployment of an incompatible form of cached values needs its own prefix.
  private static final String PREFIX = "dax:v1:";

  private final LoadReader reader;
  private final AnswerCache cache;
  private final SingleFlight<String, byte[]> flights;
  private final Counter hits;
  private final Counter misses;

  public AnswerBodies(
      LoadReader reader, AnswerCache cache, WaitingRoom room, MeterRegistry meters) {
    this.reader = reader;
    this.cache = cache;
    flights = new SingleFlight<>(Duration.ofSeconds(2), room);
    hits = meters.counter("dax.web.answers", "from", "cache");
    misses = meters.counter("dax.web.answers", "from", "database");
  }

  byte[] body(String key, LoadRef load, MediaType type, Question question) {
    return flights.get(key, () -> cached(key).orElseGet(() -> made(key, load, type, question)));
  }

  private Optional<byte[]> cached(String key) {
    Optional<byte[]> body = cache.get(PREFIX + key).filter(AnswerBodies::gzipped);
    body.ifPresent(found -> hits.increment());
    return body;
  }

  private byte[] made(String key, LoadRef load, MediaType type, Question question) {
    misses.increment();
    Answer answer =
        reader.read(load, connection -> question.answer(new LoadRows(load, connection)));
    byte[] plain =
        switch (type) {
          case JSON -> ApiJson.write(answer.json());
          case CSV -> answer.csv().bytes();
        };
    byte[] body = Gzip.compress(plain);
    cache.put(PREFIX + key, body);
    return body;
  }

  /** Whatever else lies under our key is no answer. */
  private static boolean gzipped(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b;
  }
}
