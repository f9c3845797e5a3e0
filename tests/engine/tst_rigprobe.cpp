// SPDX-License-Identifier: GPL-3.0-or-later
// Listening inside a rig: delta, taps and bypass at equal level, coming and going without a trace.
// labels: unit engine
#include <QtTest>

#include "base/Units.h"
#include "engine/RaisedCosine.h"
#include "tests/engine/RigTools.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

constexpr Frames kLength = 96000;

double rms(const std::vector<double>& x, std::size_t from, std::size_t to) {
    return rmsOf(
        std::vector<double>(x.begin() + std::ptrdiff_t(from), x.begin() + std::ptrdiff_t(to)));
}

}  // namespace

class TestRigProbe : public QObject {
    Q_OBJECT
private slots:
    void deltaOfAGainIsSilent();
    void deltaIsWhatTheModuleAdds();
    void tapIsLateLikeTheOutput();
    void probingLeavesNoTrace();
    void matchedBypassHasTheLevel();
    void unknownPlacesChangeNothing();
    void raisedCosineIsOne();
};

void TestRigProbe::deltaOfAGainIsSilent() {
    const DelayModule gain(20, 0.0), after(130, 0.0);
    Chained chain{{&gain, &after}, {0.3, 1.0}};
    MemorySource source;
    fill(source, noise(0.5, kLength, 1), noise(0.5, kLength, 2));
    Rig rig(chain.spec(kLength));
    rig.prime(source, 0);
    rig.setProbe({Probe::Kind::Delta, 1, 0});
    const Stereo out = pull(rig, source, 48000);
    QVERIFY(rms(out.left, 9600, 48000) <
            1e-4 * 0.3 * 0.29);  // -80 dB below what the gain lets through
}

void TestRigProbe::deltaIsWhatTheModuleAdds() {
    const DelayModule colour(20, 0.5);
    Chained chain{{&colour}, {1.0}};
    MemorySource source;
    fill(source, noise(0.5, kLength, 1), noise(0.5, kLength, 2));
    Rig rig(chain.spec(kLength)), plain(chain.spec(kLength));
    rig.prime(source, 0);
    plain.prime(source, 0);
    rig.setProbe({Probe::Kind::Delta, 1, 0});
    const Stereo out = pull(rig, source, 48000), wet = pull(plain, source, 48000);
    // wet - g * dry with g from the powers over the last second
    double power[2] = {0, 0};
    for (std::size_t i = 0; i < 48000; ++i) {
        power[0] += wet.left[i] * wet.left[i] + wet.right[i] * wet.right[i];
        power[1] += source.clips[0].left[i] * source.clips[0].left[i] +
                    source.clips[0].right[i] * source.clips[0].right[i];
    }
    const double g = std::sqrt(power[0] / power[1]);
    for (std::size_t i = 40000; i < 48000; ++i)
        QVERIFY(std::abs(out.left[i] - (wet.left[i] - g * source.clips[0].left[i])) < 1e-3);
    QVERIFY(rms(out.left, 40000, 48000) > 1e-3);
}

void TestRigProbe::tapIsLateLikeTheOutput() {
    // The tap is a one-pole of the module's late input; two modules later it must still fit the position.
    const DelayModule tapped(50, 0.0), b(64, 0.0), c(7, 0.0);
    Chained chain{{&tapped, &b, &c}, {1.0, 1.0, 1.0}};
    MemorySource source;
    const auto tone = sine(100.0, kRate, 0.5, kLength);
    fill(source, tone, tone);
    Rig rig(chain.spec(kLength));
    rig.prime(source, 0);
    rig.setProbe({Probe::Kind::Tap, 1, 0});
    const Stereo out = pull(rig, source, 24000);
    double pole = 0.0;
    for (std::size_t i = 0; i < 24000; ++i) {
        pole += (tone[i] - pole) * 0.001;
        if (i > 4800) QVERIFY(std::abs(out.left[i] - pole) < 1e-9);
    }
    // Louder, when what is heard would be too small.
    Rig louder(chain.spec(kLength));
    louder.prime(source, 0);
    louder.setProbe({Probe::Kind::Tap, 1, 0, 4.0});
    const Stereo four = pull(louder, source, 24000);
    for (std::size_t i = 4800; i < 24000; ++i)
        QVERIFY(std::abs(four.left[i] - 4.0 * out.left[i]) < 1e-9);
}

void TestRigProbe::probingLeavesNoTrace() {
    const DelayModule a(100, 0.3), b(31, 0.7);
    Chained chain{{&a, &b}, {0.5, 0.9}};
    MemorySource source;
    const auto tone = sine(200.0, kRate, 0.5, kLength);
    fill(source, tone, tone);
    Rig rig(chain.spec(kLength)), plain(chain.spec(kLength));
    rig.prime(source, 0);
    plain.prime(source, 0);
    std::vector<double> all;
    const Probe probes[] = {{Probe::Kind::Delta, 1, 0}, {Probe::Kind::Tap, 2, 0},
                            {Probe::Kind::Delta, 2, 0}, {Probe::Kind::Off, 0, 0},
                            {Probe::Kind::Tap, 1, 0},   {Probe::Kind::Off, 0, 0}};
    for (const Probe& probe : probes) {
        rig.setProbe(probe);
        const Stereo out = pull(rig, source, 6400);
        all.insert(all.end(), out.left.begin(), out.left.end());
    }
    pull(plain, source, 6 * 6400);
    QVERIFY(roughness(all) < 1.3 * roughness(tone));
    QVERIFY(pull(rig, source, 12800) ==
            pull(plain, source, 12800));  // bit for bit as if never probed
}

void TestRigProbe::matchedBypassHasTheLevel() {
    const DelayModule quiet(20, 0.0), after(10, 0.0);
    Chained chain{{&quiet, &after}, {0.25, 1.0}};
    MemorySource source;
    fill(source, noise(0.5, kLength, 1), noise(0.5, kLength, 2));
    Rig rig(chain.spec(kLength));
    rig.prime(source, 0);
    const Stereo before = pull(rig, source, 9600);
    rig.setProbe({Probe::Kind::BypassMatched, 1, 0});
    const Stereo during = pull(rig, source, 24000);
    QVERIFY(std::abs(toDb(rms(during.left, 9600, 24000) / rms(before.left, 0, 9600))) < 0.3);
    // It is the bypassed signal: the module's gain is exactly made up for here.
    for (std::size_t i = 9600; i < 24000; ++i)
        QVERIFY(std::abs(during.left[i] - 0.25 * source.clips[0].left[i + 9600]) < 1e-4);
}

void TestRigProbe::unknownPlacesChangeNothing() {
    const DelayModule a(100, 0.3);
    Chained chain{{&a}, {0.5}};
    MemorySource source;
    fill(source, noise(0.5, kLength, 1), noise(0.5, kLength, 2));
    Rig rig(chain.spec(kLength)), plain(chain.spec(kLength));
    rig.prime(source, 0);
    plain.prime(source, 0);
    rig.setProbe({Probe::Kind::Delta, 99, 0});
    QVERIFY(pull(rig, source, 9600) == pull(plain, source, 9600));
    rig.setProbe({Probe::Kind::Tap, 1, 0});  // and from there to a known one
    QVERIFY(!(pull(rig, source, 9600) == pull(plain, source, 9600)));
}

void TestRigProbe::raisedCosineIsOne() {
    for (int i = 0; i <= 1000; ++i) {
        const double x = i / 1000.0, expected = 0.5 - 0.5 * std::cos(kPi * x);
        QVERIFY(std::abs(raisedCosine(x) - expected) < 1e-15);
    }
    for (double rate : {8000.0, 44100.0, 384000.0}) {
        const FadeTable table(rate);
        QCOMPARE(table.weight(0), 0.0);
        QCOMPARE(table.weight(table.length()), 1.0);
        QVERIFY(std::abs(table.length() / rate - 0.020) < 1e-3);
        for (int i = 1; i <= table.length(); ++i) QVERIFY(table.weight(i) >= table.weight(i - 1));
    }
}

QTEST_GUILESS_MAIN(TestRigProbe)
#include "tst_rigprobe.moc"
