// SPDX-License-Identifier: GPL-3.0-or-later
// Edits are pure: what they were given never changes, and going back through 10 000 of them ends at the start.
// labels: unit
#include <QtTest/QTest>
#include <set>

#include "RandomProject.h"
#include "project/Edit.h"

using namespace lacquer;

namespace {
Project oneTrack() {
    Track track;
    track.title = "Song";
    track.source.path = "/m/song.wav";
    track.source.rate = 48000;
    return edit::addTrack({}, track);
}
}  // namespace

class TestEdit : public QObject {
    Q_OBJECT
private slots:
    void tenThousandEditsUndone() {
        test::RandomProject random(7);
        std::vector<Project> before;
        Project project;
        for (int i = 0; i < 10000; ++i) {
            before.push_back(project);
            project = random.edit(project);
            QVERIFY(project.nextId >= before.back().nextId);
        }
        // Undo holds the values themselves; replaying from each must give the next one again.
        test::RandomProject again(7);
        for (std::size_t i = 0; i + 1 < before.size(); ++i)
            QVERIFY(again.edit(before[i]) == before[i + 1]);
        QVERIFY(before.front() == Project{});
    }
    void idsAreNeverReused() {
        test::RandomProject random(3);
        Project project;
        std::set<Id> seen;
        Id highest = 0;
        for (int i = 0; i < 3000; ++i) {
            project = random.edit(project);
            std::set<Id> ids;
            for (const auto& t : project.tracks) QVERIFY(ids.insert(t->id).second);
            for (const auto& r : project.references) QVERIFY(ids.insert(r->id).second);
            for (const Id id : ids) {
                QVERIFY(id < project.nextId);
                QVERIFY(seen.contains(id) || id > highest);
            }
            seen.insert(ids.begin(), ids.end());
            if (!seen.empty()) highest = *seen.rbegin();
        }
    }
    void editsShareWhatStays() {
        Project a = edit::addTrack(oneTrack(), Track{});
        const Project b = edit::renameTrack(a, a.tracks[1]->id, "Other");
        QVERIFY(a.tracks[0] == b.tracks[0]);
        QVERIFY(a.tracks[1] != b.tracks[1]);
        const Project same = edit::renameTrack(b, b.tracks[1]->id, "Other");
        QVERIFY(same.tracks[1] == b.tracks[1]);
    }
    void modulesFindTheirPlace() {
        Project p = oneTrack();
        const Id track = p.tracks[0]->id;
        for (auto it = modules().rbegin(); it != modules().rend(); ++it)
            p = edit::insertModule(p, track, edit::neutralModule((*it)->id()));
        const Chain& chain = p.tracks[0]->chain;
        QCOMPARE(chain.modules.size(), modules().size());
        for (std::size_t i = 0; i < chain.modules.size(); ++i)
            QVERIFY(chain.modules[i].module == modules()[i]->id());
    }
    void valuesAreClamped() {
        Project p = edit::insertModule(oneTrack(), 1, edit::neutralModule("gain"));
        const Id module = p.tracks[0]->chain.modules[0].id;
        p = edit::setParam(p, 1, module, 0, 1e9);
        QCOMPARE(p.tracks[0]->chain.modules[0].values[0], 24.0);
        p = edit::setParam(p, 1, module, 0, std::nan(""));
        QCOMPARE(p.tracks[0]->chain.modules[0].values[0], 0.0);
        QVERIFY(edit::setParam(p, 1, module, 999, 1) == p);
        QVERIFY(edit::setParams(p, 1, module, {1.0}) == p);
    }
    void movingEndsWhereItSays() {
        Project p = oneTrack();
        for (int i = 0; i < 3; ++i) p = edit::addTrack(p, Track{});
        const Id first = p.tracks[0]->id;
        for (std::size_t to = 0; to < 4; ++to)
            QCOMPARE(edit::moveTrack(p, first, to).tracks[to]->id, first);
        QCOMPARE(edit::moveTrack(p, first, 99).tracks[3]->id, first);
    }
    void snapshotsKeepTheirChains() {
        Project p = edit::insertModule(oneTrack(), 1, edit::neutralModule("gain"));
        const Id module = p.tracks[0]->chain.modules[0].id;
        p = edit::selectSnapshot(p, 1, 1);  // B begins as a copy of A
        p = edit::setParam(p, 1, module, 0, -6);
        p = edit::selectSnapshot(p, 1, 0);
        QCOMPARE(p.tracks[0]->chain.modules[0].values[0], 0.0);
        p = edit::selectSnapshot(p, 1, 1);
        QCOMPARE(p.tracks[0]->chain.modules[0].values[0], -6.0);
        p = edit::copySnapshot(p, 1, 1, 0);
        p = edit::selectSnapshot(p, 1, 0);
        QCOMPARE(p.tracks[0]->chain.modules[0].values[0], -6.0);
        QVERIFY(!edit::snapshotChain(*p.tracks[0], 3));
    }
    void ratesKeepTimes() {
        Project p = edit::setTrackTrim(oneTrack(), 1, 48000, 96000);
        p = edit::setRate(p, 96000);
        QCOMPARE(p.tracks[0]->trimStart, Frames{96000});
        QCOMPARE(*p.tracks[0]->trimEnd, Frames{192000});
    }
};

QTEST_APPLESS_MAIN(TestEdit)
#include "tst_edit.moc"
