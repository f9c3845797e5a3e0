// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of tracks and references: painting, renaming, reordering.
#include "widgets/SourceListView.h"

#include <QContextMenuEvent>
#include <QLineEdit>
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

int markWidth() {
    return static_cast<int>(24 * Theme::scale());
}
int titleHeight() {
    return QFontMetrics(Theme::font(Lettering::Body)).height();
}
int factsHeight() {
    return QFontMetrics(Theme::font(Lettering::MonoSmall)).height();
}
int warningHeight() {
    return QFontMetrics(Theme::font(Lettering::Small)).height();
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
    int tall = titleHeight() + factsHeight() + 12;
    if (row != nullptr && !row->warning.isEmpty()) tall += warningHeight() + 2;
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
        menu.addAction(icon(QStringLiteral("open"), Role::DimText), tr("Point to the file …"), this,
                       [this, id] { emit locateAsked(id); });
    menu.addAction(tr("Rename"), this, [this, index] { editItem(item(index)); });
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

QSize SourceRowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    return {120, view_->rowHeight(index.row())};
}

void SourceRowDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                             const QModelIndex&) const {
    editor->setGeometry(option.rect.adjusted(markWidth() + 2, 3, -kPad, 0).left(),
                        option.rect.top() + 3, option.rect.width() - markWidth() - kPad - 2,
                        titleHeight() + 8);
}

void SourceRowDelegate::setModelData(QWidget* editor, QAbstractItemModel*,
                                     const QModelIndex& index) const {
    const auto* field = qobject_cast<QLineEdit*>(editor);
    const SourceRow* row = view_->rowAt(index.row());
    if (field == nullptr || row == nullptr) return;
    const QString title = field->text().trimmed();
    if (!title.isEmpty() && title != row->title) emit view_->rowRenamed(row->id, title);
}

void SourceRowDelegate::paintState(QPainter& painter, const QRectF& where,
                                   const SourceRow& row) const {
    using State = SourceRow::State;
    if (row.state == State::None || row.state == State::Busy) return;
    const Role role = row.state == State::Good      ? Role::Good
                      : row.state == State::Caution ? Role::Caution
                                                    : Role::Wrong;
    painter.setPen(QPen(Theme::color(role), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Theme::color(role));
    const QPointF c = where.center();
    const double r = 4.0 * Theme::scale();
    if (row.state == State::Good) {
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(c, r, r);
    } else if (row.state == State::Caution) {
        painter.drawPolygon(
            QPolygonF({c + QPointF(0, -r), c + QPointF(r, r * 0.8), c + QPointF(-r, r * 0.8)}));
    } else {
        painter.drawLine(c + QPointF(-r, -r) * 0.8, c + QPointF(r, r) * 0.8);
        painter.drawLine(c + QPointF(-r, r) * 0.8, c + QPointF(r, -r) * 0.8);
    }
}

void SourceRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    const SourceRow* found = view_->rowAt(index.row());
    if (found == nullptr) return;
    const SourceRow& row = *found;
    const bool selected = option.state & QStyle::State_Selected,
               hot = option.state & QStyle::State_MouseOver;
    const bool reference = view_->kind() == SourceList::Kind::References;
    const Role source = reference ? Role::Reference : Role::Master;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(option.rect).adjusted(0.75, 0.75, -0.75, -0.75);
    if (selected || hot) {
        painter->setPen(selected ? QPen(Theme::color(source, 0.55), 1.0) : Qt::NoPen);
        painter->setBrush(selected ? Theme::mixed(Role::Panel, source, 0.11)
                                   : Theme::color(Role::Hover));
        painter->drawRoundedRect(box, 7, 7);
    }
    const QRectF mark(box.left() + 2, box.top() + 5, markWidth() - 2, titleHeight());
    if (reference) {
        const QPointF c(mark.center().x(), box.top() + 6 + (titleHeight() + factsHeight()) / 2.0);
        const double r = 4.6 * Theme::scale();
        painter->setPen(Qt::NoPen);
        painter->setBrush(Theme::color(Role::Reference));
        painter->drawPolygon(QPolygonF(
            {c + QPointF(0, -r), c + QPointF(r, 0), c + QPointF(0, r), c + QPointF(-r, 0)}));
    } else {
        painter->setFont(Theme::font(Lettering::MonoSmall));
        painter->setPen(Theme::color(Role::DimText));
        painter->drawText(mark, Qt::AlignCenter, QString::number(index.row() + 1));
    }
    const double left = box.left() + markWidth() + 3;
    double right = box.right() - kPad;
    if (row.progress >= 0.0) {
        const QRect cancel = view_->cancelRect(index.row());
        icon(QStringLiteral("close"), Role::DimText).paint(painter, cancel.adjusted(3, 3, -3, -3));
        right = cancel.left() - 4;
    } else if (row.state != SourceRow::State::None) {
        const QRectF dot(right - 12 * Theme::scale(), box.top(), 12 * Theme::scale(),
                         titleHeight() + factsHeight() + 12);
        paintState(*painter, dot, row);
        right = dot.left() - 4;
    }
    const int room = static_cast<int>(right - left);
    double y = box.top() + 5;
    const auto line = [&](const QString& text, Lettering lettering, Role role, int tall) {
        painter->setFont(Theme::font(lettering));
        painter->setPen(Theme::color(role));
        painter->drawText(QRectF(left, y, room, tall), Qt::AlignVCenter,
                          QFontMetrics(painter->font()).elidedText(text, Qt::ElideRight, room));
        y += tall;
    };
    line(row.title, Lettering::Body, row.isMissing ? Role::DimText : Role::Text, titleHeight());
    line(row.facts, Lettering::MonoSmall, Role::DimText, factsHeight());
    if (!row.warning.isEmpty()) {
        y += 2;
        line(row.warning, Lettering::Small,
             row.state == SourceRow::State::Wrong ? Role::Wrong : Role::Caution, warningHeight());
    }
    if (row.progress >= 0.0) {
        const QRectF track(left, y + 4, box.right() - kPad - left, 3);
        painter->fillRect(track, Theme::color(Role::Knob));
        painter->fillRect(
            QRectF(track.topLeft(), QSizeF(track.width() * std::clamp(row.progress, 0.0, 1.0), 3)),
            Theme::color(source));
    }
    if (selected && view_->hasFocus()) Theme::paintFocusRing(*painter, option.rect, 7);
    painter->restore();
}

}  // namespace lacquer
