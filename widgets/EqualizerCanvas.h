// SPDX-License-Identifier: GPL-3.0-or-later
// The equalizer's picture: live spectra, curves and the bands as nodes to drag.
#pragma once
#include <QImage>
#include <QLineF>
#include <QVector>
#include <QWidget>
#include <array>
#include <vector>

#include "widgets/EqualizerBands.h"
#include "widgets/Gesture.h"
#include "widgets/Readings.h"

namespace lacquer {

/// 20 Hz to 20 kHz logarithmic by ±range dB. Part of EqualizerEditor, which documents the manners. [main]
class EqualizerCanvas : public QWidget {
    Q_OBJECT
public:
    explicit EqualizerCanvas(EqualizerBands* bands, QWidget* parent = nullptr);
    void valuesChanged();
    void setCurves(EqualizerCurves curves);
    /// 0 mix, 1 master, 2 reference; an empty `db` hides it.
    void setSpectrum(int source, const SpectrumReadings& spectrum);
    void setSpectrumRange(double bottomDb, double topDb);
    /// How far the gain of each band is from rest now, dB; empty when nothing plays.
    void setMoved(std::vector<double> db);
    void setRange(double db);  ///< half height in dB
    double range() const { return range_; }
    void setSelected(int band);
    int selected() const { return selected_; }
    bool isDragging() const { return dragged_ >= 0; }

    QRectF plotRect() const;
    double xOf(double hz) const;
    double hzAt(double x) const;
    double yOf(double db) const;
    double dbAt(double y) const;
    QPointF nodePoint(int band) const;
    QSize sizeHint() const override { return {760, 380}; }
    QSize minimumSizeHint() const override { return {260, 160}; }

signals:
    void edited(const lacquer::ParamEdits& edits, int gesture);
    void selectionChanged(int band);
    void hearRequested(int band);
    void rangeChanged(double db);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
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
    struct Line {
        Channel channel = Channel::Mid;
        std::vector<double> db;
    };
    int bandAt(QPointF point) const;
    void select(int band);
    void addAt(QPointF point);
    void removeBand(int band);
    void nudge(double octaves, double db, int gesture);
    void scaleQ(int band, double factor, int gesture);
    void step(int direction);
    void send(const ParamEdits& edits, int gesture);
    void sampleCurves();
    void mergeSpectrum(std::size_t source);
    void drawGrid();
    std::vector<double> ticks() const;
    void paintLabels(QPainter& painter) const;
    void drawSpectra(QImage& frame) const;
    void fillMaster(QImage& frame) const;
    void paintCurves(QPainter& painter) const;
    QVector<QLineF> segments(const std::vector<double>& db) const;
    void fillBetween(QPainter& painter, const std::vector<double>& a, const std::vector<double>& b,
                     const QColor& fill) const;
    void paintBand(QPainter& painter) const;
    void paintMotion(QPainter& painter) const;
    void paintNodes(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;
    void paintReadout(QPainter& painter) const;
    void refreshName();

    EqualizerBands* bands_;
    EqualizerCurves curves_;
    std::vector<Line> lines_;
    std::vector<double> bandLine_, farLine_, moved_;
    std::array<SpectrumReadings, 3> spectra_;
    std::array<std::vector<float>, 3> merged_;
    double spectrumBottom_ = -90.0, spectrumTop_ = 30.0;
    double range_ = 12.0;
    QImage grid_, frame_;
    int selected_ = -1, hot_ = -1;
    int pressed_ = -1, dragged_ = -1, gesture_ = 0;
    QPointF last_, cursor_{-1, -1}, pressedAt_;
    double dragX_ = 0.0, dragY_ = 0.0;
    Burst burst_;
};

}  // namespace lacquer
