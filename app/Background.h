// SPDX-License-Identifier: GPL-3.0-or-later
// Work off the main thread whose result comes back to it.
#pragma once
#include <QCoreApplication>
#include <QMetaObject>
#include <QPointer>
#include <QThreadPool>
#include <utility>

namespace lacquer {

/// Runs `work` on `pool` and then `then(result)` on the main thread, unless `owner` is gone by then.
/// Whoever hands over references keeps them alive until the pool is done. [main]
template <class Work, class Then>
void inBackground(QThreadPool& pool, QObject* owner, Work work, Then then) {
    pool.start([guard = QPointer<QObject>(owner), work = std::move(work),
                then = std::move(then)]() mutable {
        auto result = work();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, then = std::move(then), result = std::move(result)]() mutable {
                if (guard) then(std::move(result));
            },
            Qt::QueuedConnection);
    });
}

}  // namespace lacquer
