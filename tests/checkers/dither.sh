#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every dither before its independent judge: dither.sh CHECKERS LACQUER_CLI
set -u
checkers=$1 cli=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
worst=0
judge() { # RATE BITS DITHER CHECK-ARGUMENTS...
    local rate=$1 bits=$2 dither=$3 verdict=ok
    shift 3
    "$cli" master "$work/$rate-$bits.wav" -o "$work/out.wav" --format "wav$bits" --dither "$dither" --force > /dev/null || exit 1
    /usr/bin/python3 "$checkers/dither_check.py" check "$work/$rate-$bits.wav" "$work/out.wav" --bits "$bits" "$@" > "$work/result" ||
        { verdict=FAILED; worst=1; }
    /usr/bin/python3 - "$rate" "$bits" "$dither" "$verdict" "$work/result" <<'PY'
import json, sys
r = json.load(open(sys.argv[5]))
shape = max((abs(v) for _, v in r.get("shape_dev_db", [])), default=0)
noise = f", noise {r['total_noise_rel_tpdf_db']:+.1f} dB over TPDF, shape within {shape:.2f} dB" if "total_noise_rel_tpdf_db" in r else \
    f", variance {min(r['dc_var_lsb2'])} ... {max(r['dc_var_lsb2'])} LSB^2"
print(f"dither     {sys.argv[1]:>6}  {sys.argv[2]} bit {sys.argv[3]:<7} {sys.argv[4]}: low sine {r['low_sine_gain_db']:+.3f} dB, silence {'blank' if r['blanked_silence'] else 'not blank'}{noise}")
PY
}
for rate in 44100 48000; do
    for bits in 16 24; do
        /usr/bin/python3 "$checkers/dither_check.py" gen "$work/$rate-$bits.wav" --fs $rate --bits $bits || exit 1
        judge $rate $bits tpdf --kind tpdf --blank
    done
    judge $rate 16 tpdf-hp --kind none --blank
    judge $rate 16 none --kind none
    for set in lip5 fw3 fw9 me9 ie9; do judge $rate 16 $set --kind shaped --coef $set --blank; done
done
exit $worst
