#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every checker script beside this one, as one table: all.sh CHECKERS LACQUER_CLI [PART...]
# The whole output of a part goes to a file that is named when the part fails.
set -u
[ $# -ge 2 ] || { echo "usage: all.sh CHECKERS LACQUER_CLI [PART...]" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
checkers=$(realpath "$1") cli=$(realpath "$2")
shift 2
folder=$(mktemp -d)
worst=0
[ $# -gt 0 ] || set -- $(cd "$here" && ls ./*.sh | sed 's|./||; s|\.sh$||' | grep -v '^all$')
for part; do
    program=$cli
    [ "$part" = ebu ] && program=$(dirname "$cli")
    bash "$here/$part.sh" "$checkers" "$program" >"$folder/$part.txt" 2>&1
    echo "$?" >"$folder/$part.code"
    /usr/bin/python3 "$here/table.py" "$part" "$folder/$part.txt" "$(cat "$folder/$part.code")" || worst=1
done
[ $worst = 0 ] && rm -rf "$folder" || echo "The whole output: $folder"
exit $worst
