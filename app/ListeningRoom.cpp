// SPDX-License-Identifier: GPL-3.0-or-later
// Systems from the table; figures from what the source measures.
#include "app/ListeningRoom.h"

#include <QActionGroup>
#include <QMenu>
#include <QSettings>
#include <cmath>

#include "app/Session.h"
#include "base/Units.h"
#include "widgets/Texts.h"

namespace lacquer {
namespace {

constexpr const char* kCalibrationKey = "monitor/calibratedDb";  // of K-20

}  // namespace

ListeningRoom::ListeningRoom(Session& session, QObject* parent)
    : QObject(parent), session_(session) {
    connect(&session, &Session::matchChanged, this, &ListeningRoom::follow);
    connect(&session.transport(), &Transport::sourceChanged, this, &ListeningRoom::follow);
}

void ListeningRoom::choose(int system) {
    if (system == system_) return;
    system_ = system;
    if (system >= 0) last_ = system;
    follow();
}

void ListeningRoom::toggle() {
    choose(system_ < 0 ? last_ : -1);
}

SystemEffect ListeningRoom::effect() const {
    const std::vector<ThirdOctave>* tone = session_.tone(session_.transport().source());
    if (system_ < 0 || !tone) return {NAN, NAN, NAN, NAN};
    return effectOf(playbackSystems()[static_cast<std::size_t>(system_)], *tone,
                    session_.project().rate);
}

void ListeningRoom::follow() {
    const double quieter = effect().quieterLu;
    session_.engine().setListenAs(
        {system_, std::isfinite(quieter) ? fromDb(std::min(quieter, 40.0)) : 1.0, false});
    emit changed();
}

QString ListeningRoom::sentence() const {
    if (system_ < 0) return {};
    const PlaybackSystem& system = playbackSystems()[static_cast<std::size_t>(system_)];
    const QString heard =
        tr("You listen as on: %1. %2").arg(translated(system.name), translated(system.about));
    const SystemEffect lost = effect();
    if (!std::isfinite(lost.quieterLu) || !std::isfinite(lost.bassLost)) return heard;
    return heard + ' ' +
           tr("At equal loudness %1 % of the energy from 40 to 160 Hz is gone; 160 to 400 Hz sound "
              "%2 "
              "dB against what that bass was. The export does not change.")
               .arg(displayNumber(100.0 * lost.bassLost, 0), displaySigned(lost.bassCarriedDb, 1));
}

QString unusualListening(const Transport& transport) {
    QStringList parts;
    if (transport.isMute()) parts << ListeningRoom::tr("nothing: the monitor is mute");
    if (transport.listen() == Listen::Side) parts << ListeningRoom::tr("only the side");
    if (transport.listen() == Listen::Swapped) parts << ListeningRoom::tr("left and right swapped");
    if (transport.nullShare() != 0.0)
        parts << ListeningRoom::tr("only the difference to the reference");
    if (const auto& region = transport.region())
        parts << ListeningRoom::tr("only %1 to %2")
                     .arg(displayHertz(region->first), displayHertz(region->second));
    return parts.isEmpty() ? QString()
                           : ListeningRoom::tr("You hear %1. The export does not change.")
                                 .arg(parts.join(QStringLiteral(", ")));
}

void hearAll(Transport& transport) {
    transport.setListen(Listen::Stereo);
    transport.setRegion(std::nullopt);
    transport.setNull(0.0);
    transport.setMute(false);
}

ListeningRoomButton::ListeningRoomButton(ListeningRoom& room, const QString& tip, QWidget* parent)
    : QToolButton(parent), room_(room), choices_(new QActionGroup(this)) {
    setObjectName("listenAs");
    setAccessibleName(tr("Listen as"));
    setToolTip(tip);
    setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(this);
    const auto add = [&](int index, const QString& name, const QString& about) {
        QAction* action = menu->addAction(name);
        action->setCheckable(true);
        action->setToolTip(about);
        action->setData(index);
        choices_->addAction(action);
    };
    add(-1, tr("Studio"), tr("The monitors as they are."));
    menu->addSeparator();
    for (std::size_t i = 0; i < playbackSystems().size(); ++i)
        add(static_cast<int>(i), translated(playbackSystems()[i].name),
            translated(playbackSystems()[i].about));
    menu->setToolTipsVisible(true);
    setMenu(menu);
    connect(choices_, &QActionGroup::triggered, this,
            [this](QAction* action) { room_.choose(action->data().toInt()); });
    connect(&room, &ListeningRoom::changed, this, &ListeningRoomButton::showSystem);
    showSystem();
}

void ListeningRoomButton::addActions(const QList<QAction*>& actions) {
    menu()->addSeparator();
    menu()->addActions(actions);
}

void ListeningRoomButton::addLevels(Transport& transport) {
    QMenu* levels = menu()->addMenu(tr("Monitor level"));
    levels->setToolTipsVisible(true);
    connect(levels, &QMenu::aboutToShow, this, [levels, &transport] {
        levels->clear();
        const QSettings settings;
        const bool known = settings.contains(kCalibrationKey);
        const double at = settings.value(kCalibrationKey).toDouble();
        for (const int headroom : {20, 14, 12}) {
            const double db = at - (20 - headroom);
            QAction* action = levels->addAction(QStringLiteral("K-%1").arg(headroom), levels,
                                                [&transport, db] { transport.setVolumeDb(db); });
            action->setToolTip(tr("Monitor at %1 dB").arg(displayNumber(db, 1)));
            action->setCheckable(true);
            action->setEnabled(known);
            action->setChecked(known && std::abs(transport.volumeDb() - db) < 0.05);
        }
        levels->addSeparator();
        levels
            ->addAction(
                tr("The level now is K-20"), levels,
                [&transport] { QSettings().setValue(kCalibrationKey, transport.volumeDb()); })
            ->setToolTip(
                tr("Set the monitor so that pink noise at −20 dBFS gives 83 dB SPL (C, slow) "
                   "from one speaker, then choose this. K-14 and K-12 are 6 and 8 dB lower."));
    });
}

void ListeningRoomButton::showSystem() {
    for (QAction* action : choices_->actions()) {
        const bool chosen = action->data().toInt() == room_.system();
        action->setChecked(chosen);
        if (chosen) setText(action->text());
    }
}

}  // namespace lacquer
