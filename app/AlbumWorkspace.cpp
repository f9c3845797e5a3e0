// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the parts of the Album workspace together and joins their signals.
#include "app/AlbumWorkspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/Actions.h"
#include "app/AlbumEdits.h"
#include "app/AlbumMeasures.h"
#include "app/AlbumSide.h"
#include "app/ChainCopy.h"
#include "app/ChainPanel.h"
#include "app/Commands.h"
#include "app/EditorPanel.h"
#include "app/EvenOutDialog.h"
#include "app/Rule.h"
#include "app/Session.h"
#include "app/Side.h"
#include "app/TogetherDialog.h"
#include "base/Units.h"
#include "project/Edit.h"
#include "widgets/AlbumTable.h"
#include "widgets/AlbumTimeline.h"
#include "widgets/SegmentedControl.h"
#include "widgets/Switch.h"
#include "widgets/ValueField.h"

namespace lacquer {
namespace {

constexpr Param kTransitionSeconds{
    .id = "transition",
    .name = TR("album", "Seconds around a transition"),
    .unit = Unit::Milliseconds,
    .min = 1000 * Transitions::kLeastSeconds,
    .max = 1000 * Transitions::kMostSeconds,
    .def = 5000,
    .tip = TR("album",
              "How much of the track before and of the one behind is played at each transition."),
    .step = 500};
constexpr int kSideWidth = 252, kScrollSteps = 1 << 30;

/// A line that gives way to what stands beside it.
class ElidedLabel : public QLabel {
public:
    explicit ElidedLabel(QWidget* parent) : QLabel(parent) { setMinimumWidth(1); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

}  // namespace

AlbumWorkspace::AlbumWorkspace(Session& session, Commands& commands, const Actions& actions,
                               QWidget* parent)
    : QWidget(parent),
      session_(session),
      measures_(new AlbumMeasures(session, this)),
      edits_(new AlbumEdits(session, this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeMiddle(commands, actions), 1);
    row->addWidget(new Rule(Qt::Vertical, this));
    side_ = new AlbumSide(session, *measures_, actions, nullptr);
    row->addWidget(new Side(side_, kSideWidth));
    wireTimeline();
    wireTable();
    wireSession();
    wireCommands(commands);
    showProject();
}

QWidget* AlbumWorkspace::makeMiddle(Commands& commands, const Actions& actions) {
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    auto* upper = new QWidget(splitter);
    auto* column = new QVBoxLayout(upper);
    column->setContentsMargins(10, 6, 10, 0);
    column->setSpacing(4);
    column->addWidget(makeBar(commands, actions));
    timeline_ = new AlbumTimeline(upper);
    column->addWidget(timeline_, 1);
    addScrollBar(column);
    auto* lower = new QWidget(splitter);
    auto* below = new QVBoxLayout(lower);
    below->setContentsMargins(10, 6, 10, 6);
    below->setSpacing(6);
    pages_ = new QStackedWidget(lower);
    table_ = new AlbumTable(pages_);
    pages_->addWidget(table_);
    pages_->addWidget(makeChainPage(commands, actions));
    below->addWidget(pages_);
    connect(table_, &AlbumTable::contextAsked, this,
            [this, &commands, &actions](QPoint at) { showMenu(commands, actions, at); });
    connect(timeline_, &AlbumTimeline::contextAsked, this,
            [this, &commands, &actions](QPoint at) { showMenu(commands, actions, at); });
    splitter->addWidget(upper);
    splitter->addWidget(lower);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({350, 420});
    return splitter;
}

QWidget* AlbumWorkspace::makeBar(Commands& commands, const Actions& actions) {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    pageSwitch_ = new SegmentedControl(bar);
    pageSwitch_->setObjectName("albumPages");
    pageSwitch_->setAccessibleName(tr("Below the timeline"));
    pageSwitch_->setTexts({tr("Tracks"), tr("Album chain")});
    pageSwitch_->setToolTip(
        tr("The table of tracks, or the chain that the whole album goes through behind its "
           "tracks' own."));
    pageSwitch_->setCompact(true);
    pageSwitch_->setCurrent(0);
    connect(pageSwitch_, &SegmentedControl::edited, this, [this](int page) { showPage(page); });
    row->addWidget(pageSwitch_);
    auto* snap = new Switch(tr("CD frames"), bar);
    snap->setObjectName("albumSnap");
    snap->setToolTip(
        tr("Every track begins a frame of a CD (1/75 s); how far tracks move for it is said."));
    snap->setOn(edits_->snaps());
    connect(snap, &Switch::edited, edits_, [this](double on) { edits_->setSnap(on > 0.5); });
    auto* ripple = new Switch(tr("Ripple"), bar);
    ripple->setObjectName("albumRipple");
    ripple->setToolTip(tr(
        "On: what follows moves along when a gap or a length changes. Off: it stays where it is."));
    ripple->setOn(edits_->ripples());
    connect(ripple, &Switch::edited, edits_, [this](double on) { edits_->setRipple(on > 0.5); });
    row->addWidget(snap);
    row->addWidget(ripple);
    note_ = new ElidedLabel(bar);
    note_->setObjectName("albumNote");
    note_->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(note_, 1);
    const auto add = [&](const char* id, Qt::ToolButtonStyle style) {
        auto* button = new QToolButton(bar);
        button->setDefaultAction(actions[id]);
        button->setToolButtonStyle(style);
        button->setAccessibleName(actions[id]->text().remove('&'));
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    };
    add("transitions", Qt::ToolButtonTextOnly);
    auto* seconds = new ValueField(bar);
    seconds->setObjectName("transitionSeconds");
    seconds->setParam(kTransitionSeconds);
    seconds->setLabelShown(false);
    seconds->setValue(1000.0 * commands.transitions().seconds());
    connect(seconds, &ValueField::edited, this,
            [&commands](double value) { commands.transitions().setSeconds(value / 1000.0); });
    row->addWidget(seconds);
    add("previousJoin", Qt::ToolButtonIconOnly);
    add("nextJoin", Qt::ToolButtonIconOnly);
    connect(edits_, &AlbumEdits::shiftsTold, note_, [this](const QString& text) {
        note_->setText(text);
        note_->setToolTip(text);
    });
    return bar;
}

QWidget* AlbumWorkspace::makeChainPage(Commands& commands, const Actions& actions) {
    auto* page = new QWidget(pages_);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    chain_ = new ChainPanel(session_, commands, page);
    column->addWidget(chain_);
    editor_ = new EditorPanel(session_, actions, page);
    column->addWidget(editor_, 1);
    connect(&session_, &Session::readingChanged, page, [this, page](const LiveReading& reading) {
        if (!page->isVisible()) return;
        editor_->showReading(reading);
        chain_->showReduction(reading.gainReductionDb);
    });
    return page;
}

void AlbumWorkspace::showPage(int page) {
    pageSwitch_->setCurrent(page);
    pages_->setCurrentIndex(page);
    session_.showAlbumChain(page == 1);
}

bool AlbumWorkspace::showsChain() const {
    return isVisible() && pages_->currentIndex() == 1;
}

void AlbumWorkspace::copyChain() {
    const Chain* chain = session_.project().chain(showsChain() ? kAlbumChain : session_.trackId());
    if (chain) lacquer::copyChain(*chain);
}

// While the album's chain is shown that one is meant, else the selected tracks'.
void AlbumWorkspace::pasteChain(const Chain& chain) {
    const bool ofAlbum = showsChain();
    const std::vector<Id> owners = ofAlbum       ? std::vector<Id>{kAlbumChain}
                                   : isVisible() ? selection_
                                                 : std::vector<Id>{session_.trackId()};
    session_.apply(withChainOn(session_.project(), chain, owners),
                   ofAlbum ? tr("Paste the album's chain") : tr("Paste the chain"));
}

std::vector<Id> AlbumWorkspace::currentAndOthers() const {
    const Id current = session_.trackId();
    std::vector<Id> tracks{current};
    for (const TrackPtr& track : session_.project().tracks) {
        const bool chosen =
            !isVisible() || selection_.size() < 2 ||
            std::find(selection_.begin(), selection_.end(), track->id) != selection_.end();
        if (chosen && track->id != current) tracks.push_back(track->id);
    }
    return tracks;
}

void AlbumWorkspace::linkChains(bool on) {
    const Project& project = session_.project();
    const Track* current = session_.track();
    if (!current) return;
    if (on) {
        const std::vector<Id> tracks = currentAndOthers();
        session_.apply(edit::linkTracks(project, tracks),
                       tr("Link the chains of %1 tracks").arg(tracks.size()));
        return;
    }
    std::vector<Id> tracks{current->id};
    if (isVisible()) tracks = selection_;
    Project after = project;
    for (const Id track : tracks) after = edit::unlinkTrack(after, track);
    session_.apply(after,
                   tracks.size() == 1
                       ? tr("Unlink the chain of “%1”").arg(QString::fromStdString(current->title))
                       : tr("Unlink the chains of %1 tracks").arg(tracks.size()));
}

void AlbumWorkspace::spreadChain() {
    const Track* from = session_.track();
    if (!from) return;
    std::vector<Id> others = currentAndOthers();
    others.erase(others.begin());
    session_.apply(withChainOn(session_.project(), from->chain, others),
                   tr("Chain of “%1” on other tracks").arg(QString::fromStdString(from->title)));
}

void AlbumWorkspace::wireCommands(Commands& commands) {
    connect(&commands, &Commands::zoomRequested, this, &AlbumWorkspace::zoom);
    connect(&commands, &Commands::reorderRequested, this, [this](int by) {
        edits_->moveBy(isVisible() ? selection_ : std::vector<Id>{session_.trackId()}, by);
    });
    connect(&commands, &Commands::renameRequested, this, [this](Id item) {
        const int row = table_->rowsModel().rowOf(item);
        if (!isVisible() || row < 0) return;
        showPage(0);
        table_->edit(table_->rowsModel().index(row, static_cast<int>(AlbumColumn::Title)));
    });
    connect(&commands, &Commands::chainCopyRequested, this, &AlbumWorkspace::copyChain);
    connect(&commands, &Commands::chainPasteRequested, this, &AlbumWorkspace::pasteChain);
    connect(&commands, &Commands::chainSpreadRequested, this, &AlbumWorkspace::spreadChain);
    connect(&commands, &Commands::chainLinkRequested, this, &AlbumWorkspace::linkChains);
    connect(&commands, &Commands::evenOutRequested, this, [this] {
        if (!evenOut_) evenOut_ = new EvenOutDialog(session_, *measures_, this);
        evenOut_->show();
        evenOut_->raise();
    });
    connect(&commands, &Commands::togetherRequested, this, &AlbumWorkspace::bringTogether);
}

void AlbumWorkspace::bringTogether() {
    std::vector<Id> tracks;
    for (const TrackPtr& track : session_.project().tracks) {
        const bool isChosen =
            selection_.size() < 2 ||
            std::find(selection_.begin(), selection_.end(), track->id) != selection_.end();
        if (isChosen && track->place.enabled) tracks.push_back(track->id);
    }
    // Of other tracks anew, unless that would end work under way.
    if (together_ && !together_->work().isBusy() && together_->work().tracks() != tracks)
        together_->close();
    if (!together_ || !together_->isVisible())
        together_ = new TogetherDialog(session_, std::move(tracks), this);
    together_->show();
    together_->raise();
}

void AlbumWorkspace::addScrollBar(QVBoxLayout* column) {
    auto* bar = new QScrollBar(Qt::Horizontal, this);
    bar->setAccessibleName(tr("Scroll the timeline"));
    bar->setFocusPolicy(Qt::NoFocus);
    QSizePolicy policy = bar->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    bar->setSizePolicy(policy);
    bar->hide();
    column->addWidget(bar);
    connect(
        timeline_, &AlbumTimeline::viewChanged, bar, [this, bar](double first, double perPixel) {
            const double all =
                1.015 * static_cast<double>(std::max<Frames>(1, timeline_->sequence().length()));
            const double share = std::min(1.0, perPixel * timeline_->width() / all);
            const QSignalBlocker blocker(bar);
            bar->setPageStep(std::max(1, static_cast<int>(share * kScrollSteps)));
            bar->setSingleStep(std::max(1, bar->pageStep() / 10));
            bar->setRange(0, kScrollSteps - bar->pageStep());
            bar->setValue(static_cast<int>(std::max(0.0, first / all + 0.005) * kScrollSteps));
            bar->setVisible(share < 1.0);
        });
    connect(bar, &QScrollBar::valueChanged, timeline_, [this](int value) {
        const double all =
            1.015 * static_cast<double>(std::max<Frames>(1, timeline_->sequence().length()));
        timeline_->setView((static_cast<double>(value) / kScrollSteps - 0.005) * all,
                           timeline_->framesPerPixel());
    });
}

void AlbumWorkspace::wireTimeline() {
    timeline_->setWaves([this](const Track& track, bool exact) -> BlockWave {
        const TrackMeasure* measure = measures_->last(track.id);
        const bool whole =
            measure && measure->wave &&
            measure->wave->totalFrames() == soundLength(track, session_.project().rate);
        if (whole && !exact) return {measure->wave, 0, 1.0, Role::Master, true};
        const ClipView* view = session_.clips().view(track.source);
        if (!view) return {};
        return {view->wave, track.trimStart, fromDb(track.gainDb), Role::Mix, false};
    });
    connect(timeline_, &AlbumTimeline::seekRequested, &session_.transport(), &Transport::seek);
    connect(timeline_, &AlbumTimeline::selectionEdited, this, &AlbumWorkspace::select);
    connect(timeline_, &AlbumTimeline::moveEdited, edits_, &AlbumEdits::move);
    connect(timeline_, &AlbumTimeline::gapEdited, edits_, &AlbumEdits::setGap);
    connect(timeline_, &AlbumTimeline::trimEdited, edits_, &AlbumEdits::trim);
    connect(timeline_, &AlbumTimeline::fadesEdited, edits_, &AlbumEdits::fade);
    connect(timeline_, &AlbumTimeline::markEdited, edits_, &AlbumEdits::setMark);
    connect(timeline_, &AlbumTimeline::rideEdited, edits_, &AlbumEdits::setRide);
    connect(timeline_, &AlbumTimeline::indexesEdited, edits_, &AlbumEdits::setIndexes);
    connect(timeline_, &AlbumTimeline::gestureEnded, this, [this] { timeline_->setDragNote({}); });
    connect(edits_, &AlbumEdits::noteChanged, timeline_, &AlbumTimeline::setDragNote);
}

void AlbumWorkspace::wireTable() {
    AlbumTableModel& rows = table_->rowsModel();
    connect(table_, &AlbumTable::selectionEdited, this, &AlbumWorkspace::select);
    connect(&rows, &AlbumTableModel::titleEdited, edits_, &AlbumEdits::setTitle);
    connect(&rows, &AlbumTableModel::isrcEdited, edits_, &AlbumEdits::setIsrc);
    connect(&rows, &AlbumTableModel::indexesEdited, edits_, &AlbumEdits::setIndexSeconds);
    connect(&rows, &AlbumTableModel::moveEdited, edits_, &AlbumEdits::move);
    connect(&rows, &AlbumTableModel::enabledEdited, edits_, [this](Id track, bool enabled) {
        const bool together =
            std::find(selection_.begin(), selection_.end(), track) != selection_.end();
        edits_->setEnabled(together ? selection_ : std::vector<Id>{track}, enabled);
    });
    connect(&rows, &AlbumTableModel::valueEdited, edits_,
            [this](Id track, AlbumColumn column, double value) {
                edits_->setValue(track, selection_, column, value);
            });
    connect(&rows, &AlbumTableModel::refused, this, [this](const QString& sentence) {
        emit session_.notice(Banner::Tone::Caution, sentence, QStringLiteral("album"));
    });
}

void AlbumWorkspace::wireSession() {
    connect(side_, &AlbumSide::chosen, this, [this](quint64 track) { select({track}, track); });
    connect(measures_, &AlbumMeasures::changed, this, &AlbumWorkspace::showMeasures);
    connect(&session_, &Session::projectChanged, this, &AlbumWorkspace::showProject);
    connect(&session_, &Session::selectionChanged, this, &AlbumWorkspace::showSelection);
    connect(&session_.clips(), &ClipStore::changed, this, &AlbumWorkspace::showMeasures);
    connect(&session_.clips(), &ClipStore::grew, timeline_, &AlbumTimeline::dataChanged);
    connect(&session_.transport(), &Transport::positionChanged, timeline_,
            [this](Frames frame) { timeline_->setPlayhead(static_cast<double>(frame)); });
}

}  // namespace lacquer
