// SPDX-License-Identifier: GPL-3.0-or-later
// Left and right level: RMS bar, peak, held peak, highest true peak as a number.
#pragma once
#include <QElapsedTimer>
#include <QWidget>
#include <array>

#include "widgets/Readings.h"

namespace lacquer {

/// Horizontal bars from -60 dBFS to +3 dBFS. Peaks fall 20 dB/s, held ones stay 2 s. A
/// click on the number resets it. [main]
class LevelMeter : public QWidget {
    Q_OBJECT
public:
    explicit LevelMeter(QWidget* parent = nullptr);
    void setReadings(const LevelReadings& readings);
    const LevelReadings& readings() const { return now_; }
    /// dBTP above which the number turns to caution (above 0 it is wrong). Default -1.
    void setCeiling(double dbtp);
    void reset();
    /// 0 … 1 along the bar. For tests and other drawings to the same scale.
    static double position(double db);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The user clicked the true peak to count it anew.
    void resetRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void paintBar(QPainter& painter, int channel, const QRectF& bar) const;
    QRectF barRect(int channel) const;
    QRectF numberRect() const;
    LevelReadings now_;
    std::array<double, 2> shownPeak_{kSilence, kSilence}, held_{kSilence, kSilence};
    std::array<qint64, 2> heldAtMs_{0, 0};
    qint64 lastMs_ = 0;
    QElapsedTimer clock_;
    double ceiling_ = -1.0;
};

}  // namespace lacquer
