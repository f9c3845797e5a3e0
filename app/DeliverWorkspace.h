// SPDX-License-Identifier: GPL-3.0-or-later
// The Deliver workspace: targets on the left, names and the report in the middle, services on the right.
#pragma once
#include <QWidget>

#include "app/DeliverWork.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace lacquer {

class DeliverBar;
class DeliveryPanel;
class DeliveryReportView;
class NamesPanel;
class SegmentedControl;
class ServiceListening;
class Session;

/// One track alone, or all enabled ones as the album. What is delivered is the session at the moment of
/// the click; playing and editing go on. [main]
class DeliverWorkspace : public QWidget {
    Q_OBJECT
public:
    DeliverWorkspace(Session& session, ServiceListening& listening, QWidget* parent);
    DeliverWork& work() { return *work_; }
    DeliverBar& bar() { return *bar_; }
    DeliveryReportView& report() { return *report_; }

private:
    QWidget* makeMiddle();
    void connectWork();
    bool isAlbum() const;
    Project delivered() const;
    std::vector<std::string> targets() const;
    void showPage(int page);
    void fill();
    void showHead(const Project& project);
    void ask();
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
    bool scopeChosen_ = false;  // by the user: it stays; else it follows the number of tracks
};

}  // namespace lacquer
