// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the real lacquer-cli and writes files for it.
#pragma once
#include <sys/resource.h>

#include <QDir>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include "media/Encoder.h"

namespace lacquer::test {

struct CliResult {
    int code = -1;
    QString out, err;
    QJsonDocument json() const { return QJsonDocument::fromJson(out.toUtf8()); }
};

/// `maxFileBytes` > 0 limits what the process may write to one file, like a full disk.
inline CliResult cli(const QStringList& words, qint64 maxFileBytes = 0) {
    QProcess process;
    if (maxFileBytes > 0)
        process.setChildProcessModifier([maxFileBytes] {
            const rlimit limit{static_cast<rlim_t>(maxFileBytes),
                               static_cast<rlim_t>(maxFileBytes)};
            ::setrlimit(RLIMIT_FSIZE, &limit);
        });
    process.start(qEnvironmentVariable("LACQUER_BUILD") + "/lacquer-cli", words);
    process.waitForFinished(100000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

/// Writes planes as a file; one plane: mono.
inline bool writeSound(const QString& path, const char* format, double rate,
                       const std::vector<std::vector<double>>& planes) {
    auto encoder =
        Encoder::create(path.toStdString(), *findFormat(format), rate, int(planes.size()));
    if (!encoder) return false;
    std::vector<double> interleaved;
    for (std::size_t n = 0; n < planes[0].size(); ++n)
        for (const auto& plane : planes) interleaved.push_back(plane[n]);
    return (*encoder)->write(interleaved.data(), Frames(planes[0].size())).ok() &&
           (*encoder)->finish().ok();
}

}  // namespace lacquer::test
