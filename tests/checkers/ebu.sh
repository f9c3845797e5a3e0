#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures the outside checkers' EBU Tech 3341 and 3342 signals through lacquer-cli and prints a table.
# ebu.sh CHECKERS_DIR BUILD_DIR [RATE...]     exit 1 when a figure is out of tolerance
set -euo pipefail
checkers=$1 build=$2
shift 2
[ $# -gt 0 ] || set -- 44100 48000 96000
here=$(dirname "$(readlink -f "$0")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
for rate in "$@"; do
  /usr/bin/python3 "$here/ebu_signals.py" "$checkers/ebu3341_gen.py" "$work/$rate" --fs "$rate" >/dev/null
  for way in "" --live; do
    echo "${way:-file}:"
    /usr/bin/python3 "$here/ebu.py" "$work/$rate" "$build/lacquer-cli" $way || status=1
  done
  rm -rf "${work:?}/$rate"
done
exit $status
