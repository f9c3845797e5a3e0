// SPDX-License-Identifier: GPL-3.0-or-later
// Settings by section: they begin and end where the sound does, without clicks, the same played, sought and rendered.
// labels: unit engine
// timeout: 300
#include <QtTest/QTest>

#include "project/Edit.h"
#include "render/Export.h"
#include "render/Level.h"
#include "support/Clicks.h"
#include "tests/engine/Listener.h"
#include "tests/engine/RigTools.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

constexpr Frames kLength = 8 * 48000 + 77;
constexpr Frames kFade = 960;  // 20 ms

/// A section of a chain of test modules.
SectionPlans part(const Chained& chain, Frames at, std::vector<char> on = {}) {
    const PlanSetPtr set = chain.plans(std::move(on));
    return {at, set->plans, set->on};
}

PlanSetPtr withSections(const PlanSetPtr& set, std::vector<SectionPlans> sections) {
    auto with = std::make_shared<PlanSet>(*set);
    with->sections = std::move(sections);
    return with;
}

/// Every module, in three sections with other values, some of them off.
Track sectionedTrack() {
    Track track = fullTrack();
    for (int i = 0; i < 3; ++i) {
        TrackSection section{100000 + 96000 * Frames(i), "Part", {}};
        const Track other = fullTrack(1.5 - i);
        for (std::size_t m = 0; m < track.chain.modules.size(); ++m)
            if (m % 3 != std::size_t(i))
                section.settings.push_back({track.chain.modules[m].id, m % 4 != std::size_t(i),
                                            other.chain.modules[m].values});
        track.sections.push_back(section);
    }
    return track;
}

Track gainTrack(double chorusDb) {
    Track track;
    track.id = 1;
    track.chain.modules.push_back({5, "gain", true, {0, 0, 0, 0}});
    track.sections = {{96000, "Chorus", {{5, true, {chorusDb, 0, 0, 0}}}}, {240000, "Verse", {}}};
    return track;
}

struct SongListener : Listener {
    using Listener::Listener;
    void load(const Track& track) { Listener::load(std::make_shared<const Track>(track), kLength); }
    /// From a little ahead of each place over it.
    void verifyAround(const std::vector<float>& expected, std::initializer_list<Frames> places) {
        for (const Frames place : places) {
            const std::size_t before = all.size();
            const Frames from = (place - 6400) / kQuantum * kQuantum;
            engine.seek(from);
            QVERIFY(pull([&] { return engine.position().frame > from; }));
            QVERIFY(pullFrames(40000));
            QVERIFY(heard(expected, from + kFade + 1, from + 16000, before));
        }
    }
};

double rmsDb(const std::vector<double>& x, Frames from, Frames to) {
    double sum = 0.0;
    for (Frames i = from; i < to; ++i) sum += x[std::size_t(i)] * x[std::size_t(i)];
    return 10.0 * std::log10(sum / static_cast<double>(to - from));
}

}  // namespace

class TestSections : public QObject {
    Q_OBJECT
private slots:
    void eachSlotChangesWhereItsSoundDoes() {
        const DelayModule a(100), b(0), c(777);
        const Chained chain{{&a, &b, &c}, {1.0, 1.0, 1.0}}, other{{&a, &b, &c}, {0.5, 0.5, 0.5}};
        MemorySource source;
        fill(source, std::vector<double>(48000, 1.0), std::vector<double>(48000, 1.0));
        RigSpec spec = chain.spec(40000);
        spec.trimStart = 333;
        const Frames begin = 10000, end = 20011;  // in the clip
        spec.plans = withSections(chain.plans(), {part(other, begin), part(chain, end)});
        Rig rig(spec);
        rig.prime(source, 0);
        const Stereo out = pull(rig, source, 39936);
        for (std::size_t i = 0; i < out.left.size(); ++i) {
            const Frames at = Frames(i) + 333;
            const bool edge = (at >= begin - 63 && at < begin) || (at >= end - 63 && at < end);
            if (!edge) QCOMPARE(out.left[i], at >= begin && at < end ? 0.125 : 1.0);
        }
    }
    void aTrackThatBeginsInASectionBeginsWithIt() {
        const DelayModule a(500);
        const Chained chain{{&a}, {1.0}}, other{{&a}, {0.5}};
        MemorySource source;
        fill(source, std::vector<double>(48000, 1.0), std::vector<double>(48000, 1.0));
        RigSpec spec = chain.spec(20000);
        spec.trimStart = 5000;
        spec.plans = withSections(chain.plans(), {part(other, 4900, {0})});
        Rig rig(spec);
        rig.prime(source, 0);
        for (const double x : pull(rig, source, 6400).left) QCOMPARE(x, 1.0);
        spec.plans = withSections(chain.plans(), {part(other, 4900)});
        Rig on(spec);
        on.prime(source, 0);
        for (const double x : pull(on, source, 6400).left) QCOMPARE(x, 0.5);
    }
    void bypassIsThereFromStartToEnd_data() {
        QTest::addColumn<bool>("own");
        QTest::newRow("off in the section") << false;
        QTest::newRow("on in the section") << true;
    }
    void bypassIsThereFromStartToEnd() {
        QFETCH(bool, own);
        const char outside = own ? 0 : 1, inside = own ? 1 : 0;
        const DelayModule a(100), b(4000);
        const Chained chain{{&a, &b}, {0.25, 1.0}};
        MemorySource source;
        fill(source, std::vector<double>(96000, 1.0), std::vector<double>(96000, 1.0));
        RigSpec spec = chain.spec(96000, {outside, 1});
        const Frames begin = 30000, end = 60000;
        spec.plans = withSections(chain.plans({outside, 1}), {part(chain, begin, {inside, 1}),
                                                              part(chain, end, {outside, 1})});
        Rig rig(spec);
        rig.prime(source, 0);
        const Stereo out = pull(rig, source, 89600);
        const Frames half = kFade / 2 + kQuantum;
        for (Frames i = 0; i < Frames(out.left.size()); ++i) {
            const bool fading = std::abs(i - begin) <= half || std::abs(i - end) <= half;
            const bool wet = (i >= begin && i < end) == own;
            if (!fading) QCOMPARE(out.left[std::size_t(i)], wet ? 0.25 : 1.0);
        }
        QVERIFY(std::abs(out.left[std::size_t(begin)] - 0.625) < 0.1);  // halfway
        QVERIFY(std::abs(out.left[std::size_t(end)] - 0.625) < 0.1);
    }
    void nothingClicks() {
        const DelayModule a(100), b(31);
        const Chained chain{{&a, &b}, {0.25, 1.0}};
        MemorySource source;
        const auto tone = clickTone(kRate, 2.0);
        fill(source, tone, tone);
        RigSpec spec = chain.spec(96000);
        std::vector<SectionPlans> sections;
        for (const Frames at : {9000, 20000, 21000, 26000, 40000, 40700, 60001, 75000})
            sections.push_back(part(chain, at, {char(sections.size() % 2), 1}));
        spec.plans = withSections(chain.plans(), sections);
        Rig rig(spec);
        rig.prime(source, 0);
        const double residue = residueDbAbove(pull(rig, source, 89600).left, 4000, kRate);
        QVERIFY2(residue < -100, qPrintable(QString::number(residue)));
    }
    void gainInASectionDoesNotClick() {
        auto source = std::make_shared<MemorySource>();
        const auto tone = clickTone(kRate, 6.0);
        fill(*source, tone, tone);
        Rig rig(*makeRigSpec(gainTrack(6.0), kRate, 0, 288000));
        rig.prime(*source, 0);
        const double residue = residueDbAbove(pull(rig, *source, 287936).left, 4000, kRate);
        QVERIFY2(residue < -90, qPrintable(QString::number(residue)));
    }
    void threeDecibelsFromStartToEnd() {
        MemorySource source;
        const auto sound = noise(0.2, 400000, 3);
        fill(source, sound, sound);
        for (const Frames trim : {Frames(0), Frames(12345)}) {
            Track track = gainTrack(3.0);
            track.trimStart = trim;
            Rig rig(*makeRigSpec(track, kRate, 0, 400000));
            rig.prime(source, 0);
            const Stereo out = pull(rig, source, (400000 - trim) / kQuantum * kQuantum);
            const auto change = [&](Frames from, Frames to) {
                return rmsDb(out.left, from - trim, to - trim) - rmsDb(sound, from, to);
            };
            QVERIFY(std::abs(change(96000, 240000) - 3.0) < 0.02);
            QVERIFY(std::abs(change(96000 + 4800, 240000 - kQuantum) - 3.0) < 1e-4);
            QVERIFY(std::abs(change(20000, 96000 - kQuantum)) < 1e-9);
            QVERIFY(std::abs(change(240000 + 4800, 390000)) < 1e-4);
        }
    }
    void playedAndSoughtIsTheRender() {
        SongListener p(song(kRate, kLength));
        const Track track = sectionedTrack();
        QCOMPARE(heardSections(track).size(), std::size_t{3});
        const auto expected = renderOffline(track, kRate, kLength, *p.clips, nullptr);
        const auto plain = renderOffline(fullTrack(), kRate, kLength, *p.clips, nullptr);
        QVERIFY(expected != plain);
        p.load(track);
        QVERIFY(p.engine.play().ok());
        QVERIFY(p.pull([&] { return p.engine.position().frame > 150000; }));
        QVERIFY(p.pullFrames(40000));
        QVERIFY(p.heard(expected, 0, 150000, 0));
        QVERIFY(waitFor(p.engine, [&] { return p.engine.status().masterComplete; }));
        p.verifyAround(expected, {100000, 196000, 292000});
    }
    /// A knob of one section reaches the rig that plays, and what plays becomes exact again.
    void aKnobOfASectionIsHeard() {
        SongListener p(song(kRate, kLength));
        Track track = sectionedTrack();
        p.load(track);
        QVERIFY(p.engine.play().ok());
        QVERIFY(p.pullFrames(48000));
        track.sections[1].settings[0].values = fullTrack(-2.0).chain.modules[0].values;
        track.sections[1].settings.back().on = !track.sections[1].settings.back().on;
        p.load(track);
        QVERIFY(p.pullFrames(4800));
        QVERIFY(waitFor(p.engine, [&] { return p.engine.status().masterComplete; }));
        const auto expected = renderOffline(track, kRate, kLength, *p.clips, nullptr);
        p.verifyAround(expected, {100000, 196000, 292000});
    }
    void whatCanNotChangeIsTheChains() {
        Track track;
        track.title = "Song";
        const Module* module = findModule("equalizer");
        std::vector<double> values = defaultValues(module->params()), other = values;
        bool moved = false;
        for (std::size_t p = 0; p < values.size(); ++p)
            if (module->params()[p].rebuild && !moved) {
                other[p] = other[p] == module->params()[p].max ? module->params()[p].min
                                                               : module->params()[p].max;
                moved = true;
            }
        QVERIFY(moved);
        track.chain.modules = {{4, "equalizer", true, values},
                               {5, "from the future", false, {1.0}},
                               {6, "gain", true, {0, 0, 0, 0}}};
        track.sections = {{480, "Chorus", {{4, true, other}, {5, true, {2.0}}}}};
        QVERIFY(heardSections(track).empty());
        track.sections[0].settings.push_back({6, false, {0, 0, 0, 0}});
        QCOMPARE(heardSections(track).size(), std::size_t{1});
        const auto spec = makeRigSpec(track, kRate, 0, 4800);
        QVERIFY(spec);
        QCOMPARE(spec->plans->sections.at(0).plans.size(), spec->chain.size());
        QVERIFY(spec->plans->sections[0].plans[0] == spec->plans->plans[0]);
    }
    void onlyWhatIsHeardCounts() {
        const Track track = gainTrack(3.0);
        Track renamed = track, louder = track, moved = track;
        renamed.sections[0].name = "Refrain";
        renamed.sections.push_back({300000, "Coda", {}});
        louder.sections[0].settings[0].values[0] = 4.0;
        moved.sections[0].at += 64;
        QVERIFY(sameSound(track, renamed));
        QVERIFY(!sameSound(track, louder) && !sameSound(track, moved));
        for (const Track& other : {renamed, louder, moved}) QVERIFY(sameStructure(track, other));
    }
    void aLimiterThatIsOffInASectionPromisesNothing() {
        Track track;
        ModuleState limiter = edit::neutralModule("limiter");
        limiter.id = 3;
        track.chain.modules = {limiter};
        const auto own = chainCeiling(track);
        QVERIFY(own && *own <= 0.0);
        track.sections = {{480, "Chorus", {{3, false, limiter.values}}}};
        QVERIFY(!chainCeiling(track));
        Track bypassed = track;
        bypassed.chain.modules[0].on = false;
        bypassed.sections.clear();
        QVERIFY(isTransparent(bypassed));
        bypassed.sections = {{480, "Chorus", {{3, true, limiter.values}}}};
        QVERIFY(!isTransparent(bypassed));
        Track gained = gainTrack(3.0);
        QVERIFY(!endsWithGain(gained));
        gained.sections.clear();
        QVERIFY(endsWithGain(gained));
    }
};

QTEST_GUILESS_MAIN(TestSections)
#include "tst_sections.moc"
