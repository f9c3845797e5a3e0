// SPDX-License-Identifier: GPL-3.0-or-later
// The only place where audio is computed: one quantum of a track's master from its clip and chain.
#pragma once
#include <cstdint>
#include <memory>
#include <vector>

#include "base/Frames.h"
#include "base/MeterFrame.h"
#include "dsp/ClipSource.h"
#include "dsp/Processor.h"
#include "project/Album.h"

namespace lacquer {

/// What every slot does from a place in the clip on.
struct SectionPlans {
    Frames at = 0;               ///< of the clip
    std::vector<PlanPtr> plans;  ///< one a slot, with the latency and memory of the set's own
    std::vector<char> on;
};

/// What can change while a rig runs, for every slot: made on a worker, published whole.
struct PlanSet {
    std::uint64_t revision = 0;
    std::vector<PlanPtr> plans;  ///< one a slot, in chain order
    std::vector<char> on;        ///< 0: bypassed
    double gain = 1.0;           ///< of the track, linear, ahead of the chain
    /// Ascending; ahead of the first, `plans` and `on` hold. Each slot changes where the sound that leaves
    /// it comes to the section, up to 63 frames early; a bypass is halfway faded there.
    std::vector<SectionPlans> sections;
};
using PlanSetPtr = std::shared_ptr<const PlanSet>;

/// Plan sets that take force at output positions (snapped down to quanta): automation for tests and
/// renders. Sorted by frame.
struct Timeline {
    struct Point {
        Frames at = 0;
        PlanSetPtr set;
    };
    std::vector<Point> points;
};

/// What a rig is built from. Structure only: modules and their order, and the clip.
struct RigSpec {
    struct Slot {
        std::uint64_t instance =
            0;  ///< the ModuleState's id: tells slots apart in meters and probes
        const Module* module = nullptr;
    };
    double rate = 0.0;
    int clip = 0;          ///< what ClipSource::read is asked for
    Frames clipAt = 0;     ///< where the clip's frame 0 stands; trimStart counts as it does
    Frames trimStart = 0;  ///< first frame of the clip that sounds
    Frames length = 0;     ///< frames of output = frames of the clip that sound
    Frames fadeIn = 0, fadeOut = 0;  ///< frames
    FadeShape fadeInShape = FadeShape::Cosine, fadeOutShape = FadeShape::Cosine;
    std::shared_ptr<const std::vector<GainPoint>> ride;  ///< in frames of the clip; may be null
    std::vector<Slot> chain;                             // (not "slots": Qt makes that a keyword)
    PlanSetPtr plans;
    std::shared_ptr<const Timeline> timeline;  ///< may be null
};

/// What to listen to inside a rig; only Monitor sets it, Render has no way to.
struct Probe {
    enum class Kind { Off, Delta, Tap, BypassMatched };
    Kind kind = Kind::Off;
    std::uint64_t instance = 0;  ///< which slot
    int tap = 0;                 ///< for Kind::Tap: index into Module::taps()
    double gain = 1.0;           ///< for Kind::Tap: linear, so that what is small can be heard
    bool operator==(const Probe&) const = default;
};

/// What a module found and mended, placed in the track's output.
struct RigFinding {
    int slot = 0;
    const FindingInfo* info = nullptr;  ///< the kind, one of the module's
    Frames start = 0, length = 0;
    float amount = 0.0F;
};

/// What one quantum told: fixed size. The first quantum after prime() brings findings from there too.
struct RigMeter {
    static constexpr int kMaxSlots = 32;
    static constexpr int kMostFindings = 64;  ///< what is beyond is lost
    int slotCount = 0;
    float gainReductionDb[kMaxSlots] = {};
    LiveNumbers live;
    int findingCount = 0;
    RigFinding findings[kMostFindings] = {};
};

/// State of one track's chain. Copyable, state and all: the copies kept during a background render
/// are what seeking starts from. Calls on one rig come from one thread at a time.
class Rig {
public:
    explicit Rig(RigSpec spec);  ///< [worker]
    Rig(const Rig& other);       ///< [worker]
    ~Rig();

    /// Sums the slots' latencies. [any]
    int latency() const noexcept;
    /// Silence everywhere, the source at `outputFrame` (a multiple of 64), latency run out: the next
    /// run() returns frames from there. Exact only from 0; elsewhere allow a pre-roll. [worker]
    void prime(ClipSource& source, Frames outputFrame);
    /// Takes force at the next quantum; ramps happen inside the processors. The set must have been
    /// made for this rig's slots and must outlive its use here. [audio, worker]
    void apply(const PlanSet& set) noexcept;
    void setProbe(const Probe& probe) noexcept;  ///< 20 ms crossfade [audio]
    /// The next 64 frames of output; past the end silence. False when the source was late. Never
    /// allocates, locks, waits or faults (given such a source). [audio, worker]
    bool run(Block& out, ClipSource& source, RigMeter* meter = nullptr) noexcept;
    /// Output frame that the next run() starts with.
    Frames position() const noexcept;
    Frames length() const noexcept;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace lacquer
