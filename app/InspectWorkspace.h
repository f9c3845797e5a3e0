// SPDX-License-Identifier: GPL-3.0-or-later
// The Inspect workspace: findings of mix or master as cards and on the waveform; to hear, to read, to export.
#pragma once
#include <QWidget>
#include <vector>

class QBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace lacquer {

class Commands;
class InspectWork;
class ProblemCard;
class RemedyWork;
class ProblemStrip;
class SegmentedControl;
class Session;
class TintedLabel;
struct InspectState;
struct Problem;

/// [main]
class InspectWorkspace : public QWidget {
    Q_OBJECT
public:
    InspectWorkspace(Session& session, Commands& commands, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void addHead(QVBoxLayout* column);
    void addList(QVBoxLayout* column);
    void addExports();
    void fill();
    void fillCards();
    void showState();
    void showJudge();
    void showProgress();
    void connectCard(int problem);
    void showRemedies();
    void hear(int problem, int place);
    void stopHearing();
    void solo(int problem, bool on);
    void save(const QString& suggestion, const QString& filter, const std::string& text);
    bool isMaster() const;
    const InspectState& state() const;
    double trackStart() const;

    Session& session_;
    InspectWork& work_;
    RemedyWork* remedies_;
    QLabel* title_ = nullptr;
    SegmentedControl* which_ = nullptr;
    QPushButton* inspect_ = nullptr;
    QProgressBar* bar_ = nullptr;
    QToolButton* export_ = nullptr;
    TintedLabel *summary_ = nullptr, *judged_ = nullptr;
    ProblemStrip* strip_ = nullptr;
    QVBoxLayout* list_ = nullptr;
    std::vector<ProblemCard*> cards_;
    std::vector<Problem> shown_;
    int heard_ = -1;
    bool soloed_ = false;  ///< only the heard finding's part of the spectrum
};

}  // namespace lacquer
