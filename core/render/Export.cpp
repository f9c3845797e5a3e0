// SPDX-License-Identifier: GPL-3.0-or-later
// The way of one export: settle, search a loudness, write, verify, publish.
#include "render/Export.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "base/Files.h"
#include "base/Units.h"
#include "engine/RigPlan.h"
#include "modules/Registry.h"
#include "render/Delivery.h"
#include "render/Render.h"
#include "render/WrittenFile.h"

namespace lacquer {
namespace {

// Measures what it passes on: the mix, on its way into the chain.
class MeasuredSource : public ClipSource {
public:
    MeasuredSource(ClipSource& inner, double rate, Frames from, Frames until)
        : inner_(inner),
          loudness_(rate, 2, {.truePeak = true, .series = true}),
          next_(from),
          until_(until) {}
    bool read(int clip, Frames start, Block& out) noexcept override {
        const bool ok = inner_.read(clip, start, out);
        if (ok && start >= next_ && start < until_) {
            loudness_.addPlanar(
                out.left.data(), out.right.data(),
                static_cast<std::size_t>(std::min<Frames>(kQuantum, until_ - start)));
            next_ = start + kQuantum;
        }
        return ok;
    }
    Loudness& loudness() { return loudness_; }

private:
    ClipSource& inner_;
    Loudness loudness_;
    Frames next_, until_;
};

class Export {
public:
    Export(const Project& project, const Track& track, TrackSound& sound,
           const ExportOptions& options, Task& task)
        : project_(project), track_(track), sound_(sound), options_(options), task_(task) {}

    Result<ExportReport> run() {
        Done step = settle();
        if (step && options_.loudnessLufs) step = search();
        if (step) step = write();
        if (step) step = verify();
        if (step) step = name();
        if (step) step = file_->commit();
        if (!step) return step.error();
        task_.report(1.0);
        return std::move(report_);
    }

private:
    Done settle();
    Done settleRate();
    Done settleDither();
    void settleCeiling();
    Done search();
    Result<double> measure(double valueDb);
    Done write();
    Result<bool> writeOnce();
    Done verify();
    Done name();
    Result<RigSpec> spec() const;
    DeliverySpec delivery() const;
    double* searched();
    AtomicFile::Existing existing() const {
        return options_.overwrite ? AtomicFile::Existing::Replace : AtomicFile::Existing::Keep;
    }
    void takeMix(Loudness& loudness);

    const Project& project_;
    Track track_;
    TrackSound& sound_;
    const ExportOptions& options_;
    Task& task_;
    ExportReport report_;
    std::optional<double> hold_;      // ceiling to be held in the delivery
    std::optional<AtomicFile> file_;  ///< under its temporary name until it has been read back
    SampleFingerprint fingerprint_{0, false};
    double progress_ = 0.0;  // where the next pass starts
    static constexpr double kVerifyShare = 0.15;
};

Done Export::settle() {
    const FormatInfo* format = options_.formatId.empty() ? &formatFor(track_.source, options_.file)
                                                         : findFormat(options_.formatId);
    if (!format)
        return Error(
            TR("render",
               "There is no file format “%1”. `lacquer-cli deliver --list` names them all."),
            {options_.formatId});
    report_.format = format;
    report_.file = options_.file;
    report_.title = track_.title;
    report_.projectRate = project_.rate;
    report_.channels = sound_.channels() == 1 ? 1 : 2;
    std::error_code ignored;
    if (std::filesystem::equivalent(options_.file, track_.source.path, ignored))
        return Error(TR("render", "“%1” is the mix itself and would be lost. Choose another name."),
                     {options_.file.string()});
    // Names and folders that cannot be written are told before the work starts.
    const auto probe = AtomicFile::create(options_.file, existing());
    if (!probe) return probe.error();
    Done step = settleRate();
    if (step) step = settleDither();
    if (step) settleCeiling();
    return step;
}

Done Export::settleRate() {
    const FormatInfo& format = *report_.format;
    report_.rate = options_.rate > 0 ? options_.rate : format.nearestRate(project_.rate);
    if (!format.takesRate(report_.rate))
        return Error(TR("render", "%1 cannot hold %2 Hz; the nearest rate that it takes is %3 Hz."),
                     {std::string(format.name), formatNumber(report_.rate, 0),
                      formatNumber(format.nearestRate(report_.rate), 0)});
    return done();
}

Done Export::settleDither() {
    const int bits = report_.format->bits;
    const bool chosen = options_.dither != "auto" && !options_.dither.empty();
    const std::optional<DitherKind> kind = chosen ? findDither(options_.dither) : DitherKind::Tpdf;
    if (!kind)
        return Error(
            TR("render",
               "There is no dither “%1”; take one of: none, tpdf, tpdf-hp, lip5, fw3, fw9, "
               "me9, ie9."),
            {options_.dither});
    const bool untouched = !options_.loudnessLufs && !options_.timeline &&
                           options_.probe.kind == Probe::Kind::Off && report_.rate == project_.rate;
    report_.dither = deliveredWords(track_, *report_.format, chosen ? options_.dither : "auto",
                                    report_.rate, untouched)
                         .dither;
    if (chosen && bits > 0 && report_.dither != *kind)
        report_.warnings.push_back(
            Message(TR("render", "The dither %1 is made for 44.1 and 48 kHz; %2 took its place."),
                    {options_.dither, std::string(ditherId(report_.dither))}));
    return done();
}

// At another rate a chain's own ceiling is held too, promised or not.
void Export::settleCeiling() {
    const std::optional<double> own = chainCeiling(track_);
    if (report_.rate != project_.rate) {
        hold_ = options_.ceilingDbtp ? options_.ceilingDbtp : own;
    } else if (options_.ceilingDbtp) {
        const bool chainHolds = own && *own <= *options_.ceilingDbtp && !options_.timeline;
        if (!chainHolds) hold_ = options_.ceilingDbtp;
    }
}

Result<RigSpec> Export::spec() const {
    auto made = makeRigSpec(track_, project_.rate, sound_.clip(), sound_.frames());
    if (made) made->timeline = options_.timeline;
    return made;
}

DeliverySpec Export::delivery() const {
    return {.inRate = project_.rate,
            .outRate = report_.rate,
            .channels = report_.channels,
            .ceilingDbtp = hold_,
            .bits = report_.format->bits,
            .dither = report_.dither};
}

// The number that the loudness search turns; null when there is none.
double* Export::searched() {
    if (options_.loudnessBy == LoudnessBy::Gain) return &track_.gainDb;
    auto& modules = track_.chain.modules;
    const auto limiter = std::find_if(modules.rbegin(), modules.rend(),
                                      [](const auto& m) { return m.on && m.module == "limiter"; });
    if (limiter == modules.rend()) return nullptr;
    const int index = findParam(findModule("limiter")->params(), "drive");
    return &limiter->values[static_cast<std::size_t>(index)];
}

Done Export::search() {
    double* value = searched();
    if (!value)
        return Error(
            TR("render",
               "A loudness needs a limiter in the chain of “%1”. Add one, or choose plain gain."),
            {track_.title});
    double min = -60, max = 60;
    if (options_.loudnessBy == LoudnessBy::LimiterDrive) {
        const auto params = findModule("limiter")->params();
        const Param& drive = params[static_cast<std::size_t>(findParam(params, "drive"))];
        min = drive.min;
        max = drive.max;
    }
    auto found = findTarget([this](double db) { return measure(db); }, *options_.loudnessLufs,
                            *value, min, max);
    if (!found) return found.error();
    *value = found->best().valueDb;
    report_.target = std::move(*found);
    return done();
}

Result<double> Export::measure(double valueDb) {
    *searched() = valueDb;
    const Result<RigSpec> rig = spec();
    if (!rig) return rig.error();
    DeliverySpec stereo = delivery();
    stereo.channels = 2;
    Loudness loudness(report_.rate, 2, {.truePeak = false});
    DeliveryStream stream(stereo, [&](const double* frames, Frames count) {
        loudness.add(frames, static_cast<std::size_t>(count));
        return done();
    });
    // Each pass takes half of the way that is left: how many there will be is not known.
    const TaskSpan span{task_, progress_, progress_ + (1.0 - kVerifyShare - progress_) * 0.3};
    const Done pulled = pullRig(
        *rig, sound_.source(), sound_,
        [&](const Block& block, int frames) { return stream.push(block, frames); }, span,
        options_.probe);
    if (!pulled) return pulled.error();
    progress_ = span.to;
    const Done finished = stream.finish();
    if (!finished) return finished.error();
    return loudness.finish().integratedLufs;
}

Done Export::write() {
    while (true) {
        const auto started = std::chrono::steady_clock::now();
        const Result<bool> written = writeOnce();
        if (!written) return written.error();
        report_.renderSeconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
        if (*written) return done();
        report_.channels = 2;  // the chain made two channels of a mono mix
    }
}

void Export::takeMix(Loudness& loudness) {
    report_.mix = loudness.finish();
    report_.mixShortTerm.clear();
    const auto& series = loudness.shortTermSeries();
    for (std::size_t i = 0; i < series.size(); i += 10) report_.mixShortTerm.push_back(series[i]);
}

// False when a mono file turned out to need two channels.
Result<bool> Export::writeOnce() {
    const Result<RigSpec> rig = spec();
    if (!rig) return rig.error();
    file_.reset();
    auto file = AtomicFile::create(options_.file, existing());
    if (!file) return file.error();
    file_ = std::move(*file);
    MeasuredSource measured(sound_.source(), project_.rate, rig->trimStart,
                            rig->trimStart + rig->length);
    ClipSource& source = options_.measureMix ? measured : sound_.source();
    auto encoder =
        createNamedEncoder(file_->temporary(), *report_.format, report_.rate, report_.channels);
    if (!encoder) return encoder.error();
    fingerprint_ = SampleFingerprint(report_.format->bits, report_.format->id == "wav64f");
    DeliveryStream stream(delivery(), [&](const double* frames, Frames count) {
        fingerprint_.add(frames, static_cast<std::size_t>(count * report_.channels));
        return (*encoder)->write(frames, count);
    });
    bool needsTwo = false;
    const auto sink = [&](const Block& block, int frames) -> Done {
        const Done pushed = stream.push(block, frames);
        needsTwo = report_.channels == 1 && !stream.dualMono();
        return needsTwo ? Done(cancelledError()) : pushed;
    };
    FindingLog log(project_.rate);
    const Done pulled = pullRig(*rig, source, sound_, sink, {task_, progress_, 1.0 - kVerifyShare},
                                options_.probe, &log);
    if (needsTwo) return false;
    if (!pulled) return pulled.error();
    Done step = stream.finish();
    if (step) step = (*encoder)->finish();
    encoder->reset();
    if (!step) return step.error();
    report_.frames = stream.framesOut();
    report_.held = stream.held();
    report_.found = log.take();
    if (const auto warning = sound_.warning()) report_.warnings.push_back(*warning);
    if (options_.measureMix) takeMix(measured.loudness());
    return true;
}

Done Export::verify() {
    const FormatInfo& format = *report_.format;
    FilePromise promise{
        .rate = report_.rate, .channels = report_.channels, .formatId = std::string(format.id)};
    if (!format.isLossy) {
        promise.frames = report_.frames;
        promise.fingerprint = fingerprint_.value();
        promise.bits = format.bits;
        promise.wide = format.id == "wav64f";
    }
    promise.ceilingDbtp = options_.ceilingDbtp;
    promise.loudnessLufs = options_.loudnessLufs;
    auto read = verifyFile(file_->temporary(), promise, task_);
    if (!read) return read.error();
    report_.written = std::move(*read);
    report_.chain = track_.chain;
    report_.gainDb = track_.gainDb;
    return done();
}

// Gains and the broadcast extension tell the loudness that was just measured.
Done Export::name() {
    FileTags tags = tagsOf(project_, track_);
    tags.trackLufs = report_.written.loudness.integratedLufs;
    tags.trackPeak = fromDb(report_.written.loudness.samplePeakDbfs);
    const FormatInfo& format = *report_.format;
    const auto named =
        writeNames(file_->temporary(), format, {tags, report_.written.loudness, project_.created});
    if (!named) return named.error();
    const auto sound = checkSound(file_->temporary(), format, report_.channels, report_.frames,
                                  fingerprint_, task_);
    if (!sound) return sound.error();
    report_.written.checks.push_back(*named);
    report_.written.checks.push_back(*sound);
    return done();
}

}  // namespace

Result<ExportReport> exportTrack(const Project& project, Id track, TrackSound& sound,
                                 const ExportOptions& options, Task& task) {
    const Track* found = project.track(track);
    if (!found) return Error(TR("render", "The track to export is no longer in the session."));
    return Export(project, *found, sound, options, task).run();
}

}  // namespace lacquer
