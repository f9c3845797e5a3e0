// SPDX-License-Identifier: GPL-3.0-or-later
// Multiband dynamics: bands keep their law and to themselves, and what does nothing costs no bit.
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

const Module& multiband() {
    return *findModule("multiband");
}

int tapOf(const char* id) {
    int index = 0;
    for (const TapInfo& tap : multiband().taps()) {
        if (tap.id == id) return index;
        ++index;
    }
    return -1;
}

// Steady gain of a tone at `hz`, dB.
double gainDb(const Settings& s, double hz, double peak, double rate = 48000) {
    const auto frames = static_cast<std::size_t>(2 * rate);
    const Stereo out =
        ModuleRun(multiband(), rate, s).run(test::both(test::sine(hz, rate, peak, frames)));
    const std::vector<double> tail(out.left.end() - static_cast<std::ptrdiff_t>(rate / 2),
                                   out.left.end());
    return test::levelAt(tail, hz, rate, peak * rate / 4);
}

}  // namespace

class TestMultiband : public QObject {
    Q_OBJECT
private slots:
    void linearBandsSumToTheSound() {
        for (const double rate : {44100., 96000.})
            for (int bands = 2; bands <= 6; ++bands) {
                // Something acts, far below anything heard, so that the split runs.
                ModuleRun run(multiband(), rate,
                              Settings{{"phase", "linear"},
                                       {"bands", std::to_string(bands)},
                                       {"band1.mode", "compress"}});
                const auto late = static_cast<std::size_t>(run.plan().latency);
                const Stereo in{test::noise(1e-3, 9000 + late, 8),
                                test::noise(1e-3, 9000 + late, 9)};
                const Stereo out = test::later(run.run(in), late);
                double worst = 0;
                for (std::size_t n = 0; n < out.size(); ++n)
                    worst = std::max(worst, std::abs(out.left[n] - in.left[n]));
                QVERIFY2(worst < 1e-3 * 1e-13, qPrintable(QString::number(worst)));
            }
    }
    void aBandKeepsItsLaw() {
        for (const char* phase : {"minimum", "linear"}) {
            const Settings s{{"phase", phase},           {"bands", "3"},
                             {"xover1", "60"},           {"xover2", "14000"},
                             {"band2.mode", "compress"}, {"band2.threshold", "-30"},
                             {"band2.ratio", "4"},       {"band2.knee", "0"},
                             {"band2.attack", "5"},      {"band2.release", "200"}};
            // 1 kHz lies far inside band 2, 20 dB over the threshold: 15 dB down.
            const double is = gainDb(s, 1000, 0.31623);
            QVERIFY2(std::abs(is + 15.0) < 0.05, qPrintable(QString::number(is)));
            QVERIFY(std::abs(gainDb(s, 1000, 0.0158)) < 1e-3);
            QVERIFY(std::abs(gainDb(s, 20, 0.0158)) < 1e-3);
        }
        const double held = gainDb({{"band1.mode", "limit"},
                                    {"band1.threshold", "-20"},
                                    {"xover1", "500"},
                                    {"xover2", "500"}},
                                   40, 1.0);
        QVERIFY2(std::abs(held + 20) < 0.5, qPrintable(QString::number(held)));
        const double gated = gainDb({{"band1.mode", "expand"},
                                     {"band1.threshold", "-20"},
                                     {"band1.ratio", "3"},
                                     {"band1.release", "2000"},
                                     {"band1.range", "12"}},
                                    40, 0.01);
        QVERIFY2(std::abs(gated + 12) < 0.4, qPrintable(QString::number(gated)));
    }
    void gainWidthMuteAndBypass() {
        QVERIFY(
            std::abs(gainDb({{"band2.gain", "6"}, {"xover1", "30"}, {"xover2", "2000"}}, 245, 0.2) -
                     6) < 0.01);
        QVERIFY(gainDb({{"band4.mute", "on"}}, 12000, 0.2) < -50);
        QVERIFY(std::abs(gainDb({{"band2.gain", "6"}, {"band2.bypass", "on"}}, 245, 0.2)) < 1e-9);
        const Settings mono{
            {"phase", "linear"}, {"bands", "2"}, {"xover1", "1000"}, {"band1.width", "0"}};
        for (const double hz : {100., 10000.}) {
            const Stereo in = test::sideOnly(test::sine(hz, 48000, 0.5, 48000));
            const Stereo out = ModuleRun(multiband(), 48000, mono).run(in);
            const std::vector<double> tail(out.left.begin() + 24000, out.left.end());
            const double db = test::levelAt(tail, hz, 48000, 0.5 * 12000);
            QVERIFY2(hz < 1000 ? db < -70 : std::abs(db) < 0.01, qPrintable(QString::number(db)));
        }
    }
    void tapsAreBandsAndWhatIsRemoved() {
        const Stereo in{test::noise(0.5, 24000, 1), test::noise(0.5, 24000, 2)};
        const Settings s{{"phase", "linear"}, {"band2.gain", "-6"}, {"band3.mode", "compress"}};
        ModuleRun plain(multiband(), 48000, s);
        const auto late = static_cast<std::size_t>(plain.plan().latency);
        const Stereo out = plain.run(in);
        Stereo sum{std::vector<double>(in.size()), std::vector<double>(in.size())};
        for (int band = 0; band < 4; ++band) {
            const Stereo alone = ModuleRun(multiband(), 48000, s).tap(band, in);
            for (std::size_t n = 0; n < in.size(); ++n) sum.left[n] += alone.left[n];
        }
        double worst = 0, rest = 0;
        const Stereo removed = ModuleRun(multiband(), 48000, s).tap(tapOf("removed"), in);
        for (std::size_t n = late; n < in.size(); ++n) {
            worst = std::max(worst, std::abs(sum.left[n] - out.left[n]));
            rest = std::max(rest, std::abs(out.left[n] + removed.left[n] - in.left[n - late]));
        }
        QVERIFY2(worst < 1e-13 && rest < 1e-13, qPrintable(QString("%1 %2").arg(worst).arg(rest)));
    }
    void tellsEachBandsGain() {
        const auto plan = multiband().plan(
            test::values(multiband(), {{"band1.mode", "limit"}, {"band1.threshold", "-20"}}),
            48000);
        const auto processor = multiband().create(*plan);
        Context context;
        for (int q = 0; q < 800; ++q) {
            Block block;
            for (int n = 0; n < kQuantum; ++n)
                block.left[n] = block.right[n] =
                    std::sin(2 * test::kPi * 40 * (q * kQuantum + n) / 48000);
            context = {};
            processor->process(*plan, block, context);
        }
        QCOMPARE(context.liveCount, 8);
        QVERIFY(std::abs(context.live[0] + 20) < 0.5 && context.live[2] == 0.0F);
        QVERIFY(context.live[4] < 0.2F && context.live[4] > -60.0F && context.live[6] == -180.0F);
        QVERIFY(std::abs(context.gainReductionDb + static_cast<double>(context.live[0])) < 1e-4);
    }
    void movesWithoutClicks() {
        for (const char* phase : {"minimum", "linear"}) {
            const auto tone = test::clickTone(48000, 4);
            ModuleRun run(multiband(), 48000, Settings{{"phase", phase}});
            int step = 0;
            run.onQuantum = [&](std::size_t frame) {
                if (frame == 0 || frame % 16000 != 0) return;
                switch (step++) {
                case 0: run.set("band3.mode", 1); break;
                case 1: run.set("band3.gain", 6); break;
                case 2: run.set("xover3", 1100); break;
                case 3: run.set("band3.mode", 2); break;
                case 4: run.set("band3.bypass", 1); break;
                case 5: run.set("band3.mute", 1); break;
                case 6: run.set("band3.width", 0); break;
                case 7: run.set("band3.bypass", 0); break;
                case 8: run.set("xover2", 900); break;
                case 9: run.set("band3.mute", 0); break;
                default:
                    run.set("band3.mode", 0);
                    run.set("band3.gain", 0);
                    break;
                }
            };
            const double residue =
                test::residueDbAbove(run.run(test::both(tone)).left, 4000, 48000);
            QVERIFY2(residue < -80, qPrintable(QString::number(residue)));
        }
    }
    void wakesFromBitsWithoutAClick() {
        for (const char* phase : {"minimum", "linear"}) {
            const auto tone = test::clickTone(48000, 2);
            ModuleRun run(multiband(), 48000, Settings{{"phase", phase}});
            const auto late = static_cast<std::size_t>(run.plan().latency);
            run.onQuantum = [&](std::size_t frame) {
                if (frame == 48000) run.set("band1.gain", 3);
            };
            const Stereo out = run.run(test::both(tone));
            for (std::size_t n = late; n < 48000; ++n) QCOMPARE(out.left[n], tone[n - late]);
            const double residue = test::residueDbAbove(out.left, 4000, 48000);
            QVERIFY2(residue < -80, qPrintable(QString::number(residue)));
        }
    }
};

QTEST_APPLESS_MAIN(TestMultiband)
#include "tst_multiband.moc"
