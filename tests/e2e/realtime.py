#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# How audio fares while the window moves: the program plays a chain through a JACK server with a dummy driver, at
# 1920x1080 with all meters on; its callbacks are counted beside those of a client that does nothing.
"""realtime.py BUILD FOLDER [FRAMES [SECONDS [codec]]]   codec: the master is heard through a codec meanwhile"""
import json
import os
import pathlib
import subprocess
import sys
import time

from desk import Failure, until
from playing import Playing

RATE = 48000


def start_server(job, frames):
    """A server of its own; clients find it by the environment."""
    name = f"lacquer-e2e-{os.getpid()}"
    job.desk.environment |= {"JACK_DEFAULT_SERVER": name, "JACK_NO_AUDIO_RESERVATION": "1"}
    job.desk.start("jackd", "--name", name, "-R", "-P", "70", "-S", "-d", "dummy", "-r", RATE, "-p", frames, "-C", "2",
                   "-P", "2", log="jackd.log")
    until("the JACK server", 10, lambda: subprocess.run(["jack_wait", "-s", name, "-c"], env=job.desk.environment,
          capture_output=True, text=True).stdout.startswith("running"))


def choose_device(job):
    settings = job.desk.folder / "home/.config/lacquer/lacquer.conf"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("[device]\nhost=JACK\nname=system\nbuffer=0\n")


def measure(job, frames, seconds, codec):
    limit = 0.5e6 * frames / RATE
    told = job.folder / "callbacks.json"
    job.desk.environment |= {"LACQUER_CALLBACKS": str(told), "LACQUER_CALLBACK_LIMIT_US": str(int(limit))}
    job.open_session()
    job.desk.click(job.desk.steady(kind="ChainTileView", name="equalizer"), fy=0.3)
    empty = subprocess.Popen([job.build / "tests/EmptyClient", str(int(limit))], env=job.desk.environment, text=True,
                             stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    job.desk.key("Home", "space")
    if codec:
        job.desk.key("shift+c")
    time.sleep(seconds)
    if codec:
        print(job.desk.find(text="Codec: ")["text"], "after decoding, at most")
    print(job.desk.find(text="dropouts")["text"])
    if not job.desk.look(text="JACK"):
        raise Failure("the status line does not name JACK")
    job.desk.shot("realtime")
    nothing = json.loads(empty.communicate()[0])
    job.quit_program()
    return json.loads(told.read_text()), nothing


def main(build, folder, frames=64, seconds=20, codec=None):
    frames, seconds = int(frames), int(seconds)
    job = Playing(build, folder, 1920, 1080)
    try:
        job.prepare()
        start_server(job, frames)
        choose_device(job)
        ours, nothing = measure(job, frames, seconds, codec)
        for who, counted in (("lacquer", ours), ("empty client", nothing)):
            share = 100 * counted["slow"] / max(1, counted["calls"])
            print(f"{RATE} Hz, {frames} frames, {who}: {share:.3f} % of {counted['calls']} callbacks took over half "
                  "their time")
        print(f"longest of ours: {ours['longestUs']:.0f} microseconds of {1e6 * frames / RATE:.0f}")
        if min(ours["calls"], nothing["calls"]) < 1000:
            raise Failure("too few callbacks were counted")
    except Failure as failure:
        print(f"FAILED: {failure}")
        return 1
    finally:
        job.desk.close()
    return 0


if __name__ == "__main__":
    if not 3 <= len(sys.argv) <= 6:
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve(), *sys.argv[3:]))
