// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the meters.
#include "app/MeterPanel.h"

#include <QLabel>
#include <QVBoxLayout>

#include "app/LoudnessSection.h"
#include "app/Session.h"
#include "widgets/DifferenceBars.h"
#include "widgets/LevelMeter.h"
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

}  // namespace

MeterPanel::MeterPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      loudness_(new LoudnessSection(session, this)),
      level_(new LevelMeter(this)),
      stereo_(new StereoPanel(this)),
      difference_(new DifferenceBars(this)) {
    setObjectName("meterPanel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->setSpacing(6);
    column->addWidget(loudness_);
    addSection(column, tr("Level"), level_);
    addSection(column, tr("Stereo"), stereo_, 1);
    addSection(column, tr("Master vs reference"), difference_, 1);
    connect(&session, &Session::matchChanged, this, &MeterPanel::showWhole);
    connect(&session, &Session::selectionChanged, this, &MeterPanel::showWhole);
    connect(&session.master(), &MasterView::grew, this, &MeterPanel::showWhole);
    Transport& transport = session.transport();
    connect(&transport, &Transport::sourceChanged, this, &MeterPanel::showWhole);
    connect(level_, &LevelMeter::resetRequested, this, &MeterPanel::resetRequested);
    showWhole();
}

void MeterPanel::showWhole() {
    const Source source = session_.transport().source();
    loudness_->showWhole();
    stereo_->setSource(static_cast<int>(source));
    showDifference();
}

void MeterPanel::showDifference() {
    const auto difference = session_.tonalDifference();
    difference_->setEmptyText(session_.reference() ? tr("Measuring…")
                                                   : tr("Drop a reference to compare with"));
    difference_->setDifference(difference.hz, difference.db, difference.distanceDb);
}

void MeterPanel::showReading(const LiveReading& reading) {
    const SourceReading& now =
        reading.sources[static_cast<std::size_t>(session_.transport().source())];
    level_->setReadings({now.peakDb, now.rmsDb, now.maxTruePeakDbtp});
    stereo_->setReadings({now.gonioLeft, now.gonioRight, now.correlation});
    loudness_->showReading(reading);
}

}  // namespace lacquer
