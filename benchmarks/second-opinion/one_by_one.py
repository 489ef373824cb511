"""One pair after the other, each by the library's own function: slow, and as plain as the textbook."""
import numpy as np
from scipy import stats
from statsmodels.tsa.stattools import acf


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


def coefficient(x, y, method):
    """Of all pairs that have both values: r, n, n_eff, p, p_naive, ci_low, ci_high, reason."""
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


def row(series, key):
    """Of one key of the cube: area, metric, x, method, lag."""
    x, y = series[key[:3]]
    method, lag = key[3:]
    xs, ys = x.shift(lag).to_numpy(), y.to_numpy()
    both = np.isfinite(xs) & np.isfinite(ys)
    return tuple(key) + coefficient(xs[both], ys[both], method)
