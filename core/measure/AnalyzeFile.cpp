// SPDX-License-Identifier: GPL-3.0-or-later
// Measuring a file from end to end.
#include "measure/Analysis.h"
#include "media/Decoder.h"

namespace lacquer {

Result<Analysis> analyzeFile(const std::filesystem::path& path, Task* task, bool withSeries) {
    auto opened = Decoder::open(path, Decoder::Channels::UpToSurround);
    if (!opened.ok()) return opened.error();
    Decoder& decoder = **opened;
    const StreamInfo info = decoder.info();
    Analyzer analyzer(info.rate, info.channels, withSeries);
    constexpr Frames kAtOnce = 16384;
    std::vector<double> samples(static_cast<std::size_t>(kAtOnce * info.channels));
    for (Frames done = 0;;) {
        if (task && task->cancelled())
            return Error(TR("measure", "Measuring %1 was cancelled."), {path.filename().string()});
        const Result<Frames> got = decoder.read(samples.data(), kAtOnce);
        if (!got.ok()) return got.error();
        if (*got == 0) break;
        analyzer.add(samples.data(), static_cast<std::size_t>(*got));
        done += *got;
        if (task && info.promisedFrames && *info.promisedFrames > 0)
            task->report(static_cast<double>(done) / static_cast<double>(*info.promisedFrames));
    }
    return analyzer.finish();
}

}  // namespace lacquer
