// SPDX-License-Identifier: GPL-3.0-or-later
// The Album workspace as a user holds it: drags, keys and typed cells as named undo steps; timeline and table agree.
// labels: unit gui
// timeout: 400
#include <QAbstractButton>
#include <QAction>
#include <QMimeData>
#include <QSignalSpy>
#include <random>

#include "AppBench.h"
#include "app/Actions.h"
#include "app/AlbumEdits.h"
#include "app/AlbumMeasures.h"
#include "app/AlbumWorkspace.h"
#include "app/ChainCopy.h"
#include "app/MainWindow.h"
#include "app/Transitions.h"
#include "widgets/AlbumTable.h"
#include "widgets/AlbumTimeline.h"
#include "widgets/Theme.h"

using namespace lacquer;

namespace {

void dragMouse(QWidget* widget, QPointF from, QPointF to) {
    QTest::mousePress(widget, Qt::LeftButton, {}, from.toPoint());
    for (int i = 1; i <= 8; ++i) QTest::mouseMove(widget, (from + (to - from) * i / 8).toPoint());
    QTest::mouseRelease(widget, Qt::LeftButton, {}, to.toPoint());
}

/// Four tracks of different lengths with gaps of a second, in the Album workspace.
struct Open {
    Session session;
    MainWindow window{session};
    explicit Open(const test::AppBench& bench) {
        window.resize(1280, 800);
        window.show();
        QStringList files;
        for (int i = 0; i < 4; ++i)
            files << bench.sound(QString("song %1.wav").arg(i), 220 * (i + 1), -20 + 2 * i, 4 + i);
        session.importFiles(files, false);
        if (!QTest::qWaitFor([&] { return session.project().tracks.size() == 4; }) ||
            !test::measured(session))
            qFatal("no tracks");
        Project project = session.project();
        for (const TrackPtr& track : session.project().tracks)
            project = edit::setTrackGap(project, track->id, 48000);
        session.apply(project, "gaps");
        window.album().edits()->setSnap(true);
        window.album().edits()->setRipple(true);
        window.actions()["workspaceAlbum"]->trigger();
        QTest::qWait(50);
    }
    AlbumTimeline* timeline() { return window.album().timeline(); }
    AlbumTableModel& rows() { return window.album().table()->rowsModel(); }
    QUndoStack& undo() { return session.document().undoStack(); }
    QAction* action(const char* id) { return window.actions()[id]; }
    Id id(std::size_t i) const { return session.project().tracks[i]->id; }
    std::string order() const {
        std::string text;
        for (const TrackPtr& track : session.project().tracks) text += track->title.back();
        return text;
    }
    void type(std::size_t row, AlbumColumn column, const QString& text) {
        rows().setData(rows().index(static_cast<int>(row), static_cast<int>(column)), text,
                       Qt::EditRole);
    }
    Frames gap(std::size_t i) const { return session.project().tracks[i]->place.gap; }
    /// One step that undo and redo take there and back.
    bool isOneStep(const Project& before, int steps) {
        const Project after = session.project();
        if (undo().count() != steps + 1 || after == before) return false;
        if (action("undo")->text().indexOf(':') < 0) return false;
        undo().undo();
        if (!(session.project() == before)) return false;
        undo().redo();
        return session.project() == after;
    }
};

/// Rows and timeline tell the same of every track.
bool agree(Open& open) {
    const Sequence sequence(open.session.project());
    const auto& shown = open.timeline()->sequence();
    const double rate = sequence.rate();
    if (sequence.length() != shown.length()) return false;
    const auto& rows = open.rows().rows();
    if (rows.size() != open.session.project().tracks.size()) return false;
    Frames total = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto at = shown.find(rows[i].track);
        if (!at) {
            if (!std::isnan(rows[i].start)) return false;
            continue;
        }
        const Placed& one = shown.tracks()[*at];
        if (one.index != i || one.number != rows[i].number) return false;
        if (rows[i].start != framesToSeconds(one.start, rate)) return false;
        if (rows[i].length != framesToSeconds(one.length(), rate)) return false;
        std::vector<double> marks;
        const Track& track = *open.session.project().tracks[i];
        for (const Frames index : track.place.indexes)
            marks.push_back(framesToSeconds(index - track.trimStart, rate));
        if (marks != rows[i].indexes) return false;
        total += one.length() + (*at > 0 ? shown.gaps()[*at - 1] : 0);
        if (*at > 0 && rows[i].gap != framesToSeconds(shown.gaps()[*at - 1], rate)) return false;
    }
    return total == shown.length();
}

}  // namespace

class TestAlbum : public QObject {
    Q_OBJECT
    test::AppBench bench_;

private slots:
    void initTestCase() { Theme::apply(Theme::Kind::Dark); }

    void blocksAreReorderedByDragAndKey() {
        Open open(bench_);
        const Project before = open.session.project();
        const int steps = open.undo().count();
        const QRectF from = open.timeline()->blockRect(0), other = open.timeline()->blockRect(1);
        dragMouse(open.timeline(), from.center(), {other.right() - 3, from.center().y()});
        QCOMPARE(open.order(), std::string("1023"));
        QVERIFY(open.isOneStep(before, steps));
        QVERIFY(agree(open));
        open.action("trackLater")->trigger();
        QCOMPARE(open.order(), std::string("1203"));
        open.action("trackEarlier")->trigger();
        open.action("trackEarlier")->trigger();
        QCOMPARE(open.order(), std::string("0123"));
    }
    void severalTracksMoveTogether() {
        Open open(bench_);
        const Project before = open.session.project();
        const int steps = open.undo().count();
        AlbumTimeline* view = open.timeline();
        QTest::mouseClick(view, Qt::LeftButton, {}, view->blockRect(0).center().toPoint());
        QTest::mouseClick(view, Qt::LeftButton, Qt::ControlModifier,
                          view->blockRect(2).center().toPoint());
        QCOMPARE(open.window.album().selection().size(), std::size_t{2});
        dragMouse(view, view->blockRect(0).center(),
                  {view->blockRect(3).right() - 2, view->blockRect(0).center().y()});
        QCOMPARE(open.order(), std::string("1302"));
        QVERIFY(open.isOneStep(before, steps));
        const std::unique_ptr<QMimeData> rows(
            open.rows().mimeData({open.rows().index(2, 0), open.rows().index(3, 0)}));
        QVERIFY(!open.rows().dropMimeData(rows.get(), Qt::MoveAction, 0, 0, {}));
        QCOMPARE(open.order(), std::string("0213"));
    }
    void aGapIsDraggedIntoACrossfadeAndBack() {
        Open open(bench_);
        open.window.album().edits()->setSnap(false);
        const Project before = open.session.project();
        const int steps = open.undo().count();
        AlbumTimeline* view = open.timeline();
        const QPointF handle = view->gapHandle(1);
        const double twoSeconds = 2.0 * 48000 / view->framesPerPixel();
        dragMouse(view, handle, handle - QPointF(twoSeconds, 0));
        QVERIFY2(std::abs(open.gap(1) + 48000) < 2 * view->framesPerPixel(),
                 qPrintable(QString::number(open.gap(1))));
        const Track& a = *open.session.project().tracks[1];
        const Track& b = *open.session.project().tracks[2];
        QCOMPARE(a.fadeOut, -open.gap(1));
        QCOMPARE(b.fadeIn, -open.gap(1));
        QVERIFY(open.isOneStep(before, steps));
        QVERIFY(agree(open));
        const QPointF now = view->gapHandle(1);
        dragMouse(view, now, now + QPointF(twoSeconds, 0));
        QCOMPARE(open.session.project().tracks[1]->fadeOut, Frames{0});
        QVERIFY(open.gap(1) > 0);
    }
    void snappedGapsBeginCdFrames() {
        Open open(bench_);
        QSignalSpy told(open.window.album().edits(), &AlbumEdits::noteChanged);
        AlbumTimeline* view = open.timeline();
        const QPointF handle = view->gapHandle(0);
        dragMouse(view, handle, handle + QPointF(13, 0));
        const Sequence sequence(open.session.project());
        for (const Placed& one : sequence.tracks()) QCOMPARE(one.mark % 640, Frames{0});
        QVERIFY(told.count() > 0 && told.last()[0].toString().contains("CD frame"));
    }
    void arrowKeysNudgeAGapByACdFrame() {
        Open open(bench_);
        open.window.album().edits()->setSnap(false);
        AlbumTimeline* view = open.timeline();
        open.session.selectTrack(open.id(2));
        const Project before = open.session.project();
        const int steps = open.undo().count();
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Right);
        QTest::keyClick(view, Qt::Key_Right);
        QCOMPARE(open.gap(1), Frames{48000 + 2 * 640});
        QVERIFY(open.isOneStep(before, steps));  // a burst of keys
        QTest::keyClick(view, Qt::Key_Up);
        QCOMPARE(open.session.trackId(), open.id(1));
    }
    void fadesTrimsAndMarksAreDragged() {
        Open open(bench_);
        open.window.album().edits()->setSnap(false);
        AlbumTimeline* view = open.timeline();
        const auto drags = [&](QPointF from, double by) {
            const Project before = open.session.project();
            const int steps = open.undo().count();
            dragMouse(view, from, from + QPointF(by, 0));
            return open.isOneStep(before, steps) && agree(open);
        };
        QVERIFY(drags(view->fadeHandle(1, true), 20));
        QVERIFY(open.session.project().tracks[1]->fadeIn > 0);
        QVERIFY(drags(view->fadeHandle(1, false), -30));
        QVERIFY(open.session.project().tracks[1]->fadeOut > 0);
        const QRectF box = view->blockRect(2);
        QVERIFY(drags({box.left() + 1, box.bottom() - 12}, 15));
        QVERIFY(open.session.project().tracks[2]->trimStart > 0);
        const QRectF then = view->blockRect(2);
        QVERIFY(drags({then.right() - 1, then.bottom() - 12}, -15));
        QVERIFY(open.session.project().tracks[2]->trimEnd.has_value());
        QVERIFY(drags(view->markHandle(3), 12));
        QVERIFY(open.session.project().tracks[3]->place.mark > 0);
    }
    void aRideIsDrawnDraggedAndTakenAway() {
        Open open(bench_);
        AlbumTimeline* timeline = open.timeline();
        const Project start = open.session.project();
        const QRectF box = timeline->blockRect(1);
        const auto ride = [&] { return open.session.project().track(open.id(1))->ride; };
        int steps = open.undo().count();
        QTest::mouseDClick(timeline, Qt::LeftButton, {}, box.center().toPoint());
        QCOMPARE(ride().size(), std::size_t(1));
        QCOMPARE(ride()[0].gainDb, 0.0);
        QVERIFY(open.isOneStep(start, steps));
        QTest::mouseDClick(timeline, Qt::LeftButton, {},
                           (box.center() + QPointF(box.width() / 4, 0)).toPoint());
        QCOMPARE(ride().size(), std::size_t(2));
        const Project before = open.session.project();
        steps = open.undo().count();
        const QPointF point = timeline->ridePoint(1, 1);
        dragMouse(timeline, point, point + QPointF(0, 25));
        QVERIFY(ride()[1].gainDb < -1.0 && ride()[0].gainDb == 0.0);
        QVERIFY(open.isOneStep(before, steps));
        // By keys: the point that was dragged is chosen.
        timeline->setFocus();
        const GainPoint was = ride()[1];
        QTest::keyClick(timeline, Qt::Key_Up);
        QCOMPARE(ride()[1].gainDb, was.gainDb + 0.5);
        QTest::keyClick(timeline, Qt::Key_Left);
        QCOMPARE(ride()[1].at, was.at - 480);
        QTest::keyClick(timeline, Qt::Key_Delete);
        QCOMPARE(ride().size(), std::size_t(1));
        QTest::mouseDClick(timeline, Qt::LeftButton, {}, timeline->ridePoint(1, 0).toPoint());
        QVERIFY(ride().empty());
        open.session.transport().seek(timeline->sequence().tracks()[1].start + 48000);
        QTRY_COMPARE(timeline->playhead(),
                     static_cast<double>(timeline->sequence().tracks()[1].start + 48000));
        QTest::keyClick(timeline, Qt::Key_R);
        QCOMPARE(ride().size(), std::size_t(1));
        QCOMPARE(ride()[0].at, Frames(48000));
    }

    void indexMarksAreSetMovedAndTyped() {
        Open open(bench_);
        AlbumTimeline* timeline = open.timeline();
        open.session.selectTrack(open.id(1));
        const auto marks = [&] { return open.session.project().track(open.id(1))->place.indexes; };
        open.type(1, AlbumColumn::Indexes, "2; 0:03.2");
        QCOMPARE(marks(), (std::vector<Frames>{96000, 153600}));
        QCOMPARE(open.rows().rows()[1].indexes, (std::vector<double>{2.0, 3.2}));
        QCOMPARE(timeline->sequence().tracks()[1].indexes.size(), std::size_t(2));
        const Project before = open.session.project();
        const int steps = open.undo().count();
        const QPointF flag = timeline->indexHandle(1, 0);
        dragMouse(timeline, flag, flag + QPointF(12, 0));
        QVERIFY(marks()[0] > 96000 && marks()[1] == 153600);
        QCOMPARE(marks()[0] % 640, Frames(0));  // a CD frame
        QVERIFY(open.isOneStep(before, steps));
        QTest::mouseDClick(timeline, Qt::LeftButton, {}, timeline->indexHandle(1, 0).toPoint());
        QCOMPARE(marks(), std::vector<Frames>{153600});
        open.session.transport().seek(timeline->sequence().tracks()[1].start + 64000);
        QTRY_COMPARE(timeline->playhead(),
                     static_cast<double>(timeline->sequence().tracks()[1].start + 64000));
        timeline->setFocus();
        QTest::keyClick(timeline, Qt::Key_K);
        QCOMPARE(marks(), (std::vector<Frames>{64000, 153600}));
        open.type(1, AlbumColumn::Indexes, "soon");
        QCOMPARE(marks().size(), std::size_t(2));
        open.type(1, AlbumColumn::Indexes, "");
        QVERIFY(marks().empty());
    }

    void fadeShapesAndHiddenTracks() {
        Open open(bench_);
        AlbumEdits& edits = *open.window.album().edits();
        edits.setFadeShape({open.id(0), open.id(2)}, false, FadeShape::Slow);
        QCOMPARE(open.session.project().tracks[2]->fadeOutShape, FadeShape::Slow);
        QCOMPARE(open.session.project().tracks[2]->fadeInShape, FadeShape::Cosine);
        QCOMPARE(open.session.project().tracks[1]->fadeOutShape, FadeShape::Cosine);
        QVERIFY(edits.canHide(open.id(0)) && !edits.canHide(open.id(1)));
        edits.setHidden(open.id(0), true);
        QCOMPARE(open.timeline()->sequence().hiddenCount(), std::size_t(1));
        QCOMPARE(open.rows().rows()[1].number, 1);
        QVERIFY(open.rows().rows()[0].hidden && agree(open));
        QVERIFY(edits.canHide(open.id(0)) && edits.canHide(open.id(1)));
        edits.setHidden(open.id(0), false);
        QCOMPARE(open.timeline()->sequence().hiddenCount(), std::size_t(0));
    }

    void cellsAreTyped() {
        Open open(bench_);
        open.window.album().edits()->setSnap(false);
        const auto steps = [&](std::size_t row, AlbumColumn column, const QString& text) {
            const Project before = open.session.project();
            const int count = open.undo().count();
            open.type(row, column, text);
            return open.isOneStep(before, count) && agree(open);
        };
        QVERIFY(steps(1, AlbumColumn::Gap, "2.5 s"));
        QCOMPARE(open.gap(0), Frames{120000});
        QVERIFY(steps(2, AlbumColumn::Gap, "-1.5"));
        QCOMPARE(open.gap(1), Frames{-72000});
        QCOMPARE(open.session.project().tracks[2]->fadeIn, Frames{72000});
        QVERIFY(steps(3, AlbumColumn::Starts, "0:20"));
        QCOMPARE(open.timeline()->sequence().tracks()[3].start, Frames{20 * 48000});
        QVERIFY(steps(0, AlbumColumn::Length, "3"));
        QVERIFY(steps(0, AlbumColumn::FadeOut, "250 ms"));
        QCOMPARE(open.session.project().tracks[0]->fadeOut, Frames{12000});
        QVERIFY(steps(0, AlbumColumn::Title, "Opening"));
        QVERIFY(steps(0, AlbumColumn::Isrc, "de-a12-34-00001"));
        QCOMPARE(open.session.project().tracks[0]->isrc, std::string("DEA123400001"));
        QSignalSpy refused(&open.rows(), &AlbumTableModel::refused);
        const int count = open.undo().count();
        open.type(1, AlbumColumn::Gap, "soon");
        open.type(1, AlbumColumn::Gain, "loud");
        QCOMPARE(refused.count(), 2);
        QCOMPARE(open.undo().count(), count);
    }
    void aGainGoesToAllChosenRows() {
        Open open(bench_);
        open.window.album().table()->selectAll();
        const int count = open.undo().count();
        open.type(1, AlbumColumn::Gain, "-3");
        for (const TrackPtr& track : open.session.project().tracks) QCOMPARE(track->gainDb, -3.0);
        QCOMPARE(open.undo().count(), count + 1);
    }
    void aTrackIsPassedOverWithoutGoing() {
        Open open(bench_);
        const Frames before = open.timeline()->sequence().length();
        open.rows().setData(open.rows().index(1, 0), Qt::Unchecked, Qt::CheckStateRole);
        QCOMPARE(open.timeline()->sequence().tracks().size(), std::size_t{3});
        QVERIFY(open.timeline()->sequence().length() < before);
        QCOMPARE(open.rows().rows().size(), std::size_t{4});
        QVERIFY(agree(open));
    }
    void theAlbumIsWhatPlays() {
        Open open(bench_);
        const Sequence sequence(open.session.project());
        QVERIFY(open.session.playsAlbum());
        QCOMPARE(open.session.programFrames(), sequence.length());
        open.session.selectTrack(open.id(2));
        open.session.seekInTrack(64 * 100);
        const Frames place = open.session.transport().position();
        QVERIFY(std::abs(place - sequence.tracks()[2].start - 6400) < 64);
        open.action("nextJoin")->trigger();
        QVERIFY(std::abs(open.session.transport().position() - sequence.tracks()[3].start) < 64);
        // Into the Master workspace at the same place of the same track, and back.
        open.session.seekInTrack(64 * 100);
        open.action("workspaceMaster")->trigger();
        QVERIFY(!open.session.playsAlbum());
        QVERIFY(std::abs(open.session.transport().position() - 6400) < 64);
        open.action("workspaceAlbum")->trigger();
        QVERIFY(std::abs(open.session.transport().position() - place) <= 128);
    }
    void tracksAreMeasuredAndEvenedOut() {
        Open open(bench_);
        AlbumMeasures* measures = open.window.album().measures();
        QVERIFY(QTest::qWaitFor([&] { return measures->remaining() == 0; }, 30000));
        QVERIFY(measures->album().has_value());
        const double first = measures->of(open.id(0))->loudness.integratedLufs;
        QVERIFY(first < measures->album()->integratedLufs);
        QVERIFY(open.rows().rows()[0].versusAlbum < 0.0);
        // A new place costs no measure, a new gain does.
        open.type(1, AlbumColumn::Gap, "3");
        QCOMPARE(measures->remaining(), 0);
        open.type(1, AlbumColumn::Gain, "-1");
        QCOMPARE(measures->remaining(), 1);
    }
    void chainsGoToOtherTracks() {
        Open open(bench_);
        open.session.selectTrack(open.id(0));
        open.session.apply(
            edit::insertModule(open.session.project(), open.id(0), edit::neutralModule("limiter")),
            "limiter");
        const int count = open.undo().count();
        open.action("spreadChain")->trigger();
        QCOMPARE(open.undo().count(), count + 1);
        for (const TrackPtr& track : open.session.project().tracks)
            QCOMPARE(track->chain.modules.size(), std::size_t{1});
        open.action("copyChain")->trigger();
        const auto copied = copiedChain();
        QVERIFY(copied && copied->modules.size() == 1 && copied->modules[0].module == "limiter");
        open.session.apply(edit::replaceChain(open.session.project(), open.id(3), {}), "empty");
        open.session.selectTrack(open.id(3));
        open.action("pasteChain")->trigger();
        QCOMPARE(open.session.project().tracks[3]->chain.modules.size(), std::size_t{1});
        QVERIFY(open.session.project().album.chain.modules.empty());
    }
    void controlsHaveNamesAndFitASmallScreen() {
        Open open(bench_);
        for (QWidget* widget : open.window.findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) continue;
            const auto* button = qobject_cast<QAbstractButton*>(widget);
            const bool named =
                !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            const bool frame = widget->inherits("QLabel") || widget->inherits("QScrollArea") ||
                               widget->inherits("QSplitter") || widget->inherits("QMenuBar") ||
                               widget->inherits("QHeaderView");
            QVERIFY2(frame || named, qPrintable(QString(widget->metaObject()->className()) + " " +
                                                widget->objectName()));
        }
        Theme::apply(Theme::Kind::Dark, 1.25);
        QTest::qWait(20);
        const QSize least = open.window.minimumSizeHint();
        Theme::apply(Theme::Kind::Dark);
        QVERIFY2(least.width() <= 1280 && least.height() <= 780,
                 qPrintable(QString("%1 x %2").arg(least.width()).arg(least.height())));
    }
    void tenThousandEditsUndoneAndRedone() {
        Open open(bench_);
        AlbumEdits& edits = *open.window.album().edits();
        const Project start = open.session.project();
        const int before = open.undo().count();
        std::mt19937 random(7);
        const auto pick = [&](int n) {
            return std::uniform_int_distribution<int>(0, n - 1)(random);
        };
        constexpr int kEdits = 10000;
        int gesture = 1 << 20;
        for (int i = 0; i < kEdits; ++i) {
            const Id track = open.id(static_cast<std::size_t>(pick(4)));
            switch (pick(12)) {
            case 0: edits.move({track}, static_cast<std::size_t>(pick(5))); break;
            case 1: edits.moveBy({track}, pick(2) * 2 - 1); break;
            case 2:
            case 3: edits.setGap(track, pick(300000) - 120000, ++gesture); break;
            case 4: edits.fade(track, pick(48000), pick(48000), ++gesture); break;
            case 5: edits.trim(track, pick(40000), 60000 + pick(140000), ++gesture); break;
            case 6: edits.setMark(track, pick(20000) - 10000, ++gesture); break;
            case 7: edits.setRipple(pick(2) == 1); break;
            case 8:
                edits.setRide(track, {{pick(50000), 0.1 * pick(60)}, {60000 + pick(50000), -3.0}},
                              ++gesture);
                break;
            case 9: edits.setIndexes(track, {pick(100000), pick(200000)}, ++gesture); break;
            case 10:
                edits.setFadeShape({track}, pick(2) == 1, static_cast<FadeShape>(pick(5)));
                break;
            default:
                edits.setValue(track, {track}, static_cast<AlbumColumn>(3 + pick(6)),
                               0.1 * pick(60));
            }
            if (i % 10 == 0) QVERIFY2(agree(open), qPrintable(QString::number(i)));
        }
        QVERIFY(open.undo().count() > before + kEdits / 2);
        const Project end = open.session.project();
        while (open.undo().index() > before) open.undo().undo();
        QVERIFY(open.session.project() == start);
        QVERIFY(agree(open));
        while (open.undo().canRedo()) open.undo().redo();
        QVERIFY(open.session.project() == end);
        QVERIFY(agree(open));
    }
};

QTEST_MAIN(TestAlbum)
#include "tst_album.moc"
