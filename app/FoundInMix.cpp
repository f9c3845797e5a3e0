// SPDX-License-Identifier: GPL-3.0-or-later
// Lines from the inspection.
#include "app/FoundInMix.h"

#include <QMouseEvent>
#include <QVBoxLayout>

#include "app/Commands.h"
#include "app/SectionTitle.h"
#include "app/Session.h"
#include "widgets/ProblemStrip.h"
#include "widgets/Texts.h"
#include "widgets/TintedLabel.h"

namespace lacquer {
namespace {

constexpr std::size_t kMost = 4;

/// A line that is a link as a whole; what does not fit is left out and stands in the tip.
class Line : public TintedLabel {
public:
    Line(Role role, const QString& text, Commands& commands, QWidget* parent)
        : TintedLabel(role, Lettering::Small, parent), commands_(commands) {
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setText(text);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
        setToolTip(text + '\n' + FoundInMix::tr("Show it in the Inspect workspace"));
        setAccessibleName(text);
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        TintedLabel::resizeEvent(event);
        setText(fontMetrics().elidedText(accessibleName(), Qt::ElideRight, width()));
    }
    void mousePressEvent(QMouseEvent*) override { commands_.goToInspect(); }
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            commands_.goToInspect();
        else
            TintedLabel::keyPressEvent(event);
    }

private:
    Commands& commands_;
};

}  // namespace

FoundInMix::FoundInMix(Session& session, Commands& commands, QWidget* parent)
    : QWidget(parent), session_(session), commands_(commands), lines_(new QVBoxLayout(this)) {
    setObjectName("foundInMix");
    lines_->setContentsMargins(0, 0, 0, 0);
    lines_->setSpacing(4);
    lines_->addWidget(makeSectionTitle(tr("Found in the mix"), this));
    connect(&commands.inspections(), &InspectWork::changed, this, &FoundInMix::fill);
    fill();
}

void FoundInMix::fill() {
    const Track* track = session_.track();
    setVisible(track != nullptr);
    if (!track) return;
    const InspectState& state = commands_.inspections().mix(track->source);
    std::vector<std::pair<Role, QString>> lines;
    if (state.phase == InspectState::Phase::Failed) lines.emplace_back(Role::Wrong, state.problem);
    if (state.phase == InspectState::Phase::Busy || state.phase == InspectState::Phase::None)
        lines.emplace_back(Role::DimText, tr("inspecting…"));
    if (state.phase == InspectState::Phase::Ready) {
        std::size_t told = 0;
        for (const Problem& p : state.problems) {
            if (p.severity == Severity::Info) continue;
            if (++told > kMost) continue;
            QString name = translated(problemName(p.id));
            if (p.count > 0) name += QStringLiteral(" · %1×").arg(p.count);
            lines.emplace_back(roleOf(p.severity), signOf(p.severity) + ' ' + name);
        }
        if (told > kMost) lines.emplace_back(Role::DimText, tr("and %1 more").arg(told - kMost));
        if (told == 0)
            lines.emplace_back(Role::Good, QStringLiteral("✓ ") + tr("no errors, no warnings"));
    }
    QString all;
    for (const auto& [role, text] : lines) all += text + '\n';
    if (all == shown_) return;
    shown_ = all;
    for (auto* line : findChildren<QLabel*>(Qt::FindDirectChildrenOnly))
        if (lines_->indexOf(line) > 0) {
            line->hide();
            line->deleteLater();
        }
    for (const auto& [role, text] : lines) lines_->addWidget(new Line(role, text, commands_, this));
}

}  // namespace lacquer
