// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the level meter.
#include "widgets/LevelMeter.h"

#include <QLinearGradient>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr double kFallDbPerSecond = 20.0;
constexpr qint64 kHoldMs = 2000;
constexpr double kMarks[] = {-48, -36, -24, -18, -12, -6, 0};

}  // namespace

LevelMeter::LevelMeter(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Level"));
    setToolTip(
        tr("Bright bar: RMS. Thin bar: peak. Line: held peak. Number: the highest true peak; click "
           "it to count anew."));
    clock_.start();
}

// Half the length for the upper 18 dB: there decisions are made.
double LevelMeter::position(double db) {
    if (!(db > -60.0)) return 0.0;
    if (db < -18.0) return (db + 60.0) / 42.0 * 0.45;
    return std::min(1.0, 0.45 + (db + 18.0) / 21.0 * 0.55);
}

void LevelMeter::setReadings(const LevelReadings& readings) {
    const qint64 ms = clock_.elapsed();
    const double fall = kFallDbPerSecond * static_cast<double>(ms - lastMs_) / 1000.0;
    lastMs_ = ms;
    bool changed = readings != now_;
    now_ = readings;
    for (std::size_t c = 0; c < 2; ++c) {
        const double before = shownPeak_[c], heldBefore = held_[c];
        shownPeak_[c] = std::max(readings.peakDb[c], before - fall);
        if (shownPeak_[c] < -70.0) shownPeak_[c] = kSilence;
        if (readings.peakDb[c] >= held_[c] || ms - heldAtMs_[c] > kHoldMs) {
            held_[c] = readings.peakDb[c] >= held_[c] ? readings.peakDb[c] : shownPeak_[c];
            if (readings.peakDb[c] >= heldBefore) heldAtMs_[c] = ms;
        }
        changed = changed || before != shownPeak_[c] || heldBefore != held_[c];
    }
    if (changed) update();
}

void LevelMeter::setCeiling(double dbtp) {
    ceiling_ = dbtp;
    update();
}

void LevelMeter::reset() {
    now_ = {};
    shownPeak_ = held_ = {kSilence, kSilence};
    update();
}

QSize LevelMeter::sizeHint() const {
    const QFontMetrics small(Theme::font(Lettering::Small));
    return {220, 2 * 17 + 6 + small.height() + 2};
}

QSize LevelMeter::minimumSizeHint() const {
    return {120, sizeHint().height()};
}

QRectF LevelMeter::numberRect() const {
    const QFontMetrics mono(Theme::font(Lettering::MonoSmall));
    const double w = mono.horizontalAdvance(QStringLiteral("−00.0")) + 6;
    return {width() - w, 0.0, w, 2.0 * 17 + 6};
}

QRectF LevelMeter::barRect(int channel) const {
    const QFontMetrics small(Theme::font(Lettering::Small));
    const double left = small.horizontalAdvance('R') + 8;
    return {left, channel * 23.0, numberRect().left() - left - 6, 17.0};
}

void LevelMeter::paintBar(QPainter& painter, int channel, const QRectF& bar) const {
    const auto c = static_cast<std::size_t>(channel);
    painter.fillRect(bar, Theme::color(Role::Well));
    const double zero = bar.left() + position(0.0) * bar.width();
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    gradient.setColorAt(0.0, Theme::mixed(Role::Well, Role::Master, 0.55));
    gradient.setColorAt(position(-9.0), Theme::color(Role::Master));
    gradient.setColorAt(position(-1.0), Theme::color(Role::Caution));
    gradient.setColorAt(position(0.0), Theme::color(Role::Wrong));
    const double rms = position(now_.rmsDb[c]) * bar.width();
    const double peak = position(shownPeak_[c]) * bar.width();
    painter.setOpacity(0.45);
    painter.fillRect(QRectF(bar.left(), bar.top(), peak, bar.height()), gradient);
    painter.setOpacity(1.0);
    painter.fillRect(QRectF(bar.left(), bar.top(), rms, bar.height()), gradient);
    painter.fillRect(QRectF(zero, bar.top(), 1, bar.height()), Theme::color(Role::FaintText));
    if (held_[c] > -60.0) {
        const double x = bar.left() + position(held_[c]) * bar.width();
        painter.fillRect(QRectF(std::min(x, bar.right() - 2), bar.top(), 2, bar.height()),
                         Theme::color(held_[c] > 0.0 ? Role::Wrong : Role::Curve));
    }
}

void LevelMeter::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QFont small = Theme::font(Lettering::Small), mono = Theme::font(Lettering::MonoSmall);
    const QFontMetrics metrics(small);
    const char* const names[] = {"L", "R"};
    for (int channel = 0; channel < 2; ++channel) {
        const QRectF bar = barRect(channel);
        painter.setFont(small);
        painter.setPen(Theme::color(Role::DimText));
        painter.drawText(QRectF(0, bar.top(), bar.left() - 6, bar.height()), Qt::AlignCenter,
                         QLatin1String(names[channel]));
        paintBar(painter, channel, bar);
        const double tp = now_.maxTruePeakDb[static_cast<std::size_t>(channel)];
        painter.setFont(mono);
        painter.setPen(Theme::color(tp > 0.0                ? Role::Wrong
                                    : tp > ceiling_ + 0.005 ? Role::Caution
                                                            : Role::Text));
        painter.drawText(QRectF(numberRect().left(), bar.top(), numberRect().width(), bar.height()),
                         Qt::AlignVCenter | Qt::AlignRight,
                         displayNumber(tp, 1) + (tp > 0.0 ? QStringLiteral("!") : QString()));
    }
    painter.setFont(small);
    painter.setPen(Theme::color(Role::DimText));
    const QRectF bar = barRect(1);
    double lastRight = -1e9;
    for (const double db : kMarks) {
        const QString text = displayNumber(db, 0);
        const double w = metrics.horizontalAdvance(text);
        const double x = bar.left() + position(db) * bar.width();
        if (x - w / 2 < lastRight + 5) continue;
        painter.drawText(QRectF(x - w / 2, bar.bottom() + 2, w + 1, metrics.height()),
                         Qt::AlignCenter, text);
        lastRight = x + w / 2;
    }
}

void LevelMeter::mousePressEvent(QMouseEvent* event) {
    if (!numberRect().contains(event->position())) return QWidget::mousePressEvent(event);
    now_.maxTruePeakDb = {kSilence, kSilence};
    held_ = {kSilence, kSilence};
    update();
    emit resetRequested();
}

}  // namespace lacquer
