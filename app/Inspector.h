// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of the selected track and reference, and the session's rate, to read and to edit.
#pragma once
#include <QWidget>

#include "app/ProjectCommand.h"
#include "dsp/Param.h"

class QComboBox;
class QVBoxLayout;

namespace lacquer {

class Commands;
class Session;
class Switch;
class TimeField;
class ValueField;

/// Below the lists: gain, trim and fades of the track; offset, trim and loop of the reference; rate. [main]
class Inspector : public QWidget {
    Q_OBJECT
public:
    Inspector(Session& session, Commands& commands, QWidget* parent);

private:
    void addTrack(QVBoxLayout* column);
    void addReference(QVBoxLayout* column);
    void addRate(QVBoxLayout* column, Commands& commands);
    QWidget* addSection(QVBoxLayout* column, const QString& title);
    template <class Field>
    Field* addField(QWidget* section, const Param& param);
    void fill();
    void fillTrack();
    void fillReference();
    void fillRates();
    void editEnds(double seconds, int gesture, int which);
    void editReferenceLoop(double seconds, int gesture, bool start);
    double seconds(Frames frames) const;
    Frames frames(double seconds) const;

    Session& session_;
    QWidget *trackPart_ = nullptr, *referencePart_ = nullptr, *ratePart_ = nullptr;
    ValueField *gain_ = nullptr, *trim_ = nullptr;
    TimeField *start_ = nullptr, *end_ = nullptr, *fadeIn_ = nullptr, *fadeOut_ = nullptr;
    TimeField *offset_ = nullptr, *loopStart_ = nullptr, *loopEnd_ = nullptr;
    Switch* loop_ = nullptr;
    QComboBox* rate_ = nullptr;
};

}  // namespace lacquer
