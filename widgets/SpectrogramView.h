// SPDX-License-Identifier: GPL-3.0-or-later
// The spectrograms of mix, master and reference below one another.
#pragma once
#include "widgets/TimeMapView.h"

namespace lacquer {

/// Each in shades of its source's colour: the brighter, the louder. [main]
class SpectrogramView : public TimeMapView {
    Q_OBJECT
public:
    static constexpr double kTopDb = -18.0, kBottomDb = -78.0;  ///< brightest, darkest

    explicit SpectrogramView(QWidget* parent = nullptr);
    /// The level that is drawn there, dBFS; NaN outside.
    double levelAt(int source, double frame, double hz) const;
    /// The shade of a level.
    static QRgb shade(int source, double db);

protected:
    void drawColumn(const Source& source, int index, double x, double width,
                    std::vector<QRgb>& rows) const override;
    QString readingAt(double frame, double hz) const override;
    QString title() const override;
};

}  // namespace lacquer
