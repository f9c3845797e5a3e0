// SPDX-License-Identifier: GPL-3.0-or-later
// The rows inside a SourceList; only SourceList uses it.
#pragma once
#include <QListWidget>
#include <QStyledItemDelegate>

#include "widgets/SourceList.h"

namespace lacquer {

/// A QListWidget whose rows are painted by a delegate and reordered by its own mouse handling. [main]
class SourceListView : public QListWidget {
    Q_OBJECT
public:
    SourceListView(SourceList::Kind kind, QWidget* parent);
    void setRows(const std::vector<SourceRow>& rows);
    const std::vector<SourceRow>& rows() const { return rows_; }
    const SourceRow* rowAt(int index) const;
    int rowOf(Id id) const;
    int rowHeight(int index) const;
    SourceList::Kind kind() const { return kind_; }
    QRect cancelRect(int index) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool isEditing() const { return state() == EditingState; }

signals:
    void rowMoved(lacquer::Id id, int to);
    void rowRenamed(lacquer::Id id, const QString& title);
    void removeAsked(lacquer::Id id);
    void cancelAsked(lacquer::Id id);
    void locateAsked(lacquer::Id id);
    void replaceAsked(lacquer::Id id);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    int placeAt(int y) const;
    void ask(int row);
    SourceList::Kind kind_;
    std::vector<SourceRow> rows_;
    int pressedRow_ = -1, place_ = -1;
    QPoint pressedAt_;
    bool dragging_ = false;
};

/// Paints a row and edits its title. [main]
class SourceRowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit SourceRowDelegate(SourceListView* view) : QStyledItemDelegate(view), view_(view) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override;

private:
    void paintFrame(QPainter& painter, const QRectF& box, QStyle::State state, int index) const;
    void paintState(QPainter& painter, const QRectF& where, const SourceRow& row) const;
    SourceListView* view_;
};

}  // namespace lacquer
