// SPDX-License-Identifier: GPL-3.0-or-later
// One finding: what, what to do in the mix and in the master, how to hear it, and a remedy to take.
#pragma once
#include "project/Remedy.h"
#include "widgets/Card.h"

class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace lacquer {

class TintedLabel;

/// How a remedy is listened to: on the chain, left out at equal loudness, or what it changes alone.
enum class RemedyHearing { Off, With, Without, Delta };

/// [main]
class ProblemCard : public Card {
    Q_OBJECT
public:
    explicit ProblemCard(const Problem& problem, QWidget* parent = nullptr);
    /// The place that is heard; -1: none.
    void setPlace(int place);
    /// What mends it in the master; without one the card offers none.
    void setRemedy(const std::optional<Move>& remedy, bool taken);
    void setHearing(RemedyHearing hearing);
    /// Only the finding's part of the spectrum is heard.
    void setSoloed(bool on);

signals:
    void hearRequested(int place);
    void soloRequested(bool on);
    void remedyHearingRequested(lacquer::RemedyHearing hearing);
    void remedyTaken();

protected:
    void mousePressEvent(QMouseEvent* event) override;

private:
    void addHead(QVBoxLayout* column);
    void addFixes(QVBoxLayout* column);
    void addSolo(QHBoxLayout* row);
    void addRemedy(QVBoxLayout* column);
    QToolButton* addHearing(QHBoxLayout* row, const QString& text, const QString& tip,
                            RemedyHearing hearing);
    QToolButton* addButton(QHBoxLayout* row, const QString& text, const QString& tip);
    void showPlace();
    QString whereText() const;

    Problem problem_;
    int place_ = -1;
    QToolButton *hear_ = nullptr, *before_ = nullptr, *next_ = nullptr, *solo_ = nullptr;
    QToolButton *with_ = nullptr, *without_ = nullptr, *delta_ = nullptr, *take_ = nullptr;
    QWidget* remedy_ = nullptr;
    TintedLabel *where_ = nullptr, *help_ = nullptr, *remedyWhat_ = nullptr, *remedyWhy_ = nullptr;
};

}  // namespace lacquer
