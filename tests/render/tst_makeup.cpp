// SPDX-License-Identifier: GPL-3.0-or-later
// The make-up that is measured makes a module as loud behind as ahead.
// labels: render
#include <QtTest/QTest>

#include <cmath>

#include "MemorySound.h"
#include "render/Makeup.h"
#include "support/Signals.h"

using namespace lacquer;

namespace {

constexpr double kRate = 48000;

// Noise whose level swings by 12 dB.
test::MemorySound swinging() {
    auto left = test::noise(0.5, 6 * 48000, 1), right = test::noise(0.5, 6 * 48000, 2);
    for (std::size_t n = 0; n < left.size(); ++n) {
        const double gain = (n / 24000) % 2 ? 1.0 : 0.25;
        left[n] *= gain;
        right[n] *= gain;
    }
    return {left, right, kRate};
}

Track trackWith(std::vector<std::pair<std::string, double>> settings) {
    Track track{.id = 1, .title = "swinging"};
    track.chain.modules = {test::moduleWith("gain", {{"gain", -3}}, 5),
                           test::moduleWith("compressor", std::move(settings), 6),
                           test::moduleWith("gain", {{"gain", 9}}, 7)};
    return track;
}

}  // namespace

class TestMakeup : public QObject {
    Q_OBJECT
private slots:
    void landsTheLoudnessBefore() {
        for (const double mix : {100.0, 60.0}) {
            test::MemorySound sound = swinging();
            Task task;
            Track track = trackWith({{"threshold", -30}, {"ratio", 4}, {"mix", mix}});
            const auto match = matchMakeup(track, 6, sound, task);
            QVERIFY(match.ok() && match->reached);
            QVERIFY2(match->makeupDb > 4, qPrintable(QString::number(match->makeupDb)));
            QVERIFY(std::abs(match->afterLufs - match->beforeLufs) < 0.1);
            QVERIFY(task.share() > 0.2);
        }
    }
    void theSameEveryTime() {
        test::MemorySound a = swinging(), b = swinging();
        Task task;
        const Track track = trackWith({{"threshold", -30}, {"ratio", 4}});
        QCOMPARE(matchMakeup(track, 6, a, task)->makeupDb,
                 matchMakeup(track, 6, b, task)->makeupDb);
    }
    void saysWhyNot() {
        Task task;
        test::MemorySound sound = swinging();
        QVERIFY(!matchMakeup(trackWith({}), 5, sound, task).ok());
        QVERIFY(!matchMakeup(trackWith({}), 99, sound, task).ok());
        test::MemorySound silent(std::vector<double>(96000), std::vector<double>(96000), kRate);
        QVERIFY(!matchMakeup(trackWith({}), 6, silent, task).ok());
        task.cancel();
        QVERIFY(!matchMakeup(trackWith({}), 6, sound, task).ok());
    }
};

QTEST_APPLESS_MAIN(TestMakeup)
#include "tst_makeup.moc"
