// SPDX-License-Identifier: GPL-3.0-or-later
// Which streaming service's level the monitor plays at.
#pragma once
#include <QObject>
#include <optional>

#include "measure/Services.h"

namespace lacquer {

class Session;

/// For the ears only: not in the project, never in a file, gone when the program ends. Mix, master and
/// reference each get the gain that the service would give them, in place of the level match. [main]
class ServiceListening : public QObject {
    Q_OBJECT
public:
    explicit ServiceListening(Session& session, QObject* parent = nullptr);
    /// nullptr: back to the level match.
    void choose(const Service* service);
    const Service* service() const { return service_; }
    /// The master as part of an album of these levels; none: as a single.
    void setAlbum(const std::optional<AlbumLevels>& album);
    /// What is heard, in figures; empty without a service.
    QString sentence() const;

signals:
    void changed();

private:
    void follow();

    Session& session_;
    const Service* service_ = nullptr;
    std::optional<AlbumLevels> album_;
};

}  // namespace lacquer
