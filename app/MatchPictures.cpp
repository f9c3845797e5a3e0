// SPDX-License-Identifier: GPL-3.0-or-later
// Curves from the proposal's profiles.
#include "app/MatchPictures.h"

#include <QVBoxLayout>
#include <cmath>

#include "app/MatchWork.h"
#include "app/SectionTitle.h"
#include "widgets/CurvePlot.h"

namespace lacquer {
namespace {

constexpr double kLowHz = 30, kHighHz = 17000;
constexpr double kBelowEdge = 0.95;  // where a codec leaves the tone alone
constexpr double kNoSideDb = -60;
constexpr double kBinLu = 0.5, kQuietLufs = -60;

using Curve = std::vector<double>;

Curve bandsHz() {
    Curve hz;
    for (int b = 0; b < kToneBands; ++b) hz.push_back(toneHz(b));
    return hz;
}

// With the mean of what all of them have at 0.
template <class Values>
Curve levelled(const Values& db, double topHz) {
    Curve out;
    double sum = 0, count = 0;
    for (int b = 0; b < kToneBands; ++b) {
        const bool seen = toneHz(b) >= kLowHz && toneHz(b) <= topHz;
        out.push_back(seen ? db[static_cast<std::size_t>(b)] : NAN);
        if (!seen) continue;
        sum += out.back();
        ++count;
    }
    for (double& v : out) v -= count > 0 ? sum / count : 0.0;
    return out;
}

Curve minus(const Curve& a, const Curve& b) {
    Curve out;
    for (std::size_t i = 0; i < a.size(); ++i) out.push_back(a[i] - b[i]);
    return out;
}

// No line where there is no side.
template <class Values>
Curve within(const Values& values, double topHz) {
    Curve out;
    for (int b = 0; b < kToneBands; ++b) {
        const double db = values[static_cast<std::size_t>(b)];
        out.push_back(toneHz(b) >= kLowHz && toneHz(b) <= topHz && db > kNoSideDb ? db : NAN);
    }
    return out;
}

// Share of time, in percent, smoothed over three bins.
PlotCurve distribution(Role role, const QString& name, const std::vector<float>& lufs) {
    PlotCurve curve{role, name, {}, {}};
    std::vector<double> bins(static_cast<std::size_t>(-kQuietLufs / kBinLu) + 1);
    double count = 0;
    for (const float v : lufs) {
        if (!(v > kQuietLufs) || v > 0) continue;
        bins[static_cast<std::size_t>((v - kQuietLufs) / kBinLu)] += 1;
        ++count;
    }
    for (std::size_t i = 1; count > 0 && i + 1 < bins.size(); ++i) {
        const double share = (bins[i - 1] + 2 * bins[i] + bins[i + 1]) / 4 / count * 100;
        curve.x.push_back(kQuietLufs + (static_cast<double>(i) + 0.5) * kBinLu);
        curve.y.push_back(share);
    }
    // What lies beyond both ends is of no interest.
    while (curve.y.size() > 1 && curve.y.back() < 0.05 && curve.y[curve.y.size() - 2] < 0.05) {
        curve.x.pop_back();
        curve.y.pop_back();
    }
    const auto first =
        std::find_if(curve.y.begin(), curve.y.end(), [](double v) { return v > 0.1; });
    const auto skip = first - curve.y.begin();
    curve.x.erase(curve.x.begin(), curve.x.begin() + skip);
    curve.y.erase(curve.y.begin(), first);
    return curve;
}

}  // namespace

MatchPictures::MatchPictures(MatchWork& work, QWidget* parent)
    : QWidget(parent),
      work_(work),
      tone_(new CurvePlot(CurvePlot::Axis::Hertz, tr("Tonal balance"), this)),
      difference_(new CurvePlot(CurvePlot::Axis::Hertz, tr("Difference to the reference"), this)),
      width_(new CurvePlot(CurvePlot::Axis::Hertz, tr("Width by band"), this)),
      loudness_(new CurvePlot(CurvePlot::Axis::Lufs, tr("Short-term loudness"), this)) {
    setObjectName("matchPictures");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->setSpacing(6);
    add(tr("Tonal balance, level-matched"), tone_, 5);
    add(tr("Difference to the reference"), difference_, 4);
    add(tr("Width by band (side against mid)"), width_, 3);
    add(tr("Short-term loudness distribution"), loudness_, 4);
    auto* row = new QHBoxLayout;
    for (const auto& [role, name] :
         {std::pair{Role::Mix, tr("mix")}, std::pair{Role::Master, tr("proposal")},
          std::pair{Role::Reference, tr("reference")}}) {
        auto* label = new TintedLabel(role, Lettering::Small, this);
        label->setText(QStringLiteral("— ") + name);
        row->addWidget(label);
    }
    row->addStretch(1);
    column->addLayout(row);
    for (CurvePlot* plot : {tone_, difference_, width_}) plot->setUnit(tr("dB"));
    for (CurvePlot* plot : {tone_, difference_, width_, loudness_})
        plot->setEmptyText(tr("Appears with the proposal."));
    connect(&work, &MatchWork::changed, this, &MatchPictures::fill);
    fill();
}

CurvePlot* MatchPictures::add(const QString& title, CurvePlot* plot, int stretch) {
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addWidget(makeSectionTitle(title, this));
    column->addWidget(plot, stretch);
    return plot;
}

void MatchPictures::fill() {
    if (!work_.proposal()) {
        for (CurvePlot* plot : {tone_, difference_, width_, loudness_}) plot->setCurves({});
        return;
    }
    const Proposal& p = *work_.proposal();
    const MatchTarget& target = work_.target();
    double top = kHighHz;
    for (const double edge : {p.mix.cutoffHz, target.cutoffHz})
        if (edge > 0) top = std::min(top, kBelowEdge * edge);
    const Curve hz = bandsHz(), mix = levelled(toneDbOf(p.mix.tone), top),
                after = levelled(toneDbOf(p.result.tone), top),
                reference = levelled(target.toneDb, top);
    const QString mixName = tr("mix"), proposalName = tr("proposal"),
                  referenceName = tr("reference");
    tone_->setCurves({{Role::Mix, mixName, hz, mix},
                      {Role::Reference, referenceName, hz, reference},
                      {Role::Master, proposalName, hz, after}});
    difference_->setCurves({{Role::Mix, mixName, hz, minus(mix, reference)},
                            {Role::Master, proposalName, hz, minus(after, reference)}},
                           true);
    if (target.set.size() > 1)
        tone_->setBand(tr("references differ"), {Role::Reference, {}, hz, reference},
                       within(target.spreadDb, top));
    width_->setCurves({{Role::Mix, mixName, hz, within(widthDbOf(p.mix.tone), top)},
                       {Role::Reference, referenceName, hz, within(target.widthDb, top)},
                       {Role::Master, proposalName, hz, within(widthDbOf(p.result.tone), top)}});
    std::vector<float> all;
    for (const WeightedProfile& one : target.set)
        all.insert(all.end(), one.profile.shortTerm.begin(), one.profile.shortTerm.end());
    loudness_->setCurves({distribution(Role::Mix, mixName, p.mix.shortTerm),
                          distribution(Role::Reference, referenceName, all),
                          distribution(Role::Master, proposalName, p.result.shortTerm)});
}

}  // namespace lacquer
