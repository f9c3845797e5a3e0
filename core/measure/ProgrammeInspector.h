// SPDX-License-Identifier: GPL-3.0-or-later
// Finds what is wrong with a mix or a master, in one pass over it.
#pragma once
#include <filesystem>
#include <memory>
#include <vector>

#include "base/Result.h"
#include "base/Task.h"
#include "measure/Balance.h"
#include "measure/Flaw.h"
#include "media/Decoder.h"

namespace lacquer {

struct Inspection {
    double rate = 0.0;
    int channels = 0;
    double seconds = 0.0;
    std::vector<Flaw> findings;  ///< errors first, then by time
    Balance balance;
};

/// The findings anew for what references allow; as inspected they are judged by the neutral limits. [any]
void judgeAgain(Inspection& inspection, const BalanceLimits& limits);

/// Takes a programme of one or two channels as it comes, in chunks of any size. Memory grows by some
/// 60 MB an hour. Samples that are no numbers count as silence. The thresholds are those of the table
/// in the room's page. [worker]
class ProgrammeInspector {
public:
    /// Of `info`: rate, channels, and what it says of the word length.
    explicit ProgrammeInspector(const StreamInfo& info);
    ~ProgrammeInspector();
    void add(const double* interleaved, std::size_t frames);
    Inspection finish();  ///< once

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Decodes and inspects a file. `task` (may be null) hears of the progress and can end the work, which
/// is then an error. [worker]
Result<Inspection> inspectFile(const std::filesystem::path& path, Task* task = nullptr);
/// Of a file that others are judged by: its balance alone, in a fraction of the time. [worker]
Result<Balance> measureBalance(const std::filesystem::path& path, Task* task = nullptr);

}  // namespace lacquer
