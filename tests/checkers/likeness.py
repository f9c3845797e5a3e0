#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# The match beside Matchering on real music, judged by a measure that knows neither.
"""likeness.py PEERS LACQUER_CLI TRACKS [--matchering REPOSITORY] [--pair TEXT] [--way NAME] [--keep FOLDER]
PEERS holds similarity.py, meters.py and pairs.json; TRACKS holds NAME.wav for the names in pairs.json. Each pair is
matched with bands alone, with the fine curve (both whole, without refusals) and with the defaults; by Matchering where
its repository is given, else its figures are those of pairs.json. Exit 1 when a true peak passes the ceiling or a
loudness is off by over 0.1 LU. Speed is the programme's length over processor time, and over the wall clock."""
import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile

import numpy as np

WAYS = {"bands": ["--amount", "100", "--no-refusal"],
        "curve": ["--amount", "100", "--no-refusal", "--fine-curve"],
        "default": []}
CEILING = -1.0


def stem(path):
    return pathlib.Path(path).name.split(".")[0]


def timed(command, **more):
    """Wall clock and processor seconds and MiB of a process that must succeed, and what it printed."""
    with tempfile.NamedTemporaryFile("r") as clock:  # a process counts the memory of whoever started it: time(1) has none
        run = subprocess.run(["/usr/bin/time", "-o", clock.name, "-f", "%e %U %S %M", *command], text=True,
                             stdout=subprocess.PIPE, **more)
        if run.returncode:
            sys.exit(f"{' '.join(map(str, command))} ended with {run.returncode}")
        wall, user, system, kib = map(float, clock.read().split())
    return {"wall": wall, "cpu": user + system, "mib": kib / 1024}, run.stdout


class Judge:
    def __init__(self, peers):
        sys.path.insert(0, str(peers))
        import meters
        import similarity
        self.meters, self.similarity, self.known = meters, similarity, {}

    def measured(self, path, keep=True):
        if path in self.known:
            return self.known[path]
        values = self.meters.measure(str(path))
        sound, rate = self.meters.load(str(path))
        hops = self.meters._hops(sound, rate)
        levels = -0.691 + self.meters.pdb(np.convolve(hops, np.ones(30) / 30, "valid"))
        values["_short"] = np.quantile(levels[levels > -70], np.linspace(0.05, 0.95, 19))
        if keep:
            self.known[path] = values
        return values

    def far(self, path, reference, keep=False):
        """How far one file is from another: tone, loudness, width, distribution of short-term loudness, true peak."""
        x, r = self.measured(path, keep), self.measured(reference)
        d = self.similarity.compare(x, r)
        return {"tone": d["ltas_lr_aligned"], "mid": d["ltas_mid_aligned"], "lufs": d["d_I"],
                "width": min(d["ms_err_rms"], 99.0), "short": float(np.abs(x["_short"] - r["_short"]).mean()),
                "peak": x["tp32"]}


def by_matchering(repository, target, reference, out):
    code = (f"import sys; sys.path.insert(0, {str(repository)!r}); import matchering as m; "
            f"m.process(target={str(target)!r}, reference={str(reference)!r}, results=[m.pcm24({str(out)!r})])")
    return timed(["/usr/bin/python3", "-c", code])[0]


def row(name, far, use, seconds):
    speed = f"{seconds / use['cpu']:5.0f} {seconds / use['wall']:5.0f} {use['mib']:6.0f}" if use else ""
    print(f"  {name:11} {far['tone']:6.2f} {far['mid']:6.2f} {far['lufs']:+6.2f} {far['width']:6.2f} {far['short']:6.2f} "
          f"{far['peak']:+6.2f} {speed}", flush=True)


def main():
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("peers", type=pathlib.Path)
    words.add_argument("cli", type=pathlib.Path)
    words.add_argument("tracks", type=pathlib.Path)
    words.add_argument("--matchering", type=pathlib.Path)
    words.add_argument("--pair", default="")
    words.add_argument("--way", choices=WAYS, action="append", help="instead of all three")
    words.add_argument("--keep", type=pathlib.Path, help="where the figures are written as JSON")
    o = words.parse_args()
    ways = {name: options for name, options in WAYS.items() if name in (o.way or WAYS)}
    judge, figures, bad = Judge(o.peers), {}, False
    print("pair             tone    mid   LUFS  width  short   dBTP   cpu  wall    MiB")
    for known in json.loads((o.peers / "pairs.json").read_text()):
        names = [stem(known[key]["file"]) for key in ("target", "reference")]
        name = "--".join(names)
        target, reference = (o.tracks / f"{n}.wav" for n in names)
        if o.pair not in name or not (target.exists() and reference.exists()):
            continue
        seconds, mine = known["target"]["seconds"], figures.setdefault(name, {})
        print(name)
        mine["before"] = judge.far(target, reference, keep=True)
        row("before", mine["before"], None, seconds)
        with tempfile.TemporaryDirectory() as folder:
            out = pathlib.Path(folder) / "out.wav"
            for way, options in ways.items():
                use, told = timed([o.cli, "match", target, reference, *options, "--json", "-o", out, "--force"],
                                  stderr=subprocess.DEVNULL)
                mine[way] = judge.far(out, reference) | {"use": use} | {
                    "left": [left["id"] for left in json.loads(told)["left"]]}
                row(way, mine[way], use, seconds)
                bad |= mine[way]["peak"] > CEILING + 0.1
                bad |= way != "default" and abs(mine[way]["lufs"]) > 0.1 and "loudness" not in mine[way]["left"]
            if o.matchering:
                use = by_matchering(o.matchering, target, reference, out)
                mine["matchering"] = judge.far(out, reference) | {"use": use}
            else:
                use, d = None, known["result_vs_ref"]
                mine["matchering"] = {"tone": d["ltas_lr_aligned"], "mid": d["ltas_mid_aligned"], "lufs": d["d_I"],
                                      "width": min(d["ms_err_rms"], 99.0), "short": float("nan"),
                                      "peak": known["result"]["tp32"]}
            row("matchering", mine["matchering"], use, seconds)
        if "default" in mine:
            print(f"  left by default: {', '.join(mine['default']['left'])}")
    real = [f for name, f in figures.items() if not name.startswith("deg_")]
    print(f"medians of {len(real)} real pairs")
    for way in ("before", *ways, "matchering") if real else ():
        row(way, {key: statistics.median(abs(f[way][key]) if key != "peak" else f[way][key] for f in real)
                  for key in ("tone", "mid", "lufs", "width", "short", "peak")}, None, 0)
    if o.keep:
        (o.keep / "likeness.json").write_text(json.dumps(figures, indent=1))
    sys.exit(bad)


main()
