// SPDX-License-Identifier: GPL-3.0-or-later
// Goniometer (vertical: mid, horizontal: side) and a correlation bar.
#pragma once
#include <QImage>
#include <QWidget>

#include "widgets/Readings.h"

namespace lacquer {

/// Each new batch of samples is drawn over the fading last ones; with no readings the cloud fades out.
/// [main]
class StereoPanel : public QWidget {
    Q_OBJECT
public:
    explicit StereoPanel(QWidget* parent = nullptr);
    void setReadings(const StereoReadings& readings);
    double correlation() const { return correlation_; }
    void setSource(int source);
    void clear();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QRectF scopeRect() const;
    QRectF barRect() const;
    void fade();
    void plot(const StereoReadings& readings);
    QImage cloud_;  ///< 8-bit density
    double correlation_ = kUnknown;
    int source_ = 1;
};

}  // namespace lacquer
