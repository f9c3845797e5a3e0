// SPDX-License-Identifier: GPL-3.0-or-later
// The multiband's picture: bands on the live spectra, with crossovers, thresholds and gains to drag.
#pragma once
#include <vector>

#include "widgets/MultibandBands.h"
#include "widgets/SpectrumCanvas.h"

namespace lacquer {

/// Part of MultibandEditor, which documents the manners. Items are bands; gains stand on a scale of ±range dB, thresholds
/// and levels on that of the spectra. [main]
class MultibandCanvas : public SpectrumCanvas {
    Q_OBJECT
public:
    explicit MultibandCanvas(MultibandBands* bands, QWidget* parent = nullptr);
    void valuesChanged();
    /// Gain in dB of each band, then its level in dB as its detector sees it; empty when nothing plays.
    void setLive(const std::vector<float>& live);
    void setRange(double db);

    double yOfGain(double db) const;
    double yOfLevel(double db) const;
    /// Where the mouse takes hold of a band's gain, its threshold, and crossover k.
    QPointF gainPoint(int band) const;
    QPointF thresholdPoint(int band) const;
    QPointF crossoverPoint(int k) const;

signals:
    void hearRequested(int band);

protected:
    bool isEmpty() const override { return bands_->count() == 0; }
    void paintPlot(QPainter& painter) const override;
    void forgetHover() override { hot_ = {}; }
    void refreshName() override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    enum class Part { None, Gain, Threshold, Crossover };
    /// What lies under the mouse: `index` is a band, or a crossover.
    struct Grip {
        Part part = Part::None;
        int index = 0;
        bool operator==(const Grip&) const = default;
    };
    Grip gripAt(QPointF point) const;
    int parameterOf(const Grip& grip) const;
    void moveTo(const Grip& grip, QPointF point, int gesture);
    void nudge(MultibandBands::Leaf leaf, double db);
    void nudgeCrossover(double octaves);
    void restoreDefault(const Grip& grip);
    void setHoverCursor();
    double magnitude(int band, double hz) const;
    double liveGain(int band) const;
    void paintBands(QPainter& painter) const;
    void paintLevels(QPainter& painter) const;
    void paintGains(QPainter& painter) const;
    void paintCurve(QPainter& painter, bool live) const;
    void paintKnobs(QPainter& painter) const;
    void paintScale(QPainter& painter) const;

    MultibandBands* bands_;
    std::vector<float> live_;
    double range_ = 12.0;
    Grip hot_, held_;
    bool pressed_ = false;
    QPointF drag_;
};

}  // namespace lacquer
