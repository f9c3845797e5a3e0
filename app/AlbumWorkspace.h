// SPDX-License-Identifier: GPL-3.0-or-later
// The Album workspace: timeline, table, and the album as a whole.
#pragma once
#include <QPointer>
#include <QWidget>
#include <vector>

#include "project/Project.h"

class QLabel;
class QMenu;
class QStackedWidget;
class QVBoxLayout;

namespace lacquer {

class Actions;
class AlbumEdits;
class AlbumMeasures;
class AlbumSide;
class AlbumTable;
class AlbumTimeline;
class ChainPanel;
class Commands;
class EditorPanel;
class EvenOutDialog;
class SegmentedControl;
class Session;
class TogetherDialog;

/// Timeline and table show the same Sequence and share one selection. [main]
class AlbumWorkspace : public QWidget {
    Q_OBJECT
public:
    AlbumWorkspace(Session& session, Commands& commands, const Actions& actions, QWidget* parent);
    AlbumTimeline* timeline() const { return timeline_; }
    AlbumTable* table() const { return table_; }
    AlbumEdits* edits() const { return edits_; }
    AlbumMeasures* measures() const { return measures_; }
    const std::vector<Id>& selection() const { return selection_; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeMiddle(Commands& commands, const Actions& actions);
    QWidget* makeBar(Commands& commands, const Actions& actions);
    void addScrollBar(QVBoxLayout* column);
    void wireTimeline();
    void wireTable();
    void wireSession();
    void showProject();
    void showMeasures();
    void showRows();
    void showSelection();
    void select(const std::vector<Id>& tracks, Id current);
    QWidget* makeChainPage(Commands& commands, const Actions& actions);
    void showPage(int page);
    void wireCommands(Commands& commands);
    void copyChain();
    void pasteChain(const Chain& chain);
    bool showsChain() const;
    void spreadChain();
    void linkChains(bool on);
    void bringTogether();
    /// The current track and, of the others, those that are selected with it; all where none is.
    std::vector<Id> currentAndOthers() const;
    void addShapes(QMenu& menu, bool in);
    void addVersions(QMenu& menu, Commands& commands, const Actions& actions);
    void showMenu(Commands& commands, const Actions& actions, QPoint at);
    void zoom(double factor);

    Session& session_;
    AlbumMeasures* measures_;
    AlbumEdits* edits_;
    AlbumTimeline* timeline_ = nullptr;
    AlbumTable* table_ = nullptr;
    AlbumSide* side_ = nullptr;
    QLabel* note_ = nullptr;
    SegmentedControl* pageSwitch_ = nullptr;
    QStackedWidget* pages_ = nullptr;  // tracks, the album's chain
    ChainPanel* chain_ = nullptr;
    EditorPanel* editor_ = nullptr;
    QPointer<EvenOutDialog> evenOut_;
    QPointer<TogetherDialog> together_;
    std::vector<Id> selection_;
};

}  // namespace lacquer
