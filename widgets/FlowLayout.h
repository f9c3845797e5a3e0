// SPDX-License-Identifier: GPL-3.0-or-later
// A layout that puts widgets side by side and breaks the line where the width ends.
#pragma once
#include <QLayout>
#include <QList>

namespace lacquer {

/// Rows are as tall as their tallest item; items keep their size hint. [main]
class FlowLayout : public QLayout {
public:
    /// `rowGap` between rows; -1: as between items.
    explicit FlowLayout(QWidget* parent, int gap = 12, int rowGap = -1);
    ~FlowLayout() override;
    void addItem(QLayoutItem* item) override { items_.append(item); }
    int count() const override { return static_cast<int>(items_.size()); }
    QLayoutItem* itemAt(int index) const override { return items_.value(index); }
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    /// Gives every item the width of the widest, so that rows stand in columns.
    void setUniform(bool uniform) { uniform_ = uniform; }
    int heightForWidth(int width) const override { return place(QRect(0, 0, width, 0), false); }
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect& rect) override;

private:
    int place(const QRect& rect, bool apply) const;
    QSize sizeOf(const QLayoutItem* item) const;
    bool uniform_ = false;
    QList<QLayoutItem*> items_;
    int gap_, rowGap_;
};

}  // namespace lacquer
