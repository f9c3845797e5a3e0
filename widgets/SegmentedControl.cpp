// SPDX-License-Identifier: GPL-3.0-or-later
// Draws segments and takes clicks and keys.
#include "widgets/SegmentedControl.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include "widgets/Gesture.h"

namespace lacquer {

SegmentedControl::SegmentedControl(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SegmentedControl::setSegments(std::vector<Segment> segments) {
    segments_ = std::move(segments);
    current_ = std::min(current_, static_cast<int>(segments_.size()) - 1);
    updateGeometry();
    update();
}

void SegmentedControl::setTexts(const QStringList& texts) {
    std::vector<Segment> segments;
    for (const QString& text : texts) segments.push_back({.text = text, .key = {}, .tip = {}});
    setSegments(std::move(segments));
}

void SegmentedControl::setSegmentEnabled(int index, bool enabled) {
    segments_.at(static_cast<std::size_t>(index)).enabled = enabled;
    update();
}

void SegmentedControl::setCurrent(int index) {
    if (index == current_) return;
    current_ = index;
    update();
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void SegmentedControl::setCompact(bool compact) {
    compact_ = compact;
    updateGeometry();
}

void SegmentedControl::choose(int index) {
    if (index < 0 || index >= static_cast<int>(segments_.size())) return;
    if (!segments_[static_cast<std::size_t>(index)].enabled || index == current_) return;
    setCurrent(index);
    emit edited(index, newGesture());
}

int SegmentedControl::segmentWidth(const Segment& segment) const {
    const QFontMetrics metrics(Theme::font(compact_ ? Lettering::Small : Lettering::Strong));
    const int key = segment.key.isEmpty() ? 0 : metrics.horizontalAdvance(segment.key) + 7;
    return metrics.horizontalAdvance(segment.text) + key + (compact_ ? 16 : 22);
}

QSize SegmentedControl::sizeHint() const {
    int total = 2;
    for (const Segment& segment : segments_) total += segmentWidth(segment);
    const QFontMetrics metrics(Theme::font(compact_ ? Lettering::Small : Lettering::Strong));
    return {total, metrics.height() + (compact_ ? 10 : 12)};
}

QRectF SegmentedControl::segmentRect(int index) const {
    double natural = 0.0, left = 0.0;
    for (int i = 0; i < static_cast<int>(segments_.size()); ++i) {
        const int w = segmentWidth(segments_[static_cast<std::size_t>(i)]);
        if (i < index) left += w;
        natural += w;
    }
    const double extra =
        segments_.empty() ? 0.0 : (width() - 2 - natural) / static_cast<double>(segments_.size());
    return {1 + left + extra * index, 1,
            segmentWidth(segments_[static_cast<std::size_t>(index)]) + extra, height() - 2.0};
}

int SegmentedControl::segmentAt(QPointF point) const {
    for (int i = 0; i < static_cast<int>(segments_.size()); ++i)
        if (segmentRect(i).contains(point)) return i;
    return -1;
}

void SegmentedControl::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath clip;
    clip.addRoundedRect(frame, 6, 6);
    painter.fillPath(clip, Theme::color(Role::Well));
    painter.setClipPath(clip);
    for (int i = 0; i < static_cast<int>(segments_.size()); ++i) {
        const Segment& segment = segments_[static_cast<std::size_t>(i)];
        const QRectF box = segmentRect(i);
        const bool chosen = i == current_;
        const bool filled = chosen && segment.role != Role::Pressed;
        if (chosen)
            painter.fillRect(box, Theme::color(isEnabled() ? segment.role : Role::Raised));
        else if (i == hot_ && segment.enabled)
            painter.fillRect(box, Theme::color(Role::Hover));
        QFont font = Theme::font(compact_ ? Lettering::Small
                                 : chosen ? Lettering::Strong
                                          : Lettering::Body);
        if (chosen) font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        const QFontMetrics metrics(font);
        const int keyWidth = segment.key.isEmpty() ? 0 : metrics.horizontalAdvance(segment.key) + 7;
        double x = box.center().x() - (metrics.horizontalAdvance(segment.text) + keyWidth) / 2.0;
        const Role ink = !segment.enabled || !isEnabled() ? Role::FaintText
                         : filled                         ? Role::OnAccent
                         : chosen                         ? Role::Curve
                                                          : Role::DimText;
        painter.setPen(Theme::color(ink));
        if (keyWidth > 0) {
            painter.drawText(QRectF(x, box.top(), keyWidth, box.height()), Qt::AlignVCenter,
                             segment.key);
            x += keyWidth;
        }
        painter.drawText(QRectF(x, box.top(), box.right() - x, box.height()), Qt::AlignVCenter,
                         segment.text);
        if (i > 0 && !chosen && i - 1 != current_) {
            painter.setPen(Theme::color(Role::Line));
            painter.drawLine(QPointF(box.left(), box.top() + 5),
                             QPointF(box.left(), box.bottom() - 5));
        }
    }
    painter.setClipping(false);
    painter.setPen(Theme::color(Role::Line));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame, 6, 6);
    if (hasFocus()) Theme::paintFocusRing(painter, rect());
}

void SegmentedControl::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) choose(segmentAt(event->position()));
}

void SegmentedControl::mouseMoveEvent(QMouseEvent* event) {
    const int hot = segmentAt(event->position());
    if (hot == hot_) return;
    hot_ = hot;
    update();
}

void SegmentedControl::leaveEvent(QEvent*) {
    hot_ = -1;
    update();
}

void SegmentedControl::moveBy(int step) {
    for (int i = current_ + step; i >= 0 && i < static_cast<int>(segments_.size()); i += step)
        if (segments_[static_cast<std::size_t>(i)].enabled) return choose(i);
}

void SegmentedControl::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(segments_.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up: return moveBy(-1);
    case Qt::Key_Right:
    case Qt::Key_Down: return moveBy(1);
    case Qt::Key_Home: return choose(0);
    case Qt::Key_End: return choose(last);
    default: QWidget::keyPressEvent(event);
    }
}

void SegmentedControl::focusInEvent(QFocusEvent*) {
    update();
}
void SegmentedControl::focusOutEvent(QFocusEvent*) {
    update();
}

bool SegmentedControl::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int index = segmentAt(help->pos());
        if (index >= 0 && !segments_[static_cast<std::size_t>(index)].tip.isEmpty()) {
            QToolTip::showText(help->globalPos(), segments_[static_cast<std::size_t>(index)].tip,
                               this);
            return true;
        }
    }
    return QWidget::event(event);
}

void SegmentedControl::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) updateGeometry();
    update();
}

}  // namespace lacquer
