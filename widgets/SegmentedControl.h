// SPDX-License-Identifier: GPL-3.0-or-later
// A few choices side by side of which one holds: A Mix | B Master | C Reference, Stereo | Mid | Side.
#pragma once
#include <QStringList>
#include <QWidget>
#include <vector>

#include "widgets/Theme.h"

namespace lacquer {

/// Arrow keys move, Home and End go to the ends. [main]
class SegmentedControl : public QWidget {
    Q_OBJECT
public:
    struct Segment {
        QString text;
        QString key;  ///< shown ahead in dim letters ("A"); may be empty
        QString tip;
        Role role = Role::Pressed;  ///< fill when chosen; the source roles fill in their colour
        bool enabled = true;
    };
    explicit SegmentedControl(QWidget* parent = nullptr);
    void setSegments(std::vector<Segment> segments);
    /// Plain segments.
    void setTexts(const QStringList& texts);
    void setSegmentEnabled(int index, bool enabled);
    /// Shows a choice; emits nothing. -1 for none.
    void setCurrent(int index);
    int current() const { return current_; }
    const std::vector<Segment>& segments() const { return segments_; }
    /// A user's choice.
    void choose(int index);
    /// Smaller letters and padding, for side panels.
    void setCompact(bool compact);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void edited(int index, int gesture);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int segmentWidth(const Segment& segment) const;
    QRectF segmentRect(int index) const;
    int segmentAt(QPointF point) const;
    void moveBy(int step);
    std::vector<Segment> segments_;
    int current_ = -1;
    int hot_ = -1;
    bool compact_ = false;
};

}  // namespace lacquer
