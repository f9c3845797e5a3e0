// SPDX-License-Identifier: GPL-3.0-or-later
// The imager changes what differs between the channels and nothing else.
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

const Module& imager() {
    return *findModule("imager");
}

// As long as it came: run on by the latency, which is cut off in front.
Stereo through(const Settings& s, const Stereo& in) {
    ModuleRun run(imager(), 48000, s);
    const auto late = static_cast<std::size_t>(run.plan().latency);
    Stereo padded = in;
    padded.left.resize(in.size() + late);
    padded.right.resize(in.size() + late);
    return test::later(run.run(padded), late);
}

// The same settings in minimum phase, too.
std::vector<Settings> both(Settings s) {
    std::vector<Settings> out{s};
    s.push_back({"phase", "minimum"});
    out.push_back(s);
    return out;
}

double sideDb(const Settings& s, double hz) {
    const auto x = test::sine(hz, 48000, 0.5, 96000);
    const Stereo out = ModuleRun(imager(), 48000, s).run(test::sideOnly(x));
    const std::vector<double> tail(out.left.begin() + 48000, out.left.end());
    return test::levelAt(tail, hz, 48000, 0.5 * 24000);
}

}  // namespace

class TestImager : public QObject {
    Q_OBJECT
private slots:
    void monoSumStays() {
        const Stereo in{test::noise(0.7, 48000, 1), test::noise(0.7, 48000, 2)};
        for (const Settings& each : {Settings{{"band1.width", "150"}},
                                     Settings{{"monobelow", "120"}}, Settings{{"spread", "100"}},
                                     Settings{{"bands", "4"},
                                              {"band1.width", "0"},
                                              {"band2.width", "80"},
                                              {"band3.width", "130"},
                                              {"band4.width", "200"}}})
            for (const Settings& s : both(each)) {
                const Stereo out = through(s, in);
                double worst = 0;
                for (std::size_t n = 0; n < in.size(); ++n)
                    worst = std::max(
                        worst, std::abs(out.left[n] + out.right[n] - in.left[n] - in.right[n]));
                QVERIFY2(worst < 1e-14, qPrintable(QString::number(worst)));
                QVERIFY(test::differenceOf(in, out) > 0.05);
            }
    }
    void widthIsOfTheSide() {
        for (const double hz : {100., 1000., 9000.})
            for (const char* phase : {"linear", "minimum"}) {
                QVERIFY(std::abs(sideDb({{"band1.width", "150"}, {"phase", phase}}, hz) -
                                 20 * std::log10(1.5)) < 1e-6);
                QVERIFY(sideDb({{"band1.width", "0"}, {"phase", phase}}, hz) < -200);
            }
    }
    void bandsKeepToThemselves() {
        const Settings bands{{"bands", "3"},        {"xover1", "200"},      {"xover2", "3000"},
                             {"band1.width", "50"}, {"band2.width", "100"}, {"band3.width", "150"}};
        for (const Settings& s : both(bands)) {
            QVERIFY(std::abs(sideDb(s, 40) - 20 * std::log10(0.5)) < 0.1);
            QVERIFY(std::abs(sideDb(s, 770)) < 0.2);
            QVERIFY(std::abs(sideDb(s, 12000) - 20 * std::log10(1.5)) < 0.1);
            const auto plan = imager().plan(test::values(imager(), s), 48000);
            for (const double hz : {40., 200., 770., 3000., 12000.})
                QVERIFY(std::abs(*imager().responseDb(*plan, hz, Channel::Side) - sideDb(s, hz)) <
                        0.01);
        }
    }
    void bassIsMono() {
        const auto x = test::noise(0.5, 9000, 3);
        for (const Settings& s : both({{"monobelow", "120"}})) {
            QVERIFY(sideDb(s, 60) < -23.9);
            QVERIFY(std::abs(sideDb(s, 480)) < 0.2);
            QVERIFY(through(s, test::midOnly(x)) == test::midOnly(x));
        }
    }
    void sidesOfLinearPhaseStayInTime() {
        // An impulse of the side is symmetric around where an impulse of the middle arrives.
        ModuleRun run(imager(), 48000,
                      Settings{{"bands", "2"}, {"xover1", "500"}, {"band1.width", "30"}});
        const auto late = static_cast<std::size_t>(run.plan().latency);
        std::vector<double> x(2 * late + 200, 0.0);
        x[100] = 1.0;
        const Stereo out = run.run(test::sideOnly(x));
        for (std::size_t k = 1; k < 4000; ++k)
            QVERIFY(std::abs(out.left[100 + late + k] - out.left[100 + late - k]) < 1e-14);
    }
    void spreadMakesMonoWide() {
        const auto x = test::noise(0.5, 96000, 5);
        for (const Settings& s : both({{"spread", "100"}})) {
            const Stereo out = through(s, test::midOnly(x));
            double mid = 0, side = 0, cross = 0;
            for (std::size_t n = 0; n < out.size(); ++n) {
                const double m = out.left[n] + out.right[n], d = out.left[n] - out.right[n];
                mid += m * m;
                side += d * d;
                cross += m * d;
            }
            QVERIFY2(std::abs(10 * std::log10(side / mid) + 6) < 0.3,
                     qPrintable(QString::number(10 * std::log10(side / mid))));
            QVERIFY(std::abs(cross) / std::sqrt(mid * side) < 0.3);
        }
    }
    void rotatesAndBalances() {
        const Stereo in{test::noise(0.7, 4000, 1), test::noise(0.7, 4000, 2)};
        const Stereo turned = through({{"rotation", "10"}}, in);
        const double c = std::cos(test::kPi / 18), s = std::sin(test::kPi / 18);
        for (std::size_t n = 0; n < in.size(); ++n) {
            QVERIFY(std::abs(turned.left[n] - (c * in.left[n] - s * in.right[n])) < 1e-12);
            QVERIFY(std::abs(turned.right[n] - (s * in.left[n] + c * in.right[n])) < 1e-12);
        }
        const Stereo right = through({{"balance", "25"}}, in);
        QVERIFY(right.right == in.right && std::abs(right.left[7] - 0.75 * in.left[7]) < 1e-15);
    }
    // A filter that comes and goes: bits pass before and after, in between it is the filter.
    void filterSleepsAndWakes() {
        constexpr std::size_t kOn = 64 * 1000, kOff = 64 * 3000, kEnd = 64 * 5000;
        constexpr std::size_t kChange = 24000;  // half a second for a change to be complete
        const Stereo in{test::noise(0.3, kEnd, 1), test::noise(0.3, kEnd, 2)};
        ModuleRun run(imager(), 48000, Settings{});
        run.onQuantum = [&](std::size_t frame) {
            if (frame == kOn || frame == kOff) run.set("monobelow", frame == kOn ? 150 : 0);
        };
        const auto late = static_cast<std::size_t>(run.plan().latency);
        const Stereo out = run.run(in),
                     filtered = ModuleRun(imager(), 48000, {{"monobelow", "150"}}).run(in);
        double worst = 0;
        for (std::size_t n = 0; n + late < kEnd; ++n) {
            const double l = out.left[n + late], r = out.right[n + late];
            if (n < kOn - late || n > kOff + kChange) QVERIFY(l == in.left[n] && r == in.right[n]);
            if (n > kOn + kChange && n < kOff - late)
                worst = std::max({worst, std::abs(l - filtered.left[n + late]),
                                  std::abs(r - filtered.right[n + late])});
        }
        QVERIFY2(worst < 1e-12, qPrintable(QString::number(worst)));
        QVERIFY(test::differenceOf(in, test::later(filtered, late)) > 0.01);
    }
    void movesWithoutClicks() {
        Stereo tone{test::clickTone(48000, 2), test::sine(700, 48000, 0.3, 96000)};
        for (const char* phase : {"linear", "minimum"}) {
            ModuleRun run(imager(), 48000, Settings{{"phase", phase}});
            int step = 0;
            run.onQuantum = [&](std::size_t frame) {
                if (frame == 0 || frame % 12800 != 0) return;
                switch (step++) {
                case 0: run.set("band1.width", 180); break;
                case 1: run.set("bands", 2); break;
                case 2: run.set("monobelow", 150); break;
                case 3: run.set("rotation", 20); break;
                case 4: run.set("balance", -40); break;
                case 5: run.set("spread", 80); break;
                default: run.set("bands", 4); break;
                }
            };
            const Stereo out = run.run(tone);
            const double residue = test::residueDbAbove(out.left, 4000, 48000);
            QVERIFY2(residue < -80, qPrintable(QString::number(residue)));
        }
    }
};

QTEST_APPLESS_MAIN(TestImager)
#include "tst_imager.moc"
