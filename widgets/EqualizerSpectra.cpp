// SPDX-License-Identifier: GPL-3.0-or-later
// The spectra behind the equalizer's curve: merged to columns and written into the picture, fast enough for 60 a second.
#include <QImage>
#include <algorithm>
#include <cmath>

#include "widgets/EqualizerCanvas.h"
#include "widgets/PixelColumn.h"
#include "widgets/Theme.h"

namespace lacquer {

// One y per device pixel column: the loudest of the points inside, or between two when they are sparse.
std::vector<float> EqualizerCanvas::heights(std::size_t source) const {
    const SpectrumReadings& in = spectra_.of(source);
    std::vector<float> out;
    if (in.db.size() < 2) return out;
    const FrequencyAxis axis = this->axis();
    const QRectF& plot = axis.plot;
    const auto at = [&](double x) {
        return std::log2(axis.hzAt(x) / in.firstHz) * in.pointsPerOctave;
    };
    const double ratio = devicePixelRatioF();
    const double last = static_cast<double>(in.db.size() - 1);
    for (int column = 0; column < static_cast<int>(plot.width() * ratio); ++column) {
        const double from = at(plot.left() + column / ratio),
                     to = at(plot.left() + (column + 1) / ratio);
        float db = -200.0F;
        if (from >= 0.0 && from <= last) {
            const auto i = static_cast<std::size_t>(from);
            const float share = static_cast<float>(from - std::floor(from));
            db = in.db[i] + (i + 1 < in.db.size() ? share * (in.db[i + 1] - in.db[i]) : 0.0F);
            for (std::size_t k = i + 1; k <= static_cast<std::size_t>(std::min(to, last)); ++k)
                db = std::max(db, in.db[k]);
        }
        const double y = SpectrumBackdrop::yOf(db, plot);
        out.push_back(
            static_cast<float>(std::clamp(y, plot.top(), plot.bottom() + 0.01 * plot.height())));
    }
    return out;
}

// Row by row, as the picture lies in memory.
void EqualizerCanvas::fillMaster(QImage& frame, const std::vector<float>& heights) const {
    if (heights.empty()) return;
    const QRectF plot = axis().plot;
    const double ratio = devicePixelRatioF();
    const QRgb ink = Theme::color(Role::Master).rgb();
    const int share = Theme::kind() == Theme::Kind::Dark ? 68 : 52;
    const int left = static_cast<int>(plot.left() * ratio);
    const int count = std::min(static_cast<int>(heights.size()), frame.width() - left);
    const float highest = *std::min_element(heights.begin(), heights.end());
    const int end = std::min(frame.height(), static_cast<int>(plot.bottom() * ratio));
    for (int row = std::max(0, static_cast<int>(highest * ratio)); row < end; ++row) {
        QRgb* pixels = reinterpret_cast<QRgb*>(frame.scanLine(row)) + left;
        const float y = static_cast<float>(row / ratio);
        for (int x = 0; x < count; ++x)
            if (heights[static_cast<std::size_t>(x)] <= y)
                pixels[x] = blendedPixel(pixels[x], ink, share);
    }
}

void EqualizerCanvas::drawSpectra(QImage& frame) const {
    const QRectF plot = axis().plot;
    const double ratio = devicePixelRatioF();
    const double bottom = plot.bottom() * ratio;
    const int left = static_cast<int>(plot.left() * ratio);
    const QRgb inks[] = {Theme::color(Role::Mix).rgb(), Theme::color(Role::Master).rgb(),
                         Theme::color(Role::Reference).rgb()};
    const double half = 0.6 * ratio;
    for (const std::size_t source : {std::size_t{1}, std::size_t{0}, std::size_t{2}}) {
        const std::vector<float> tops = heights(source);
        if (source == 1) fillMaster(frame, tops);
        for (std::size_t i = 0; i < tops.size() && left + static_cast<int>(i) < frame.width();
             ++i) {
            PixelColumn column(frame, left + static_cast<int>(i));
            const double here = tops[i] * ratio,
                         next = i + 1 < tops.size() ? tops[i + 1] * ratio : here;
            if (here >= bottom && next >= bottom) continue;
            column.line(std::min(here, next) - half, std::min(std::max(here, next) + half, bottom),
                        inks[source], source == 0 ? 0.6 : 0.95);
        }
    }
}

}  // namespace lacquer
