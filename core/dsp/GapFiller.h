// SPDX-License-Identifier: GPL-3.0-or-later
// Puts sound where samples are lost, so that it fits what stands before and behind.
#pragma once
#include <cstddef>
#include <vector>

namespace lacquer {

/// Least-squares interpolation with an autoregressive model of the surroundings (Janssen, Veldhuis,
/// Vries, IEEE Trans. ASSP 34(2), 1986): the lost samples are those for which the model's error over
/// the window is least. The equations are banded, so the cost is lost·order². Memory is taken when
/// made; sums are in a fixed order. One thread at a time.
class GapFiller {
public:
    /// Models of `order` coefficients in windows of `window` frames. [worker]
    GapFiller(int order, int window);
    int order() const noexcept { return order_; }
    int window() const noexcept { return static_cast<int>(hann_.size()); }
    /// Takes window() frames to work on; nothing is lost in them yet. [audio]
    void take(const double* x) noexcept;
    double* samples() noexcept { return sound_.data(); }
    /// Frame n, in ascending order, is lost; ignored nearer than order() to either end. [audio]
    void lose(int n) noexcept;
    /// Fills what is lost in samples(). What stands there is the first guess that the model is fitted
    /// to, `rounds` times. False when there is nothing to go by (silence): the gap holds nothing of
    /// use then. [audio]
    bool fill(int rounds) noexcept;

private:
    bool fitModel() noexcept;
    void correlateModel() noexcept;
    void rightSide() noexcept;
    bool factor() noexcept;
    void substitute() noexcept;
    double& entry(int row, int column) noexcept {
        return band_[static_cast<std::size_t>(row * (order_ + 1) + (column - row + order_))];
    }

    int order_;
    std::vector<double> hann_, sound_, shaped_;
    std::vector<int> lost_;                   ///< room for a window
    int count_ = 0;                           ///< of lost_
    std::vector<double> lag_, model_, next_;  ///< autocorrelation, coefficients, the next order's
    std::vector<double> inverse_;             ///< the model's own autocorrelation
    std::vector<double> band_, right_;        ///< factored rows of order + 1; right side
};

}  // namespace lacquer
