// SPDX-License-Identifier: GPL-3.0-or-later
// Tracks of the album brought together: proposes in the background, keeps what was chosen, puts it on the chains.
#pragma once
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <memory>
#include <optional>
#include <vector>

#include "base/Task.h"
#include "match/Together.h"
#include "widgets/Theme.h"

namespace lacquer {

class Session;
struct TogetherInputs;

struct TogetherWish {
    bool toReferences = false;  ///< those of the match that count; else the tracks' own middle
    double amount = 0.5;
    bool tone = true, dynamics = true, width = true, loudness = true;
    bool operator==(const TogetherWish&) const = default;
};

struct TogetherRow {
    Track track;  ///< as it was measured: without what an earlier match set
    Result<Proposal> proposal;
    bool isLinked = false;  ///< a move would change other tracks: it only counts
    bool isChosen = false;
};

/// One set of proposals at a time, for the tracks it was made with. [main]
class TogetherWork : public QObject {
    Q_OBJECT
public:
    TogetherWork(Session& session, std::vector<Id> tracks, QObject* parent);
    ~TogetherWork() override;

    const std::vector<Id>& tracks() const { return tracks_; }
    /// Why the references of the match cannot be the aim; empty when they can.
    QString referenceObstacle() const;
    /// Why nothing can be proposed now; empty when it can.
    QString obstacle(const TogetherWish& wish) const;
    void propose(const TogetherWish& wish);
    void cancel();
    bool isBusy() const { return task_ != nullptr; }

    const std::vector<TogetherRow>& rows() const { return rows_; }
    /// What the rows were proposed with.
    const TogetherWish& madeWith() const { return madeWith_; }
    /// The track is not as it was measured any more.
    bool isStale(const TogetherRow& row) const;
    /// Whether it would change the track's chain.
    bool canTake(const TogetherRow& row) const;
    void choose(std::size_t row, bool chosen);
    int chosenCount() const;
    /// One undo step.
    void apply();

signals:
    void changed();                                       ///< rows, project, state
    void chose();                                         ///< choices
    void workChanged(const QString& text, double share);  ///< empty: nothing runs
    void told(const QString& text, lacquer::Role role);

private:
    TogetherInputs inputs(const TogetherWish& wish) const;
    void take(const TogetherInputs& inputs, const Result<Together>& made);

    Session& session_;
    const std::vector<Id> tracks_;
    QThreadPool pool_;
    QTimer telling_;
    std::shared_ptr<Task> task_;
    TogetherWish madeWith_;
    std::vector<TogetherRow> rows_;
};

}  // namespace lacquer
