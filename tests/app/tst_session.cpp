// SPDX-License-Identifier: GPL-3.0-or-later
// The session without a window: import, edit, undo, save, open, recover, missing files, equal loudness.
// labels: unit gui
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QFile>
#include <QSignalSpy>
#include <QtTest/QTest>

#include "AppBench.h"

using namespace lacquer;

class TestSession : public QObject {
    Q_OBJECT
    test::AppBench bench_;

    static QUndoStack& stack(Session& session) { return session.document().undoStack(); }
    static bool import(Session& session, const QString& mix) {
        session.importFiles({mix}, false);
        return QTest::qWaitFor([&] { return session.track() != nullptr; });
    }
    static void add(Session& session, ModuleState module) {
        session.apply(edit::insertModule(session.project(), session.trackId(), std::move(module)),
                      "Add");
    }

private slots:
    // What a file's header did not tell is known once it was decoded, and is no step to undo.
    void lengthsAreThoseOfTheSound() {
        Session session;
        QVERIFY(import(session, bench_.sound("length.wav", 997, -18)));
        QVERIFY(test::measured(session));
        const Frames real = session.track()->source.frames;
        QVERIFY(real > 0);
        const int steps = stack(session).count();
        for (const Frames told : {Frames(0), real + 5000}) {
            SourceRef source = session.track()->source;
            source.frames = told;
            session.document().amend(
                edit::setTrackSource(session.project(), session.trackId(), source));
            QCOMPARE(session.track()->source.frames, real);
        }
        QCOMPARE(stack(session).count(), steps);
    }
    void aReferenceIsReplaced() {
        Session session;
        QVERIFY(import(session, bench_.sound("mix r.wav", 997, -18)));
        session.importFiles({bench_.sound("old.wav", 997, -8)}, true);
        QVERIFY(QTest::qWaitFor([&] { return session.reference() != nullptr; }));
        QVERIFY(test::measured(session));
        const Id id = session.referenceId();
        Project set = edit::setReferenceWeight(session.project(), id, 0.5);
        set = edit::setReferenceLoop(set, id, 4800, 96000);
        session.apply(set, "Set");
        session.replaceReference(id, bench_.sound("new.wav", 440, -10));
        const auto title = [&] { return session.reference()->title; };
        QVERIFY(QTest::qWaitFor([&] { return title() == "new"; }));
        QCOMPARE(stack(session).undoText(), QString("Replace reference “old”"));
        QCOMPARE(*session.reference()->weight, 0.5);
        QCOMPARE(*session.reference()->loopEnd, Frames{96000});
        session.apply(edit::renameReference(session.project(), id, "My reference"), "Name");
        session.replaceReference(id, bench_.sound("short.wav", 440, -10, 1));
        QVERIFY(QTest::qWaitFor([&] { return !session.reference()->loopEnd; }));
        QCOMPARE(title(), std::string("My reference"));
        stack(session).undo();
        QCOMPARE(*session.reference()->loopEnd, Frames{96000});
    }
    void importsAndMeasures() {
        Session session;
        QSignalSpy notices(&session, &Session::notice);
        QVERIFY(import(session, bench_.sound("mix.wav", 997, -18)));
        QCOMPARE(stack(session).undoText(), QString("Import mix “mix”"));
        session.importFiles({bench_.sound("ref.wav", 997, -8)}, true);
        QVERIFY(QTest::qWaitFor([&] { return session.reference() != nullptr; }));
        QVERIFY(test::measured(session));
        QCOMPARE(notices.count(), 0);
        QCOMPARE(session.project().rate, 48000.0);
        QCOMPARE(stack(session).undoText(), QString("Import reference “ref”"));
        // A 997 Hz sine of -18 dBFS on both channels measures -18 LUFS (Tech 3341).
        QVERIFY(std::abs(*session.loudness(Source::Mix) + 18.0) < 0.1);
        QVERIFY(std::abs(*session.loudness(Source::Reference) + 8.0) < 0.1);
        QCOMPARE(session.clips().view(session.track()->source)->frames, Frames{144000});
        QCOMPARE(session.trackFrames(), Frames{144000});
        // All come down to the quietest, none goes up.
        QCOMPARE(session.matchDb(Source::Mix), 0.0);
        QVERIFY(std::abs(session.matchDb(Source::Reference) + 10.0) < 0.2);
        Listening off;
        off.levelMatch = false;
        session.apply(edit::setListening(session.project(), off), "off");
        QCOMPARE(session.matchDb(Source::Reference), 0.0);
    }
    void whatCannotBeReadIsSaid() {
        Session session;
        QSignalSpy notices(&session, &Session::notice);
        test::setBytes(bench_.path("notes.wav").toStdString(), "no sound at all");
        session.importFiles(
            {bench_.path("notes.wav"), bench_.path("nowhere.wav"), bench_.sound("fine.wav")},
            false);
        QVERIFY(QTest::qWaitFor([&] { return session.track() != nullptr; }));
        QCOMPARE(notices.count(), 2);
        QVERIFY(notices[0][1].toString().contains("notes.wav"));
        QVERIFY(notices[1][1].toString().contains("nowhere.wav"));
        QCOMPARE(session.project().tracks.size(), std::size_t{1});
    }
    void oneDragIsOneStep() {
        Session session;
        QVERIFY(import(session, bench_.sound("a.wav")));
        add(session, edit::neutralModule("gain"));
        const Id module = session.track()->chain.modules[0].id;
        const auto value = [&] { return session.track()->chain.modules[0].values[0]; };
        const int before = stack(session).count();
        const auto drag = [&](int gesture, double from, double to) {
            for (int i = 0; i <= 50; ++i)
                session.apply(edit::setParam(session.project(), session.trackId(), module, 0,
                                             from + (to - from) * i / 50),
                              "Gain", {module, 0, gesture});
        };
        drag(1, -1, -6);
        QCOMPARE(stack(session).count(), before + 1);
        drag(2, -5, -3);  // another gesture is another step, however soon
        QCOMPARE(stack(session).count(), before + 2);
        drag(3, -4, -3);  // back to where it began leaves none
        QCOMPARE(stack(session).count(), before + 2);
        QCOMPARE(value(), -3.0);
        stack(session).undo();
        QCOMPARE(value(), -6.0);
        stack(session).undo();
        QCOMPARE(value(), 0.0);
        session.apply(session.project(), "Nothing");
        QVERIFY(stack(session).canRedo());  // an edit without effect drops no step
    }
    void savesAndOpens() {
        const QString file = bench_.path("song.lacquer");
        Project saved;
        {
            Session session;
            QVERIFY(import(session, bench_.sound("mix2.wav")));
            add(session, edit::neutralModule("limiter"));
            QVERIFY(session.document().isModified());
            QVERIFY(session.saveSession(file));
            QVERIFY(!session.document().isModified());
            saved = session.project();
        }
        Session session;
        QVERIFY(session.openSession(file));
        QVERIFY(session.project() == saved);
        QVERIFY(session.track() && session.module());
        QVERIFY(test::measured(session));
        QCOMPARE(Document::recentFiles().value(0), file);
        QVERIFY(!stack(session).canUndo());
        QSignalSpy notices(&session, &Session::notice);
        QVERIFY(!session.openSession(bench_.path("none.lacquer")));
        QCOMPARE(notices.count(), 1);
        QVERIFY(session.project() == saved);  // a failed open changes nothing
    }
    void killedWorkComesBack() {
        const QString mix = bench_.sound("kill.wav");
        int ends[2];
        QVERIFY(::pipe(ends) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            Track track;
            track.title = "Killed";
            track.source.path = mix.toStdString();
            track.source.rate = 48000;
            Autosave autosave;
            const bool written =
                autosave.write(edit::addTrack({}, track), "", "2026-11-22T20:00:00").ok();
            (void)!::write(ends[1], written ? "y" : "n", 1);
            ::pause();
        }
        char byte = 0;
        QVERIFY(::read(ends[0], &byte, 1) == 1 && byte == 'y');
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        const auto found = findRecoverable();
        QCOMPARE(found.size(), std::size_t{1});
        Session session;
        session.recover(found[0]);
        QVERIFY(session.track());
        QCOMPARE(session.track()->title, std::string("Killed"));
        QVERIFY(session.document().isModified());
        QVERIFY(session.saveSession(bench_.path("recovered.lacquer")));
        QVERIFY(findRecoverable().empty());
    }
    void autosaveKeepsUnsavedWork() {
        Session session;
        session.document().setAutosaveMs(20);
        QSignalSpy kept(&session.document(), &Document::autosaved);
        session.importFiles({bench_.sound("auto.wav")}, false);
        QVERIFY(QTest::qWaitFor([&] { return kept.count() > 0; }));
        QVERIFY(session.saveSession(bench_.path("auto.lacquer")));
        QVERIFY(findRecoverable().empty());
    }
    void missingFilesAreFoundOrPointedTo() {
        const QString file = bench_.path("moved/in/session.lacquer");
        const QString mix = bench_.sound("moved/in/mix.wav", 300),
                      ref = bench_.sound("moved/in/ref.wav", 500);
        {
            Session session;
            QVERIFY(import(session, mix));
            session.importFiles({ref}, true);
            QVERIFY(QTest::qWaitFor([&] { return session.reference() != nullptr; }));
            QVERIFY(session.saveSession(file));
        }
        std::filesystem::create_directories(bench_.path("moved/in/deeper").toStdString());
        QVERIFY(QFile::rename(mix, bench_.path("moved/in/deeper/renamed.wav")));
        QVERIFY(QFile::rename(ref, bench_.path("elsewhere.wav")));
        Session session;
        QSignalSpy notices(&session, &Session::notice);
        QVERIFY(session.openSession(file));
        QVERIFY(QTest::qWaitFor([&] { return notices.count() > 0; }));
        QVERIFY(notices[0][1].toString().contains("ref.wav"));
        QVERIFY(session.track()->source.path.filename() == "renamed.wav");
        QVERIFY(session.clips().view(session.reference()->source)->phase ==
                ClipView::Phase::Missing);
        session.relink(session.reference()->source, bench_.path("elsewhere.wav"));
        QVERIFY(QTest::qWaitFor(
            [&] { return session.reference()->source.path.filename() == "elsewhere.wav"; }));
        QVERIFY(test::measured(session));
    }
    void playingWithoutADeviceSaysSo() {
        Session session;
        QSignalSpy notices(&session, &Session::notice);
        QVERIFY(import(session, bench_.sound("silent.wav")));
        QVERIFY(test::measured(session));
        session.transport().playPause();
        QCOMPARE(notices.count(), 1);
        QVERIFY(!session.transport().isPlaying());
    }
    void theMasterIsMeasuredInTheBackground() {
        Session session;
        QVERIFY(import(session, bench_.sound("loud.wav", 997, -20)));
        ModuleState gain = edit::neutralModule("gain");
        gain.values[0] = 6;
        add(session, gain);
        const auto loud = [&] {
            const auto lufs = session.loudness(Source::Master);
            return lufs && !session.master().isStale() && std::abs(*lufs + 14.0) < 0.2;
        };
        QVERIFY(QTest::qWaitFor(loud, 20000));
        QVERIFY(session.master().wave());
        QVERIFY(
            QTest::qWaitFor([&] { return std::abs(session.matchDb(Source::Master) + 6.0) < 0.3; }));
    }
};

QTEST_MAIN(TestSession)
#include "tst_session.moc"
