// SPDX-License-Identifier: GPL-3.0-or-later
// Geometry, sampling and painting of the equalizer's picture.
#include "widgets/EqualizerCanvas.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr double kPointsPerPixel = 0.5;  // of the curves
constexpr Role kSourceRoles[] = {Role::Mix, Role::Master, Role::Reference};

QString channelTag(Channel channel) {
    switch (channel) {
    case Channel::Left: return EqualizerCanvas::tr("left");
    case Channel::Right: return EqualizerCanvas::tr("right");
    case Channel::Mid: return EqualizerCanvas::tr("mid");
    case Channel::Side: return EqualizerCanvas::tr("side");
    }
    return {};
}

}  // namespace

EqualizerCanvas::EqualizerCanvas(EqualizerBands* bands, QWidget* parent)
    : SpectrumCanvas(parent), bands_(bands) {
    selected_ = -1;
    refreshName();
}

double EqualizerCanvas::yOf(double db) const {
    const QRectF plot = axis().plot;
    return plot.center().y() - db / range_ * (plot.height() / 2 - 6);
}

double EqualizerCanvas::dbAt(double y) const {
    const QRectF plot = axis().plot;
    return (plot.center().y() - y) / (plot.height() / 2 - 6) * range_;
}

QPointF EqualizerCanvas::nodePoint(int band) const {
    const double db = bands_->hasGain(band) ? bands_->gain(band) : 0.0;
    // A tilt's node stands where its line has risen to half the gain's height.
    return {axis().xOf(bands_->freq(band)), yOf(std::clamp(db, -range_, range_))};
}

void EqualizerCanvas::valuesChanged() {
    if (selected_ >= 0 && (selected_ >= bands_->count() || !bands_->exists(selected_)))
        setSelected(-1);
    refreshName();
    update();
}

void EqualizerCanvas::setCurves(EqualizerCurves curves) {
    curves_ = std::move(curves);
    sampleCurves();
    update();
}

void EqualizerCanvas::sampleCurves() {
    lines_.clear();
    bandLine_.clear();
    farLine_.clear();
    const FrequencyAxis x = axis();
    const auto count =
        static_cast<std::size_t>(std::max(2.0, x.plot.width() * kPointsPerPixel) + 1);
    const auto hz = [&](std::size_t i) {
        return x.hzAt(x.plot.left() + static_cast<double>(i) / kPointsPerPixel);
    };
    bool sides = false, halves = false;
    for (int b = 0; b < bands_->count(); ++b) {
        if (!bands_->isOn(b)) continue;
        const std::string_view channel = bands_->channelId(b);
        halves = halves || channel == "left" || channel == "right";
        sides = sides || channel == "mid" || channel == "side";
    }
    if (curves_.sum) {
        lines_.push_back({halves ? Channel::Left : Channel::Mid, {}});
        if (halves)
            lines_.push_back({Channel::Right, {}});
        else if (sides)
            lines_.push_back({Channel::Side, {}});
        for (Line& line : lines_)
            for (std::size_t i = 0; i < count; ++i)
                line.db.push_back(curves_.sum(hz(i), line.channel));
    }
    if (curves_.band)
        for (std::size_t i = 0; i < count; ++i) bandLine_.push_back(curves_.band(hz(i)));
    if (curves_.far)
        for (std::size_t i = 0; i < count; ++i) farLine_.push_back(curves_.far(hz(i)));
}

void EqualizerCanvas::setMoved(std::vector<double> db) {
    if (db == moved_) return;
    moved_ = std::move(db);
    update();
}

void EqualizerCanvas::setRange(double db) {
    if (db == range_) return;
    range_ = db;
    grid_ = {};
    update();
    emit rangeChanged(db);
}

void EqualizerCanvas::refreshName() {
    setAccessibleName(tr("Equalizer curve"));
    setAccessibleDescription(selected_ < 0 ? tr("%1 bands").arg(bands_->shown().size())
                                           : tr("Band %1: %2, %3 dB")
                                                 .arg(bands_->band(selected_).number)
                                                 .arg(displayHertz(bands_->freq(selected_)),
                                                      displaySigned(bands_->gain(selected_), 1)));
}

void EqualizerCanvas::drawGrid() {
    const double ratio = devicePixelRatioF();
    grid_ = QImage((QSizeF(size()) * ratio).toSize(), QImage::Format_RGB32);
    grid_.setDevicePixelRatio(ratio);
    grid_.fill(Theme::color(Role::Background));
    QPainter painter(&grid_);
    const FrequencyAxis x = axis();
    const QRectF& plot = x.plot;
    painter.fillRect(plot, Theme::color(Role::Well));
    SpectrumBackdrop::paintGrid(painter, x);
    for (const double db : ticks())
        painter.fillRect(QRectF(plot.left(), std::round(yOf(db)), plot.width(), 1),
                         Theme::color(db == 0.0 ? Role::Line : Role::Grid));
}

// Whole decibels at which a line stands.
std::vector<double> EqualizerCanvas::ticks() const {
    const double step = range_ <= 6.0 ? 2.0 : range_ <= 12.0 ? 3.0 : 6.0;
    std::vector<double> out;
    for (double db = -std::floor(range_ / step) * step; db <= range_; db += step) out.push_back(db);
    return out;
}

// Over the spectra, so that they stay readable.
void EqualizerCanvas::paintLabels(QPainter& painter) const {
    painter.setFont(Theme::font(Lettering::Small));
    painter.setPen(Theme::color(Role::DimText));
    for (const double db : ticks())
        if (std::abs(db) < range_ - 0.5)
            painter.drawText(QPointF(axis().plot.left() + 6, std::round(yOf(db)) - 3),
                             tr("%1 dB").arg(displaySigned(db, 0)));
}

// The lines of a sampled curve.
QVector<QLineF> EqualizerCanvas::segments(const std::vector<double>& db) const {
    QVector<QLineF> out;
    for (std::size_t i = 1; i < db.size(); ++i) {
        const double x = axis().plot.left() + static_cast<double>(i) / kPointsPerPixel;
        const double a = yOf(std::clamp(db[i - 1], -4 * range_, 4 * range_));
        const double b = yOf(std::clamp(db[i], -4 * range_, 4 * range_));
        out << QLineF(x - 1 / kPointsPerPixel, a, x, b);
    }
    return out;
}

// What lies between two curves, or between one and 0 dB.
void EqualizerCanvas::fillBetween(QPainter& painter, const std::vector<double>& a,
                                  const std::vector<double>& b, const QColor& fill) const {
    for (std::size_t i = 0; i + 1 < a.size(); ++i) {
        const double top = yOf(std::clamp(a[i], -4 * range_, 4 * range_));
        const double end = yOf(b.empty() ? 0.0 : std::clamp(b[i], -4 * range_, 4 * range_));
        painter.fillRect(QRectF(axis().plot.left() + static_cast<double>(i) / kPointsPerPixel,
                                std::min(top, end), 1 / kPointsPerPixel, std::abs(top - end)),
                         fill);
    }
}

// The chosen band alone, and where its gain may go.
void EqualizerCanvas::paintBand(QPainter& painter) const {
    if (bandLine_.empty() || selected_ < 0) return;
    fillBetween(painter, bandLine_, {}, Theme::color(Role::Curve, 0.07));
    if (!farLine_.empty()) {
        fillBetween(painter, bandLine_, farLine_, Theme::color(Role::Master, 0.16));
        painter.setPen(QPen(Theme::color(Role::Master, 0.6), 1.0, Qt::DashLine));
        painter.drawLines(segments(farLine_));
    }
    painter.setPen(QPen(Theme::color(Role::Curve, 0.4), 1.0));
    painter.drawLines(segments(bandLine_));
}

void EqualizerCanvas::paintCurves(QPainter& painter) const {
    const QRectF plot = axis().plot;
    painter.setClipRect(plot);
    paintBand(painter);
    for (std::size_t l = lines_.size(); l-- > 0;) {
        painter.setPen(QPen(Theme::color(Role::Curve, l == 0 ? 1.0 : 0.6), l == 0 ? 2.0 : 1.4));
        painter.drawLines(segments(lines_[l].db));
        if (lines_.size() < 2) continue;
        painter.setFont(Theme::font(Lettering::Small));
        const double y = yOf(std::clamp(lines_[l].db.back(), -range_, range_ * 0.9));
        painter.drawText(QRectF(plot.right() - 60, y + (l == 0 ? -18 : 3), 56, 16), Qt::AlignRight,
                         channelTag(lines_[l].channel));
    }
    painter.setClipping(false);
}

// Of every band that moves: a bar over its range, and where the gain is now.
void EqualizerCanvas::paintMotion(QPainter& painter) const {
    const double half = 2.0 * Theme::scale();
    for (const int b : bands_->shown()) {
        if (!bands_->isOn(b) || !bands_->moves(b)) continue;
        const QPointF node = nodePoint(b);
        const double far = yOf(std::clamp(bands_->farGain(b), -range_, range_));
        painter.fillRect(
            QRectF(node.x() - half, std::min(node.y(), far), 2 * half, std::abs(far - node.y())),
            Theme::color(Role::Master, 0.35));
        const auto i = static_cast<std::size_t>(b);
        if (i >= moved_.size()) continue;
        const double now = yOf(std::clamp(bands_->gain(b) + moved_[i], -range_, range_));
        painter.fillRect(
            QRectF(node.x() - half, std::min(node.y(), now), 2 * half, std::abs(now - node.y())),
            Theme::color(Role::Master));
        painter.fillRect(QRectF(node.x() - 4 * half, now - 1, 8 * half, 2),
                         Theme::color(Role::Master));
    }
}

// The chosen one over the others.
void EqualizerCanvas::paintBands(QPainter& painter) const {
    std::vector<Node> nodes;
    for (const int b : bands_->shown())
        nodes.push_back(
            {nodePoint(b), bands_->band(b).number, b == selected_, b == hot_, bands_->isOn(b)});
    std::stable_partition(nodes.begin(), nodes.end(), [](const Node& one) { return !one.chosen; });
    paintNodes(painter, nodes);
}

/// Returns where it begins.
double EqualizerCanvas::paintLegend(QPainter& painter) const {
    const QStringList names = {tr("mix"), tr("master"), tr("reference")};
    painter.setFont(Theme::font(Lettering::Small));
    const QFontMetrics metrics(painter.font());
    double x = axis().plot.right() - 10;
    for (int s = 2; s >= 0; --s) {
        if (!spectra_.shows(s)) continue;
        const double w = metrics.horizontalAdvance(names[s]);
        painter.setPen(QPen(Theme::color(kSourceRoles[s]), 1.6));
        painter.drawText(QPointF(x - w, axis().plot.top() + 8 + metrics.ascent()), names[s]);
        const double y = axis().plot.top() + 8 + metrics.ascent() - metrics.xHeight() / 2.0;
        painter.drawLine(QPointF(x - w - 17, y), QPointF(x - w - 6, y));
        x -= w + 32;
    }
    return x;
}

// In the legend's line where there is room, else below it.
void EqualizerCanvas::paintReadout(QPainter& painter, double legend) const {
    if (!axis().plot.contains(cursor_)) return;
    const double hz = axis().hzAt(cursor_.x());
    painter.fillRect(QRectF(std::floor(cursor_.x()), axis().plot.top(), 1, axis().plot.height()),
                     Theme::color(Role::DimText, 0.25));
    painter.setFont(Theme::font(Lettering::MonoSmall));
    painter.setPen(Theme::color(Role::DimText));
    const QString text =
        tr("%1  %2  %3 dB")
            .arg(displayHertz(hz), noteName(hz), displaySigned(dbAt(cursor_.y()), 1));
    const QFontMetrics metrics(painter.font());
    const double left = axis().plot.left() + 64 * Theme::scale();
    const bool fits = left + metrics.horizontalAdvance(text) < legend;
    painter.drawText(QPointF(left, axis().plot.top() + 8 + metrics.ascent() +
                                       (fits ? 0 : metrics.lineSpacing())),
                     text);
}

void EqualizerCanvas::paintGround(QPainter& painter, const FrequencyAxis&) {
    if (grid_.isNull()) drawGrid();
    frame_ = grid_;
    drawSpectra(frame_);
    painter.drawImage(QPointF(0, 0), frame_);
}

void EqualizerCanvas::paintPlot(QPainter& painter) const {
    paintLabels(painter);
    paintCurves(painter);
    paintReadout(painter, paintLegend(painter));
    paintMotion(painter);
    paintBands(painter);
    if (!bands_->shown().empty()) return;
    const QRectF plot = axis().plot;
    painter.setFont(Theme::font(Lettering::Body));
    painter.setPen(Theme::color(Role::DimText));
    const double aside = 64 * Theme::scale();  // of the labels
    painter.drawText(
        plot.adjusted(aside, 0, -aside, -plot.height() * 0.55), Qt::AlignCenter | Qt::TextWordWrap,
        tr("Double-click to add a band. Drag it to shape the sound, wheel for its width."));
}

void EqualizerCanvas::resizeEvent(QResizeEvent*) {
    grid_ = {};
    sampleCurves();
}

void EqualizerCanvas::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    grid_ = {};
    update();
}

}  // namespace lacquer
