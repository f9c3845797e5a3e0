// SPDX-License-Identifier: GPL-3.0-or-later
// A first session from free music that is installed: an unmastered mix and a finished master.
#pragma once
#include <QObject>
#include <QThreadPool>
#include <memory>

#include "app/Session.h"
#include "base/Task.h"

class QProgressDialog;

namespace lacquer {

/// Sums a song's stems in the background, with progress and cancel, then imports both. Deletes itself
/// when done. [main]
class Demo : public QObject {
    Q_OBJECT
public:
    Demo(Session& session, QWidget* window);
    ~Demo() override;
    void start();

private:
    struct Material {
        std::optional<Message> problem;
        QStringList mixes, references;
    };
    static Material make(const std::filesystem::path& folder, Task& task);
    void finish(const Material& material);

    Session& session_;
    QProgressDialog* progress_;
    std::shared_ptr<Task> task_ = std::make_shared<Task>();
    QTimer timer_;
    QThreadPool pool_;
};

}  // namespace lacquer
