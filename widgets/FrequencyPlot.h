// SPDX-License-Identifier: GPL-3.0-or-later
// What pictures of levels over frequency share: axes, grid, lines of the three sources, and the reading at the pointer.
#pragma once
#include <QPolygonF>
#include <QWidget>
#include <array>

#include "widgets/SpectrumBackdrop.h"
#include "widgets/Theme.h"

namespace lacquer {

/// 20 Hz to 20 kHz by levels in dB; a line of text on top tells what is at the pointer, or else its title. [main]
class FrequencyPlot : public QWidget {
    Q_OBJECT
public:
    explicit FrequencyPlot(QWidget* parent);
    /// Which of mix, master and reference are drawn.
    void setShown(int source, bool shown);
    bool isShown(int source) const { return shown_.at(static_cast<std::size_t>(source)); }
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
    virtual void paintPlot(QPainter& painter) = 0;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void paintLevels(QPainter& painter, const QRectF& plot) const;
    void paintPointer(QPainter& painter, const QRectF& plot) const;

    std::array<bool, 3> shown_{true, true, true};
    QString emptyText_;
    double bottom_ = -90.0, top_ = 0.0;
    double pointer_ = -1.0;  // x; below 0: none
};

}  // namespace lacquer
