// SPDX-License-Identifier: GPL-3.0-or-later
// Draws contours and their difference.
#include "widgets/ContourView.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr int kMedian = 2, kLoudest = 5;
constexpr double kRangeDb = 66.0, kDifferenceShare = 0.3;

QPolygonF between(const QPolygonF& upper, QPolygonF lower) {
    std::reverse(lower.begin(), lower.end());
    return upper + lower;
}

QString percentText(int percent) {
    return percent == 50 ? ContourView::tr("median") : QStringLiteral("%1 %").arg(percent);
}

}  // namespace

ContourView::ContourView(QWidget* parent) : FrequencyPlot(parent) {
    setObjectName("contourView");
    setAccessibleName(tr("Dynamic contour"));
    setToolTip(
        tr("How loud each frequency is how often. Dark band: 40 % of the time; light band: "
           "80 %; line: the median; dashed: only 3 % is louder. A narrow band is dense, a "
           "wide one moves."));
    difference_.pointsPerOctave = SpectrumMap::kTonesPerOctave;
}

void ContourView::setContour(int source, const Contour& contour, double shiftDb) {
    const auto i = static_cast<std::size_t>(source);
    contours_[i] = contour;
    shiftDb_[i] = shiftDb;
    double top = -INFINITY;
    for (std::size_t s = 0; s < contours_.size(); ++s)
        for (const float db : contours_[s].db[kLoudest]) top = std::max(top, db + shiftDb_[s]);
    if (std::isfinite(top))
        setRange(6.0 * std::ceil(top / 6.0) - kRangeDb, 6.0 * std::ceil(top / 6.0));
    compare();
}

void ContourView::setPair(int more, int less) {
    more_ = more;
    less_ = less;
    compare();
}

void ContourView::setPercent(int index) {
    percent_ = std::clamp(index, 0, kLoudest);
    compare();
}

SpectrumReadings ContourView::readings(int source, int percent) const {
    const auto s = static_cast<std::size_t>(source);
    SpectrumReadings out;
    out.pointsPerOctave = SpectrumMap::kTonesPerOctave;
    out.db = contours_[s].db[static_cast<std::size_t>(percent)];
    for (float& db : out.db) db += static_cast<float>(shiftDb_[s]);
    return out;
}

void ContourView::compare() {
    const SpectrumReadings a = readings(more_, percent_), b = readings(less_, percent_);
    difference_.db.clear();
    for (std::size_t i = 0; i < std::min(a.db.size(), b.db.size()); ++i)
        difference_.db.push_back(a.db[i] - b.db[i]);
    setAccessibleDescription(title());
    update();
}

bool ContourView::hasData() const {
    return std::any_of(contours_.begin(), contours_.end(),
                       [](const Contour& contour) { return !contour.empty(); });
}

QString ContourView::title() const {
    return difference_.db.empty()
               ? tr("How loud each frequency is how often")
               : tr("How loud each frequency is how often; below: %1 less %2, %3")
                     .arg(nameOf(more_), nameOf(less_),
                          percentText(Contour::kPercent[static_cast<std::size_t>(percent_)]));
}

QString ContourView::readingAt(double hz) const {
    QStringList parts;
    for (int s = 0; s < 3; ++s) {
        const double low = valueAt(readings(s, 0), hz), high = valueAt(readings(s, 4), hz);
        if (!isShown(s) || std::isnan(low)) continue;
        parts << tr("%1 %2 dB (80 %: %3 to %4)")
                     .arg(nameOf(s), displayNumber(valueAt(readings(s, percent_), hz), 1),
                          displayNumber(low, 0), displayNumber(high, 0));
    }
    const double db = valueAt(difference_, hz);
    if (!std::isnan(db)) parts << tr("difference %1 dB").arg(displaySigned(db, 1));
    return parts.join(QStringLiteral(" · "));
}

double ContourView::bottomMargin() const {
    const QFontMetrics small(Theme::font(Lettering::Small));
    return difference_.db.empty() ? 0.0 : (height() - 3.0 * small.height()) * kDifferenceShare;
}

QRectF ContourView::differenceRect() const {
    const QRectF plot = plotRect();
    const QFontMetrics small(Theme::font(Lettering::Small));
    const double top = plot.bottom() + small.height() + 6;
    return {plot.left(), top, plot.width(), std::max(8.0, height() - top - 4)};
}

double ContourView::differenceRange() const {
    double most = 0.0;
    for (std::size_t i = 12; i + 12 < difference_.db.size(); ++i)  // without the outer octaves
        most = std::max<double>(most, std::abs(difference_.db[i]));
    return most <= 6.0 ? 6.0 : most <= 12.0 ? 12.0 : 24.0;
}

QPolygonF ContourView::contourLine(int source, int percent) const {
    return line(readings(source, percent));
}

double ContourView::differenceAt(double y) const {
    const QRectF room = differenceRect();
    return (room.center().y() - y) / (room.height() / 2) * differenceRange();
}

QPolygonF ContourView::differenceLine() const {
    QPolygonF out;
    const QRectF room = differenceRect();
    const double range = differenceRange(), perDb = room.height() / 2 / range;
    for (double x = room.left(); x <= room.right(); x += 1.0) {
        const double db = valueAt(difference_, axis().hzAt(x));
        if (!std::isnan(db))
            out << QPointF(x, room.center().y() - std::clamp(db, -range, range) * perDb);
    }
    return out;
}

void ContourView::paintDifference(QPainter& painter) const {
    const QRectF room = differenceRect();
    const QPolygonF line = differenceLine();
    if (line.size() < 2) return;
    painter.setClipRect(QRectF(rect()));
    painter.fillRect(room, Theme::color(Role::Well));
    const double zero = room.center().y();
    const auto half = [&](const QRectF& side, Role role) {
        painter.setClipRect(side);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(role, 0.55));
        QPolygonF area = line;
        area << QPointF(line.last().x(), zero) << QPointF(line.first().x(), zero);
        painter.drawPolygon(area);
        painter.setPen(QPen(Theme::color(role), 1.2));
        painter.drawPolyline(line);
    };
    half({room.left(), room.top(), room.width(), zero - room.top()}, roleOf(more_));
    half({room.left(), zero, room.width(), room.bottom() - zero}, roleOf(less_));
    painter.setClipRect(QRectF(rect()));
    painter.fillRect(QRectF(room.left(), std::round(zero), room.width(), 1),
                     Theme::color(Role::Line));
    const QRectF axis(0, room.top(), room.left() - 5, room.height());
    painter.setPen(Theme::color(Role::DimText));
    painter.drawText(axis, Qt::AlignRight | Qt::AlignTop, displaySigned(differenceRange(), 0));
    painter.drawText(axis, Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("0"));
    painter.drawText(axis, Qt::AlignRight | Qt::AlignBottom, displaySigned(-differenceRange(), 0));
}

void ContourView::paintPlot(QPainter& painter) {
    for (const int source : {0, 2, 1}) {
        if (!isShown(source) || contours_[static_cast<std::size_t>(source)].empty()) continue;
        const Role role = roleOf(source);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(role, 0.13));
        painter.drawPolygon(between(contourLine(source, 4), contourLine(source, 0)));
        painter.setBrush(Theme::color(role, 0.22));
        painter.drawPolygon(between(contourLine(source, 3), contourLine(source, 1)));
    }
    for (const int source : {0, 2, 1}) {
        if (!isShown(source) || contours_[static_cast<std::size_t>(source)].empty()) continue;
        painter.setPen(QPen(Theme::color(roleOf(source)), 1.6));
        painter.drawPolyline(contourLine(source, kMedian));
        painter.setPen(QPen(Theme::color(roleOf(source), 0.8), 1.0, Qt::DashLine));
        painter.drawPolyline(contourLine(source, kLoudest));
    }
    paintDifference(painter);
}

}  // namespace lacquer
