// SPDX-License-Identifier: GPL-3.0-or-later
// One move of a proposal: taken or not, what, why, how sure, how far before and after, how much of it.
#pragma once
#include "project/Move.h"
#include "widgets/Card.h"

class QCheckBox;
class QGridLayout;
class QToolButton;

namespace lacquer {

class TintedLabel;
class ValueField;

/// What of one move is listened to.
enum class MoveHearing { Off, Delta, Without };

/// Narrow cards put the controls beside the reason, below the figures. [main]
class MoveCard : public Card {
    Q_OBJECT
public:
    explicit MoveCard(QWidget* parent = nullptr);
    /// `module` is the module's name. `measured`: the distance behind is of these very choices.
    void setMove(const Move& move, const QString& module, bool measured);
    void setHearing(MoveHearing hearing);
    /// Where the figures stand in the card: for captions above them.
    QRect textPlace() const;
    QRect distancePlace() const;
    QRect certaintyPlace() const;
    QRect amountPlace() const;  ///< empty where it stands below the figures

signals:
    void acceptedEdited(bool accepted);
    void amountEdited(double amount);  ///< 0 … 1
    void hearingRequested(lacquer::MoveHearing hearing);
    void helpRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addHear(const QString& text, const QString& tip, MoveHearing hearing);
    void place();
    void dressHead();
    void wireControls();

    QGridLayout* grid_;
    QCheckBox* accepted_;
    TintedLabel *what_, *why_, *distance_, *sure_;
    ValueField* amount_;
    QToolButton *delta_, *without_, *help_;
    QString whatText_, module_;
    int wide_ = -1;
};

}  // namespace lacquer
