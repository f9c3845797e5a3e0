// SPDX-License-Identifier: GPL-3.0-or-later
// The line under the workspace's head: what a delivery is doing, a question before it, or what went wrong.
#pragma once
#include <QFrame>
#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace lacquer {

/// Shows one thing at a time and nothing while there is nothing to say. Never modal. [main]
class DeliverBar : public QFrame {
    Q_OBJECT
public:
    explicit DeliverBar(QWidget* parent);
    void showWork(const QString& doing, double share);
    /// Two buttons: `yes` does the thing asked for, the other one only takes the question away.
    void ask(const QString& question, const QString& yes, std::function<void()> answer);
    void showNote(const QString& sentence);
    void showDone(const QString& sentence);
    void showProblem(const QString& sentence);
    void clear();

signals:
    void cancelled();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Tone { Plain, Good, Caution, Wrong };
    void say(Tone tone, const QString& text, std::initializer_list<QWidget*> parts = {});
    void colour();

    QLabel* text_;
    QProgressBar* progress_;
    QPushButton *cancel_, *yes_, *no_;
    std::function<void()> answer_;
    Tone tone_ = Tone::Plain;
    QString said_;
};

}  // namespace lacquer
