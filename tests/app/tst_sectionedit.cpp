// SPDX-License-Identifier: GPL-3.0-or-later
// Settings by section in the window: what is shown where the playhead stands, what an edit reaches; linked chains.
// labels: unit gui
// timeout: 200
#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

#include "AppBench.h"
#include "app/Actions.h"
#include "app/AlbumWorkspace.h"
#include "app/ChainPanel.h"
#include "app/EditorPanel.h"
#include "app/MainWindow.h"
#include "app/MasterWorkspace.h"
#include "app/SectionBar.h"
#include "modules/Registry.h"
#include "widgets/AlbumTable.h"
#include "widgets/ChainStrip.h"
#include "widgets/ParamEditor.h"
#include "widgets/Switch.h"
#include "widgets/ValueControl.h"

using namespace lacquer;

namespace {

/// A track of six seconds with a gain and two sections: from 2 s “Chorus”, from 4 s one without a name.
struct Open {
    Session session;
    MainWindow window{session};
    explicit Open(const test::AppBench& bench, int tracks = 1) {
        window.resize(1280, 800);
        window.show();
        QStringList files;
        for (int i = 0; i < tracks; ++i)
            files << bench.sound(QString("song %1.wav").arg(i), 220 * (i + 1), -20, 6);
        session.importFiles(files, false);
        if (!QTest::qWaitFor([&] { return int(session.project().tracks.size()) == tracks; }) ||
            !test::measured(session))
            qFatal("no tracks");
        session.selectTrack(session.project().tracks[0]->id);
        Project project =
            edit::insertModule(session.project(), session.trackId(), edit::neutralModule("gain"));
        project = edit::setTrackSections(project, session.trackId(),
                                         {{96000, "Chorus", {}}, {192000, "", {}}});
        session.apply(project, "Sections");
        session.selectModule(gain().id);
    }
    const ModuleState& gain() const { return session.track()->chain.modules.at(0); }
    const TrackSection& section(std::size_t i) const { return session.track()->sections.at(i); }
    double shown() const { return session.module()->values.at(0); }
    QWidget* page() { return window.findChild<MasterWorkspace*>(); }
    SectionBar* bar() { return page()->findChild<SectionBar*>(); }
    EditorPanel* editor() { return page()->findChild<EditorPanel*>(); }
    QUndoStack& undo() { return session.document().undoStack(); }
    void seek(double seconds) {
        session.transport().seek(static_cast<Frames>(seconds * 48000.0));
        QCoreApplication::processEvents();
    }
    void turn(double db, int gesture = 0) { emit editor()->generic()->edited({{0, db}}, gesture); }
};

}  // namespace

class TestSectionEdit : public QObject {
    Q_OBJECT
    test::AppBench bench_;

private slots:
    void theBarTellsWhereAndWhat() {
        Open open(bench_);
        SectionBar* bar = open.bar();
        QVERIFY(bar && bar->isVisible());
        QVERIFY(!bar->own()->isVisible());
        QVERIFY(bar->sentence().contains("Ahead of “Chorus”"));
        open.seek(2.5);
        QVERIFY(bar->own()->isVisible() && !bar->own()->isChecked());
        QVERIFY(bar->own()->text().contains("Chorus"));
        QVERIFY(bar->sentence().contains("whole track"));
        open.seek(5.0);
        QVERIFY(bar->own()->text().contains("Section 2"));
        open.session.apply(
            edit::setTrackSections(open.session.project(), open.session.trackId(), {}), "None");
        QVERIFY(!bar->isVisible());
    }
    void editsGoToTheSectionOrToTheChain() {
        Open open(bench_);
        open.turn(1.0);
        QCOMPARE(open.gain().values[0], 1.0);
        open.seek(2.5);
        open.turn(2.0);  // no own settings yet
        QCOMPARE(open.gain().values[0], 2.0);
        QTest::mouseClick(open.bar()->own(), Qt::LeftButton);
        QCOMPARE(open.section(0).settings.size(), std::size_t{1});
        QVERIFY(open.undo().undoText().contains("Chorus"));
        QVERIFY(open.bar()->sentence().contains("“Chorus” only"));
        const int steps = open.undo().count();
        for (const double db : {3.0, 4.0, 5.0}) open.turn(db, 77);
        QCOMPARE(open.undo().count(), steps + 1);  // one drag
        QVERIFY(open.undo().undoText().contains("Chorus"));
        QCOMPARE(open.gain().values[0], 2.0);
        QCOMPARE(open.section(0).settings[0].values[0], 5.0);
        QCOMPARE(open.shown(), 5.0);
        open.seek(0.5);
        QCOMPARE(open.shown(), 2.0);
        QVERIFY(open.bar()->sentence().isEmpty() || !open.bar()->sentence().contains("only"));
        open.turn(-1.0);
        QCOMPARE(open.gain().values[0], -1.0);
        open.seek(2.0);  // where it begins: a seek snaps down to a quantum
        QCOMPARE(open.shown(), 5.0);
        QTest::mouseClick(open.bar()->own(), Qt::LeftButton);
        QVERIFY(open.section(0).settings.empty());
        QCOMPARE(open.shown(), -1.0);
        open.undo().undo();
        QCOMPARE(open.shown(), 5.0);
    }
    void bypassIsTheSectionsToo() {
        Open open(bench_);
        open.seek(2.5);
        open.session.setOwnSettings(open.gain().id, true);
        open.window.actions()["bypass"]->trigger();
        QVERIFY(open.gain().on);
        QVERIFY(!open.section(0).settings[0].on);
        QVERIFY(!open.session.module()->on);
        open.seek(0.0);
        QVERIFY(open.session.module()->on);
    }
    void whatIsFixedStaysTheChains() {
        Open open(bench_);
        ModuleState equalizer = edit::neutralModule("equalizer");
        open.session.apply(
            edit::insertModule(open.session.project(), open.session.trackId(), equalizer), "Add");
        const auto own = [&]() -> const ModuleState& {
            return open.session.track()->chain.modules.at(1);
        };
        const Id id = own().id;
        QCOMPARE(own().module, std::string("equalizer"));
        open.session.selectModule(id);
        open.seek(2.5);
        open.session.setOwnSettings(id, true);
        const Module* module = findModule("equalizer");
        const auto phase = static_cast<std::size_t>(findParam(module->params(), "phase"));
        QVERIFY(module->params()[phase].rebuild);
        std::vector<double> values = open.session.module()->values;
        values[phase] = 1.0;
        open.session.apply(open.session.withValues(id, values), "Phase");
        QCOMPARE(own().values[phase], 1.0);
        QCOMPARE(open.session.module()->values[phase], 1.0);
        QVERIFY(open.bar()->sentence().contains("latency"));
    }
    void aDragEndsInTheSectionItBeganIn() {
        Open open(bench_);
        open.seek(2.5);
        open.session.setOwnSettings(open.gain().id, true);
        QTest::mousePress(open.editor(), Qt::LeftButton);
        open.seek(5.0);
        QCOMPARE(*open.session.section(), std::size_t{0});
        open.turn(6.0, 5);
        QCOMPARE(open.section(0).settings[0].values[0], 6.0);
        QVERIFY(open.section(1).settings.empty());
        QTest::mouseRelease(open.editor(), Qt::LeftButton);
        QTRY_COMPARE(*open.session.section(), std::size_t{1});
    }
    void theTileSaysSo() {
        Open open(bench_);
        open.seek(2.5);
        open.session.setOwnSettings(open.gain().id, true);
        auto* strip = open.page()->findChild<ChainStrip*>();
        QVERIFY(strip);
        const auto described = [&] {
            for (QWidget* tile : strip->findChildren<QWidget*>())
                if (tile->accessibleDescription().contains("in “Chorus”")) return true;
            return false;
        };
        QVERIFY(described());
        open.seek(0.0);
        QVERIFY(!described());
    }
    void linkedChainsAreShownAndUndone() {
        Open open(bench_, 4);
        open.window.actions()["workspaceAlbum"]->trigger();
        QTest::qWait(30);
        auto* table = open.window.album().table();
        const auto id = [&](std::size_t i) { return open.session.project().tracks[i]->id; };
        open.session.selectTrack(id(0));
        table->selectRow(0);
        table->selectionModel()->select(table->rowsModel().index(2, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QCOMPARE(open.window.album().selection().size(), std::size_t{2});
        QVERIFY(!open.window.actions()["unlinkChain"]->isEnabled());
        open.window.actions()["linkChains"]->trigger();
        QCOMPARE(open.undo().undoText(), QString("Link the chains of 2 tracks"));
        QCOMPARE(linkedWith(open.session.project(), id(0)), std::vector<Id>{id(2)});
        QCOMPARE(open.session.project().tracks[2]->chain.modules.size(), std::size_t{1});
        QVERIFY(table->rowsModel().rows()[0].linked.contains("song 2"));
        QVERIFY(table->rowsModel().rows()[1].linked.isEmpty());
        open.window.actions()["workspaceMaster"]->trigger();
        QTest::qWait(30);
        bool shown = false;
        for (QWidget* link : open.window.findChildren<QWidget*>("chainLink"))
            shown = shown || link->isVisible();
        QVERIFY(shown);
        QVERIFY(open.window.actions()["unlinkChain"]->isEnabled());
        open.window.actions()["unlinkChain"]->trigger();
        QVERIFY(linkedWith(open.session.project(), id(0)).empty());
        open.undo().undo();
        QVERIFY(!linkedWith(open.session.project(), id(0)).empty());
        open.undo().undo();
        QVERIFY(open.session.project().tracks[2]->chain.modules.empty());
    }
};

QTEST_MAIN(TestSectionEdit)
#include "tst_sectionedit.moc"
