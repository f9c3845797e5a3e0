// SPDX-License-Identifier: GPL-3.0-or-later
// One quiet thread, one reference at a time.
#include "app/ReferenceLimits.h"

#include "app/Background.h"
#include "app/CountedReferences.h"
#include "app/Session.h"
#include "measure/ProgrammeInspector.h"

namespace lacquer {
namespace {

constexpr int kTellMs = 80;

bool isSame(const BalanceLimit& a, const BalanceLimit& b) {
    return a.db == b.db &&
           (a.references == b.references || (std::isnan(a.references) && std::isnan(b.references)));
}

}  // namespace

ReferenceLimits::ReferenceLimits(Session& session, QObject* parent)
    : QObject(parent), session_(session) {
    pool_.setMaxThreadCount(1);
    pool_.setThreadPriority(QThread::LowestPriority);
    telling_.setInterval(kTellMs);
    connect(&telling_, &QTimer::timeout, this, &ReferenceLimits::progressed);
    connect(&session.clips(), &ClipStore::changed, this, &ReferenceLimits::follow);
    connect(&session, &Session::projectChanged, this, &ReferenceLimits::follow);
    connect(&session, &Session::selectionChanged, this, &ReferenceLimits::follow);
    connect(&session.document(), &Document::replaced, this, &ReferenceLimits::follow);
}

ReferenceLimits::~ReferenceLimits() {
    if (task_) task_->cancel();
    pool_.waitForDone();
}

void ReferenceLimits::follow() {
    std::vector<WeightedBalance> set;
    std::vector<std::string> names;
    const Reference* wanted = nullptr;
    bool whole = true, used = false;
    for (const CountedReference& one : countedReferences(session_)) {
        const SourceRef& source = one.reference->source;
        const File file(source.path, source.version);
        used = used || file == under_;
        const auto found = known_.find(file);
        if (found == known_.end()) {
            const ClipView* view = session_.clips().view(source);
            const bool lost = view && (view->phase == ClipView::Phase::Missing ||
                                       view->phase == ClipView::Phase::Failed);
            if (!lost) whole = false;
            if (lost || !view || !view->loudness) continue;
            if (!wanted) wanted = session_.project().reference(one.reference->id);
        } else if (found->second) {
            set.push_back({*found->second, one.weight});
            names.push_back(one.reference->title);
        }
    }
    if (task_ && !used) task_->cancel();
    if (wanted && !task_) return measure(*wanted);
    if (!whole) return;
    const BalanceLimits limits = limitsOf(set);
    if (names == names_ && isSame(limits.lowMid, limits_.lowMid) &&
        isSame(limits.kick, limits_.kick) && isSame(limits.voice, limits_.voice))
        return;
    limits_ = limits;
    names_ = names;
    emit changed();
}

void ReferenceLimits::measure(const Reference& reference) {
    task_ = std::make_shared<Task>();
    under_ = {reference.source.path, reference.source.version};
    measuring_ = QString::fromStdString(reference.title);
    telling_.start();
    inBackground(
        pool_, this,
        [path = under_.first, task = task_] { return measureBalance(path, task.get()); },
        [this](const Result<Balance>& balance) {
            if (!task_->cancelled())
                known_[under_] = balance ? std::optional(*balance) : std::nullopt;
            task_.reset();
            under_ = {};
            telling_.stop();
            emit progressed();
            follow();
        });
    emit progressed();
}

}  // namespace lacquer
