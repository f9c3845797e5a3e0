// SPDX-License-Identifier: GPL-3.0-or-later
// What knobs and number fields share: one parameter's value that is dragged, wheeled, stepped, typed
// or set back.
#pragma once
#include <QPointer>
#include <QString>
#include <QWidget>
#include <optional>

#include "dsp/Param.h"
#include "widgets/Gesture.h"

class QLineEdit;

namespace lacquer {

/// Holds one Param and a value clamped to it. Drag up or right to raise (Shift: ten times finer), wheel
/// and arrow keys step, Page keys step tenfold, Home and End go to the ends, Delete and double-click to
/// the default, Enter or a digit opens a field to type in. [main]
class ValueControl : public QWidget {
    Q_OBJECT
public:
    explicit ValueControl(QWidget* parent = nullptr);

    /// Takes name, range, unit, tip. The choices' table must outlive the control (tables are static).
    void setParam(const Param& param);
    const Param& param() const { return param_; }
    /// Shows a value; emits nothing. Kept back while the user is dragging this control.
    void setValue(double value);
    double value() const { return value_; }
    /// Replaces the parameter's translated name above or below the value.
    void setLabel(const QString& label);
    QString label() const { return label_; }
    /// What stands for the value: displayText unless replaced for special values.
    virtual QString valueText() const;
    /// displayText, unless replaced for other units.
    virtual QString textOf(double value) const;
    /// What is typed, copied and pasted: toText and fromText unless replaced for other units.
    virtual QString entryText(double value) const;
    virtual Result<double> parseEntry(const QString& text) const;
    /// A user's step: `steps` wheel notches, within `gesture`.
    void stepBy(double steps, int gesture, bool fine = false);
    /// A user's entry of a value, as a gesture of its own.
    void enterValue(double value);
    /// Opens the field to type in, with `text` or the present value.
    void openEntry(const QString& text = {});

signals:
    /// The user moved the value; the same `gesture` for one drag, burst or entry. Already clamped and
    /// shown by this control.
    void edited(double value, int gesture);
    /// The mouse or keyboard has begun or ended a drag.
    void gestureStarted(int gesture);
    void gestureEnded(int gesture);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

    /// Where the number stands: a click there opens the field.
    virtual QRect numberRect() const = 0;
    /// Vertical pixels for the whole travel.
    virtual double dragPixels() const { return 220.0; }
    bool isHot() const { return hot_ || dragging_; }
    bool isEditing() const { return !entry_.isNull(); }
    double travel() const { return toTravel(param_, value_); }

private:
    void change(double value, int gesture);
    void commitEntry();
    void closeEntry();
    void refreshTip();
    bool moveByKey(int key, bool fine);

    Param param_{.id = "value", .name = {}};
    double value_ = 0.0;
    QString label_;
    Burst burst_;
    QPointer<QLineEdit> entry_;
    bool hot_ = false;
    bool pressed_ = false, dragging_ = false;
    int gesture_ = 0;
    QPointF last_;
    double dragTravel_ = 0.0;
};

}  // namespace lacquer
