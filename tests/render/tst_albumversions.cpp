// SPDX-License-Identifier: GPL-3.0-or-later
// Versions of tracks beside the album: aligned to the sample, through the same chain, with names of their own.
// labels: unit
#include <QtTest/QTest>
#include <algorithm>

#include "media/Bext.h"
#include "media/Tags.h"
#include "project/Edit.h"
#include "render/AlbumReport.h"
#include "render/DeliveryPlan.h"
#include "render/MemorySound.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;
namespace fs = std::filesystem;

namespace {

constexpr double kRate = 44100;
constexpr Frames kFrames = 200000, kLate = 1000;

std::vector<double> sound(std::uint64_t seed) {
    auto x = noise(0.4, static_cast<std::size_t>(kFrames), seed);
    for (double& v : x) v = static_cast<float>(v);
    return x;
}

/// Two tracks in memory; the second has versions on disk.
struct Fixture {
    fs::path folder;
    std::vector<std::pair<std::vector<double>, std::vector<double>>> songs;
    Project project;

    explicit Fixture(const fs::path& f) : folder(f) {
        for (std::uint64_t seed : {1u, 3u}) {
            songs.emplace_back(sound(seed), sound(seed + 1));
            Track track;
            track.title = "Song " + std::to_string(songs.size());
            track.source = source("/nowhere/" + track.title + ".wav", kFrames);
            track.gainDb = 2.5;
            project = edit::addTrack(project, track);
        }
        project = edit::setTrackGap(project, project.tracks[0]->id, 30000);
        project = edit::setTrackFades(project, second(), 5000, 6000);
        project = edit::insertModule(project, second(), moduleWith("gain", {{"gain", -4}}));
    }
    Id second() const { return project.tracks[1]->id; }
    static SourceRef source(const fs::path& path, Frames frames) {
        SourceRef ref;
        ref.path = path;
        ref.rate = kRate;
        ref.channels = 2;
        ref.frames = frames;
        ref.formatId = "wav32f";
        return ref;
    }
    /// The second song from `from` on, as a file.
    fs::path write(const std::string& name, Frames from) const {
        const fs::path file = folder / name;
        auto encoder = Encoder::create(file, *findFormat("wav32f"), kRate, 2);
        for (auto i = static_cast<std::size_t>(from); i < songs[1].first.size(); ++i) {
            const double frame[] = {songs[1].first[i], songs[1].second[i]};
            if (!(*encoder)->write(frame, 1)) return {};
        }
        return (*encoder)->finish() ? file : fs::path();
    }
    void addVersion(const std::string& title, const fs::path& file, Frames from) {
        Version version;
        version.title = title;
        version.source = source(file, kFrames - from);
        version.offset = from;
        version.isrc = "DEA122600099";
        project = edit::addVersion(project, second(), version);
    }
    Result<AlbumReport> deliver(const std::vector<std::string>& targets) {
        const OpenSound open = [this](std::size_t part) -> Result<std::unique_ptr<TrackSound>> {
            return std::unique_ptr<TrackSound>(
                std::make_unique<MemorySound>(songs[part].first, songs[part].second, kRate));
        };
        Task task;
        return deliverAlbum(project, open, {.folder = folder / "out", .targets = targets}, task);
    }
};

}  // namespace

class TestAlbumVersions : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> dir_;
    fs::path folder() const { return dir_->path().toStdString(); }

    void compareToTrack(Frames mark) {
        Fixture f(folder());
        f.project = edit::setTrackMark(f.project, f.second(), mark);
        f.addVersion("Instrumental", f.write("whole.wav", 0), 0);
        f.addVersion("Late", f.write("late.wav", kLate), kLate);
        const auto report = f.deliver({"wav32f"});
        QVERIFY2(report.ok(), report.ok() ? "" : report.error().english().c_str());
        QVERIFY(report->kept());
        const auto& files = report->targets.at(0).files;
        QCOMPARE(files.size(), std::size_t{4});
        const auto track = readSamples(files[1].file);
        const auto same = readSamples(files[2].file);
        auto late = readSamples(files[3].file);
        QCOMPARE(files[2].file.filename().string(), std::string("02 Song 2 (Instrumental).wav"));
        QCOMPARE(track.size(), static_cast<std::size_t>(2 * (kFrames - mark)));
        QVERIFY(same == track);
        // What the late file lacks is silent; the rest is the track's.
        const auto silent = static_cast<std::size_t>(2 * std::max<Frames>(0, kLate - mark));
        QVERIFY(std::all_of(late.begin(), late.begin() + static_cast<std::ptrdiff_t>(silent),
                            [](double x) { return x == 0.0; }));
        QVERIFY(std::equal(late.begin() + static_cast<std::ptrdiff_t>(silent), late.end(),
                           track.begin() + static_cast<std::ptrdiff_t>(silent), track.end()));
        const auto bext = readBext(files[2].file), own = readBext(files[1].file);
        QVERIFY(bext && own);
        QCOMPARE(bext->timeReference, own->timeReference);
    }

private slots:
    void init() { dir_ = std::make_unique<QTemporaryDir>(); }
    void alignedToTheSample() { compareToTrack(0); }
    void markInsideTheTrack() { compareToTrack(700); }
    void markAheadOfTheTrack() { compareToTrack(-20000); }
    void namesOfItsOwn() {
        Fixture f(folder());
        f.addVersion("Radio/Edit", f.write("v.wav", 0), 0);
        f.addVersion("Radio/Edit", f.write("w.wav", 0), 0);
        const std::vector<std::string> targets{"flac24", "cd-cue", "mp3-320"};
        auto planned = planDelivery(f.project, f.folder / "out", targets);
        const auto report = f.deliver(targets);
        QVERIFY2(report.ok(), report.ok() ? "" : report.error().english().c_str());
        QVERIFY(report->kept());
        for (const PlannedTarget& plan : planned)
            for (const fs::path& path : plan.paths) QVERIFY2(fs::exists(path), path.c_str());
        QCOMPARE(planned[0].paths.size(), std::size_t{4});
        QCOMPARE(planned[1].paths.size(), std::size_t{2});  // a disc has no versions
        const DeliveredFile& file = report->targets[0].files[2];
        QCOMPARE(file.version, std::string("Radio/Edit"));
        QVERIFY(file.file.filename() == "02 Song 2 (Radio_Edit).flac");
        QVERIFY(report->targets[0].files[3].file.filename() == "02 Song 2 (Radio_Edit) (2).flac");
        const auto tags = readTags(file.file, *findFormat("flac24"));
        QVERIFY(tags.ok());
        QCOMPARE(tags->title, std::string("Song 2 (Radio/Edit)"));
        QCOMPARE(tags->isrc, std::string("DEA122600099"));
        QCOMPARE(tags->number, 2);
        QCOMPARE(tags->count, 2);
        const auto own = readTags(report->targets[0].files[1].file, *findFormat("flac24"));
        QVERIFY(own.ok() && tags->albumLufs.has_value());
        QCOMPARE(*tags->albumLufs, *own->albumLufs);
        QVERIFY(albumReportHtml(*report).find("Song 2 (Radio/Edit)") != std::string::npos);
    }
    void whatCannotBeReadIsTold() {
        Fixture f(folder());
        f.addVersion("Gone", f.folder / "gone.wav", 0);
        const auto gone = f.deliver({"wav24"});
        QVERIFY(!gone.ok());
        QVERIFY(gone.error().english().find("gone.wav") != std::string::npos);
        QVERIFY(fs::is_empty(f.folder / "out" / "wav24"));
        Fixture beyond(folder());
        beyond.addVersion("Beyond", beyond.write("v.wav", 0), 0);
        const Id version = beyond.project.track(beyond.second())->versions[0].id;
        beyond.project =
            edit::setVersionOffset(beyond.project, beyond.second(), version, -2 * kFrames);
        const auto silent = beyond.deliver({"wav24"});
        QVERIFY(!silent.ok());
        QVERIFY(silent.error().english().find("Beyond") != std::string::npos);
    }
    void disabledTracksHaveNone() {
        Fixture f(folder());
        f.addVersion("Instrumental", f.write("v.wav", 0), 0);
        f.project = edit::setTrackEnabled(f.project, f.second(), false);
        const auto report = f.deliver({"wav24"});
        QVERIFY(report.ok());
        QCOMPARE(report->targets[0].files.size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestAlbumVersions)
#include "tst_albumversions.moc"
