// SPDX-License-Identifier: GPL-3.0-or-later
// Mix under master with the gain reduction on top; below, on the same time axis, the reference.
#pragma once
#include <QImage>
#include <QWidget>
#include <array>
#include <limits>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "widgets/WaveformData.h"

namespace lacquer {

/// What of a clip belongs to the track, in clip frames at the mix's rate.
struct WaveEnds {
    Frames start = 0;
    std::optional<Frames> end;       ///< none: the clip's
    Frames fadeIn = 0, fadeOut = 0;  ///< raised cosines
    bool operator==(const WaveEnds&) const = default;
};

using WaveRegion = std::optional<std::pair<Frames, Frames>>;

/// Time runs in frames of the mix's rate from the track's start; what is trimmed away stands before 0 and
/// behind the end. Wheel zooms at the pointer, Ctrl-wheel and Shift-wheel scroll, middle drag scrolls, click
/// seeks, drag in the ruler or Shift-drag makes a loop, its ends can be dragged. The mix's ends trim,
/// the handles at its upper corners fade. Drag in the reference lane moves its offset, Ctrl-drag
/// there gives the reference a loop of its own. Keys: + − zoom, 0 whole song, arrows scroll, Escape clears the loop. Playhead and hover repaint only their own columns. [main]
class WaveformView : public QWidget {
    Q_OBJECT
public:
    using Data = std::shared_ptr<const WaveformData>;
    explicit WaveformView(QWidget* parent = nullptr);

    void setMix(Data wave, const QString& title);
    /// The mastered sound in the mix's frames; null while there is none.
    void setMaster(Data wave);
    /// The reference and the mix's frame at which it begins. A rate of its own is followed.
    void setReference(Data wave, const QString& title, Frames offset);
    void setReferenceOffset(Frames offset);
    /// The reference's own loop, in its frames at the mix's rate: what is heard is drawn.
    void setReferenceLoop(WaveRegion loop);
    void setEnds(const WaveEnds& ends);
    const WaveEnds& ends() const { return ends_; }
    /// What is heard less the reference, from frame 0 on, drawn in place of the reference, louder by
    /// `gain` (linear); null: the reference again. `text` says what it is.
    void setDifference(Data wave, const QString& text, double gain);
    /// "level-matched −4.4 dB" and the like, behind the reference's title.
    void setReferenceNote(const QString& note);
    /// Peaks and density, behind a source's name (0 mix, 1 master, 2 reference).
    void setFigures(int source, const QString& figures);
    /// Where its true peak is over 0 dBTP: starts in its own frames, each `framesEach` long.
    void setOvers(int source, std::vector<Frames> starts, double framesEach);
    /// Short-term loudness of a source in LUFS, each at the end of its 3 s, `framesEach` of its own frames apart:
    /// a line from -40 at the lane's foot to 0 at its top.
    void setLoudness(int source, std::vector<float> lufs, double framesEach);
    /// Gain reduction in dB (>= 0), one value each `framesPerValue` mix frames.
    void setGainReduction(std::vector<float> db, double framesPerValue);
    /// The data behind a shared pointer grew.
    void dataChanged();
    /// Share decoded so far, shown as a line of text; below 0: not decoding.
    void setProgress(double share);

    void setPlayhead(double frame);  ///< below 0 hides it
    double playhead() const { return playhead_; }
    void setFollow(bool follow) { follow_ = follow; }
    /// Where sections of the song begin: faint lines through everything.
    void setSections(std::vector<Frames> starts);
    void setLoop(WaveRegion loop);
    WaveRegion loop() const { return loop_; }

    /// First visible frame and frames per logical pixel.
    double firstFrame() const { return first_; }
    double framesPerPixel() const { return perPixel_; }
    void setView(double firstFrame, double framesPerPixel);
    void zoomToAll();
    /// All that can be scrolled to: from what is trimmed away ahead to the clip's end.
    double earliestFrame() const { return -static_cast<double>(ends_.start); }
    double latestFrame() const;
    void zoomBy(double factor, double x);
    /// Single samples, with the frame at `x` where it is.
    void zoomToSamples(double x);
    double frameAt(double x) const { return first_ + x * perPixel_; }
    double xOf(double frame) const { return (frame - first_) / perPixel_; }
    QRect mixLane() const;
    QRect referenceLane() const;
    QRect ruler() const;
    QSize sizeHint() const override { return {900, 230}; }
    QSize minimumSizeHint() const override { return {280, 150}; }

signals:
    void seekRequested(Frames frame);
    void loopEdited(const lacquer::WaveRegion& loop, int gesture);
    void referenceLoopEdited(const lacquer::WaveRegion& loop, int gesture);
    void trimEdited(const lacquer::WaveEnds& ends, int gesture);
    void fadesEdited(const lacquer::WaveEnds& ends, int gesture);
    void offsetEdited(Frames offset, int gesture);
    /// Visible range moved or scaled.
    void viewChanged(double firstFrame, double framesPerPixel);
    /// Files were dropped: on the reference lane or elsewhere.
    void filesDropped(const QStringList& paths, bool asReference);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    enum class Drag {
        None,
        Seek,
        Scroll,
        Loop,
        LoopStart,
        LoopEnd,
        Offset,
        ReferenceLoop,
        TrimStart,
        TrimEnd,
        FadeIn,
        FadeOut
    };
    double rate() const;
    Frames clipLength() const;
    Frames length() const;  ///< of the track
    double smallestStep() const;
    void clampView();
    void invalidate();
    void redraw();
    /// Columns of `lane`, which may be a part of one from left to right.
    void drawLane(QImage& image, const QRect& lane, const Data& wave, double offset,
                  bool reference) const;
    void drawSamples(QImage& image, const QRect& lane, const Data& wave, double offset,
                     int role) const;
    void drawReference(QImage& image) const;
    bool masterIsDrawn() const;
    void drawOvers(QPainter& painter) const;
    void drawLoudness(QPainter& painter) const;
    double offsetOf(std::size_t source) const;
    QString loudnessAt(double frame) const;
    void drawReduction(QPainter& painter, const QRect& lane) const;
    void drawGrid(QPainter& painter) const;
    void paintTitles(QPainter& painter) const;
    void paintSections(QPainter& painter) const;
    void paintLoop(QPainter& painter) const;
    void paintReferenceLoop(QPainter& painter) const;
    void paintEnds(QPainter& painter) const;
    void paintFade(QPainter& painter, double from, double to) const;
    void paintHover(QPainter& painter) const;
    QPointF fadeHandle(bool in) const;
    void paintEmpty(QPainter& painter) const;
    void updateColumn(double frame);
    Drag dragAt(QPointF point, Qt::KeyboardModifiers modifiers) const;
    Drag endAt(QPointF point) const;
    static Qt::CursorShape cursorOf(Drag drag, bool held);
    void moveHeld(const QMouseEvent& event);
    void moveLoop(double frame);
    void finishLoop();
    void moveReferenceLoop(double frame);
    void moveOffset(double pixels);
    void moveEnds(double pixels);
    void clearLoop();

    Data mix_, master_, reference_, difference_;
    QString mixTitle_, referenceTitle_, referenceNote_, differenceText_;
    double differenceGain_ = 1.0;
    Frames offset_ = 0;
    struct Overs {
        std::vector<Frames> starts;
        double framesEach = 1.0;
    };
    std::array<Overs, 3> overs_;
    struct Curve {
        std::vector<float> lufs;
        double framesEach = 1.0;
    };
    std::array<Curve, 3> loudness_;
    std::array<QString, 3> figures_;
    std::vector<float> reduction_;
    double framesPerReduction_ = 1.0;
    double progress_ = -1.0;
    static constexpr double kNowhere = std::numeric_limits<double>::quiet_NaN();
    double playhead_ = -1.0, hover_ = kNowhere;
    bool follow_ = true;
    WaveRegion loop_, referenceLoop_;
    std::vector<Frames> sections_;
    WaveEnds ends_, pressedEnds_;
    double first_ = 0.0, perPixel_ = 0.0;
    double toldFirst_ = 0.0, toldPerPixel_ = 0.0;
    Frames toldLength_ = 0;
    bool whole_ = true;  ///< keeps showing the whole song while it grows or the window changes
    QImage image_;
    Drag drag_ = Drag::None;
    bool moved_ = false;
    QPointF pressedAt_;
    double pressedFrame_ = 0.0, pressedFirst_ = 0.0, loopAnchor_ = 0.0;
    Frames pressedOffset_ = 0;
    int gesture_ = 0;
    bool dropping_ = false, dropReference_ = false;
};

}  // namespace lacquer
