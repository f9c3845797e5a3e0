// SPDX-License-Identifier: GPL-3.0-or-later
// Spectra of both versions side by side, moment by moment; what stands out becomes sections.
#include "measure/Revision.h"

#include <algorithm>
#include <array>
#include <numbers>

#include "base/Units.h"
#include "dsp/Fft.h"
#include "measure/Loudness.h"
#include "media/WaitingSource.h"

namespace lacquer {
namespace {

constexpr int kWindow = 8192;
constexpr std::size_t kBands = 10;  // octaves about 31.5 Hz … 16 kHz
constexpr double kLowestHz = 31.25;
constexpr double kSilence = 1e-8;  // mean square over the loudest moment's: -80 dB
constexpr double kLeastRestDb = -35.0, kStandsOutDb = 6.0, kLeastLevelDb = 0.7;
constexpr double kJoinSeconds = 1.0;

double db(double power) {
    return power > 0.0 ? 10.0 * std::log10(power) : -INFINITY;
}

/// Powers of both versions in one window, by octave, and what they share.
struct Moment {
    std::array<double, kBands> old{}, now{}, both{};
    double sum(const std::array<double, kBands>& in) const {
        double all = 0.0;
        for (const double one : in) all += one;
        return all;
    }
    void add(const Moment& other) {
        for (std::size_t b = 0; b < kBands; ++b) {
            old[b] += other.old[b];
            now[b] += other.now[b];
            both[b] += other.both[b];
        }
    }
    /// What is left of the new version when the old one at `gain` is taken from it.
    double rest(double gain) const {
        return std::max(0.0, sum(now) + gain * gain * sum(old) - 2.0 * gain * sum(both));
    }
    double restDb(double gain) const {
        const double loud = std::max(sum(now), gain * gain * sum(old));
        return loud > 0.0 ? db(rest(gain) / loud) : -INFINITY;
    }
};

class Comparison {
public:
    Comparison(const ClipPtr& before, const ClipPtr& after, Task& task)
        : before_(before), after_(after), source_({before, after}), task_(task) {
        for (int n = 0; n < kWindow; ++n)
            hann_.push_back(0.5 - 0.5 * std::cos(2.0 * std::numbers::pi * (n + 0.5) / kWindow));
        const double hz = before->rate / kWindow;
        for (std::size_t k = 0; k <= kWindow / 2; ++k) {
            const double octave = std::log2(std::max(1.0, static_cast<double>(k) * hz) / kLowestHz);
            bandOf_.push_back(static_cast<std::size_t>(
                std::clamp(std::floor(octave + 0.5), 0.0, static_cast<double>(kBands - 1))));
        }
    }

    Result<Revision> run() {
        if (Done heard = hear(before_, oldMono_, out_.oldLufs); !heard) return heard.error();
        if (Done heard = hear(after_, newMono_, out_.newLufs); !heard) return heard.error();
        task_.report(0.3);
        if (isSame()) {
            out_.isSame = true;
            return out_;
        }
        place();
        if (task_.cancelled()) return cancelled();
        out_.longerAhead = -out_.lag;
        out_.longerBehind = out_.lag + after_->frames - before_->frames;
        task_.report(0.6);
        if (!out_.isAligned) return out_;
        if (Done compared = compare(); !compared) return compared.error();
        settle();
        return out_;
    }

private:
    static Error cancelled() { return Error(TR("measure", "The comparison was cancelled.")); }
    Error unreadable(const ClipPtr& clip) const {
        return Error(TR("measure", "The sound of “%1” could not be read back from the cache."),
                     {clip->sourcePath.string()});
    }

    Done hear(const ClipPtr& clip, std::vector<float>& mono, double& lufs) {
        Loudness loudness(clip->rate, 2, {.truePeak = false});
        mono.resize(static_cast<std::size_t>(clip->frames));
        Block block;
        for (Frames at = 0; at < clip->frames; at += kQuantum) {
            if (task_.cancelled()) return cancelled();
            if (!source_.read(clip->id, at, block)) return unreadable(clip);
            const auto n = static_cast<std::size_t>(std::min<Frames>(kQuantum, clip->frames - at));
            loudness.addPlanar(block.left.data(), block.right.data(), n);
            for (std::size_t i = 0; i < n; ++i)
                mono[static_cast<std::size_t>(at) + i] =
                    static_cast<float>(0.5 * (block.left[i] + block.right[i]));
        }
        lufs = loudness.finish().integratedLufs;
        return done();
    }

    bool isSame() {
        if (before_->frames != after_->frames || oldMono_ != newMono_) return false;
        Block one, other;
        for (Frames at = 0; at < before_->frames; at += kQuantum) {
            if (!source_.read(before_->id, at, one) || !source_.read(after_->id, at, other))
                return false;
            if (one.left != other.left || one.right != other.right) return false;
        }
        return true;
    }

    void place() {
        const auto found = align(oldMono_, newMono_, before_->rate, task_);
        out_.isAligned = found.has_value();
        if (found) {
            out_.lag = found->lag;
            out_.isInverted = found->inverted;
        }
        oldMono_ = {};
        newMono_ = {};
    }

    /// Windowed spectra of left and right from `start` of a clip.
    bool transform(const ClipPtr& clip, Frames start, std::array<Fft, 2>& fft) {
        Block block;
        for (std::size_t at = 0; at < kWindow; at += kQuantum) {
            if (!source_.read(clip->id, start + static_cast<Frames>(at), block)) return false;
            for (std::size_t i = 0; i < kQuantum; ++i) {
                fft[0].samples()[at + i] = hann_[at + i] * block.left[i];
                fft[1].samples()[at + i] = hann_[at + i] * block.right[i];
            }
        }
        fft[0].forward();
        fft[1].forward();
        return true;
    }

    Done compare() {
        std::array<Fft, 2> old{Fft(kWindow), Fft(kWindow)}, now{Fft(kWindow), Fft(kWindow)};
        from_ = std::max<Frames>(0, out_.lag);
        const Frames to = std::min(before_->frames, after_->frames + out_.lag);
        for (Frames at = from_; at + kWindow <= to; at += kWindow) {
            if (task_.cancelled()) return cancelled();
            task_.report(0.6 + 0.4 * static_cast<double>(at) / static_cast<double>(to));
            if (Done taken = takeMoment(at, old, now); !taken) return taken;
        }
        // What is left at the end, in a window that reaches back.
        return takeMoment(std::max(from_, to - kWindow), old, now);
    }

    Done takeMoment(Frames at, std::array<Fft, 2>& old, std::array<Fft, 2>& now) {
        if (!transform(before_, at, old)) return unreadable(before_);
        if (!transform(after_, at - out_.lag, now)) return unreadable(after_);
        const double sign = out_.isInverted ? -1.0 : 1.0;
        Moment moment;
        for (std::size_t c = 0; c < 2; ++c)
            for (std::size_t k = 1; k <= kWindow / 2; ++k) {
                const auto a = old[c].bins()[k], b = sign * now[c].bins()[k];
                moment.old[bandOf_[k]] += std::norm(a);
                moment.now[bandOf_[k]] += std::norm(b);
                moment.both[bandOf_[k]] += a.real() * b.real() + a.imag() * b.imag();
            }
        moments_.push_back(moment);
        return done();
    }

    // The whole song's gain and rest, then what differs from them.
    void settle() {
        double most = 0.0;
        for (const Moment& one : moments_)
            most = std::max({most, one.sum(one.old), one.sum(one.now)});
        floor_ = most * kSilence;
        std::vector<double> gains, rests;
        for (const Moment& one : moments_)
            if (one.sum(one.old) > 1e3 * floor_ && one.sum(one.now) > 1e3 * floor_)
                gains.push_back(std::max(1e-4, one.sum(one.both) / one.sum(one.old)));
        gain_ = gains.empty() ? 1.0 : median(gains);
        out_.gainDb = 2.0 * db(gain_);
        for (const Moment& one : moments_)
            if (isHeard(one)) rests.push_back(one.restDb(gain_));
        if (!rests.empty()) out_.restDb = median(rests);
        if (out_.restDb > kLeastRestDb) out_.parts.push_back(part(0, moments_.size(), true));
        sections();
    }

    bool isHeard(const Moment& one) const {
        return std::max(one.sum(one.now), gain_ * gain_ * one.sum(one.old)) > floor_;
    }

    bool differs(const Moment& one) const {
        if (!isHeard(one)) return false;
        const double level = db(one.sum(one.now) / (gain_ * gain_ * one.sum(one.old)));
        if (std::abs(level) > kLeastLevelDb) return true;
        return one.restDb(gain_) > std::max(kLeastRestDb, out_.restDb + kStandsOutDb);
    }

    void sections() {
        for (double joinSeconds = kJoinSeconds;; joinSeconds *= 2.0) {
            const auto join = static_cast<std::size_t>(joinSeconds * before_->rate / kWindow) + 1;
            std::vector<std::pair<std::size_t, std::size_t>> found;
            for (std::size_t i = 0; i < moments_.size(); ++i) {
                if (!differs(moments_[i])) continue;
                if (!found.empty() && i <= found.back().second + join)
                    found.back().second = i + 1;
                else
                    found.emplace_back(i, i + 1);
            }
            if (found.size() + out_.parts.size() > Revision::kMostParts) continue;
            for (const auto& [first, last] : found) out_.parts.push_back(part(first, last, false));
            return;
        }
    }

    RevisionPart part(std::size_t first, std::size_t last, bool isWhole) const {
        Moment all;
        for (std::size_t i = first; i < last; ++i) all.add(moments_[i]);
        RevisionPart out{
            .start = from_ + static_cast<Frames>(first) * kWindow,
            .end = std::min(before_->frames, from_ + static_cast<Frames>(last) * kWindow),
            .isWhole = isWhole};
        const double was = gain_ * gain_ * all.sum(all.old), is = all.sum(all.now);
        const auto count = static_cast<double>(last - first);
        out.levelDb = was <= count * floor_  ? INFINITY
                      : is <= count * floor_ ? -INFINITY
                                             : db(is / was);
        out.restDb = all.restDb(gain_);
        for (std::size_t b = 0; b < kBands; ++b) {
            // An octave far below the others is no change that is heard.
            if (std::max(all.now[b], gain_ * gain_ * all.old[b]) < 1e-3 * std::max(was, is))
                continue;
            const double change =
                std::clamp(db(all.now[b] / (gain_ * gain_ * all.old[b])), -60.0, 60.0);
            if (std::abs(change) > std::abs(out.bandDb)) {
                out.bandDb = change;
                out.bandHz = kLowestHz * std::ldexp(1.0, static_cast<int>(b));
            }
        }
        return out;
    }

    static double median(std::vector<double>& values) {
        const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
        std::nth_element(values.begin(), middle, values.end());
        return *middle;
    }

    ClipPtr before_, after_;
    WaitingSource source_;
    Task& task_;
    std::vector<double> hann_;
    std::vector<std::size_t> bandOf_;
    std::vector<float> oldMono_, newMono_;
    std::vector<Moment> moments_;
    Frames from_ = 0;  // of the old version: where moment 0 begins
    double gain_ = 1.0, floor_ = 0.0;
    Revision out_;
};

std::string signedDb(double value) {
    return (value >= 0.0 ? "+" : "") + formatNumber(value, 1);
}

std::string octaveName(double hz) {
    return hz < 1000.0 ? formatNumber(hz, 0) + " Hz" : formatNumber(hz / 1000.0, 0) + " kHz";
}

}  // namespace

Result<Revision> compareVersions(const ClipPtr& before, const ClipPtr& after, Task& task) {
    return Comparison(before, after, task).run();
}

std::vector<Message> describe(const Revision& revision, double rate) {
    if (revision.isSame)
        return {Message(TR("measure", "Both versions are the same, sample for sample."))};
    const auto seconds = [rate](Frames frames, int decimals) {
        return formatNumber(std::abs(framesToSeconds(frames, rate)), decimals);
    };
    std::vector<Message> out;
    if (!revision.isAligned) {
        out.emplace_back(TR("measure",
                            "Nothing in the two files lines up: this is another song or another "
                            "speed. It would begin where the old one begins."));
    } else if (revision.lag == 0) {
        out.emplace_back(TR("measure", "It lies where the old version lay, to the sample."));
    } else {
        out.emplace_back(
            revision.lag > 0 ? TR("measure",
                                  "It begins %1 ms later in the song; it is moved so "
                                  "that the music stays where it was.")
                             : TR("measure",
                                  "It begins %1 ms earlier in the song; it is moved so "
                                  "that the music stays where it was."),
            std::vector{formatNumber(1000.0 * std::abs(framesToSeconds(revision.lag, rate)), 1)});
    }
    if (revision.isInverted) out.emplace_back(TR("measure", "Its polarity is opposite."));
    out.emplace_back(
        TR("measure", "It measures %1 LUFS; the old version %2."),
        std::vector{formatNumber(revision.newLufs, 1), formatNumber(revision.oldLufs, 1)});
    if (revision.isAligned && std::abs(revision.gainDb) >= 0.05)
        out.emplace_back(revision.gainDb > 0
                             ? TR("measure", "What both share is %1 dB louder now.")
                             : TR("measure", "What both share is %1 dB softer now."),
                         std::vector{formatNumber(std::abs(revision.gainDb), 1)});
    if (revision.isAligned && std::abs(framesToSeconds(revision.longerBehind, rate)) >= 0.01)
        out.emplace_back(revision.longerBehind > 0 ? TR("measure", "Its end is %1 s longer.")
                                                   : TR("measure", "Its end is %1 s shorter."),
                         std::vector{seconds(revision.longerBehind, 2)});
    if (revision.isAligned && revision.parts.empty())
        out.emplace_back(TR("measure", "Nothing else was changed that could be heard."));
    return out;
}

Message describe(const RevisionPart& part) {
    if (part.levelDb == INFINITY) return Message(TR("measure", "Sound where there was silence."));
    if (part.levelDb == -INFINITY) return Message(TR("measure", "Silence where there was sound."));
    const std::string rest = formatNumber(-part.restDb, 0);
    const bool hasLevel = std::abs(part.levelDb) >= 0.3, hasBand = std::abs(part.bandDb) >= 1.0;
    if (hasLevel && hasBand)
        return Message(
            TR("measure",
               "Level %1 dB, most about %2 (%3 dB); what is different lies "
               "%4 dB below the music."),
            {signedDb(part.levelDb), octaveName(part.bandHz), signedDb(part.bandDb), rest});
    if (hasLevel)
        return Message(TR("measure",
                          "Level %1 dB, evenly; what is different lies %2 dB below the "
                          "music."),
                       {signedDb(part.levelDb), rest});
    if (hasBand)
        return Message(TR("measure",
                          "About as loud, but %1 dB about %2; what is different lies %3 "
                          "dB below the music."),
                       {signedDb(part.bandDb), octaveName(part.bandHz), rest});
    return Message(TR("measure",
                      "As loud and as bright; what is different lies %1 dB below the "
                      "music."),
                   {rest});
}

}  // namespace lacquer
