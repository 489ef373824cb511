"""The real files, read again from the raw bytes, and what of them meets on a trading day."""
import numpy as np
import pandas as pd

METRICS = ("cases", "deaths")


def read_counts(data):
    raw = pd.read_csv(f"{data}/ecdc-casedistribution-daily-2020-12-14.csv.gz", keep_default_na=False,
                      usecols=["dateRep", "cases", "deaths", "geoId", "continentExp"])
    raw["day"] = pd.to_datetime(raw["dateRep"], format="%d/%m/%Y")
    raw[list(METRICS)] = raw[list(METRICS)].astype(float)
    parts = [raw.assign(area=raw["geoId"]), raw.assign(area="continent:" + raw["continentExp"]), raw.assign(area="world")]
    return pd.concat(parts).groupby(["area", "day"])[list(METRICS)].sum(min_count=1)


def read_index(data):
    closes = pd.read_csv(f"{data}/dax-index-gdaxi-yahoo-1987-2021-01-08.csv.gz", usecols=["Date", "Close"], na_values="null")
    closes["Date"] = pd.to_datetime(closes["Date"])
    return closes.dropna().set_index("Date")["Close"]["2019-11-01":]


def aligned(counts, closes):
    """x by kind and y, one per trading day; NaN is no value."""
    calendar = counts.asfreq("D")
    days = closes.index
    total = calendar.reindex(pd.date_range(min(days[0], calendar.index[0]), max(days[-1], calendar.index[-1])))
    # A calendar day belongs to the first trading day on or after it; the first bucket has no beginning, the last place no end.
    at = days.searchsorted(total.index)
    bucket = pd.Series(np.bincount(at, total, len(days) + 1)[:-1], days)
    length = np.bincount(at, minlength=len(days) + 1)[:-1]
    bucket.iloc[0] = np.nan
    week = total.rolling(7).sum().reindex(days)
    open_end = (days >= calendar.index[0]) & np.r_[True, days[:-1] < calendar.index[-1]]
    xs = {
        "level": bucket,
        "logdiff": np.log1p((bucket / length).clip(lower=0)).diff(),
        "growth7": np.log1p((week / 7).clip(lower=0)).diff(),
    }
    return {kind: x.where(open_end) for kind, x in xs.items()}, np.log(closes).diff()


def read_series(data, areas=None):
    """x and y by area, metric and kind of x."""
    counts, closes = read_counts(data), read_index(data)
    series = {}
    for area in sorted(set(counts.index.get_level_values("area")))[:areas]:
        for metric in METRICS:
            xs, y = aligned(counts.loc[area][metric], closes)
            series.update({(area, metric, kind): (x, y) for kind, x in xs.items()})
    return series
