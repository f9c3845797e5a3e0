#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# A mastering chain from 24-bit file to 24-bit file, by lacquer-cli and by what else Debian has, on the same music in turn.
"""peers.py LACQUER_CLI MUSIC.wav [MUSIC.wav …] [--runs N]
Eight equalizer bands, compression, width, a limiter driven by 10 dB into -1 dBTP, 24 bit. Prints audio seconds per
second of processor time (one core) and the ratio to ours, then how two at once go on different tracks. Nothing is
installed: what is missing (ffmpeg, sox, lsp-plugins-lv2, x42-plugins, calf-plugins) is named and left out."""
import json
import os
import pathlib
import resource
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import time

BELLS = ((60, 0.9, 1.5), (250, 1.0, -2), (800, 1.2, -1), (2500, 0.8, 1), (6000, 1.0, 1.5))
DRIVE_DB = 10
SPLITS = (120, 1500, 6000)


def amplitude(db):
    return 10 ** (db / 20)


def our_chain(multiband):
    bands = {}

    def band(k, kind, hz, **more):
        bands.update({f"band{k}.on": 1, f"band{k}.type": kind, f"band{k}.freq": hz})
        bands.update({f"band{k}.{key}": value for key, value in more.items()})

    band(1, "lowcut", 25, slope=12)
    for k, (hz, q, gain) in enumerate(BELLS, 2):
        band(k, "bell", hz, q=q, gain=gain)
    band(7, "lowshelf", 100, gain=1)
    band(8, "highshelf", 10000, gain=2)
    if multiband:
        squeeze = {"module": "multiband", "params": {"bands": 4}}
        for k, hz in enumerate(SPLITS, 1):
            squeeze["params"][f"xover{k}"] = hz
        for k in range(1, 5):
            squeeze["params"].update({f"band{k}.mode": "compress", f"band{k}.threshold": -20, f"band{k}.ratio": 2,
                                      f"band{k}.attack": 20, f"band{k}.release": 200})
    else:
        squeeze = {"module": "compressor", "params": {"threshold": -20, "ratio": 2, "attack": 20, "release": 200}}
    return [{"module": "equalizer", "params": bands}, squeeze,
            {"module": "imager", "params": {"band1.width": 115}},
            {"module": "limiter", "params": {"drive": DRIVE_DB, "ceiling": -1}}]


def ffmpeg_chains(rate):
    eq = ["highpass=f=25:poles=2"] + [f"equalizer=f={f}:t=q:w={q}:g={g}" for f, q, g in BELLS]
    eq = ",".join(eq + ["lowshelf=f=100:g=1", "highshelf=f=10000:g=2"])
    squeeze = "acompressor=threshold=-20dB:ratio=2:attack=20:release=200"
    # Its limiter sees true peaks only at a multiple of the rate.
    end = (f"stereotools=slev=1.15,aresample={4 * rate}:filter_size=64:cutoff=0.97,"
           f"alimiter=level_in={amplitude(DRIVE_DB):.4f}:limit={amplitude(-1):.4f}:attack=5:release=50:level=0,"
           f"aresample={rate}:filter_size=64:cutoff=0.97")
    names = [f"b{k}" for k in range(len(SPLITS) + 1)]
    split = "acrossover=split=" + " ".join(map(str, SPLITS)) + ":order=4th"
    bands = (f"[0:a]aformat=sample_fmts=dblp,{eq},{split}" + "".join(f"[{n}]" for n in names) + ";" +
             "".join(f"[{n}]{squeeze}[{n}c];" for n in names) + "".join(f"[{n}c]" for n in names) +
             f"amix=inputs={len(names)}:normalize=0,{end}")
    return ["-af", f"{eq},{squeeze},{end}"], ["-filter_complex", bands]


def lv2(uri, **controls):
    text = "|".join(f"{key}={value}" for key, value in controls.items())
    return f"lv2=p={uri.replace(':', chr(92) * 2 + ':')}:c={text}"


def lsp_chain():
    base = "http://lsp-plug.in/plugins/lv2/"
    eq = {"ft_0": 2, "f_0": 25, "ft_6": 5, "f_6": 100, "g_6": 1.12, "ft_7": 3, "f_7": 10000, "g_7": 1.26}
    for k, (hz, q, gain) in enumerate(BELLS, 1):
        eq.update({f"ft_{k}": 1, f"f_{k}": hz, f"g_{k}": round(amplitude(gain), 3), f"q_{k}": q})
    squeeze = {}
    for k, hz in zip((1, 4, 6), SPLITS):
        squeeze.update({f"cbe_{k}": 1, f"sf_{k}": hz})
    squeeze["cbe_2"] = 0
    for k in (0, 1, 4, 6):
        squeeze.update({f"al_{k}": 0.1, f"cr_{k}": 2})
    return ",".join([lv2(base + "para_equalizer_x16_stereo", **eq), lv2(base + "mb_compressor_stereo", **squeeze),
                     lv2(base + "limiter_stereo", g_in=round(amplitude(DRIVE_DB), 4), th=round(amplitude(-1), 4),
                         boost=0, ovs=16)])


def x42_chain():
    eq = {"HighPass": 1, "HPfreq": 25, "LSgain": 1, "HSgain": 2, "HSfreq": 10000}
    for k, (hz, _, gain) in enumerate(BELLS[:4], 1):
        eq.update({f"freq{k}": hz, f"gain{k}": gain})
    return ",".join([lv2("http://gareus.org/oss/lv2/fil4#stereo", **eq),
                     lv2("http://gareus.org/oss/lv2/dpl#stereo", gain=DRIVE_DB, threshold=-1, release=0.05,
                         truepeak=1)])


def calf_chain():
    base = "http://calf.sourceforge.net/plugins/"
    eq = {"hp_active": 1, "hp_freq": 25, "ls_active": 1, "ls_level": 1.12, "hs_active": 1, "hs_level": 1.26}
    for k, (hz, _, gain) in enumerate(BELLS[:4], 1):
        eq.update({f"p{k}_active": 1, f"p{k}_freq": hz, f"p{k}_level": round(amplitude(gain), 3)})
    return ",".join([lv2(base + "Equalizer8Band", **eq),
                     lv2(base + "MultibandCompressor", bypass0=0, bypass1=0, bypass2=0, bypass3=0),
                     lv2(base + "StereoTools", slev=1.15),
                     lv2(base + "Limiter", level_in=round(amplitude(DRIVE_DB), 4), limit=round(amplitude(-1), 4),
                         oversampling=4, auto_level=0)])


def sox_words():
    words = ["highpass", "25"]
    for hz, q, gain in BELLS:
        words += ["equalizer", str(hz), f"{q}q", str(gain)]
    curve = "6:-40,-36,-20,-20,0,-10"
    words += ["bass", "1", "100", "treble", "2", "10000", "mcompand", f"0.02,0.2 {curve}", str(SPLITS[0])]
    for hz in SPLITS[1:]:
        words += [f"0.02,0.2 {curve}", str(hz)]
    return words + [f"0.02,0.2 {curve}", "gain", "-l", str(DRIVE_DB), "gain", "-1", "dither"]


def contenders(cli, work, rate):
    """(name, function from input and output to words), and what is missing."""
    found, missing = [], []
    known = subprocess.run([cli, "modules", "multiband"], capture_output=True, check=False).returncode == 0
    for name, multiband in (("lacquer, 4 bands", True), ("lacquer, 1 band", False)):
        if multiband and not known:
            continue
        chain = work / f"chain{int(multiband)}.json"
        chain.write_text(json.dumps(our_chain(multiband)), encoding="utf-8")
        found.append((name, lambda i, o, c=chain: [cli, "master", i, "-o", o, "--force", "--format", "wav24",
                                                   "--chain", str(c)]))
    if shutil.which("ffmpeg"):
        head = ["ffmpeg", "-filter_threads", "1", "-filter_complex_threads", "1", "-nostdin", "-v", "error", "-y", "-i"]
        single, multi = ffmpeg_chains(rate)
        chains = [("ffmpeg, 4 bands", multi), ("ffmpeg, 1 band", single)]
        listed = subprocess.run(["ffmpeg", "-hide_banner", "-filters"], capture_output=True, text=True, check=False)
        for package, folder, name, chain in (("lsp-plugins-lv2", "lsp-plugins.lv2", "LSP, 4 bands, no width", lsp_chain),
                                             ("calf-plugins", "calf.lv2", "Calf, 4 bands", calf_chain),
                                             ("x42-plugins", "dpl.lv2", "x42, no compression, no width", x42_chain)):
            if " lv2 " not in listed.stdout:
                missing.append("ffmpeg's lv2 filter")
            elif not pathlib.Path("/usr/lib/lv2", folder).exists():
                missing.append(package)
            else:
                chains.append((name, ["-af", chain()]))
        for name, words in chains:
            found.append((name, lambda i, o, w=words: head + [i] + w + ["-c:a", "pcm_s24le", o]))
    else:
        missing.append("ffmpeg")
    if shutil.which("sox"):
        found.append(("sox, 4 bands, no true peak, no width",
                      lambda i, o: ["sox", "--single-threaded", i, "-b", "24", o] + sox_words()))
    else:
        missing.append("sox")
    return found, sorted(set(missing))


def seconds_of(path):
    """Length in seconds and rate of a WAV file (the module wave takes no extensible headers)."""
    with open(path, "rb") as file:
        file.read(12)
        while True:
            name, size = struct.unpack("<4sI", file.read(8))
            if name == b"data":
                return size / bytes_a_second, rate
            chunk = file.read(size + size % 2)
            if name == b"fmt ":
                rate, bytes_a_second = struct.unpack_from("<II", chunk, 4)


def processor_seconds(words):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = subprocess.run(words, capture_output=True, text=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if run.returncode != 0:
        print(f"{words[0]} failed: {run.stderr.strip().splitlines()[-1:]}")
        return None
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def compare(found, music, out, runs):
    times = {name: [] for name, _ in found}
    for turn in range(runs + 1):
        for name, words in found:
            spent = [processor_seconds(words(str(track), str(out))) for track in music]
            if None in spent:
                times[name] = None
            elif times[name] is not None and turn > 0:  # the first turn warms up
                times[name].append(sum(spent))
        found = [(name, words) for name, words in found if times[name] is not None]
    length = sum(seconds_of(track)[0] for track in music)
    ours = statistics.median(times[found[0][0]])
    for name, _ in found:
        cost = statistics.median(times[name])
        print(f"{name:38} {length / cost:7.1f} x real time   {cost / ours:6.2f} times our {found[0][0].split(', ')[1]}")


def two_at_once(found, music, work):
    """Wall and processor time of two tracks one after the other, and at once."""
    name, words = found[0]
    pair = (list(music) * 2)[:2]
    command = [words(str(track), str(work / f"two{k}.wav")) for k, track in enumerate(pair)]
    length = sum(seconds_of(track)[0] for track in pair)

    def timed(work_on):
        start, before = time.monotonic(), sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])
        work_on()
        return time.monotonic() - start, sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2]) - before

    def in_turn():
        for one in command:
            subprocess.run(one, capture_output=True, check=True)

    def at_once():
        for process in [subprocess.Popen(one, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for one in command]:
            process.wait()

    turns = [(timed(in_turn), timed(at_once)) for _ in range(3)]
    wall = [min(turn[k][0] for turn in turns) for k in range(2)]
    spent = [statistics.median(turn[k][1] for turn in turns) for k in range(2)]
    print(f"\n{name}, two tracks on {os.cpu_count()} cores: in turn {length / wall[0]:.0f} x, at once {length / wall[1]:.0f} x "
          f"real time by the wall clock ({wall[0] / wall[1]:.2f} times as fast); at once they take "
          f"{spent[1] / spent[0]:.2f} times the processor time")


def main():
    words = sys.argv[1:]
    runs = 5
    if "--runs" in words:
        at = words.index("--runs")
        runs = int(words[at + 1])
        del words[at:at + 2]
    if len(words) < 2:
        sys.exit(__doc__)
    music = [pathlib.Path(w) for w in words[1:]]
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        found, missing = contenders(words[0], work, seconds_of(music[0])[1])
        if missing:
            print("not here, and left out: " + ", ".join(missing))
        load = os.getloadavg()[0]
        print(f"{len(music)} tracks, {sum(seconds_of(m)[0] for m in music):.0f} s, {runs} runs in turn, medians of processor "
              f"time; load of the machine before: {load:.1f}\n")
        compare(found, music, work / "out.wav", runs)
        two_at_once(found, music, work)


if __name__ == "__main__":
    main()
