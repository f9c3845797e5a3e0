// SPDX-License-Identifier: GPL-3.0-or-later
// The one undo command: the project before and after an edit.
#pragma once
#include <QUndoCommand>
#include <functional>

#include "project/Project.h"

namespace lacquer {

/// What tells one drag from the next: edits of the same target, parameter and gesture become one step.
/// Gesture 0 never merges. Time plays no part.
struct MergeKey {
    Id target = 0;
    int parameter = 0;
    int gesture = 0;
    bool operator==(const MergeKey&) const = default;
};

class ProjectCommand : public QUndoCommand {
public:
    /// `show` puts a project in force; it must outlive the command.
    using Show = std::function<void(const Project&)>;
    ProjectCommand(Project before, Project after, const QString& text, MergeKey key,
                   const Show& show);
    void undo() override { show_(before_); }
    void redo() override { show_(after_); }
    int id() const override { return 1; }
    /// A drag that came back to where it began leaves no step.
    bool mergeWith(const QUndoCommand* other) override;

private:
    Project before_, after_;
    MergeKey key_;
    const Show& show_;
};

}  // namespace lacquer
