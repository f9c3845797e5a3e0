// SPDX-License-Identifier: GPL-3.0-or-later
// Undo by value.
#include "app/ProjectCommand.h"

namespace lacquer {

ProjectCommand::ProjectCommand(Project before, Project after, const QString& text, MergeKey key,
                               const Show& show)
    : QUndoCommand(text),
      before_(std::move(before)),
      after_(std::move(after)),
      key_(key),
      show_(show) {}

bool ProjectCommand::mergeWith(const QUndoCommand* other) {
    const auto* next = static_cast<const ProjectCommand*>(other);
    if (key_.gesture == 0 || !(key_ == next->key_)) return false;
    after_ = next->after_;
    setObsolete(before_ == after_);
    return true;
}

}  // namespace lacquer
