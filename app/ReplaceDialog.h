// SPDX-License-Identifier: GPL-3.0-or-later
// A new version of a track's mix: what changed in it, before it is taken.
#pragma once
#include <QDialog>
#include <optional>

#include "project/NewMix.h"

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace lacquer {

class NewMixReader;
class Session;

/// Not modal. The file is decoded and compared in the background; taking it is one undo step. [main]
class ReplaceDialog : public QDialog {
    Q_OBJECT
public:
    ReplaceDialog(Session& session, QWidget* parent);
    /// Compares `file` with the mix of `track`; it may be the same file, written anew.
    void compare(Id track, const QString& file);
    /// Puts it in the old one's place, in all tracks that use the same sound.
    void take();
    bool isReady() const { return found_.has_value(); }

signals:
    /// Another file is wanted.
    void fileAsked();

private:
    QLayout* makeButtons();
    void show(const Result<NewMix>& found);
    void showState();
    void goTo(int row);

    Session& session_;
    QLabel *file_, *text_;
    QProgressBar* progress_;
    QTreeWidget* parts_;
    QCheckBox* asLoud_;
    QPushButton *take_, *choose_, *close_;
    NewMixReader* reader_;
    Id track_ = 0;
    SourceRef old_;
    std::optional<NewMix> found_;
};

}  // namespace lacquer
