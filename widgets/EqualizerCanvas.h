// SPDX-License-Identifier: GPL-3.0-or-later
// The equalizer's picture: live spectra, curves and the bands as nodes to drag.
#pragma once
#include <QImage>
#include <QLineF>
#include <QVector>
#include <vector>

#include "widgets/EqualizerBands.h"
#include "widgets/SpectrumCanvas.h"

namespace lacquer {

/// The spectra behind ±range dB. Part of EqualizerEditor, which documents the manners. [main]
class EqualizerCanvas : public SpectrumCanvas {
    Q_OBJECT
public:
    explicit EqualizerCanvas(EqualizerBands* bands, QWidget* parent = nullptr);
    void valuesChanged();
    void setCurves(EqualizerCurves curves);
    /// How far the gain of each band is from rest now, dB; empty when nothing plays.
    void setMoved(std::vector<double> db);
    void setRange(double db);  ///< half height in dB
    double range() const { return range_; }

    double yOf(double db) const;
    double dbAt(double y) const;
    QPointF nodePoint(int band) const;

signals:
    void hearRequested(int band);
    void rangeChanged(double db);

protected:
    void paintGround(QPainter& painter, const FrequencyAxis& axis) override;
    void paintPlot(QPainter& painter) const override;
    void forgetHover() override;
    void refreshName() override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    struct Line {
        Channel channel = Channel::Mid;
        std::vector<double> db;
    };
    int bandAt(QPointF point) const;
    void addAt(QPointF point);
    void removeBand(int band);
    void nudge(double octaves, double db, int gesture);
    void scaleQ(int band, double factor, int gesture);
    void step(int direction);
    void sampleCurves();
    void drawGrid();
    std::vector<double> ticks() const;
    void paintLabels(QPainter& painter) const;
    std::vector<float> heights(std::size_t source) const;
    void drawSpectra(QImage& frame) const;
    void fillMaster(QImage& frame, const std::vector<float>& heights) const;
    void paintCurves(QPainter& painter) const;
    QVector<QLineF> segments(const std::vector<double>& db) const;
    void fillBetween(QPainter& painter, const std::vector<double>& a, const std::vector<double>& b,
                     const QColor& fill) const;
    void paintBand(QPainter& painter) const;
    void paintMotion(QPainter& painter) const;
    void paintBands(QPainter& painter) const;
    double paintLegend(QPainter& painter) const;
    void paintReadout(QPainter& painter, double legend) const;

    EqualizerBands* bands_;
    EqualizerCurves curves_;
    std::vector<Line> lines_;
    std::vector<double> bandLine_, farLine_, moved_;
    double range_ = 12.0;
    QImage grid_, frame_;
    int hot_ = -1, pressed_ = -1;
    QPointF cursor_{-1, -1};
    double dragX_ = 0.0, dragY_ = 0.0;
};

}  // namespace lacquer
