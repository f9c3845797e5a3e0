// SPDX-License-Identifier: GPL-3.0-or-later
// The left side of the Deliver workspace: which targets, where to, what files are called, what is promised.
#pragma once
#include <QWidget>
#include <vector>

#include "project/Project.h"

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace lacquer {

class Session;

/// Shows and edits the session's delivery; each change is an undo step. [main]
class DeliveryPanel : public QWidget {
    Q_OBJECT
public:
    DeliveryPanel(Session& session, QWidget* parent);
    /// The chosen folder, or the one that is offered: beside the session or the first mix.
    std::filesystem::path folder() const;
    /// The project that will be delivered: for the example of a name.
    void setProject(const Project& delivered);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addTargets(QBoxLayout* column);
    void addFiles(QBoxLayout* column);
    void addPromises(QGridLayout* grid, int row);
    void fill();
    void showExample();
    void chooseFolder();
    void keepTargets();
    template <class Change>
    void change(const QString& text, Change&& change);

    Session& session_;
    Project delivered_;
    std::vector<QCheckBox*> targets_;
    QLineEdit* folder_;
    QLineEdit* pattern_;
    QLabel* example_;
    QComboBox* rate_;
    QComboBox* dither_;
    QCheckBox* holdCeiling_;
    QDoubleSpinBox* ceiling_;
};

}  // namespace lacquer
