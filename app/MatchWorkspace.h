// SPDX-License-Identifier: GPL-3.0-or-later
// The Match workspace: a proposal as cards, what is left alone, what belongs into the mix, and curves.
#pragma once
#include <QWidget>
#include <vector>

class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace lacquer {

class Card;
class Commands;
class MatchWork;
class MoveCaptions;
class MoveCard;
class Session;
class TintedLabel;

/// While it is shown "master" plays the proposal. [main]
class MatchWorkspace : public QWidget {
    Q_OBJECT
public:
    MatchWorkspace(Session& session, Commands& commands, QWidget* parent);
    MatchWork& work() { return *work_; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeLeft();
    void addSummary(QVBoxLayout* column);
    QToolButton* addJump(const QString& tip, Card* const& card);
    void addFixCard();
    void fill();
    void fillSummary();
    void fillCards();
    void fillLeft();
    void fillFixes();

    Session& session_;
    Commands& commands_;
    MatchWork* work_;
    QWidget* empty_ = nullptr;
    QScrollArea *scroll_ = nullptr, *pictures_ = nullptr;
    MoveCaptions* captions_ = nullptr;
    QVBoxLayout* cards_ = nullptr;
    std::vector<MoveCard*> moves_;
    TintedLabel *summary_ = nullptr, *leftTitle_ = nullptr, *left_ = nullptr, *fixes_ = nullptr;
    Card *leftCard_ = nullptr, *fixCard_ = nullptr;
    QToolButton *toLeft_ = nullptr, *toFixes_ = nullptr;  ///< scroll there
};

}  // namespace lacquer
