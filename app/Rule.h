// SPDX-License-Identifier: GPL-3.0-or-later
// A thin line between parts of the window, in the theme's colour.
#pragma once
#include <QPainter>
#include <QWidget>

#include "widgets/Theme.h"

namespace lacquer {

/// Follows changes of theme by itself. [main]
class Rule : public QWidget {
public:
    Rule(Qt::Orientation orientation, QWidget* parent) : QWidget(parent) {
        if (orientation == Qt::Horizontal)
            setFixedHeight(1);
        else
            setFixedWidth(1);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter(this).fillRect(rect(), Theme::color(Role::Line));
    }
};

}  // namespace lacquer
