// SPDX-License-Identifier: GPL-3.0-or-later
// Master less reference in third octaves, level-matched, and the distance as one figure.
#pragma once
#include <QWidget>
#include <vector>

namespace lacquer {

/// Bars up in the master's colour where the master has more, down in the reference's where it has less. A bar
/// with a tip goes on beyond the axis.
class DifferenceBars : public QWidget {
    Q_OBJECT
public:
    explicit DifferenceBars(QWidget* parent = nullptr);
    /// `db[i]` belongs to `hz[i]` (equal lengths, rising); empty: nothing to compare. NaN: no bar.
    void setDifference(std::vector<double> hz, std::vector<double> db, double distanceDb);
    /// The sentence shown while there is nothing to compare.
    void setEmptyText(const QString& text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF plotRect() const;
    double rangeDb() const;
    void paintBars(QPainter& painter, const QRectF& plot) const;
    void paintAxis(QPainter& painter, const QRectF& plot) const;
    std::vector<double> hz_, db_;
    double distance_;
    QString emptyText_;
};

}  // namespace lacquer
