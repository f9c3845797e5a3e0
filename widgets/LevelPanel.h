// SPDX-License-Identifier: GPL-3.0-or-later
// Beside a limiter: what drive buys, going to a loudness, and a plain change of level.
#pragma once
#include <QString>
#include <QWidget>
#include <cmath>
#include <optional>

#include "widgets/Theme.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace lacquer {

class SegmentedControl;
class ValueField;

/// What another decibel of drive buys, as it was measured; NaN while it is not known.
struct DriveWorth {
    double luPerDb = NAN;
    double driveDb = NAN;            ///< at which it was measured
    std::optional<double> enoughDb;  ///< from here on more drive buys next to nothing
    bool measuring = false;
    bool operator==(const DriveWorth&) const = default;
};

/// Values in, wishes out; the work is done elsewhere and told back. [main]
class LevelPanel : public QWidget {
    Q_OBJECT
public:
    /// In the order of the segments.
    enum class Kind { Loudness, TruePeak, SamplePeak };
    explicit LevelPanel(QWidget* parent = nullptr);
    void setWorth(const DriveWorth& worth);
    const DriveWorth& worth() const { return worth_; }
    /// The limiter's ceiling, which the wish takes over.
    void setCeiling(double dbtp);
    /// Work that runs: what it does, and 0 … 1; an empty text: none runs.
    void setWork(const QString& text, double share);
    /// What came of it, beside a sign in `role`.
    void setResult(const QString& text, Role role);
    QString result() const;
    /// The sentence under the bar.
    QString worthText() const;

signals:
    void maximiseRequested(double lufs, double ceilingDbtp);
    void normaliseRequested(lacquer::LevelPanel::Kind kind, double value);
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeGoal();
    QWidget* makeLevel();
    void showKind(int kind);
    DriveWorth worth_;
    QLabel *worthNumber_, *worthText_, *result_, *work_;
    ValueField *lufs_, *ceiling_, *level_;
    SegmentedControl* kind_;
    QPushButton *maximise_, *normalise_, *cancel_;
    QProgressBar* progress_;
    QWidget *bar_, *workRow_;
    double wanted_[3] = {-14.0, -1.0, -0.1};
};

}  // namespace lacquer
