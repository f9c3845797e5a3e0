// SPDX-License-Identifier: GPL-3.0-or-later
// What the app's tests share: folders of their own, sounds, waiting.
#pragma once
#include <QCoreApplication>
#include <QTemporaryDir>
#include <QtTest/QTest>
#include <cmath>
#include <filesystem>

#include "app/Session.h"
#include "project/Edit.h"
#include "support/MediaFiles.h"
#include "support/Signals.h"

namespace lacquer::test {

/// Every file that a test's program writes lies below it. Make one before the first Session.
class AppBench {
public:
    AppBench() {
        for (const char* name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "HOME"})
            qputenv(name, dir_.filePath(name).toUtf8());
        QCoreApplication::setOrganizationName("lacquer");
        QCoreApplication::setApplicationName("lacquer");
    }
    QString path(const QString& name) const { return dir_.filePath(name); }

    /// A stereo sine with its level in dBFS, 24 bit.
    QString sound(const QString& name, double hz = 440, double db = -12, double seconds = 3,
                  double rate = 48000) const {
        const auto frames = static_cast<std::size_t>(seconds * rate);
        const auto wave = sine(hz, rate, std::pow(10.0, db / 20.0), frames);
        std::vector<double> both;
        for (const double x : wave) {
            const double grid = std::round(x * 8388608.0) / 8388608.0;
            both.push_back(grid);
            both.push_back(grid);
        }
        const std::filesystem::path file = path(name).toStdString();
        std::filesystem::create_directories(file.parent_path());
        const std::string error = writeSound(file, "wav24", rate, 2, both);
        if (!error.empty()) qFatal("%s", error.c_str());
        return path(name);
    }

private:
    QTemporaryDir dir_;
};

/// All sounds of a session are decoded and measured.
inline bool measured(Session& session) {
    const auto known = [&](const SourceRef& source) {
        const ClipView* view = session.clips().view(source);
        return view && view->loudness;
    };
    return QTest::qWaitFor(
        [&] {
            for (const auto& track : session.project().tracks)
                if (!known(track->source)) return false;
            for (const auto& reference : session.project().references)
                if (!known(reference->source)) return false;
            return !session.isImporting();
        },
        30000);
}

}  // namespace lacquer::test
