// SPDX-License-Identifier: GPL-3.0-or-later
// Music against itself through known changes: what is proposed, what it does, and whether its numbers are true.
// labels: unit
// timeout: 600
#include <QtTest/QTest>

#include <cmath>

#include "MatchBench.h"
#include "engine/RigPlan.h"
#include "match/ProfileFile.h"
#include "match/Wording.h"
#include "measure/Loudness.h"
#include "measure/Spectrum.h"
#include "measure/StereoField.h"
#include "render/MemorySound.h"
#include "support/ModuleRun.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

// Power of mid in a band of the whole sound, by another way than the profile's.
double bandDb(const Stereo& x, double low, double high) {
    SpectrumMeter meter(kRate);
    meter.add(x.left.data(), x.right.data(), x.size());
    const StereoSpectrum s = meter.finish();
    return 10 * std::log10(bandPower(s.mid, s.binHz, low, high));
}

double sideOverMid(const Stereo& x, double low, double high) {
    SpectrumMeter meter(kRate);
    meter.add(x.left.data(), x.right.data(), x.size());
    const StereoSpectrum s = meter.finish();
    return 10 *
           std::log10(bandPower(s.side, s.binHz, low, high) / bandPower(s.mid, s.binHz, low, high));
}

// RMS of the differences of third octaves of mid, the mean removed.
double thirdsApart(const Stereo& a, const Stereo& b) {
    std::vector<double> off;
    double mean = 0, sum = 0;
    for (int t = -14; t <= 12; ++t) {
        const double hz = 1000 * std::exp2(t / 3.0), w = std::exp2(1 / 6.0);
        off.push_back(bandDb(a, hz / w, hz * w) - bandDb(b, hz / w, hz * w));
        mean += off.back() / 27;
    }
    for (const double v : off) sum += (v - mean) * (v - mean) / 27;
    return std::sqrt(sum);
}

}  // namespace

class TestProposal : public QObject {
    Q_OBJECT
private slots:
    void toneBandsAreWhereTheySayTheyAre() {
        Stereo x;
        x.left = sine(1000, kRate, 0.5, 88200);
        x.right = x.left;
        const Profile p = profileOf(x);
        double all = 0, near = 0;
        for (int b = 0; b < kToneBands; ++b) {
            all += p.tone[std::size_t(b)];
            if (toneHz(b) > 950 && toneHz(b) < 1050) near += p.tone[std::size_t(b)];
        }
        QVERIFY(std::abs(all - 0.125) < 0.002);
        QVERIFY(near > 0.97 * all);
        QVERIFY(p.dualMono);
    }

    void aMixMatchedToItselfGetsNothing() {
        const Stereo x = music(16);
        const Proposal p = match(x, x);
        QCOMPARE(p.moves.size(), std::size_t(0));
        QVERIFY(!p.refused);
        QCOMPARE(p.after.tonalDb, p.before.tonalDb);
    }

    void onlyLevelWhenOnlyLevelDiffers() {
        const Stereo x = music(16);
        const Proposal p = match(scaled(x, -5), x);
        QCOMPARE(p.moves.size(), std::size_t(1));
        QCOMPARE(p.moves[0].id, std::string("level"));
        QVERIFY(std::abs(p.after.loudnessLu) <= 0.1);
        QVERIFY(p.result.loudness.truePeakDbtp <= -0.95);
    }

    void aKnownEqualizerIsFoundAndReasonsAreMeasured() {
        const Stereo mix = music(20);
        Stereo reference = through(mix, "equalizer",
                                   {{"band1.on", "1"},
                                    {"band1.type", "lowshelf"},
                                    {"band1.freq", "150"},
                                    {"band1.gain", "4"},
                                    {"band2.on", "1"},
                                    {"band2.type", "highshelf"},
                                    {"band2.freq", "5000"},
                                    {"band2.gain", "-5"}});
        const Proposal p = match(scaled(mix, -3), reference);
        QVERIFY(bandsOf(p) >= 1 && bandsOf(p) <= 4);
        QVERIFY(p.before.tonalDb > 2);
        QVERIFY2(p.after.tonalDb < 0.4, qPrintable(QString::number(p.after.tonalDb)));
        // Each reason's first number, from the audio by another way.
        for (const Move& m : p.moves) {
            if (m.module != "equalizer") continue;
            QVERIFY(m.confidence > 0.9);
            QVERIFY(std::abs(m.after) < 0.5);
            const auto& args = m.reason.args;
            const double low = *parseUnit(Unit::Hertz, args[1]),
                         high = *parseUnit(Unit::Hertz, args[2]);
            double offset = 0;
            for (int t = -14; t <= 12; ++t) {
                const double hz = 1000 * std::exp2(t / 3.0), w = std::exp2(1 / 6.0);
                offset += (bandDb(reference, hz / w, hz * w) - bandDb(mix, hz / w, hz * w)) / 27;
            }
            const double measured = bandDb(reference, low, high) - bandDb(mix, low, high) - offset;
            QVERIFY2(std::abs(std::abs(measured) - *parseUnit(Unit::Decibel, args[0])) < 0.35,
                     qPrintable(QString("%1 against %2").arg(measured).arg(args[0].c_str())));
        }
    }

    // A band against the difference in its place has what its neighbours leave for a reason.
    void aBandTheOtherWayHasItsNeighboursForAReason() {
        const Stereo mix = music(16);
        const Settings overdone{
            {"band1.on", "1"}, {"band1.freq", "3000"}, {"band1.gain", "-9"}, {"band1.q", "0.5"}};
        const Profile before = profileOf(mix),
                      others = profileOf(through(mix, "equalizer", overdone)),
                      wanted = profileOf(through(
                          mix, "equalizer",
                          {{"band1.on", "1"}, {"band1.freq", "3000"}, {"band1.gain", "-4"}}));
        const BandSpec back{.type = BandType::Bell, .freq = 3000, .gain = 5, .q = 0.7};
        const MatchTarget target = makeTarget({{wanted, {}}});
        const Move m = toneMove(back, 1, before, others, target, kRate);
        QVERIFY(m.reason.english().starts_with("Behind the other moves the reference has"));
        QVERIFY(m.before > 1);
        const double low = *parseUnit(Unit::Hertz, m.reason.args[1]),
                     high = *parseUnit(Unit::Hertz, m.reason.args[2]);
        QVERIFY(std::abs(toneDifferenceDb(others, wanted, low, high) - m.before) < 0.1);
        const BandSpec along{.type = BandType::Bell, .freq = 3000, .gain = -5, .q = 0.7};
        QVERIFY(toneMove(along, 1, before, others, target, kRate)
                    .reason.english()
                    .starts_with("Between "));
    }

    void asWellTheSecondTimeThereIsNothingLeft() {
        const Stereo mix = music(16);
        const Stereo reference = through(
            mix, "equalizer",
            {{"band1.on", "1"}, {"band1.freq", "300"}, {"band1.gain", "5"}, {"band1.q", "0.8"}});
        const Proposal first = match(mix, reference);
        QVERIFY(bandsOf(first) >= 1);
        Id ids = 1;
        Stereo once = mix;
        for (const ModuleState& m : applyMoves({}, first.moves, ids).modules)
            once = ModuleRun(*findModule(m.module), kRate, m.values).run(once);
        const Proposal second = match(once, reference);
        QCOMPARE(bandsOf(second), std::size_t(0));
        QVERIFY(!find(second, "width") && !find(second, "dynamics"));
    }

    void widthIsFound() {
        const Stereo mix = music(16);
        const Stereo reference = through(mix, "imager", {{"band1.width", "160"}});
        const Proposal p = match(mix, reference);
        const Move* width = find(p, "width");
        QVERIFY(width && width->confidence > 0.9);
        QVERIFY(p.before.widthDb > 3);
        QVERIFY(p.after.widthDb < 0.6);
        QVERIFY(bandsOf(p) == 0);
    }

    // The other reasons' numbers, from the audio by another way.
    void reasonsOfWidthAndLevelAreMeasured() {
        const Stereo mix = music(16);
        const Stereo reference = scaled(through(mix, "imager", {{"band1.width", "150"}}), 4);
        const Proposal p = match(mix, reference);
        const Move *width = find(p, "width"), *level = find(p, "level");
        QVERIFY(width && level);
        double sum = 0;
        for (std::size_t b = 0; b + 1 < kWidthBandEdges.size(); ++b) {
            const double low = kWidthBandEdges[b], high = kWidthBandEdges[b + 1];
            sum += std::pow(sideOverMid(mix, low, high) - sideOverMid(reference, low, high), 2) / 5;
        }
        const double told = *parseUnit(Unit::Decibel, width->reason.args[0]);
        QVERIFY2(std::abs(std::sqrt(sum) - told) < 0.2,
                 qPrintable(QString("%1 against %2").arg(std::sqrt(sum)).arg(told)));
        for (const auto& [sound, arg] : {std::pair{&mix, 0}, std::pair{&reference, 1}}) {
            Loudness loudness(kRate, 2);
            loudness.addPlanar(sound->left.data(), sound->right.data(), sound->size());
            const double lufs = *parseUnit(Unit::Lufs, level->reason.args[std::size_t(arg)]);
            QVERIFY(std::abs(loudness.finish().integratedLufs - lufs) < 0.06);
        }
    }

    void theFineCurveIsOfferedAndOffUntilAskedFor() {
        const Stereo mix = music(20);
        Settings dents;
        for (int k = 6; k <= 27; ++k)
            dents.push_back({"point" + std::to_string(k) + ".gain", k % 2 == 0 ? "4" : "-4"});
        const Stereo reference = through(mix, "finecurve", dents);
        const Proposal offered = match(mix, reference);
        const Move* curve = find(offered, "finecurve");
        QVERIFY(curve && !curve->accepted);
        const double without = thirdsApart(behind(mix, offered, {"equalizer"}), reference);
        const double told = *parseUnit(Unit::Decibel, curve->reason.args[0]);
        QVERIFY2(std::abs(without - told) < 0.35,
                 qPrintable(QString("%1 against %2").arg(without).arg(told)));
        MatchOptions options{.amount = 1.0};
        options.fineCurve = true;
        const Proposal asked = match(mix, reference, options);
        curve = find(asked, "finecurve");
        QVERIFY(curve && curve->accepted && curve->confidence > 0.8);
        QVERIFY2(
            asked.after.tonalDb < 0.4 * offered.after.tonalDb,
            qPrintable(QString("%1 of %2").arg(asked.after.tonalDb).arg(offered.after.tonalDb)));
        QVERIFY(std::abs(asked.after.loudnessLu) <= 0.1);
        QVERIFY(asked.result.loudness.truePeakDbtp <= -0.95);
    }

    // Whatever is chosen of the moves, the level is found for it; and in whatever order.
    void choicesKeepTheLoudness() {
        const Stereo mix = music(20);
        Settings much{{"band1.on", "1"},   {"band1.type", "lowshelf"}, {"band1.freq", "200"},
                      {"band1.gain", "8"}, {"band2.on", "1"},          {"band2.freq", "3000"},
                      {"band2.gain", "-6"}};
        const Stereo reference = scaled(through(mix, "equalizer", much), 3);
        MemorySound sound(mix.left, mix.right, kRate);
        const auto measured = measureMix(sound, {task});
        const MatchTarget target = makeTarget({{profileOf(reference), {}}});
        const MatchOptions options{.amount = 1.0};
        const auto whole = proposeMatch(sound, *measured, target, options, {task});
        QVERIFY(whole.ok() && bandsOf(*whole) >= 1);
        Proposal chosen = *whole;
        chosen.moves[0].accepted = false;
        const auto without = measureChoices(sound, *measured, chosen, target, options, {task});
        QVERIFY(without.ok());
        QVERIFY(std::abs(without->after.loudnessLu) <= 0.1);
        const Move *was = find(*whole, "level"), *is = find(*without, "level");
        QVERIFY(was && is && std::abs(was->set[0].value - is->set[0].value) > 0.3);
        chosen = *without;
        chosen.moves[0].accepted = true;
        const auto back = measureChoices(sound, *measured, chosen, target, options, {task});
        QVERIFY(back.ok());
        QVERIFY(std::abs(back->after.loudnessLu) <= 0.1);
        const auto again = measureChoices(sound, *measured, *whole, target, options, {task});
        QCOMPARE(find(*again, "level")->set, find(*back, "level")->set);
        // Without the level the sound is as loud as it comes.
        chosen.moves.back().accepted = false;
        const auto unlevelled = measureChoices(sound, *measured, chosen, target, options, {task});
        QVERIFY(unlevelled.ok() && std::abs(unlevelled->after.loudnessLu) > 1);
    }

    void aLimiterThatOnlyHoldsPeaksIsDriven() {
        const Stereo mix = music(12);
        MatchOptions options{.amount = 1.0};
        const Move hold{.id = "fix.isp", .module = "limiter", .set = {{"ceiling", -1, -1}}};
        Id ids = 1;
        options.track.chain = applyMoves({}, {hold}, ids);
        const Proposal p = match(mix, scaled(mix, 4), options);
        QVERIFY(find(p, "level"));
        QVERIFY(std::abs(p.after.loudnessLu) <= 0.1);
        options.track.chain.modules[0].notes.clear();
        QVERIFY(!find(match(mix, scaled(mix, 4), options), "level"));
    }

    void loudnessThatWouldCrushIsRefused() {
        const Stereo mix = music(16);
        Stereo reference = scaled(mix, 10);
        MatchOptions options{.amount = 1.0};
        options.loudnessLufs = -3;
        const Proposal p = match(mix, reference, options);
        QVERIFY(p.refused);
        QVERIFY(
            std::any_of(p.left.begin(), p.left.end(), [](auto& l) { return l.id == "loudness"; }));
        QVERIFY(p.result.psrDb > 7.4);
        options.refuse = false;
        const Proposal forced = match(mix, reference, options);
        QVERIFY(!forced.refused);
        QVERIFY(forced.result.loudness.integratedLufs > p.result.loudness.integratedLufs);
        QVERIFY(forced.result.loudness.truePeakDbtp <= -0.95);
    }

    void halfTheAmountIsHalfTheGain() {
        const Stereo mix = music(12);
        const Stereo reference =
            through(mix, "equalizer", {{"band1.on", "1"}, {"band1.gain", "6"}});
        const Proposal whole = match(mix, reference), half = match(mix, reference, {.amount = 0.5});
        QCOMPARE(bandsOf(whole), bandsOf(half));
        for (std::size_t i = 0; i < bandsOf(whole); ++i)
            QCOMPARE(toneBandsOf(half.moves)[i].gain, toneBandsOf(whole.moves)[i].gain / 2);
    }

    void insideASetsSpreadNothingIsProposed() {
        const Stereo mix = music(12);
        const auto tilted = [&](const char* gain) {
            return profileOf(through(mix, "equalizer",
                                     {{"band1.on", "1"},
                                      {"band1.type", "tilt"},
                                      {"band1.freq", "1000"},
                                      {"band1.gain", gain}}));
        };
        MemorySound sound(mix.left, mix.right, kRate);
        const auto measured = measureMix(sound, {task});
        const auto target = makeTarget({{tilted("5"), {}}, {tilted("-4"), {}}});
        const auto p = proposeMatch(sound, *measured, target, {.amount = 1.0}, {task});
        QVERIFY(p.ok());
        QCOMPARE(bandsOf(*p), std::size_t(0));
    }

    void profilesComeBackFromText() {
        const Profile p = profileOf(music(8));
        const std::string text = profilesToText({{p, {.tone = 0.5, .width = 0}}, {p, {}}});
        const auto back = profilesFromText(text);
        QVERIFY(back.ok());
        QCOMPARE(back->size(), std::size_t(2));
        QCOMPARE(profilesToText(*back), text);
        QCOMPARE((*back)[0].weight.tone, 0.5);
        QCOMPARE((*back)[0].weight.width, 0.0);
        QVERIFY(std::abs((*back)[1].profile.loudness.integratedLufs - p.loudness.integratedLufs) <
                1e-9);
        // A mix is as far from what was read as from what was measured.
        const Profile mix = profileOf(through(music(8, 5), "imager", {{"band1.width", "150"}}));
        const MatchDistance a = distanceTo(mix, makeTarget({{p, {}}})),
                            b = distanceTo(mix, makeTarget({(*back)[1]}));
        QVERIFY(std::abs(a.tonalDb - b.tonalDb) < 1e-3);
        QVERIFY(std::abs(*a.bandDynamicsDb - *b.bandDynamicsDb) < 1e-3);
        QVERIFY(std::abs(a.widthDb - b.widthDb) < 1e-3);
        for (const char* bad :
             {"", "{}", "[1]", "{\"lacquerProfile\": 2}", "{\"lacquerProfile\": 9}",
              "{\"lacquerProfile\": 2, \"set\": []}", "{\"lacquerProfile\": 2, \"set\": [{}]}"})
            QVERIFY(!profilesFromText(bad).ok());
    }

    void cancellingEndsTheWork() {
        const Stereo mix = music(4);
        MemorySound sound(mix.left, mix.right, kRate);
        Task stopped;
        stopped.cancel();
        QVERIFY(!measureMix(sound, {stopped}).ok());
    }

    void silenceIsAnErrorNotAnInfinity() {
        MemorySound sound(std::vector<double>(44100, 0.0), std::vector<double>(44100, 0.0), kRate);
        const auto p = measureProfile(sound, {task});
        QVERIFY(!p.ok());
        QVERIFY(p.error().english().find("silent") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestProposal)
#include "tst_proposal.moc"
