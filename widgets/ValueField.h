// SPDX-License-Identifier: GPL-3.0-or-later
// A value as a small framed number with its name ahead: where a knob would be too much.
#pragma once
#include "widgets/ValueControl.h"

namespace lacquer {

/// Label left (unless hidden), number right. Manners: ValueControl.
class ValueField : public ValueControl {
    Q_OBJECT
public:
    explicit ValueField(QWidget* parent = nullptr);
    void setLabelShown(bool shown);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    QRect numberRect() const override;

private:
    int fieldWidth() const;
    bool labelShown_ = true;
};

}  // namespace lacquer
