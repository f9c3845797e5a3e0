// SPDX-License-Identifier: GPL-3.0-or-later
// A delivery in the background: an order in, progress, then its report or the sentence why there is none.
#pragma once
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <atomic>
#include <memory>

#include "base/Task.h"
#include "render/AlbumDelivery.h"

namespace lacquer {

class ClipStore;

/// What to deliver and where to; the project as it was when the order was given.
struct DeliveryOrder {
    Project project;
    AlbumOptions options;
    int coverPixels = 0;  ///< longest edge of the picture in the files; 0: as it is
};

/// An order that was carried out.
struct Delivered {
    AlbumReport report;
    std::filesystem::path folder;
    std::optional<Message> problem;  ///< of the report's own files
};

/// The sounds of the album's tracks, from the clips that the window has decoded; an error names the track
/// whose sound is not there. The store may change while they are read. [main]
Result<OpenSound> albumClips(const Project& project, const ClipStore& clips);

/// All that a delivery finished; several orders are carried out one after the other.
struct DeliveryOutcome {
    std::vector<Delivered> parts;
    std::size_t ordered = 0;
    std::optional<Message> problem;  ///< why the next one was not finished
    bool cancelled = false;
};

/// One delivery at a time; playing and editing go on meanwhile. [main]
class DeliverWork : public QObject {
    Q_OBJECT
public:
    explicit DeliverWork(QObject* parent = nullptr);
    ~DeliverWork() override;
    void start(const std::vector<DeliveryOrder>& orders, const ClipStore& clips);
    void cancel();
    bool isBusy() const { return task_ != nullptr; }

signals:
    void progressed(const QString& doing, double share);
    void finished(const std::shared_ptr<const lacquer::DeliveryOutcome>& outcome);

private:
    QThreadPool pool_;
    QTimer timer_;
    std::shared_ptr<Task> task_;
    std::shared_ptr<std::atomic<std::size_t>> done_;  // orders
    std::size_t ordered_ = 0;
};

}  // namespace lacquer
