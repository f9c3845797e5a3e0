// SPDX-License-Identifier: GPL-3.0-or-later
// The table's manners: selection of rows, keys, widths.
#include "widgets/AlbumTable.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <algorithm>

#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr int kLeastTitle = 150;

/// Numbers without a frame of the keyboard's around single cells: the row is what is chosen.
class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(static_cast<int>(30 * Theme::scale()));
        return size + QSize(12, 0);
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& item,
               const QModelIndex& index) const override {
        const QString suffix = index.data(kAlbumSuffixRole).toString();
        if (suffix.isEmpty()) return QStyledItemDelegate::paint(painter, item, index);
        QStyleOptionViewItem option = item;
        initStyleOption(&option, index);
        const QFont small = Theme::font(Lettering::Small);
        const QFontMetrics metrics(small);
        const int least = std::max(0, option.rect.width() - kSuffixGap) / 2;
        const int title = QFontMetrics(option.font).horizontalAdvance(option.text) +
                          option.decorationSize.width() * !option.icon.isNull() + kSuffixGap;
        const int room = std::max(least, option.rect.width() - title - kSuffixGap);
        const QString shown = metrics.elidedText(suffix, Qt::ElideRight, room);
        const int wide = metrics.horizontalAdvance(shown) + kSuffixGap;
        const QStyle* style = item.widget->style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, item.widget);
        option.rect.setWidth(option.rect.width() - wide);
        style->drawControl(QStyle::CE_ItemViewItem, &option, painter, item.widget);
        painter->save();
        painter->setFont(small);
        painter->setPen(Theme::color(Role::DimText));
        painter->drawText(QRect(option.rect.right() + 1, option.rect.top(), wide - kSuffixGap / 2,
                                option.rect.height()),
                          Qt::AlignVCenter | Qt::AlignRight, shown);
        painter->restore();
    }

private:
    static constexpr int kSuffixGap = 16;
};

}  // namespace

AlbumTable::AlbumTable(QWidget* parent) : QTableView(parent), model_(new AlbumTableModel(this)) {
    setObjectName("albumTable");
    setAccessibleName(tr("Tracks of the album"));
    setModel(model_);
    setItemDelegate(new RowDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked);  // and Enter; letters are shortcuts
    setDragDropMode(InternalMove);
    setDragDropOverwriteMode(false);
    setDropIndicatorShown(true);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setHorizontalScrollMode(ScrollPerPixel);
    fitColumns();
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &AlbumTable::tellSelection);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &AlbumTable::tellSelection);
}

void AlbumTable::fitColumns() {
    verticalHeader()->setDefaultSectionSize(static_cast<int>(30 * Theme::scale()));
    const QFontMetrics mono(Theme::font(Lettering::MonoSmall)),
        small(Theme::font(Lettering::Small));
    const char* widest[] = {"",          "hid.",    "",         "00:00.000", "00:00.000",
                            "× 00.00 s", "00.00 s", "00.00 s",  "−00.0 dB",  "−00.0",
                            "00.0",      "−00.00",  "−00.0 LU", "00:00.000", "✕ USABC1234567"};
    for (int i = 0; i < kAlbumColumns; ++i) {
        const QString head = model_->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString();
        const int wide = std::max(mono.horizontalAdvance(QString::fromUtf8(widest[i])) + 14,
                                  small.horizontalAdvance(head) + 20);
        horizontalHeader()->setSectionResizeMode(i, QHeaderView::Interactive);
        horizontalHeader()->resizeSection(i, i == 0 ? static_cast<int>(30 * Theme::scale()) : wide);
    }
    horizontalHeader()->setMinimumSectionSize(24);
    fitTitle();
}

/// What is left of the width is the title's; a narrow table scrolls.
void AlbumTable::fitTitle() {
    constexpr int kTitle = static_cast<int>(AlbumColumn::Title);
    int others = 0;
    for (int i = 0; i < kAlbumColumns; ++i)
        if (i != kTitle) others += horizontalHeader()->sectionSize(i);
    const int least = static_cast<int>(kLeastTitle * Theme::scale());
    horizontalHeader()->resizeSection(kTitle, std::max(least, viewport()->width() - others));
}

void AlbumTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitTitle();
}

void AlbumTable::setRows(std::vector<AlbumRow> rows) {
    const QScopedValueRollback quiet(showing_, true);
    model_->setRows(std::move(rows));
}

void AlbumTable::setSelection(const std::vector<Id>& tracks, Id current) {
    const QScopedValueRollback quiet(showing_, true);
    QItemSelection chosen;
    for (const Id track : tracks)
        if (const int row = model_->rowOf(track); row >= 0)
            chosen.select(model_->index(row, 0), model_->index(row, kAlbumColumns - 1));
    selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
    const int row = model_->rowOf(current);
    if (row < 0) return;
    const int column = std::max(0, currentIndex().column());
    selectionModel()->setCurrentIndex(model_->index(row, column), QItemSelectionModel::NoUpdate);
}

void AlbumTable::tellSelection() {
    if (showing_) return;
    std::vector<Id> tracks;
    for (const QModelIndex& one : selectionModel()->selectedRows())
        tracks.push_back(model_->rows()[static_cast<std::size_t>(one.row())].track);
    const QModelIndex at = currentIndex();
    if (tracks.empty() || !at.isValid()) return;
    emit selectionEdited(tracks, model_->rows()[static_cast<std::size_t>(at.row())].track);
}

// Space plays, wherever the keyboard is.
void AlbumTable::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space) return event->ignore();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        state() != EditingState) {
        edit(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void AlbumTable::contextMenuEvent(QContextMenuEvent* event) {
    emit contextAsked(event->globalPos());
}

void AlbumTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && model_) fitColumns();
}

}  // namespace lacquer
