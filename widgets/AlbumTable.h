// SPDX-License-Identifier: GPL-3.0-or-later
// The album as a table to type into: a row a track, in order; rows are dragged to reorder.
#pragma once
#include <QAbstractTableModel>
#include <QTableView>
#include <cmath>
#include <vector>

#include "project/Project.h"

namespace lacquer {

/// What a row shows. Times in seconds; NaN: not known or not there.
struct AlbumRow {
    Id track = 0;
    int number = 0;  ///< 0: hidden or switched off
    bool enabled = true, hidden = false;
    QString title, isrc;
    bool isrcWrong = false;
    QStringList versions;  ///< names of the track's other mixes
    QString linked;  ///< with which tracks it shares its chain, as a sentence; empty: with none
    double start = NAN, length = NAN;
    double gap = NAN;  ///< ahead of it; negative: crossfade
    double fadeIn = 0.0, fadeOut = 0.0, gainDb = 0.0;
    double lufs = NAN, rangeLu = NAN, truePeak = NAN, versusAlbum = NAN;
    bool isMeasuring = false;
    std::vector<double> indexes;  ///< marks 2 …, seconds from its start
    bool operator==(const AlbumRow&) const = default;
};

/// What stands behind a title, fainter: the role of data().
inline constexpr int kAlbumSuffixRole = Qt::UserRole;

enum class AlbumColumn {
    On,
    Number,
    Title,
    Starts,
    Length,
    Gap,
    FadeIn,
    FadeOut,
    Gain,
    Lufs,
    Range,
    TruePeak,
    Versus,
    Indexes,
    Isrc
};
inline constexpr int kAlbumColumns = 15;

/// Texts of the rows, and what is typed read back. [main]
class AlbumTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setRows(std::vector<AlbumRow> rows);
    const std::vector<AlbumRow>& rows() const { return rows_; }
    int rowOf(Id track) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

signals:
    void titleEdited(lacquer::Id track, const QString& title);
    void isrcEdited(lacquer::Id track, const QString& isrc);
    void indexesEdited(lacquer::Id track, const std::vector<double>& seconds);
    void enabledEdited(lacquer::Id track, bool enabled);
    /// A number in seconds or decibels.
    void valueEdited(lacquer::Id track, lacquer::AlbumColumn column, double value);
    void moveEdited(const std::vector<lacquer::Id>& tracks, std::size_t before);
    /// What was typed cannot be read.
    void refused(const QString& sentence);

private:
    QString textOf(const AlbumRow& row, AlbumColumn column) const;
    QVariant colorOf(const AlbumRow& row, AlbumColumn column) const;
    bool takeValue(const AlbumRow& row, AlbumColumn column, const QString& text);
    bool takeIndexes(const AlbumRow& row, const QString& text);
    std::vector<AlbumRow> rows_;
};

/// [main]
class AlbumTable : public QTableView {
    Q_OBJECT
public:
    explicit AlbumTable(QWidget* parent = nullptr);
    AlbumTableModel& rowsModel() { return *model_; }
    void setRows(std::vector<AlbumRow> rows);
    /// Shows a selection; emits nothing.
    void setSelection(const std::vector<Id>& tracks, Id current);

signals:
    void selectionEdited(const std::vector<lacquer::Id>& tracks, lacquer::Id current);
    void contextAsked(QPoint global);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void fitColumns();
    void fitTitle();
    void tellSelection();
    AlbumTableModel* model_;
    bool showing_ = false;
};

/// Seconds of "2.5", "2.5 s", "250 ms", "1:02.5", "-1.2 s", "crossfade 1.2"; nothing when it is no time.
std::optional<double> parseAlbumTime(QString text);

}  // namespace lacquer
