#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Judges the compressor of lacquer-cli by outside checkers. Usage: dynamics.sh CHECKERS LACQUER-CLI [RATES...]
# Prints a table; exit 1 when a line is out of its tolerance.
source "$(dirname "$0")/judge.bash" "$@"
module=compressor

static() { # name rate checker-words -- settings
    local name=$1 rate=$2 check=()
    shift 2
    while [ "$1" != -- ]; do check+=("$1"); shift; done
    shift
    master "d$rate/static.wav" out.wav "$@"
    $python "$checkers/dyn_check.py" static "d$rate/static.wav" out.wav "${check[@]}" --tol 0.25 >r.json && ok=pass || ok=FAIL
    say "$name" "$rate" "$(field max_err_db <r.json) dB" 0.25 "$ok"
}
step() { # name rate attack release settings
    local name=$1 rate=$2 attack=$3 release=$4
    shift 4
    master "d$rate/step.wav" out.wav "attack=$attack" "release=$release" "$@"
    $python "$checkers/dyn_check.py" step "d$rate/step.wav" out.wav --attack "$attack" --release "$release" --tol 0.15 >r.json && ok=pass || ok=FAIL
    say "$name" "$rate" "$(field attack_ms_measured <r.json | cut -c1-6) / $(field release_ms_measured <r.json | cut -c1-7) ms" "15 %" "$ok"
}

printf '%-38s %7s %22s %10s\n' what rate measured tolerance
for rate in $rates; do
    mkdir -p "d$rate"
    $python "$checkers/dyn_check.py" gen "d$rate" --fs "$rate" >/dev/null
    $python "$checkers/click_check.py" gen "tone$rate.wav" --fs "$rate" --dur 4 >/dev/null
    static "static 4:1, knee 6" "$rate" --thr -20 --ratio 4 --knee 6 -- threshold=-20 ratio=4 knee=6
    static "static 1.5:1, knee 0" "$rate" --thr -20 --ratio 1.5 --knee 0 -- threshold=-20 ratio=1.5 knee=0
    static "static infinite, knee 12" "$rate" --thr -20 --ratio 1e9 --knee 12 -- threshold=-20 ratio=inf knee=12
    static "static 4:1 RMS" "$rate" --thr -20 --ratio 4 --knee 6 --det rms -- threshold=-20 ratio=4 knee=6 detector=rms
    static "static range 5 dB" "$rate" --thr -20 --ratio 4 --knee 6 --range 5 -- threshold=-20 ratio=4 knee=6 range=5
    static "upward 2:1, range 12" "$rate" --thr -20 --ratio 2 --knee 6 --range 12 --mode up -- mode=up threshold=-20 ratio=2 knee=6 range=12
    static "expander 2:1, range 20" "$rate" --thr -20 --ratio 2 --knee 6 --range 20 --mode gate -- mode=expand threshold=-20 ratio=2 knee=6 range=20
    step "step 10 / 100" "$rate" 10 100 threshold=-20 ratio=4 knee=6
    step "step 30 / 300" "$rate" 30 300 threshold=-20 ratio=4 knee=6
    step "step 1 / 50" "$rate" 1 50 threshold=-20 ratio=4 knee=6

    master "tone$rate.wav" out.wav threshold=-40 ratio=10 mix=0
    $python "$checkers/wav_null.py" "tone$rate.wav" out.wav --bits >r.json && ok=pass || ok=FAIL
    say "mix 0 % is the input" "$rate" "$(field n_diff <r.json) differ" 0 "$ok"
    master "tone$rate.wav" out.wav ratio=1 mix=50
    $python "$checkers/wav_null.py" "tone$rate.wav" out.wav --bits >r.json && ok=pass || ok=FAIL
    say "mix 50 %, ratio 1 is the input" "$rate" "$(field n_diff <r.json) differ" 0 "$ok"
    master "tone$rate.wav" out.wav threshold=-20 lookahead=7
    $python "$checkers/wav_null.py" "tone$rate.wav" out.wav --fixed-lag 0 --bits >r.json && ok=pass || ok=FAIL
    say "lookahead is taken out" "$rate" "$(field n_diff <r.json) differ" 0 "$ok"

    cat >moves.json <<'J'
[{"at": 0.6, "set": {"compressor.threshold": -35}}, {"at": 0.9, "set": {"compressor.makeup": 6}},
 {"at": 1.2, "set": {"compressor.mix": 40}}, {"at": 1.5, "set": {"compressor.mode": "expand"}},
 {"at": 1.8, "set": {"compressor.mode": "down"}}, {"at": 2.1, "set": {"compressor.detector": "rms"}},
 {"at": 2.4, "set": {"compressor.sidechainhp": 500}}, {"at": 2.7, "set": {"compressor.ratio": 100}},
 {"at": 3.0, "bypass": "compressor"}, {"at": 3.3, "bypass": {"compressor": false}}]
J
    master "tone$rate.wav" out.wav threshold=-20 ratio=3 attack=10 release=200 --moves moves.json
    $python "$checkers/click_check.py" check out.wav --tol -80 >r.json && ok=pass || ok=FAIL
    say "moves and bypass, clicks" "$rate" "$(field peak_dbfs <r.json) dBFS" -80 "$ok"
done
exit $bad
