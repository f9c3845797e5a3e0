// SPDX-License-Identifier: GPL-3.0-or-later
// An album to all targets: cuts join to the bit, cores do not matter, promises are measured, nothing half is left.
// labels: unit
// timeout: 600
#include <QtTest/QTest>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "album/Arrange.h"
#include "album/Ddp.h"
#include "base/Md5.h"
#include "engine/AlbumPlan.h"
#include "media/Bext.h"
#include "render/AlbumCuts.h"
#include "render/AlbumMeasure.h"
#include "render/AlbumReport.h"
#include "render/DeliveryPlan.h"
#include "render/MemorySound.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;
namespace fs = std::filesystem;

namespace {

std::string bytesOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Bass with noise on top; loud enough to be limited.
std::vector<double> song(double rate, double seconds, std::uint64_t seed) {
    const auto frames = static_cast<std::size_t>(seconds * rate);
    auto x = noise(0.35, frames, seed);
    for (std::size_t n = 0; n < frames; ++n) {
        const double t = static_cast<double>(n) / rate;
        x[n] = x[n] * (0.6 + 0.4 * std::sin(2 * kPi * 1.1 * t)) +
               0.4 * std::sin(2 * kPi * (70 + static_cast<double>(seed)) * t);
        x[n] = std::floor(x[n] * 8388608) / 8388608;
    }
    return x;
}

/// Four songs of a session, with gaps, an overlap, a moved mark and a limiter on the album.
struct Fixture {
    double rate;
    std::vector<std::pair<std::vector<double>, std::vector<double>>> songs;
    Project project;

    explicit Fixture(double r, std::vector<double> seconds = {5.31, 4.7, 6.013, 5.5}) : rate(r) {
        std::uint64_t seed = 1;
        for (const double s : seconds) {
            songs.emplace_back(song(rate, s, seed), song(rate, s, seed + 1));
            seed += 2;
            Track track;
            track.title = "Song " + std::to_string(songs.size());
            track.source.path = "/nowhere/" + track.title + ".wav";
            track.source.rate = rate;
            track.source.frames = static_cast<Frames>(songs.back().first.size());
            track.source.formatId = "wav24";
            track.isrc = "DEA12260000" + std::to_string(songs.size());
            project = edit::addTrack(project, track);
        }
        project.created = "2026-11-26T17:00:00Z";
        project = edit::setTrackGap(project, 1, secondsToFrames(1.2345, rate));
        if (songs.size() > 2) {
            project = edit::setCrossfade(project, 2, secondsToFrames(0.7, rate), FadeShape::Power);
            project = edit::setTrackMark(project, 3, secondsToFrames(0.4, rate));
        }
        project = edit::setAlbumTitle(project, "Test Album");
        Credits credits;
        credits.artist = "Somebody";
        credits.year = "2026";
        project = edit::setAlbumCredits(project, credits);
        project = edit::setAlbumEan(project, "4006381333931");
    }
    void limit(double ceiling) {
        project = edit::insertModule(project, kAlbumChain,
                                     moduleWith("limiter", {{"drive", 3}, {"ceiling", ceiling}}));
    }
    OpenSound open() {
        return [this](std::size_t part) -> Result<std::unique_ptr<TrackSound>> {
            const Sequence sequence(project);
            const auto& [left, right] = songs[sequence.tracks()[part].index];
            return std::unique_ptr<TrackSound>(std::make_unique<MemorySound>(left, right, rate));
        };
    }
    Result<AlbumReport> deliver(const fs::path& folder, std::vector<std::string> targets,
                                int workers = 0, bool overwrite = false) {
        Task task;
        return deliverAlbum(project, open(),
                            {.folder = folder,
                             .targets = std::move(targets),
                             .overwrite = overwrite,
                             .workers = workers},
                            task);
    }
};

std::vector<double> joined(const DeliveredTarget& target) {
    std::vector<double> all;
    for (const DeliveredFile& file : target.files) {
        const auto one = readSamples(file.file);
        all.insert(all.end(), one.begin(), one.end());
    }
    return all;
}

std::string brokenPromises(const AlbumReport& report) {
    std::string text;
    for (const DeliveredTarget& target : report.targets) {
        for (const PromiseCheck& c : target.checks)
            if (!c.kept) text += target.target.id + ": " + c.what.source + "; ";
        for (const DeliveredFile& file : target.files)
            for (const PromiseCheck& c : file.written.checks)
                if (!c.kept)
                    text += file.file.string() + ": " + c.what.source + " " + c.got + " / " +
                            c.wanted + "; ";
    }
    return text;
}

bool nothingHidden(const fs::path& folder) {
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().filename().string().starts_with('.')) return false;
    return true;
}

}  // namespace

class TestAlbumDelivery : public QObject {
    Q_OBJECT
    QTemporaryDir dir_;
    fs::path path(const std::string& name) const {
        return fs::path(dir_.path().toStdString()) / name;
    }

private slots:
    void everyTargetInOneRun() {
        Fixture f(48000);
        f.limit(-1);
        std::vector<std::string> ids;
        for (const DeliveryTarget& target : deliveryTargets()) ids.push_back(target.id);
        const auto report = f.deliver(path("all"), ids);
        QVERIFY2(report.ok(), report.ok() ? "" : report.error().english().c_str());
        QVERIFY2(report->kept(), brokenPromises(*report).c_str());
        QCOMPARE(report->targets.size(), ids.size());
        QVERIFY(nothingHidden(path("all")));
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const DeliveredTarget& target = report->targets[i];
            QCOMPARE(target.target.id, ids[i]);
            if (target.target.kind != DeliveryTarget::Kind::Tracks) continue;
            QCOMPARE(target.files.size(), std::size_t(4));
            for (const DeliveredFile& file : target.files) {
                if (!target.target.format->isLossy) continue;
                QVERIFY(file.written.loudness.truePeakDbtp <= -1.0);
                QVERIFY(!file.rounds.empty() && file.rounds.size() <= 3);
            }
        }
        Done written = writeAlbumReports(*report, path("all"), false);
        QVERIFY(written.ok());
        const std::string html = bytesOf(path("all") / "delivery.html");
        for (const char* word : {"PQ sheet", "DEA122600001", "00:02:00", "Test Album", "lead-out"})
            QVERIFY2(html.find(word) != std::string::npos, word);
        QVERIFY(!writeAlbumReports(*report, path("all"), false).ok());
    }
    void settingsOfSectionsAreReported() {
        AlbumReport report;
        Project& p = report.project;
        p = Fixture(44100, {5.0}).project;
        p = edit::insertModule(p, 1, moduleWith("gain", {{"gain", -3}}));
        p = edit::setTrackSections(p, 1, {{44100, "Verse", {}}, {88200, "Chorus", {}}});
        const ModuleState module = p.track(1)->chain.modules.at(0);
        SectionSetting louder{module.id, true, module.values};
        louder.values[0] = 1.5;
        p = edit::setSectionSetting(p, 1, 1, louder);
        const auto sections = albumReportJson(report)["tracks"][0]["sections"];
        QCOMPARE(sections.size(), std::size_t(1));  // the verse is as the chain is
        QVERIFY(sections[0]["name"] == "Chorus" && sections[0]["start"] == 2.0);
        const std::string html = albumReportHtml(report);
        QVERIFY(html.find("00:02.000 on: Chorus") != std::string::npos);
        QVERIFY(html.find("1.5 dB") != std::string::npos);
    }
    void cutsJoinToTheRender() {
        for (const double rate : {44100.0, 96000.0}) {
            Fixture f(rate);
            f.limit(-0.5);
            const auto report =
                f.deliver(path("cuts" + std::to_string(int(rate))),
                          {"cd-tracks", "cd-cue", "cd-toc", "ddp", "wav24", "continuous", "vinyl"});
            QVERIFY2(report.ok(), report.ok() ? "" : report.error().english().c_str());
            QVERIFY2(report->kept(), brokenPromises(*report).c_str());
            const auto& t = report->targets;
            const auto whole = joined(t[1]);
            QVERIFY(whole.size() % (2 * 588) == 0 && !whole.empty());
            QVERIFY(joined(t[0]) == whole);
            QVERIFY(joined(t[2]) == whole);
            const std::string image = bytesOf(t[3].sheets[0] / "IMAGE.DAT");
            QCOMPARE(image.size(), 150 * 2352 + whole.size() * 2);
            for (std::size_t i = 0; i < whole.size(); ++i) {
                const auto at = 150 * 2352 + 2 * i;
                const int word = static_cast<signed char>(image[at + 1]) * 256 +
                                 static_cast<unsigned char>(image[at]);
                QVERIFY(word == int(whole[i] * 32768));
            }
            QVERIFY(joined(t[4]) == joined(t[5]));
            QVERIFY(joined(t[6]) == joined(t[5]));
            QCOMPARE(t[6].files.size(), std::size_t(2));
            for (const DeliveredFile& file : t[0].files) QCOMPARE(file.frames % 588, Frames(0));
        }
    }
    void theWholeIsTheSumOfItsParts() {
        // Without chains: silence in the gap, sums in the overlap, samples elsewhere as they were.
        Fixture f(44100, {5.0, 4.5, 4.2});
        const auto report = f.deliver(path("sum"), {"wav64f"});
        QVERIFY(report.ok() && report->kept());
        const auto all = joined(report->targets[0]);
        const Sequence s(f.project);
        QCOMPARE(all.size(), std::size_t(2 * s.length()));
        std::vector<double> wanted(all.size(), 0.0);
        for (const Placed& p : s.tracks()) {
            const Track& track = *f.project.tracks[p.index];
            for (Frames n = 0; n < p.length(); ++n) {
                double w = 1.0;
                if (n < track.fadeIn)
                    w *= std::sin(kPi / 2 * (double(n) + 0.5) / double(track.fadeIn));
                if (p.length() - n <= track.fadeOut)
                    w *= std::sin(kPi / 2 * (double(p.length() - n) - 0.5) / double(track.fadeOut));
                const auto at = static_cast<std::size_t>(2 * (p.start + n));
                wanted[at] += w * f.songs[p.index].first[std::size_t(n)];
                wanted[at + 1] += w * f.songs[p.index].second[std::size_t(n)];
            }
        }
        double worst = 0.0;
        std::size_t exact = 0;
        for (std::size_t i = 0; i < all.size(); ++i) {
            worst = std::max(worst, std::abs(all[i] - wanted[i]));
            exact += all[i] == wanted[i];
        }
        QVERIFY2(worst < 1e-14, qPrintable(QString::number(worst)));
        QVERIFY(double(exact) > 0.9 * double(all.size()));
    }
    void coresDoNotMatter() {
        Fixture f(48000);
        f.limit(-1);
        for (int i = 1; i <= 4; ++i)
            f.project =
                edit::insertModule(f.project, Id(i), moduleWith("limiter", {{"drive", double(i)}}));
        const std::vector<std::string> ids{"cd-tracks", "flac24", "mp3-320"};
        std::vector<std::string> first;
        for (const int workers : {1, 2, 5}) {
            const fs::path folder = path("cores" + std::to_string(workers));
            const auto report = f.deliver(folder, ids, workers);
            QVERIFY(report.ok() && report->kept());
            std::vector<std::string> bytes;
            for (const DeliveredTarget& target : report->targets)
                for (const DeliveredFile& file : target.files) bytes.push_back(bytesOf(file.file));
            if (first.empty()) first = bytes;
            QVERIFY(bytes == first);
        }
    }
    void aSmallBudgetNeverStandsStill() {
        Fixture f(44100, {5, 5, 5, 5});
        f.project = edit::setTrackGap(f.project, 1, -200000);
        std::vector<AlbumClip> clips;
        const Sequence sequence(f.project);
        for (const Placed& p : sequence.tracks()) clips.push_back({0, p.length()});
        AlbumSpec spec = *makeAlbumSpec(f.project, sequence, clips);
        for (const int workers : {1, 3}) {
            Task task;
            RenderAhead ahead(spec, f.open(), workers, task, 1);
            AlbumRig rig(spec);
            const auto make = [&](std::size_t part, Frames) { return ahead.feed(part); };
            rig.prime(0, make);
            Block block;
            while (rig.position() < rig.length()) {
                rig.keepReady(make);
                QVERIFY(rig.run(block));
            }
        }
    }
    void tagsAndBroadcastData() {
        Fixture f(44100);
        const auto report = f.deliver(path("tags"), {"wav24", "flac16"});
        QVERIFY(report.ok() && report->kept());
        const DeliveredFile& file = report->targets[0].files[1];
        QCOMPARE(file.file.filename().string(), std::string("02 Song 2.wav"));
        const auto bext = readBext(file.file);
        QVERIFY(bext.ok());
        QVERIFY(std::abs(bext->integratedLufs - file.written.loudness.integratedLufs) < 0.006);
        QVERIFY(std::abs(bext->truePeakDbtp - file.written.loudness.truePeakDbtp) < 0.006);
        QCOMPARE(bext->date, std::string("2026-11-26"));
        const auto tags = readTags(report->targets[1].files[2].file, *findFormat("flac16"));
        QVERIFY(tags.ok());
        QCOMPARE(tags->album, std::string("Test Album"));
        QCOMPARE(tags->number, 3);
        QCOMPARE(tags->count, 4);
        QVERIFY(std::abs(*tags->albumLufs - report->album.integratedLufs) < 0.006);
    }
    // What is planned is what is written, for every kind of target; and it is told while it happens.
    void thePlanIsWhatIsWritten() {
        Fixture f(48000);
        const fs::path folder = path("planned");
        const std::vector<std::string> ids{"wav24",  "mp3-320", "continuous", "cd-cue",
                                           "cd-toc", "ddp",     "vinyl"};
        const auto plan = planDelivery(f.project, folder, ids);
        QCOMPARE(plan.size(), ids.size());
        QVERIFY(existingPaths(plan).empty());
        Task task;
        const auto report =
            deliverAlbum(f.project, f.open(), {.folder = folder, .targets = ids}, task);
        QVERIFY(report.ok() && report->kept());
        QCOMPARE(task.share(), 1.0);
        QVERIFY(task.doing() && !task.doing()->empty());
        for (std::size_t i = 0; i < ids.size(); ++i) {
            std::vector<fs::path> written;
            for (const DeliveredFile& file : report->targets[i].files) {
                written.push_back(file.file);
                QCOMPARE(file.md5, *md5OfFile(file.file));
            }
            for (const fs::path& sheet : report->targets[i].sheets) written.push_back(sheet);
            QVERIFY2(written == plan[i].paths, ids[i].c_str());
            QCOMPARE(report->targets[i].rate, plan[i].rate);
        }
        QCOMPARE(existingPaths(plan).size(), std::size_t(4 + 4 + 2 + 2 + 2 + 1 + 2));
    }
    void aTrackAloneIsAnAlbumOfOne() {
        Fixture f(44100);
        const Project alone = trackAlone(f.project, 3);
        const Sequence sequence(alone);
        QCOMPARE(sequence.tracks().size(), std::size_t(1));
        QCOMPARE(sequence.tracks()[0].mark, Frames(0));
        QCOMPARE(planDelivery(alone, "/x", {"flac24"})[0].paths[0],
                 fs::path("/x/flac24/Song 3.flac"));
    }
    void measuringIsWhatIsDelivered() {
        Fixture f(44100);
        f.limit(-1);
        Task task;
        const auto measured = measureAlbum(f.project, f.open(), 2, task);
        QVERIFY(measured.ok());
        const auto report = f.deliver(path("measured"), {"wav64f"});
        QVERIFY(report.ok());
        QCOMPARE(measured->album.integratedLufs, report->album.integratedLufs);
        const auto& files = report->targets[0].files;
        QCOMPARE(measured->tracks.size(), files.size());
        double loudest = -INFINITY;
        for (std::size_t i = 0; i < files.size(); ++i) {
            const double lufs = files[i].written.loudness.integratedLufs;
            loudest = std::max(loudest, lufs);
            QVERIFY(std::abs(measured->tracks[i].second.integratedLufs - lufs) < 1e-6);
            QVERIFY(measured->track(Id(i + 1)) == &measured->tracks[i].second);
        }
        QVERIFY(std::abs(measured->levels().loudestLufs - loudest) < 1e-6);
    }
    void existingFilesStay() {
        Fixture f(44100);
        fs::create_directories(path("taken") / "wav16");
        std::ofstream(path("taken") / "wav16" / "03 Song 3.wav") << "precious";
        const auto refused = f.deliver(path("taken"), {"flac16", "wav16"});
        QVERIFY(!refused.ok());
        QCOMPARE(bytesOf(path("taken") / "wav16" / "03 Song 3.wav"), std::string("precious"));
        QCOMPARE(filesIn(path("taken") / "wav16"), 1);
        QCOMPARE(filesIn(path("taken") / "flac16"), 0);
        const auto forced = f.deliver(path("taken"), {"wav16"}, 0, true);
        QVERIFY(forced.ok() && forced->kept());
    }
    void failuresLeaveNothing() {
        Fixture f(44100);
        // A cancelled task, a source that fails, one that is not as long as it was.
        Task cancelled;
        cancelled.cancel();
        const AlbumOptions options{.folder = path("gone"), .targets = {"wav16", "mp3-320", "ddp"}};
        QVERIFY(!deliverAlbum(f.project, f.open(), options, cancelled).ok());
        Task task;
        const OpenSound lost = [&](std::size_t part) -> Result<std::unique_ptr<TrackSound>> {
            if (part == 2) return Error(TR("test", "The file “x” is gone."));
            return f.open()(part);
        };
        const auto failed = deliverAlbum(f.project, lost, options, task);
        QVERIFY(!failed.ok());
        QVERIFY(failed.error().english().find("gone") != std::string::npos);
        const OpenSound shorter = [&](std::size_t) -> Result<std::unique_ptr<TrackSound>> {
            const auto x = noise(0.1, 1000);
            return std::unique_ptr<TrackSound>(std::make_unique<MemorySound>(x, x, 44100));
        };
        QVERIFY(!deliverAlbum(f.project, shorter, options, task).ok());
        for (const char* id : {"wav16", "mp3-320", "ddp"}) QCOMPARE(filesIn(path("gone") / id), 0);
        QVERIFY(!f.deliver("/proc/none", {"wav16"}).ok());
        QVERIFY(!f.deliver(path("x"), {"cassette"}).ok());
        QVERIFY(!deliverAlbum({}, f.open(), options, task).ok());
    }
    void aDiscThatCannotBeIsRefused() {
        Fixture f(44100);
        f.project = edit::setTrackTrim(f.project, 2, 0, 44100);
        const auto refused = f.deliver(path("short"), {"cd-cue"});
        QVERIFY(!refused.ok());
        QVERIFY(refused.error().english().find("4 seconds") != std::string::npos);
        QVERIFY(f.deliver(path("short"), {"wav16"}).ok());
    }
    void hiddenAudio() {
        Fixture f(44100, {5.0, 5.0});
        f.project = edit::setTrackHidden(f.project, 1, true);
        const auto report = f.deliver(path("hidden"), {"cd-tracks", "cd-cue", "ddp"});
        QVERIFY2(report.ok(), report.ok() ? "" : report.error().english().c_str());
        QVERIFY2(report->kept(), brokenPromises(*report).c_str());
        QCOMPARE(report->targets[0].files.size(), std::size_t(2));
        QCOMPARE(report->targets[0].files[0].number, 0);
        QVERIFY(joined(report->targets[0]) == joined(report->targets[1]));
        const auto set = readDdp(report->targets[2].sheets[0]);
        QVERIFY(set.ok() && set->disc.tracks.size() == 1 && set->disc.tracks[0].start > 300);
    }
    void sidesAreBalanced() {
        Project p;
        for (const int minutes : {4, 3, 5, 6, 4, 3, 5, 4}) {
            Track track;
            track.source.path = "/x";
            track.source.rate = 44100;
            track.source.frames = Frames(minutes) * 60 * 44100;
            p = edit::addTrack(p, track);
        }
        const Sequence s(p);
        const Frames minute = 60 * 44100;
        QVERIFY((vinylSides(s, 22 * minute) == std::vector<std::size_t>{0, 4}));
        QCOMPARE(vinylSides(s, 11 * minute).size(), std::size_t(4));
    }
    void namesArePatterns() {
        Fixture f(44100);
        f.project = edit::renameTrack(f.project, 1, "a/b: c?");
        f.project = edit::renameTrack(f.project, 2, "Same");
        f.project = edit::renameTrack(f.project, 3, "Same");
        Delivery delivery;
        delivery.pattern = "%artist% - %title%";
        f.project = edit::setDelivery(f.project, delivery);
        const auto names = trackFileNames(f.project, Sequence(f.project), *findFormat("flac16"));
        QCOMPARE(names[0], std::string("Somebody - a_b_ c_.flac"));
        QCOMPARE(names[1], std::string("Somebody - Same.flac"));
        QCOMPARE(names[2], std::string("Somebody - Same (2).flac"));
        delivery.pattern = "%title%";
        f.project = edit::setDelivery(f.project, delivery);
        QCOMPARE(trackFileNames(f.project, Sequence(f.project), *findFormat("flac16"))[1],
                 std::string("Same.flac"));
        delivery.pattern = "";
        f.project = edit::setDelivery(f.project, delivery);
        QCOMPARE(trackFileNames(f.project, Sequence(f.project), *findFormat("flac16"))[1],
                 std::string("02 Same.flac"));
        QCOMPARE(albumFileName(f.project.album), std::string("Somebody - Test Album"));
        QCOMPARE(albumFileName({}), std::string("Album"));
    }
};

QTEST_APPLESS_MAIN(TestAlbumDelivery)
#include "tst_albumdelivery.moc"
