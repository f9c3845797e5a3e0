// SPDX-License-Identifier: GPL-3.0-or-later
// Cards from the proposal.
#include "app/MatchWorkspace.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/Commands.h"
#include "app/MatchEmpty.h"
#include "app/MatchHead.h"
#include "app/MatchPictures.h"
#include "app/MatchWork.h"
#include "app/Rule.h"
#include "app/Session.h"
#include "base/Units.h"
#include "modules/Registry.h"
#include "widgets/MoveCaptions.h"
#include "widgets/MoveCard.h"
#include "widgets/Texts.h"
#include "widgets/TintedLabel.h"

namespace lacquer {
namespace {

constexpr double kPicturesShare = 0.26;  // of the width
constexpr int kScrollBar = 10;
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
    pictures_ = new QScrollArea(this);
    pictures_->setWidget(new MatchPictures(*work_, nullptr));
    pictures_->setWidgetResizable(true);
    pictures_->setFrameShape(QFrame::NoFrame);
    pictures_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    pictures_->setFocusPolicy(Qt::NoFocus);
    row->addWidget(pictures_);
    connect(work_, &MatchWork::changed, this, &MatchWorkspace::fill);
    connect(&commands.inspections(), &InspectWork::changed, this, &MatchWorkspace::fillFixes);
    fill();
}

QWidget* MatchWorkspace::makeLeft() {
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(14, 10, 6, 8);
    column->setSpacing(8);
    column->addWidget(new MatchHead(session_, *work_, left));
    addSummary(column);
    captions_ = new MoveCaptions(left);
    column->addWidget(captions_);
    empty_ = new MatchEmpty(session_, commands_, *work_, left);
    column->addWidget(empty_, 1);
    auto* list = new QWidget;
    cards_ = new QVBoxLayout(list);
    cards_->setContentsMargins(0, 0, 8, 0);
    cards_->setSpacing(6);
    leftCard_ = new Card(list);
    auto* inside = new QVBoxLayout(leftCard_);
    leftTitle_ = addText(inside, Role::Text, Lettering::Strong, leftCard_);
    leftTitle_->setText(tr("Left alone"));
    left_ = addText(inside, Role::Text, Lettering::Body, leftCard_);
    left_->setTextFormat(Qt::RichText);
    cards_->addWidget(leftCard_);
    addFixCard();
    cards_->addStretch(1);
    scroll_ = new QScrollArea(left);
    scroll_->setWidget(list);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    column->addWidget(scroll_, 1);
    return left;
}

void MatchWorkspace::addSummary(QVBoxLayout* column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    summary_ = new TintedLabel(Role::DimText, Lettering::Body, this);
    summary_->setObjectName("matchSummary");
    summary_->setWordWrap(true);
    row->addWidget(summary_, 1);
    toLeft_ = addJump(tr("Shows what differs and is left alone, and why."), leftCard_);
    row->addWidget(toLeft_, 0, Qt::AlignTop);
    toFixes_ = addJump(tr("Shows what is better mended in the mix."), fixCard_);
    row->addWidget(toFixes_, 0, Qt::AlignTop);
    column->addLayout(row);
}

QToolButton* MatchWorkspace::addJump(const QString& tip, Card* const& card) {
    auto* button = new QToolButton(this);
    button->setToolTip(tip);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this,
            [this, &card] { scroll_->ensureWidgetVisible(card, 0, 0); });
    return button;
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

void MatchWorkspace::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const int least = pictures_->widget()->minimumSizeHint().width() + kScrollBar;
    pictures_->setFixedWidth(std::max(least, static_cast<int>(kPicturesShare * width())));
}

void MatchWorkspace::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    work_->setPreviewing(false);
}

void MatchWorkspace::fill() {
    const auto& proposal = work_->proposal();
    empty_->setVisible(!proposal);
    scroll_->setVisible(proposal.has_value());
    summary_->setVisible(proposal.has_value());
    fillSummary();
    fillCards();
    fillLeft();
    fillFixes();
}

void MatchWorkspace::fillSummary() {
    const auto& proposal = work_->proposal();
    if (!proposal) return;
    const MatchDistance &b = proposal->before, &a = proposal->after;
    const auto pair = [](double before, double after) {
        return QStringLiteral("%1 → %2").arg(displayNumber(before, 1), displayNumber(after, 1));
    };
    QStringList parts{tr("Tone %1 dB").arg(pair(b.tonalDb, a.tonalDb)),
                      tr("dynamics %1 dB").arg(pair(b.dynamicsDb, a.dynamicsDb))};
    if (!proposal->mix.dualMono && !work_->target().dualMono)
        parts << tr("width %1 dB").arg(pair(b.widthDb, a.widthDb));
    parts << tr("loudness %1 LU").arg(pair(b.loudnessLu, a.loudnessLu));
    QString text;
    if (work_->isStale())
        text = QStringLiteral("▲ ") +
               tr("Settings, references or chain were changed since: propose again.") + ' ';
    else if (proposal->moves.empty())
        text = QStringLiteral("✓ ") + tr("Nothing to do: the mix is where the reference is.") + ' ';
    text += tr("%1 from the reference.").arg(parts.join(QStringLiteral(" · ")));
    summary_->setText(text);
    summary_->setToolTip(tr("Proposed in %1 s.").arg(displayNumber(work_->seconds(), 1)));
    summary_->setRole(work_->isStale()          ? Role::Caution
                      : proposal->moves.empty() ? Role::Good
                                                : Role::DimText);
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
                [this, index] { commands_.showHelpOn(work_->proposal()->moves[index]); });
        cards_->insertWidget(static_cast<int>(index), card);
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
    captions_->follow(moves_.empty() ? nullptr : moves_.front());
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
    const std::size_t count = work_->proposal() ? work_->proposal()->left.size() : 0;
    leftTitle_->setVisible(count > 0);
    toLeft_->setVisible(count > 0);
    toLeft_->setText(tr("Left alone: %1").arg(count));
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
    toFixes_->setVisible(!text.isEmpty());
    toFixes_->setText(QStringLiteral("▲ ") + tr("In the mix: %1").arg(count));
}

}  // namespace lacquer
