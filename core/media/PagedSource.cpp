// SPDX-License-Identifier: GPL-3.0-or-later
// The pool of pages: who may touch which page is decided by pin counts, never by waiting audio.
#include "media/PagedSource.h"

#include <algorithm>
#include <cmath>
#include <new>

namespace lacquer {
namespace {

constexpr std::uint64_t kFrameBits = 40;
constexpr std::uint64_t kFrameMask = (std::uint64_t{1} << kFrameBits) - 1;
constexpr Frames kNear =
    4096;  // a place this close behind a page's start keeps the page before, too
constexpr int kRoundsRemembered = 100;  // prefetch rounds for which the last read stays wanted
constexpr auto kPause = std::chrono::milliseconds(10);

Frames pagesOf(Frames frames) {
    return (frames + PageFile::kPageFrames - 1) / PageFile::kPageFrames;
}

}  // namespace

struct PagedSource::Page {
    double* left = nullptr;
    double* right = nullptr;
    std::atomic<int> pins{0};  // readers in the middle of it
    Slot* owner = nullptr;     // in whose table it stands; prefetch thread only, as what follows
    Frames index = 0;
    std::uint64_t round = 0;  // when it was last wanted
};

struct PagedSource::Slot {
    ClipPtr clip;
    int id = 0;
    int place = 0;  // in slots_
    Frames frames = 0, pages = 0;
    std::atomic<Page*>* table = nullptr;  // one a page of the clip
    std::atomic<Frames> lastRead{0};
    std::atomic<std::uint32_t> reads{0};
    std::uint32_t readsSeen = 0;
    int quietRounds = kRoundsRemembered;
    LockedMemory tableMemory;
};

struct PagedSource::Wanted {
    Slot* slot = nullptr;
    Frames page = 0;
};

PagedSource::PagedSource(int pages)
    : memory_(static_cast<std::size_t>(std::max(pages, 8)) * 2 * PageFile::kPageFrames *
              sizeof(double)),
      pages_(static_cast<std::size_t>(std::max(pages, 8))) {
    auto* samples = static_cast<double*>(memory_.data());
    for (Page& page : pages_) {
        page.left = samples;
        page.right = samples + PageFile::kPageFrames;
        samples += 2 * PageFile::kPageFrames;
    }
    thread_ = std::thread([this] { run(); });
}

PagedSource::~PagedSource() {
    {
        const std::lock_guard lock(mutex_);
        stop_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

void PagedSource::setClips(const std::vector<ClipPtr>& clips) {
    const std::lock_guard lock(mutex_);
    const auto isNamed = [&](const Slot& slot) {
        return std::any_of(clips.begin(), clips.end(),
                           [&](const ClipPtr& c) { return c->id == slot.id; });
    };
    for (auto& slot : owned_) {
        if (isNamed(*slot)) continue;
        ids_[static_cast<std::size_t>(slot->place)].store(0);
        slots_[static_cast<std::size_t>(slot->place)].store(nullptr);
        retired_.push_back(std::move(slot));
    }
    std::erase(owned_, nullptr);
    for (const ClipPtr& clip : clips) addClip(clip);
    wake_.notify_all();
}

void PagedSource::addClip(const ClipPtr& clip) {
    for (const auto& slot : owned_)
        if (slot->id == clip->id) return;
    const auto isTaken = [&](int place) {
        const auto stands = [&](const auto& slot) { return slot->place == place; };
        return std::any_of(owned_.begin(), owned_.end(), stands) ||
               std::any_of(retired_.begin(), retired_.end(), stands);
    };
    int place = 0;
    while (place < kMostClips && isTaken(place)) ++place;
    if (place == kMostClips) return;
    auto slot = std::make_unique<Slot>();
    slot->clip = clip;
    slot->id = clip->id;
    slot->place = place;
    slot->frames = clip->frames;
    slot->pages = pagesOf(clip->frames);
    const auto entries = static_cast<std::size_t>(slot->pages);
    slot->tableMemory =
        LockedMemory(std::max<std::size_t>(entries, 1) * sizeof(std::atomic<Page*>));
    slot->table = static_cast<std::atomic<Page*>*>(slot->tableMemory.data());
    for (std::size_t i = 0; i < entries; ++i) new (slot->table + i) std::atomic<Page*>(nullptr);
    slots_[static_cast<std::size_t>(place)].store(slot.get());
    ids_[static_cast<std::size_t>(place)].store(slot->id);
    owned_.push_back(std::move(slot));
}

// The slot of a clip, pinned; null when there is none. [audio]
PagedSource::Slot* PagedSource::pinSlot(int clip) noexcept {
    for (std::size_t i = 0; i < static_cast<std::size_t>(kMostClips); ++i) {
        if (ids_[i].load(std::memory_order_relaxed) != clip) continue;
        slotPins_[i].fetch_add(1);
        Slot* const slot = slots_[i].load();
        if (slot != nullptr && slot->id == clip) return slot;
        slotPins_[i].fetch_sub(1);
    }
    return nullptr;
}

bool PagedSource::copy(Slot& slot, Frames start, int count, double* left, double* right) noexcept {
    const Frames index = start / PageFile::kPageFrames, offset = start % PageFile::kPageFrames;
    std::atomic<Page*>& entry = slot.table[index];
    Page* const page = entry.load();
    if (page == nullptr) return false;
    page->pins.fetch_add(1);
    const bool isStill = entry.load() == page;  // else it is being given to another
    if (isStill) {
        std::copy_n(page->left + offset, count, left);
        std::copy_n(page->right + offset, count, right);
    }
    page->pins.fetch_sub(1);
    return isStill;
}

bool PagedSource::read(int clip, Frames start, Block& out) noexcept {
    out.clear();
    Slot* const slot = pinSlot(clip);
    bool ok = slot != nullptr;
    if (ok) {
        slot->lastRead.store(start, std::memory_order_relaxed);
        slot->reads.fetch_add(1, std::memory_order_relaxed);
        const Frames end = std::min<Frames>(start + kQuantum, slot->frames);
        for (Frames at = std::max<Frames>(start, 0); ok && at < end;) {
            const Frames n = std::min(end - at, PageFile::kPageFrames - at % PageFile::kPageFrames);
            ok = copy(*slot, at, static_cast<int>(n), out.left.data() + (at - start),
                      out.right.data() + (at - start));
            at += n;
        }
        slotPins_[static_cast<std::size_t>(slot->place)].fetch_sub(1);
    }
    if (ok) return true;
    out.clear();
    misses_.fetch_add(1, std::memory_order_relaxed);
    return false;
}

void PagedSource::hint(int lane, int clip, Frames frame) noexcept {
    const auto place =
        static_cast<std::uint64_t>(std::clamp<Frames>(frame, 0, static_cast<Frames>(kFrameMask)));
    lanes_[static_cast<std::size_t>(lane)].store(
        static_cast<std::uint64_t>(clip) << kFrameBits | place, std::memory_order_relaxed);
}

void PagedSource::dropHint(int lane) noexcept {
    lanes_[static_cast<std::size_t>(lane)].store(0, std::memory_order_relaxed);
}

bool PagedSource::isLoaded(int clip, Frames frame) {
    for (const auto& slot : owned_) {
        if (slot->id != clip) continue;
        const Frames page = std::max<Frames>(frame, 0) / PageFile::kPageFrames;
        for (Frames p = page; p < std::min(page + 2, slot->pages); ++p)
            if (slot->table[p].load() == nullptr) return false;
        return true;
    }
    return false;
}

bool PagedSource::ensure(int clip, Frames frame, std::chrono::milliseconds limit) {
    std::unique_lock lock(mutex_);
    wake_.notify_all();
    return loaded_.wait_for(lock, limit, [&] { return isLoaded(clip, frame); });
}

// Every page that may be needed, the nearest in time of all places first.
void PagedSource::collectWanted(std::vector<Wanted>& wanted) {
    struct Place {
        Slot* slot;
        Frames page, ahead;
    };
    std::vector<Place> places;
    const auto add = [&](Slot& slot, Frames frame) {
        const Frames at = std::clamp<Frames>(frame, 0, slot.frames);
        const auto ahead =
            static_cast<Frames>(std::ceil(kAheadSeconds * slot.clip->rate / PageFile::kPageFrames));
        places.push_back({&slot, at / PageFile::kPageFrames, ahead});
        if (at % PageFile::kPageFrames < kNear)
            places.push_back({&slot, at / PageFile::kPageFrames - 1, 0});
    };
    for (const auto& lane : lanes_) {
        const std::uint64_t packed = lane.load(std::memory_order_relaxed);
        for (const auto& slot : owned_)
            if (packed != 0 && slot->id == static_cast<int>(packed >> kFrameBits))
                add(*slot, static_cast<Frames>(packed & kFrameMask));
    }
    for (const auto& slot : owned_) {
        const std::uint32_t reads = slot->reads.load(std::memory_order_relaxed);
        slot->quietRounds =
            reads != slot->readsSeen ? 0 : std::min(slot->quietRounds + 1, kRoundsRemembered);
        slot->readsSeen = reads;
        if (slot->quietRounds < kRoundsRemembered)
            add(*slot, slot->lastRead.load(std::memory_order_relaxed));
    }
    Frames furthest = 0;
    for (const Place& place : places) furthest = std::max(furthest, place.ahead);
    for (Frames k = 0; k <= furthest; ++k)
        for (const Place& place : places)
            if (k <= place.ahead && place.page + k >= 0 && place.page + k < place.slot->pages)
                wanted.push_back({place.slot, place.page + k});
}

// A page nobody wants and nobody reads; null when all are wanted.
PagedSource::Page* PagedSource::takePage() {
    Page* oldest = nullptr;
    for (Page& page : pages_) {
        if (page.owner == nullptr && page.pins.load() == 0) return &page;
        if (page.owner != nullptr && page.round != round_ &&
            (oldest == nullptr || page.round < oldest->round))
            oldest = &page;
    }
    if (oldest == nullptr) return nullptr;
    oldest->owner->table[oldest->index].store(nullptr);
    oldest->owner = nullptr;
    return oldest->pins.load() == 0 ? oldest : nullptr;  // else it is found free in a later round
}

bool PagedSource::loadOne(std::vector<Wanted>& wanted, std::vector<char>& scratch) {
    wanted.clear();
    collectWanted(wanted);
    ++round_;
    const Wanted* missing = nullptr;
    std::size_t counted = 0;  // no more than the pool holds
    for (const Wanted& want : wanted) {
        Page* const page = want.slot->table[want.page].load(std::memory_order_relaxed);
        if (page != nullptr && page->round == round_) continue;
        if (counted++ >= pages_.size()) break;
        if (page != nullptr)
            page->round = round_;
        else if (missing == nullptr)
            missing = &want;
    }
    if (missing == nullptr) return false;
    Page* const page = takePage();
    if (page == nullptr) return false;
    const Frames start = missing->page * PageFile::kPageFrames;
    if (!missing->slot->clip->pages->read(start, PageFile::kPageFrames, page->left, page->right,
                                          scratch))
        misses_.fetch_add(1, std::memory_order_relaxed);  // the disk failed: silence stands in
    page->owner = missing->slot;
    page->index = missing->page;
    page->round = round_;
    missing->slot->table[missing->page].store(page);
    return true;
}

// Slots that no reader holds any more give their pages back.
void PagedSource::releaseRetired() {
    std::erase_if(retired_, [&](const std::unique_ptr<Slot>& slot) {
        if (slotPins_[static_cast<std::size_t>(slot->place)].load() != 0) return false;
        for (Page& page : pages_)
            if (page.owner == slot.get()) page.owner = nullptr;
        return true;
    });
}

void PagedSource::run() {
    std::vector<char> scratch(static_cast<std::size_t>(PageFile::kPageFrames) * sizeof(double));
    std::vector<Wanted> wanted;
    std::unique_lock lock(mutex_);
    while (!stop_) {
        releaseRetired();
        if (loadOne(wanted, scratch)) {
            loaded_.notify_all();
            lock.unlock();
            std::this_thread::yield();
            lock.lock();
        } else {
            wake_.wait_for(lock, kPause);
        }
    }
}

}  // namespace lacquer
