// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a tile and takes its clicks, drags and keys.
#include "widgets/ChainTileView.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr int kPad = 10;

}  // namespace

ChainTileView::ChainTileView(ChainStrip* strip, QWidget* parent, bool fixed)
    : QWidget(parent), strip_(strip), fixed_(fixed) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

int ChainTileView::tileHeight() {
    const QFontMetrics strong(Theme::font(Lettering::Strong)),
        mono(Theme::font(Lettering::MonoSmall));
    return strong.height() + mono.height() + static_cast<int>(24 * Theme::scale()) + 14;
}

int ChainTileView::leastWidth() const {
    const QFontMetrics strong(Theme::font(Lettering::Strong));
    const int dot = !tile_.hasDot ? 2 : static_cast<int>(dotRect().width()) + 8;
    return strong.horizontalAdvance(tile_.name) + dot + 2 * kPad;
}

int ChainTileView::naturalWidth() const {
    const QFontMetrics mono(Theme::font(Lettering::MonoSmall));
    const int facts =
        mono.horizontalAdvance(tile_.factLeft) + mono.horizontalAdvance(tile_.factRight);
    return std::max(leastWidth(), facts + 12 + 2 * kPad);
}

void ChainTileView::setTile(const ChainTile& tile) {
    if (tile == tile_) return;
    tile_ = tile;
    const QString state = tile.on ? tr("on") : fixed_ ? tr("not heard") : tr("bypassed");
    setAccessibleName(!tile.hasDot ? tile.name : tr("%1, %2").arg(tile.name, state));
    setAccessibleDescription(tile.factLeft + QStringLiteral("  ") + tile.factRight);
    setToolTip(
        fixed_
            ? tile.tip
            : QStringLiteral("<b>%1</b><br>%2<br><i>%3</i>")
                  .arg(tile.name.toHtmlEscaped(), tile.tip.toHtmlEscaped(),
                       tr("Drag to reorder · dot or Ctrl+Space: on and off · right-click: more")));
    update();
}

void ChainTileView::setSelected(bool selected) {
    if (selected == selected_) return;
    selected_ = selected;
    update();
}

void ChainTileView::setReduction(double db) {
    if (std::abs(db - reduction_) < 0.05) return;
    reduction_ = db;
    update();
}

QRectF ChainTileView::dotRect() const {
    const double size = 8 * Theme::scale();
    const QFontMetrics strong(Theme::font(Lettering::Strong));
    return {width() - kPad - size, 7 + (strong.height() - size) / 2.0, size, size};
}

QRectF ChainTileView::curveRect() const {
    const QFontMetrics strong(Theme::font(Lettering::Strong)),
        mono(Theme::font(Lettering::MonoSmall));
    return QRectF(rect()).adjusted(kPad, 9 + strong.height(), -kPad, -(mono.height() + 9));
}

void ChainTileView::paintCurve(QPainter& painter) const {
    const QRectF box = curveRect();
    const Role role = !tile_.on ? Role::FaintText : Role::Master;
    if (tile_.hasReduction && tile_.on && reduction_ > 0.05) {
        const double share = std::min(1.0, reduction_ / 12.0);
        const double thick = 4 * Theme::scale();
        const QRectF bar(box.left(), box.bottom() - thick + 1, box.width(), thick);
        painter.fillRect(bar, Theme::color(Role::Well));
        painter.fillRect(
            QRectF(bar.right() - share * bar.width(), bar.top(), share * bar.width(), bar.height()),
            Theme::color(Role::Caution));
    }
    if (tile_.curve.size() < 2) return;
    QVector<QLineF> lines;
    QPointF last;
    for (std::size_t i = 0; i < tile_.curve.size(); ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(tile_.curve.size() - 1);
        const QPointF point(
            box.left() + share * box.width(),
            box.center().y() - std::clamp<double>(tile_.curve[i], -1, 1) * (box.height() / 2 - 1));
        if (i > 0) lines << QLineF(last, point);
        last = point;
    }
    painter.setPen(QPen(Theme::color(role, tile_.on ? 0.9 : 0.7), 1.5));
    painter.drawLines(lines);
}

void ChainTileView::paintFacts(QPainter& painter) const {
    const QFont mono = Theme::font(Lettering::MonoSmall);
    const QFontMetrics metrics(mono);
    painter.setFont(mono);
    const QRectF line(kPad, height() - metrics.height() - 7, width() - 2 * kPad, metrics.height());
    const QString right = tile_.hasReduction && tile_.on && reduction_ > 0.05
                              ? tr("%1 dB").arg(displayNumber(-reduction_, 1))
                              : tile_.factRight;
    const QString left = tile_.on || fixed_ || tile_.own ? tile_.factLeft : tr("bypassed");
    const double rightWidth = metrics.horizontalAdvance(right);
    painter.setPen(Theme::color(Role::DimText));
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, right);
    if (tile_.own) painter.setPen(Theme::color(Role::Master));
    painter.drawText(
        line, Qt::AlignVCenter,
        metrics.elidedText(left, Qt::ElideRight, static_cast<int>(line.width() - rightWidth - 6)));
}

void ChainTileView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75);
    painter.setPen(
        QPen(Theme::color(selected_ ? Role::Master : Role::Line), selected_ ? 1.5 : 1.0));
    painter.setBrush(selected_ ? Theme::mixed(Role::Panel, Role::Master, 0.10)
                               : Theme::color(hot_ || dragged_ ? Role::Hover : Role::Panel));
    painter.drawRoundedRect(frame, 7, 7);
    if (tile_.own) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(Role::Master));
        painter.drawRoundedRect(QRectF(kPad, 1, width() - 2 * kPad, 3), 1.5, 1.5);
    }
    const QFont strong = Theme::font(Lettering::Strong);
    const QFontMetrics metrics(strong);
    painter.setFont(strong);
    painter.setPen(Theme::color(tile_.on || fixed_ ? Role::Text : Role::DimText));
    const int room =
        width() - 2 * kPad - (tile_.hasDot ? static_cast<int>(dotRect().width()) + 6 : 0);
    painter.drawText(QRectF(kPad, 7, room, metrics.height()), Qt::AlignVCenter,
                     metrics.elidedText(tile_.name, Qt::ElideRight, room));
    if (tile_.hasDot) {
        painter.setPen(QPen(Theme::color(tile_.on ? Role::Good : Role::FaintText), 1.4));
        painter.setBrush(tile_.on ? QBrush(Theme::color(Role::Good)) : QBrush(Qt::NoBrush));
        painter.drawEllipse(dotRect());
    }
    paintCurve(painter);
    paintFacts(painter);
    if (hasFocus()) Theme::paintFocusRing(painter, rect(), 7);
}

void ChainTileView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    pressed_ = true;
    pressedDot_ = tile_.hasDot && dotRect().adjusted(-7, -7, 7, 7).contains(event->position());
    pressedAt_ = event->pos();
    if (!pressedDot_) emit clicked(tile_.id);
}

void ChainTileView::mouseMoveEvent(QMouseEvent* event) {
    if (!pressed_ || pressedDot_ || fixed_) return;
    if (!dragged_ && (event->pos() - pressedAt_).manhattanLength() < 6) return;
    if (!dragged_) {
        dragged_ = true;
        raise();
        setCursor(Qt::ClosedHandCursor);
    }
    strip_->dragTo(this, mapToParent(event->pos()).x() - pressedAt_.x());
}

void ChainTileView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !pressed_) return;
    pressed_ = false;
    if (dragged_) {
        dragged_ = false;
        unsetCursor();
        strip_->drop(this);
    } else if (pressedDot_ && dotRect().adjusted(-7, -7, 7, 7).contains(event->position())) {
        emit dotClicked(tile_.id, !tile_.on);
    }
}

void ChainTileView::contextMenuEvent(QContextMenuEvent* event) {
    if (!fixed_) emit menuRequested(tile_.id, event->globalPos());
}

void ChainTileView::keyPressEvent(QKeyEvent* event) {
    const bool control = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: emit clicked(tile_.id); return;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int step = event->key() == Qt::Key_Left ? -1 : 1;
        if (control && !fixed_)
            strip_->moveBy(tile_.id, step);
        else
            strip_->focusBeside(tile_.id, step);
        return;
    }
    case Qt::Key_Space:
        if (!tile_.hasDot) break;
        emit dotClicked(tile_.id, !tile_.on);
        return;
    case Qt::Key_Delete:
        if (fixed_) break;
        emit strip_->removeRequested(tile_.id);
        return;
    case Qt::Key_Menu:
        if (!fixed_) emit menuRequested(tile_.id, mapToGlobal(QPoint(0, height())));
        return;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void ChainTileView::focusInEvent(QFocusEvent*) {
    update();
}
void ChainTileView::focusOutEvent(QFocusEvent*) {
    update();
}

void ChainTileView::enterEvent(QEnterEvent*) {
    hot_ = true;
    update();
}

void ChainTileView::leaveEvent(QEvent*) {
    hot_ = false;
    update();
}

}  // namespace lacquer
