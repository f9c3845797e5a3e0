#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# No move clicks: clicks.sh CHECKERS LACQUER-CLI [RATES...]. A tone runs through every module while it is bypassed and
# brought back, moved by 6 dB, given its presets, and while the source goes over from master to mix and back.
set -u
checkers=$(realpath "$1") cli=$(realpath "$2")
shift 2
rates=${*:-44100 48000 96000 192000}
python=/usr/bin/python3
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 1
bad=0

say() { # name rate value tolerance pass
    [ "$5" = pass ] || bad=1
    printf '%-38s %7s %22s %10s  %s\n' "$1" "$2" "$3" "$4" "$5"
}
field() { $python -c 'import json,sys; print(json.load(sys.stdin).get(sys.argv[1]))' "$1"; }
judge() { # name rate tone tolerance words...
    local name=$1 rate=$2 tone=$3 tolerance=$4 ok=FAIL
    shift 4
    if ! "$cli" master "$tone" -o out.wav --force --format wav32f --moves moves.json "$@" >/dev/null 2>err.txt; then
        # What is built anew is crossfaded by the engine, not moved while it runs.
        grep -q rebuild err.txt || { say "$name" "$rate" "$(head -c 60 err.txt)" "$tolerance" FAIL; }
        return
    fi
    $python "$checkers/click_check.py" check out.wav --tol "$tolerance" >r.json && ok=pass
    say "$name" "$rate" "$(field peak_dbfs <r.json) dBFS" "$tolerance" "$ok"
}
# Settings that are heard, without harmonics of their own above 4 kHz; and a level to move by 6 dB.
active() {
    case $1 in
    repair) echo dc=1 hum=1 mains=50 click=1 declip=1 ;;
    gain) echo gain=-3 ;;
    equalizer) echo band1.on=1 band1.type=bell band1.freq=1000 band1.gain=3 band2.on=1 band2.type=lowcut band2.freq=30 ;;
    compressor) echo threshold=-20 ratio=3 ;;
    multiband) echo bands=3 band2.mode=compress band2.threshold=-20 band2.ratio=2 ;;
    deesser) echo threshold=-30 range=6 ;;
    imager) echo bands=3 band2.width=60 monobelow=100 ;;
    saturator) echo drive=1 curve=tube ;;
    limiter) echo drive=3 ceiling=-1 ;;
    esac
}
level() {
    case $1 in
    gain) echo gain ;;
    equalizer | saturator) echo output ;;
    compressor) echo makeup ;;
    multiband) echo band2.gain ;;
    limiter) echo drive ;;
    esac
}

for rate in $rates; do
    $python "$checkers/click_check.py" gen tone.wav --fs "$rate" --dur 4 >/dev/null
    # Channels that differ: width and link have something to do.
    $python -c 'import soundfile; x, r = soundfile.read("tone.wav"); x[:, 1] *= 0.3; soundfile.write("tone.wav", x, r, "FLOAT")'
    "$cli" master tone.wav -o soft.wav --force --format wav64f --set gain.gain=-24 >/dev/null
    modules=$("$cli" modules --json | $python -c 'import json, sys; print(*[m["id"] for m in json.load(sys.stdin)])')
    whole=()
    for module in $modules; do
        words=()
        for setting in $(active "$module"); do words+=(--set "$module.$setting"); done
        [ ${#words[@]} -gt 0 ] || { say "$module has no settings here" "$rate" none -80 FAIL; continue; }
        whole+=("${words[@]}")
        cat >moves.json <<J
[{"at": 1.0, "bypass": "$module"}, {"at": 1.5, "bypass": {"$module": false}}, {"at": 2.0, "bypass": "$module"},
 {"at": 2.03, "bypass": {"$module": false}}, {"at": 2.06, "bypass": "$module"}, {"at": 2.7, "bypass": {"$module": false}}]
J
        judge "$module, bypass" "$rate" tone.wav -80 "${words[@]}"
        parameter=$(level "$module")
        if [ -n "$parameter" ]; then
            echo '[{"at": 1.0, "set": {"'"$module.$parameter"'": 6}}, {"at": 1.5, "set": {"'"$module.$parameter"'": 0}},
                   {"at": 2.0, "set": {"'"$module.$parameter"'": 6}}, {"at": 2.01, "set": {"'"$module.$parameter"'": 0}}]' >moves.json
            judge "$module, 6 dB up and down" "$rate" tone.wav -80 "${words[@]}"
        fi
        first=
        # At -30 dBFS nothing saturates by itself: what is left above 4 kHz is the move.
        for preset in $("$cli" modules "$module" --json | $python -c 'import json, sys; print(*json.load(sys.stdin).get("presets", []))'); do
            first=${first:-$preset}
            echo '[{"at": 1.0, "preset": "'"$module/$preset"'"}, {"at": 2.0, "preset": "'"$module/$first"'"},
                   {"at": 2.5, "preset": "'"$module/$preset"'"}]' >moves.json
            judge "$module, preset $preset" "$rate" soft.wav -104 "${words[@]}"
            case $module in saturator | limiter) continue ;; esac
            judge "$module, preset $preset, full" "$rate" tone.wav -80 "${words[@]}"
        done
    done
    echo '[{"at": 1.0, "source": "mix"}, {"at": 1.5, "source": "master"}, {"at": 2.0, "source": "mix"},
           {"at": 2.005, "source": "master"}, {"at": 2.2, "source": "mix"}, {"at": 2.21, "source": "master"},
           {"at": 2.5, "source": "mix"}, {"at": 2.52, "source": "master"}]' >moves.json
    judge "master and mix, all modules" "$rate" tone.wav -80 "${whole[@]}"
done
exit $bad
