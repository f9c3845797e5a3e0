// SPDX-License-Identifier: GPL-3.0-or-later
// The Album workspace: what it shows of the project, and the menu of its tracks.
#include <QMenu>
#include <algorithm>

#include "app/Actions.h"
#include "app/AlbumEdits.h"
#include "app/AlbumMeasures.h"
#include "app/AlbumSide.h"
#include "app/AlbumWorkspace.h"
#include "app/AskName.h"
#include "app/Commands.h"
#include "app/Session.h"
#include "project/Codes.h"
#include "project/Edit.h"
#include "widgets/AlbumTable.h"
#include "widgets/AlbumTimeline.h"
#include "widgets/Texts.h"

namespace lacquer {
namespace {

struct ShapeName {
    FadeShape shape;
    Text name;
};
constexpr ShapeName kShapes[] = {
    {FadeShape::Cosine, TR("album", "Smooth (raised cosine)")},
    {FadeShape::Linear, TR("album", "Linear")},
    {FadeShape::Power, TR("album", "Equal power (for crossfades)")},
    {FadeShape::Slow, TR("album", "Late: slow at the quiet end")},
    {FadeShape::Fast, TR("album", "Early: fast at the quiet end")},
};

}  // namespace

void AlbumWorkspace::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    measures_->setActive(true);
    showProject();
}

void AlbumWorkspace::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    measures_->setActive(false);
}

void AlbumWorkspace::showProject() {
    if (!isVisible()) return;
    timeline_->setAlbum(session_.project());
    showRows();
    showSelection();
    side_->showProject();
}

void AlbumWorkspace::showMeasures() {
    if (!isVisible()) return;
    timeline_->dataChanged();
    showRows();
    side_->showMeasures();
}

void AlbumWorkspace::showRows() {
    const Project& project = session_.project();
    const Sequence& sequence = timeline_->sequence();
    const auto album = measures_->album();
    std::vector<AlbumRow> rows;
    for (const TrackPtr& track : project.tracks) {
        AlbumRow row;
        row.track = track->id;
        row.enabled = track->place.enabled;
        row.hidden = track->place.hidden;
        row.title = QString::fromStdString(track->title);
        row.linked = session_.linkSentence(track->id);
        for (const Version& version : track->versions)
            row.versions << QString::fromStdString(version.title);
        row.isrc = QString::fromStdString(track->isrc);
        row.isrcWrong = !track->isrc.empty() && !isIsrc(track->isrc);
        const auto seconds = [&](Frames frames) { return framesToSeconds(frames, project.rate); };
        row.length = seconds(soundLength(*track, project.rate));
        row.fadeIn = seconds(track->fadeIn);
        row.fadeOut = seconds(track->fadeOut);
        row.gainDb = track->gainDb;
        for (const Frames index : track->place.indexes)
            row.indexes.push_back(seconds(index - track->trimStart));
        if (const auto at = sequence.find(track->id)) {
            row.number = sequence.tracks()[*at].number;
            row.start = seconds(sequence.tracks()[*at].start);
            if (*at > 0) row.gap = seconds(sequence.gaps()[*at - 1]);
            row.isMeasuring = true;
        }
        if (const TrackMeasure* measure = measures_->of(track->id)) {
            row.lufs = measure->loudness.integratedLufs;
            row.rangeLu = measure->loudness.rangeLu;
            row.truePeak = measure->loudness.truePeakDbtp;
            if (album) row.versusAlbum = row.lufs - album->integratedLufs;
        }
        rows.push_back(std::move(row));
    }
    table_->setRows(std::move(rows));
}

// The session's track is always one of those that are chosen.
void AlbumWorkspace::showSelection() {
    const Id current = session_.trackId();
    std::erase_if(selection_, [this](Id track) { return !session_.project().track(track); });
    if (std::find(selection_.begin(), selection_.end(), current) == selection_.end()) {
        selection_.clear();
        if (current != 0) selection_.push_back(current);
    }
    timeline_->setSelection(selection_, current);
    table_->setSelection(selection_, current);
    side_->setCurrent(current);
}

void AlbumWorkspace::select(const std::vector<Id>& tracks, Id current) {
    selection_ = tracks;
    if (current == session_.trackId()) return showSelection();
    session_.selectTrack(current);
    showSelection();
}

void AlbumWorkspace::zoom(double factor) {
    if (!isVisible()) return;
    const double playhead = timeline_->xOf(timeline_->playhead());
    const double x =
        playhead >= 0.0 && playhead <= timeline_->width() ? playhead : timeline_->width() / 2.0;
    if (factor == 0.0)
        timeline_->zoomToAll();
    else if (factor < 0.0)
        timeline_->zoomToSamples(x);
    else
        timeline_->zoomBy(factor, x);
}

void AlbumWorkspace::addShapes(QMenu& menu, bool in) {
    const Track& track = *session_.track();
    QMenu* shapes = menu.addMenu(in ? tr("Shape of the fade &in") : tr("Shape of the fade &out"));
    shapes->setEnabled((in ? track.fadeIn : track.fadeOut) > 0);
    for (const ShapeName& one : kShapes) {
        QAction* action = shapes->addAction(
            translated(one.name), this,
            [this, in, shape = one.shape] { edits_->setFadeShape(selection_, in, shape); });
        action->setCheckable(true);
        action->setChecked((in ? track.fadeInShape : track.fadeOutShape) == one.shape);
    }
}

void AlbumWorkspace::addVersions(QMenu& menu, Commands& commands, const Actions& actions) {
    const Track& track = *session_.track();
    QMenu* versions = menu.addMenu(tr("&Versions"));
    versions->setToolTipsVisible(true);
    versions->addAction(actions["addVersion"]);
    if (!track.versions.empty()) versions->addSeparator();
    for (const Version& version : track.versions) {
        const QString name = QString::fromStdString(version.title);
        QMenu* one = versions->addMenu(QString(name).replace('&', QStringLiteral("&&")));
        one->setToolTipsVisible(true);
        one->addAction(tr("&Hear it instead of the mix"), this,
                       [&commands, id = version.id] { commands.hearVersion(id); })
            ->setToolTip(tr("In the Master workspace, through this track's chain."));
        one->addAction(tr("&Rename…"), this, [this, owner = track.id, id = version.id, name] {
            askName(this, tr("Rename the version"), tr("Name of the version:"), name,
                    [this, owner, id, name](const QString& text) {
                        session_.apply(
                            edit::renameVersion(session_.project(), owner, id, text.toStdString()),
                            tr("Rename version “%1”").arg(name));
                    });
        });
        one->addAction(tr("R&emove"), this, [this, owner = track.id, id = version.id, name] {
            session_.apply(edit::removeVersion(session_.project(), owner, id),
                           tr("Remove version “%1”").arg(name));
        });
    }
}

void AlbumWorkspace::showMenu(Commands& commands, const Actions& actions, QPoint at) {
    const Track* track = session_.track();
    if (!track) return;
    QMenu menu;
    const bool enabled = track->place.enabled, hidden = track->place.hidden;
    menu.addAction(enabled ? tr("&Pass over") : tr("&Take in again"), this,
                   [this, enabled] { edits_->setEnabled(selection_, !enabled); });
    QAction* hide =
        menu.addAction(tr("&Hidden ahead of track 1"), this,
                       [this, id = track->id, hidden] { edits_->setHidden(id, !hidden); });
    hide->setCheckable(true);
    hide->setChecked(hidden);
    hide->setEnabled(edits_->canHide(track->id));
    addShapes(menu, true);
    addShapes(menu, false);
    QAction* level = menu.addAction(tr("Take the &drawn gain away"), this, [this, id = track->id] {
        edits_->setRide(id, {}, newGesture());
    });
    level->setEnabled(!track->ride.empty());
    QAction* marks = menu.addAction(tr("Take the index &marks away"), this, [this, id = track->id] {
        edits_->setIndexes(id, {}, newGesture());
    });
    marks->setEnabled(!track->place.indexes.empty());
    addVersions(menu, commands, actions);
    menu.addSeparator();
    for (const char* id :
         {"trackEarlier", "trackLater", "copyChain", "pasteChain", "spreadChain", "linkChains",
          "unlinkChain", "evenOut", "together", "replaceMix", "removeItem"})
        menu.addAction(actions[id]);
    menu.exec(at);
}

}  // namespace lacquer
