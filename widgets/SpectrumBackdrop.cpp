// SPDX-License-Identifier: GPL-3.0-or-later
// Spectra as lines, the master's filled.
#include "widgets/SpectrumBackdrop.h"

#include <QPainter>
#include <QPolygonF>
#include <algorithm>
#include <cmath>

#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr double kLowHz = 20.0, kHighHz = 20000.0;
constexpr Role kSourceRoles[] = {Role::Mix, Role::Master, Role::Reference};

QPolygonF outline(const SpectrumReadings& in, const FrequencyAxis& axis) {
    QPolygonF out;
    const double last = static_cast<double>(in.db.size() - 1);
    const auto at = [&](double x) {
        return std::log2(axis.hzAt(x) / in.firstHz) * in.pointsPerOctave;
    };
    for (double x = axis.plot.left(); x <= axis.plot.right(); x += 1.0) {
        const double from = at(x), to = std::min(at(x + 1.0), last);
        if (from < 0.0 || from > last) continue;
        const auto i = static_cast<std::size_t>(from);
        const double share = from - std::floor(from);
        double db = in.db[i];
        if (i + 1 < in.db.size()) db += share * (static_cast<double>(in.db[i + 1]) - db);
        for (std::size_t k = i + 1; k <= static_cast<std::size_t>(to); ++k)
            db = std::max(db, static_cast<double>(in.db[k]));
        out << QPointF(x, SpectrumBackdrop::yOf(std::max(db, -200.0), axis.plot));
    }
    return out;
}

}  // namespace

double FrequencyAxis::xOf(double hz) const {
    return plot.left() + std::log(hz / kLowHz) / std::log(kHighHz / kLowHz) * plot.width();
}

double FrequencyAxis::hzAt(double x) const {
    return kLowHz * std::pow(kHighHz / kLowHz, (x - plot.left()) / plot.width());
}

double SpectrumBackdrop::yOf(double db, const QRectF& plot) {
    return plot.bottom() - (db - kBottomDb) / (kTopDb - kBottomDb) * plot.height();
}

double SpectrumBackdrop::dbAt(double y, const QRectF& plot) {
    return kBottomDb + (plot.bottom() - y) / plot.height() * (kTopDb - kBottomDb);
}

void SpectrumBackdrop::set(int source, const SpectrumReadings& spectrum) {
    spectra_.at(static_cast<std::size_t>(source)) = spectrum;
}

void SpectrumBackdrop::paint(QPainter& painter, const FrequencyAxis& axis) const {
    painter.save();
    painter.setClipRect(axis.plot);
    for (const std::size_t source : {std::size_t{1}, std::size_t{0}, std::size_t{2}}) {
        if (spectra_[source].db.size() < 2) continue;
        const QPolygonF line = outline(spectra_[source], axis);
        if (line.size() < 2) continue;
        if (source == 1) {
            QPolygonF area = line;
            area << QPointF(line.last().x(), axis.plot.bottom())
                 << QPointF(line.first().x(), axis.plot.bottom());
            painter.setPen(Qt::NoPen);
            painter.setBrush(Theme::color(Role::Master, 0.22));
            painter.drawPolygon(area);
        }
        painter.setPen(QPen(Theme::color(kSourceRoles[source], source == 0 ? 0.6 : 0.9), 1.0));
        painter.drawPolyline(line);
    }
    painter.restore();
}

void SpectrumBackdrop::paintGrid(QPainter& painter, const FrequencyAxis& axis) {
    const QRectF& plot = axis.plot;
    painter.setFont(Theme::font(Lettering::Small));
    const QFontMetrics metrics(painter.font());
    for (double decade = 10.0; decade < kHighHz; decade *= 10.0)
        for (int k = 1; k < 10; ++k) {
            const double hz = decade * k;
            if (hz <= kLowHz || hz >= kHighHz) continue;
            painter.fillRect(QRectF(std::round(axis.xOf(hz)), plot.top(), 1, plot.height()),
                             k == 1 ? Theme::color(Role::Line, 0.7) : Theme::color(Role::Grid));
            if (k != 1 && k != 2 && k != 5) continue;
            painter.setPen(Theme::color(Role::DimText));
            painter.drawText(
                QRectF(axis.xOf(hz) - 30, plot.bottom() + 3, 60, metrics.height()), Qt::AlignCenter,
                hz < 1000 ? QString::number(hz) : QStringLiteral("%1k").arg(hz / 1000.0));
        }
}

}  // namespace lacquer
