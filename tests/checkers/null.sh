#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# An empty chain gives back the samples, neutral modules too, latency taken out: null.sh CHECKERS LACQUER_CLI
set -u
checkers=$1 cli=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
worst=0
/usr/bin/python3 - "$work" <<'PY' || exit 1
import sys, numpy, soundfile
rng = numpy.random.default_rng(5)
x = rng.uniform(-.5, .5, (100001, 2))
for name, kind, extension in (("PCM_16", "PCM_16", "wav"), ("PCM_24", "PCM_24", "wav"), ("FLOAT", "FLOAT", "wav"), ("DOUBLE", "DOUBLE", "wav"), ("flac", "PCM_24", "flac")):
    soundfile.write(f"{sys.argv[1]}/{name}.{extension}", x, 48000, kind)
soundfile.write(f"{sys.argv[1]}/mono.wav", x[:, 0], 44100, "PCM_16")
PY
judge() { # NAME FILE OPTIONS...
    local name=$1 file=$2 verdict=ok
    shift 2
    "$cli" master "$file" -o "$work/out.${file##*.}" --force "$@" > /dev/null || exit 1
    /usr/bin/python3 "$checkers/wav_null.py" "$file" "$work/out.${file##*.}" --bits > "$work/result" ||
        { verdict=FAILED; worst=1; }
    /usr/bin/python3 - "$name" "$verdict" "$work/result" <<'PY'
import json, sys
r = json.load(open(sys.argv[3]))
print(f"null       {r['fs'][0]:>6}  {sys.argv[1]:<34} {sys.argv[2]}: exact {r.get('exact')}, lag {r.get('lag_samples')}, differing samples {r.get('n_diff')}")
PY
}
for file in "$work"/PCM_16.wav "$work"/PCM_24.wav "$work"/FLOAT.wav "$work"/DOUBLE.wav "$work"/flac.flac "$work"/mono.wav; do
    judge "empty, $(basename "$file")" "$file"
done
for module in $("$cli" modules --json | /usr/bin/python3 -c 'import json, sys; print(*[m["id"] for m in json.load(sys.stdin)])'); do
    parameter=$("$cli" modules "$module" --json | /usr/bin/python3 -c 'import json, sys; p = json.load(sys.stdin)["params"][0]; print(p["id"], p["default"], sep="=")')
    judge "neutral $module" "$work/DOUBLE.wav" --set "$module.$parameter"
done
exit $worst
