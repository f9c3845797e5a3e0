#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Compares what `lacquer-cli analyze` says of the signals in a folder with its expected.json.
"""ebu.py DIR LACQUER_CLI [--live]     a line a signal; exit 1 when a figure is out of tolerance"""
import json
import math
import pathlib
import subprocess
import sys

import soundfile

SLACK = 1e-4  # the JSON's rounding
KEYS = {"I": "integratedLufs", "Mmax": "maxMomentaryLufs", "Smax": "maxShortTermLufs",
        "LRA": "loudnessRangeLu", "TP": "truePeakDbtp"}


def series(result, kind):
    part = result["series"]["momentary" if kind == "M" else "shortTerm"]
    values = [-math.inf if v is None else v for v in part["lufs"]]
    return [(part["firstEnd"] + i * part["step"], v) for i, v in enumerate(values)]


def readings(result, key):
    """All values that must lie in the range."""
    if key in KEYS:
        return [result[KEYS[key]]]
    kind, rest = key.split("_", 1)
    values = series(result, kind)
    if rest == "end":
        return [values[-1][1]]
    after = float(rest.removeprefix("const_after_").removesuffix("s"))
    return [v for t, v in values if t >= after - 1e-9]


def check(result, case):
    """(text, good) of each figure."""
    for key, (low, high) in case["expect"].items():
        values = [-math.inf if v is None else v for v in readings(result, key)]
        good = bool(values) and all(low - SLACK <= v <= high + SLACK for v in values)
        shown = "/".join(f"{v:.3f}" for v in sorted({min(values), max(values)})) if values else "nothing"
        yield f"{key} {shown} in [{low:.2f}, {high:.2f}]", good
    if "series" in case:
        spec = case["series"]
        worst = 0.0
        values = series(result, spec["kind"])
        for i, level in enumerate(spec["maxima"]):
            begin, end = i * spec["period_s"], (i + 1) * spec["period_s"]
            inside = [v for t, v in values if begin - 1e-9 < t <= end + 1e-9]
            worst = max(worst, abs(max(inside) - level))
        yield f"{len(spec['maxima'])} maxima of {spec['kind']} within {worst:.4f}", worst <= spec["tol"]


def main(folder, cli, *options):
    folder = pathlib.Path(folder)
    expected = json.loads((folder / "expected.json").read_text())
    if "--live" in options:  # playback is stereo: surround is for files
        expected = {name: case for name, case in expected.items() if soundfile.info(folder / name).channels <= 2}
    bad = 0
    for name, case in expected.items():
        run = subprocess.run([cli, "analyze", folder / name, "--json", "--series", *options], capture_output=True,
                             text=True)
        if run.returncode != 0:
            print(f"FAIL {case['fs']} {name}: {run.stderr.strip()}")
            bad += 1
            continue
        figures = list(check(json.loads(run.stdout), case))
        good = all(g for _, g in figures)
        bad += not good
        print(f"{'ok  ' if good else 'FAIL'} {case['fs']:6d} {name:22s} {'; '.join(t for t, _ in figures)}")
    print(f"{len(expected)} signals, {bad} out of tolerance")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
