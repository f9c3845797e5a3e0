// SPDX-License-Identifier: GPL-3.0-or-later
// Commands on playback, chain and view.
#include "app/Commands.h"

#include <algorithm>

#include "app/AlignWork.h"
#include "app/BlindTestDialog.h"
#include "app/ChainCopy.h"
#include "app/CodecDialog.h"
#include "app/HelpWindow.h"
#include "app/InfoDialogs.h"
#include "modules/Registry.h"
#include "project/Edit.h"
#include "widgets/Texts.h"

namespace lacquer {

Commands::Commands(Session& session, QWidget* window)
    : QObject(window),
      session_(session),
      room_(session),
      codecListening_(session),
      aligning_(new AlignWork(session, this)),
      serviceListening_(session),
      placeMatch_(session, serviceListening_, nullptr),
      sectionEdits_(session),
      transitions_(session, this),
      inspections_(session, nullptr),
      window_(window) {
    connect(&sectionEdits_, &SectionEdits::refused, this, [this](const QString& why) {
        emit session_.notice(Banner::Tone::Info, why, QStringLiteral("section"));
    });
}

void Commands::undo() {
    session_.document().undoStack().undo();
}
void Commands::redo() {
    session_.document().undoStack().redo();
}

void Commands::renameItem() {
    emit renameRequested(session_.itemId());
}

void Commands::removeItem() {
    removeItem(session_.itemId());
}

void Commands::removeItem(Id item) {
    const Project& project = session_.project();
    if (const Track* track = project.track(item))
        session_.apply(edit::removeTrack(project, item),
                       tr("Remove “%1”").arg(QString::fromStdString(track->title)));
    else if (const Reference* reference = project.reference(item))
        session_.apply(edit::removeReference(project, item),
                       tr("Remove “%1”").arg(QString::fromStdString(reference->title)));
}

void Commands::playPause() {
    session_.transport().playPause();
}
void Commands::toStart() {
    session_.transport().seek(0);
}
void Commands::back() {
    session_.transport().seekBy(-5.0);
}
void Commands::forward() {
    session_.transport().seekBy(5.0);
}

void Commands::goToTime() {
    emit timeRequested();
}

void Commands::toggleLoop() {
    Transport& transport = session_.transport();
    if (!transport.loopRegion() && session_.programFrames() > 0)
        transport.setLoopRegion({{0, session_.programFrames()}});
    else
        transport.setLooping(!transport.isLooping());
}

void Commands::listenToMix() {
    session_.transport().setSource(Source::Mix);
}
void Commands::listenToMaster() {
    session_.transport().setSource(Source::Master);
}
void Commands::listenToReference() {
    if (session_.reference()) session_.transport().setSource(Source::Reference);
}

void Commands::toggleLevelMatch() {
    Listening listening = session_.project().listening;
    listening.levelMatch = !listening.levelMatch;
    session_.apply(edit::setListening(session_.project(), listening),
                   listening.levelMatch ? tr("Equal loudness on") : tr("Equal loudness off"));
}

void Commands::toggleDelta() {
    Transport& transport = session_.transport();
    const bool on = transport.probe().kind != Probe::Kind::Off;
    if (on || !session_.module())
        transport.setProbe({});
    else
        transport.setProbe({Probe::Kind::Delta, session_.moduleId(), 0});
}

void Commands::matchLoop() {
    placeMatch_.toggle(PlaceMatch::By::Loop);
}
void Commands::matchMoment() {
    placeMatch_.toggle(PlaceMatch::By::Moment);
}

void Commands::toggleMono() {
    toggleListen(Listen::Mono);
}
void Commands::toggleSide() {
    toggleListen(Listen::Side);
}
void Commands::toggleSwapped() {
    toggleListen(Listen::Swapped);
}

void Commands::toggleListen(Listen listen) {
    Transport& transport = session_.transport();
    transport.setListen(transport.listen() == listen ? Listen::Stereo : listen);
}

void Commands::toggleNull() {
    Transport& transport = session_.transport();
    const bool inverted = aligning_->inverted() == session_.referenceId();
    transport.setNull(transport.nullShare() != 0.0 || !session_.reference() ? 0.0
                      : inverted                                            ? -1.0
                                                                            : 1.0);
}

void Commands::toggleDim() {
    session_.transport().setDim(!session_.transport().isDimmed());
}
void Commands::toggleMute() {
    session_.transport().setMute(!session_.transport().isMute());
}

void Commands::alignReference() {
    aligning_->start();
}

void Commands::blindTest() {
    if (!blindTest_) blindTest_ = new BlindTestDialog(session_, window_);
    blindTest_->show();
    blindTest_->raise();
    blindTest_->activateWindow();
}

void Commands::toggleCodec() {
    codecListening_.choose(codecListening_.listen() == CodecListen::Off ? CodecListen::Decoded
                                                                        : CodecListen::Off);
}

void Commands::toggleCodecChanges() {
    codecListening_.toggle(CodecListen::Changed);
}

void Commands::codecPreview() {
    if (!codec_) codec_ = new CodecDialog(session_, codecListening_, window_);
    codec_->show();
    codec_->raise();
    codec_->activateWindow();
}

void Commands::toggleListenAs() {
    room_.toggle();
}

void Commands::toggleBypass() {
    const ModuleState* module = session_.module();
    if (!module) return;
    const QString name = session_.placeOf(*module);
    session_.apply(session_.withModuleOn(module->id, !module->on),
                   module->on ? tr("Bypass %1").arg(name) : tr("Switch %1 on").arg(name));
}

void Commands::removeModule() {
    const ModuleState* module = session_.module();
    if (!module) return;
    session_.apply(edit::removeModule(session_.project(), session_.chainId(), module->id),
                   tr("Remove %1").arg(session_.nameOf(*module)));
}

void Commands::moveModule(int by) {
    const ModuleState* module = session_.module();
    if (!module) return;
    const auto& modules = session_.chain()->modules;
    const auto at = std::find_if(modules.begin(), modules.end(),
                                 [&](const ModuleState& m) { return m.id == module->id; });
    const auto to = std::max<std::ptrdiff_t>(0, at - modules.begin() + by);
    session_.apply(edit::moveModule(session_.project(), session_.chainId(), module->id,
                                    static_cast<std::size_t>(to)),
                   tr("Move %1").arg(session_.nameOf(*module)));
}

void Commands::moveModuleLeft() {
    moveModule(-1);
}
void Commands::moveModuleRight() {
    moveModule(1);
}

void Commands::copyChain() {
    emit chainCopyRequested();
}

void Commands::pasteChain() {
    const Result<Chain> chain = copiedChain();
    if (chain)
        emit chainPasteRequested(*chain);
    else
        emit session_.notice(Banner::Tone::Caution, translated(chain.error().message),
                             QStringLiteral("chain"));
}

void Commands::spreadChain() {
    emit chainSpreadRequested();
}

void Commands::linkChains() {
    emit chainLinkRequested(true);
}
void Commands::unlinkChain() {
    emit chainLinkRequested(false);
}

void Commands::selectSnapshot(int slot) {
    if (!session_.track()) return;
    session_.apply(edit::selectSnapshot(session_.project(), session_.trackId(), slot),
                   tr("Go to version %1").arg(QChar('A' + slot)));
}

void Commands::snapshotA() {
    selectSnapshot(0);
}
void Commands::snapshotB() {
    selectSnapshot(1);
}
void Commands::snapshotC() {
    selectSnapshot(2);
}
void Commands::snapshotD() {
    selectSnapshot(3);
}

void Commands::goToMaster() {
    emit workspaceRequested(Workspace::Master);
}
// A view of the Master workspace, from any other too.
void Commands::showView(int view) {
    emit workspaceRequested(Workspace::Master);
    emit viewRequested(view);
}

void Commands::viewModule() {
    showView(0);
}
void Commands::viewSpectrum() {
    showView(1);
}
void Commands::viewSpectrogram() {
    showView(2);
}
void Commands::viewContour() {
    showView(3);
}
void Commands::viewStereo() {
    showView(4);
}
void Commands::goToDeliver() {
    emit workspaceRequested(Workspace::Deliver);
}
void Commands::deliver() {
    goToDeliver();
    emit deliverRequested();
}
void Commands::playTransitions() {
    if (transitions_.isOn())
        session_.transport().stop();
    else
        transitions_.start();
}
void Commands::previousJoin() {
    transitions_.jump(-1);
}
void Commands::nextJoin() {
    transitions_.jump(1);
}

void Commands::goToAlbum() {
    emit workspaceRequested(Workspace::Album);
}
void Commands::goToMatch() {
    emit workspaceRequested(Workspace::Match);
}
void Commands::goToInspect() {
    emit workspaceRequested(Workspace::Inspect);
}
void Commands::zoomIn() {
    emit zoomRequested(0.5);
}
void Commands::zoomOut() {
    emit zoomRequested(2.0);
}
void Commands::zoomFit() {
    emit zoomRequested(0.0);
}
void Commands::zoomSamples() {
    emit zoomRequested(-1.0);
}
void Commands::largerText() {
    emit textSizeRequested(1);
}
void Commands::smallerText() {
    emit textSizeRequested(-1);
}
void Commands::toggleTheme() {
    emit themeRequested();
}
void Commands::showModuleHelp() {
    if (!help_) help_ = new HelpWindow(session_, window_);
    help_->show();
    help_->raise();
}

void Commands::showHelpOn(const Move& move) {
    showModuleHelp();
    help_->showMove(move);
}

void Commands::showShortcuts() {
    lacquer::showShortcuts(window_);
}
void Commands::showAbout() {
    lacquer::showAbout(window_);
}

}  // namespace lacquer
