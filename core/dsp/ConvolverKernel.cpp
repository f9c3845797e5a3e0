// SPDX-License-Identifier: GPL-3.0-or-later
// Transforms the partitions, and keeps every kernel until nobody but the keeper has it.
#include "dsp/ConvolverKernel.h"

#include <algorithm>
#include <mutex>

#include "dsp/Fft.h"

namespace lacquer {
namespace {

// Holds one reference to every kernel, so that audio never drops the last. A count of one means that
// nobody else has it, and then nobody can get it.
class Keeper {
public:
    void add(ConvolverKernel::Ptr kernel) {
        const std::lock_guard lock(mutex_);
        std::erase_if(kept_, [](const auto& k) { return k.use_count() == 1; });
        kept_.push_back(std::move(kernel));
    }
    std::size_t count() {
        const std::lock_guard lock(mutex_);
        return kept_.size();
    }

private:
    std::mutex mutex_;
    std::vector<ConvolverKernel::Ptr> kept_;
};

Keeper& keeper() {
    static Keeper instance;
    return instance;
}

}  // namespace

int convolverBlock(double rate) {
    return rate <= 50000 ? 1024 : rate <= 100000 ? 2048 : 4096;
}

ConvolverKernel::Ptr ConvolverKernel::make(const ConvolverShape& shape,
                                           const Responses& responses) {
    const Ptr kernel(new ConvolverKernel(shape, responses));
    keeper().add(kernel);
    return kernel;
}

ConvolverKernel::Ptr ConvolverKernel::make(const ConvolverShape& shape,
                                           std::span<const double> both) {
    return make(shape, Responses{both, {}, {}, both});
}

std::size_t ConvolverKernel::alive() {
    return keeper().count();
}

ConvolverKernel::ConvolverKernel(const ConvolverShape& shape, const Responses& responses)
    : stride_(shape.block + 1), partitions_(shape.partitions()) {
    Fft fft(2 * shape.block);
    for (int path = 0; path < kPaths; ++path) {
        const auto response = responses[path].first(
            std::min(responses[path].size(), static_cast<std::size_t>(shape.taps)));
        if (response.empty()) continue;
        for (int earlier = 0; earlier < path && from_[path] < 0; ++earlier)
            if (responses[earlier].data() == response.data()) from_[path] = from_[earlier];
        if (from_[path] >= 0) continue;
        from_[path] = path;
        data_[path].resize(static_cast<std::size_t>(2 * stride_ * partitions_));
        double* out = data_[path].data();
        for (int p = 0; p < partitions_; ++p, out += 2 * stride_) {
            const auto at = std::min(static_cast<std::size_t>(p) * shape.block, response.size());
            const auto part = response.subspan(
                at, std::min(static_cast<std::size_t>(shape.block), response.size() - at));
            std::fill(fft.samples().begin(), fft.samples().end(), 0.0);
            std::copy(part.begin(), part.end(), fft.samples().begin());
            fft.forward();
            for (int i = 0; i < stride_; ++i) {
                out[i] = fft.bins()[i].real();
                out[stride_ + i] = fft.bins()[i].imag();
            }
        }
    }
}

ConvolverKernel::Spectrum ConvolverKernel::partition(Path path, int p) const noexcept {
    if (from_[path] < 0 || p >= partitions_) return {nullptr, nullptr};
    const double* re = data_[from_[path]].data() + static_cast<std::ptrdiff_t>(p) * 2 * stride_;
    return {re, re + stride_};
}

}  // namespace lacquer
