# Copyright the Plumbline authors. Apache-2.0.
"""Times the work of CubeBenchmark in pandas, on the rows of a CSV file, and prints one JSON object.

Two ways, both written by us from the published formulas:

* groupby: one GROUP BY gives the contingency cube and nothing else;
* slices: every metric of both facets computed by itself from row masks over the frame, as is usual in notebooks.

Neither is smclarify or Fairlearn, and neither stands for them. Usage: pandas_metrics.py FILE.csv REPEATS
"""
import json
import sys
import time

import numpy as np
import pandas as pd

AXES = ["gender", "race", "dept", "label", "pred"]
FACETS = [("gender", "F"), ("race", "B")]


def ratio(x, y):
    if y == 0:
        return 0.0 if x == 0 else float(np.copysign(np.inf, x))
    return x / y


def gap(x, y):
    return 0.0 if np.isinf(x) and np.isinf(y) else x - y


def shares(labels):
    return labels.value_counts(normalize=True)


def disparity(d, positive, strata):
    """Conditional demographic disparity: per stratum, d's share of the rejected less d's share of the accepted."""
    total = 0.0
    for value in strata.unique():
        inside = strata == value
        accepted = ratio((inside & d & positive).sum(), (inside & positive).sum())
        rejected = ratio((inside & d & ~positive).sum(), (inside & ~positive).sum())
        total += inside.sum() * (rejected - accepted)
    return total / len(strata)


def pre_training(frame, d):
    label, a = frame.label, ~d
    p_a, p_d = shares(label[a]).align(shares(label[d]), fill_value=0.0)
    mean = (p_a + p_d) / 2
    return {
        "CI": (a.sum() - d.sum()) / len(frame),
        "DPL": (label[a] == 1).mean() - (label[d] == 1).mean(),
        "KL": (p_a * np.log(p_a / p_d)).sum(),
        "JS": ((p_a * np.log(p_a / mean)).sum() + (p_d * np.log(p_d / mean)).sum()) / 2,
        "LP": np.sqrt(((p_a - p_d) ** 2).sum()),
        "TVD": (p_a - p_d).abs().sum() / 2,
        "KS": (p_a - p_d).abs().max(),
        "CDDL": disparity(d, label == 1, frame.dept),
    }


def confusion(frame, side):
    y, p = frame.label[side] == 1, frame.pred[side] == 1
    return (y & p).sum(), (~y & p).sum(), (y & ~p).sum(), (~y & ~p).sum()


def post_training(frame, d):
    label, pred, a = frame.label, frame.pred, ~d
    tp_a, fp_a, fn_a, tn_a = confusion(frame, a)
    tp_d, fp_d, fn_d, tn_d = confusion(frame, d)
    benefit = pred - label + 1
    return {
        "DPPL": (pred[a] == 1).mean() - (pred[d] == 1).mean(),
        "DI": ratio((pred[d] == 1).mean(), (pred[a] == 1).mean()),
        "DCA": gap(ratio((label[a] == 1).sum(), (pred[a] == 1).sum()), ratio((label[d] == 1).sum(), (pred[d] == 1).sum())),
        "DCR": gap(ratio((label[d] == 0).sum(), (pred[d] == 0).sum()), ratio((label[a] == 0).sum(), (pred[a] == 0).sum())),
        "RD": ratio(tp_a, tp_a + fn_a) - ratio(tp_d, tp_d + fn_d),
        "SD": ratio(tn_d, tn_d + fp_d) - ratio(tn_a, tn_a + fp_a),
        "DAR": ratio(tp_a, tp_a + fp_a) - ratio(tp_d, tp_d + fp_d),
        "DRR": ratio(tn_d, tn_d + fn_d) - ratio(tn_a, tn_a + fn_a),
        "AD": (label[a] == pred[a]).mean() - (label[d] == pred[d]).mean(),
        "TE": gap(ratio(fn_d, fp_d), ratio(fn_a, fp_a)),
        "CDDPL": disparity(d, pred == 1, frame.dept),
        "GE": ((benefit / benefit.mean()) ** 2 - 1).sum() / (2 * len(frame)),
    }


def slices(frame):
    return {facet: {**pre_training(frame, frame[facet] == value), **post_training(frame, frame[facet] == value)}
            for facet, value in FACETS}


def groupby(frame):
    return frame.groupby(AXES, observed=True).size()


def timed(work, frame, repeats):
    walls, cpus = [], []
    for _ in range(repeats):
        wall, cpu = time.perf_counter(), time.process_time()
        work(frame)
        walls.append(time.perf_counter() - wall)
        cpus.append(time.process_time() - cpu)
    return {"wall": float(np.median(walls)), "cpu": float(np.median(cpus))}


def main(file, repeats):
    frame = pd.read_csv(file, usecols=AXES, dtype={name: "category" for name in AXES[:3]})
    values = {facet: {name: float(value) for name, value in metrics.items()} for facet, metrics in slices(frame).items()}
    print(json.dumps({
        "version": "pandas " + pd.__version__ + ", Python " + sys.version.split()[0],
        "rows": len(frame),
        "groupby": timed(groupby, frame, repeats),
        "slices": timed(slices, frame, repeats),
        "values": values,
    }))


main(sys.argv[1], int(sys.argv[2]))
