// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of the inspector and the edits they make.
#include "app/Inspector.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <algorithm>

#include "app/Commands.h"
#include "app/Session.h"
#include "base/Units.h"
#include "project/Edit.h"
#include "widgets/Switch.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"
#include "widgets/TimeField.h"

namespace lacquer {
namespace {

// Parameter numbers of merge keys: one field's drag never joins another's.
enum Field { kGain = 100, kStart, kEnd, kFadeIn, kFadeOut, kOffset, kTrim, kLoopStart, kLoopEnd };

constexpr double kRates[] = {44100, 48000, 88200, 96000, 176400, 192000};
constexpr double kFarSeconds = 3600.0;  // of an offset

constexpr Param kGainParam{
    .id = "gain",
    .name = TR("inspector", "Gain"),
    .unit = Unit::Decibel,
    .min = -60,
    .max = 24,
    .tip = TR("inspector",
              "Raises or lowers the mix ahead of the chain: compressor and limiter work more or "
              "less. The mix alone (A) plays as it came."),
    .step = 0.1};
constexpr Param time(const char* id, Text name, Text tip) {
    return {.id = id, .name = name, .tip = tip, .step = 0.1};
}
constexpr Param kStartParam = time(
    "start", TR("inspector", "Start"),
    TR("inspector", "Where in the file the track begins; what lies ahead is not in the master."));
constexpr Param kEndParam = time(
    "end", TR("inspector", "End"),
    TR("inspector", "Where in the file the track ends; what lies behind is not in the master."));
constexpr Param kFadeInParam =
    time("fadein", TR("inspector", "Fade in"),
         TR("inspector", "How long the track takes to rise from silence at its start."));
constexpr Param kFadeOutParam =
    time("fadeout", TR("inspector", "Fade out"),
         TR("inspector", "How long the track takes to fall to silence at its end."));
constexpr Param kOffsetParam =
    time("offset", TR("inspector", "Offset"),
         TR("inspector",
            "At which time of the track the reference's first sound is heard. "
            "Dragging the reference's waveform moves it as well."));
constexpr Param kTrimParam{
    .id = "trim",
    .name = TR("inspector", "Trim"),
    .unit = Unit::Decibel,
    .min = -24,
    .max = 24,
    .tip = TR("inspector", "How much louder the reference plays, on top of the loudness match."),
    .step = 0.1};
constexpr Param kLoopStartParam = time("loopstart", TR("inspector", "Loop from"),
                                       TR("inspector", "Where in the reference its loop begins."));
constexpr Param kLoopEndParam = time("loopend", TR("inspector", "Loop to"),
                                     TR("inspector", "Where in the reference its loop ends."));

/// The wheel scrolls the panel: a rate is not changed in passing.
class RateBox : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

}  // namespace

Inspector::Inspector(Session& session, Commands& commands, QWidget* parent)
    : QWidget(parent), session_(session) {
    setObjectName("inspector");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    addTrack(column);
    addReference(column);
    addRate(column, commands);
    connect(&session, &Session::projectChanged, this, &Inspector::fill);
    connect(&session, &Session::selectionChanged, this, &Inspector::fill);
    connect(&session.clips(), &ClipStore::changed, this, &Inspector::fill);
    fill();
}

QWidget* Inspector::addSection(QVBoxLayout* column, const QString& title) {
    auto* part = new QWidget(this);
    auto* rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(3);
    auto* caption = new QLabel(title, part);
    caption->setFont(Theme::font(Lettering::Section));
    caption->setForegroundRole(QPalette::PlaceholderText);
    rows->addWidget(caption);
    column->addWidget(part);
    return part;
}

template <class Field>
Field* Inspector::addField(QWidget* section, const Param& param) {
    auto* field = new Field(section);
    field->setParam(param);
    section->layout()->addWidget(field);
    return field;
}

void Inspector::addTrack(QVBoxLayout* column) {
    trackPart_ = addSection(column, tr("This track"));
    gain_ = addField<ValueField>(trackPart_, kGainParam);
    start_ = addField<TimeField>(trackPart_, kStartParam);
    end_ = addField<TimeField>(trackPart_, kEndParam);
    fadeIn_ = addField<TimeField>(trackPart_, kFadeInParam);
    fadeOut_ = addField<TimeField>(trackPart_, kFadeOutParam);
    connect(gain_, &ValueField::edited, this, [this](double db, int gesture) {
        session_.apply(edit::setTrackGain(session_.project(), session_.trackId(), db),
                       tr("Track gain"), {session_.trackId(), kGain, gesture});
    });
    TimeField* const fields[] = {start_, end_, fadeIn_, fadeOut_};
    for (int i = 0; i < 4; ++i)
        connect(fields[i], &TimeField::edited, this,
                [this, i](double value, int gesture) { editEnds(value, gesture, kStart + i); });
}

void Inspector::editEnds(double value, int gesture, int which) {
    const Track* track = session_.track();
    if (!track) return;
    const Project& now = session_.project();
    const Frames at = frames(value);
    const MergeKey key{track->id, which, gesture};
    switch (which) {
    case kStart:
        return session_.apply(edit::setTrackTrim(now, track->id, at, track->trimEnd),
                              tr("Trim the start"), key);
    case kEnd: {
        const bool whole = value >= end_->param().max;
        return session_.apply(edit::setTrackTrim(now, track->id, track->trimStart,
                                                 whole ? std::nullopt : std::optional(at)),
                              tr("Trim the end"), key);
    }
    case kFadeIn:
        return session_.apply(edit::setTrackFades(now, track->id, at, track->fadeOut),
                              tr("Fade in"), key);
    default:
        return session_.apply(edit::setTrackFades(now, track->id, track->fadeIn, at),
                              tr("Fade out"), key);
    }
}

void Inspector::addReference(QVBoxLayout* column) {
    referencePart_ = addSection(column, tr("This reference"));
    trim_ = addField<ValueField>(referencePart_, kTrimParam);
    offset_ = addField<TimeField>(referencePart_, kOffsetParam);
    offset_->setRange(-kFarSeconds, kFarSeconds, 0.0);
    loop_ = new Switch(tr("Loop of its own"), referencePart_);
    loop_->setToolTip(
        tr("The reference repeats a part of itself while the track goes on. "
           "Ctrl-drag in its waveform marks the part."));
    referencePart_->layout()->addWidget(loop_);
    loopStart_ = addField<TimeField>(referencePart_, kLoopStartParam);
    loopEnd_ = addField<TimeField>(referencePart_, kLoopEndParam);
    connect(trim_, &ValueField::edited, this, [this](double db, int gesture) {
        session_.apply(edit::setReferenceTrim(session_.project(), session_.referenceId(), db),
                       tr("Trim of the reference"), {session_.referenceId(), kTrim, gesture});
    });
    connect(offset_, &TimeField::edited, this, [this](double value, int gesture) {
        session_.apply(
            edit::setReferenceOffset(session_.project(), session_.referenceId(), frames(value)),
            tr("Move the reference"), {session_.referenceId(), kOffset, gesture});
    });
    connect(loop_, &Switch::edited, this, [this](double on) { session_.loopReference(on > 0.5); });
    connect(loopStart_, &TimeField::edited, this,
            [this](double value, int gesture) { editReferenceLoop(value, gesture, true); });
    connect(loopEnd_, &TimeField::edited, this,
            [this](double value, int gesture) { editReferenceLoop(value, gesture, false); });
}

void Inspector::editReferenceLoop(double value, int gesture, bool start) {
    const Reference* reference = session_.reference();
    if (!reference || !reference->loopStart) return;
    Frames from = *reference->loopStart, to = *reference->loopEnd;
    (start ? from : to) = frames(value);
    session_.apply(edit::setReferenceLoop(session_.project(), reference->id, from, to),
                   tr("Loop of the reference"),
                   {reference->id, start ? kLoopStart : kLoopEnd, gesture});
}

void Inspector::addRate(QVBoxLayout* column, Commands& commands) {
    ratePart_ = addSection(column, tr("Session"));
    rate_ = new RateBox(ratePart_);
    rate_->setObjectName("sessionRate");
    rate_->setAccessibleName(tr("Rate of the session"));
    rate_->setToolTip(
        tr("The rate at which everything is computed: that of the first mix, unless "
           "changed here. Files of other rates are converted once, with soxr; they "
           "stay as they are on the disk."));
    ratePart_->layout()->addWidget(rate_);
    connect(rate_, &QComboBox::activated, this,
            [this] { session_.changeRate(rate_->currentData().toDouble()); });
    connect(&commands, &Commands::rateRequested, rate_, [this] {
        rate_->setFocus(Qt::ShortcutFocusReason);
        rate_->showPopup();
    });
}

double Inspector::seconds(Frames frames) const {
    const double rate = session_.project().rate;
    return rate > 0.0 ? framesToSeconds(frames, rate) : 0.0;
}

Frames Inspector::frames(double seconds) const {
    return secondsToFrames(seconds, session_.project().rate);
}

void Inspector::fill() {
    trackPart_->setVisible(session_.track() != nullptr);
    referencePart_->setVisible(session_.reference() != nullptr);
    ratePart_->setVisible(session_.project().rate > 0.0);
    if (session_.track()) fillTrack();
    if (session_.reference()) fillReference();
    if (session_.project().rate > 0.0) fillRates();
}

void Inspector::fillTrack() {
    const Track& track = *session_.track();
    const ClipView* clip = session_.clips().view(track.source);
    const bool known = clip && clip->frames > 0;
    const double whole = seconds(known ? clip->frames : 0);
    const double end = track.trimEnd ? std::min(whole, seconds(*track.trimEnd)) : whole;
    const double start = seconds(track.trimStart), length = std::max(0.0, end - start);
    for (TimeField* field : {start_, end_, fadeIn_, fadeOut_}) field->setEnabled(known);
    gain_->setValue(track.gainDb);
    start_->setRange(0.0, std::max(0.0, end - 0.001), 0.0);
    end_->setRange(std::min(start + 0.001, whole), whole, whole);
    fadeIn_->setRange(0.0, length, 0.0);
    fadeOut_->setRange(0.0, length, 0.0);
    start_->setValue(start);
    end_->setValue(end);
    fadeIn_->setValue(seconds(track.fadeIn));
    fadeOut_->setValue(seconds(track.fadeOut));
}

void Inspector::fillReference() {
    const Reference& reference = *session_.reference();
    const ClipView* clip = session_.clips().view(reference.source);
    const double whole = seconds(clip ? clip->frames : 0);
    trim_->setValue(reference.trimDb);
    offset_->setValue(seconds(reference.offset));
    const bool loops = reference.loopStart.has_value();
    loop_->setOn(loops);
    loop_->setEnabled(whole > 0.0);
    loopStart_->setEnabled(loops);
    loopEnd_->setEnabled(loops);
    const double from = seconds(reference.loopStart.value_or(0));
    const double to = loops ? seconds(*reference.loopEnd) : whole;
    loopStart_->setRange(0.0, std::max(0.0, to - Session::kLeastLoopSeconds), 0.0);
    loopEnd_->setRange(std::min(from + Session::kLeastLoopSeconds, whole), whole, whole);
    loopStart_->setValue(from);
    loopEnd_->setValue(to);
}

void Inspector::fillRates() {
    const double now = session_.project().rate;
    std::vector<double> rates(std::begin(kRates), std::end(kRates));
    if (std::find(rates.begin(), rates.end(), now) == rates.end()) rates.push_back(now);
    std::sort(rates.begin(), rates.end());
    const QSignalBlocker blocker(rate_);
    rate_->clear();
    for (const double rate : rates) rate_->addItem(tr("%1 kHz").arg(rate / 1000.0), rate);
    rate_->setCurrentIndex(rate_->findData(now));
}

}  // namespace lacquer
