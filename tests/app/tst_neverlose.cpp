// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is lost: full disks while saving and exporting, broken and missing files, silence, odd lengths and rates,
// a hundred tracks.
// labels: unit gui
// timeout: 600
#include <signal.h>
#include <sys/resource.h>

#include <QAbstractButton>
#include <QDir>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTimer>
#include <QtTest/QTest>

#include "AppBench.h"
#include "app/Banner.h"
#include "app/ExportDialog.h"
#include "app/MainWindow.h"
#include "base/Files.h"
#include "widgets/SourceList.h"
#include "widgets/Theme.h"

using namespace lacquer;

namespace {

/// No file of this process grows past `bytes` while it lives: what a full disk looks like.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &before_); }

private:
    rlimit before_{};
};

/// A WAV of six 16 bit channels of silence.
std::string sixChannels(std::uint32_t frames) {
    std::string out;
    const auto put = [&out](std::uint32_t value, int bytes) {
        for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i));
    };
    const std::uint32_t data = frames * 12;
    out += "RIFF";
    put(36 + data, 4);
    out += "WAVEfmt ";
    put(16, 4);
    put(1, 2);  // PCM
    put(6, 2);
    put(48000, 4);
    put(48000 * 12, 4);
    put(12, 2);
    put(16, 2);
    out += "data";
    put(data, 4);
    return out + std::string(data, '\0');
}

void drop(QWidget* target, const QStringList& files) {
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& file : files) urls << QUrl::fromLocalFile(file);
    data.setUrls(urls);
    QDragEnterEvent enter(target->rect().center(), Qt::CopyAction, &data, Qt::LeftButton,
                          Qt::NoModifier);
    QCoreApplication::sendEvent(target, &enter);
    QDropEvent event(target->rect().center(), Qt::CopyAction, &data, Qt::LeftButton,
                     Qt::NoModifier);
    QCoreApplication::sendEvent(target, &event);
}

struct Open {
    Session session;
    MainWindow window{session};
    Open() {
        window.resize(1280, 800);
        window.show();
    }
    bool load(const QString& mix) {
        const std::size_t before = session.project().tracks.size();
        session.importFiles({mix}, false);
        return QTest::qWaitFor([&] { return session.project().tracks.size() > before; }, 20000) &&
               test::measured(session);
    }
    QString said() { return window.banner().texts().join('\n'); }
};

}  // namespace

class TestNeverLose : public QObject {
    Q_OBJECT
    test::AppBench bench_;

    QStringList listing(const QString& folder) const {
        return QDir(folder).entryList(QDir::Files | QDir::Hidden | QDir::System);
    }
    /// Presses a button of the question that comes up next.
    static void answer(QMessageBox::StandardButton button, bool& asked) {
        QTimer::singleShot(50, qApp, [button, &asked] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (!box) return;
            asked = true;
            box->button(button)->click();
        });
    }

private slots:
    void initTestCase() { Theme::apply(Theme::Kind::Dark); }

    void closingAsksForUnsavedWork() {
        Open open;
        QVERIFY(open.load(bench_.sound("close/mix.wav")));
        bool asked = false;
        answer(QMessageBox::Cancel, asked);
        QVERIFY(!open.window.close());
        QVERIFY(asked && open.window.isVisible());
        QVERIFY(open.session.saveSession(bench_.path("close/s.lacquer")));
        asked = false;
        QVERIFY(open.window.close());
        QVERIFY(!asked);
    }
    void aFullDiskLeavesTheOldSession() {
        Open open;
        QVERIFY(open.load(bench_.sound("full/mix.wav")));
        const QString file = bench_.path("full/s.lacquer");
        QVERIFY(open.session.saveSession(file));
        const auto before = readWhole(file.toStdString());
        const QStringList files = listing(bench_.path("full"));
        open.session.apply(
            edit::renameTrack(open.session.project(), open.session.trackId(), "Another"), "Rename");
        {
            const FullDisk full(100);
            QVERIFY(!open.session.saveSession(file));
        }
        QVERIFY2(open.said().contains("s.lacquer"), qPrintable(open.said()));
        QVERIFY(open.session.document().isModified());
        QCOMPARE(*readWhole(file.toStdString()), *before);
        QCOMPARE(listing(bench_.path("full")), files);  // no half file beside it
        QVERIFY(!open.session.saveSession("/proc/none/s.lacquer"));
        QVERIFY(open.said().contains("/proc/none"));
        QVERIFY(open.session.saveSession(file));
        QVERIFY(!open.session.document().isModified());
    }
    void aFullDiskLeavesNoHalfExport() {
        Open open;
        QVERIFY(open.load(bench_.sound("halfway/mix.wav", 440, -12, 4)));
        ExportDialog dialog(open.session, &open.window);
        const QString folder = bench_.path("halfway/out");
        QVERIFY(QDir().mkpath(folder));
        const QString target = folder + "/master.wav";
        dialog.findChild<QLineEdit*>("exportFile")->setText(target);
        QSignalSpy finished(&dialog, &ExportDialog::finished);
        {
            const FullDisk full(300000);
            dialog.findChild<QPushButton*>("startExport")->click();
            QVERIFY(finished.wait(20000));
        }
        QVERIFY(!finished[0][0].toBool());
        QString said;
        for (const QLabel* label : dialog.findChildren<QLabel*>()) said += label->text();
        QVERIFY2(said.contains("master.wav"), qPrintable(said));
        QVERIFY2(listing(folder).isEmpty(), qPrintable(listing(folder).join(' ')));
        dialog.findChild<QPushButton*>("startExport")->click();  // with room again
        QVERIFY(finished.wait(20000));
        QVERIFY(finished[1][0].toBool() && QFile::exists(target));
    }
    void brokenFilesAreNamed() {
        Open open;
        QVERIFY(QDir().mkpath(bench_.path("broken")));
        test::setBytes(bench_.path("broken/empty.wav").toStdString(), "");
        test::setBytes(bench_.path("broken/text.wav").toStdString(), "Dear diary, no sound.");
        test::setBytes(bench_.path("broken/six.wav").toStdString(), sixChannels(4800));
        const QString whole = bench_.sound("broken/short.wav", 440, -12, 4);
        QFile file(whole);
        QVERIFY(file.resize(file.size() / 2));
        drop(&open.window, {bench_.path("broken/empty.wav"), bench_.path("broken/text.wav"),
                            bench_.path("broken/six.wav"), bench_.path("broken/gone.wav"), whole});
        QVERIFY2(QTest::qWaitFor([&] { return open.session.track() != nullptr; }, 20000),
                 qPrintable(open.said()));
        QVERIFY(test::measured(open.session));
        for (const char* name : {"empty.wav", "text.wav", "six.wav", "gone.wav"})
            QVERIFY2(open.said().contains(name), qPrintable(name + ('\n' + open.said())));
        QCOMPARE(open.session.project().tracks.size(), std::size_t{1});
        // What could be read plays, and the warning stays.
        const ClipView* view = open.session.clips().view(open.session.track()->source);
        QVERIFY(view && view->frames > 48000 && !view->warning.isEmpty());
        const auto* list = open.window.findChild<TrackList*>()->list();
        QVERIFY(list->item(0)->data(Qt::AccessibleTextRole).toString().contains(view->warning));
    }
    void aMissingFileIsPointedTo() {
        const QString mix = bench_.sound("lost/in/mix.wav", 300);
        Open open;
        QVERIFY(open.load(mix));
        QVERIFY(open.session.saveSession(bench_.path("lost/in/s.lacquer")));
        QVERIFY(QDir().mkpath(bench_.path("far")));
        QVERIFY(QFile::rename(mix, bench_.path("far/away.wav")));
        QVERIFY(open.session.openSession(bench_.path("lost/in/s.lacquer")));
        QVERIFY(QTest::qWaitFor([&] { return open.said().contains("mix.wav"); }, 20000));
        const auto* list = open.window.findChild<TrackList*>()->list();
        QVERIFY(list->item(0)->data(Qt::AccessibleTextRole).toString().contains("mix.wav"));
        open.session.relink(open.session.track()->source, bench_.path("far/away.wav"));
        QVERIFY(QTest::qWaitFor(
            [&] {
                const ClipView* view = open.session.clips().view(open.session.track()->source);
                return view && view->phase == ClipView::Phase::Ready;
            },
            20000));
        QVERIFY2(!open.said().contains("Not found"), qPrintable(open.said()));
    }
    void oddSounds_data() {
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("db");
        QTest::addColumn<double>("seconds");
        QTest::newRow("one sample") << 48000.0 << -6.0 << 1.0 / 48000;
        QTest::newRow("silence") << 44100.0 << -400.0 << 5.0;
        QTest::newRow("8 kHz") << 8000.0 << -12.0 << 5.0;
        QTest::newRow("384 kHz") << 384000.0 << -12.0 << 2.0;
    }
    void oddSounds() {
        QFETCH(double, rate);
        QFETCH(double, db);
        QFETCH(double, seconds);
        Open open;
        const QString name = QString("odd/%1.wav").arg(QTest::currentDataTag());
        const QString file = bench_.sound(name, rate / 40, db, seconds, rate);
        QVERIFY(open.load(file));
        QCOMPARE(open.session.project().rate, rate);
        open.session.importFiles({bench_.sound("odd/reference.wav", 440, -10, 3)}, true);
        QVERIFY(QTest::qWaitFor([&] { return open.session.reference() != nullptr; }, 20000));
        QVERIFY(test::measured(open.session));
        for (const char* module : {"equalizer", "compressor", "limiter"})
            open.session.apply(edit::insertModule(open.session.project(), open.session.trackId(),
                                                  edit::neutralModule(module)),
                               module);
        QVERIFY(QTest::qWaitFor([&] { return !open.session.master().isStale(); }, 30000));
        for (const Source source : {Source::Mix, Source::Master, Source::Reference}) {
            const double match = open.session.matchDb(source);
            QVERIFY2(match <= 0.0 && match >= -40.0, qPrintable(QString::number(match)));
            open.session.transport().setSource(source);
            open.window.grab();
        }
        // Nothing loud comes of something that has no loudness.
        if (db < -100) QCOMPARE(open.session.matchDb(Source::Reference), 0.0);
        const auto* list = open.window.findChild<TrackList*>()->list();
        const QString facts = list->item(0)->data(Qt::AccessibleTextRole).toString();
        if (db < -100) QVERIFY2(facts.contains("−∞ LUFS"), qPrintable(facts));
        QVERIFY2(!facts.contains("nan") && !facts.contains("inf"), qPrintable(facts));
    }
    void aHundredTracks() {
        const QString file = bench_.path("many/s.lacquer");
        {
            Open open;
            QStringList mixes;
            for (int i = 0; i < 100; ++i)
                mixes << bench_.sound(QString("many/Track %1.wav").arg(i), 100 + i, -12, 0.5);
            open.session.importFiles(mixes, false);
            QVERIFY(QTest::qWaitFor([&] { return open.session.project().tracks.size() == 100; },
                                    60000));
            QVERIFY(open.session.saveSession(file));
        }
        Open open;
        QElapsedTimer clock;
        clock.start();
        QVERIFY(open.session.openSession(file));
        open.window.repaint();
        QCoreApplication::processEvents();
        const qint64 shown = clock.elapsed();
        QVERIFY(QTest::qWaitFor(
            [&] {
                for (const auto& track : open.session.project().tracks) {
                    const ClipView* view = open.session.clips().view(track->source);
                    if (!view || view->phase != ClipView::Phase::Ready) return false;
                }
                return true;
            },
            60000));
        qInfo("100 tracks: shown after %lld ms, all read after %lld ms", shown, clock.elapsed());
        QVERIFY2(shown < 3000, qPrintable(QString::number(shown)));
        const auto* list = open.window.findChild<TrackList*>()->list();
        QCOMPARE(list->count(), 100);
        QVERIFY(list->verticalScrollBar()->maximum() > 0);
        const QRect last = list->visualItemRect(list->item(99));
        open.session.selectTrack(open.session.project().tracks[0]->id);
        open.session.selectTrack(open.session.project().tracks[99]->id);
        QCoreApplication::processEvents();
        QVERIFY(last.isValid());
        QVERIFY(list->viewport()->rect().intersects(list->visualItemRect(list->item(99))));
        clock.restart();
        open.session.apply(
            edit::renameTrack(open.session.project(), open.session.trackId(), "Renamed"), "Rename");
        open.window.repaint();
        qInfo("an edit among 100 tracks: %lld ms", clock.elapsed());
    }
};

QTEST_MAIN(TestNeverLose)
#include "tst_neverlose.moc"
