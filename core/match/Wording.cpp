// SPDX-License-Identifier: GPL-3.0-or-later
// Moves and refusals in words.
#include "match/Wording.h"

#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "modules/CompressorTable.h"
#include "modules/MultibandTable.h"

namespace lacquer {
namespace {

std::string hz(double value) {
    return formatUnit(Unit::Hertz, value);
}
std::string db(double value) {
    return formatUnit(Unit::Decibel, value);
}
std::string signedDb(double value) {
    return (value > 0 ? "+" : "") + db(value);
}
std::string lufs(double value) {
    return formatNumber(value, 1) + " LUFS";
}

// A move's settings by the last part of their parameters' names.
double settingOf(const Move& move, std::string_view leaf) {
    for (const MoveSetting& s : move.set)
        if (s.param == leaf || s.param.ends_with("." + std::string(leaf))) return move.valueOf(s);
    return 0.0;
}

Message bandText(const Move& m) {
    const std::vector<std::string> args{signedDb(settingOf(m, "gain")), hz(settingOf(m, "freq")),
                                        formatNumber(settingOf(m, "q"), 2)};
    const auto type = static_cast<BandType>(static_cast<int>(settingOf(m, "type")));
    if (type == BandType::LowShelf) return {TR("match", "Low shelf %1 below %2, Q %3"), args};
    if (type == BandType::HighShelf) return {TR("match", "High shelf %1 above %2, Q %3"), args};
    return {TR("match", "Bell %1 at %2, Q %3"), args};
}

Message widthText(const Move& m) {
    std::string widths;
    for (const MoveSetting& s : m.set)
        if (s.param.ends_with(".width"))
            widths += (widths.empty() ? "" : " / ") + formatUnit(Unit::Percent, m.valueOf(s));
    return {TR("match", "Width %1"), {widths}};
}

Message curveText(const Move& m) {
    double low = 0, high = 0;
    for (const MoveSetting& s : m.set) {
        low = std::min(low, m.valueOf(s));
        high = std::max(high, m.valueOf(s));
    }
    return {TR("match", "Fine curve from %1 to %2 over third octaves"),
            {signedDb(low), signedDb(high)}};
}

Message compressionText(const Move& m) {
    const bool expands = static_cast<int>(settingOf(m, "mode")) == compressor::kExpand;
    return {expands ? TR("match", "Expand 1 : %1 below %2, attack %3, release %4")
                    : TR("match", "Compress %1 : 1 from %2, attack %3, release %4"),
            {formatNumber(settingOf(m, "ratio"), 2), db(settingOf(m, "threshold")),
             formatUnit(Unit::Milliseconds, settingOf(m, "attack")),
             formatUnit(Unit::Milliseconds, settingOf(m, "release"))}};
}

// "< 120 Hz 1.80 : 1, 120 Hz – 2.00 kHz 1.50 : 1": the bands that do something.
Message bandDynamicsText(const Move& m) {
    std::string list;
    const int bands = static_cast<int>(settingOf(m, "bands"));
    for (int k = 1; k <= bands; ++k) {
        const std::string band = "band" + std::to_string(k);
        const int mode = static_cast<int>(settingOf(m, band + ".mode"));
        if (mode == multiband::kOff) continue;
        const auto edge = [&](int i) { return hz(settingOf(m, "xover" + std::to_string(i))); };
        const std::string place = k == 1       ? "< " + edge(1)
                                  : k == bands ? "> " + edge(k - 1)
                                               : edge(k - 1) + " – " + edge(k);
        const std::string ratio = formatNumber(settingOf(m, band + ".ratio"), 2);
        list += (list.empty() ? "" : ", ") + place + " " +
                (mode == multiband::kExpand ? "1 : " + ratio : ratio + " : 1");
    }
    return {TR("match", "Multiband %1"), {list}};
}

void setWhole(const Compression& c, std::vector<MoveSetting>& set) {
    const double mode = c.expands ? compressor::kExpand : compressor::kDown;
    set = {{"mode", mode, mode},
           {"detector", 1, 1},
           {"threshold", c.thresholdDb, c.thresholdDb},
           {"ratio", c.ratio, 1},
           {"knee", kCompressionKneeDb, kCompressionKneeDb},
           {"attack", c.attackMs, c.attackMs},
           {"release", c.releaseMs, c.releaseMs}};
    if (c.expands) set.push_back({"range", kExpanderRangeDb, kExpanderRangeDb});
}

void setBands(const DynamicsFit& fit, std::vector<MoveSetting>& set) {
    const auto count = static_cast<double>(fit.parts.size());
    set = {{"bands", count, count}, {"detector", 1, 1}};
    for (std::size_t i = 0; i < fit.xoverHz.size(); ++i)
        set.push_back({"xover" + std::to_string(i + 1), fit.xoverHz[i], fit.xoverHz[i]});
    for (std::size_t p = 0; p < fit.parts.size(); ++p) {
        const Compression& c = fit.parts[p];
        const std::string band = "band" + std::to_string(p + 1);
        const auto keep = [&](const char* leaf, double value) {
            set.push_back({band + leaf, value, value});
        };
        keep(".mode", !c.acts()   ? multiband::kOff
                      : c.expands ? multiband::kExpand
                                  : multiband::kCompress);
        if (!c.acts()) continue;
        keep(".threshold", c.thresholdDb);
        set.push_back({band + ".ratio", c.ratio, 1});
        keep(".knee", kCompressionKneeDb);
        keep(".attack", c.attackMs);
        keep(".release", c.releaseMs);
        set.push_back({band + ".gain", fit.gainDb[p], 0});
        if (c.expands) keep(".range", kExpanderRangeDb);
    }
}

// Against the weighted mean of a set.
double differenceTo(const MatchTarget& target, const Profile& mix, const BandRegion& r) {
    double sum = 0, weight = 0;
    for (const auto& [p, w] : target.set) {
        sum += w.tone * toneDifferenceDb(mix, p, r.lowHz, r.highHz);
        weight += w.tone;
    }
    return weight > 0 ? sum / weight : 0.0;
}

}  // namespace

Message moveText(const Move& m) {
    if (m.module == "equalizer") return bandText(m);
    if (m.module == "finecurve") return curveText(m);
    if (m.module == "imager") return widthText(m);
    if (m.module == "multiband") return bandDynamicsText(m);
    if (m.module == "compressor") return compressionText(m);
    return {TR("match", "Limiter: drive %1, ceiling %2"),
            {signedDb(settingOf(m, "drive")),
             formatUnit(Unit::DecibelTruePeak, settingOf(m, "ceiling"))}};
}

BandRegion regionOf(const BandSpec& band, double rate) {
    const BandDesign design = designBand(band, rate);
    const double half = std::abs(band.gain) / 2;
    BandRegion r{0, 0};
    for (int b = 0; b < kToneBands; ++b) {
        const double at = toneHz(b);
        if (at > 0.45 * rate || at > 17000 || at < 30) continue;
        if (std::abs(10 * std::log10(design.power(at, rate))) < half) continue;
        if (r.lowHz == 0) r.lowHz = toneEdgeHz(b);
        r.highHz = toneEdgeHz(b + 1);
    }
    if (r.lowHz == 0) r = {band.freq / 1.2, band.freq * 1.2};
    return r;
}

double toneLackDb(const BandSpec& band, const Profile& sound, const MatchTarget& target,
                  double rate) {
    return differenceTo(target, sound, regionOf(band, rate));
}

Move toneMove(const BandSpec& band, int number, const Profile& mix, const Profile& others,
              const MatchTarget& target, double rate) {
    const std::string stem = "band" + std::to_string(number);
    Move m{.id = "tone" + std::to_string(number), .module = "equalizer"};
    const double type = static_cast<double>(band.type);
    m.set = {{stem + ".on", 1, 1},
             {stem + ".type", type, type},
             {stem + ".freq", band.freq, band.freq},
             {stem + ".gain", band.gain, 0},
             {stem + ".q", band.q, band.q}};
    m.what = moveText(m);
    const BandRegion r = regionOf(band, rate);
    m.before = differenceTo(target, mix, r);
    const bool along = m.before * band.gain >= 0;
    if (!along) m.before = differenceTo(target, others, r);
    const bool more = m.before >= 0;
    const Text hasMore =
        along
            ? TR("match",
                 "Between %2 and %3 the reference has %1 more than the mix, compared at the same "
                 "overall tone.")
            : TR("match",
                 "Behind the other moves the reference has %1 more between %2 and %3, compared at "
                 "the same overall tone.");
    const Text hasLess =
        along
            ? TR("match",
                 "Between %2 and %3 the reference has %1 less than the mix, compared at the same "
                 "overall tone.")
            : TR("match",
                 "Behind the other moves the reference has %1 less between %2 and %3, compared at "
                 "the same overall tone.");
    m.reason =
        Message(more ? hasMore : hasLess, {db(std::abs(m.before)), hz(r.lowHz), hz(r.highHz)});
    return m;
}

Move curveMove(const CurveFit& fit, double before, double after) {
    Move m{.id = "finecurve", .module = "finecurve"};
    for (std::size_t i = 0; i < fit.points.size(); ++i)
        m.set.push_back({"point" + std::to_string(i + 1) + ".gain", fit.points[i], 0});
    m.before = before;
    m.what = moveText(m);
    m.reason = Message(TR("match",
                          "Behind the other moves third octaves still differ from the reference by "
                          "%1; this would bring them to about %2."),
                       {db(before), db(after)});
    return m;
}

Move widthMove(const WidthFit& fit, const MatchDistance& before) {
    Move m{.id = "width", .module = "imager"};
    const auto bands = static_cast<double>(fit.widthPercent.size());
    m.set.push_back({"bands", bands, bands});
    for (std::size_t i = 0; i < fit.xoverHz.size(); ++i)
        m.set.push_back({"xover" + std::to_string(i + 1), fit.xoverHz[i], fit.xoverHz[i]});
    for (std::size_t i = 0; i < fit.widthPercent.size(); ++i)
        m.set.push_back({"band" + std::to_string(i + 1) + ".width", fit.widthPercent[i], 100});
    m.before = before.widthDb;
    m.what = moveText(m);
    m.reason =
        Message(TR("match", "Side against mid differs from the reference by %1 over five bands."),
                {db(m.before)});
    return m;
}

Move dynamicsMove(const DynamicsFit& fit) {
    Move m{.id = "dynamics",
           .module = fit.byBand() ? "multiband" : "compressor",
           .confidence = fit.confidence};
    if (fit.byBand())
        setBands(fit, m.set);
    else
        setWhole(fit.parts[0], m.set);
    m.before = fit.before;
    m.what = moveText(m);
    m.reason = Message(
        fit.byBand()
            ? TR("match",
                 "Levels over 10 ms to 3 s are spread differently from the reference's by %1, on "
                 "average over five bands; this brings them to about %2.")
            : TR("match",
                 "Levels over 10 ms to 3 s are spread differently from the reference's by %1 on "
                 "average; this brings them to about %2."),
        {db(fit.before), db(fit.after)});
    return m;
}

Move levelMove(double driveDb, double ceilingDbtp, const Profile& mix, double wantedLufs,
               std::optional<double> aheadLufs) {
    Move m{.id = "level", .module = "limiter", .confidence = 1.0};
    // Punchy and quick: peaks are taken off, what follows them keeps its level.
    m.set = {{"drive", driveDb, driveDb},
             {"ceiling", ceilingDbtp, ceilingDbtp},
             {"style", 2, 2},
             {"release", 30, 30}};
    m.before = wantedLufs - mix.loudness.integratedLufs;
    m.unit = Unit::Lufs;
    m.what = moveText(m);
    m.reason = Message(TR("match", "The mix measures %1, wanted is %2."),
                       {lufs(mix.loudness.integratedLufs), lufs(wantedLufs)});
    if (!aheadLufs) return m;
    m.reason.text = TR("match", "The mix measures %1, behind the other moves %3; wanted is %2.");
    m.reason.args.push_back(lufs(*aheadLufs));
    return m;
}

LeftAlone leftLoudness(double wanted, double reached, double psr, double limit) {
    return {"loudness",
            Message(TR("match", "Loudness: %1 instead of %2"), {lufs(reached), lufs(wanted)}),
            Message(TR("match",
                       "Any louder, peaks would stand less than %1 over the loudness (%2 now): "
                       "it would be crushed."),
                    {db(limit), db(psr)})};
}

LeftAlone leftShort(double wanted, double reached) {
    return {"loudness",
            Message(TR("match", "Loudness: %1 instead of %2"), {lufs(reached), lufs(wanted)}),
            Message(TR("match", "The limiter's drive does not reach it."))};
}

std::vector<Message> notesOn(const Profile& mix) {
    std::vector<Message> notes;
    if (mix.psrDb < 8)
        notes.push_back(Message(TR("match",
                                   "Peaks of the mix stand only %1 over its loudness: it looks "
                                   "mastered already."),
                                {db(mix.psrDb)}));
    if (mix.loudness.truePeakDbtp > 0)
        notes.push_back(Message(TR("match", "The mix peaks at %1."),
                                {formatUnit(Unit::DecibelTruePeak, mix.loudness.truePeakDbtp)}));
    if (mix.cutoffHz > 0)
        notes.push_back(Message(TR("match",
                                   "The mix ends at %1, as if it had been coded: nothing is "
                                   "matched above."),
                                {hz(mix.cutoffHz)}));
    if (mix.dualMono) notes.push_back(Message(TR("match", "The mix is mono.")));
    return notes;
}

}  // namespace lacquer
