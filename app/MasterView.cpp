// SPDX-License-Identifier: GPL-3.0-or-later
// Listens to the background render.
#include "app/MasterView.h"

#include <QMetaObject>
#include <algorithm>
#include <chrono>
#include <mutex>

#include "app/WavePyramid.h"

namespace lacquer {

/// Called on the render's thread; what the main thread takes over is guarded.
class MasterView::Listener : public MasterObserver {
public:
    explicit Listener(MasterView* view) : view_(view) {}
    void leave() {
        const std::lock_guard lock(mutex_);
        view_ = nullptr;
    }

    void begin(Frames length, double rate) override {
        length_ = length;
        mapper_.reset();  // of a render that was overtaken, before the next one's
        meter_ = std::make_unique<ProgrammeMeter>(rate);
        mapper_ = std::make_unique<SpectrumMapper>(rate);
        const std::lock_guard lock(mutex_);
        ++serial_;
        const bool same =
            !fresh_ && wave_ && wave_->totalFrames() == length && wave_->rate() == rate;
        wave_ = std::make_shared<WavePyramid>(rate, length,
                                              same ? WavePyramid::stable(wave_) : nullptr);
        fresh_ = false;
        taken_ = 0;
        history_ = {};
        reduction_.clear();
        log_ = FindingLog(rate);
        result_.reset();
        map_.reset();
        if (view_) post();
    }

    void quantum(Frames at, const Block& block, const RigMeter& meter) override {
        wave_->add(block);
        const auto frames = static_cast<std::size_t>(std::clamp<Frames>(length_ - at, 0, kQuantum));
        meter_->add(block.left.data(), block.right.data(), frames);
        mapper_->add(block.left.data(), block.right.data(), frames);
        float sum = 0.0F;
        for (int i = 0; i < meter.slotCount; ++i) sum += meter.gainReductionDb[i];
        deepest_ = std::max(deepest_, sum);
        if (meter.findingCount > 0) {
            const std::lock_guard lock(mutex_);
            log_.add(meter);
        }
        if ((at + kQuantum) % MasterView::kReductionFrames == 0) takeReduction();
        if (meter_->history().shortTermLufs.size() > taken_) takeHistory();
    }

    void finished() override {
        ProgrammeFigures figures = meter_->finish();
        SpectrumMapPtr map = mapper_->finish();
        mapper_.reset();
        wave_->complete();
        const std::lock_guard lock(mutex_);
        history_ = meter_->history();
        result_ = std::move(figures);
        map_ = std::move(map);
        if (view_) post();
    }

    // What the main thread takes over.
    mutable std::mutex mutex_;
    std::shared_ptr<WavePyramid> wave_;
    ProgrammeHistory history_;
    std::vector<float> reduction_;
    FindingLog log_{48000};
    std::optional<ProgrammeFigures> result_;
    SpectrumMapPtr map_;
    unsigned serial_ = 0;
    bool fresh_ = true;  // what was drawn is of another track

private:
    void takeReduction() {
        const std::lock_guard lock(mutex_);
        reduction_.push_back(deepest_);
        deepest_ = 0.0F;
    }
    void takeHistory() {
        taken_ = meter_->history().shortTermLufs.size();
        const auto now = std::chrono::steady_clock::now();
        const std::lock_guard lock(mutex_);
        if (now - told_ < std::chrono::milliseconds(100)) return;
        told_ = now;
        history_ = meter_->history();
        if (view_) post();
    }
    /// With the lock held, so that the view cannot go away meanwhile.
    void post() {
        QMetaObject::invokeMethod(
            view_, [view = view_, this] { view->take(*this); }, Qt::QueuedConnection);
    }

    MasterView* view_;
    Frames length_ = 0;
    std::size_t taken_ = 0;  // values of the history
    std::unique_ptr<ProgrammeMeter> meter_;
    std::unique_ptr<SpectrumMapper> mapper_;
    float deepest_ = 0.0F;
    std::chrono::steady_clock::time_point told_{};
};

namespace {

/// What is new over what was; the rest of the past stands until it is overtaken.
void takeOver(std::vector<float>& shown, const std::vector<float>& news) {
    if (shown.size() < news.size()) shown.resize(news.size());
    std::copy(news.begin(), news.end(), shown.begin());
}

}  // namespace

MasterView::MasterView(QObject* parent)
    : QObject(parent), listener_(std::make_shared<Listener>(this)) {}

MasterView::~MasterView() {
    listener_->leave();
}

std::shared_ptr<MasterObserver> MasterView::observer() const {
    return listener_;
}

void MasterView::take(const Listener& listener) {
    bool complete = false;
    {
        const std::lock_guard lock(listener.mutex_);
        if (listener.serial_ == forgotten_) return;
        wave_ = listener.wave_;
        takeOver(history_.shortTermLufs, listener.history_.shortTermLufs);
        takeOver(history_.psrDb, listener.history_.psrDb);
        history_.overs = listener.history_.overs;
        takeOver(reduction_, listener.reduction_);
        found_ = listener.log_.kinds();
        complete = listener.result_.has_value();
        if (complete) {
            history_ = listener.history_;
            reduction_ = listener.reduction_;
            loudness_ = listener.result_->loudness;
            dynamicRangeDb_ = listener.result_->dynamicRangeDb;
            tone_ = listener.result_->tone;
            map_ = listener.map_;
        }
    }
    stale_ = !complete;
    emit grew();
    if (complete) emit finished();
    emit staleChanged();
}

void MasterView::forget() {
    {
        const std::lock_guard lock(listener_->mutex_);
        forgotten_ = listener_->serial_;
        listener_->fresh_ = true;
        listener_->map_.reset();
    }
    wave_.reset();
    loudness_.reset();
    tone_.clear();
    map_.reset();
    dynamicRangeDb_ = NAN;
    history_ = {};
    reduction_.clear();
    found_.clear();
    markStale();
    emit grew();
}

void MasterView::markStale() {
    stale_ = true;
    emit staleChanged();
}

}  // namespace lacquer
