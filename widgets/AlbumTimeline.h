// SPDX-License-Identifier: GPL-3.0-or-later
// An album as blocks in time: order, gaps, crossfades, fades, trims and marks, to look at and to drag.
#pragma once
#include <QFont>
#include <QPixmap>
#include <QWidget>
#include <functional>
#include <memory>
#include <vector>

#include "album/Sequence.h"
#include "widgets/Gesture.h"
#include "widgets/Theme.h"
#include "widgets/WaveformData.h"

namespace lacquer {

/// What a block's waveform is drawn from.
struct BlockWave {
    std::shared_ptr<const WaveformData> data;  ///< null: nothing yet
    Frames offset = 0;  ///< frame of it at which the track begins, at the project's rate
    double gain = 1.0;  ///< linear
    Role role = Role::Master;
    bool isShaped = true;  ///< fades and ride are in it
};

/// A fade's gain at x of its length.
double fadeGain(FadeShape shape, double x);
/// A ride's gain in dB at a frame of the clip; 0 where none is drawn.
double rideDb(const std::vector<GainPoint>& ride, Frames frame);

/// Shows a project's Sequence and asks for edits; what it shows changes by setAlbum() only. Blocks stand in
/// two lanes in turn. Frames at the project's rate; 0 is the album's first. [main]
class AlbumTimeline : public QWidget {
    Q_OBJECT
public:
    /// The waveform of a track; `exact`: single samples may be asked of it.
    using WaveOf = std::function<BlockWave(const Track& track, bool exact)>;

    explicit AlbumTimeline(QWidget* parent = nullptr);
    void setWaves(WaveOf waves);
    void setAlbum(const Project& project);
    const Sequence& sequence() const { return sequence_; }
    void dataChanged() { redraw(); }
    void setPlayhead(double frame);
    /// Tracks that are chosen, and the one of them that keys work on.
    void setSelection(std::vector<Id> tracks, Id current);
    /// What stands beside the hand while something is dragged: "2.00 s, 4.1 ms to the CD frame".
    void setDragNote(const QString& note);

    double framesPerPixel() const { return perPixel_; }
    double firstFrame() const { return first_; }
    void setView(double firstFrame, double framesPerPixel);
    void zoomBy(double factor, double x);
    void zoomToAll();
    void zoomToSamples(double x);
    double xOf(double frame) const { return (frame - first_) / perPixel_; }
    double frameAt(double x) const { return first_ + x * perPixel_; }
    double playhead() const { return playhead_; }

    // Where things are, for the mouse and for tests.
    QRectF blockRect(std::size_t placed) const;
    QPointF fadeHandle(std::size_t placed, bool in) const;
    QPointF gapHandle(
        std::size_t boundary) const;  ///< of the boundary ahead of track `boundary` + 1
    QPointF markHandle(std::size_t placed) const;
    QPointF indexHandle(std::size_t placed, std::size_t index) const;  ///< of AlbumPlace::indexes
    QPointF ridePoint(std::size_t placed, std::size_t point) const;    ///< of Track::ride
    /// The point of the current track's ride that keys work on.
    std::optional<std::size_t> chosenPoint() const { return point_; }

    QSize sizeHint() const override { return {700, 310}; }
    QSize minimumSizeHint() const override;

signals:
    void seekRequested(lacquer::Frames frame);
    void selectionEdited(const std::vector<lacquer::Id>& tracks, lacquer::Id current);
    /// These tracks go ahead of the one that is at `before` of Project::tracks.
    void moveEdited(const std::vector<lacquer::Id>& tracks, std::size_t before);
    /// The gap behind `track`.
    void gapEdited(lacquer::Id track, lacquer::Frames gap, int gesture);
    void trimEdited(lacquer::Id track, lacquer::Frames start, std::optional<lacquer::Frames> end,
                    int gesture);
    void fadesEdited(lacquer::Id track, lacquer::Frames in, lacquer::Frames out, int gesture);
    void markEdited(lacquer::Id track, lacquer::Frames mark, int gesture);
    /// The drawn gain of a track, and its marks 2 …, as they are to be.
    void rideEdited(lacquer::Id track, const std::vector<lacquer::GainPoint>& ride, int gesture);
    void indexesEdited(lacquer::Id track, const std::vector<lacquer::Frames>& indexes, int gesture);
    void contextAsked(QPoint global);
    void gestureEnded();
    void viewChanged(double firstFrame, double framesPerPixel);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    enum class Grip {
        None,
        Seek,
        Scroll,
        Block,
        Gap,
        TrimStart,
        TrimEnd,
        FadeIn,
        FadeOut,
        Mark,
        Index,
        Ride
    };
    struct Hold {
        Grip grip = Grip::None;
        std::size_t placed = 0;  // the track, or of a gap the one ahead of it
        std::size_t part = 0;    // of an index mark or a ride: which
    };

    QRectF rulerRect() const;
    QRectF labelRect() const;
    QRectF laneRect(std::size_t placed) const;
    double headHeight() const;
    const Track& trackOf(std::size_t placed) const;
    bool isSelected(Id track) const;
    std::optional<std::size_t> blockAt(QPointF point) const;
    Hold holdAt(QPointF point) const;
    static Qt::CursorShape cursorOf(Grip grip, bool held);
    Grip handleAt(std::size_t placed, QPointF point) const;
    void press(const QMouseEvent& event);
    void dragBy(double pixels);
    void dragTrim(Frames by);
    void dragFade(Frames by);
    std::size_t dropPlace(double x) const;
    // AlbumTimelineRide.cpp: the drawn gain and marks 2 …
    QRectF rideRect(std::size_t placed) const;
    Frames clipFrameAt(std::size_t placed, double albumFrame) const;
    bool showsIndex(std::size_t placed, std::size_t index) const;
    Hold rideHoldAt(std::size_t placed, QPointF point) const;
    Hold indexHoldAt(QPointF point) const;
    void dragRide(double pixels, double rise);
    void dragIndex(Frames by);
    void addRidePoint(std::size_t placed, double albumFrame);
    void setRide(std::size_t placed, std::vector<GainPoint> ride, int gesture);
    void removeRidePoint(std::size_t placed, std::size_t point);
    void removeIndex(std::size_t placed, std::size_t index);
    void choosePoint(int by);
    bool pointKey(const QKeyEvent& event);
    bool ridesKey(const QKeyEvent& event);
    void paintRide(QPainter& painter, std::size_t placed) const;
    void paintIndexes(QPainter& painter, std::size_t placed) const;
    double shapeAt(std::size_t placed, double albumFrame) const;

    void select(std::size_t placed, Qt::KeyboardModifiers modifiers);
    void selectStep(int by);
    void nudgeGap(int frames);
    void measureFont();
    void redraw();
    void clampView();
    void viewMoved();
    QString tipAt(QPointF point) const;

    void paintPicture();
    void paintRuler(QPainter& painter) const;
    void paintJoins(QPainter& painter) const;
    void paintJoinLabels(QPainter& painter) const;
    void paintBlock(QPainter& painter, std::size_t placed) const;
    void paintHead(QPainter& painter, std::size_t placed, const QRectF& box) const;
    void paintWave(QPainter& painter, std::size_t placed, const QRectF& lane) const;
    void paintSamples(QPainter& painter, std::size_t placed, const BlockWave& wave, double start,
                      const QRectF& lane) const;
    void paintFades(QPainter& painter, std::size_t placed, const QRectF& lane) const;
    void paintDrop(QPainter& painter) const;
    void paintNote(QPainter& painter) const;
    QString joinText(std::size_t boundary, bool brief) const;

    Project project_;
    Sequence sequence_{Project{}};
    WaveOf waves_;
    std::vector<Id> selection_;
    Id current_ = 0;
    double first_ = 0.0, perPixel_ = 1.0, playhead_ = 0.0;
    bool whole_ = true;

    QPixmap picture_;  // all but playhead and what is dragged; null: to be painted anew
    QFont headFont_;
    double lineHeight_ = 12.0;

    Hold hold_;
    bool moved_ = false;
    int gesture_ = 0;
    QPointF pressedAt_, at_;
    double pressedFirst_ = 0.0;
    Track pressed_;          // as it was
    Frames pressedGap_ = 0;  // of the boundary that is dragged
    Frames pressedMark_ = 0;
    std::optional<std::size_t> point_;
    QString note_;
    Burst burst_;
};

}  // namespace lacquer
