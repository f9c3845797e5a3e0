// SPDX-License-Identifier: GPL-3.0-or-later
// A few curves over frequency or loudness in the sources' colours: to compare, not to edit.
#pragma once
#include <QWidget>
#include <vector>

#include "widgets/Theme.h"

namespace lacquer {

/// `x` rising, as long as `y`; a NaN breaks the line.
struct PlotCurve {
    Role role;
    QString name;
    std::vector<double> x, y;
};

/// [main]
class CurvePlot : public QWidget {
    Q_OBJECT
public:
    enum class Axis { Hertz, Lufs };
    CurvePlot(Axis axis, const QString& name, QWidget* parent = nullptr);
    /// The last curve is drawn on top. `zero` marks 0 and keeps it in view.
    void setCurves(std::vector<PlotCurve> curves, bool zero = false);
    /// A band on either side of a curve, as wide as `half` says at each of its places; drawn below the curves
    /// until the next setCurves().
    void setBand(const QString& name, PlotCurve middle, std::vector<double> half);
    /// The unit behind the figures of the vertical axis; empty: they are left out.
    void setUnit(const QString& unit);
    void setEmptyText(const QString& text);
    const std::vector<PlotCurve>& curves() const { return curves_; }
    QSize sizeHint() const override { return {300, 150}; }
    QSize minimumSizeHint() const override { return {140, 60}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Range {
        double low, high;
    };
    void findRanges();
    QRectF plotRect() const;
    QString figure(double value) const;
    double xOf(double value, const QRectF& plot) const;
    double yOf(double value, const QRectF& plot) const;
    void paintGrid(QPainter& painter, const QRectF& plot) const;
    void paintBand(QPainter& painter, const QRectF& plot) const;
    void paintCurve(QPainter& painter, const QRectF& plot, const PlotCurve& curve) const;

    Axis axis_;
    QString unit_, emptyText_;
    std::vector<PlotCurve> curves_;
    PlotCurve band_{};  ///< middle; its name is the band's
    std::vector<double> half_;
    bool zero_ = false;
    Range x_{20, 20000}, y_{0, 1};
    double step_ = 1.0;  ///< of the horizontal lines
};

}  // namespace lacquer
