// SPDX-License-Identifier: GPL-3.0-or-later
// Work that a killed program left is found again; a living program's is left alone. Moved files are found by content.
// labels: unit
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest/QTest>
#include <filesystem>
#include <fstream>

#include "RandomProject.h"
#include "base/Files.h"
#include "project/Autosave.h"
#include "project/FindSource.h"
#include "project/ProjectFile.h"

using namespace lacquer;
namespace fs = std::filesystem;

namespace {
void write(const fs::path& path, const std::string& content) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
}
std::string hashOf(const fs::path& path) {  // stands in for media's
    const auto text = readWhole(path);
    return text ? std::to_string(std::hash<std::string>{}(*text)) : std::string();
}
}  // namespace

class TestAutosave : public QObject {
    Q_OBJECT
private slots:
    void killedWorkIsFound() {
        QTemporaryDir dir;
        const fs::path folder = dir.path().toStdString();
        const Project work = test::RandomProject(4).project(150);
        int pipeEnds[2];
        QVERIFY(::pipe(pipeEnds) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            Autosave autosave(folder);
            const bool ok = autosave.write(work, "/music/a.lacquer", "2026-11-22T12:00:00").ok();
            const char byte = ok ? 'y' : 'n';
            (void)!::write(pipeEnds[1], &byte, 1);
            ::pause();
        }
        char byte = 0;
        QVERIFY(::read(pipeEnds[0], &byte, 1) == 1);
        QCOMPARE(byte, 'y');
        QVERIFY(findRecoverable(folder).empty());  // it lives
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        const auto found = findRecoverable(folder);
        QCOMPARE(found.size(), std::size_t{1});
        QVERIFY(found[0].project == work);
        QVERIFY(found[0].session == "/music/a.lacquer");
        discardRecoverable(found[0]);
        QVERIFY(fs::is_empty(folder));
        ::close(pipeEnds[0]);
        ::close(pipeEnds[1]);
    }
    void aCleanEndLeavesNothing() {
        QTemporaryDir dir;
        const fs::path folder = fs::path(dir.path().toStdString()) / "deep" / "er";
        {
            Autosave a(folder), b(folder);
            QVERIFY(a.file() != b.file());
            QVERIFY(a.write({}, "", "1").ok());
            QVERIFY(b.write({}, "", "2").ok());
            b.clear();
            QVERIFY(!fs::exists(b.file()) && fs::exists(a.file()));
        }
        QVERIFY(fs::is_empty(folder));
    }
    void rubbishIsLeftOut() {
        QTemporaryDir dir;
        const fs::path folder = dir.path().toStdString();
        write(folder / "1-0.autosave", "{\"autosave\":1,");
        write(folder / "2-0.autosave", "{\"autosave\":1,\"project\":{}}");
        write(folder / "3-0.autosave", "");
        QVERIFY(findRecoverable(folder).empty());
        QVERIFY(findRecoverable("/nowhere/at/all").empty());
    }
    void withoutAFolderItSaysSo() {
        Autosave autosave("/proc/none");
        QVERIFY(!autosave.write({}, "", "").ok());
    }
    void movedFilesAreFoundByContent() {
        QTemporaryDir dir;
        const fs::path root = dir.path().toStdString();
        write(root / "old" / "mix.wav", "the mix");
        Track track;
        track.source.path = root / "old" / "mix.wav";
        track.source.contentHash = hashOf(track.source.path);
        Project project = edit::addTrack({}, track);
        QVERIFY(missingSources(project).empty());
        fs::create_directories(root / "new" / "deeper");
        fs::rename(root / "old" / "mix.wav", root / "new" / "deeper" / "renamed.wav");
        write(root / "new" / "mix.wav", "another of that name");
        const auto missing = missingSources(project);
        QCOMPARE(missing.size(), std::size_t{1});
        Task task;
        const auto found =
            findSource(missing[0], searchFolders(project, root / "a" / "b"), hashOf, task);
        QVERIFY(!found);  // nowhere near
        const auto again = findSource(missing[0], {root / "new"}, hashOf, task);
        QVERIFY(again && again->filename() == "renamed.wav");
        project = relinkSource(project, missing[0].path, *again);
        QVERIFY(missingSources(project).empty());
    }
};

QTEST_APPLESS_MAIN(TestAutosave)
#include "tst_autosave.moc"
