// SPDX-License-Identifier: GPL-3.0-or-later
// The last seconds of a limiter: what it took away, hanging from the top, over the peaks it let out.
#pragma once
#include <QElapsedTimer>
#include <QWidget>
#include <cmath>
#include <deque>

namespace lacquer {

/// Scrolls while values come: kSeconds from left to right, 0 … -kRangeDb dB from top to bottom.
/// Gain reduction in the colour of caution, the master's peaks in the master's, the ceiling as a
/// line. [main]
class ReductionHistory : public QWidget {
    Q_OBJECT
public:
    static constexpr double kSeconds = 10.0, kRangeDb = 24.0;
    explicit ReductionHistory(QWidget* parent = nullptr);
    void setCeiling(double dbtp);
    /// One reading: reduction in dB (>= 0), the output's sample peak in dBFS, its greatest true
    /// peak since the last reset in dBTP. Stands under the time at which it comes.
    void add(double reductionDb, double peakDb, double truePeakDbtp);
    /// The same at a time of the caller's, in ms; for tests.
    void addAt(qint64 ms, double reductionDb, double peakDb, double truePeakDbtp);
    void clear();
    /// The deepest reduction that is drawn, dB.
    double deepest() const;
    double truePeak() const { return truePeak_; }
    QSize sizeHint() const override { return {420, 190}; }
    QSize minimumSizeHint() const override { return {200, 120}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Point {
        qint64 ms;
        double reduction, peak;
    };
    QRectF plot() const;
    void paintGrid(QPainter& painter, const QRectF& box) const;
    void paintCurves(QPainter& painter, const QRectF& box) const;
    void paintWords(QPainter& painter, const QRectF& box) const;

    std::deque<Point> points_;
    double ceiling_ = 0.0, truePeak_ = -INFINITY;
    qint64 now_ = 0;
    QElapsedTimer clock_;
};

}  // namespace lacquer
