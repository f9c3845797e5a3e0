// SPDX-License-Identifier: GPL-3.0-or-later
// Two versions of one song snap to the sample; two songs do not.
#include <QTest>
#include <algorithm>
#include <cmath>

#include "measure/Align.h"
#include "support/Signals.h"

using namespace lacquer;

namespace {

// Music-like: noise that is low-passed and beats, tones on top.
std::vector<float> song(unsigned seed, double seconds, double rate = 48000.0) {
    const auto frames = static_cast<std::size_t>(seconds * rate);
    auto white = test::noise(0.5, frames, seed);
    // Neighbouring seeds draw from one row: backwards it is another.
    if (seed > 10) std::reverse(white.begin(), white.end());
    std::vector<float> out(frames);
    double low = 0.0;
    for (std::size_t n = 0; n < frames; ++n) {
        low += 0.1 * (white[n] - low);
        const double t = static_cast<double>(n) / rate;
        const double beat = std::exp(-8.0 * std::fmod(t, 0.5));
        out[n] =
            static_cast<float>(beat * low + 0.1 * std::sin(2 * test::kPi * (220 + 40 * seed) * t));
    }
    return out;
}

// Another master of it: brighter, squeezed.
std::vector<float> remastered(const std::vector<float>& in, double gain) {
    std::vector<float> out(in.size());
    float last = 0.0F;
    for (std::size_t n = 0; n < in.size(); ++n) {
        out[n] = static_cast<float>(std::tanh(gain * (1.6 * in[n] - 0.7 * last)));
        last = in[n];
    }
    return out;
}

}  // namespace

class TestAlign : public QObject {
    Q_OBJECT
private slots:
    void versionsSnapToTheSample_data() {
        QTest::addColumn<int>("shift");
        QTest::addColumn<double>("gain");
        for (const int shift : {0, 1, 7, -1, -12345, 48000, 100003, -200001})
            QTest::newRow(qPrintable(QString::number(shift))) << shift << (shift % 2 ? 2.0 : 0.4);
    }
    void versionsSnapToTheSample() {
        QFETCH(int, shift);
        QFETCH(double, gain);
        const auto whole = song(1, 30);
        // `other` begins `shift` frames into the first: cut or padded.
        std::vector<float> other = remastered(whole, gain);
        if (shift > 0)
            other.erase(other.begin(), other.begin() + shift);
        else
            other.insert(other.begin(), static_cast<std::size_t>(-shift), 0.0F);
        Task task;
        const auto found = align(whole, other, 48000.0, task);
        QVERIFY(found);
        QCOMPARE(found->lag, static_cast<Frames>(shift));
        QVERIFY(!found->inverted);
    }

    void oppositePolarityIsTold() {
        const auto whole = song(2, 20);
        Task task;
        const auto found = align(whole, remastered(whole, -1.0), 48000.0, task);
        QVERIFY(found && found->inverted);
        QCOMPARE(found->lag, Frames{0});
    }

    void otherSongsDoNotLineUp() {
        for (unsigned seed = 1; seed < 5; ++seed) {
            Task task;
            QVERIFY(!align(song(seed, 20), song(seed + 10, 25), 48000.0, task));
        }
    }

    void oddInputIsHarmless() {
        Task task;
        QVERIFY(!align({}, song(1, 1), 48000.0, task));
        QVERIFY(!align(std::vector<float>(48000, 0.0F), song(1, 1), 48000.0, task));
        std::vector<float> broken = song(1, 5);
        broken[1000] = NAN;
        broken[2000] = INFINITY;
        QVERIFY(align(broken, song(1, 5), 48000.0, task));
        Task cancelled;
        cancelled.cancel();
        QVERIFY(!align(song(1, 5), song(1, 5), 48000.0, cancelled));
    }
};

QTEST_GUILESS_MAIN(TestAlign)
#include "tst_align.moc"
