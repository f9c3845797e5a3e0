// SPDX-License-Identifier: GPL-3.0-or-later
// The de-esser answers to how sharp a sound is, not to how loud, and takes away what it says.
// labels: unit
#include <QtTest/QTest>

#include <cmath>

#include "modules/Registry.h"
#include "support/Clicks.h"
#include "support/ModuleRun.h"
#include "support/Signals.h"

using namespace lacquer;
using test::ModuleRun;
using test::Settings;
using test::Stereo;

namespace {

constexpr double kRate = 48000;

const Module& deesser() {
    return *findModule("deesser");
}

// A voice: 300 Hz, and an s at 6.5 kHz this much louder.
Stereo voice(double essDb, double scale) {
    auto x = test::sine(300, kRate, scale, 48000);
    const auto s = test::sine(6500, kRate, scale * std::pow(10, essDb / 20), 48000);
    for (std::size_t n = 0; n < x.size(); ++n) x[n] += s[n];
    return test::both(x);
}

double gainAt(const Stereo& in, const Stereo& out, double hz) {
    const auto tail = [](const Stereo& x) {
        return std::vector<double>(x.left.begin() + 24000, x.left.end());
    };
    return test::levelAt(tail(out), hz, kRate) - test::levelAt(tail(in), hz, kRate);
}

}  // namespace

class TestDeesser : public QObject {
    Q_OBJECT
private slots:
    void answersToTheShareNotToTheLevel() {
        const Settings s{{"threshold", "-12"}, {"range", "24"}, {"freq", "6500"}};
        for (const double scale : {0.4, 0.04, 0.01}) {
            const Stereo sharp = voice(6, scale), dull = voice(-24, scale);
            const double cut = gainAt(sharp, ModuleRun(deesser(), kRate, s).run(sharp), 6500);
            // The s is 1 dB below the whole: 11 dB over the threshold, of which a fifth stays.
            QVERIFY2(std::abs(cut + 8.8) < 0.4, qPrintable(QString::number(cut)));
            QVERIFY(std::abs(gainAt(dull, ModuleRun(deesser(), kRate, s).run(dull), 6500)) < 0.01);
        }
    }
    void leavesWhatIsAlmostSilent() {
        const Stereo hiss = test::both(test::noise(1e-4, 24000, 4));
        const Settings s{{"threshold", "-12"}, {"range", "12"}};
        QVERIFY(ModuleRun(deesser(), kRate, s).run(hiss) == hiss);
    }
    void bandOnlyLeavesTheVoice() {
        const Stereo in = voice(6, 0.3);
        Settings s{{"threshold", "-20"}, {"range", "6"}};
        const Stereo split = ModuleRun(deesser(), kRate, s).run(in);
        QVERIFY(std::abs(gainAt(in, split, 6500) + 6) < 0.05);
        QVERIFY(std::abs(gainAt(in, split, 300)) < 0.05);
        s.push_back({"mode", "wide"});
        const Stereo wide = ModuleRun(deesser(), kRate, s).run(in);
        QVERIFY(std::abs(gainAt(in, wide, 300) + 6) < 0.05);
        QVERIFY(std::abs(gainAt(in, wide, 6500) + 6) < 0.05);
    }
    void removedIsWhatIsMissing() {
        const Stereo in = voice(6, 0.3);
        const Settings s{{"threshold", "-20"}, {"range", "6"}};
        const Stereo out = ModuleRun(deesser(), kRate, s).run(in);
        const Stereo removed = ModuleRun(deesser(), kRate, s).tap(1, in);
        for (std::size_t n = 0; n < in.size(); ++n)
            QVERIFY(std::abs(out.left[n] + removed.left[n] - in.left[n]) < 1e-15);
        const Stereo heard = ModuleRun(deesser(), kRate, s).tap(0, in);
        QVERIFY(gainAt(in, heard, 300) < -20 && std::abs(gainAt(in, heard, 6500)) < 0.01);
    }
    void movesWithoutClicks() {
        auto x = test::clickTone(kRate, 3);
        ModuleRun run(deesser(), kRate, Settings{{"freq", "2000"}, {"threshold", "-40"}});
        int step = 0;
        run.onQuantum = [&](std::size_t frame) {
            if (frame == 0 || frame % 16000 != 0) return;
            switch (step++) {
            case 0: run.set("range", 12); break;
            case 1: run.set("mode", 1); break;
            case 2: run.set("freq", 4000); break;
            case 3: run.set("threshold", -15); break;
            case 4: run.set("q", 4); break;
            default: run.set("range", 0); break;
            }
        };
        const double residue = test::residueDbAbove(run.run(test::both(x)).left, 4000, kRate);
        QVERIFY2(residue < -80, qPrintable(QString::number(residue)));
    }
};

QTEST_APPLESS_MAIN(TestDeesser)
#include "tst_deesser.moc"
