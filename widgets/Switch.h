// SPDX-License-Identifier: GPL-3.0-or-later
// An on/off switch with its name beside it.
#pragma once
#include <QAbstractButton>

namespace lacquer {

/// A checkable button: toggled(bool) as Qt has it, and edited with a gesture for the user's own moves.
class Switch : public QAbstractButton {
    Q_OBJECT
public:
    explicit Switch(const QString& text = {}, QWidget* parent = nullptr);
    /// Shows a state; emits nothing.
    void setOn(bool on);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// 0 or 1, after a click or key.
    void edited(double value, int gesture);

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace lacquer
