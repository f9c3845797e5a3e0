// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing what plays the sound: host API, device, buffer.
#pragma once
#include <QDialog>
#include <QString>
#include <vector>

#include "engine/Device.h"

class QComboBox;
class QLabel;

namespace lacquer {

class Transport;

/// Not modal. A choice takes force with "Use"; the sentence below says what came of it. [main]
class DeviceDialog : public QDialog {
    Q_OBJECT
public:
    DeviceDialog(Transport& transport, QWidget* parent);

private:
    void rescan();
    void fillHosts();
    void fillDevices();
    void use();
    void showStatus();

    Transport& transport_;
    std::vector<DeviceInfo> devices_;
    QComboBox* host_;
    QComboBox* device_;
    QComboBox* buffer_;
    QLabel* status_;
    QString problem_;  ///< of the last try
};

}  // namespace lacquer
