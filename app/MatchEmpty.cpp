// SPDX-License-Identifier: GPL-3.0-or-later
// A card in the middle, with the next step.
#include "app/MatchEmpty.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/Commands.h"
#include "app/MatchWork.h"
#include "app/Session.h"
#include "widgets/Card.h"
#include "widgets/TintedLabel.h"

namespace lacquer {
namespace {

constexpr int kWidth = 520;

TintedLabel* addLine(QVBoxLayout* column, Role role, Lettering lettering, QWidget* parent) {
    auto* label = new TintedLabel(role, lettering, parent);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    column->addWidget(label);
    return label;
}

QPushButton* addButton(QVBoxLayout* column, const QString& text, const QString& tip,
                       QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setToolTip(tip);
    button->setProperty("accent", true);
    column->addWidget(button, 0, Qt::AlignHCenter);
    return button;
}

}  // namespace

MatchEmpty::MatchEmpty(Session& session, Commands& commands, MatchWork& work, QWidget* parent)
    : QWidget(parent), session_(session), work_(work) {
    auto* card = new Card(this);
    card->setMaximumWidth(static_cast<int>(kWidth * Theme::scale()));
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(28, 22, 28, 22);
    inside->setSpacing(10);
    title_ = addLine(inside, Role::Text, Lettering::Title, card);
    text_ = addLine(inside, Role::DimText, Lettering::Body, card);
    mix_ = addButton(inside, tr("Import a mix…"), tr("The song that is to be mastered."), card);
    reference_ =
        addButton(inside, tr("Import a reference…"),
                  tr("A finished recording whose sound the mix is to come close to."), card);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(card, 4);
    row->addStretch(1);
    column->addStretch(1);
    column->addLayout(row);
    column->addStretch(2);
    mix_->setObjectName("matchImportMix");
    reference_->setObjectName("matchImportReference");
    connect(mix_, &QPushButton::clicked, &commands, &Commands::importMix);
    connect(reference_, &QPushButton::clicked, &commands, &Commands::importReference);
    connect(&work, &MatchWork::changed, this, &MatchEmpty::fill);
    fill();
}

void MatchEmpty::fill() {
    const QString obstacle = work_.obstacle();
    const bool noMix = !session_.track();
    const bool noReference = !noMix && session_.project().references.empty();
    title_->setText(work_.isBusy()       ? tr("Looking for moves")
                    : noMix              ? tr("No mix yet")
                    : noReference        ? tr("No reference yet")
                    : obstacle.isEmpty() ? tr("Ready to propose")
                                         : tr("Not ready yet"));
    text_->setText(
        work_.isBusy() ? tr("Mix and references are measured, as few moves as will do are fitted, "
                            "and what comes of them is rendered and measured. Nothing is changed "
                            "by it; go on listening.")
        : obstacle.isEmpty()
            ? tr("A proposal is made of ordinary moves on the ordinary chain. Each has its reason "
                 "in numbers; each can be heard alone, changed or refused.")
            : obstacle);
    mix_->setVisible(noMix);
    reference_->setVisible(noReference);
}

}  // namespace lacquer
