// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of tracks and references, and what the user does to them.
#include "app/SidePanel.h"

#include <QVBoxLayout>

#include "app/Commands.h"
#include "app/FoundInMix.h"
#include "app/Inspector.h"
#include "app/Session.h"
#include "project/Edit.h"
#include "widgets/SourceList.h"
#include "widgets/Texts.h"

namespace lacquer {

SidePanel::SidePanel(Session& session, Commands& commands, QWidget* parent)
    : QWidget(parent),
      session_(session),
      commands_(commands),
      tracks_(new TrackList(this)),
      references_(new ReferenceList(this)) {
    setObjectName("sidePanel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->setSpacing(14);
    column->addWidget(tracks_);
    column->addWidget(references_);
    column->addWidget(new FoundInMix(session, commands, this));
    column->addStretch(1);
    column->addWidget(new Inspector(session, commands, this));
    wire(tracks_, false);
    wire(references_, true);
    connect(&session, &Session::projectChanged, this, &SidePanel::fill);
    connect(&session, &Session::matchChanged, this, &SidePanel::fill);
    connect(&session.clips(), &ClipStore::changed, this, &SidePanel::fill);
    connect(&session.clips(), &ClipStore::grew, this, &SidePanel::showProgress);
    connect(&session, &Session::selectionChanged, this, &SidePanel::showSelection);
    connect(&commands, &Commands::renameRequested, this, [this](Id item) {
        if (session_.project().track(item))
            tracks_->rename(item);
        else
            references_->rename(item);
    });
    fill();
}

void SidePanel::wire(SourceList* list, bool references) {
    connect(list, &SourceList::selectionChanged, this, [this, references](Id id) {
        if (references)
            session_.selectReference(id);
        else
            session_.selectTrack(id);
    });
    connect(list, &SourceList::moved, this, [this, references](Id id, int to) {
        const auto place = static_cast<std::size_t>(std::max(0, to));
        const Project& now = session_.project();
        session_.apply(
            references ? edit::moveReference(now, id, place) : edit::moveTrack(now, id, place),
            references ? tr("Reorder references") : tr("Reorder tracks"));
    });
    connect(list, &SourceList::renamed, this, [this, references](Id id, const QString& title) {
        const Project& now = session_.project();
        session_.apply(references ? edit::renameReference(now, id, title.toStdString())
                                  : edit::renameTrack(now, id, title.toStdString()),
                       tr("Rename to “%1”").arg(title));
    });
    connect(list, &SourceList::removeRequested, &commands_,
            [this](Id id) { commands_.removeItem(id); });
    connect(list, &SourceList::cancelRequested, &commands_,
            [this](Id id) { commands_.removeItem(id); });
    connect(list, &SourceList::locateRequested, &commands_, [this, references](Id id) {
        if (references)
            session_.selectReference(id);
        else
            session_.selectTrack(id);
        commands_.relinkItem();
    });
    connect(list, &SourceList::replaceRequested, &commands_, [this, references](Id id) {
        if (references) return commands_.replaceReference(id);
        session_.selectTrack(id);
        commands_.replaceMix();
    });
    connect(
        list, &SourceList::filesDropped, &commands_,
        [this, references](const QStringList& files) { commands_.takeFiles(files, references); });
    connect(list, &SourceList::addRequested, &commands_,
            references ? &Commands::importReference : &Commands::importMix);
}

SourceRow SidePanel::row(const ClipView* view) const {
    SourceRow row;
    if (!view) return row;
    const double rate = session_.project().rate;
    QStringList facts;
    if (view->frames > 0) facts << displayMinutes(framesToSeconds(view->frames, rate));
    if (view->loudness)
        facts << tr("%1 LUFS").arg(displayNumber(view->loudness->integratedLufs, 1));
    row.warning = view->warning;
    switch (view->phase) {
    case ClipView::Phase::Loading:
        row.state = SourceRow::State::Busy;
        row.progress = view->share;
        facts << tr("reading…");
        break;
    case ClipView::Phase::Ready:
        row.state = view->warning.isEmpty() ? SourceRow::State::Good : SourceRow::State::Caution;
        if (!view->loudness) facts << tr("measuring…");
        break;
    case ClipView::Phase::Missing: row.isMissing = true; [[fallthrough]];
    case ClipView::Phase::Failed:
        row.state = SourceRow::State::Wrong;
        row.warning = view->problem;
        break;
    }
    row.facts = facts.join(QStringLiteral(" · "));
    return row;
}

void SidePanel::fill() {
    std::vector<SourceRow> rows;
    for (const TrackPtr& track : session_.project().tracks) {
        rows.push_back(row(session_.clips().view(track->source)));
        rows.back().id = track->id;
        rows.back().title = QString::fromStdString(track->title);
    }
    tracks_->setRows(rows);
    rows.clear();
    for (const ReferencePtr& reference : session_.project().references) {
        rows.push_back(row(session_.clips().view(reference->source)));
        rows.back().id = reference->id;
        rows.back().title = QString::fromStdString(reference->title);
    }
    references_->setRows(rows);
    showSelection();
}

void SidePanel::showSelection() {
    tracks_->setSelected(session_.trackId());
    references_->setSelected(session_.referenceId());
}

void SidePanel::showProgress() {
    const auto show = [this](SourceList* list, Id id, const SourceRef& source) {
        const ClipView* view = session_.clips().view(source);
        if (view && view->phase == ClipView::Phase::Loading) list->setProgress(id, view->share);
    };
    for (const TrackPtr& track : session_.project().tracks) show(tracks_, track->id, track->source);
    for (const ReferencePtr& reference : session_.project().references)
        show(references_, reference->id, reference->source);
}

}  // namespace lacquer
