// SPDX-License-Identifier: GPL-3.0-or-later
// Loudness at a glance: integrated large, the other figures, and the short-term line over the song.
#pragma once
#include <QImage>
#include <QWidget>
#include <vector>

#include "widgets/Readings.h"

namespace lacquer {

/// Numbers repaint alone; the history is drawn into an image that only a new history, size or theme
/// makes again. [main]
class LoudnessPanel : public QWidget {
    Q_OBJECT
public:
    explicit LoudnessPanel(QWidget* parent = nullptr);
    void setReadings(const LoudnessReadings& readings);
    const LoudnessReadings& readings() const { return now_; }
    /// LUFS to aim at; NaN for none.
    void setTarget(double lufs);
    /// Whose loudness it is: the number takes that colour (0 mix, 1 master, 2 reference).
    void setSource(int source);
    /// Short-term loudness in LUFS, one value each `secondsPerPoint`; the graph spans `totalSeconds`.
    void setHistory(std::vector<float> shortTermLufs, double secondsPerPoint, double totalSeconds);
    /// Where playback is, in seconds; below 0 for nowhere.
    void setPosition(double seconds);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// A click into the history: seconds of the song.
    void seekRequested(double seconds);
    void resetRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Figure {
        QString value, name;
    };
    std::vector<Figure> figures() const;
    int numbersHeight() const;
    QRectF graphRect() const;
    double yOf(double lufs) const;
    void paintNumbers(QPainter& painter) const;
    void drawHistory();
    void relayout();
    LoudnessReadings now_;
    double target_ = kUnknown;
    int source_ = 1;
    std::vector<float> history_;
    double secondsPerPoint_ = 0.1, totalSeconds_ = 0.0, position_ = -1.0;
    double top_ = -5.0, bottom_ = -35.0;
    QImage graph_;
};

}  // namespace lacquer
