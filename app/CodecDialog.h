// SPDX-License-Identifier: GPL-3.0-or-later
// What a lossy codec leaves of the master: heard and measured while it plays, or as a whole file beside it.
#pragma once
#include <QDialog>
#include <QThreadPool>
#include <QTimer>
#include <memory>

#include "base/Task.h"
#include "render/Export.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace lacquer {

class CodecListening;
class SegmentedControl;
class Session;

/// Not modal. One codec for both: the monitor hears the master through it, and a whole decoded file becomes a reference of the session at the master's place: the third source plays it,
/// the difference to the reference what the codec changed. Encoded files lie in the user's cache for a week. [main]
class CodecDialog : public QDialog {
    Q_OBJECT
public:
    CodecDialog(Session& session, CodecListening& listening, QWidget* parent);
    ~CodecDialog() override;
    /// The codec by its format id; for tests.
    void choose(const QString& formatId);
    void encode();

private:
    void addLive(QFormLayout* form);
    void addWhole(QFormLayout* form);
    void showLive();
    void showMeasured();
    void cancel();
    void take(const Result<ExportReport>& report);
    void showState();
    QString newFile(const FormatInfo& format) const;

    Session& session_;
    CodecListening& listening_;
    QComboBox* codec_;
    SegmentedControl* heard_;
    QLabel* measured_;
    QPushButton *encode_, *cancel_;
    QProgressBar* progress_;
    QLabel* result_;
    QTimer timer_;
    std::shared_ptr<Task> task_;
    QThreadPool pool_;
};

}  // namespace lacquer
