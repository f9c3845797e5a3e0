// SPDX-License-Identifier: GPL-3.0-or-later
// The cache file behind a clip: planes of samples in pages, and after them what is known of the clip.
#pragma once
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/Frames.h"
#include "base/Result.h"
#include "base/Task.h"

namespace lacquer {

/// What the samples of a page file are.
struct PageShape {
    double rate = 0.0;  ///< Hz
    int channels = 0;   ///< 1 or 2
    bool wide = false;  ///< doubles, else floats
    Frames frames = 0;
};

/// An open, complete page file. Holds a shared lock (flock), so that no pruning of any process takes
/// it away. Layout: 4096 bytes of header; pages of kPageFrames frames, each plane after plane; the
/// description; the peaks. In the machine's own byte order: a cache, not an exchange format.
class PageFile {
public:
    static constexpr Frames kPageFrames = 32768;

    /// Nothing when there is no such file or it is none of ours, of an older version or not whole. A
    /// file that a previous run of the machine wrote is read once through its checksum (`task` hears
    /// how far it is), because a loss of power may have left it half written. [worker]
    static std::shared_ptr<PageFile> open(const std::filesystem::path& path, Task& task);
    ~PageFile();
    PageFile(const PageFile&) = delete;
    PageFile& operator=(const PageFile&) = delete;

    const PageShape& shape() const { return shape_; }
    const std::filesystem::path& path() const { return path_; }
    const std::string& description() const { return description_; }
    const std::string& peaks() const { return peaks_; }
    void dropPeaks() { peaks_ = {}; }

    /// Fills left and right with [start, start + count); mono fills both, outside the clip is 0. False
    /// when the disk fails (what is missing is then 0). `scratch` is grown once. Blocks on the disk.
    /// [worker, several threads]
    bool read(Frames start, Frames count, double* left, double* right,
              std::vector<char>& scratch) const;
    /// The same for one channel.
    bool readChannel(int channel, Frames start, Frames count, double* out,
                     std::vector<char>& scratch) const;

private:
    friend class PageWriter;
    PageFile() = default;
    std::int64_t planeOffset(Frames page, int channel) const;
    std::uint64_t sumOfAll(Task& task) const;

    int fd_ = -1;
    std::filesystem::path path_;
    PageShape shape_;
    std::string description_, peaks_;
};

/// Writes a page file under a hidden name and renames it when it is complete; destroyed before that it
/// leaves nothing. [worker, one thread]
class PageWriter {
public:
    static Result<std::unique_ptr<PageWriter>> create(const std::filesystem::path& target,
                                                      PageShape shape);
    ~PageWriter();

    /// One page's planes, all but the last with kPageFrames frames. Fails with a sentence (disk full).
    Done write(const float* const* planes, Frames frames);
    Done write(const double* const* planes, Frames frames);
    /// The finished file, still open and locked.
    Result<std::shared_ptr<PageFile>> finish(const std::string& description,
                                             const std::string& peaks);

private:
    PageWriter() = default;
    template <class T>
    Done writePlanes(const T* const* planes, Frames frames);

    std::filesystem::path target_, temporary_;
    std::shared_ptr<PageFile> file_;
    Frames pages_ = 0;
    std::uint64_t checksum_ = 0;
};

}  // namespace lacquer
