// SPDX-License-Identifier: GPL-3.0-or-later
// The true-peak detector against the analytic peaks of sines between samples, and what could break it.
// labels: unit
// timeout: 300
#include <QtTest/QTest>

#include <cmath>
#include <limits>

#include "base/Units.h"
#include "dsp/TruePeak.h"
#include "support/Signals.h"

using namespace lacquer;
using lacquer::test::kPi;

namespace {

double meter(const std::vector<double>& x, double rate, std::size_t chunk = 4096) {
    TruePeakMeter meter(rate);
    for (std::size_t at = 0; at < x.size(); at += chunk)
        meter.add(x.data() + at, std::min(chunk, x.size() - at));
    return meter.finalPeak();
}

// A sine faded in and out.
std::vector<double> faded(double hz, double rate, double peak, std::size_t frames, double phase) {
    auto x = test::sine(hz, rate, peak, frames, phase);
    const std::size_t fade = frames / 4;
    for (std::size_t n = 0; n < fade; ++n) {
        x[n] *= static_cast<double>(n) / static_cast<double>(fade);
        x[frames - 1 - n] *= static_cast<double>(n) / static_cast<double>(fade);
    }
    return x;
}

std::vector<double> envelopeOf(const std::vector<double>& x, double rate, TruePeakTaps taps,
                               double exactFrom) {
    TruePeakDetector detector(rate, taps);
    std::vector<double> out(x.size());
    for (std::size_t at = 0; at + kQuantum <= x.size(); at += kQuantum)
        detector.process(std::span<const double, kQuantum>(x.data() + at, kQuantum),
                         std::span<double, kQuantum>(out.data() + at, kQuantum), exactFrom);
    return out;
}

// The reconstruction on a 64 times finer grid, by a plain sum with a longer filter.
double directPeak(const std::vector<double>& x) {
    constexpr int kHalf = 300;
    double best = 0;
    for (int n = kHalf; n < static_cast<int>(x.size()) - kHalf; ++n)
        for (int p = 0; p < 16; ++p) {
            double sum = 0;
            for (int k = 1 - kHalf; k <= kHalf; ++k) {
                const double t = p / 16.0 - k;
                const double w = 0.5 + 0.5 * std::cos(kPi * t / kHalf);
                sum += x[n + k] * (t == 0 ? 1.0 : std::sin(kPi * t) / (kPi * t)) * w;
            }
            best = std::max(best, std::abs(sum));
        }
    return best;
}

}  // namespace

class TestTruePeak : public QObject {
    Q_OBJECT
private slots:
    void sinesReadTheirAmplitude_data() {
        QTest::addColumn<double>("rate");
        for (const double rate : {8000.0, 44100.0, 48000.0, 88200.0, 96000.0, 192000.0, 384000.0})
            QTest::addRow("%g Hz", rate) << rate;
    }
    void sinesReadTheirAmplitude() {
        QFETCH(double, rate);
        const double top = 0.46;
        test::Noise random(7);
        for (int i = 0; i < 40; ++i) {
            const double hz = rate * (0.01 + (top - 0.01) * (random.next() + 1) / 2);
            const auto x = faded(hz, rate, 0.5, 4096 + static_cast<std::size_t>(rate / 20),
                                 random.next() * kPi);
            const double error = toDb(meter(x, rate) / 0.5);
            QVERIFY2(std::abs(error) < 0.02,
                     qPrintable(QString("%1 Hz: %2 dB").arg(hz).arg(error)));
        }
    }
    void ebuSinesBetweenSamples() {
        // EBU Tech 3341 cases 15 to 19: fractions of the rate and phases that hide the peak.
        const double cases[][4] = {{4, 0, .5, -6.02},
                                   {4, 45, .5, -6.02},
                                   {6, 60, .5, -6.02},
                                   {8, 67.5, .5, -6.02},
                                   {4, 45, 1.41, 2.98}};
        for (const double rate : {44100.0, 48000.0, 96000.0, 192000.0})
            for (const auto& c : cases) {
                const auto x = faded(rate / c[0], rate, c[2], 20000, c[1] * kPi / 180);
                QVERIFY(std::abs(toDb(meter(x, rate)) - c[3]) < 0.01);
            }
    }
    void noiseAgreesWithADirectSum() {
        // Band-limited noise (a moving sum of four): bursts between samples everywhere.
        const auto white = test::noise(0.5, 1600, 3);
        std::vector<double> x(white.size());
        for (std::size_t n = 3; n < x.size(); ++n)
            x[n] = (white[n] + white[n - 1] + white[n - 2] + white[n - 3]) / 2;
        for (std::size_t n = 0; n < x.size(); ++n)
            x[n] *=
                std::pow(std::sin(kPi * static_cast<double>(n) / static_cast<double>(x.size())), 2);
        const double error = toDb(meter(x, 48000) / directPeak(x));
        QVERIFY2(std::abs(error) < 0.01, qPrintable(QString::number(error)));
    }
    void envelopeIsLateByItsDelayAndCoversItsNeighbours() {
        for (const auto taps : {TruePeakTaps::Full, TruePeakTaps::Eco}) {
            std::vector<double> x(64 * 10, 0.0);
            x[320] = 1.0;
            const auto e = envelopeOf(x, 48000, taps, 0.0);
            const int delay = TruePeakDetector(48000, taps).delay();
            const auto at = static_cast<int>(std::max_element(e.begin(), e.end()) - e.begin());
            QCOMPARE(e[320 + delay], 1.0);
            QVERIFY(std::abs(at - 320 - delay) <= 1);
            QVERIFY(e[319 + delay] > 0.97 && e[319 + delay] <= 1.001);
            QVERIFY(e[321 + delay] > 0.97);
            QVERIFY(e[322 + delay] < 0.4);
        }
    }
    void skippingChangesNothingAboveTheThreshold() {
        auto x = test::noise(0.9, 64 * 400, 11);
        for (std::size_t n = 0; n < x.size(); ++n)
            x[n] *= std::pow(std::sin(kPi * static_cast<double>(n) / 3000.0), 8);
        for (const auto taps : {TruePeakTaps::Full, TruePeakTaps::Eco}) {
            const auto exact = envelopeOf(x, 44100, taps, 0.0);
            const auto fast = envelopeOf(x, 44100, taps, 0.6);
            int above = 0, skipped = 0;
            for (std::size_t n = 0; n < x.size(); ++n) {
                if (exact[n] >= 0.6) {
                    QCOMPARE(fast[n], exact[n]);
                    ++above;
                } else {
                    QVERIFY(fast[n] < 0.6);
                    if (fast[n] != exact[n]) ++skipped;
                }
            }
            QVERIFY(above > 100 && skipped > 1000);
        }
    }
    void tapsFarOutAlternateAndFall() {
        // What the meter's bounds stand on.
        for (const double rate : {48000.0, 96000.0, 192000.0})
            for (const int half : {32, 64}) {
                const auto& kernel = TruePeakKernel::get(rate, half);
                for (int p = 1; p < kernel.phases(); ++p)
                    for (int j = 1; j < half - 1; ++j) {
                        for (const int side : {1, -1}) {
                            const double a = kernel.tap(p, side > 0 ? 1 + j : -j);
                            const double b = kernel.tap(p, side > 0 ? 2 + j : -j - 1);
                            QVERIFY(a * b <= 0 && std::abs(b) <= std::abs(a));
                        }
                    }
            }
    }
    void boundsLoseNoPeak() {
        // The meter's readings are the envelope's maximum, for signals of many kinds and levels.
        for (const double rate : {44100.0, 96000.0, 192000.0})
            for (std::uint64_t seed = 1; seed <= 24; ++seed) {
                test::Noise random(seed);
                std::vector<double> x(64 * 40);
                double low = 0;
                const double pole = (random.next() + 1) / 2;
                for (std::size_t n = 0; n < x.size() - 192; ++n) {
                    const double t = static_cast<double>(n);
                    low += (1 - pole * 0.97) * (random.next() - low);
                    x[n] = low + 0.3 * std::sin(0.02 * t * static_cast<double>(seed));
                    if (seed % 3 == 0) x[n] = std::clamp(4 * x[n], -0.5, 0.5);
                    if (seed % 4 == 0) x[n] *= n % 512 < 64 ? 1.0 : 0.2;
                }
                const auto envelope = envelopeOf(x, rate, TruePeakTaps::Full, 0.0);
                const double expected = *std::max_element(envelope.begin(), envelope.end());
                QVERIFY(std::abs(meter(x, rate) / expected - 1) < 1e-12);
            }
    }
    void gapsAreNoPeaks() {
        // A tone that jumps from one place to another at full level.
        TruePeakMeter meter(48000);
        const auto x = test::sine(3000, 48000, 0.5, 9600);
        meter.interrupt();
        meter.add(x.data() + 4, 4800);
        meter.interrupt();
        meter.add(x.data() + 13, 4800);
        QVERIFY2(std::abs(toDb(meter.peak() / 0.5)) < 0.01,
                 qPrintable(QString::number(meter.peak())));
    }
    void vectorWidthDoesNotChangeBits() {
        // A plain sum in the kernel's order is what every width must give.
        const auto x = test::noise(1.0, 400, 5);
        for (const double rate : {48000.0, 96000.0, 192000.0}) {
            const auto& kernel = TruePeakKernel::get(rate, 64);
            double out[7 * 72];
            kernel.interpolate(x.data() + 100, out, 72, 72);
            for (int p = 1; p < kernel.phases(); ++p)
                for (int n = 0; n < 72; ++n) {
                    double even = 0, odd = 0;
                    const int q = std::min(p, kernel.phases() - p);
                    for (int j = 0; j < 64; ++j) {
                        const double r = x[100 + n + 1 + j], l = x[100 + n - j];
                        const double a = kernel.tap(q, 1 + j), b = kernel.tap(q, -j);
                        even += (a + b) / 2 * (r + l);
                        odd += (a - b) / 2 * (r - l);
                    }
                    const double y = q == p ? even + odd : even - odd;
                    QVERIFY(std::abs(out[(p - 1) * 72 + n] - y) < 1e-15);
                }
        }
    }
    void chunksDoNotMatter() {
        const auto x = test::noise(0.8, 10007, 9);
        const double whole = meter(x, 44100, x.size());
        for (const std::size_t chunk : {1, 7, 64, 441, 5000})
            QCOMPARE(meter(x, 44100, chunk), whole);
    }
    void survivesNonsense() {
        QCOMPARE(meter({}, 48000), 0.0);
        QCOMPARE(meter({0.25}, 48000), 0.25);
        QCOMPARE(meter(std::vector<double>(1000, 0.0), 48000), 0.0);
        std::vector<double> bad(5000, 0.1);
        bad[1000] = std::numeric_limits<double>::quiet_NaN();
        bad[2000] = 0.5;
        QVERIFY(std::abs(meter(bad, 48000) - 0.5) < 0.1);
        bad[3000] = std::numeric_limits<double>::infinity();
        QVERIFY(std::isfinite(meter(bad, 48000)));
        std::vector<double> tiny(1000, 1e-310);
        QVERIFY(meter(tiny, 48000) < 1e-300);
    }
    void recentReadingsAddUpToThePeak() {
        const auto x = test::noise(0.7, 48000, 2);
        TruePeakMeter meter(48000);
        double greatest = 0;
        for (std::size_t at = 0; at < x.size(); at += 480) {
            meter.add(x.data() + at, 480);
            greatest = std::max(greatest, meter.takeRecent());
        }
        QCOMPARE(greatest, meter.peak());
    }
};

QTEST_APPLESS_MAIN(TestTruePeak)
#include "tst_truepeak.moc"
