// SPDX-License-Identifier: GPL-3.0-or-later
// How loud each frequency is how often, of mix, master and reference; below it, how two of them differ.
#pragma once
#include "measure/SpectrumMap.h"
#include "widgets/FrequencyPlot.h"

namespace lacquer {

/// Filled: from the 10th to the 90th percentile of the level, more from the 30th to the 70th; lines: the median,
/// and dashed the 97th. The difference of one percentile of two sources is filled in the colour of the one that
/// has more. [main]
class ContourView : public FrequencyPlot {
    Q_OBJECT
public:
    explicit ContourView(QWidget* parent = nullptr);
    /// `shiftDb` is added: equal loudness. An empty contour takes the source away.
    void setContour(int source, const Contour& contour, double shiftDb);
    /// What is subtracted from what: sources.
    void setPair(int more, int less);
    /// Index into Contour::kPercent.
    void setPercent(int index);
    /// In dB at Contour's grid, as drawn; empty while one of the two is not known.
    const SpectrumReadings& difference() const { return difference_; }
    /// As drawn: a percentile of a source, and the difference.
    QPolygonF contourLine(int source, int percent) const;
    QPolygonF differenceLine() const;
    /// The value that a point of differenceLine() stands for.
    double differenceAt(double y) const;
    QString readingAt(double hz) const override;

protected:
    double bottomMargin() const override;
    bool hasData() const override;
    QString title() const override;
    void paintPlot(QPainter& painter) override;

private:
    SpectrumReadings readings(int source, int percent) const;
    void compare();
    QRectF differenceRect() const;
    double differenceRange() const;
    void paintDifference(QPainter& painter) const;

    std::array<Contour, 3> contours_;
    std::array<double, 3> shiftDb_{};
    int more_ = 1, less_ = 2, percent_ = 2;
    SpectrumReadings difference_;
};

}  // namespace lacquer
