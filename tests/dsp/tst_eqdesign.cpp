// SPDX-License-Identifier: GPL-3.0-or-later
// Equalizer bands against their analog prototypes: the tolerances of acceptance A1.
// labels: unit
#include <QtTest/QTest>

#include "base/Units.h"
#include "dsp/EqDesign.h"

using namespace lacquer;

namespace {

struct Worst {
    double db = 0;
    double hz = 0;
};

Worst worstError(const BandSpec& spec, double rate, double top = 20000) {
    const BandDesign design = designBand(spec, rate);
    Worst worst;
    const double last = std::min(top, rate / 2 * 0.999);
    for (int i = 0; i <= 400; ++i) {
        const double hz = 20 * std::pow(last / 20, i / 400.0);
        const double want = 10 * std::log10(prototypePower(spec, hz));
        if (want < -60) continue;
        const double e = std::abs(10 * std::log10(design.power(hz, rate)) - want);
        if (e > worst.db) worst = {e, hz};
    }
    return worst;
}

}  // namespace

class TestEqDesign : public QObject {
    Q_OBJECT
private slots:
    void followsTheAnalogPrototypes_data() {
        QTest::addColumn<double>("rate");
        for (const double rate : {44100.0, 48000.0, 96000.0, 192000.0})
            QTest::addRow("%g", rate) << rate;
    }
    void followsTheAnalogPrototypes();
    void steepSlopesFollowToo();
    void boostAndCutAreInverse();
    void zerosStayWhereTheyBelong();
    void farPlacesStayStable();
};

void TestEqDesign::followsTheAnalogPrototypes() {
    QFETCH(double, rate);
    const bool low = rate < 45000;
    for (const auto type :
         {BandType::Bell, BandType::LowShelf, BandType::HighShelf, BandType::Tilt})
        for (const double f : {30., 100., 1000., 5000., 10000., 16000.})
            for (const double q : {0.5, 1.0, 4.0})
                for (const double g : {-12., -3., 3., 12.}) {
                    if (q > 1 && type != BandType::Bell) continue;
                    const Worst w = worstError({type, f, g, q, 12}, rate);
                    const double tolerance = f <= 2000 ? (low ? 0.12 : 0.06) : (low ? 0.4 : 0.2);
                    QVERIFY2(w.db <= tolerance,
                             qPrintable(QString("type %1 f %2 q %3 g %4: %5 dB at %6")
                                            .arg(int(type))
                                            .arg(f)
                                            .arg(q)
                                            .arg(g)
                                            .arg(w.db)
                                            .arg(w.hz)));
                }
}

// Down to -60 dB. The last octave below Nyquist at 44.1 and 48 kHz is the hard one.
void TestEqDesign::steepSlopesFollowToo() {
    for (const double rate : {44100., 48000., 96000., 192000.})
        for (const auto type : {BandType::LowCut, BandType::HighCut})
            for (const double f : {30., 100., 1000., 5000., 8000., 10000., 12000., 16000., 19000.})
                for (const double slope : {6., 12., 18., 24., 36., 48., 72., 96.}) {
                    const Worst w = worstError({type, f, 0, 0.70710678, slope}, rate);
                    const double tolerance = rate > 45000 ? 0.2 : slope < 18 ? 0.35 : 0.25;
                    QVERIFY2(w.db <= tolerance,
                             qPrintable(QString("type %1 f %2 slope %3 rate %4: %5 dB at %6")
                                            .arg(int(type))
                                            .arg(f)
                                            .arg(slope)
                                            .arg(rate)
                                            .arg(w.db)
                                            .arg(w.hz)));
                }
}

void TestEqDesign::zerosStayWhereTheyBelong() {
    for (const double f : {50., 997., 8000., 15000.}) {
        QVERIFY(designBand({BandType::Notch, f, 0, 3, 12}, 44100).power(f, 44100) < 1e-20);
        QVERIFY(std::abs(10 * std::log10(designBand({BandType::AllPass, f, 0, 3, 12}, 44100)
                                             .power(777, 44100))) < 1e-9);
        QVERIFY(designBand({BandType::LowCut, f, 0, 1, 12}, 44100).power(0, 44100) < 1e-20);
        QVERIFY(std::abs(designBand({BandType::Bell, f, 9, 1, 12}, 44100).power(0, 44100) - 1) <
                1e-12);
    }
}

// Whatever is asked, also near and past Nyquist: poles inside, zeros inside, numbers.
void TestEqDesign::farPlacesStayStable() {
    for (const double rate : {8000., 44100., 384000.})
        for (int type = 0; type < 9; ++type)
            for (const double f : {10., 3999., 21000., 30000.})
                for (const double q : {0.1, 0.7, 40.0})
                    for (const double slope : {6., 96.}) {
                        const BandDesign d =
                            designBand({static_cast<BandType>(type), f, -24, q, slope}, rate);
                        for (int i = 0; i < d.count; ++i) {
                            const Section& s = d.sections[i];
                            QVERIFY(std::isfinite(s.g) && s.g > 0 && std::isfinite(s.k) && s.k > 0);
                            QVERIFY(std::isfinite(s.h) && s.h >= 0 && std::isfinite(s.l) &&
                                    s.l >= 0);
                            QVERIFY(std::isfinite(s.b) && (s.b >= 0 || type == 7));
                        }
                    }
}

void TestEqDesign::boostAndCutAreInverse() {
    for (const auto type :
         {BandType::Bell, BandType::LowShelf, BandType::HighShelf, BandType::Tilt}) {
        const BandDesign up = designBand({type, 9000, 7.5, 1.2, 24}, 48000);
        const BandDesign down = designBand({type, 9000, -7.5, 1.2, 24}, 48000);
        for (const double hz : {20., 500., 5000., 9000., 15000., 23000.})
            QVERIFY(std::abs(10 * std::log10(up.power(hz, 48000) * down.power(hz, 48000))) < 1e-10);
    }
}

QTEST_APPLESS_MAIN(TestEqDesign)
#include "tst_eqdesign.moc"
