// SPDX-License-Identifier: GPL-3.0-or-later
// Audio's half of the codec preview: decoded sound that lies ready, heard in the master's place.
#pragma once
#include <array>
#include <atomic>
#include <cstdint>

#include "engine/Deck.h"
#include "engine/Handoff.h"
#include "engine/RaisedCosine.h"
#include "engine/SmoothGain.h"

namespace lacquer {

enum class CodecListen {
    Off,
    Decoded,  ///< the master as the codec leaves it
    Changed   ///< only what the codec changed: decoded less master
};

/// A piece of what a codec makes of the master, on its way from CodecAhead to audio.
struct CodecChunk {
    static constexpr int kFrames = 4096, kQuanta = kFrames / kQuantum;
    Frames at = 0;               ///< of its first frame, a multiple of 64; silence past the end
    std::uint64_t run = 0;       ///< chunks of one run join without a seam
    std::uint64_t revision = 0;  ///< of the plans whose master it was
    bool waits = false;          ///< of the loop's next round
    float decoded[2][kFrames], changed[2][kFrames];
    float peak[kQuanta];          ///< decoded, true peak, linear
    float changedPower[kQuanta];  ///< mean square of both channels
};

/// Told of every quantum that is heard decoded.
struct CodecReading {
    float peak = 0.0F, changedPower = 0.0F;
};

/// Between CodecAhead [worker], audio and whoever shows the readings.
struct CodecPorts {
    static constexpr std::size_t kMostChunks = 128;
    Handoff<CodecChunk> chunks{kMostChunks};
    Ring<CodecReading> readings{512};
    std::atomic<std::uint64_t> oldestRun{0};  ///< what is older is of no use any more
    std::atomic<bool> heard{false};           ///< decoded sound, not the plain master, is heard now
};

/// Chunks are found by the place they belong to, so that the deck that fades out and the one that fades in each
/// have theirs. Where decoded sound is missing or not of the deck's plans, it fades over to the plain master,
/// before it runs out; solo'd changes fade to silence. All calls [audio].
class CodecShelf {
public:
    CodecShelf(double rate, CodecPorts& ports) : fade_(rate), solo_(rate, 0.0), ports_(ports) {}
    ~CodecShelf();  ///< [worker] while audio does not run

    void set(CodecListen listen) noexcept { listen_ = listen; }
    /// Once a quantum, ahead of hear(). `possible`: the master is what it seems, no probe listens inside.
    void begin(bool possible) noexcept;
    /// Likewise while nothing plays: instead of begin() and end().
    void rest() noexcept;
    /// What is heard instead of `master`, the 64 frames that this deck has just given (null: silence).
    /// `told`: this deck is the one that is told about.
    void hear(Deck* deck, const Block& master, Block& out, bool told) noexcept;
    /// False: what hear() gave is the master itself, bit for bit.
    bool sounds() const noexcept { return sounds_; }
    /// Once a quantum, behind hear(): what neither deck needs any more goes back.
    void end(const Deck* current, const Deck* next) noexcept;

private:
    void take() noexcept;
    const CodecChunk* find(std::uint64_t run, Frames at) const noexcept;
    const CodecChunk* findFresh(const Deck& deck, Frames at) const noexcept;
    bool isNeeded(const CodecChunk& chunk, const Deck* current, const Deck* next) const noexcept;

    FadeTable fade_;
    SmoothGain solo_;
    CodecPorts& ports_;
    CodecListen listen_ = CodecListen::Off;
    bool wanted_ = false, sounds_ = false, soloed_ = false;
    std::array<double, kQuantum> soloNow_{};
    std::array<CodecChunk*, CodecPorts::kMostChunks> chunks_{};
    std::size_t count_ = 0;
    std::uint64_t newestWaiting_ = 0;  // of the runs that wait for a loop
};

}  // namespace lacquer
