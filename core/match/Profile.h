// SPDX-License-Identifier: GPL-3.0-or-later
// What a programme measures for matching: tone of mid and side with its certainty, dynamics, loudness.
#pragma once
#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/Result.h"
#include "match/Levels.h"
#include "measure/Loudness.h"
#include "render/Render.h"
#include "render/TrackSound.h"

namespace lacquer {

/// Bands of a 24th of an octave with edges at 1000·2^((i - 136)/24) Hz: 19.7 Hz to 20.2 kHz. Eight
/// of them, from edge 4 on, are a third octave around 1000·2^(k/3).
inline constexpr int kToneBands = 240;
double toneEdgeHz(int edge);
double toneHz(int band);  ///< the middle, on a log scale
/// Powers of pieces of a programme over tone bands: mid, then side.
using TonePowers = std::array<double, 2 * kToneBands>;

/// A plain value. Tone and its errors count only what passes the gate of BS.1770 (momentary loudness
/// within 10 LU of integrated), so that fades and silence say nothing.
struct Profile {
    static constexpr int kPieces = 24;  ///< of equal length, for chunks and resampling

    double rate = 0.0, seconds = 0.0;  ///< Hz; of the whole programme
    int channels = 0;
    TonePowers tone{};               ///< mean power; a full-scale sine has 0.5
    TonePowers errorDb{};            ///< standard error of the mean in dB, from eight chunks
    std::vector<TonePowers> pieces;  ///< sums over frames that passed
    LoudnessResult loudness;
    double psrDb = NAN;    ///< tenth percentile of peak over short-term loudness where it is loud
    LevelScales levels{};  ///< dB of broadband RMS
    std::optional<BandLevels> bandLevels;  ///< the same by band, where it was wanted
    double cutoffHz = 0.0;                 ///< edge of a lossy codec; 0: none found
    bool dualMono = false;                 ///< no side worth the name
    std::vector<float> shortTerm;          ///< LUFS every 100 ms; not kept in files

    bool empty() const { return pieces.empty(); }
};

/// What a meter may leave out: each takes a good part of the time.
struct ProfileNeeds {
    bool edge = true;      ///< a codec's; a mix behind moves has the mix's
    bool truePeak = true;  ///< else -infinity
    bool bands = true;     ///< dynamics by band
};

/// Measures as sound comes. Memory grows by some 45 MB an hour until finish(). [worker]
class ProfileMeter {
public:
    explicit ProfileMeter(double rate, int channels = 2, const ProfileNeeds& needs = {});
    ~ProfileMeter();
    void add(const double* left, const double* right, std::size_t frames);
    /// Once; an error when there was too little sound.
    Result<Profile> finish(LevelTrace* trace = nullptr);

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// What is said of silence.
Error tooLittleSound();

/// A stretch of a programme, in its frames; end 0: to the end.
struct ProfileSection {
    Frames start = 0, end = 0;
    bool operator==(const ProfileSection&) const = default;
};
/// Takes sound in order.
using PlanarSink = std::function<void(const double* left, const double* right, std::size_t frames)>;
/// Reads a track's sound, or a section of it. [worker]
Done readSound(TrackSound& sound, const TaskSpan& progress, const ProfileSection& section,
               const PlanarSink& take);
/// The same, and measures. [worker]
Result<Profile> measureProfile(TrackSound& sound, const TaskSpan& progress,
                               const ProfileNeeds& needs = {}, LevelTrace* trace = nullptr,
                               const ProfileSection& section = {});

}  // namespace lacquer
