#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the README's pictures: the program on real music, while it plays.
"""pictures.py BUILD FOLDER WIDTHxHEIGHT   writes FOLDER/master.png, limiter.png, exported.png"""
import json
import pathlib
import subprocess
import sys
import time

from desk import Desk, until
from master import REFERENCE, Job, cli

CHAIN = [
    {"module": "equalizer", "on": True, "params": {
        "band1.on": 1, "band1.type": "lowcut", "band1.freq": 28, "band1.slope": 24,
        "band2.on": 1, "band2.type": "bell", "band2.freq": 240, "band2.gain": -1.8, "band2.q": 0.9,
        "band3.on": 1, "band3.type": "bell", "band3.freq": 3100, "band3.gain": 1.1, "band3.q": 0.7,
        "band4.on": 1, "band4.type": "highshelf", "band4.freq": 9500, "band4.gain": 1.8}},
    {"module": "compressor", "on": True, "params": {"threshold": -22, "ratio": 1.6, "attack": 30, "release": 150,
                                                    "knee": 8, "sidechainhp": 90, "makeup": 1.5}},
    {"module": "limiter", "on": True, "params": {"drive": 5.5, "ceiling": -1}},
]


def main(build, folder, size):
    width, height = size.split("x")
    desk = Desk(build, folder / "desk", f"{int(width) + 40}x{int(height) + 80}")
    mix = folder / "Chaos God.wav"
    cli(build, "demo", "--song", "Chaos God", "-o", mix, "--force")
    job = Job.__new__(Job)
    job.desk, job.build, job.folder, job.session = desk, build, folder, folder / "desk/Chaos God.lacquer"
    try:
        job.open_program()
        job.choose_file("ctrl+i", mix)
        desk.find(60, kind="row", text="Chaos")
        job.choose_file("ctrl+r", REFERENCE)
        desk.find(60, kind="row", text="frontiers")
        job.choose_file("ctrl+shift+s", job.session)
        until("the session", 20, job.session.exists)
        job.quit_program()

        session = json.loads(job.session.read_text())
        session["tracks"][0]["chain"] = CHAIN
        job.session.write_text(json.dumps(session))
        job.open_program()
        identity = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(job.app.pid), "--name", "Lacquer"],
                                  env=desk.environment, capture_output=True, text=True).stdout.split()[-1]
        desk.do("windowmove", identity, 0, 0)
        desk.do("windowsize", identity, width, height)
        job.choose_file("ctrl+o", job.session)
        desk.find(60, kind="ChainTileView", name="limiter")
        end = time.monotonic() + 60  # long enough for reading and measuring, unless the machine is busy
        while time.monotonic() < end and (desk.look(text="Measuring the") or desk.look(text="Reading files")):
            time.sleep(0.5)

        def shot(name):
            subprocess.run(["import", "-window", identity, "+dither", "-colors", "128", folder / f"{name}.png"],
                           env=desk.environment, check=True)

        desk.click(desk.steady(kind="ChainTileView", name="equalizer"), fy=0.3)
        wave = desk.find(kind="WaveformView")
        desk.click(wave, fx=0.42, fy=0.25)
        desk.key("space")
        time.sleep(6)
        shot("master")
        desk.click(desk.steady(kind="ChainTileView", name="limiter"), fy=0.3)
        time.sleep(3)
        shot("limiter")
        desk.key("space")
        desk.key("ctrl+e")
        field = desk.steady(kind="QLineEdit", name="File")
        desk.click(field, times=3)
        desk.key("ctrl+a")
        desk.write(str(folder / "desk/Chaos God master.wav"))
        desk.click(desk.find(kind="QPushButton", text="Export"))
        desk.find(200, kind="QLabel", text="read back")
        time.sleep(1)
        dialog = subprocess.run(["xdotool", "getactivewindow"], env=desk.environment, capture_output=True,
                                text=True).stdout.strip()
        subprocess.run(["import", "-window", dialog, "+dither", "-colors", "128", folder / "exported.png"], env=desk.environment,
                       check=True)

    finally:
        desk.close()


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve(), sys.argv[3])
