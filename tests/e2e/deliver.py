#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# A delivery from outside, on real music: a session of three tracks, three targets chosen by mouse, delivered, read
# back by ffprobe, soundfile and ffmpeg's loudness meter; a second one asks first, a cancelled one leaves nothing.
"""deliver.py BUILD FOLDER"""
import json
import pathlib
import re
import subprocess
import time

import soundfile

from desk import Desk, Failure, carry_out, until

MUSIC = pathlib.Path("/usr/share/games/asc/music")
SONGS = [("Frontiers", "frontiers.mp3", 20, 45, 8), ("Machine Wars", "machine_wars.mp3", 10, 40, 6),
         ("Time to Strike", "time_to_strike.mp3", 15, 42, 4)]
RATE = 44100


def run(*words):
    done = subprocess.run([str(w) for w in words], capture_output=True, text=True)
    if done.returncode:
        raise Failure(f"{' '.join(map(str, words))}: {done.stderr}")
    return done


def make_session(build, folder):
    """Three excerpts, too loud for the promised ceiling, with names and codes; targets are left to the mouse."""
    files = []
    for title, song, start, seconds, gain in SONGS:
        files.append(folder / f"{title}.wav")
        run("ffmpeg", "-v", "error", "-ss", start, "-t", seconds, "-i", MUSIC / song, "-af", f"volume={gain}dB",
            "-ar", RATE, "-ac", 2, "-c:a", "pcm_s24le", files[-1])
    session = folder / "album.lacquer"
    run(build / "lacquer-cli", "album", "new", "-o", session, *files, "--gap", 2)
    document = json.loads(session.read_text())
    document["album"] = {"title": "Outside", "credits": {"artist": "ASC", "genre": "Game", "year": "2026"}}
    for number, track in enumerate(document["tracks"], 1):
        track["isrc"] = f"DEA12260000{number}"
    session.write_text(json.dumps(document))
    return session


def files_in(folder):
    return sorted(str(f.relative_to(folder)) for f in folder.rglob("*") if f.is_file()) if folder.exists() else []


class Job:
    def __init__(self, build, folder):
        self.build, self.folder = build, folder
        self.desk = Desk(build, folder, "1600x1000")
        self.session = make_session(build, folder)
        self.out = folder / "album-masters"
        self.app = None

    def open(self):
        self.app = self.desk.start(self.build / "lacquer", self.session, log="lacquer.log")
        until("the window", 30, lambda: self.app.poll() is None and self.desk.look(kind="MainWindow"))
        self.desk.key("ctrl+5")
        self.desk.find(60, object="deliverFacts", text="3 tracks")

    def choose(self, *targets):
        for target in targets:
            box = self.desk.steady(object=f"target-{target}", kind="QCheckBox")
            self.desk.click(box, fx=0.05)
            if not self.desk.find(object=f"target-{target}", kind="QCheckBox")["checked"]:
                raise Failure(f"the mouse did not choose {target}")

    def press(self, name):
        def ready():
            found = self.desk.look(object=name, kind="QPushButton")
            return found and found[0]["enabled"]
        until(f"{name} to be ready", 60, ready)
        self.desk.click(self.desk.find(object=name, kind="QPushButton"))

    def state(self, words, seconds=120):
        self.desk.find(seconds, object="deliverState", text=words)

    def ready(self):
        """The tracks are read in the background; until then the page says so."""
        def begun():
            self.press("deliver")
            time.sleep(0.3)
            return not self.desk.look(object="deliverState", text="still being read")
        until("the tracks to be read", 60, begun)

    # -- the steps --
    def cancelled(self):
        """In the middle of the work: nothing is left, not even hidden."""
        self.ready()
        self.press("cancelDelivery")
        self.state("nothing was written")
        if files_in(self.out):
            raise Failure(f"a cancelled delivery left {files_in(self.out)}")

    def delivered(self):
        self.press("deliver")
        self.state("every promise is kept")
        self.desk.find(object="deliveredFiles", kind="row", text="Streaming distributor")
        self.desk.shot("delivered")
        wanted = [f"{target}/0{n} {song[0]}.{ending}" for target, ending in (("streaming", "wav"), ("mp3-320", "mp3"))
                  for n, song in enumerate(SONGS, 1)]
        found = files_in(self.out)
        missing = [name for name in wanted + ["delivery.html", "delivery.json", "ddp/DDP/IMAGE.DAT"]
                   if name not in found]
        if missing or any(pathlib.Path(name).name.startswith(".") for name in found):
            raise Failure(f"missing {missing}, or something hidden in {found}")

    def read_back(self):
        report = json.loads((self.out / "delivery.json").read_text())
        for target in report["targets"]:
            for file in target["files"]:
                self.check_file(pathlib.Path(file["file"]), file)

    def check_file(self, path, told):
        with soundfile.SoundFile(path) as sound:
            lossless = path.suffix == ".wav"
            if sound.samplerate != RATE or sound.channels != 2 or (lossless and sound.frames != told["frames"]):
                raise Failure(f"{path}: {sound} is not what the report says: {told}")
        tags = json.loads(run("ffprobe", "-v", "error", "-show_format", "-of", "json", path).stdout)["format"]["tags"]
        tags = {key.lower(): value for key, value in tags.items()}
        number = told["number"]
        if tags.get("title") != SONGS[number - 1][0] or tags.get("artist") != "ASC" or tags.get("album") != "Outside":
            raise Failure(f"{path}: tags {tags}")
        heard = run("ffmpeg", "-nostats", "-i", path, "-af", "ebur128=peak=true", "-f", "null", "-").stderr
        summary = heard[heard.rindex("Summary:"):]
        lufs = float(re.search(r"I:\s+(-?[\d.]+) LUFS", summary)[1])
        peak = float(re.search(r"True peak:\s+Peak:\s+(-?[\d.]+) dBFS", summary)[1])
        if abs(lufs - told["written"]["integratedLufs"]) > 0.1 or peak > -1.0 + 0.1:
            raise Failure(f"{path}: ffmpeg measures {lufs} LUFS and {peak} dBTP, told was {told['written']}")
        print(f"   {path.name}: {lufs:6.1f} LUFS (told {told['written']['integratedLufs']:.2f}), {peak:5.1f} dBTP")

    def asked(self):
        """Files that exist: a question in the page; keeping them changes nothing, replacing them does."""
        before = {name: (self.out / name).stat().st_mtime_ns for name in files_in(self.out)}
        self.press("deliver")
        self.state("in the folder already")
        self.desk.shot("asked")
        self.press("keepFiles")
        self.desk.gone(object="deliverState", text="in the folder already")
        if before != {name: (self.out / name).stat().st_mtime_ns for name in files_in(self.out)}:
            raise Failure("keeping the files changed them")
        self.press("deliver")
        self.state("in the folder already")
        self.press("deliverAnyway")
        self.state("every promise is kept")
        after = {name: (self.out / name).stat().st_mtime_ns for name in files_in(self.out)}
        same = [name for name in before if after.get(name) == before[name]]
        if same or set(after) != set(before):
            raise Failure(f"not replaced: {same}; files are {sorted(after)}")

    def replacing_cancelled(self):
        """A cancelled replacement leaves the files of before, whole."""
        before = {name: (self.out / name).read_bytes() for name in files_in(self.out)}
        self.press("deliver")
        self.state("in the folder already")
        self.press("deliverAnyway")
        self.press("cancelDelivery")
        self.state("nothing was written")
        if before != {name: (self.out / name).read_bytes() for name in files_in(self.out)}:
            raise Failure("a cancelled replacement changed files")

    def listen(self):
        """A service's level in the monitor: a line says so until it is left."""
        self.desk.click(self.desk.find(kind="row", object="services", text="YouTube"))
        self.press("listenAtLevel")
        self.desk.find(kind="QLabel", text="You listen at the level of YouTube")
        self.desk.shot("level")
        self.desk.click(self.desk.find(kind="QPushButton", text="Back to equal loudness"))
        self.desk.gone(kind="QLabel", text="You listen at the level of YouTube")

    def quit(self):
        self.desk.key("ctrl+q")
        time.sleep(0.5)
        if self.app.poll() is None and self.desk.look(kind="QMessageBox"):
            self.desk.key("Return")
        until("the program to end", 20, lambda: self.app.poll() is not None)
        if self.app.returncode:
            raise Failure(f"lacquer ended with {self.app.returncode}")

    def run(self):
        start = time.monotonic()
        for name, step in (("open", self.open),
                           ("three targets by mouse", lambda: self.choose("streaming", "mp3-320", "ddp")),
                           ("cancelled: nothing is left", self.cancelled), ("delivered", self.delivered),
                           ("read back by others", self.read_back), ("asked before replacing", self.asked),
                           ("cancelled replacement", self.replacing_cancelled),
                           ("a service's level", self.listen), ("quit", self.quit)):
            step()
            print(f"{time.monotonic() - start:6.1f} s  {name}", flush=True)


if __name__ == "__main__":
    carry_out(Job, __doc__)
