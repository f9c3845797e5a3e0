// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a user holds it: dropping files, moving a band, reordering modules, undo, versions, export.
// labels: unit gui
#include <QAction>
#include <QDir>
#include <QDropEvent>
#include <QKeySequence>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTranslator>
#include <QtTest/QTest>
#include <set>

#include "AppBench.h"
#include "app/Actions.h"
#include "app/ChainPanel.h"
#include "app/EditorPanel.h"
#include "app/ExportDialog.h"
#include "app/MainWindow.h"
#include "app/MasterWorkspace.h"
#include "app/WavePanel.h"
#include "widgets/ChainStrip.h"
#include "widgets/EqualizerCanvas.h"
#include "widgets/EqualizerEditor.h"
#include "widgets/SourceList.h"
#include "widgets/Theme.h"
#include "widgets/WaveformView.h"

using namespace lacquer;

namespace {

bool drop(QWidget* target, const QString& file) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    const QPoint middle = target->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &enter);
    QDropEvent event(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &event);
    return event.isAccepted();
}

void dragMouse(QWidget* widget, QPoint from, QPoint to) {
    QTest::mousePress(widget, Qt::LeftButton, {}, from);
    for (int i = 1; i <= 8; ++i) QTest::mouseMove(widget, from + (to - from) * i / 8);
    QTest::mouseRelease(widget, Qt::LeftButton, {}, to);
}

struct Open {
    Session session;
    MainWindow window{session};
    Open() {
        window.resize(1280, 800);
        window.show();
    }
    QUndoStack& undo() { return session.document().undoStack(); }
    QAction* action(const char* id) { return window.actions()[id]; }
    void add(const char* module) {
        session.apply(
            edit::insertModule(session.project(), session.trackId(), edit::neutralModule(module)),
            module);
        session.selectModule(session.track()->chain.modules.back().id);
    }
    bool load(const QString& mix) {
        session.importFiles({mix}, false);
        return QTest::qWaitFor([&] { return session.track() != nullptr; }) &&
               test::measured(session);
    }
    std::string order() const {
        std::string names;
        for (const ModuleState& module : session.track()->chain.modules)
            names += module.module + " ";
        return names;
    }
};

}  // namespace

class TestWindow : public QObject {
    Q_OBJECT
    test::AppBench bench_;

private slots:
    void initTestCase() { Theme::apply(Theme::Kind::Dark); }

    void filesCanBeDroppedAnywhere() {
        Open open;
        QVERIFY(drop(&open.window, bench_.sound("drop mix.wav")));
        QVERIFY(QTest::qWaitFor([&] { return open.session.track() != nullptr; }));
        auto* references = open.window.findChild<ReferenceList*>();
        QVERIFY(references && drop(references, bench_.sound("drop ref.wav")));
        QVERIFY(QTest::qWaitFor([&] { return open.session.reference() != nullptr; }));
        QCOMPARE(open.session.project().tracks.size(), std::size_t{1});
        QCOMPARE(open.session.reference()->title, std::string("drop ref"));
    }
    // Started with larger text and in German.
    void fitsASmallScreenWithLargerText() {
        QTranslator german;
        QVERIFY(german.load(qEnvironmentVariable("LACQUER_BUILD") + "/i18n/lacquer_de.qm"));
        qApp->installTranslator(&german);
        for (const double scale : {1.0, 1.25}) {
            Theme::apply(Theme::Kind::Dark, scale);
            Open open;
            const int least = open.window.minimumSizeHint().width();
            QVERIFY2(least <= 1280, qPrintable(QString("%1 at %2").arg(least).arg(scale)));
        }
        qApp->removeTranslator(&german);
        Theme::apply(Theme::Kind::Dark);
    }
    void theTitleTellsWhatIsOpen() {
        Open open;
        QVERIFY(open.load(bench_.sound("title.wav")));
        QVERIFY(open.window.isWindowModified());
        QVERIFY(open.session.saveSession(bench_.path("My song.lacquer")));
        QVERIFY(!open.window.isWindowModified());
        QVERIFY(open.window.windowTitle().contains("My song"));
    }
    void aBandIsDraggedAndUndone() {
        Open open;
        QVERIFY(open.load(bench_.sound("band.wav")));
        open.add("equalizer");
        EqualizerEditor* editor = open.window.workspace().editor()->equalizer();
        QVERIFY(editor->isVisible());
        QTest::qWait(50);
        QWidget* canvas = editor->canvas();
        const Project before = open.session.project();
        const QPoint middle = canvas->rect().center();
        QTest::mouseDClick(canvas, Qt::LeftButton, {}, middle);
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, middle);
        QVERIFY(!(open.session.project() == before));
        const Project added = open.session.project();
        const int steps = open.undo().count();
        dragMouse(canvas, middle, middle + QPoint(60, -50));
        QVERIFY(!(open.session.project() == added));
        QCOMPARE(open.undo().count(), steps + 1);
        open.action("undo")->trigger();
        QVERIFY(open.session.project() == added);
        open.action("undo")->trigger();
        QVERIFY(open.session.project() == before);
        open.action("redo")->trigger();
        QVERIFY(open.session.project() == added);
    }
    void modulesAreReorderedByDragAndKey() {
        Open open;
        QVERIFY(open.load(bench_.sound("order.wav")));
        open.add("equalizer");
        open.add("compressor");
        ChainStrip* strip = open.window.workspace().chain()->strip();
        QTest::qWait(50);
        QCOMPARE(open.order(), std::string("equalizer compressor "));
        const auto& modules = open.session.track()->chain.modules;
        const Id first = modules[0].id, second = modules[1].id;
        const QPoint from = strip->tileRect(first).center();
        const QRect other = strip->tileRect(second);
        QWidget* tile = strip->childAt(from);
        QVERIFY(tile);
        dragMouse(tile, tile->mapFrom(strip, from),
                  tile->mapFrom(strip, other.center() + QPoint(other.width() / 3, 0)));
        QCOMPARE(open.order(), std::string("compressor equalizer "));
        open.session.selectModule(first);
        open.action("moveLeft")->trigger();
        QCOMPARE(open.order(), std::string("equalizer compressor "));
        open.undo().undo();
        QCOMPARE(open.order(), std::string("compressor equalizer "));
        QVERIFY(open.action("undo")->text().contains(':'));
        open.action("bypass")->trigger();
        QVERIFY(!open.session.module()->on);
    }
    void clicksInTheWaveformSeek() {
        Open open;
        QVERIFY(open.load(bench_.sound("seek.wav", 440, -12, 10)));
        WaveformView* view = open.window.workspace().waves()->view();
        QTest::qWait(50);
        QTest::mouseClick(view, Qt::LeftButton, {}, view->mixLane().center());
        const auto inTheMiddle = [&] {
            return std::abs(open.session.transport().position() - 240000) < 48000;
        };
        QVERIFY(QTest::qWaitFor(inTheMiddle));
        open.action("start")->trigger();
        QVERIFY(QTest::qWaitFor([&] { return open.session.transport().position() == 0; }));
    }
    void versionsAreSwitched() {
        Open open;
        QVERIFY(open.load(bench_.sound("versions.wav")));
        open.add("gain");
        open.action("snapshotB")->trigger();
        const auto& session = open.session;
        const Id module = session.track()->chain.modules[0].id;
        open.session.apply(edit::setParam(session.project(), session.trackId(), module, 0, -6),
                           "Gain");
        open.action("snapshotA")->trigger();
        QCOMPARE(session.track()->chain.modules[0].values[0], 0.0);
        open.action("snapshotB")->trigger();
        QCOMPARE(session.track()->chain.modules[0].values[0], -6.0);
        QVERIFY(open.action("snapshotB")->isChecked());
    }
    void exportWritesWhatItSays() {
        Open open;
        QVERIFY(open.load(bench_.sound("export.wav", 997, -20)));
        ExportDialog dialog(open.session, &open.window);
        auto* file = dialog.findChild<QLineEdit*>("exportFile");
        auto* start = dialog.findChild<QPushButton*>("startExport");
        QVERIFY(file && start);
        QVERIFY(QDir().mkpath(bench_.path("out")));
        QVERIFY(open.session.saveSession(bench_.path("export.lacquer")));
        const QString target = bench_.path("out/export master.wav");
        file->setText(target);
        QSignalSpy finished(&dialog, &ExportDialog::finished);
        start->click();
        QVERIFY(finished.wait(20000));
        QVERIFY(finished[0][0].toBool());
        const auto in = test::readSound(bench_.path("export.wav").toStdString());
        const auto out = test::readSound(target.toStdString());
        QVERIFY(!in.samples.empty() &&
                in.samples == out.samples);  // an empty chain gives the source back
        QVERIFY(!open.session.document().isModified());
    }
    void everyActionIsNamedAndNoShortcutTwice() {
        std::set<QString> ids, keys;
        for (const ActionRow& row : actionTable()) {
            QVERIFY2(ids.insert(row.id).second, row.id);
            QVERIFY2(!row.text.empty() && !row.tip.empty(), row.id);
            if (*row.shortcuts == '\0') continue;
            for (const auto& key :
                 QKeySequence::listFromString(row.shortcuts, QKeySequence::PortableText)) {
                QVERIFY2(!key.isEmpty(), row.id);
                QVERIFY2(keys.insert(key.toString()).second, row.id);
            }
        }
    }
    void controlsHaveNames() {
        Open open;
        QVERIFY(open.load(bench_.sound("names.wav")));
        for (const char* module : {"finecurve", "compressor", "multiband", "deesser", "imager"}) {
            open.add(module);
            QTest::qWait(50);
            for (QWidget* widget : open.window.findChildren<QWidget*>()) {
                if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) continue;
                const auto* button = qobject_cast<QAbstractButton*>(widget);
                const bool named =
                    !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
                const bool frame = widget->inherits("QLabel") || widget->inherits("QScrollArea") ||
                                   widget->inherits("QSplitter") || widget->inherits("QMenuBar");
                QVERIFY2(frame || named, qPrintable(QString(widget->metaObject()->className()) +
                                                    " " + widget->objectName()));
            }
        }
    }
    void fitsASmallScreen() {
        Open open;
        QVERIFY(open.load(bench_.sound("small.wav")));
        open.add("equalizer");
        QTest::qWait(20);
        const QSize least = open.window.minimumSizeHint();
        QVERIFY2(least.width() <= 1280 && least.height() <= 780,
                 qPrintable(QString("%1 x %2").arg(least.width()).arg(least.height())));
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
