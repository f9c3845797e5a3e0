// SPDX-License-Identifier: GPL-3.0-or-later
// Breaks rows of widgets.
#include "widgets/FlowLayout.h"

#include <QWidget>
#include <algorithm>

namespace lacquer {

FlowLayout::FlowLayout(QWidget* parent, int gap, int rowGap)
    : QLayout(parent), gap_(gap), rowGap_(rowGap < 0 ? gap : rowGap) {
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() {
    qDeleteAll(items_);
}

QLayoutItem* FlowLayout::takeAt(int index) {
    return index >= 0 && index < items_.size() ? items_.takeAt(index) : nullptr;
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : items_) size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize FlowLayout::sizeHint() const {
    int width = 0, height = 0;
    for (const QLayoutItem* item : items_) {
        width += sizeOf(item).width() + gap_;
        height = std::max(height, item->sizeHint().height());
    }
    const QMargins margins = contentsMargins();
    return {std::max(0, width - gap_) + margins.left() + margins.right(),
            height + margins.top() + margins.bottom()};
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    place(rect, true);
}

QSize FlowLayout::sizeOf(const QLayoutItem* item) const {
    QSize size = item->sizeHint();
    if (!uniform_) return size;
    for (const QLayoutItem* other : items_)
        size.setWidth(std::max(size.width(), other->sizeHint().width()));
    return size;
}

int FlowLayout::place(const QRect& rect, bool apply) const {
    const QMargins margins = contentsMargins();
    const QRect room = rect.marginsRemoved(margins);
    int x = room.left(), y = room.top();
    for (qsizetype begin = 0; begin < items_.size();) {
        qsizetype end = begin;
        int tall = 0, width = 0;
        for (; end < items_.size(); ++end) {
            const QSize size = sizeOf(items_[end]);
            if (end > begin && width + size.width() > room.width()) break;
            width += size.width() + gap_;
            tall = std::max(tall, size.height());
        }
        x = room.left();
        if (alignment() & Qt::AlignHCenter) x += std::max(0, room.width() - (width - gap_)) / 2;
        for (; begin < end; ++begin) {
            const QSize size = sizeOf(items_[begin]);
            if (apply)
                items_[begin]->setGeometry(
                    {x, y + (tall - size.height()) / 2, size.width(), size.height()});
            x += size.width() + gap_;
        }
        y += tall + (end < items_.size() ? rowGap_ : 0);
    }
    return y - rect.top() + margins.bottom();
}

}  // namespace lacquer
