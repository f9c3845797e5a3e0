// SPDX-License-Identifier: GPL-3.0-or-later
// A blind test of two of mix, master and reference while they play.
#pragma once
#include <QDialog>
#include <array>
#include <optional>

#include "base/MeterFrame.h"
#include "measure/BlindTest.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace lacquer {

class Session;

/// Not modal. While it runs the rest of the window does not tell what is heard; choosing a source there ends it.
/// [main]
class BlindTestDialog : public QDialog {
    Q_OBJECT
public:
    BlindTestDialog(Session& session, QWidget* parent);

protected:
    void done(int result) override;

private:
    void makeButtons();
    void begin();
    void end();
    void hear(BlindTest::Sound sound);
    void answer(BlindTest::Sound said);
    void showState();
    Source sourceOf(BlindTest::Sound sound) const;

    Session& session_;
    QComboBox* pair_;
    QLabel *advice_, *result_;
    QPushButton* begin_ = nullptr;
    std::array<QPushButton*, 3> hear_{};
    std::array<QPushButton*, 2> answer_{};
    std::optional<BlindTest> test_;
    std::optional<BlindTest::Sound> heard_;
};

}  // namespace lacquer
