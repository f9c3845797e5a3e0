// SPDX-License-Identifier: GPL-3.0-or-later
// Session: importing, opening, saving, finding what was moved.
#include <QDir>
#include <QFileInfo>

#include "app/Background.h"
#include "app/Session.h"
#include "media/Clip.h"
#include "project/Edit.h"
#include "project/FindSource.h"
#include "widgets/Texts.h"

namespace lacquer {
namespace {

std::filesystem::path toPath(const QString& file) {
    return std::filesystem::path(
        QFile::encodeName(QFileInfo(file).absoluteFilePath()).toStdString());
}

QString fromPath(const std::filesystem::path& path) {
    return QFile::decodeName(QByteArray::fromStdString(path.string()));
}

QString titleOf(const std::filesystem::path& path) {
    return QFileInfo(fromPath(path)).completeBaseName();
}

}  // namespace

void Session::importFiles(const QStringList& files, bool asReference) {
    std::vector<std::filesystem::path> paths;
    for (const QString& file : files) paths.push_back(toPath(file));
    if (paths.empty()) return;
    ++probing_;
    const auto work = [paths] {
        std::vector<ProbedFile> probed;
        for (const auto& path : paths) probed.push_back(ClipStore::probe(path));
        return probed;
    };
    inBackground(pool_, this, work, [this, asReference](const std::vector<ProbedFile>& probed) {
        --probing_;
        addProbed(probed, asReference);
    });
}

void Session::addProbed(const std::vector<ProbedFile>& files, bool asReference) {
    Project next = project();
    Id added = 0;
    int count = 0;
    QString name;
    for (const ProbedFile& file : files) {
        if (file.problem) tell(*file.problem, Banner::Tone::Wrong);
        if (!file.source) continue;
        name = titleOf(file.path);
        added = next.nextId;
        ++count;
        if (asReference) {
            Reference reference;
            reference.title = name.toStdString();
            reference.source = *file.source;
            next = edit::addReference(next, std::move(reference));
        } else {
            Track track;
            track.title = name.toStdString();
            track.source = *file.source;
            next = edit::addTrack(next, std::move(track));
        }
    }
    if (count == 0) return;
    QString text =
        asReference ? tr("Import reference “%1”").arg(name) : tr("Import mix “%1”").arg(name);
    if (count > 1)
        text =
            asReference ? tr("Import %1 references").arg(count) : tr("Import %1 mixes").arg(count);
    apply(next, text);
    if (asReference)
        selectReference(added);
    else
        selectTrack(added);
}

void Session::newSession() {
    document_.startNew();
}

bool Session::openSession(const QString& file) {
    const Done opened = document_.open(toPath(file));
    if (!opened) tell(opened.error().message, Banner::Tone::Wrong, "session");
    return opened.ok();
}

bool Session::saveSession(const QString& file) {
    const Done saved = document_.save(toPath(file));
    if (!saved) tell(saved.error().message, Banner::Tone::Wrong, "session");
    return saved.ok();
}

void Session::recover(const Recoverable& work) {
    document_.recover(work);
}

void Session::replaceReference(Id id, const QString& file) {
    const std::filesystem::path path = toPath(file);
    inBackground(
        pool_, this, [path] { return ClipStore::probe(path); },
        [this, id](const ProbedFile& found) {
            if (found.problem) tell(*found.problem, Banner::Tone::Wrong);
            const Reference* old = project().reference(id);
            if (!found.source || !old) return;
            SourceRef source = *found.source;
            source.version = clips_.nextVersion(source.path);
            const auto frames = static_cast<Frames>(static_cast<double>(source.frames) *
                                                    project().rate / source.rate);
            const QString title = QString::fromStdString(old->title);
            Project next = edit::setReferenceSource(project(), id, source);
            if (old->loopEnd && *old->loopEnd > frames)
                next = edit::setReferenceLoop(next, id, std::nullopt, std::nullopt);
            if (title == titleOf(old->source.path))
                next = edit::renameReference(next, id, titleOf(found.path).toStdString());
            apply(next, tr("Replace reference “%1”").arg(title));
        });
}

void Session::relink(const SourceRef& lost, const QString& file) {
    const std::filesystem::path from = lost.path, path = toPath(file);
    inBackground(
        pool_, this, [path] { return ClipStore::probe(path); },
        [this, from](const ProbedFile& found) {
            if (found.problem) tell(*found.problem, Banner::Tone::Wrong);
            if (!found.source) return;
            Project next = relinkSource(project(), from, found.path);
            for (const TrackPtr& track : next.tracks)
                if (track->source.path == found.path)
                    next = edit::setTrackSource(next, track->id, *found.source);
            for (const ReferencePtr& reference : next.references)
                if (reference->source.path == found.path)
                    next = edit::setReferenceSource(next, reference->id, *found.source);
            apply(next, tr("Point to “%1”").arg(titleOf(found.path)));
        });
}

void Session::findMissing() {
    struct Find {
        std::filesystem::path from;
        std::optional<std::filesystem::path> to;
    };
    if (search_) search_->cancel();
    search_ = std::make_shared<Task>();
    const auto folders = searchFolders(project(), document_.file().parent_path());
    const auto work = [lost = missingSources(project()), folders, task = search_] {
        std::vector<Find> finds;
        const HashFile hash = [](const std::filesystem::path& path) {
            const auto value = contentHash(path);
            return value ? *value : std::string();
        };
        for (const SourceRef& source : lost)
            finds.push_back({source.path, findSource(source, folders, hash, *task)});
        return finds;
    };
    inBackground(pool_, this, work, [this, task = search_](const std::vector<Find>& finds) {
        if (task->cancelled()) return;
        Project next = project();
        QStringList lost;
        for (const Find& find : finds) {
            if (find.to)
                next = relinkSource(next, find.from, *find.to);
            else
                lost << fromPath(find.from);
        }
        apply(next, tr("Find moved files"));
        if (lost.isEmpty()) return;
        emit notice(Banner::Tone::Caution,
                    tr("Not found: %1. Select the track or reference and use “Point to the file…”.")
                        .arg(lost.join(", ")),
                    "missing");
    });
}

}  // namespace lacquer
