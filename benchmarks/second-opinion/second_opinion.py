#!/usr/bin/env python3
"""The cube of correlations by pandas, scipy and statsmodels, compared with ours, and timed.

    second_opinion.py DATA OURS [--areas N] [--tuned-only]

Only for who wants a second opinion: nothing else in the project needs Python. benchmarks/statistics.sh installs what it needs
and runs it. DATA is the folder of real files; OURS the coefficients that CubeRun wrote. Everything is computed from the raw files again:
the alignment, the transforms, the coefficients, their certainty and the family correction.
"""
import argparse
import sys
import time

import numpy as np
import pandas as pd
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.tsa.stattools import acf

LAGS = range(-30, 31)
METRICS = ("cases", "deaths")
XS = ("growth7", "logdiff", "level")
METHODS = ("pearson", "spearman", "kendall")
KEY = ["area", "metric", "x", "method", "lag"]
COEFFICIENT, PROBABILITY = 1e-10, 1e-8
TOLERANCES = {"r": COEFFICIENT, "n_eff": 1e-8, "p": PROBABILITY, "p_naive": PROBABILITY,
              "ci_low": PROBABILITY, "ci_high": PROBABILITY, "q": PROBABILITY}


# --- the files ---------------------------------------------------------------------------------------------------------------

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
    return closes.dropna().set_index("Date")["Close"]


# --- alignment and transforms ------------------------------------------------------------------------------------------------

def aligned(counts, closes):
    """x by kind and y, one per trading day; NaN is no value."""
    calendar = counts.asfreq("D")
    days = closes.index
    previous = pd.Series(days[:-1], index=days[1:])
    bucket = pd.Series(np.nan, index=days)
    length = pd.Series(np.nan, index=days)
    total = calendar.reindex(pd.date_range(min(days[0], calendar.index[0]), max(days[-1], calendar.index[-1])))
    for day, before in previous.items():
        part = total[before + pd.Timedelta(days=1):day]
        bucket[day] = part.sum(skipna=False)
        length[day] = len(part)
    week = total.rolling(7).sum().reindex(days)
    open_end = (days >= calendar.index[0]) & np.r_[True, days[:-1] < calendar.index[-1]]
    xs = {
        "level": bucket,
        "logdiff": np.log1p((bucket / length).clip(lower=0)).diff(),
        "growth7": np.log1p((week / 7).clip(lower=0)).diff(),
    }
    return {kind: x.where(open_end) for kind, x in xs.items()}, np.log(closes).diff()


# --- straightforward: one pair after the other ------------------------------------------------------------------------------

def effective(x, y):
    n = len(x)
    lags = n // 5
    rx, ry = acf(x, nlags=lags, fft=False), acf(y, nlags=lags, fft=False)
    j = np.arange(1, lags + 1)
    inverse = 1 / n + 2 / n * np.sum((n - j) / n * rx[1:] * ry[1:])
    return float(n) if inverse <= 1 / n else max(3.0, min(n, 1 / inverse))


def p_of(r, size):
    if abs(r) == 1:
        return 0.0
    return 2 * stats.t.sf(abs(r) * np.sqrt((size - 2) / ((1 - r) * (1 + r))), size - 2)


def judged(r, n, n_eff, factor):
    if n < 20 or n_eff < 10:
        return (r, n, n_eff, None, None, None, None, "TOO_FEW")
    reach = stats.norm.ppf(0.975) * np.sqrt(factor / (n_eff - 3))
    z = np.arctanh(r)
    return (r, n, n_eff, p_of(r, n_eff), p_of(r, n), np.tanh(z - reach), np.tanh(z + reach), None)


def one(x, y, method):
    n = len(x)
    if n < 3:
        return (None, n, None, None, None, None, None, "NO_DATA" if n == 0 else "TOO_FEW")
    if method != "pearson":
        x, y = np.round(x, 12), np.round(y, 12)
    if x.min() == x.max() or y.min() == y.max():
        return (None, n, None, None, None, None, None, "CONSTANT")
    if method == "kendall":
        return (stats.kendalltau(x, y).statistic, n, None, None, None, None, None, "NO_ANALYTIC_P")
    if method == "spearman":
        r = stats.spearmanr(x, y).statistic
        return judged(r, n, effective(stats.rankdata(x), stats.rankdata(y)), 1.06)
    return judged(stats.pearsonr(x, y).statistic, n, effective(x, y), 1.0)


def straightforward(series):
    rows = []
    for (area, metric, kind), (x, y) in series.items():
        for method in METHODS:
            for lag in LAGS:
                xs, ys = x.shift(lag).to_numpy(), y.to_numpy()
                both = np.isfinite(xs) & np.isfinite(ys)
                rows.append((area, metric, kind, method, lag) + one(xs[both], ys[both], method))
    return rows


# --- tuned: all lags of a pair at once ---------------------------------------------------------------------------------------

def windows(x, y):
    """Per lag the values of both sides, zeros where a pair lacks one, and which pairs there are."""
    t = len(y)
    at = np.arange(t)[None, :] - np.array(LAGS)[:, None]
    inside = (at >= 0) & (at < t)
    xs = np.where(inside, x[np.clip(at, 0, t - 1)], np.nan)
    there = np.isfinite(xs) & np.isfinite(y)[None, :]
    return xs, np.broadcast_to(y, xs.shape), there


def closed(values, there, n):
    """Gaps closed: the values of each row moved to its start, zeros behind."""
    order = np.argsort(~there, axis=1, kind="stable")
    moved = np.take_along_axis(values, order, axis=1)
    return np.where(np.arange(values.shape[1])[None, :] < n[:, None], moved, 0.0)


def centred(values, n):
    inside = np.arange(values.shape[1])[None, :] < n[:, None]
    return np.where(inside, values - (values.sum(1) / n)[:, None], 0.0)


def autocorrelations(d, lags):
    size = 1 << int(np.ceil(np.log2(2 * d.shape[1])))
    f = np.fft.rfft(d, size, axis=1)
    c = np.fft.irfft(f * np.conj(f), size, axis=1)[:, :lags + 1]
    return c / c[:, :1]


def tuned_pair(x, y, method):
    xs, ys, there = windows(x, y)
    n = there.sum(1)
    if method != "pearson":
        xs, ys = np.round(xs, 12), np.round(ys, 12)
    good = n >= 3
    r, n_eff = np.full(len(n), np.nan), np.full(len(n), np.nan)
    with np.errstate(all="ignore"):
        if method == "kendall":
            for k in np.flatnonzero(good):
                r[k] = stats.kendalltau(xs[k][there[k]], ys[k][there[k]]).statistic
            return n, r, n_eff, r * np.nan, r * np.nan, r * np.nan, r * np.nan
        if method == "spearman":
            xs = stats.rankdata(np.where(there, xs, np.inf), axis=1)
            ys = stats.rankdata(np.where(there, ys, np.inf), axis=1)
        dx, dy = (centred(closed(v, there, n), np.maximum(n, 1)) for v in (xs, ys))
        sx, sy = (dx * dx).sum(1), (dy * dy).sum(1)
        good &= (sx > 1e-25) & (sy > 1e-25)
        r = np.where(good, np.clip((dx * dy).sum(1) / (np.sqrt(sx) * np.sqrt(sy)), -1, 1), np.nan)
        longest = int(n.max() // 5)
        j = np.arange(1, longest + 1)
        weight = np.where(j[None, :] <= (n // 5)[:, None], (n[:, None] - j) / n[:, None], 0)
        product = autocorrelations(dx, longest)[:, 1:] * autocorrelations(dy, longest)[:, 1:]
        inverse = 1 / n + 2 / n * (weight * product).sum(1)
        n_eff = np.where(inverse <= 1 / n, n, np.clip(1 / inverse, 3, n))
        sure = good & (n >= 20) & (n_eff >= 10)
        factor = 1.06 if method == "spearman" else 1.0
        p, naive = (np.where(sure, 2 * stats.t.sf(np.abs(r) * np.sqrt((s - 2) / (1 - r * r)), s - 2), np.nan) for s in (n_eff, n))
        reach = 1.959963984540054 * np.sqrt(factor / (n_eff - 3))
        z = np.arctanh(r)
        return n, r, n_eff, p, naive, np.where(sure, np.tanh(z - reach), np.nan), np.where(sure, np.tanh(z + reach), np.nan)


def tuned(series):
    return {key + (method,): tuned_pair(x.to_numpy(), y.to_numpy(), method)
            for key, (x, y) in series.items() for method in METHODS}


# --- comparison --------------------------------------------------------------------------------------------------------------

def with_q(frame):
    frame["q"] = np.nan
    for _, family in frame[frame["p"].notna()].groupby(["metric", "x", "method"]):
        frame.loc[family.index, "q"] = multipletests(family["p"], method="fdr_bh")[1]
    return frame


def compare(theirs, ours):
    both = theirs.merge(ours, on=KEY, how="outer", suffixes=("", "_ours"), indicator=True)
    failed = int((both["_merge"] != "both").sum())
    print(f"{len(both)} coefficients, {failed} only on one side")
    for column in ("n", "reason"):
        different = int((both[column].fillna("") != both[column + "_ours"].fillna("")).sum())
        print(f"  {column:8} differs in {different}")
        failed += different
    for column, tolerance in TOLERANCES.items():
        a, b = both[column].astype(float), both[column + "_ours"].astype(float)
        difference = (a - b).abs()
        if column == "n_eff":
            difference /= b
        missing = int((a.isna() != b.isna()).sum())
        worst = both.loc[difference.idxmax(), KEY].tolist()
        print(f"  {column:8} largest difference {difference.max():.3g} at {worst}, {missing} on one side only")
        failed += missing + int((difference > tolerance).sum())
    return failed


def timed(name, work):
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    print(f"{name}: {time.perf_counter() - wall:.2f} s, CPU {time.process_time() - cpu:.2f} s", flush=True)
    return result


def main():
    options = argparse.ArgumentParser()
    options.add_argument("data")
    options.add_argument("ours")
    options.add_argument("--areas", type=int, help="only the first so many areas, for a quick look")
    options.add_argument("--tuned-only", action="store_true", help="only the time of the tuned variant")
    options = options.parse_args()
    counts, closes = read_counts(options.data), read_index(options.data)["2019-11-01":]
    areas = sorted(set(counts.index.get_level_values("area")))[:options.areas]
    series = {}
    for area in areas:
        for metric in METRICS:
            xs, y = aligned(counts.loc[area][metric], closes)
            series.update({(area, metric, kind): (x, y) for kind, x in xs.items()})
    timed("tuned numpy", lambda: tuned(series))
    if options.tuned_only:
        return 0
    rows = timed("pandas, scipy, statsmodels", lambda: straightforward(series))
    theirs = pd.DataFrame(rows, columns=KEY + ["r", "n", "n_eff", "p", "p_naive", "ci_low", "ci_high", "reason"])
    ours = pd.read_csv(options.ours, keep_default_na=False, na_values={c: [""] for c in TOLERANCES})
    ours = ours[ours["area"].isin(areas)].replace({"reason": {"": None}})
    if options.areas:
        ours = ours.drop(columns="q").merge(with_q(ours.drop(columns="q").copy())[KEY + ["q"]], on=KEY)
    failed = compare(with_q(theirs), ours)
    print("agree" if failed == 0 else f"{failed} DISAGREE")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
