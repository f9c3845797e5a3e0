// SPDX-License-Identifier: GPL-3.0-or-later
// Bands sum to an all-pass, meet at -6 dB, and move without a click.
// labels: unit
#include <QtTest/QTest>

#include <cmath>

#include "dsp/Crossover.h"
#include "support/Clicks.h"
#include "support/ModuleRun.h"
#include "support/Signals.h"

using namespace lacquer;

namespace {

constexpr double kHz[] = {120, 500, 2500, 8000, 14000};
constexpr double kRates[] = {44100, 48000, 96000, 192000};

struct Split {
    Split(std::span<const double> hz, int count, double r)
        : rate(r), plan(planCrossover(hz, count, r)) {
        tree.reset(plan);
    }
    // Left channel of the sum, or of one band through the all-passes above it.
    std::vector<double> run(const std::vector<double>& x, int band = -1) {
        std::vector<double> out;
        for (std::size_t at = 0; at + kQuantum <= x.size(); at += kQuantum) {
            if (onQuantum) onQuantum(at);
            Block in, sum;
            std::copy_n(x.begin() + static_cast<std::ptrdiff_t>(at), kQuantum, in.left.begin());
            in.right = in.left;
            tree.split(plan, in, bands);
            for (int i = 0; i < plan.bands; ++i)
                if (band >= 0 && i != band) bands[static_cast<std::size_t>(i)].clear();
            join.process(tree, bands, sum);
            out.insert(out.end(), sum.left.begin(), sum.left.end());
        }
        return out;
    }
    double rate;
    CrossoverPlan plan;
    Crossover tree;
    Crossover::Join join;
    SplitBands bands;
    std::function<void(std::size_t)> onQuantum;
};

std::vector<double> impulse(double rate) {
    std::vector<double> x(static_cast<std::size_t>(rate / 2) / kQuantum * kQuantum, 0.0);
    x[0] = 1.0;
    return x;
}

}  // namespace

class TestCrossover : public QObject {
    Q_OBJECT
private slots:
    void sumIsFlat() {
        for (const double rate : kRates)
            for (int bands = 2; bands <= kMaxSplitBands; ++bands) {
                const auto h = Split(kHz, bands, rate).run(impulse(rate));
                double worst = 0;
                for (double hz = 20; hz < 0.47 * rate; hz *= 1.07)
                    worst = std::max(worst, std::abs(test::levelAt(h, hz, rate)));
                QVERIFY2(
                    worst < 1e-9,
                    qPrintable(QString("%1 bands at %2: %3 dB").arg(bands).arg(rate).arg(worst)));
            }
    }
    void bandsAreAsDrawn() {
        for (const double rate : kRates) {
            const CrossoverPlan plan = planCrossover(kHz, 4, rate);
            for (int band = 0; band < 4; ++band) {
                const auto h = Split(kHz, 4, rate).run(impulse(rate), band);
                for (double hz = 30; hz < 18000; hz *= 1.3) {
                    const double drawn = 20 * std::log10(crossoverMagnitude(plan, band, hz, rate));
                    if (drawn < -120) continue;
                    const double is = test::levelAt(h, hz, rate);
                    QVERIFY2(std::abs(is - drawn) < 1e-3,
                             qPrintable(QString("%1 Hz %2 %3").arg(hz).arg(is).arg(drawn)));
                }
            }
            const double edge = test::levelAt(Split(kHz, 4, rate).run(impulse(rate), 0), 120, rate);
            QVERIFY(std::abs(edge + 6.02) < 0.02);
        }
    }
    void crossoversPushEachOther() {
        const double hz[] = {1000, 300, 5000};
        const CrossoverPlan plan = planCrossover(hz, 4, 48000);
        QCOMPARE(plan.hz[0], 1000.0);
        QCOMPARE(plan.hz[1], 1000.0);
        QCOMPARE(plan.hz[2], 5000.0);
        const auto h = Split(hz, 4, 48000).run(impulse(48000));
        for (const double f : {50., 1000., 9000.})
            QVERIFY(std::abs(test::levelAt(h, f, 48000)) < 1e-9);
    }
    void movesWithoutClicks() {
        const double rate = 48000;
        const auto tone = test::clickTone(rate, 3);
        for (const int band : {-1, 1}) {
            Split split(kHz, 4, rate);
            int step = 0;
            split.onQuantum = [&](std::size_t at) {
                if (at == 0 || at % 9600 != 0) return;
                const double moved[] = {step % 2 ? 60. : 900., step % 3 ? 1000. : 3000., 4000};
                split.plan = planCrossover(moved, 4, rate);
                ++step;
            };
            const double residue = test::residueDbAbove(split.run(tone, band), 4000, rate);
            QVERIFY2(residue < -80, qPrintable(QString::number(residue)));
        }
    }
};

QTEST_APPLESS_MAIN(TestCrossover)
#include "tst_crossover.moc"
