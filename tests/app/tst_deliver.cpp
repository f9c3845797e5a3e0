// SPDX-License-Identifier: GPL-3.0-or-later
// The Deliver workspace: what is chosen is written and reported, files that exist are asked for, a cancelled
// delivery leaves nothing, and a service's level is for the ears only.
// labels: unit gui
#include <QAction>
#include <QBuffer>
#include <QCheckBox>
#include <QDirIterator>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTranslator>
#include <QTreeWidget>
#include <QtTest/QTest>
#include <set>

#include "AppBench.h"
#include "app/Actions.h"
#include "app/Commands.h"
#include "app/Cover.h"
#include "app/DeliverBar.h"
#include "app/DeliverWorkspace.h"
#include "app/MainWindow.h"
#include "app/PqSheet.h"
#include "app/TargetOffers.h"
#include "app/TrackNamesModel.h"
#include "media/Tags.h"
#include "render/DeliveryTarget.h"
#include "widgets/Theme.h"

using namespace lacquer;

namespace {

/// Three tracks on the Deliver page.
struct Open {
    Session session;
    MainWindow window{session};
    DeliverWorkspace* page = nullptr;

    bool load(const test::AppBench& bench, const QString& folder, double seconds = 3) {
        window.resize(1280, 800);
        window.show();
        QStringList files;
        int n = 0;
        for (const char* name : {"one.wav", "two.wav", "three.wav"})
            files << bench.sound(folder + '/' + name, 300 + 100 * n, -10 - 3 * n, seconds + n), ++n;
        session.importFiles(files, false);
        window.actions()["workspaceDeliver"]->trigger();
        page = window.findChild<DeliverWorkspace*>();
        return page && page->isVisible() &&
               QTest::qWaitFor([&] { return session.project().tracks.size() == 3; }) &&
               test::measured(session);
    }
    template <class T>
    T* child(const char* name) {
        return page->findChild<T*>(name);
    }
    void choose(std::initializer_list<const char*> targets) {
        for (const char* id : targets)
            child<QCheckBox>(QByteArray("target-").append(id).constData())->click();
    }
    void setFolder(const QString& folder) {
        auto* field = child<QLineEdit>("deliveryFolder");
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, folder);
        QTest::keyClick(field, Qt::Key_Return);
    }
    QString state() { return child<QLabel>("deliverState")->text(); }
    bool deliver() {
        QSignalSpy done(&page->work(), &DeliverWork::finished);
        child<QPushButton>("deliver")->click();
        return done.wait(60000) &&
               !done[0][0].value<std::shared_ptr<const DeliveryOutcome>>()->problem;
    }
};

QStringList filesIn(const QString& folder) {
    QStringList files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) files << QDir(folder).relativeFilePath(it.next());
    files.sort();
    return files;
}

}  // namespace

class TestDeliver : public QObject {
    Q_OBJECT
    test::AppBench bench_;

private slots:
    void initTestCase() { Theme::apply(Theme::Kind::Dark); }
    void everyTargetIsOfferedOnce() {
        std::multiset<std::string> offered;
        for (const TargetOffer& offer : targetOffers()) offered.insert(offer.id);
        for (const DeliveryTarget& target : deliveryTargets())
            QVERIFY2(offered.count(target.id) == 1, target.id.c_str());
        QCOMPARE(offered.size(), deliveryTargets().size());
    }
    void anAlbumIsWrittenAndReported() {
        Open open;
        QVERIFY(open.load(bench_, "album", 5));
        QVERIFY(!open.child<QPushButton>("deliver")->isEnabled());  // nothing chosen yet
        open.choose({"streaming", "flac16", "cd-cue"});
        QCOMPARE(open.session.project().delivery.targets.size(), std::size_t(3));
        open.session.document().undoStack().undo();
        QVERIFY(!open.child<QCheckBox>("target-cd-cue")->isChecked());
        open.session.document().undoStack().redo();
        const QString folder = bench_.path("album-out");
        open.setFolder(folder);
        QCOMPARE(open.session.project().delivery.folder, folder.toStdString());
        QVERIFY(open.child<QLabel>("nameExample")->text().contains("streaming/01 one.wav"));
        open.child<QLineEdit>("deliveryPattern")->setFocus();
        QTest::keyClicks(open.child<QLineEdit>("deliveryPattern"), "%title% (%number%)");
        QVERIFY(open.child<QLabel>("nameExample")->text().contains("one (01).wav"));
        QTest::keyClick(open.child<QLineEdit>("deliveryPattern"), Qt::Key_Return);
        QVERIFY(open.deliver());
        QVERIFY2(open.state().contains("every promise is kept"), qPrintable(open.state()));
        const QStringList files = filesIn(folder);
        QVERIFY2(
            files.contains("streaming/two (02).wav") && files.contains("flac16/three (03).flac"),
            qPrintable(files.join(' ')));
        QVERIFY(files.contains("delivery.html") && files.contains("cd-cue/Album.cue"));
        QCOMPARE(files.size(), 3 + 3 + 2 + 2);
        auto* tree = open.child<QTreeWidget>("deliveredFiles");
        QVERIFY(tree->isVisible());
        QCOMPARE(tree->topLevelItemCount(), 3);
        QCOMPARE(tree->topLevelItem(0)->childCount(), 3);
        QVERIFY(tree->topLevelItem(0)->child(1)->text(4).startsWith(QChar(0x2713)));
    }
    void whatExistsIsAskedFor() {
        Open open;
        QVERIFY(open.load(bench_, "again"));
        open.choose({"wav16"});
        const QString folder = bench_.path("again-out");
        open.setFolder(folder);
        QVERIFY(open.deliver());
        const QStringList before = filesIn(folder);
        const auto time = QFileInfo(folder + "/wav16/01 one.wav").lastModified();
        open.child<QPushButton>("deliver")->click();
        QVERIFY(!open.page->work().isBusy());
        QVERIFY2(open.state().contains("01 one.wav") && open.state().contains("4 more"),
                 qPrintable(open.state()));
        open.child<QPushButton>("keepFiles")->click();
        QVERIFY(!open.page->work().isBusy() && !open.page->bar().isVisible());
        QCOMPARE(QFileInfo(folder + "/wav16/01 one.wav").lastModified(), time);
        QTest::qWait(20);
        open.window.actions()["deliver"]->trigger();
        QSignalSpy done(&open.page->work(), &DeliverWork::finished);
        open.child<QPushButton>("deliverAnyway")->click();
        QVERIFY(done.wait(60000));
        QCOMPARE(filesIn(folder), before);
        QVERIFY(QFileInfo(folder + "/wav16/01 one.wav").lastModified() > time);
    }
    void cancelLeavesNothing() {
        Open open;
        QVERIFY(open.load(bench_, "cancel", 20));
        open.choose({"mp3-320", "flac24", "ddp"});
        const QString folder = bench_.path("cancel-out");
        open.setFolder(folder);
        QSignalSpy failed(&open.page->work(), &DeliverWork::finished);
        open.child<QPushButton>("deliver")->click();
        QVERIFY(open.page->work().isBusy());
        QVERIFY(!open.child<QPushButton>("deliver")->isEnabled());
        QTest::qWait(60);
        open.child<QPushButton>("cancelDelivery")->click();
        QVERIFY(failed.wait(60000));
        QVERIFY2(open.state().contains("nothing was written"), qPrintable(open.state()));
        QCOMPARE(filesIn(folder), QStringList());
        QVERIFY(open.child<QPushButton>("deliver")->isEnabled());
    }
    void whatCannotBeIsASentence() {
        Open open;
        QVERIFY(open.load(bench_, "errors", 3.7));
        open.choose({"wav24"});
        QFile(bench_.path("a-file")).open(QIODevice::WriteOnly);
        open.setFolder(bench_.path("a-file"));
        QSignalSpy failed(&open.page->work(), &DeliverWork::finished);
        open.child<QPushButton>("deliver")->click();
        QVERIFY(failed.wait(60000));
        QVERIFY2(open.state().contains("a-file"), qPrintable(open.state()));
        QVERIFY(open.page->bar().isVisible());
        // A source that is gone when the session is opened again.
        const QString session = bench_.path("errors.lacquer");
        QVERIFY(open.session.saveSession(session));
        QVERIFY(QFile::remove(bench_.path("errors/two.wav")));
        QVERIFY(open.session.openSession(session));
        QTRY_VERIFY(open.session.isMissingSounds() && open.session.clips().loading() == 0);
        open.child<QPushButton>("deliver")->click();
        QTRY_VERIFY2(open.state().contains("two"), qPrintable(open.state()));
        QVERIFY(!open.page->work().isBusy());
    }
    void namesAreTypedIntoTheTable() {
        Open open;
        QVERIFY(open.load(bench_, "names"));
        auto* table = open.child<QTableView>("trackNames");
        QAbstractItemModel* model = table->model();
        QCOMPARE(model->rowCount(), 3);
        const auto cell = [&](int row, int column) { return model->index(row, column); };
        QVERIFY(model->setData(cell(0, TrackNamesModel::Isrc), "de-a12-26-00001", Qt::EditRole));
        QCOMPARE(open.session.project().tracks[0]->isrc, std::string("DEA122600001"));
        QVERIFY(cell(0, TrackNamesModel::Isrc)
                    .data(TrackNamesModel::kProblemRole)
                    .toString()
                    .isEmpty());
        QVERIFY(model->setData(cell(1, TrackNamesModel::Isrc), "DE-1", Qt::EditRole));
        QVERIFY(!cell(1, TrackNamesModel::Isrc)
                     .data(TrackNamesModel::kProblemRole)
                     .toString()
                     .isEmpty());
        QVERIFY(model->setData(cell(1, TrackNamesModel::Isrc), "DEA122600001", Qt::EditRole));
        QVERIFY(cell(1, TrackNamesModel::Isrc)
                    .data(TrackNamesModel::kProblemRole)
                    .toString()
                    .contains("one"));
        Credits credits;
        credits.artist = "Somebody";
        open.session.apply(edit::setAlbumCredits(open.session.project(), credits), "x");
        QCOMPARE(cell(2, TrackNamesModel::Artist).data().toString(), QString("Somebody"));
        QVERIFY(cell(2, TrackNamesModel::Artist).data(Qt::EditRole).toString().isEmpty());
        QVERIFY(
            !model->setData(cell(2, TrackNamesModel::Title), "three", Qt::EditRole));  // as it is
        QVERIFY(!(model->flags(cell(0, TrackNamesModel::Number)) & Qt::ItemIsEditable));
    }
    // Names of buttons are longer in German, and text can be larger.
    void fitsASmallScreen() {
        QTranslator german;
        QVERIFY(german.load(qEnvironmentVariable("LACQUER_BUILD") + "/i18n/lacquer_de.qm"));
        qApp->installTranslator(&german);
        for (const double scale : {1.0, 1.25}) {
            Theme::apply(Theme::Kind::Dark, scale);
            Open open;
            QVERIFY(open.load(bench_, "narrow"));
            QTest::qWait(20);
            const QSize least = open.page->minimumSizeHint();
            QVERIFY2(least.width() <= 1280 && least.height() <= 640,
                     qPrintable(QString("%1 x %2").arg(least.width()).arg(least.height())));
        }
        qApp->removeTranslator(&german);
        Theme::apply(Theme::Kind::Dark);
    }
    void oneTrackAlone() {
        Open open;
        QVERIFY(open.load(bench_, "single"));
        open.choose({"wav24"});
        const QString folder = bench_.path("single-out");
        open.setFolder(folder);
        open.session.selectTrack(open.session.project().tracks[1]->id);
        QTest::keyClick(open.page->findChild<QWidget*>("deliverScope"), Qt::Key_Home);
        QVERIFY(open.deliver());
        QVERIFY2(filesIn(folder).contains("wav24/two.wav"), qPrintable(filesIn(folder).join(' ')));
        QCOMPARE(filesIn(folder).size(), 3);
    }
    void eachTrackByItself() {
        Open open;
        QVERIFY(open.load(bench_, "each"));
        open.session.apply(
            edit::renameTrack(open.session.project(), open.session.project().tracks[2]->id, "one"),
            "x");
        open.choose({"wav24", "mp3-320"});
        const QString folder = bench_.path("each-out");
        open.setFolder(folder);
        auto* scope = open.child<QWidget>("deliverScope");
        QTest::keyClick(scope, Qt::Key_Home);
        QTest::keyClick(scope, Qt::Key_Right);
        QVERIFY(open.deliver());
        const QStringList files = filesIn(folder);
        QCOMPARE(files.size(), 3 * (2 + 2));
        for (const char* name : {"one/wav24/one.wav", "two/mp3-320/two.mp3",
                                 "one (2)/wav24/one.wav", "two/delivery.html"})
            QVERIFY2(files.contains(name), qPrintable(files.join(' ')));
        QCOMPARE(open.child<QTreeWidget>("deliveredFiles")->topLevelItemCount(), 3 * 2);
        open.child<QPushButton>("deliver")->click();
        QVERIFY2(open.state().contains("11 more"), qPrintable(open.state()));
    }
    void coversAreMadeSmaller() {
        QImage image(900, 600, QImage::Format_ARGB32);
        image.fill(Qt::red);
        const QString file = bench_.path("cover.png");
        QVERIFY(image.save(file));
        const auto same = smallerCover(file.toStdString(), 900);
        QVERIFY(same.ok());
        QFile original(file);
        QVERIFY(original.open(QIODevice::ReadOnly));
        QCOMPARE(QByteArray::fromStdString(*same), original.readAll());
        const auto small = smallerCover(file.toStdString(), 300);
        QVERIFY(small.ok());
        const QImage read = QImage::fromData(QByteArray::fromStdString(*small), "JPEG");
        QCOMPARE(read.size(), QSize(300, 200));
        QVERIFY(!smallerCover(bench_.path("nothing.png").toStdString(), 300));
        Open open;
        QVERIFY(open.load(bench_, "covered"));
        Project project = edit::setAlbumCover(open.session.project(), file.toStdString());
        project.delivery.targets = {"flac16"};
        project.delivery.coverPixels = 300;
        project.delivery.folder = bench_.path("covered-out").toStdString();
        open.session.apply(project, "x");
        QVERIFY(open.deliver());
        const auto bytes = readCover(bench_.path("covered-out/flac16/01 one.flac").toStdString(),
                                     *findFormat("flac16"));
        QCOMPARE(QImage::fromData(QByteArray::fromStdString(bytes)).size(), QSize(300, 200));
    }
    void thePqSheetIsAPage() {
        Open open;
        QVERIFY(open.load(bench_, "pq", 5));
        open.choose({"cd-toc"});
        open.setFolder(bench_.path("pq-out"));
        QSignalSpy done(&open.page->work(), &DeliverWork::finished);
        open.child<QPushButton>("deliver")->click();
        QVERIFY(done.wait(60000));
        const auto outcome = done[0][0].value<std::shared_ptr<const DeliveryOutcome>>();
        QCOMPARE(outcome->parts.size(), std::size_t(1));
        const AlbumReport& report = outcome->parts[0].report;
        const QString file = bench_.path("pq.pdf");
        QVERIFY(writePqSheet(report, file).ok());
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.readAll().startsWith("%PDF"));
        QVERIFY(!writePqSheet(report, bench_.path("no/such/folder.pdf")));
    }
    void aServicesLevelIsForTheEars() {
        Open open;
        QVERIFY(open.load(bench_, "level", 5));
        QVERIFY(QTest::qWaitFor([&] { return open.session.measured(Source::Master) != nullptr; },
                                20000));
        ServiceListening& listening = open.window.commands().serviceListening();
        const Service& loud = *findService("spotify-loud");
        const Project before = open.session.project();
        listening.choose(&loud);
        const auto wanted = playedBy(loud, *open.session.measured(Source::Master));
        QVERIFY(wanted && std::abs(wanted->gainDb) > 0.5);
        QCOMPARE(open.session.matchDb(Source::Master), wanted->gainDb);
        QCOMPARE(open.session.matchDb(Source::Mix),
                 playedBy(loud, *open.session.measured(Source::Mix))->gainDb);
        QVERIFY(open.window.banner().texts().join(' ').contains("Spotify loud"));
        QVERIFY(open.session.project() == before);
        listening.choose(nullptr);
        QVERIFY(!open.window.banner().texts().join(' ').contains("Spotify loud"));
        QVERIFY(open.session.matchDb(Source::Master) <= 0.0);
    }
    void theTableOfServices() {
        Open open;
        QVERIFY(open.load(bench_, "services", 5));
        auto* table = open.child<QTreeWidget>("services");
        QVERIFY(!table->isVisible());  // a narrow window: a page of its own
        open.window.resize(1600, 1000);
        QTRY_VERIFY(table->isVisible());
        open.session.apply(edit::insertModule(open.session.project(), open.session.trackId(),
                                              edit::neutralModule("limiter")),
                           "x");
        QCOMPARE(table->topLevelItemCount(), static_cast<int>(services().size()));
        const auto buys = [&](int row) { return table->topLevelItem(row)->text(4); };
        QTRY_VERIFY_WITH_TIMEOUT(buys(0).endsWith("LU"), 20000);
        // A master that is turned down anyway gains nothing by 3 dB more; one that is only turned down
        // when it is loud gains them.
        QCOMPARE(table->topLevelItem(0)->text(0), QString("Spotify normal"));
        const auto master = *open.session.measured(Source::Master);
        const auto play = playedBy(services()[0], master);
        QCOMPARE(table->topLevelItem(0)->text(1).replace(QChar(0x2212), '-').toDouble(),
                 std::round(play->gainDb * 10) / 10);
        const int youtube = 4;
        QCOMPARE(table->topLevelItem(youtube)->text(0), QString("YouTube"));
        QVERIFY(master.integratedLufs < -14);
        QCOMPARE(buys(youtube), QString("+3.0 LU"));
    }
};

QTEST_MAIN(TestDeliver)
#include "tst_deliver.moc"
