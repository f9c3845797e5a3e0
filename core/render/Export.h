// SPDX-License-Identifier: GPL-3.0-or-later
// One track to one file: what the window's export and lacquer-cli both call, so their files are equal.
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/Task.h"
#include "dsp/Dither.h"
#include "engine/FindingLog.h"
#include "media/Encoder.h"
#include "project/Project.h"
#include "render/CeilingHold.h"
#include "render/Target.h"
#include "render/TrackSound.h"
#include "render/Verify.h"

namespace lacquer {

/// How a wanted loudness is reached.
enum class LoudnessBy {
    LimiterDrive,  ///< the drive of the chain's last limiter: mastering
    Gain           ///< the track's gain ahead of the chain: with an empty chain, normalising
};

struct ExportOptions {
    std::filesystem::path file;
    std::string formatId;         ///< Encoder's; empty: the source's width, by the file's extension
    double rate = 0.0;            ///< Hz; 0: the project's, or the nearest that the format takes
    std::string dither = "auto";  ///< auto: tpdf where the width shrinks, else none
    std::optional<double> ceilingDbtp;   ///< promise for the file; held after conversion
    std::optional<double> loudnessLufs;  ///< the file measures this, ±0.1 LU
    LoudnessBy loudnessBy = LoudnessBy::LimiterDrive;
    bool overwrite = false;
    bool measureMix = false;  ///< also measure what goes into the chain, for the report
    // For the command line's tests only; the window never sets these.
    std::shared_ptr<const Timeline> timeline;
    Probe probe;
};

struct ExportReport {
    std::filesystem::path file;
    std::string title;
    const FormatInfo* format = nullptr;
    double projectRate = 0.0, rate = 0.0;  ///< Hz
    int channels = 2;  ///< a mono mix stays mono while the chain keeps both channels alike
    Frames frames = 0;
    DitherKind dither = DitherKind::None;
    Chain chain;  ///< as rendered: with the drive that was found
    double gainDb = 0.0;
    std::vector<FoundKind> found;  ///< what modules found and mended, in the chain's order
    std::vector<HeldPlace> held;   ///< where the ceiling had to be held; frames of the file
    std::optional<TargetSearch> target;
    std::optional<LoudnessResult> mix;  ///< of the source, if asked for
    std::vector<float> mixShortTerm;    ///< LUFS every 100 ms
    VerifyResult written;
    std::vector<Message> warnings;
    double renderSeconds = 0.0;  ///< wall clock of the last render, reading to closed file
    bool kept() const { return written.kept() && (!target || target->reached); }
};

/// Renders, converts, writes under a temporary name, renames, reads back and measures. The same
/// project, sound and options give the same bytes. Broken promises are in the report; errors (a name
/// that is taken, a full disk, a cancelled task) leave nothing behind. [worker]
Result<ExportReport> exportTrack(const Project& project, Id track, TrackSound& sound,
                                 const ExportOptions& options, Task& task);

/// The format for a file without a chosen one: of the extension's kind and at least the source's
/// width; the source's own kind when the extension says nothing, 32-bit float for lossy sources. [any]
const FormatInfo& formatFor(const SourceRef& source, const std::filesystem::path& file);
/// The words of a delivery: what "auto" means, and what takes the place of a dither that this rate does not have.
struct DeliveredWords {
    int bits = 0;  ///< 0: floating point or lossy, nothing is rounded
    DitherKind dither = DitherKind::None;
};
/// `untouched`: nothing but the chain could change a sample (no other rate, no search). `dither` is an id or "auto".
DeliveredWords deliveredWords(const Track& track, const FormatInfo& format, std::string_view dither,
                              double rate, bool untouched);
/// Whether a chain with these settings gives its input back bit for bit (all off or neutral). [any]
bool isTransparent(const Track& track);
/// The ceiling in dBTP of the limiter that ends a chain, if one does. [any]
std::optional<double> chainCeiling(const Chain& chain);
/// The loosest of what the track goes through, section by section; none when one of them has none. [any]
std::optional<double> chainCeiling(const Track& track);

}  // namespace lacquer
