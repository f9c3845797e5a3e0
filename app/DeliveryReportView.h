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
    /// Of an outcome with at least one part.
    void show(const std::shared_ptr<const DeliveryOutcome>& outcome);
    bool isEmpty() const { return outcome_ == nullptr; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void addPart(const Delivered& part);
    void addTarget(const DeliveredTarget& target, const QString& name);
    std::filesystem::path folder() const;
    void addFile(QTreeWidgetItem* parent, const DeliveredFile& file, const DeliveredTarget& target);
    void savePqSheet();

    std::shared_ptr<const DeliveryOutcome> outcome_;
    QLabel* summary_;
    QTreeWidget* tree_;
    QPushButton *page_, *folder_, *pqSheet_;
};

/// "14 files written and read back: every promise is kept.", or what is not. [main]
QString deliverySummary(const DeliveryOutcome& outcome);
/// Every promise of every part.
bool isKept(const DeliveryOutcome& outcome);

}  // namespace lacquer
