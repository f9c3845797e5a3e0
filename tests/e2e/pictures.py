#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the README's pictures: the program on real music, while it plays.
"""pictures.py BUILD FOLDER WIDTHxHEIGHT   writes FOLDER/master.png, limiter.png, contour.png, album.png, match.png,
inspect.png, deliver.png, exported.png"""
import pathlib
import subprocess
import sys
import time

from playing import Playing


def shot(job, window, name):
    subprocess.run(["import", "-window", window, "+dither", "-colors", "128", job.folder / f"{name}.png"],
                   env=job.desk.environment, check=True)


def workspaces(job):
    desk = job.desk
    desk.key("ctrl+3")
    desk.click(desk.steady(kind="QPushButton", object="propose"))
    desk.find(120, kind="MoveCard")
    time.sleep(4)
    shot(job, job.window, "match")
    desk.key("ctrl+1")
    for song in ("machine_wars", "time_to_strike", "frontiers"):
        job.choose_file("ctrl+i", pathlib.Path(f"/usr/share/games/asc/music/{song}.mp3"))
        desk.find(60, kind="row", text=song)
    for key, name in (("ctrl+2", "album"), ("ctrl+4", "inspect"), ("ctrl+5", "deliver")):
        desk.key(key)
        time.sleep(20)
        shot(job, job.window, name)


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
    desk.key("F8")
    time.sleep(3)
    shot(job, job.window, "contour")
    desk.key("F5")
    desk.key("space")
    workspaces(job)
    desk.key("ctrl+1")
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
