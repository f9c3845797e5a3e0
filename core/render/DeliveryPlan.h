// SPDX-License-Identifier: GPL-3.0-or-later
// What a delivery will write, known before it does: for questions about files that exist, and for examples of names.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "album/Disc.h"
#include "render/DeliveryTarget.h"

namespace lacquer {

struct PlannedTarget {
    const DeliveryTarget* target = nullptr;
    double rate = 0.0;  ///< Hz, of its files
    /// Files of sound, then the sheet; of a DDP set its folder.
    std::vector<std::filesystem::path> paths;
};

/// The rate that a target's files have in this project. [any]
double deliveredRate(const Project& project, const DeliveryTarget& target);
/// The CUE or TOC file beside a target's first file; empty where there is none. [any]
std::filesystem::path sheetBeside(const DeliveryTarget& target, const std::filesystem::path& file);
/// Where a target's DDP set goes within the target's folder.
inline constexpr const char* kDdpFolder = "DDP";

/// Targets by their ids, each in a folder of its id below `folder`; unknown ids are left out, and all
/// of them where nothing sounds. [any]
std::vector<PlannedTarget> planDelivery(const Project& project, const std::filesystem::path& folder,
                                        const std::vector<std::string>& targets);
/// What of it is there already. [worker]
std::vector<std::filesystem::path> existingPaths(const std::vector<PlannedTarget>& plan);

/// A folder's name for each track of the sequence: its title, fit for a folder, no two alike. [any]
std::vector<std::string> trackFolders(const Project& project, const Sequence& sequence);
/// The project with one track as the whole album: the others disabled, it alone at the start, its file
/// named by its title unless there is a pattern. [any]
Project trackAlone(const Project& project, Id track);

}  // namespace lacquer
