// SPDX-License-Identifier: GPL-3.0-or-later
// Versions as tracks: sources, places, names.
#include "render/AlbumVersions.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "render/AlbumDelivery.h"
#include "render/FileName.h"
#include "render/SourceSounds.h"

namespace lacquer {
namespace {

constexpr double kApartSeconds = 2.0;  // what the album's chain remembers has died away by then

/// A sound whose frame 0 stands at `offset` of what is read.
class ShiftedSound : public TrackSound, private ClipSource {
public:
    ShiftedSound(std::unique_ptr<TrackSound> sound, Frames offset)
        : sound_(std::move(sound)), offset_(offset) {}
    double rate() const override { return sound_->rate(); }
    int channels() const override { return sound_->channels(); }
    Frames frames() const override { return sound_->frames() + offset_; }
    ClipSource& source() override { return *this; }
    int clip() const override { return sound_->clip(); }
    std::optional<Error> failure() const override { return sound_->failure(); }
    std::optional<Message> warning() const override { return sound_->warning(); }

private:
    bool read(int clip, Frames start, Block& out) noexcept override {
        return sound_->source().read(clip, start - offset_, out);
    }

    std::unique_ptr<TrackSound> sound_;
    Frames offset_;
};

}  // namespace

VersionAlbum::VersionAlbum(const Project& project) : project_(project), album_(project) {
    const Sequence sequence(project);
    project_.tracks.clear();
    for (const Placed& placed : sequence.tracks()) {
        const Track& track = *project.tracks[placed.index];
        for (const Version& version : track.versions) add(track, version, placed);
    }
}

void VersionAlbum::add(const Track& track, const Version& version, const Placed& placed) {
    Track one = track;
    one.id = version.id;
    one.title = track.title + " (" + version.title + ")";
    one.isrc = version.isrc;
    one.source = version.source;
    one.source.rate = project_.rate;
    one.source.frames =
        std::max<Frames>(0, clipLength(version.source, project_.rate) + version.offset);
    if (version.source.rate != project_.rate)
        one.source.formatId.clear();  // no words of its file's
    one.versions.clear();
    one.link = 0;
    const Frames ahead = std::max<Frames>(0, placed.start - placed.mark);
    one.place = {.gap = secondsToFrames(kApartSeconds, project_.rate),
                 .mark = placed.mark - placed.start};
    if (versions_.empty())
        lead_ = ahead;
    else {
        Track before = *project_.tracks.back();
        before.place.gap += ahead;
        project_.tracks.back() = std::make_shared<const Track>(std::move(before));
    }
    project_.tracks.push_back(std::make_shared<const Track>(std::move(one)));
    versions_.push_back(
        {version.source, version.offset, version.title, placed.number, placed.mark});
}

Done VersionAlbum::check(const Sequence& own) const {
    for (const TrackPtr& track : project_.tracks)
        if (!own.find(track->id))
            return Error(TR("render",
                            "Nothing of “%1” sounds between the start and the end of its track. "
                            "Check its offset, or remove the version."),
                         {track->title});
    return done();
}

OpenSound VersionAlbum::sounds(const Sequence& own) const {
    auto files = std::make_shared<SourceSounds>();
    return [this, &own, files](std::size_t part) -> Result<std::unique_ptr<TrackSound>> {
        const Entry& version = versions_[own.tracks()[part].index];
        auto sound = files->open(version.source, project_.rate);
        if (!sound) return sound.error();
        return std::unique_ptr<TrackSound>(
            std::make_unique<ShiftedSound>(std::move(*sound), version.offset));
    };
}

std::vector<AlbumCut> VersionAlbum::cuts(const Sequence& own, const DeliveryTarget& target,
                                         double rate) const {
    const std::string& pattern = project_.delivery.pattern;
    const std::string extension = "." + std::string(target.format->extension);
    std::set<std::string> taken;
    for (std::string& name : trackFileNames(album_, Sequence(album_), *target.format))
        taken.insert(std::move(name));
    const auto at = [&](Frames frame) {
        return static_cast<Frames>(std::llround(static_cast<double>(frame) * rate / project_.rate));
    };
    std::vector<AlbumCut> cuts;
    for (std::size_t i = 0; i < own.tracks().size(); ++i) {
        const Placed& placed = own.tracks()[i];
        const Track& track = *project_.tracks[placed.index];
        const Entry& version = versions_[placed.index];
        const std::string name = filledPattern(pattern.empty() ? "%number% %title%" : pattern,
                                               project_.album, track, version.number);
        std::string unique = name + extension;
        for (int copy = 2; !taken.insert(unique).second; ++copy)
            unique = name + " (" + std::to_string(copy) + ")" + extension;
        const Frames begin = at(lead_ + placed.start + track.place.mark);
        cuts.push_back({.begin = begin,
                        .end = at(lead_ + placed.end),
                        .name = std::move(unique),
                        .title = track.title,
                        .number = version.number,
                        .first = i,
                        .last = i + 1,
                        .version = version.title,
                        .place = at(version.mark)});
    }
    return cuts;
}

}  // namespace lacquer
