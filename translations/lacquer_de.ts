<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>core</name>
    <message>
        <source>“%1” is no choice of %2; take one of: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no value of %2; it runs from %3 to %4.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>The chain has a module “%1” that this version does not know. Remove it, or open the session with a newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of “%1” is left between its start and end. Move one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain of “%1” has more than %2 modules. Remove some.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lacquer::ValueControl</name>
    <message>
        <source>Type a value …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>media</name>
    <message>
        <source>The stems of &quot;%1&quot; do not fit together: %2 differs in rate or channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no stems to make a mix from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the demo was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no demo music on this system. It comes with two packages: apt-get install asc-music fretsonfire-songs-muldjord.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>modules</name>
    <message>
        <source>Bell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low shelf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High shelf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Band pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All-pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tilt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stereo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether this band shapes the sound. An off band costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bell lifts or lowers around the frequency, shelves everything below or above it, cuts take away what lies beyond it, tilt leans the whole spectrum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle of a bell or notch, corner of a shelf or cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the band lifts or lowers. Cuts, band pass, notch and all-pass have none. In mastering a decibel is a lot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Q</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrowness of a bell; resonance at the corner of a shelf or cut, where 0.71 is the flattest without a bump.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steepness of a cut (6 to 96 dB per octave) or shelf (to 36), in steps of 6. Steeper cuts turn the phase more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mid is what both channels share, side what differs: a band on one leaves the other exactly as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level behind all bands, to listen at equal loudness.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lies in this band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equalizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes how loud the parts of the spectrum are. Up to 24 bands, each on the whole stereo sound or on mid, side, left or right alone. Its curves follow analog filters up to 20 kHz at every sample rate, so a treble shelf at 44.1 kHz sounds as it does at 192 kHz.

In mastering small, wide moves do most of the work: half a decibel of a wide bell is heard. Take away before you add: a low cut at 25 Hz frees headroom, one decibel less around 250 Hz clears a muddy mix. Use narrow bands only against resonances. Listen to a band alone to find its place, then compare at equal loudness.

Leave it off when the mix already has the balance you want; every steep filter turns phase and costs a little punch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min φ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level into the chain; compressors and the limiter react to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invert polarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns the waveform upside down on both channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left becomes right and right becomes left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mono</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both channels get the mean of left and right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets the level into the chain and mends simple faults of the mix: polarity, swapped channels, a stereo file that should be mono. Leave it out when the mix arrives as it should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mono</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>project</name>
    <message>
        <source>Unsaved work cannot be kept safe: the folder “%1” cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version knows no module “%1”. It stays in its place, switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module “%1” has a key that means nothing here: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module “%1” has no parameter “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no chain: it is damaged at “%1”. A chain is a list like [{&quot;module&quot;: &quot;limiter&quot;, &quot;params&quot;: {&quot;ceiling&quot;: -1}}].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no preset: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preset “%1”; there are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset “%1” cannot be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session “%1” is damaged (at “%2”) and cannot be opened. A copy from a backup may still be whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no session of Lacquer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session “%1” was saved by a newer version of Lacquer; open it with that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2. Choose another folder, or make room there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is too large to be one of Lacquer&apos;s files.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets</name>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 ct</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
