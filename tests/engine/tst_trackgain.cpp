// SPDX-License-Identifier: GPL-3.0-or-later
// Fades have their shapes, crossed ones sum up, rides follow their corners in dB.
// labels: unit engine
#include <QtTest/QTest>

#include "engine/RigPlan.h"
#include "engine/TrackGain.h"
#include "tests/engine/RigTools.h"

using namespace lacquer;
using namespace lacquer::test;

class TestTrackGain : public QObject {
    Q_OBJECT
private slots:
    void shapes() {
        for (const FadeShape shape : {FadeShape::Cosine, FadeShape::Linear, FadeShape::Power,
                                      FadeShape::Slow, FadeShape::Fast}) {
            QVERIFY(findFadeShape(fadeShapeId(shape)) == shape);
            QCOMPARE(fadeWeight(shape, 0.0), 0.0);
            QCOMPARE(fadeWeight(shape, 1.0), 1.0);
            double before = 0.0;
            for (int i = 1; i <= 1000; ++i) {
                const double w = fadeWeight(shape, i / 1000.0);
                QVERIFY(w >= before && w <= 1.0);
                before = w;
            }
        }
        for (int i = 0; i <= 1000; ++i) {
            const double x = i / 1000.0;
            const auto both = [&](FadeShape s, int power) {
                return std::pow(fadeWeight(s, x), power) + std::pow(fadeWeight(s, 1 - x), power);
            };
            QVERIFY(std::abs(both(FadeShape::Cosine, 1) - 1) < 1e-14);
            QVERIFY(std::abs(both(FadeShape::Linear, 1) - 1) < 1e-14);
            QVERIFY(std::abs(both(FadeShape::Power, 2) - 1) < 1e-14);
        }
    }
    void ridesAreStraightInDecibels() {
        const std::vector<GainPoint> ride{{1000, -6}, {3000, 2}, {3001, 0}};
        QCOMPARE(rideDb(ride, 0), -6.0);
        QCOMPARE(rideDb(ride, 2000), -2.0);
        QCOMPARE(rideDb(ride, 3000), 2.0);
        QCOMPARE(rideDb(ride, 99999), 0.0);
        QCOMPARE(rideDb({}, 5), 0.0);
    }
    void aTrackIsRiddenAndFaded() {
        Track track;
        track.trimStart = 100;
        track.trimEnd = 20100;
        track.fadeIn = 1000;
        track.fadeOut = 2000;
        track.fadeInShape = FadeShape::Power;
        track.fadeOutShape = FadeShape::Slow;
        track.ride = {{5100, 0}, {10100, -12}};
        const auto spec = makeRigSpec(track, kRate, 0, 30000);
        QVERIFY(spec.ok());
        MemorySource source;
        fill(source, std::vector<double>(30000, 0.5), std::vector<double>(30000, 0.25));
        Rig rig(*spec);
        rig.prime(source, 0);
        const Stereo out = pull(rig, source, spec->length);
        for (std::size_t n = 0; n < 20000; ++n) {
            const double db = rideDb(track.ride, 100 + Frames(n));
            double w = std::pow(10.0, db / 20);
            if (n < 1000) w *= fadeWeight(FadeShape::Power, (double(n) + 0.5) / 1000);
            if (n >= 18000) w *= fadeWeight(FadeShape::Slow, (19999.5 - double(n)) / 2000);
            QVERIFY(std::abs(out.left[n] - 0.5 * w) < 2e-3);
            QVERIFY(std::abs(out.right[n] - 0.25 * w) < 1e-3);
            if (n >= 1000 && n < 4900) QCOMPARE(out.left[n], 0.5);
        }
        Track other = track;
        QVERIFY(sameStructure(track, other));
        other.ride[1].gainDb = -11;
        QVERIFY(!sameStructure(track, other));
        other = track;
        other.fadeOutShape = FadeShape::Fast;
        QVERIFY(!sameStructure(track, other));
    }
};

QTEST_APPLESS_MAIN(TestTrackGain)
#include "tst_trackgain.moc"
