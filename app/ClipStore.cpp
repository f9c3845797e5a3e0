// SPDX-License-Identifier: GPL-3.0-or-later
// Loads and measures the session's sounds.
#include "app/ClipStore.h"

#include <QTimer>
#include <map>

#include "app/Background.h"
#include "app/ClipSources.h"
#include "engine/PagedClips.h"
#include "media/Importer.h"
#include "media/WaitingSource.h"
#include "widgets/Texts.h"

namespace lacquer {
namespace {

constexpr int kGrowMs = 120;

struct Measured {
    ProgrammeFigures figures;
    std::shared_ptr<const ProgrammeHistory> history;
};

/// The whole clip through `meter`; false when cancelled. [worker]
template <class Meter>
bool hear(const ClipPtr& clip, const Task& task, Meter& meter) {
    WaitingSource source({clip});
    Block block;
    for (Frames at = 0; at < clip->frames; at += kQuantum) {
        if (task.cancelled()) return false;
        source.read(clip->id, at, block);
        const auto frames = static_cast<std::size_t>(std::min<Frames>(kQuantum, clip->frames - at));
        meter.add(block.left.data(), block.right.data(), frames);
    }
    return true;
}

std::optional<Measured> measure(const ClipPtr& clip, const Task& task) {
    ProgrammeMeter meter(clip->rate);
    if (!hear(clip, task, meter)) return std::nullopt;
    auto figures = meter.finish();
    return Measured{std::move(figures), std::make_shared<const ProgrammeHistory>(meter.history())};
}

SpectrumMapPtr makeMap(const ClipPtr& clip, const Task& task) {
    SpectrumMapper mapper(clip->rate);
    return hear(clip, task, mapper) ? mapper.finish() : nullptr;
}

bool isThere(const std::filesystem::path& path) {
    std::error_code code;
    return std::filesystem::exists(path, code);
}

}  // namespace

struct ClipStore::State {
    /// A file may have held several sounds.
    using Key = std::pair<std::filesystem::path, int>;
    static Key keyOf(const SourceRef& source) { return {source.path, source.version}; }
    struct Entry {
        ClipView view;
        double rate = 0.0;
        std::shared_ptr<ImportJob> job;
        ClipPtr clip;
    };
    std::map<Key, Entry> entries;
    std::shared_ptr<PagedClips> paged = PagedClips::make();
    Importer importer{std::make_shared<ClipCache>()};
    QThreadPool measuring;
    std::shared_ptr<Task> task = std::make_shared<Task>();  // of all measuring
    QTimer timer;

    void publish() const {
        std::vector<ClipPtr> clips;
        for (const auto& [key, entry] : entries)
            if (entry.clip) clips.push_back(entry.clip);
        paged->setClips(std::move(clips));
    }
    void load(ClipStore& store, const Key& key, double rate);
    bool has(ClipStore& store, const SourceRef& source, double rate);
    void finish(ClipStore& store, const Key& key);
    void startMeasuring(ClipStore& store, const Key& key, const ClipPtr& clip);
    bool watch(Entry& entry);
};

ClipStore::ClipStore(QObject* parent) : QObject(parent), state_(std::make_unique<State>()) {
    state_->measuring.setMaxThreadCount(1);
    state_->timer.setInterval(kGrowMs);
    connect(&state_->timer, &QTimer::timeout, this, [this] {
        bool opened = false;
        for (auto& [key, entry] : state_->entries) opened |= state_->watch(entry);
        if (loading() == 0) state_->timer.stop();
        if (opened) emit changed();
        emit grew();
    });
}

ClipStore::~ClipStore() {
    cancelLoading();
    state_->task->cancel();
    state_->measuring.waitForDone();
}

void ClipStore::State::load(ClipStore& store, const Key& key, double rate) {
    const std::filesystem::path& path = key.first;
    Entry& entry = entries[key];
    entry = {};
    entry.rate = rate;
    if (!isThere(path)) {
        entry.view.phase = ClipView::Phase::Missing;
        entry.view.problem =
            ClipStore::tr("The file is not there: %1").arg(QString::fromStdString(path.string()));
        return;
    }
    entry.job = importer.start(path, rate, [&store, key, this] {
        QMetaObject::invokeMethod(
            &store, [&store, key, this] { finish(store, key); }, Qt::QueuedConnection);
    });
    timer.start();
}

bool ClipStore::State::watch(Entry& entry) {
    if (!entry.job || entry.view.phase != ClipView::Phase::Loading) return false;
    entry.view.share = entry.job->share();
    if (entry.view.wave) return false;
    const auto opening = entry.job->opening();
    if (!opening || !opening->peaks) return false;
    entry.view.wave =
        std::make_shared<GrowingWave>(opening->peaks, opening->rate, opening->frames.value_or(0));
    return true;
}

void ClipStore::State::finish(ClipStore& store, const Key& key) {
    const auto found = entries.find(key);
    if (found == entries.end() || !found->second.job) return;
    Entry& entry = found->second;
    const auto result = entry.job->result();
    if (!result) return;  // of a job that this one replaced
    if (!*result) {
        entry.view.phase = ClipView::Phase::Failed;
        entry.view.problem = translated(result->error().message);
    } else {
        entry.clip = **result;
        entry.view.phase = ClipView::Phase::Ready;
        entry.view.share = 1.0;
        entry.view.number = entry.clip->id;
        entry.view.frames = entry.clip->frames;
        entry.view.converted = entry.clip->converted();
        entry.view.wave = std::make_shared<ClipWave>(entry.clip);
        if (entry.clip->warning) entry.view.warning = translated(*entry.clip->warning);
        startMeasuring(store, key, entry.clip);
    }
    entry.job.reset();
    publish();
    emit store.changed();
    emit store.grew();
}

void ClipStore::State::startMeasuring(ClipStore& store, const Key& key, const ClipPtr& clip) {
    const auto entryOf = [this, key, clip]() -> Entry* {
        const auto found = entries.find(key);
        return found == entries.end() || found->second.clip != clip ? nullptr : &found->second;
    };
    const auto takeMap = [&store, entryOf](const SpectrumMapPtr& map) {
        Entry* entry = entryOf();
        if (!map || !entry) return;
        entry->view.map = map;
        emit store.changed();
    };
    inBackground(
        measuring, &store, [clip, task = task] { return measure(clip, *task); },
        [this, &store, clip, entryOf, takeMap](const std::optional<Measured>& result) {
            Entry* entry = entryOf();
            if (!result || !entry) return;
            entry->view.loudness = result->figures.loudness;
            entry->view.dynamicRangeDb = result->figures.dynamicRangeDb;
            entry->view.tone =
                std::make_shared<const std::vector<ThirdOctave>>(result->figures.tone);
            entry->view.history = result->history;
            inBackground(
                measuring, &store, [clip, task = task] { return makeMap(clip, *task); }, takeMap);
            emit store.changed();
        });
}

/// True when it was loaded at this rate, is being loaded or could not be; else it begins to load.
bool ClipStore::State::has(ClipStore& store, const SourceRef& source, double rate) {
    const auto found = entries.find(keyOf(source));
    if (found != entries.end() && found->second.rate == rate) return true;
    if (found != entries.end() && found->second.job) found->second.job->cancel();
    load(store, keyOf(source), rate);
    return false;
}

void ClipStore::follow(const Project& project) {
    if (project.rate <= 0.0) return;
    bool started = false;
    const auto need = [&](const SourceRef& source) {
        started |= !state_->has(*this, source, project.rate);
    };
    for (const TrackPtr& track : project.tracks) need(track->source);
    for (const ReferencePtr& reference : project.references) need(reference->source);
    if (!started) return;
    state_->publish();
    emit changed();
}

void ClipStore::need(const SourceRef& source, double rate) {
    if (rate <= 0.0 || state_->has(*this, source, rate)) return;
    state_->publish();
    emit changed();
}

void ClipStore::forgetAll() {
    cancelLoading();
    state_->task->cancel();
    state_->task = std::make_shared<Task>();
    state_->entries.clear();
    state_->publish();
    emit changed();
}

const ClipView* ClipStore::view(const SourceRef& source) const {
    const auto found = state_->entries.find(State::keyOf(source));
    return found == state_->entries.end() ? nullptr : &found->second.view;
}

ClipPtr ClipStore::clip(const SourceRef& source) const {
    const auto found = state_->entries.find(State::keyOf(source));
    return found == state_->entries.end() ? nullptr : found->second.clip;
}

bool ClipStore::isOther(const SourceRef& source) const {
    const ClipPtr loaded = clip(source);
    return loaded && !source.contentHash.empty() && loaded->contentHash != source.contentHash;
}

int ClipStore::nextVersion(const std::filesystem::path& path) const {
    int next = 0;
    for (const auto& [key, entry] : state_->entries)
        if (key.first == path) next = std::max(next, key.second + 1);
    return next;
}

void ClipStore::retry(const SourceRef& source) {
    const auto found = state_->entries.find(State::keyOf(source));
    if (found == state_->entries.end() || found->second.job || found->second.clip) return;
    state_->load(*this, State::keyOf(source), found->second.rate);
    emit changed();
}

ClipAccess ClipStore::access() const {
    return state_->paged->access();
}

int ClipStore::loading() const {
    int count = 0;
    for (const auto& [key, entry] : state_->entries) count += entry.job ? 1 : 0;
    return count;
}

double ClipStore::share() const {
    double sum = 0.0;
    for (const auto& [key, entry] : state_->entries)
        if (entry.job) sum += entry.job->share();
    return loading() > 0 ? sum / loading() : 1.0;
}

void ClipStore::cancelLoading() {
    for (auto& [key, entry] : state_->entries)
        if (entry.job) entry.job->cancel();
}

ProbedFile ClipStore::probe(const std::filesystem::path& path) {
    ProbedFile probed{path, std::nullopt, std::nullopt};
    const auto decoder = Decoder::open(path);
    if (!decoder) {
        probed.problem = decoder.error().message;
        return probed;
    }
    const auto hash = contentHash(path);
    if (!hash) {
        probed.problem = hash.error().message;
        return probed;
    }
    const StreamInfo& info = (*decoder)->info();
    SourceRef source;
    source.path = path;
    source.contentHash = *hash;
    source.rate = info.rate;
    source.channels = info.channels;
    source.frames = info.promisedFrames.value_or(0);
    source.formatId = info.formatId;
    source.wide = info.wide;
    probed.source = source;
    return probed;
}

}  // namespace lacquer
