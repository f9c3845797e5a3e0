// SPDX-License-Identifier: GPL-3.0-or-later
// Cells from credits, edits from cells.
#include "app/TrackNamesModel.h"

#include <set>

#include "app/Session.h"
#include "project/Codes.h"
#include "project/Edit.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

using Field = std::string Credits::*;
using M = TrackNamesModel;

struct ColumnRow {
    Text name, tip;
    Field field = nullptr;   // of the credits, if it is one
    bool fromAlbum = false;  // empty: the album's
};

constexpr ColumnRow kColumns[] = {
    {TR("names", "#"), TR("names", "Number on the disc and in file names")},
    {TR("names", "Title"), TR("names", "Title")},
    {TR("names", "Artist"), TR("names", "Empty: the album's"), &Credits::artist, true},
    {TR("names", "Composer"), TR("names", "Empty: the album's"), &Credits::composer, true},
    {TR("names", "ISRC"),
     TR("names",
        "The recording's code: two letters, three letters or digits, seven digits; hyphens may "
        "be typed")},
    {TR("names", "Lyricist"), TR("names", "Empty: the album's"), &Credits::songwriter, true},
    {TR("names", "Arranger"), TR("names", "Empty: the album's"), &Credits::arranger, true},
    {TR("names", "Genre"), TR("names", "Empty: the album's"), &Credits::genre, true},
    {TR("names", "Year"), TR("names", "Empty: the album's"), &Credits::year, true},
    {TR("names", "Copyright"), TR("names", "Empty: the album's"), &Credits::copyright, true},
    {TR("names", "Comment"), TR("names", "Goes into the files and into CD-Text"),
     &Credits::message},
    {TR("names", "Notes"), TR("names", "Printed in the report only"), &Credits::notes},
};
static_assert(std::size(kColumns) == M::Columns);

}  // namespace

TrackNamesModel::TrackNamesModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent), session_(session) {}

void TrackNamesModel::setTracks(std::vector<Id> tracks) {
    if (tracks == tracks_) {
        if (!tracks_.empty())
            emit dataChanged(index(0, 0), index(static_cast<int>(tracks_.size()) - 1, Columns - 1));
        return;
    }
    beginResetModel();
    tracks_ = std::move(tracks);
    endResetModel();
}

int TrackNamesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(tracks_.size());
}
int TrackNamesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

const Track* TrackNamesModel::track(int row) const {
    return session_.project().track(tracks_[static_cast<std::size_t>(row)]);
}

std::string TrackNamesModel::own(const Track& track, int column) const {
    if (column == Title) return track.title;
    if (column == Isrc) return track.isrc;
    const Field field = kColumns[column].field;
    return field ? track.credits.*field : std::string();
}

std::string TrackNamesModel::inherited(int column) const {
    const ColumnRow& row = kColumns[column];
    return row.fromAlbum ? session_.project().album.credits.*row.field : std::string();
}

QString TrackNamesModel::problem(const Track& track, int column) const {
    if (column == Title && track.title.empty()) return tr("A track without a title.");
    if (column != Isrc || track.isrc.empty()) return {};
    if (!isIsrc(track.isrc))
        return tr("Not an ISRC: two letters, three letters or digits, then seven digits.");
    for (const Id other : tracks_) {
        const Track* found = session_.project().track(other);
        if (found && found->id != track.id && found->isrc == track.isrc)
            return tr("“%1” has the same ISRC.").arg(QString::fromStdString(found->title));
    }
    return {};
}

QVariant TrackNamesModel::data(const QModelIndex& index, int role) const {
    const Track* found = track(index.row());
    if (!found) return {};
    const int column = index.column();
    if (column == Number) {
        if (role == Qt::DisplayRole) return index.row() + 1;
        return role == Qt::ForegroundRole ? QVariant(Theme::color(Role::DimText)) : QVariant();
    }
    const std::string text = own(*found, column);
    switch (role) {
    case Qt::EditRole: return QString::fromStdString(text);
    case Qt::DisplayRole: return QString::fromStdString(text.empty() ? inherited(column) : text);
    case Qt::ForegroundRole:
        return text.empty() ? QVariant(Theme::color(Role::DimText)) : QVariant();
    case kProblemRole: return problem(*found, column);
    case Qt::ToolTipRole: {
        const QString wrong = problem(*found, column);
        return wrong.isEmpty() ? translated(kColumns[column].tip) : wrong;
    }
    case Qt::FontRole:
        return column == Isrc ? QVariant(Theme::font(Lettering::MonoSmall)) : QVariant();
    default: return {};
    }
}

bool TrackNamesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const Track* found = track(index.row());
    if (role != Qt::EditRole || !found) return false;
    const Project& now = session_.project();
    const std::string text = value.toString().trimmed().toStdString();
    if (text == own(*found, index.column())) return false;
    Project next;
    if (index.column() == Title) {
        next = edit::renameTrack(now, found->id, text);
    } else if (index.column() == Isrc) {
        next = edit::setTrackIsrc(now, found->id, text);
    } else {
        Credits credits = found->credits;
        credits.*kColumns[index.column()].field = text;
        next = edit::setTrackCredits(now, found->id, credits);
    }
    session_.apply(std::move(next), tr("%1 of “%2”")
                                        .arg(translated(kColumns[index.column()].name),
                                             QString::fromStdString(found->title)));
    return true;
}

QVariant TrackNamesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= Columns) return {};
    if (role == Qt::DisplayRole) return translated(kColumns[section].name);
    if (role == Qt::ToolTipRole) return translated(kColumns[section].tip);
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags TrackNamesModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == Number ? usual : usual | Qt::ItemIsEditable;
}

void TrackNamesDelegate::initStyleOption(QStyleOptionViewItem* option,
                                         const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(TrackNamesModel::kProblemRole).toString().isEmpty()) return;
    option->text = QStringLiteral("✗ ") + option->text;
    option->palette.setColor(QPalette::Text, Theme::color(Role::Wrong));
}

}  // namespace lacquer
