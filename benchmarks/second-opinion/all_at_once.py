"""All lags of a pair of series at once, tuned by hand: numpy, and scipy's ranks and Student's t."""
import numpy as np
from scipy import stats

LAGS = np.arange(-30, 31)


def windows(x, y):
    """Per lag the values of both sides, and which pairs there are."""
    t = len(y)
    at = np.arange(t)[None, :] - LAGS[:, None]
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


def varies(values, there):
    return np.where(there, values, np.inf).min(1) < np.where(there, values, -np.inf).max(1)


def kendall_by_scipy(xs, ys, there, good):
    r = np.full(len(good), np.nan)
    for k in np.flatnonzero(good):
        r[k] = stats.kendalltau(xs[k][there[k]], ys[k][there[k]]).statistic
    return r


def signs(values):
    """Of all differences, 0 where one side has no value; whole numbers, so that float32 adds them exactly."""
    return np.nan_to_num(np.sign(np.subtract.outer(values, values))).astype(np.float32)


def kendall_by_definition(x, y, good):
    """Every pair of days looked at, for each lag: not the algorithm that ours and scipy's share."""
    sx, sy = signs(np.round(x, 12)), signs(np.round(y, 12))
    here_x, here_y = (np.outer(v, v).astype(np.float32) for v in (np.isfinite(x), np.isfinite(y)))
    untied_x, untied_y = np.abs(sx), np.abs(sy)
    r = np.full(len(good), np.nan)
    t = len(y)
    for k in np.flatnonzero(good):
        a = slice(max(0, -LAGS[k]), t - max(0, LAGS[k]))
        b = slice(max(0, LAGS[k]), t - max(0, -LAGS[k]))
        balance, of_x, of_y = (float(np.einsum("ij,ij->", u[a, a], v[b, b])) for u, v in
                               ((sx, sy), (untied_x, here_y), (here_x, untied_y)))
        r[k] = balance / (np.sqrt(of_x) * np.sqrt(of_y))
    return r


def inference(dx, dy, n, good, factor):
    sx, sy = (dx * dx).sum(1), (dy * dy).sum(1)
    r = np.where(good, np.clip((dx * dy).sum(1) / (np.sqrt(sx) * np.sqrt(sy)), -1, 1), np.nan)
    longest = int(n.max() // 5)
    j = np.arange(1, longest + 1)
    weight = np.where(j[None, :] <= (n // 5)[:, None], (n[:, None] - j) / n[:, None], 0)
    product = autocorrelations(dx, longest)[:, 1:] * autocorrelations(dy, longest)[:, 1:]
    inverse = 1 / n + 2 / n * (weight * product).sum(1)
    n_eff = np.where(good, np.where(inverse <= 1 / n, n, np.clip(1 / inverse, 3, n)), np.nan)
    sure = good & (n >= 20) & (n_eff >= 10)
    reach = stats.norm.ppf(0.975) * np.sqrt(factor / (n_eff - 3))
    z = np.arctanh(r)
    columns = [2 * stats.t.sf(np.abs(r) * np.sqrt((s - 2) / ((1 - r) * (1 + r))), s - 2) for s in (n_eff, n)]
    columns += [np.tanh(z - reach), np.tanh(z + reach)]
    return [r, n_eff] + [np.where(sure, column, np.nan) for column in columns]


def reasons(n, good, sure, method):
    absent = np.where(n == 0, "NO_DATA", np.where(n < 3, "TOO_FEW", "CONSTANT"))
    unsure = "NO_ANALYTIC_P" if method == "kendall" else np.where(sure, "", "TOO_FEW")
    return np.where(good, unsure, absent)


def lags(x, y, method, by_definition):
    """By lag: r, n, n_eff, p, p_naive, ci_low, ci_high, reason."""
    xs, ys, there = windows(x, y)
    n = there.sum(1)
    if method != "pearson":
        xs, ys = np.round(xs, 12), np.round(ys, 12)
    good = (n >= 3) & varies(xs, there) & varies(ys, there)
    nothing = np.full(len(n), np.nan)
    with np.errstate(all="ignore"):
        if method == "kendall":
            r = kendall_by_definition(x, y, good) if by_definition else kendall_by_scipy(xs, ys, there, good)
            return [r, n] + [nothing] * 5 + [reasons(n, good, good, method)]
        if method == "spearman":
            xs = stats.rankdata(np.where(there, xs, np.inf), axis=1)
            ys = stats.rankdata(np.where(there, ys, np.inf), axis=1)
        dx, dy = (centred(closed(v, there, n), np.maximum(n, 1)) for v in (xs, ys))
        r, n_eff, p, *rest = inference(dx, dy, n, good, 1.06 if method == "spearman" else 1.0)
    return [r, n, n_eff, p, *rest, reasons(n, good, np.isfinite(p), method)]
