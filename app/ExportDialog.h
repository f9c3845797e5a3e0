// SPDX-License-Identifier: GPL-3.0-or-later
// Writing the master: format, rate, dither, ceiling, loudness; progress; then what was really written.
#pragma once
#include <QDialog>
#include <QThreadPool>
#include <QTimer>
#include <memory>

#include "base/Task.h"
#include "project/Project.h"
#include "render/Export.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace lacquer {

class Session;

/// Not modal: playback and editing go on; what is exported is the session at the moment of the click.
/// The settings are the session's delivery. [main]
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    ExportDialog(Session& session, QWidget* parent);
    ~ExportDialog() override;

signals:
    void finished(bool written);  ///< of an export, not of the dialog

private:
    void addFields(QFormLayout* form);
    void showDelivery(const Project& project);
    void fillRates();
    void suggestFile();
    void chooseFile();
    void start();
    void finish(const Result<ExportReport>& report);
    void adoptChain(const ExportReport& report);
    void setRunning(bool running);
    Delivery delivery() const;
    void keepDelivery(const Delivery& chosen);
    QString formatId() const;

    Session& session_;
    QLineEdit* file_;
    QComboBox* format_;
    QComboBox* rate_;
    QComboBox* dither_;
    QLabel* ditherWords_;
    QCheckBox* holdCeiling_;
    QDoubleSpinBox* ceiling_;
    QCheckBox* wantLoudness_;
    QDoubleSpinBox* loudness_;
    QProgressBar* progress_;
    QLabel* result_;
    QPushButton* export_;
    QPushButton* cancel_;
    QTimer timer_;
    QThreadPool pool_;
    std::shared_ptr<Task> task_;
    Id track_ = 0;
};

}  // namespace lacquer
