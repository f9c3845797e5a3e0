// SPDX-License-Identifier: GPL-3.0-or-later
// Another mix of a track's song: where it lies against the track's, before it is added as a version.
#pragma once
#include <QDialog>
#include <optional>

#include "project/NewMix.h"

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace lacquer {

class NewMixReader;
class Session;

/// Not modal. The file is decoded and aligned in the background; adding it is one undo step. [main]
class VersionDialog : public QDialog {
    Q_OBJECT
public:
    VersionDialog(Session& session, QWidget* parent);
    /// Reads `file` and compares it with the mix of `track`.
    void read(Id track, const QString& file);
    void add();
    bool isReady() const { return found_.has_value(); }
    QString told() const;

private:
    void show(const Result<NewMix>& found);
    void showState();
    QString sentences(const NewMix& found) const;

    Session& session_;
    QLabel *file_, *text_;
    QProgressBar* progress_;
    QLineEdit* name_;
    QPushButton *add_, *close_;
    NewMixReader* reader_;
    Id track_ = 0;
    std::optional<NewMix> found_;
};

/// What a version's file is called apart from its song: "Instrumental" of "My song (instrumental).wav".
QString versionNameOf(const QString& fileBaseName, const QString& songTitle,
                      const QString& songFileBaseName);

}  // namespace lacquer
