// SPDX-License-Identifier: GPL-3.0-or-later
// Paths between core and Qt, in the file system's own bytes.
#pragma once
#include <QFile>
#include <filesystem>

namespace lacquer {

inline QString fromPath(const std::filesystem::path& path) {
    return QFile::decodeName(QByteArray::fromStdString(path.string()));
}
inline std::filesystem::path toPath(const QString& text) {
    return QFile::encodeName(text).toStdString();
}

}  // namespace lacquer
