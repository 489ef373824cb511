#!/usr/bin/env python3
"""The cube of correlations by pandas, scipy and statsmodels, compared with ours.

    second_opinion.py DATA OURS            all coefficients by numpy and scipy, and a drawn part one by one
    second_opinion.py DATA OURS --full     all coefficients one by one, and the time that each way takes
    second_opinion.py DATA OURS --areas N  only the first N areas, for a quick look

DATA is the folder of real files; OURS the coefficients that FullCube wrote. Everything is computed from the raw files again:
the alignment, the transforms, the coefficients, their certainty and the family correction. Ends with 1 if a number differs.
"""
import argparse
import itertools
import random
import sys
import time

import numpy as np
import pandas as pd
from statsmodels.stats.multitest import multipletests

import all_at_once
import one_by_one
from files import read_series

METHODS = ("pearson", "spearman", "kendall")
KEY = ["area", "metric", "x", "method", "lag"]
NUMBERS = ["r", "n", "n_eff", "p", "p_naive", "ci_low", "ci_high"]
COLUMNS = KEY + NUMBERS + ["reason"]
COEFFICIENT, PROBABILITY = 1e-10, 1e-8
TOLERANCES = {"r": COEFFICIENT, "n_eff": 1e-8, "p": PROBABILITY, "p_naive": PROBABILITY,
              "ci_low": PROBABILITY, "ci_high": PROBABILITY, "q": PROBABILITY}
DRAWN, SEED = 2_000, 20201214


def all_lags(series, by_definition):
    parts = []
    for (key, (x, y)), method in itertools.product(series.items(), METHODS):
        columns = all_at_once.lags(x.to_numpy(), y.to_numpy(), method, by_definition)
        parts.append(pd.DataFrame(dict(zip(NUMBERS + ["reason"], columns))).assign(
            **dict(zip(KEY, key + (method, all_at_once.LAGS)))))
    return pd.concat(parts, ignore_index=True)


def each(series, keys):
    return pd.DataFrame([one_by_one.row(series, key) for key in keys], columns=COLUMNS)


def keys_of(series):
    return [key + (method, int(lag)) for key in series for method in METHODS for lag in all_at_once.LAGS]


def with_q(frame):
    frame["q"] = np.nan
    for _, family in frame[frame["p"].notna()].groupby(["metric", "x", "method"]):
        frame.loc[family.index, "q"] = multipletests(family["p"], method="fdr_bh")[1]
    return frame


def compare(what, theirs, ours):
    """Prints the largest differences; returns what a summary says of them, and how many are too large."""
    both = theirs.merge(ours, on=KEY, how="outer", suffixes=("", "_ours"), indicator=True)
    failed = int((both["_merge"] != "both").sum())
    print(f"{what}: {len(both)} coefficients, {failed} only on one side")
    for column, absent in {"n": -1, "reason": ""}.items():
        different = int((both[column].fillna(absent) != both[column + "_ours"].fillna(absent)).sum())
        print(f"  {column:8} differs in {different}")
        failed += different
    largest = []
    for column, tolerance in TOLERANCES.items():
        if column not in theirs:
            continue
        a, b = both[column].astype(float), both[column + "_ours"].astype(float)
        difference = (a - b).abs() / (b if column == "n_eff" else 1)
        missing = int((a.isna() != b.isna()).sum())
        worst = " ".join(map(str, both.loc[difference.idxmax(), KEY]))
        print(f"  {column:8} largest difference {difference.max():.3g} at {worst}, {missing} on one side only")
        failed += missing + int((difference > tolerance).sum())
        largest.append(f"{column} {difference.max():.1e}")
    return f"{len(both)} coefficients {what} ({', '.join(largest)})", failed


def timed(name, work):
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    print(f"{name}: {time.perf_counter() - wall:.2f} s, CPU {time.process_time() - cpu:.2f} s", flush=True)
    return result


def read_ours(path, areas):
    ours = pd.read_csv(path, keep_default_na=False, na_values={c: [""] for c in TOLERANCES})
    chosen = ours[ours["area"].isin(areas)].reset_index(drop=True)
    return with_q(chosen) if len(chosen) < len(ours) else chosen


def full(series, ours):
    timed("numpy, Kendall by scipy", lambda: all_lags(series, by_definition=False))
    timed("numpy, Kendall by definition", lambda: all_lags(series, by_definition=True))
    theirs = timed("pandas, scipy, statsmodels", lambda: each(series, keys_of(series)))
    return [compare("one by one", with_q(theirs), ours)]


def check(series, ours):
    theirs = with_q(timed("numpy and scipy", lambda: all_lags(series, by_definition=True)))
    compared = [compare("all at once", theirs, ours)]
    drawn = sorted(random.Random(SEED).sample(keys_of(series), DRAWN))
    sample = timed("pandas, scipy, statsmodels", lambda: each(series, drawn))
    of_ours = sample[KEY].merge(ours.drop(columns="q"), on=KEY)
    return compared + [compare("one by one", sample, of_ours)]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("data")
    options.add_argument("ours")
    options.add_argument("--areas", type=int)
    options.add_argument("--full", action="store_true")
    options = options.parse_args()
    series = timed("reading and aligning", lambda: read_series(options.data, options.areas))
    ours = read_ours(options.ours, {key[0] for key in series})
    compared = full(series, ours) if options.full else check(series, ours)
    failed = sum(differing for _, differing in compared)
    print(f"{failed} numbers differ too much" if failed else "agrees", "; ".join(what for what, _ in compared), sep=": ")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
