// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, editing, saving and autosaving a session.
#include "app/Document.h"

#include <QDateTime>
#include <QFileInfo>
#include <QSettings>

#include "app/Background.h"

namespace lacquer {
namespace {

constexpr int kAutosaveMs = 15000;
constexpr int kRecentFiles = 10;

Project emptyProject() {
    Project project;
    project.created = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
    return project;
}

/// What was recovered is safe in a newer copy or in the session's file.
void drop(std::optional<Recoverable>& source) {
    if (source) discardRecoverable(*source);
    source.reset();
}

QString now() {
    return QDateTime::currentDateTime().toString(Qt::ISODate);
}

}  // namespace

Document::Document(QObject* parent)
    : QObject(parent),
      project_(emptyProject()),
      show_([this](const Project& project) { show(project); }),
      autosave_(std::make_shared<Autosave>()) {
    writer_.setMaxThreadCount(1);
    autosaveTimer_.setInterval(kAutosaveMs);
    autosaveTimer_.setSingleShot(true);
    connect(&autosaveTimer_, &QTimer::timeout, this, &Document::autosave);
    connect(&undo_, &QUndoStack::cleanChanged, this, &Document::fileChanged);
}

Document::~Document() {
    undo_.disconnect(this);
    writer_.waitForDone();
}

void Document::apply(Project after, const QString& text, MergeKey key) {
    if (after == project_) return;
    undo_.push(new ProjectCommand(project_, std::move(after), text, key, show_));
}

void Document::show(const Project& project) {
    const Project before = std::exchange(project_, project);
    emit changed(before);
    if (!autosaveTimer_.isActive()) autosaveTimer_.start();
}

QString Document::title() const {
    return file_.empty() ? tr("Untitled session") : QString::fromStdString(file_.stem().string());
}

void Document::replace(Project project, const std::filesystem::path& file) {
    clearAutosave();
    recovered_ = false;
    source_.reset();
    undo_.clear();
    project_ = std::move(project);
    file_ = file;
    emit replaced();
    emit fileChanged();
}

void Document::startNew() {
    replace(emptyProject(), {});
}

Done Document::open(const std::filesystem::path& file) {
    Result<LoadedProject> loaded = loadProject(file);
    if (!loaded) return loaded.error();
    replace(std::move(loaded->project), std::filesystem::absolute(file).lexically_normal());
    remember(file_);
    for (const Message& warning : loaded->warnings) emit notice(warning);
    return done();
}

Done Document::save(const std::filesystem::path& file) {
    const auto target = std::filesystem::absolute(file).lexically_normal();
    if (Done saved = saveProject(project_, target); !saved) return saved;
    file_ = target;
    recovered_ = false;
    undo_.setClean();
    clearAutosave();
    drop(source_);
    remember(file_);
    emit fileChanged();
    return done();
}

void Document::recover(const Recoverable& work) {
    replace(work.project, work.session);
    recovered_ = true;
    source_ = work;
    for (const Message& warning : work.warnings) emit notice(warning);
    emit fileChanged();
    autosave();
}

void Document::autosave() {
    if (!isModified()) return;
    const auto write = [autosave = autosave_, project = project_, file = file_, time = now()] {
        return autosave->write(project, file, time.toStdString());
    };
    inBackground(writer_, this, write, [this](const Done& written) {
        if (!written) {
            emit notice(written.error().message);
            return;
        }
        drop(source_);
        emit autosaved();
    });
}

void Document::keepForNextStart() {
    autosaveTimer_.stop();
    writer_.waitForDone();
    if (!isModified()) return;
    if (!autosave_->write(project_, file_, now().toStdString())) return;
    autosave_->leave();
    drop(source_);
}

void Document::clearAutosave() {
    autosaveTimer_.stop();
    writer_.start([autosave = autosave_] { autosave->clear(); });
}

void Document::remember(const std::filesystem::path& file) {
    QStringList files = recentFiles();
    const QString name = QString::fromStdString(file.string());
    files.removeAll(name);
    files.prepend(name);
    QSettings().setValue("recentFiles", files.mid(0, kRecentFiles));
}

QStringList Document::recentFiles() {
    QStringList files = QSettings().value("recentFiles").toStringList();
    files.removeIf([](const QString& file) { return !QFileInfo::exists(file); });
    return files;
}

}  // namespace lacquer
