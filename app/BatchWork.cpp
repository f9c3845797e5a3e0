// SPDX-License-Identifier: GPL-3.0-or-later
// A task a file, a pool for all.
#include "app/BatchWork.h"

#include <QThread>

#include "app/Background.h"
#include "render/Render.h"

namespace lacquer {

BatchWork::BatchWork(QObject* parent) : QObject(parent) {
    pool_.setThreadPriority(QThread::LowestPriority);  // playback comes first
}

BatchWork::~BatchWork() {
    cancel();
    pool_.waitForDone();
}

void BatchWork::start(const BatchOrder& order, const std::vector<std::filesystem::path>& files) {
    if (isRunning()) return;
    tasks_.clear();
    left_ = files.size();
    for (std::size_t i = 0; i < files.size(); ++i) {
        tasks_.push_back(std::make_shared<Task>());
        inBackground(
            pool_, this,
            [order, file = files[i], task = tasks_.back()]() -> Result<ExportReport> {
                if (task->cancelled()) return cancelledError();
                return exportFile(order, file, *task);
            },
            [this, i](const Result<ExportReport>& report) {
                --left_;
                emit finished(i, report);
                if (left_ == 0) emit ended();
            });
    }
}

void BatchWork::cancel() {
    for (const auto& task : tasks_) task->cancel();
}

double BatchWork::share(std::size_t file) const {
    return file < tasks_.size() ? tasks_[file]->share() : 0.0;
}

}  // namespace lacquer
