// SPDX-License-Identifier: GPL-3.0-or-later
// Marks to cuts, tracks to sides, patterns to names.
#include "render/AlbumCuts.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "dsp/Resampler.h"
#include "render/AlbumDelivery.h"
#include "render/FileName.h"

namespace lacquer {
namespace {

using Kind = DeliveryTarget::Kind;

class Cuts {
public:
    Cuts(const Project& project, const Sequence& sequence, const Disc& disc,
         const DeliveryTarget& target, double rate)
        : project_(project), sequence_(sequence), disc_(disc), target_(target), rate_(rate) {}

    std::vector<AlbumCut> run() {
        if (target_.kind == Kind::Tracks)
            tracks();
        else if (target_.kind == Kind::Vinyl)
            sides();
        else
            whole();
        return std::move(cuts_);
    }

private:
    Frames length() const {
        if (target_.cdFrames) return disc_.sectors * kSectorFrames;
        return Resampler::outputLength(sequence_.length(), sequence_.rate(), rate_);
    }
    Frames at(std::size_t placed) const {
        const Placed& p = sequence_.tracks()[placed];
        if (target_.cdFrames)
            return disc_.tracks[static_cast<std::size_t>(p.number) - 1].start * kSectorFrames;
        const double exact = static_cast<double>(p.mark) * rate_ / sequence_.rate();
        return static_cast<Frames>(std::llround(exact));
    }
    const Track& track(std::size_t placed) const {
        return *project_.tracks[sequence_.tracks()[placed].index];
    }
    /// The cut before ends where this one begins.
    void begin(AlbumCut cut) {
        if (!cuts_.empty()) cuts_.back().end = cut.begin;
        cuts_.push_back(std::move(cut));
        cuts_.back().end = length();
    }
    void tracks();
    void sides();
    void whole();

    const Project& project_;
    const Sequence& sequence_;
    const Disc& disc_;
    const DeliveryTarget& target_;
    double rate_;
    std::vector<AlbumCut> cuts_;
};

void Cuts::tracks() {
    const auto names = trackFileNames(project_, sequence_, *target_.format);
    const std::size_t first = sequence_.hiddenCount();
    if (at(first) > 0) {
        const std::string title = first > 0 ? track(0).title : track(first).title + " (pause)";
        std::string name =
            first > 0 ? names[0]
                      : safeFileName("00 " + title) + "." + std::string(target_.format->extension);
        begin({.begin = 0, .name = std::move(name), .title = title, .last = first});
    }
    for (std::size_t i = first; i < sequence_.tracks().size(); ++i)
        begin({.begin = at(i),
               .name = names[i],
               .title = track(i).title,
               .number = sequence_.tracks()[i].number,
               .first = i,
               .last = i + 1});
}

void Cuts::sides() {
    const auto most = static_cast<Frames>(target_.sideMinutes * 60.0 * sequence_.rate());
    const auto starts = vinylSides(sequence_, most);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::string side = std::string("Side ") + static_cast<char>('A' + i % 26);
        const std::size_t last = i + 1 < starts.size() ? starts[i + 1] : sequence_.tracks().size();
        begin({.begin = i == 0 ? 0 : at(starts[i]),
               .name = albumFileName(project_.album) + " - " + side + "." +
                       std::string(target_.format->extension),
               .title = side,
               .first = starts[i],
               .last = last});
    }
}

void Cuts::whole() {
    begin({.begin = 0,
           .name = albumFileName(project_.album) + "." + std::string(target_.format->extension),
           .title = project_.album.title,
           .last = sequence_.tracks().size()});
}

}  // namespace

std::vector<AlbumCut> albumCuts(const Project& project, const Sequence& sequence, const Disc& disc,
                                const DeliveryTarget& target, double rate) {
    return Cuts(project, sequence, disc, target, rate).run();
}

std::vector<std::size_t> vinylSides(const Sequence& sequence, Frames most) {
    const auto& tracks = sequence.tracks();
    const std::size_t first = sequence.hiddenCount();
    const auto from = [&](std::size_t i) { return i <= first ? 0 : tracks[i].mark; };
    const auto until = [&](std::size_t i) {
        return i + 1 < tracks.size() ? tracks[i + 1].mark : sequence.length();
    };
    // Greedy filling: a side takes tracks as long as it keeps within `limit`.
    const auto fill = [&](Frames limit) {
        std::vector<std::size_t> starts{0};
        for (std::size_t i = first + 1; i < tracks.size(); ++i)
            if (until(i) - from(starts.back()) > limit) starts.push_back(i);
        return starts;
    };
    std::size_t sides = std::max<std::size_t>(2, fill(std::max<Frames>(most, 1)).size());
    sides = std::min(sides + sides % 2, tracks.size() - first);
    // The shortest limit that needs no more sides.
    Frames low = 1, high = std::max<Frames>(sequence.length(), 1);
    while (low < high) {
        const Frames middle = low + (high - low) / 2;
        if (fill(middle).size() <= sides)
            high = middle;
        else
            low = middle + 1;
    }
    return fill(low);
}

std::string albumFileName(const Album& album) {
    std::string name = album.credits.artist;
    if (!album.title.empty()) name += (name.empty() ? "" : " - ") + album.title;
    return safeFileName(name.empty() ? "Album" : name);
}

std::vector<std::string> trackFileNames(const Project& project, const Sequence& sequence,
                                        const FormatInfo& format) {
    const std::string& own = project.delivery.pattern;
    const std::string pattern = own.empty() ? "%number% %title%" : own;
    std::vector<std::string> names;
    std::set<std::string> taken;
    for (const Placed& placed : sequence.tracks()) {
        const std::string name =
            filledPattern(pattern, project.album, *project.tracks[placed.index], placed.number);
        std::string unique = name;
        for (int copy = 2; !taken.insert(unique).second; ++copy)
            unique = name + " (" + std::to_string(copy) + ")";
        names.push_back(unique + "." + std::string(format.extension));
    }
    return names;
}

}  // namespace lacquer
