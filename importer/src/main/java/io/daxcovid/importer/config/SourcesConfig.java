package io.daxcovid.importer.config;

import io.daxcovid.contract.dataset.Dataset;
import io.daxcovid.importer.source.choice.ChosenSource;
import io.daxcovid.settings.Setting;
import io.daxcovid.settings.ValueType;
import io.daxcovid.settings.Values;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where each dataset comes from.
 *
 * @param synthetic the sources are the generated sample
 * @param suspiciousShare of the rows that may be missing without a question
 */
public record SourcesConfig(
    Map<Dataset, ChosenSource> byDataset, boolean synthetic, double suspiciousShare) {
  private static final Setting<ChosenSource> CASES =
      Setting.required(
          "DAX_CASES_SOURCE",
          source(Dataset.ECDC_CASES),
          "casedistribution.json",
          "Source of the daily case figures");

  private static final Setting<ChosenSource> PRICES =
      Setting.required(
          "DAX_PRICES_SOURCE", source(Dataset.FSE_PRICES), "prices/", "Source of the share prices");

  private static final Setting<Optional<ChosenSource>> WEEKLY_CASES =
      Setting.optional(
          "DAX_CASES_WEEKLY_SOURCE",
          source(Dataset.ECDC_CASES_WEEKLY),
          "weekly.csv",
          "Source of weekly case figures, which are a dataset of their own");

  private static final Setting<Boolean> SYNTHETIC =
      Setting.withDefault(
          "DAX_SYNTHETIC",
          ValueType.FLAG,
          "false",
          "Whether the sources are the generated sample; the page says so");

  private static final Setting<Double> SUSPICIOUS_SHARE =
      Setting.withDefault(
          "DAX_SUSPICIOUS_SHARE",
          ValueType.shareBelow(1),
          "0.1",
          "Share of the rows that may be missing before an import is put into quarantine");

  static final List<Setting<?>> SETTINGS =
      List.of(CASES, PRICES, WEEKLY_CASES, SYNTHETIC, SUSPICIOUS_SHARE);

  public SourcesConfig {
    byDataset = Map.copyOf(byDataset);
  }

  private static ValueType<ChosenSource> source(Dataset dataset) {
    return new ValueType<>(
        "source, see [sources.md](sources.md)", text -> ChosenSource.parse(text, dataset));
  }

  static SourcesConfig from(Values values) {
    Map<Dataset, ChosenSource> byDataset =
        new EnumMap<>(
            Map.of(Dataset.ECDC_CASES, values.get(CASES), Dataset.FSE_PRICES, values.get(PRICES)));
    values.get(WEEKLY_CASES).ifPresent(weekly -> byDataset.put(Dataset.ECDC_CASES_WEEKLY, weekly));
    return new SourcesConfig(byDataset, values.get(SYNTHETIC), values.get(SUSPICIOUS_SHARE));
  }
}
