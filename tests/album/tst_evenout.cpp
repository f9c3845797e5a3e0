// SPDX-License-Identifier: GPL-3.0-or-later
// Even loudness by gains that are said, quiet songs left alone; joins that drags make; figures of an album.
// labels: unit
#include <QtTest/QTest>
#include <cmath>

#include "album/Arrange.h"
#include "album/EvenOut.h"
#include "measure/AlbumLoudness.h"
#include "measure/AlbumTone.h"
#include "support/Signals.h"

using namespace lacquer;
using Why = EvenOutStep::Why;

namespace {

std::vector<TrackLevel> levels(std::initializer_list<double> lufs) {
    std::vector<TrackLevel> out;
    for (const double level : lufs)
        out.push_back({out.size() + 1, level, level + 3.0, level + 12.0});
    return out;
}

Project songs(std::initializer_list<Frames> lengths) {
    Project project;
    for (const Frames length : lengths) {
        Track track;
        track.source.rate = 44100;
        track.source.frames = length;
        project = edit::addTrack(project, track);
    }
    return project;
}

std::vector<ThirdOctave> tone(double lowDb, double highDb) {
    std::vector<ThirdOctave> bands;
    for (int i = 0; i < 31; ++i) {
        const double hz = 20.0 * std::pow(2.0, i / 3.0);
        bands.push_back({hz, hz < 120 ? lowDb : hz > 6000 ? highDb : -30.0, -60.0});
    }
    return bands;
}

}  // namespace

class TestEvenOut : public QObject {
    Q_OBJECT
private slots:
    void tracksComeToTheMedian() {
        const EvenOut found = evenOut(levels({-14.0, -15.04, -12.5}), {});
        QCOMPARE(found.targetLufs, -14.0);
        QCOMPARE(found.steps[0].why, Why::Fits);
        QVERIFY(std::abs(found.steps[1].changeDb - 1.0) < 1e-9);  // in steps of 0.1 dB
        QVERIFY(std::abs(found.steps[2].changeDb + 1.5) < 1e-9);
        QVERIFY(std::abs(found.steps[2].truePeakDbtp + 2.0) < 1e-9);
        QVERIFY(found.changes());
    }
    void quietSongsStayUnlessTheyAreAskedFor() {
        const auto album = levels({-14.0, -14.0, -14.0, -20.0});
        const EvenOut kept = evenOut(album, {});
        QCOMPARE(kept.steps[3].why, Why::Quiet);
        QCOMPARE(kept.steps[3].changeDb, 0.0);
        const EvenOut all = evenOut(album, {.keepQuiet = false});
        QCOMPARE(all.steps[3].why, Why::Moved);
        QVERIFY(std::abs(all.steps[3].changeDb - 6.0) < 1e-9);
    }
    void goesByTheLoudestSectionAndATarget() {
        const EvenOut found = evenOut(levels({-14.0, -16.0}),
                                      {.by = EvenOutWish::By::LoudestSection, .targetLufs = -9.0});
        QVERIFY(std::abs(found.steps[0].changeDb - 2.0) < 1e-9);
        QVERIFY(std::abs(found.steps[1].changeDb - 4.0) < 1e-9);
    }
    void silenceIsNotAmplified() {
        const EvenOut found = evenOut(levels({-14.0, -INFINITY, -14.0}), {});
        QCOMPARE(found.steps[1].why, Why::Silent);
        QVERIFY(!found.changes());
    }
    void gainsAreAddedToThoseThere() {
        Project project = songs({1000, 1000});
        project = edit::setTrackGain(project, 2, -1.0);
        EvenOut found;
        found.steps.push_back({.track = 2, .why = Why::Moved, .changeDb = 2.5});
        const Project next = withGains(project, found);
        QCOMPARE(next.track(2)->gainDb, 1.5);
        QCOMPARE(next.track(1)->gainDb, 0.0);
    }

    void fadesFollowAnOverlapAndGoWithIt() {
        Project p = edit::setTrackFades(songs({50000, 40000, 30000}), 1, 10, 2000);
        const Project over = edit::setJoin(p, 1, -9000, FadeShape::Power, edit::Ripple::Yes);
        QCOMPARE(over.track(1)->fadeOut, Frames{9000});
        QCOMPARE(over.track(1)->fadeIn, Frames{10});
        QCOMPARE(over.track(2)->fadeIn, Frames{9000});
        QVERIFY(over.track(2)->fadeInShape == FadeShape::Power);
        const Project wider = edit::setJoin(over, 1, -12000, FadeShape::Linear, edit::Ripple::Yes);
        QCOMPARE(wider.track(2)->fadeIn, Frames{12000});
        QVERIFY(wider.track(2)->fadeInShape == FadeShape::Power);  // the shape chosen stays
        QCOMPARE(edit::setJoin(wider, 1, 500, FadeShape::Power, edit::Ripple::Yes).track(2)->fadeIn,
                 Frames{0});
        // Fades of another length are the user's own.
        const Project own = edit::setTrackFades(over, 2, 100, 0);
        QCOMPARE(edit::setJoin(own, 1, -3000, FadeShape::Power, edit::Ripple::Yes).track(2)->fadeIn,
                 Frames{100});
        QVERIFY(edit::setJoin(p, 3, -3000, FadeShape::Power, edit::Ripple::Yes) == p);
    }
    void gapsSnapToTheNearestCdFrame() {
        const Project p = songs({100000, 40000});
        for (const Frames gap : {0, 100, 294, 500, -3000}) {
            const Frames snapped = edit::snappedGap(p, 1, gap);
            QCOMPARE((100000 + snapped) % 588, Frames{0});
            QVERIFY(std::abs(snapped - gap) <= 294);
        }
    }
    void tracksGoAheadOfOthers() {
        const Project p = songs({1, 2, 3, 4});
        const auto order = [](const Project& project) {
            std::vector<Id> ids;
            for (const TrackPtr& track : project.tracks) ids.push_back(track->id);
            return ids;
        };
        QVERIFY((order(edit::moveTracksAhead(p, {1, 3}, 4)) == std::vector<Id>{2, 4, 1, 3}));
        QVERIFY((order(edit::moveTracksAhead(p, {1, 3}, 1)) == std::vector<Id>{1, 3, 2, 4}));
        QVERIFY(edit::moveTracksAhead(p, {2}, 2) == p);
        QVERIFY(edit::moveTracksAhead(p, {2}, 1) == p);
    }

    void anAlbumMeasuresAsOnePass() {
        constexpr double kRate = 48000;
        const auto loud = test::noise(0.25, 20 * 48000, 1), soft = test::noise(0.06, 30 * 48000, 2);
        Loudness a(kRate, 2, {.truePeak = false, .series = true}),
            b(kRate, 2, {.truePeak = false, .series = true}), whole(kRate, 2);
        a.addPlanar(loud.data(), loud.data(), loud.size());
        b.addPlanar(soft.data(), soft.data(), soft.size());
        whole.addPlanar(loud.data(), loud.data(), loud.size());
        whole.addPlanar(soft.data(), soft.data(), soft.size());
        const LoudnessBlocks one = loudnessBlocks(a), other = loudnessBlocks(b);
        const AlbumFigures album = albumLoudness({&one, &other});
        const LoudnessResult expected = whole.finish();
        QVERIFY2(std::abs(album.integratedLufs - expected.integratedLufs) < 0.1,
                 qPrintable(QString::number(album.integratedLufs - expected.integratedLufs)));
        QVERIFY2(std::abs(album.rangeLu - expected.rangeLu) < 0.3,
                 qPrintable(QString::number(album.rangeLu - expected.rangeLu)));
        QVERIFY(std::isinf(albumLoudness({}).integratedLufs));
    }
    void theOneThatSoundsDifferentIsNamed() {
        const auto usual = tone(-25, -40), dark = tone(-25, -52), bright = tone(-25.5, -39);
        const auto found = toneOutliers({&usual, &dark, &bright, &usual});
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].programme, std::size_t{1});
        QCOMPARE(found[0].lowHz, 6000.0);
        QVERIFY(std::abs(found[0].db + 12.0) < 0.7);
        QVERIFY(toneOutliers({&usual, &dark}).empty());  // two say nothing of what is usual
    }
};

QTEST_APPLESS_MAIN(TestEvenOut)
#include "tst_evenout.moc"
