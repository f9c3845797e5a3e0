// SPDX-License-Identifier: GPL-3.0-or-later
// "Bring these tracks together": towards what, how far, and what it would do to each track before it is one undo step.
#pragma once
#include <QDialog>
#include <vector>

#include "app/TogetherWork.h"

class QCheckBox;
class QGridLayout;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace lacquer {

class SegmentedControl;
class Switch;
class TintedLabel;
class ValueField;
struct Param;

/// Not modal; follows the project while it is open. [main]
class TogetherDialog : public QDialog {
    Q_OBJECT
public:
    TogetherDialog(Session& session, std::vector<Id> tracks, QWidget* parent);
    TogetherWork& work() { return *work_; }

private:
    QWidget* makeChoices();
    void leave();
    Switch* addAspect(const QString& name, const QString& tip);
    QWidget* makeWorkRow();
    QWidget* makeTable();
    QWidget* makeButtons();
    TogetherWish wish() const;
    void showState();
    void showWork(const QString& text, double share);
    void fillRows();
    void addRow(QGridLayout* grid, int line, std::size_t index);
    QString movesText(const TogetherRow& row) const;

    Session& session_;
    TogetherWork* work_;
    SegmentedControl* towards_ = nullptr;
    ValueField* amount_ = nullptr;
    Switch *tone_ = nullptr, *dynamics_ = nullptr, *width_ = nullptr, *loudness_ = nullptr;
    TintedLabel *without_ = nullptr, *obstacle_ = nullptr, *told_ = nullptr, *doing_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QPushButton *propose_ = nullptr, *cancel_ = nullptr, *apply_ = nullptr;
    QScrollArea* area_ = nullptr;
    std::vector<QCheckBox*> boxes_;
};

}  // namespace lacquer
