// SPDX-License-Identifier: GPL-3.0-or-later
// The compressor's picture: the curve with the point that sounds now, and the gain of the last seconds.
#pragma once
#include <QWidget>
#include <deque>
#include <functional>
#include <vector>

#include "dsp/Param.h"
#include "widgets/Gesture.h"
#include "widgets/ParamEdit.h"

namespace lacquer {

/// Input in dBFS to the right, output upwards; beside it time. Part of CompressorEditor, which documents
/// the manners. [main]
class CompressorCanvas : public QWidget {
    Q_OBJECT
public:
    explicit CompressorCanvas(QWidget* parent = nullptr);
    /// A table with "threshold", "ratio", "mix", "makeup" and "mode" (0: louder sound is lowered).
    void setParams(std::span<const Param> params);
    void setValues(std::span<const double> values);
    /// Gain in dB at a steady level.
    void setCurve(std::function<double(double levelDb)> gainDb);
    /// The compression's gain and the detector's level, dB; empty when nothing plays.
    void setLive(const std::vector<float>& live);
    bool isDragging() const { return dragging_; }
    QPointF thresholdPoint() const;
    QPointF ratioPoint() const;
    QRectF curveRect() const;
    QSize sizeHint() const override { return {760, 380}; }
    QSize minimumSizeHint() const override { return {260, 160}; }

signals:
    void edited(const lacquer::ParamEdits& edits, int gesture);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Part { None, Threshold, Ratio };
    Part partAt(QPointF point) const;
    int indexOf(Part part) const { return part == Part::Ratio ? ratio_ : threshold_; }
    const Param& param(int index) const { return params_[static_cast<std::size_t>(index)]; }
    double value(int index) const { return values_[static_cast<std::size_t>(index)]; }
    QRectF historyRect() const;
    QPointF pointOf(double inDb, double outDb) const;
    double gainAt(double levelDb) const { return curve_ ? curve_(levelDb) : 0.0; }
    double wholeGain(double compressionDb) const;
    void send(int index, double value, int gesture);
    void turnRatio(double octaves, int gesture);
    void paintCurve(QPainter& painter) const;
    void paintHistory(QPainter& painter) const;
    void refreshName();

    std::span<const Param> params_;
    std::vector<double> values_;
    int threshold_ = -1, ratio_ = -1, mix_ = -1, makeup_ = -1, mode_ = -1;
    std::function<double(double)> curve_;
    std::vector<float> live_;
    std::deque<double> history_;
    Part hot_ = Part::None, held_ = Part::None;
    bool dragging_ = false;
    int gesture_ = 0;
    QPointF pressedAt_, last_;
    Burst burst_;
};

}  // namespace lacquer
