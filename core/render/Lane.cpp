// SPDX-License-Identifier: GPL-3.0-or-later
// Independent jobs on several threads.
#include "render/Lane.h"

#include <algorithm>
#include <atomic>
#include <optional>

namespace lacquer {

Done runBeside(std::size_t count, int workers, const std::function<Done(std::size_t)>& job) {
    std::vector<std::optional<Error>> errors(count);
    std::atomic<std::size_t> next{0};
    std::atomic<bool> failed{false};
    const auto work = [&] {
        for (std::size_t i = next++; i < count && !failed; i = next++)
            if (const Done worked = job(i); !worked) {
                errors[i] = worked.error();
                failed = true;
            }
    };
    std::vector<std::thread> threads;
    const auto wanted = std::min(count, static_cast<std::size_t>(std::max(1, workers)));
    for (std::size_t i = 1; i < wanted; ++i) threads.emplace_back(work);
    work();
    for (std::thread& thread : threads) thread.join();
    for (const auto& error : errors)
        if (error) return *error;
    return done();
}

}  // namespace lacquer
