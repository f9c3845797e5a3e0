// SPDX-License-Identifier: GPL-3.0-or-later
// A dashed place that says what to drop there and opens a file dialog when clicked.
#pragma once
#include <QAbstractButton>

namespace lacquer {

/// A button as to keys and clicks; the drop itself is taken by whoever holds it, who also tells it to
/// light up. [main]
class DropZone : public QAbstractButton {
    Q_OBJECT
public:
    explicit DropZone(QWidget* parent = nullptr);
    void setLit(bool lit);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool lit_ = false;
};

}  // namespace lacquer
