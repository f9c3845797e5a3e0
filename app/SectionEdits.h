// SPDX-License-Identifier: GPL-3.0-or-later
// The sections of the selected track: marked, moved, named, looped; each change one named step.
#pragma once
#include <QObject>
#include <optional>
#include <vector>

#include "widgets/SectionLane.h"

namespace lacquer {

class Session;

/// Flags count from the track's start; the document counts from the clip's. What a section wants of modules stays
/// with it. [main]
class SectionEdits : public QObject {
    Q_OBJECT
public:
    explicit SectionEdits(Session& session, QObject* parent = nullptr);

    std::vector<SectionFlag> flags() const;
    /// The one that contains the cursor; -1: ahead of the first.
    int atCursor() const;
    void addAtCursor();
    void move(int index, Frames at, int gesture);
    void rename(int index, const QString& name);
    void remove(int index);
    /// From this section to the next, or to the track's end.
    void loop(int index);
    /// The cursor to the next section's start (1), or to this one's or the one's before (-1).
    void step(int direction);

signals:
    void chosen(int index);  ///< begun, or found where one was to begin
    /// Why nothing was done.
    void refused(const QString& why);

private:
    Frames trackEnd() const;

    Session& session_;
};

}  // namespace lacquer
