// SPDX-License-Identifier: GPL-3.0-or-later
// Draws waveform and marks.
#include "widgets/ProblemStrip.h"

#include <QMouseEvent>
#include <QPainter>
#include <cmath>

#include "widgets/Texts.h"

namespace lacquer {
namespace {

constexpr double kGrip = 5.0, kFlag = 7.0, kTop = 12.0;

}  // namespace

Role roleOf(Severity severity) {
    return severity == Severity::Error     ? Role::Wrong
           : severity == Severity::Warning ? Role::Caution
                                           : Role::DimText;
}

QString signOf(Severity severity) {
    return severity == Severity::Error     ? QStringLiteral("✖")
           : severity == Severity::Warning ? QStringLiteral("▲")
                                           : QStringLiteral("●");
}

ProblemStrip::ProblemStrip(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Findings on the waveform"));
}

void ProblemStrip::setWave(std::shared_ptr<const WaveformData> wave, Role role) {
    wave_ = std::move(wave);
    role_ = role;
    update();
}

void ProblemStrip::setProblems(const std::vector<Problem>& problems) {
    marks_.clear();
    names_.clear();
    for (std::size_t i = 0; i < problems.size(); ++i) {
        const Problem& p = problems[i];
        const int index = static_cast<int>(i);
        names_.push_back(translated(problemName(p.id)));
        if (p.at.empty()) marks_.push_back({index, 0, p.start, p.end, p.severity});
        for (std::size_t k = 0; k < p.at.size(); ++k)
            marks_.push_back({index, static_cast<int>(k), p.at[k], p.at[k], p.severity});
    }
    selected_ = -1;
    update();
}

void ProblemStrip::setSelected(int problem) {
    selected_ = problem;
    update();
}

void ProblemStrip::setPlayhead(double seconds) {
    if (seconds == playhead_) return;
    const auto column = [this](double at) {
        update(QRect(static_cast<int>(xOf(at)) - 1, 0, 4, height()));
    };
    column(playhead_);
    playhead_ = seconds;
    column(playhead_);
}

double ProblemStrip::seconds() const {
    return wave_ && wave_->rate() > 0 ? framesToSeconds(wave_->totalFrames(), wave_->rate()) : 0.0;
}

double ProblemStrip::xOf(double at) const {
    return seconds() > 0 ? at / seconds() * width() : 0.0;
}

const ProblemStrip::Mark* ProblemStrip::markAt(double x) const {
    const Mark* best = nullptr;
    double least = kGrip;
    for (const Mark& mark : marks_) {
        if (mark.end > mark.start) continue;
        const double off = std::abs(xOf(mark.start) - x);
        if (off <= least) {
            least = off;
            best = &mark;
        }
    }
    return best;
}

void ProblemStrip::paintMark(QPainter& painter, const Mark& mark) const {
    const bool lit = mark.problem == selected_;
    QColor color = Theme::color(roleOf(mark.severity));
    const double x = xOf(mark.start), wide = xOf(mark.end) - x;
    if (wide > kGrip) {
        if (!lit) return;  // most of them last from start to end: only the chosen one is shaded
        color.setAlphaF(0.14F);
        painter.fillRect(QRectF(x, kTop, wide, height() - kTop), color);
        return;
    }
    color.setAlphaF(lit ? 1.0F : 0.55F);
    painter.fillRect(QRectF(x - (lit ? 1 : 0.5), kTop, lit ? 2 : 1, height() - kTop), color);
    painter.setBrush(color);
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(QPolygonF({{x - kFlag / 2, 2}, {x + kFlag / 2, 2}, {x, 2 + kFlag}}));
}

void ProblemStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRectF(0, kTop, width(), height() - kTop), Theme::color(Role::Well));
    if (wave_ && width() > 0) {
        std::vector<WaveColumn> columns(static_cast<std::size_t>(width()));
        const double step = std::max(1.0, static_cast<double>(wave_->totalFrames()) / width());
        wave_->columns(0, step, columns);
        const double middle = kTop + (height() - kTop) / 2, tall = (height() - kTop) / 2 - 2;
        painter.setPen(Theme::color(role_, 0.55));
        for (int x = 0; x < width(); ++x) {
            const WaveColumn& c = columns[static_cast<std::size_t>(x)];
            if (c.max < c.min) continue;
            painter.drawLine(QPointF(x + 0.5, middle - static_cast<double>(c.max) * tall),
                             QPointF(x + 0.5, middle - static_cast<double>(c.min) * tall));
        }
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (const bool lit : {false, true})
        for (const Mark& mark : marks_)
            if ((mark.problem == selected_) == lit) paintMark(painter, mark);
    if (playhead_ >= 0)
        painter.fillRect(QRectF(std::round(xOf(playhead_)), 0, 1, height()),
                         Theme::color(Role::Curve));
}

void ProblemStrip::mousePressEvent(QMouseEvent* event) {
    if (const Mark* mark = markAt(event->position().x()))
        emit placeChosen(mark->problem, mark->place);
    else if (seconds() > 0)
        emit seekRequested(std::clamp(event->position().x() / width(), 0.0, 1.0) * seconds());
}

void ProblemStrip::mouseMoveEvent(QMouseEvent* event) {
    const Mark* mark = markAt(event->position().x());
    setCursor(mark ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(mark ? tr("%1 at %2: click to hear it")
                          .arg(names_[static_cast<std::size_t>(mark->problem)],
                               displayMinutes(mark->start))
                    : QString());
}

}  // namespace lacquer
