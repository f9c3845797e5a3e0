// SPDX-License-Identifier: GPL-3.0-or-later
// A column at a side of the window that scrolls when it is too long.
#pragma once
#include <QEvent>
#include <QFrame>
#include <QScrollArea>

#include "widgets/Theme.h"

namespace lacquer {

/// Holds its content at a width that grows with the text. [main]
class Side : public QScrollArea {
public:
    Side(QWidget* content, int width) : width_(width) {
        setWidget(content);
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        fit();
    }

protected:
    void changeEvent(QEvent* event) override {
        QScrollArea::changeEvent(event);
        if (event->type() == QEvent::FontChange) fit();
    }

private:
    void fit() { setFixedWidth(static_cast<int>(width_ * Theme::scale())); }
    int width_;
};

}  // namespace lacquer
