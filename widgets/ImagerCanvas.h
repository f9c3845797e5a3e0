// SPDX-License-Identifier: GPL-3.0-or-later
// The imager's picture: width over frequency, with bands, crossovers and mono bass to drag.
#pragma once
#include <QWidget>
#include <functional>

#include "widgets/Gesture.h"
#include "widgets/MultibandBands.h"
#include "widgets/SpectrumBackdrop.h"

namespace lacquer {

/// Upwards 0 to 200 % of the side. Part of ImagerEditor, which documents the manners. [main]
class ImagerCanvas : public QWidget {
    Q_OBJECT
public:
    explicit ImagerCanvas(MultibandBands* bands, QWidget* parent = nullptr);
    /// "monobelow"'s place in the table.
    void setMonoBelow(int index) { mono_ = index; }
    void valuesChanged();
    /// Level in dB of the side at a frequency, as realised.
    void setCurve(std::function<double(double hz)> sideDb);
    void setSpectrum(int source, const SpectrumReadings& spectrum);
    void setSelected(int band);
    int selected() const { return selected_; }
    bool isDragging() const { return dragging_; }
    QPointF widthPoint(int band) const;
    QPointF crossoverPoint(int k) const;
    QPointF monoPoint() const;
    QSize sizeHint() const override { return {760, 380}; }
    QSize minimumSizeHint() const override { return {260, 160}; }

signals:
    void edited(const lacquer::ParamEdits& edits, int gesture);
    void selectionChanged(int band);

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
    enum class Part { None, Width, Crossover, Mono };
    struct Grip {
        Part part = Part::None;
        int index = 0;
        bool operator==(const Grip&) const = default;
    };
    FrequencyAxis axis() const;
    double yOf(double percent) const;
    Grip gripAt(QPointF point) const;
    QPointF pointOf(const Grip& grip) const;
    int indexOf(const Grip& grip) const;
    void select(int band);
    void send(const ParamEdits& edits, int gesture);
    void moveTo(const Grip& grip, QPointF point, int gesture);
    void step(const Grip& grip, double steps);
    void paintScale(QPainter& painter) const;
    void paintBands(QPainter& painter) const;
    void paintEdges(QPainter& painter) const;
    void refreshName();

    MultibandBands* bands_;
    SpectrumBackdrop spectra_;
    std::function<double(double)> curve_;
    int mono_ = -1, selected_ = 0, gesture_ = 0;
    Grip hot_, held_;
    bool dragging_ = false;
    QPointF pressedAt_, last_, drag_;
    Burst burst_;
};

}  // namespace lacquer
