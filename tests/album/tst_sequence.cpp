// SPDX-License-Identifier: GPL-3.0-or-later
// The album's time: sums hold for any edits, undo ends at the start, marks keep their order.
// labels: unit
#include <QtTest/QTest>
#include <cmath>

#include "album/Arrange.h"
#include "tests/project/RandomProject.h"

using namespace lacquer;

namespace {

constexpr double kRate = 44100;

Track song(Frames length) {
    Track track;
    track.source.path = "/m/song.wav";
    track.source.rate = kRate;
    track.source.frames = length;
    return track;
}

/// Tracks 1, 2, 3 … of these lengths.
Project songs(std::initializer_list<Frames> lengths) {
    Project project;
    for (const Frames length : lengths) project = edit::addTrack(project, song(length));
    return project;
}

Frames sumOfParts(const Project& project) {
    Frames sum = 0, gap = 0, before = -1;
    for (const TrackPtr& track : project.tracks) {
        const Frames length = soundLength(*track, project.rate);
        if (!track->place.enabled || length == 0) continue;
        if (before >= 0) sum += std::max(gap, -std::min(before, length));
        sum += length;
        gap = track->place.gap;
        before = length;
    }
    return sum;
}

}  // namespace

class TestSequence : public QObject {
    Q_OBJECT
private slots:
    void aNewMixKeepsItsPlace() {
        Project p = songs({1000, 2000, 500});
        p = edit::setTrackGap(p, 1, 300);
        p = edit::setTrackMark(p, 2, 50);
        p = edit::setTrackIndexes(p, 2, {20, 700});
        p = edit::setTrackRide(p, 2, {{0, 0.0}, {200, 4.0}, {900, -2.0}});
        const Sequence before(p);
        // It lacks the first 100 frames: silence takes their place, and what was there goes.
        const Project later = edit::replaceMix(p, 2, song(1900).source, 100);
        const Sequence then(later);
        QCOMPARE(then.tracks()[1].start, before.tracks()[1].start + 100);
        QCOMPARE(then.tracks()[1].end, before.tracks()[1].end);
        QCOMPARE(then.tracks()[1].mark, before.tracks()[1].mark);
        QCOMPARE(then.tracks()[2].start, before.tracks()[2].start);
        QCOMPARE(later.track(2)->place.indexes, std::vector<Frames>{600});
        const std::vector<GainPoint> moved{{0, 2.0}, {100, 4.0}, {800, -2.0}};
        QVERIFY(later.track(2)->ride == moved);
        // It has 70 frames more ahead: they are trimmed away.
        const Project more = edit::replaceMix(p, 2, song(2070).source, -70);
        QCOMPARE(more.track(2)->trimStart, Frames(70));
        QCOMPARE(Sequence(more).tracks()[1].start, before.tracks()[1].start);
        QCOMPARE(Sequence(more).length(), before.length());
        QCOMPARE(more.track(2)->place.indexes, (std::vector<Frames>{90, 770}));
    }
    void gapsAndOverlaps() {
        Project p = songs({1000, 2000, 500});
        p = edit::setTrackGap(p, 1, 300);
        p = edit::setTrackGap(p, 2, -100);
        const Sequence s(p);
        QCOMPARE(s.length(), Frames(1000 + 300 + 2000 - 100 + 500));
        QCOMPARE(s.tracks()[1].start, Frames(1300));
        QCOMPARE(s.tracks()[1].pause.value(), Frames(1000));
        QCOMPARE(s.tracks()[2].start, Frames(3200));
        QVERIFY(!s.tracks()[2].pause);
        QVERIFY((s.sounding(3250, 3260) == std::vector<std::size_t>{1, 2}));
        QVERIFY(s.sounding(1000, 1300).empty());
        QCOMPARE(s.at(1299).value(), std::size_t(0));
        QCOMPARE(s.at(1300).value(), std::size_t(1));
        // An overlap is at most the shorter track.
        QCOMPARE(Sequence(edit::setTrackGap(p, 2, -5000)).gaps()[1], Frames(-500));
    }
    void disabledTracksArePassedOver() {
        Project p = edit::setTrackGap(songs({1000, 2000, 500}), 1, 50);
        p = edit::setTrackEnabled(p, 2, false);
        const Sequence s(p);
        QCOMPARE(s.tracks().size(), std::size_t(2));
        QCOMPARE(s.tracks()[1].start, Frames(1050));
        QCOMPARE(s.tracks()[1].number, 2);
        QVERIFY(!s.find(2));
    }
    void marksMoveInsideOverlapsAndGaps() {
        Project p = edit::setTrackGap(songs({10000, 10000, 10000}), 1, -4000);
        p = edit::setTrackGap(p, 2, 500);
        p = edit::setTrackMark(edit::setTrackMark(p, 2, 2000), 3, -200);
        p = edit::setTrackIndexes(p, 2, {9000, 1000, 3000, 3000});
        const Sequence s(p);
        QCOMPARE(s.tracks()[1].mark, Frames(8000));
        QVERIFY(!s.tracks()[1].pause);
        QCOMPARE(s.tracks()[2].start, Frames(16500));
        QCOMPARE(s.tracks()[2].mark, Frames(16300));
        QCOMPARE(s.tracks()[2].pause.value(), Frames(16000));
        QVERIFY((s.tracks()[1].indexes == std::vector<Frames>{9000, 15000}));
        // Never behind the track's end, never ahead of the mark before.
        QCOMPARE(Sequence(edit::setTrackMark(p, 3, -999999)).tracks()[2].mark, Frames(8001));
        QCOMPARE(Sequence(edit::setTrackMark(p, 3, 999999)).tracks()[2].mark, Frames(26499));
    }
    void hiddenAudioIsAheadOfTrackOne() {
        Project p = edit::setTrackHidden(songs({5000, 10000}), 1, true);
        p = edit::setTrackGap(p, 1, 1000);
        const Sequence s(p);
        QCOMPARE(s.hiddenCount(), std::size_t(1));
        QCOMPARE(s.tracks()[0].number, 0);
        QCOMPARE(s.tracks()[1].number, 1);
        QCOMPARE(s.tracks()[1].mark, Frames(6000));
        QCOMPARE(s.tracks()[1].pause.value(), Frames(0));
        QVERIFY(!s.at(5999) && s.at(6000).value() == 1);
    }
    void withoutRippleWhatFollowsStays() {
        Project p = songs({5000, 6000, 7000, 8000});
        for (const Id id : {1, 2, 3}) p = edit::setTrackGap(p, id, 100);
        const Sequence was(p);
        const auto stays = [&](const Project& q, std::size_t from) {
            const Sequence now(q);
            const std::size_t off = was.tracks().size() - now.tracks().size();
            for (std::size_t i = from; i < was.tracks().size(); ++i)
                if (now.tracks()[i - off].start != was.tracks()[i].start) return false;
            return true;
        };
        QVERIFY(stays(edit::moveStart(p, 2, was.tracks()[1].start + 37, edit::Ripple::No), 2));
        QVERIFY(stays(edit::setTrackGap(p, 1, 250, edit::Ripple::No), 2));
        QVERIFY(stays(edit::setTrackTrim(p, 2, 50, 5800, edit::Ripple::No), 2));
        QVERIFY(stays(edit::removeTrack(p, 2, edit::Ripple::No), 2));
        // The music itself keeps its place when its front is cut.
        const Sequence cut(edit::setTrackTrim(p, 2, 50, 5800, edit::Ripple::No));
        QCOMPARE(cut.tracks()[1].start, was.tracks()[1].start + 50);
        // With ripple all behind it moves.
        const Sequence moved(edit::moveStart(p, 2, was.tracks()[1].start + 37, edit::Ripple::Yes));
        QCOMPARE(moved.tracks()[3].start, was.tracks()[3].start + 37);
    }
    void crossfades() {
        const Project p = edit::setCrossfade(songs({5000, 3000}), 1, 2000, FadeShape::Power);
        QCOMPARE(Sequence(p).length(), Frames(6000));
        QCOMPARE(p.track(1)->fadeOut, Frames(2000));
        QCOMPARE(p.track(2)->fadeIn, Frames(2000));
        QVERIFY(p.track(2)->fadeInShape == FadeShape::Power);
        QCOMPARE(edit::setCrossfade(p, 1, 99999, FadeShape::Linear).track(2)->fadeIn, Frames(3000));
        QVERIFY(edit::setCrossfade(p, 2, 100, FadeShape::Linear) == p);
    }
    void snappingToCdFramesIsStated() {
        Project p = songs({100000, 200000, 300000});
        p = edit::setTrackMark(p, 2, 10);
        const edit::Snapped snapped = edit::snapToCdFrames(p);
        const Sequence s(snapped.project);
        for (const Placed& t : s.tracks()) QCOMPARE(t.mark % 588, Frames(0));
        QCOMPARE(snapped.shifts.size(), std::size_t(2));
        for (const auto& shift : snapped.shifts) QVERIFY(std::abs(shift.frames) <= 294);
        QVERIFY(edit::snapToCdFrames(snapped.project).shifts.empty());
        QVERIFY(edit::snapToCdFrames(snapped.project).project == snapped.project);
    }
    void sectors() {
        QCOMPARE(sectorAt(587, 44100), Frames(0));
        QCOMPARE(sectorAt(588, 44100), Frames(1));
        QCOMPARE(sectorAt(-1, 44100), Frames(-1));
        QCOMPARE(sectorStart(2, 96000), Frames(2560));
        for (const double rate : {32000.0, 44100.0, 48000.0, 192000.0})
            for (Frames sector = 0; sector < 500; ++sector)
                QVERIFY(std::abs(double(sectorStart(sector, rate)) - double(sector) * rate / 75) <=
                        0.5);
    }
    void tenThousandEdits() {
        test::RandomProject random(11);
        Project project = songs({400000, 300000, 900000, 250000});
        std::vector<Project> steps{project};
        for (int i = 0; i < 10000; ++i) {
            const auto id = Id(1 + random.pick(4));
            switch (random.pick(10)) {
            case 0: project = edit::moveTrack(project, id, std::size_t(random.pick(4))); break;
            case 1:
                project = edit::setTrackTrim(project, id, random.pick(200000),
                                             200001 + random.pick(900000));
                break;
            case 2:
                project = edit::moveStart(project, id, random.pick(2000000),
                                          edit::Ripple(random.pick(2)));
                break;
            case 3:
                project = edit::setTrackGap(project, id, random.pick(900000) - 450000,
                                            edit::Ripple(random.pick(2)));
                break;
            case 4:
                project =
                    edit::setCrossfade(project, id, random.pick(100000), FadeShape(random.pick(5)));
                break;
            case 5: project = edit::snapToCdFrames(project).project; break;
            case 6: project = random.edit(project); break;
            case 7:
                project = edit::setJoin(project, id, random.pick(600000) - 300000, FadeShape::Power,
                                        edit::Ripple(random.pick(2)));
                break;
            default: project = random.placeEdit(project, id);
            }
            steps.push_back(project);
            checkOrder(project);
            if (QTest::currentTestFailed()) return;
        }
        // Undo and redo hold whole values: all the way back is the start, all the way forth the end.
        for (std::size_t i = steps.size(); i-- > 0;) project = steps[i];
        QVERIFY(project == songs({400000, 300000, 900000, 250000}));
        for (const Project& step : steps) project = step;
        QVERIFY(project == steps.back());
    }

private:
    void checkOrder(const Project& project) {
        const Sequence s(project);
        QCOMPARE(s.length(), sumOfParts(project));
        Frames sum = 0;
        for (const Placed& t : s.tracks()) sum += t.length();
        for (const Frames gap : s.gaps()) sum += gap;
        QCOMPARE(s.length(), sum);
        for (std::size_t i = 0; i < s.tracks().size(); ++i) {
            const Placed& t = s.tracks()[i];
            QVERIFY(t.mark >= 0 && t.mark < t.end && t.length() > 0);
            QVERIFY(!t.pause || *t.pause < t.mark);
            for (const Frames at : t.indexes) QVERIFY(at > t.mark && at < t.end);
            if (i == 0) continue;
            QVERIFY(t.start >= s.tracks()[i - 1].start && t.end >= s.tracks()[i - 1].end);
            if (i > s.hiddenCount()) QVERIFY(t.mark > s.tracks()[i - 1].mark);
        }
    }
};

QTEST_APPLESS_MAIN(TestSequence)
#include "tst_sequence.moc"
