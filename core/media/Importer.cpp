// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of imports and its two workers.
#include "media/Importer.h"

#include <algorithm>
#include <new>

namespace lacquer {

bool ImportJob::finished() const {
    const std::lock_guard lock(mutex_);
    return result_.has_value();
}

std::optional<ImportJob::Opening> ImportJob::opening() const {
    const std::lock_guard lock(mutex_);
    return opening_;
}

std::optional<Result<ClipPtr>> ImportJob::result() const {
    const std::lock_guard lock(mutex_);
    return result_;
}

Result<ClipPtr> ImportJob::wait() const {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return result_.has_value(); });
    return *result_;
}

Importer::Importer(std::shared_ptr<ClipCache> cache) : cache_(std::move(cache)) {
    for (int i = 0; i < 2; ++i) workers_.emplace_back([this] { work(); });
}

Importer::~Importer() {
    {
        const std::lock_guard lock(mutex_);
        stop_ = true;
        for (const auto& job : queue_) job->cancel();
        for (const auto& job : running_) job->cancel();
    }
    wake_.notify_all();
    for (std::thread& worker : workers_) worker.join();
}

std::shared_ptr<ImportJob> Importer::start(const std::filesystem::path& path, double rate,
                                           std::function<void()> whenFinished) {
    auto job = std::make_shared<ImportJob>();
    job->path_ = path;
    job->rate_ = rate;
    job->whenFinished_ = std::move(whenFinished);
    {
        const std::lock_guard lock(mutex_);
        queue_.push_back(job);
    }
    wake_.notify_one();
    return job;
}

void Importer::work() {
    for (;;) {
        std::shared_ptr<ImportJob> job;
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [&] { return stop_ || !queue_.empty(); });
            if (queue_.empty()) return;
            job = queue_.front();
            queue_.pop_front();
            running_.push_back(job);
        }
        const auto opened = [&](const ImportJob::Opening& opening) {
            const std::lock_guard lock(job->mutex_);
            job->opening_ = opening;
        };
        Result<ClipPtr> result = importClip(job->path_, job->rate_, *cache_, job->task_, opened);
        {
            const std::lock_guard lock(job->mutex_);
            job->result_ = std::move(result);
        }
        job->changed_.notify_all();
        {
            const std::lock_guard lock(mutex_);
            std::erase(running_, job);
        }
        if (job->whenFinished_) job->whenFinished_();
    }
}

}  // namespace lacquer
