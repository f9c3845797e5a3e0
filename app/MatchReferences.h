// SPDX-License-Identifier: GPL-3.0-or-later
// What a match goes by: how much each reference and each saved profile counts, for which aspects, which part of it.
#pragma once
#include <QWidget>

#include "project/Project.h"

class QComboBox;
class QPushButton;

namespace lacquer {

class MatchWork;
class Session;

/// [main]
class MatchReferences : public QWidget {
    Q_OBJECT
public:
    MatchReferences(Session& session, MatchWork& work, QWidget* parent);
    /// In step with the session; rows are made anew when there are others.
    void refresh();

signals:
    /// A part of the mix was chosen: a section's place among the track's, -1 for all of it.
    void sectionEdited(int section);

private:
    void addParts();
    void fillSections();
    void makeRows();
    QWidget* makeRow(Id id, const std::string& title, bool saved);
    void fillRow(QWidget* row);
    void editAspect(Id id, bool saved, int aspect, bool counts);
    void chooseProfile();
    void saveProfile();

    Session& session_;
    MatchWork& work_;
    QWidget *rows_ = nullptr, *mixPart_ = nullptr;
    QComboBox* section_ = nullptr;
    QPushButton *add_ = nullptr, *save_ = nullptr;
    QString listed_;  ///< what has rows now
};

}  // namespace lacquer
