// SPDX-License-Identifier: GPL-3.0-or-later
// The blind test's buttons and sentences.
#include "app/BlindTestDialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRandomGenerator>

#include "app/Session.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

using Sound = BlindTest::Sound;

/// The sources of each entry of the list.
constexpr std::pair<Source, Source> kPairs[] = {{Source::Mix, Source::Master},
                                                {Source::Master, Source::Reference},
                                                {Source::Mix, Source::Reference}};

}  // namespace

BlindTestDialog::BlindTestDialog(Session& session, QWidget* parent)
    : QDialog(parent),
      session_(session),
      pair_(new QComboBox(this)),
      advice_(new QLabel(this)),
      result_(new QLabel(this)) {
    setWindowTitle(tr("Blind test"));
    setMinimumWidth(440);
    auto* form = new QFormLayout(this);
    pair_->addItems({tr("Mix and master"), tr("Master and reference"), tr("Mix and reference")});
    form->addRow(tr("&Compare"), pair_);
    advice_->setWordWrap(true);
    form->addRow(advice_);
    makeButtons();
    result_->setWordWrap(true);
    result_->setFont(Theme::font(Lettering::Strong));
    form->addRow(result_);
    connect(pair_, &QComboBox::currentIndexChanged, this, &BlindTestDialog::end);
    connect(&session.transport(), &Transport::sourceChanged, this, &BlindTestDialog::end);
    connect(&session, &Session::matchChanged, this, &BlindTestDialog::showState);
    showState();
}

void BlindTestDialog::makeButtons() {
    auto* form = static_cast<QFormLayout*>(layout());
    auto* hears = new QHBoxLayout;
    const QString names[] = {tr("Hear &A"), tr("Hear &B"), tr("Hear &X")};
    for (std::size_t i = 0; i < hear_.size(); ++i) {
        hear_[i] = new QPushButton(names[i], this);
        hear_[i]->setCheckable(true);
        hear_[i]->setAutoDefault(false);
        hear_[i]->setToolTip(i == 2 ? tr("One of the two; which one you are to find out.")
                                    : tr("One of the two, always the same during a test."));
        connect(hear_[i], &QPushButton::clicked, this, [this, i] { hear(static_cast<Sound>(i)); });
        hears->addWidget(hear_[i]);
    }
    form->addRow(hears);
    auto* answers = new QHBoxLayout;
    const QString says[] = {tr("X &is A"), tr("X i&s B")};
    for (std::size_t i = 0; i < answer_.size(); ++i) {
        answer_[i] = new QPushButton(says[i], this);
        answer_[i]->setAutoDefault(false);
        connect(answer_[i], &QPushButton::clicked, this,
                [this, i] { answer(static_cast<Sound>(i)); });
        answers->addWidget(answer_[i]);
    }
    begin_ = new QPushButton(tr("Begin a &new test"), this);
    begin_->setAutoDefault(false);
    connect(begin_, &QPushButton::clicked, this, &BlindTestDialog::begin);
    answers->addStretch(1);
    answers->addWidget(begin_);
    form->addRow(answers);
}

Source BlindTestDialog::sourceOf(Sound sound) const {
    const auto& [first, second] = kPairs[pair_->currentIndex()];
    return test_->soundOf(sound) == 0 ? first : second;
}

void BlindTestDialog::begin() {
    test_.emplace(QRandomGenerator::system()->generate64());
    heard_.reset();
    if (!session_.transport().isPlaying()) session_.transport().play();
    hear(Sound::A);
}

void BlindTestDialog::end() {
    const bool ran = test_.has_value();
    test_.reset();
    heard_.reset();
    // What the window shows is heard again.
    if (ran) session_.transport().setSource(session_.transport().source());
    showState();
}

void BlindTestDialog::hear(Sound sound) {
    heard_ = sound;
    session_.transport().setHiddenSource(sourceOf(sound));
    showState();
}

void BlindTestDialog::answer(Sound said) {
    test_->answer(said);
    hear(Sound::X);
}

void BlindTestDialog::showState() {
    const bool hasReference = session_.reference() != nullptr;
    const bool able = session_.track() && (pair_->currentIndex() == 0 || hasReference);
    begin_->setEnabled(able);
    for (std::size_t i = 0; i < hear_.size(); ++i) {
        hear_[i]->setEnabled(test_.has_value());
        hear_[i]->setChecked(heard_ && static_cast<std::size_t>(*heard_) == i);
    }
    for (QPushButton* button : answer_) button->setEnabled(test_.has_value());
    const bool fair = session_.project().listening.levelMatch && session_.isMatchComplete();
    if (!able)
        advice_->setText(tr("There is nothing to compare yet: open a mix and a reference."));
    else if (!fair)
        advice_->setText(
            tr("They do not play equally loud, so the louder one will show. Switch "
               "equal loudness on (E) and wait until all is measured."));
    else
        advice_->setText(
            tr("Both play equally loud. Which is A and which is B is shuffled; X is "
               "drawn anew after each answer. Switch as often as you like."));
    if (!test_ || test_->trials() == 0) {
        result_->setText(test_ ? tr("No answer yet.") : QString());
        return;
    }
    const double chance = test_->guessing();
    QString text = tr("%1 of %2 right. Guessing alone does as well with a chance of %3 %.")
                       .arg(test_->right())
                       .arg(test_->trials())
                       .arg(displayNumber(100.0 * chance, chance < 0.1 ? 1 : 0));
    if (chance < 0.05)
        text += ' ' + tr("You hear the difference.");
    else if (test_->trials() >= 10)
        text += ' ' + tr("That is no proof that you hear a difference.");
    result_->setText(text);
}

void BlindTestDialog::done(int result) {
    end();
    QDialog::done(result);
}

}  // namespace lacquer
