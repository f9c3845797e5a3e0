// SPDX-License-Identifier: GPL-3.0-or-later
// "Even out loudness": what each track's gain would become and why, before it is one undo step.
#pragma once
#include <QDialog>

#include "album/EvenOut.h"

class QLabel;
class QPushButton;

namespace lacquer {

class AlbumMeasures;
class Session;
class ValueField;

/// Not modal; follows the measures while it is open. [main]
class EvenOutDialog : public QDialog {
    Q_OBJECT
public:
    EvenOutDialog(Session& session, AlbumMeasures& measures, QWidget* parent);

private:
    QWidget* makeChoices();
    void look();
    QString lineOf(const EvenOutStep& step) const;
    void take();

    Session& session_;
    AlbumMeasures& measures_;
    EvenOutWish wish_;
    EvenOut found_;
    ValueField* target_ = nullptr;
    QLabel* list_ = nullptr;
    QPushButton* apply_ = nullptr;
};

}  // namespace lacquer
