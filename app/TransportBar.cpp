// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the transport bar and keeps it up to date.
#include "app/TransportBar.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <limits>

#include "app/Actions.h"
#include "app/Commands.h"
#include "app/ListeningRoom.h"
#include "app/Session.h"
#include "base/Units.h"
#include "project/Edit.h"
#include "widgets/Icons.h"
#include "widgets/Theme.h"
#include "widgets/TimeField.h"
#include "widgets/TransportParts.h"
#include "widgets/ValueField.h"

namespace lacquer {
namespace {

constexpr Param kVolume{
    .id = "volume",
    .name = TR("transport", "Monitor"),
    .unit = Unit::Decibel,
    .min = -60,
    .max = 0,
    .def = 0,
    .tip = TR("transport", "How loud it plays here. Files and meters do not change."),
    .step = 1};

constexpr Param kManualTrim{
    .id = "trim",
    .name = TR("transport", "Reference"),
    .unit = Unit::Decibel,
    .min = -24,
    .max = 24,
    .tip = TR("transport",
              "How much louder the reference plays while equal loudness is off, set by ear."),
    .step = 0.1};

}  // namespace

TransportBar::TransportBar(Session& session, Commands& commands, const Actions& actions,
                           QWidget* parent)
    : QWidget(parent), session_(session), commands_(commands), actions_(actions) {
    setObjectName("transportBar");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 7, 12, 7);
    row->setSpacing(8);
    addPlayback(row, actions);
    row->addStretch(1);
    addListening(row);
    row->addStretch(1);
    addVersions(row, actions);

    connect(&session, &Session::projectChanged, this, [this] {
        showTime();
        showSnapshots();
        source_->setHasReference(session_.reference() != nullptr);
    });
    connect(&session, &Session::selectionChanged, this, [this] {
        showTime();
        showSnapshots();
        source_->setHasReference(session_.reference() != nullptr);
    });
    connect(&session, &Session::matchChanged, this, [this] {
        showTime();
        showMatch();
    });
    connect(&session, &Session::programChanged, this, &TransportBar::showTime);
    connect(&session, &Session::previewChanged, this, [this] {
        source_->setProposed(session_.isPreviewing());
        source_->setCurrent(static_cast<int>(session_.transport().source()));
        fit();
    });
    Transport& transport = session.transport();
    connect(&transport, &Transport::positionChanged, this, &TransportBar::showTime);
    connect(&transport, &Transport::playingChanged, this, &TransportBar::showPlaying);
    connect(&transport, &Transport::sourceChanged, this, [this](Source source) {
        source_->setCurrent(static_cast<int>(source));
        showMatch();
    });
    connect(&transport, &Transport::listeningChanged, this,
            [this] { volume_->setValue(session_.transport().volumeDb()); });
    showTime();
    showPlaying();
    showMatch();
    showSnapshots();
    fit();
    source_->setCurrent(static_cast<int>(transport.source()));
    source_->setHasReference(session.reference() != nullptr);
}

QToolButton* TransportBar::addButton(QHBoxLayout* row, const Actions& actions, const char* id) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(actions[id]);
    button->setAccessibleName(actions[id]->text().remove('&'));
    button->setFocusPolicy(Qt::TabFocus);
    row->addWidget(button);
    return button;
}

void TransportBar::addPlayback(QHBoxLayout* row, const Actions& actions) {
    addButton(row, actions, "start");
    addButton(row, actions, "play");
    addButton(row, actions, "loop");
    time_ = new TimeDisplay(this);
    row->addWidget(time_);
    connect(time_, &TimeDisplay::clicked, this, &TransportBar::askTime);
    connect(&commands_, &Commands::timeRequested, this, &TransportBar::askTime);
}

void TransportBar::addListening(QHBoxLayout* row) {
    source_ = new SourceSwitch(this);
    source_->setAccessibleName(tr("Listen to"));
    connect(source_, &SourceSwitch::edited, this,
            [this](int index) { session_.transport().setSource(static_cast<Source>(index)); });
    row->addWidget(source_);
    match_ = new LevelMatchButton(this);
    match_->setToolTip(actions_["levelMatch"]->toolTip());
    connect(match_, &LevelMatchButton::edited, &commands_, &Commands::toggleLevelMatch);
    connect(match_, &LevelMatchButton::trimStepped, this, [this](double db, int gesture) {
        if (!session_.project().listening.levelMatch)
            trimReference(session_.project().listening.manualTrimDb + db, gesture);
    });
    row->addWidget(match_);
    trim_ = new ValueField(this);
    trim_->setParam(kManualTrim);
    trim_->setObjectName("manualTrim");
    connect(trim_, &ValueField::edited, this, &TransportBar::trimReference);
    row->addWidget(trim_);
    volume_ = new ValueField(this);
    volume_->setParam(kVolume);
    volume_->setValue(session_.transport().volumeDb());
    connect(volume_, &ValueField::edited, this,
            [this](double db) { session_.transport().setVolumeDb(db); });
    row->addWidget(volume_);
    auto* listenAs =
        new ListeningRoomButton(commands_.room(), actions_["listenAs"]->toolTip(), this);
    listenAs->addActions({actions_["mono"], actions_["side"], actions_["swapped"]});
    listenAs->addActions({actions_["dim"], actions_["mute"]});
    listenAs->addLevels(session_.transport());
    row->addWidget(listenAs);
}

void TransportBar::trimReference(double db, int gesture) {
    Listening listening = session_.project().listening;
    listening.manualTrimDb = db;
    session_.apply(edit::setListening(session_.project(), listening),
                   tr("Reference louder by hand"), {0, -1, gesture});
}

void TransportBar::addVersions(QHBoxLayout* row, const Actions& actions) {
    snapshots_ = new SnapshotSwitch(this);
    connect(snapshots_, &SnapshotSwitch::switchRequested, &commands_,
            [this](int slot) { commands_.selectSnapshot(slot); });
    connect(snapshots_, &SnapshotSwitch::copyRequested, this, [this](int slot) {
        const Track* track = session_.track();
        if (!track) return;
        session_.apply(
            edit::copySnapshot(session_.project(), track->id, track->snapshots.current, slot),
            tr("Copy to version %1").arg(QChar('A' + slot)));
    });
    connect(snapshots_, &SnapshotSwitch::clearRequested, this, [this](int slot) {
        if (!session_.track()) return;
        session_.apply(edit::clearSnapshot(session_.project(), session_.trackId(), slot),
                       tr("Empty version %1").arg(QChar('A' + slot)));
    });
    row->addWidget(snapshots_);
    undo_ = addButton(row, actions, "undo");
    redo_ = addButton(row, actions, "redo");
}

// What a narrow window leaves out, the last first; menus and tool tips have all of it.
void TransportBar::showOptional(int count) {
    redo_->setVisible(count > 0);
    undo_->setVisible(count > 0);
    trim_->setLabelShown(count > 1);
    volume_->setLabelShown(count > 2);
    time_->setLengthShown(count > 3);
}

// As much as there is room for.
void TransportBar::fit() {
    constexpr int kAll = 4;
    const auto needed = [this](int count) {
        showOptional(count);
        layout()->invalidate();
        return layout()->minimumSize().width();
    };
    leastWidth_ = needed(0);
    int count = kAll;
    while (count > 0 && needed(count) > width()) --count;
    showOptional(count);
    updateGeometry();
}

QSize TransportBar::minimumSizeHint() const {
    return {leastWidth_, QWidget::minimumSizeHint().height()};
}

void TransportBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void TransportBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (snapshots_ &&
        (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange))
        fit();
}

void TransportBar::showTime() {
    const double rate = session_.project().rate;
    if (rate <= 0.0) {
        time_->setTime(0.0);
        time_->setLength(0.0);
        return;
    }
    time_->setTime(framesToSeconds(session_.transport().position(), rate));
    time_->setLength(framesToSeconds(session_.programFrames(), rate));
}

// Escape or going elsewhere gives up.
void TransportBar::askTime() {
    const double rate = session_.project().rate;
    if (rate <= 0.0 || time_->findChild<QLineEdit*>()) return;
    auto* entry = new QLineEdit(time_);
    entry->setAccessibleName(tr("Go to"));
    entry->setFont(Theme::font(Lettering::Mono));
    entry->setGeometry(time_->rect());
    entry->setText(
        QString::fromStdString(formatTime(framesToSeconds(session_.transport().position(), rate))));
    entry->selectAll();
    connect(entry, &QLineEdit::editingFinished, entry, &QObject::deleteLater);
    connect(entry, &QLineEdit::returnPressed, this, [this, entry, rate] {
        TimeField reader;
        reader.setRange(0.0, framesToSeconds(session_.programFrames(), rate), 0.0);
        const auto seconds = reader.parseEntry(entry->text());
        if (seconds) session_.transport().seek(secondsToFrames(*seconds, rate));
    });
    auto* giveUp = new QAction(entry);
    giveUp->setShortcut(Qt::Key_Escape);
    giveUp->setShortcutContext(Qt::WidgetShortcut);
    connect(giveUp, &QAction::triggered, entry, &QObject::deleteLater);
    entry->addAction(giveUp);
    entry->show();
    entry->setFocus(Qt::ShortcutFocusReason);
}

void TransportBar::showPlaying() {
    QAction* play = actions_["play"];
    play->setIcon(icon(session_.transport().isPlaying() ? "pause" : "play"));
}

void TransportBar::showMatch() {
    const Source source = session_.transport().source();
    const Listening& listening = session_.project().listening;
    if (trim_->isVisibleTo(this) == listening.levelMatch) {
        trim_->setVisible(!listening.levelMatch);
        fit();
    }
    trim_->setValue(listening.manualTrimDb);
    const bool known = session_.loudness(source).has_value();
    match_->setState(listening.levelMatch,
                     known ? session_.matchDb(source) : std::numeric_limits<double>::quiet_NaN());
}

void TransportBar::showSnapshots() {
    std::array<bool, 4> filled{true, false, false, false};
    const Track* track = session_.track();
    for (int slot = 0; track && slot < 4; ++slot)
        filled[static_cast<std::size_t>(slot)] = edit::snapshotChain(*track, slot).has_value();
    snapshots_->setState(filled, track ? track->snapshots.current : 0);
    snapshots_->setEnabled(track != nullptr);
}

}  // namespace lacquer
