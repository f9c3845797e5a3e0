# SPDX-License-Identifier: GPL-3.0-or-later
# The program with real music, a reference and a chain, of a chosen size: for pictures and for measuring.
import json
import subprocess
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


class Playing(Job):
    """A session of the demo's song with the chain, opened in a window of width x height and measured to the end."""

    def __init__(self, build, folder, width, height, chain=None):
        self.build, self.folder, self.session = build, folder, folder / "desk/Chaos God.lacquer"
        self.desk = Desk(build, folder / "desk", f"{width + 40}x{height + 80}")
        self.width, self.height, self.chain = width, height, chain or CHAIN

    def prepare(self):
        mix = self.folder / "Chaos God.wav"
        cli(self.build, "demo", "--song", "Chaos God", "-o", mix, "--force")
        self.open_program()
        self.choose_file("ctrl+i", mix)
        self.desk.find(60, kind="row", text="Chaos")
        self.choose_file("ctrl+r", REFERENCE)
        self.desk.find(60, kind="row", text="frontiers")
        self.choose_file("ctrl+shift+s", self.session)
        until("the session", 20, self.session.exists)
        self.quit_program()
        session = json.loads(self.session.read_text())
        session["tracks"][0]["chain"] = self.chain
        self.session.write_text(json.dumps(session))

    def open_session(self):
        self.open_program()
        self.window = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.app.pid), "--name", "Lacquer"],
            env=self.desk.environment, capture_output=True, text=True).stdout.split()[-1]
        self.desk.do("windowmove", self.window, 0, 0)
        self.desk.do("windowsize", self.window, self.width, self.height)
        self.choose_file("ctrl+o", self.session)
        self.desk.find(60, kind="ChainTileView", name="limiter")
        end = time.monotonic() + 60  # long enough for reading and measuring, unless the machine is busy
        while time.monotonic() < end and (self.desk.look(text="Measuring the") or self.desk.look(text="Reading files")):
            time.sleep(0.5)
