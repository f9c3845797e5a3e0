// SPDX-License-Identifier: GPL-3.0-or-later
// The moving maximum against a plain search, and the oversampler's short cuts against its long way.
// labels: unit
#include <QtTest/QTest>

#include <cmath>

#include "dsp/MovingMax.h"
#include "dsp/Oversampler.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;

class TstMovingMax : public QObject {
    Q_OBJECT
private slots:
    void isTheLargestOfTheLast() {
        for (const int window : {1, 2, 3, 7, 64, 1000}) {
            MovingMax most(window);
            Noise noise(5);
            std::vector<double> x;
            for (int n = 0; n < 3000; ++n) {
                x.push_back(noise.next() - 2.0);
                const auto from = x.size() - std::min(x.size(), static_cast<std::size_t>(window));
                const double wanted =
                    *std::max_element(x.begin() + static_cast<std::ptrdiff_t>(from), x.end());
                QCOMPARE(most.push(x.back()), wanted);
            }
            most.reset();
            QCOMPARE(most.push(-7.0), -7.0);
        }
    }

    void nothingPassesTheFloorUnseen() {
        Oversampler whole(4), guarded(4);
        Noise noise(9);
        std::array<double, kQuantum> in;
        std::array<double, 4 * kQuantum> high, seen;
        int skipped = 0;
        for (int block = 0; block < 200; ++block) {
            for (double& v : in) v = noise.next() * (block % 7 < 3 ? 0.05 : 0.5);
            whole.up(in.data(), high.data());
            if (guarded.upOver(in.data(), 0.4, seen.data())) {
                QCOMPARE(seen, high);
                continue;
            }
            ++skipped;
            for (const double v : high) QVERIFY(std::abs(v) < 0.4);
        }
        QVERIFY(skipped > 40);
    }

    // Rests in between are of exactly the oversampler's own length, and longer.
    void silenceOnTheWayDownIsSilence() {
        Oversampler resting(4), fresh(4);
        std::array<double, 4 * kQuantum> high{};
        std::array<double, kQuantum> out{}, wanted{};
        Noise noise(4);
        for (int block = 0; block < 40; ++block) {
            high.fill(0.0);
            if (block % 13 == 0)
                for (double& v : high) v = noise.next();
            if (block % 13 == 0) fresh.reset();
            resting.down(high.data(), out.data());
            fresh.down(high.data(), wanted.data());
            QCOMPARE(out, wanted);
            if (block % 13 > 5) QCOMPARE(out, (std::array<double, kQuantum>{}));
        }
    }
};

QTEST_APPLESS_MAIN(TstMovingMax)
#include "tst_movingmax.moc"
