// SPDX-License-Identifier: GPL-3.0-or-later
// Commands on sessions and files.
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QSettings>

#include "app/BatchDialog.h"
#include "app/Commands.h"
#include "app/Demo.h"
#include "app/DeviceDialog.h"
#include "app/ExportDialog.h"
#include "app/ReplaceDialog.h"
#include "app/VersionDialog.h"

namespace lacquer {
namespace {

constexpr const char* kSoundPatterns =
    "*.wav *.wave *.rf64 *.w64 *.aif *.aiff *.aifc *.caf *.flac *.ogg *.oga *.opus *.mp3 *.m4a "
    "*.mp4 *.au";

QString lastFolder() {
    return QSettings().value("lastFolder", QDir::homePath()).toString();
}
void rememberFolder(const QString& file) {
    QSettings().setValue("lastFolder", QFileInfo(file).absolutePath());
}
bool isSession(const QString& file) {
    return file.endsWith(kSessionExtension, Qt::CaseInsensitive);
}

}  // namespace

QString Commands::askFile(const QString& title, const QString& filter, const QString& place) {
    const QString file = QFileDialog::getOpenFileName(window_, title, place, filter, nullptr,
                                                      QFileDialog::DontUseNativeDialog);
    if (!file.isEmpty()) rememberFolder(file);
    return file;
}

QStringList Commands::askSounds(const QString& title) {
    const QString filter = tr("Sound") + QStringLiteral(" (%1);;").arg(kSoundPatterns) +
                           tr("All files") + QStringLiteral(" (*)");
    const QStringList files = QFileDialog::getOpenFileNames(
        window_, title, lastFolder(), filter, nullptr, QFileDialog::DontUseNativeDialog);
    if (!files.isEmpty()) rememberFolder(files.front());
    return files;
}

bool Commands::mayLeave() {
    if (!session_.document().isModified()) return true;
    session_.transport().stop();
    QMessageBox box(QMessageBox::Question, tr("Unsaved changes"),
                    tr("“%1” has changes that are not saved.").arg(session_.document().title()),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, window_);
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save: save(); return !session_.document().isModified();
    case QMessageBox::Discard: return true;
    default: return false;
    }
}

void Commands::newSession() {
    if (mayLeave()) session_.newSession();
}

void Commands::openSession() {
    const QString file =
        askFile(tr("Open session"),
                tr("Sessions") + QStringLiteral(" (*%1)").arg(kSessionExtension), lastFolder());
    if (!file.isEmpty()) openFile(file);
}

void Commands::openFile(const QString& file) {
    if (mayLeave()) session_.openSession(file);
}

void Commands::takeFiles(const QStringList& files, bool asReference) {
    QStringList sounds;
    for (const QString& file : files) {
        if (isSession(file)) return openFile(file);
        sounds << file;
    }
    session_.importFiles(sounds, asReference);
}

bool Commands::saveTo(const QString& file) {
    rememberFolder(file);
    return session_.saveSession(file);
}

void Commands::save() {
    const auto& file = session_.document().file();
    if (file.empty()) return saveAs();
    saveTo(QFile::decodeName(QByteArray::fromStdString(file.string())));
}

void Commands::saveAs() {
    const QString name = session_.track() && session_.document().file().empty()
                             ? QString::fromStdString(session_.track()->title)
                             : session_.document().title();
    QFileDialog dialog(window_, tr("Save session"), lastFolder(),
                       tr("Sessions") + QStringLiteral(" (*%1)").arg(kSessionExtension));
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QString(kSessionExtension).mid(1));
    dialog.selectFile(QString(name).replace('/', '_') + kSessionExtension);
    if (dialog.exec() == QDialog::Accepted) saveTo(dialog.selectedFiles().front());
}

void Commands::importMix() {
    takeFiles(askSounds(tr("Import mix")), false);
}

void Commands::importReference() {
    takeFiles(askSounds(tr("Import reference")), true);
}

void Commands::openDemo() {
    if (!mayLeave()) return;
    if (!session_.project().tracks.empty()) session_.newSession();
    auto* demo = new Demo(session_, window_);
    demo->start();
}

void Commands::relinkItem() {
    if (const SourceRef* source = session_.itemSource()) relink(*source);
}

void Commands::relink(const SourceRef& source) {
    const SourceRef lost = source;
    const QString file =
        askFile(tr("Where is “%1” now?").arg(QString::fromStdString(lost.path.filename().string())),
                tr("All files") + QStringLiteral(" (*)"), lastFolder());
    if (!file.isEmpty()) session_.relink(lost, file);
}

void Commands::batch() {
    if (!batch_) batch_ = new BatchDialog(session_, window_);
    batch_->show();
    batch_->raise();
}

void Commands::replaceMix() {
    const Track* track = session_.track();
    if (!track) return;
    const QString file =
        askFile(tr("New version of “%1”").arg(QString::fromStdString(track->title)),
                tr("Sound") + QStringLiteral(" (%1);;").arg(kSoundPatterns) + tr("All files") +
                    QStringLiteral(" (*)"),
                QFileInfo(QFile::decodeName(track->source.path.c_str())).absolutePath());
    if (!file.isEmpty()) compareNewMix(track->id, file);
}

void Commands::replaceReference(Id id) {
    const Reference* reference = session_.project().reference(id);
    if (!reference) return;
    const QString file =
        askFile(tr("Instead of “%1”").arg(QString::fromStdString(reference->title)),
                tr("Sound") + QStringLiteral(" (%1);;").arg(kSoundPatterns) + tr("All files") +
                    QStringLiteral(" (*)"),
                QFileInfo(QFile::decodeName(reference->source.path.c_str())).absolutePath());
    if (!file.isEmpty()) session_.replaceReference(id, file);
}

void Commands::addVersion() {
    const Track* track = session_.track();
    if (!track) return;
    const QString file =
        askFile(tr("Version of “%1”").arg(QString::fromStdString(track->title)),
                tr("Sound") + QStringLiteral(" (%1);;").arg(kSoundPatterns) + tr("All files") +
                    QStringLiteral(" (*)"),
                QFileInfo(QFile::decodeName(track->source.path.c_str())).absolutePath());
    if (file.isEmpty()) return;
    if (!version_) version_ = new VersionDialog(session_, window_);
    version_->read(track->id, file);
    version_->QDialog::show();
    version_->raise();
}

void Commands::compareNewMix(Id track, const QString& file) {
    if (!replace_) {
        replace_ = new ReplaceDialog(session_, window_);
        connect(replace_, &ReplaceDialog::fileAsked, this, &Commands::replaceMix);
    }
    replace_->compare(track, file);
    replace_->QDialog::show();
    replace_->raise();
}

void Commands::exportMaster() {
    if (!session_.track()) return;
    if (!export_) export_ = new ExportDialog(session_, window_);
    export_->show();
    export_->raise();
    export_->activateWindow();
}

void Commands::chooseDevice() {
    if (!device_) device_ = new DeviceDialog(session_.transport(), window_);
    device_->show();
    device_->raise();
    device_->activateWindow();
}

void Commands::quit() {
    window_->close();
}

}  // namespace lacquer
