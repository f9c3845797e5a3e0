#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The match before its independent judge: match.sh CHECKERS LACQUER_CLI [PAIRS]. Exit 1 when a case fails.
set -u
checkers=$(realpath "$1") cli=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
pairs=${3:-$work/pairs}
python=/usr/bin/python3 worst=0
[ -f "$pairs/truth.json" ] || $python "$checkers/match_check.py" gen "$pairs" > /dev/null || exit 1
for name in eq3 eq5 dark thin same other; do
    out=$work/$name
    "$cli" match "$pairs/target.wav" "$pairs/ref_$name.wav" --amount 100 --loudness reference --json \
        --eq-json "$out.eq" -o "$out.wav" > "$out.json" || { worst=1; continue; }
    refused=
    grep -q '"id": "loudness"' "$out.json" && refused=--refused
    $python "$checkers/match_check.py" judge "$pairs/target.wav" "$pairs/ref_$name.wav" "$out.wav" --case "$name" \
        --truth "$pairs/truth.json" --eq "$out.eq" $refused > "$out.judged" || worst=1
    $python - "$name" "$out.judged" <<'PY'
import json, sys
j = json.load(open(sys.argv[2])); b, a = j["before"], j["after"]
print(f"match {sys.argv[1]:6} {'pass' if j['pass'] else 'FAIL'}  tone {b['tonal_rms']:.2f} -> {a['tonal_rms']:.2f} dB, "
      f"width {b['width_rms']:.2f} -> {a['width_rms']:.2f} dB, crest {b['crest_rms']:.2f} -> {a['crest_rms']:.2f} dB, "
      f"loudness {a['dI']:+.2f} LU, {j['eq_bands']} bands, curve off by {j.get('eq_curve_rms_err')} dB, {j['result_TP']} dBTP")
PY
done
"$cli" match "$pairs/target.wav" "$pairs/target.wav" --amount 100 --json > "$work/self.json" || worst=1
grep -q '"moves": \[\]' "$work/self.json" && echo "match itself pass  no moves" || { echo "match itself FAIL"; worst=1; }
exit $worst
