// SPDX-License-Identifier: GPL-3.0-or-later
// The album through the engine: what is heard equals its render bit for bit, across joins, after seeks and edits.
// labels: unit engine
// timeout: 600
#include <QtTest>

#include "album/Arrange.h"
#include "render/RenderAhead.h"
#include "tests/engine/Listener.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

constexpr double kRate = 48000.0;
constexpr Frames kLength = 6 * 48000 + 77;
constexpr int kTracks = 5;

/// Clips of the store, read by the album's tracks in turn.
class SharedSound : public TrackSound {
public:
    SharedSound(ClipSource& source, int clip) : source_(source), clip_(clip) {}
    double rate() const override { return kRate; }
    int channels() const override { return 2; }
    Frames frames() const override { return kLength; }
    ClipSource& source() override { return source_; }
    int clip() const override { return clip_; }

private:
    ClipSource& source_;
    int clip_;
};

int clipOf(const Placed& one) {
    return static_cast<int>(one.index % 2);
}

/// Five tracks through all modules: a gap that lies on no grid, a crossfade, a join without a gap.
Project album(std::size_t modulesOfTracks = 99) {
    Project project;
    project.rate = kRate;
    for (int i = 0; i < kTracks; ++i) {
        Track track = fullTrack(i - 2.0);
        track.chain.modules.resize(std::min(track.chain.modules.size(), modulesOfTracks));
        track.title = "Track " + std::to_string(i + 1);
        track.source.rate = kRate;
        track.source.frames = kLength;
        track.trimStart = 1001 * i;
        track.fadeOut = 4000;
        // Other settings from the middle on, and a module off.
        const auto& own = track.chain.modules;
        const Chain other = fullTrack(i + 1.0).chain;
        track.sections = {{150000 + 1000 * i, "Chorus", {}}};
        for (std::size_t m = 0; m < own.size(); m += 2)
            track.sections[0].settings.push_back({own[m].id, m % 3 != 0, other.modules[m].values});
        project = edit::addTrack(project, track);
    }
    const auto id = [&](std::size_t i) { return project.tracks[i]->id; };
    project = edit::setTrackGap(project, id(0), 12345);
    project = edit::setJoin(project, id(1), -70001, FadeShape::Power, edit::Ripple::Yes);
    project = edit::setTrackGap(project, id(3), 777);
    return edit::insertModule(project, kAlbumChain, edit::neutralModule("limiter"));
}

Program programOf(const Project& project) {
    AlbumProgram program{project, {}};
    const Sequence sequence(project);
    for (const Placed& one : sequence.tracks()) program.clips.push_back({clipOf(one), kLength});
    return {nullptr, 0, 0, nullptr, std::make_shared<const AlbumProgram>(std::move(program))};
}

/// The album as the delivery renders it, with both cores.
std::vector<float> rendered(const Project& project, ClipSource& source) {
    const Sequence sequence(project);
    const AlbumSpec spec = *makeAlbumSpec(project, sequence, programOf(project).album->clips);
    std::vector<float> out;
    Task task;
    const OpenSound open = [&](std::size_t part) -> Result<std::unique_ptr<TrackSound>> {
        return std::unique_ptr<TrackSound>(
            std::make_unique<SharedSound>(source, clipOf(sequence.tracks()[part])));
    };
    const auto sink = [&](const Block& block, int frames) -> Done {
        for (std::size_t n = 0; n < static_cast<std::size_t>(frames); ++n) {
            out.push_back(static_cast<float>(block.left[n]));
            out.push_back(static_cast<float>(block.right[n]));
        }
        return done();
    };
    if (!pullAlbum(spec, open, 2, sink, {task, 0.0, 1.0})) out.clear();
    return out;
}

}  // namespace

class TestAlbumPlay : public QObject {
    Q_OBJECT
private slots:
    void playsTheRenderBitForBit() {
        Listener p(song(kRate, kLength));
        const Project project = album();
        const Frames length = Sequence(project).length();
        const auto expected = rendered(project, *p.clips);
        QCOMPARE(expected.size(), static_cast<std::size_t>(2 * length));
        p.engine.setProgram(programOf(project));
        QVERIFY(p.start());
        QVERIFY(p.engine.status().exact);
        QVERIFY(p.pull([&] { return !p.engine.status().playing; }));
        QVERIFY(p.heard(expected, 0, length));  // every join, gapless, to the last frame
        QCOMPARE(p.engine.status().dropouts, std::uint64_t{0});
        QCOMPARE(p.engine.position().frame, length);
    }
    void seeksAreExactInsideACrossfadeToo() {
        Listener p(song(kRate, kLength));
        const Project project = album();
        const auto expected = rendered(project, *p.clips);
        const Sequence sequence(project);
        p.engine.setProgram(programOf(project));
        QVERIFY(p.waitForMaster());
        QVERIFY(p.start());
        const Frames inside = sequence.tracks()[2].start + 30000;
        QVERIFY(inside < sequence.tracks()[1].end);
        for (const Frames target : {inside, sequence.tracks()[4].start - 2000, Frames{64007}}) {
            const std::size_t before = p.all.size();
            p.engine.seek(target);
            const Frames from = target / 64 * 64 + 961;  // behind the crossfade from the old place
            QVERIFY(p.pull([&] { return p.engine.position().frame > from; }));
            QVERIFY(p.pullFrames(90000));  // position() may be half a second ahead of a slow puller
            QVERIFY(p.engine.status().exact);
            QVERIFY(p.heard(expected, from, from + 50000, before));
        }
        QCOMPARE(p.engine.status().dropouts, std::uint64_t{0});
    }
    void aSeekAheadOfTheRenderBecomesExact() {
        Listener p(song(kRate, kLength));
        const Project project = album();
        const auto expected = rendered(project, *p.clips);
        p.engine.setProgram(programOf(project));
        QVERIFY(p.start());
        p.engine.seek(Sequence(project).tracks()[3].start + 5000);
        QVERIFY(p.waitForMaster());
        QVERIFY(p.pull([&] { return p.engine.status().exact; }));
        const std::size_t before = p.all.size();
        QVERIFY(p.pullFrames(40000));
        const std::vector<float> last(p.all.end() - 2 * 20000, p.all.end());
        QVERIFY(p.all.size() > before);
        QVERIFY(findSound(expected, last.data(), last.size()) >= 0);
    }
    void editsComeInWhileItPlays() {
        Listener p(song(kRate, kLength));
        Project project = album(2);
        p.engine.setProgram(programOf(project));
        QVERIFY(p.start());
        QVERIFY(p.pullFrames(20000));
        // Another gap further on: what plays goes on, and then follows the new places.
        project = edit::setTrackGap(project, project.tracks[0]->id, 45678);
        p.engine.setProgram(programOf(project));
        const auto expected = rendered(project, *p.clips);
        QVERIFY(p.pull([&] { return !p.engine.status().playing; }));
        const Frames length = Sequence(project).length();
        QVERIFY(p.heard(expected, length - 5 * 48000, length));
        QCOMPARE(p.engine.status().dropouts, std::uint64_t{0});
    }
    void theAlbumsChainIsTurnedWithoutANewRig() {
        Listener p(song(kRate, kLength));
        Project project = album(1);
        const Id gain = project.nextId;
        project = edit::insertModule(project, kAlbumChain, edit::neutralModule("gain"), 0);
        p.engine.setProgram(programOf(project));
        QVERIFY(p.start());
        QVERIFY(p.pullFrames(9600));
        project = edit::setParam(project, kAlbumChain, gain, 0, -60.0);
        p.engine.setProgram(programOf(project));
        QVERIFY(p.pullFrames(48000));
        double peak = 0.0;
        for (std::size_t i = p.all.size() - 9600; i < p.all.size(); ++i)
            peak = std::max(peak, std::abs(static_cast<double>(p.all[i])));
        QVERIFY2(peak < 0.01, qPrintable(QString::number(peak)));
        QVERIFY(!p.engine.status().exact || p.engine.status().masterComplete);
    }
    void theMixIsTheTracksWithoutChains() {
        Listener p(song(kRate, kLength));
        Project project = album();
        Project plain = project;
        for (const TrackPtr& track : project.tracks)
            plain = edit::replaceChain(plain, track->id, {});
        plain = edit::replaceChain(plain, kAlbumChain, {});
        const auto expected = rendered(plain, *p.clips);
        p.engine.setSource(Source::Mix);
        p.engine.setProgram(programOf(project));
        QVERIFY(p.start());
        QVERIFY(p.pull([&] { return !p.engine.status().playing; }));
        QVERIFY(p.heard(expected, 0, Sequence(project).length()));
    }
    void loopsAcrossAJoin() {
        Listener p(song(kRate, kLength));
        const Project project = album(3);
        const auto expected = rendered(project, *p.clips);
        p.engine.setProgram(programOf(project));
        QVERIFY(p.waitForMaster());
        const Frames join = Sequence(project).tracks()[2].start / 64 * 64;
        p.engine.setLoop(join - 64 * 200, join + 64 * 400);
        p.engine.seek(join - 64 * 300);
        QVERIFY(p.start());
        QVERIFY(p.pull([&] { return p.engine.status().loopReady; }));
        const std::size_t before = p.all.size();
        QVERIFY(p.pullFrames(64 * 2000));
        QVERIFY(p.heard(expected, join - 64 * 180, join + 64 * 400, before));
    }
};

QTEST_GUILESS_MAIN(TestAlbumPlay)
#include "tst_albumplay.moc"
