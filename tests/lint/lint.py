#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Keeps the house's rules: layers, forbidden headers, lengths, first lines, translation, no paths of a workplace.
"""lint.py ROOT       prints every broken rule, exit 1 when there is one
lint.py --self-test   breaks each rule on purpose and checks that it is found"""
import pathlib
import re
import sys

from functions import functions

ROOMS = {"base": 0, "dsp": 1, "modules": 2, "plugins": 2, "media": 3, "measure": 3, "project": 4,
         "album": 5, "engine": 6, "live": 7, "render": 8, "match": 9}
# Header -> the only files that may include it.
HOMES = [
    (r"^sndfile\.hh?$", r"core/media/|tests/"),
    (r"^lib(av|sw)\w+/", r"core/media/|tests/"),
    (r"^taglib/|^(fileref|tag|tpropertymap|taglib|id3v2\w*)\.h$", r"core/media/|tests/"),
    (r"^fftw3", r"core/dsp/Fft|tests/"),
    (r"^soxr", r"core/dsp/Resampler|tests/"),
    (r"^(portaudio|pa_\w+)\.h", r"core/engine/Device|tests/"),
    (r"^(jack|alsa)/", r"core/engine/Device|tests/"),
    (r"^lilv", r"core/plugins/|tests/"),
    (r"^qcustomplot", r"widgets/|app/(?!cli/)|tests/"),
    (r"^(Q[A-Z]|Qt|q[a-z]+\.h)", r"widgets/|app/(?!cli/)|tests/"),
]
# What views may know of the core: values.
WIDGETS_MAY = (r"^(base/|dsp/(Param|Processor|Block|CurvePoints)\.h|modules/Registry\.h|media/(Peaks|Tags)\.h|"
               r"measure/|project/|album/|match/|widgets/)")
CODE = (".cpp", ".h")
TEXTS = CODE + (".py", ".sh", ".cmake", ".txt", ".md", ".json", ".qrc", ".desktop", ".xml", ".ts", "")
FOLDERS = ("core", "widgets", "app", "tests", "cmake", "packaging", "resources", "translations", "docs", ".ci")
WORKPLACE = re.compile(r"(?<![\w.])/" + r"work/|\.\./" + r"shared")
UNFINISHED = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|X" + r"XX|HA" + r"CK)\b")
# A literal with a letter in it, handed to something that shows it.
SHOWN = re.compile(r"(?:->|\.)set(?:Text|ToolTip|WindowTitle|PlaceholderText|AccessibleName|StatusTip|Title|"
                   r"AccessibleDescription|LabelText|InformativeText|WhatsThis|Prefix|Suffix)\s*\(\s*"
                   r"(?:QStringLiteral\(|QString\()?\"(?=[^\"]*[A-Za-z]{2})")
BARE_TEXT = re.compile(r"\bText\s*\{\s*\"")


def includes(text):
    for number, line in enumerate(text.splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if match:
            yield number, match.group(2)


def same_module(one, other):
    """Compressor.cpp may be split into CompressorCurve.h, but never look at Limiter.h."""
    a, b = (pathlib.PurePath(p).stem for p in (one, other))
    return a.startswith(b) or b.startswith(a)


def arrow(path, header):
    """What is wrong with `path` including `header` by the order of the rooms; None when it is fine."""
    parts = pathlib.PurePath(path).parts
    room = header.split("/")[0]
    if parts[0] == "core":
        here = parts[1]
        if room in ("app", "widgets"):
            return f"core includes the window's {header}"
        if here not in ROOMS or room not in ROOMS or "/" not in header:
            return None
        if here == "measure" and room == "media":
            return None  # measuring a file reads it
        if ROOMS[room] > ROOMS[here] or (ROOMS[room] == ROOMS[here] and room != here):
            return f"{here} includes {header}: the arrow points up"
        if here == "render" and re.match(r"engine/(Device|Monitor)", header):
            return f"render includes {header}: it may use the Rig only"
        if here == "album" and room == "engine":
            return f"album includes {header}"
        if here == room == "modules" and not re.match(r"modules/Registry\.h", header):
            if parts[-1] != "Registry.cpp" and not same_module(path, header):
                return f"a module includes another one's {header}"
    if parts[0] == "widgets" and (room in ROOMS or room == "app") and not re.match(WIDGETS_MAY, header):
        return f"widgets include {header}: values only"
    if parts[:2] == ("app", "cli") and room == "widgets":
        return f"lacquer-cli includes {header}"
    return None


def check_code(path, text):
    in_product = not path.startswith("tests/")
    for number, header in includes(text):
        wrong = arrow(path, header)
        if wrong:
            yield number, wrong
        for what, home in HOMES:
            if re.search(what, header) and not re.match(home, path):
                yield number, f"<{header}> is included outside its room"
    lines = text.splitlines()
    if len(lines) > 500:
        yield 501, f"{len(lines)} lines; 500 are the limit"
    if path == "app/MainWindow.cpp" and len(lines) > 400:
        yield 401, f"{len(lines)} lines; MainWindow.cpp may have 400"
    if len(lines) < 2 or not re.match(r"// \S.{9,}", lines[1]):
        yield 2, "the second line should say in a sentence what the file is for"
    if path.endswith(".h") and "#pragma once" not in lines:
        yield 3, "#pragma once is missing"
    for number, name, length in functions(text):
        if length > 60:
            yield number, f"{name} has {length} lines; 60 are the limit"
    if in_product:
        for number, line in enumerate(lines, 1):
            if SHOWN.search(line):
                yield number, "a text for the user without tr()"
            if BARE_TEXT.search(line) and path != "core/base/Text.h":
                yield number, "a text for the user without TR()"
        if path.startswith("core/") and re.search(r"\bf(ast|fp-contract=fast)-math\b", text):
            yield 1, "fast-math"


def check(path, text):
    """Every broken rule of one file: (line, sentence)."""
    head = "\n".join(text.splitlines()[:4])
    script = text.startswith("#!")
    if path.endswith(CODE + (".py", ".sh")) or script:
        if path.endswith(CODE) and not head.startswith("// SPDX-License-Identifier: GPL-3.0-or-later"):
            yield 1, "the first line should be the SPDX line"
        elif "SPDX-License-Identifier: GPL-3.0-or-later" not in head:
            yield 1, "the SPDX line is missing"
    for number, line in enumerate(text.splitlines(), 1):
        if WORKPLACE.search(line):
            yield number, "a path of somebody's workplace"
        if UNFINISHED.search(line):
            yield number, "an unfinished mark"
    if path.endswith(CODE):
        yield from check_code(path, text)


def project_files(root):
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root)
        top = name.parts[0]
        if top not in FOLDERS and len(name.parts) > 1:
            continue
        if not top.startswith(".git") and path.is_file() and path.suffix in TEXTS and "__pycache__" not in name.parts:
            yield path, name.as_posix()


def run(root):
    found = 0
    seen = 0
    for path, name in project_files(root):
        if name == "LICENSE":
            continue
        seen += 1
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for line, sentence in check(name, text):
            print(f"{name}:{line}: {sentence}")
            found += 1
    print(f"{seen} files, {found} broken rules")
    if seen < 30:
        print(f"{root} does not look like the project")
        return 1
    return 1 if found else 0


if __name__ == "__main__":
    if sys.argv[1:] == ["--self-test"]:
        import selftest
        sys.exit(selftest.run(check))
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(run(pathlib.Path(sys.argv[1])))
