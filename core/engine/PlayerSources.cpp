// SPDX-License-Identifier: GPL-3.0-or-later
// What a deck gives in one quantum: the mix, the master and the reference, in step.
#include <algorithm>

#include "engine/Player.h"

namespace lacquer {
namespace {

void scale(Block& block, double gain) noexcept {
    if (gain == 1.0) return;
    for (int n = 0; n < kQuantum; ++n) {
        block.left[n] *= gain;
        block.right[n] *= gain;
    }
}

void makeFinite(Block& block) noexcept {
    for (int c = 0; c < 2; ++c)
        for (double& x : c == 0 ? block.left : block.right)
            if (!(x <= 1e30 && x >= -1e30)) x = 0.0;
}

}  // namespace

/// Stateless in the position, so that a seek lands on the same sound as playing there. In a loop the last
/// 20 ms before its end fade over to what lies before its start.
bool Player::readReference(const ReferencePlay& play, Frames at, Block& out) noexcept {
    out.clear();
    if (play.clip < 0) return true;
    const Frames start = at - play.offset, span = play.loopEnd - play.loopStart;
    if (span <= fade_.length() || start + kQuantum <= play.loopStart) {
        const bool ok = source_.read(play.clip, start, out);
        makeFinite(out);
        scale(out, play.trim);
        return ok;
    }
    bool ok = true;
    for (int done = 0; done < kQuantum;) {
        const Frames from = play.placeOf(at + done);
        const int count = static_cast<int>(std::min<Frames>(kQuantum - done, play.loopEnd - from));
        Block piece, ahead;
        ok = source_.read(play.clip, from, piece) && ok;
        makeFinite(piece);
        const Frames fadeFrom = play.loopEnd - fade_.length();
        if (from + count > fadeFrom) {
            ok = source_.read(play.clip, from - span, ahead) && ok;
            makeFinite(ahead);
            for (int n = 0; n < count; ++n) {
                const Frames into = from + n - fadeFrom;
                if (into < 0) continue;
                const double w = fade_.weight(static_cast<int>(into));
                piece.left[n] += w * (ahead.left[n] - piece.left[n]);
                piece.right[n] += w * (ahead.right[n] - piece.right[n]);
            }
        }
        std::copy_n(piece.left.data(), count, out.left.data() + done);
        std::copy_n(piece.right.data(), count, out.right.data() + done);
        done += count;
    }
    scale(out, play.trim);
    return ok;
}

/// The reference, fading over from the one before after a change.
bool Player::readReferences(Frames at, Block& out) noexcept {
    bool ok = readReference(reference_, at, out);
    if (referenceFade_ >= fade_.length()) return ok;
    Block before;
    ok = readReference(referenceBefore_, at, before) && ok;
    for (int n = 0; n < kQuantum; ++n) {
        const double w = fade_.weight(std::min(referenceFade_ + n, fade_.length()));
        out.left[n] = before.left[n] + w * (out.left[n] - before.left[n]);
        out.right[n] = before.right[n] + w * (out.right[n] - before.right[n]);
    }
    return ok;
}

/// Once a quantum, ahead of the decks: goes over to another reference when the last change has faded in.
void Player::followReference() noexcept {
    if (referenceFade_ < fade_.length()) {
        referenceFade_ = std::min(referenceFade_ + kQuantum, fade_.length());
    } else if (!(referenceWanted_ == reference_)) {
        referenceBefore_ = reference_;
        reference_ = referenceWanted_;
        referenceFade_ = 0;
    }
}

void Player::runDeck(Deck* deck, Block (&out)[kSources], RigMeter* meter) noexcept {
    if (!deck) {
        for (Block& block : out) block.clear();
        return;
    }
    bool ok = true;
    Block &mix = out[static_cast<int>(Source::Mix)],
          &master = out[static_cast<int>(Source::Master)];
    if (deck->master) {
        ok = deck->master->run(master, source_, meter);
        ok = deck->mix->run(mix, source_) && ok;
    } else {
        master.clear();
        mix.clear();
    }
    if (!ok) deck->exact = false;
    ok = readReferences(deck->at, out[static_cast<int>(Source::Reference)]) && ok;
    if (!ok) ports_.lateReads.fetch_add(1, std::memory_order_relaxed);
    deck->at += kQuantum;
}

}  // namespace lacquer
