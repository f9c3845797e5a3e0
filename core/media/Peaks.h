// SPDX-License-Identifier: GPL-3.0-or-later
// A clip's waveform at every zoom: minimum, maximum and power of 256 frames, of 1024, and so on.
#pragma once
#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/Frames.h"

namespace lacquer {

/// What one column of a waveform shows.
struct PeakColumn {
    float min = 0, max = 0, rms = 0;  ///< full scale ±1
    bool known = false;               ///< false past the end and where nothing was decoded yet
};

/// The pyramid. One thread appends [worker]; any number of threads read meanwhile [any], without
/// locks: entries are written before the count that makes them visible is raised (release, acquire),
/// and never change or move afterwards. Entries of 256 frames take 54 MiB for 75 minutes of stereo
/// at 96 kHz, all levels included; what is finer is drawn from the samples (Clip::columns).
class Peaks {
public:
    static constexpr Frames kBase = 256;  ///< frames an entry at the finest level
    static constexpr int kFactor = 4;     ///< from level to level
    static constexpr int kLevels = 8;

    explicit Peaks(int channels);
    Peaks(const Peaks&) = delete;
    Peaks& operator=(const Peaks&) = delete;

    int channels() const { return channels_; }
    /// Frames from the clip's start that can be drawn; grows while decoding.
    Frames known() const { return known_.load(std::memory_order_acquire); }
    bool complete() const { return complete_.load(std::memory_order_acquire); }

    /// Cuts [begin, end) into out.size() columns of equal width. A column covers whole entries: up to
    /// 255 frames more than asked on either side. Frames below 0 and past known() are unknown.
    void columns(int channel, Frames begin, Frames end, std::span<PeakColumn> out) const;

    /// Adds frames; `planes` holds one pointer a channel. [worker, one thread]
    void append(const float* const* planes, Frames frames);
    void append(const double* const* planes, Frames frames);
    /// No more will come: a last, shorter entry is closed.
    void finish();

    /// Everything as bytes, and back; null when the bytes are none of ours. For the cache. [worker]
    std::string toBytes() const;
    static std::shared_ptr<Peaks> fromBytes(std::string_view bytes);

private:
    struct Entry {
        float min, max, power;  ///< power: the mean square
    };
    /// Grows without moving: block k holds 1024 · 2^k entries. 32 blocks are more than any disk holds.
    struct Level {
        std::array<std::unique_ptr<Entry[]>, 32> blocks;
        std::atomic<std::int64_t> count{0};
        std::int64_t pending = 0;  ///< written, not yet visible
        Entry& at(std::int64_t index) const;
        void push(const Entry& entry);
    };
    struct Partial {
        Entry sum{};
        Frames frames = 0;
    };
    struct ChannelData {
        std::array<Level, kLevels> levels;
        std::array<Partial, kLevels> partial;
    };

    template <class T>
    void appendPlanes(const T* const* planes, Frames frames);
    template <class T>
    void appendChannel(ChannelData& data, const T* plane, Frames frames);
    static void climb(ChannelData& data, int level, const Entry& entry, Frames frames);
    static void collect(const ChannelData& data, int level, Frames begin, Frames end, Entry& into,
                        double& weight);
    void publish(Frames frames);

    int channels_;
    std::array<ChannelData, 2> data_;
    std::atomic<Frames> known_{0};
    std::atomic<bool> complete_{false};
    Frames total_ = 0;
};

}  // namespace lacquer
