// SPDX-License-Identifier: GPL-3.0-or-later
// Colours of stereo bands over time, and their means as lines.
#include "widgets/StereoBandsView.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/Readings.h"
#include "widgets/SpectrumBackdrop.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr double kCornerGap = 8.0;  // pixels
constexpr float kSilence = 1e-9F;   // mean square at some -90 dBFS: no colour
constexpr Role kRoles[] = {Role::Mix, Role::Master, Role::Reference};

bool isHeard(const StereoBand& band) {
    return band.mid + band.side > kSilence;
}

QColor between(Role a, Role b, double share) {
    return Theme::mixed(a, b, std::clamp(share, 0.0, 1.0));
}

}  // namespace

StereoBandsView::StereoBandsView(QWidget* parent) : TimeMapView(parent) {
    setObjectName("stereoBandsView");
    setAccessibleName(tr("Stereo by band"));
    setToolTip(
        tr("How left and right relate in each third octave, over time. Below: the mean of "
           "what is in view. Red places lose sound when both channels are summed."));
}

void StereoBandsView::setQuantity(Quantity quantity) {
    quantity_ = quantity;
    redraw();
}

double StereoBandsView::valueOf(Quantity quantity, const StereoBand& band) {
    if (!isHeard(band)) return kUnknown;
    switch (quantity) {
    case Quantity::Correlation: return band.correlation();
    case Quantity::Width: return band.widthDb();
    case Quantity::MonoLoss: return band.monoLossDb();
    }
    return kUnknown;
}

std::pair<double, double> StereoBandsView::rangeOf(Quantity quantity) {
    switch (quantity) {
    case Quantity::Correlation: return {-1.0, 1.0};
    case Quantity::Width: return {6.0, -30.0};
    case Quantity::MonoLoss: return {-9.0, 0.0};
    }
    return {};
}

int StereoBandsView::bandAt(double hz) {
    return std::clamp(static_cast<int>(std::lround(10.0 * std::log10(hz / 1000.0))) + 17, 0,
                      SpectrumMap::kBands - 1);
}

// From wrong over caution to the ground: what is harmless does not shine.
QRgb StereoBandsView::shade(double value) const {
    if (std::isnan(value)) return Theme::color(Role::Well).rgb();
    const auto [worst, best] = rangeOf(quantity_);
    const double t = std::clamp((value - worst) / (best - worst), 0.0, 1.0);
    constexpr double kCaution = 0.45, kCalm = 0.75, kFaintest = 0.4;
    const QColor full =
        t < kCaution ? between(Role::Wrong, Role::Caution, t / kCaution)
        : t < kCalm  ? between(Role::Caution, Role::Good, (t - kCaution) / (kCalm - kCaution))
                     : between(Role::Good, Role::Knob, (t - kCalm) / (1.0 - kCalm));
    const double strength = std::clamp(1.15 - t, kFaintest, 1.0);
    const QColor ground = Theme::color(Role::Well);
    const auto mix = [&](int over, int under) {
        return static_cast<int>(std::lround(strength * over + (1.0 - strength) * under));
    };
    return qRgb(mix(full.red(), ground.red()), mix(full.green(), ground.green()),
                mix(full.blue(), ground.blue()));
}

void StereoBandsView::drawColumn(const Source& s, int, double x, double width,
                                 std::vector<QRgb>& rows) const {
    const SpectrumMap& map = *s.map;
    auto [first, last] = cells(s, map.groupStep(), x, width);
    first = std::max(first, 0);
    last = std::min(last, map.groups());
    if (first >= last) return std::fill(rows.begin(), rows.end(), Theme::color(Role::Well).rgb());
    std::array<QRgb, SpectrumMap::kBands> shades;
    for (int b = 0; b < SpectrumMap::kBands; ++b) {
        StereoBand sum;
        for (int g = first; g < last; ++g) sum.add(map.band(g, b));
        shades[static_cast<std::size_t>(b)] = shade(valueOf(quantity_, sum));
    }
    const QRect all(0, 0, 1, static_cast<int>(rows.size()));
    for (std::size_t y = 0; y < rows.size(); ++y)
        rows[y] = shades[static_cast<std::size_t>(bandAt(hzAt(static_cast<double>(y) + 0.5, all)))];
}

std::vector<StereoBand> StereoBandsView::means(int index) const {
    const Source& s = source(index);
    if (!s.map) return {};
    const auto at = [&](double x) { return static_cast<Frames>(frameAt(x)) - s.start; };
    return stereoOf(*s.map, at(0), at(width()));
}

double StereoBandsView::meanOf(int index, int band) const {
    const std::vector<StereoBand> all = means(index);
    return all.empty() ? kUnknown : valueOf(quantity_, all[static_cast<std::size_t>(band)]);
}

double StereoBandsView::bottomRoom() const {
    return std::max(0.0, height() * 0.36);
}

void StereoBandsView::setCorner(QWidget* corner) {
    corner_ = corner;
    corner_->setGeometry(cornerRect());
    redraw();
}

QRect StereoBandsView::cornerRect() const {
    constexpr double kShape = 2.0, kMostShare = 0.4;
    if (!corner_) return {};
    const double tall = bottomRoom() - kCornerGap;
    const auto wide = static_cast<int>(std::min(kShape * tall, kMostShare * width()));
    return {width() - wide, height() - static_cast<int>(tall), wide, static_cast<int>(tall)};
}

void StereoBandsView::resizeEvent(QResizeEvent* event) {
    TimeMapView::resizeEvent(event);
    if (corner_) corner_->setGeometry(cornerRect());
}

QRectF StereoBandsView::meanRect() const {
    const QFontMetrics small(Theme::font(Lettering::Small));
    const double left = small.horizontalAdvance(QStringLiteral("−30")) + 8;
    const double top = height() - bottomRoom() + 8;
    const double beside = corner_ ? cornerRect().width() + kCornerGap : 0.0;
    return {left, top, std::max(10.0, width() - beside - left - 2.0),
            std::max(8.0, height() - top - small.height() - 5)};
}

double StereoBandsView::valueAtY(double y) const {
    const auto [worst, best] = rangeOf(quantity_);
    const double low = std::min(worst, best), high = std::max(worst, best);
    const QRectF room = meanRect();
    return high - (y - room.top()) / room.height() * (high - low);
}

QPolygonF StereoBandsView::meanLine(int index) const {
    QPolygonF out;
    const std::vector<StereoBand> all = means(index);
    const auto [worst, best] = rangeOf(quantity_);
    const double low = std::min(worst, best), high = std::max(worst, best);
    const QRectF room = meanRect();
    for (int b = 0; b < static_cast<int>(all.size()); ++b) {
        const double value = valueOf(quantity_, all[static_cast<std::size_t>(b)]);
        if (std::isnan(value)) continue;
        out << QPointF(
            FrequencyAxis{room}.xOf(SpectrumMap::bandHz(b)),
            room.top() + (high - std::clamp(value, low, high)) / (high - low) * room.height());
    }
    return out;
}

QString StereoBandsView::valueText(double value) const {
    return quantity_ == Quantity::Correlation ? displayNumber(value, 2)
                                              : displayNumber(value, 1) + QStringLiteral(" dB");
}

QString StereoBandsView::readingAt(double frame, double hz) const {
    QStringList parts;
    for (int i = 0; i < 3; ++i) {
        const Source& s = source(i);
        if (!s.map || !s.shown) continue;
        const auto group = static_cast<int>(std::floor((frame - static_cast<double>(s.start)) /
                                                       static_cast<double>(s.map->groupStep())));
        if (group < 0 || group >= s.map->groups()) continue;
        const double value = valueOf(quantity_, s.map->band(group, bandAt(hz)));
        parts << nameOf(i) + QStringLiteral(" ") + valueText(value);
    }
    return parts.join(QStringLiteral(" · "));
}

QString StereoBandsView::title() const {
    switch (quantity_) {
    case Quantity::Correlation:
        return tr("Correlation by band: +1 mono, 0 wide, below 0 (red) the mono sum loses");
    case Quantity::Width:
        return tr("Width by band: side against mid in dB; red: more side than mid");
    case Quantity::MonoLoss: return tr("What the mono sum loses by band, in dB");
    }
    return {};
}

void StereoBandsView::drawBelow(QPainter& painter) const {
    const QRectF room = meanRect();
    const auto [worst, best] = rangeOf(quantity_);
    painter.fillRect(QRectF(0, room.top() - 8, width(), bottomRoom() + 1),
                     Theme::color(Role::Panel));
    painter.fillRect(room, Theme::color(Role::Well));
    SpectrumBackdrop::paintGrid(painter, {room});
    painter.setPen(Theme::color(Role::DimText));
    painter.setFont(Theme::font(Lettering::Small));
    const QRectF axis(0, room.top(), room.left() - 5, room.height());
    painter.drawText(axis, Qt::AlignRight | Qt::AlignTop, displaySigned(std::max(worst, best), 0));
    painter.drawText(axis, Qt::AlignRight | Qt::AlignBottom,
                     displaySigned(std::min(worst, best), 0));
    if (quantity_ != Quantity::MonoLoss) {
        const double share = std::max(worst, best) / std::abs(worst - best);
        const double zero = std::round(room.top() + share * room.height());
        painter.fillRect(QRectF(room.left(), zero, room.width(), 1), Theme::color(Role::Line));
        if (zero - room.top() > painter.fontMetrics().height())
            painter.drawText(QRectF(0, zero - 20, room.left() - 5, 40),
                             Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("0"));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(room.adjusted(0, -1, 0, 1));
    for (const int s : {0, 2, 1}) {
        if (!source(s).shown || !source(s).map) continue;
        painter.setPen(QPen(Theme::color(kRoles[s]), 1.6));
        painter.drawPolyline(meanLine(s));
    }
    painter.setClipping(false);
}

}  // namespace lacquer
