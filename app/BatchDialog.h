// SPDX-License-Identifier: GPL-3.0-or-later
// One chain and one delivery on any number of files, with a line on what came of each.
#pragma once
#include <QDialog>
#include <QTimer>

#include "app/BatchWork.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace lacquer {

class Session;

/// Not modal. Files are no part of the session; chain and delivery are as they are when it starts. [main]
class BatchDialog : public QDialog {
    Q_OBJECT
public:
    BatchDialog(Session& session, QWidget* parent);
    /// Files that are there already are not added twice.
    void addFiles(const QStringList& files);
    void start();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addFields(QFormLayout* form);
    QLayout* makeButtons();
    void chooseFiles();
    void chooseFolder();
    void removeChosen();
    void take(std::size_t file, const Result<ExportReport>& report);
    void showProgress();
    void showState();
    void showChain();
    BatchOrder order() const;

    Session& session_;
    BatchWork work_;
    QTreeWidget* files_;
    QComboBox *chain_, *format_;
    QLineEdit* folder_;
    QCheckBox* wantLoudness_;
    QDoubleSpinBox* loudness_;
    QLabel* summary_;
    QProgressBar* progress_;
    QPushButton *add_, *remove_, *start_, *cancel_;
    QTimer timer_;
    int written_ = 0, failed_ = 0;
};

}  // namespace lacquer
