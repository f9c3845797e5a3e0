// SPDX-License-Identifier: GPL-3.0-or-later
// The right side of the Deliver workspace: what each streaming service will do to the master.
#pragma once
#include <QWidget>

#include "measure/Services.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace lacquer {

class SegmentedControl;
class ServiceFigures;
class ServiceListening;
class Session;

/// A row a service: gain, true peak after it, its limiter, what 3 dB of limiting buy there. [main]
class ServicesPanel : public QWidget {
    Q_OBJECT
public:
    ServicesPanel(Session& session, ServiceListening& listening, QWidget* parent);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void addTable();
    void fill();
    void fillRow(int row, const Service& service, const LoudnessResult* master,
                 const AlbumLevels* album);
    void showChosen();
    void look();
    const Service* chosen() const;
    bool inAlbum() const;
    const AlbumLevels* albumLevels() const;
    const LoudnessResult* master() const;

    Session& session_;
    ServiceListening& listening_;
    ServiceFigures* figures_;
    QLabel *subject_, *buys_, *rule_;
    SegmentedControl* scope_;
    QTreeWidget* table_;
    QPushButton* listen_;
    AlbumLevels levels_;
};

}  // namespace lacquer
