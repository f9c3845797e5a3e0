// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the meters.
#include "app/MeterPanel.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/Session.h"
#include "widgets/DifferenceBars.h"
#include "widgets/LevelMeter.h"
#include "widgets/LoudnessPanel.h"
#include "widgets/StereoPanel.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

void addSection(QVBoxLayout* column, const QString& title, QWidget* content, int stretch = 0) {
    auto* label = new QLabel(title.toUpper());
    label->setFont(Theme::font(Lettering::Section));
    label->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(label);
    column->addWidget(content, stretch);
}

/// The whole file's figures, where they are known.
void putWhole(LoudnessReadings& out, const std::optional<LoudnessResult>& whole) {
    if (!whole) return;
    out.integratedLufs = whole->integratedLufs;
    out.rangeLu = whole->rangeLu;
    out.truePeakDbtp = whole->truePeakDbtp;
    out.plrDb = whole->plrDb;
}

}  // namespace

MeterPanel::MeterPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      loudness_(new LoudnessPanel(this)),
      level_(new LevelMeter(this)),
      stereo_(new StereoPanel(this)),
      difference_(new DifferenceBars(this)) {
    setObjectName("meterPanel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->setSpacing(6);
    addSection(column, tr("Loudness"), loudness_);
    addSection(column, tr("Level"), level_);
    addSection(column, tr("Stereo"), stereo_, 1);
    addSection(column, tr("Master vs reference"), difference_, 1);
    connect(&session, &Session::matchChanged, this, &MeterPanel::showWhole);
    connect(&session, &Session::selectionChanged, this, &MeterPanel::showWhole);
    connect(&session.master(), &MasterView::grew, this, &MeterPanel::showWhole);
    Transport& transport = session.transport();
    connect(&transport, &Transport::sourceChanged, this, &MeterPanel::showWhole);
    connect(&transport, &Transport::positionChanged, this, &MeterPanel::showPosition);
    connect(loudness_, &LoudnessPanel::seekRequested, this, [this](double seconds) {
        session_.transport().seek(secondsToFrames(seconds, session_.project().rate));
    });
    connect(loudness_, &LoudnessPanel::resetRequested, this, &MeterPanel::resetRequested);
    connect(level_, &LevelMeter::resetRequested, this, &MeterPanel::resetRequested);
    showWhole();
}

void MeterPanel::showWhole() {
    const Source source = session_.transport().source();
    loudness_->setSource(static_cast<int>(source));
    stereo_->setSource(static_cast<int>(source));
    const double rate = session_.project().rate;
    const double total = rate > 0.0 ? framesToSeconds(session_.trackFrames(), rate) : 0.0;
    loudness_->setHistory(history(source), MasterView::kHistorySeconds, total);
    showNumbers();
    showDifference();
}

// On the time line of the track, whatever the source.
std::vector<float> MeterPanel::history(Source source) const {
    static_assert(ClipView::kHistorySeconds == MasterView::kHistorySeconds);
    if (source == Source::Master) return session_.master().history();
    const bool isMix = source == Source::Mix;
    if (isMix ? !session_.track() : !session_.reference()) return {};
    const ClipView* view =
        session_.clips().view(isMix ? session_.track()->source : session_.reference()->source);
    if (!view || !view->history) return {};
    std::vector<float> out = *view->history;
    const Frames late = isMix ? -session_.track()->trimStart : session_.reference()->offset;
    const double seconds = framesToSeconds(late, session_.project().rate);
    const auto places = std::lround(seconds / ClipView::kHistorySeconds);
    if (places > 0)
        out.insert(out.begin(), static_cast<std::size_t>(places), -INFINITY);
    else
        out.erase(out.begin(), out.begin() + std::min<std::ptrdiff_t>(-places, std::ssize(out)));
    return out;
}

// Integrated, range and true peak of the whole song; momentary, short-term and PSR of what sounds now.
void MeterPanel::showNumbers() {
    const Source source = session_.transport().source();
    const SourceReading& now = last_.sources[static_cast<std::size_t>(source)];
    LoudnessReadings out;
    if (last_.sounding) {
        out.momentaryLufs = now.momentaryLufs;
        out.shortTermLufs = now.shortTermLufs;
        out.psrDb = now.psrDb;
    }
    const auto ofClip = [this](const SourceRef& ref) {
        const ClipView* view = session_.clips().view(ref);
        return view ? view->loudness : std::nullopt;
    };
    if (source == Source::Master)
        putWhole(out, session_.master().loudness());
    else if (source == Source::Mix && session_.track())
        putWhole(out, ofClip(session_.track()->source));
    else if (source == Source::Reference && session_.reference())
        putWhole(out, ofClip(session_.reference()->source));
    loudness_->setReadings(out);
}

void MeterPanel::showDifference() {
    const auto difference = session_.tonalDifference();
    difference_->setEmptyText(session_.reference() ? tr("Measuring…")
                                                   : tr("Drop a reference to compare with"));
    difference_->setDifference(difference.hz, difference.db, difference.distanceDb);
}

void MeterPanel::showReading(const LiveReading& reading) {
    last_ = reading;
    const SourceReading& now =
        reading.sources[static_cast<std::size_t>(session_.transport().source())];
    level_->setReadings({now.peakDb, now.rmsDb, now.maxTruePeakDbtp});
    stereo_->setReadings({now.gonioLeft, now.gonioRight, now.correlation});
    showNumbers();
}

void MeterPanel::showPosition(Frames frame) {
    const double rate = session_.project().rate;
    if (rate > 0.0) loudness_->setPosition(framesToSeconds(frame, rate));
}

}  // namespace lacquer
