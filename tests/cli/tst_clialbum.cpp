// SPDX-License-Identifier: GPL-3.0-or-later
// Albums from outside: built, moved, checked, delivered; a disk that is full or a kill leaves nothing half.
// labels: unit
// timeout: 600
#include <signal.h>

#include <QCryptographicHash>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QtTest/QTest>
#include <cmath>

#include "cli/CliRun.h"
#include "project/Edit.h"
#include "project/ProjectFile.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;

class TestCliAlbum : public QObject {
    Q_OBJECT
    QTemporaryDir dir_;
    QString at(const QString& name) const { return dir_.filePath(name); }
    QStringList files_;

    QJsonObject show() { return cli({"album", "show", at("a.lacquer"), "--json"}).json().object(); }
    /// Names below a folder, hidden ones too.
    QStringList below(const QString& folder) const {
        QStringList names;
        QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) names << QFileInfo(it.next()).fileName();
        return names;
    }

private slots:
    void initTestCase() {
        qputenv("XDG_CACHE_HOME", at("cache").toUtf8());
        for (int i = 1; i <= 3; ++i) {
            const QString file = at(QString("Song %1.wav").arg(i));
            const auto frames = std::size_t(44100 * (4 + i));
            QVERIFY(writeSound(file, "wav24", 44100,
                               {noise(0.3, frames, i), noise(0.3, frames, 9 + i)}));
            files_ << file;
        }
    }
    void aSessionIsBuilt() {
        const CliResult made = cli(QStringList{"album", "new", "-o", at("a.lacquer")} + files_ +
                                   QStringList{"--gap", "1.5"});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        const auto album = show();
        QCOMPARE(album["tracks"].toArray().size(), 3);
        QCOMPARE(album["seconds"].toDouble(), 5 + 6 + 7 + 2 * 1.5);
        QCOMPARE(album["tracks"].toArray()[1].toObject()["start"].toDouble(), 6.5);
        QCOMPARE(album["tracks"].toArray()[2].toObject()["title"].toString(), QString("Song 3"));
        QVERIFY(cli({"album", "show", at("a.lacquer")}).out.contains("Song 2"));
        QVERIFY(cli({"album", "check", at("a.lacquer")}).code == 0);
        // An existing session stays.
        QCOMPARE(cli(QStringList{"album", "new", "-o", at("a.lacquer")} + files_).code, 1);
    }
    void itIsRearranged() {
        QCOMPARE(cli({"album", "move", at("a.lacquer"), "3", "1"}).code, 0);
        QCOMPARE(cli({"album", "gap", at("a.lacquer"), "2", "-0.25"}).code, 0);
        const auto album = show();
        const auto tracks = album["tracks"].toArray();
        QCOMPARE(tracks[0].toObject()["title"].toString(), QString("Song 3"));
        QCOMPARE(tracks[1].toObject()["gapToNext"].toDouble(), -0.25);
        // What was last had no gap of its own.
        QCOMPARE(album["seconds"].toDouble(), 5 + 6 + 7 - 0.25);
    }
    void aMixIsReplaced() {
        QCOMPARE(cli(QStringList{"album", "new", "-o", at("r.lacquer")} + files_).code, 0);
        auto left = noise(0.3, 44100 * 6, 2), right = noise(0.3, 44100 * 6, 11);
        for (auto* side : {&left, &right}) {
            for (double& x : *side) x *= 0.5;
            side->insert(side->begin(), 441, 0.0);
        }
        QVERIFY(writeSound(at("new.wav"), "wav24", 44100, {left, right}));
        const CliResult replaced =
            cli({"album", "replace", at("r.lacquer"), "2", at("new.wav"), "--as-loud", "--json"});
        QCOMPARE(replaced.code, 0);
        const auto told = replaced.json().object();
        QCOMPARE(told["lagFrames"].toInt(), -441);
        QVERIFY(std::abs(told["gainDb"].toDouble() + 6.02) < 0.05);
        const auto tracks =
            cli({"album", "show", at("r.lacquer"), "--json"}).json().object()["tracks"].toArray();
        QVERIFY(tracks[1].toObject()["file"].toString().endsWith("new.wav"));
        QCOMPARE(tracks[1].toObject()["title"].toString(), QString("Song 2"));
        // The music begins where it began.
        QCOMPARE(tracks[1].toObject()["start"].toDouble(), 5 + 2.0);
        QCOMPARE(tracks[2].toObject()["start"].toDouble(), 5 + 2.0 + 6 + 2.0);
        QCOMPARE(cli({"album", "replace", at("r.lacquer"), "9", at("new.wav")}).code, 2);
        QCOMPARE(cli({"album", "replace", at("r.lacquer"), "1", at("none.wav")}).code, 1);
    }
    void wrongWordsAreTwo() {
        const QList<QStringList> all = {
            {"album"},
            {"album", "dance"},
            {"album", "new", "-o", at("b.txt"), files_[0]},
            {"album", "new", "-o", at("b.lacquer")},
            {"album", "new", "-o", at("b.lacquer"), files_[0], "--gap", "-1"},
            {"album", "move", at("a.lacquer"), "4", "1"},
            {"album", "move", at("a.lacquer"), "1", "0"},
            {"album", "gap", at("a.lacquer"), "1", "much"},
            {"album", "gap", at("a.lacquer"), "9", "1"},
            {"render", at("a.lacquer"), "-o", at("o"), "--deliver", "ddp"},
            {"render", at("a.lacquer"), "-o", at("o"), "--album", "--deliver", "cassette"},
            {"render", at("a.lacquer"), "-o", at("o"), "--album", "--track", "1"}};
        for (const QStringList& words : all) {
            const CliResult r = cli(words);
            QVERIFY2(r.code == 2, qPrintable(words.join(' ') + ": " + r.out + r.err));
            QVERIFY(r.err.startsWith("lacquer-cli: ") && r.out.isEmpty());
        }
        QVERIFY(!QFile::exists(at("b.lacquer")) && !QFile::exists(at("o")));
    }
    void targetsAreListed() {
        const auto list = cli({"deliver", "--list", "--json"}).json().object();
        QStringList ids;
        for (const auto& target : list["targets"].toArray())
            ids << target.toObject()["id"].toString();
        for (const char* id : {"wav24", "flac24", "mp3-320", "opus-160", "cd-cue", "cd-toc", "ddp",
                               "streaming", "vinyl"})
            QVERIFY2(ids.contains(id), id);
        for (const auto& platform : list["platforms"].toArray())
            for (const char* key : {"asOf", "source", "targetLufs"})
                QVERIFY(platform.toObject().contains(key));
        QVERIFY(cli({"deliver", "--list"}).out.contains("DDP 2.00 compatible"));
    }
    void itIsDelivered() {
        const CliResult r =
            cli({"render", at("a.lacquer"), "--album", "-o", at("out"), "--json", "--deliver",
                 "cd-cue", "--deliver", "cd-toc", "--deliver", "ddp", "--deliver", "flac24"});
        QVERIFY2(r.code == 0, qPrintable(r.err));
        const auto report = r.json().object();
        QVERIFY(report["kept"].toBool());
        QCOMPARE(report["targets"].toArray().size(), 4);
        QVERIFY(QFile::exists(at("out/delivery.html")) && QFile::exists(at("out/delivery.json")));
        QVERIFY(QFile::exists(at("out/cd-cue/Album.cue")));
        QVERIFY(QFile::exists(at("out/ddp/DDP/DDPMS")));
        QVERIFY(QFile::exists(at("out/flac24/02 Song 1.flac")));
        // Again: nothing is replaced, and one sentence says so.
        const CliResult again = cli({"render", at("a.lacquer"), "--album", "-o", at("out")});
        QVERIFY(again.code == 1 && again.err.count('\n') == 1);
        QCOMPARE(cli({"render", at("a.lacquer"), "--album", "-o", at("out"), "--force", "--deliver",
                      "cd-cue"})
                     .code,
                 0);
    }
    // The same session in another folder, by another process on one core in another language: the same bytes.
    void whereItRanDoesNotMatter() {
        const auto sums = [&](const QString& place, const QStringList& before) {
            QDir().mkpath(at(place));
            for (const QString& file : files_ + QStringList{at("a.lacquer")})
                QFile::copy(file, at(place + '/' + QFileInfo(file).fileName()));
            QProcess process;
            auto environment = QProcessEnvironment::systemEnvironment();
            environment.insert("XDG_CACHE_HOME", at(place + "/cache"));
            if (!before.isEmpty()) environment.insert("LC_ALL", "de_DE.UTF-8");
            process.setProcessEnvironment(environment);
            process.setWorkingDirectory(at(place));
            QStringList words =
                before + QStringList{qEnvironmentVariable("LACQUER_BUILD") + "/lacquer-cli",
                                     "render",
                                     "a.lacquer",
                                     "--album",
                                     "-o",
                                     "out"};
            for (const char* id : {"streaming", "flac16", "mp3-320", "ogg-q6", "opus-160",
                                   "aac-256", "alac24", "ddp", "cd-cue", "vinyl"})
                words << "--deliver" << id;
            const QString program = words.takeFirst();
            process.start(program, words);
            process.waitForFinished(200000);
            QMap<QString, QByteArray> found;
            if (process.exitCode() != 0) return found;
            QDirIterator it(at(place + "/out"), QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                QFile file(it.next());
                // The report names folders and seconds.
                if (file.fileName().contains("/delivery.") || !file.open(QIODevice::ReadOnly))
                    continue;
                const QString name = QDir(at(place + "/out")).relativeFilePath(file.fileName());
                found[name] = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
            }
            return found;
        };
        const auto here = sums("here", {});
        const auto there = sums("far/away", {"taskset", "-c", "0"});
        QCOMPARE(here.size(), 7 * 3 + 5 + 2 + 2);
        QCOMPARE(here.keys(), there.keys());
        for (auto it = here.begin(); it != here.end(); ++it)
            QVERIFY2(there[it.key()] == it.value(), qPrintable(it.key()));
        // A later test loses a file that would be found again here.
        QVERIFY(QDir(at("here")).removeRecursively() && QDir(at("far")).removeRecursively());
    }
    void cdrdaoTakesTheToc() {
        if (QStandardPaths::findExecutable("cdrdao").isEmpty()) QSKIP("cdrdao is not installed");
        QProcess process;
        process.setWorkingDirectory(at("out/cd-toc"));
        process.start("cdrdao", {"show-toc", "Album.toc"});
        QVERIFY(process.waitForFinished());
        const QString said = process.readAllStandardOutput() + process.readAllStandardError();
        QVERIFY2(process.exitCode() == 0 && said.contains("TRACK  3"), qPrintable(said));
    }
    void aFullDiskLeavesNothing() {
        const CliResult r = cli({"render", at("a.lacquer"), "--album", "-o", at("full"),
                                 "--deliver", "wav24", "--deliver", "ddp", "--deliver", "mp3-320"},
                                500000);
        QVERIFY2(r.code == 1 && r.err.count('\n') == 1, qPrintable(r.err));
        QVERIFY2(below(at("full")).isEmpty(), qPrintable(below(at("full")).join(' ')));
    }
    void aKilledRunLeavesNoFinalName() {
        for (const int after : {100, 300, 600}) {
            const QString folder = at(QString("kill%1").arg(after));
            QProcess process;
            process.start(qEnvironmentVariable("LACQUER_BUILD") + "/lacquer-cli",
                          {"render", at("a.lacquer"), "--album", "-o", folder, "--deliver",
                           "flac24", "--deliver", "ddp", "--deliver", "mp3-320"});
            QVERIFY(process.waitForStarted());
            QTest::qWait(after);
            const bool ended = process.state() == QProcess::NotRunning;
            if (!ended) ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
            process.waitForFinished();
            if (ended) continue;
            // Complete ones may be there already; what is not complete is hidden.
            QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                const QString name = it.next();
                if (name.contains("/.")) continue;
                QVERIFY2(!name.endsWith(".flac") || cli({"analyze", name}).code == 0,
                         qPrintable(name));
            }
            QCOMPARE(show()["tracks"].toArray().size(), 3);
        }
    }
    void aReadOnlyFolderIsTold() {
        const CliResult r = cli({"render", at("a.lacquer"), "--album", "-o", "/proc/none"});
        QVERIFY(r.code == 1 && r.err.count('\n') == 1);
    }
    void aChangedSourceIsTold() {
        QVERIFY(QFile::copy(files_[0], at("changes.wav")));
        QCOMPARE(cli({"album", "new", "-o", at("c.lacquer"), at("changes.wav")}).code, 0);
        const QStringList words{"render", at("c.lacquer"), "-o", at("changed"), "--force"};
        QVERIFY(!cli(words).err.contains("was changed"));
        QVERIFY(writeSound(at("changes.wav"), "wav24", 44100,
                           {noise(0.2, 44100 * 5, 77), noise(0.2, 44100 * 5, 78)}));
        const CliResult r = cli(words);
        QCOMPARE(r.code, 0);
        QVERIFY2(r.err.contains("changes.wav” was changed"), qPrintable(r.err));
    }
    /// A section of a session is heard in its render: 6 dB from its start to its end.
    void sectionsAreRendered() {
        const std::vector<double> tone = sine(440.0, 44100, 0.1, 44100 * 5);
        QVERIFY(writeSound(at("tone.wav"), "wav24", 44100, {tone, tone}));
        QCOMPARE(cli({"album", "new", "-o", at("s.lacquer"), at("tone.wav")}).code, 0);
        const auto loaded = loadProject(at("s.lacquer").toStdString());
        QVERIFY(loaded);
        Project project = loaded->project;
        const Id track = project.tracks[0]->id;
        project = edit::insertModule(project, track, edit::neutralModule("gain"));
        project = edit::setTrackSections(project, track, {{88200, "Chorus", {}}});
        const ModuleState gain = project.tracks[0]->chain.modules[0];
        project = edit::setSectionSetting(project, track, 0, {gain.id, true, {6, 0, 0, 0}});
        QVERIFY(saveProject(project, at("s.lacquer").toStdString()));
        const CliResult r = cli({"render", at("s.lacquer"), "-o", at("sections"), "--json"});
        QVERIFY2(r.code == 0, qPrintable(r.err));
        const QString written = r.json().array()[0].toObject()["file"].toString();
        const double peak =
            cli({"analyze", written, "--json"}).json().object()["samplePeakDbfs"].toDouble();
        QVERIFY2(std::abs(peak + 14.0) < 0.05, qPrintable(QString::number(peak)));
    }
    void aVanishedSourceIsTold() {
        QVERIFY(QFile::rename(files_[1], at("elsewhere.bin")));
        const CliResult r = cli({"render", at("a.lacquer"), "--album", "-o", at("lost")});
        QVERIFY2(r.code == 1 && r.err.contains("Song 2.wav"), qPrintable(r.err));
        QVERIFY(below(at("lost")).isEmpty());
        QVERIFY(QFile::rename(at("elsewhere.bin"), files_[1]));
    }
};

QTEST_GUILESS_MAIN(TestCliAlbum)
#include "tst_clialbum.moc"
