// SPDX-License-Identifier: GPL-3.0-or-later
// The one law of every switch (bypass, probe, source, rig): a raised cosine of 20 ms.
#pragma once
#include <algorithm>
#include <vector>

namespace lacquer {

/// sin²(πx/2) for x in [0, 1]: from 0 to 1. A polynomial, not libm, so that every machine gets the same
/// bits; error below 1e-15. [any]
inline double raisedCosine(double x) noexcept {
    const double a = 1.5707963267948966 * std::clamp(x, 0.0, 1.0), s = a * a;
    double sum = 0.0;  // Taylor series of sin, from the smallest term
    for (int k = 21; k >= 3; k -= 2) sum = (sum + 1.0) * -s / static_cast<double>(k * (k - 1));
    const double sine = a * (sum + 1.0);
    return std::min(sine * sine, 1.0);
}

/// The law tabled for one rate. weight(i) for i in [0, length()] goes from exactly 0 to exactly 1.
class FadeTable {
public:
    static constexpr double kSeconds = 0.020;
    explicit FadeTable(double rate) {  // [worker]
        const int frames = std::max(1, static_cast<int>(kSeconds * rate + 0.5));
        for (int i = 0; i <= frames; ++i) weights_.push_back(raisedCosine(double(i) / frames));
        weights_.front() = 0.0;
        weights_.back() = 1.0;
    }
    int length() const noexcept { return static_cast<int>(weights_.size()) - 1; }
    double weight(int i) const noexcept { return weights_[static_cast<std::size_t>(i)]; }

private:
    std::vector<double> weights_;
};

}  // namespace lacquer
