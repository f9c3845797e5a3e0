// SPDX-License-Identifier: GPL-3.0-or-later
// Conversion is exact in length, aligned in time, clean, and the same for any cut; the device's form
// does not allocate.
// labels: unit
#include <QtTest/QTest>
#include <cmath>

#include "dsp/Resampler.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

std::vector<double> convert(const std::vector<double>& x, double in, double out, int channels,
                            std::size_t cut) {
    Resampler resampler(in, out, channels);
    std::vector<double> y;
    const std::size_t frames = x.size() / static_cast<std::size_t>(channels);
    for (std::size_t at = 0; at < frames; at += cut)
        resampler.push(&x[at * static_cast<std::size_t>(channels)],
                       static_cast<Frames>(std::min(cut, frames - at)), y);
    resampler.finish(y);
    return y;
}

struct Feed {
    double phase = 0, step;
    static void pull(void* self, double* in) {
        auto& feed = *static_cast<Feed*>(self);
        for (int n = 0; n < 64; ++n, feed.phase += feed.step)
            in[2 * n] = in[2 * n + 1] = 0.5 * std::sin(feed.phase);
    }
};

}  // namespace

class TestResampler : public QObject {
    Q_OBJECT
private slots:
    void lengthIsExact() {
        for (const double in : {8000.0, 44100.0, 48000.0, 96000.0, 192000.0})
            for (const double out : {8000.0, 11025.0, 44100.0, 48000.0, 88200.0, 384000.0})
                for (const std::size_t frames : {0u, 1u, 2u, 63u, 64u, 65u, 1000u, 44101u}) {
                    const auto y = convert(std::vector<double>(frames, 0.1), in, out, 1, 512);
                    const auto due = static_cast<std::size_t>(
                        std::llround(static_cast<double>(frames) * out / in));
                    QCOMPARE(y.size(), due);
                    QCOMPARE(static_cast<std::size_t>(
                                 Resampler::outputLength(static_cast<Frames>(frames), in, out)),
                             due);
                }
    }
    void lengthHoldsForHoursAtAnyRate() {
        QCOMPARE(Resampler::outputLength(Frames(44100) * 360000, 44100, 96000),
                 Frames(96000) * 360000);
        QCOMPARE(Resampler::outputLength(147, 44100, 48000), Frames(160));
        QCOMPARE(Resampler::outputLength(1000, 44099.5, 44099.5), Frames(1000));
    }
    void isAlignedAndClean() {
        const double in = 96000, out = 44100, hz = 997;
        const auto x = sine(hz, in, 0.5, 96000);
        const auto y = convert(x, in, out, 1, 777);
        double worst = 0;
        for (std::size_t n = 4000; n < y.size() - 4000; ++n)
            worst = std::max(worst, std::abs(y[n] - 0.5 * std::sin(2 * kPi * hz *
                                                                   static_cast<double>(n) / out)));
        QVERIFY2(worst < 2e-6, qPrintable(QString::number(worst)));  // gain and place together
    }
    void anyCutGivesTheSameBits() {
        const auto x = noise(0.5, 2 * 20011);
        const auto whole = convert(x, 44100, 48000, 2, 20011);
        for (const std::size_t cut : {std::size_t(1), std::size_t(64), std::size_t(4097)})
            QVERIFY(convert(x, 44100, 48000, 2, cut) == whole);
    }
    void equalRatesChangeNothing() {
        const auto x = noise(4.0, 2 * 333);
        QVERIFY(convert(x, 48000, 48000, 2, 64) == x);
    }
    void deviceKeepsToneAndTime() {
        for (const int frames : {1, 64, 441, 4096}) {
            DeviceResampler device(44100, 48000, frames);
            Feed feed{0, 2 * kPi * 1000 / 44100};
            std::vector<double> y, part(2 * static_cast<std::size_t>(frames));
            while (y.size() < 48000) {
                device.read(part.data(), frames, &Feed::pull, &feed);
                for (int n = 0; n < frames; ++n) y.push_back(part[2 * static_cast<std::size_t>(n)]);
            }
            // A sine at the new rate obeys y[n+1] + y[n-1] = 2 cos(w) y[n].
            const double c = 2 * std::cos(2 * kPi * 1000 / 48000);
            double worst = 0;
            for (std::size_t n = 9000; n < y.size() - 1; ++n)
                worst = std::max(worst, std::abs(y[n + 1] + y[n - 1] - c * y[n]));
            QVERIFY2(worst < 1e-5, qPrintable(QString::number(worst)));
            QVERIFY(peakOf(y) > 0.49);
            QVERIFY(device.delayFrames() > 0 && device.delayFrames() < 4096);
            device.flush();
            double silent = 0;
            DeviceResampler::Pull zeros = [](void*, double* in) { std::fill_n(in, 128, 0.0); };
            device.read(part.data(), frames, zeros, nullptr);
            for (const double v : part) silent = std::max(silent, std::abs(v));
            QVERIFY2(silent < 1e-6, qPrintable(QString::number(silent)));
        }
    }
};

QTEST_APPLESS_MAIN(TestResampler)
#include "tst_resampler.moc"
