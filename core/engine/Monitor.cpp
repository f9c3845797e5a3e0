// SPDX-License-Identifier: GPL-3.0-or-later
// From the three signals that run in step to what the ears get. Nothing of it reaches a file.
#include "engine/Monitor.h"

namespace lacquer {

Monitor::Monitor(double rate)
    : fade_(rate),
      fadeAt_{0, fade_.length(), 0},
      match_{SmoothGain(rate), SmoothGain(rate), SmoothGain(rate)},
      matrix_{SmoothGain(rate, 1), SmoothGain(rate, 0), SmoothGain(rate, 0), SmoothGain(rate, 1)},
      volume_(rate),
      null_(rate, 0.0),
      region_(rate),
      heard_{Heard(rate), Heard(rate)},
      systemFade_(fade_.length()) {
    for (const PlaybackSystem& system : playbackSystems()) systems_.emplace_back(system, rate);
}

void Monitor::setListen(Listen listen) noexcept {
    static constexpr double kMatrix[][4] = {{1, 0, 0, 1}, {.5, .5, .5, .5}, {.5, -.5, -.5, .5},
                                            {1, 0, 1, 0}, {0, 1, 0, 1},     {0, 1, 1, 0}};
    for (int i = 0; i < 4; ++i) matrix_[i].follow(kMatrix[static_cast<int>(listen)][i]);
}

void Monitor::jump() noexcept {
    for (int s = 0; s < kSources; ++s) {
        fadeAt_[s] = s == static_cast<int>(source_) ? fade_.length() : 0;
        match_[s].jump(match_[s].target());
    }
    for (SmoothGain& entry : matrix_) entry.jump(entry.target());
    volume_.jump(volume_.target());
    null_.jump(source_ == Source::Reference ? 0.0 : nullShare_);
    region_.jump();
    systemFade_ = fade_.length();
    heard_[current_].as = as_;
    heard_[current_].gain.jump(as_.gain);
    heard_[current_].filter.reset();
}

void Monitor::mix(Block (&in)[kSources], Block& out) noexcept {
    bool single = true;
    for (int s = 0; s < kSources; ++s)
        single = single && fadeAt_[s] == (s == static_cast<int>(source_) ? fade_.length() : 0);
    if (single) {
        out = in[static_cast<int>(source_)];
        return;
    }
    out.clear();
    for (int s = 0; s < kSources; ++s) {
        const bool up = s == static_cast<int>(source_);
        int& at = fadeAt_[s];
        if (!up && at == 0) continue;
        for (int n = 0; n < kQuantum; ++n) {
            const double w = fade_.weight(at);
            out.left[n] += w * in[s].left[n];
            out.right[n] += w * in[s].right[n];
            at = up ? std::min(at + 1, fade_.length()) : std::max(at - 1, 0);
        }
    }
}

void Monitor::subtract(const Block& reference, Block& out) noexcept {
    null_.follow(source_ == Source::Reference ? 0.0 : nullShare_);
    if (null_.still() && null_.now() == 0.0) return;
    for (int n = 0; n < kQuantum; ++n) {
        const double share = null_.next();
        out.left[n] -= share * reference.left[n];
        out.right[n] -= share * reference.right[n];
    }
    null_.settle();
}

void Monitor::applyListen(Block& block) noexcept {
    bool identity = true;
    for (int i = 0; i < 4; ++i)
        identity =
            identity && matrix_[i].still() && matrix_[i].now() == (i == 0 || i == 3 ? 1.0 : 0.0);
    if (identity) return;
    for (int n = 0; n < kQuantum; ++n) {
        const double l = block.left[n], r = block.right[n];
        double m[4];
        for (int i = 0; i < 4; ++i) m[i] = matrix_[i].next();
        block.left[n] = m[0] * l + m[1] * r;
        block.right[n] = m[2] * l + m[3] * r;
    }
    for (SmoothGain& entry : matrix_) entry.settle();
}

void Monitor::through(Heard& heard, Block& block) noexcept {
    if (heard.as.system < 0) return;
    const SystemPlan& plan = systems_[static_cast<std::size_t>(heard.as.system)];
    heard.filter.process(plan, heard.as.linear, block);
    heard.gain.run(block);
}

void Monitor::applySystem(Block& block) noexcept {
    Heard* heard = &heard_[current_];
    const bool other = as_.system != heard->as.system || as_.linear != heard->as.linear;
    if (systemFade_ == fade_.length() && other) {
        current_ = 1 - current_;
        heard = &heard_[current_];
        heard->as = as_;
        heard->gain.jump(as_.gain);
        heard->filter.reset();
        systemFade_ = 0;
    } else if (!other) {
        heard->gain.follow(as_.gain);
    }
    if (systemFade_ == fade_.length()) return through(*heard, block);
    Block before = block;
    through(heard_[1 - current_], before);
    through(*heard, block);
    for (int n = 0; n < kQuantum; ++n) {
        const double w = fade_.weight(std::min(systemFade_ + n, fade_.length()));
        block.left[n] = before.left[n] + w * (block.left[n] - before.left[n]);
        block.right[n] = before.right[n] + w * (block.right[n] - before.right[n]);
    }
    systemFade_ = std::min(systemFade_ + kQuantum, fade_.length());
}

void Monitor::run(Block (&in)[kSources], Block& out) noexcept {
    for (int s = 0; s < kSources; ++s) match_[s].run(in[s]);
    mix(in, out);
    subtract(in[static_cast<int>(Source::Reference)], out);
    region_.run(out);
    applyListen(out);
    applySystem(out);
    volume_.run(out);
}

}  // namespace lacquer
