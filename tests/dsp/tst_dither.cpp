// SPDX-License-Identifier: GPL-3.0-or-later
// Dither has the statistics of its kind, lies on the grid, is a function of the frame alone, blanks.
// labels: unit
#include <QtTest/QTest>
#include <cmath>

#include "dsp/Dither.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

std::vector<double> quantise(DitherKind kind, int bits, const std::vector<double>& x, int channels,
                             std::size_t cut = 1000, Frames start = 0, double rate = 44100) {
    Dither dither(kind, bits, channels, rate, start);
    std::vector<double> y;
    const std::size_t frames = x.size() / static_cast<std::size_t>(channels);
    for (std::size_t at = 0; at < frames; at += cut)
        dither.push(&x[at * static_cast<std::size_t>(channels)],
                    static_cast<Frames>(std::min(cut, frames - at)), y);
    dither.finish(y);
    return y;
}

// Mean and variance of the error in steps.
std::pair<double, double> errorOf(const std::vector<double>& x, const std::vector<double>& y,
                                  int bits) {
    const double scale = std::ldexp(1.0, bits - 1);
    double sum = 0, square = 0;
    for (std::size_t n = 0; n < x.size(); ++n) {
        const double e = (y[n] - x[n]) * scale;
        sum += e;
        square += e * e;
    }
    const double mean = sum / static_cast<double>(x.size());
    return {mean, square / static_cast<double>(x.size()) - mean * mean};
}

constexpr DitherKind kAll[] = {DitherKind::None, DitherKind::Tpdf, DitherKind::TpdfHighPass,
                               DitherKind::Lip5, DitherKind::Fw3,  DitherKind::Fw9,
                               DitherKind::Me9,  DitherKind::Ie9};

}  // namespace

class TestDither : public QObject {
    Q_OBJECT
private slots:
    void idsFindTheirKind() {
        for (const DitherKind kind : kAll) QCOMPARE(*findDither(ditherId(kind)), kind);
        QVERIFY(!findDither("auto") && !findDither(""));
        QCOMPARE(ditherAt(DitherKind::Fw9, 96000), DitherKind::Tpdf);
        QCOMPARE(ditherAt(DitherKind::Fw9, 48000), DitherKind::Fw9);
        QCOMPARE(ditherAt(DitherKind::None, 96000), DitherKind::None);
    }
    void tpdfNoiseDoesNotMoveWithTheSignal() {
        for (int k = 0; k < 6; ++k) {
            const std::vector<double> x(100000, (k + 0.5) / 6 / 32768);
            const auto [mean, variance] = errorOf(x, quantise(DitherKind::Tpdf, 16, x, 1), 16);
            QVERIFY2(std::abs(variance - 0.25) < 0.0075, qPrintable(QString::number(variance)));
            QVERIFY(std::abs(mean) < 0.02);
        }
    }
    void shapesRaiseTotalNoiseAsDesigned() {
        // 0.25 (1 + Σ c²) steps² (dsp.md's table as decibels over TPDF).
        const std::pair<DitherKind, double> expected[] = {{DitherKind::Lip5, 12.2},
                                                          {DitherKind::Fw9, 18.4},
                                                          {DitherKind::Me9, 7.6},
                                                          {DitherKind::Ie9, 23.1},
                                                          {DitherKind::Fw3, 6.6}};
        const auto x = noise(0.1, 200000);
        for (const auto& [kind, db] : expected) {
            const double got =
                10 * std::log10(errorOf(x, quantise(kind, 16, x, 1), 16).second / 0.25);
            QVERIFY2(std::abs(got - db) < 0.6, qPrintable(QString::number(got)));
        }
    }
    void highPassedNoiseIsDifferentiated() {
        const auto x = noise(0.1, 200000);
        const auto y = quantise(DitherKind::TpdfHighPass, 16, x, 1);
        double zero = 0, one = 0;
        for (std::size_t n = 1; n < x.size(); ++n) {
            zero += (y[n] - x[n]) * (y[n] - x[n]);
            one += (y[n] - x[n]) * (y[n - 1] - x[n - 1]);
        }
        // Variance 1/6 + 1/12, neighbours -1/12.
        QVERIFY2(std::abs(one / zero + 1.0 / 3) < 0.02, qPrintable(QString::number(one / zero)));
    }
    void liesOnTheGridAndKeepsTheLength() {
        for (const DitherKind kind : kAll)
            for (const int bits : {8, 16, 24, 32})
                for (const std::size_t frames : {1u, 63u, 64u, 65u, 1000u}) {
                    auto x = noise(1.5, frames);
                    x[0] = std::nan("");
                    if (frames > 2) x[1] = INFINITY, x[2] = -1e300;
                    const auto y = quantise(kind, bits, x, 1);
                    QCOMPARE(y.size(), x.size());
                    for (const double v : y) {
                        const double steps = std::ldexp(v, bits - 1);
                        QVERIFY(steps == std::floor(steps) && v >= -1.0 && v < 1.0);
                    }
                }
    }
    void noneKeepsWhatIsOnTheGrid() {
        auto x = noise(1.0, 5000);
        for (double& v : x) v = std::floor(v * 32768) / 32768;
        QVERIFY(quantise(DitherKind::None, 16, x, 1) == x);
        QVERIFY(quantise(DitherKind::None, 24, x, 1) == x);
    }
    void dependsOnTheFrameNotOnTheCut() {
        const auto x = noise(0.1, 2 * 5000);
        for (const DitherKind kind : kAll) {
            const auto whole = quantise(kind, 16, x, 2, 5000);
            for (const std::size_t cut : {std::size_t(1), std::size_t(64), std::size_t(777)})
                QVERIFY(quantise(kind, 16, x, 2, cut) == whole);
        }
        // A later start: the same noise (no error feedback in plain TPDF).
        const auto whole = quantise(DitherKind::Tpdf, 16, x, 2);
        const std::vector<double> tail(x.begin() + 2 * 1234, x.end());
        const auto later = quantise(DitherKind::Tpdf, 16, tail, 2, 1000, 1234);
        QVERIFY(std::equal(later.begin(), later.end(), whole.begin() + 2 * 1234));
    }
    void channelsAreIndependent() {
        const std::vector<double> x(2 * 100000, 0.25 / 32768);
        const auto y = quantise(DitherKind::Tpdf, 16, x, 2);
        double lr = 0, ll = 0;
        for (std::size_t n = 0; n < 100000; ++n) {
            lr += (y[2 * n] - x[0]) * (y[2 * n + 1] - x[0]);
            ll += (y[2 * n] - x[0]) * (y[2 * n] - x[0]);
        }
        QVERIFY(std::abs(lr / ll) < 0.02);
    }
    void blanksSilenceAndIsBackInTime() {
        const std::size_t rate = 44100;
        for (const DitherKind kind :
             {DitherKind::Tpdf, DitherKind::TpdfHighPass, DitherKind::Fw9}) {
            std::vector<double> x(3 * rate, 0.0);
            for (std::size_t n = rate; n < 2 * rate; ++n) x[n] = 1e-6 * std::sin(0.1 * double(n));
            const auto y = quantise(kind, 16, x, 1);
            const auto busy = [&](std::size_t from, std::size_t to) {
                return std::any_of(y.begin() + long(from), y.begin() + long(to),
                                   [](double v) { return v != 0; });
            };
            QVERIFY(!busy(0, rate - 64));
            QVERIFY(busy(rate - 64, rate));
            QVERIFY(busy(2 * rate, 2 * rate + 2000));  // 50 ms stay dithered
            QVERIFY(!busy(2 * rate + 2205 + 441, 3 * rate));
        }
        const std::vector<double> offset(rate, 2e-9);  // not silence: stays dithered
        const auto y = quantise(DitherKind::Tpdf, 16, offset, 1);
        QVERIFY(std::any_of(y.end() - 1000, y.end(), [](double v) { return v != 0; }));
    }
};

QTEST_APPLESS_MAIN(TestDither)
#include "tst_dither.moc"
