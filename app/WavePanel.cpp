// SPDX-License-Identifier: GPL-3.0-or-later
// What the waveform view is shown, and what it asks for.
#include "app/WavePanel.h"

#include <QVBoxLayout>

#include "app/Commands.h"
#include "app/Session.h"
#include "project/Edit.h"
#include "widgets/Texts.h"
#include "widgets/WaveformView.h"

namespace lacquer {

WavePanel::WavePanel(Session& session, Commands& commands, QWidget* parent)
    : QWidget(parent), session_(session), view_(new WaveformView(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 4, 10, 0);
    column->addWidget(view_);
    Transport& transport = session.transport();
    connect(view_, &WaveformView::seekRequested, this,
            [this](Frames frame) { session_.transport().seek(frame); });
    connect(view_, &WaveformView::loopEdited, this,
            [this](LoopRegion region) { session_.transport().setLoopRegion(region); });
    connect(view_, &WaveformView::offsetEdited, this, [this](Frames offset, int gesture) {
        session_.apply(edit::setReferenceOffset(session_.project(), session_.referenceId(), offset),
                       tr("Move the reference"), {session_.referenceId(), -1, gesture});
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
    showAll();
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
    showMaster();
    showMatch();
    showLoop();
}

void WavePanel::showMaster() {
    view_->setMaster(session_.master().wave());
    view_->setGainReduction(session_.master().reduction(), MasterView::kReductionFrames);
    view_->dataChanged();
}

void WavePanel::showMatch() {
    const double db = session_.matchDb(Source::Reference);
    const bool on = session_.project().listening.levelMatch && session_.loudness(Source::Reference);
    view_->setReferenceNote(on ? tr("level-matched %1 dB").arg(displayNumber(db, 1)) : QString());
}

void WavePanel::showLoop() {
    view_->setLoop(session_.transport().loopRegion());
}

void WavePanel::zoom(double factor) {
    if (factor == 0.0)
        view_->zoomToAll();
    else
        view_->zoomBy(factor, view_->xOf(view_->playhead()));
}

}  // namespace lacquer
