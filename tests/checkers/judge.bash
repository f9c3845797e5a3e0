# SPDX-License-Identifier: GPL-3.0-or-later
# What the judges' scripts share. To be sourced with CHECKERS LACQUER-CLI [RATES...]; then $rates, a folder of its own
# to work in, and the functions below. A script ends with `exit $bad`.
set -u
checkers=$(realpath "$1") cli=$(realpath "$2")
shift 2
rates=${*:-44100 48000 96000 192000}
python=/usr/bin/python3
format=wav32f
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 1
bad=0

say() { # name rate value tolerance pass
    [ "$5" = pass ] || bad=1
    printf '%-38s %7s %22s %10s  %s\n' "$1" "$2" "$3" "$4" "$5"
}
field() { $python -c 'import json,sys; print(json.load(sys.stdin).get(sys.argv[1]))' "$1"; }
master() { # in out words: param=value of $module where that is set, else words of lacquer-cli
    local in=$1 out=$2 words=()
    shift 2
    for word in "$@"; do
        case ${module:+$word} in
        [a-z]*=*) words+=(--set "$module.$word") ;;
        *) words+=("$word") ;;
        esac
    done
    "$cli" master "$in" -o "$out" --force --format $format "${words[@]}" >/dev/null 2>err.txt || { cat err.txt; return 1; }
}
judge() { # name rate field unit tolerance CHECKER.py words...
    local name=$1 rate=$2 key=$3 unit=$4 tolerance=$5 script=$6 ok=FAIL
    shift 6
    $python "$checkers/$script" "$@" >r.json 2>err.txt && ok=pass
    say "$name" "$rate" "$(field "$key" <r.json) $unit" "$tolerance" "$ok"
}
