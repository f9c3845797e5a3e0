// SPDX-License-Identifier: GPL-3.0-or-later
// A version is aligned with its track's mix to the sample, said in a sentence, added as one step, listed in the album,
// renamed and removed there.
// labels: unit gui
// timeout: 200
#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTimer>

#include "AppBench.h"
#include "app/Actions.h"
#include "app/AlbumWorkspace.h"
#include "app/Banner.h"
#include "app/Commands.h"
#include "app/MainWindow.h"
#include "app/VersionDialog.h"
#include "widgets/AlbumTable.h"

using namespace lacquer;

namespace {

/// Beats of noise with a voice over them, or without; `ahead` frames of silence come first.
void write(const QString& file, Frames ahead, double gain, bool voice) {
    const auto white = test::noise(0.25, 8 * 48000, 5);
    const auto sung = test::noise(0.05, 8 * 48000, 9);
    std::vector<double> both(static_cast<std::size_t>(2 * ahead), 0.0);
    for (std::size_t n = 0; n < white.size(); ++n) {
        const double beat = std::exp(-6.0 * std::fmod(static_cast<double>(n) / 48000.0, 0.5));
        const double x = gain * (beat * white[n] + (voice ? sung[n] : 0.0));
        both.push_back(x);
        both.push_back(x);
    }
    const std::string error = test::writeSound(file.toStdString(), "wav32f", 48000, 2, both);
    if (!error.empty()) qFatal("%s", error.c_str());
}

/// Opens the menu of a widget at a place and clicks its way through these entries; false: one is missing.
bool choose(QWidget* widget, QPoint at, const QStringList& entries) {
    bool isChosen = false;
    QTimer::singleShot(0, widget, [&] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        for (const QString& entry : entries) {
            const auto all = menu ? menu->actions() : QList<QAction*>();
            const auto it = std::find_if(all.begin(), all.end(), [&](const QAction* action) {
                return action->text().remove('&') == QString(entry).remove('&');
            });
            isChosen = it != all.end();
            if (!isChosen) break;
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(*it).center());
            menu = (*it)->menu();
            if (menu && !QTest::qWaitFor([&] { return menu->isVisible(); })) menu = nullptr;
        }
        while (QWidget* popup = QApplication::activePopupWidget()) popup->close();
    });
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, widget->mapToGlobal(at));
    QApplication::sendEvent(widget, &event);
    return isChosen;
}

}  // namespace

class TestVersionDialog : public QObject {
    Q_OBJECT
    test::AppBench bench_;

private slots:
    void namesAreThoseOfTheFilesApartFromTheSong() {
        QCOMPARE(versionNameOf("My song (instrumental)", "My song", "My song"),
                 QString("Instrumental"));
        QCOMPARE(versionNameOf("mysong_radio_edit", "My Song", "mysong"), QString("Radio edit"));
        QCOMPARE(versionNameOf("clean", "My song", "My song mix 3"), QString("Clean"));
        QCOMPARE(versionNameOf("My song", "My song", "My song"), QString());
    }
    void itIsAlignedAndListed() {
        const QString mix = bench_.path("song.wav"), other = bench_.path("song instrumental.wav");
        write(mix, 0, 1.0, true);
        write(other, 6336, 0.5, false);
        Session session;
        MainWindow window(session);
        window.resize(1280, 800);
        window.show();
        session.importFiles({mix}, false);
        QVERIFY(QTest::qWaitFor([&] { return session.track() != nullptr; }));
        QVERIFY(test::measured(session));
        VersionDialog dialog(session, &window);
        dialog.QDialog::show();
        dialog.read(session.trackId(), other);
        auto* add = dialog.findChild<QPushButton*>("addVersion");
        QVERIFY(!add->isEnabled());
        QVERIFY(QTest::qWaitFor([&] { return dialog.isReady(); }, 60000));
        QVERIFY2(dialog.told().contains("6336 samples) ahead of the mix"),
                 qPrintable(dialog.told()));
        QVERIFY2(dialog.told().contains("softer"), qPrintable(dialog.told()));
        QCOMPARE(dialog.findChild<QLineEdit*>("versionName")->text(), QString("Instrumental"));
        QUndoStack& undo = session.document().undoStack();
        const int steps = undo.count();
        QTest::mouseClick(add, Qt::LeftButton);
        QCOMPARE(undo.count(), steps + 1);
        QCOMPARE(undo.undoText(), QString("Add version “Instrumental” of “song”"));
        QCOMPARE(session.track()->versions.size(), std::size_t{1});
        QCOMPARE(session.track()->versions[0].offset, Frames{-6336});
        window.actions()["workspaceAlbum"]->trigger();
        QTest::qWait(30);
        AlbumTableModel& rows = window.album().table()->rowsModel();
        const QModelIndex title = rows.index(0, static_cast<int>(AlbumColumn::Title));
        QCOMPARE(rows.rowCount(), 1);
        QCOMPARE(title.data(kAlbumSuffixRole).toString(), QString("+ Instrumental"));
        QVERIFY(title.data(Qt::ToolTipRole).toString().contains("Instrumental"));
        undo.undo();
        QVERIFY(title.data(kAlbumSuffixRole).toString().isEmpty());
    }
    void versionsAreRenamedAndRemovedFromTheirTracksMenu() {
        Session session;
        MainWindow window(session);
        window.resize(1280, 800);
        window.show();
        session.importFiles({bench_.sound("menu.wav")}, false);
        QVERIFY(QTest::qWaitFor([&] { return session.track() != nullptr; }));
        QVERIFY(test::measured(session));
        Project project = session.project();
        for (const char* title : {"Instrumental", "Radio & TV"})
            project = edit::addVersion(project, session.trackId(),
                                       {.title = title, .source = session.track()->source});
        session.apply(project, "versions");
        window.actions()["workspaceAlbum"]->trigger();
        QTest::qWait(30);
        const auto titles = [&] {
            QStringList out;
            for (const Version& one : session.track()->versions) out << one.title.c_str();
            return out.join('|');
        };
        QUndoStack& undo = session.document().undoStack();
        const int steps = undo.count();
        AlbumTable* table = window.album().table();
        const QPoint row(300, table->rowViewportPosition(0) + table->rowHeight(0) / 2);
        QVERIFY(choose(table->viewport(), row, {"Versions", "Instrumental", "Rename…"}));
        auto* dialog = window.findChild<QInputDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->textValue(), QString("Instrumental"));
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), " Karaoke ");  // all is selected
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!window.findChild<QInputDialog*>());
        QCOMPARE(titles(), QString("Karaoke|Radio & TV"));
        QCOMPARE(undo.count(), steps + 1);
        QCOMPARE(undo.undoText(), QString("Rename version “Instrumental”"));
        QVERIFY(choose(table->viewport(), row, {"Versions", "Radio & TV", "Remove"}));
        QCOMPARE(titles(), QString("Karaoke"));
        QCOMPARE(undo.count(), steps + 2);
        undo.undo();
        QCOMPARE(titles(), QString("Karaoke|Radio & TV"));
        undo.undo();
        QVERIFY(session.project() == project);
        // Neither an empty name nor the one it has is a step.
        for (const char* name : {"  ", "Instrumental"}) {
            QVERIFY(choose(table->viewport(), row, {"Versions", "Instrumental", "Rename…"}));
            dialog = window.findChild<QInputDialog*>();
            QTest::keyClicks(dialog->findChild<QLineEdit*>(), name);
            QTest::keyClick(dialog, Qt::Key_Return);
            QTRY_VERIFY(!window.findChild<QInputDialog*>());
        }
        QCOMPARE(undo.undoText(), QString("versions"));
        QVERIFY(session.project() == project);
    }
    void aVersionIsHeardInTheMixsPlace() {
        const QString mix = bench_.path("heard.wav"), other = bench_.path("heard short.wav");
        write(mix, 0, 1.0, true);
        write(other, 6336, 0.25, false);
        Session session;
        MainWindow window(session);
        window.show();
        session.importFiles({mix}, false);
        QVERIFY(QTest::qWaitFor([&] { return session.track() != nullptr; }));
        QVERIFY(test::measured(session));
        const auto lufs = [&](Source source) { return session.loudness(source).value_or(0.0); };
        const auto rendered = [&] {
            return QTest::qWaitFor([&] { return session.isMatchComplete(); }, 60000);
        };
        QVERIFY(rendered());
        const double before = lufs(Source::Master);
        Version version{.title = "Short", .offset = -6336};
        version.source = ClipStore::probe(other.toStdString()).source.value();
        session.apply(edit::addVersion(session.project(), session.trackId(), version), "version");
        const Id heard = session.track()->versions[0].id;
        QVERIFY(session.saveSession(bench_.path("heard.lacquer")));
        auto* banner = window.findChild<Banner*>();
        const auto says = [&] { return banner->texts().join('|').contains("“Short” is heard"); };
        const Frames length = session.trackFrames();
        // From the album's menu: the Master workspace plays it.
        window.actions()["workspaceAlbum"]->trigger();
        QVERIFY(session.playsAlbum());
        window.commands().hearVersion(heard);
        QVERIFY(!session.playsAlbum());
        QTRY_VERIFY(session.heardVersion() && session.heardVersion()->id == heard);
        QVERIFY(says());
        QVERIFY(QTest::qWaitFor([&] { return lufs(Source::Mix) < before - 6.0; }, 30000));
        QVERIFY(rendered());
        QVERIFY2(lufs(Source::Master) < before - 6.0, qPrintable(QString::number(before)));
        QCOMPARE(session.trackFrames(), length);  // 6336 frames of silence lie ahead of it
        QVERIFY(!session.document().isModified());
        // The banner's button, the key, the album and undo all go back to the mix.
        for (QPushButton* button : banner->findChildren<QPushButton*>())
            if (button->text() == "Back to the mix") button->click();
        QVERIFY(!session.heardVersion() && !says());
        QVERIFY(rendered());
        QVERIFY(std::abs(lufs(Source::Master) - before) < 0.1);
        window.actions()["hearVersion"]->trigger();
        QVERIFY(session.heardVersion() && says());
        window.actions()["workspaceAlbum"]->trigger();
        QVERIFY(!session.heardVersion() && !says());
        window.actions()["workspaceMaster"]->trigger();
        QVERIFY(!session.heardVersion());
        window.commands().hearVersion(heard);
        QVERIFY(session.heardVersion());
        session.document().undoStack().undo();
        QVERIFY(!session.heardVersion() && !says());
        session.document().undoStack().redo();
        QVERIFY(!session.heardVersion());
    }
    void aVersionWithoutItsFileIsToldAndTheMixStays() {
        Session session;
        MainWindow window(session);
        session.importFiles({bench_.sound("alone.wav")}, false);
        QVERIFY(QTest::qWaitFor([&] { return session.track() != nullptr; }));
        QVERIFY(test::measured(session));
        Version version{.title = "Gone", .source = session.track()->source};
        version.source.path = bench_.path("nothing.wav").toStdString();
        session.apply(edit::addVersion(session.project(), session.trackId(), version), "version");
        window.commands().hearNextVersion();
        QVERIFY(!session.heardVersion());
        const QString said = window.findChild<Banner*>()->texts().join('|');
        QVERIFY2(said.contains("nothing.wav"), qPrintable(said));
        QVERIFY(session.playing());
    }
    void theMixItselfIsNoVersion() {
        const QString mix = bench_.path("same.wav"), copy = bench_.path("copy.wav");
        write(mix, 0, 1.0, true);
        write(copy, 0, 1.0, true);
        Session session;
        session.importFiles({mix}, false);
        QVERIFY(QTest::qWaitFor([&] { return session.track() != nullptr; }));
        QVERIFY(test::measured(session));
        VersionDialog dialog(session, nullptr);
        dialog.read(session.trackId(), copy);
        QVERIFY(QTest::qWaitFor([&] { return dialog.isReady(); }, 60000));
        QVERIFY(!dialog.findChild<QPushButton*>("addVersion")->isEnabled());
        QVERIFY(dialog.told().contains("sample for sample"));
    }
};

QTEST_MAIN(TestVersionDialog)
#include "tst_versiondialog.moc"
