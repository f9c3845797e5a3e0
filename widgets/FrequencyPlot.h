// SPDX-License-Identifier: GPL-3.0-or-later
// What pictures of levels over frequency share: axes, grid, lines of the three sources, and the reading at the pointer.
#pragma once
#include <QImage>
#include <QPolygonF>
#include <QWidget>
#include <array>
#include <optional>
#include <utility>

#include "widgets/SpectrumBackdrop.h"
#include "widgets/Theme.h"

namespace lacquer {

/// 20 Hz to 20 kHz by levels in dB; a line of text on top tells what is at the pointer, or else its title. A drag
/// marks a region of frequencies, a click takes it away. What rests is drawn into a picture once; what moves is
/// written over a copy of it. [main]
class FrequencyPlot : public QWidget {
    Q_OBJECT
public:
    explicit FrequencyPlot(QWidget* parent);
    /// Which of mix, master and reference are drawn.
    void setShown(int source, bool shown);
    bool isShown(int source) const { return shown_.at(static_cast<std::size_t>(source)); }
    /// What is marked, Hz; nothing: all.
    void setRegion(std::optional<std::pair<double, double>> region);
    /// Said while there is nothing to draw.
    void setEmptyText(const QString& text);
    FrequencyAxis axis() const { return {plotRect()}; }
    QRectF plotRect() const;
    double yOf(double db) const;
    double dbAt(double y) const;
    /// What the line on top says of a frequency; empty: nothing.
    virtual QString readingAt(double hz) const = 0;
    QSize sizeHint() const override { return {760, 300}; }
    QSize minimumSizeHint() const override { return {240, 120}; }

signals:
    /// The user's; nothing: taken away.
    void regionMarked(std::optional<std::pair<double, double>> region);

protected:
    static Role roleOf(int source);
    static QString nameOf(int source);
    /// Values on a logarithmic grid as a line in the plot, one point a pixel: the greatest inside, or between two.
    QPolygonF line(const SpectrumReadings& values) const;
    /// The value at a frequency, between points on a line; NaN outside the grid.
    static double valueAt(const SpectrumReadings& values, double hz);
    void setRange(double bottomDb, double topDb);
    virtual double bottomMargin() const { return 0.0; }  ///< pixels below the plot for more
    virtual bool hasData() const = 0;
    virtual QString title() const = 0;
    /// What rests, clipped to the plot.
    virtual void paintResting(QPainter& painter) const = 0;
    /// What moves, into the pixels of a copy of the picture.
    virtual void paintMoving(QImage&) const {}
    /// What rests is out of date.
    void redraw();
    /// A line over the whole plot, and what lies below it, in an image's own pixels.
    void writeLine(QImage& image, const SpectrumReadings& values, const QColor& color, double alpha,
                   double width) const;
    void writeArea(QImage& image, const SpectrumReadings& values, const QColor& color,
                   double alpha) const;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void draw();
    /// One y in logical pixels for each device pixel column of the plot; NaN where there is no value.
    std::vector<float> heights(const SpectrumReadings& values) const;
    void paintLevels(QPainter& painter, const QRectF& plot) const;
    void paintRegion(QPainter& painter, const QRectF& plot) const;
    void paintPointer(QPainter& painter, const QRectF& plot) const;

    QImage resting_;
    std::array<bool, 3> shown_{true, true, true};
    QString emptyText_;
    double bottom_ = -90.0, top_ = 0.0;
    double pointer_ = -1.0, pressed_ = -1.0;  // x; below 0: none
    std::optional<std::pair<double, double>> region_;
};

}  // namespace lacquer
