#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Judges the equalizer of lacquer-cli by outside checkers. Usage: eq.sh CHECKERS LACQUER-CLI [RATES...]
# Prints a table; exit 1 when a line is out of its tolerance.
source "$(dirname "$0")/judge.bash" "$@"

bands() { # band number, type, freq, gain, q, slope, channel -> --set words
    printf -- '--set equalizer.band%s.on=1 --set equalizer.band%s.type=%s --set equalizer.band%s.freq=%s ' "$1" "$1" "$2" "$1" "$3"
    printf -- '--set equalizer.band%s.gain=%s --set equalizer.band%s.q=%s ' "$1" "${4:-0}" "$1" "${5:-0.70710678}"
    printf -- '--set equalizer.band%s.slope=%s --set equalizer.band%s.channel=%s ' "$1" "${6:-12}" "$1" "${7:-stereo}"
}
judge= # more words for eq_response.py
response() { # name rate spec tolerance words...
    local name=$1 rate=$2 spec=$3 tol=$4
    shift 4
    if ! master "imp$rate.wav" out.wav "$@"; then say "$name" "$rate" failed "$tol" FAIL; return; fi
    $python "$checkers/eq_response.py" check "imp$rate.wav" out.wav --spec "$spec" --tol "$tol" $judge >r.json
    local ok=FAIL
    [ "$(field pass <r.json)" = True ] && ok=pass
    say "$name" "$rate" "$(field max_err_db <r.json) dB" "$tol" "$ok"
}

printf '%-38s %7s %22s %10s\n' what rate error tolerance
for rate in $rates; do
    # Long enough for a narrow bell at 30 Hz to ring out, and for linear phase to ring ahead.
    $python "$checkers/eq_response.py" gen "imp$rate.wav" --fs "$rate" --pos $((rate * 3 / 4)) --len $((rate * 2)) >/dev/null
    for f in 30 100 1000 5000 10000 16000; do
        if [ "$f" -le 2000 ]; then tol=0.06; else tol=0.2; fi
        [ "$rate" = 44100 ] && { if [ "$f" -le 2000 ]; then tol=0.12; else tol=0.4; fi; }
        for qg in "0.5 3" "1 -12" "4 12"; do
            set -- $qg
            response "bell $f Hz Q $1 $2 dB" "$rate" "peak:$f:$2:$1" "$tol" $(bands 1 bell "$f" "$2" "$1")
        done
        response "low shelf $f Hz +6" "$rate" "ls:$f:6:0.70710678" "$tol" $(bands 2 lowshelf "$f" 6)
        response "high shelf $f Hz -6" "$rate" "hs:$f:-6:0.70710678" "$tol" $(bands 2 highshelf "$f" -6)
    done
    cut=0.2 pass=0.3
    [ "$rate" = 44100 ] && cut=0.25 pass=0.44
    for slope in 12 24 48 96; do
        response "low cut 30 Hz $slope" "$rate" "hp:30:$slope" "$cut" $(bands 3 lowcut 30 0 0.70710678 $slope)
        judge="--lo 8000" # further down there is only the word length of the file
        response "low cut 16 kHz $slope" "$rate" "hp:16000:$slope" "$cut" $(bands 3 lowcut 16000 0 0.70710678 $slope)
        judge=
        response "high cut 16 kHz $slope" "$rate" "lp:16000:$slope" "$cut" $(bands 3 highcut 16000 0 0.70710678 $slope)
    done
    response "tilt 1 kHz +4" "$rate" "tilt:1000:4" 0.06 $(bands 4 tilt 1000 4)
    response "notch 3 kHz Q 4" "$rate" "notch:3000:4" 0.2 $(bands 4 notch 3000 0 4)
    response "three bands" "$rate" "peak:1000:6:1.0,hs:8000:-3:0.70710678,hp:30:24" 0.4 \
        $(bands 1 bell 1000 6 1) $(bands 2 highshelf 8000 -3) $(bands 3 lowcut 30 0 0.70710678 24)

    for fq in "1000 1" "10000 2"; do
        set -- $fq
        response "band pass $1 Hz Q $2" "$rate" "bp:$1:$2" "$pass" $(bands 1 bandpass "$1" 0 "$2")
        response "all-pass $1 Hz Q $2" "$rate" "ap:$1:$2" 0.01 $(bands 1 allpass "$1" 0 "$2")
    done

    # A3: linear phase, symmetric about its delay, which the program takes out: the peak stays in place.
    judge=--linear-phase
    for spec in "bell 1000 6 1 peak:1000:6:1" "bell 100 -9 3 peak:100:-9:3" "bell 16000 12 4 peak:16000:12:4" \
        "lowshelf 100 4 0.70710678 ls:100:4:0.70710678" "highcut 16000 0 0.70710678 lp:16000:12"; do
        set -- $spec
        response "linear, long: $1 $2 $3" "$rate" "$5" 0.3 $(bands 1 "$1" "$2" "$3" "$4") \
            --set equalizer.phase=linear --set equalizer.length=long
        late=$(field peak_latency <r.json)
        [ "$late" = 0 ] && ok=pass || ok=FAIL
        say "its peak stays in place" "$rate" "$late frames" 0 "$ok"
    done
    judge=
    response "mixed, long: three bands" "$rate" "peak:60:4:1,peak:1000:-6:1.0,hs:8000:3:0.70710678" 0.3 \
        $(bands 1 bell 60 4 1) $(bands 2 bell 1000 -6 1) $(bands 3 highshelf 8000 3) \
        --set equalizer.phase=mixed --set equalizer.length=long

    # A2, A4, A6: nulls.
    $python "$checkers/click_check.py" gen "tone$rate.wav" --fs "$rate" --dur 3 >/dev/null
    master "tone$rate.wav" out.wav $(bands 1 bell 3000 9 1.1) $(bands 2 bell 3000 -9 1.1)
    $python "$checkers/wav_null.py" "tone$rate.wav" out.wav --tol-db -130 >r.json && ok=pass || ok=FAIL
    say "boost then cut nulls" "$rate" "$(field rms_residual_dbfs <r.json) dBFS" -130 "$ok"
    master "tone$rate.wav" out.wav $(bands 1 bell 3000 0 1) $(bands 2 highshelf 9000 0)
    $python "$checkers/wav_null.py" "tone$rate.wav" out.wav --bits >r.json && ok=pass || ok=FAIL
    say "flat keeps the bits" "$rate" "$(field n_diff <r.json) differ" 0 "$ok"
    for phase in linear mixed; do
        master "tone$rate.wav" out.wav $(bands 1 bell 3000 0 1) --set equalizer.phase=$phase
        $python "$checkers/wav_null.py" "tone$rate.wav" out.wav --bits >r.json && ok=pass || ok=FAIL
        say "flat in $phase phase keeps the bits" "$rate" "$(field n_diff <r.json) differ" 0 "$ok"
    done
    # In linear phase what the other channel does leaves rounding behind: -250 dB in a file of doubles.
    format=wav64f
    for mode in M S; do
        $python "$checkers/eq_response.py" gen ms.wav --fs "$rate" --mode $mode >/dev/null
        [ $mode = M ] && other=side || other=mid
        master ms.wav out.wav $(bands 1 bell 500 12 2 12 $other) --set equalizer.phase=linear
        $python "$checkers/wav_null.py" ms.wav out.wav --tol-db -250 >r.json && ok=pass || ok=FAIL
        say "linear $other band leaves $mode" "$rate" "$(field rms_residual_dbfs <r.json) dBFS" -250 "$ok"
    done
    format=wav32f

    # A7: the drawn curve against the rendered impulse, up to 0.45 of the rate.
    for phase in minimum linear; do
        words="$(bands 1 bell 12000 -9 3) $(bands 2 highshelf 5000 4) $(bands 3 lowcut 40 0 0.70710678 24) --set equalizer.phase=$phase"
        master "imp$rate.wav" out.wav $words
        "$cli" curve $words --rate "$rate" -o curve.csv --force >/dev/null 2>&1
        $python "$checkers/eq_response.py" dump "imp$rate.wav" out.wav --csv dump.csv --hi $((rate * 45 / 100)) >/dev/null
        worst=$($python - <<'P'
import csv, numpy as np
curve = np.array([[float(x) for x in row[:2]] for row in list(csv.reader(open("curve.csv")))[1:]])
dump = np.loadtxt("dump.csv", delimiter=",")
drawn = np.interp(np.log(dump[:, 0]), np.log(curve[:, 0]), curve[:, 1])
print(round(float(np.abs(drawn - dump[:, 1])[drawn > -60].max()), 4))
P
)
        $python -c "import sys; sys.exit(not float('$worst') <= 0.05)" && ok=pass || ok=FAIL
        say "curve is the sound, $phase" "$rate" "$worst dB" 0.05 "$ok"
    done
    for mode in M S; do
        $python "$checkers/eq_response.py" gen ms.wav --fs "$rate" --mode $mode >/dev/null
        [ $mode = M ] && other=side || other=mid
        master ms.wav out.wav $(bands 1 bell 500 12 2 12 $other)
        $python "$checkers/wav_null.py" ms.wav out.wav --bits >r.json && ok=pass || ok=FAIL
        say "$other band leaves $mode alone" "$rate" "$(field n_diff <r.json) differ" 0 "$ok"
    done

    # A5: a bell of +12 dB, Q 4 sweeps 100 Hz to 3 kHz; then switches.
    $python - >sweep.json <<'P'
import json
moves = [{"at": 0.5 + 0.5 * i / 100, "set": {"equalizer.band1.freq": round(100 * 29 ** (i / 100), 3)}} for i in range(101)]
moves += [{"at": 1.5, "set": {"equalizer.band1.gain": -12}}, {"at": 1.8, "set": {"equalizer.band1.type": "lowcut"}},
          {"at": 2.1, "set": {"equalizer.band1.on": 0}}, {"at": 2.4, "set": {"equalizer.band1.on": 1}}]
print(json.dumps(moves))
P
    master "tone$rate.wav" out.wav $(bands 1 bell 100 12 4) --moves sweep.json
    $python "$checkers/click_check.py" check out.wav --tol -80 >r.json && ok=pass || ok=FAIL
    say "sweep and switches, clicks" "$rate" "$(field peak_dbfs <r.json) dBFS" -80 "$ok"
done
exit $bad
