// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts to paths.
#include "render/DeliveryPlan.h"

#include <set>

#include "project/Edit.h"
#include "render/AlbumVersions.h"
#include "render/FileName.h"

namespace lacquer {
namespace fs = std::filesystem;
using Kind = DeliveryTarget::Kind;

double deliveredRate(const Project& project, const DeliveryTarget& target) {
    if (target.rate > 0.0) return target.rate;
    const double wanted = project.delivery.rate > 0.0 ? project.delivery.rate : project.rate;
    return target.format->nearestRate(wanted);
}

fs::path sheetBeside(const DeliveryTarget& target, const fs::path& file) {
    fs::path sheet = file;
    if (target.kind == Kind::Cue || target.kind == Kind::Whole)
        return sheet.replace_extension("cue");
    return target.kind == Kind::Toc ? sheet.replace_extension("toc") : fs::path();
}

std::vector<PlannedTarget> planDelivery(const Project& project, const fs::path& folder,
                                        const std::vector<std::string>& targets) {
    std::vector<PlannedTarget> plan;
    const Sequence sequence(project);
    if (sequence.tracks().empty()) return plan;
    const Disc disc = layOutDisc(project, sequence).disc;
    const VersionAlbum versions(project);
    const Sequence own(versions.project());
    for (const std::string& id : targets) {
        const DeliveryTarget* target = findDeliveryTarget(id);
        if (!target) continue;
        PlannedTarget planned{target, deliveredRate(project, *target), {}};
        if (target->kind == Kind::Ddp) {
            planned.paths.push_back(folder / id / kDdpFolder);
        } else {
            for (const AlbumCut& cut : albumCuts(project, sequence, disc, *target, planned.rate))
                planned.paths.push_back(folder / id / cut.name);
            if (target->kind == Kind::Tracks)
                for (const AlbumCut& cut : versions.cuts(own, *target, planned.rate))
                    planned.paths.push_back(folder / id / cut.name);
            const fs::path sheet = sheetBeside(*target, planned.paths.front());
            if (!sheet.empty()) planned.paths.push_back(sheet);
        }
        plan.push_back(std::move(planned));
    }
    return plan;
}

std::vector<fs::path> existingPaths(const std::vector<PlannedTarget>& plan) {
    std::vector<fs::path> found;
    for (const PlannedTarget& planned : plan)
        for (const fs::path& path : planned.paths) {
            std::error_code unreadable;  // then it is the writer that says why
            if (fs::exists(path, unreadable)) found.push_back(path);
        }
    return found;
}

std::vector<std::string> trackFolders(const Project& project, const Sequence& sequence) {
    std::vector<std::string> names;
    std::set<std::string> taken;
    for (const Placed& placed : sequence.tracks()) {
        const std::string name = safeFileName(project.tracks[placed.index]->title);
        std::string unique = name;
        for (int copy = 2; !taken.insert(unique).second; ++copy)
            unique = name + " (" + std::to_string(copy) + ")";
        names.push_back(std::move(unique));
    }
    return names;
}

Project trackAlone(const Project& project, Id track) {
    Project alone = project;
    for (const TrackPtr& one : project.tracks)
        alone = edit::setTrackEnabled(alone, one->id, one->id == track);
    alone = edit::setTrackHidden(alone, track, false);
    alone = edit::setTrackMark(alone, track, 0);
    if (alone.delivery.pattern.empty()) alone.delivery.pattern = "%title%";
    return alone;
}

}  // namespace lacquer
