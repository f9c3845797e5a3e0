// SPDX-License-Identifier: GPL-3.0-or-later
// Geometry and painting of the multiband's picture.
#include "widgets/MultibandCanvas.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {

using Bands = MultibandBands;

MultibandCanvas::MultibandCanvas(MultibandBands* bands, QWidget* parent)
    : SpectrumCanvas(parent), bands_(bands) {
    setAccessibleName(tr("Bands"));
}

double MultibandCanvas::yOfGain(double db) const {
    const QRectF plot = axis().plot;
    return plot.center().y() - std::clamp(db, -range_, range_) / range_ * (plot.height() / 2 - 6);
}

double MultibandCanvas::yOfLevel(double db) const {
    return SpectrumBackdrop::yOf(db, axis().plot);
}

QPointF MultibandCanvas::gainPoint(int band) const {
    const FrequencyAxis x = axis();
    return {(x.xOf(bands_->lowHz(band)) + x.xOf(bands_->highHz(band))) / 2,
            yOfGain(bands_->of(band, Bands::kGain))};
}

QPointF MultibandCanvas::thresholdPoint(int band) const {
    const FrequencyAxis x = axis();
    const double left = x.xOf(bands_->lowHz(band)), right = x.xOf(bands_->highHz(band));
    return {left + (right - left) * 0.8, yOfLevel(bands_->of(band, Bands::kThreshold))};
}

QPointF MultibandCanvas::crossoverPoint(int k) const {
    const FrequencyAxis x = axis();
    return {x.xOf(bands_->crossover(k)), x.plot.top() + 10};
}

void MultibandCanvas::valuesChanged() {
    if (selected_ >= bands_->count()) select(bands_->count() - 1);
    refreshName();
    update();
}

void MultibandCanvas::setLive(const std::vector<float>& live) {
    if (live.empty() && live_.empty()) return;
    live_ = live;
    update();
}

void MultibandCanvas::setRange(double db) {
    range_ = db;
    update();
}

void MultibandCanvas::refreshName() {
    if (bands_->count() == 0) return;
    const auto text = [this](Bands::Leaf leaf) {
        const int index = bands_->index(selected_, leaf);
        return displayText(bands_->param(index), bands_->value(index));
    };
    setAccessibleDescription(tr("Band %1 from %2 to %3: %4, threshold %5, gain %6")
                                 .arg(selected_ + 1)
                                 .arg(displayHertz(bands_->lowHz(selected_)),
                                      displayHertz(bands_->highHz(selected_)), text(Bands::kMode),
                                      text(Bands::kThreshold), text(Bands::kGain)));
}

double MultibandCanvas::liveGain(int band) const {
    const auto i = static_cast<std::size_t>(band);
    return i < live_.size() ? static_cast<double>(live_[i]) : 0.0;
}

// Linkwitz-Riley of fourth order: bands are in phase, so their magnitudes add.
double MultibandCanvas::magnitude(int band, double hz) const {
    double out = 1.0;
    for (int k = 0; k <= band && k + 1 < bands_->count(); ++k) {
        const double u = std::pow(hz / bands_->crossover(k), 4);
        out *= k == band ? 1.0 / (1.0 + u) : u / (1.0 + u);
    }
    return out;
}

void MultibandCanvas::paintBands(QPainter& painter) const {
    const FrequencyAxis x = axis();
    const double left = x.xOf(bands_->lowHz(selected_)), right = x.xOf(bands_->highHz(selected_));
    painter.fillRect(QRectF(left, x.plot.top(), right - left, x.plot.height()),
                     Theme::color(Role::Master, 0.07));
}

void MultibandCanvas::paintScale(QPainter& painter) const {
    const FrequencyAxis x = axis();
    const double step = range_ <= 6.0 ? 2.0 : range_ <= 12.0 ? 3.0 : 6.0;
    painter.setFont(Theme::font(Lettering::Small));
    for (double db = -range_ + step; db < range_ - 0.5; db += step) {
        const double y = std::round(yOfGain(db));
        painter.fillRect(QRectF(x.plot.left(), y, x.plot.width(), 1),
                         Theme::color(db == 0.0 ? Role::Line : Role::Grid));
        painter.setPen(Theme::color(Role::DimText));
        painter.drawText(QPointF(x.plot.left() + 6, y - 3), tr("%1 dB").arg(displaySigned(db, 0)));
    }
}

// What the detectors see, beside the thresholds.
void MultibandCanvas::paintLevels(QPainter& painter) const {
    const FrequencyAxis x = axis();
    painter.setFont(Theme::font(Lettering::Small));
    for (int band = 0; band < bands_->count(); ++band) {
        if (!bands_->isDynamic(band)) continue;
        const double left = x.xOf(bands_->lowHz(band)), right = x.xOf(bands_->highHz(band));
        const auto at = static_cast<std::size_t>(bands_->count() + band);
        if (at < live_.size()) {
            const double top = std::max(yOfLevel(static_cast<double>(live_[at])), x.plot.top());
            painter.fillRect(QRectF(thresholdPoint(band).x() - 3, top, 6, x.plot.bottom() - top),
                             Theme::color(Role::Master, 0.55));
        }
        const bool chosen = band == selected_;
        const QColor ink = Theme::color(chosen ? Role::Text : Role::DimText);
        const double y = std::round(thresholdPoint(band).y()) + 0.5;
        painter.setPen(QPen(ink, chosen ? 1.6 : 1.2, Qt::DashLine));
        painter.drawLine(QPointF(left + 4, y), QPointF(right - 4, y));
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawRoundedRect(QRectF(thresholdPoint(band).x() - 9, y - 3.5, 18, 7), 3, 3);
        if (!chosen && hot_ != Grip{Part::Threshold, band}) continue;
        const int index = bands_->index(band, Bands::kThreshold);
        painter.setPen(ink);
        painter.drawText(QRectF(left + 6, y + 5, right - left - 12, 18), Qt::AlignRight,
                         displayText(bands_->param(index), bands_->value(index)));
    }
}

// From the gain that is set to the gain that holds now.
void MultibandCanvas::paintGains(QPainter& painter) const {
    const FrequencyAxis x = axis();
    for (int band = 0; band < bands_->count(); ++band) {
        const double live = liveGain(band), gain = bands_->of(band, Bands::kGain);
        if (std::abs(live) < 0.05) continue;
        const double a = yOfGain(gain), b = yOfGain(gain + live);
        const double left = x.xOf(bands_->lowHz(band)), right = x.xOf(bands_->highHz(band));
        painter.fillRect(QRectF(left + 2, std::min(a, b), right - left - 4, std::abs(a - b)),
                         Theme::color(Role::Wrong, 0.28));
        painter.setFont(Theme::font(Lettering::MonoSmall));
        painter.setPen(Theme::color(Role::Wrong));
        painter.drawText(QRectF(left, std::max(a, b) + 2, right - left, 18), Qt::AlignHCenter,
                         displaySigned(live, 1));
    }
}

void MultibandCanvas::paintCurve(QPainter& painter, bool live) const {
    const FrequencyAxis x = axis();
    std::vector<double> gains;
    for (int band = 0; band < bands_->count(); ++band) {
        const bool muted = bands_->of(band, Bands::kMute) > 0.5;
        const bool bypassed = bands_->of(band, Bands::kBypass) > 0.5;
        const double db = bypassed ? 0.0 : bands_->of(band, Bands::kGain);
        gains.push_back(muted ? 0.0 : std::pow(10.0, (db + (live ? liveGain(band) : 0.0)) / 20));
    }
    QPolygonF line;
    for (double px = x.plot.left(); px <= x.plot.right(); px += 2.0) {
        double sum = 0.0;
        for (int band = 0; band < bands_->count(); ++band)
            sum += gains[static_cast<std::size_t>(band)] * magnitude(band, x.hzAt(px));
        line << QPointF(px, yOfGain(20.0 * std::log10(std::max(sum, 1e-6))));
    }
    painter.setPen(QPen(Theme::color(live ? Role::Curve : Role::DimText), live ? 2.0 : 1.2));
    painter.drawPolyline(line);
}

void MultibandCanvas::paintKnobs(QPainter& painter) const {
    for (int k = 0; k + 1 < bands_->count(); ++k)
        paintEdge(painter, crossoverPoint(k), displayHertz(bands_->crossover(k)),
                  hot_ == Grip{Part::Crossover, k});
    std::vector<Node> nodes;
    for (int band = 0; band < bands_->count(); ++band) {
        const bool off =
            bands_->of(band, Bands::kBypass) > 0.5 || bands_->of(band, Bands::kMute) > 0.5;
        nodes.push_back(
            {gainPoint(band), band + 1, band == selected_, hot_ == Grip{Part::Gain, band}, !off});
    }
    paintNodes(painter, nodes);
}

void MultibandCanvas::paintPlot(QPainter& painter) const {
    paintBands(painter);
    paintScale(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    spectra_.paint(painter, axis());
    paintLevels(painter);
    paintGains(painter);
    paintCurve(painter, false);
    paintCurve(painter, true);
    paintKnobs(painter);
}

}  // namespace lacquer
