// SPDX-License-Identifier: GPL-3.0-or-later
// A track whose sound lies in memory, and a folder that goes away again.
#pragma once
#include <QTemporaryDir>
#include <filesystem>

#include "media/Decoder.h"
#include "modules/Registry.h"
#include "project/Project.h"
#include "render/Export.h"
#include "support/MemorySource.h"

namespace lacquer::test {

class MemorySound : public TrackSound {
public:
    MemorySound(std::vector<double> left, std::vector<double> right, double rate, int channels = 2)
        : rate_(rate), channels_(channels) {
        source_.clips.push_back({std::move(left), std::move(right)});
    }
    double rate() const override { return rate_; }
    int channels() const override { return channels_; }
    Frames frames() const override { return static_cast<Frames>(source_.clips[0].left.size()); }
    ClipSource& source() override { return source_; }
    std::optional<Error> failure() const override { return std::nullopt; }
    MemorySource& memory() { return source_; }

private:
    MemorySource source_;
    double rate_;
    int channels_;
};

/// A module with the settings named, the others at their defaults.
inline ModuleState moduleWith(std::string_view id,
                              std::vector<std::pair<std::string, double>> settings,
                              Id instance = 7) {
    const Module& module = *findModule(id);
    ModuleState state{.id = instance, .module = std::string(id)};
    state.values = defaultValues(module.params());
    for (const auto& [name, value] : settings)
        state.values.at(static_cast<std::size_t>(findParam(module.params(), name))) = value;
    return state;
}

/// One track, id 1, of a source of this format.
inline Project projectWith(const TrackSound& sound, Chain chain, std::string formatId) {
    Track track{.id = 1, .title = "Test"};
    track.source.formatId = std::move(formatId);
    track.source.path = "/nowhere/mix.wav";
    track.chain = std::move(chain);
    Project project;
    project.rate = sound.rate();
    project.tracks.push_back(std::make_shared<const Track>(std::move(track)));
    project.nextId = 100;
    return project;
}

inline std::vector<double> readSamples(const std::filesystem::path& file,
                                       StreamInfo* info = nullptr) {
    auto decoder = Decoder::open(file);
    if (!decoder) return {};
    if (info) *info = (*decoder)->info();
    std::vector<double> all, chunk(static_cast<std::size_t>(4096 * (*decoder)->info().channels));
    while (true) {
        const auto got = (*decoder)->read(chunk.data(), 4096);
        if (!got || *got == 0) return all;
        all.insert(all.end(), chunk.begin(), chunk.begin() + *got * (*decoder)->info().channels);
    }
}

/// Everything in a folder, hidden files too.
inline int filesIn(const std::filesystem::path& folder) {
    int count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder)) ++count;
    return count;
}

}  // namespace lacquer::test
