#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Measuring a long file by lacquer-cli, by ffmpeg's ebur128 and by libebur128, in turn on the same bytes.
"""analysis.py LACQUER_CLI BENCH_EBUR128 MUSIC [MUSIC …] [--minutes N] [--runs N]
Strings the music together to a 24-bit stereo WAV of N minutes (60) at 44.1 kHz. Prints, of each program, the best
wall-clock and processor time of the runs in turn (3), both as a multiple of ours, its greatest memory, and its figures.
By the wall clock a machine that is busy otherwise takes one core more from ours than from the others."""
import argparse
import json
import os
import pathlib
import re
import subprocess
import tempfile
import time


def strung(music, minutes, path):
    """One WAV of the tracks over and over."""
    listed = path.with_suffix(".txt")
    listed.write_text("".join(f"file '{pathlib.Path(track).resolve()}'\n" for track in music) * 200, encoding="utf-8")
    subprocess.run(["ffmpeg", "-v", "error", "-nostdin", "-y", "-f", "concat", "-safe", "0", "-i", str(listed), "-t",
                    str(60 * minutes), "-ac", "2", "-ar", "44100", "-c:a", "pcm_s24le", str(path)], check=True)


def run(words):
    """Wall seconds, processor seconds, greatest resident MiB and what was printed."""
    start = time.monotonic()
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(words, stdout=out, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        text = out.read().decode(errors="replace")
    if process.returncode:
        raise SystemExit(f"{words[0]} failed: {text[-300:]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, text


def our_figures(text):
    values = json.loads(text[text.index("{"):text.rindex("}") + 1])
    return values["integratedLufs"], values["loudnessRangeLu"], values["truePeakDbtp"]


def ffmpeg_figures(text):
    end = text[text.rindex("Summary:"):]
    return tuple(float(re.search(rf"\b{name}:\s+(-?[\d.]+)", end)[1]) for name in ("I", "LRA", "Peak"))


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("cli")
    words.add_argument("ebur128")
    words.add_argument("music", nargs="+")
    words.add_argument("--minutes", type=float, default=60)
    words.add_argument("--runs", type=int, default=3)
    asked = words.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sound = pathlib.Path(folder, "long.wav")
        strung(asked.music, asked.minutes, sound)
        contenders = (
            ("lacquer-cli analyze", [asked.cli, "analyze", "--json", str(sound)], our_figures),
            ("ffmpeg ebur128=peak=true", ["ffmpeg", "-hide_banner", "-nostats", "-nostdin", "-i", str(sound), "-af",
                                          "ebur128=peak=true", "-f", "null", "-"], ffmpeg_figures),
            ("libebur128", [asked.ebur128, str(sound)], lambda text: tuple(map(float, text.split()))))
        times = {name: [] for name, _, _ in contenders}
        print(f"{asked.minutes:g} minutes, {os.cpu_count()} cores, load before: {os.getloadavg()[0]:.1f}")
        for _ in range(asked.runs):
            for name, command, _ in contenders:
                times[name].append(run(command))
        ours = [min(one[k] for one in times[contenders[0][0]]) for k in range(2)]
        for name, _, figures in contenders:
            wall, spent, memory = (pick(one[k] for one in times[name]) for k, pick in ((0, min), (1, min), (2, max)))
            integrated, loudness_range, peak = figures(times[name][-1][3])
            print(f"{name:26} wall {wall:6.2f} s, {60 * asked.minutes / wall:5.0f} x real time, {wall / ours[0]:5.2f} of "
                  f"ours; processor {spent:6.2f} s, {spent / ours[1]:5.2f} of ours; {memory:4.0f} MiB; "
                  f"I {integrated:.2f} LUFS, LRA {loudness_range:.2f} LU, true peak {peak:.2f} dBTP")


if __name__ == "__main__":
    main()
