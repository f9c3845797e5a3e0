// SPDX-License-Identifier: GPL-3.0-or-later
// What the watch saw, judged by content, as lines of the banner.
#include "app/SourceNews.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>

#include "app/Background.h"
#include "app/Banner.h"
#include "app/Commands.h"
#include "app/Session.h"
#include "project/Edit.h"
#include "project/NewMix.h"

namespace lacquer {
namespace {

QString nameOf(const std::filesystem::path& path) {
    return QFile::decodeName(QByteArray::fromStdString(path.string()));
}

QString kindOf(const std::filesystem::path& file) {
    return QStringLiteral("source ") + nameOf(file);
}

const SourceRef* findUse(const Project& project, const std::filesystem::path& file) {
    for (const TrackPtr& track : project.tracks)
        if (track->source.path == file) return &track->source;
    for (const ReferencePtr& reference : project.references)
        if (reference->source.path == file) return &reference->source;
    return nullptr;
}

Id trackOf(const Project& project, const std::filesystem::path& file) {
    for (const TrackPtr& track : project.tracks)
        if (track->source.path == file) return track->id;
    return 0;
}

/// Whether `file` sounds otherwise than the clip made of it. [worker]
bool soundsOtherwise(const ClipPtr& before, const std::filesystem::path& file) {
    const auto hash = contentHash(file);
    if (!hash || *hash != before->contentHash) return true;
    // Small changes go unseen by that: the sound decides.
    ClipCache cache;
    Task task;
    const auto found = readNewMix(before, file, cache, task);
    return !found || !found->revision.isSame;
}

}  // namespace

SourceNews::SourceNews(Session& session, Commands& commands, Banner& banner, QObject* parent)
    : QObject(parent), session_(session), commands_(commands), banner_(banner) {
    pool_.setMaxThreadCount(1);
    connect(&watch_, &SourceWatch::changed, this, &SourceNews::judge);
    connect(&watch_, &SourceWatch::vanished, this, &SourceNews::tellGone);
    connect(&watch_, &SourceWatch::returned, this,
            [this](const std::filesystem::path& file) { banner_.hideKind(kindOf(file)); });
    connect(&session, &Session::projectChanged, this, &SourceNews::follow);
    connect(&session.clips(), &ClipStore::changed, this, &SourceNews::tellOther);
    connect(&session.document(), &Document::replaced, this, [this] { told_.clear(); });
    follow();
}

SourceNews::~SourceNews() {
    pool_.waitForDone();
}

void SourceNews::follow() {
    std::vector<std::filesystem::path> files;
    for (const TrackPtr& track : session_.project().tracks) files.push_back(track->source.path);
    for (const ReferencePtr& reference : session_.project().references)
        files.push_back(reference->source.path);
    watch_.watch(files);
}

void SourceNews::judge(const std::filesystem::path& file) {
    const SourceRef* source = findUse(session_.project(), file);
    if (!source) return;
    banner_.hideKind(kindOf(file));
    const ClipPtr before = session_.clips().clip(*source);
    if (!before) return session_.clips().retry(*source);
    inBackground(
        pool_, this, [before, file] { return soundsOtherwise(before, file); },
        [this, file](bool isOther) {
            if (isOther) offer(file);
        });
}

void SourceNews::offer(const std::filesystem::path& file) {
    const Id track = trackOf(session_.project(), file);
    const QString name = QFileInfo(nameOf(file)).fileName();
    if (track != 0) {
        banner_.show(
            Banner::Tone::Caution,
            tr("“%1” was written anew. The session still plays what it was before.").arg(name),
            kindOf(file), {{tr("What changed?"), [this, track, file] {
                                commands_.compareNewMix(track, nameOf(file));
                            }}});
    } else if (findUse(session_.project(), file)) {
        banner_.show(Banner::Tone::Caution,
                     tr("The reference “%1” was written anew. The session still plays what it was "
                        "before.")
                         .arg(name),
                     kindOf(file), {{tr("Load it anew"), [this, file] { takeAsItIs(file); }}});
    }
}

void SourceNews::tellGone(const std::filesystem::path& file) {
    const SourceRef* source = findUse(session_.project(), file);
    if (!source) return;
    const QString what =
        session_.clips().clip(*source)
            ? tr("“%1” is not there any more. It can be heard until the session is "
                 "closed; put it back, or point to where it is now.")
            : tr("“%1” is not there any more. Put it back, or point to where it is "
                 "now.");
    banner_.show(Banner::Tone::Caution, what.arg(nameOf(file)), kindOf(file),
                 {{tr("Point to the file…"), [this, file] {
                       if (const SourceRef* lost = findUse(session_.project(), file))
                           commands_.relink(*lost);
                   }}});
}

// A session that is opened finds a file that is not what it was when the session was saved.
void SourceNews::tellOther() {
    const auto tell = [this](const SourceRef& source) {
        if (!session_.clips().isOther(source) || !told_.insert(source.path).second) return;
        banner_.show(
            Banner::Tone::Caution,
            tr("“%1” is not what it was when the session was saved; the old sound is gone. "
               "Trims and marks may lie elsewhere in the music now.")
                .arg(QFileInfo(nameOf(source.path)).fileName()),
            kindOf(source.path),
            {{tr("Take it as it is"), [this, file = source.path] { takeAsItIs(file); }}});
    };
    for (const TrackPtr& track : session_.project().tracks) tell(track->source);
    for (const ReferencePtr& reference : session_.project().references) tell(reference->source);
}

// As one undo step; where the sound that is loaded is the old one, as a new version beside it.
void SourceNews::takeAsItIs(const std::filesystem::path& file) {
    const SourceRef* use = findUse(session_.project(), file);
    if (!use) return;
    const bool isLoaded = session_.clips().isOther(*use);
    const int version = isLoaded ? use->version : session_.clips().nextVersion(file);
    inBackground(
        pool_, this, [file] { return ClipStore::probe(file); },
        [this, file, version](const ProbedFile& found) {
            if (!found.source) return session_.tell(*found.problem, Banner::Tone::Wrong);
            SourceRef source = *found.source;
            source.version = version;
            Project next = session_.project();
            for (const TrackPtr& track : next.tracks)
                if (track->source.path == file)
                    next = edit::setTrackSource(next, track->id, source);
            for (const ReferencePtr& reference : next.references)
                if (reference->source.path == file)
                    next = edit::setReferenceSource(next, reference->id, source);
            session_.apply(next, tr("Load “%1” anew").arg(QFileInfo(nameOf(file)).fileName()));
        });
}

}  // namespace lacquer
