// SPDX-License-Identifier: GPL-3.0-or-later
// What the album's timeline shows, its view in time, and where its parts are.
#include "widgets/AlbumTimeline.h"

#include <QEvent>
#include <QHelpEvent>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "widgets/Texts.h"

namespace lacquer {
namespace {

constexpr double kSmallestStep = 1.0 / 24.0;  // frames a pixel
constexpr double kLaneGap = 10.0;

}  // namespace

AlbumTimeline::AlbumTimeline(QWidget* parent) : QWidget(parent) {
    setObjectName("albumTimeline");
    setAccessibleName(tr("Timeline of the album"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    measureFont();
}

// Asked for hundreds of times in a picture.
void AlbumTimeline::measureFont() {
    headFont_ = Theme::font(Lettering::Small);
    lineHeight_ = QFontMetrics(headFont_).height();
    headFont_.setBold(true);
}

QSize AlbumTimeline::minimumSizeHint() const {
    return {300, static_cast<int>(190 * Theme::scale())};
}

void AlbumTimeline::setWaves(WaveOf waves) {
    waves_ = std::move(waves);
}

void AlbumTimeline::setAlbum(const Project& project) {
    const Frames before = sequence_.length();
    project_ = project;
    sequence_ = Sequence(project);
    // What is dragged stays under the hand: the view follows when it is let go.
    if (sequence_.length() != before && hold_.grip == Grip::None) clampView();
    const Track* current = project_.track(current_);
    if (point_ && (!current || *point_ >= current->ride.size())) point_.reset();
    redraw();
}

void AlbumTimeline::setPlayhead(double frame) {
    if (frame == playhead_) return;
    const auto strip = [this](double at) {
        const double x = xOf(at);
        if (x > -4.0 && x < width() + 4.0) update(QRect(static_cast<int>(x) - 3, 0, 7, height()));
    };
    strip(playhead_);
    playhead_ = frame;
    const bool outside = xOf(frame) < 0.0 || xOf(frame) > width() - 1.0;
    if (outside && !whole_ && hold_.grip == Grip::None && frame > 0.0)
        setView(frame - 0.1 * width() * perPixel_, perPixel_);
    strip(playhead_);
}

void AlbumTimeline::setSelection(std::vector<Id> tracks, Id current) {
    if (tracks == selection_ && current == current_) return;
    selection_ = std::move(tracks);
    if (current != current_ && hold_.grip != Grip::Ride) point_.reset();
    current_ = current;
    const auto at = sequence_.find(current_);
    setAccessibleDescription(at ? QString::fromStdString(trackOf(*at).title) : QString());
    redraw();
}

void AlbumTimeline::setDragNote(const QString& note) {
    if (note == note_) return;
    note_ = note;
    update();
}

void AlbumTimeline::clampView() {
    const auto length = static_cast<double>(std::max<Frames>(sequence_.length(), 1));
    // A little room behind the end, to drag the last one out.
    const double all = length * 1.015 / std::max(1, width());
    if (whole_) {
        first_ = -0.005 * length;
        perPixel_ = all;
    } else {
        perPixel_ = std::clamp(perPixel_, std::min(kSmallestStep, all), all);
        first_ = std::clamp(first_, -0.005 * length,
                            std::max(-0.005 * length, 1.01 * length - perPixel_ * width()));
        if (perPixel_ >= all) whole_ = true;
    }
    viewMoved();
}

void AlbumTimeline::redraw() {
    picture_ = {};
    update();
}

void AlbumTimeline::viewMoved() {
    redraw();
    emit viewChanged(first_, perPixel_);
}

void AlbumTimeline::setView(double firstFrame, double framesPerPixel) {
    whole_ = false;
    first_ = firstFrame;
    perPixel_ = framesPerPixel;
    clampView();
}

void AlbumTimeline::zoomBy(double factor, double x) {
    const double frame = frameAt(x);
    const double all =
        static_cast<double>(std::max<Frames>(sequence_.length(), 1)) * 1.015 / std::max(1, width());
    const double step = std::clamp(perPixel_ * factor, std::min(kSmallestStep, all), all);
    setView(frame - x * step, step);
}

void AlbumTimeline::zoomToAll() {
    whole_ = true;
    clampView();
}

void AlbumTimeline::zoomToSamples(double x) {
    zoomBy(2.0 * kSmallestStep / perPixel_, x);
}

void AlbumTimeline::resizeEvent(QResizeEvent*) {
    clampView();
}

void AlbumTimeline::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    measureFont();
    redraw();
}

const Track& AlbumTimeline::trackOf(std::size_t placed) const {
    return *project_.tracks[sequence_.tracks()[placed].index];
}

bool AlbumTimeline::isSelected(Id track) const {
    return std::find(selection_.begin(), selection_.end(), track) != selection_.end();
}

QRectF AlbumTimeline::rulerRect() const {
    const double tall = lineHeight_ + 8.0;
    return {0, 0, static_cast<double>(width()), tall};
}

QRectF AlbumTimeline::labelRect() const {
    const double tall = lineHeight_ + 8.0;
    return {0, height() - tall, static_cast<double>(width()), tall};
}

double AlbumTimeline::headHeight() const {
    return lineHeight_ + 4.0;
}

QRectF AlbumTimeline::laneRect(std::size_t placed) const {
    const double top = rulerRect().bottom() + 4.0;
    const double tall = (labelRect().top() - top - kLaneGap - 4.0) / 2.0;
    const double y = top + static_cast<double>(placed % 2) * (tall + kLaneGap);
    return {0, y, static_cast<double>(width()), tall};
}

QRectF AlbumTimeline::blockRect(std::size_t placed) const {
    const Placed& one = sequence_.tracks()[placed];
    const QRectF lane = laneRect(placed);
    const double left = xOf(static_cast<double>(one.start)),
                 right = xOf(static_cast<double>(one.end));
    return {left, lane.top(), std::max(2.0, right - left), lane.height()};
}

QPointF AlbumTimeline::fadeHandle(std::size_t placed, bool in) const {
    const Track& track = trackOf(placed);
    const Placed& one = sequence_.tracks()[placed];
    const Frames at = in ? one.start + std::min(track.fadeIn, one.length())
                         : one.end - std::min(track.fadeOut, one.length());
    return {xOf(static_cast<double>(at)), laneRect(placed).top() + headHeight() + 5.0};
}

QPointF AlbumTimeline::gapHandle(std::size_t boundary) const {
    const Frames at = sequence_.tracks()[boundary + 1].start;
    return {xOf(static_cast<double>(at)), labelRect().center().y()};
}

QPointF AlbumTimeline::markHandle(std::size_t placed) const {
    return {xOf(static_cast<double>(sequence_.tracks()[placed].mark)), rulerRect().bottom() - 3.0};
}

std::optional<std::size_t> AlbumTimeline::blockAt(QPointF point) const {
    // In an overlap at this height there is only one: neighbours have lanes of their own.
    for (std::size_t i = sequence_.tracks().size(); i-- > 0;)
        if (blockRect(i).contains(point)) return i;
    return std::nullopt;
}

QString AlbumTimeline::joinText(std::size_t boundary, bool brief) const {
    const Frames gap = sequence_.gaps()[boundary];
    const double seconds = framesToSeconds(std::abs(gap), sequence_.rate());
    const QString text = tr("%1 s").arg(displayNumber(seconds, 2));
    if (gap >= 0) return text;
    return brief ? QStringLiteral("× ") + text : tr("crossfade %1").arg(text);
}

QString AlbumTimeline::tipAt(QPointF point) const {
    const Hold hold = holdAt(point);
    switch (hold.grip) {
    case Grip::Gap:
        return tr(
            "Drag for a longer or shorter pause; to the left of the end before it becomes a "
            "crossfade. Left and Right move it by a CD frame.");
    case Grip::TrimStart:
    case Grip::TrimEnd:
        return tr("Drag to trim: what lies outside is not heard. The file stays whole.");
    case Grip::FadeIn: return tr("Drag to let the track rise from silence up to here.");
    case Grip::FadeOut: return tr("Drag to let the track fall to silence from here on.");
    case Grip::Mark:
        return tr("Where players begin the track when it is chosen. Drag to move the mark.");
    case Grip::Index:
        return tr("Index mark %1, for players that show it. Drag to move it; a double click takes "
                  "it away.")
            .arg(hold.part + 2);
    case Grip::Ride:
        return tr(
            "The gain that is drawn along the track: drag up for louder. A double click takes "
            "the point away; the arrow keys move it finely.");
    case Grip::Block:
        return tr("“%1”: drag to put it elsewhere in the album, or Alt+Left and Alt+Right. A "
                  "double "
                  "click draws a point of its gain; R does so at the cursor, K sets an index mark "
                  "there.")
            .arg(QString::fromStdString(trackOf(hold.placed).title));
    default: return {};
    }
}

bool AlbumTimeline::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString tip = tipAt(help->pos());
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), tip, this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace lacquer
