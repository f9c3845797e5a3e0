// SPDX-License-Identifier: GPL-3.0-or-later
// Systems from the table; figures from what the source measures.
#include "app/ListeningRoom.h"

#include <QActionGroup>
#include <QMenu>
#include <cmath>

#include "app/Session.h"
#include "base/Units.h"
#include "widgets/Texts.h"

namespace lacquer {

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

void ListeningRoomButton::showSystem() {
    for (QAction* action : choices_->actions()) {
        const bool chosen = action->data().toInt() == room_.system();
        action->setChecked(chosen);
        if (chosen) setText(action->text());
    }
}

}  // namespace lacquer
