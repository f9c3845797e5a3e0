// SPDX-License-Identifier: GPL-3.0-or-later
// Finding levels without writing a file: maximise to a loudness, normalise, and what drive costs.
#pragma once
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "measure/Loudness.h"
#include "project/Project.h"
#include "render/Render.h"
#include "render/Target.h"

namespace lacquer {

/// What a level is read as. Ids on the command line: "loudness truepeak samplepeak".
enum class LevelKind { Loudness, TruePeak, SamplePeak };
std::optional<LevelKind> findLevelKind(std::string_view id);
/// LUFS, dBTP or dBFS of a measured programme.
double levelOf(const LoudnessResult& measured, LevelKind kind);

/// The track's master at the project's rate, from start to end. [worker]
Result<LoudnessResult> measureMaster(const Project& project, const Track& track, TrackSound& sound,
                                     const TaskSpan& span, bool truePeak);

/// What a maximised track would be: the drive for its limiter, and how it was found.
struct Maximised {
    TargetSearch search;
    double driveDb() const { return search.best().valueDb; }
};
/// Looks for the drive of `limiter`, with this ceiling, at which the master measures `lufs` ± 0.1
/// LU: at most five renders of the track. An error says why when it cannot be reached. [worker]
Result<Maximised> maximise(const Project& project, Id track, Id limiter, double lufs,
                           double ceilingDbtp, TrackSound& sound, Task& task);

/// A level change and nothing else: a gain behind the whole chain.
struct Normalised {
    double gainDb = 0.0;
    LoudnessResult before;  ///< of the master without it
};
/// The gain that brings the master to `value`; a gain that ends the chain already counts as not
/// there. [worker]
Result<Normalised> normalise(const Project& project, Id track, LevelKind kind, double value,
                             TrackSound& sound, Task& task);
/// The chain ends with a gain that is the same throughout the track. [any]
bool endsWithGain(const Track& track);
/// The chain with that gain as its last module; one that ends the chain already is set to it. [any]
Chain withLastGain(const Track& track, double gainDb, Id& nextId);

/// What another decibel of drive buys, measured on one stretch of the track.
struct DriveCost {
    struct Point {
        double driveDb, lufs;
    };
    std::vector<Point>
        points;            ///< by drive: one below the present drive, the present one, then above
    double driveDb = 0.0;  ///< the present one
    double luPerDb = 0.0;  ///< over half a decibel to either side of it
    /// The least drive from which on a decibel gains less than kLeastLuPerDb; none within the
    /// points.
    std::optional<double> enoughDb;
    double removedPeakDb =
        -INFINITY;  ///< of what the limiter takes away at the present drive, dBFS
    static constexpr double kLeastLuPerDb = 0.2;
};
/// `from`, `frames`: the stretch, in output frames of the track; 3 s before it are rendered too.
/// [worker]
Result<DriveCost> measureDriveCost(const Project& project, Id track, Id limiter, Frames from,
                                   Frames frames, TrackSound& sound, Task& task);

/// The master with less of its last limiter's drive: what that much limiting bought.
struct LessDrive {
    double byDb = 0.0;  ///< less than asked for where the drive has no more to give
    LoudnessResult measured;
};
/// Renders the whole track with the drive of the last limiter that is on lowered by `byDb`; nothing
/// where there is none or its drive is at its end. [worker]
Result<std::optional<LessDrive>> measureLessDrive(const Project& project, Id track, double byDb,
                                                  TrackSound& sound, Task& task);

/// Where `seconds` are loudest, given short-term LUFS every `step` seconds (the first one after
/// `step`): the start in seconds. 0 for an empty history. [any]
double loudestStart(std::span<const float> shortTerm, double step, double seconds);

}  // namespace lacquer
