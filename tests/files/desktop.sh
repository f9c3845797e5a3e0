#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What the desktop reads is valid, and the man page names every verb. Usage: desktop.sh SOURCE BUILD
set -euo pipefail
source=$1 build=$2
desktop-file-validate "$source/packaging/desktop/lacquer.desktop"
appstreamcli validate --no-net "$build/org.lacquer.Lacquer.metainfo.xml"
for page in lacquer lacquer-cli; do
    warnings=$(man --warnings -l "$source/packaging/man/$page.1" 2>&1 >/dev/null)
    [ -z "$warnings" ] || { echo "$page.1: $warnings"; exit 1; }
done
verbs=$("$build/lacquer-cli" --help | sed -n '/^Subcommands:/,/^[^ ]*$/p' | sed -nE 's/^  ([a-z]+) .*/\1/p')
[ "$(wc -w <<<"$verbs")" -ge 1 ] || { echo "lacquer-cli --help lists no verbs"; exit 1; }
missing=0
for verb in $verbs; do
    grep -qE "^\.B[IR]? \"?$verb" "$source/packaging/man/lacquer-cli.1" || { echo "lacquer-cli.1 lacks the verb $verb"; missing=1; }
done
for verb in $(sed -nE '/^\.SH VERBS/,/^\.SH EXIT/s/^\.B[IR]? "?([a-z]+).*/\1/p' "$source/packaging/man/lacquer-cli.1"); do
    grep -qw "$verb" <<<"$verbs" || { echo "lacquer-cli.1 has a verb that the program lacks: $verb"; missing=1; }
done
exit $missing
