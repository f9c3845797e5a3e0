// SPDX-License-Identifier: GPL-3.0-or-later
// The album's rows as cells.
#include <QApplication>
#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

#include "base/Units.h"
#include "widgets/AlbumTable.h"
#include "widgets/Icons.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr const char* kMime = "application/x-lacquer-tracks";
constexpr double kOutlierLu = 1.0;  // beyond it a track stands out in the album

QString timeText(double seconds) {
    if (std::isnan(seconds)) return QStringLiteral("–");
    return QString::fromStdString(formatTime(seconds));
}

QString shortTime(double seconds) {
    if (seconds < 0.0995)
        return AlbumTableModel::tr("%1 ms").arg(displayNumber(seconds * 1000.0, 0));
    return AlbumTableModel::tr("%1 s").arg(displayNumber(seconds, 2));
}

/// Links and versions in words.
QString aboutOf(const AlbumRow& row) {
    QStringList lines;
    if (!row.linked.isEmpty()) lines << row.linked;
    if (!row.versions.isEmpty())
        lines << AlbumTableModel::tr("Versions: %1").arg(row.versions.join(QStringLiteral(", ")));
    return lines.join('\n');
}

bool isTyped(AlbumColumn column) {
    return column != AlbumColumn::On && column != AlbumColumn::Number &&
           (column < AlbumColumn::Lufs || column > AlbumColumn::Versus);
}

}  // namespace

std::optional<double> parseAlbumTime(QString text) {
    text = text.toLower().replace(QChar(0x2212), '-').replace(',', '.');
    bool negative = false;
    QString digits;
    for (const QChar c : text) {
        if (c == '-' || c == QChar(0xd7)) negative = true;  // "× 1.2 s"
        if (c.isDigit() || c == '.' || c == ':') digits += c;
    }
    if (text.contains(QLatin1String("fade"))) negative = true;
    if (digits.isEmpty()) return std::nullopt;
    double seconds = 0.0;
    for (const QString& part : digits.split(':')) {
        bool ok = false;
        seconds = seconds * 60.0 + part.toDouble(&ok);
        if (!ok) return std::nullopt;
    }
    if (text.contains(QLatin1String("ms"))) seconds /= 1000.0;
    return negative ? -seconds : seconds;
}

void AlbumTableModel::setRows(std::vector<AlbumRow> rows) {
    if (rows == rows_) return;
    const bool same =
        rows.size() == rows_.size() &&
        std::equal(rows.begin(), rows.end(), rows_.begin(),
                   [](const AlbumRow& a, const AlbumRow& b) { return a.track == b.track; });
    if (!same) {
        beginResetModel();
        rows_ = std::move(rows);
        return endResetModel();
    }
    rows_.swap(rows);
    for (std::size_t i = 0; i < rows_.size(); ++i)
        if (!(rows_[i] == rows[i]))
            emit dataChanged(index(static_cast<int>(i), 0),
                             index(static_cast<int>(i), kAlbumColumns - 1));
}

int AlbumTableModel::rowOf(Id track) const {
    for (std::size_t i = 0; i < rows_.size(); ++i)
        if (rows_[i].track == track) return static_cast<int>(i);
    return -1;
}

int AlbumTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}
int AlbumTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kAlbumColumns;
}

QString AlbumTableModel::textOf(const AlbumRow& row, AlbumColumn column) const {
    const auto measured = [&](double value, const QString& text) {
        return std::isnan(value) ? (row.isMeasuring ? QStringLiteral("…") : QStringLiteral("–"))
                                 : text;
    };
    switch (column) {
    case AlbumColumn::On: return {};
    case AlbumColumn::Number:
        return row.number > 0 ? QString::number(row.number)
               : row.hidden   ? tr("hid.")
                              : QStringLiteral("–");
    case AlbumColumn::Title: return row.title;
    case AlbumColumn::Starts: return timeText(row.start);
    case AlbumColumn::Length: return timeText(row.length);
    case AlbumColumn::Gap:
        if (std::isnan(row.gap)) return QStringLiteral("–");
        return row.gap < 0 ? tr("× %1 s").arg(displayNumber(-row.gap, 2))
                           : tr("%1 s").arg(displayNumber(row.gap, 2));
    case AlbumColumn::FadeIn: return shortTime(row.fadeIn);
    case AlbumColumn::FadeOut: return shortTime(row.fadeOut);
    case AlbumColumn::Gain: return tr("%1 dB").arg(displaySigned(row.gainDb, 1));
    case AlbumColumn::Lufs: return measured(row.lufs, displayNumber(row.lufs, 1));
    case AlbumColumn::Range: return measured(row.rangeLu, displayNumber(row.rangeLu, 1));
    case AlbumColumn::TruePeak: return measured(row.truePeak, displayNumber(row.truePeak, 2));
    case AlbumColumn::Versus:
        return measured(row.versusAlbum, tr("%1 LU").arg(displaySigned(row.versusAlbum, 1)));
    case AlbumColumn::Indexes: {
        QStringList times;
        for (const double one : row.indexes) times << timeText(one);
        return times.join(QStringLiteral("; "));
    }
    case AlbumColumn::Isrc: return row.isrcWrong ? QStringLiteral("✕ ") + row.isrc : row.isrc;
    }
    return {};
}

QVariant AlbumTableModel::colorOf(const AlbumRow& row, AlbumColumn column) const {
    if (!row.enabled) return Theme::color(Role::FaintText);
    if (column == AlbumColumn::Gap && row.gap < 0) return Theme::color(Role::Caution);
    if (column == AlbumColumn::Versus && std::isfinite(row.versusAlbum))
        return Theme::color(std::abs(row.versusAlbum) > kOutlierLu ? Role::Caution : Role::Good);
    if (column == AlbumColumn::TruePeak && row.truePeak > 0.0) return Theme::color(Role::Wrong);
    if (column == AlbumColumn::Isrc && row.isrcWrong) return Theme::color(Role::Wrong);
    return {};
}

QVariant AlbumTableModel::data(const QModelIndex& index, int role) const {
    const AlbumRow& row = rows_[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<AlbumColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole: return textOf(row, column);
    case Qt::EditRole:
        if (column == AlbumColumn::Isrc) return row.isrc;
        return textOf(row, column);
    case Qt::ForegroundRole: return colorOf(row, column);
    case Qt::FontRole:
        if (column == AlbumColumn::Title) return Theme::font(Lettering::Body);
        return Theme::font(Lettering::MonoSmall);
    case Qt::CheckStateRole:
        if (column == AlbumColumn::On) return row.enabled ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::DecorationRole:
        if (column == AlbumColumn::Title && !row.linked.isEmpty())
            return icon(QStringLiteral("link"), Role::DimText);
        return {};
    case kAlbumSuffixRole:
        if (column != AlbumColumn::Title || row.versions.isEmpty()) return {};
        return QStringLiteral("+ ") + row.versions.join(QStringLiteral(", "));
    case Qt::ToolTipRole: return column == AlbumColumn::Title ? aboutOf(row) : QString();
    case Qt::AccessibleTextRole:
        if (column == AlbumColumn::Title && !aboutOf(row).isEmpty())
            return row.title + QStringLiteral(", ") + aboutOf(row);
        if (column == AlbumColumn::On)
            return row.enabled ? tr("%1, in the album").arg(row.title)
                               : tr("%1, passed over").arg(row.title);
        return {};
    default: return {};
    }
}

QVariant AlbumTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const QString names[] = {QString(),      tr("#"),          tr("Title"),   tr("Starts"),
                             tr("Length"),   tr("Gap before"), tr("Fade in"), tr("Fade out"),
                             tr("Gain"),     tr("LUFS-I"),     tr("LRA"),     tr("dBTP"),
                             tr("vs album"), tr("Index"),      tr("ISRC")};
    const QString tips[] = {
        tr("A track without its tick stays in the list and is passed over."),
        tr("The track's number on the disc."),
        tr("The title, as tags and CD-Text have it."),
        tr("Where the track's sound begins. Typing a time changes the gap before it."),
        tr("How long the track sounds. Typing a time trims its end."),
        tr("Silence before the track; with a minus ahead, how long it overlaps with the one "
           "before."),
        tr("How long the track rises from silence. Of several rows chosen, all change."),
        tr("How long the track falls to silence. Of several rows chosen, all change."),
        tr("Louder or softer, ahead of the track's chain. Of several rows chosen, all change."),
        tr("Integrated loudness of the track's master (ITU-R BS.1770)."),
        tr("Loudness range (EBU Tech 3342)."),
        tr("True peak of the track's master."),
        tr("Louder or softer than the album as a whole."),
        tr("Marks 2 and on within the track, from its start, for players that show them. Type "
           "times "
           "with semicolons between them: 0:42; 1:30.5."),
        tr("The recording's code: two letters, three letters or digits, seven digits.")};
    if (role == Qt::DisplayRole) return names[section];
    if (role == Qt::ToolTipRole) return tips[section];
    if (role == Qt::FontRole) return Theme::font(Lettering::Small);
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags AlbumTableModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::ItemIsDropEnabled;  // between the rows
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
    const auto column = static_cast<AlbumColumn>(index.column());
    const AlbumRow& row = rows_[static_cast<std::size_t>(index.row())];
    const bool first = column == AlbumColumn::Gap || column == AlbumColumn::Starts;
    if (column == AlbumColumn::On) flags |= Qt::ItemIsUserCheckable;
    if (isTyped(column) && !(first && std::isnan(row.gap))) flags |= Qt::ItemIsEditable;
    return flags;
}

bool AlbumTableModel::takeValue(const AlbumRow& row, AlbumColumn column, const QString& text) {
    if (column == AlbumColumn::Gain) {
        QString plain = text;
        const auto db = parseUnit(Unit::Decibel, plain.replace(QChar(0x2212), '-').toStdString());
        if (!db || !std::isfinite(*db)) {
            emit refused(tr("“%1” is no gain in decibels.").arg(text));
            return false;
        }
        emit valueEdited(row.track, column, *db);
        return true;
    }
    const auto seconds = parseAlbumTime(text);
    const bool fits = seconds && (*seconds >= 0.0 || column == AlbumColumn::Gap);
    if (!fits) {
        emit refused(
            tr("“%1” is no time. Type seconds (2.5), minutes (1:02.5) or milliseconds (250 ms).")
                .arg(text));
        return false;
    }
    emit valueEdited(row.track, column, *seconds);
    return true;
}

bool AlbumTableModel::takeIndexes(const AlbumRow& row, const QString& text) {
    std::vector<double> seconds;
    for (const QString& part : text.split(';', Qt::SkipEmptyParts)) {
        if (part.trimmed().isEmpty()) continue;
        const auto time = parseAlbumTime(part);
        if (!time || *time < 0.0) {
            emit refused(
                tr("“%1” is no time of an index mark. Type times from the track's start with "
                   "semicolons between them: 0:42; 1:30.5.")
                    .arg(part.trimmed()));
            return false;
        }
        seconds.push_back(*time);
    }
    emit indexesEdited(row.track, seconds);
    return true;
}

bool AlbumTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid()) return false;
    const AlbumRow row = rows_[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<AlbumColumn>(index.column());
    if (role == Qt::CheckStateRole && column == AlbumColumn::On) {
        emit enabledEdited(row.track, value.toInt() == Qt::Checked);
        return true;
    }
    if (role != Qt::EditRole || value.toString() == data(index, Qt::EditRole).toString())
        return false;
    const QString text = value.toString().trimmed();
    if (column == AlbumColumn::Title) {
        if (text.isEmpty()) return false;
        emit titleEdited(row.track, text);
        return true;
    }
    if (column == AlbumColumn::Isrc) {
        emit isrcEdited(row.track, text);
        return true;
    }
    if (column == AlbumColumn::Indexes) return takeIndexes(row, text);
    return takeValue(row, column, text);
}

QStringList AlbumTableModel::mimeTypes() const {
    return {QLatin1String(kMime)};
}

QMimeData* AlbumTableModel::mimeData(const QModelIndexList& indexes) const {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    std::vector<int> rows;
    for (const QModelIndex& one : indexes) rows.push_back(one.row());
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    for (const int row : rows) out << quint64(rows_[static_cast<std::size_t>(row)].track);
    auto* data = new QMimeData;
    data->setData(QLatin1String(kMime), bytes);
    return data;
}

// The rows themselves move when the project did: true would let the view take them away.
bool AlbumTableModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int,
                                   const QModelIndex& parent) {
    if (!data->hasFormat(QLatin1String(kMime))) return false;
    QDataStream in(data->data(QLatin1String(kMime)));
    std::vector<Id> tracks;
    while (!in.atEnd()) {
        quint64 track = 0;
        in >> track;
        tracks.push_back(track);
    }
    const int before = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    emit moveEdited(tracks, static_cast<std::size_t>(before));
    return false;
}

}  // namespace lacquer
