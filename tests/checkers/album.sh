#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Albums before independent judges: album.sh CHECKERS LACQUER_CLI
# Red Book and DDP rules, cdrdao, joins to the bit at 44.1, 48 and 96 kHz; loudness in tags and broadcast data.
set -u
[ $# -eq 2 ] || { echo "usage: album.sh CHECKERS LACQUER_CLI" >&2; exit 2; }
checkers=$1 cli=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_CACHE_HOME="$work/cache"
worst=0
say() { # NAME STATUS [DETAIL]
    printf 'album      %-34s %s %s\n' "$1" "$([ "$2" -eq 0 ] && echo pass || echo FAIL)" "${3:-}"
    [ "$2" -eq 0 ] || worst=1
}

for rate in 44100 48000 96000; do
    rm -rf "$work/in" "$work/out" "$work/a.lacquer"
    mkdir -p "$work/in"
    /usr/bin/python3 - "$work/in" "$rate" <<'PY'
import sys
import numpy as np
import soundfile as sf
folder, rate = sys.argv[1], int(sys.argv[2])
rng = np.random.default_rng(7)
for k, seconds in enumerate((9.123, 7.5, 12.0417, 8.0), 1):
    n = int(seconds * rate)
    t = np.arange(n) / rate
    x = np.cumsum(rng.standard_normal((n, 2)), axis=0)
    x -= np.convolve(x[:, 0], np.ones(200) / 200, "same")[:, None]
    x = 0.2 * x / np.abs(x).max() + 0.5 * np.sin(2 * np.pi * (90 + 30 * k) * t)[:, None] * (0.5 + 0.5 * np.sin(t))[:, None]
    sf.write(f"{folder}/Song {k}.wav", x, rate, "PCM_24")
PY
    "$cli" album new -o "$work/a.lacquer" "$work"/in/*.wav --gap 1.7 || exit 1
    "$cli" album gap "$work/a.lacquer" 2 -0.9 || exit 1
    /usr/bin/python3 - "$work/a.lacquer" <<'PY'
import json, sys
s = json.load(open(sys.argv[1]))
s["album"] = {"title": "Größe: der Prüfstand", "credits": {"artist": "The Judges", "year": "2026"}, "ean": "4006381333931"}
for k, t in enumerate(s["tracks"], 1):
    t["isrc"] = f"DEA12260000{k}"
    t["credits"] = {"composer": "Composer %d" % k}
s["tracks"][1]["place"]["copyPermitted"] = True
s["tracks"][2]["place"] = dict(s["tracks"][2].get("place", {}), mark=20000)
s["tracks"][3]["place"] = {"indexes": [200000]}
json.dump(s, open(sys.argv[1], "w"))
PY
    targets=""
    for id in cd-tracks cd-cue cd-toc ddp wav24 flac24 mp3-320 opus-160; do targets="$targets --deliver $id"; done
    # shellcheck disable=SC2086
    "$cli" render "$work/a.lacquer" --album -o "$work/out" $targets > "$work/said" 2>&1
    say "$rate delivery" $? "$(tail -1 "$work/said")"
    cue=$(ls "$work"/out/cd-cue/*.cue) toc=$(ls "$work"/out/cd-toc/*.toc) wav=$(ls "$work"/out/cd-cue/*.wav)
    /usr/bin/python3 "$checkers/redbook_check.py" "$cue" > "$work/judge"
    say "$rate Red Book, CUE" $? "$(grep -c '"n":' "$work/judge") tracks, warnings $(sed -n '/"warnings": \[/,/]/p' "$work/judge" | grep -c '^  "')"
    /usr/bin/python3 "$checkers/ddp_check.py" "$work/out/ddp/DDP" --audio "$wav" --strict > "$work/judge"
    say "$rate DDP set against the WAV" $? "$(grep -c audio_identical "$work/judge") identical, warnings $(sed -n '/"warnings": \[/,/]/p' "$work/judge" | grep -c '^  "')"
    if command -v cdrdao > /dev/null; then
        (cd "$(dirname "$toc")" && cdrdao show-toc "$(basename "$toc")") > "$work/judge" 2>&1
        say "$rate cdrdao show-toc" $? "$(grep -c '^TRACK' "$work/judge") tracks"
    fi
    /usr/bin/python3 - "$work/out" <<'PY' > "$work/judge"
import glob, sys
import numpy as np
import soundfile as sf
out = sys.argv[1]
whole, rate = sf.read(glob.glob(out + "/cd-cue/*.wav")[0], dtype="int16")
parts = np.concatenate([sf.read(f, dtype="int16")[0] for f in sorted(glob.glob(out + "/cd-tracks/*.wav"))])
same = parts.shape == whole.shape and (parts == whole).all()
print(len(whole), "frames,", "joined files equal" if same else "joined files DIFFER")
sys.exit(not same)
PY
    say "$rate joined track files" $? "$(cat "$work/judge")"
    /usr/bin/python3 - "$checkers" "$work/out" <<'PY' > "$work/judge"
import glob, json, struct, subprocess, sys
sys.path.insert(0, sys.argv[1])
import soundfile as sf
import cklib
out, worst = sys.argv[2], 0.0
def probe(f):
    d = json.loads(subprocess.run(["ffprobe", "-v", "error", "-show_format", "-show_streams", "-of", "json", f], capture_output=True, text=True).stdout)
    tags = dict(d["format"].get("tags", {}))
    for s in d["streams"]: tags.update(s.get("tags", {}))
    return {k.lower(): v for k, v in tags.items()}
def loudness(f):
    x, fs = sf.read(f, always_2d=True)
    return float(cklib.Loud(x, fs).integrated())
for f in sorted(glob.glob(out + "/wav24/*.wav")):
    b = open(f, "rb").read(4000); at = b.index(b"bext") + 8
    worst = max(worst, abs(struct.unpack_from("<h", b, at + 412)[0] / 100 - loudness(f)))
for f in sorted(glob.glob(out + "/flac24/*.flac")):
    worst = max(worst, abs(-18 - float(probe(f)["replaygain_track_gain"].split()[0]) - loudness(f)))
for f in sorted(glob.glob(out + "/opus-160/*.opus")):
    worst = max(worst, abs(-23 - int(probe(f)["r128_track_gain"]) / 256 - loudness(f)))
print("worst %.3f LU" % worst)
sys.exit(worst > 0.1)
PY
    say "$rate loudness in bext, RG, R128" $? "$(cat "$work/judge")"
done
exit $worst
