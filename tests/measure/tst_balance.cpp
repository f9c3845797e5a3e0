// SPDX-License-Identifier: GPL-3.0-or-later
// Low mids, kick and voice region: each against sound that has the problem, the same without it, and references.
// labels: unit
#include <QtTest/QTest>

#include <cmath>

#include "measure/ProgrammeInspector.h"
#include "modules/Registry.h"
#include "support/ModuleRun.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

constexpr double kRate = 44100, kSeconds = 20;

// Pink-like noise in the middle and, lower, at the sides.
Stereo pad(double sideGain = 0.3) {
    Stereo t;
    const auto frames = static_cast<std::size_t>(kSeconds * kRate);
    Noise one(3), two(11);
    double a[3] = {}, b[3] = {};
    const auto pink = [](Noise& noise, double* s) {  // Kellet's three poles
        const double w = noise.next();
        s[0] = 0.99765 * s[0] + 0.0990460 * w;
        s[1] = 0.96300 * s[1] + 0.2965164 * w;
        s[2] = 0.57000 * s[2] + 1.0526913 * w;
        return 0.02 * (s[0] + s[1] + s[2] + 0.1848 * w);
    };
    for (std::size_t n = 0; n < frames; ++n) {
        const double mid = pink(one, a), side = sideGain * pink(two, b);
        t.left.push_back(mid + side);
        t.right.push_back(mid - side);
    }
    return t;
}

// Two strokes a second over a held bass note of 56 Hz.
Stereo kickOver(double bassGain) {
    Stereo t;
    const auto frames = static_cast<std::size_t>(kSeconds * kRate);
    Noise click(5);
    const Stereo around = pad();
    for (std::size_t n = 0; n < frames; ++n) {
        const double at = static_cast<double>(n) / kRate, beat = std::fmod(at, 0.5);
        const double x = 0.3 * std::sin(2 * kPi * 60 * beat) * std::exp(-beat * 22) +
                         0.15 * click.next() * std::exp(-beat * 150) +
                         bassGain * std::sin(2 * kPi * 56 * at);
        t.left.push_back(x + 0.1 * around.left[n]);
        t.right.push_back(x + 0.1 * around.right[n]);
    }
    return t;
}

Stereo through(const Stereo& x, double hz, double gain, double q) {
    const Module& eq = *findModule("equalizer");
    const Settings s{{"band1.on", "1"},
                     {"band1.freq", std::to_string(hz)},
                     {"band1.gain", std::to_string(gain)},
                     {"band1.q", std::to_string(q)}};
    return ModuleRun(eq, kRate, s).run(x);
}

Balance balanceOf(const Stereo& x) {
    BalanceMeter meter(kRate);
    // In uneven pieces, as files come.
    for (std::size_t at = 0; at < x.size();) {
        const std::size_t part = std::min<std::size_t>(3001, x.size() - at);
        meter.add(x.left.data() + at, x.right.data() + at, part);
        at += part;
    }
    return meter.finish();
}

QString idsOf(const Balance& b, const BalanceLimits& limits = neutralLimits()) {
    QString ids;
    for (const Flaw& f : judgeBalance(b, limits)) {
        const std::string_view id = problemId(f.kind);
        ids += QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())) + ' ';
    }
    return ids.trimmed();
}

}  // namespace

class TstBalance : public QObject {
    Q_OBJECT
private slots:
    void nothingIsSaidOfPinkNoise() {
        const Balance b = balanceOf(pad());
        QCOMPARE(idsOf(b), QString());
        QVERIFY(std::abs(b.lowMidDb) < 1.0);  // as much in every octave
        QVERIFY(std::isnan(b.kickDb));
    }

    void lowMidsBuildUp() {
        const Balance plain = balanceOf(pad()), full = balanceOf(through(pad(), 316, 12, 0.8));
        QCOMPARE(idsOf(full), QString("low_mid"));
        const double more = full.lowMidDb - plain.lowMidDb;
        QVERIFY2(more > 7 && more < 10, qPrintable(QString::number(more)));
    }

    void bassCoversTheKick() {
        const Balance clear = balanceOf(kickOver(0.02)), covered = balanceOf(kickOver(0.6));
        QCOMPARE(idsOf(clear), QString());
        QVERIFY(clear.kickDb > 8);
        qInfo("kick %.1f dB clear, %.1f dB covered", clear.kickDb, covered.kickDb);
        const std::vector<Flaw> flaws = judgeBalance(covered, neutralLimits());
        const auto masked = std::find_if(flaws.begin(), flaws.end(), [](const Flaw& f) {
            return f.kind == ProblemKind::KickMasked;
        });
        QVERIFY(masked != flaws.end());
        QVERIFY(masked->severity == Severity::Info);
        QVERIFY(std::abs(masked->count - 2 * kSeconds) < 4);
        const auto near = std::count_if(masked->at.begin(), masked->at.end(), [](double at) {
            return std::abs(at - std::round(at * 2) / 2) < 0.05;
        });
        QVERIFY(static_cast<double>(near) > 0.9 * static_cast<double>(masked->at.size()));
    }

    void theVoiceIsCrowded() {
        const Balance plain = balanceOf(pad());
        const Balance dull = balanceOf(through(through(pad(), 480, 15, 0.7), 2000, -12, 0.5));
        qInfo("voice %.1f, dull %.1f dB", plain.voiceDb, dull.voiceDb);
        QVERIFY(dull.voiceDb < plain.voiceDb - 6);
        QVERIFY(idsOf(dull).contains("voice_crowded"));
        // Sides cost, but no more than as much again as the middle.
        const Balance wide = balanceOf(pad(0.9));
        QVERIFY(wide.voiceDb < plain.voiceDb - 1.5);
        QVERIFY(!idsOf(wide).contains("voice_crowded"));
    }

    void referencesMoveTheLimits() {
        Balance mix{.lowMidDb = 5.0, .kickDb = 4.0, .voiceDb = -3.0, .seconds = 60};
        QCOMPARE(idsOf(mix), QString());
        const Balance lean{.lowMidDb = 0.0, .kickDb = 12.0, .voiceDb = 3.0};
        QCOMPARE(idsOf(mix, limitsOf({{lean}})), QString("low_mid voice_crowded kick_masked"));
        const Balance full{.lowMidDb = 9.0, .kickDb = NAN, .voiceDb = -8.0};
        mix.lowMidDb = 12.0;
        mix.voiceDb = -11.0;
        QCOMPARE(idsOf(mix, limitsOf({{full}})), QString());
        QCOMPARE(limitsOf({}).lowMid.db, neutralLimits().lowMid.db);
        // The heavier counts more; one that tells nothing of a kick leaves its limit as it is.
        const BalanceLimits both = limitsOf({{lean, 1.0}, {full, 0.5}});
        QCOMPARE(both.lowMid.references, 3.0);
        QCOMPARE(both.lowMid.db, 7.0);
        QCOMPARE(both.kick.references, 12.0);
        QVERIFY(std::isnan(limitsOf({{full}}).kick.references));
        QCOMPARE(judgeBalance(mix, limitsOf({{lean}})).front().references, 0.0);
    }
};

QTEST_APPLESS_MAIN(TstBalance)
#include "tst_balance.moc"
