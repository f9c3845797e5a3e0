// SPDX-License-Identifier: GPL-3.0-or-later
// The chain as tiles in the order of the signal; the last one, Delivery, is fixed.
#pragma once
#include <QString>
#include <QWidget>
#include <vector>

#include "project/Project.h"

class QScrollArea;
class QToolButton;

namespace lacquer {

/// What one tile shows.
struct ChainTile {
    Id id = 0;
    QString name;
    QString tip;
    bool on = true;
    QString factLeft, factRight;  ///< "6 bands", "min φ"
    std::vector<float> curve;     ///< a small line, y from -1 (bottom) to +1; empty: none
    bool hasDot = true;           ///< can be switched on and off
    bool own = false;             ///< these settings are a section's own, not the chain's
    bool hasReduction = false;    ///< shows gain reduction instead of factRight while it plays
    bool operator==(const ChainTile&) const = default;
};

/// A module the add menu offers.
struct ChainOffer {
    QString moduleId, name, tip;
};

class ChainTileView;

/// Drag reorders (the tile follows the pointer, a line shows the place), Ctrl+Left/Right moves, Delete
/// removes, Ctrl+Space or a click on the dot switches on and off. [main]
class ChainStrip : public QWidget {
    Q_OBJECT
public:
    explicit ChainStrip(QWidget* parent = nullptr);
    /// Takes the whole chain; tiles with the same id keep focus and selection.
    void setTiles(const std::vector<ChainTile>& tiles);
    /// The fixed last tile.
    void setDelivery(const QString& left, const QString& right);
    /// The fixed tile's dot: whether its words can be heard, and are; toggled() comes with kDeliveryTile.
    void setDeliveryHeard(bool possible, bool on);
    void setOffers(std::vector<ChainOffer> offers);
    /// Shows a selection; emits nothing. 0: none; kDeliveryTile: the fixed one.
    void setSelected(Id id);
    Id selected() const { return selected_; }
    /// dB >= 0 of the quantum's deepest, for tiles with hasReduction.
    void setReduction(Id id, double db);
    /// Where a tile is, in this widget's coordinates; for tests and drags from outside.
    QRect tileRect(Id id) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    static constexpr Id kDeliveryTile = ~Id{0};

signals:
    void selectionChanged(lacquer::Id id);
    void toggled(lacquer::Id id, bool on);
    /// `to` is the index the module shall have afterwards.
    void moved(lacquer::Id id, int to);
    void removeRequested(lacquer::Id id);
    /// Before the module at `index` (the chain's size: at the end).
    void addRequested(const QString& moduleId, int index);
    void duplicateRequested(lacquer::Id id);
    void resetRequested(lacquer::Id id);
    /// Presets of the module are wanted; a menu may open at `at` (global).
    void presetsRequested(lacquer::Id id, QPoint at);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    friend class ChainTileView;
    void layOut();
    int tileWidth() const;
    int fixedWidth() const;
    int deliveryWidth() const;
    int indexAt(int x) const;
    int indexOf(Id id) const;
    void select(Id id);
    void showAddMenu();
    void showTileMenu(Id id, QPoint at);
    void dragTo(ChainTileView* tile, int left);
    void drop(ChainTileView* tile);
    void moveBy(Id id, int step);
    void focusBeside(Id id, int step);
    void watch(ChainTileView* tile);
    std::vector<ChainTileView*> tiles_;
    ChainTileView* delivery_ = nullptr;
    QToolButton* add_ = nullptr;
    QScrollArea* scroll_ = nullptr;
    QWidget* row_ = nullptr;
    QWidget* marker_ = nullptr;
    std::vector<ChainOffer> offers_;
    Id selected_ = 0;
};

}  // namespace lacquer
