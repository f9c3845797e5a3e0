#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Instructions a frame of every part of a chain, counted by valgrind: the same on a busy machine as on an idle one.
"""instructions.py BENCH_CHAIN            compares with instructions.tsv; exit 1 when a part costs over 10 % more
instructions.py BENCH_CHAIN --write    writes the table anew
Exit 77: there is no valgrind here. Widths that this processor lacks are left out, and valgrind knows none
beyond AVX2."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

TABLE = pathlib.Path(__file__).with_name("instructions.tsv")
WIDTHS = ("sse2", "avx2")
TOLERANCE = 1.10
# What grows with a setting: (dearer, cheaper, at most so many times as dear).
GROWTH = (("equalizer, 24 bands", "equalizer, 8 bands", 3.2),
          ("saturator, 8x", "saturator, 2x", 4.4),
          ("multiband, 4 bands", "multiband, 2 bands", 2.6))
# What does nothing costs little more than the measurement itself: instructions a frame.
IDLE = {"equalizer, all bands off": 40, "multiband, neutral": 30}


def counted(bench, width, name, seconds):
    with tempfile.NamedTemporaryFile() as out:
        run = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out.name}", bench, "--once", name, str(seconds)],
            env={**os.environ, "LACQUER_SIMD": width}, capture_output=True, text=True, check=False)
    found = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode != 0 or not found:
        sys.exit(run.stderr)
    return int(found.group(1))


def a_frame(bench, width, name):
    """The difference of two lengths: start and end of the program cancel out."""
    return (counted(bench, width, name, 3) - counted(bench, width, name, 1)) / (2 * 44100)


def measure(bench):
    flags = pathlib.Path("/proc/cpuinfo").read_text(encoding="ascii", errors="ignore")
    widths = [w for w in WIDTHS if w == "sse2" or f" {w} " in flags]
    names = subprocess.run([bench, "--list"], capture_output=True, text=True, check=True).stdout.splitlines()
    return {name: {w: a_frame(bench, w, name) for w in widths} for name in names}


def read_table():
    rows = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {row[0]: dict(zip(WIDTHS, map(float, row[1:]))) for row in rows}


def write_table(costs):
    lines = ["# instructions a stereo frame at 44.1 kHz, by instructions.py --write\tsse2\tavx2"]
    for name, row in costs.items():
        lines.append("\t".join([name] + [f"{row.get(w, 0):.1f}" for w in WIDTHS]))
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def complaints(costs, table):
    for name, row in costs.items():
        for width, cost in row.items():
            known = table.get(name, {}).get(width)
            if known is None:
                yield f"{name}: not in the table; write it anew"
            elif cost > known * TOLERANCE + 1:
                yield f"{name}, {width}: {cost:.1f} instructions a frame, {known:.1f} in the table"
    for width in next(iter(costs.values())):
        for dear, cheap, most in GROWTH:
            if dear in costs and costs[dear][width] > most * costs[cheap][width]:
                yield f"{dear}, {width}: more than {most} times {cheap}"
        for name, most in IDLE.items():
            if name in costs and costs[name][width] > most:
                yield f"{name}, {width}: {costs[name][width]:.1f} instructions a frame for nothing"


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    if not shutil.which("valgrind"):
        print("valgrind is not installed: nothing was counted")
        sys.exit(77)
    costs = measure(sys.argv[1])
    for name, row in costs.items():
        print(f"{name:32}" + "".join(f"  {width} {cost:8.1f}" for width, cost in row.items()))
    if "--write" in sys.argv:
        write_table(costs)
        return
    wrong = list(complaints(costs, read_table()))
    print("\n".join(wrong))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
