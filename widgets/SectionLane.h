// SPDX-License-Identifier: GPL-3.0-or-later
// The sections of a song as named flags on a time axis: verse, chorus, bridge.
#pragma once
#include <QWidget>
#include <vector>

#include "base/Frames.h"

class QLineEdit;

namespace lacquer {

struct SectionFlag {
    Frames at = 0;  ///< of the track, at its rate; below 0: in what is trimmed away
    QString name;
    bool operator==(const SectionFlag&) const = default;
};

/// A flag is dragged (never past its neighbours), looped by double-click or Enter, named by F2, taken out by Delete;
/// Left and Right choose. The lane has no height while there are no sections. [main]
class SectionLane : public QWidget {
    Q_OBJECT
public:
    static constexpr Frames kStep = 64;  ///< flags stand where loops can begin
    explicit SectionLane(QWidget* parent = nullptr);

    /// Ascending.
    void setSections(std::vector<SectionFlag> sections);
    const std::vector<SectionFlag>& sections() const { return sections_; }
    void setRate(double rate) { rate_ = rate; }
    /// The same range of time as the picture below.
    void setView(double firstFrame, double framesPerPixel);
    /// -1: none.
    void setCurrent(int index);
    int current() const { return current_; }
    void rename(int index);  ///< a field on the flag
    QRectF flagRect(int index) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

signals:
    void moved(int index, Frames at, int gesture);
    void renamed(int index, const QString& name);
    void removed(int index);
    void loopRequested(int index);
    void chosen(int index);  ///< clicked or by keys

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    double xOf(Frames frame) const;
    int flagAt(QPointF point) const;
    void choose(int index);
    void place(int index, Frames at, int gesture);
    void finishName(bool take);
    QString tipOf(int index) const;

    std::vector<SectionFlag> sections_;
    double first_ = 0.0, perPixel_ = 0.0, rate_ = 0.0;
    int current_ = -1, held_ = -1, named_ = -1, gesture_ = 0;
    bool moved_ = false;
    double pressedX_ = 0.0;
    Frames pressedAt_ = 0;
    QLineEdit* name_;
};

}  // namespace lacquer
