// SPDX-License-Identifier: GPL-3.0-or-later
// A place in time as a number field: "03:41.067"; one pixel of a drag is ten milliseconds, whatever the range.
#pragma once
#include "widgets/ValueField.h"

namespace lacquer {

/// The parameter's value is in seconds. "3:41.067", "1:02:03", "12.5", "12.5 s" and "250 ms" can be typed.
/// Dragging with Shift: a millisecond a pixel. [main]
class TimeField : public ValueField {
    Q_OBJECT
public:
    using ValueField::ValueField;
    /// Another range and default, the rest as it is; the value shown stays where it fits. Emits nothing.
    void setRange(double min, double max, double def);
    QString textOf(double value) const override;
    QString entryText(double value) const override;
    Result<double> parseEntry(const QString& text) const override;

protected:
    double dragPixels() const override;
};

}  // namespace lacquer
