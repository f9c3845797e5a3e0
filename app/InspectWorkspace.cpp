// SPDX-License-Identifier: GPL-3.0-or-later
// Shows what the inspections found and plays the places.
#include "app/InspectWorkspace.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/Commands.h"
#include "app/InspectWork.h"
#include "app/RemedyWork.h"
#include "app/Session.h"
#include "base/Files.h"
#include "widgets/ProblemCard.h"
#include "widgets/ProblemStrip.h"
#include "widgets/SegmentedControl.h"
#include "widgets/Texts.h"
#include "widgets/TintedLabel.h"

namespace lacquer {
namespace {

// Heard around a place, and of what lasts, in seconds.
constexpr double kBefore = 1.0, kBehind = 1.5, kLasting = 10.0;

}  // namespace

InspectWorkspace::InspectWorkspace(Session& session, Commands& commands, QWidget* parent)
    : QWidget(parent),
      session_(session),
      work_(commands.inspections()),
      remedies_(new RemedyWork(session, this)) {
    setObjectName("inspectWorkspace");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 8, 8);
    column->setSpacing(8);
    addHead(column);
    strip_ = new ProblemStrip(this);
    column->addWidget(strip_);
    addList(column);
    connect(strip_, &ProblemStrip::placeChosen, this, &InspectWorkspace::hear);
    connect(strip_, &ProblemStrip::seekRequested, this, [this](double seconds) {
        session_.transport().seek(secondsToFrames(seconds - trackStart(), session_.project().rate));
    });
    connect(&session.transport(), &Transport::positionChanged, this, [this](Frames frame) {
        if (isVisible() && session_.project().rate > 0)
            strip_->setPlayhead(framesToSeconds(frame, session_.project().rate) + trackStart());
    });
    connect(&session.transport(), &Transport::loopChanged, this, [this] {
        if (heard_ >= 0 && !session_.transport().isLooping()) stopHearing();
    });
    connect(&work_, &InspectWork::changed, this, &InspectWorkspace::fill);
    connect(remedies_, &RemedyWork::changed, this, &InspectWorkspace::showRemedies);
    connect(&work_, &InspectWork::progressed, this, &InspectWorkspace::showProgress);
    connect(&work_.references(), &ReferenceLimits::progressed, this, &InspectWorkspace::showJudge);
    connect(&session.clips(), &ClipStore::changed, this, &InspectWorkspace::fill);
    connect(&session.master(), &MasterView::finished, this, &InspectWorkspace::showState);
    fill();
}

void InspectWorkspace::addHead(QVBoxLayout* column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    title_ = new QLabel(this);
    title_->setFont(Theme::font(Lettering::Title));
    row->addWidget(title_, 1);
    which_ = new SegmentedControl(this);
    which_->setSegments({{.text = tr("In the mix"),
                          .key = {},
                          .tip = tr("What was found in the file as it came"),
                          .role = Role::Mix},
                         {.text = tr("In the master"),
                          .key = {},
                          .tip = tr("What was found behind the chain"),
                          .role = Role::Master}});
    which_->setAccessibleName(tr("What is inspected"));
    which_->setCurrent(0);
    connect(which_, &SegmentedControl::edited, this, [this] {
        stopHearing();
        fill();
    });
    row->addWidget(which_);
    bar_ = new QProgressBar(this);
    bar_->setRange(0, 1000);
    bar_->setTextVisible(false);
    bar_->setFixedWidth(120);
    row->addWidget(bar_);
    inspect_ = new QPushButton(this);
    inspect_->setObjectName("inspectMaster");
    inspect_->setToolTip(tr("Renders the mix through the chain and looks for what is wrong then."));
    connect(inspect_, &QPushButton::clicked, this, [this] {
        if (work_.master().phase == InspectState::Phase::Busy) return work_.cancelMaster();
        which_->setCurrent(1);
        work_.inspectMaster();
    });
    row->addWidget(inspect_);
    addExports();
    row->addWidget(export_);
    column->addLayout(row);
    summary_ = new TintedLabel(Role::DimText, Lettering::Body, this);
    summary_->setObjectName("inspectSummary");
    summary_->setWordWrap(true);
    column->addWidget(summary_);
    judged_ = new TintedLabel(Role::DimText, Lettering::Small, this);
    judged_->setObjectName("judgedBy");
    judged_->setWordWrap(true);
    judged_->setToolTip(
        tr("Low-mid build-up, a covered kick and a crowded voice are a matter of style: the "
           "references that count in the match say how much of it is usual. Everything else is "
           "judged by fixed limits."));
    column->addWidget(judged_);
}

void InspectWorkspace::addExports() {
    export_ = new QToolButton(this);
    export_->setText(tr("Export"));
    export_->setToolTip(
        tr("The findings as a text for people, a table, or markers for other "
           "programs."));
    export_->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(export_);
    const auto add = [&](const QString& name, const QString& end, const QString& filter,
                         auto textOf) {
        menu->addAction(name, this,
                        [this, end, filter, textOf] { save(end, filter, textOf(shown_)); });
    };
    add(tr("&Text…"), QStringLiteral(" findings.txt"), tr("Text (*.txt)"),
        [](const std::vector<Problem>& found) {
            std::string text;
            for (const Problem& p : found) {
                const QString lines =
                    tr("%1 %2 (%3 – %4)\n  %5 %6\n  In the mix: %7\n  In the master: "
                       "%8\n\n")
                        .arg(signOf(p.severity), translated(problemName(p.id)),
                             displayMinutes(p.start), displayMinutes(p.end), translated(p.what),
                             translated(p.judged), translated(p.mixFix),
                             translated(p.masteringFix));
                text += lines.toStdString();
            }
            return text;
        });
    add(tr("&Table…"), QStringLiteral(" findings.csv"), tr("Table (*.csv)"), problemTable);
    add(tr("&Markers…"), QStringLiteral(" markers.csv"), tr("Markers (*.csv)"), problemMarkers);
    export_->setMenu(menu);
}

void InspectWorkspace::save(const QString& end, const QString& filter, const std::string& text) {
    const Track* track = session_.track();
    if (!track) return;
    const QString place = QString::fromStdString(
        (track->source.path.parent_path() / (track->title + end.toStdString())).string());
    const QString file =
        QFileDialog::getSaveFileName(this, tr("Export the findings"), place, filter);
    if (file.isEmpty()) return;
    const Done written = writeWhole(file.toStdString(), text, AtomicFile::Existing::Replace);
    if (!written)
        emit session_.notice(Banner::Tone::Wrong, translated(written.error().message), "findings");
}

void InspectWorkspace::addList(QVBoxLayout* column) {
    auto* content = new QWidget;
    list_ = new QVBoxLayout(content);
    list_->setContentsMargins(0, 0, 8, 0);
    list_->setSpacing(7);
    list_->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(scroll, 1);
}

bool InspectWorkspace::isMaster() const {
    return which_->current() == 1;
}

const InspectState& InspectWorkspace::state() const {
    static const InspectState kNone;
    if (isMaster()) return work_.master();
    const Track* track = session_.track();
    return track ? work_.mix(track->source) : kNone;
}

// Of the strip's time: a mix is shown as its file, a master as the track.
double InspectWorkspace::trackStart() const {
    const Track* track = session_.track();
    const double rate = session_.project().rate;
    return track && !isMaster() && rate > 0 ? framesToSeconds(track->trimStart, rate) : 0.0;
}

void InspectWorkspace::fill() {
    const Track* track = session_.track();
    title_->setText(track ? QString::fromStdString(track->title) : tr("Inspect a mix"));
    const ClipView* view = track ? session_.clips().view(track->source) : nullptr;
    if (isMaster())
        strip_->setWave(session_.master().wave(), Role::Master);
    else
        strip_->setWave(view ? view->wave : nullptr, Role::Mix);
    inspect_->setEnabled(view && view->number >= 0);
    fillCards();
    showState();
    showJudge();
    showProgress();
}

void InspectWorkspace::fillCards() {
    const auto& problems = state().problems;
    if (problems == shown_) return;
    stopHearing();
    shown_ = problems;
    for (ProblemCard* card : cards_) {
        card->hide();
        card->deleteLater();
    }
    cards_.clear();
    for (std::size_t i = 0; i < shown_.size(); ++i) {
        auto* card = new ProblemCard(shown_[i], list_->parentWidget());
        list_->insertWidget(static_cast<int>(i), card);
        cards_.push_back(card);
        connectCard(static_cast<int>(i));
    }
    strip_->setProblems(shown_);
    showRemedies();
}

void InspectWorkspace::connectCard(int index) {
    ProblemCard* card = cards_[static_cast<std::size_t>(index)];
    const Problem problem = shown_[static_cast<std::size_t>(index)];
    connect(card, &ProblemCard::hearRequested, this, [this, index](int place) {
        if (place < 0) return session_.transport().forgetLoop();
        hear(index, place);
    });
    connect(card, &ProblemCard::soloRequested, this, [this, index](bool on) { solo(index, on); });
    connect(card, &ProblemCard::remedyHearingRequested, this,
            [this, index, problem](RemedyHearing hearing) {
                if (heard_ != index) hear(index, 0);
                remedies_->hear(problem, hearing);
                if (hearing == RemedyHearing::Off)
                    session_.transport().setSource(isMaster() ? Source::Master : Source::Mix);
            });
    connect(card, &ProblemCard::remedyTaken, this, [this, problem] { remedies_->take(problem); });
}

void InspectWorkspace::showRemedies() {
    for (std::size_t i = 0; i < cards_.size(); ++i) {
        cards_[i]->setRemedy(remedies_->remedy(shown_[i]), remedies_->isTaken(shown_[i]));
        cards_[i]->setHearing(remedies_->hearing(shown_[i]));
    }
}

void InspectWorkspace::solo(int index, bool on) {
    if (on && heard_ != index) hear(index, 0);
    session_.transport().setRegion(on ? regionOf(shown_[static_cast<std::size_t>(index)])
                                      : std::nullopt);
    soloed_ = on;
    cards_[static_cast<std::size_t>(index)]->setSoloed(on);
}

void InspectWorkspace::showState() {
    const InspectState& now = state();
    QString text;
    Role role = Role::DimText;
    switch (now.phase) {
    case InspectState::Phase::None:
        text = !session_.track() ? tr("Import a mix: it is inspected by itself.")
               : isMaster()      ? tr("The master is inspected when you ask for it.")
                                 : tr("Inspected once it has been read.");
        break;
    case InspectState::Phase::Busy: text = tr("Inspecting…"); break;
    case InspectState::Phase::Failed:
        text = now.problem;
        role = Role::Wrong;
        break;
    case InspectState::Phase::Ready:
        text = now.problems.empty()
                   ? QStringLiteral("✓ ") + tr("Nothing found.")
                   : tr("Errors: %1 · warnings: %2 · to know: %3. Click one to hear it.")
                         .arg(now.count(Severity::Error))
                         .arg(now.count(Severity::Warning))
                         .arg(now.count(Severity::Info));
        if (now.problems.empty()) role = Role::Good;
        if (isMaster() && work_.isMasterStale()) {
            text += ' ' + tr("The chain was changed since: inspect the master again.");
            role = Role::Caution;
        }
        break;
    }
    summary_->setText(text);
    summary_->setRole(role);
    export_->setEnabled(!shown_.empty());
}

void InspectWorkspace::showJudge() {
    const ReferenceLimits& references = work_.references();
    QStringList names;
    for (const std::string& name : references.names()) names << QString::fromStdString(name);
    const QString by = names.isEmpty() ? tr("neutral limits") : names.join(QStringLiteral(", "));
    QString text = tr("Low mids, kick and voice judged by: %1").arg(by);
    if (!references.measuring().isEmpty())
        text += QStringLiteral(" · ") + tr("measuring %1, %2 %")
                                            .arg(references.measuring())
                                            .arg(qRound(100 * references.share()));
    judged_->setText(text);
    judged_->setRole(names.isEmpty() ? Role::DimText : Role::Reference);
    judged_->setVisible(session_.track() != nullptr);
}

void InspectWorkspace::showProgress() {
    const Track* track = session_.track();
    const double share = isMaster() ? work_.masterShare()
                         : track    ? work_.mixShare(track->source)
                                    : 0.0;
    bar_->setVisible(state().phase == InspectState::Phase::Busy);
    bar_->setValue(static_cast<int>(1000 * share));
    inspect_->setText(work_.master().phase == InspectState::Phase::Busy ? tr("Cancel")
                                                                        : tr("Inspect the master"));
}

void InspectWorkspace::hear(int index, int place) {
    const Problem& p = shown_[static_cast<std::size_t>(index)];
    double from = p.start, to = p.end;
    if (!p.at.empty()) {
        place = std::clamp(place, 0, static_cast<int>(p.at.size()) - 1);
        from = p.at[static_cast<std::size_t>(place)] - kBefore;
        to = from + kBefore + kBehind;
    } else if (to - from > kLasting) {
        from = (from + to - kLasting) / 2;
        to = from + kLasting;
    } else if (to - from < kBehind) {
        from -= kBefore;
        to += kBehind;
    }
    const double rate = session_.project().rate, start = trackStart();
    const Frames length = session_.trackFrames();
    const Frames first = std::clamp<Frames>(secondsToFrames(from - start, rate), 0, length);
    const Frames last = std::clamp<Frames>(secondsToFrames(to - start, rate), 0, length);
    Transport& transport = session_.transport();
    stopHearing();
    if (last - first < secondsToFrames(0.1, rate)) {
        emit session_.notice(Banner::Tone::Info,
                             tr("This place was trimmed away: it is not in the track any more."),
                             "findings");
        return cards_[static_cast<std::size_t>(index)]->setPlace(-1);
    }
    transport.setSource(isMaster() ? Source::Master : Source::Mix);
    transport.setLoopRegion({{first, last}});
    transport.seek(first);
    if (!transport.isPlaying()) transport.play();
    heard_ = index;
    cards_[static_cast<std::size_t>(index)]->setPlace(place);
    strip_->setSelected(index);
}

void InspectWorkspace::stopHearing() {
    remedies_->stop();
    if (soloed_) session_.transport().setRegion(std::nullopt);
    soloed_ = false;
    if (heard_ >= 0 && heard_ < static_cast<int>(cards_.size())) {
        cards_[static_cast<std::size_t>(heard_)]->setPlace(-1);
        cards_[static_cast<std::size_t>(heard_)]->setSoloed(false);
    }
    heard_ = -1;
    strip_->setSelected(-1);
}

void InspectWorkspace::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    stopHearing();
}

void InspectWorkspace::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && title_)
        title_->setFont(Theme::font(Lettering::Title));
}

}  // namespace lacquer
