// SPDX-License-Identifier: GPL-3.0-or-later
// Renders that are only measured.
#include "render/Level.h"

#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "engine/RigPlan.h"
#include "modules/Registry.h"
#include "project/Edit.h"

namespace lacquer {
namespace {

constexpr double kPrerollSeconds = 3.0;
// Offsets from the present drive. The pair around it gives the slope there.
constexpr double kOffsets[] = {-0.5, 0.0, 0.5, 1.5, 3.0, 6.0, 9.0};

const Param& limiterParam(std::string_view id, std::size_t& index) {
    const auto params = findModule("limiter")->params();
    index = static_cast<std::size_t>(findParam(params, id));
    return params[index];
}

ModuleState* findModuleIn(Track& track, Id module) {
    for (ModuleState& state : track.chain.modules)
        if (state.id == module) return &state;
    return nullptr;
}

Error goneError() {
    return Error(TR("render", "The track or its limiter is no longer in the session."));
}

// The limiter of a copy of the track; a bypassed one is switched on for the search.
Result<ModuleState*> limiterOf(Track& track, Id limiter) {
    ModuleState* state = findModuleIn(track, limiter);
    if (!state || state->module != "limiter") return goneError();
    state->on = true;
    return state;
}

Result<double> integrated(const RigSpec& spec, TrackSound& sound, Frames skip,
                          const TaskSpan& span) {
    Loudness loudness(spec.rate, 2, {.truePeak = false});
    Frames at = 0;
    const auto sink = [&](const Block& block, int frames) -> Done {
        if (at >= skip)
            loudness.addPlanar(block.left.data(), block.right.data(),
                               static_cast<std::size_t>(frames));
        at += frames;
        return done();
    };
    const Done pulled = pullRig(spec, sound.source(), sound, sink, span);
    if (!pulled) return pulled.error();
    return loudness.finish().integratedLufs;
}

void setGain(ModuleState& state, double gainDb) {
    const auto params = findModule("gain")->params();
    state.values[static_cast<std::size_t>(findParam(params, "gain"))] = gainDb;
    state.on = true;
    state.preset.clear();
}

// The greatest sample of what a limiter takes away.
Result<double> removedPeak(const RigSpec& spec, Id limiter, TrackSound& sound, Frames skip,
                           const TaskSpan& span) {
    double peak = 0.0;
    Frames at = 0;
    const auto sink = [&](const Block& block, int frames) -> Done {
        for (int n = 0; n < frames && at >= skip; ++n)
            peak = std::max(peak, std::max(std::abs(block.left[n]), std::abs(block.right[n])));
        at += frames;
        return done();
    };
    const Done pulled = pullRig(spec, sound.source(), sound, sink, span,
                                {.kind = Probe::Kind::Tap, .instance = limiter, .tap = 0});
    if (!pulled) return pulled.error();
    return toDb(peak);
}

}  // namespace

bool endsWithGain(const Track& track) {
    const auto& modules = track.chain.modules;
    if (modules.empty() || modules.back().module != "gain") return false;
    return std::none_of(track.sections.begin(), track.sections.end(),
                        [id = modules.back().id](const TrackSection& section) {
                            return std::any_of(
                                section.settings.begin(), section.settings.end(),
                                [id](const SectionSetting& s) { return s.module == id; });
                        });
}

std::optional<LevelKind> findLevelKind(std::string_view id) {
    if (id == "loudness") return LevelKind::Loudness;
    if (id == "truepeak") return LevelKind::TruePeak;
    if (id == "samplepeak") return LevelKind::SamplePeak;
    return std::nullopt;
}

double levelOf(const LoudnessResult& measured, LevelKind kind) {
    switch (kind) {
    case LevelKind::Loudness: return measured.integratedLufs;
    case LevelKind::TruePeak: return measured.truePeakDbtp;
    case LevelKind::SamplePeak: break;
    }
    return measured.samplePeakDbfs;
}

Result<LoudnessResult> measureMaster(const Project& project, const Track& track, TrackSound& sound,
                                     const TaskSpan& span, bool truePeak) {
    const auto spec = makeRigSpec(track, project.rate, sound.clip(), sound.frames());
    if (!spec) return spec.error();
    Loudness loudness(project.rate, 2, {.truePeak = truePeak});
    const auto sink = [&](const Block& block, int frames) -> Done {
        loudness.addPlanar(block.left.data(), block.right.data(), static_cast<std::size_t>(frames));
        return done();
    };
    const Done pulled = pullRig(*spec, sound.source(), sound, sink, span);
    if (!pulled) return pulled.error();
    return loudness.finish();
}

Result<Maximised> maximise(const Project& project, Id trackId, Id limiter, double lufs,
                           double ceilingDbtp, TrackSound& sound, Task& task) {
    const Track* found = project.track(trackId);
    if (!found) return goneError();
    Track track = *found;
    const auto state = limiterOf(track, limiter);
    if (!state) return state.error();
    std::size_t driveIndex = 0, ceilingIndex = 0;
    const Param& drive = limiterParam("drive", driveIndex);
    const Param& ceiling = limiterParam("ceiling", ceilingIndex);
    std::vector<double>& values = (*state)->values;
    values[ceilingIndex] = clampToParam(ceiling, ceilingDbtp);
    double progress = 0.0;
    const auto measure = [&](double db) -> Result<double> {
        values[driveIndex] = db;
        const auto spec = makeRigSpec(track, project.rate, sound.clip(), sound.frames());
        if (!spec) return spec.error();
        const TaskSpan span{task, progress, progress + (1.0 - progress) * 0.35};
        progress = span.to;
        return integrated(*spec, sound, 0, span);
    };
    auto search = findTarget(measure, lufs, values[driveIndex], drive.min, drive.max);
    if (!search) return search.error();
    if (!search->reached)
        return Error(
            TR("render",
               "%1 LUFS cannot be reached with this chain and a ceiling of %2 dBTP: the "
               "nearest is %3 LUFS, at %4 dB of drive. Choose another loudness, or a "
               "louder style."),
            {formatNumber(lufs, 1), formatNumber(ceilingDbtp, 1),
             formatNumber(search->best().lufs, 1), formatNumber(search->best().valueDb, 1)});
    return Maximised{std::move(*search)};
}

Result<Normalised> normalise(const Project& project, Id trackId, LevelKind kind, double value,
                             TrackSound& sound, Task& task) {
    const Track* found = project.track(trackId);
    if (!found) return goneError();
    Track track = *found;
    if (endsWithGain(track)) setGain(track.chain.modules.back(), 0.0);
    const auto measured = measureMaster(project, track, sound, {task, 0.0, 1.0}, true);
    if (!measured) return measured.error();
    const double level = levelOf(*measured, kind);
    if (!std::isfinite(level))
        return Error(
            TR("render", "The sound is silent or too short to measure: no level can be set."));
    const auto params = findModule("gain")->params();
    const Param& gain = params[static_cast<std::size_t>(findParam(params, "gain"))];
    const double wanted = value - level;
    if (wanted < gain.min || wanted > gain.max)
        return Error(
            TR("render", "That would be %1 dB of gain; from %2 to %3 dB are possible."),
            {formatNumber(wanted, 1), formatNumber(gain.min, 0), formatNumber(gain.max, 0)});
    return Normalised{wanted, *measured};
}

Chain withLastGain(const Track& track, double gainDb, Id& nextId) {
    Chain chain = track.chain;
    if (!endsWithGain(track)) {
        ModuleState state = edit::neutralModule("gain");
        state.id = nextId++;
        chain.modules.push_back(std::move(state));
    }
    setGain(chain.modules.back(), gainDb);
    return chain;
}

Result<DriveCost> measureDriveCost(const Project& project, Id trackId, Id limiter, Frames from,
                                   Frames frames, TrackSound& sound, Task& task) {
    const Track* found = project.track(trackId);
    if (!found) return goneError();
    Track track = *found;
    const auto state = limiterOf(track, limiter);
    if (!state) return state.error();
    std::size_t index = 0;
    const Param& drive = limiterParam("drive", index);
    const Frames skip =
        std::min(from, secondsToFrames(kPrerollSeconds, project.rate)) / kQuantum * kQuantum;
    const Frames end = track.trimEnd.value_or(sound.frames());
    track.trimStart += from - skip;
    track.trimEnd = std::min(end, track.trimStart + skip + frames);
    track.fadeIn = track.fadeOut = 0;
    DriveCost cost;
    cost.driveDb = (*state)->values[index];
    int step = 0;
    const double share = 1.0 / static_cast<double>(std::size(kOffsets) + 1);
    for (const double offset : kOffsets) {
        const double db = cost.driveDb + offset;
        const TaskSpan span{task, share * step, share * (step + 1)};
        ++step;
        if (db < drive.min || db > drive.max) continue;
        (*state)->values[index] = db;
        const auto spec = makeRigSpec(track, project.rate, sound.clip(), sound.frames());
        if (!spec) return spec.error();
        const auto lufs = integrated(*spec, sound, skip, span);
        if (!lufs) return lufs.error();
        if (std::isfinite(*lufs)) cost.points.push_back({db, *lufs});
    }
    if (cost.points.size() < 2)
        return Error(
            TR("render", "The sound is silent or too short to measure: no level can be set."));
    (*state)->values[index] = cost.driveDb;
    const auto spec = makeRigSpec(track, project.rate, sound.clip(), sound.frames());
    if (!spec) return spec.error();
    const auto removed = removedPeak(*spec, limiter, sound, skip, {task, 1.0 - share, 1.0});
    if (!removed) return removed.error();
    cost.removedPeakDb = *removed;
    const auto slope = [&](std::size_t a, std::size_t b) {
        return (cost.points[b].lufs - cost.points[a].lufs) /
               (cost.points[b].driveDb - cost.points[a].driveDb);
    };
    std::size_t above = 1;
    while (above + 1 < cost.points.size() && cost.points[above].driveDb <= cost.driveDb) ++above;
    cost.luPerDb = slope(0, above);
    for (std::size_t i = 0; i + 1 < cost.points.size(); ++i) {
        bool flat = true;
        for (std::size_t k = i; k + 1 < cost.points.size(); ++k)
            flat = flat && slope(k, k + 1) < DriveCost::kLeastLuPerDb;
        if (!flat) continue;
        cost.enoughDb = cost.points[i].driveDb;
        break;
    }
    return cost;
}

Result<std::optional<LessDrive>> measureLessDrive(const Project& project, Id trackId, double byDb,
                                                  TrackSound& sound, Task& task) {
    const Track* found = project.track(trackId);
    if (!found) return goneError();
    Track track = *found;
    auto& modules = track.chain.modules;
    const auto limiter = std::find_if(modules.rbegin(), modules.rend(),
                                      [](const auto& m) { return m.on && m.module == "limiter"; });
    if (limiter == modules.rend()) return std::optional<LessDrive>();
    std::size_t index = 0;
    const Param& drive = limiterParam("drive", index);
    double& value = limiter->values[index];
    const double lower = clampToParam(drive, value - byDb);
    if (lower >= value) return std::optional<LessDrive>();
    LessDrive less{value - lower, {}};
    value = lower;
    const auto measured = measureMaster(project, track, sound, {task, 0.0, 1.0}, true);
    if (!measured) return measured.error();
    less.measured = *measured;
    return std::optional(less);
}

double loudestStart(std::span<const float> shortTerm, double step, double seconds) {
    // A value tells of the 3 s before it.
    const auto window = static_cast<std::size_t>(std::max(1.0, (seconds - 3.0) / step + 1.0));
    double best = -1.0, sum = 0.0, start = 0.0;
    for (std::size_t i = 0; i < shortTerm.size(); ++i) {
        const auto power = [&](std::size_t k) {
            const double lufs = static_cast<double>(shortTerm[k]);
            return std::isfinite(lufs) ? std::pow(10.0, lufs / 10.0) : 0.0;
        };
        sum += power(i);
        if (i >= window) sum -= power(i - window);
        if (sum <= best) continue;
        best = sum;
        start = std::max(0.0, static_cast<double>(i + 1) * step - seconds);
    }
    return start;
}

}  // namespace lacquer
