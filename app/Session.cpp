// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps engine, clips and window in step with the document.
#include "app/Session.h"

#include <algorithm>

#include "base/Units.h"
#include "engine/RigPlan.h"
#include "modules/Registry.h"
#include "project/Edit.h"
#include "project/FindSource.h"
#include "widgets/Texts.h"

namespace lacquer {
namespace {

constexpr int kReadingMs = 33;

}  // namespace

Session::Session(QObject* parent) : QObject(parent), engine_(clips_.access()), transport_(engine_) {
    engine_.setMasterObserver(master_.observer());
    connect(&document_, &Document::changed, this, &Session::afterChange);
    connect(&document_, &Document::replaced, this, &Session::projectReplaced);
    connect(&document_, &Document::notice, this,
            [this](const Message& message) { tell(message, Banner::Tone::Caution); });
    connect(&clips_, &ClipStore::changed, this, [this] {
        if (settleLengths()) return;
        followVersion();
        updateProgram();
        updateReference();
        updateMatch();
    });
    connect(&master_, &MasterView::finished, this, &Session::updateMatch);
    connect(&transport_, &Transport::positionChanged, this, &Session::followSection);
    connect(&sectionTimer_, &QTimer::timeout, this, &Session::followSection);
    sectionTimer_.setSingleShot(true);
    readings_.setTimerType(Qt::PreciseTimer);
    connect(&readings_, &QTimer::timeout, this, &Session::readLive);
    readings_.start(kReadingMs);
    connect(&transport_, &Transport::failed, this,
            [this](const Message& message) { tell(message, Banner::Tone::Wrong, "playback"); });
}

Session::~Session() {
    if (search_) search_->cancel();
    pool_.waitForDone();
    engine_.setMasterObserver(nullptr);
}

void Session::tell(const Message& message, Banner::Tone tone, const QString& kind) {
    emit notice(tone, translated(message), kind);
}

void Session::apply(Project after, const QString& text, MergeKey key) {
    document_.apply(std::move(after), text, key);
}

// Compressed and damaged files tell their length only when they have been decoded.
bool Session::settleLengths() {
    Project settled = project();
    for (const TrackPtr& track : project().tracks) {
        const ClipPtr clip = clips_.clip(track->source);
        if (!clip || clip->sourceFrames == track->source.frames) continue;
        SourceRef source = track->source;
        source.frames = clip->sourceFrames;
        settled = edit::setTrackSource(settled, track->id, std::move(source));
    }
    if (settled == project()) return false;
    document_.amend(settled);
    return true;
}

void Session::afterChange() {
    if (settleLengths()) return;
    findSection(true);
    keepSelection();
    clips_.follow(project());
    followVersion();
    updateProgram();
    updateReference();
    updateMatch();
    updateWords();
    emit projectChanged();
}

void Session::projectReplaced() {
    transport_.stop();
    transport_.forgetLoop();
    transport_.setProbe({});
    setPreview(std::nullopt);
    version_ = versionOf_ = 0;
    track_ = reference_ = module_ = 0;
    clips_.forgetAll();
    afterChange();
    transport_.seek(0);
    emit selectionChanged();
    if (!missingSources(project()).empty()) findMissing();
}

const ModuleState* Session::module() const {
    const Chain* edited = chain();
    return edited ? edit::findModuleState(*edited, module_) : nullptr;
}

const SourceRef* Session::itemSource() const {
    if (const Track* chosen = project().track(item_)) return &chosen->source;
    const Reference* chosen = project().reference(item_);
    return chosen ? &chosen->source : nullptr;
}

void Session::keepSelection() {
    const Id before[] = {track_, reference_, module_};
    const auto& tracks = project().tracks;
    const auto& references = project().references;
    if (!track()) {
        track_ = tracks.empty() ? 0 : tracks.back()->id;
        if (!playsAlbum_) master_.forget();
        findSection(false);
    }
    if (!project().track(item_) && !project().reference(item_)) item_ = track_;
    if (!reference()) reference_ = references.empty() ? 0 : references.back()->id;
    if (!module()) {
        const Chain* edited = chain();
        module_ = !edited || edited->modules.empty() ? 0 : edited->modules.front().id;
    }
    if (before[0] != track_ || before[1] != reference_ || before[2] != module_)
        emit selectionChanged();
}

void Session::selectTrack(Id id) {
    item_ = id;
    if (id == track_ || !project().track(id)) return;
    if (!playsAlbum_) {
        transport_.stop();
        transport_.forgetLoop();
    }
    setPreview(std::nullopt);
    version_ = versionOf_ = 0;
    track_ = id;
    findSection(false);
    if (playsAlbum_) return emit selectionChanged();
    transport_.setProbe({});
    module_ = 0;
    keepSelection();
    master_.forget();
    updateProgram();
    updateMatch();
    updateWords();
    transport_.seek(0);
    emit selectionChanged();
}

void Session::selectReference(Id id) {
    item_ = id;
    if (id == reference_ || !project().reference(id)) return;
    reference_ = id;
    updateReference();
    updateMatch();
    emit selectionChanged();
}

void Session::selectModule(Id id) {
    const Chain* edited = chain();
    if (id == module_ || !edited || !edit::findModuleState(*edited, id)) return;
    module_ = id;
    if (transport_.probe().kind != Probe::Kind::Off) transport_.setProbe({});
    emit selectionChanged();
}

void Session::updateProgram() {
    if (project().rate > 0.0 && project().rate != engine_.rate()) followRate(engine_.rate());
    playsAlbum_ ? updateAlbumProgram() : updateTrackProgram();
    tellVersion();
}

void Session::updateTrackProgram() {
    const auto& tracks = project().tracks;
    const auto found = std::find_if(tracks.begin(), tracks.end(),
                                    [this](const TrackPtr& t) { return t->id == track_; });
    const auto [view, at] = mixSound();
    const bool playable = view && view->number >= 0;
    const TrackPtr next = playable ? withPreview(*found) : nullptr;
    const int clip = playable ? view->number : -1;
    const bool sameClip = clip == playingClip_ && at == playingAt_;
    if (next == playing_ && sameClip) return;
    // A name or a mark changes nothing that is rendered, and nothing is rendered again.
    const bool sameMaster = next && playing_ && sameClip && sameSound(*next, *playing_);
    playing_ = next;
    playingClip_ = clip;
    playingAt_ = at;
    if (!sameMaster) master_.markStale();
    engine_.setProgram({next, std::max(0, clip),
                        playable ? std::max<Frames>(0, view->frames + at) : 0, nullptr, nullptr,
                        at});
}

TrackPtr Session::withPreview(const TrackPtr& own) {
    if (!preview_) return own;
    if (previewedOf_ != own || previewed_->chain != *preview_) {
        previewed_ = std::make_shared<const Track>(edit::withChain(*own, *preview_));
        previewedOf_ = own;
    }
    return previewed_;
}

void Session::setPreview(std::optional<Chain> chain) {
    if (chain == preview_) return;
    const bool was = isPreviewing();
    preview_ = std::move(chain);
    if (!preview_) previewed_ = previewedOf_ = nullptr;
    updateProgram();
    updateMatch();
    if (was != isPreviewing()) emit previewChanged();
}

ReferencePlay Session::referencePlay() const {
    ReferencePlay play;
    const Reference* chosen = reference();
    const ClipView* view = chosen ? clips_.view(chosen->source) : nullptr;
    if (view && view->number >= 0) {
        play.clip = view->number;
        play.length = view->frames;
        play.offset = chosen->offset;
        play.loopStart = chosen->loopStart.value_or(0);
        play.loopEnd = chosen->loopEnd.value_or(0);
        play.trim = fromDb(chosen->trimDb);
    }
    return play;
}

void Session::updateReference() {
    engine_.setReference(referencePlay());
    if (!reference() && transport_.nullShare() != 0.0) transport_.setNull(0.0);  // less nothing
}

DeliveredWords Session::deliveryWords() const {
    const Track* chosen = track();
    if (!chosen || playsAlbum_) return {};
    const Delivery& delivery = project().delivery;
    const FormatInfo* format =
        delivery.formatId.empty() ? &formatFor(chosen->source, {}) : findFormat(delivery.formatId);
    if (!format) return {};
    return deliveredWords(*chosen, *format, delivery.dither, project().rate, true);
}

bool Session::isDeliveryAudible() const {
    return deliveryWords().bits > 0;
}

void Session::hearDelivery(bool on) {
    hearDelivery_ = on;
    updateWords();
}

void Session::updateWords() {
    const DeliveredWords words = deliveryWords();
    transport_.setWords(words.dither, hearDelivery_ ? words.bits : 0);
}

void Session::readLive() {
    if (!analyser_) return;
    const auto reading = analyser_->latest();
    if (reading->sequence == lastReading_) return;
    lastReading_ = reading->sequence;
    emit readingChanged(*reading);
}

void Session::resetMeters() {
    if (analyser_) analyser_->reset();
}

void Session::pauseMeters(bool paused) {
    paused_ = paused;
    if (analyser_) analyser_->setPaused(paused);
}

void Session::setSpectrum(const SpectrumOptions& options) {
    spectrum_ = options;
    if (analyser_) analyser_->setSpectrum(options);
}

Frames Session::trackFrames() const {
    const Track* chosen = track();
    const auto [view, at] = mixSound();
    if (!view) return 0;
    const Frames whole = view->frames + at, end = std::min(chosen->trimEnd.value_or(whole), whole);
    return std::max<Frames>(0, end - chosen->trimStart);
}

QString Session::linkSentence(Id id) const {
    QStringList titles;
    for (const Id other : linkedWith(project(), id))
        titles << QString::fromStdString(project().track(other)->title);
    if (titles.isEmpty()) return {};
    if (titles.size() == 1) return tr("Linked with “%1”").arg(titles.front());
    return tr("Linked with %1 tracks: %2").arg(titles.size()).arg(titles.join(", "));
}

QString Session::nameOf(const ModuleState& state) const {
    const Module* known = findModule(state.module);
    return known ? translated(known->name()) : QString::fromStdString(state.module);
}

}  // namespace lacquer
