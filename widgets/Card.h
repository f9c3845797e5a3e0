// SPDX-License-Identifier: GPL-3.0-or-later
// A framed, rounded panel that lists are made of.
#pragma once
#include <QWidget>

#include "widgets/Theme.h"

namespace lacquer {

/// Selected ones have a frame in their accent's colour. [main]
class Card : public QWidget {
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);
    void setAccent(Role role);
    void setSelected(bool selected);
    bool isSelected() const { return selected_; }
    /// Filled faintly in the accent's colour.
    void setTinted(bool tinted);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Role accent_ = Role::Master;
    bool selected_ = false, tinted_ = false;
};

}  // namespace lacquer
