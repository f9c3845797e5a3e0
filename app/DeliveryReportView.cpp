// SPDX-License-Identifier: GPL-3.0-or-later
// The report as a tree: targets, their files, broken promises and remarks below the files.
#include "app/DeliveryReportView.h"

#include <QDesktopServices>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "app/Paths.h"
#include "app/PqSheet.h"
#include "app/TargetOffers.h"
#include "base/Units.h"
#include "render/AlbumReport.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr double kWorthTelling = 0.005;  // dB: less reads as 0.00

enum Column { Name, Length, Lufs, Peak, Promises, Sum, Columns };

QTreeWidgetItem* addLine(QTreeWidgetItem* parent, const QString& text, Role role) {
    auto* line = new QTreeWidgetItem(parent, {text});
    line->setForeground(Name, Theme::color(role));
    line->setToolTip(Name, text);
    line->setFirstColumnSpanned(true);
    return line;
}

void addBroken(QTreeWidgetItem* parent, const std::vector<PromiseCheck>& checks) {
    for (const PromiseCheck& check : checks)
        if (!check.kept)
            addLine(parent,
                    QStringLiteral("✗ ") + translated(TR("delivery", "%1: %2 instead of %3"))
                                               .arg(translated(check.what),
                                                    QString::fromStdString(check.got),
                                                    QString::fromStdString(check.wanted)),
                    Role::Wrong);
}

void addRemarks(QTreeWidgetItem* parent, const std::vector<Message>& remarks) {
    for (const Message& remark : remarks)
        addLine(parent, QStringLiteral("▲ ") + translated(remark), Role::Caution);
}

/// All promises of a file in one cell, and one by one in its tip.
void showPromises(QTreeWidgetItem* item, const std::vector<PromiseCheck>& checks) {
    const auto kept =
        std::count_if(checks.begin(), checks.end(), [](const auto& c) { return c.kept; });
    const auto all = static_cast<std::ptrdiff_t>(checks.size());
    const bool good = kept == all;
    item->setText(Promises,
                  good ? translated(TR("delivery", "✓ %1 kept")).arg(all)
                       : translated(TR("delivery", "✗ %1 of %2 broken")).arg(all - kept).arg(all));
    item->setForeground(Promises, Theme::color(good ? Role::Good : Role::Wrong));
    QStringList lines;
    for (const PromiseCheck& check : checks)
        lines << QStringLiteral("%1 %2: %3")
                     .arg(check.kept ? QStringLiteral("✓") : QStringLiteral("✗"),
                          translated(check.what), QString::fromStdString(check.got));
    item->setToolTip(Promises, lines.join('\n'));
}

}  // namespace

QString deliverySummary(const DeliveryOutcome& outcome) {
    std::size_t files = 0, broken = 0;
    double seconds = 0.0;
    const auto count = [&](const std::vector<PromiseCheck>& checks) {
        for (const PromiseCheck& check : checks) broken += check.kept ? 0 : 1;
    };
    for (const Delivered& part : outcome.parts) {
        seconds += part.report.seconds;
        for (const DeliveredTarget& target : part.report.targets) {
            files += target.files.size() + target.sheets.size();
            count(target.checks);
            for (const DeliveredFile& file : target.files) count(file.written.checks);
        }
    }
    const QString written = translated(TR("delivery", "%1 files written and read back in %2 s:"))
                                .arg(QString::number(files), displayNumber(seconds, 1));
    return written + ' ' +
           (broken == 0 ? translated(TR("delivery", "every promise is kept."))
                        : translated(TR("delivery", "%1 promises are broken, see the report."))
                              .arg(broken));
}

bool isKept(const DeliveryOutcome& outcome) {
    return std::all_of(outcome.parts.begin(), outcome.parts.end(),
                       [](const Delivered& part) { return part.report.kept(); });
}

DeliveryReportView::DeliveryReportView(QWidget* parent)
    : QWidget(parent),
      summary_(new QLabel(this)),
      tree_(new QTreeWidget(this)),
      page_(new QPushButton(tr("Open the report"), this)),
      folder_(new QPushButton(tr("Open the folder"), this)),
      pqSheet_(new QPushButton(tr("PQ sheet as PDF…"), this)) {
    setObjectName("deliveryReport");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* row = new QHBoxLayout;
    summary_->setWordWrap(true);
    row->addWidget(summary_, 1);
    for (QPushButton* button : {page_, folder_, pqSheet_}) row->addWidget(button);
    column->addLayout(row);
    tree_->setObjectName("deliveredFiles");
    tree_->setAccessibleName(tr("Delivered files"));
    tree_->setColumnCount(Columns);
    tree_->setHeaderLabels(
        {tr("File"), tr("Length"), tr("LUFS"), tr("dBTP"), tr("Promises"), tr("MD5")});
    tree_->setFrameShape(QFrame::NoFrame);
    tree_->setIndentation(16);
    tree_->setStyleSheet(QStringLiteral("QTreeView::item { padding: 3px 0; }"));
    tree_->setUniformRowHeights(true);
    column->addWidget(tree_, 1);
    page_->setToolTip(tr("The page with every setting, figure and picture, in the browser."));
    folder_->setToolTip(tr("Where the files are."));
    pqSheet_->setToolTip(tr("The table of marks, codes and flags that a plant asks for."));
    connect(page_, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(fromPath(albumReportFiles(folder())[0])));
    });
    connect(folder_, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(fromPath(folder()))); });
    connect(pqSheet_, &QPushButton::clicked, this, &DeliveryReportView::savePqSheet);
}

// The folder of the only part, or the one that holds all of them.
std::filesystem::path DeliveryReportView::folder() const {
    const auto& parts = outcome_->parts;
    return parts.size() == 1 ? parts[0].folder : parts[0].folder.parent_path();
}

void DeliveryReportView::show(const std::shared_ptr<const DeliveryOutcome>& outcome) {
    outcome_ = outcome;
    tree_->clear();
    const bool single = outcome->parts.size() == 1;
    const LoudnessResult& album = outcome->parts[0].report.album;
    const QString place = fromPath(folder());
    summary_->setText(single ? tr("%1 – as rendered %2 LUFS, range %3 LU, true peak %4 dBTP")
                                   .arg(place, displayNumber(album.integratedLufs, 1),
                                        displayNumber(album.rangeLu, 1),
                                        displayNumber(album.truePeakDbtp, 2))
                             : place);
    page_->setVisible(single && !outcome->parts[0].problem);
    pqSheet_->setVisible(single);
    for (const Delivered& part : outcome->parts) addPart(part);
    for (int i = Length; i < Columns; ++i) tree_->resizeColumnToContents(i);
    const int rest = tree_->viewport()->width() - tree_->columnWidth(Length) -
                     tree_->columnWidth(Lufs) - tree_->columnWidth(Peak) -
                     tree_->columnWidth(Promises);
    tree_->setColumnWidth(Name, std::max(rest / 2, static_cast<int>(260 * Theme::scale())));
}

void DeliveryReportView::addPart(const Delivered& part) {
    const bool single = outcome_->parts.size() == 1;
    for (const DeliveredTarget& target : part.report.targets) {
        const QString name = targetName(target.target);
        addTarget(
            target,
            single ? name : QStringLiteral("%1 – %2").arg(fromPath(part.folder.filename()), name));
    }
    const auto warn = [&](const Message& message) {
        addLine(tree_->invisibleRootItem(), QStringLiteral("▲ ") + translated(message),
                Role::Caution);
    };
    if (single)
        for (const DiscProblem& problem : part.report.problems) warn(problem.what);
    for (const Message& warning : part.report.warnings) warn(warning);
    if (part.problem) warn(*part.problem);
}

void DeliveryReportView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && outcome_) show(outcome_);
}

void DeliveryReportView::addTarget(const DeliveredTarget& target, const QString& name) {
    auto* item = new QTreeWidgetItem(tree_, {name});
    item->setFont(Name, Theme::font(Lettering::Strong));
    item->setText(Length, tr("%1 kHz").arg(target.rate / 1000.0));
    if (!target.checks.empty()) showPromises(item, target.checks);
    addBroken(item, target.checks);
    double deepest = 0.0;
    for (const HeldPlace& place : target.held) deepest = std::max(deepest, place.reductionDb);
    if (deepest >= kWorthTelling) {
        addLine(
            item,
            QStringLiteral("▲ ") + tr("The ceiling had to be held at %1 places, by at most %2 dB.")
                                       .arg(target.held.size())
                                       .arg(displayNumber(deepest, 2)),
            Role::Caution);
    }
    for (const DeliveredFile& file : target.files) addFile(item, file, target);
    for (const auto& sheet : target.sheets)
        addLine(item, fromPath(sheet.filename()), Role::Text)->setToolTip(Name, fromPath(sheet));
    item->setExpanded(true);
}

void DeliveryReportView::addFile(QTreeWidgetItem* parent, const DeliveredFile& file,
                                 const DeliveredTarget& target) {
    const LoudnessResult& loudness = file.written.loudness;
    auto* item = new QTreeWidgetItem(parent);
    item->setText(Name, fromPath(file.file.filename()));
    item->setToolTip(Name, fromPath(file.file));
    item->setText(Length, displayMinutes(framesToSeconds(file.written.frames, target.rate)));
    item->setText(Lufs, displayNumber(loudness.integratedLufs, 1));
    item->setText(Peak, displayNumber(loudness.truePeakDbtp, 2));
    item->setText(Sum, QString::fromStdString(file.md5));
    for (const Column column : {Length, Lufs, Peak, Sum})
        item->setFont(column, Theme::font(Lettering::MonoSmall));
    showPromises(item, file.written.checks);
    addBroken(item, file.written.checks);
    addRemarks(item, file.remarks);
    item->setExpanded(true);
}

void DeliveryReportView::savePqSheet() {
    const QString file = QFileDialog::getSaveFileName(
        this, tr("PQ sheet"), fromPath(folder() / "pq-sheet.pdf"),
        tr("PDF") + QStringLiteral(" (*.pdf)"), nullptr, QFileDialog::DontUseNativeDialog);
    if (file.isEmpty()) return;
    const Done written = writePqSheet(outcome_->parts[0].report, file);
    summary_->setText(written ? tr("The PQ sheet is in “%1”.").arg(file)
                              : translated(written.error().message));
}

}  // namespace lacquer
