// SPDX-License-Identifier: GPL-3.0-or-later
// The waveform of what was inspected, with every finding at its place.
#pragma once
#include <QWidget>
#include <memory>
#include <vector>

#include "project/Problem.h"
#include "widgets/Theme.h"
#include "widgets/WaveformData.h"

namespace lacquer {

/// Times in seconds of the waveform. A click on a mark chooses it, elsewhere it seeks. [main]
class ProblemStrip : public QWidget {
    Q_OBJECT
public:
    explicit ProblemStrip(QWidget* parent = nullptr);
    void setWave(std::shared_ptr<const WaveformData> wave, Role role);
    void setProblems(const std::vector<Problem>& problems);
    /// -1: none.
    void setSelected(int problem);
    void setPlayhead(double seconds);
    QSize sizeHint() const override { return {600, 110}; }
    QSize minimumSizeHint() const override { return {200, 80}; }

signals:
    /// `place`: index into the problem's places, 0 for lasting ones.
    void placeChosen(int problem, int place);
    void seekRequested(double seconds);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    struct Mark {
        int problem, place;
        double start, end;
        Severity severity;
    };
    double seconds() const;
    double xOf(double seconds) const;
    const Mark* markAt(double x) const;
    void paintMark(QPainter& painter, const Mark& mark) const;

    std::shared_ptr<const WaveformData> wave_;
    Role role_ = Role::Mix;
    std::vector<Mark> marks_;
    std::vector<QString> names_;
    int selected_ = -1;
    double playhead_ = -1.0;
};

/// The colour and the sign of a severity. [main]
Role roleOf(Severity severity);
QString signOf(Severity severity);

}  // namespace lacquer
