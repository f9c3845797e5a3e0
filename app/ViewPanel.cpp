// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the pictures fed.
#include "app/ViewPanel.h"

#include <QStackedWidget>
#include <QThread>
#include <QVBoxLayout>

#include "app/Background.h"
#include "app/Session.h"
#include "app/ViewPages.h"
#include "widgets/ContourView.h"
#include "widgets/FlowLayout.h"
#include "widgets/PolarLevelView.h"
#include "widgets/SegmentedControl.h"
#include "widgets/SpectrogramView.h"
#include "widgets/SpectrumView.h"
#include "widgets/Switch.h"

namespace lacquer {

ViewPanel::ViewPanel(Session& session, QWidget* editor, QWidget* parent)
    : QWidget(parent),
      session_(session),
      views_(new SegmentedControl(this)),
      pages_(new QStackedWidget(this)),
      spectrum_(new SpectrumPage(pages_)),
      spectrogram_(new SpectrogramView(pages_)),
      contour_(new ContourPage(pages_)),
      stereo_(new StereoPage(pages_)) {
    setObjectName("viewPanel");
    pool_.setMaxThreadCount(1);
    pool_.setThreadPriority(QThread::LowestPriority);  // playback comes first
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* row = new FlowLayout(nullptr);  // a narrow window has two lines
    views_->setCompact(true);
    views_->setAccessibleName(tr("What is shown"));
    views_->setSegments(
        {{tr("Module"), {}, tr("The selected module's editor (F5)")},
         {tr("Spectrum"), {}, tr("Levels over frequency, live and of the whole song (F6)")},
         {tr("Spectrogram"), {}, tr("What sounds when (F7)")},
         {tr("Contour"), {}, tr("How loud each frequency is how often, and the difference (F8)")},
         {tr("Stereo"), {}, tr("Correlation, width and mono loss by band, over time (F9)")}});
    row->addWidget(views_);
    makeSwitches(row);
    column->addLayout(row);
    makePages(editor);
    column->addWidget(pages_, 1);
    connect(views_, &SegmentedControl::edited, this,
            [this](int index) { choose(static_cast<View>(index)); });
    connect(spectrum_, &SpectrumPage::optionsChanged, this, &ViewPanel::applyOptions);
    connect(&session, &Session::matchChanged, this, &ViewPanel::follow);
    connect(&session, &Session::projectChanged, this, &ViewPanel::follow);
    connect(&session, &Session::selectionChanged, this, &ViewPanel::follow);
    connect(&session.master(), &MasterView::staleChanged, this, &ViewPanel::follow);
    connect(&session.transport(), &Transport::positionChanged, this, [this](Frames frame) {
        spectrogram_->setPlayhead(static_cast<double>(frame));
        stereo_->view()->setPlayhead(static_cast<double>(frame));
    });
    for (FrequencyPlot* plot : {static_cast<FrequencyPlot*>(spectrum_->view()),
                                static_cast<FrequencyPlot*>(contour_->view())}) {
        connect(plot, &FrequencyPlot::regionMarked, &session.transport(), &Transport::setRegion);
        connect(&session.transport(), &Transport::listeningChanged, plot,
                [this, plot] { plot->setRegion(session_.transport().region()); });
    }
    choose(View::Module);
}

ViewPanel::~ViewPanel() {
    pool_.waitForDone();
}

void ViewPanel::makeSwitches(QLayout* row) {
    const QString names[] = {tr("Mix"), tr("Master"), tr("Reference")};
    for (int s = 0; s < kSources; ++s) {
        auto* shown = new Switch(names[s], this);
        shown->setOn(true);
        shown->setToolTip(tr("Whether it is drawn"));
        connect(shown, &Switch::toggled, this, [this, s](bool on) { setShown(s, on); });
        row->addWidget(shown);
        shown_[static_cast<std::size_t>(s)] = shown;
    }
}

void ViewPanel::makePages(QWidget* editor) {
    const QString empty = tr("Drop a mix to see what is in it.");
    spectrogram_->setEmptyText(empty);
    stereo_->view()->setEmptyText(empty);
    contour_->view()->setEmptyText(tr("Measuring…"));
    for (QWidget* page :
         {editor, static_cast<QWidget*>(spectrum_), static_cast<QWidget*>(spectrogram_),
          static_cast<QWidget*>(contour_), static_cast<QWidget*>(stereo_)})
        pages_->addWidget(page);
    for (TimeMapView* view :
         {static_cast<TimeMapView*>(spectrogram_), static_cast<TimeMapView*>(stereo_->view())})
        connect(view, &TimeMapView::seekRequested, &session_.transport(), &Transport::seek);
}

void ViewPanel::choose(View view) {
    views_->setCurrent(static_cast<int>(view));
    pages_->setCurrentIndex(static_cast<int>(view));
    for (Switch* shown : shown_) shown->setVisible(view != View::Module);
    applyOptions();
    follow();
}

ViewPanel::View ViewPanel::view() const {
    return static_cast<View>(pages_->currentIndex());
}

// The analyser's own, unless its picture is in view.
void ViewPanel::applyOptions() {
    session_.setSpectrum(view() == View::Spectrum ? spectrum_->options() : SpectrumOptions());
}

void ViewPanel::setShown(int source, bool shown) {
    spectrum_->view()->setShown(source, shown);
    spectrogram_->setShown(source, shown);
    contour_->view()->setShown(source, shown);
    stereo_->view()->setShown(source, shown);
    stereo_->polar()->setShown(source, shown);
}

void ViewPanel::follow() {
    if (view() == View::Module) return;
    for (int s = 0; s < kSources; ++s) followMap(s);
}

void ViewPanel::followMap(int s) {
    const auto source = static_cast<Source>(s);
    const SpectrumMapPtr map = session_.spectrumMap(source);
    const Track* track = session_.track();
    Frames start = 0;
    Made wanted{map, 0, map ? map->frames : 0};
    if (source == Source::Mix && track) {
        start = -track->trimStart;
        wanted.begin = track->trimStart;
        wanted.end = track->trimStart + session_.trackFrames();
    } else if (source == Source::Reference && session_.reference()) {
        start = session_.reference()->offset;
    }
    const double shift = session_.matchDb(source);
    for (TimeMapView* view :
         {static_cast<TimeMapView*>(spectrogram_), static_cast<TimeMapView*>(stereo_->view())}) {
        view->setMap(s, map, start, shift);
        view->setStale(s, source == Source::Master && map && session_.master().isStale());
    }
    if (view() == View::Contour || view() == View::Spectrum) makeContour(s, wanted);
    showContour(s);
}

void ViewPanel::makeContour(int s, const Made& wanted) {
    const auto i = static_cast<std::size_t>(s);
    if (making_[i] == wanted) return;
    making_[i] = wanted;
    if (!wanted.map) {
        contours_[i] = {};
        return;
    }
    inBackground(
        pool_, this, [wanted] { return contourOf(*wanted.map, wanted.begin, wanted.end); },
        [this, i, wanted](Contour contour) {
            if (!(making_[i] == wanted)) return;
            contours_[i] = std::move(contour);
            showContour(static_cast<int>(i));
        });
}

void ViewPanel::showContour(int s) {
    const Contour& contour = contours_[static_cast<std::size_t>(s)];
    const double shift = session_.matchDb(static_cast<Source>(s));
    contour_->view()->setContour(s, contour, shift);
    SpectrumReadings mean;
    mean.pointsPerOctave = SpectrumMap::kTonesPerOctave;
    mean.db = contour.meanDb;
    spectrum_->view()->setMean(s, mean, shift);
}

void ViewPanel::showReading(const LiveReading& reading) {
    if (view() == View::Stereo) showDirections(reading);
    if (view() != View::Spectrum) return;
    for (int s = 0; s < kSources; ++s) {
        SpectrumReadings spectrum;
        spectrum.db = reading.sources[static_cast<std::size_t>(s)].spectrumDb;
        if (s == 2 && !session_.reference()) spectrum.db.clear();
        spectrum_->view()->setSpectrum(s, std::move(spectrum),
                                       session_.matchDb(static_cast<Source>(s)));
    }
}

void ViewPanel::showDirections(const LiveReading& reading) {
    for (int s = 0; s < kSources; ++s) {
        const SourceReading& now = reading.sources[static_cast<std::size_t>(s)];
        if (s == 2 && !session_.reference())
            stereo_->polar()->clear(s);
        else
            stereo_->polar()->add(s, now.gonioLeft, now.gonioRight,
                                  session_.matchDb(static_cast<Source>(s)));
    }
}

void ViewPanel::setTime(double firstFrame, double framesPerPixel) {
    spectrogram_->setView(firstFrame, framesPerPixel);
    stereo_->view()->setView(firstFrame, framesPerPixel);
}

}  // namespace lacquer
