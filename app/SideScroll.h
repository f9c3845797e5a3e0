// SPDX-License-Identifier: GPL-3.0-or-later
// A side of a workspace: scrolls up and down, as wide as its text needs.
#pragma once
#include <QEvent>
#include <QScrollArea>

#include "widgets/Theme.h"

namespace lacquer {

/// `width` in logical pixels at text of 100 %. [main]
class SideScroll : public QScrollArea {
public:
    SideScroll(QWidget* content, int width) : width_(width) {
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
