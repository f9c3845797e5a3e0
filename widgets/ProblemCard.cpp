// SPDX-License-Identifier: GPL-3.0-or-later
// Lays a finding out.
#include "widgets/ProblemCard.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/ProblemStrip.h"
#include "widgets/Texts.h"
#include "widgets/TintedLabel.h"

namespace lacquer {
namespace {

TintedLabel* makeText(Role role, Lettering lettering, const QString& text, QWidget* parent) {
    auto* label = new TintedLabel(role, lettering, parent);
    label->setText(text);
    label->setWordWrap(true);
    return label;
}

}  // namespace

ProblemCard::ProblemCard(const Problem& problem, QWidget* parent)
    : Card(parent), problem_(problem) {
    setObjectName(QString::fromStdString("problem-" + problem.id));
    setAccent(roleOf(problem.severity));
    setAccessibleName(translated(problemName(problem.id)));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 10, 9);
    column->setSpacing(5);
    addHead(column);
    column->addWidget(makeText(Role::Text, Lettering::Body, translated(problem.what), this));
    if (!problem.judged.text.empty())
        column->addWidget(
            makeText(Role::DimText, Lettering::Small, translated(problem.judged), this));
    help_ = makeText(Role::DimText, Lettering::Body, translated(problem.help), this);
    help_->hide();
    column->addWidget(help_);
    addFixes(column);
    addRemedy(column);
    showPlace();
}

QToolButton* ProblemCard::addButton(QHBoxLayout* row, const QString& text, const QString& tip) {
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setFocusPolicy(Qt::TabFocus);
    row->addWidget(button);
    return button;
}

void ProblemCard::addHead(QVBoxLayout* column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* sign = new TintedLabel(roleOf(problem_.severity), Lettering::Strong, this);
    sign->setText(signOf(problem_.severity));
    row->addWidget(sign);
    auto* name = new TintedLabel(Role::Text, Lettering::Strong, this);
    name->setText(translated(problemName(problem_.id)));
    row->addWidget(name);
    static const QString words[] = {tr("information"), tr("warning"), tr("error")};
    auto* severity = new TintedLabel(roleOf(problem_.severity), Lettering::Small, this);
    severity->setText(words[static_cast<int>(problem_.severity)]);
    row->addWidget(severity);
    where_ = new TintedLabel(Role::DimText, Lettering::MonoSmall, this);
    row->addWidget(where_);
    row->addStretch(1);
    before_ = addButton(row, QStringLiteral("◀"), tr("Hear the place before"));
    hear_ = addButton(row, tr("Hear it"), tr("Plays around the place again and again."));
    hear_->setAccessibleName(tr("Hear: %1").arg(name->text()));
    hear_->setCheckable(true);
    next_ = addButton(row, QStringLiteral("▶"), tr("Hear the next place"));
    addSolo(row);
    before_->setVisible(problem_.at.size() > 1);
    next_->setVisible(problem_.at.size() > 1);
    auto* help = addButton(row, tr("What is this?"),
                           tr("What it means, how it sounds, and when to leave it."));
    help->setCheckable(true);
    column->addLayout(row);
    connect(before_, &QToolButton::clicked, this, [this] { emit hearRequested(place_ - 1); });
    connect(next_, &QToolButton::clicked, this, [this] { emit hearRequested(place_ + 1); });
    connect(hear_, &QToolButton::clicked, this,
            [this](bool on) { emit hearRequested(on ? std::max(place_, 0) : -1); });
    connect(help, &QToolButton::toggled, this, [this](bool on) { help_->setVisible(on); });
}

void ProblemCard::addFixes(QVBoxLayout* column) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(3);
    const auto line = [&](int row, const QString& where, const Message& text) {
        auto* label = new TintedLabel(Role::DimText, Lettering::Body, this);
        label->setText(where);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(makeText(Role::Text, Lettering::Body, translated(text), this), row, 1);
    };
    line(0, tr("In the mix"), problem_.mixFix);
    line(1, tr("In the master"), problem_.masteringFix);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
}

void ProblemCard::addSolo(QHBoxLayout* row) {
    const auto region = regionOf(problem_);
    if (!region) return;
    const QString hz = QStringLiteral("%1 – %2").arg(
        QString::fromStdString(formatUnit(Unit::Hertz, region->first)),
        QString::fromStdString(formatUnit(Unit::Hertz, region->second)));
    solo_ =
        addButton(row, tr("Only there"), tr("Plays only %1, where this is heard best.").arg(hz));
    solo_->setCheckable(true);
    connect(solo_, &QToolButton::clicked, this, &ProblemCard::soloRequested);
}

QToolButton* ProblemCard::addHearing(QHBoxLayout* row, const QString& text, const QString& tip,
                                     RemedyHearing hearing) {
    QToolButton* button = addButton(row, text, tip);
    button->setCheckable(true);
    connect(button, &QToolButton::clicked, this, [this, hearing](bool on) {
        emit remedyHearingRequested(on ? hearing : RemedyHearing::Off);
    });
    return button;
}

void ProblemCard::addRemedy(QVBoxLayout* column) {
    remedy_ = new QWidget(this);
    auto* grid = new QGridLayout(remedy_);
    grid->setContentsMargins(0, 3, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    remedyWhat_ = makeText(Role::Master, Lettering::Strong, {}, remedy_);
    remedyWhy_ = makeText(Role::DimText, Lettering::Body, {}, remedy_);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    with_ =
        addHearing(row, tr("With"), tr("Plays the master with this remedy."), RemedyHearing::With);
    without_ = addHearing(row, tr("Without"),
                          tr("Plays the master without this remedy, at the same loudness."),
                          RemedyHearing::Without);
    delta_ = addHearing(row, tr("Difference"), tr("Plays only what this remedy changes."),
                        RemedyHearing::Delta);
    take_ =
        addButton(row, tr("Put on the chain"),
                  tr("Sets this on the track's chain, where you can change it. One undo step."));
    take_->setObjectName("takeRemedy");
    grid->addWidget(remedyWhat_, 0, 0);
    grid->addLayout(row, 0, 1, 2, 1, Qt::AlignTop);
    grid->addWidget(remedyWhy_, 1, 0);
    grid->setColumnStretch(0, 1);
    remedy_->hide();
    column->addWidget(remedy_);
    connect(take_, &QToolButton::clicked, this, &ProblemCard::remedyTaken);
}

void ProblemCard::setRemedy(const std::optional<Move>& remedy, bool taken) {
    remedy_->setVisible(remedy.has_value());
    if (!remedy) return;
    remedyWhat_->setText(taken ? QStringLiteral("✓ ") +
                                     tr("On the chain: %1").arg(translated(remedy->what))
                               : translated(remedy->what));
    remedyWhy_->setText(translated(remedy->reason));
    for (QToolButton* button : {with_, without_, delta_, take_}) button->setVisible(!taken);
}

void ProblemCard::setHearing(RemedyHearing hearing) {
    with_->setChecked(hearing == RemedyHearing::With);
    without_->setChecked(hearing == RemedyHearing::Without);
    delta_->setChecked(hearing == RemedyHearing::Delta);
}

void ProblemCard::setSoloed(bool on) {
    if (solo_) solo_->setChecked(on);
}

QString ProblemCard::whereText() const {
    if (problem_.at.empty() && problem_.end - problem_.start < 1.0)
        return displayMinutes(problem_.start);
    if (problem_.at.empty())
        return QStringLiteral("%1 – %2").arg(displayMinutes(problem_.start),
                                             displayMinutes(problem_.end));
    const auto count = std::max(problem_.count, static_cast<int>(problem_.at.size()));
    if (place_ >= 0)
        return tr("%1 · %2 of %3")
            .arg(displayMinutes(problem_.at[static_cast<std::size_t>(place_)]))
            .arg(place_ + 1)
            .arg(count);
    return tr("%1× from %2").arg(count).arg(displayMinutes(problem_.at.front()));
}

void ProblemCard::setPlace(int place) {
    const int last = std::max(0, static_cast<int>(problem_.at.size()) - 1);
    place_ = std::min(place, last);
    showPlace();
}

void ProblemCard::showPlace() {
    hear_->setChecked(place_ >= 0);
    setSelected(place_ >= 0);
    before_->setEnabled(place_ > 0);
    next_->setEnabled(place_ + 1 < static_cast<int>(problem_.at.size()));
    where_->setText(whereText());
}

void ProblemCard::mousePressEvent(QMouseEvent* event) {
    Card::mousePressEvent(event);
    emit hearRequested(std::max(place_, 0));
}

}  // namespace lacquer
