// SPDX-License-Identifier: GPL-3.0-or-later
// What the waveform view is shown, and what it asks for.
#include "app/WavePanel.h"

#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/Commands.h"
#include "app/NullWork.h"
#include "app/SectionEdits.h"
#include "app/Session.h"
#include "base/Units.h"
#include "project/Edit.h"
#include "widgets/Texts.h"
#include "widgets/WaveformView.h"

namespace lacquer {
namespace {

constexpr int kScrollSteps = 1 << 30;

}  // namespace

WavePanel::WavePanel(Session& session, Commands& commands, QWidget* parent)
    : QWidget(parent),
      session_(session),
      edits_(commands.sectionEdits()),
      view_(new WaveformView(this)),
      sections_(new SectionLane(this)),
      difference_(new NullWork(session, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 4, 10, 0);
    column->setSpacing(0);
    addSections(column);
    column->addWidget(view_);
    addScrollBar(column);
    Transport& transport = session.transport();
    connect(view_, &WaveformView::seekRequested, this,
            [this](Frames frame) { session_.transport().seek(frame); });
    connect(view_, &WaveformView::loopEdited, this,
            [this](LoopRegion region) { session_.transport().setLoopRegion(region); });
    connect(view_, &WaveformView::offsetEdited, this, [this](Frames offset, int gesture) {
        session_.apply(edit::setReferenceOffset(session_.project(), session_.referenceId(), offset),
                       tr("Move the reference"), {session_.referenceId(), -1, gesture});
    });
    connect(view_, &WaveformView::referenceLoopEdited, this,
            [this](const LoopRegion& loop, int gesture) {
                session_.setReferenceLoop(loop, {session_.referenceId(), -2, gesture});
            });
    connect(view_, &WaveformView::trimEdited, this, [this](const WaveEnds& ends, int gesture) {
        session_.trimTrack(ends.start, ends.end, tr("Trim"), {session_.trackId(), -3, gesture});
    });
    connect(view_, &WaveformView::fadesEdited, this, [this](const WaveEnds& ends, int gesture) {
        session_.fadeTrack(ends.fadeIn, ends.fadeOut, tr("Fade"),
                           {session_.trackId(), -4, gesture});
    });
    connect(view_, &WaveformView::filesDropped, &commands, &Commands::takeFiles);
    connect(&commands, &Commands::zoomRequested, this, &WavePanel::zoom);
    connect(&transport, &Transport::positionChanged, this,
            [this](Frames frame) { view_->setPlayhead(static_cast<double>(frame)); });
    connect(&transport, &Transport::loopChanged, this, &WavePanel::showLoop);
    connect(&session, &Session::projectChanged, this, &WavePanel::showAll);
    connect(&session, &Session::selectionChanged, this, &WavePanel::showAll);
    connect(&session.clips(), &ClipStore::changed, this, &WavePanel::showAll);
    connect(&session.clips(), &ClipStore::grew, this, [this] {
        const Track* track = session_.track();
        const ClipView* clip = track ? session_.clips().view(track->source) : nullptr;
        const bool busy = clip && clip->phase == ClipView::Phase::Loading;
        view_->setProgress(busy ? clip->share : -1.0);
        view_->dataChanged();
    });
    connect(&session.master(), &MasterView::grew, this, &WavePanel::showMaster);
    connect(&session, &Session::matchChanged, this, &WavePanel::showMatch);
    connect(difference_, &NullWork::changed, this, &WavePanel::showDifference);
    showAll();
}

// As far as the song goes, in parts of kScrollSteps: frames do not fit an int.
void WavePanel::addScrollBar(QVBoxLayout* column) {
    auto* bar = new QScrollBar(Qt::Horizontal, this);
    bar->setObjectName("waveScroll");
    bar->setAccessibleName(tr("Scroll the waveforms"));
    bar->setFocusPolicy(Qt::NoFocus);
    QSizePolicy policy = bar->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    bar->setSizePolicy(policy);
    bar->hide();
    column->addWidget(bar);
    connect(view_, &WaveformView::viewChanged, bar, [this, bar](double first, double perPixel) {
        const double from = view_->earliestFrame(), all = view_->latestFrame() - from;
        const double share = std::min(1.0, perPixel * view_->width() / all);
        const QSignalBlocker blocker(bar);
        bar->setPageStep(std::max(1, static_cast<int>(share * kScrollSteps)));
        bar->setSingleStep(std::max(1, bar->pageStep() / 10));
        bar->setRange(0, kScrollSteps - bar->pageStep());
        bar->setValue(static_cast<int>((first - from) / all * kScrollSteps));
        bar->setVisible(share < 1.0);
    });
    connect(bar, &QScrollBar::valueChanged, view_, [this](int value) {
        const double from = view_->earliestFrame(), all = view_->latestFrame() - from;
        view_->setView(from + all * value / kScrollSteps, view_->framesPerPixel());
    });
}

void WavePanel::showAll() {
    const Track* track = session_.track();
    const ClipView* mix = track ? session_.clips().view(track->source) : nullptr;
    view_->setMix(mix ? mix->wave : nullptr,
                  track ? QString::fromStdString(track->title) : QString());
    const Reference* reference = session_.reference();
    const ClipView* other = reference ? session_.clips().view(reference->source) : nullptr;
    view_->setReference(other ? other->wave : nullptr,
                        reference ? QString::fromStdString(reference->title) : QString(),
                        reference ? reference->offset : 0);
    const bool loops = reference && reference->loopStart;
    view_->setReferenceLoop(loops ? WaveRegion({*reference->loopStart, *reference->loopEnd})
                                  : std::nullopt);
    view_->setEnds(track ? WaveEnds{track->trimStart, track->trimEnd, track->fadeIn, track->fadeOut}
                         : WaveEnds{});
    showSections();
    showMaster();
    showMatch();
    showLoop();
}

void WavePanel::addSections(QVBoxLayout* column) {
    column->addWidget(sections_);
    connect(view_, &WaveformView::viewChanged, sections_, &SectionLane::setView);
    connect(sections_, &SectionLane::moved, &edits_, &SectionEdits::move);
    connect(sections_, &SectionLane::renamed, &edits_, &SectionEdits::rename);
    connect(sections_, &SectionLane::removed, &edits_, &SectionEdits::remove);
    connect(sections_, &SectionLane::loopRequested, &edits_, &SectionEdits::loop);
    connect(sections_, &SectionLane::chosen, this, [this](int index) {
        session_.transport().seek(sections_->sections()[static_cast<std::size_t>(index)].at);
    });
    connect(&edits_, &SectionEdits::chosen, sections_, &SectionLane::setCurrent);
}

void WavePanel::showSections() {
    std::vector<Frames> starts;
    for (const SectionFlag& flag : edits_.flags()) starts.push_back(flag.at);
    sections_->setRate(session_.project().rate);
    sections_->setSections(edits_.flags());
    sections_->setView(view_->firstFrame(), view_->framesPerPixel());
    view_->setSections(std::move(starts));
}

void WavePanel::showMaster() {
    showFigures();
    view_->setMaster(session_.master().wave());
    view_->setGainReduction(session_.master().reduction(), MasterView::kReductionFrames);
    view_->dataChanged();
}

// "−1.05 dBTP, PLR 12.3", and where it is over.
void WavePanel::showFigures() {
    const double tenth = session_.project().rate / 10.0;
    const auto show = [&](int source, const std::optional<LoudnessResult>& loudness,
                          const ProgrammeHistory* history) {
        view_->setFigures(source, loudness ? tr("%1 dBTP, PLR %2")
                                                 .arg(displayNumber(loudness->truePeakDbtp, 1),
                                                      displayNumber(loudness->plrDb, 1))
                                           : QString());
        view_->setOvers(source, history ? history->overs : std::vector<Frames>(), tenth);
        view_->setLoudness(source, history ? history->shortTermLufs : std::vector<float>(),
                           ProgrammeHistory::kSeconds * session_.project().rate);
    };
    const auto ofClip = [&](int source, const SourceRef* ref) {
        const ClipView* view = ref ? session_.clips().view(*ref) : nullptr;
        show(source, view ? view->loudness : std::nullopt, view ? view->history.get() : nullptr);
    };
    ofClip(0, session_.track() ? &session_.track()->source : nullptr);
    ofClip(2, session_.reference() ? &session_.reference()->source : nullptr);
    show(1, session_.master().loudness(), &session_.master().history());
}

void WavePanel::showMatch() {
    const double db = session_.matchDb(Source::Reference);
    const bool on = session_.project().listening.levelMatch && session_.loudness(Source::Reference);
    view_->setReferenceNote(on ? tr("level-matched %1 dB").arg(displayNumber(db, 1)) : QString());
}

// Magnified in steps of 6 dB as far as it fits the lane, once its peak is known.
void WavePanel::showDifference() {
    const auto& figures = difference_->figures();
    if (!difference_->wave()) return view_->setDifference(nullptr, {}, 1.0);
    const QString what = session_.transport().source() == Source::Mix
                             ? tr("difference: mix less reference")
                             : tr("difference: master less reference");
    if (!figures) return view_->setDifference(difference_->wave(), what + tr(" …"), 1.0);
    if (!std::isfinite(figures->depthDb))
        return view_->setDifference(difference_->wave(), what + tr(": nothing remains"), 1.0);
    constexpr double kStepDb = 6.0, kMostDb = 96.0;
    const double larger =
        std::clamp(kStepDb * std::floor(-figures->peakDb / kStepDb), 0.0, kMostDb);
    QString text =
        what + tr(" — depth %1 dB, peak %2 dBFS")
                   .arg(displaySigned(figures->depthDb, 1), displayNumber(figures->peakDb, 1));
    if (larger > 0.0) text += tr(", drawn %1 dB larger").arg(displayNumber(larger, 0));
    view_->setDifference(difference_->wave(), text, fromDb(larger));
}

void WavePanel::showLoop() {
    view_->setLoop(session_.transport().loopRegion());
}

void WavePanel::zoom(double factor) {
    const double playhead = view_->xOf(std::max(0.0, view_->playhead()));
    const bool seen = playhead >= 0.0 && playhead <= view_->width();
    const double x = seen ? playhead : view_->width() / 2.0;
    if (factor == 0.0)
        view_->zoomToAll();
    else if (factor < 0.0)
        view_->zoomToSamples(x);
    else
        view_->zoomBy(factor, x);
}

}  // namespace lacquer
