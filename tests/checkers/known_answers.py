#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Real music through known changes, then matched to the result: the moves that are found beside the truth, as a table.
"""known_answers.py LACQUER_CLI MUSIC... [--seconds N] [--only TEXT]
Of each piece of music (anything lacquer-cli reads) a reference is made by known equalizers, compressors, an expander, multibands, widths and
combinations; the piece is matched to it (amount 100 %, loudness the reference's). Exit 1 when a tone ends more than
0.3 dB from its reference, measured on the rendered match."""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

TONE = 0.3


def band(number, kind, freq, gain, q=0.71):
    return {f"equalizer.band{number}.{key}": value
            for key, value in (("on", 1), ("type", kind), ("freq", freq), ("gain", gain), ("q", q))}


def compressor(threshold, ratio, attack=10, release=120):
    return {"compressor.threshold": threshold, "compressor.ratio": ratio, "compressor.attack": attack,
            "compressor.release": release, "compressor.detector": "rms"}


EQUALIZERS = {
    "bright": band(1, "highshelf", 6000, 4),
    "dark": band(1, "highshelf", 4000, -6),
    "full": band(1, "lowshelf", 150, 4) | band(2, "bell", 400, -3, 1) | band(3, "highshelf", 5000, 3),
    "narrow": band(1, "bell", 900, 5, 2.5) | band(2, "bell", 3000, -4, 2),
}
COMPRESSORS = {
    "1.5 : 1": compressor(-40, 1.5),
    "2 : 1": compressor(-36, 2),
    "3 : 1": compressor(-32, 3, 30, 300),
}
EXPANDERS = {"1 : 1.6": compressor(-24, 1.6) | {"compressor.mode": "expand", "compressor.range": 12}}


def by_band(**bands):
    """Of the multiband with its crossovers at 120, 500, 2500 Hz: threshold and ratio of some bands."""
    return {"multiband.bands": 4, "multiband.detector": "rms"} | {
        f"multiband.{band}.{key}": value for band, (threshold, ratio) in bands.items()
        for key, value in (("mode", "compress"), ("threshold", threshold), ("ratio", ratio), ("attack", 10),
                           ("release", 120))}


MULTIBANDS = {"bass 3 : 1": by_band(band1=(-38, 3)), "bass 3 : 1, highs 2 : 1": by_band(band1=(-38, 3), band4=(-46, 2))}
WIDTHS = {"60 %": {"imager.bands": 1, "imager.band1.width": 60}, "140 %": {"imager.bands": 1, "imager.band1.width": 140}}
CASES = ([("equalizer " + n, w) for n, w in EQUALIZERS.items()] + [("compressor " + n, w) for n, w in COMPRESSORS.items()] +
         [("expander " + n, w) for n, w in EXPANDERS.items()] + [("multiband " + n, w) for n, w in MULTIBANDS.items()] +
         [("width " + n, w) for n, w in WIDTHS.items()] +
         [("equalizer full, width 60 %", EQUALIZERS["full"] | WIDTHS["60 %"]),
          ("equalizer dark, 2 : 1", EQUALIZERS["dark"] | COMPRESSORS["2 : 1"])])


def run(*words):
    done = subprocess.run([str(w) for w in words], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, words))}\n{done.stderr}")
    return done.stdout


def told(words):
    """The truth in the words of a chain, without what every case has."""
    return ", ".join(f"{key.split('.', 1)[1]} {value}" for key, value in words.items()
                     if not key.endswith((".on", ".detector", ".bands")))


def main():
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("cli", type=pathlib.Path)
    words.add_argument("music", type=pathlib.Path, nargs="+")
    words.add_argument("--seconds", type=int, default=60, help="from the first minute on")
    words.add_argument("--only", default="", help="cases whose name has this text")
    o = words.parse_args()
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        mix, reference = (pathlib.Path(folder) / f"{name}.wav" for name in ("mix", "reference"))
        for music in o.music:
            run("ffmpeg", "-nostdin", "-v", "error", "-y", "-ss", 60, "-t", o.seconds, "-i", music, "-af", "volume=-9dB",
                "-ac", 2, "-c:a", "pcm_f32le", mix)
            for name, truth in CASES:
                if o.only not in name:
                    continue
                sets = [word for key, value in truth.items() for word in ("--set", f"{key}={value}")]
                run(o.cli, "master", mix, "-o", reference, "--force", "--format", "wav32f", *sets)
                found = json.loads(run(o.cli, "match", mix, reference, "--amount", 100, "--no-refusal", "--json"))
                d = found["distance"]
                ok = d["tonal"]["after"] <= TONE
                bad += not ok
                print(f"{music.stem}: {name}: tone {d['tonal']['before']:.2f} -> {d['tonal']['after']:.2f} dB, dynamics "
                      f"{d['dynamics']['before']:.2f} -> {d['dynamics']['after']:.2f} dB, width {d['width']['before']:.2f} -> "
                      f"{d['width']['after']:.2f} dB, loudness {d['loudness']['after']:+.2f} LU  {'pass' if ok else 'FAIL'}")
                print(f"    truth: {told(truth)}")
                for move in found["moves"]:
                    if move["accepted"] and move["id"] != "level":
                        print(f"    found: {move['what']} ({100 * move['confidence']:.0f} %)")
                for left in found["left"]:
                    print(f"    left:  {left['what']}", flush=True)
    sys.exit(bad > 0)


main()
