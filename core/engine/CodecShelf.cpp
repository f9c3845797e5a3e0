// SPDX-License-Identifier: GPL-3.0-or-later
// Finds decoded sound by its place and fades it in and out.
#include "engine/CodecShelf.h"

#include <algorithm>

namespace lacquer {

CodecShelf::~CodecShelf() {
    for (std::size_t i = 0; i < count_; ++i) ports_.chunks.giveBack(chunks_[i]);
    while (CodecChunk* chunk = ports_.chunks.take()) ports_.chunks.giveBack(chunk);
}

void CodecShelf::take() noexcept {
    while (count_ < chunks_.size()) {
        CodecChunk* chunk = ports_.chunks.take();
        if (!chunk) break;
        chunks_[count_++] = chunk;
    }
}

void CodecShelf::rest() noexcept {
    take();
    solo_.jump(listen_ == CodecListen::Changed ? 1.0 : 0.0);
    end(nullptr, nullptr);
}

void CodecShelf::begin(bool possible) noexcept {
    take();
    wanted_ = possible && listen_ != CodecListen::Off;
    solo_.follow(possible && listen_ == CodecListen::Changed ? 1.0 : 0.0);
    soloed_ = !solo_.still() || solo_.now() != 0.0;
    for (double& share : soloNow_) share = solo_.next();
    solo_.settle();
    sounds_ = false;
}

const CodecChunk* CodecShelf::find(std::uint64_t run, Frames at) const noexcept {
    for (std::size_t i = 0; i < count_; ++i)
        if (chunks_[i]->run == run && chunks_[i]->at <= at &&
            at < chunks_[i]->at + CodecChunk::kFrames)
            return chunks_[i];
    return nullptr;
}

/// The newest run that has the deck's own master at this place.
const CodecChunk* CodecShelf::findFresh(const Deck& deck, Frames at) const noexcept {
    const CodecChunk* best = nullptr;
    const std::uint64_t oldest = ports_.oldestRun.load(std::memory_order_acquire);
    for (std::size_t i = 0; i < count_; ++i) {
        const CodecChunk& chunk = *chunks_[i];
        if (chunk.run >= oldest && chunk.revision == deck.applied && chunk.at <= at &&
            at < chunk.at + CodecChunk::kFrames && (!best || chunk.run > best->run))
            best = &chunk;
    }
    return best;
}

void CodecShelf::hear(Deck* deck, const Block& master, Block& out, bool told) noexcept {
    out = master;
    if (!deck || !deck->master) {
        sounds_ = sounds_ || soloed_;
        return;
    }
    const Frames at = deck->at - kQuantum;
    if (deck->codecFade == 0) {
        const CodecChunk* fresh = wanted_ ? findFresh(*deck, at) : nullptr;
        deck->codecRun = fresh ? fresh->run : 0;
    }
    const CodecChunk* chunk = deck->codecRun != 0 ? find(deck->codecRun, at) : nullptr;
    if (!chunk) deck->codecFade = 0;
    const Frames ahead = std::min(at + fade_.length() + 2 * kQuantum, deck->length - 1);
    const bool on = wanted_ && chunk && chunk->revision == deck->applied &&
                    chunk->run >= ports_.oldestRun.load(std::memory_order_acquire) &&
                    (at >= ahead || find(deck->codecRun, ahead));
    if (!deck->codecBegun) deck->codecFade = on ? fade_.length() : 0;  // the deck itself fades in
    deck->codecBegun = true;
    if (told) ports_.heard.store(on, std::memory_order_relaxed);
    if (!on && deck->codecFade == 0 && !soloed_) return;
    sounds_ = true;
    const Frames from = chunk ? at - chunk->at : 0;
    const int before = deck->codecFade;
    for (int c = 0; c < 2; ++c) {
        const float* decoded = chunk ? chunk->decoded[c] + from : nullptr;
        const float* changed = chunk ? chunk->changed[c] + from : nullptr;
        deck->codecFade = before;
        for (int n = 0; n < kQuantum; ++n) {
            const double w = fade_.weight(deck->codecFade), solo = soloNow_[std::size_t(n)];
            const double wet = chunk ? (1.0 - solo) * decoded[n] + solo * changed[n] : 0.0;
            double& x = out.channel(c)[n];
            x = (1.0 - w) * (1.0 - solo) * x + w * wet;
            deck->codecFade = std::clamp(deck->codecFade + (on ? 1 : -1), 0, fade_.length());
        }
    }
    if (told && on)
        ports_.readings.push({chunk->peak[from / kQuantum], chunk->changedPower[from / kQuantum]});
}

bool CodecShelf::isNeeded(const CodecChunk& chunk, const Deck* current,
                          const Deck* next) const noexcept {
    const Frames end = chunk.at + CodecChunk::kFrames;
    for (const Deck* deck : {current, next})
        if (deck && deck->codecRun == chunk.run) return end > deck->at;
    if (chunk.run < ports_.oldestRun.load(std::memory_order_acquire)) return false;
    const Deck* newest = next ? next : current;
    if (!newest) return true;
    if (chunk.run < newest->codecRun) return false;
    return chunk.waits ? chunk.run == newestWaiting_ : end > newest->at;
}

void CodecShelf::end(const Deck* current, const Deck* next) noexcept {
    newestWaiting_ = 0;
    for (std::size_t i = 0; i < count_; ++i)
        if (chunks_[i]->waits) newestWaiting_ = std::max(newestWaiting_, chunks_[i]->run);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < count_; ++i) {
        if (isNeeded(*chunks_[i], current, next))
            chunks_[kept++] = chunks_[i];
        else
            ports_.chunks.giveBack(chunks_[i]);
    }
    count_ = kept;
    if (!current && !next) ports_.heard.store(false, std::memory_order_relaxed);
}

}  // namespace lacquer
