// SPDX-License-Identifier: GPL-3.0-or-later
// The line at the bottom: device, latency, load, dropouts, work in the background, saved or not.
#pragma once
#include <QWidget>

class QLabel;
class QToolButton;

namespace lacquer {

class CodecListening;
class Commands;
class Session;

/// [main]
class StatusLine : public QWidget {
    Q_OBJECT
public:
    StatusLine(Session& session, Commands& commands, QWidget* parent);

private:
    void showEngine();
    void showCodec();
    void showWork();
    void showSaved();

    Session& session_;
    CodecListening& codec_;
    QToolButton* device_;
    QLabel* latency_;
    QLabel* load_;
    QLabel* dropouts_;
    QLabel* exact_;
    QLabel* decoded_;
    QLabel* work_;
    QLabel* saved_;
    QString autosaved_;
};

}  // namespace lacquer
