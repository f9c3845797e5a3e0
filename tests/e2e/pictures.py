#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the README's pictures: the program on real music, while it plays.
"""pictures.py BUILD FOLDER WIDTHxHEIGHT   writes FOLDER/master.png, limiter.png, exported.png"""
import pathlib
import subprocess
import sys
import time

from playing import Playing


def shot(job, window, name):
    subprocess.run(["import", "-window", window, "+dither", "-colors", "128", job.folder / f"{name}.png"],
                   env=job.desk.environment, check=True)


def take(job):
    desk = job.desk
    job.prepare()
    job.open_session()
    desk.click(desk.steady(kind="ChainTileView", name="equalizer"), fy=0.3)
    desk.click(desk.find(kind="WaveformView"), fx=0.42, fy=0.25)
    desk.key("space")
    time.sleep(6)
    shot(job, job.window, "master")
    desk.click(desk.steady(kind="ChainTileView", name="limiter"), fy=0.3)
    time.sleep(3)
    shot(job, job.window, "limiter")
    desk.key("space")
    desk.key("ctrl+e")
    field = desk.steady(kind="QLineEdit", name="File")
    desk.click(field, times=3)
    desk.key("ctrl+a")
    desk.write(str(job.folder / "desk/Chaos God master.wav"))
    desk.click(desk.find(kind="QPushButton", text="Export"))
    desk.find(200, kind="QLabel", text="read back")
    time.sleep(1)
    dialog = subprocess.run(["xdotool", "getactivewindow"], env=desk.environment, capture_output=True, text=True)
    shot(job, dialog.stdout.strip(), "exported")


def main(build, folder, size):
    width, height = size.split("x")
    job = Playing(build, folder, int(width), int(height))
    try:
        take(job)
    finally:
        job.desk.close()


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve(), sys.argv[3])
