// SPDX-License-Identifier: GPL-3.0-or-later
// Loudness at a glance: integrated large, the other figures, and the short-term line over the song.
#pragma once
#include <QImage>
#include <QWidget>
#include <vector>

#include "widgets/Readings.h"

namespace lacquer {

/// How loudness is told. EBU Tech 3341: LUFS or LU, the scales +9 and +18.
struct LoudnessStyle {
    enum class Graph { ShortTerm, Psr };
    double targetLufs = kUnknown;  ///< NaN: none; LU then count from -23
    bool relative = false;         ///< LU instead of LUFS
    bool wide = false;             ///< -36 … +18 LU instead of -18 … +9
    Graph graph = Graph::ShortTerm;

    double zeroLufs() const { return std::isnan(targetLufs) ? -23.0 : targetLufs; }
    bool operator==(const LoudnessStyle&) const = default;
};

/// Numbers repaint alone; the history is drawn into an image that only a new history, size or theme
/// makes again. [main]
class LoudnessPanel : public QWidget {
    Q_OBJECT
public:
    explicit LoudnessPanel(QWidget* parent = nullptr);
    void setReadings(const LoudnessReadings& readings);
    const LoudnessReadings& readings() const { return now_; }
    void setStyle(const LoudnessStyle& style);
    const LoudnessStyle& style() const { return style_; }
    /// Said under the large number: of what the figures are.
    void setCaption(const QString& caption);
    /// Whose loudness it is: the number takes that colour (0 mix, 1 master, 2 reference).
    void setSource(int source);
    /// Short-term loudness in LUFS, or PSR in dB, as the style's graph wants it; one value each
    /// `secondsPerPoint`; the graph spans `totalSeconds`.
    void setHistory(std::vector<float> values, double secondsPerPoint, double totalSeconds);
    /// Where playback is, in seconds; below 0 for nowhere.
    void setPosition(double seconds);
    /// Where a loudness stands on the bar of the scale, in pixels from its left end.
    double barX(double lufs) const;
    QRectF barRect() const;
    /// As drawn: a loudness as LUFS or LU.
    QString loudnessText(double lufs) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// A click into the history: seconds of the song.
    void seekRequested(double seconds);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Figure {
        QString value, name;
    };
    std::vector<Figure> figures() const;
    int figuresHeight() const;
    int numbersHeight() const;
    void paintBar(QPainter& painter) const;
    std::pair<double, double> graphRange() const;
    QRectF graphRect() const;
    double yOf(double value) const;
    void paintNumbers(QPainter& painter) const;
    void drawHistory();
    void drawCurve(QPainter& painter) const;
    void relayout();
    LoudnessReadings now_;
    LoudnessStyle style_;
    QString caption_;
    int source_ = 1;
    std::vector<float> history_;
    double secondsPerPoint_ = 0.1, totalSeconds_ = 0.0, position_ = -1.0;
    double top_ = -5.0, bottom_ = -35.0;
    QImage graph_;
};

}  // namespace lacquer
