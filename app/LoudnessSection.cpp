// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the loudness panel.
#include "app/LoudnessSection.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/Session.h"
#include "widgets/Icons.h"
#include "widgets/SegmentedControl.h"
#include "widgets/Texts.h"

namespace lacquer {
namespace {

constexpr double kTargets[] = {-9, -11, -14, -16, -18, -20, -23};
constexpr double kFirstTarget = -14;  // until another is chosen
constexpr const char *kTargetKey = "loudness/target", *kUnitKey = "loudness/relative",
                     *kScaleKey = "loudness/wide", *kGraphKey = "loudness/psr";

LoudnessStyle rememberedStyle() {
    const QSettings settings;
    LoudnessStyle style;
    style.targetLufs = settings.value(kTargetKey, kFirstTarget).toDouble();
    style.relative = settings.value(kUnitKey).toBool();
    style.wide = settings.value(kScaleKey).toBool();
    if (settings.value(kGraphKey).toBool()) style.graph = LoudnessStyle::Graph::Psr;
    return style;
}

/// The whole file's figures, where they are known.
void putWhole(LoudnessReadings& out, const std::optional<LoudnessResult>& whole,
              double dynamicRangeDb) {
    if (!whole) return;
    out.integratedLufs = whole->integratedLufs;
    out.rangeLu = whole->rangeLu;
    out.truePeakDbtp = whole->truePeakDbtp;
    out.plrDb = whole->plrDb;
    out.maxMomentaryLufs = whole->maxMomentaryLufs;
    out.maxShortTermLufs = whole->maxShortTermLufs;
    out.dynamicRangeDb = dynamicRangeDb;
}

QToolButton* smallButton(const char* name, const QString& text, const QString& tip,
                         QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(icon(name));
    button->setProperty("quiet", true);
    button->setAccessibleName(text);
    button->setToolTip(tip);
    return button;
}

}  // namespace

LoudnessSection::LoudnessSection(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), panel_(new LoudnessPanel(this)), menu_(new QMenu(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(makeHead());
    column->addWidget(panel_);
    connect(panel_, &LoudnessPanel::seekRequested, this, [this](double seconds) {
        if (!isLive()) session_.transport().seek(secondsToFrames(seconds, session_.project().rate));
    });
    connect(&session.transport(), &Transport::positionChanged, this, [this](Frames frame) {
        const double rate = session_.project().rate;
        if (rate > 0.0 && !isLive()) panel_->setPosition(framesToSeconds(frame, rate));
    });
    connect(menu_, &QMenu::aboutToShow, this, &LoudnessSection::fillMenu);
    panel_->setStyle(rememberedStyle());
    showWhole();
}

QWidget* LoudnessSection::makeHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    auto* label = new QLabel(tr("Loudness").toUpper(), head);
    label->setFont(Theme::font(Lettering::Section));
    label->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(label);
    row->addStretch(1);
    scope_ = new SegmentedControl(head);
    scope_->setCompact(true);
    scope_->setAccessibleName(tr("What the figures are of"));
    scope_->setSegments({{tr("Song"), {}, tr("The whole song, measured without playing it.")},
                         {tr("Live"), {}, tr("What played since the last reset.")}});
    scope_->setCurrent(0);
    connect(scope_, &SegmentedControl::edited, this, &LoudnessSection::showWhole);
    row->addWidget(scope_);
    pause_ = smallButton("pause", tr("Pause measuring"),
                         tr("Live figures stand still while the sound goes on."), head);
    pause_->setCheckable(true);
    connect(pause_, &QToolButton::toggled, &session_, &Session::pauseMeters);
    reset_ = smallButton("reset", tr("Measure anew"), tr("Live figures begin anew."), head);
    connect(reset_, &QToolButton::clicked, &session_, &Session::resetMeters);
    auto* more = smallButton("more", tr("Loudness options"),
                             tr("Target, unit, scale, and what the graph shows."), head);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(menu_);
    for (QToolButton* button : {pause_, reset_, more}) row->addWidget(button);
    return head;
}

void LoudnessSection::fillMenu() {
    menu_->clear();
    const LoudnessStyle now = panel_->style();
    const auto choice = [this](QMenu* menu, const QString& text, bool chosen, LoudnessStyle style) {
        QAction* action = menu->addAction(text, this, [this, style] { setStyle(style); });
        action->setCheckable(true);
        action->setChecked(chosen);
    };
    const auto with = [&now](auto change) {
        LoudnessStyle style = now;
        change(style);
        return style;
    };
    QMenu* targets = menu_->addMenu(tr("Target"));
    choice(targets, tr("None"), std::isnan(now.targetLufs),
           with([](LoudnessStyle& s) { s.targetLufs = NAN; }));
    for (const double lufs : kTargets)
        choice(targets, displayNumber(lufs, 0) + QStringLiteral(" LUFS"), now.targetLufs == lufs,
               with([lufs](LoudnessStyle& s) { s.targetLufs = lufs; }));
    menu_->addSeparator();
    using Graph = LoudnessStyle::Graph;
    choice(menu_, tr("In LUFS"), !now.relative, with([](LoudnessStyle& s) { s.relative = false; }));
    choice(menu_, tr("In LU against the target, else −23"), now.relative,
           with([](LoudnessStyle& s) { s.relative = true; }));
    menu_->addSeparator();
    choice(menu_, tr("EBU scale +9"), !now.wide, with([](LoudnessStyle& s) { s.wide = false; }));
    choice(menu_, tr("EBU scale +18"), now.wide, with([](LoudnessStyle& s) { s.wide = true; }));
    menu_->addSeparator();
    choice(menu_, tr("Graph: short-term loudness"), now.graph == Graph::ShortTerm,
           with([](LoudnessStyle& s) { s.graph = Graph::ShortTerm; }));
    choice(menu_, tr("Graph: PSR, peak to short-term loudness"), now.graph == Graph::Psr,
           with([](LoudnessStyle& s) { s.graph = Graph::Psr; }));
}

void LoudnessSection::setStyle(const LoudnessStyle& style) {
    panel_->setStyle(style);
    QSettings settings;
    settings.setValue(kTargetKey, style.targetLufs);
    settings.setValue(kUnitKey, style.relative);
    settings.setValue(kScaleKey, style.wide);
    settings.setValue(kGraphKey, style.graph == LoudnessStyle::Graph::Psr);
    showWhole();
}

bool LoudnessSection::isLive() const {
    return scope_->current() == 1;
}

void LoudnessSection::showWhole() {
    const bool live = isLive();
    panel_->setSource(static_cast<int>(session_.transport().source()));
    pause_->setVisible(live);
    reset_->setVisible(live);
    showHistory();
    showNumbers();
}

const ProgrammeHistory* LoudnessSection::historyOf(Source source) const {
    if (source == Source::Master) return &session_.master().history();
    const bool isMix = source == Source::Mix;
    if (isMix ? !session_.track() : !session_.reference()) return nullptr;
    const ClipView* view =
        session_.clips().view(isMix ? session_.track()->source : session_.reference()->source);
    return view ? view->history.get() : nullptr;
}

// On the time line of the track, whatever the source.
std::vector<float> LoudnessSection::wholeHistory(Source source) const {
    const ProgrammeHistory* history = historyOf(source);
    if (!history) return {};
    const bool psr = panel_->style().graph == LoudnessStyle::Graph::Psr;
    std::vector<float> out = psr ? history->psrDb : history->shortTermLufs;
    if (source == Source::Master) return out;
    const Frames late =
        source == Source::Mix ? -session_.track()->trimStart : session_.reference()->offset;
    const double seconds = framesToSeconds(late, session_.project().rate);
    const auto places = std::lround(seconds / ProgrammeHistory::kSeconds);
    if (places > 0)
        out.insert(out.begin(), static_cast<std::size_t>(places), -INFINITY);
    else
        out.erase(out.begin(), out.begin() + std::min<std::ptrdiff_t>(-places, std::ssize(out)));
    return out;
}

void LoudnessSection::showHistory() {
    const Source source = session_.transport().source();
    if (isLive()) {
        const SourceReading& now = last_.sources[static_cast<std::size_t>(source)];
        const bool psr = panel_->style().graph == LoudnessStyle::Graph::Psr;
        panel_->setHistory(psr ? now.psrHistory : now.shortTermHistory, kHistoryStep,
                           kHistoryStep * kHistoryPoints);
        panel_->setPosition(-1.0);
        return;
    }
    const double rate = session_.project().rate;
    const double total = rate > 0.0 ? framesToSeconds(session_.trackFrames(), rate) : 0.0;
    panel_->setHistory(wholeHistory(source), ProgrammeHistory::kSeconds, total);
}

// Of the whole song what is known of it; momentary, short-term and PSR always of what sounds now.
void LoudnessSection::showNumbers() {
    const Source source = session_.transport().source();
    const SourceReading& now = last_.sources[static_cast<std::size_t>(source)];
    LoudnessReadings out;
    if (last_.sounding) {
        out.momentaryLufs = now.momentaryLufs;
        out.shortTermLufs = now.shortTermLufs;
        out.psrDb = now.psrDb;
    }
    if (isLive()) {
        out.integratedLufs = now.integratedLufs;
        out.rangeLu = now.rangeLu;
        out.truePeakDbtp = now.truePeakDbtp;
        out.plrDb = now.plrDb;
        out.maxMomentaryLufs = now.maxMomentaryLufs;
        out.maxShortTermLufs = now.maxShortTermLufs;
        panel_->setCaption(tr("%1 played").arg(displayMinutes(last_.measuredSeconds)));
        panel_->setReadings(out);
        return;
    }
    const SourceRef* ref = nullptr;
    if (source == Source::Mix && session_.track()) ref = &session_.track()->source;
    if (source == Source::Reference && session_.reference()) ref = &session_.reference()->source;
    const ClipView* view = ref ? session_.clips().view(*ref) : nullptr;
    if (source == Source::Master)
        putWhole(out, session_.master().loudness(), session_.master().dynamicRangeDb());
    else if (view)
        putWhole(out, view->loudness, view->dynamicRangeDb);
    const bool stale =
        source == Source::Master && session_.master().loudness() && session_.master().isStale();
    panel_->setCaption(stale ? tr("before the last change") : QString());
    panel_->setReadings(out);
}

void LoudnessSection::showReading(const LiveReading& reading) {
    last_ = reading;
    showNumbers();
    if (isLive()) showHistory();
}

}  // namespace lacquer
