// SPDX-License-Identifier: GPL-3.0-or-later
// What a delivery really wrote: each file as it was read back, against what was promised of it.
#pragma once
#include <QWidget>
#include <memory>

#include "app/DeliverWork.h"

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace lacquer {

/// [main]
class DeliveryReportView : public QWidget {
    Q_OBJECT
public:
    explicit DeliveryReportView(QWidget* parent);
    void show(const std::shared_ptr<const Delivered>& delivered);
    bool isEmpty() const { return delivered_ == nullptr; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void addTarget(const DeliveredTarget& target);
    void addFile(QTreeWidgetItem* parent, const DeliveredFile& file, const DeliveredTarget& target);
    void savePqSheet();

    std::shared_ptr<const Delivered> delivered_;
    QLabel* summary_;
    QTreeWidget* tree_;
    QPushButton *page_, *folder_, *pqSheet_;
};

/// "14 files written and read back: every promise is kept.", or what is not. [main]
QString deliverySummary(const AlbumReport& report);

}  // namespace lacquer
