// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the flags and takes them by mouse and keys.
#include "widgets/SectionLane.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <utility>

#include "base/Units.h"
#include "widgets/Gesture.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr double kPole = 1.5, kPadding = 5.0, kLeast = 10.0;  // pixels
constexpr double kSlack = 3.0;                                // of the mouse before it drags

bool isOurs(const QKeyEvent& key) {
    switch (key.key()) {
    case Qt::Key_F2:
    case Qt::Key_Delete:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End: return key.modifiers() == Qt::NoModifier;
    default: return false;
    }
}

}  // namespace

SectionLane::SectionLane(QWidget* parent) : QWidget(parent), name_(new QLineEdit(this)) {
    setAccessibleName(tr("Sections"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    name_->setAccessibleName(tr("Name of the section"));
    name_->setFrame(false);
    name_->setFont(Theme::font(Lettering::Small));
    name_->hide();
    name_->installEventFilter(this);
    connect(name_, &QLineEdit::editingFinished, this, [this] { finishName(true); });
    hide();
}

QSize SectionLane::sizeHint() const {
    return {200, QFontMetrics(Theme::font(Lettering::Small)).height() + 4};
}

void SectionLane::setSections(std::vector<SectionFlag> sections) {
    if (sections == sections_) return;
    sections_ = std::move(sections);
    const int last = static_cast<int>(sections_.size()) - 1;
    current_ = std::min(current_, last);
    if (held_ > last) held_ = -1;
    if (named_ > last) finishName(false);
    setVisible(!sections_.empty());
    update();
}

void SectionLane::setView(double firstFrame, double framesPerPixel) {
    if (firstFrame == first_ && framesPerPixel == perPixel_) return;
    first_ = firstFrame;
    perPixel_ = framesPerPixel;
    if (named_ >= 0) finishName(true);
    update();
}

void SectionLane::setCurrent(int index) {
    if (index == current_) return;
    current_ = index;
    update();
}

double SectionLane::xOf(Frames frame) const {
    return perPixel_ > 0.0 ? (static_cast<double>(frame) - first_) / perPixel_ : 0.0;
}

/// From its pole to where its name ends, or the next one stands.
QRectF SectionLane::flagRect(int index) const {
    const auto i = static_cast<std::size_t>(index);
    const QFontMetrics metrics(Theme::font(Lettering::Small));
    const double x = xOf(sections_[i].at);
    const double wide = metrics.horizontalAdvance(sections_[i].name) + 2 * kPadding + kPole;
    const double room = i + 1 < sections_.size() ? xOf(sections_[i + 1].at) - x - 1.0 : wide;
    return {x, 1.0, std::max(kPole + 2.0, std::min(wide, std::max(room, 0.0))), height() - 2.0};
}

int SectionLane::flagAt(QPointF point) const {
    for (int i = static_cast<int>(sections_.size()) - 1; i >= 0; --i) {
        QRectF box = flagRect(i).adjusted(-2, -1, 2, 1);
        if (box.width() < kLeast) box.setWidth(kLeast);
        if (box.contains(point)) return i;
    }
    return -1;
}

void SectionLane::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(Theme::font(Lettering::Small));
    const QFontMetrics metrics(painter.font());
    for (std::size_t i = 0; i < sections_.size(); ++i) {
        const int index = static_cast<int>(i);
        const QRectF box = flagRect(index);
        if (box.right() < 0 || box.left() > width()) continue;
        const bool current = index == current_;
        painter.fillRect(box, Theme::mixed(Role::Panel, Role::Curve, current ? 0.38 : 0.16));
        painter.fillRect(QRectF(box.left(), 0, kPole, height()), Theme::color(Role::Curve));
        const QRectF text = box.adjusted(kPole + kPadding - 1, 0, -2, 0);
        if (text.width() < 8.0) continue;
        painter.setPen(Theme::color(Role::Text));
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(sections_[i].name, Qt::ElideRight,
                                            static_cast<int>(std::ceil(text.width()))));
    }
    if (hasFocus()) Theme::paintFocusRing(painter, rect());
}

void SectionLane::choose(int index) {
    setCurrent(index);
    if (index < 0) return;
    emit chosen(index);
    setAccessibleDescription(tipOf(index));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void SectionLane::mousePressEvent(QMouseEvent* event) {
    const int index = flagAt(event->position());
    if (event->button() != Qt::LeftButton || index < 0) return;
    setCurrent(index);
    held_ = index;
    moved_ = false;
    pressedX_ = event->position().x();
    pressedAt_ = sections_[static_cast<std::size_t>(index)].at;
    gesture_ = newGesture();
}

void SectionLane::mouseMoveEvent(QMouseEvent* event) {
    if (held_ < 0) {
        setCursor(flagAt(event->position()) >= 0 ? Qt::SizeHorCursor : Qt::ArrowCursor);
        return;
    }
    const double pixels = event->position().x() - pressedX_;
    moved_ = moved_ || std::abs(pixels) >= kSlack;
    if (moved_)
        place(held_, pressedAt_ + static_cast<Frames>(std::llround(pixels * perPixel_)), gesture_);
}

void SectionLane::place(int index, Frames at, int gesture) {
    const auto i = static_cast<std::size_t>(index);
    Frames to = static_cast<Frames>(std::floor(static_cast<double>(at) / kStep)) * kStep;
    if (i > 0) to = std::max(to, sections_[i - 1].at + kStep);
    if (i + 1 < sections_.size()) to = std::min(to, sections_[i + 1].at - kStep);
    if (to != sections_[i].at) emit moved(index, to, gesture);
}

void SectionLane::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || held_ < 0) return;
    const int index = std::exchange(held_, -1);
    if (!moved_) choose(index);
}

void SectionLane::mouseDoubleClickEvent(QMouseEvent* event) {
    held_ = -1;
    if (const int index = flagAt(event->position()); index >= 0) emit loopRequested(index);
}

void SectionLane::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int index = byKey ? current_ : flagAt(event->pos());
    if (index < 0) return;
    setCurrent(index);
    QMenu menu(this);
    menu.addAction(tr("&Loop this section"), this, [this, index] { emit loopRequested(index); });
    menu.addAction(tr("Re&name"), this, [this, index] { rename(index); });
    menu.addAction(tr("&Delete"), this, [this, index] { emit removed(index); });
    menu.exec(byKey ? mapToGlobal(flagRect(index).bottomLeft().toPoint()) : event->globalPos());
}

void SectionLane::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(sections_.size()) - 1;
    if (!isOurs(*event) || last < 0) return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left: return choose(std::max(0, current_ - 1));
    case Qt::Key_Right: return choose(std::min(last, current_ + 1));
    case Qt::Key_Home: return choose(0);
    case Qt::Key_End: return choose(last);
    default: break;
    }
    if (current_ < 0) return;
    if (event->key() == Qt::Key_F2)
        rename(current_);
    else if (event->key() == Qt::Key_Delete)
        emit removed(current_);
    else
        emit loopRequested(current_);
}

void SectionLane::rename(int index) {
    if (index < 0 || index >= static_cast<int>(sections_.size())) return;
    setCurrent(index);
    named_ = index;
    const QRectF flag = flagRect(index);
    constexpr int kWidth = 140;
    const int left = std::clamp(static_cast<int>(flag.left()), 0, std::max(0, width() - kWidth));
    name_->setGeometry(left, 0, kWidth, height());
    name_->setText(sections_[static_cast<std::size_t>(index)].name);
    name_->selectAll();
    name_->show();
    name_->setFocus();
}

void SectionLane::finishName(bool take) {
    if (named_ < 0) return;
    const int index = std::exchange(named_, -1);
    const QString text = name_->text().trimmed();
    const bool hadFocus = name_->hasFocus();
    name_->hide();
    if (hadFocus) setFocus();
    if (take && !text.isEmpty() && text != sections_[static_cast<std::size_t>(index)].name)
        emit renamed(index, text);
}

QString SectionLane::tipOf(int index) const {
    const SectionFlag& flag = sections_[static_cast<std::size_t>(index)];
    return tr("%1, from %2").arg(flag.name, displayMinutes(framesToSeconds(flag.at, rate_)));
}

/// Enter and Escape in the field end there.
bool SectionLane::eventFilter(QObject* watched, QEvent* event) {
    if (watched != name_ || event->type() != QEvent::KeyPress) return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool take = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!take && key != Qt::Key_Escape) return false;
    finishName(take);
    return true;
}

bool SectionLane::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (isOurs(*key)) event->accept();
    } else if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int index = flagAt(help->pos());
        const QString text =
            index < 0 ? QString()
                      : tipOf(index) + '\n' +
                            tr("Drag moves it, double-click or Enter loops it, F2 names it, "
                               "Delete removes it.");
        QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

void SectionLane::focusInEvent(QFocusEvent* event) {
    if (current_ < 0 && !sections_.empty() && event->reason() != Qt::MouseFocusReason) choose(0);
    update();
    QWidget::focusInEvent(event);
}

void SectionLane::focusOutEvent(QFocusEvent* event) {
    update();
    QWidget::focusOutEvent(event);
}

void SectionLane::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::PaletteChange) {
        name_->setFont(Theme::font(Lettering::Small));
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

}  // namespace lacquer
