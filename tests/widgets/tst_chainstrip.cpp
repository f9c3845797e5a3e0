// SPDX-License-Identifier: GPL-3.0-or-later
// The chain's tiles and the lists of sources: order, bypass, selection, names, drops, long lists.
// labels: gui
#include <QAbstractButton>
#include <QApplication>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

#include "widgets/ChainStrip.h"
#include "widgets/SourceList.h"
#include "widgets/Theme.h"

using namespace lacquer;

namespace {

void dragAlong(QWidget* widget, QPoint from, QPoint to) {
    QTest::mousePress(widget, Qt::LeftButton, {}, from);
    for (int i = 1; i <= 8; ++i) QTest::mouseMove(widget, from + (to - from) * i / 8);
    QTest::mouseRelease(widget, Qt::LeftButton, {}, to);
}

}  // namespace

class TestChainStrip : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Theme::Kind::Dark); }

    void init() {
        strip_ = std::make_unique<ChainStrip>();
        strip_->resize(1000, strip_->sizeHint().height());
        fill(5);
        strip_->show();
    }
    void cleanup() { strip_.reset(); }

    void clickSelects() {
        QSignalSpy spy(strip_.get(), &ChainStrip::selectionChanged);
        click(3, QPoint(30, 20));
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy[0][0].value<Id>(), Id{3});
        QCOMPARE(strip_->selected(), Id{3});
        click(3, QPoint(30, 20));
        QCOMPARE(spy.size(), 1);
        click(ChainStrip::kDeliveryTile, QPoint(20, 20));
        QCOMPARE(strip_->selected(), ChainStrip::kDeliveryTile);
    }

    void dotAndSpaceToggle() {
        QSignalSpy spy(strip_.get(), &ChainStrip::toggled);
        const QRect tile = strip_->tileRect(2);
        click(2, QPoint(tile.width() - 14, 14));
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy[0][1].toBool(), false);
        QTest::keyClick(tileWidget(4), Qt::Key_Space);
        QCOMPARE(spy[1][0].value<Id>(), Id{4});
    }

    void dragReorders_data() {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("steps");
        QTest::addColumn<int>("to");
        QTest::newRow("one right") << 1 << 1 << 1;
        QTest::newRow("to the end") << 1 << 9 << 4;
        QTest::newRow("to the start") << 5 << -9 << 0;
        QTest::newRow("one left") << 3 << -1 << 1;
    }
    void dragReorders() {
        QFETCH(int, from);
        QFETCH(int, steps);
        QFETCH(int, to);
        QSignalSpy spy(strip_.get(), &ChainStrip::moved);
        const QRect tile = strip_->tileRect(static_cast<Id>(from));
        dragTile(static_cast<Id>(from), steps * (tile.width() + 8));
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy[0][0].value<Id>(), static_cast<Id>(from));
        QCOMPARE(spy[0][1].toInt(), to);
        // Until the document says so, the tile is back where it was.
        QCOMPARE(strip_->tileRect(static_cast<Id>(from)), tile);
    }

    void smallDragIsNoMove() {
        QSignalSpy spy(strip_.get(), &ChainStrip::moved);
        dragTile(2, 20);
        QCOMPARE(spy.size(), 0);
    }

    void keysMoveAndRemove() {
        QSignalSpy moved(strip_.get(), &ChainStrip::moved),
            removed(strip_.get(), &ChainStrip::removeRequested);
        QTest::keyClick(tileWidget(2), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(moved[0][1].toInt(), 2);
        QTest::keyClick(tileWidget(1), Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(moved.size(), 1);
        QTest::keyClick(tileWidget(2), Qt::Key_Delete);
        QCOMPARE(removed[0][0].value<Id>(), Id{2});
        QTest::keyClick(tileWidget(ChainStrip::kDeliveryTile), Qt::Key_Delete);
        QCOMPARE(removed.size(), 1);
    }

    void longChainKeepsReadableTiles() {
        strip_->resize(500, strip_->height());
        fill(12);
        for (Id id = 1; id <= 12; ++id) QVERIFY(strip_->tileRect(id).width() >= 96);
        strip_->setSelected(12);
        QVERIFY(strip_->rect().intersects(strip_->tileRect(12)));
        fill(0);
        strip_->grab();
        QVERIFY(strip_->tileRect(1).isNull());
    }

    void tilesHaveNames() {
        QCOMPARE(tileWidget(1)->accessibleName(), QStringLiteral("Module 1, on"));
        QVERIFY(tileWidget(1)->focusPolicy() & Qt::TabFocus);
    }

private:
    QWidget* tileWidget(Id id) {
        const QRect tile = strip_->tileRect(id);
        return strip_->childAt(tile.topLeft() + QPoint(12, 30));
    }
    void click(Id id, QPoint inside) {
        QTest::mouseClick(tileWidget(id), Qt::LeftButton, {}, inside);
    }
    void dragTile(Id id, int dx) {
        // The tile moves under the pointer: positions are relative to it.
        QWidget* tile = tileWidget(id);
        const QPoint press(20, 30);
        const QPoint origin = tile->mapToGlobal(press);
        QTest::mousePress(tile, Qt::LeftButton, {}, press);
        for (int i = 1; i <= 8; ++i)
            QTest::mouseMove(tile, tile->mapFromGlobal(origin + QPoint(dx * i / 8, 0)));
        QTest::mouseRelease(tile, Qt::LeftButton, {}, press);
    }
    void fill(int count) {
        std::vector<ChainTile> tiles;
        for (int i = 1; i <= count; ++i)
            tiles.push_back({.id = static_cast<Id>(i),
                             .name = QStringLiteral("Module %1").arg(i),
                             .tip = {},
                             .factLeft = QStringLiteral("left"),
                             .factRight = QStringLiteral("right"),
                             .curve = {0.0F, 1.0F, NAN}});
        strip_->setTiles(tiles);
    }
    std::unique_ptr<ChainStrip> strip_;
};

class TestSourceList : public QObject {
    Q_OBJECT
private slots:
    void init() {
        list_ = std::make_unique<TrackList>();
        list_->resize(230, 400);
        list_->show();
        fill(100);
        QCoreApplication::processEvents();
    }
    void cleanup() { list_.reset(); }

    void hundredRowsScroll() {
        QCOMPARE(list_->count(), 100);
        QVERIFY(list_->list()->height() < 400);
        QSignalSpy spy(list_.get(), &SourceList::selectionChanged);
        QTest::keyClick(list_->list(), Qt::Key_End);
        QCOMPARE(list_->selected(), Id{100});
        QCOMPARE(spy.size(), 1);
        QVERIFY(list_->list()->viewport()->rect().intersects(rowRect(99)));
    }

    void rowsKeepSelectionAcrossUpdates() {
        list_->setSelected(42);
        QSignalSpy spy(list_.get(), &SourceList::selectionChanged);
        list_->setProgress(42, 0.5);
        fill(60);
        QCOMPARE(list_->selected(), Id{42});
        QCOMPARE(spy.size(), 0);
        fill(0);
        QCOMPARE(list_->selected(), Id{0});
    }

    void dragReorders() {
        QSignalSpy spy(list_.get(), &SourceList::moved);
        QWidget* view = list_->list()->viewport();
        const QPoint from = rowRect(0).center();
        dragAlong(view, from, QPoint(from.x(), rowRect(2).bottom() - 2));
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy[0][0].value<Id>(), Id{1});
        QCOMPARE(spy[0][1].toInt(), 2);
        dragAlong(view, from, from + QPoint(0, 8));
        QCOMPARE(spy.size(), 1);
    }

    void keysMoveAndRemove() {
        list_->setSelected(2);
        QSignalSpy moved(list_.get(), &SourceList::moved),
            removed(list_.get(), &SourceList::removeRequested);
        QTest::keyClick(list_->list(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(moved[0][1].toInt(), 0);
        QTest::keyClick(list_->list(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(moved[1][1].toInt(), 2);
        QTest::keyClick(list_->list(), Qt::Key_Delete);
        QCOMPARE(removed[0][0].value<Id>(), Id{2});
    }

    void nameIsTyped() {
        QSignalSpy spy(list_.get(), &SourceList::renamed);
        list_->rename(3);
        auto* field = list_->list()->findChild<QLineEdit*>();
        QVERIFY(field != nullptr);
        field->setText(QStringLiteral("  Knolls  "));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(spy.size(), 1);
        QCOMPARE(spy[0][0].value<Id>(), Id{3});
        QCOMPARE(spy[0][1].toString(), QStringLiteral("Knolls"));
    }

    void importCanBeCancelled() {
        QSignalSpy spy(list_.get(), &SourceList::cancelRequested);
        list_->setProgress(1, 0.3);
        QCoreApplication::processEvents();
        const QRect row = rowRect(0);
        QTest::mouseClick(list_->list()->viewport(), Qt::LeftButton, {},
                          QPoint(row.right() - 16, row.top() + 14));
        QCOMPARE(spy.size(), 1);
    }

    void filesAreDropped() {
        QStringList paths;
        connect(list_.get(), &SourceList::filesDropped, this,
                [&](const QStringList& dropped) { paths = dropped; });
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile("/a.wav"), QUrl::fromLocalFile("/b.flac")});
        QDragEnterEvent enter({20, 20}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(list_.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({20, 20}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(list_.get(), &drop);
        QCOMPARE(paths, (QStringList{"/a.wav", "/b.flac"}));
    }

    void emptyListShowsWhatToDo() {
        fill(0);
        QSignalSpy spy(list_.get(), &SourceList::addRequested);
        auto* zone = list_->findChild<QAbstractButton*>();
        QVERIFY(zone != nullptr && zone->isVisible() && !zone->text().isEmpty());
        QTest::mouseClick(zone, Qt::LeftButton);
        QCOMPARE(spy.size(), 1);
        list_->grab();
    }

private:
    QRect rowRect(int row) { return list_->list()->visualItemRect(list_->list()->item(row)); }
    void fill(int count) {
        std::vector<SourceRow> rows;
        for (int i = 1; i <= count; ++i)
            rows.push_back({.id = static_cast<Id>(i),
                            .title = QStringLiteral("Track %1").arg(i),
                            .facts = QStringLiteral("3:41"),
                            .state = SourceRow::State::Good,
                            .warning = {}});
        list_->setRows(rows);
    }
    std::unique_ptr<TrackList> list_;
};

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    TestChainStrip chain;
    TestSourceList list;
    return QTest::qExec(&chain, argc, argv) | QTest::qExec(&list, argc, argv);
}
#include "tst_chainstrip.moc"
