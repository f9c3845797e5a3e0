// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the status line.
#include "app/StatusLine.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <cmath>

#include "app/Commands.h"
#include "app/Session.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

QLabel* makeLabel(QHBoxLayout* row, const QString& tip) {
    auto* label = new QLabel;
    label->setFont(Theme::font(Lettering::Small));
    label->setToolTip(tip);
    row->addWidget(label);
    return label;
}

QString kiloHertz(double hz) {
    return StatusLine::tr("%1 kHz").arg(hz / 1000.0);
}

QString clock() {
    return QLocale().toString(QTime::currentTime(), QStringLiteral("HH:mm:ss"));
}

}  // namespace

StatusLine::StatusLine(Session& session, Commands& commands, QWidget* parent)
    : QWidget(parent),
      session_(session),
      codec_(commands.codecListening()),
      device_(new QToolButton(this)) {
    setObjectName("statusLine");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 1, 12, 1);
    row->setSpacing(18);
    device_->setProperty("quiet", true);
    device_->setFont(Theme::font(Lettering::Small));
    device_->setToolTip(tr("Choose what plays the sound"));
    connect(device_, &QToolButton::clicked, &commands, &Commands::chooseDevice);
    row->addWidget(device_);
    latency_ = makeLabel(
        row, tr("By how much the chain delays the sound; playback and files make up for it."));
    load_ = makeLabel(row, tr("Share of its time that computing the sound takes."));
    dropouts_ =
        makeLabel(row, tr("Gaps heard since the start: the computer or the disk was too slow."));
    exact_ = makeLabel(row, tr("Whether what you hear now is the exported file, bit for bit."));
    decoded_ =
        makeLabel(row, tr("The codec preview: the highest true peak after decoding; while it "
                          "catches up, the plain master is heard."));
    row->addStretch(1);
    work_ = makeLabel(row, tr("Work in the background"));
    saved_ = makeLabel(row, tr("Unsaved work is kept aside by itself and offered after a crash."));
    connect(&session.transport(), &Transport::statusChanged, this, &StatusLine::showEngine);
    connect(&codec_, &CodecListening::measured, this, &StatusLine::showCodec);
    connect(&codec_, &CodecListening::changed, this, &StatusLine::showCodec);
    connect(&session.clips(), &ClipStore::grew, this, &StatusLine::showWork);
    connect(&session.clips(), &ClipStore::changed, this, &StatusLine::showWork);
    Document& document = session.document();
    connect(&document, &Document::fileChanged, this, &StatusLine::showSaved);
    connect(&document, &Document::changed, this, &StatusLine::showSaved);
    connect(&document, &Document::autosaved, this, [this] {
        autosaved_ = clock();
        showSaved();
    });
    showEngine();
    showWork();
    showSaved();
}

void StatusLine::showEngine() {
    const EngineStatus& status = session_.transport().status();
    if (status.device) {
        const OpenDevice& open = *status.device;
        QStringList facts{QString::fromStdString(open.id.host), kiloHertz(open.rate)};
        if (open.bufferFrames > 0) facts << tr("%1 frames").arg(open.bufferFrames);
        facts << tr("%1 ms").arg(open.latencySeconds * 1000.0, 0, 'f', 1);
        if (status.resampling)
            facts << tr("converted from %1").arg(kiloHertz(session_.project().rate));
        device_->setText(facts.join(QStringLiteral(" · ")));
    } else {
        device_->setText(tr("No audio device"));
    }
    const double rate = session_.project().rate;
    const bool hasTrack = rate > 0.0 && session_.track();
    latency_->setText(
        hasTrack ? tr("Chain latency %1 ms").arg(1000.0 * status.latencyFrames / rate, 0, 'f', 1)
                 : QString());
    load_->setText(status.device ? tr("CPU %1 %").arg(status.load * 100.0, 0, 'f', 0) : QString());
    dropouts_->setText(status.device ? tr("%1 dropouts").arg(status.dropouts) : QString());
    const bool asFile = status.playing && !codec_.isHeard();
    exact_->setText(!asFile ? QString() : status.exact ? tr("exact") : tr("not yet exact"));
    showCodec();
    showWork();
}

void StatusLine::showCodec() {
    const bool shown = codec_.listen() != CodecListen::Off && session_.transport().isPlaying();
    const double peak = codec_.reading().highestDb;
    if (!shown)
        decoded_->clear();
    else if (!codec_.isHeard() || !std::isfinite(peak))
        decoded_->setText(tr("Codec: catching up"));
    else
        decoded_->setText(tr("Codec: %1 dBTP").arg(displayNumber(peak, 1)));
}

void StatusLine::showWork() {
    const int loading = session_.clips().loading();
    const EngineStatus& status = session_.transport().status();
    QString text;
    if (loading > 0)
        text = tr("Reading files (%1): %2 %")
                   .arg(loading)
                   .arg(session_.clips().share() * 100.0, 0, 'f', 0);
    else if (session_.track() && !status.masterComplete && session_.project().rate > 0.0)
        text = tr("Measuring the master: %1 %").arg(status.masterProgress * 100.0, 0, 'f', 0);
    work_->setText(text);
}

void StatusLine::showSaved() {
    const Document& document = session_.document();
    if (document.isModified())
        saved_->setText(autosaved_.isEmpty() ? tr("Not saved")
                                             : tr("Not saved · kept aside %1").arg(autosaved_));
    else
        saved_->setText(document.file().empty() ? QString() : tr("Saved"));
}

}  // namespace lacquer
