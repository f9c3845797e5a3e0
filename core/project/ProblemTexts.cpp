// SPDX-License-Identifier: GPL-3.0-or-later
// The table of problems' texts, in the order of ProblemKind.
#include "project/ProblemTexts.h"

namespace lacquer {
namespace {

constexpr ProblemTexts kTexts[kProblemKinds] = {
    {TR("problems", "Clipping"), Unit::Decibel,
     TR("problems",
        "%3 flat tops at %1 below full scale, the first at %5: the waveform was cut off."),
     TR("problems",
        "Lower the level into the converter or the mix bus and record or export again, in "
        "float if you can."),
     TR("problems",
        "What was cut off cannot come back. De-clipping redraws short tops; leave %1 of "
        "level untouched and add no more limiting."),
     TR("problems",
        "Tops of the wave are cut flat where the converter or the bus had no more room. It sounds "
        "like a crackle on loud hits, or harsh and thin. A clipped snare in aggressive music may "
        "be meant; a clipped voice hardly ever is.")},
    {TR("problems", "Clipped, then turned down"), Unit::Decibel,
     TR("problems",
        "%3 flat tops at the same level of %1: the sound was clipped earlier and lowered "
        "afterwards."),
     TR("problems", "Find the plug-in, bus or file that clips and lower what goes into it."),
     TR("problems", "De-clipping redraws short tops; the rest stays. Do not limit it any further."),
     TR("problems",
        "Somewhere ahead of the export something clipped, and its output was turned down. The "
        "level looks harmless, the distortion is in the sound. Compare a loud and a quiet bar: if "
        "only the loud one is rough, look for it.")},
    {TR("problems", "Peaks between samples"), Unit::DecibelTruePeak,
     TR("problems",
        "The true peak is %1, over %2, first at %5: converters and codecs may clip it."),
     TR("problems", "Lower the mix; a mix for mastering may well peak at -6 dBTP."),
     TR("problems", "A limiter with a ceiling of -1 dBTP holds the peaks between the samples too."),
     TR("problems",
        "The wave that a converter draws between the samples goes higher than the samples. You may "
        "hear nothing here, and crackle on a phone or after coding. In a mix it costs nothing to "
        "have it; the master's limiter takes care of it.")},
    {TR("problems", "Offset"), Unit::Decibel,
     TR("problems", "The waveform does not swing around zero: its mean is at %1 of full scale."),
     TR("problems", "Put a low cut of some Hz on the channel that brings the offset."),
     TR("problems", "Remove the offset, or put a low cut at 10 Hz ahead of everything else."),
     TR("problems",
        "The whole wave sits beside zero. You hear it as a click at start, stop and cuts, and it "
        "costs headroom on one side. Below -60 dBFS it is harmless.")},
    {TR("problems", "Opposite polarity"), Unit::Plain,
     TR("problems",
        "Left and right move against each other (median correlation %1): in mono most of it "
        "disappears."),
     TR("problems", "Look for a channel, cable or plug-in that inverts one side and turn it back."),
     TR("problems", "Inverting one channel cures it, if the whole mix is affected."),
     TR("problems",
        "What is in the middle on speakers disappears when both channels are summed. Press M: if "
        "the voice or the bass goes away, it is real. A wide effect that lives outside the "
        "speakers may measure like it for some bars.")},
    {TR("problems", "Weak in mono"), Unit::Lufs,
     TR("problems",
        "The mono sum is %1 quieter than the stereo (limit %2): phones, clubs and radios "
        "lose that."),
     TR("problems",
        "Look for wideners, short delays between the channels and stereo synths; narrow "
        "them."),
     TR("problems",
        "Narrow the image, most of all below 300 Hz, until the correlation stays above "
        "zero."),
     TR("problems",
        "Summed to mono, a good part of the sound cancels. Press M and listen to what gets "
        "quieter: usually pads, doubled guitars or wide synths. A little loss is the price of "
        "width.")},
    {TR("problems", "Wide bass"), Unit::Decibel,
     TR("problems",
        "Below 100 Hz the side is at %1 of the mid (limit %2): the bottom is not firm, vinyl "
        "cannot be cut."),
     TR("problems", "Put bass and kick in the middle; take stereo effects off them."),
     TR("problems", "Make it mono below 100 to 120 Hz with the imager."),
     TR("problems",
        "Bass that differs between the channels. On headphones it seems to come from one ear, in a "
        "club it loses weight. It matters less in classical and live recordings, where the room "
        "does it.")},
    {TR("problems", "Imbalance"), Unit::Decibel,
     TR("problems",
        "Left is %1 louder than right, over the whole programme (a negative figure: right is "
        "louder)."),
     TR("problems", "Check panning and bus levels, or whether it is meant so."),
     TR("problems",
        "Lower the louder channel with the balance, by half of it first, and listen to the "
        "voice in the middle."),
     TR("problems",
        "One side is louder throughout, so the middle moves aside. Close your eyes and point at "
        "the voice. A part that is panned aside on purpose in a sparse song can measure like it.")},
    {TR("problems", "Dead channel"), Unit::Decibel, TR("problems", "One channel is silent (%1)."),
     TR("problems", "Check the routing and export again."),
     TR("problems", "Only mono can be made of it: input gain, mono."),
     TR("problems",
        "Nothing, or next to nothing, comes from one side. It is nearly always a routing mistake, "
        "seldom an old mono recording.")},
    {TR("problems", "Mono in two channels"), Unit::Plain,
     TR("problems", "Both channels are the same: it is mono in a stereo file."),
     TR("problems", "If it should be stereo, check the export."),
     TR("problems", "Nothing needs to be done. A mono file would be half the size."),
     TR("problems",
        "Left and right carry the same samples. It sounds fine and cannot be widened from nothing. "
        "For a podcast or an old recording that is as it should be.")},
    {TR("problems", "Hum"), Unit::Decibel,
     TR("problems",
        "A mains hum at %4 with %3 steady harmonics, the strongest at %1 of full scale."),
     TR("problems",
        "Find the channel (guitar, bass, keyboard), mute it in pauses, or filter it there."),
     TR("problems",
        "Narrow notches at %4 and its multiples take it away with little harm; check the "
        "bass after it."),
     TR("problems",
        "Lines at the mains frequency and its multiples that never move: a ground loop or a "
        "transformer. Listen in pauses and fades. A held organ or synth note at 50 Hz moves at "
        "least a little and is not reported.")},
    {TR("problems", "Clicks"), Unit::Plain,
     TR("problems",
        "%3 clicks, the first at %5: single samples that do not belong to the sound around "
        "them."),
     TR("problems",
        "Look for edits without a crossfade, dropouts of the sound card, or a clock "
        "problem."),
     TR("problems", "De-clicking replaces them one by one; listen to each place."),
     TR("problems",
        "One or a few samples stand out of the sound: a tick. Headphones show it best. Vinyl noise "
        "and some electronic music tick on purpose.")},
    {TR("problems", "Dropouts"), Unit::Milliseconds,
     TR("problems",
        "%3 holes of digital silence inside the music, the longest %1, the first at %5."),
     TR("problems", "Export or transfer again; the sound card or disk was too slow."),
     TR("problems", "It cannot be made up for; ask for a new mix."),
     TR("problems",
        "A gap of perfect silence inside the sound, as a full buffer leaves it. It sounds like a "
        "stutter. A stop that the arrangement wants fades at least a little, or falls on a beat.")},
    {TR("problems", "Sibilance"), Unit::Plain,
     TR("problems", "%1 sharp s-sounds a minute (limit %2), centred at %4, the first at %5."),
     TR("problems", "De-ess the voice there: around %4, 3 to 6 dB, only on the voice."),
     TR("problems",
        "A de-esser around %4, 2 to 4 dB, takes the edge off; hi-hats lose a little too."),
     TR("problems",
        "S and sh stand far over the rest of the voice, and hurt at high level. Listen at a normal "
        "level on small speakers. Soft breathy singing may want some of it.")},
    {TR("problems", "Resonance"), Unit::Decibel,
     TR("problems", "A narrow tone at %4 stands %1 over its surroundings throughout (limit %2)."),
     TR("problems", "Find the channel that rings at %4 and cut it there."),
     TR("problems", "A bell of -3 dB and Q 6 at %4, or a dynamic band, calms it."),
     TR("problems",
        "One narrow frequency rings through everything: a room mode, a snare ring, a resonant "
        "filter. Sweep a narrow bell there to hear it. If it is the key note of the song's drone, "
        "leave it.")},
    {TR("problems", "Rumble"), Unit::Decibel,
     TR("problems",
        "Below 32 Hz there is %1 of the bass above it (limit %2): no speaker plays it, all "
        "of it costs level."),
     TR("problems",
        "Low cuts on channels that have no bass of their own; check synths and room "
        "noise."),
     TR("problems", "A low cut at 25 to 30 Hz, 12 to 24 dB per octave."),
     TR("problems",
        "Energy that no usual speaker plays: rumble, wind, plosives, offset of synths. You may "
        "feel nothing, yet the limiter works for it. A pipe organ or a sub drop may need it.")},
    {TR("problems", "Overcompressed"), Unit::Decibel,
     TR("problems",
        "Peaks stand only %1 over the loudness (limit %2): there is little left to master."),
     TR("problems",
        "Take limiter and clipper off the mix bus and lower its compression; export again."),
     TR("problems",
        "Do not make it louder. More level is paid for with distortion and gains nothing on "
        "streaming services."),
     TR("problems",
        "Peaks barely stand over the loudness: the mix has been limited or clipped already, and "
        "dense music tires. Some styles want exactly that; then it needs no louder master.")},
    {TR("problems", "No headroom"), Unit::Decibel,
     TR("problems", "The highest sample is at %1 of full scale: there is no room above it."),
     TR("problems", "Export the mix with peaks between -6 and -3 dBFS, without a limiter."),
     TR("problems", "Lower the input gain ahead of the chain; nothing is lost."),
     TR("problems",
        "The highest sample is at full scale or next to it. Nothing is damaged by that alone; it "
        "leaves no room for filters to ring. A float file can simply be turned down.")},
    {TR("problems", "Noise ahead"), Unit::Decibel,
     TR("problems", "Noise at %1 before the music begins, until %6 (limit %2)."),
     TR("problems", "Gate or cut what is open before the first note."),
     TR("problems", "Trim the start or fade in over it."),
     TR("problems",
        "Hiss or room noise before the music. Listen at the very start, loud. An intended "
        "atmosphere is no noise.")},
    {TR("problems", "Noise behind"), Unit::Decibel,
     TR("problems", "Steady noise at %1 behind the music, from %5 (limit %2)."),
     TR("problems", "Fade the noisy channels with the last note."),
     TR("problems", "Fade out with the music's own decay."),
     TR("problems",
        "Steady noise after the music has gone. Listen at the very end, loud. A room that fades "
        "with the last chord is no noise.")},
    {TR("problems", "Silence ahead"), Unit::Plain,
     TR("problems", "%1 s of silence before the music (more than %2 s)."),
     TR("problems", "Nothing is wrong with the mix."),
     TR("problems", "Trim the start; 20 to 100 ms ahead of the first sound are enough."),
     TR("problems",
        "The music begins late. Players show it as a wait, streaming services cut nothing. An "
        "intended pause belongs into the album's gaps.")},
    {TR("problems", "Silence behind"), Unit::Plain,
     TR("problems", "%1 s of silence behind the music (more than %2 s)."),
     TR("problems", "Nothing is wrong with the mix."),
     TR("problems", "Trim the end; pauses belong into the album's sequence."),
     TR("problems",
        "The file goes on after the music. In a playlist it is a wait. A hidden track or an "
        "intended pause is no mistake.")},
    {TR("problems", "Abrupt start"), Unit::Decibel,
     TR("problems",
        "The sound is there from the first sample (%1 of its peak, limit %2): the start may "
        "be cut off."),
     TR("problems", "Export from a little earlier."),
     TR("problems", "If nothing is missing, a fade-in of 5 to 20 ms avoids the click."),
     TR("problems",
        "The first sample is already loud: a click at the start, or the first attack is cut. "
        "Listen to the first tenth of a second. Music that is cut from a longer piece starts so on "
        "purpose, with a fade.")},
    {TR("problems", "Abrupt end"), Unit::Decibel,
     TR("problems", "The sound stops at %1 of its peak (limit %2): the end may be cut off."),
     TR("problems", "Export until the last reverb has gone."),
     TR("problems", "If nothing more is there, fade out."),
     TR("problems",
        "The sound stops while it is still loud. Listen to the last second for a cut reverb. A "
        "hard stop that is played can measure like it.")},
    {TR("problems", "Lossy source"), Unit::Decibel,
     TR("problems", "The spectrum ends at %4 with an edge of %1, as an MP3 or AAC leaves it."),
     TR("problems",
        "Ask for the file before it was coded; look for coded samples and loops in the mix."),
     TR("problems",
        "Nothing brings the top back. Do not boost above %4: there are only artefacts."),
     TR("problems",
        "Above a sharp edge there is nothing, as a codec leaves it. Listen to cymbals and reverb "
        "for swirling. Some old converters and synths have such an edge without any codec.")},
    {TR("problems", "Converted up"), Unit::Decibel,
     TR("problems",
        "The file's rate is higher than its content: the spectrum ends at %4 with an edge of "
        "%1."),
     TR("problems", "Ask for the file at the rate it was made at."),
     TR("problems", "Nothing is lost; it need not be delivered as high resolution."),
     TR("problems",
        "The file claims a higher rate than what is in it. It sounds no worse; it is only larger "
        "than it needs to be.")},
    {TR("problems", "16 bits in more"), Unit::Plain,
     TR("problems", "All samples fit into %1 bits although the file has %2."),
     TR("problems", "Export from the mix in 24 bits or float, without dither."),
     TR("problems", "Work with it as it is; no more resolution can be made."),
     TR("problems",
        "The extra bits of the file are empty, or cut off. It is what a 16-bit export in a 24-bit "
        "file looks like. You hear it, if at all, in the quietest fades.")},
    {TR("problems", "Low-mid build-up"), Unit::Decibel,
     TR("problems",
        "Between 200 and 500 Hz the sound is %1 fuller than bass and middle beside it would have "
        "it, "
        "nearly throughout (limit %2): it is boxy or muddy."),
     TR("problems",
        "Cut 2 to 4 dB around 300 Hz on what is not meant to be warm there: guitars, keys, pads, "
        "reverbs; a low cut on what has no bass of its own."),
     TR("problems",
        "A wide bell of -2 to -3 dB at 320 Hz thins all of it a little; voices and snares lose "
        "body "
        "with it."),
     TR("problems",
        "Every channel brings some 200 to 500 Hz, and together it is too much: the mix sounds as "
        "behind a curtain. Loop a full chorus and lower a wide bell at 320 Hz until it clears. "
        "Warm, "
        "dark music and solo cellos or low brass measure like it on purpose.")},
    {TR("problems", "Bass covers the kick"), Unit::Decibel,
     TR("problems",
        "With %3 strokes of the kick, 45 to 110 Hz rise by only %1 (limit %2): the bass is there "
        "already."),
     TR("problems",
        "Duck the bass by 2 to 4 dB with the kick, or part them: one has its weight below 70 Hz, "
        "the "
        "other above; shorter bass notes help as well."),
     TR("problems",
        "Mastering cannot part them. A slow compressor or a dynamic band around 60 Hz leaves "
        "strokes a "
        "little more room."),
     TR("problems",
        "Kick and bass share the lowest two octaves; where the bass sounds all the time the stroke "
        "adds little weight and only its click is heard. Loop a place and listen whether you feel "
        "the "
        "stroke. In music whose kick is meant to be soft, or is no kick but a hand drum, leave "
        "it.")},
    {TR("problems", "Crowded voice region"), Unit::Decibel,
     TR("problems",
        "Between 1 and 4 kHz the middle stands at %1 against what covers it there, sides and low "
        "mids "
        "(limit %2): a voice has little room."),
     TR("problems",
        "Turn down or dip what plays between 1 and 4 kHz while the voice sings: guitars, synths, "
        "reverbs; clear 300 to 800 Hz in the middle."),
     TR("problems",
        "A bell of +1 to +2 dB at 2.5 kHz on mid, or one of -2 dB at 500 Hz, brings the voice "
        "forward; "
        "snare and leads come with it."),
     TR("problems",
        "Words are understood between 1 and 4 kHz, from the middle. What is as loud there at the "
        "sides, "
        "or much louder just below, covers them. Listen quietly on small speakers: is every word "
        "there? "
        "Without a voice, or where a lead plays elsewhere, there is nothing to mend.")},
};

}  // namespace

const ProblemTexts& problemTexts(ProblemKind kind) {
    return kTexts[static_cast<int>(kind)];
}

}  // namespace lacquer
