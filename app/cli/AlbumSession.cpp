// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions and their sounds for the command line.
#include "app/cli/AlbumSession.h"

#include <chrono>
#include <ctime>
#include <set>

#include "album/Sequence.h"
#include "app/cli/Verbs.h"
#include "project/FindSource.h"
#include "project/ProjectFile.h"
#include "render/Sounds.h"
#include "render/SourceSounds.h"

namespace lacquer::cli {

Result<Project> openSession(const std::string& file) {
    auto loaded = loadProject(file);
    if (!loaded) return loaded.error();
    for (const Message& warning : loaded->warnings) warn(warning);
    Project project = std::move(loaded->project);
    const auto hash = [](const std::filesystem::path& path) {
        const auto found = contentHash(path);
        return found ? *found : std::string();
    };
    const auto folders = searchFolders(project, std::filesystem::absolute(file).parent_path());
    for (const SourceRef& lost : missingSources(project)) {
        Task task;
        if (const auto found = findSource(lost, folders, hash, task))
            project = relinkSource(project, lost.path, *found);
    }
    return project;
}

void warnOfChanges(const Project& project) {
    std::set<std::filesystem::path> told;
    const auto look = [&](const SourceRef& source) {
        if (source.contentHash.empty() || !told.insert(source.path).second) return;
        const auto now = contentHash(source.path);
        if (now && *now != source.contentHash)
            warn(Message(TR("cli",
                            "“%1” was changed since the session was saved; it is rendered as it is "
                            "now. Open the session in the window to see what changed."),
                         {source.path.string()}));
    };
    for (const TrackPtr& track : project.tracks) {
        look(track->source);
        for (const Version& version : track->versions) look(version.source);
    }
}

Result<Track> trackFromFile(const std::string& file) {
    Task task;
    auto sound = [&] {
        const Progress bar(task, file);
        return FileSound::open(file, task);
    }();
    if (!sound) return sound.error();
    const StreamInfo& info = (*sound)->info();
    Track track;
    track.title = std::filesystem::path(file).stem().string();
    track.source.path = std::filesystem::absolute(file).lexically_normal();
    track.source.rate = info.rate;
    track.source.channels = info.channels;
    track.source.frames = (*sound)->frames();
    track.source.formatId = info.formatId;
    track.source.wide = info.wide;
    if (const auto hash = contentHash(file)) track.source.contentHash = *hash;
    if (const auto warning = (*sound)->warning()) {
        track.source.warning = warning->english();
        warn(*warning);
    }
    return track;
}

std::string nowIso() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

OpenSound albumSounds(const Project& project) {
    auto files = std::make_shared<SourceSounds>();
    auto sequence = std::make_shared<const Sequence>(project);
    return [&project, files, sequence](std::size_t part) {
        return files->open(project.tracks[sequence->tracks()[part].index]->source, project.rate);
    };
}

}  // namespace lacquer::cli
