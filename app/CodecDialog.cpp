// SPDX-License-Identifier: GPL-3.0-or-later
// Encodes in the background and imports what came of it.
#include "app/CodecDialog.h"

#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QThread>

#include "app/Background.h"
#include "app/Session.h"
#include "render/Sounds.h"
#include "widgets/Texts.h"

namespace lacquer {
namespace {

constexpr int kTellMs = 80, kKeepDays = 7;

QString codecFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) +
           QStringLiteral("/codec");
}

/// Previews of last week are of no use to anybody.
void dropOldFiles() {
    const QDateTime limit = QDateTime::currentDateTime().addDays(-kKeepDays);
    for (const QFileInfo& file : QDir(codecFolder()).entryInfoList(QDir::Files))
        if (file.lastModified() < limit) QFile::remove(file.absoluteFilePath());
}

}  // namespace

CodecDialog::CodecDialog(Session& session, QWidget* parent)
    : QDialog(parent),
      session_(session),
      codec_(new QComboBox(this)),
      encode_(new QPushButton(tr("&Encode and listen"), this)),
      cancel_(new QPushButton(tr("Ca&ncel"), this)),
      progress_(new QProgressBar(this)),
      result_(new QLabel(this)) {
    setWindowTitle(tr("Codec preview"));
    setMinimumWidth(460);
    auto* form = new QFormLayout(this);
    for (const FormatInfo& format : fileFormats())
        if (format.isLossy)
            codec_->addItem(QString::fromUtf8(format.name.data(), std::ssize(format.name)),
                            QString::fromUtf8(format.id.data(), std::ssize(format.id)));
    form->addRow(tr("&Codec"), codec_);
    auto* note = new QLabel(tr("The master is encoded and decoded again. It then stands among the "
                               "references: C plays it, N plays what the codec changed."),
                            this);
    note->setWordWrap(true);
    form->addRow(note);
    progress_->setRange(0, 1000);
    progress_->setTextVisible(false);
    form->addRow(progress_);
    result_->setWordWrap(true);
    result_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    form->addRow(result_);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(cancel_);
    row->addWidget(encode_);
    form->addRow(row);
    connect(encode_, &QPushButton::clicked, this, &CodecDialog::encode);
    connect(cancel_, &QPushButton::clicked, this, &CodecDialog::cancel);
    connect(&session, &Session::projectChanged, this, &CodecDialog::showState);
    connect(&session.clips(), &ClipStore::changed, this, &CodecDialog::showState);
    timer_.setInterval(kTellMs);
    connect(&timer_, &QTimer::timeout, this, [this] {
        if (task_) progress_->setValue(static_cast<int>(1000 * task_->share()));
    });
    pool_.setThreadPriority(QThread::LowestPriority);  // playback comes first
    dropOldFiles();
    showState();
}

CodecDialog::~CodecDialog() {
    cancel();
    pool_.waitForDone();
}

void CodecDialog::choose(const QString& formatId) {
    codec_->setCurrentIndex(std::max(0, codec_->findData(formatId)));
}

void CodecDialog::cancel() {
    if (task_) task_->cancel();
}

void CodecDialog::showState() {
    const Track* track = session_.track();
    const bool ready = track && session_.clips().clip(track->source);
    encode_->setEnabled(ready && !task_);
    cancel_->setVisible(task_ != nullptr);
    progress_->setVisible(task_ != nullptr);
}

// The time keeps versions apart: a clip's file never changes under it.
QString CodecDialog::newFile(const FormatInfo& format) const {
    QString name = QStringLiteral("%1 %2 %3")
                       .arg(QString::fromStdString(session_.track()->title), codec_->currentText(),
                            QDateTime::currentDateTime().toString("HH.mm.ss"));
    name.remove(QStringLiteral("/s")).replace('/', ' ');
    return codecFolder() + '/' + name + '.' +
           QString::fromUtf8(format.extension.data(), std::ssize(format.extension));
}

void CodecDialog::encode() {
    const Track* track = session_.track();
    const ClipPtr clip = track ? session_.clips().clip(track->source) : nullptr;
    const FormatInfo* format = findFormat(codec_->currentData().toString().toStdString());
    if (!clip || !format || task_) return;
    if (!QDir().mkpath(codecFolder())) {
        result_->setText(tr("The folder “%1” cannot be made.").arg(codecFolder()));
        return;
    }
    ExportOptions options;
    options.file = QFile::encodeName(newFile(*format)).toStdString();
    options.formatId = format->id;
    options.overwrite = true;
    task_ = std::make_shared<Task>();
    progress_->setValue(0);
    result_->setText(tr("Encoding with %1…").arg(codec_->currentText()));
    timer_.start();
    showState();
    inBackground(
        pool_, this,
        [clip, project = session_.project(), id = track->id, options, task = task_] {
            ClipSound sound(clip);
            return exportTrack(project, id, sound, options, *task);
        },
        [this](const Result<ExportReport>& report) { take(report); });
}

void CodecDialog::take(const Result<ExportReport>& report) {
    task_.reset();
    timer_.stop();
    showState();
    if (!report) {
        result_->setText(translated(report.error().message));
        return;
    }
    const LoudnessResult& coded = report->written.loudness;
    QString text =
        tr("Decoded again it peaks at %1 dBTP and measures %2 LUFS.")
            .arg(displayNumber(coded.truePeakDbtp, 2), displayNumber(coded.integratedLufs, 1));
    if (const auto& master = session_.master().loudness(); master && !session_.master().isStale())
        text += ' ' + tr("The master: %1 dBTP, %2 LUFS.")
                          .arg(displayNumber(master->truePeakDbtp, 2),
                               displayNumber(master->integratedLufs, 1));
    if (coded.truePeakDbtp > 0.0)
        text += ' ' + tr("It will clip where it is played: lower the limiter's ceiling by %1 dB.")
                          .arg(displayNumber(coded.truePeakDbtp, 1));
    result_->setText(text);
    session_.importFiles({QFile::decodeName(report->file.c_str())}, true);
}

}  // namespace lacquer
