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
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QThread>
#include <cmath>

#include "app/Background.h"
#include "app/CodecListening.h"
#include "app/Rule.h"
#include "app/Session.h"
#include "render/Sounds.h"
#include "widgets/SegmentedControl.h"
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

CodecDialog::CodecDialog(Session& session, CodecListening& listening, QWidget* parent)
    : QDialog(parent),
      session_(session),
      listening_(listening),
      codec_(new QComboBox(this)),
      heard_(new SegmentedControl(this)),
      measured_(new QLabel(this)),
      encode_(new QPushButton(tr("&Encode and listen"), this)),
      cancel_(new QPushButton(tr("Ca&ncel"), this)),
      progress_(new QProgressBar(this)),
      result_(new QLabel(this)) {
    setWindowTitle(tr("Codec preview"));
    setMinimumWidth(520);
    auto* form = new QFormLayout(this);
    for (const FormatInfo& format : codecFormats())
        codec_->addItem(QString::fromUtf8(format.name.data(), std::ssize(format.name)),
                        QString::fromUtf8(format.id.data(), std::ssize(format.id)));
    codec_->model()->sort(0);
    form->addRow(tr("&Codec"), codec_);
    addLive(form);
    addWhole(form);
    connect(codec_, &QComboBox::currentIndexChanged, this, [this] {
        const std::string id = codec_->currentData().toString().toStdString();
        if (const FormatInfo* format = findFormat(id)) listening_.setFormat(*format);
    });
    connect(&listening, &CodecListening::changed, this, &CodecDialog::showLive);
    connect(&listening, &CodecListening::measured, this, &CodecDialog::showMeasured);
    connect(&session, &Session::projectChanged, this, &CodecDialog::showState);
    connect(&session.clips(), &ClipStore::changed, this, &CodecDialog::showState);
    timer_.setInterval(kTellMs);
    connect(&timer_, &QTimer::timeout, this, [this] {
        if (task_) progress_->setValue(static_cast<int>(1000 * task_->share()));
    });
    pool_.setThreadPriority(QThread::LowestPriority);  // playback comes first
    dropOldFiles();
    showLive();
    showState();
}

void CodecDialog::addLive(QFormLayout* form) {
    heard_->setSegments(
        {{tr("Master"), {}, tr("The master as it is exported, without a codec.")},
         {tr("Decoded"), {}, tr("The master as the codec leaves it, while it plays.")},
         {tr("Only what it changes"),
          {},
          tr("The decoded sound less the master: pre-echo, noise, lost highs.")}});
    heard_->setAccessibleName(tr("While playing"));
    connect(heard_, &SegmentedControl::edited, this,
            [this](int index) { listening_.choose(static_cast<CodecListen>(index)); });
    form->addRow(tr("While playing"), heard_);
    measured_->setWordWrap(true);
    measured_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    measured_->setMinimumHeight(2 * measured_->fontMetrics().lineSpacing());
    measured_->setAlignment(Qt::AlignTop);
    auto* reset = new QPushButton(tr("&Reset"), this);
    reset->setToolTip(tr("Forget the highest peak so far."));
    connect(reset, &QPushButton::clicked, this, [this] {
        listening_.reset();
        showMeasured();
    });
    auto* row = new QHBoxLayout;
    row->addWidget(measured_, 1);
    row->addWidget(reset, 0, Qt::AlignTop);
    form->addRow(row);
}

void CodecDialog::addWhole(QFormLayout* form) {
    form->addRow(new Rule(Qt::Horizontal, this));
    auto* note = new QLabel(tr("The whole master is encoded and decoded again. It then stands "
                               "among the references: C plays it, N plays what the codec changed."),
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
}

void CodecDialog::showLive() {
    const auto& id = listening_.format().id;
    const QSignalBlocker quiet(codec_);
    codec_->setCurrentIndex(codec_->findData(QString::fromUtf8(id.data(), std::ssize(id))));
    heard_->setCurrent(static_cast<int>(listening_.listen()));
    showMeasured();
}

void CodecDialog::showMeasured() {
    const EngineStatus& status = session_.transport().status();
    const CodecListening::Reading reading = listening_.reading();
    QString text;
    if (listening_.listen() == CodecListen::Off)
        text = tr("Choose “Decoded” to hear it and to see its peaks. Shift+C does the same.");
    else if (status.codecProblem)
        text = translated(*status.codecProblem);
    else if (!std::isfinite(reading.highestDb))
        text = status.playing ? tr("Catching up: the plain master is heard until decoded sound is "
                                   "there.")
                              : tr("Play to hear it.");
    else
        text = tr("Decoded peaks: %1 dBTP now, %2 dBTP at most. What it changes: %3 dB RMS.")
                   .arg(displayNumber(reading.peakDb, 1), displayNumber(reading.highestDb, 1),
                        displayNumber(reading.changedDb, 1));
    if (measured_->text() != text) measured_->setText(text);
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
