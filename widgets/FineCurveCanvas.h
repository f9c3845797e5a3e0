// SPDX-License-Identifier: GPL-3.0-or-later
// The fine curve's picture: points to drag and a curve to draw over the live spectra.
#pragma once
#include <QWidget>
#include <span>
#include <vector>

#include "dsp/CurvePoints.h"
#include "dsp/Param.h"
#include "widgets/Gesture.h"
#include "widgets/ParamEdit.h"
#include "widgets/SpectrumBackdrop.h"

namespace lacquer {

/// Holds the gains of the points; edits are by point, 0 … kCurvePoints - 1. Part of FineCurveEditor, which
/// documents the manners. [main]
class FineCurveCanvas : public QWidget {
    Q_OBJECT
public:
    explicit FineCurveCanvas(QWidget* parent = nullptr);
    /// The points' entries of the table, which must outlive this: names, range, default.
    void setParams(std::span<const Param> points);
    const CurvePoints& points() const { return points_; }
    /// `amount` (0 … 1) is how much of the curve sounds.
    void setPoints(const CurvePoints& points, double amount);
    void setSpectrum(int source, const SpectrumReadings& spectrum);
    int selected() const { return selected_; }
    void setSelected(int point);
    bool isDragging() const { return dragging_; }
    QPointF pointAt(int point) const;
    QSize sizeHint() const override { return {760, 380}; }
    QSize minimumSizeHint() const override { return {260, 160}; }

signals:
    /// Indices are points; values are clamped.
    void edited(const lacquer::ParamEdits& edits, int gesture);
    void selectionChanged(int point);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    FrequencyAxis axis() const;
    double yOf(double db) const;
    double dbAt(double y) const;
    int grabbed(QPointF at) const;
    int nearest(double x) const;
    void select(int point);
    void set(int point, double db, int gesture);
    void drawTo(QPointF at);
    void paintScale(QPainter& painter) const;
    void paintCurve(QPainter& painter) const;
    void paintPoints(QPainter& painter) const;
    void paintReadout(QPainter& painter) const;
    void refreshName();

    std::span<const Param> params_;
    CurvePoints points_{};
    double amount_ = 1.0;
    SpectrumBackdrop spectra_;
    int selected_ = 16, hot_ = -1, gesture_ = 0;
    int held_ = -1;  ///< the point that is dragged; -1: the curve is drawn
    bool pressed_ = false, dragging_ = false;
    QPointF pressedAt_, last_;
    double heldDb_ = 0.0;  ///< where the hand is, unclamped
    Burst burst_;
};

}  // namespace lacquer
