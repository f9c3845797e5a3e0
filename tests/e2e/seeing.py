#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# See and hear the difference, from outside: the views, ways of listening, codec preview, blind test.
"""seeing.py BUILD FOLDER   exit code 0: all came about"""
import time

from desk import Failure, carry_out, until
from playing import Playing

VIEWS = [("F6", "SpectrumView"), ("F7", "SpectrogramView"), ("F8", "ContourView"), ("F9", "StereoBandsView"),
         ("F5", "EqualizerCanvas")]


class Seeing(Playing):
    def __init__(self, build, folder):
        folder.mkdir(parents=True, exist_ok=True)
        super().__init__(build, folder, 1600, 1000)

    def heard(self, seconds):
        time.sleep(0.6)  # what is on its way
        return super().heard(seconds)

    def views(self):
        for key, kind in VIEWS:
            self.desk.key(key)
            self.desk.find(kind=kind)
            time.sleep(1)
            self.desk.shot(f"view-{kind}")

    def region(self):
        self.desk.key("F6")
        plot = self.desk.steady(kind="SpectrumView")
        everything = self.heard(2)
        self.desk.drag(self.desk.point(plot, 0.75), self.desk.point(plot, 0.85))
        self.desk.find(text="You hear only")
        alone = self.heard(2)
        if not 0 < alone < 0.8 * everything:
            raise Failure(f"a region peaks at {alone}, everything at {everything}")
        self.desk.click(self.desk.find(kind="QPushButton", text="Hear all again"))
        self.desk.gone(text="You hear only")
        print(f"         region {alone:.3f} of {everything:.3f}")

    def mute(self):
        self.desk.key("shift+m")
        self.desk.find(text="the monitor is mute")
        if self.heard(1) > 1e-6:
            raise Failure("mute is not silent")
        self.desk.key("shift+m")
        self.desk.gone(text="the monitor is mute")
        if self.heard(1) < 0.01:
            raise Failure("nothing is heard after mute")

    def room(self):
        self.desk.key("p")
        self.desk.find(text="You listen as on")
        if self.desk.look(kind="QToolButton", name="Close this message"):
            raise Failure("the line of Listen as can be closed while the system stays")
        self.desk.click(self.desk.find(kind="QPushButton", text="Back to the studio"))
        self.desk.gone(text="You listen as on")

    def codec(self):
        self.desk.key("2", "shift+c")
        self.desk.find(text="You hear the master as")
        self.desk.find(30, text="Codec: ")
        self.desk.shot("decoded")
        plain = self.heard(2)
        self.desk.key("shift+n")
        self.desk.find(text="You hear only what")
        changed = self.heard(2)
        if not 0 < changed < 0.5 * plain:
            raise Failure(f"what the codec changes peaks at {changed}, the decoded master at {plain}")
        self.desk.click(self.desk.find(kind="QPushButton", text="Back to the master"))
        self.desk.gone(text="You hear only what")
        self.desk.key("ctrl+alt+c")
        self.desk.click(self.desk.steady(kind="QPushButton", text="Encode and listen"))
        self.desk.find(120, text="Decoded again it peaks")
        self.desk.shot("codec")
        self.desk.key("Escape")
        self.desk.find(60, kind="row", text="AAC")
        until("equal loudness", 60, lambda: not self.desk.look(text="Measuring"))
        time.sleep(2)
        master = self.heard(2)
        self.desk.key("n")
        self.desk.find(text="only the difference")
        artefacts = self.heard(2)
        self.desk.shot("difference")
        self.desk.key("n")
        if not 0 < artefacts < 0.3 * master:
            raise Failure(f"what the codec changed peaks at {artefacts}, the master at {master}")
        print(f"         what the codec changed peaks at {artefacts:.4f}, the master at {master:.3f}")

    def sections(self):
        wave = self.desk.find(kind="WaveformView")
        for place in (0.2, 0.5):
            self.desk.click(wave, fx=place, fy=0.25)
            self.desk.key("shift+k")
        lane = self.desk.steady(kind="SectionLane")
        self.desk.click(lane, fx=0.51)
        self.desk.key("F2")
        self.desk.write("Chorus")
        self.desk.key("Return", "ctrl+k", "shift+Prior")
        self.desk.shot("sections")
        self.desk.key("l", "ctrl+z")
        self.desk.key("ctrl+z", "ctrl+z")
        self.desk.gone(kind="SectionLane")

    def blind(self):
        self.desk.key("shift+b")
        self.desk.click(self.desk.steady(kind="QPushButton", text="Begin a new test"))
        for name in ("Hear X", "Hear A", "Hear B", "X is A"):
            self.desk.click(self.desk.find(kind="QPushButton", text=name))
        self.desk.find(text="of 1 right")
        self.desk.shot("blind")
        self.desk.key("Escape")

    def run(self):
        start = time.monotonic()
        self.prepare()
        self.open_session()
        self.desk.click(self.desk.find(kind="WaveformView"), fx=0.42, fy=0.25)
        self.desk.key("space")
        for step in (self.views, self.region, self.mute, self.room, self.sections, self.codec, self.blind):
            step()
            print(f"{time.monotonic() - start:6.1f} s  {step.__name__}", flush=True)
        self.desk.key("space")


if __name__ == "__main__":
    carry_out(Seeing, __doc__)
