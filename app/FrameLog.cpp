// SPDX-License-Identifier: GPL-3.0-or-later
// Notes when windows are repainted.
#include "app/FrameLog.h"

#include <QEvent>
#include <QTextStream>
#include <QWidget>
#include <QWindow>
#include <chrono>
#include <ctime>

namespace lacquer {
namespace {

double now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// What this thread has computed so far: other programs on the machine are not in it.
double workMs() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return 1000.0 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

bool isMainWindow(const QObject* object) {
    const QString name = object->objectName();
    return name == QLatin1String("mainWindow") || name == QLatin1String("mainWindowWindow");
}

}  // namespace

Application::Application(int& argc, char** argv)
    : QApplication(argc, argv), file_(qEnvironmentVariable("LACQUER_FRAMES")) {}

bool Application::notify(QObject* receiver, QEvent* event) {
    if (file_.isEmpty() || event->type() != QEvent::UpdateRequest || !isMainWindow(receiver))
        return QApplication::notify(receiver, event);
    const double begun = now(), before = workMs();
    const bool result = QApplication::notify(receiver, event);
    frames_.push_back({begun, (now() - begun) * 1000.0, workMs() - before});
    return result;
}

Application::~Application() {
    if (file_.isEmpty()) return;
    QFile out(file_);
    if (!out.open(QIODevice::WriteOnly | QIODevice::Text)) return;
    QTextStream text(&out);
    text.setRealNumberNotation(QTextStream::FixedNotation);
    for (const Frame& frame : frames_)
        text << qSetRealNumberPrecision(6) << frame.begun << ' ' << qSetRealNumberPrecision(3)
             << frame.tookMs << ' ' << frame.workMs << '\n';
}

}  // namespace lacquer
