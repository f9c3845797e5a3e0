// SPDX-License-Identifier: GPL-3.0-or-later
// The multiband's picture: bands on the live spectra, with crossovers, thresholds and gains to drag.
#pragma once
#include <QWidget>
#include <array>
#include <vector>

#include "widgets/Gesture.h"
#include "widgets/MultibandBands.h"
#include "widgets/SpectrumBackdrop.h"

namespace lacquer {

/// Part of MultibandEditor, which documents the manners. Gains stand on a scale of ±range dB, thresholds
/// and levels on that of the spectra. [main]
class MultibandCanvas : public QWidget {
    Q_OBJECT
public:
    explicit MultibandCanvas(MultibandBands* bands, QWidget* parent = nullptr);
    void valuesChanged();
    void setSpectrum(int source, const SpectrumReadings& spectrum);
    /// Gain in dB of each band, then its level in dB as its detector sees it; empty when nothing plays.
    void setLive(const std::vector<float>& live);
    void setRange(double db);
    void setSelected(int band);
    int selected() const { return selected_; }
    bool isDragging() const { return dragging_; }

    FrequencyAxis axis() const;
    double yOfGain(double db) const;
    double yOfLevel(double db) const;
    /// Where the mouse takes hold of a band's gain, its threshold, and crossover k.
    QPointF gainPoint(int band) const;
    QPointF thresholdPoint(int band) const;
    QPointF crossoverPoint(int k) const;
    QSize sizeHint() const override { return {760, 380}; }
    QSize minimumSizeHint() const override { return {260, 160}; }

signals:
    void edited(const lacquer::ParamEdits& edits, int gesture);
    void selectionChanged(int band);
    void hearRequested(int band);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

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
    void select(int band);
    void send(const ParamEdits& edits, int gesture);
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
    void paintCrossovers(QPainter& painter) const;
    void paintNodes(QPainter& painter) const;
    void paintScale(QPainter& painter) const;
    void refreshName();

    MultibandBands* bands_;
    SpectrumBackdrop spectra_;
    std::vector<float> live_;
    double range_ = 12.0;
    int selected_ = 0, gesture_ = 0;
    Grip hot_, held_;
    bool pressed_ = false, dragging_ = false;
    QPointF pressedAt_, last_, drag_;
    Burst burst_;
};

}  // namespace lacquer
