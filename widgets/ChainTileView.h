// SPDX-License-Identifier: GPL-3.0-or-later
// One tile of the chain strip; only ChainStrip uses it.
#pragma once
#include <QWidget>

#include "widgets/ChainStrip.h"

namespace lacquer {

/// Paints a ChainTile and tells its strip what the user does. [main]
class ChainTileView : public QWidget {
    Q_OBJECT
public:
    ChainTileView(ChainStrip* strip, QWidget* parent, bool fixed);
    void setTile(const ChainTile& tile);
    const ChainTile& tile() const { return tile_; }
    void setSelected(bool selected);
    void setReduction(double db);
    bool isDragged() const { return dragged_; }
    int naturalWidth() const;
    int leastWidth() const;  ///< of the name alone; facts are cut short
    static int tileHeight();

signals:
    void clicked(lacquer::Id id);
    void dotClicked(lacquer::Id id, bool on);
    void menuRequested(lacquer::Id id, QPoint at);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QRectF dotRect() const;
    QRectF curveRect() const;
    void paintCurve(QPainter& painter) const;
    void paintFacts(QPainter& painter) const;
    ChainStrip* strip_;
    ChainTile tile_;
    bool fixed_;
    bool selected_ = false, hot_ = false;
    bool pressed_ = false, pressedDot_ = false, dragged_ = false;
    QPoint pressedAt_;
    double reduction_ = 0.0;
};

}  // namespace lacquer
