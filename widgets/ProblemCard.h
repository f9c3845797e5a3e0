// SPDX-License-Identifier: GPL-3.0-or-later
// One finding: what, what to do in the mix and in the master, how to hear it.
#pragma once
#include "project/Problem.h"
#include "widgets/Card.h"

class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace lacquer {

class TintedLabel;

/// [main]
class ProblemCard : public Card {
    Q_OBJECT
public:
    explicit ProblemCard(const Problem& problem, QWidget* parent = nullptr);
    /// The place that is heard; -1: none.
    void setPlace(int place);

signals:
    void hearRequested(int place);

protected:
    void mousePressEvent(QMouseEvent* event) override;

private:
    void addHead(QVBoxLayout* column);
    void addFixes(QVBoxLayout* column);
    QToolButton* addButton(QHBoxLayout* row, const QString& text, const QString& tip);
    void showPlace();
    QString whereText() const;

    Problem problem_;
    int place_ = -1;
    QToolButton *hear_ = nullptr, *before_ = nullptr, *next_ = nullptr;
    TintedLabel *where_ = nullptr, *help_ = nullptr;
};

}  // namespace lacquer
