// SPDX-License-Identifier: GPL-3.0-or-later
// How much level comes from which direction, of mix, master and reference over each other.
#pragma once
#include <QWidget>
#include <array>
#include <span>

namespace lacquer {

/// A half disc: up is the middle, 45° to either side left and right, level with the ground what is out of phase.
/// The radius is the level of all samples that point there: 36 dB from the middle to the edge, which stands for 0, -6,
/// -12 ... dBFS, as the loudest direction asks. [main]
class PolarLevelView : public QWidget {
    Q_OBJECT
public:
    /// Of 5 degrees each; the first begins at -92.5, so that the middle, left and right are centres.
    static constexpr int kDirections = 37;
    static constexpr double kRangeDb = 36.0, kLeastEdgeDb = -48.0;

    explicit PolarLevelView(QWidget* parent = nullptr);
    /// The samples since the last call of a source (0 mix, 1 master, 2 reference), of equal length, at `gainDb`. None:
    /// what is shown stays.
    void add(int source, std::span<const float> left, std::span<const float> right, double gainDb);
    void setShown(int source, bool shown);
    /// There is no such source.
    void clear(int source);
    /// dBFS from `degrees`, -90 … 90: 0 the middle, -45 left; -infinity: nothing.
    double levelDb(int source, double degrees) const;
    double edgeDb() const { return edgeDb_; }
    QSize sizeHint() const override { return {230, 150}; }
    QSize minimumSizeHint() const override { return {150, 90}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Fan {
        std::array<double, kDirections> power{};
        bool shown = true, known = false;
    };
    double radius() const;
    QPointF middle() const;
    void followLoudest();
    QPointF pointAt(double degrees, double db) const;
    void paintGrid(QPainter& painter) const;
    std::array<Fan, 3> fans_;
    double edgeDb_ = kLeastEdgeDb;
    int calm_ = 0;  // batches since the edge was needed where it is
};

}  // namespace lacquer
