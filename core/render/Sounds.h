// SPDX-License-Identifier: GPL-3.0-or-later
// Tracks' sounds: a file on its own, or a clip of a session.
#pragma once
#include <filesystem>
#include <memory>

#include "media/StreamSource.h"
#include "media/WaitingSource.h"
#include "render/TrackSound.h"

namespace lacquer {

/// A file at its own rate, straight from the decoder: constant memory whatever its length.
class FileSound : public TrackSound {
public:
    static Result<std::unique_ptr<FileSound>> open(const std::filesystem::path& file, Task& task) {
        auto stream = StreamSource::open(file, task);
        if (!stream) return stream.error();
        return std::unique_ptr<FileSound>(new FileSound(std::move(*stream)));
    }
    const StreamInfo& info() const { return stream_->info(); }
    double rate() const override { return stream_->info().rate; }
    int channels() const override { return stream_->info().channels; }
    Frames frames() const override { return stream_->frames(); }
    ClipSource& source() override { return *stream_; }
    std::optional<Error> failure() const override { return stream_->failure(); }
    std::optional<Message> warning() const override { return stream_->warning(); }

private:
    explicit FileSound(std::unique_ptr<StreamSource> stream) : stream_(std::move(stream)) {}
    std::unique_ptr<StreamSource> stream_;
};

/// A clip of a session: what the window plays.
class ClipSound : public TrackSound {
public:
    explicit ClipSound(ClipPtr clip) : clip_(std::move(clip)), source_({clip_}) {}
    double rate() const override { return clip_->rate; }
    int channels() const override { return clip_->channels; }
    Frames frames() const override { return clip_->frames; }
    ClipSource& source() override { return source_; }
    int clip() const override { return clip_->id; }
    std::optional<Message> warning() const override { return clip_->warning; }

private:
    ClipPtr clip_;
    WaitingSource source_;
};

}  // namespace lacquer
