// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the transport's parts.
#include "widgets/TransportParts.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <cmath>

#include "base/Units.h"
#include "widgets/Icons.h"
#include "widgets/Readings.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr int kSlots = 4;

QString slotName(int slot) {
    return QString(QChar('A' + slot));
}

}  // namespace

TimeDisplay::TimeDisplay(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Position"));
    setToolTip(tr("Position and length of the track"));
}

void TimeDisplay::setTime(double seconds) {
    QString text = QString::fromStdString(formatTime(std::max(0.0, seconds)));
    if (text == time_) return;
    const bool wider = text.size() != time_.size();
    time_ = std::move(text);
    setAccessibleDescription(time_);
    if (wider) updateGeometry();
    update();
}

void TimeDisplay::setLength(double seconds) {
    const QString text = QString::fromStdString(formatTime(std::max(0.0, seconds)));
    if (text == length_) return;
    length_ = text;
    updateGeometry();
    update();
}

void TimeDisplay::setLengthShown(bool shown) {
    if (shown == lengthShown_) return;
    lengthShown_ = shown;
    updateGeometry();
    update();
}

QSize TimeDisplay::sizeHint() const {
    const QFontMetrics large(Theme::font(Lettering::MonoLarge)), mono(Theme::font(Lettering::Mono));
    const int length = lengthShown_ ? mono.horizontalAdvance(QStringLiteral(" / ") + length_) : 0;
    return {large.horizontalAdvance(time_) + length + 6, large.height() + 4};
}

void TimeDisplay::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QFont large = Theme::font(Lettering::MonoLarge);
    painter.setFont(large);
    painter.setPen(Theme::color(Role::Text));
    painter.drawText(rect(), Qt::AlignVCenter, time_);
    if (!lengthShown_) return;
    const int x = QFontMetrics(large).horizontalAdvance(time_);
    painter.setFont(Theme::font(Lettering::Mono));
    painter.setPen(Theme::color(Role::DimText));
    painter.drawText(rect().adjusted(x, 2, 0, 2), Qt::AlignVCenter,
                     QStringLiteral(" / ") + length_);
}

void TimeDisplay::mousePressEvent(QMouseEvent*) {
    emit clicked();
}

void TimeDisplay::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    updateGeometry();
    update();
}

SnapshotSwitch::SnapshotSwitch(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setToolTip(
        tr("Four chains to compare. Click: switch. Shift-click: copy the present chain there."));
    refreshName();
}

void SnapshotSwitch::refreshName() {
    setAccessibleName(tr("Snapshot %1").arg(slotName(current_)));
}

void SnapshotSwitch::setState(const std::array<bool, 4>& filled, int current) {
    if (filled == filled_ && current == current_) return;
    filled_ = filled;
    current_ = current;
    refreshName();
    update();
}

QSize SnapshotSwitch::sizeHint() const {
    const QFontMetrics metrics(Theme::font(Lettering::Strong));
    const int box = metrics.height() + 12;
    return {kSlots * (box - 2) + 2, box};
}

QRectF SnapshotSwitch::box(int slot) const {
    const double w = (width() - 2.0) / kSlots;
    return {1 + slot * w, 1, w, height() - 2.0};
}

int SnapshotSwitch::slotAt(QPointF point) const {
    for (int i = 0; i < kSlots; ++i)
        if (box(i).contains(point)) return i;
    return -1;
}

void SnapshotSwitch::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::color(Role::Line));
    painter.setBrush(Theme::color(Role::Well));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    for (int i = 0; i < kSlots; ++i) {
        const QRectF cell = box(i).adjusted(2, 2, -2, -2);
        const bool now = i == current_, has = filled_[static_cast<std::size_t>(i)] || now;
        painter.setPen(Qt::NoPen);
        painter.setBrush(now         ? Theme::color(Role::Pressed)
                         : i == hot_ ? Theme::color(Role::Hover)
                                     : QColor(Qt::transparent));
        painter.drawRoundedRect(cell, 4, 4);
        painter.setFont(Theme::font(now ? Lettering::Strong : Lettering::Body));
        painter.setPen(Theme::color(now ? Role::Curve : has ? Role::Text : Role::FaintText));
        painter.drawText(cell.adjusted(0, 0, 0, -2), Qt::AlignCenter, slotName(i));
        if (has)
            painter.fillRect(QRectF(cell.center().x() - 4, cell.bottom() - 2.5, 8, 1.5),
                             Theme::color(now ? Role::Master : Role::DimText));
    }
    if (hasFocus()) Theme::paintFocusRing(painter, rect());
}

void SnapshotSwitch::mousePressEvent(QMouseEvent* event) {
    const int slot = slotAt(event->position());
    if (event->button() != Qt::LeftButton || slot < 0) return;
    if (event->modifiers() & Qt::ShiftModifier)
        emit copyRequested(slot);
    else if (slot != current_)
        emit switchRequested(slot);
}

void SnapshotSwitch::mouseMoveEvent(QMouseEvent* event) {
    hot_ = slotAt(event->position());
    update();
}

void SnapshotSwitch::leaveEvent(QEvent*) {
    hot_ = -1;
    update();
}

void SnapshotSwitch::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    const int to = current_ + step;
    if (step == 0) return QWidget::keyPressEvent(event);
    if (to >= 0 && to < kSlots) emit switchRequested(to);
}

void SnapshotSwitch::contextMenuEvent(QContextMenuEvent* event) {
    const int slot =
        event->reason() == QContextMenuEvent::Keyboard ? current_ : slotAt(QPointF(event->pos()));
    if (slot < 0) return;
    QMenu menu(this);
    menu.addAction(tr("Copy the present chain to %1").arg(slotName(slot)), this,
                   [this, slot] { emit copyRequested(slot); })
        ->setEnabled(slot != current_);
    menu.addAction(tr("Empty %1").arg(slotName(slot)), this,
                   [this, slot] { emit clearRequested(slot); })
        ->setEnabled(slot != current_ && filled_[static_cast<std::size_t>(slot)]);
    menu.exec(event->globalPos());
}

void SnapshotSwitch::focusInEvent(QFocusEvent*) {
    update();
}
void SnapshotSwitch::focusOutEvent(QFocusEvent*) {
    update();
}

LevelMatchButton::LevelMatchButton(QWidget* parent) : QPushButton(parent), offsetDb_(kUnknown) {
    setCheckable(true);
    setToolTip(
        tr("Plays mix, master and reference equally loud, so that only the sound is compared. "
           "Wheel: trim by hand."));
    connect(this, &QPushButton::clicked, this, [this](bool on) { emit edited(on, newGesture()); });
    setState(true, kUnknown);
}

void LevelMatchButton::setState(bool on, double offsetDb) {
    const QSignalBlocker blocker(this);
    setChecked(on);
    offsetDb_ = offsetDb;
    setAccessibleName(tr("Level match"));
    setAccessibleDescription(std::isnan(offsetDb) ? QString()
                                                  : tr("%1 dB").arg(displaySigned(offsetDb, 1)));
    update();
}

QSize LevelMatchButton::sizeHint() const {
    const QFontMetrics body(Theme::font(Lettering::Body)), mono(Theme::font(Lettering::Mono));
    const int words = std::max(body.horizontalAdvance(tr("Level-matched")),
                               body.horizontalAdvance(tr("Not matched")));
    return {words + mono.horizontalAdvance(QStringLiteral("−00.0 dB")) + 46, body.height() + 12};
}

void LevelMatchButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::color(isChecked() ? Role::Master : Role::Line, isChecked() ? 0.6 : 1.0));
    painter.setBrush(isDown()       ? Theme::color(Role::Pressed)
                     : underMouse() ? Theme::color(Role::Hover)
                     : isChecked()  ? Theme::mixed(Role::Raised, Role::Master, 0.10)
                                    : Theme::color(Role::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const int side = QFontMetrics(Theme::font(Lettering::Body)).height();
    lacquer::icon(QStringLiteral("balance"), isChecked() ? Role::Text : Role::DimText)
        .paint(&painter, QRect(9, (height() - side) / 2, side, side));
    painter.setFont(Theme::font(Lettering::Body));
    painter.setPen(Theme::color(isChecked() ? Role::Text : Role::DimText));
    painter.drawText(rect().adjusted(15 + side, 0, 0, 0), Qt::AlignVCenter,
                     isChecked() ? tr("Level-matched") : tr("Not matched"));
    painter.setFont(Theme::font(Lettering::Mono));
    painter.setPen(Theme::color(Role::DimText));
    const QString offset = std::isnan(offsetDb_) ? QStringLiteral("– dB")
                                                 : tr("%1 dB").arg(displaySigned(offsetDb_, 1));
    painter.drawText(rect().adjusted(0, 0, -10, 0), Qt::AlignVCenter | Qt::AlignRight, offset);
    if (hasFocus()) Theme::paintFocusRing(painter, rect());
}

void LevelMatchButton::wheelEvent(QWheelEvent* event) {
    emit trimStepped(event->angleDelta().y() / 120.0 * 0.1, burst_.gesture());
    event->accept();
}

SourceSwitch::SourceSwitch(QWidget* parent) : SegmentedControl(parent) {
    setAccessibleName(tr("Listen to"));
    setProposed(false);
    setCurrent(1);
}

void SourceSwitch::setProposed(bool proposed) {
    const bool has = segments().size() < 3 || segments()[2].enabled;
    setSegments(proposed ? named(tr("Proposal"), tr("The mix through the proposed moves (2 or B)"))
                         : named(tr("Master"), tr("The mix through the chain (2 or B)")));
    setHasReference(has);
}

std::vector<SegmentedControl::Segment> SourceSwitch::named(const QString& master,
                                                           const QString& tip) const {
    return {{.text = tr("Mix"),
             .key = QStringLiteral("A"),
             .tip = tr("The mix as it came (1 or A)"),
             .role = Role::Mix},
            {.text = master, .key = QStringLiteral("B"), .tip = tip, .role = Role::Master},
            {.text = tr("Reference"),
             .key = QStringLiteral("C"),
             .tip = tr("The chosen reference (3 or C)"),
             .role = Role::Reference}};
}

void SourceSwitch::setHasReference(bool has) {
    setSegmentEnabled(2, has);
}

}  // namespace lacquer
