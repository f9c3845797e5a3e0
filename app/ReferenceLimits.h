// SPDX-License-Identifier: GPL-3.0-or-later
// What the references that count allow of low mids, kick and voice, measured in the background.
#pragma once
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>

#include "base/Task.h"
#include "measure/Balance.h"
#include "project/Project.h"

namespace lacquer {

class Session;

/// Follows the session's references and their weights. Each file is measured once, when its sound is there;
/// until all that count are measured the limits are those of before. [main]
class ReferenceLimits : public QObject {
    Q_OBJECT
public:
    ReferenceLimits(Session& session, QObject* parent);
    ~ReferenceLimits() override;
    const BalanceLimits& limits() const { return limits_; }
    /// Whose limits they are; empty: the neutral ones.
    const std::vector<std::string>& names() const { return names_; }
    /// The reference that is measured now; empty when none is.
    QString measuring() const { return task_ ? measuring_ : QString(); }
    double share() const { return task_ ? task_->share() : 0.0; }  ///< of that, 0 … 1

signals:
    void changed();     ///< limits or names
    void progressed();  ///< measuring() or its share

private:
    using File = std::pair<std::filesystem::path, int>;  ///< and the version of its sound
    void follow();
    void measure(const Reference& reference);

    Session& session_;
    QThreadPool pool_;
    QTimer telling_;
    std::map<File, std::optional<Balance>> known_;  ///< nothing: it cannot be read
    BalanceLimits limits_ = neutralLimits();
    std::vector<std::string> names_;
    std::shared_ptr<Task> task_;
    File under_;  ///< what task_ measures
    QString measuring_;
};

}  // namespace lacquer
