// SPDX-License-Identifier: GPL-3.0-or-later
// The Deliver workspace: targets on the left, names and the report in the middle, services on the right where there
// is room, else as a third page.
#pragma once
#include <QWidget>

#include "app/DeliverWork.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace lacquer {

class DeliverBar;
class DeliveryPanel;
class DeliveryReportView;
class NamesPanel;
class SegmentedControl;
class ServiceListening;
class Session;

/// One track alone, each enabled track by itself, or all of them as the album. What is delivered is the session at the moment of
/// the click; playing and editing go on. [main]
class DeliverWorkspace : public QWidget {
    Q_OBJECT
public:
    DeliverWorkspace(Session& session, ServiceListening& listening, QWidget* parent);
    DeliverWork& work() { return *work_; }
    DeliverBar& bar() { return *bar_; }
    /// As the button does: asks first where files exist; nothing while nothing can be delivered.
    void deliver();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeMiddle();
    void placeServices(bool beside);
    void connectWork();
    void take(const std::shared_ptr<const DeliveryOutcome>& outcome);
    int scope() const;
    std::vector<DeliveryOrder> orders() const;
    std::vector<std::string> targets() const;
    void showPage(int page);
    void fill();
    void showHead(const std::vector<DeliveryOrder>& all, std::size_t tracks);
    void start(bool overwrite);

    Session& session_;
    DeliverWork* work_;
    DeliveryPanel* delivery_;
    DeliverBar* bar_;
    NamesPanel* names_;
    DeliveryReportView* report_;
    SegmentedControl *scope_, *pages_;
    QStackedWidget* stack_;
    QLabel *title_, *facts_;
    QPushButton* deliver_;
    QWidget* beside_ = nullptr;
    QScrollArea *side_, *page_;  // where the services are: beside the rest, or a page of their own
    bool scopeChosen_ = false;   // by the user: it stays; else it follows the number of tracks
};

}  // namespace lacquer
