// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of tracks and references: painting, renaming, reordering.
#include "widgets/SourceListView.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

#include "widgets/Icons.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr int kPad = 8;

int lines(Lettering lettering) {
    return QFontMetrics(Theme::font(lettering)).height();
}

}  // namespace

SourceListView::SourceListView(SourceList::Kind kind, QWidget* parent)
    : QListWidget(parent), kind_(kind) {
    setItemDelegate(new SourceRowDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setMouseTracking(true);
    setSpacing(1);
    setStyleSheet(
        QStringLiteral("QListView { background: transparent; } QListView::item { padding: 0; }"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

const SourceRow* SourceListView::rowAt(int index) const {
    return index >= 0 && index < static_cast<int>(rows_.size())
               ? &rows_[static_cast<std::size_t>(index)]
               : nullptr;
}

int SourceListView::rowOf(Id id) const {
    for (std::size_t i = 0; i < rows_.size(); ++i)
        if (rows_[i].id == id) return static_cast<int>(i);
    return -1;
}

void SourceListView::setRows(const std::vector<SourceRow>& rows) {
    const SourceRow* current = rowAt(currentRow());
    const Id kept = current != nullptr ? current->id : 0;
    bool same = rows.size() == rows_.size();
    for (std::size_t i = 0; same && i < rows.size(); ++i) same = rows[i].id == rows_[i].id;
    const bool resized = !same || rows != rows_;
    rows_ = rows;
    const QSignalBlocker blocker(this);
    if (!same) {
        clear();
        for (const SourceRow& row : rows_) {
            auto* item = new QListWidgetItem(row.title, this);
            item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsEditable);
        }
    }
    for (int i = 0; i < count(); ++i) {
        const SourceRow& row = rows_[static_cast<std::size_t>(i)];
        if (item(i)->text() != row.title) item(i)->setText(row.title);
        item(i)->setToolTip(row.warning.isEmpty() ? row.title : row.title + '\n' + row.warning);
        item(i)->setData(
            Qt::AccessibleTextRole,
            row.title + QStringLiteral(", ") + row.facts +
                (row.warning.isEmpty() ? QString() : QStringLiteral(", ") + row.warning));
    }
    if (!same) setCurrentRow(rowOf(kept));
    if (resized) scheduleDelayedItemsLayout();
    setMaximumHeight(std::max(1, sizeHint().height()));
    updateGeometry();
    viewport()->update();
}

int SourceListView::rowHeight(int index) const {
    const SourceRow* row = rowAt(index);
    int tall = lines(Lettering::Body) + lines(Lettering::MonoSmall) + 12;
    if (row != nullptr && !row->warning.isEmpty()) tall += lines(Lettering::Small) + 2;
    if (row != nullptr && row->progress >= 0.0) tall += 7;
    return tall;
}

QSize SourceListView::sizeHint() const {
    int tall = 0;
    for (int i = 0; i < static_cast<int>(rows_.size()); ++i) tall += rowHeight(i) + 2;
    return {200, tall + 2};
}

QSize SourceListView::minimumSizeHint() const {
    const int rows = std::min<int>(2, static_cast<int>(rows_.size()));
    return {120, rows * (rowHeight(-1) + 2)};
}

QRect SourceListView::cancelRect(int index) const {
    const QRect box = visualItemRect(item(index));
    const int size = static_cast<int>(18 * Theme::scale());
    return {box.right() - kPad - size, box.top() + 6, size, size};
}

int SourceListView::placeAt(int y) const {
    for (int i = 0; i < count(); ++i)
        if (y < visualItemRect(item(i)).center().y()) return i;
    return count();
}

void SourceListView::mousePressEvent(QMouseEvent* event) {
    const int row = indexAt(event->pos()).row();
    if (event->button() == Qt::LeftButton && row >= 0) {
        const SourceRow* pressed = rowAt(row);
        if (pressed->progress >= 0.0 && cancelRect(row).contains(event->pos()))
            return emit cancelAsked(pressed->id);
        pressedRow_ = row;
        pressedAt_ = event->pos();
    }
    QListWidget::mousePressEvent(event);
}

void SourceListView::mouseMoveEvent(QMouseEvent* event) {
    if (pressedRow_ < 0) return QListWidget::mouseMoveEvent(event);
    if (!dragging_ && (event->pos() - pressedAt_).manhattanLength() < 6) return;
    dragging_ = true;
    place_ = placeAt(event->pos().y());
    QScrollBar* bar = verticalScrollBar();
    if (event->pos().y() < 12) bar->setValue(bar->value() - 8);
    if (event->pos().y() > viewport()->height() - 12) bar->setValue(bar->value() + 8);
    viewport()->update();
}

void SourceListView::mouseReleaseEvent(QMouseEvent* event) {
    const int from = std::exchange(pressedRow_, -1);
    const bool wasDrag = std::exchange(dragging_, false);
    const int place = std::exchange(place_, -1);
    viewport()->update();
    if (!wasDrag || from < 0) return QListWidget::mouseReleaseEvent(event);
    const int to = place > from ? place - 1 : place;
    if (to != from) emit rowMoved(rows_[static_cast<std::size_t>(from)].id, to);
}

void SourceListView::keyPressEvent(QKeyEvent* event) {
    const SourceRow* row = rowAt(currentRow());
    if (row == nullptr || isEditing()) return QListWidget::keyPressEvent(event);
    const bool alt = event->modifiers() & Qt::AltModifier;
    if (event->key() == Qt::Key_Delete) return emit removeAsked(row->id);
    if (event->key() == Qt::Key_Escape && row->progress >= 0.0) return emit cancelAsked(row->id);
    if (alt && event->key() == Qt::Key_Up && currentRow() > 0)
        return emit rowMoved(row->id, currentRow() - 1);
    if (alt && event->key() == Qt::Key_Down && currentRow() + 1 < count())
        return emit rowMoved(row->id, currentRow() + 1);
    // Space stays with the transport.
    if (event->key() == Qt::Key_Space) return event->ignore();
    QListWidget::keyPressEvent(event);
}

void SourceListView::contextMenuEvent(QContextMenuEvent* event) {
    const int index =
        event->reason() == QContextMenuEvent::Keyboard ? currentRow() : indexAt(event->pos()).row();
    const SourceRow* row = rowAt(index);
    if (row == nullptr) return;
    const Id id = row->id;
    QMenu menu(this);
    if (row->progress >= 0.0)
        menu.addAction(tr("Cancel import"), this, [this, id] { emit cancelAsked(id); });
    if (row->isMissing)
        menu.addAction(icon(QStringLiteral("open"), Role::DimText), tr("Point to the file…"), this,
                       [this, id] { emit locateAsked(id); });
    menu.addAction(tr("Rename"), this, [this, index] { editItem(item(index)); });
    menu.addAction(tr("Replace by another file…"), this, [this, id] { emit replaceAsked(id); });
    menu.addAction(tr("Move up"), this, [this, id, index] { emit rowMoved(id, index - 1); })
        ->setEnabled(index > 0);
    menu.addAction(tr("Move down"), this, [this, id, index] { emit rowMoved(id, index + 1); })
        ->setEnabled(index + 1 < count());
    menu.addSeparator();
    menu.addAction(icon(QStringLiteral("trash"), Role::DimText), tr("Remove from the session"),
                   this, [this, id] { emit removeAsked(id); });
    menu.exec(event->globalPos());
}

void SourceListView::paintEvent(QPaintEvent* event) {
    QListWidget::paintEvent(event);
    if (!dragging_ || place_ < 0) return;
    QPainter painter(viewport());
    const int y = place_ < count() ? visualItemRect(item(place_)).top()
                                   : visualItemRect(item(count() - 1)).bottom() + 1;
    painter.fillRect(
        QRect(4, std::clamp(y - 1, 0, viewport()->height() - 3), viewport()->width() - 8, 3),
        Theme::color(Role::Master));
}

}  // namespace lacquer
