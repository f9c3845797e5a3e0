#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Rate conversion before its independent judge: src.sh CHECKERS LACQUER_CLI
set -u
checkers=$1 cli=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
worst=0
for pair in "96000 44100" "44100 96000" "48000 44100" "44100 48000" "192000 48000"; do
    read -r from to <<< "$pair"
    /usr/bin/python3 "$checkers/src_check.py" gen "$work/in.wav" --fs "$from" --to "$to" || exit 1
    "$cli" master "$work/in.wav" -o "$work/out.wav" --format wav64f --rate "$to" --force > /dev/null || exit 1
    verdict=ok
    /usr/bin/python3 "$checkers/src_check.py" check "$work/in.wav" "$work/out.wav" --to "$to" > "$work/result" ||
        { verdict=FAILED; worst=1; }
    /usr/bin/python3 - "$from" "$to" "$verdict" "$work/result" <<'PY'
import json, sys
r = json.load(open(sys.argv[4]))
inside = [t for t in r["tones"] if t[4]]
stop = [s[1] for s in r["stop"] if s[2] == "judged"]
print(f"src        {sys.argv[1]:>6}  to {sys.argv[2]:<6} {sys.argv[3]}: ripple {max(abs(t[1]) for t in inside):.5f} dB, THD+N {max(t[2] for t in inside)} dB, "
      f"alias {max(stop) if stop else 'none'} dB, off by {r['impulse_offset_samples_out']} samples, length {r['len']} of {r['len_expected']:.1f}")
PY
done
exit $worst
