// SPDX-License-Identifier: GPL-3.0-or-later
// The section, what is edited in a sentence, the switch.
#include "app/SectionBar.h"

#include <QHBoxLayout>
#include <QPainter>
#include <algorithm>

#include "app/Session.h"
#include "modules/Registry.h"
#include "widgets/Switch.h"
#include "widgets/Texts.h"
#include "widgets/TintedLabel.h"

namespace lacquer {
namespace {

constexpr int kStripe = 4, kRadius = 5;

bool hasFixed(const ModuleState& state) {
    const Module* module = findModule(state.module);
    return module && std::any_of(module->params().begin(), module->params().end(),
                                 [](const Param& param) { return param.rebuild; });
}

}  // namespace

SectionBar::SectionBar(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      sentence_(new TintedLabel(Role::Text, Lettering::Small, this)),
      own_(new Switch({}, this)) {
    setObjectName("sectionBar");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kStripe + 8, 3, 8, 3);
    row->setSpacing(12);
    sentence_->setWordWrap(true);
    sentence_->setTextFormat(Qt::RichText);
    row->addWidget(sentence_, 1);
    own_->setObjectName("ownSettings");
    QSizePolicy policy = own_->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    own_->setSizePolicy(policy);
    row->addWidget(own_);
    connect(own_, &Switch::edited, this, [this](double on, int) {
        session_.setOwnSettings(session_.moduleId(), on > 0.5);
        fill();
    });
    connect(&session, &Session::projectChanged, this, &SectionBar::fill);
    connect(&session, &Session::selectionChanged, this, &SectionBar::fill);
    connect(&session, &Session::sectionChanged, this, &SectionBar::fill);
    fill();
}

QString SectionBar::sentence() const {
    return sentence_->text();
}

QString SectionBar::sectionText(std::size_t section) const {
    return session_.sectionName(section).toHtmlEscaped();
}

void SectionBar::fill() {
    const Track* track = session_.track();
    const ModuleState* state = session_.module();
    setVisible(track && state && !session_.playsAlbum() && !track->sections.empty());
    if (isHidden()) return;
    const auto& section = session_.section();
    const QString name = section ? session_.sectionName(*section) : QString();
    edits_ = session_.hasOwnSettings(state->id);
    own_->setVisible(section.has_value());
    own_->setText(tr("Own settings in “%1”").arg(name));
    own_->setAccessibleName(own_->text());
    own_->setToolTip(
        tr("On: what you set of this module is heard in “%1” only, and changes where the section "
           "begins and ends. Off: the section sounds as the chain says.")
            .arg(name));
    own_->setEnabled(findModule(state->module) != nullptr);
    own_->setOn(edits_);
    QString text = tellChain();
    if (edits_) {
        text = QStringLiteral("<b>%1</b>")
                   .arg(tr("You are editing “%1” only.").arg(name.toHtmlEscaped()));
        if (hasFixed(*state))
            text += ' ' + tr("Settings that change the latency apply everywhere.");
    }
    sentence_->setText(text);
    setAccessibleName(text.remove(QStringLiteral("<b>")).remove(QStringLiteral("</b>")));
    update();
}

/// Which sections the chain's settings do not reach.
QString SectionBar::tellChain() const {
    const Id module = session_.moduleId();
    QStringList apart;
    const QString ahead =
        session_.section() ? QString() : tr("Ahead of “%1”.").arg(sectionText(0)) + ' ';
    const auto& sections = session_.track()->sections;
    for (std::size_t i = 0; i < sections.size(); ++i)
        if (std::any_of(sections[i].settings.begin(), sections[i].settings.end(),
                        [module](const SectionSetting& s) { return s.module == module; }))
            apart << tr("“%1”").arg(sectionText(i));
    if (apart.isEmpty()) return ahead + tr("You are editing the whole track.");
    return ahead +
           tr("You are editing the whole track, but not where sections have settings of their own: "
              "%1.")
               .arg(apart.join(QStringLiteral(", ")));
}

void SectionBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(Theme::color(edits_ ? Role::Master : Role::Line), 1.0));
    painter.setBrush(edits_ ? Theme::mixed(Role::Panel, Role::Master, 0.16)
                            : Theme::color(Role::Panel));
    painter.drawRoundedRect(box, kRadius, kRadius);
    if (!edits_) return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Role::Master));
    painter.drawRoundedRect(QRectF(0, 0, kStripe, height()), 2, 2);
}

}  // namespace lacquer
