// SPDX-License-Identifier: GPL-3.0-or-later
// The names of the columns above a list of move cards.
#pragma once
#include <QPointer>
#include <QWidget>

namespace lacquer {

class MoveCard;
class TintedLabel;

/// [main]
class MoveCaptions : public QWidget {
    Q_OBJECT
public:
    explicit MoveCaptions(QWidget* parent = nullptr);
    /// Stands over the columns of this card from now on; nullptr: hidden.
    void follow(MoveCard* card);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    QPointer<MoveCard> card_;
    TintedLabel *move_, *distance_, *certainty_, *amount_;
};

}  // namespace lacquer
