#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Judges the imager of lacquer-cli by outside checkers. Usage: stereo.sh CHECKERS LACQUER-CLI [RATES...]
# Prints a table; exit 1 when a line is out of its tolerance.
source "$(dirname "$0")/judge.bash" "$@"
module=imager format=wav64f

printf '%-38s %7s %22s %10s\n' what rate measured tolerance
for rate in $rates; do
    # Six seconds of noise: a loud middle, sides of their own.
    $python - "$rate" <<'P'
import sys
import numpy as np
import soundfile as sf
rate = int(sys.argv[1])
noise = np.random.default_rng(7).standard_normal((6 * rate, 2)) * 0.05
mid, side = noise[:, 0], 0.5 * noise[:, 1]
sf.write("in.wav", np.stack([mid + side, mid - side], 1), rate, subtype="DOUBLE")
sf.write("mono.wav", np.stack([mid, mid], 1), rate, subtype="DOUBLE")
P
    for phase in linear minimum; do
        many="bands=4 band1.width=0 band2.width=80 band3.width=130 band4.width=200"
        for set in "band1.width=150" "$many" "monobelow=120" "spread=100"; do
            master in.wav out.wav phase=$phase $set
            judge "$(cut -c1-17 <<<"$set"), $phase, mono sum" "$rate" residual_db dB -80 stereo_check.py monosum in.wav out.wav
        done
        for width in 50 150 200; do
            master in.wav out.wav phase=$phase band1.width=$width
            factor=$($python -c "print($width / 100)")
            judge "width $width %, $phase" "$rate" sm_change_db dB 0.2 stereo_check.py width in.wav out.wav --expect "$factor"
        done
        master in.wav out.wav phase=$phase bands=3 xover1=500 xover2=5000 band1.width=100 band2.width=150 band3.width=50
        judge "middle band 150 %, $phase" "$rate" sm_change_db dB 0.2 stereo_check.py width in.wav out.wav --expect 1.5 --lo 1400 --hi 1800
        judge "top band 50 %, $phase" "$rate" sm_change_db dB 0.2 stereo_check.py width in.wav out.wav --expect 0.5 --lo 14000 --hi 18000
        master in.wav out.wav phase=$phase monobelow=120
        judge "mono below 120 Hz, $phase" "$rate" side_1oct_below_db dB -24 stereo_check.py monobass in.wav out.wav --fc 120 --atten 24
        master in.wav out.wav phase=$phase rotation=10
        judge "rotation 10 degrees, $phase" "$rate" max_err "" 0.0001 stereo_check.py rotate in.wav out.wav --deg 10
        master in.wav out.wav phase=$phase
        judge "neutral is the input, $phase" "$rate" n_diff differ 0 wav_null.py in.wav out.wav --fixed-lag 0 --bits
        master mono.wav out.wav phase=$phase $many monobelow=150
        judge "mono comes through, $phase" "$rate" rms_residual_dbfs dBFS -250 wav_null.py mono.wav out.wav --fixed-lag 0 --tol-db -250

        $python "$checkers/click_check.py" gen tone.wav --fs "$rate" --dur 4 >/dev/null
        cat >moves.json <<'J'
[{"at": 0.6, "set": {"imager.band1.width": 180}}, {"at": 1.0, "set": {"imager.bands": 3}}, {"at": 1.4, "set": {"imager.monobelow": 150}},
 {"at": 1.8, "set": {"imager.spread": 80}}, {"at": 2.1, "set": {"imager.rotation": 20}}, {"at": 2.4, "set": {"imager.balance": -40}},
 {"at": 2.7, "bypass": "imager"}, {"at": 3.1, "bypass": {"imager": false}}]
J
        master tone.wav out.wav phase=$phase --moves moves.json
        judge "moves and bypass, $phase, clicks" "$rate" peak_dbfs dBFS -80 click_check.py check out.wav --tol -80
    done
done
exit $bad
