// SPDX-License-Identifier: GPL-3.0-or-later
// The album's tracks beside each other: how loud, how wide their range, how bright.
#pragma once
#include <QPixmap>
#include <QWidget>
#include <cmath>
#include <vector>

#include "project/Project.h"

namespace lacquer {

/// A track's bar: from its range's lower end to its upper one, with a line at its integrated loudness.
struct LoudnessBar {
    Id track = 0;
    QString name;  ///< its number
    double lufs = NAN, rangeLu = 0.0;
    bool operator==(const LoudnessBar&) const = default;
};

/// LUFS upwards; a dashed line is the album's. A click chooses a track. [main]
class AlbumLoudnessChart : public QWidget {
    Q_OBJECT
public:
    explicit AlbumLoudnessChart(QWidget* parent = nullptr);
    void setBars(std::vector<LoudnessBar> bars, double albumLufs);
    void setCurrent(Id track);
    QSize sizeHint() const override { return {216, 132}; }

signals:
    void chosen(lacquer::Id track);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF plotRect() const;
    QRectF slotRect(std::size_t bar) const;
    void paintBar(QPainter& painter, std::size_t bar, double top, double bottom) const;
    std::vector<LoudnessBar> bars_;
    double album_ = NAN;
    Id current_ = 0;
};

/// A track's tone without its level, one value a third octave.
struct ToneCurve {
    Id track = 0;
    QString name;
    std::vector<double> hz, db;
    bool stands = false;  ///< apart from the others
    bool operator==(const ToneCurve&) const = default;
};

/// All curves over each other: the chosen one bright, those that stand apart in the colour of caution. [main]
class AlbumToneChart : public QWidget {
    Q_OBJECT
public:
    explicit AlbumToneChart(QWidget* parent = nullptr);
    void setCurves(std::vector<ToneCurve> curves);
    void setCurrent(Id track);
    QSize sizeHint() const override { return {216, 132}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void redraw();
    void paintPicture(QPainter& painter) const;
    void paintCurve(QPainter& painter, const ToneCurve& curve, const QRectF& plot) const;
    std::vector<ToneCurve> curves_;
    QPixmap picture_;  // null: to be painted anew
    Id current_ = 0;
};

}  // namespace lacquer
