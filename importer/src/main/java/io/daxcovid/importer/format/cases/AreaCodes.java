package io.daxcovid.importer.format.cases;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Codes of countries as ECDC's geoId, which is ISO's two letters but for a few. */
public enum AreaCodes {
  TWO_LETTERS {
    @Override
    Optional<String> geoId(String code, String name) {
      return Optional.ofNullable(ECDC.getOrDefault(code, ISO.contains(code) ? code : null));
    }
  },
  THREE_LETTERS {
    @Override
    Optional<String> geoId(String code, String name) {
      return code.isEmpty()
          ? Optional.ofNullable(WITHOUT_CODE.get(name.replace('_', ' ').toLowerCase(Locale.ROOT)))
          : TWO_LETTERS.geoId(BY_THREE.getOrDefault(code, code), name);
    }
  };

  private static final Set<String> ISO = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);
  private static final Map<String, String> BY_THREE =
      ISO.stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  two -> new Locale("", two).getISO3Country(), Function.identity()));
  private static final Map<String, String> ECDC =
      Map.of(
          "GB", "UK", "UK", "UK", "GR", "EL", "EL", "EL", "XK", "XK", "XKX", "XK", "CNG1925", "TW");
  private static final Map<String, String> WITHOUT_CODE =
      Map.of(
          "cases on an international conveyance japan", "JPG11668",
          "wallis and futuna", "WF",
          "anguilla", "AI",
          "falkland islands (malvinas)", "FK",
          "bonaire, saint eustatius and saba", "BQ");

  /** The geoId, if the code, or the name of an area for which ECDC gives none, is known. */
  abstract Optional<String> geoId(String code, String name);
}
