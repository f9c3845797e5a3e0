// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the demo's files.
#include "app/Demo.h"

#include <QDir>
#include <QProgressBar>
#include <QProgressDialog>
#include <QStandardPaths>

#include "app/Background.h"
#include "media/DemoMaterial.h"
#include "widgets/Texts.h"

namespace lacquer {
namespace {

constexpr std::size_t kMixes = 2;  ///< of the songs; each takes seconds to sum

QString demoFolder() {
    const QString music = QStandardPaths::writableLocation(QStandardPaths::MusicLocation);
    return (music.isEmpty() ? QDir::homePath() : music) + QStringLiteral("/Lacquer demo");
}

}  // namespace

Demo::Demo(Session& session, QWidget* window)
    : QObject(window), session_(session), progress_(new QProgressDialog(window)) {
    progress_->setLabelText(
        tr("Adding up the tracks of two songs to mixes, in %1").arg(demoFolder()));
    progress_->setWindowTitle(tr("Demo"));
    auto* bar = new QProgressBar;
    bar->setTextVisible(false);
    progress_->setBar(bar);
    progress_->setRange(0, 1000);
    progress_->setAutoReset(false);
    progress_->setAutoClose(false);
    progress_->setMinimumDuration(300);
    connect(progress_, &QProgressDialog::canceled, this, [this] { task_->cancel(); });
    connect(&timer_, &QTimer::timeout, this,
            [this] { progress_->setValue(static_cast<int>(task_->share() * 999.0)); });
}

Demo::~Demo() {
    task_->cancel();
    pool_.waitForDone();
    delete progress_;
}

Demo::Material Demo::make(const std::filesystem::path& folder, Task& task) {
    Material material;
    std::error_code code;
    std::filesystem::create_directories(folder, code);
    for (const DemoSong& song : demoSongs()) {
        if (material.mixes.size() >= static_cast<int>(kMixes)) break;
        const auto target = folder / (song.title + ".wav");
        if (!std::filesystem::exists(target, code)) {
            const Done written = writeDemoMix(song, target, task);
            if (task.cancelled()) return material;
            if (!written) {
                material.problem = written.error().message;
                return material;
            }
        }
        material.mixes << QString::fromStdString(target.string());
    }
    const auto references = demoReferences();
    if (!references.empty())
        material.references << QString::fromStdString(references.front().string());
    if (material.mixes.isEmpty() && material.references.isEmpty())
        material.problem = noDemoMaterial().message;
    return material;
}

void Demo::start() {
    timer_.start(100);
    const std::filesystem::path folder = demoFolder().toStdString();
    inBackground(
        pool_, this, [folder, task = task_] { return make(folder, *task); },
        [this](const Material& material) { finish(material); });
}

void Demo::finish(const Material& material) {
    if (material.problem)
        emit session_.notice(Banner::Tone::Caution, translated(*material.problem), "demo");
    if (!task_->cancelled()) {
        session_.importFiles(material.references, true);
        session_.importFiles(material.mixes, false);
    }
    deleteLater();
}

}  // namespace lacquer
