// SPDX-License-Identifier: GPL-3.0-or-later
// The device dialog.
#include "app/DeviceDialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include "app/Transport.h"
#include "widgets/Texts.h"

namespace lacquer {
namespace {

constexpr int kBuffers[] = {0, 64, 128, 256, 441, 512, 1024, 2048, 4096};

}  // namespace

DeviceDialog::DeviceDialog(Transport& transport, QWidget* parent)
    : QDialog(parent),
      transport_(transport),
      host_(new QComboBox(this)),
      device_(new QComboBox(this)),
      buffer_(new QComboBox(this)),
      status_(new QLabel(this)) {
    setWindowTitle(tr("Audio device"));
    setMinimumWidth(460);
    auto* form = new QFormLayout(this);
    form->addRow(tr("&System"), host_);
    form->addRow(tr("&Device"), device_);
    form->addRow(tr("&Buffer"), buffer_);
    for (const int frames : kBuffers)
        buffer_->addItem(frames == 0 ? tr("the device's own") : tr("%1 frames").arg(frames),
                         frames);
    buffer_->setCurrentIndex(std::max(0, buffer_->findData(transport.bufferFrames())));
    auto* note =
        new QLabel(tr("The device runs at the session's rate where it can. Where it cannot, only "
                      "what you hear is converted; files never are."),
                   this);
    note->setWordWrap(true);
    form->addRow(note);
    status_->setWordWrap(true);
    status_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    form->addRow(status_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* use = buttons->addButton(tr("&Use"), QDialogButtonBox::ApplyRole);
    QPushButton* again = buttons->addButton(tr("&Look again"), QDialogButtonBox::ActionRole);
    form->addRow(buttons);
    connect(use, &QPushButton::clicked, this, &DeviceDialog::use);
    connect(again, &QPushButton::clicked, this, &DeviceDialog::rescan);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(host_, &QComboBox::currentIndexChanged, this, &DeviceDialog::fillDevices);
    connect(&transport, &Transport::statusChanged, this, &DeviceDialog::showStatus);
    devices_ = transport.devices();
    fillHosts();
    showStatus();
}

void DeviceDialog::rescan() {
    auto found = transport_.rescanDevices();
    problem_ = found ? QString() : translated(found.error().message);
    if (!found) return showStatus();
    devices_ = std::move(*found);
    fillHosts();
    showStatus();
}

void DeviceDialog::fillHosts() {
    const QString wanted = QString::fromStdString(transport_.deviceName().host);
    host_->clear();
    for (const DeviceInfo& device : devices_) {
        const QString name = QString::fromStdString(device.id.host);
        if (host_->findText(name) < 0) host_->addItem(name);
    }
    host_->setCurrentIndex(std::max(0, host_->findText(wanted)));
    host_->setEnabled(host_->count() > 0);
    fillDevices();
}

void DeviceDialog::fillDevices() {
    device_->clear();
    for (std::size_t i = 0; i < devices_.size(); ++i)
        if (QString::fromStdString(devices_[i].id.host) == host_->currentText())
            device_->addItem(QString::fromStdString(devices_[i].id.name), static_cast<int>(i));
    const QString wanted = QString::fromStdString(transport_.deviceName().name);
    device_->setCurrentIndex(std::max(0, device_->findText(wanted)));
    device_->setEnabled(device_->count() > 0);
}

void DeviceDialog::use() {
    if (device_->currentIndex() < 0) return rescan();
    const auto index = static_cast<std::size_t>(device_->currentData().toInt());
    const Done opened = transport_.openDevice(devices_[index].id, buffer_->currentData().toInt());
    problem_ = opened ? QString() : translated(opened.error().message);
    showStatus();
}

void DeviceDialog::showStatus() {
    const EngineStatus& status = transport_.status();
    if (!problem_.isEmpty()) {
        status_->setText(problem_);
    } else if (devices_.empty()) {
        status_->setText(
            tr("There is no audio device on this computer. Everything but listening works. "
               "Connect one and look again."));
    } else if (!status.device) {
        status_->setText(status.problem ? translated(*status.problem) : tr("No device is open."));
    } else {
        const OpenDevice& open = *status.device;
        const QString rate = tr("%1 kHz").arg(open.rate / 1000.0);
        QString text = tr("“%1” plays at %2, %3 ms to the ear.")
                           .arg(QString::fromStdString(open.id.name), rate)
                           .arg(open.latencySeconds * 1000.0, 0, 'f', 1);
        if (status.resampling)
            text += ' ' + tr("It does not run the session's rate: what you hear is converted.");
        status_->setText(text);
    }
}

}  // namespace lacquer
