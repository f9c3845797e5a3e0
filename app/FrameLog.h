// SPDX-License-Identifier: GPL-3.0-or-later
// The application, with a clock on its frames: only when the environment asks for it.
#pragma once
#include <QApplication>
#include <QFile>
#include <vector>

namespace lacquer {

/// With LACQUER_FRAMES=FILE in the environment: at exit FILE has one line for every picture that the main
/// window showed: when it was begun (s of the monotonic clock), how long painting took and for how long of
/// that the thread computed (ms). Else it is a QApplication and nothing more. [main]
class Application : public QApplication {
public:
    Application(int& argc, char** argv);
    ~Application() override;
    bool notify(QObject* receiver, QEvent* event) override;

private:
    struct Frame {
        double begun, tookMs, workMs;
    };
    QString file_;
    std::vector<Frame> frames_;
};

}  // namespace lacquer
