// SPDX-License-Identifier: GPL-3.0-or-later
// Inspects every mix after its import, in the background, and the master when asked.
#pragma once
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>

#include "app/ReferenceLimits.h"
#include "base/Task.h"
#include "measure/ProgrammeInspector.h"
#include "project/Problem.h"
#include "project/Project.h"

namespace lacquer {

class Session;

/// What an inspection knows by now.
struct InspectState {
    enum class Phase { None, Busy, Ready, Failed };
    Phase phase = Phase::None;
    std::vector<Problem> problems;  ///< errors first, then warnings, then information
    QString problem;                ///< why there is none
    int count(Severity severity) const;
};

/// Mixes are inspected as files: times are the file's, not the track's. What references can judge is judged
/// anew when they change. [main]
class InspectWork : public QObject {
    Q_OBJECT
public:
    explicit InspectWork(Session& session, QObject* parent);
    ~InspectWork() override;
    /// By what low mids, kick and voice are judged.
    const ReferenceLimits& references() const { return references_; }
    const InspectState& mix(const SourceRef& source) const;
    /// Of the selected track's chain as it was then: see isMasterStale().
    const InspectState& master() const { return master_.state; }
    bool isMasterStale() const;
    void inspectMaster();
    void cancelMaster();
    /// Of an inspection under way, 0 … 1.
    double masterShare() const { return master_.task ? master_.task->share() : 0.0; }
    double mixShare(const SourceRef& source) const;

signals:
    void changed();
    void progressed();

private:
    struct Entry {
        InspectState state;
        std::optional<Inspection> inspection;  ///< what the state's problems are of
        std::shared_ptr<Task> task;
    };
    void follow();
    void tell();
    void take(Entry& entry, const Result<Inspection>& result);
    void judge(Entry& entry) const;
    void judgeAll();
    void forgetMaster();
    void start(const SourceRef& source);

    Session& session_;
    QThreadPool quietPool_, pool_;
    QTimer telling_;
    std::map<std::pair<std::filesystem::path, int>, Entry> mixes_;  // by file and version
    Entry master_;
    TrackPtr masterOf_;
    ReferenceLimits references_;
};

}  // namespace lacquer
