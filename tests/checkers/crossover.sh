#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Judges the multiband's crossovers and dynamics by outside checkers. Usage: crossover.sh CHECKERS LACQUER-CLI [RATES...]
# Prints a table; exit 1 when a line is out of its tolerance.
source "$(dirname "$0")/judge.bash" "$@"
module=multiband format=wav64f
# Limiting far above what sounds: the split runs and does nothing.
idle="band1.mode=limit band1.threshold=0"
crossovers=(x x "1000" "120 2500" "90 700 5000" "60 250 1200 6000" "60 250 1000 4000 14000")

words() { # bands -> bands=N xover1=... of that many
    printf 'bands=%s ' "$1"
    local k=1
    for hz in ${crossovers[$1]}; do
        printf 'xover%s=%s ' $k "$hz"
        k=$((k + 1))
    done
}
alone() { # phase bands -> b1.wav ... bN.wav
    for k in $(seq "$2"); do
        master imp.wav "b$k.wav" $idle phase="$1" $(words "$2") --probe "multiband.band$k" || return 1
    done
}

printf '%-38s %7s %22s %10s\n' what rate measured tolerance
for rate in $rates; do
    $python "$checkers/eq_response.py" gen imp.wav --fs "$rate" >/dev/null
    for bands in 2 3 4 5 6; do
        master imp.wav out.wav $idle $(words $bands)
        judge "$bands bands, minimum, sum" "$rate" max_dev_db dB 1e-06 xover_check.py sum imp.wav out.wav --tol 1e-6
        master imp.wav out.wav $idle phase=linear $(words $bands)
        judge "$bands bands, linear, sum is the input" "$rate" residual_db dB -250 xover_check.py pr imp.wav out.wav --tol -250
    done
    for phase in minimum linear; do
        for bands in 2 3 4; do
            alone $phase $bands
            judge "$bands bands, $phase, alone" "$rate" at_fc dB 0.25 xover_check.py bands imp.wav $(seq -f 'b%g.wav' $bands) \
                --fc "$(tr ' ' , <<<"${crossovers[$bands]}")" --tol 0.1
        done
    done

    # One band takes all of the checker's tone at a sixteenth of the rate: it is the compressor's law again.
    mkdir -p "d$rate"
    $python "$checkers/dyn_check.py" gen "d$rate" --fs "$rate" >/dev/null
    all="bands=2 xover1=30 band2.mode=compress band2.threshold=-20 band2.ratio=4 band2.knee=6"
    for phase in minimum linear; do
        master "d$rate/static.wav" out.wav $all band2.attack=10 band2.release=100 phase=$phase
        judge "static 4:1, $phase" "$rate" max_err_db dB 0.25 dyn_check.py static "d$rate/static.wav" out.wav --thr -20 --ratio 4 --knee 6 --tol 0.25
        # The judge of times divides sample by sample, which a turned phase does not allow.
        [ $phase = linear ] || continue
        master "d$rate/step.wav" out.wav $all band2.attack=10 band2.release=100 phase=$phase
        judge "step 10 / 100, $phase" "$rate" release_ms_measured ms "15 %" dyn_check.py step "d$rate/step.wav" out.wav --attack 10 --release 100 --tol 0.15
    done

    $python "$checkers/click_check.py" gen tone.wav --fs "$rate" --dur 5 >/dev/null
    master tone.wav out.wav phase=linear
    judge "all bands off is the input" "$rate" n_diff differ 0 wav_null.py tone.wav out.wav --fixed-lag 0 --bits
    cat >moves.json <<'J'
[{"at": 0.5, "set": {"multiband.band3.mode": "compress"}}, {"at": 0.9, "set": {"multiband.xover3": 1100}},
 {"at": 1.3, "set": {"multiband.xover2": 900}}, {"at": 1.7, "set": {"multiband.band3.gain": 6}},
 {"at": 2.0, "set": {"multiband.band3.mode": "expand"}}, {"at": 2.4, "set": {"multiband.band3.bypass": "on"}},
 {"at": 2.7, "set": {"multiband.band3.mute": "on"}}, {"at": 3.0, "set": {"multiband.band3.mute": "off"}},
 {"at": 3.3, "set": {"multiband.band3.bypass": "off", "multiband.band3.mode": "off", "multiband.band3.gain": 0}},
 {"at": 3.7, "bypass": "multiband"}, {"at": 4.1, "bypass": {"multiband": false}}, {"at": 4.3, "set": {"multiband.band2.gain": -6}}]
J
    for phase in minimum linear; do
        master tone.wav out.wav phase=$phase --moves moves.json
        judge "moves and bypass, $phase, clicks" "$rate" peak_dbfs dBFS -80 click_check.py check out.wav --tol -80
    done
done
exit $bad
