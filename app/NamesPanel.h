// SPDX-License-Identifier: GPL-3.0-or-later
// The album's names and codes, its cover, and the table of its tracks.
#pragma once
#include <QWidget>
#include <optional>
#include <vector>

#include "project/Project.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace lacquer {

class Session;
class TrackNamesModel;

/// Every change is an undo step of the session. [main]
class NamesPanel : public QWidget {
    Q_OBJECT
public:
    NamesPanel(Session& session, QWidget* parent);
    /// The tracks that are delivered, in their order.
    void setTracks(const std::vector<Id>& tracks);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Field {
        QLineEdit* line;
        std::string Credits::*credit;  ///< nullptr: the title or the EAN
    };
    QLineEdit* addField(QGridLayout* grid, int row, int column, const QString& name,
                        const QString& tip, std::string Credits::*credit);
    QWidget* makeCover();
    void addTable();
    void keep(const Field& field);
    void fill();
    void showEan();
    void showCover();
    void chooseCover();

    Session& session_;
    TrackNamesModel* model_;
    QTableView* table_;
    std::vector<Field> fields_;
    QLineEdit *title_ = nullptr, *ean_ = nullptr;
    QLabel* eanState_;
    QCheckBox* cdText_;
    QLabel *picture_, *coverFacts_;
    QComboBox* coverSize_;
    QPushButton* removeCover_ = nullptr;
    std::optional<std::filesystem::path> shown_;  // the cover that is drawn
};

}  // namespace lacquer
