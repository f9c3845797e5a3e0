// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the panel and says what was measured.
#include "widgets/LevelPanel.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/SegmentedControl.h"
#include "widgets/Texts.h"
#include "widgets/ValueField.h"

namespace lacquer {
namespace {

constexpr Param kLufs{.id = "lufs",
                      .name = TR("level", "Loudness"),
                      .unit = Unit::Lufs,
                      .min = -40,
                      .max = -4,
                      .def = -14,
                      .tip = TR("level", "Integrated loudness that the master is to have."),
                      .step = 0.1};
constexpr Param kCeiling{.id = "ceiling",
                         .name = TR("level", "Ceiling"),
                         .unit = Unit::DecibelTruePeak,
                         .min = -24,
                         .max = 0,
                         .def = -1,
                         .tip = TR("level", "True peak that the limiter holds meanwhile."),
                         .step = 0.1};
constexpr Param kLevels[] = {
    {.id = "loudness",
     .name = TR("level", "To"),
     .unit = Unit::Lufs,
     .min = -60,
     .max = 0,
     .def = -14,
     .tip = TR("level", "Integrated loudness behind the gain."),
     .step = 0.1},
    {.id = "truepeak",
     .name = TR("level", "To"),
     .unit = Unit::DecibelTruePeak,
     .min = -60,
     .max = 0,
     .def = -1,
     .tip = TR("level", "Greatest true peak behind the gain."),
     .step = 0.1},
    {.id = "samplepeak",
     .name = TR("level", "To"),
     .unit = Unit::Decibel,
     .min = -60,
     .max = 0,
     .def = -0.1,
     .tip = TR("level", "Greatest sample behind the gain."),
     .step = 0.1},
};

QLabel* makeSection(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setFont(Theme::font(Lettering::Section));
    label->setStyleSheet(QStringLiteral("color: %1;").arg(Theme::color(Role::DimText).name()));
    return label;
}

QLabel* makeWords(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setFont(Theme::font(Lettering::Body));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString coloured(const QString& text, Role role) {
    return QStringLiteral("<span style=\"color:%1\">%2</span>")
        .arg(Theme::color(role).name(), text.toHtmlEscaped());
}

}  // namespace

LevelPanel::LevelPanel(QWidget* parent)
    : QWidget(parent),
      worthNumber_(new QLabel(this)),
      worthText_(makeWords(this)),
      result_(makeWords(this)),
      work_(new QLabel(this)),
      lufs_(new ValueField(this)),
      ceiling_(new ValueField(this)),
      level_(new ValueField(this)),
      kind_(new SegmentedControl(this)),
      maximise_(new QPushButton(tr("Find the drive"), this)),
      normalise_(new QPushButton(tr("Set the level"), this)),
      cancel_(new QPushButton(tr("Cancel"), this)),
      progress_(new QProgressBar(this)),
      bar_(new QWidget(this)),
      workRow_(new QWidget(this)) {
    setObjectName("levelPanel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(6);
    column->addWidget(makeSection(tr("What drive buys"), this));
    worthNumber_->setFont(Theme::font(Lettering::Mono));
    column->addWidget(worthNumber_);
    bar_->setFixedHeight(8);
    column->addWidget(bar_);
    column->addWidget(worthText_);
    column->addSpacing(6);
    column->addWidget(makeGoal());
    column->addSpacing(6);
    column->addWidget(makeLevel());
    auto* row = new QHBoxLayout(workRow_);
    row->setContentsMargins(0, 0, 0, 0);
    progress_->setRange(0, 1000);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("Progress"));
    row->addWidget(progress_, 1);
    row->addWidget(cancel_);
    column->addWidget(work_);
    column->addWidget(workRow_);
    column->addWidget(result_);
    column->addStretch(1);
    connect(cancel_, &QPushButton::clicked, this, &LevelPanel::cancelRequested);
    setWorth({});
    setWork({}, 0.0);
    showKind(0);
}

QWidget* LevelPanel::makeGoal() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(makeSection(tr("Maximise to a loudness"), box));
    lufs_->setParam(kLufs);
    ceiling_->setParam(kCeiling);
    lufs_->setValue(kLufs.def);
    ceiling_->setValue(kCeiling.def);
    column->addWidget(lufs_);
    column->addWidget(ceiling_);
    maximise_->setObjectName("maximise");
    maximise_->setToolTip(
        tr("Renders the track a few times and finds the drive for which the master has "
           "this loudness. One undo step; the drive can be changed afterwards."));
    column->addWidget(maximise_);
    connect(maximise_, &QPushButton::clicked, this,
            [this] { emit maximiseRequested(lufs_->value(), ceiling_->value()); });
    return box;
}

QWidget* LevelPanel::makeLevel() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(makeSection(tr("Normalise: only the level"), box));
    std::vector<SegmentedControl::Segment> segments(3);
    segments[0].text = tr("Loudness");
    segments[1].text = tr("True peak");
    segments[2].text = tr("Sample peak");
    kind_->setSegments(std::move(segments));
    kind_->setCompact(true);
    kind_->setAccessibleName(tr("What the level is measured as"));
    column->addWidget(kind_, 0, Qt::AlignLeft);
    column->addWidget(level_);
    normalise_->setObjectName("normalise");
    normalise_->setToolTip(tr(
        "Puts a gain behind the whole chain and nothing else: no limiting, no change of the sound. "
        "Bypass it to hear the difference."));
    column->addWidget(normalise_);
    connect(kind_, &SegmentedControl::edited, this, [this](int kind, int) { showKind(kind); });
    connect(level_, &ValueControl::edited, this,
            [this](double value, int) { wanted_[kind_->current()] = value; });
    connect(normalise_, &QPushButton::clicked, this, [this] {
        emit normaliseRequested(static_cast<Kind>(kind_->current()), level_->value());
    });
    return box;
}

void LevelPanel::showKind(int kind) {
    kind_->setCurrent(kind);
    level_->setParam(kLevels[kind]);
    level_->setValue(wanted_[kind]);
}

void LevelPanel::setWorth(const DriveWorth& worth) {
    worth_ = worth;
    const bool known = std::isfinite(worth.luPerDb);
    worthNumber_->setText(known ? tr("%1 LU per dB of drive").arg(displaySigned(worth.luPerDb, 2))
                                : QStringLiteral("–"));
    QString text;
    if (!known)
        text = worth.measuring ? tr("Measuring the loudest 10 seconds…")
                               : tr("Measured on the loudest 10 seconds once the master is known.");
    else if (worth.enoughDb && *worth.enoughDb <= worth.driveDb + 0.01)
        text = coloured(tr("⚠ More drive buys nothing: a decibel gains less than 0.2 LU and only "
                           "flattens."),
                        Role::Caution);
    else if (worth.enoughDb)
        text = tr("From %1 dB of drive on a decibel gains less than 0.2 LU.")
                   .arg(displaySigned(*worth.enoughDb, 1));
    else if (worth.luPerDb > 0.95)
        text = tr("The limiter hardly works: a decibel of drive is a decibel of loudness.");
    else
        text = tr("The rest of each decibel goes into limiting.");
    worthText_->setText(text);
    update();
}

QString LevelPanel::worthText() const {
    return worthText_->text();
}

void LevelPanel::setCeiling(double dbtp) {
    if (dbtp < 0.0) ceiling_->setValue(dbtp);
}

void LevelPanel::setWork(const QString& text, double share) {
    const bool running = !text.isEmpty();
    work_->setText(text);
    work_->setVisible(running);
    workRow_->setVisible(running);
    progress_->setValue(static_cast<int>(share * 1000.0));
    maximise_->setEnabled(!running);
    normalise_->setEnabled(!running);
    result_->setVisible(!running && !result_->text().isEmpty());
}

void LevelPanel::setResult(const QString& text, Role role) {
    const QString sign = role == Role::Good    ? QStringLiteral("✓ ")
                         : role == Role::Wrong ? QStringLiteral("✗ ")
                                               : QString();
    result_->setText(text.isEmpty() ? QString() : coloured(sign + text, role));
    result_->setVisible(!text.isEmpty() && work_->text().isEmpty());
}

QString LevelPanel::result() const {
    return result_->text();
}

void LevelPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::color(Role::Line));
    painter.setBrush(Theme::color(Role::Panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
    const QRectF bar(bar_->geometry());
    painter.fillRect(bar, Theme::color(Role::Well));
    if (!std::isfinite(worth_.luPerDb)) return;
    const double share = std::clamp(worth_.luPerDb, 0.0, 1.0);
    painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * share, bar.height()),
                     Theme::color(Role::Master));
    painter.fillRect(QRectF(bar.left() + bar.width() * share, bar.top(),
                            bar.width() * (1.0 - share), bar.height()),
                     Theme::color(Role::Caution, 0.6));
}

}  // namespace lacquer
