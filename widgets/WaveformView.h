// SPDX-License-Identifier: GPL-3.0-or-later
// Mix under master with the gain reduction on top; below, on the same time axis, the reference.
#pragma once
#include <QImage>
#include <QWidget>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "widgets/WaveformData.h"

namespace lacquer {

/// Time runs in frames of the mix's rate everywhere. Wheel zooms at the pointer, Ctrl-wheel and Shift-wheel
/// scroll, middle drag scrolls, click seeks, drag in the ruler or Shift-drag makes a loop, its ends
/// can be dragged, drag in the reference lane moves its offset. Keys: + − zoom, 0 whole song, 1 single
/// samples, arrows scroll, Escape clears the loop. Playhead and hover repaint only their own columns. [main]
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
    /// "level-matched −4.4 dB" and the like, behind the reference's title.
    void setReferenceNote(const QString& note);
    /// Gain reduction in dB (>= 0), one value each `framesPerValue` mix frames.
    void setGainReduction(std::vector<float> db, double framesPerValue);
    /// The data behind a shared pointer grew.
    void dataChanged();
    /// Share decoded so far, shown as a line of text; below 0: not decoding.
    void setProgress(double share);

    void setPlayhead(double frame);  ///< below 0 hides it
    double playhead() const { return playhead_; }
    void setFollow(bool follow) { follow_ = follow; }
    void setLoop(std::optional<std::pair<Frames, Frames>> loop);
    std::optional<std::pair<Frames, Frames>> loop() const { return loop_; }

    /// First visible frame and frames per logical pixel.
    double firstFrame() const { return first_; }
    double framesPerPixel() const { return perPixel_; }
    void setView(double firstFrame, double framesPerPixel);
    void zoomToAll();
    void zoomBy(double factor, double x);
    double frameAt(double x) const { return first_ + x * perPixel_; }
    double xOf(double frame) const { return (frame - first_) / perPixel_; }
    QRect mixLane() const;
    QRect referenceLane() const;
    QRect ruler() const;
    QSize sizeHint() const override { return {900, 230}; }
    QSize minimumSizeHint() const override { return {280, 150}; }

signals:
    void seekRequested(Frames frame);
    void loopEdited(std::optional<std::pair<lacquer::Frames, lacquer::Frames>> loop, int gesture);
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
    enum class Drag { None, Seek, Scroll, Loop, LoopStart, LoopEnd, Offset };
    double rate() const;
    Frames length() const;
    double smallestStep() const;
    void clampView();
    void invalidate();
    void redraw();
    void drawLane(QImage& image, const QRect& lane, const Data& wave, double offset,
                  bool reference) const;
    void drawSamples(QImage& image, const QRect& lane, const Data& wave, double offset,
                     int role) const;
    void drawReduction(QPainter& painter, const QRect& lane) const;
    void drawGrid(QPainter& painter) const;
    void paintTitles(QPainter& painter) const;
    void paintLoop(QPainter& painter) const;
    void paintEmpty(QPainter& painter) const;
    void updateColumn(double frame);
    Drag dragAt(QPointF point, Qt::KeyboardModifiers modifiers) const;
    void moveLoop(double frame);
    void finishLoop();

    Data mix_, master_, reference_;
    QString mixTitle_, referenceTitle_, referenceNote_;
    Frames offset_ = 0;
    std::vector<float> reduction_;
    double framesPerReduction_ = 1.0;
    double progress_ = -1.0;
    double playhead_ = -1.0, hover_ = -1.0;
    bool follow_ = true;
    std::optional<std::pair<Frames, Frames>> loop_;
    double first_ = 0.0, perPixel_ = 0.0;
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
