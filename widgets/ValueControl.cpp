// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, wheel, keys and typing of a value.
#include "widgets/ValueControl.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>
#include <cmath>

#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

// One wheel notch from `value`: the table's step, or a hundredth of the travel.
double stepped(const Param& param, double value, double steps) {
    if (param.unit == Unit::Switch || param.unit == Unit::Choice)
        return clampToParam(param, value + (steps > 0 ? 1 : -1));
    if (param.step > 0.0 && param.scale == Scale::Log)
        return clampToParam(param, value * std::pow(param.step, steps));
    if (param.step > 0.0) return clampToParam(param, value + param.step * steps);
    return fromTravel(param, toTravel(param, value) + steps / 100.0);
}

}  // namespace

ValueControl::ValueControl(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void ValueControl::setParam(const Param& param) {
    param_ = param;
    value_ = clampToParam(param_, param_.def);
    setLabel(translated(param_.name));
    refreshTip();
}

void ValueControl::setLabel(const QString& label) {
    label_ = label;
    setAccessibleName(label);
    updateGeometry();
    update();
}

QString ValueControl::valueText() const {
    return textOf(value_);
}

QString ValueControl::textOf(double value) const {
    return displayText(param_, value);
}

QString ValueControl::entryText(double value) const {
    return QString::fromStdString(toText(param_, value));
}

Result<double> ValueControl::parseEntry(const QString& text) const {
    return fromText(param_, text.trimmed().toStdString());
}

void ValueControl::setValue(double value) {
    const double clamped = clampToParam(param_, value);
    if (dragging_ || clamped == value_) return;
    value_ = clamped;
    update();
    if (QAccessible::isActive()) {
        QAccessibleValueChangeEvent event(this, value_);
        QAccessible::updateAccessibility(&event);
    }
}

void ValueControl::change(double value, int gesture) {
    const double clamped = clampToParam(param_, value);
    if (clamped == value_) return;
    value_ = clamped;
    update();
    if (QAccessible::isActive()) {
        QAccessibleValueChangeEvent event(this, value_);
        QAccessible::updateAccessibility(&event);
    }
    emit edited(value_, gesture);
}

void ValueControl::stepBy(double steps, int gesture, bool fine) {
    change(stepped(param_, value_, fine ? steps / 10.0 : steps), gesture);
}

void ValueControl::enterValue(double value) {
    burst_.end();
    change(value, newGesture());
}

void ValueControl::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
    pressed_ = true;
    last_ = event->position();
    dragTravel_ = travel();
    event->accept();
}

void ValueControl::mouseMoveEvent(QMouseEvent* event) {
    if (!pressed_) return;
    const QPointF moved = event->position() - last_;
    if (!dragging_) {
        if (moved.manhattanLength() < 3) return;
        dragging_ = true;
        gesture_ = newGesture();
        setCursor(Qt::SizeVerCursor);
        emit gestureStarted(gesture_);
    }
    last_ = event->position();
    const double fine = event->modifiers() & Qt::ShiftModifier ? 0.1 : 1.0;
    dragTravel_ += (moved.x() * 0.5 - moved.y()) / dragPixels() * fine;
    dragTravel_ = std::clamp(dragTravel_, 0.0, 1.0);
    change(fromTravel(param_, dragTravel_), gesture_);
}

void ValueControl::mouseReleaseEvent(QMouseEvent* event) {
    if (!pressed_ || event->button() != Qt::LeftButton) return;
    const bool wasDrag = dragging_;
    pressed_ = dragging_ = false;
    if (wasDrag) {
        unsetCursor();
        emit gestureEnded(gesture_);
    } else if (numberRect().contains(event->position().toPoint())) {
        openEntry();
    }
    update();
}

void ValueControl::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && !numberRect().contains(event->position().toPoint()))
        enterValue(param_.def);
}

void ValueControl::wheelEvent(QWheelEvent* event) {
    const double notches =
        (event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x()) / 120.0;
    if (notches == 0.0) return;
    stepBy(notches, burst_.gesture(), event->modifiers() & Qt::ShiftModifier);
    event->accept();
}

bool ValueControl::moveByKey(int key, bool fine) {
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Right:
    case Qt::Key_Plus: stepBy(1, burst_.gesture(), fine); return true;
    case Qt::Key_Down:
    case Qt::Key_Left: stepBy(-1, burst_.gesture(), fine); return true;
    case Qt::Key_PageUp: stepBy(10, burst_.gesture(), fine); return true;
    case Qt::Key_PageDown: stepBy(-10, burst_.gesture(), fine); return true;
    case Qt::Key_Home: enterValue(param_.min); return true;
    case Qt::Key_End: enterValue(param_.max); return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: enterValue(param_.def); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2: openEntry(); return true;
    default: return false;
    }
}

void ValueControl::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return QWidget::keyPressEvent(event);
    if (moveByKey(event->key(), event->modifiers() & Qt::ShiftModifier)) return;
    const QString text = event->text();
    if (text == QLatin1String("-"))
        openEntry(text);
    else
        QWidget::keyPressEvent(event);
}

void ValueControl::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.addAction(tr("Type a value …"), this, [this] { openEntry(); });
    menu.addAction(tr("Back to %1").arg(textOf(param_.def)), this,
                   [this] { enterValue(param_.def); });
    menu.addSeparator();
    menu.addAction(tr("Copy value"), this,
                   [this] { QApplication::clipboard()->setText(entryText(value_)); });
    const auto pasted = parseEntry(QApplication::clipboard()->text());
    QAction* paste =
        menu.addAction(tr("Paste value"), this, [this, &pasted] { enterValue(*pasted); });
    paste->setEnabled(pasted.ok());
    menu.exec(event->globalPos());
}

void ValueControl::openEntry(const QString& text) {
    if (entry_ || !isEnabled()) return;
    entry_ = new QLineEdit(this);
    entry_->setFont(Theme::font(Lettering::Mono));
    entry_->setAlignment(Qt::AlignCenter);
    entry_->setAccessibleName(label_);
    entry_->setStyleSheet(QStringLiteral("QLineEdit { padding: 0; border-radius: 3px; }"));
    QRect where = numberRect().adjusted(-3, -2, 3, 2);
    where.setWidth(std::max(where.width(), std::min(width(), 64)));
    where.moveLeft(std::clamp(numberRect().center().x() - where.width() / 2, 0,
                              std::max(0, width() - where.width())));
    entry_->setGeometry(where & rect());
    entry_->setText(text.isEmpty() ? entryText(value_) : text);
    if (text.isEmpty()) entry_->selectAll();
    connect(entry_, &QLineEdit::returnPressed, this, &ValueControl::commitEntry);
    entry_->installEventFilter(this);
    entry_->show();
    entry_->setFocus(Qt::PopupFocusReason);
    update();
}

void ValueControl::commitEntry() {
    if (!entry_) return;
    const auto parsed = parseEntry(entry_->text());
    if (!parsed) {
        QToolTip::showText(entry_->mapToGlobal(QPoint(0, entry_->height())),
                           translated(parsed.error().message), entry_);
        entry_->selectAll();
        return;
    }
    const double entered = *parsed;
    closeEntry();
    enterValue(entered);
}

// Escape gives up; going elsewhere takes what was typed, if it is a value.
bool ValueControl::eventFilter(QObject* watched, QEvent* event) {
    if (watched != entry_) return QWidget::eventFilter(watched, event);
    const bool isKey =
        event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (isKey && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        if (event->type() == QEvent::KeyPress) closeEntry();
        return true;
    }
    if (event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) {
        const auto parsed = parseEntry(entry_->text());
        const bool isNew = parsed && entry_->isModified();
        closeEntry();
        if (isNew) enterValue(*parsed);
    }
    return false;
}

void ValueControl::closeEntry() {
    if (!entry_) return;
    QLineEdit* entry = entry_;
    entry_ = nullptr;
    const bool hadFocus = entry->hasFocus();
    entry->disconnect(this);
    entry->hide();
    entry->deleteLater();
    if (hadFocus) setFocus(Qt::OtherFocusReason);
    update();
}

void ValueControl::refreshTip() {
    const QString tip = translated(param_.tip);
    const QString name = translated(param_.name);
    setToolTip(
        tip.isEmpty()
            ? QString()
            : QStringLiteral("<b>%1</b><br>%2").arg(name.toHtmlEscaped(), tip.toHtmlEscaped()));
    setAccessibleDescription(tip);
}

void ValueControl::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void ValueControl::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    burst_.end();
    update();
}

void ValueControl::enterEvent(QEnterEvent* event) {
    QWidget::enterEvent(event);
    hot_ = true;
    update();
}

void ValueControl::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    hot_ = false;
    update();
}

void ValueControl::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) updateGeometry();
    if (event->type() == QEvent::LanguageChange) setParam(Param(param_));
    update();
}

}  // namespace lacquer
