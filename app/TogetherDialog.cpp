// SPDX-License-Identifier: GPL-3.0-or-later
// Choices on top, the work under way, tracks below.
#include "app/TogetherDialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>

#include "app/Rule.h"
#include "app/Session.h"
#include "widgets/FlowLayout.h"
#include "widgets/SegmentedControl.h"
#include "widgets/Switch.h"
#include "widgets/Texts.h"
#include "widgets/TintedLabel.h"
#include "widgets/ValueField.h"

namespace lacquer {
namespace {

constexpr Param kAmount{.id = "amount",
                        .name = TR("together", "How far"),
                        .unit = Unit::Percent,
                        .min = 0,
                        .max = 100,
                        .def = 50,
                        .tip = TR("together",
                                  "How much of what is asked in tone, dynamics and width the moves "
                                  "do. Half of it keeps the tracks' own characters."),
                        .step = 5};
constexpr int kColumns = 3;  // track, tone, loudness; the moves below take all
constexpr int kReferences = 1;

QString arrow(const QString& before, const QString& after, const QString& unit) {
    return before == after ? QStringLiteral("%1 %2").arg(after, unit)
                           : QStringLiteral("%1 → %2 %3").arg(before, after, unit);
}

QString dim(const QString& text) {
    return QStringLiteral("<span style=\"color:%1\">%2</span>")
        .arg(Theme::color(Role::DimText).name(), text.toHtmlEscaped());
}

QString caution(const QString& text) {
    return QStringLiteral("<span style=\"color:%1\">▲</span> %2")
        .arg(Theme::color(Role::Caution).name(), text.toHtmlEscaped());
}

TintedLabel* number(const QString& text, QWidget* parent) {
    auto* label = new TintedLabel(Role::Text, Lettering::Mono, parent);
    label->setText(text);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

/// What was left alone, with reasons.
QString leftText(const Proposal& proposal) {
    QStringList lines;
    for (const LeftAlone& one : proposal.left)
        lines << QStringLiteral("<b>%1</b><br>%2")
                     .arg(translated(one.what).toHtmlEscaped(),
                          translated(one.why).toHtmlEscaped());
    for (const Message& note : proposal.mixNotes) lines << translated(note).toHtmlEscaped();
    return lines.join(QStringLiteral("<br>"));
}

}  // namespace

TogetherDialog::TogetherDialog(Session& session, std::vector<Id> tracks, QWidget* parent)
    : QDialog(parent),
      session_(session),
      work_(new TogetherWork(session, std::move(tracks), this)) {
    setObjectName("togetherDialog");
    setWindowTitle(tr("Bring %1 tracks together").arg(work_->tracks().size()));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addWidget(makeChoices());
    column->addWidget(makeWorkRow());
    column->addWidget(makeTable(), 1);
    auto* note = new TintedLabel(Role::DimText, Lettering::Small, this);
    note->setWordWrap(true);
    note->setText(tr(
        "Moves are ordinary settings of each track's own chain. What was set there by hand stays; "
        "what an earlier match set is replaced. Tracks whose chains are linked count, but are "
        "not changed: a move for one would change the others."));
    column->addWidget(note);
    column->addWidget(makeButtons());
    connect(work_, &TogetherWork::changed, this, [this] {
        fillRows();
        showState();
    });
    connect(work_, &TogetherWork::chose, this, &TogetherDialog::showState);
    connect(work_, &TogetherWork::workChanged, this, &TogetherDialog::showWork);
    connect(work_, &TogetherWork::told, this, [this](const QString& text, Role role) {
        told_->setText(text);
        told_->setRole(role);
    });
    connect(&session.document(), &Document::replaced, this, &QDialog::reject);
    connect(this, &QDialog::finished, this, &TogetherDialog::leave);
    resize(static_cast<int>(820 * Theme::scale()), static_cast<int>(520 * Theme::scale()));
    fillRows();
    showState();
}

// Goes when the work has heard of it: nothing here waits for a worker.
void TogetherDialog::leave() {
    work_->cancel();
    if (!work_->isBusy()) return deleteLater();
    connect(work_, &TogetherWork::changed, this, [this] {
        if (!work_->isBusy()) deleteLater();
    });
}

Switch* TogetherDialog::addAspect(const QString& name, const QString& tip) {
    auto* one = new Switch(name, this);
    one->setToolTip(tip);
    one->setOn(true);
    connect(one, &Switch::edited, this, &TogetherDialog::showState);
    return one;
}

QWidget* TogetherDialog::makeChoices() {
    auto* choices = new QWidget(this);
    auto* column = new QVBoxLayout(choices);
    column->setContentsMargins(0, 0, 0, 0);
    auto* upper = new FlowLayout(nullptr, 14, 6);
    towards_ = new SegmentedControl(choices);
    towards_->setObjectName("togetherTowards");
    towards_->setAccessibleName(tr("Towards"));
    towards_->setSegments(
        {{.text = tr("What they have in common"),
          .tip = tr("Towards the tracks' own middle. Inside what they differ among themselves "
                    "nothing is asked; the level goes to the median loudness.")},
         {.text = tr("The references of the match"),
          .tip = tr("Every track by itself towards the references that count in the Match "
                    "workspace.")}});
    towards_->setCurrent(0);
    connect(towards_, &SegmentedControl::edited, this, &TogetherDialog::showState);
    upper->addWidget(towards_);
    amount_ = new ValueField(choices);
    amount_->setParam(kAmount);
    amount_->setValue(kAmount.def);
    connect(amount_, &ValueField::edited, this, &TogetherDialog::showState);
    upper->addWidget(amount_);
    column->addLayout(upper);
    without_ = new TintedLabel(Role::DimText, Lettering::Small, choices);
    without_->setObjectName("togetherWithout");
    without_->setWordWrap(true);
    column->addWidget(without_);
    auto* lower = new FlowLayout(nullptr, 14, 6);
    tone_ = addAspect(tr("Tone"), tr("A few equalizer bands where a track stands out."));
    dynamics_ = addAspect(tr("Dynamics"), tr("Compression or expansion, of the whole or by band."));
    width_ = addAspect(tr("Width"), tr("The imager's widths by band."));
    loudness_ = addAspect(
        tr("Loudness"), tr("The limiter's drive towards one loudness, as far as the peaks bear it. "
                           "Off leaves each track's level as it is."));
    for (Switch* one : {tone_, dynamics_, width_, loudness_}) lower->addWidget(one);
    column->addLayout(lower);
    return choices;
}

QWidget* TogetherDialog::makeWorkRow() {
    auto* part = new QWidget(this);
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    propose_ = new QPushButton(part);
    propose_->setObjectName("togetherPropose");
    propose_->setToolTip(
        tr("Measures the tracks and looks for the few moves that bring each of "
           "them there. Nothing is changed by it."));
    connect(propose_, &QPushButton::clicked, this, [this] { work_->propose(wish()); });
    row->addWidget(propose_);
    obstacle_ = new TintedLabel(Role::Caution, Lettering::Body, part);
    obstacle_->setObjectName("togetherObstacle");
    told_ = new TintedLabel(Role::Text, Lettering::Body, part);
    told_->setObjectName("togetherTold");
    doing_ = new TintedLabel(Role::Text, Lettering::Body, part);
    for (TintedLabel* label : {obstacle_, told_, doing_}) {
        label->setWordWrap(true);
        row->addWidget(label, 1);
    }
    progress_ = new QProgressBar(part);
    progress_->setRange(0, 1000);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("How far the proposals are"));
    row->addWidget(progress_, 1);
    cancel_ = new QPushButton(tr("Cancel"), part);
    cancel_->setObjectName("togetherCancel");
    connect(cancel_, &QPushButton::clicked, work_, &TogetherWork::cancel);
    row->addWidget(cancel_);
    return part;
}

QWidget* TogetherDialog::makeTable() {
    area_ = new QScrollArea(this);
    area_->setAccessibleName(tr("What happens to each track"));
    area_->setWidgetResizable(true);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area_->setFocusPolicy(Qt::NoFocus);
    return area_;
}

QWidget* TogetherDialog::makeButtons() {
    auto* buttons = new QDialogButtonBox(this);
    apply_ = buttons->addButton(tr("Put the chosen on their chains"), QDialogButtonBox::AcceptRole);
    apply_->setObjectName("togetherApply");
    apply_->setToolTip(
        tr("The moves of the chosen tracks become ordinary settings of ordinary "
           "modules, in one step that undo takes back."));
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        work_->apply();
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

TogetherWish TogetherDialog::wish() const {
    return {.toReferences = towards_->current() == kReferences,
            .amount = amount_->value() / 100,
            .tone = tone_->isChecked(),
            .dynamics = dynamics_->isChecked(),
            .width = width_->isChecked(),
            .loudness = loudness_->isChecked()};
}

void TogetherDialog::showState() {
    const QString without = work_->referenceObstacle();
    towards_->setSegmentEnabled(kReferences, without.isEmpty());
    without_->setText(without);
    without_->setVisible(!without.isEmpty());
    const bool busy = work_->isBusy(), some = !work_->rows().empty();
    const bool outdated = some && !(wish() == work_->madeWith());
    QString hinders = work_->obstacle(wish());
    propose_->setEnabled(!busy && hinders.isEmpty());
    if (outdated && hinders.isEmpty()) hinders = tr("Proposed with other settings: propose again.");
    obstacle_->setText(QStringLiteral("▲ ") + hinders);
    obstacle_->setVisible(!busy && !hinders.isEmpty());
    told_->setVisible(!busy && hinders.isEmpty());
    for (QWidget* part : {static_cast<QWidget*>(doing_), static_cast<QWidget*>(progress_),
                          static_cast<QWidget*>(cancel_)})
        part->setVisible(busy);
    propose_->setText(some ? tr("Propose again") : tr("Propose"));
    propose_->setProperty("accent", !some || outdated);
    const int chosen = work_->chosenCount();
    apply_->setEnabled(!busy && chosen > 0);
    apply_->setProperty("accent", some && !outdated);
    for (QPushButton* button : {propose_, apply_}) {
        button->style()->unpolish(button);
        button->style()->polish(button);
    }
}

void TogetherDialog::showWork(const QString& text, double share) {
    doing_->setText(text);
    progress_->setValue(static_cast<int>(1000 * share));
}

// The boxes stay where the rows are the same, so that the keyboard does not lose its place.
void TogetherDialog::fillRows() {
    const int at = area_->verticalScrollBar()->value();
    std::size_t held = boxes_.size();
    for (std::size_t i = 0; i < boxes_.size(); ++i)
        if (boxes_[i]->hasFocus()) held = i;
    boxes_.clear();
    auto* table = new QWidget;
    auto* grid = new QGridLayout(table);
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    if (!work_->rows().empty()) {
        const QString heads[] = {tr("Track and moves"), tr("Distance in tone"), tr("Loudness")};
        for (int c = 0; c < kColumns; ++c) {
            auto* head = new TintedLabel(Role::DimText, Lettering::Section, table);
            head->setText(heads[c]);
            head->setAlignment(c == 0 ? Qt::AlignLeft : Qt::AlignRight);
            grid->addWidget(head, 0, c);
        }
        for (std::size_t i = 0; i < work_->rows().size(); ++i)
            addRow(grid, static_cast<int>(3 * i) + 1, i);
    }
    if (work_->rows().empty() && !work_->isBusy()) {
        auto* empty = new TintedLabel(Role::DimText, Lettering::Body, table);
        empty->setText(tr("Here you will see each track's moves, and what comes of them."));
        empty->setAlignment(Qt::AlignCenter);
        empty->setWordWrap(true);
        grid->addWidget(empty, 0, 0, 1, kColumns);
    }
    grid->setRowStretch(grid->rowCount(), work_->rows().empty() ? 0 : 1);
    area_->setWidget(table);
    if (held < boxes_.size()) boxes_[held]->setFocus();
    area_->verticalScrollBar()->setValue(at);
}

void TogetherDialog::addRow(QGridLayout* grid, int line, std::size_t index) {
    const TogetherRow& row = work_->rows()[index];
    QWidget* table = grid->parentWidget();
    grid->addWidget(new Rule(Qt::Horizontal, table), line, 0, 1, kColumns);
    auto* box = new QCheckBox(QString::fromStdString(row.track.title).replace('&', "&&"), table);
    box->setObjectName(QStringLiteral("togetherTrack%1").arg(index + 1));
    box->setToolTip(tr("Whether this track's moves are put on its chain."));
    box->setFont(Theme::font(Lettering::Strong));
    box->setChecked(row.isChosen && work_->canTake(row));
    box->setEnabled(work_->canTake(row));
    connect(box, &QCheckBox::toggled, work_, [this, index](bool on) { work_->choose(index, on); });
    boxes_.push_back(box);
    grid->addWidget(box, line + 1, 0, Qt::AlignLeft);
    auto* moves = new TintedLabel(Role::Text, Lettering::Body, table);
    moves->setTextFormat(Qt::RichText);
    moves->setWordWrap(true);
    moves->setIndent(24);
    moves->setText(movesText(row));
    grid->addWidget(moves, line + 2, 0, 1, kColumns);
    if (!row.proposal) return;
    const Proposal& p = *row.proposal;
    moves->setToolTip(leftText(p));
    box->setAccessibleDescription(moves->text().remove(QRegularExpression("<[^>]*>")));
    const auto lufs = [](const Profile& of) {
        return displayNumber(of.loudness.integratedLufs, 1);
    };
    grid->addWidget(number(arrow(displayNumber(p.before.tonalDb, 1),
                                 displayNumber(p.after.tonalDb, 1), tr("dB")),
                           table),
                    line + 1, 1);
    grid->addWidget(number(arrow(lufs(p.mix), lufs(p.result), tr("LUFS")), table), line + 1, 2);
}

QString TogetherDialog::movesText(const TogetherRow& row) const {
    if (!row.proposal) return caution(translated(row.proposal.error().message));
    if (work_->isStale(row)) return caution(tr("Changed since: propose again."));
    if (row.isLinked) {
        QStringList names;
        for (const Id id : linkedWith(session_.project(), row.track.id))
            names << tr("“%1”").arg(QString::fromStdString(session_.project().track(id)->title));
        return tr("Stays: its chain is linked with %1. Unlink it to bring it along.")
            .arg(names.join(QStringLiteral(", ")))
            .toHtmlEscaped();
    }
    QStringList moves, left;
    for (const Move& m : row.proposal->moves)
        if (m.accepted)  // a line ends between moves only
            moves << translated(m.what).replace(' ', QChar(QChar::Nbsp)).toHtmlEscaped();
    if (moves.empty())
        moves << (work_->canTake(row) ? tr("Fits without the moves that an earlier match set.")
                                      : tr("Fits: stays as it is."));
    for (const LeftAlone& one : row.proposal->left) left << translated(one.what);
    QString text = moves.join(QStringLiteral(" · "));
    if (!left.empty())
        text += QStringLiteral("<br>") +
                dim(tr("Left alone: %1").arg(left.join(QStringLiteral(" · "))));
    return text;
}

}  // namespace lacquer
