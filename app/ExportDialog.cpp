// SPDX-License-Identifier: GPL-3.0-or-later
// The export dialog's fields and its work.
#include "app/ExportDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>

#include "app/Background.h"
#include "app/DitherOffers.h"
#include "app/ExportReportText.h"
#include "app/Session.h"
#include "dsp/Dither.h"
#include "media/Encoder.h"
#include "project/Edit.h"
#include "render/Sounds.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr double kUsualCeiling = -1.0;
constexpr double kRates[] = {44100, 48000, 88200, 96000, 176400, 192000};

QString text(std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

QDoubleSpinBox* makeSpin(QWidget* parent, double low, double high, double value,
                         const QString& suffix) {
    auto* spin = new QDoubleSpinBox(parent);
    spin->setRange(low, high);
    spin->setDecimals(1);
    spin->setSingleStep(0.1);
    spin->setValue(value);
    spin->setSuffix(suffix);
    return spin;
}

QWidget* pair(QWidget* left, QWidget* right) {
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(left, 1);
    row->addWidget(right);
    return both;
}

}  // namespace

ExportDialog::ExportDialog(Session& session, QWidget* parent)
    : QDialog(parent),
      session_(session),
      file_(new QLineEdit(this)),
      format_(new QComboBox(this)),
      rate_(new QComboBox(this)),
      dither_(new QComboBox(this)),
      ditherWords_(new QLabel(this)),
      holdCeiling_(new QCheckBox(tr("Hold a &ceiling in the file"), this)),
      ceiling_(makeSpin(this, -20.0, 0.0, kUsualCeiling, tr(" dBTP"))),
      wantLoudness_(new QCheckBox(tr("Make it as &loud as"), this)),
      loudness_(makeSpin(this, -40.0, -4.0, -14.0, tr(" LUFS"))),
      progress_(new QProgressBar(this)),
      result_(new QLabel(this)) {
    setWindowTitle(tr("Export"));
    setMinimumWidth(560);
    auto* form = new QFormLayout(this);
    addFields(form);
    progress_->setRange(0, 1000);
    progress_->setTextVisible(false);
    form->addRow(progress_);
    result_->setWordWrap(true);
    result_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    form->addRow(result_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    export_ = new QPushButton(tr("&Export"), this);
    export_->setProperty("accent", true);
    export_->setDefault(true);
    buttons->addButton(export_, QDialogButtonBox::ApplyRole);
    export_->setObjectName("startExport");
    cancel_ = buttons->addButton(tr("Cance&l export"), QDialogButtonBox::ActionRole);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(export_, &QPushButton::clicked, this, &ExportDialog::start);
    connect(cancel_, &QPushButton::clicked, this, [this] {
        if (task_) task_->cancel();
    });
    connect(&timer_, &QTimer::timeout, this,
            [this] { progress_->setValue(static_cast<int>(task_->share() * 1000.0)); });
    connect(&session, &Session::selectionChanged, this, &ExportDialog::suggestFile);
    setRunning(false);
    showDelivery(session.project());
    suggestFile();
}

ExportDialog::~ExportDialog() {
    if (task_) task_->cancel();
    pool_.waitForDone();
}

void ExportDialog::addFields(QFormLayout* form) {
    auto* choose = new QPushButton(tr("C&hoose…"), this);
    connect(choose, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    form->addRow(tr("&File"), pair(file_, choose));
    file_->setObjectName("exportFile");
    file_->setAccessibleName(tr("File"));
    format_->addItem(tr("as the mix"), QString());
    for (const FormatInfo& format : fileFormats())
        format_->addItem(text(format.name), text(format.id));
    form->addRow(tr("For&mat"), format_);
    form->addRow(tr("&Rate"), rate_);
    for (const DitherOffer& offer : ditherOffers())
        dither_->addItem(translated(offer.name), QString::fromLatin1(offer.id));
    form->addRow(tr("&Dither"), dither_);
    ditherWords_->setWordWrap(true);
    ditherWords_->setFont(Theme::font(Lettering::Small));
    form->addRow(QString(), ditherWords_);
    connect(dither_, &QComboBox::currentIndexChanged, this, [this](int index) {
        const auto offers = ditherOffers();
        if (index >= 0 && index < static_cast<int>(offers.size()))
            ditherWords_->setText(translated(offers[static_cast<std::size_t>(index)].words));
    });
    ditherWords_->setText(translated(ditherOffers().front().words));
    form->addRow(pair(holdCeiling_, ceiling_));
    form->addRow(pair(wantLoudness_, loudness_));
    ceiling_->setAccessibleName(tr("Ceiling"));
    loudness_->setAccessibleName(tr("Loudness"));
    holdCeiling_->setToolTip(
        tr("After the conversion to the file's rate the true peak stays below this."));
    wantLoudness_->setToolTip(
        tr("Finds the drive of the chain's limiter for which the file measures this."));
    connect(holdCeiling_, &QCheckBox::toggled, ceiling_, &QWidget::setEnabled);
    connect(wantLoudness_, &QCheckBox::toggled, loudness_, &QWidget::setEnabled);
    connect(format_, &QComboBox::currentIndexChanged, this, [this] {
        fillRates();
        suggestFile();
    });
    loudness_->setEnabled(false);
    ceiling_->setEnabled(false);
}

void ExportDialog::showDelivery(const Project& project) {
    const Delivery& delivery = project.delivery;
    format_->setCurrentIndex(
        std::max(0, format_->findData(QString::fromStdString(delivery.formatId))));
    fillRates();
    rate_->setCurrentIndex(std::max(0, rate_->findData(delivery.rate)));
    dither_->setCurrentIndex(
        std::max(0, dither_->findData(QString::fromStdString(delivery.dither))));
    holdCeiling_->setChecked(delivery.holdCeiling);
    ceiling_->setValue(delivery.holdCeiling ? delivery.ceilingDbtp : kUsualCeiling);
}

QString ExportDialog::formatId() const {
    const QString chosen = format_->currentData().toString();
    const Track* track = session_.track();
    return chosen.isEmpty() && track ? QString::fromStdString(track->source.formatId) : chosen;
}

void ExportDialog::fillRates() {
    const double before = rate_->currentData().toDouble();
    const FormatInfo* format = findFormat(formatId().toStdString());
    rate_->clear();
    rate_->addItem(tr("the session's (%1 kHz)").arg(session_.project().rate / 1000.0), 0.0);
    for (const double rate : kRates)
        if (!format || format->takesRate(rate))
            rate_->addItem(tr("%1 kHz").arg(rate / 1000.0), rate);
    rate_->setCurrentIndex(std::max(0, rate_->findData(before)));
}

void ExportDialog::suggestFile() {
    const Track* track = session_.track();
    if (!track) return;
    const FormatInfo* format = findFormat(formatId().toStdString());
    const QString source =
        QFile::decodeName(QByteArray::fromStdString(track->source.path.string()));
    const Delivery& delivery = session_.project().delivery;
    QString folder = QFileInfo(file_->text()).absolutePath();
    if (file_->text().isEmpty())
        folder = delivery.folder.empty() ? QFileInfo(source).absolutePath()
                                         : QString::fromStdString(delivery.folder);
    const QString name = QString::fromStdString(track->title).replace('/', '_');
    const QString ending = format ? text(format->extension) : QStringLiteral("wav");
    file_->setText(QDir(folder).filePath(tr("%1 master").arg(name) + '.' + ending));
}

void ExportDialog::chooseFile() {
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Export to"), file_->text(), QString(), nullptr,
        QFileDialog::DontUseNativeDialog | QFileDialog::DontConfirmOverwrite);
    if (!file.isEmpty()) file_->setText(file);
}

Delivery ExportDialog::delivery() const {
    Delivery delivery = session_.project().delivery;
    delivery.formatId = format_->currentData().toString().toStdString();
    delivery.rate = rate_->currentData().toDouble();
    delivery.dither = dither_->currentData().toString().toStdString();
    delivery.holdCeiling = holdCeiling_->isChecked();
    if (delivery.holdCeiling) delivery.ceilingDbtp = ceiling_->value();
    delivery.folder = QFileInfo(file_->text()).absolutePath().toStdString();
    return delivery;
}

void ExportDialog::start() {
    const Track* track = session_.track();
    if (!track || task_) return;
    const ClipPtr clip = session_.clips().clip(track->source);
    if (!clip) {
        result_->setText(
            tr("The mix is not there yet, or cannot be read. See its row on the left."));
        return;
    }
    ExportOptions options;
    options.file = QFile::encodeName(QFileInfo(file_->text()).absoluteFilePath()).toStdString();
    if (options.file == track->source.path) {
        result_->setText(tr("This is the mix itself. Choose another name."));
        return;
    }
    if (QFileInfo::exists(file_->text())) {
        const auto answer = QMessageBox::question(
            this, tr("Replace the file?"),
            tr("“%1” exists already. Replace it?").arg(QFileInfo(file_->text()).fileName()));
        if (answer != QMessageBox::Yes) return;
        options.overwrite = true;
    }
    const Delivery chosen = delivery();
    keepDelivery(chosen);
    options.formatId = formatId().toStdString();
    options.rate = chosen.rate;
    options.dither = chosen.dither;
    if (chosen.holdCeiling) options.ceilingDbtp = chosen.ceilingDbtp;
    if (wantLoudness_->isChecked()) options.loudnessLufs = loudness_->value();
    task_ = std::make_shared<Task>();
    track_ = track->id;
    setRunning(true);
    result_->setText(tr("Writing “%1”…").arg(QFileInfo(file_->text()).fileName()));
    const auto work = [clip, project = session_.project(), id = track_, options, task = task_] {
        ClipSound sound(clip);
        return exportTrack(project, id, sound, options, *task);
    };
    inBackground(pool_, this, work, [this](const Result<ExportReport>& report) { finish(report); });
}

// Another folder alone is no change of the session: an export should not ask to be saved.
void ExportDialog::keepDelivery(const Delivery& chosen) {
    Delivery elsewhere = chosen;
    elsewhere.folder = session_.project().delivery.folder;
    if (elsewhere == session_.project().delivery) return;
    session_.apply(edit::setDelivery(session_.project(), chosen), tr("Export settings"));
}

void ExportDialog::finish(const Result<ExportReport>& report) {
    task_.reset();
    setRunning(false);
    progress_->setValue(report ? 1000 : 0);
    if (report) {
        result_->setText(exportReportText(*report));
        adoptChain(*report);
    } else {
        result_->setText(translated(report.error().message));
    }
    emit finished(report.ok());
}

// A drive that was searched for becomes the session's, so that what is heard is the file.
void ExportDialog::adoptChain(const ExportReport& report) {
    const Track* track = session_.project().track(track_);
    if (!report.target || !report.target->reached || !track) return;
    Project next = session_.project();
    for (const ModuleState& module : report.chain.modules)
        next = edit::setParams(next, track_, module.id, module.values);
    next = edit::setTrackGain(next, track_, report.gainDb);
    session_.apply(next, tr("Loudness of the export"));
}

void ExportDialog::setRunning(bool running) {
    export_->setEnabled(!running);
    cancel_->setVisible(running);
    progress_->setVisible(running);
    if (running)
        timer_.start(80);
    else
        timer_.stop();
}

}  // namespace lacquer
