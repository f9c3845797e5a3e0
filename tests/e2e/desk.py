# SPDX-License-Identifier: GPL-3.0-or-later
# A desk to test at: X server, window manager, the workstation, a mouse and a keyboard.
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time


class Failure(Exception):
    """A step that did not come about; its text is what the test prints."""


def until(what, seconds, look):
    """The first true value of look(); Failure when it does not come in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        value = look()
        if value:
            return value
        time.sleep(0.1)
    raise Failure(f"waited {seconds} s for {what}")


def carry_out(kind, usage):
    """Runs kind(BUILD, FOLDER), a job with a desk, as a program. What fails is told, with a picture and the last of the log."""
    if len(sys.argv) != 3:
        sys.exit(usage)
    build, folder = (pathlib.Path(word).resolve() for word in sys.argv[1:])
    job = None
    try:
        job = kind(build, folder)
        job.run()
    except Failure as failure:
        print(f"FAILED: {failure}")
        if job:
            os.environ.setdefault("LACQUER_SHOTS", str(folder))
            job.desk.shot("failed")
            log = folder / "lacquer.log"
            print(log.read_text()[-3000:] if log.exists() else "")
        sys.exit(1)
    finally:
        if job:
            job.desk.close()


class Desk:
    """Owns every process it starts and ends them by their ids."""

    def __init__(self, build, folder, size="1920x1080"):
        self.build, self.folder = pathlib.Path(build), pathlib.Path(folder)
        shutil.rmtree(self.folder, ignore_errors=True)
        for name in ("home", "run"):
            (self.folder / name).mkdir(parents=True)
        (self.folder / "run").chmod(0o700)
        self.map = self.folder / "ui.json"
        self.processes = []
        read, write = os.pipe()
        server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
                                  pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        self.processes.append(server)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise Failure("Xvfb did not start")
        keep = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "QT_", "WAYLAND", "LACQUER"))}
        self.environment = keep | {
            "DISPLAY": f":{number}", "HOME": str(self.folder / "home"), "XDG_RUNTIME_DIR": str(self.folder / "run"),
            "LC_ALL": "C.UTF-8", "LANGUAGE": "en", "LACQUER_UI_MAP": str(self.map), "JACK_NO_START_SERVER": "1",
            "ALSA_CONFIG_PATH": str(self.build / "tests/asound.conf"), "PACED_FILE": str(self.folder / "played.raw")}
        self.start("openbox")
        until("a window manager", 10, lambda: "_NET_SUPPORTING_WM_CHECK(WINDOW)" in subprocess.run(
            ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"], env=self.environment, capture_output=True, text=True).stdout)

    def start(self, *command, log=None):
        out = open(self.folder / log, "ab") if log else subprocess.DEVNULL
        process = subprocess.Popen([str(c) for c in command], env=self.environment, stdin=subprocess.DEVNULL,
                                   stdout=out, stderr=out)
        self.processes.append(process)
        return process

    def close(self):
        for process in reversed(self.processes):
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(5)
                except subprocess.TimeoutExpired:
                    process.kill()

    # -- eyes --
    def things(self):
        """The visible widgets, menu entries and list rows, as the program tells them (app/UiMap)."""
        ask = pathlib.Path(f"{self.map}.ask")
        ask.touch()
        try:
            until("the program to tell its widgets", 20, lambda: not ask.exists())
        finally:
            ask.unlink(missing_ok=True)
        return json.loads(self.map.read_text())

    def look(self, **wanted):
        """All things whose fields contain the wanted texts (& of mnemonics left out)."""
        def fits(thing):
            return all(str(value).lower() in str(thing.get(key, "")).replace("&", "").lower()
                       for key, value in wanted.items())
        return [thing for thing in self.things() if fits(thing)]

    def find(self, seconds=20, **wanted):
        found = until(f"something like {wanted}", seconds, lambda: self.look(**wanted))
        return min(found, key=lambda thing: thing["w"] * thing["h"])

    def steady(self, **wanted):
        """find(), once it stands where it stood half a second before: layouts settle."""
        last = self.find(**wanted)

        def settled():
            nonlocal last
            time.sleep(0.5)
            before, last = last, self.find(**wanted)
            return before == last
        until(f"{wanted} to stand still", 20, settled)
        return last

    def gone(self, seconds=20, **wanted):
        until(f"{wanted} to go", seconds, lambda: not self.look(**wanted))

    def shot(self, name):
        target = os.environ.get("LACQUER_SHOTS")
        if target:
            subprocess.run(["import", "-window", "root", f"{target}/{name}.png"], env=self.environment, check=True)

    # -- hands --
    def do(self, *words):
        subprocess.run(["xdotool", *[str(word) for word in words]], env=self.environment, check=True,
                       stdout=subprocess.DEVNULL)

    @staticmethod
    def point(thing, fx=0.5, fy=0.5):
        return round(thing["x"] + thing["w"] * fx), round(thing["y"] + thing["h"] * fy)

    def click(self, thing, fx=0.5, fy=0.5, times=1):
        x, y = self.point(thing, fx, fy)
        self.do("mousemove", x, y)
        time.sleep(0.1)
        self.do("click", "--repeat", times, "--delay", 60, 1)
        time.sleep(0.2)

    def drag(self, start, end, hold=0.15):
        """Presses at start, goes to end as a hand would, lets go."""
        (x0, y0), (x1, y1) = start, end
        self.do("mousemove", x0, y0)
        time.sleep(0.1)
        self.do("mousedown", 1)
        time.sleep(0.1)
        for step in range(1, 21):
            self.do("mousemove", round(x0 + (x1 - x0) * step / 20), round(y0 + (y1 - y0) * step / 20))
            time.sleep(0.02)
        time.sleep(hold)
        self.do("mouseup", 1)
        time.sleep(0.3)

    def key(self, *keys):
        for key in keys:
            self.do("key", "--clearmodifiers", key)
            time.sleep(0.15)

    def write(self, text):
        self.do("type", "--delay", 8, text)
        time.sleep(0.2)
