#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The lines of one checker script as rows of the table: table.py PART OUTPUT EXIT_CODE
part, rate, lines judged, the figure nearest to its limit, that limit, verdict. Exit 1 when a line failed."""
import re
import sys

ROW = re.compile(r"^(?P<name>.*?)\s+(?P<rate>\d{4,6})\s+(?P<figure>\S.*?)\s{2,}(?P<limit>-?[\d.]+(?: %)?)\s+(?P<verdict>pass|FAIL)\s*$")
TOLD = re.compile(r"^(?P<part>[a-z]+)\s+(?P<rate>\d{4,6})\s+(?P<rest>.*)$")
EBU = re.compile(r"^(?P<verdict>ok|FAIL)\s+(?P<rate>\d{4,6})\s+(?P<name>\S+)\s+(?P<rest>.*)$")


def number(text):
    found = re.search(r"-?\d+(\.\d+)?(e-?\d+)?", text)
    return float(found.group()) if found else None


def strain(figure, limit):
    """How near a figure is to its limit: 1 is at it. Levels below 0 dB: 20 dB under the limit is half."""
    value, bound = number(figure), number(limit)
    if value is None or bound is None or "%" in limit:
        return 0.0
    if bound < 0:
        return 2 ** ((value - bound) / 20)
    return abs(value) / bound if bound else abs(value)


def lines(path):
    """(rate, name, figure, limit, good) of every line that tells one."""
    for line in open(path, encoding="utf-8", errors="replace"):
        if row := ROW.match(line):
            yield int(row["rate"]), row["name"], row["figure"], row["limit"], row["verdict"] == "pass"
        elif row := EBU.match(line):
            yield int(row["rate"]), row["name"], row["rest"], "", row["verdict"] == "ok"
        elif row := TOLD.match(line):
            yield int(row["rate"]), row["part"], row["rest"], "", "FAIL" not in row["rest"]


def main(part, path, code):
    rows, bad = {}, code != 0
    for rate, name, figure, limit, good in lines(path):
        rows.setdefault(rate, []).append((not good, strain(figure, limit), name, figure, limit))
        bad = bad or not good
    for rate, judged in sorted(rows.items()):
        failed, _, name, figure, limit = max(judged, key=lambda row: row[:2])
        told = f"{name}: {figure}" if limit else figure
        print(f"{part:<11} {rate:>6} {len(judged):>4} lines  {told[:84]:<84} {limit:>7}  {'FAIL' if failed else 'pass'}")
    if not rows or (bad and not any(row[0] for judged in rows.values() for row in judged)):
        print(f"{part:<11} {'':>6} {'':>10}  {'ended with code ' + str(code):<84} {'':>7}  FAIL")
        bad = True
    sys.stdout.flush()
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
