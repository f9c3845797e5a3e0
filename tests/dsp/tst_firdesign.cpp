// SPDX-License-Identifier: GPL-3.0-or-later
// Designed responses against the spectra they were asked for.
// labels: unit
#include <QtTest/QTest>

#include <cmath>

#include "dsp/EqDesign.h"
#include "dsp/FirDesign.h"
#include "support/Signals.h"

using namespace lacquer;

class TestFirDesign : public QObject {
    Q_OBJECT
private slots:
    void realSpectraGiveLinearPhase();
    void flatIsOneTap();
    void spectrumUndoesResponse();
};

namespace {

constexpr double kRate = 48000;
const BandSpec kBell{BandType::Bell, 1000, 6, 1, 12};

std::vector<double> magnitudes(const FirDesign& design) {
    std::vector<double> out;
    for (int i = 0; i < design.bins(); ++i)
        out.push_back(std::sqrt(prototypePower(kBell, design.hz(i, kRate))));
    return out;
}

}  // namespace

void TestFirDesign::realSpectraGiveLinearPhase() {
    FirDesign design(4096);
    const auto want = magnitudes(design);
    const auto h = design.response(want);
    QCOMPARE(h.size(), std::size_t{4096});
    QCOMPARE(h[0], 0.0);
    for (std::size_t i = 1; i < 2048; ++i) QVERIFY(std::abs(h[2048 + i] - h[2048 - i]) < 1e-16);
    for (const double hz : {50., 400., 1000., 3000., 15000.}) {
        double re = 0, im = 0;
        for (int i = 0; i < 4096; ++i) {
            re +=
                h[static_cast<std::size_t>(i)] * std::cos(2 * test::kPi * hz / kRate * (i - 2048));
            im -=
                h[static_cast<std::size_t>(i)] * std::sin(2 * test::kPi * hz / kRate * (i - 2048));
        }
        QVERIFY(std::abs(im) < 1e-12);
        QVERIFY(std::abs(10 * std::log10(re * re / prototypePower(kBell, hz))) < 0.01);
    }
}

void TestFirDesign::flatIsOneTap() {
    FirDesign design(256);
    const auto h = design.response(std::vector<double>(257, 0.5));
    for (std::size_t i = 0; i < 256; ++i) QVERIFY(std::abs(h[i] - (i == 128 ? 0.5 : 0)) < 1e-15);
}

void TestFirDesign::spectrumUndoesResponse() {
    FirDesign design(2048);
    const auto want = magnitudes(design);
    const auto got = design.spectrum(design.response(want));
    for (std::size_t i = 0; i < got.size(); ++i) {
        QVERIFY(std::abs(got[i].imag()) < 1e-12);
        QVERIFY(std::abs(got[i].real() - want[i]) < 0.01);
    }
}

QTEST_APPLESS_MAIN(TestFirDesign)
#include "tst_firdesign.moc"
