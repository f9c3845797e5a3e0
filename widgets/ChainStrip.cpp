// SPDX-License-Identifier: GPL-3.0-or-later
// Lays the tiles out, reorders them, offers modules to add.
#include "widgets/ChainStrip.h"

#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QWheelEvent>
#include <algorithm>

#include "widgets/ChainTileView.h"
#include "widgets/Icons.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr int kGap = 8;
constexpr int kAddWidth = 34;

// The line that shows where a dragged tile will go.
class Marker : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), Theme::color(Role::Master));
    }
};

}  // namespace

ChainStrip::ChainStrip(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Chain"));
    scroll_ = new QScrollArea(this);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setStyleSheet(QStringLiteral(
        "QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }"));
    row_ = new QWidget;
    scroll_->setWidget(row_);
    add_ = new QToolButton(this);
    add_->setIcon(icon(QStringLiteral("plus"), Role::DimText));
    add_->setToolTip(tr("Add a module behind the selected one"));
    add_->setAccessibleName(tr("Add a module"));
    connect(add_, &QToolButton::clicked, this, &ChainStrip::showAddMenu);
    delivery_ = new ChainTileView(this, this, true);
    delivery_->setTile({.id = kDeliveryTile,
                        .name = tr("Delivery"),
                        .tip = tr("How files are written: rate, word length, dither."),
                        .factLeft = {},
                        .factRight = {},
                        .curve = {},
                        .hasDot = false});
    watch(delivery_);
    marker_ = new Marker(row_);
    marker_->hide();
}

void ChainStrip::watch(ChainTileView* tile) {
    connect(tile, &ChainTileView::clicked, this, &ChainStrip::select);
    connect(tile, &ChainTileView::dotClicked, this, &ChainStrip::toggled);
    connect(tile, &ChainTileView::menuRequested, this, &ChainStrip::showTileMenu);
}

void ChainStrip::setTiles(const std::vector<ChainTile>& tiles) {
    std::vector<ChainTileView*> next;
    for (const ChainTile& tile : tiles) {
        const int old = indexOf(tile.id);
        ChainTileView* view = old >= 0 ? tiles_[static_cast<std::size_t>(old)] : nullptr;
        if (view == nullptr) {
            view = new ChainTileView(this, row_, false);
            watch(view);
            view->show();
        }
        view->setTile(tile);
        view->setSelected(tile.id == selected_);
        next.push_back(view);
    }
    for (ChainTileView* view : tiles_)
        if (std::find(next.begin(), next.end(), view) == next.end()) {
            view->hide();
            view->deleteLater();
        }
    tiles_ = std::move(next);
    QWidget* before = nullptr;
    for (ChainTileView* view : tiles_) {
        if (before != nullptr) setTabOrder(before, view);
        before = view;
    }
    if (before != nullptr) setTabOrder(before, add_);
    setTabOrder(add_, delivery_);
    layOut();
}

void ChainStrip::setDelivery(const QString& left, const QString& right) {
    ChainTile tile = delivery_->tile();
    tile.factLeft = left;
    tile.factRight = right;
    delivery_->setTile(tile);
    layOut();
}

void ChainStrip::setDeliveryHeard(bool possible, bool on) {
    ChainTile tile = delivery_->tile();
    tile.hasDot = possible;
    tile.on = possible && on;
    tile.tip =
        possible
            ? tr("Rate, word length and dither of the file. Click for the export; the dot or "
                 "Ctrl+Space plays the master with this word length and dither, for the ears only.")
            : tr("Rate, word length and dither of the file. Click for the export.");
    delivery_->setTile(tile);
    layOut();
}

void ChainStrip::setOffers(std::vector<ChainOffer> offers) {
    offers_ = std::move(offers);
}

void ChainStrip::setSelected(Id id) {
    selected_ = id;
    for (ChainTileView* view : tiles_) {
        view->setSelected(view->tile().id == id);
        if (view->tile().id == id && !view->isDragged())
            scroll_->ensureWidgetVisible(view, kGap, 0);
    }
    delivery_->setSelected(id == kDeliveryTile);
}

void ChainStrip::select(Id id) {
    if (id == selected_) return;
    setSelected(id);
    emit selectionChanged(id);
}

void ChainStrip::setReduction(Id id, double db) {
    const int index = indexOf(id);
    if (index >= 0) tiles_[static_cast<std::size_t>(index)]->setReduction(db);
}

int ChainStrip::indexOf(Id id) const {
    for (std::size_t i = 0; i < tiles_.size(); ++i)
        if (tiles_[i]->tile().id == id) return static_cast<int>(i);
    return -1;
}

QRect ChainStrip::tileRect(Id id) const {
    const int index = indexOf(id);
    const ChainTileView* view = id == kDeliveryTile ? delivery_
                                : index >= 0        ? tiles_[static_cast<std::size_t>(index)]
                                                    : nullptr;
    if (view == nullptr) return {};
    return {view->mapTo(this, QPoint(0, 0)), view->size()};
}

// What the add button and the fixed tile take at the right.
int ChainStrip::fixedWidth() const {
    return kAddWidth + 2 * kGap + deliveryWidth();
}

int ChainStrip::deliveryWidth() const {
    return std::max(delivery_->naturalWidth(), 80);
}

// All tiles share the room; none falls below its name.
int ChainStrip::tileWidth() const {
    int least = static_cast<int>(100 * Theme::scale());
    for (const ChainTileView* view : tiles_) least = std::max(least, view->leastWidth());
    const int most = std::max(least, static_cast<int>(168 * Theme::scale()));
    const int count = static_cast<int>(tiles_.size());
    return count > 0 ? std::clamp((width() - fixedWidth()) / count - kGap, least, most) : least;
}

void ChainStrip::layOut() {
    const int tall = ChainTileView::tileHeight();
    const int wide = tileWidth();
    int x = 0;
    for (ChainTileView* view : tiles_) {
        if (!view->isDragged()) view->setGeometry(x, 0, wide, tall);
        x += wide + kGap;
    }
    row_->resize(std::max(1, x - kGap), tall);
    const int room = std::max(0, width() - fixedWidth());
    scroll_->setGeometry(0, 0, std::min(x, room), tall);
    add_->setGeometry(std::min(x, room + kGap / 2), (tall - kAddWidth) / 2, kAddWidth, kAddWidth);
    delivery_->setGeometry(width() - deliveryWidth(), 0, deliveryWidth(), tall);
}

int ChainStrip::indexAt(int x) const {
    const int wide = tileWidth() + kGap;
    return std::clamp((x + wide / 2) / wide, 0, static_cast<int>(tiles_.size()) - 1);
}

void ChainStrip::dragTo(ChainTileView* tile, int left) {
    const int wide = tileWidth();
    left = std::clamp(left, 0, std::max(0, static_cast<int>(tiles_.size()) * (wide + kGap) - wide));
    tile->move(left, 0);
    const int from = indexOf(tile->tile().id), to = indexAt(left);
    const int edge = to > from ? to + 1 : to;
    marker_->setGeometry(std::max(0, edge * (wide + kGap) - kGap / 2 - 1), 2, 3,
                         tile->height() - 4);
    marker_->setVisible(to != from);
    marker_->raise();
    scroll_->ensureVisible(left + wide / 2, 0, wide / 2, 0);
}

void ChainStrip::drop(ChainTileView* tile) {
    marker_->hide();
    const Id id = tile->tile().id;
    const int from = indexOf(id), to = indexAt(tile->x());
    layOut();
    if (to != from) emit moved(id, to);
}

void ChainStrip::moveBy(Id id, int step) {
    const int to = indexOf(id) + step;
    if (to >= 0 && to < static_cast<int>(tiles_.size())) emit moved(id, to);
}

void ChainStrip::focusBeside(Id id, int step) {
    const int count = static_cast<int>(tiles_.size());
    const int index = (id == kDeliveryTile ? count : indexOf(id)) + step;
    if (index >= 0 && index < count)
        tiles_[static_cast<std::size_t>(index)]->setFocus(Qt::TabFocusReason);
    else if (index == count)
        delivery_->setFocus(Qt::TabFocusReason);
}

void ChainStrip::showAddMenu() {
    QMenu menu(this);
    menu.setToolTipsVisible(true);
    const int at = indexOf(selected_);
    const int index = at >= 0 ? at + 1 : static_cast<int>(tiles_.size());
    for (const ChainOffer& offer : offers_) {
        QAction* action = menu.addAction(
            offer.name, this, [this, offer, index] { emit addRequested(offer.moduleId, index); });
        action->setToolTip(offer.tip);
    }
    menu.exec(add_->mapToGlobal(QPoint(0, add_->height() + 3)));
}

void ChainStrip::showTileMenu(Id id, QPoint at) {
    const int index = indexOf(id);
    if (index < 0) return;
    const bool on = tiles_[static_cast<std::size_t>(index)]->tile().on;
    QMenu menu(this);
    menu.addAction(on ? tr("Bypass") : tr("Switch on"), this,
                   [this, id, on] { emit toggled(id, !on); });
    menu.addAction(icon(QStringLiteral("preset"), Role::DimText), tr("Presets …"), this,
                   [this, id, at] { emit presetsRequested(id, at); });
    menu.addAction(icon(QStringLiteral("reset"), Role::DimText), tr("Back to defaults"), this,
                   [this, id] { emit resetRequested(id); });
    menu.addSeparator();
    QAction* left = menu.addAction(tr("Move left"), this, [this, id] { moveBy(id, -1); });
    QAction* right = menu.addAction(tr("Move right"), this, [this, id] { moveBy(id, 1); });
    left->setEnabled(index > 0);
    right->setEnabled(index + 1 < static_cast<int>(tiles_.size()));
    menu.addAction(tr("Duplicate"), this, [this, id] { emit duplicateRequested(id); });
    menu.addSeparator();
    menu.addAction(icon(QStringLiteral("trash"), Role::DimText), tr("Remove"), this,
                   [this, id] { emit removeRequested(id); });
    menu.exec(at);
}

QSize ChainStrip::sizeHint() const {
    return {900, ChainTileView::tileHeight()};
}
QSize ChainStrip::minimumSizeHint() const {
    return {200, ChainTileView::tileHeight()};
}

void ChainStrip::resizeEvent(QResizeEvent*) {
    layOut();
}

void ChainStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange) return;
    updateGeometry();
    layOut();
}

void ChainStrip::wheelEvent(QWheelEvent* event) {
    QScrollBar* bar = scroll_->horizontalScrollBar();
    bar->setValue(bar->value() - event->angleDelta().y() / 2 - event->angleDelta().x() / 2);
    event->accept();
}

}  // namespace lacquer
