// SPDX-License-Identifier: GPL-3.0-or-later
// Live spectra of mix, master and reference behind a picture over frequency.
#pragma once
#include <QRectF>
#include <array>
#include <functional>

#include "widgets/Readings.h"

class QPainter;

namespace lacquer {

/// 20 Hz to 20 kHz, logarithmic, from left to right of a rectangle.
struct FrequencyAxis {
    QRectF plot;
    double xOf(double hz) const;
    double hzAt(double x) const;
};

/// The last spectra and how they are drawn: the loudest point of each pixel column. [main]
class SpectrumBackdrop {
public:
    static constexpr double kBottomDb = -90.0, kTopDb = 30.0;  ///< dBFS at the picture's edges

    /// 0 mix, 1 master, 2 reference; an empty `db` hides one.
    void set(int source, const SpectrumReadings& spectrum);
    const SpectrumReadings& of(std::size_t source) const { return spectra_.at(source); }
    bool shows(std::size_t source) const { return of(source).db.size() > 1; }
    /// Where a level in dBFS stands.
    static double yOf(double db, const QRectF& plot);
    static double dbAt(double y, const QRectF& plot);
    void paint(QPainter& painter, const FrequencyAxis& axis) const;
    /// Vertical lines and numbers below the plot.
    static void paintGrid(QPainter& painter, const FrequencyAxis& axis);

private:
    std::array<SpectrumReadings, 3> spectra_;
};

}  // namespace lacquer
