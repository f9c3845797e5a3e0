// SPDX-License-Identifier: GPL-3.0-or-later
// How much a compressor or limiter takes away, from the right or top, with the deepest held.
#pragma once
#include <QElapsedTimer>
#include <QWidget>

namespace lacquer {

/// 0 … 20 dB of reduction; falls back 25 dB/s, the deepest stays 2 s. [main]
class GainReductionMeter : public QWidget {
    Q_OBJECT
public:
    explicit GainReductionMeter(QWidget* parent = nullptr);
    /// dB, >= 0.
    void setReduction(double db);
    double reduction() const { return now_; }
    /// Full scale in dB, default 12.
    void setRange(double db);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double now_ = 0.0, shown_ = 0.0, held_ = 0.0, range_ = 12.0;
    qint64 lastMs_ = 0, heldMs_ = 0;
    QElapsedTimer clock_;
};

}  // namespace lacquer
