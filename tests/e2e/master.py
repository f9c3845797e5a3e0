#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# The main job from outside, on real music: load, listen, compare, shape, undo, save, open again, export; the file
# must equal lacquer-cli's, byte for byte.
"""master.py BUILD FOLDER"""
import array
import json
import subprocess
import time

from desk import Desk, Failure, carry_out, until

REFERENCE = "/usr/share/games/asc/music/frontiers.mp3"


def cli(build, *words):
    run = subprocess.run([str(build / "lacquer-cli"), *[str(w) for w in words]], capture_output=True, text=True)
    if run.returncode:
        raise Failure(f"lacquer-cli {' '.join(map(str, words))}: {run.stderr}")
    return run.stdout


def make_mix(build, folder):
    """Forty seconds of an unmastered mix: stems of free music, summed."""
    whole, mix = folder / "whole.wav", folder / "mix.wav"
    cli(build, "demo", "-o", whole)
    subprocess.run(["sox", "-D", whole, mix, "trim", "30", "40"], check=True)
    whole.unlink()
    return mix


class Job:
    def __init__(self, build, folder):
        self.build, self.folder = build, folder
        self.desk = Desk(build, folder)
        self.mix = make_mix(build, folder)
        self.session = folder / "job.lacquer"
        self.app = None

    def open_program(self):
        self.app = self.desk.start(self.build / "lacquer", log="lacquer.log")
        until("the window", 30, lambda: self.app.poll() is None and self.desk.look(kind="MainWindow"))

    def quit_program(self):
        self.desk.key("ctrl+q")
        time.sleep(0.5)
        if self.app.poll() is None and self.desk.look(kind="QMessageBox"):
            self.desk.key("Return")  # the default: save
        until("the program to end", 20, lambda: self.app.poll() is not None)
        if self.app.returncode != 0:
            raise Failure(f"lacquer ended with {self.app.returncode}")

    def choose_file(self, shortcut, path):
        """A file dialog by its shortcut; the path is typed."""
        self.desk.key(shortcut)
        self.desk.find(kind="QFileDialog")
        time.sleep(0.3)
        self.desk.key("ctrl+a")
        self.desk.write(str(path))
        self.desk.key("Return")
        self.desk.gone(kind="QFileDialog")

    def drop_file(self, path, target):
        x, y = self.desk.point(target)
        source = self.desk.start(self.build / "tests/DragSource", path, 1780, 1020)
        time.sleep(1.0)
        self.desk.drag((1820, 1040), (x, y), hold=0.5)
        if source.wait(20) != 0:
            raise Failure("the window did not take the dropped file")

    def saved(self):
        """Saves with Ctrl+S and reads the chain of the session's first track."""
        before = self.session.stat().st_mtime_ns if self.session.exists() else 0
        self.desk.key("ctrl+s")
        until("the session to be saved", 20, lambda: self.session.exists() and
              self.session.stat().st_mtime_ns != before)
        return json.loads(self.session.read_text())["tracks"][0]["chain"]

    # -- the steps --
    def load(self):
        self.choose_file("ctrl+i", self.mix)
        self.desk.find(60, kind="row", text="mix")
        self.drop_file(REFERENCE, self.desk.steady(kind="ReferenceList"))
        self.desk.find(60, kind="row", name="References", text="frontiers")
        self.choose_file("ctrl+shift+s", self.session)
        until("the session file", 20, self.session.exists)

    def heard(self, seconds):
        """The peak of what the sound device got during the next seconds."""
        played = self.desk.folder / "played.raw"
        start = played.stat().st_size if played.exists() else 0
        time.sleep(seconds)
        with open(played, "rb") as file:
            file.seek(start - start % 8)
            samples = array.array("f", file.read()[: (played.stat().st_size - start) // 8 * 8])
        return max(map(abs, samples), default=0.0)

    def listen(self):
        """Plays, and switches between mix, master and reference: all three must sound."""
        self.desk.key("Home", "space")
        until("sound", 30, lambda: self.heard(0.3) > 0.01)
        for key, name in (("3", "reference"), ("1", "mix"), ("2", "master")):
            self.desk.key(key)
            time.sleep(0.5)
            peak = self.heard(1.5)
            if not 0.01 < peak <= 1.01:
                raise Failure(f"the {name} plays with a peak of {peak}")
        self.desk.shot("playing")
        self.desk.key("space")
        time.sleep(0.5)
        if self.heard(1.0) > 1e-4:
            raise Failure("it goes on sounding after the pause")

    def add_module(self, name):
        self.desk.click(self.desk.steady(name="Add a module"))
        self.desk.click(self.desk.find(kind="entry", text=name))
        self.desk.find(kind="ChainTileView", name=name)

    def shape(self):
        """An equalizer band by double-click, dragged twice; undo takes back one drag, not more."""
        chain = [module["module"] for module in self.saved()]
        for name in ("equalizer", "compressor", "limiter"):
            if name not in chain:
                self.add_module(name)
        self.desk.click(self.desk.find(kind="ChainTileView", name="equalizer"), fy=0.3)
        canvas = self.desk.steady(kind="EqualizerCanvas")
        at = self.desk.point(canvas, 0.4, 0.45)
        self.desk.do("mousemove", *at)
        self.desk.do("click", "--repeat", 2, "--delay", 60, 1)
        time.sleep(0.5)
        first = self.desk.point(canvas, 0.5, 0.4)
        self.desk.drag(at, first)
        once = self.equalizer()
        self.desk.drag(first, self.desk.point(canvas, 0.3, 0.55))
        twice = self.equalizer()
        self.desk.shot("equalizer")
        self.desk.key("ctrl+z")
        undone = self.equalizer()
        if once == twice:
            raise Failure(f"dragging the node changed nothing: {once}")
        if undone != once:
            raise Failure(f"undo made {undone} of {twice}, not {once}")

    def equalizer(self):
        chain = self.saved()
        found = [module for module in chain if module["module"] == "equalizer"]
        if not found:
            raise Failure(f"no equalizer in {chain}")
        return found[0]["params"]

    def reorder(self):
        before = [module["module"] for module in self.saved()]
        tiles = {name: self.desk.steady(kind="ChainTileView", name=name) for name in ("equalizer", "compressor")}
        self.desk.drag(self.desk.point(tiles["compressor"]), self.desk.point(tiles["equalizer"], 0.1))
        after = [module["module"] for module in self.saved()]
        if after.index("compressor") > after.index("equalizer") or sorted(after) != sorted(before):
            raise Failure(f"dragging the compressor before the equalizer made {after} of {before}")

    def export(self):
        exported = self.folder / "exported.wav"
        self.desk.key("ctrl+e")
        field = self.desk.find(kind="QLineEdit", name="File")
        self.desk.click(field, times=3)
        self.desk.key("ctrl+a")
        self.desk.write(str(exported))
        self.desk.click(self.desk.find(kind="QPushButton", text="Export"))
        until("the export", 120, exported.exists)
        time.sleep(1.0)
        self.desk.shot("exported")
        return exported

    def compare(self, exported):
        rendered = self.folder / "rendered"
        rendered.mkdir()
        print(cli(self.build, "render", self.session, "-o", rendered).strip())
        files = [f for f in rendered.rglob("*") if f.suffix == exported.suffix]
        if len(files) != 1:
            raise Failure(f"lacquer-cli render wrote {list(rendered.rglob('*'))}")
        ours, theirs = exported.read_bytes(), files[0].read_bytes()
        if ours != theirs:
            differing = sum(a != b for a, b in zip(ours, theirs))
            raise Failure(f"export ({len(ours)} bytes) and lacquer-cli ({len(theirs)}) differ in {differing} bytes")
        if not any(ours[1000:100000]):
            raise Failure("the export is silence")
        print(f"export and lacquer-cli render are equal: {len(ours)} bytes")

    def run(self):
        start = time.monotonic()
        steps = [("start", self.open_program), ("load", self.load), ("listen", self.listen), ("shape", self.shape),
                 ("reorder", self.reorder), ("save", self.saved), ("quit", self.quit_program),
                 ("start again", self.open_program),
                 ("open", lambda: (self.choose_file("ctrl+o", self.session),
                                   self.desk.find(60, kind="ChainTileView", name="limiter")))]
        for name, step in steps:
            step()
            print(f"{time.monotonic() - start:6.1f} s  {name}", flush=True)
        self.compare(self.export())
        self.desk.click(self.desk.find(kind="QPushButton", text="Close"))
        self.desk.gone(kind="ExportDialog")
        self.quit_program()
        print(f"{time.monotonic() - start:6.1f} s  export, quit")


if __name__ == "__main__":
    carry_out(Job, __doc__)
