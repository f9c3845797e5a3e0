// SPDX-License-Identifier: GPL-3.0-or-later
// How long a file takes from drop to first and to complete waveform, against a bare libsndfile decode.
//   bench_open [minutes [rate [folder]]]     writes a 24-bit stereo WAV there, measures, removes it
#include <sndfile.h>
#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "media/Encoder.h"
#include "media/Importer.h"
#include "media/PagedSource.h"
#include "support/Signals.h"

using namespace lacquer;
namespace fs = std::filesystem;

namespace {

double seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

struct Usage {
    double cpu, peakMiB;
};
Usage usage() {
    rusage u = {};
    getrusage(RUSAGE_SELF, &u);
    const auto of = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
    };
    return {of(u.ru_utime) + of(u.ru_stime), static_cast<double>(u.ru_maxrss) / 1024};
}

void writeMix(const fs::path& path, double rate, double minutes) {
    auto encoder = Encoder::create(path, *findFormat("wav24"), rate, 2);
    if (!encoder) std::exit(1);
    std::vector<double> second(static_cast<std::size_t>(2 * rate));
    test::Noise random(1);
    for (double& v : second) v = 0.5 * random.next();
    for (int i = 0; i < static_cast<int>(60 * minutes); ++i) {
        for (std::size_t n = 0; n < second.size(); n += 997) second[n] = 0.5 * random.next();
        if (!(*encoder)->write(second.data(), static_cast<Frames>(rate))) std::exit(1);
    }
    if (!(*encoder)->finish()) std::exit(1);
}

// What any program must do at least: read all samples as floats, in pieces.
double bareDecode(const fs::path& path) {
    const double start = seconds();
    SF_INFO info = {};
    SNDFILE* const sound = sf_open(path.c_str(), SFM_READ, &info);
    std::vector<float> piece(2 * 16384);
    while (sf_readf_float(sound, piece.data(), 16384) > 0) {
    }
    sf_close(sound);
    return seconds() - start;
}

void measureImport(const fs::path& path, const fs::path& folder, const char* name, double bare) {
    const Usage before = usage();
    const double start = seconds();
    double first = 0, complete = 0;
    ClipPtr clip;
    {
        Importer importer(std::make_shared<ClipCache>(folder));
        const auto job = importer.start(path, 0);
        while (!job->finished()) {
            const auto opening = job->opening();
            if (first == 0 && opening && opening->peaks->known() > 0) first = seconds() - start;
            ::usleep(500);
        }
        complete = seconds() - start;
        const auto result = job->wait();
        if (!result) {
            std::printf("%s\n", result.error().english().c_str());
            std::exit(1);
        }
        clip = *result;
    }
    if (first == 0) first = complete;
    const Usage after = usage();
    std::printf(
        "%s: first waveform %.0f ms, complete %.2f s = %.2f x bare, CPU %.2f s, peak RSS %.0f "
        "MiB\n",
        name, 1000 * first, complete, complete / bare, after.cpu - before.cpu, after.peakMiB);
    PagedSource source;
    source.setClips({clip});
    source.hint(0, clip->id, 0);
    Block block;
    std::uint64_t quanta = 0;
    const double began = seconds();
    while (
        seconds() - began < 2.0 &&
        source.ensure(clip->id, static_cast<Frames>(quanta) * kQuantum, std::chrono::seconds(1))) {
        for (int i = 0; i < 1000; ++i, ++quanta)
            source.read(
                clip->id,
                static_cast<Frames>(quanta * kQuantum % static_cast<std::uint64_t>(clip->frames)),
                block);
        source.hint(
            0, clip->id,
            static_cast<Frames>(quanta * kQuantum % static_cast<std::uint64_t>(clip->frames)));
        if (static_cast<Frames>(quanta) * kQuantum >= clip->frames) break;
    }
    std::printf(
        "  played %.0f s of it in %.1f s (%llu late reads at that speed), peak RSS %.0f MiB\n",
        static_cast<double>(quanta) * kQuantum / clip->rate, seconds() - began,
        static_cast<unsigned long long>(source.misses()), usage().peakMiB);
}

}  // namespace

int main(int argc, char** argv) {
    const double minutes = argc > 1 ? std::atof(argv[1]) : 60,
                 rate = argc > 2 ? std::atof(argv[2]) : 44100;
    const fs::path folder =
        fs::path(argc > 3 ? argv[3] : "/tmp") / ("bench_open-" + std::to_string(::getpid()));
    fs::create_directories(folder);
    const fs::path mix = folder / "mix.wav";
    writeMix(mix, rate, minutes);
    bareDecode(mix);  // into the system's page cache: both decodes then find it there
    const double cpuBefore = usage().cpu;
    const double one = bareDecode(mix), two = bareDecode(mix), bare = std::min(one, two);
    const double bareCpu = (usage().cpu - cpuBefore) / 2;
    std::printf(
        "%.0f minutes, %.0f Hz, 24 bit stereo, %.0f MiB; bare libsndfile decode %.2f s (CPU %.2f "
        "s); base RSS "
        "%.0f MiB\n",
        minutes, rate, static_cast<double>(fs::file_size(mix)) / 1048576, bare, bareCpu,
        usage().peakMiB);
    measureImport(mix, folder / "cache", "import", bare);
    measureImport(mix, folder / "cache", "from the cache", bare);
    fs::remove_all(folder);
    return 0;
}
