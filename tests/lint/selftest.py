# SPDX-License-Identifier: GPL-3.0-or-later
# Breaks every rule of the lint on purpose: a rule that is not found broken fails the test.
HEAD = "// SPDX-License-Identifier: GPL-3.0-or-later\n// Shows the lint a file that breaks one rule.\n"
LONG = "".join(f"    step({n});\n" for n in range(70))

# (path, text after the head, part of the sentence expected; None: the file is fine)
CASES = [
    ("core/dsp/A.h", "#pragma once\n#include \"base/Units.h\"\n", None),
    ("core/dsp/A.h", "#pragma once\n#include \"modules/Registry.h\"\n", "points up"),
    ("core/base/A.cpp", "#include \"dsp/Block.h\"\n", "points up"),
    ("core/media/A.cpp", "#include \"measure/Loudness.h\"\n", "points up"),
    ("core/measure/A.cpp", "#include \"media/Decoder.h\"\n", None),
    ("core/measure/A.cpp", "#include \"project/Project.h\"\n", "points up"),
    ("core/render/A.cpp", "#include \"engine/Rig.h\"\n", None),
    ("core/render/A.cpp", "#include \"engine/DeviceAlsa.h\"\n", "the Rig only"),
    ("core/render/A.cpp", "#include \"engine/Monitor.h\"\n", "the Rig only"),
    ("core/engine/A.cpp", "#include \"app/Session.h\"\n", "the window's"),
    ("core/modules/Limiter.cpp", "#include \"modules/CompressorCurve.h\"\n", "another one's"),
    ("core/modules/Compressor.cpp", "#include \"modules/CompressorCurve.h\"\n", None),
    ("widgets/A.cpp", "#include \"engine/Engine.h\"\n", "values only"),
    ("widgets/A.cpp", "#include \"app/Session.h\"\n", "values only"),
    ("widgets/A.cpp", "#include \"media/Peaks.h\"\n#include <QWidget>\n", None),
    ("app/cli/A.cpp", "#include \"widgets/Knob.h\"\n", "lacquer-cli"),
    ("app/cli/A.cpp", "#include <QString>\n", "outside its room"),
    ("core/base/A.cpp", "#include <QString>\n", "outside its room"),
    ("core/base/A.cpp", "#include <QtCore/QString>\n", "outside its room"),
    ("core/engine/A.cpp", "#include <sndfile.h>\n", "outside its room"),
    ("core/modules/A.cpp", "#include <fftw3.h>\n", "outside its room"),
    ("core/engine/A.cpp", "#include <portaudio.h>\n", "outside its room"),
    ("core/engine/Device.cpp", "#include <portaudio.h>\n#include <jack/jack.h>\n", None),
    ("core/engine/A.cpp", "#include <alsa/asoundlib.h>\n", "outside its room"),
    ("core/render/A.cpp", "extern \"C\" {\n#include <libavcodec/avcodec.h>\n}\n", "outside its room"),
    ("core/dsp/A.cpp", "#include <soxr.h>\n", "outside its room"),
    ("core/base/A.cpp", "int x;\n" * 499, "500 are the limit"),
    ("app/MainWindow.cpp", "int x;\n" * 399, "MainWindow.cpp may have"),
    ("core/base/A.cpp", "void run() {\n" + LONG + "}\n", "60 are the limit"),
    ("core/base/A.cpp", "A::A(int a) : a_{a}, b_(a) {\n" + LONG + "}\n", "60 are the limit"),
    ("core/base/A.cpp", "auto A::f(int a) const noexcept -> std::vector<int> {\n" + LONG + "}\n",
     "60 are the limit"),
    ("core/base/A.h", "#pragma once\nclass A {\n    int f(int a) override {\n" + LONG + "    }\n};\n",
     "60 are the limit"),
    ("core/base/A.h", "#pragma once\nclass A {\n" + "    int f() { return '{'; }\n" * 70 + "};\n", None),
    ("core/base/A.cpp", "constexpr int k[] = {\n" + "    1,\n" * 70 + "};\n", None),
    ("core/base/A.cpp", "namespace a {\nvoid f() {\n    g();  // }\n}\n}\n" + "int x;\n" * 70, None),
    ("core/base/A.h", "int x;\n", "#pragma once"),
    ("core/base/A.cpp", "// TO" + "DO: later\n", "unfinished"),
    ("core/base/A.cpp", "const char* p = \"/" + "work/x\";\n", "workplace"),
    ("packaging/x.md", "see ../" + "shared/design\n", "workplace"),
    ("app/A.cpp", "label->setText(\"Hello there\");\n", "without tr()"),
    ("app/A.cpp", "label->setText(tr(\"Hello there\"));\nlabel->setText(\"%\");\n", None),
    ("core/base/A.cpp", "return Message(Text{\"a\", \"b\"});\n", "without TR()"),
]
BARE = [
    ("core/base/A.cpp", "int x;\nint y;\n", "first line should be the SPDX"),
    ("core/base/A.cpp", "// SPDX-License-Identifier: GPL-3.0-or-later\nint y;\n", "what the file is for"),
    ("tests/a.py", "import sys\n", "SPDX line is missing"),
    ("packaging/a", "#!/bin/sh\ntrue\n", "SPDX line is missing"),
]


def run(check):
    failures = 0
    cases = [(path, HEAD + text if path.endswith((".cpp", ".h")) else text, want) for path, text, want in CASES]
    for path, text, want in cases + BARE:
        found = [sentence for _, sentence in check(path, text)]
        right = not found if want is None else any(want in sentence for sentence in found)
        if not right:
            print(f"{path}: wanted {want!r}, got {found}\n{text[:300]}\n")
            failures += 1
    print(f"{len(cases) + len(BARE)} cases, {failures} failures")
    return 1 if failures else 0
