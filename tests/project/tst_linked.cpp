// SPDX-License-Identifier: GPL-3.0-or-later
// Linked chains stay alike through every edit; sections change what they name; versions keep their ids.
// labels: unit
#include <QtTest/QTest>
#include <set>

#include "RandomProject.h"
#include "project/Edit.h"
#include "project/ProjectFile.h"

using namespace lacquer;

namespace {

Project twoTracks() {
    Project p;
    for (const char* title : {"One", "Two"}) {
        Track track;
        track.title = title;
        track.source.path = std::string("/m/") + title + ".wav";
        track.source.rate = 48000;
        p = edit::addTrack(p, track);
    }
    return p;
}

/// Without ids.
std::vector<ModuleState> content(const Chain& chain) {
    std::vector<ModuleState> modules = chain.modules;
    for (ModuleState& module : modules) module.id = 0;
    return modules;
}

}  // namespace

class TestLinked : public QObject {
    Q_OBJECT
private slots:
    void anEditReachesAllThatAreLinked() {
        Project p = twoTracks();
        const Id one = p.tracks[0]->id, two = p.tracks[1]->id;
        p = edit::insertModule(p, one, edit::neutralModule("gain"));
        p = edit::linkTracks(p, {one, two});
        QCOMPARE(linkedWith(p, one), std::vector<Id>{two});
        const Id kept = p.track(two)->chain.modules.at(0).id;
        QVERIFY(kept != p.track(one)->chain.modules.at(0).id);
        p = edit::insertModule(p, two, edit::neutralModule("equalizer"), 0);
        p = edit::setParam(p, one, p.track(one)->chain.modules.at(1).id, 0, 3.0);
        QVERIFY(content(p.track(one)->chain) == content(p.track(two)->chain));
        QCOMPARE(p.track(two)->chain.modules.at(1).id, kept);
        QCOMPARE(p.track(two)->chain.modules.at(1).values.at(0), 3.0);
        p = edit::unlinkTrack(p, two);
        p = edit::setParam(p, one, p.track(one)->chain.modules.at(1).id, 0, -6.0);
        QCOMPARE(p.track(two)->chain.modules.at(1).values.at(0), 3.0);
    }
    void linkedChainsNeverDiffer() {
        test::RandomProject random(11);
        Project p;
        int linked = 0;
        for (int i = 0; i < 6000; ++i) {
            p = random.edit(p);
            std::set<Id> ids;
            for (const TrackPtr& track : p.tracks) {
                for (const ModuleState& m : track->chain.modules) QVERIFY(ids.insert(m.id).second);
                for (const Id other : linkedWith(p, track->id)) {
                    ++linked;
                    QVERIFY(content(p.track(other)->chain) == content(track->chain));
                }
            }
        }
        QVERIFY2(linked > 500, qPrintable(QString::number(linked)));
    }
    void sectionsChangeWhatTheyName() {
        Project p = twoTracks();
        const Id one = p.tracks[0]->id;
        p = edit::insertModule(p, one, edit::neutralModule("gain"));
        const ModuleState module = p.track(one)->chain.modules.at(0);
        p = edit::setTrackSections(p, one,
                                   {{9000, "Chorus", {}}, {-1, "before", {}}, {500, "Verse", {}}});
        QCOMPARE(p.track(one)->sections.size(), std::size_t{2});
        SectionSetting louder{module.id, true, module.values};
        louder.values[0] = 99;  // beyond the table
        p = edit::setSectionSetting(p, one, 1, louder);
        const Track& track = *p.track(one);
        QCOMPARE(sectionChain(track, track.sections[1]).modules[0].values[0], 24.0);
        QVERIFY(sectionChain(track, track.sections[0]) == track.chain);
        const auto read = projectFromText(projectToText(p, "/s"), "/s", "s");
        QVERIFY(read);
        QVERIFY(read->project == p);
        p = edit::clearSectionSetting(p, one, 1, module.id);
        QVERIFY(p.track(one)->sections[1].settings.empty());
    }
    void settingsGoAlongWithTheirModules() {
        Project p = twoTracks();
        const Id one = p.tracks[0]->id;
        for (const char* id : {"gain", "equalizer"})
            p = edit::insertModule(p, one, edit::neutralModule(id));
        const ModuleState second = p.track(one)->chain.modules.at(1);
        p = edit::setTrackSections(p, one, {{500, "Chorus", {}}});
        p = edit::setSectionSetting(p, one, 0, {second.id, false, second.values});
        Track copy = *p.track(one);
        copy.sections[0].settings.push_back({99999, true, {}});  // of no module
        p = edit::addTrack(p, copy);
        const Track& added = *p.tracks.back();
        QCOMPARE(added.sections[0].settings.size(), std::size_t{1});
        QCOMPARE(added.sections[0].settings[0].module, added.chain.modules.at(1).id);
        QVERIFY(added.chain.modules[1].id != second.id);
        // Another chain with the same modules keeps them; new ones get a place in the ids.
        Chain chain = p.track(one)->chain;
        ModuleState fresh = edit::neutralModule("limiter");
        fresh.id = p.nextId + 5;
        chain.modules.push_back(fresh);
        p = edit::setChain(p, one, chain);
        QVERIFY(p.track(one)->chain == chain);
        QVERIFY(p.nextId > fresh.id);
        QVERIFY(!sectionChain(*p.track(one), p.track(one)->sections[0]).modules[1].on);
    }
    void versionsAreKept() {
        Project p = twoTracks();
        const Id one = p.tracks[0]->id;
        Version version;
        version.title = "Instrumental";
        version.source.path = "/m/inst.wav";
        p = edit::addVersion(p, one, version);
        const Id id = p.track(one)->versions.at(0).id;
        p = edit::setVersionOffset(p, one, id, -480);
        p = edit::setRate(p, 96000);
        QCOMPARE(p.track(one)->versions[0].offset, Frames{-960});
        const auto read = projectFromText(projectToText(p, "/s"), "/s", "s");
        QVERIFY(read);
        QVERIFY(read->project == p);
        QVERIFY(edit::removeVersion(p, one, id).track(one)->versions.empty());
    }
};

QTEST_GUILESS_MAIN(TestLinked)
#include "tst_linked.moc"
