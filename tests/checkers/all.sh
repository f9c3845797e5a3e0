#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every checker script beside this one, as one table: all.sh CHECKERS LACQUER_CLI
set -u
[ $# -eq 2 ] || { echo "usage: all.sh CHECKERS LACQUER_CLI" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
worst=0 summary=""
for script in "$here"/*.sh; do
    name=$(basename "$script" .sh)
    [ "$name" = all ] && continue
    started=$SECONDS verdict=pass
    bash "$script" "$1" "$2" || { verdict=FAIL; worst=1; }
    summary+=$(printf '%-12s %-5s %4d s' "$name" "$verdict" $((SECONDS - started)))$'\n'
done
printf '\n%s' "$summary"
exit $worst
