// SPDX-License-Identifier: GPL-3.0-or-later
// Carries out a batch: several files at a time on threads of low priority.
#pragma once
#include <QObject>
#include <QThreadPool>
#include <memory>
#include <vector>

#include "render/BatchFile.h"

namespace lacquer {

/// [main]
class BatchWork : public QObject {
    Q_OBJECT
public:
    explicit BatchWork(QObject* parent);
    ~BatchWork() override;
    void start(const BatchOrder& order, const std::vector<std::filesystem::path>& files);
    /// What is under way leaves nothing behind; what was finished stays.
    void cancel();
    bool isRunning() const { return left_ > 0; }
    /// Of one file, 0 … 1.
    double share(std::size_t file) const;

signals:
    void finished(std::size_t file, const lacquer::Result<lacquer::ExportReport>& report);
    void ended();  ///< all are finished or cancelled

private:
    QThreadPool pool_;
    std::vector<std::shared_ptr<Task>> tasks_;
    std::size_t left_ = 0;
};

}  // namespace lacquer
