// SPDX-License-Identifier: GPL-3.0-or-later
// Cards from the proposal.
#include "app/MatchWorkspace.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/Commands.h"
#include "app/MatchHead.h"
#include "app/MatchPictures.h"
#include "app/MatchWork.h"
#include "app/Rule.h"
#include "app/Session.h"
#include "app/Side.h"
#include "base/Units.h"
#include "modules/Registry.h"
#include "widgets/MoveCard.h"
#include "widgets/Texts.h"
#include "widgets/TintedLabel.h"

namespace lacquer {
namespace {

constexpr int kPicturesWidth = 360;
constexpr std::size_t kMostFixes = 4;

QString paragraph(const QString& head, const QString& text) {
    return QStringLiteral("<p style=\"margin:2px 0\"><b>%1</b> – %2</p>")
        .arg(head.toHtmlEscaped(), text.toHtmlEscaped());
}

TintedLabel* addText(QVBoxLayout* column, Role role, Lettering lettering, QWidget* parent) {
    auto* label = new TintedLabel(role, lettering, parent);
    label->setWordWrap(true);
    column->addWidget(label);
    return label;
}

}  // namespace

MatchWorkspace::MatchWorkspace(Session& session, Commands& commands, QWidget* parent)
    : QWidget(parent), session_(session), commands_(commands), work_(new MatchWork(session, this)) {
    setObjectName("matchWorkspace");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeLeft(), 1);
    row->addWidget(new Rule(Qt::Vertical, this));
    row->addWidget(new Side(new MatchPictures(*work_, nullptr), kPicturesWidth));
    connect(work_, &MatchWork::changed, this, &MatchWorkspace::fill);
    connect(&commands.inspections(), &InspectWork::changed, this, &MatchWorkspace::fillFixes);
    fill();
}

QWidget* MatchWorkspace::makeLeft() {
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(14, 10, 6, 8);
    column->setSpacing(8);
    auto* head = new MatchHead(session_, *work_, left);
    column->addWidget(head);
    auto* list = new QWidget;
    cards_ = new QVBoxLayout(list);
    cards_->setContentsMargins(0, 0, 8, 0);
    cards_->setSpacing(7);
    summary_ = addText(cards_, Role::DimText, Lettering::Body, list);
    summary_->setObjectName("matchSummary");
    leftCard_ = new Card(list);
    auto* inside = new QVBoxLayout(leftCard_);
    addText(inside, Role::DimText, Lettering::Strong, leftCard_)->setText(tr("Left alone"));
    left_ = addText(inside, Role::DimText, Lettering::Body, leftCard_);
    left_->setTextFormat(Qt::RichText);
    cards_->addWidget(leftCard_);
    addFixCard();
    cards_->addStretch(1);
    auto* scroll = new QScrollArea(left);
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(scroll, 1);
    return left;
}

void MatchWorkspace::addFixCard() {
    fixCard_ = new Card(cards_->parentWidget());
    fixCard_->setAccent(Role::Caution);
    fixCard_->setTinted(true);
    auto* inside = new QVBoxLayout(fixCard_);
    addText(inside, Role::Caution, Lettering::Strong, fixCard_)
        ->setText(QStringLiteral("▲ ") + tr("Better fixed in the mix"));
    fixes_ = addText(inside, Role::Text, Lettering::Body, fixCard_);
    fixes_->setTextFormat(Qt::RichText);
    auto* go = new QToolButton(fixCard_);
    go->setText(tr("Show all that was found"));
    go->setToolTip(tr("Goes to the Inspect workspace, where each place can be heard."));
    connect(go, &QToolButton::clicked, &commands_, &Commands::goToInspect);
    inside->addWidget(go, 0, Qt::AlignLeft);
    cards_->addWidget(fixCard_);
}

void MatchWorkspace::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    work_->setPreviewing(true);
}

void MatchWorkspace::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    work_->setPreviewing(false);
}

void MatchWorkspace::fill() {
    const auto& proposal = work_->proposal();
    QString text;
    if (!proposal) {
        const QString obstacle = work_->obstacle();
        text = work_->isBusy()      ? QString()
               : obstacle.isEmpty() ? tr("A proposal is made of ordinary moves on the ordinary "
                                         "chain. Each has its reason in numbers; each can be "
                                         "heard alone, changed or refused.")
                                    : obstacle;
    } else {
        const MatchDistance &b = proposal->before, &a = proposal->after;
        const auto pair = [](double before, double after) {
            return QStringLiteral("%1 → %2").arg(displayNumber(before, 1), displayNumber(after, 1));
        };
        text = proposal->moves.empty()
                   ? tr("Nothing to do: the mix is where the reference is.") + ' '
                   : QString();
        text += tr("Tone %1 dB · dynamics %2 dB · width %3 dB · loudness %4 LU from the reference.")
                    .arg(pair(b.tonalDb, a.tonalDb), pair(b.dynamicsDb, a.dynamicsDb),
                         pair(b.widthDb, a.widthDb), pair(b.loudnessLu, a.loudnessLu));
        text += ' ' + tr("Proposed in %1 s.").arg(displayNumber(work_->seconds(), 1));
        if (work_->isStale())
            text += ' ' + tr("Settings, references or chain were changed since: propose again.");
    }
    summary_->setText(text);
    summary_->setRole(proposal && work_->isStale() ? Role::Caution : Role::DimText);
    fillCards();
    fillLeft();
    fillFixes();
}

void MatchWorkspace::fillCards() {
    const std::size_t count = work_->proposal() ? work_->proposal()->moves.size() : 0;
    while (moves_.size() > count) {
        moves_.back()->deleteLater();
        moves_.back()->hide();
        moves_.pop_back();
    }
    while (moves_.size() < count) {
        const std::size_t index = moves_.size();
        auto* card = new MoveCard(cards_->parentWidget());
        connect(card, &MoveCard::acceptedEdited, work_,
                [this, index](bool on) { work_->accept(index, on); });
        connect(card, &MoveCard::amountEdited, work_,
                [this, index](double amount) { work_->setAmount(index, amount); });
        connect(card, &MoveCard::hearingRequested, work_,
                [this, index](MoveHearing hearing) { work_->hear(index, hearing); });
        connect(card, &MoveCard::helpRequested, this,
                [this, index] { commands_.showHelpOn(work_->proposal()->moves[index].module); });
        cards_->insertWidget(1 + static_cast<int>(index), card);
        moves_.push_back(card);
        card->show();
    }
    for (std::size_t i = 0; i < count; ++i) {
        const Move& move = work_->proposal()->moves[i];
        const Module* module = findModule(move.module);
        moves_[i]->setObjectName(QString::fromStdString("move-" + move.id));
        moves_[i]->setMove(move, module ? translated(module->name()) : QString(),
                           work_->isMeasured());
        moves_[i]->setHearing(work_->hearing(i));
    }
}

void MatchWorkspace::fillLeft() {
    QString text;
    if (work_->proposal()) {
        for (const LeftAlone& one : work_->proposal()->left)
            text += paragraph(translated(one.what), translated(one.why));
        for (const Message& note : work_->proposal()->mixNotes)
            text += paragraph(tr("Of the mix"), translated(note));
    }
    left_->setText(text);
    leftCard_->setVisible(!text.isEmpty());
}

void MatchWorkspace::fillFixes() {
    QString text;
    std::size_t count = 0;
    const Track* track = session_.track();
    if (track && work_->proposal())
        for (const Problem& p : commands_.inspections().mix(track->source).problems) {
            if (p.severity == Severity::Info || ++count > kMostFixes) continue;
            text += paragraph(translated(p.what), translated(p.mixFix));
        }
    fixes_->setText(text);
    fixCard_->setVisible(!text.isEmpty());
}

}  // namespace lacquer
