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
    LoudnessResult loudness;
    std::shared_ptr<const std::vector<ThirdOctave>> tone;
    std::shared_ptr<const std::vector<float>> history;
    SpectrumMapPtr map;
};

/// The whole clip; nothing when cancelled. [worker]
std::optional<Measured> measure(const ClipPtr& clip, const Task& task) {
    WaitingSource source({clip});
    Loudness loudness(clip->rate, 2);
    SpectrumMeter spectrum(clip->rate);
    SpectrumMapper mapper(clip->rate);
    const Frames step = secondsToFrames(ClipView::kHistorySeconds, clip->rate);
    std::vector<float> history;
    Block block;
    for (Frames at = 0; at < clip->frames; at += kQuantum) {
        if (task.cancelled()) return std::nullopt;
        source.read(clip->id, at, block);
        const auto frames = static_cast<std::size_t>(std::min<Frames>(kQuantum, clip->frames - at));
        loudness.addPlanar(block.left.data(), block.right.data(), frames);
        spectrum.add(block.left.data(), block.right.data(), frames);
        mapper.add(block.left.data(), block.right.data(), frames);
        if (at + kQuantum >= step * (std::ssize(history) + 1))
            history.push_back(static_cast<float>(loudness.shortTerm()));
    }
    const auto tone =
        std::make_shared<const std::vector<ThirdOctave>>(thirdOctaves(spectrum.finish()));
    return Measured{loudness.finish(), tone,
                    std::make_shared<const std::vector<float>>(std::move(history)),
                    mapper.finish()};
}

bool isThere(const std::filesystem::path& path) {
    std::error_code code;
    return std::filesystem::exists(path, code);
}

}  // namespace

struct ClipStore::State {
    struct Entry {
        ClipView view;
        double rate = 0.0;
        std::shared_ptr<ImportJob> job;
        ClipPtr clip;
    };
    std::map<std::filesystem::path, Entry> entries;
    std::shared_ptr<PagedClips> paged = PagedClips::make();
    Importer importer{std::make_shared<ClipCache>()};
    QThreadPool measuring;
    std::shared_ptr<Task> task = std::make_shared<Task>();  // of all measuring
    QTimer timer;

    void publish() const {
        std::vector<ClipPtr> clips;
        for (const auto& [path, entry] : entries)
            if (entry.clip) clips.push_back(entry.clip);
        paged->setClips(std::move(clips));
    }
    void load(ClipStore& store, const std::filesystem::path& path, double rate);
    void finish(ClipStore& store, const std::filesystem::path& path);
    void startMeasuring(ClipStore& store, const std::filesystem::path& path, const ClipPtr& clip);
    bool watch(Entry& entry);
};

ClipStore::ClipStore(QObject* parent) : QObject(parent), state_(std::make_unique<State>()) {
    state_->measuring.setMaxThreadCount(1);
    state_->timer.setInterval(kGrowMs);
    connect(&state_->timer, &QTimer::timeout, this, [this] {
        bool opened = false;
        for (auto& [path, entry] : state_->entries) opened |= state_->watch(entry);
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

void ClipStore::State::load(ClipStore& store, const std::filesystem::path& path, double rate) {
    Entry& entry = entries[path];
    entry = {};
    entry.rate = rate;
    if (!isThere(path)) {
        entry.view.phase = ClipView::Phase::Missing;
        entry.view.problem =
            ClipStore::tr("The file is not there: %1").arg(QString::fromStdString(path.string()));
        return;
    }
    entry.job = importer.start(path, rate, [&store, path, this] {
        QMetaObject::invokeMethod(
            &store, [&store, path, this] { finish(store, path); }, Qt::QueuedConnection);
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

void ClipStore::State::finish(ClipStore& store, const std::filesystem::path& path) {
    const auto found = entries.find(path);
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
        startMeasuring(store, path, entry.clip);
    }
    entry.job.reset();
    publish();
    emit store.changed();
    emit store.grew();
}

void ClipStore::State::startMeasuring(ClipStore& store, const std::filesystem::path& path,
                                      const ClipPtr& clip) {
    inBackground(
        measuring, &store, [clip, task = task] { return measure(clip, *task); },
        [this, &store, path, clip](const std::optional<Measured>& result) {
            const auto found = entries.find(path);
            if (!result || found == entries.end() || found->second.clip != clip) return;
            found->second.view.loudness = result->loudness;
            found->second.view.tone = result->tone;
            found->second.view.history = result->history;
            found->second.view.map = result->map;
            emit store.changed();
        });
}

void ClipStore::follow(const Project& project) {
    if (project.rate <= 0.0) return;
    bool started = false;
    const auto need = [&](const SourceRef& source) {
        const auto found = state_->entries.find(source.path);
        if (found != state_->entries.end() && found->second.rate == project.rate) return;
        if (found != state_->entries.end() && found->second.job) found->second.job->cancel();
        state_->load(*this, source.path, project.rate);
        started = true;
    };
    for (const TrackPtr& track : project.tracks) need(track->source);
    for (const ReferencePtr& reference : project.references) need(reference->source);
    if (!started) return;
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
    const auto found = state_->entries.find(source.path);
    return found == state_->entries.end() ? nullptr : &found->second.view;
}

ClipPtr ClipStore::clip(const SourceRef& source) const {
    const auto found = state_->entries.find(source.path);
    return found == state_->entries.end() ? nullptr : found->second.clip;
}

void ClipStore::retry(const SourceRef& source) {
    const auto found = state_->entries.find(source.path);
    if (found == state_->entries.end() || found->second.job || found->second.clip) return;
    state_->load(*this, source.path, found->second.rate);
    emit changed();
}

ClipAccess ClipStore::access() const {
    return state_->paged->access();
}

int ClipStore::loading() const {
    int count = 0;
    for (const auto& [path, entry] : state_->entries) count += entry.job ? 1 : 0;
    return count;
}

double ClipStore::share() const {
    double sum = 0.0;
    for (const auto& [path, entry] : state_->entries)
        if (entry.job) sum += entry.job->share();
    return loading() > 0 ? sum / loading() : 1.0;
}

void ClipStore::cancelLoading() {
    for (auto& [path, entry] : state_->entries)
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
