// SPDX-License-Identifier: GPL-3.0-or-later
// The imager's picture: width over frequency, with bands, crossovers and mono bass to drag.
#pragma once
#include <functional>

#include "widgets/MultibandBands.h"
#include "widgets/SpectrumCanvas.h"

namespace lacquer {

/// Upwards 0 to 200 % of the side; items are bands. Part of ImagerEditor, which documents the manners. [main]
class ImagerCanvas : public SpectrumCanvas {
    Q_OBJECT
public:
    explicit ImagerCanvas(MultibandBands* bands, QWidget* parent = nullptr);
    /// "monobelow"'s place in the table.
    void setMonoBelow(int index) { mono_ = index; }
    void valuesChanged();
    /// Level in dB of the side at a frequency, as realised.
    void setCurve(std::function<double(double hz)> sideDb);
    QPointF widthPoint(int band) const;
    QPointF crossoverPoint(int k) const;
    QPointF monoPoint() const;

protected:
    bool isEmpty() const override { return bands_->count() == 0; }
    void paintPlot(QPainter& painter) const override;
    void forgetHover() override { hot_ = {}; }
    void refreshName() override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Part { None, Width, Crossover, Mono };
    struct Grip {
        Part part = Part::None;
        int index = 0;
        bool operator==(const Grip&) const = default;
    };
    double yOf(double percent) const;
    Grip gripAt(QPointF point) const;
    QPointF pointOf(const Grip& grip) const;
    int indexOf(const Grip& grip) const;
    void moveTo(const Grip& grip, QPointF point, int gesture);
    void step(const Grip& grip, double steps);
    void paintScale(QPainter& painter) const;
    void paintBands(QPainter& painter) const;
    void paintEdges(QPainter& painter) const;

    MultibandBands* bands_;
    std::function<double(double)> curve_;
    int mono_ = -1;
    Grip hot_, held_;
    QPointF drag_;
};

}  // namespace lacquer
