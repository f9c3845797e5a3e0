#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# How smoothly the window moves while real music plays in it at 1920 x 1080: the intervals between its pictures.
"""frames.py BUILD FOLDER [SECONDS]   fails under 30 pictures a second (median)"""
import os
import pathlib
import sys
import time

from desk import Failure
from playing import Playing

EDITORS = ("equalizer", "limiter")
VIEWS = {"spectrum": "F6", "spectrogram": "F7", "contour": "F8", "stereo": "F9"}
PAGES = (*EDITORS, *VIEWS)  # looked at for the same share of the time


def rank(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(share * len(values)))]


def figures(lines, start, end):
    """Intervals, painting times and what of them was computing, in ms, of the pictures begun between two times."""
    frames = [tuple(map(float, line.split())) for line in lines]
    inside = [frame for frame in frames if start <= frame[0] <= end]
    intervals = [(b[0] - a[0]) * 1000 for a, b in zip(inside, inside[1:])]
    return intervals, [frame[1] for frame in inside], [frame[2] for frame in inside]


def measure(job, seconds):
    log = job.folder / "frames.txt"
    job.desk.environment["LACQUER_FRAMES"] = str(log)
    job.open_session()
    job.desk.key("Home", "space")
    spans = {}
    for page in PAGES:
        if page in VIEWS:
            job.desk.key(VIEWS[page])
        else:
            job.desk.click(job.desk.steady(kind="ChainTileView", name=page), fy=0.3)
        job.desk.do("mousemove", 960, 1070)
        time.sleep(1.0)
        spans[page] = (time.monotonic(), time.monotonic() + seconds / len(PAGES))
        time.sleep(seconds / len(PAGES))
        job.desk.shot(f"frames-{page}")
    job.desk.key("space")
    job.quit_program()
    lines = log.read_text().splitlines()
    return {page: figures(lines, *span) for page, span in spans.items()}


def main(build, folder, seconds):
    job = Playing(build, folder, 1920, 1080)
    try:
        slow = False
        job.prepare()
        for page, (intervals, took, _) in measure(job, seconds).items():
            if len(intervals) < 10:
                raise Failure(f"{page}: only {len(intervals)} pictures")
            median = rank(intervals, 0.5)
            slow = slow or median > 1000 / 30
            print(f"{page}: {len(intervals)} pictures; interval median {median:.1f} ms, 99th percentile "
                  f"{rank(intervals, 0.99):.1f} ms; painting median {rank(took, 0.5):.1f} ms, 99th percentile "
                  f"{rank(took, 0.99):.1f} ms; load {os.getloadavg()[0]:.1f}")
        if slow:
            raise Failure("fewer than 30 pictures a second")
    except Failure as failure:
        print(f"FAILED: {failure}")
        return 1
    finally:
        job.desk.close()
    return 0


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve(),
                  float(sys.argv[3]) if len(sys.argv) == 4 else 20.0))
