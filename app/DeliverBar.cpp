// SPDX-License-Identifier: GPL-3.0-or-later
// One row of text, bar and buttons.
#include "app/DeliverBar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <algorithm>
#include <cmath>

#include "widgets/Theme.h"

namespace lacquer {

DeliverBar::DeliverBar(QWidget* parent)
    : QFrame(parent),
      text_(new QLabel(this)),
      progress_(new QProgressBar(this)),
      cancel_(new QPushButton(tr("Cancel"), this)),
      yes_(new QPushButton(this)),
      no_(new QPushButton(tr("Keep them"), this)) {
    setObjectName("deliverBar");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    text_->setObjectName("deliverState");
    text_->setWordWrap(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(text_, 1);
    progress_->setRange(0, 1000);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("Progress of the delivery"));
    row->addWidget(progress_, 1);
    row->addWidget(cancel_);
    row->addWidget(yes_);
    row->addWidget(no_);
    cancel_->setObjectName("cancelDelivery");
    cancel_->setToolTip(tr("Stops; no unfinished file stays in the folder."));
    yes_->setObjectName("deliverAnyway");
    no_->setObjectName("keepFiles");
    connect(cancel_, &QPushButton::clicked, this, &DeliverBar::cancelled);
    connect(no_, &QPushButton::clicked, this, &DeliverBar::clear);
    connect(yes_, &QPushButton::clicked, this, [this] {
        const auto answer = answer_;
        clear();
        answer();
    });
    clear();
}

void DeliverBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) colour();
}

void DeliverBar::colour() {
    const auto [sign, role] = [&]() -> std::pair<QString, Role> {
        switch (tone_) {
        case Tone::Good: return {QStringLiteral("✓"), Role::Good};
        case Tone::Caution: return {QStringLiteral("▲"), Role::Caution};
        case Tone::Wrong: return {QStringLiteral("✗"), Role::Wrong};
        case Tone::Plain: break;
        }
        return {{}, Role::Text};
    }();
    const QString text = said_.toHtmlEscaped();
    text_->setText(sign.isEmpty() ? text
                                  : QStringLiteral("<span style=\"color:%1\">%2</span> %3")
                                        .arg(Theme::color(role).name(), sign, text));
}

// What is visible already stays so: a button keeps the keyboard while work is told again and again.
void DeliverBar::say(Tone tone, const QString& text, std::initializer_list<QWidget*> parts) {
    tone_ = tone;
    said_ = text;
    colour();
    for (QWidget* part : {static_cast<QWidget*>(progress_), static_cast<QWidget*>(cancel_),
                          static_cast<QWidget*>(yes_), static_cast<QWidget*>(no_)})
        part->setVisible(std::find(parts.begin(), parts.end(), part) != parts.end());
    show();
}

void DeliverBar::showWork(const QString& doing, double share) {
    progress_->setValue(static_cast<int>(std::lround(share * 1000.0)));
    say(Tone::Plain, doing.isEmpty() ? tr("Getting ready…") : doing + QStringLiteral("…"),
        {progress_, cancel_});
}

void DeliverBar::ask(const QString& question, const QString& yes, std::function<void()> answer) {
    answer_ = std::move(answer);
    yes_->setText(yes);
    say(Tone::Caution, question, {yes_, no_});
    no_->setFocus(Qt::OtherFocusReason);
}

void DeliverBar::showNote(const QString& sentence) {
    say(Tone::Plain, sentence);
}
void DeliverBar::showDone(const QString& sentence) {
    say(Tone::Good, sentence);
}
void DeliverBar::showProblem(const QString& sentence) {
    say(Tone::Wrong, sentence);
}

void DeliverBar::clear() {
    say(Tone::Plain, {});
    hide();
}

}  // namespace lacquer
