// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the pyramid entry by entry, and reads columns from its coarsest fitting levels.
#include "media/Peaks.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <utility>

namespace lacquer {
namespace {

constexpr int kFirstBlock = 10;  // 1024 entries
constexpr char kMagic[8] = {'L', 'Q', 'P', 'E', 'A', 'K', 'S', '1'};

constexpr Frames sizeOf(int level) {
    Frames size = Peaks::kBase;
    for (int i = 0; i < level; ++i) size *= Peaks::kFactor;
    return size;
}

// Four floats at once: the compiler may not reorder sums and minima of floats by itself.
using Lanes = float __attribute__((vector_size(16)));

Lanes lanesAt(const float* plane) {
    Lanes lanes;
    std::memcpy(&lanes, plane, sizeof lanes);
    return lanes;
}
Lanes lanesAt(const double* plane) {
    return Lanes{static_cast<float>(plane[0]), static_cast<float>(plane[1]),
                 static_cast<float>(plane[2]), static_cast<float>(plane[3])};
}

template <class T, class Entry>
Entry entryOf(const T* plane, Frames frames) {
    constexpr float kLeast = std::numeric_limits<float>::lowest();
    constexpr float kMost = std::numeric_limits<float>::max();
    Lanes low[2] = {{kMost, kMost, kMost, kMost}, {kMost, kMost, kMost, kMost}};
    Lanes high[2] = {{kLeast, kLeast, kLeast, kLeast}, {kLeast, kLeast, kLeast, kLeast}};
    Lanes sum[2] = {};
    Frames n = 0;
    for (; n + 8 <= frames; n += 8)
        for (int half = 0; half < 2; ++half) {
            const Lanes v = lanesAt(plane + n + 4 * half);
            low[half] = v < low[half] ? v : low[half];
            high[half] = v > high[half] ? v : high[half];
            sum[half] += v * v;
        }
    Entry entry{kMost, kLeast, 0.0f};
    const auto take = [&](float least, float most, float power) {
        entry.min = std::min(entry.min, least);
        entry.max = std::max(entry.max, most);
        entry.power += power;
    };
    for (int half = 0; half < 2; ++half)
        for (int i = 0; i < 4; ++i) take(low[half][i], high[half][i], sum[half][i]);
    for (; n < frames; ++n) {
        const auto v = static_cast<float>(plane[n]);
        take(v, v, v * v);
    }
    entry.power /= static_cast<float>(frames);
    return entry;
}

}  // namespace

Peaks::Peaks(int channels) : channels_(std::clamp(channels, 1, 2)) {}

Peaks::Entry& Peaks::Level::at(std::int64_t index) const {
    const auto shifted = static_cast<std::uint64_t>(index) + (1u << kFirstBlock);
    const int top = std::bit_width(shifted) - 1;
    return blocks[static_cast<std::size_t>(top - kFirstBlock)][shifted - (std::uint64_t{1} << top)];
}

void Peaks::Level::push(const Entry& entry) {
    const auto shifted = static_cast<std::uint64_t>(pending) + (1u << kFirstBlock);
    const int top = std::bit_width(shifted) - 1;
    auto& block = blocks[static_cast<std::size_t>(top - kFirstBlock)];
    if (!block) block = std::make_unique_for_overwrite<Entry[]>(std::size_t{1} << top);
    block[shifted - (std::uint64_t{1} << top)] = entry;
    ++pending;
}

// A finished entry goes into its level and into the one being gathered above.
void Peaks::climb(ChannelData& data, int level, const Entry& entry, Frames frames) {
    data.levels[static_cast<std::size_t>(level)].push(entry);
    if (level + 1 >= kLevels || frames < sizeOf(level)) return;
    Partial& above = data.partial[static_cast<std::size_t>(level + 1)];
    if (above.frames == 0) above.sum = {entry.min, entry.max, 0.0f};
    above.sum.min = std::min(above.sum.min, entry.min);
    above.sum.max = std::max(above.sum.max, entry.max);
    above.sum.power += entry.power / kFactor;
    above.frames += frames;
    if (above.frames < sizeOf(level + 1)) return;
    above.frames = 0;
    climb(data, level + 1, above.sum, sizeOf(level + 1));
}

template <class T>
void Peaks::appendChannel(ChannelData& data, const T* plane, Frames frames) {
    Partial& partial = data.partial[0];
    for (Frames at = 0; at < frames;) {
        const Frames n = std::min(frames - at, kBase - partial.frames);
        const Entry entry = entryOf<T, Entry>(plane + at, n);
        at += n;
        if (partial.frames == 0) partial.sum = {entry.min, entry.max, 0.0f};
        partial.sum.min = std::min(partial.sum.min, entry.min);
        partial.sum.max = std::max(partial.sum.max, entry.max);
        partial.sum.power += entry.power * static_cast<float>(n);  // a sum until it is closed
        partial.frames += n;
        if (partial.frames < kBase) return;
        partial.sum.power /= static_cast<float>(kBase);
        partial.frames = 0;
        climb(data, 0, partial.sum, kBase);
    }
}

template <class T>
void Peaks::appendPlanes(const T* const* planes, Frames frames) {
    for (int c = 0; c < channels_; ++c)
        appendChannel(data_[static_cast<std::size_t>(c)], planes[c], frames);
    total_ += frames;
    publish(total_ - total_ % kBase);
}
void Peaks::append(const float* const* planes, Frames frames) {
    appendPlanes(planes, frames);
}
void Peaks::append(const double* const* planes, Frames frames) {
    appendPlanes(planes, frames);
}

void Peaks::publish(Frames frames) {
    for (int c = 0; c < channels_; ++c)
        for (Level& level : data_[static_cast<std::size_t>(c)].levels)
            level.count.store(level.pending, std::memory_order_release);
    known_.store(frames, std::memory_order_release);
}

void Peaks::finish() {
    for (int c = 0; c < channels_; ++c) {
        Partial& partial = data_[static_cast<std::size_t>(c)].partial[0];
        if (partial.frames == 0) continue;
        partial.sum.power /= static_cast<float>(partial.frames);
        climb(data_[static_cast<std::size_t>(c)], 0, partial.sum, std::exchange(partial.frames, 0));
    }
    publish(total_);
    complete_.store(true, std::memory_order_release);
}

// Whole entries of this level inside, finer ones at the edges.
void Peaks::collect(const ChannelData& data, int level, Frames begin, Frames end, Entry& into,
                    double& weight) {
    const Frames size = sizeOf(level);
    const Level& entries = data.levels[static_cast<std::size_t>(level)];
    const Frames count = entries.count.load(std::memory_order_acquire);
    Frames first = (begin + size - 1) / size, last = std::min(end / size, count);
    if (level == 0) first = begin / size, last = std::min((end + size - 1) / size, count);
    if (first < last && level > 0) {
        if (begin < first * size) collect(data, level - 1, begin, first * size, into, weight);
        if (last * size < end) collect(data, level - 1, last * size, end, into, weight);
    } else if (level > 0) {
        collect(data, level - 1, begin, end, into, weight);
    }
    for (Frames e = first; e < last; ++e) {
        const Entry& entry = entries.at(e);
        into.min = weight > 0 ? std::min(into.min, entry.min) : entry.min;
        into.max = weight > 0 ? std::max(into.max, entry.max) : entry.max;
        into.power += entry.power * static_cast<float>(size);
        weight += static_cast<double>(size);
    }
}

void Peaks::columns(int channel, Frames begin, Frames end, std::span<PeakColumn> out) const {
    const ChannelData& data =
        data_[static_cast<std::size_t>(std::clamp(channel, 0, channels_ - 1))];
    const Frames available = known();
    const double width = static_cast<double>(end - begin) /
                         static_cast<double>(std::max<std::size_t>(out.size(), 1));
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i] = {};
        const auto from = begin + static_cast<Frames>(std::floor(width * static_cast<double>(i)));
        auto to = begin + static_cast<Frames>(std::floor(width * static_cast<double>(i + 1)));
        const Frames a = std::max<Frames>(from, 0);
        to = std::min(std::max(to, from + 1), available);
        if (a >= to) continue;
        int level = 0;
        while (level + 1 < kLevels && sizeOf(level + 1) <= to - a) ++level;
        Entry sum{};
        double weight = 0;
        collect(data, level, a, to, sum, weight);
        if (weight <= 0) continue;
        out[i] = {sum.min, sum.max, static_cast<float>(std::sqrt(sum.power / weight)), true};
    }
}

std::string Peaks::toBytes() const {
    const std::int64_t header[2] = {channels_, total_};
    std::string bytes(kMagic, sizeof kMagic);
    bytes.append(reinterpret_cast<const char*>(header), sizeof header);
    for (int c = 0; c < channels_; ++c) {
        const Level& level = data_[static_cast<std::size_t>(c)].levels[0];
        for (std::int64_t i = 0; i < level.pending; ++i)
            bytes.append(reinterpret_cast<const char*>(&level.at(i)), sizeof(Entry));
    }
    return bytes;
}

std::shared_ptr<Peaks> Peaks::fromBytes(std::string_view bytes) {
    std::int64_t header[2];
    if (bytes.size() < sizeof kMagic + sizeof header ||
        std::memcmp(bytes.data(), kMagic, sizeof kMagic) != 0)
        return nullptr;
    std::memcpy(header, bytes.data() + sizeof kMagic, sizeof header);
    bytes.remove_prefix(sizeof kMagic + sizeof header);
    const std::int64_t channels = header[0], total = header[1];
    if (channels < 1 || channels > 2 || total < 0) return nullptr;
    const std::uint64_t count =
        static_cast<std::uint64_t>(total) / kBase + (total % kBase != 0 ? 1 : 0);
    if (bytes.size() / sizeof(Entry) / static_cast<std::uint64_t>(channels) != count)
        return nullptr;
    auto peaks = std::make_shared<Peaks>(static_cast<int>(channels));
    for (std::int64_t c = 0; c < channels; ++c)
        for (std::uint64_t i = 0; i < count; ++i) {
            Entry entry;
            std::memcpy(&entry,
                        bytes.data() + (static_cast<std::uint64_t>(c) * count + i) * sizeof entry,
                        sizeof entry);
            const Frames length = std::min<Frames>(kBase, total - static_cast<Frames>(i) * kBase);
            climb(peaks->data_[static_cast<std::size_t>(c)], 0, entry, length);
        }
    peaks->total_ = total;
    peaks->publish(total);
    peaks->complete_.store(true, std::memory_order_release);
    return peaks;
}

}  // namespace lacquer
