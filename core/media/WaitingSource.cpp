// SPDX-License-Identifier: GPL-3.0-or-later
// A few pages kept, the one unused longest replaced.
#include "media/WaitingSource.h"

#include <algorithm>

namespace lacquer {
namespace {
constexpr std::size_t kKeptPages = 6;
}

WaitingSource::WaitingSource(std::vector<ClipPtr> clips)
    : clips_(std::move(clips)), kept_(kKeptPages) {
    for (Kept& kept : kept_) {
        kept.left.resize(static_cast<std::size_t>(PageFile::kPageFrames));
        kept.right.resize(static_cast<std::size_t>(PageFile::kPageFrames));
    }
    scratch_.resize(static_cast<std::size_t>(PageFile::kPageFrames) * sizeof(double));
}

const WaitingSource::Kept* WaitingSource::load(const PageFile& file, Frames page) {
    ++clock_;
    Kept* oldest = kept_.data();
    for (Kept& kept : kept_) {
        if (kept.file == &file && kept.page == page) {
            kept.used = clock_;
            return &kept;
        }
        if (kept.used < oldest->used) oldest = &kept;
    }
    oldest->file = nullptr;
    if (!file.read(page * PageFile::kPageFrames, PageFile::kPageFrames, oldest->left.data(),
                   oldest->right.data(), scratch_))
        return nullptr;
    oldest->file = &file;
    oldest->page = page;
    oldest->used = clock_;
    return oldest;
}

bool WaitingSource::read(int clip, Frames start, Block& out) noexcept {
    out.clear();
    const auto found =
        std::find_if(clips_.begin(), clips_.end(), [&](const ClipPtr& c) { return c->id == clip; });
    if (found == clips_.end()) return false;
    const PageFile& file = *(*found)->pages;
    const Frames end = std::min<Frames>(start + kQuantum, (*found)->frames);
    for (Frames at = std::max<Frames>(start, 0); at < end;) {
        const Frames page = at / PageFile::kPageFrames, offset = at % PageFile::kPageFrames;
        const Frames n = std::min(end - at, PageFile::kPageFrames - offset);
        const Kept* kept = load(file, page);
        if (kept == nullptr) {
            out.clear();
            return false;
        }
        std::copy_n(kept->left.data() + offset, n, out.left.data() + (at - start));
        std::copy_n(kept->right.data() + offset, n, out.right.data() + (at - start));
        at += n;
    }
    return true;
}

}  // namespace lacquer
