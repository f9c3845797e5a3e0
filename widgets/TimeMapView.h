// SPDX-License-Identifier: GPL-3.0-or-later
// What pictures of frequency over time share: a lane for each source, on the waveforms' time axis.
#pragma once
#include <QImage>
#include <QWidget>
#include <array>

#include "measure/SpectrumMap.h"

namespace lacquer {

/// Lanes from 20 Hz (bottom) to 20 kHz. Time runs in the track's frames, as in WaveformView. A click seeks; the
/// line on top tells what is at the pointer. All but pointer and playhead is drawn into a picture that only new data, another range or
/// another size makes again. [main]
class TimeMapView : public QWidget {
    Q_OBJECT
public:
    explicit TimeMapView(QWidget* parent);
    /// `start`: the track's frame at which the map begins; `shiftDb` is added to levels: equal loudness. Null: none.
    void setMap(int source, SpectrumMapPtr map, Frames start, double shiftDb);
    /// An edit has overtaken it.
    void setStale(int source, bool stale);
    void setShown(int source, bool shown);
    void setView(double firstFrame, double framesPerPixel);
    void setPlayhead(double frame);
    void setEmptyText(const QString& text);
    /// Of a shown source with a map; else empty.
    QRect lane(int source) const;
    double frameAt(double x) const { return first_ + x * perPixel_; }
    static double hzAt(double y, const QRect& lane);
    static double yOf(double hz, const QRect& lane);
    /// Colour as drawn.
    QColor colorAt(const QPoint& point);
    QSize sizeHint() const override { return {760, 300}; }
    QSize minimumSizeHint() const override { return {240, 120}; }

signals:
    void seekRequested(Frames frame);

protected:
    struct Source {
        SpectrumMapPtr map;
        Frames start = 0;
        double shiftDb = 0.0;
        bool shown = true, stale = false;
    };
    const Source& source(int index) const { return sources_.at(static_cast<std::size_t>(index)); }
    /// Units of `step` frames that a device pixel column covers: [first, second), at least one; clamped by the caller.
    std::pair<int, int> cells(const Source& source, Frames step, double x, double width) const;
    void redraw();                                     ///< the picture is out of date
    virtual double bottomRoom() const { return 0.0; }  ///< pixels below the lanes
    /// Fills rows top to bottom of one device pixel column of a lane.
    virtual void drawColumn(const Source& source, int index, double x, double width,
                            std::vector<QRgb>& rows) const = 0;
    virtual QString readingAt(double frame, double hz) const = 0;
    virtual QString title() const = 0;
    /// Into the picture, below the lanes.
    virtual void drawBelow(QPainter&) const {}
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    static QString nameOf(int source);

private:
    int titleHeight() const;
    void draw();
    void paintLabels(QPainter& painter) const;
    QString pointerText() const;

    std::array<Source, 3> sources_;
    QString emptyText_;
    double first_ = 0.0, perPixel_ = 0.0, playhead_ = -1.0;
    QPoint pointer_{-1, -1};
    QImage image_;
};

}  // namespace lacquer
