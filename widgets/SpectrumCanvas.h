// SPDX-License-Identifier: GPL-3.0-or-later
// What pictures with things to drag over the live spectra have in common.
#pragma once
#include <QWidget>
#include <vector>

#include "widgets/Gesture.h"
#include "widgets/ParamEdit.h"
#include "widgets/SpectrumBackdrop.h"

class QWheelEvent;

namespace lacquer {

/// A plot from 20 Hz to 20 kHz with one chosen item; who inherits paints into it and takes the mouse. [main]
class SpectrumCanvas : public QWidget {
    Q_OBJECT
public:
    /// 0 mix, 1 master, 2 reference; an empty `db` hides one.
    void setSpectrum(int source, const SpectrumReadings& spectrum);
    int selected() const { return selected_; }
    void setSelected(int item);
    bool isDragging() const { return dragging_; }
    FrequencyAxis axis() const;
    QSize sizeHint() const override { return {760, 380}; }
    QSize minimumSizeHint() const override { return {260, 160}; }

signals:
    void edited(const lacquer::ParamEdits& edits, int gesture);
    void selectionChanged(int item);

protected:
    explicit SpectrumCanvas(QWidget* parent);

    /// Nothing is painted but the well while there is nothing to show.
    virtual bool isEmpty() const { return false; }
    /// The well and the grid.
    virtual void paintGround(QPainter& painter, const FrequencyAxis& axis);
    /// Over the grid, clipped to the plot.
    virtual void paintPlot(QPainter& painter) const = 0;
    /// The mouse has gone: nothing is under it.
    virtual void forgetHover() = 0;
    /// The accessible description follows the chosen item.
    virtual void refreshName() = 0;

    void paintEvent(QPaintEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

    /// Chooses an item as the user does.
    void select(int item);
    /// Tells edits that were made, when there are any.
    void send(const ParamEdits& edits, int gesture);
    /// A press that may become a drag; `drags` tells whether it has, with a gesture of its own.
    void press(QPointF at) { pressedAt_ = last_ = at; }
    bool drags(QPointF here);
    /// Notches turned, accepted; 0: the wheel did not move.
    static double wheelSteps(QWheelEvent* event);

    /// A numbered knob on the plot.
    struct Node {
        QPointF at;
        int number = 0;
        bool chosen = false, hot = false, on = true;
    };
    static void paintNodes(QPainter& painter, const std::vector<Node>& nodes);
    /// A vertical line with its frequency or name on it.
    void paintEdge(QPainter& painter, QPointF at, const QString& text, bool hot) const;

    SpectrumBackdrop spectra_;
    Burst burst_;
    int selected_ = 0, gesture_ = 0;
    bool dragging_ = false;
    QPointF last_;

private:
    QPointF pressedAt_;
};

}  // namespace lacquer
