#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every playback system before the outside judge, and level matching on music.
# systems.sh CHECKERS_DIR LACQUER_CLI [MUSIC...]     exit 1 when one fails
set -euo pipefail
checkers=$1 cli=$2
shift 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
systems=$("$cli" listen --help | sed -n 's/.*a playback system: //p; /playback system/,/--no-level/p' | tr -s ' \n' '\n' \
    | grep -xE 'phone_speaker|laptop|earbuds|car|bt_mono|ns10_like|cube_midrange|club|kitchen_radio|tv' | sort -u)
[ "$(wc -w <<<"$systems")" -eq 10 ] || { echo "lacquer-cli does not name ten systems: $systems"; exit 1; }
status=0
loudness() { "$cli" analyze "$1" --json | /usr/bin/python3 -c 'import json, sys; print(json.load(sys.stdin)["integratedLufs"])'; }
for rate in 44100 48000 96000; do
    /usr/bin/python3 "$checkers/eq_response.py" gen "$work/imp.wav" --fs "$rate" >/dev/null
    for system in $systems; do
        "$cli" listen "$work/imp.wav" --as "$system" --no-level-match --linear -o "$work/out.wav" --force >/dev/null
        if said=$(/usr/bin/python3 "$checkers/translation_presets.py" --check "$system" "$work/imp.wav" "$work/out.wav"); then
            verdict=ok
        else
            verdict=FAIL status=1
        fi
        echo "$verdict $rate $system $(grep -oE '"(worst|max)[a-z_]*": *[-0-9.]+' <<<"$said" | head -1)"
    done
done
for music in "$@"; do
    before=$(loudness "$music")
    for system in $systems; do
        "$cli" listen "$music" --as "$system" -o "$work/out.wav" --force >/dev/null
        after=$(loudness "$work/out.wav")
        verdict=$(awk -v a="$before" -v b="$after" 'BEGIN { d = b - a; printf "%s %+.2f LU", (d < 0.5 && d > -0.5) ? "ok" : "FAIL", d }')
        echo "$verdict $(basename "$music") through $system"
        [[ $verdict == ok* ]] || status=1
    done
done
exit $status
