#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The inspector before its independent judge: problems.sh CHECKERS LACQUER_CLI [CORPUS]
# Prints a line a file of the labelled corpus; exit 1 on any miss, false alarm, or place off by over 5 ms.
set -u
checkers=$(realpath "$1") cli=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
corpus=${3:-$work/corpus}
[ -f "$corpus/truth.json" ] || /usr/bin/python3 "$checkers/problem_corpus.py" "$corpus" > /dev/null || exit 1
"$cli" inspect "$corpus"/*.wav --json > "$work/problems.json" || exit 1
/usr/bin/python3 - "$corpus" "$work" <<'PY' || worst=1
import json, os, sys
corpus, work = sys.argv[1:]
truth, bad = json.load(open(corpus + "/truth.json")), 0
found = {os.path.basename(f["file"]): f["problems"] for f in json.load(open(work + "/problems.json"))}
json.dump({f: [p["id"] for p in ps] for f, ps in found.items()}, open(work + "/findings.json", "w"))
for name, kind in (("click.wav", "click"), ("dropout.wav", "dropout")):
    at = [t for p in found[name] if p["id"] == kind for t in p["at"]]
    off = [min((abs(t - u) for u in at), default=9) for t in truth[name]["at"]]
    extra = len(at) - len(truth[name]["at"])
    print(f"{kind}: {len(off)} places, off by at most {1000 * max(off):.2f} ms, {extra} too many")
    bad += max(off) > 0.005 or extra > 0
sys.exit(bad > 0)
PY
/usr/bin/python3 "$checkers/problem_ref.py" --score "$corpus" "$work/findings.json" || worst=1
exit ${worst:-0}
