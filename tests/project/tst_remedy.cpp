// SPDX-License-Identifier: GPL-3.0-or-later
// Remedies of findings: what they set, on which chain, with which numbers; and that a match leaves them there.
// labels: unit
#include <QtTest/QTest>

#include "modules/Registry.h"
#include "project/Remedy.h"

using namespace lacquer;

namespace {

Problem problem(ProblemKind kind, double measured, double threshold, double hz = NAN,
                int count = 0) {
    Flaw f{.kind = kind};
    f.measured = measured;
    f.threshold = threshold;
    f.hz = hz;
    f.count = count;
    f.end = 60;
    return problemOf(f);
}

double valueIn(const Chain& chain, const std::string& module, const std::string& param) {
    for (const ModuleState& m : chain.modules)
        if (m.module == module)
            return m
                .values[static_cast<std::size_t>(findParam(findModule(module)->params(), param))];
    return NAN;
}

Chain withRemedy(const Problem& p, Chain chain = {}) {
    const auto move = remedyOf(p, chain);
    if (!move) return chain;
    Id ids = 50;
    return applyMoves(std::move(chain), {*move}, ids);
}

}  // namespace

class TstRemedy : public QObject {
    Q_OBJECT
private slots:
    void eachSetsWhatItSays() {
        Chain c = withRemedy(problem(ProblemKind::Dc, -35, -40));
        QCOMPARE(valueIn(c, "repair", "dc"), 1.0);
        c = withRemedy(problem(ProblemKind::Hum, -52, -85, 60, 4), c);
        QCOMPARE(valueIn(c, "repair", "hum"), 1.0);
        QCOMPARE(valueIn(c, "repair", "mains"), 2.0);
        QCOMPARE(valueIn(c, "repair", "dc"), 1.0);
        c = withRemedy(problem(ProblemKind::Click, 3, 3, NAN, 14), c);
        QCOMPARE(valueIn(c, "repair", "click"), 1.0);
        c = withRemedy(problem(ProblemKind::ClipBelowFs, -4, 0, NAN, 20), c);
        QCOMPARE(valueIn(c, "repair", "declip"), 1.0);
        QCOMPARE(c.modules.size(), std::size_t{1});
        QCOMPARE(c.modules[0].notes.size(), std::size_t{4});

        c = withRemedy(problem(ProblemKind::Sibilance, 40, 12, 7100, 30));
        QCOMPARE(valueIn(c, "deesser", "freq"), 7100.0);
        QCOMPARE(valueIn(c, "deesser", "range"), 4.0);
        c = withRemedy(problem(ProblemKind::StereoBass, -2, -6));
        QCOMPARE(valueIn(c, "imager", "monobelow"), 120.0);
        c = withRemedy(problem(ProblemKind::Isp, 1.2, 0));
        QCOMPARE(valueIn(c, "limiter", "ceiling"), -1.0);
        QCOMPARE(valueIn(c, "limiter", "drive"), 0.0);
        c = withRemedy(problem(ProblemKind::NoHeadroom, 0.0, -0.05));
        QCOMPARE(valueIn(c, "gain", "gain"), -3.0);
    }

    // A limiter for true peaks is not a level set by hand: a match may drive it, and takes only that back.
    void aLimiterForPeaksMayBeDrivenByAMatch() {
        const Chain held = withRemedy(problem(ProblemKind::Isp, 1.2, 0));
        QVERIFY(isOnlyRemedied(held.modules[0]));
        const Move level{.id = "level",
                         .module = "limiter",
                         .set = {{"drive", 4, 4}, {"ceiling", -1, -1}, {"release", 30, 30}}};
        Id ids = 60;
        const Chain driven = applyMoves(held, {level}, ids);
        QCOMPARE(driven.modules.size(), std::size_t{1});
        QVERIFY(!isOnlyRemedied(driven.modules[0]));
        QCOMPARE(valueIn(driven, "limiter", "drive"), 4.0);
        const Chain back = withoutMoves(driven);
        QCOMPARE(valueIn(back, "limiter", "drive"), 0.0);
        QCOMPARE(valueIn(back, "limiter", "ceiling"), -1.0);
        QVERIFY(isOnlyRemedied(back.modules[0]));
        Chain byHand = held;
        byHand.modules[0].values[std::size_t(findParam(findModule("limiter")->params(), "drive"))] =
            2.0;
        QVERIFY(!isOnlyRemedied(byHand.modules[0]));
    }

    void bandsTakeTheNextFreeOne() {
        Chain c = withRemedy(problem(ProblemKind::Resonance, 8, 6, 2637));
        QCOMPARE(valueIn(c, "equalizer", "band1.freq"), 2637.0);
        QCOMPARE(valueIn(c, "equalizer", "band1.gain"), -3.0);
        c = withRemedy(problem(ProblemKind::Sub, 1, -3), c);
        QCOMPARE(valueIn(c, "equalizer", "band1.freq"), 2637.0);
        QCOMPARE(valueIn(c, "equalizer", "band2.on"), 1.0);
        QCOMPARE(valueIn(c, "equalizer", "band2.freq"), 28.0);
        c = withRemedy(problem(ProblemKind::VoiceCrowded, -8, -6), c);
        QCOMPARE(valueIn(c, "equalizer", "band3.channel"), 1.0);
    }

    void lowMidsGiveWayByWhatIsTooMuch() {
        const auto gain = [](double measured) {
            return valueIn(withRemedy(problem(ProblemKind::LowMid, measured, 7)), "equalizer",
                           "band1.gain");
        };
        QCOMPARE(gain(7.5), -2.0);
        QCOMPARE(gain(12), -3.0);
        const auto move = remedyOf(problem(ProblemKind::LowMid, 7.5, 7), {});
        QVERIFY(move->reason.english().find("7.5 dB") != std::string::npos);
        QVERIFY(move->reason.english().find("takes 2.0 dB") != std::string::npos);
    }

    void whatMasteringCannotMendHasNone() {
        for (const ProblemKind kind :
             {ProblemKind::Dropout, ProblemKind::Lossy, ProblemKind::Overcompressed,
              ProblemKind::KickMasked, ProblemKind::DeadChannel, ProblemKind::Fake24})
            QVERIFY(!remedyOf(problem(kind, 1, 1, 1000), {}));
    }

    void aMatchLeavesThem() {
        const Problem sub = problem(ProblemKind::Sub, 1, -3);
        Chain c = withRemedy(sub);
        QVERIFY(hasRemedy(c, sub));
        Move tone{.id = "tone2", .module = "equalizer", .set = {{"band2.on", 1, 1}}};
        Id ids = 90;
        c = withoutMoves(applyMoves(c, {tone}, ids));
        QVERIFY(hasRemedy(c, sub));
        QCOMPARE(valueIn(c, "equalizer", "band1.on"), 1.0);
        QCOMPARE(valueIn(c, "equalizer", "band2.on"), 0.0);
    }
};

QTEST_APPLESS_MAIN(TstRemedy)
#include "tst_remedy.moc"
