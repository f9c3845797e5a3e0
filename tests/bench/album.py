#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# An album of 99 tracks and 80 minutes to files, by lacquer-cli with a chain on every track and by ffmpeg and sox without one.
"""album.py LACQUER_CLI MUSIC [MUSIC ...] [--tracks 99] [--minutes 80] [--targets wav24,flac24,mp3-320] [--folder DIR]
Cuts excerpts of the music to WAV, renders them as an album with the mastering chain of peers.py on each track, and
lets ffmpeg and sox do the same encodes (ffmpeg with its ebur128 meter, as our files are measured too; two at a time).
Prints times real time by the wall clock and by processor time, and the most memory that one process took. Ratios of
one run only: the machine is whatever it is."""
import argparse
import concurrent.futures
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from peers import our_chain

RATE = 44100
FFMPEG = {"wav24": ("wav", ["-c:a", "pcm_s24le"]), "flac24": ("flac", ["-c:a", "flac", "-sample_fmt", "s32"]),
          "mp3-320": ("mp3", ["-c:a", "libmp3lame", "-b:a", "320k"])}
SOX = {"wav24": ("wav", ["-b", "24"]), "flac24": ("flac", ["-b", "24"]), "mp3-320": ("mp3", ["-C", "320"])}


def run(command):
    """Seconds of processor time, and the peak of memory in MiB."""
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = child.stderr.read()
    _, status, used = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f"{command}: {said.decode(errors='replace')[-500:]}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def timed(commands, workers):
    start = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        results = list(pool.map(run, commands))
    return time.monotonic() - start, sum(cpu for cpu, _ in results), max(peak for _, peak in results)


def excerpts(music, count, seconds, folder):
    files = []
    for i in range(count):
        source, turn = music[i % len(music)], i // len(music)
        file = folder / f"{i + 1:02d}.wav"
        subprocess.run(["ffmpeg", "-v", "error", "-y", "-stream_loop", "-1", "-ss", str(3 + 7 * turn), "-i", source,
                        "-t", str(seconds), "-ar", str(RATE), "-ac", "2", "-c:a", "pcm_s24le", file],
                       check=True, stdin=subprocess.DEVNULL)
        files.append(file)
    return files


def session(cli, files, file):
    subprocess.run([cli, "album", "new", "-o", file, "--gap", "0", *files], check=True)
    document = json.loads(file.read_text())
    for track in document["tracks"]:
        track["chain"] = our_chain(False)
    file.write_text(json.dumps(document))


def main():
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("cli")
    words.add_argument("music", nargs="+")
    words.add_argument("--tracks", type=int, default=99)
    words.add_argument("--minutes", type=float, default=80)
    words.add_argument("--targets", default="wav24,flac24,mp3-320")
    words.add_argument("--folder")
    words = words.parse_args()
    cli, targets = os.path.abspath(words.cli), words.targets.split(",")
    total = 60 * words.minutes
    with tempfile.TemporaryDirectory(dir=words.folder) as folder:
        folder = pathlib.Path(folder)
        files = excerpts(words.music, words.tracks, total / words.tracks, folder)
        session(cli, files, folder / "album.lacquer")

        def row(name, wall, cpu, peak):
            print(f"{name:<44} {total / wall:7.0f} x wall   {total / cpu:7.0f} x processor   {peak:6.0f} MiB", flush=True)

        for chosen in [[target] for target in targets] + ([targets] if len(targets) > 1 else []):
            def fresh(name):
                where = folder / name
                shutil.rmtree(where, ignore_errors=True)
                where.mkdir()
                return where
            out = fresh("ours")
            deliver = [word for target in chosen for word in ("--deliver", target)]
            row("lacquer, chains, read back: " + "+".join(chosen),
                *timed([[cli, "render", folder / "album.lacquer", "--album", "-o", out, *deliver]], 1))
            out = fresh("ffmpeg")
            row("ffmpeg, no chain, ebur128: " + "+".join(chosen),
                *timed([["ffmpeg", "-v", "error", "-threads", "1", "-i", file, "-filter_complex", "ebur128=peak=true",
                         *FFMPEG[target][1], out / f"{file.stem}-{target}.{FFMPEG[target][0]}"]
                        for file in files for target in chosen], 2))
            if can_sox(chosen):
                out = fresh("sox")
                row("sox, no chain: " + "+".join(chosen),
                    *timed([["sox", file, *SOX[target][1], out / f"{file.stem}-{target}.{SOX[target][0]}"]
                            for file in files for target in chosen], 2))


def can_sox(targets):
    """Debian keeps the writing of MP3 in a package of its own."""
    if not shutil.which("sox"):
        return False
    formats = subprocess.run(["sox", "--help"], capture_output=True, text=True).stdout.split("AUDIO FILE FORMATS:")[-1]
    return all(SOX[target][0] in formats.split("\n")[0].split() for target in targets)


if __name__ == "__main__":
    main()
