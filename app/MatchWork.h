// SPDX-License-Identifier: GPL-3.0-or-later
// The match of the selected track: proposes in the background, keeps what was chosen, plays it, puts it on the chain.
#pragma once
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <memory>
#include <optional>

#include "app/MatchJob.h"
#include "base/Task.h"
#include "widgets/MoveCard.h"

namespace lacquer {

class Session;

/// What of the references and saved profiles a match goes by. [main]
std::vector<MatchInputs::Counted> matchReferences(Session& session);

/// One proposal, of the selected track; forgotten with it. Measurements of mixes and references are kept
/// as long as their clips. [main]
class MatchWork : public QObject {
    Q_OBJECT
public:
    explicit MatchWork(Session& session, QObject* parent);
    ~MatchWork() override;

    const MatchSettings& settings() const { return settings_; }
    void setSettings(const MatchSettings& settings);
    /// An edit of the project; what the others counted they keep.
    void setWeight(Id reference, double weight, int gesture);
    /// What the proposal's references measured, into a file; told how it went.
    void saveProfile(const QString& file);
    /// A saved profile beside the references, from now on part of the session.
    void addProfile(const QString& file);

    /// Why nothing can be proposed now; empty when it can.
    QString obstacle() const;
    void propose();
    void cancel();
    bool isBusy() const { return task_ != nullptr; }

    const std::optional<Proposal>& proposal() const { return proposal_; }
    const MatchTarget& target() const { return target_; }
    /// Chain, references or settings are not those of the proposal any more.
    bool isStale() const;
    /// The distances behind are of the present choices.
    bool isMeasured() const { return measured_; }
    /// Wall clock of the last proposal in seconds.
    double seconds() const { return seconds_; }

    void accept(std::size_t move, bool accepted);
    void setAmount(std::size_t move, double amount);
    int acceptedCount() const;
    /// The chain has these very moves already.
    bool isApplied() const;
    /// Plays the proposal so; one move at a time.
    void hear(std::size_t move, MoveHearing hearing);
    MoveHearing hearing(std::size_t move) const;
    /// Whether "master" plays the proposal.
    void setPreviewing(bool on);
    /// One undo step. While the limiter's drive is being found for new choices, as soon as it is.
    void apply();

signals:
    void changed();                                       ///< proposal, choices, hearing, state
    void workChanged(const QString& text, double share);  ///< empty: nothing runs
    void told(const QString& text, lacquer::Role role);

private:
    std::optional<MatchInputs> inputs() const;
    void take(const Result<MatchMade>& made);
    void begin();
    void end();
    void forget();
    void chose();
    void measureAgain();
    void play();
    void followTrack();

    Session& session_;
    QThreadPool pool_;
    QTimer telling_, choosing_;
    std::shared_ptr<Task> task_, choiceTask_;
    MatchSettings settings_;
    MatchProfiles profiles_;
    std::optional<MatchInputs>
        measuredMix_;  ///< what mix_ is of; references and settings do not count
    MixMeasure mix_;
    std::optional<MatchInputs> made_;  ///< what the proposal is of
    std::optional<Proposal> proposal_;
    MatchTarget target_;
    Id track_ = 0;
    bool measured_ = true, previewing_ = false, applyWhenMeasured_ = false;
    std::size_t heard_ = 0;
    MoveHearing hearing_ = MoveHearing::Off;
    double seconds_ = 0.0;
};

}  // namespace lacquer
