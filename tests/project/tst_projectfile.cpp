// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions come back as they were saved; damaged, foreign and newer files get a sentence, never a crash.
// labels: unit
#include <QTemporaryDir>
#include <QtTest/QTest>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "RandomProject.h"
#include "base/Files.h"
#include "project/ProjectFile.h"

using namespace lacquer;
namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

class TestProjectFile : public QObject {
    Q_OBJECT
private slots:
    void randomProjectsComeBack() {
        for (unsigned seed = 0; seed < 60; ++seed) {
            const Project project = test::RandomProject(seed).project(200);
            const std::string text = projectToText(project, "/music/sessions");
            const auto read = projectFromText(text, "/music/sessions", "x");
            QVERIFY2(read.ok(), read.ok() ? "" : read.error().english().c_str());
            QVERIFY(read->warnings.empty());
            QVERIFY(read->project == project);
            QVERIFY(projectToText(read->project, "/music/sessions") == text);
        }
    }
    // What a section wants of a module waits for it while another slot is heard, on disk too.
    void sectionsKeepSettingsOfOtherSlots() {
        Project p = edit::addTrack({}, [] {
            Track t;
            t.source.path = "/music/mixes/a.wav";
            t.chain.modules.push_back(edit::neutralModule("equalizer"));
            t.sections = {{.at = 44100, .name = "chorus", .settings = {}}};
            return t;
        }());
        const Id track = p.tracks[0]->id, equalizer = p.tracks[0]->chain.modules[0].id;
        Track changed = *p.tracks[0];
        changed.sections[0].settings = {
            {.module = equalizer, .on = false, .values = changed.chain.modules[0].values}};
        p.tracks[0] = std::make_shared<const Track>(changed);
        p = edit::selectSnapshot(p, track, 1);
        p = edit::removeModule(p, track, equalizer);
        QCOMPARE(p.tracks[0]->sections[0].settings.size(), std::size_t(1));
        const auto read = projectFromText(projectToText(p, "/music"), "/music", "x");
        QVERIFY(read.ok());
        QVERIFY(read->project == p);
    }
    void pathsAreRelative() {
        Project p = edit::addTrack({}, [] {
            Track t;
            t.source.path = "/music/mixes/a.wav";
            return t;
        }());
        const std::string text = projectToText(p, "/music/sessions");
        QVERIFY(text.find("../mixes/a.wav") != std::string::npos);
        QVERIFY(text.find("/music") == std::string::npos);
        const auto moved = projectFromText(text, "/home/x/sessions", "x");
        QVERIFY(moved->project.tracks[0]->source.path == "/home/x/mixes/a.wav");
    }
    void namesThatAreNoTextSurvive() {
        Project p = edit::addTrack({}, [] {
            Track t;
            t.source.path = "/m/\xff\xfe.wav";
            t.title = "\xff";
            return t;
        }());
        const auto read = projectFromText(projectToText(p, "/m"), "/m", "x");
        QVERIFY(read.ok());
        QVERIFY(read->project.tracks[0]->source.path == p.tracks[0]->source.path);
    }
    void unknownKeysSurvive() {
        Project p = test::RandomProject(5).project(300);
        while (p.tracks.empty() || p.tracks[0]->chain.modules.empty())
            p = edit::insertModule(edit::addTrack(p, Track{}, 0), p.nextId,
                                   edit::neutralModule("gain"));
        if (p.references.empty())
            p = edit::addReference(p, [] {
                Reference r;
                r.source.path = "/r";
                return r;
            }());
        const auto tracks = p.tracks;
        for (const auto& t : tracks)
            if (t->source.path.empty())
                p = edit::setTrackSource(p, t->id, [] {
                    SourceRef s;
                    s.path = "/x";
                    return s;
                }());
        Json doc = Json::parse(projectToText(p, "/m"));
        doc["version"] = 7;
        doc["mood"] = {{"deep", {1, 2, 3}}};
        doc["tracks"][0]["vinylSide"] = "XX";
        doc["tracks"][0]["chain"][0]["note"] = "warm";
        doc["tracks"][0]["chain"][0]["params"]["sparkle"] = 11;
        doc["tracks"][0]["chain"].push_back(
            {{"module", "reverb2031"}, {"on", true}, {"params", {{"size", 3}}}});
        doc["references"][0]["mood"] = "dark";
        doc["delivery"]["cover"] = "a.png";
        doc["album"]["label"] = "Wax";
        const auto read = projectFromText(doc.dump(), "/m", "x");
        QVERIFY(read.ok());
        QVERIFY(!read->warnings.empty());
        QVERIFY(!read->project.tracks[0]->chain.modules.back().on);
        const Json back = Json::parse(projectToText(read->project, "/m"));
        QVERIFY(back["mood"] == doc["mood"]);
        QVERIFY(back["tracks"][0]["vinylSide"] == "XX");
        QVERIFY(back["tracks"][0]["chain"][0]["note"] == "warm");
        QVERIFY(back["tracks"][0]["chain"][0]["params"]["sparkle"] == 11);
        QVERIFY(back["tracks"][0]["chain"].back()["module"] == "reverb2031");
        QVERIFY(back["tracks"][0]["chain"].back()["on"] == true);
        QVERIFY(back["tracks"][0]["chain"].back()["params"]["size"] == 3);
        QVERIFY(back["references"][0]["mood"] == "dark");
        QVERIFY(back["delivery"]["cover"] == "a.png");
        QVERIFY(back["album"]["label"] == "Wax");
    }
    void filesOfTheFirstVersionStillLoad() {
        const auto read = projectFromText(
            R"({"format": "lacquer-session", "version": 1, "needs": 1, "rate": 44100, "nextId": 9,
                "tracks": [{"id": 3, "title": "Old", "source": {"path": "a.wav"}, "gain": -1,
                            "fadeIn": 100, "chain": [], "snapshots": {"current": 1}}]})",
            "/m", "x");
        QVERIFY2(read.ok(), read.ok() ? "" : read.error().english().c_str());
        QVERIFY(read->warnings.empty() && read->project.album == Album{});
        const Track& track = *read->project.tracks.at(0);
        QVERIFY(track.place == AlbumPlace{} && track.ride.empty() && track.isrc.empty());
        QCOMPARE(track.fadeIn, Frames(100));
        QVERIFY(track.fadeInShape == FadeShape::Cosine);
        // An older version can still open what it plays alike.
        const Json back = Json::parse(projectToText(read->project, "/m"));
        QVERIFY(back["version"] == 3 && back["needs"] == 1);
        const Project ridden = edit::setTrackRide(read->project, 3, {{0, -3.0}});
        QVERIFY(Json::parse(projectToText(ridden, "/m"))["needs"] == 2);
    }
    void brokenAndNewerFilesSaySo() {
        const auto says = [](const std::string& text, const char* word) {
            const auto read = projectFromText(text, "/", "song.lacquer");
            return !read.ok() && read.error().english().find(word) != std::string::npos &&
                   read.error().english().find("song.lacquer") != std::string::npos;
        };
        QVERIFY(says("", "damaged"));
        QVERIFY(says("{", "damaged"));
        QVERIFY(says("[]", "no session"));
        QVERIFY(says("{\"format\": \"other\"}", "no session"));
        QVERIFY(says(R"({"format": "lacquer-session", "needs": 4})", "newer"));
        QVERIFY(says(R"({"format": "lacquer-session", "rate": "x"})", "rate"));
        QVERIFY(says(R"({"format": "lacquer-session", "rate": 1e300})", "rate"));
        QVERIFY(says(R"({"format": "lacquer-session", "tracks": [{"id": 1}]})", "path"));
        QVERIFY(says(R"({"format": "lacquer-session", "tracks": [3]})", "tracks"));
        QVERIFY(says(R"({"format": "lacquer-session", "album": {"chain": 3}})", "chain"));
        QVERIFY(says(R"({"format": "lacquer-session", "tracks": [{"id": 1, "source": {"path": "a"},
                         "ride": [[0, 1e9]]}]})",
                     "ride"));
        QVERIFY(says(std::string(100000, '['), "damaged"));
        QVERIFY(says(R"({"format": "lacquer-session", "x": )" + std::string(100, '[') +
                         std::string(100, ']') + "}",
                     "damaged"));
        QVERIFY(!loadProject("/nowhere/at/all.lacquer").ok());
        QVERIFY(!loadProject("/").ok());
    }
    void savingIsWhole() {
        QTemporaryDir dir;
        const fs::path file = fs::path(dir.path().toStdString()) / "näme.lacquer";
        const Project a = test::RandomProject(1).project(100),
                      b = test::RandomProject(2).project(100);
        QVERIFY(saveProject(a, file).ok());
        QVERIFY(loadProject(file)->project == a);
        QVERIFY(saveProject(b, file).ok());
        QVERIFY(loadProject(file)->project == b);
        QCOMPARE(
            std::distance(fs::directory_iterator(file.parent_path()), fs::directory_iterator()), 1);
        const auto lost = saveProject(a, "/proc/none/x.lacquer");
        QVERIFY(!lost.ok());
        QVERIFY(lost.error().english().find("/proc/none/x.lacquer") != std::string::npos);
    }
    void savingKeepsLinks() {
        QTemporaryDir dir;
        const fs::path real = fs::path(dir.path().toStdString()) / "real.lacquer",
                       link = fs::path(dir.path().toStdString()) / "link.lacquer";
        QVERIFY(writeWhole(real, "old", AtomicFile::Existing::Replace).ok());
        fs::create_symlink(real, link);
        QVERIFY(writeWhole(link, "new", AtomicFile::Existing::Replace).ok());
        QVERIFY(fs::is_symlink(link));
        QCOMPARE(*readWhole(real), std::string("new"));
    }
};

QTEST_APPLESS_MAIN(TestProjectFile)
#include "tst_projectfile.moc"
