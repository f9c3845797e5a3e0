// SPDX-License-Identifier: GPL-3.0-or-later
// The module interface: a stateless Module describes and plans, a Processor holds the sound's state.
#pragma once
#include <array>
#include <memory>
#include <optional>
#include <span>

#include "dsp/Block.h"
#include "dsp/Finding.h"
#include "dsp/Param.h"

namespace lacquer {

/// Values turned into coefficients: made on a worker, never changed afterwards, read by audio. Slow
/// design work (least squares, gain grids) has happened. Each module derives its own.
struct Plan {
    virtual ~Plan() = default;
    double rate = 0.0;      ///< Hz
    int latency = 0;        ///< frames by which the processor's output is late; exact
    std::size_t bytes = 0;  ///< of large tables in it; whoever keeps plans minds them
};
using PlanPtr = std::shared_ptr<const Plan>;

/// Points inside a module that can be listened to. A module names its own in Module::taps().
struct TapInfo {
    std::string_view id;  ///< "sidechain", "removed", "band3"
    Text name;
};

/// The most numbers that a module tells its editor's picture of a quantum.
inline constexpr int kLiveValues = 24;

/// What a processor is asked and what it tells during one quantum. [audio]
struct Context {
    int tap = -1;  ///< in: index into Module::taps(), -1 for none
    Block* tapOut =
        nullptr;  ///< out: filled when tap >= 0; late by the plan's latency like the output
    double gainReductionDb = 0;  ///< out: the deepest reduction in this quantum, >= 0 dB
    int liveCount = 0;           ///< out: how many of `live` were filled
    /// out: for the module's own picture; in its own order, like the gain in dB of each band.
    std::array<float, kLiveValues> live{};
    Findings* findings = nullptr;  ///< out: added to, when there is one
};

/// The state of one module in one chain. A processor ramps from what it had to a changed plan inside
/// process(), so that no move clicks. It takes NaN and infinity in and stays finite (what it replaces
/// them by is silence).
class Processor {
public:
    virtual ~Processor() = default;
    /// A copy, state and all. [worker]
    virtual std::unique_ptr<Processor> clone() const = 0;
    /// To silence, with the plan's values at once in force. [audio, worker]
    virtual void reset(const Plan& plan) noexcept = 0;
    /// One quantum in place. Never allocates, locks, waits or faults. [audio, worker]
    virtual void process(const Plan& plan, Block& block, Context& context) noexcept = 0;
};

/// Which of a module's channels a response is asked for.
enum class Channel { Left, Right, Mid, Side };

/// A mastering module: one file, one table, listed in the Registry. Stateless. [any]
class Module {
public:
    virtual ~Module() = default;
    virtual std::string_view id() const = 0;  ///< frozen: files and scripts use it
    virtual Text name() const = 0;
    virtual Text help() const = 0;  ///< what it does to the sound, when to leave it off
    virtual std::span<const Param> params() const = 0;
    virtual std::span<const TapInfo> taps() const { return {}; }
    /// Kinds of what it finds and mends; at most kMostFindingKinds.
    virtual std::span<const FindingInfo> findings() const { return {}; }
    /// `values` in table order, already clamped. Rates from 8 to 384 kHz. [worker]
    virtual PlanPtr plan(std::span<const double> values, double rate) const = 0;
    /// A processor ready for this plan, reset. Allocates all it will ever need; a plan that needs
    /// other memory or latency comes only after a `rebuild`. [worker]
    virtual std::unique_ptr<Processor> create(const Plan& plan) const = 0;
    /// Magnitude in dB of the realised response at `hz`, if the module is a filter. [any]
    virtual std::optional<double> responseDb(const Plan&, double /*hz*/, Channel) const {
        return std::nullopt;
    }
    /// Gain in dB that a sound of this steady level (dBFS, as the detector reads it) gets in the end, if the
    /// module answers to level. [any]
    virtual std::optional<double> levelGainDb(const Plan&, double /*levelDb*/) const {
        return std::nullopt;
    }
    /// What the user should know of these settings, like latency and accuracy. [any]
    struct Note {
        Message text;
        bool warning = false;
    };
    virtual std::vector<Note> notes(const Plan&) const { return {}; }
    /// Two short facts for the chain's tile, like "6 bands" and "min φ". [any]
    struct Brief {
        Message left, right;
    };
    virtual Brief brief(std::span<const double> /*values*/) const { return {}; }
};

}  // namespace lacquer
