#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The limiter before its independent judge, at four rates: limiter.sh CHECKERS LACQUER_CLI [RATE...]
set -u
checkers=$1 cli=$2
shift 2
rates=${*:-44100 48000 96000 192000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
worst=0
for rate in $rates; do
    mkdir -p "$work/in" "$work/out"
    /usr/bin/python3 "$checkers/limiter_check.py" gen "$work/in" --fs "$rate" > /dev/null || exit 1
    for file in "$work"/in/*.wav; do
        "$cli" master "$file" -o "$work/out/$(basename "$file")" --set limiter.ceiling=-1 > /dev/null || exit 1
    done
    /usr/bin/python3 "$checkers/limiter_check.py" check "$work/in" "$work/out" --ceiling -1 > "$work/result" || worst=1
    /usr/bin/python3 - "$rate" "$work/result" <<'PY'
import ast, sys
over, thd, other = {}, {}, []
for line in open(sys.argv[2]):
    if "{" not in line: continue
    name, row = line.split(" ", 1); row = ast.literal_eval(row)
    over[row["cls"]] = max(over.get(row["cls"], -99), row["over_db"])
    if "thdn_db" in row: thd[name] = row["thdn_db"]
    if "residual_db" in row: other.append(f"through {row['residual_db']} dB lag {row['lag']}")
    if "recovery_s" in row: other.append(f"recovery {row['recovery_s']} s")
    if not row["pass"]: other.append("FAILED " + name)
print(f"limiter    {sys.argv[1]:>6}  over bl {over['bl']:+.4f}, wide {over['wide']:+.4f}, full {over['full']:+.4f} dB; THD+N "
      + ", ".join(f"{k[4:-4]} Hz {v:.0f}" for k, v in sorted(thd.items(), key=lambda x: int(x[0][4:-4]))) + " dB; " + "; ".join(other))
PY
    rm -rf "$work/in" "$work/out"
done
exit $worst
