// SPDX-License-Identifier: GPL-3.0-or-later
// The right side of the Match workspace: mix, proposal and reference as curves.
#pragma once
#include <QWidget>

namespace lacquer {

class CurvePlot;
class MatchWork;
struct PlotCurve;
struct Profile;

/// [main]
class MatchPictures : public QWidget {
    Q_OBJECT
public:
    MatchPictures(MatchWork& work, QWidget* parent);

private:
    CurvePlot* add(const QString& title, CurvePlot* plot, int stretch);
    void fill();

    MatchWork& work_;
    CurvePlot *tone_, *difference_, *width_, *loudness_;
};

}  // namespace lacquer
