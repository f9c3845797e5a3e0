// SPDX-License-Identifier: GPL-3.0-or-later
// Says when a file of the session was written anew or vanished, and offers what can be done.
#pragma once
#include <QObject>
#include <QThreadPool>
#include <filesystem>
#include <set>

#include "app/SourceWatch.h"

namespace lacquer {

class Banner;
class Commands;
class Session;

/// Lines of the banner with buttons; nothing is replaced unasked. [main]
class SourceNews : public QObject {
    Q_OBJECT
public:
    SourceNews(Session& session, Commands& commands, Banner& banner, QObject* parent);
    ~SourceNews() override;

private:
    void follow();
    void judge(const std::filesystem::path& file);
    void offer(const std::filesystem::path& file);
    void tellGone(const std::filesystem::path& file);
    void tellOther();
    void takeAsItIs(const std::filesystem::path& file);

    Session& session_;
    Commands& commands_;
    Banner& banner_;
    SourceWatch watch_;
    QThreadPool pool_;
    std::set<std::filesystem::path> told_;  // that were another when the session was opened
};

}  // namespace lacquer
