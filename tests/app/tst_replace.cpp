// SPDX-License-Identifier: GPL-3.0-or-later
// A mix that was written anew is noticed, compared and taken as one step; the old sound comes back with undo. So does a
// reference that another file replaces.
// labels: unit gui
// timeout: 300
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

#include "AppBench.h"
#include "album/Sequence.h"
#include "app/Actions.h"
#include "app/Banner.h"
#include "app/Commands.h"
#include "app/MainWindow.h"
#include "app/ReplaceDialog.h"

using namespace lacquer;

namespace {

constexpr double kRate = 48000;

/// Noise that beats: `ahead` frames of silence, then eight seconds at `gain`.
void write(const QString& file, Frames ahead, double gain) {
    const auto white = test::noise(0.25, 8 * 48000, 5);
    std::vector<double> both(static_cast<std::size_t>(2 * ahead), 0.0);
    double low = 0.0;
    for (std::size_t n = 0; n < white.size(); ++n) {
        low += 0.1 * (white[n] - low);
        const double x =
            gain * (std::exp(-6.0 * std::fmod(static_cast<double>(n) / kRate, 0.5)) * low +
                    0.1 * white[n]);
        both.push_back(x);
        both.push_back(x);
    }
    const std::string error = test::writeSound(file.toStdString(), "wav32f", kRate, 2, both);
    if (!error.empty()) qFatal("%s", error.c_str());
}

struct Open {
    Session session;
    MainWindow window{session};
    Open(const QString& file) {
        window.show();
        session.importFiles({file}, false);
        if (!QTest::qWaitFor([&] { return session.project().tracks.size() == 1; }) ||
            !test::measured(session))
            qFatal("no track");
        QTest::qWait(300);  // the watch has had its first look
    }
    Banner* banner() { return window.findChild<Banner*>(); }
    bool says(const QString& words) {
        return QTest::qWaitFor([&] { return banner()->texts().join(' ').contains(words); }, 15000);
    }
    ReplaceDialog* dialog() { return window.findChild<ReplaceDialog*>(); }
    const Track& track() { return *session.project().tracks.front(); }
};

}  // namespace

class TestReplace : public QObject {
    Q_OBJECT
    test::AppBench bench_;

private slots:
    void aFileWrittenAnewIsOfferedAndTaken() {
        const QString file = bench_.path("song.wav");
        write(file, 0, 0.5);
        Open open(file);
        Project edited = edit::setTrackTrim(open.session.project(), open.track().id, 4800, 240000);
        edited = edit::setTrackIndexes(edited, open.track().id, {96000});
        open.session.apply(edited, "trim");
        const Project before = open.session.project();
        const ClipPtr old = open.session.clips().clip(open.track().source);
        write(file, 480, 1.0);
        QVERIFY(open.says("written anew"));
        for (QPushButton* button : open.banner()->findChildren<QPushButton*>())
            if (button->text() == "What changed?") button->click();
        QVERIFY(open.dialog() && open.dialog()->isVisible());
        QVERIFY(QTest::qWaitFor([&] { return open.dialog()->isReady(); }, 30000));
        QVERIFY(open.session.project() == before);
        const int steps = open.session.document().undoStack().count();
        open.dialog()->take();
        QCOMPARE(open.session.document().undoStack().count(), steps + 1);
        QCOMPARE(open.track().trimStart, Frames(4800 + 480));
        QCOMPARE(open.track().trimEnd.value(), Frames(240000 + 480));
        QCOMPARE(open.track().place.indexes, std::vector<Frames>{96000 + 480});
        QVERIFY(test::measured(open.session));
        QCOMPARE(open.session.clips().clip(open.track().source)->frames, old->frames + 480);
        // The old sound is played and exported again, although its file holds another.
        open.session.document().undoStack().undo();
        QVERIFY(open.session.project() == before);
        QCOMPARE(open.session.clips().clip(open.track().source), old);
    }

    void anotherFileKeepsTheGainAheadOfTheChain() {
        write(bench_.path("mix 1.wav"), 0, 0.5);
        write(bench_.path("mix 2.wav"), 0, 1.0);
        Open open(bench_.path("mix 1.wav"));
        open.window.commands().compareNewMix(open.track().id, bench_.path("mix 2.wav"));
        QVERIFY(QTest::qWaitFor([&] { return open.dialog()->isReady(); }, 30000));
        open.dialog()->findChild<QAbstractButton*>("replaceAsLoud")->click();
        open.dialog()->take();
        QVERIFY(std::abs(open.track().gainDb + 6.02) < 0.05);
        QCOMPARE(open.track().source.path.filename().string(), std::string("mix 2.wav"));
        QCOMPARE(open.track().title, std::string("mix 1"));
    }

    void aReferenceIsReplacedByAnotherFile() {
        write(bench_.path("replaced mix.wav"), 0, 0.5);
        Open open(bench_.path("replaced mix.wav"));
        Session& session = open.session;
        session.importFiles({bench_.sound("first.wav", 440, -12, 10)}, true);
        QVERIFY(QTest::qWaitFor([&] { return session.reference() != nullptr; }));
        QVERIFY(test::measured(session));
        const Id id = session.reference()->id;
        Project project = edit::setReferenceOffset(session.project(), id, 4800);
        project = edit::setReferenceTrim(project, id, 1.5);
        session.apply(edit::setReferenceLoop(project, id, 96000, 384000), "loop");
        const Project before = session.project();
        QUndoStack& undo = session.document().undoStack();
        // As from the list's menu, through the file dialog.
        const QString shorter = bench_.sound("second.wav", 660, -9, 5);
        QTimer::singleShot(0, this, [&] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog && dialog->windowTitle().contains("first"));
            dialog->findChild<QLineEdit*>("fileNameEdit")->setText(shorter);
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        const int steps = undo.count();
        open.window.commands().replaceReference(id);
        QVERIFY(QTest::qWaitFor([&] { return undo.count() > steps; }, 10000));
        QVERIFY(test::measured(session));
        QCOMPARE(undo.count(), steps + 1);
        QCOMPARE(undo.undoText(), QString("Replace reference “first”"));
        const Reference& now = *session.reference();
        QCOMPARE(now.id, id);
        QCOMPARE(QString::fromStdString(now.title), QString("second"));
        QCOMPARE(now.offset, Frames(4800));
        QCOMPARE(now.trimDb, 1.5);
        QVERIFY(!now.loopStart && !now.loopEnd);  // it would reach beyond the new file
        QCOMPARE(session.clips().clip(now.source)->frames, Frames(5 * 48000));
        undo.undo();
        QVERIFY(session.project() == before);
        QVERIFY(test::measured(session));
        QCOMPARE(session.clips().clip(session.reference()->source)->frames, Frames(10 * 48000));
        // A file of at least that length keeps the loop; a name of one's own stays.
        session.apply(edit::renameReference(before, id, "Mine"), "name");
        session.replaceReference(id, bench_.sound("third.wav", 220, -9, 8));
        QVERIFY(QTest::qWaitFor([&] { return undo.undoText().startsWith("Replace"); }, 10000));
        QCOMPARE(QString::fromStdString(session.reference()->title), QString("Mine"));
        QCOMPARE(*session.reference()->loopEnd, Frames(384000));
        // What is no sound is told and changes nothing.
        const Project kept = session.project();
        session.replaceReference(id, bench_.path("nothing.wav"));
        QVERIFY(open.says("nothing.wav"));
        QVERIFY(session.project() == kept);
    }

    void aFileThatIsOnlyTouchedIsNoNews() {
        const QString file = bench_.path("touched.wav");
        write(file, 0, 0.5);
        Open open(file);
        QFile::copy(file, file + ".copy");
        QFile::remove(file);
        QFile::rename(file + ".copy", file);
        QTest::qWait(4000);
        QVERIFY2(open.banner()->texts().isEmpty(), qPrintable(open.banner()->texts().join('|')));
    }

    void aFileThatVanishesIsTold() {
        const QString file = bench_.path("gone.wav");
        write(file, 0, 0.5);
        Open open(file);
        QFile::rename(file, file + ".away");
        QVERIFY(open.says("not there any more"));
        QFile::rename(file + ".away", file);
        QVERIFY(QTest::qWaitFor([&] { return open.banner()->texts().isEmpty(); }, 15000));
    }

    void aSessionSaysThatItsFileIsAnother() {
        const QString file = bench_.path("later.wav"), saved = bench_.path("later.lacquer");
        write(file, 0, 0.5);
        {
            Open open(file);
            QVERIFY(open.session.saveSession(saved));
        }
        write(file, 100, 0.7);
        Session session;
        MainWindow window(session);
        window.show();
        QVERIFY(session.openSession(saved));
        auto* banner = window.findChild<Banner*>();
        QVERIFY(QTest::qWaitFor(
            [&] { return banner->texts().join(' ').contains("when the session was saved"); },
            15000));
        for (QPushButton* button : banner->findChildren<QPushButton*>())
            if (button->text() == "Take it as it is") button->click();
        QVERIFY(QTest::qWaitFor([&] { return session.document().undoStack().count() == 1; }));
        QVERIFY(!session.clips().isOther(session.project().tracks.front()->source));
    }
};

QTEST_MAIN(TestReplace)
#include "tst_replace.moc"
