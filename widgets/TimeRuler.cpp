// SPDX-License-Identifier: GPL-3.0-or-later
// Steps and words of time rulers.
#include "widgets/TimeRuler.h"

#include <algorithm>

#include "base/Units.h"
#include "widgets/Texts.h"

namespace lacquer {

double rulerStep(double secondsPerPixel, double pixels) {
    static constexpr double kSteps[] = {1e-5, 2e-5, 5e-5, 1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3,
                                        0.01, 0.02, 0.05, 0.1,  0.2,  0.5,  1,    2,    5,
                                        10,   15,   30,   60,   120,  300,  600,  1200, 3600};
    for (const double step : kSteps)
        if (step / secondsPerPixel >= pixels) return step;
    return 7200.0;
}

QString rulerText(double seconds, double step) {
    if (step >= 1.0) return displayMinutes(seconds);
    const int decimals = step >= 0.1 ? 1 : step >= 0.01 ? 2 : step >= 0.001 ? 3 : 5;
    const int minutes = static_cast<int>(seconds / 60.0 + 1e-9);
    QString rest =
        QString::fromStdString(formatNumber(std::max(0.0, seconds - minutes * 60.0), decimals));
    if (rest.indexOf('.') < 2) rest.prepend('0');
    return QString::number(minutes) + ':' + rest;
}

}  // namespace lacquer
