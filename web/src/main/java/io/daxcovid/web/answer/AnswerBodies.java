package io.daxcovid.web.answer;

import io.daxcovid.web.answer.DataEndpoint.Question;
import io.daxcovid.web.cache.AnswerCache;
import io.daxcovid.web.cache.SharedLoads;
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
import java.util.concurrent.atomic.AtomicBoolean;

/** Gzipped bodies by key: from memory, from the cache, else made from the load's rows, once. */
public final class AnswerBodies {
  // Every deployment of an incompatible form of cached values needs its own prefix.
  private static final String PREFIX = "dax:v2:";

  private final LoadReader reader;
  private final SharedLoads loads;
  private final SingleFlight<String, byte[]> flights;
  private final Counter hits;
  private final Counter misses;

  public AnswerBodies(
      LoadReader reader, AnswerCache cache, WaitingRoom room, MeterRegistry meters) {
    this.reader = reader;
    loads = new SharedLoads(cache, room);
    flights = new SingleFlight<>(Duration.ofSeconds(2), room);
    hits = meters.counter("dax.web.answers", "from", "cache");
    misses = meters.counter("dax.web.answers", "from", "database");
  }

  byte[] body(String key, LoadRef load, MediaType type, Question question) {
    return flights.get(
        key,
        () -> {
          AtomicBoolean made = new AtomicBoolean();
          byte[] body =
              loads.get(
                  PREFIX + key,
                  () -> {
                    made.set(true);
                    return made(load, type, question);
                  });
          (made.get() ? misses : hits).increment();
          return body;
        });
  }

  private byte[] made(LoadRef load, MediaType type, Question question) {
    Answer answer =
        reader.read(load, connection -> question.answer(new LoadRows(load, connection)));
    return Gzip.compress(
        switch (type) {
          case JSON -> ApiJson.write(answer.json());
          case CSV -> answer.csv().bytes();
        });
  }
}
