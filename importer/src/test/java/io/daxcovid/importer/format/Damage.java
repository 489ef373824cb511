package io.daxcovid.importer.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Small files of every format, and what may happen to them on their way. */
final class Damage {
  private static final List<byte[]> SAMPLES = samples();
  private static final byte[] SPECIAL =
      "\"\",;\r\n{}[]:-+=@.eE0123456789/\\\0\u001b".getBytes(StandardCharsets.UTF_8);

  private final Random random;

  Damage(Random random) {
    this.random = random;
  }

  static List<byte[]> samples() {
    List<byte[]> samples = new ArrayList<>();
    PriceFormatsTest.sameDays().forEach(text -> samples.add(utf8(text)));
    samples.add(utf8(daily(20)));
    samples.add(utf8("\ufeff" + daily(3).replace(',', ';').replace("\n", "\r\n")));
    samples.add(daily(3).getBytes(Charset.forName("windows-1252")));
    samples.add(utf8(json(10)));
    samples.add(gzip(utf8(json(3))));
    samples.add(
        utf8(
            """
            dateRep,year_week,cases_weekly,deaths_weekly,countriesAndTerritories,geoId,countryterritoryCode,popData2019,continentExp
            14/12/2020,2020-50,153424,-2,Germany,DE,DEU,83019213,Europe
            """));
    samples.add(
        utf8(
            """
            country,country_code,continent,population,indicator,weekly_count,year_week,rate_14_day
            Greece,GRC,Europe,10718565,cases,5,2020-10,
            Greece,GRC,Europe,10718565,deaths,0,2020-10,7.3e-5
            """));
    samples.add(
        utf8(
            "[{\"country\":\"India\",\"country_code\":\"IND\",\"indicator\":\"confirmed cases\",\"daily_count\":3,\"date\":\"2020-03-02\"}]"));
    samples.add(
        utf8(
            "\"location_name\",\"location\",\"indicator\",\"year_week\",\"value\",\"source\"\n\"Greece\",\"GR\",\"cases\",\"2020-01\",NA,\"x\"\n"));
    return samples;
  }

  private static String daily(int rows) {
    StringBuilder text =
        new StringBuilder(
            "dateRep,day,month,year,cases,deaths,countriesAndTerritories,geoId,countryterritoryCode,popData2019,continentExp\n");
    for (int day = 1; day <= rows; day++) {
      text.append(
          "%02d/03/2020,%d,3,2020,%d,0,Curaçao,CW,CUW,163423,America\n"
              .formatted(day, day, day - 2));
    }
    return text.toString();
  }

  private static String json(int rows) {
    StringBuilder text = new StringBuilder("{ \"records\" : [");
    for (int day = 1; day <= rows; day++) {
      text.append(day == 1 ? "" : ",")
          .append(
              "{\"dateRep\" : \"%02d/03/2020\",\"day\":\"%02d\",\"month\":\"03\",\"year\":\"2020\",\"cases\":%d,\"deaths\":null,\"countriesAndTerritories\":\"Cura\\u00e7ao\",\"geoId\":\"CW\",\"countryterritoryCode\":\"CUW\",\"popData2019\":163423}"
                  .formatted(day, day, day));
    }
    return text + "]}";
  }

  byte[] bytes() {
    byte[] bytes = pick().clone();
    for (int times = random.nextInt(4); times >= 0; times--) {
      bytes = damaged(bytes);
    }
    return random.nextInt(20) == 0 ? gzip(bytes) : bytes;
  }

  private byte[] damaged(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = from + random.nextInt(bytes.length - from + 1);
    return switch (random.nextInt(7)) {
      case 0 -> flipped(bytes);
      case 1 -> Arrays.copyOf(bytes, from);
      case 2 -> joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
      case 3 -> joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
      case 4 -> spliced(bytes, from);
      case 5 ->
          joined(
              Arrays.copyOf(bytes, from), special(), Arrays.copyOfRange(bytes, from, bytes.length));
      default -> repeated(bytes, from, Math.min(to, from + 60));
    };
  }

  private byte[] flipped(byte[] bytes) {
    byte[] flipped = bytes.clone();
    for (int i = random.nextInt(8); i >= 0 && flipped.length > 0; i--) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private byte[] spliced(byte[] bytes, int from) {
    byte[] other = pick();
    int cut = random.nextInt(other.length);
    return joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(other, cut, other.length));
  }

  private byte[] special() {
    byte[] special = new byte[1 + random.nextInt(5)];
    for (int i = 0; i < special.length; i++) {
      special[i] = SPECIAL[random.nextInt(SPECIAL.length)];
    }
    return special;
  }

  private byte[] repeated(byte[] bytes, int from, int to) {
    byte[] part = Arrays.copyOfRange(bytes, from, to);
    byte[][] parts = new byte[2 + random.nextInt(300)][];
    Arrays.fill(parts, part);
    parts[0] = Arrays.copyOf(bytes, from);
    parts[parts.length - 1] = Arrays.copyOfRange(bytes, from, bytes.length);
    return joined(parts);
  }

  private byte[] pick() {
    return SAMPLES.get(random.nextInt(SAMPLES.size()));
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }
}
