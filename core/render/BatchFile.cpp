// SPDX-License-Identifier: GPL-3.0-or-later
// A session of one track, made for one file and exported.
#include "render/BatchFile.h"

#include "project/Edit.h"
#include "render/FileName.h"
#include "render/Sounds.h"

namespace lacquer {
namespace {

Project sessionOf(const BatchOrder& order, const std::filesystem::path& mix, const StreamInfo& info,
                  Frames frames) {
    Track track;
    track.title = mix.stem().string();
    track.source.path = mix;
    track.source.rate = info.rate;
    track.source.channels = info.channels;
    track.source.frames = frames;
    track.source.formatId = info.formatId;
    track.source.wide = info.wide;
    track.chain = order.chain;
    Project project;
    project.created = order.created;
    project.delivery = order.delivery;
    return edit::addTrack(project, std::move(track));
}

}  // namespace

Result<ExportReport> exportFile(const BatchOrder& order, const std::filesystem::path& mix,
                                Task& task) {
    auto sound = FileSound::open(mix, task);
    if (!sound) return sound.error();
    const Project project = sessionOf(order, mix, (*sound)->info(), (*sound)->frames());
    const Track& track = *project.tracks.front();
    const FormatInfo* chosen = findFormat(order.delivery.formatId);
    const FormatInfo& format = chosen ? *chosen : formatFor(track.source, mix);
    ExportOptions options;
    options.file =
        order.folder / (safeFileName(mix.stem().string()) + "." + std::string(format.extension));
    options.formatId = format.id;
    options.rate = order.delivery.rate;
    options.dither = order.delivery.dither;
    if (order.delivery.holdCeiling) options.ceilingDbtp = order.delivery.ceilingDbtp;
    options.loudnessLufs = order.loudnessLufs;
    if (options.file == mix)
        return Error(
            TR("render",
               "“%1” would replace the mix itself. Choose another folder or another name."),
            {mix.string()});
    return exportTrack(project, track.id, **sound, options, task);
}

}  // namespace lacquer
