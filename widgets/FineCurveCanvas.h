// SPDX-License-Identifier: GPL-3.0-or-later
// The fine curve's picture: points to drag and a curve to draw over the live spectra.
#pragma once
#include <span>

#include "dsp/CurvePoints.h"
#include "dsp/Param.h"
#include "widgets/SpectrumCanvas.h"

namespace lacquer {

/// Holds the gains of the points; items and the indices of edits are points, 0 … kCurvePoints - 1. Part of FineCurveEditor, which
/// documents the manners. [main]
class FineCurveCanvas : public SpectrumCanvas {
    Q_OBJECT
public:
    explicit FineCurveCanvas(QWidget* parent = nullptr);
    /// The points' entries of the table, which must outlive this: names, range, default.
    void setParams(std::span<const Param> points);
    const CurvePoints& points() const { return points_; }
    /// `amount` (0 … 1) is how much of the curve sounds.
    void setPoints(const CurvePoints& points, double amount);
    QPointF pointAt(int point) const;

protected:
    void paintPlot(QPainter& painter) const override;
    void forgetHover() override { hot_ = -1; }
    void refreshName() override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    double yOf(double db) const;
    double dbAt(double y) const;
    int grabbed(QPointF at) const;
    int nearest(double x) const;
    void set(int point, double db, int gesture);
    void drawTo(QPointF at);
    void paintScale(QPainter& painter) const;
    void paintFigures(QPainter& painter) const;
    void paintCurve(QPainter& painter) const;
    void paintPoints(QPainter& painter) const;
    void paintReadout(QPainter& painter) const;

    std::span<const Param> params_;
    CurvePoints points_{};
    double amount_ = 1.0;
    int hot_ = -1;
    int held_ = -1;  ///< the point that is dragged; -1: the curve is drawn
    bool pressed_ = false;
    double heldDb_ = 0.0;  ///< where the hand is, unclamped
};

}  // namespace lacquer
