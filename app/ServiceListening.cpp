// SPDX-License-Identifier: GPL-3.0-or-later
// Gains from the rule and the figures of what can be heard.
#include "app/ServiceListening.h"

#include "app/Session.h"
#include "widgets/Texts.h"

namespace lacquer {

ServiceListening::ServiceListening(Session& session, QObject* parent)
    : QObject(parent), session_(session) {
    connect(&session, &Session::matchChanged, this, &ServiceListening::follow);
}

void ServiceListening::choose(const Service* service) {
    if (service == service_) return;
    service_ = service;
    if (!service_) session_.hearAt(std::nullopt);
    follow();
    emit changed();
}

void ServiceListening::setAlbum(const std::optional<AlbumLevels>& album) {
    album_ = album;
    follow();
}

void ServiceListening::follow() {
    if (!service_) return;
    std::array<double, kSources> gains{};
    for (int i = 0; i < kSources; ++i) {
        const auto source = static_cast<Source>(i);
        const LoudnessResult* measured = session_.measured(source);
        if (!measured) continue;
        const bool inAlbum = source == Source::Master && album_;
        if (const auto play = playedBy(*service_, *measured, inAlbum ? &*album_ : nullptr))
            gains[static_cast<std::size_t>(i)] = play->gainDb;
    }
    session_.hearAt(gains);
    emit changed();
}

QString ServiceListening::sentence() const {
    if (!service_) return {};
    QStringList words{
        tr("You listen at the level of %1.").arg(QString::fromStdString(service_->name))};
    const auto gain = [&](Source source) { return displaySigned(session_.matchDb(source), 1); };
    words << (session_.reference() ? tr("Master %1 dB, reference %2 dB.")
                                         .arg(gain(Source::Master), gain(Source::Reference))
                                   : tr("Master %1 dB.").arg(gain(Source::Master)));
    if (service_->raises == Service::Raises::Limited)
        words << tr("The service's own limiter is not heard.");
    words << tr("The export does not change.");
    return words.join(' ');
}

}  // namespace lacquer
