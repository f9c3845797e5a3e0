// SPDX-License-Identifier: GPL-3.0-or-later
// A worker of the lowest priority, whose progress is asked for.
#include "app/NewMixReader.h"

#include <QFile>
#include <QFileInfo>
#include <QThread>

#include "app/Background.h"

namespace lacquer {
namespace {

constexpr int kTellMs = 80;

}  // namespace

NewMixReader::NewMixReader(QObject* parent) : QObject(parent) {
    timer_.setInterval(kTellMs);
    connect(&timer_, &QTimer::timeout, this,
            [this] { emit progressed(static_cast<int>(1000 * task_->share())); });
    pool_.setMaxThreadCount(1);
    pool_.setThreadPriority(QThread::LowestPriority);  // playback comes first
}

NewMixReader::~NewMixReader() {
    cancel();
    pool_.waitForDone();
}

void NewMixReader::cancel() {
    timer_.stop();
    if (task_) task_->cancel();
    task_.reset();
}

void NewMixReader::read(const ClipPtr& mix, const QString& file, Then then) {
    cancel();
    task_ = std::make_shared<Task>();
    emit progressed(0);
    timer_.start();
    const std::filesystem::path path =
        QFile::encodeName(QFileInfo(file).absoluteFilePath()).toStdString();
    inBackground(
        pool_, this,
        [mix, path, task = task_] {
            ClipCache cache;
            return readNewMix(mix, path, cache, *task);
        },
        [this, task = task_, then = std::move(then)](const Result<NewMix>& found) {
            if (task != task_) return;
            cancel();
            then(found);
        });
}

}  // namespace lacquer
