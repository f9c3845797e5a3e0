// SPDX-License-Identifier: GPL-3.0-or-later
// One column of a picture that lines are written into, far faster than a path is stroked.
#pragma once
#include <QImage>
#include <algorithm>
#include <cmath>

namespace lacquer {

/// `share` 0 … 256 of `over` on `under`, opaque.
inline QRgb blendedPixel(QRgb under, QRgb over, int share) {
    const auto mix = [share](int a, int b) { return a + ((b - a) * share >> 8); };
    return qRgb(mix(qRed(under), qRed(over)), mix(qGreen(under), qGreen(over)),
                mix(qBlue(under), qBlue(over)));
}

/// Of an image of 32 bits a pixel, addressed by row of its own pixels.
class PixelColumn {
public:
    PixelColumn(QImage& image, int x)
        : first_(reinterpret_cast<QRgb*>(image.bits()) + x),
          stride_(image.bytesPerLine() / 4),
          rows_(image.height()) {}

    void blend(int row, QRgb color, int share) {
        if (row < 0 || row >= rows_) return;
        QRgb& pixel = first_[row * stride_];
        pixel = blendedPixel(pixel, color, share);
    }
    /// The span [top, bottom] with soft ends.
    void line(double top, double bottom, QRgb color, double alpha) {
        for (int row = static_cast<int>(std::floor(top));
             row <= static_cast<int>(std::floor(bottom)); ++row) {
            const double covered = std::min(bottom, row + 1.0) - std::max<double>(top, row);
            blend(row, color, static_cast<int>(std::clamp(covered, 0.0, 1.0) * alpha * 256.0));
        }
    }

private:
    QRgb* first_;
    qsizetype stride_;
    int rows_;
};

}  // namespace lacquer
