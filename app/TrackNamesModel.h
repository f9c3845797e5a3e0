// SPDX-License-Identifier: GPL-3.0-or-later
// The tracks' names and codes as a table to type into; an edit of a cell is an undo step.
#pragma once
#include <QAbstractTableModel>
#include <QStyledItemDelegate>

#include "project/Project.h"

namespace lacquer {

class Session;

/// One row a track that is delivered. What a track has from the album is shown dim. [main]
class TrackNamesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Number,
        Title,
        Artist,
        Composer,
        Isrc,
        Songwriter,
        Arranger,
        Genre,
        Year,
        Copyright,
        Message,
        Notes,
        Columns
    };
    /// A code that is wrong: its sentence; empty where all is well.
    static constexpr int kProblemRole = Qt::UserRole;

    explicit TrackNamesModel(Session& session, QObject* parent);
    void setTracks(std::vector<Id> tracks);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    const Track* track(int row) const;
    std::string own(const Track& track, int column) const;
    std::string inherited(int column) const;
    QString problem(const Track& track, int column) const;

    Session& session_;
    std::vector<Id> tracks_;
};

/// Marks what is wrong with a sign as well as a colour. [main]
class TrackNamesDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

}  // namespace lacquer
