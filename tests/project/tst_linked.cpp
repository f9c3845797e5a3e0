// SPDX-License-Identifier: GPL-3.0-or-later
// Linked chains stay alike through every edit; sections change what they name and follow their modules; versions keep
// their ids.
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

std::vector<ModuleState> content(const Track* track, int slot) {
    return content(edit::snapshotChain(*track, slot).value_or(Chain{}));
}

/// What a module of one of the track's chains is; empty: it is in none.
std::string moduleOf(const Track& track, Id id) {
    for (int slot = 0; slot < 4; ++slot) {
        const Chain chain = edit::snapshotChain(track, slot).value_or(Chain{});
        if (const ModuleState* state = edit::findModuleState(chain, id)) return state->module;
    }
    return {};
}

Chain chainOf(std::initializer_list<const char*> modules) {
    Chain chain;
    for (const char* id : modules) chain.modules.push_back(edit::neutralModule(id));
    return chain;
}

/// Both tracks have these modules and a section that wants the first parameter of each at its own value.
Project sectioned(Project p, std::initializer_list<const char*> modules) {
    for (std::size_t t = 0; t < 2; ++t) {
        const Id id = p.tracks[t]->id;
        p = edit::replaceChain(p, id, chainOf(modules));
        p = edit::setTrackSections(p, id, {{500, "Chorus", {}}});
        const Chain chain = p.track(id)->chain;
        for (const ModuleState& module : chain.modules) {
            SectionSetting setting{module.id, false, module.values};
            p = edit::setSectionSetting(p, id, 0, setting);
        }
    }
    return p;
}

/// The modules that a track's section wants something of, in the order of the chain.
QString wanted(const Project& p, std::size_t track) {
    const Track& t = *p.tracks[track];
    QStringList out;
    for (const ModuleState& module : t.chain.modules)
        for (const SectionSetting& setting : t.sections.at(0).settings)
            if (setting.module == module.id) out << QString::fromStdString(module.module);
    return out.join(' ');
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
                    for (int slot = 0; slot < 4; ++slot)
                        QVERIFY(content(p.track(other), slot) == content(track.get(), slot));
                }
                for (const TrackSection& section : track->sections)
                    for (const SectionSetting& setting : section.settings)
                        QCOMPARE(setting.values.size(),
                                 findModule(moduleOf(*track, setting.module))->params().size());
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
    void settingsStayByKindWhereAChainIsReplaced() {
        Project p = sectioned(twoTracks(), {"gain", "equalizer", "compressor"});
        const Id one = p.tracks[0]->id, two = p.tracks[1]->id;
        p = edit::linkTracks(p, {one, two});
        for (std::size_t t = 0; t < 2; ++t)
            QCOMPARE(wanted(p, t), QString("gain equalizer compressor"));
        p = edit::replaceChain(p, one,
                               chainOf({"equalizer", "compressor", "compressor", "limiter"}));
        for (std::size_t t = 0; t < 2; ++t) {
            QCOMPARE(wanted(p, t), QString("equalizer compressor"));
            QCOMPARE(p.tracks[t]->sections[0].settings.size(), std::size_t{2});
            // The first of two of its kind.
            const Chain heard = sectionChain(*p.tracks[t], p.tracks[t]->sections[0]);
            QVERIFY(!heard.modules[0].on && !heard.modules[1].on);
            QVERIFY(heard.modules[2].on && heard.modules[3].on);
        }
        // A module that is taken away and another one of its kind: that is a new one.
        p = edit::removeModule(p, two, p.tracks[1]->chain.modules[0].id);
        p = edit::insertModule(p, two, edit::neutralModule("equalizer"));
        for (std::size_t t = 0; t < 2; ++t) QCOMPARE(wanted(p, t), QString("compressor"));
    }
    void settingsStayWhenAMatchBringsItsOwnModule() {
        Project p = sectioned(twoTracks(), {"equalizer", "limiter"});
        const Id one = p.tracks[0]->id;
        Chain chain = p.track(one)->chain;
        chain.modules[0] = edit::neutralModule("equalizer");
        chain.modules[0].id = p.nextId + 3;
        const Track heard = edit::withChain(*p.track(one), chain);
        p = edit::setChain(p, one, chain);
        QCOMPARE(wanted(p, 0), QString("equalizer limiter"));
        QVERIFY(p.track(one)->chain == chain);
        QVERIFY(heard == *p.track(one));
    }
    void settingsStayByKindWhereTracksAreLinked() {
        Project p = sectioned(twoTracks(), {"equalizer", "limiter"});
        const Id one = p.tracks[0]->id, two = p.tracks[1]->id;
        p = edit::replaceChain(p, one, chainOf({"compressor", "limiter"}));
        p = edit::linkTracks(p, {one, two});
        QCOMPARE(wanted(p, 0), QString("limiter"));
        QCOMPARE(wanted(p, 1), QString("limiter"));
        QCOMPARE(p.tracks[1]->sections[0].settings.size(), std::size_t{1});
    }
    // A slot without a module keeps what sections want of it for the slot that has it.
    void settingsComeBackWithTheirSlot() {
        Project p = sectioned(twoTracks(), {"equalizer", "limiter"});
        const Id one = p.tracks[0]->id, two = p.tracks[1]->id;
        p = edit::linkTracks(p, {one, two});
        const Project before = p;
        p = edit::selectSnapshot(p, one, 1);
        p = edit::removeModule(p, two, p.tracks[1]->chain.modules[0].id);
        p = edit::replaceChain(p, one, chainOf({"limiter"}));
        for (std::size_t t = 0; t < 2; ++t) {
            QCOMPARE(p.tracks[t]->snapshots.current, 1);
            QCOMPARE(wanted(p, t), QString("limiter"));
        }
        p = edit::selectSnapshot(p, two, 0);
        for (std::size_t t = 0; t < 2; ++t) {
            QCOMPARE(wanted(p, t), QString("equalizer limiter"));
            QVERIFY(p.tracks[t]->chain == before.tracks[t]->chain);
        }
        p = edit::selectSnapshot(p, one, 1);
        p = edit::clearSnapshot(p, one, 0);
        for (std::size_t t = 0; t < 2; ++t)
            QCOMPARE(p.tracks[t]->sections[0].settings.size(), std::size_t{1});
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
