#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Every text of the program has a finished translation that keeps its places (%1 ...) and, where one stands, its dots.
"""translations.py ROOT SCRATCH   brings a copy of the .ts files up to date and reads it"""
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as xml


def places(text):
    return sorted(re.findall(r"%[1-9n]", text))


def complaints(message):
    source = message.findtext("source") or ""
    node = message.find("translation")
    forms = [form.text or "" for form in node.findall("numerusform")] or [node.text or ""]
    if node.get("type") == "unfinished" or not all(forms):
        yield "not translated"
        return
    for form in forms:
        if message.get("numerus") is None and places(form) != places(source):
            yield f"places differ: {form!r}"
        if source.count("&") == 1 and "&&" not in source and "&" not in form and not source.endswith("&"):
            yield f"keyboard mnemonic lost: {form!r}"
        for end in ("…", ":", "."):
            if source.rstrip().endswith(end) != form.rstrip().endswith(end):
                yield f"{end!r} at the end of only one: {form!r}"


def main(root, scratch):
    shutil.rmtree(scratch, ignore_errors=True)
    shutil.copytree(root / "translations", scratch)
    subprocess.run([root / "translations/update", scratch], check=True)
    broken = total = 0
    for ts in sorted(scratch.glob("lacquer_*.ts")):
        for context in xml.parse(ts).getroot().iter("context"):
            for message in context.iter("message"):
                total += 1
                for complaint in complaints(message):
                    broken += 1
                    print(f"{ts.name}: {context.findtext('name')}: {message.findtext('source')!r}: {complaint}")
    print(f"{total} texts, {broken} complaints")
    return 1 if broken or total < 50 else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()))
