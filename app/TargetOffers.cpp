// SPDX-License-Identifier: GPL-3.0-or-later
// The table of targets in words.
#include "app/TargetOffers.h"

#include "render/DeliveryTarget.h"
#include "widgets/Texts.h"

namespace lacquer {
namespace {

using G = TargetGroup;

constexpr TargetOffer kOffers[] = {
    {"streaming", G::Streaming, TR("targets", "Streaming distributor"),
     TR("targets", "A WAV a track, 24 bit, true peak at most −1 dBTP")},
    {"flac24", G::Streaming, TR("targets", "FLAC, 24 bit"),
     TR("targets", "A file a track, lossless, for shops and listeners")},
    {"flac16", G::Streaming, TR("targets", "FLAC, 16 bit"),
     TR("targets", "A file a track, lossless, as on a CD")},
    {"mp3-320", G::Streaming, TR("targets", "MP3, 320 kbit/s"),
     TR("targets", "A file a track; decoded peaks are held at −1 dBTP")},
    {"mp3-v0", G::Streaming, TR("targets", "MP3, variable rate V0"),
     TR("targets", "Smaller than 320 kbit/s; decoded peaks at most −1 dBTP")},
    {"aac-256", G::Streaming, TR("targets", "AAC, 256 kbit/s"),
     TR("targets", "An M4A a track; decoded peaks at most −1 dBTP")},
    {"ogg-q6", G::Streaming, TR("targets", "Ogg Vorbis, quality 6"),
     TR("targets", "A file a track; decoded peaks at most −1 dBTP")},
    {"opus-160", G::Streaming, TR("targets", "Opus, 160 kbit/s"),
     TR("targets", "A file a track at 48 kHz; decoded peaks at most −1 dBTP")},
    {"alac24", G::Streaming, TR("targets", "ALAC, 24 bit"),
     TR("targets", "A lossless M4A a track")},
    {"alac16", G::Streaming, TR("targets", "ALAC, 16 bit"),
     TR("targets", "A lossless M4A a track, as on a CD")},

    {"ddp", G::Disc, TR("targets", "CD plant: DDP set"),
     TR("targets", "DDP 2.00 compatible, with CD-Text and MD5 sums")},
    {"cd-tracks", G::Disc, TR("targets", "CD tracks"),
     TR("targets", "A WAV a track, 44.1 kHz, 16 bit, cut at CD frames")},
    {"cd-cue", G::Disc, TR("targets", "CD image with CUE sheet"),
     TR("targets", "One WAV, 44.1 kHz, 16 bit, and its CUE sheet")},
    {"cd-toc", G::Disc, TR("targets", "CD image with TOC file"),
     TR("targets", "One WAV, 44.1 kHz, 16 bit, and a TOC file for cdrdao")},

    {"vinyl", G::Vinyl, TR("targets", "Vinyl premaster"),
     TR("targets", "A 24-bit WAV a side; bass, sibilance and length are checked")},

    {"continuous", G::Archive, TR("targets", "The whole as one WAV"),
     TR("targets", "24 bit, with a CUE sheet")},
    {"wav24", G::Archive, TR("targets", "WAV, 24 bit"), TR("targets", "A file a track")},
    {"wav16", G::Archive, TR("targets", "WAV, 16 bit"), TR("targets", "A file a track, dithered")},
    {"wav32", G::Archive, TR("targets", "WAV, 32 bit"), TR("targets", "A file a track")},
    {"wav32f", G::Archive, TR("targets", "WAV, 32 bit float"),
     TR("targets", "A file a track; nothing is rounded or clipped")},
    {"wav64f", G::Archive, TR("targets", "WAV, 64 bit float"),
     TR("targets", "A file a track, every bit that was computed")},
    {"rf64-24", G::Archive, TR("targets", "RF64, 24 bit"),
     TR("targets", "A file a track, also beyond 4 GB; holds no names")},
    {"aiff24", G::Archive, TR("targets", "AIFF, 24 bit"), TR("targets", "A file a track")},
    {"aiff16", G::Archive, TR("targets", "AIFF, 16 bit"),
     TR("targets", "A file a track, dithered")},
};

}  // namespace

std::span<const TargetOffer> targetOffers() {
    return kOffers;
}

Text targetGroupName(TargetGroup group) {
    switch (group) {
    case G::Streaming: return TR("targets", "Streaming and shops");
    case G::Disc: return TR("targets", "CD");
    case G::Vinyl: return TR("targets", "Vinyl");
    case G::Archive: break;
    }
    return TR("targets", "Archive and further work");
}

QString targetName(const DeliveryTarget& target) {
    for (const TargetOffer& offer : kOffers)
        if (target.id == offer.id) return translated(offer.name);
    return QString::fromStdString(target.name);
}

}  // namespace lacquer
