// SPDX-License-Identifier: GPL-3.0-or-later
// Fields, the list of files, and what came of each.
#include "app/BatchDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>

#include "app/Session.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr int kTellMs = 100;
enum Column { kFile, kState, kResult };

std::filesystem::path toPath(const QString& file) {
    return QFile::encodeName(QFileInfo(file).absoluteFilePath()).toStdString();
}

}  // namespace

BatchDialog::BatchDialog(Session& session, QWidget* parent)
    : QDialog(parent),
      session_(session),
      work_(this),
      files_(new QTreeWidget(this)),
      chain_(new QComboBox(this)),
      format_(new QComboBox(this)),
      folder_(new QLineEdit(this)),
      wantLoudness_(new QCheckBox(tr("Make each as &loud as"), this)),
      loudness_(new QDoubleSpinBox(this)),
      summary_(new QLabel(this)),
      progress_(new QProgressBar(this)),
      add_(new QPushButton(tr("&Add files…"), this)),
      remove_(new QPushButton(tr("&Remove"), this)),
      start_(new QPushButton(tr("&Start"), this)),
      cancel_(new QPushButton(tr("Ca&ncel"), this)) {
    setObjectName("batchDialog");
    setWindowTitle(tr("Batch"));
    setAcceptDrops(true);
    resize(860, 560);
    auto* column = new QVBoxLayout(this);
    files_->setObjectName("batchFiles");
    files_->setAccessibleName(tr("Files of the batch"));
    files_->setToolTip(tr("Mixes to master. Files can be dropped here; Delete takes rows out."));
    files_->setHeaderLabels({tr("File"), tr("State"), tr("Result")});
    files_->setRootIsDecorated(false);
    files_->setStyleSheet(QStringLiteral("QTreeView::item { padding: 5px 4px; }"));
    files_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    files_->header()->resizeSection(kFile, 240);
    files_->header()->setSectionResizeMode(kState, QHeaderView::ResizeToContents);
    column->addWidget(files_, 1);
    auto* form = new QFormLayout;
    addFields(form);
    column->addLayout(form);
    progress_->setRange(0, 1000);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("Progress of the batch"));
    column->addWidget(progress_);
    summary_->setWordWrap(true);
    column->addWidget(summary_);
    column->addLayout(makeButtons());
    connect(add_, &QPushButton::clicked, this, &BatchDialog::chooseFiles);
    connect(remove_, &QPushButton::clicked, this, &BatchDialog::removeChosen);
    connect(start_, &QPushButton::clicked, this, &BatchDialog::start);
    connect(cancel_, &QPushButton::clicked, &work_, &BatchWork::cancel);
    connect(&work_, &BatchWork::finished, this, &BatchDialog::take);
    connect(&work_, &BatchWork::ended, this, &BatchDialog::showState);
    connect(&session, &Session::selectionChanged, this, &BatchDialog::showChain);
    connect(&session, &Session::projectChanged, this, &BatchDialog::showChain);
    timer_.setInterval(kTellMs);
    connect(&timer_, &QTimer::timeout, this, &BatchDialog::showProgress);
    showChain();
    showState();
}

QLayout* BatchDialog::makeButtons() {
    auto* row = new QHBoxLayout;
    row->addWidget(add_);
    row->addWidget(remove_);
    row->addStretch(1);
    row->addWidget(cancel_);
    row->addWidget(start_);
    start_->setObjectName("startBatch");
    start_->setProperty("accent", true);
    start_->setDefault(true);
    return row;
}

void BatchDialog::addFields(QFormLayout* form) {
    chain_->setAccessibleName(tr("Chain"));
    chain_->setToolTip(tr("What every file goes through: a copy of this chain, as it is now."));
    form->addRow(tr("C&hain"), chain_);
    format_->setToolTip(tr("Rate, dither and ceiling are those of the session's export."));
    format_->addItem(tr("as the mix"), QString());
    for (const FormatInfo& format : fileFormats())
        format_->addItem(QString::fromUtf8(format.name.data(), std::ssize(format.name)),
                         QString::fromUtf8(format.id.data(), std::ssize(format.id)));
    format_->setCurrentIndex(std::max(
        0, format_->findData(QString::fromStdString(session_.project().delivery.formatId))));
    form->addRow(tr("For&mat"), format_);
    auto* place = new QHBoxLayout;
    auto* choose = new QPushButton(tr("&Choose…"), this);
    connect(choose, &QPushButton::clicked, this, &BatchDialog::chooseFolder);
    place->addWidget(folder_, 1);
    place->addWidget(choose);
    folder_->setObjectName("batchFolder");
    folder_->setToolTip(tr("Where the masters go. A file that is there is never replaced."));
    auto* label = new QLabel(tr("&Folder"), this);
    label->setBuddy(folder_);
    form->addRow(label, place);
    auto* loud = new QHBoxLayout;
    loudness_->setRange(-40.0, -4.0);
    loudness_->setDecimals(1);
    loudness_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    loudness_->setValue(-14.0);
    loudness_->setSuffix(tr(" LUFS"));
    loudness_->setAccessibleName(tr("Loudness"));
    loudness_->setEnabled(false);
    wantLoudness_->setToolTip(
        tr("Finds for each file the drive of the chain's limiter for which it measures this."));
    loud->addWidget(wantLoudness_);
    loud->addWidget(loudness_);
    loud->addStretch(1);
    form->addRow(QString(), loud);
    connect(wantLoudness_, &QCheckBox::toggled, loudness_, &QWidget::setEnabled);
}

// The chosen chain stays chosen while tracks come and go.
void BatchDialog::showChain() {
    const QVariant before = chain_->currentData();
    chain_->clear();
    for (const TrackPtr& track : session_.project().tracks) {
        QStringList modules;
        for (const ModuleState& module : track->chain.modules)
            if (module.on) modules << session_.nameOf(module);
        chain_->addItem(
            tr("of “%1”: %2")
                .arg(QString::fromStdString(track->title),
                     modules.isEmpty() ? tr("empty") : modules.join(QStringLiteral(" · "))),
            QVariant::fromValue<qulonglong>(track->id));
    }
    if (!session_.project().album.chain.modules.empty())
        chain_->addItem(tr("of the album"), QVariant::fromValue<qulonglong>(kAlbumChain));
    chain_->addItem(tr("none: only the delivery"), QVariant::fromValue<qulonglong>(0));
    const int at = chain_->findData(
        before.isValid() ? before : QVariant::fromValue<qulonglong>(session_.trackId()));
    chain_->setCurrentIndex(std::max(0, at));
}

void BatchDialog::addFiles(const QStringList& files) {
    if (work_.isRunning()) return;
    for (const QString& file : files) {
        const QString whole = QFileInfo(file).absoluteFilePath();
        bool isThere = false;
        for (int i = 0; i < files_->topLevelItemCount(); ++i)
            isThere |= files_->topLevelItem(i)->data(kFile, Qt::UserRole).toString() == whole;
        if (isThere) continue;
        auto* item = new QTreeWidgetItem(files_, {QFileInfo(whole).fileName(), tr("waits")});
        item->setData(kFile, Qt::UserRole, whole);
        item->setToolTip(kFile, whole);
        if (folder_->text().isEmpty())
            folder_->setText(QFileInfo(whole).absoluteDir().filePath(QStringLiteral("masters")));
    }
    showState();
}

void BatchDialog::chooseFiles() {
    addFiles(QFileDialog::getOpenFileNames(this, tr("Mixes to master"), QString(), QString(),
                                           nullptr, QFileDialog::DontUseNativeDialog));
}

void BatchDialog::chooseFolder() {
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Folder for the masters"), folder_->text(),
        QFileDialog::ShowDirsOnly | QFileDialog::DontUseNativeDialog);
    if (!folder.isEmpty()) folder_->setText(folder);
}

void BatchDialog::removeChosen() {
    if (work_.isRunning()) return;
    qDeleteAll(files_->selectedItems());
    showState();
}

BatchOrder BatchDialog::order() const {
    const Project& project = session_.project();
    BatchOrder order;
    if (const Chain* chain = project.chain(chain_->currentData().toULongLong()))
        order.chain = *chain;
    order.delivery = project.delivery;
    order.delivery.formatId = format_->currentData().toString().toStdString();
    order.folder = toPath(folder_->text());
    if (wantLoudness_->isChecked()) order.loudnessLufs = loudness_->value();
    order.created = project.created;
    return order;
}

void BatchDialog::start() {
    if (work_.isRunning() || files_->topLevelItemCount() == 0) return;
    if (folder_->text().isEmpty() || !QDir().mkpath(folder_->text())) {
        summary_->setText(
            tr("The folder “%1” cannot be made. Choose another one.").arg(folder_->text()));
        return;
    }
    std::vector<std::filesystem::path> files;
    for (int i = 0; i < files_->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = files_->topLevelItem(i);
        item->setText(kState, tr("waits"));
        item->setText(kResult, {});
        item->setForeground(kState, palette().text());
        files.push_back(toPath(item->data(kFile, Qt::UserRole).toString()));
    }
    written_ = failed_ = 0;
    work_.start(order(), files);
    showState();
}

void BatchDialog::take(std::size_t file, const Result<ExportReport>& report) {
    QTreeWidgetItem* item = files_->topLevelItem(static_cast<int>(file));
    if (!item) return;
    const bool isWell = report && report->kept();
    ++(isWell ? written_ : failed_);
    item->setText(kState, isWell   ? tr("✓ written")
                          : report ? tr("▲ promise broken")
                                   : tr("✕ not written"));
    item->setForeground(kState, Theme::color(isWell   ? Role::Good
                                             : report ? Role::Caution
                                                      : Role::Wrong));
    if (!report) {
        item->setText(kResult, translated(report.error().message));
    } else {
        const LoudnessResult& loudness = report->written.loudness;
        item->setText(kResult, tr("%1 LUFS, %2 dBTP, %3")
                                   .arg(displayNumber(loudness.integratedLufs, 1),
                                        displayNumber(loudness.truePeakDbtp, 2),
                                        QString::fromStdString(report->file.filename().string())));
    }
    item->setToolTip(kResult, item->text(kResult));
    showProgress();
}

void BatchDialog::showProgress() {
    double sum = 0.0;
    const int count = files_->topLevelItemCount();
    for (int i = 0; i < count; ++i) {
        const double share = work_.share(static_cast<std::size_t>(i));
        QTreeWidgetItem* item = files_->topLevelItem(i);
        const bool isFinished = !item->text(kResult).isEmpty();
        sum += isFinished ? 1.0 : share;
        if (!isFinished && share > 0.0)
            item->setText(kState, tr("%1 %").arg(static_cast<int>(100.0 * share)));
    }
    progress_->setValue(count > 0 ? static_cast<int>(1000.0 * sum / count) : 0);
}

void BatchDialog::showState() {
    const bool isRunning = work_.isRunning();
    const int count = files_->topLevelItemCount();
    if (isRunning)
        timer_.start();
    else
        timer_.stop();
    for (QPushButton* button : {add_, remove_}) button->setEnabled(!isRunning);
    start_->setEnabled(!isRunning && count > 0);
    cancel_->setVisible(isRunning);
    progress_->setVisible(isRunning);
    if (isRunning)
        summary_->setText(tr("Rendering, writing, reading back…"));
    else if (written_ + failed_ > 0)
        summary_->setText(failed_ == 0
                              ? tr("Written as promised: %1.").arg(written_)
                              : tr("Written as promised: %1. Not written, or a promise broken: %2; "
                                   "each row says why.")
                                    .arg(written_)
                                    .arg(failed_));
    else
        summary_->setText(count > 0
                              ? tr("Files: %1. Nothing is changed in them.").arg(count)
                              : tr("Add or drop the mixes that are to go through one chain."));
}

void BatchDialog::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls() && !work_.isRunning()) event->acceptProposedAction();
}

void BatchDialog::dropEvent(QDropEvent* event) {
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) files << url.toLocalFile();
    addFiles(files);
    event->acceptProposedAction();
}

void BatchDialog::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete && files_->hasFocus()) return removeChosen();
    QDialog::keyPressEvent(event);
}

}  // namespace lacquer
