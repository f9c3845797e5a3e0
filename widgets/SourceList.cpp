// SPDX-License-Identifier: GPL-3.0-or-later
// A section of sources: caption, rows, drop zone.
#include "widgets/SourceList.h"

#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <QVBoxLayout>

#include "widgets/DropZone.h"
#include "widgets/SourceListView.h"
#include "widgets/Theme.h"

namespace lacquer {

DropZone::DropZone(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DropZone::setLit(bool lit) {
    lit_ = lit;
    update();
}

QSize DropZone::sizeHint() const {
    const QFontMetrics metrics(Theme::font(Lettering::Body));
    return {metrics.horizontalAdvance(text()) + 50, metrics.height() + 13};
}

void DropZone::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hot = lit_ || underMouse() || isDown();
    painter.setPen(
        QPen(Theme::color(lit_ ? Role::Master : Role::Line), lit_ ? 1.8 : 1.0, Qt::DashLine));
    painter.setBrush(hot ? QBrush(Theme::color(Role::Hover)) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    painter.setFont(Theme::font(Lettering::Body));
    painter.setPen(Theme::color(hot ? Role::Text : Role::DimText));
    painter.drawText(QRectF(0, 0, 26 * Theme::scale(), height()), Qt::AlignCenter,
                     QStringLiteral("+"));
    painter.drawText(rect().adjusted(static_cast<int>(27 * Theme::scale()), 0, -4, 0),
                     Qt::AlignVCenter, text());
    if (hasFocus()) Theme::paintFocusRing(painter, rect());
}

SourceList::SourceList(Kind kind, QWidget* parent) : QWidget(parent), kind_(kind) {
    setAcceptDrops(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    caption_ = new QLabel(this);
    view_ = new SourceListView(kind, this);
    zone_ = new DropZone(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(caption_);
    column->addWidget(view_, 1);
    column->addWidget(zone_);
    connect(zone_, &QAbstractButton::clicked, this, &SourceList::addRequested);
    connect(view_, &QListWidget::currentRowChanged, this, [this](int row) {
        if (const SourceRow* chosen = view_->rowAt(row)) emit selectionChanged(chosen->id);
    });
    connect(view_, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        if (const SourceRow* chosen = view_->rowAt(view_->row(item))) emit activated(chosen->id);
    });
    connect(view_, &SourceListView::rowMoved, this, &SourceList::moved);
    connect(view_, &SourceListView::rowRenamed, this, &SourceList::renamed);
    connect(view_, &SourceListView::removeAsked, this, &SourceList::removeRequested);
    connect(view_, &SourceListView::cancelAsked, this, &SourceList::cancelRequested);
    connect(view_, &SourceListView::locateAsked, this, &SourceList::locateRequested);
    connect(view_, &SourceListView::replaceAsked, this, &SourceList::replaceRequested);
    relabel();
    view_->setMaximumHeight(1);
}

void SourceList::relabel() {
    const bool tracks = kind_ == Kind::Tracks;
    caption_->setText(tracks ? tr("Tracks") : tr("References"));
    caption_->setFont(Theme::font(Lettering::Section));
    caption_->setStyleSheet(QStringLiteral("color: %1;").arg(Theme::color(Role::DimText).name()));
    zone_->setText(tracks ? tr("Drop mixes here") : tr("Drop a reference"));
    zone_->setToolTip(
        tracks ? tr("Drop mixes from your files, or click to choose some.")
               : tr("Drop a finished song you want to come close to, or click to choose one."));
    view_->setAccessibleName(caption_->text());
}

void SourceList::setRows(const std::vector<SourceRow>& rows) {
    view_->setRows(rows);
}

void SourceList::setProgress(Id id, double share) {
    std::vector<SourceRow> rows = view_->rows();
    const int row = view_->rowOf(id);
    if (row < 0) return;
    rows[static_cast<std::size_t>(row)].progress = share;
    view_->setRows(rows);
}

void SourceList::setSelected(Id id) {
    const QSignalBlocker blocker(view_);
    view_->setCurrentRow(view_->rowOf(id));
}

Id SourceList::selected() const {
    const SourceRow* row = view_->rowAt(view_->currentRow());
    return row != nullptr ? row->id : 0;
}

int SourceList::count() const {
    return view_->count();
}

void SourceList::rename(Id id) {
    const int row = view_->rowOf(id);
    if (row < 0) return;
    view_->setCurrentRow(row);
    view_->editItem(view_->item(row));
}

QListWidget* SourceList::list() const {
    return view_;
}

void SourceList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (zone_ == nullptr) return;
    if (type == QEvent::FontChange || type == QEvent::PaletteChange ||
        type == QEvent::LanguageChange)
        relabel();
    if (type == QEvent::FontChange) view_->setRows(view_->rows());
}

void SourceList::dragEnterEvent(QDragEnterEvent* event) {
    if (!event->mimeData()->hasUrls()) return;
    event->acceptProposedAction();
    zone_->setLit(true);
}

void SourceList::dragLeaveEvent(QDragLeaveEvent*) {
    zone_->setLit(false);
}

void SourceList::dropEvent(QDropEvent* event) {
    zone_->setLit(false);
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    event->acceptProposedAction();
    if (!paths.isEmpty()) emit filesDropped(paths);
}

}  // namespace lacquer
