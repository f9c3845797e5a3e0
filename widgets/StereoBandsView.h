// SPDX-License-Identifier: GPL-3.0-or-later
// Correlation, width or mono loss by third octave: over time, and the mean of what is in view.
#pragma once
#include "widgets/TimeMapView.h"

namespace lacquer {

/// Below the lanes: the quantity over frequency, a line for each source, of the stretch that is in view. [main]
class StereoBandsView : public TimeMapView {
    Q_OBJECT
public:
    enum class Quantity { Correlation, Width, MonoLoss };

    explicit StereoBandsView(QWidget* parent = nullptr);
    void setQuantity(Quantity quantity);
    /// Stands beside the mean, twice as wide as tall where there is room; a child of this one.
    void setCorner(QWidget* corner);
    /// Its value in a band; NaN in silence. Width and mono loss in dB.
    static double valueOf(Quantity quantity, const StereoBand& band);
    /// What the colours and the axis span: worst (red) to harmless.
    static std::pair<double, double> rangeOf(Quantity quantity);
    /// As drawn below the lanes: the mean of a band of what is in view.
    double meanOf(int source, int band) const;
    QPolygonF meanLine(int source) const;
    double valueAtY(double y) const;

protected:
    double bottomRoom() const override;
    void resizeEvent(QResizeEvent* event) override;
    void drawColumn(const Source& source, int index, double x, double width,
                    std::vector<QRgb>& rows) const override;
    QString readingAt(double frame, double hz) const override;
    QString title() const override;
    void drawBelow(QPainter& painter) const override;

private:
    QRectF meanRect() const;
    QRect cornerRect() const;
    static int bandAt(double hz);
    QString valueText(double value) const;
    QRgb shade(double value) const;
    std::vector<StereoBand> means(int source) const;

    Quantity quantity_ = Quantity::Correlation;
    QWidget* corner_ = nullptr;
};

}  // namespace lacquer
