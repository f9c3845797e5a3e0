// SPDX-License-Identifier: GPL-3.0-or-later
// A round knob: value arc, pointer, name and number.
#pragma once
#include "widgets/ValueControl.h"

namespace lacquer {

/// The arc starts at the range's end, or at zero when the range has both signs. Manners: ValueControl.
class Knob : public ValueControl {
    Q_OBJECT
public:
    explicit Knob(QWidget* parent = nullptr);
    /// Diameter of the arc in logical pixels at 100 % text size, 24 … 96; default 42.
    void setDiameter(int pixels);
    /// The arc's colour: Master unless told otherwise.
    void setRole(int role);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    QRect numberRect() const override;

private:
    QRectF arcRect() const;
    int diameter_ = 42;
    int role_;
};

}  // namespace lacquer
