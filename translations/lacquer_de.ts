<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>about</name>
    <message>
        <source>&lt;h2&gt;Lacquer %1&lt;/h2&gt;&lt;p&gt;A mastering workstation: from a mix to a master, beside a reference.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. It comes without any warranty.&lt;/p&gt;&lt;p&gt;Built with Qt %2, QCustomPlot, PortAudio, libsndfile, FFTW, soxr, TagLib and FFmpeg.&lt;/p&gt;</source>
        <translation>&lt;h2&gt;Lacquer %1&lt;/h2&gt;&lt;p&gt;Ein Mastering-Arbeitsplatz: von der Mischung zum Master, neben einer Referenz.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder neuer. Ohne jede Gewähr.&lt;/p&gt;&lt;p&gt;Gebaut mit Qt %2, QCustomPlot, PortAudio, libsndfile, FFTW, soxr, TagLib und FFmpeg.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>About Lacquer</source>
        <translation>Über Lacquer</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;New session</source>
        <translation>&amp;Neue Sitzung</translation>
    </message>
    <message>
        <source>Start with an empty session.</source>
        <translation>Mit einer leeren Sitzung beginnen.</translation>
    </message>
    <message>
        <source>&amp;Open session…</source>
        <translation>Sitzung ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a session that was saved.</source>
        <translation>Eine gespeicherte Sitzung öffnen.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save the session.</source>
        <translation>Die Sitzung speichern.</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save the session under another name.</source>
        <translation>Die Sitzung unter anderem Namen speichern.</translation>
    </message>
    <message>
        <source>&amp;Import mix…</source>
        <translation>&amp;Mischung importieren…</translation>
    </message>
    <message>
        <source>Add mixes to master. Files can also be dropped on the window.</source>
        <translation>Mischungen hinzufügen, die gemastert werden. Dateien lassen sich auch auf das Fenster ziehen.</translation>
    </message>
    <message>
        <source>Import &amp;reference…</source>
        <translation>&amp;Referenz importieren…</translation>
    </message>
    <message>
        <source>Add recordings to compare with.</source>
        <translation>Aufnahmen zum Vergleichen hinzufügen.</translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>&amp;Demo öffnen</translation>
    </message>
    <message>
        <source>Make a mix and a reference from free music on this computer.</source>
        <translation>Aus freier Musik auf diesem Rechner Mischungen und eine Referenz machen.</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Write the master as a file and measure what was written.</source>
        <translation>Das Master als Datei schreiben und das Geschriebene messen.</translation>
    </message>
    <message>
        <source>Audio de&amp;vice…</source>
        <translation>&amp;Audiogerät…</translation>
    </message>
    <message>
        <source>Choose what plays the sound.</source>
        <translation>Wählen, was den Ton wiedergibt.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Leave Lacquer.</source>
        <translation>Lacquer verlassen.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last step.</source>
        <translation>Den letzten Schritt zurücknehmen.</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Do again what was taken back.</source>
        <translation>Das Zurückgenommene wieder tun.</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>Give the selected track or reference another name.</source>
        <translation>Dem gewählten Titel oder der Referenz einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>Remove from the session</source>
        <translation>Aus der Sitzung entfernen</translation>
    </message>
    <message>
        <source>Take the selected track or reference out of the session. The file stays.</source>
        <translation>Den gewählten Titel oder die Referenz aus der Sitzung nehmen. Die Datei bleibt.</translation>
    </message>
    <message>
        <source>Point to the &amp;file…</source>
        <translation>Auf die &amp;Datei zeigen…</translation>
    </message>
    <message>
        <source>Say where the file of the selected track or reference is now.</source>
        <translation>Sagen, wo die Datei des gewählten Titels oder der Referenz jetzt liegt.</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>&amp;Wiedergabe oder Pause</translation>
    </message>
    <message>
        <source>Play from the cursor, or pause.</source>
        <translation>Ab dem Zeiger wiedergeben oder anhalten.</translation>
    </message>
    <message>
        <source>To the &amp;start</source>
        <translation>Zum &amp;Anfang</translation>
    </message>
    <message>
        <source>Put the cursor at the start.</source>
        <translation>Den Zeiger an den Anfang setzen.</translation>
    </message>
    <message>
        <source>5 seconds back</source>
        <translation>5 Sekunden zurück</translation>
    </message>
    <message>
        <source>Move the cursor back.</source>
        <translation>Den Zeiger zurücksetzen.</translation>
    </message>
    <message>
        <source>5 seconds forward</source>
        <translation>5 Sekunden vor</translation>
    </message>
    <message>
        <source>Move the cursor forward.</source>
        <translation>Den Zeiger vorrücken.</translation>
    </message>
    <message>
        <source>&amp;Loop the region</source>
        <translation>Bereich wieder&amp;holen</translation>
    </message>
    <message>
        <source>Repeat the marked region. Shift-drag in the waveform marks it.</source>
        <translation>Den markierten Bereich wiederholen. Ziehen mit Umschalt in der Wellenform markiert ihn.</translation>
    </message>
    <message>
        <source>Listen to the &amp;mix</source>
        <translation>&amp;Mischung hören</translation>
    </message>
    <message>
        <source>The file as it came.</source>
        <translation>Die Datei, wie sie kam.</translation>
    </message>
    <message>
        <source>Listen to the m&amp;aster</source>
        <translation>M&amp;aster hören</translation>
    </message>
    <message>
        <source>The mix through the chain: what the export writes.</source>
        <translation>Die Mischung durch die Kette: was der Export schreibt.</translation>
    </message>
    <message>
        <source>Listen to the &amp;reference</source>
        <translation>&amp;Referenz hören</translation>
    </message>
    <message>
        <source>The selected reference at the same place.</source>
        <translation>Die gewählte Referenz an derselben Stelle.</translation>
    </message>
    <message>
        <source>&amp;Equal loudness</source>
        <translation>&amp;Gleiche Lautheit</translation>
    </message>
    <message>
        <source>Mix, master and reference play equally loud, so that louder does not pass for better. Nothing of it is in the file.</source>
        <translation>Mischung, Master und Referenz klingen gleich laut, damit lauter nicht als besser gilt. Nichts davon kommt in die Datei.</translation>
    </message>
    <message>
        <source>&amp;Hear what the module changes</source>
        <translation>&amp;Hören, was das Modul ändert</translation>
    </message>
    <message>
        <source>Plays only the difference that the selected module makes.</source>
        <translation>Spielt nur den Unterschied, den das gewählte Modul macht.</translation>
    </message>
    <message>
        <source>Listen in m&amp;ono</source>
        <translation>In M&amp;ono hören</translation>
    </message>
    <message>
        <source>Both channels summed, for the ears only.</source>
        <translation>Beide Kanäle summiert, nur für die Ohren.</translation>
    </message>
    <message>
        <source>&amp;Bypass the module</source>
        <translation>Modul über&amp;brücken</translation>
    </message>
    <message>
        <source>Switch the selected module off or on. The export follows.</source>
        <translation>Das gewählte Modul aus- oder einschalten. Der Export folgt.</translation>
    </message>
    <message>
        <source>&amp;Remove the module</source>
        <translation>Modul &amp;entfernen</translation>
    </message>
    <message>
        <source>Take the selected module out of the chain.</source>
        <translation>Das gewählte Modul aus der Kette nehmen.</translation>
    </message>
    <message>
        <source>Move it to the &amp;left</source>
        <translation>Nach &amp;links rücken</translation>
    </message>
    <message>
        <source>The selected module works earlier.</source>
        <translation>Das gewählte Modul wirkt früher.</translation>
    </message>
    <message>
        <source>Move it to the ri&amp;ght</source>
        <translation>Nach &amp;rechts rücken</translation>
    </message>
    <message>
        <source>The selected module works later.</source>
        <translation>Das gewählte Modul wirkt später.</translation>
    </message>
    <message>
        <source>Version A</source>
        <translation>Version A</translation>
    </message>
    <message>
        <source>Go to the chain of version A.</source>
        <translation>Zur Kette von Version A gehen.</translation>
    </message>
    <message>
        <source>Version B</source>
        <translation>Version B</translation>
    </message>
    <message>
        <source>Go to the chain of version B; it begins as a copy.</source>
        <translation>Zur Kette von Version B gehen; sie beginnt als Kopie.</translation>
    </message>
    <message>
        <source>Version C</source>
        <translation>Version C</translation>
    </message>
    <message>
        <source>Go to the chain of version C; it begins as a copy.</source>
        <translation>Zur Kette von Version C gehen; sie beginnt als Kopie.</translation>
    </message>
    <message>
        <source>Version D</source>
        <translation>Version D</translation>
    </message>
    <message>
        <source>Go to the chain of version D; it begins as a copy.</source>
        <translation>Zur Kette von Version D gehen; sie beginnt als Kopie.</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Show less of the song, larger.</source>
        <translation>Weniger vom Stück zeigen, größer.</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show more of the song.</source>
        <translation>Mehr vom Stück zeigen.</translation>
    </message>
    <message>
        <source>&amp;Whole song</source>
        <translation>&amp;Ganzes Stück</translation>
    </message>
    <message>
        <source>Show the song from start to end.</source>
        <translation>Das Stück von Anfang bis Ende zeigen.</translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation>&amp;Helle Farben</translation>
    </message>
    <message>
        <source>Dark on light instead of light on dark.</source>
        <translation>Dunkel auf Hell statt Hell auf Dunkel.</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>All shortcuts at a glance.</source>
        <translation>Alle Tastenkürzel auf einen Blick.</translation>
    </message>
    <message>
        <source>&amp;About Lacquer</source>
        <translation>Ü&amp;ber Lacquer</translation>
    </message>
    <message>
        <source>Version and licence.</source>
        <translation>Version und Lizenz.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;Chain</source>
        <translation>&amp;Kette</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>album</name>
    <message>
        <source>The CD-Text is damaged: pack %1 has a wrong %2.</source>
        <translation>Der CD-Text ist beschädigt: Paket %1 hat einen falschen Wert (%2).</translation>
    </message>
    <message>
        <source>The titles and names need %1 CD-Text packs; a disc has room for 256. Shorten some, or switch CD-Text off.</source>
        <translation>Titel und Namen brauchen %1 CD-Text-Pakete; eine CD hat Platz für 256. Kürzen Sie einige, oder schalten Sie CD-Text aus.</translation>
    </message>
    <message>
        <source>The CD-Text is damaged: %1 bytes are no whole packs.</source>
        <translation>Der CD-Text ist beschädigt: %1 Bytes sind keine ganzen Pakete.</translation>
    </message>
    <message>
        <source>The CUE sheet “%1” cannot be read in line %2.</source>
        <translation>Das CUE-Sheet „%1“ ist in Zeile %2 nicht lesbar.</translation>
    </message>
    <message>
        <source>The CUE sheet “%1” is not complete.</source>
        <translation>Das CUE-Sheet „%1“ ist nicht vollständig.</translation>
    </message>
    <message>
        <source>the file %1 is missing</source>
        <translation>die Datei %1 fehlt</translation>
    </message>
    <message>
        <source>the file %1 is too large</source>
        <translation>die Datei %1 ist zu groß</translation>
    </message>
    <message>
        <source>DDPID has %1 bytes instead of 128</source>
        <translation>DDPID hat %1 Bytes statt 128</translation>
    </message>
    <message>
        <source>DDPID names the level “%1” instead of “DDP 2.00”</source>
        <translation>DDPID nennt die Fassung „%1“ statt „DDP 2.00“</translation>
    </message>
    <message>
        <source>DDPID does not describe a CD</source>
        <translation>DDPID beschreibt keine CD</translation>
    </message>
    <message>
        <source>The last digit of the UPC/EAN %1 is wrong.</source>
        <translation>Die letzte Ziffer von UPC/EAN %1 ist falsch.</translation>
    </message>
    <message>
        <source>DDPMS is damaged</source>
        <translation>DDPMS ist beschädigt</translation>
    </message>
    <message>
        <source>%1 has %2 bytes; DDPMS says %3</source>
        <translation>%1 hat %2 Bytes; DDPMS sagt %3</translation>
    </message>
    <message>
        <source>there is more than one image</source>
        <translation>es gibt mehr als ein Abbild</translation>
    </message>
    <message>
        <source>DDPMS has %1 bytes, no multiple of 128</source>
        <translation>DDPMS hat %1 Bytes, kein Vielfaches von 128</translation>
    </message>
    <message>
        <source>DDPMS names no image or no PQ descriptors</source>
        <translation>DDPMS nennt kein Abbild oder keine PQ-Daten</translation>
    </message>
    <message>
        <source>track %1 begins with index %2</source>
        <translation>Titel %1 beginnt mit Index %2</translation>
    </message>
    <message>
        <source>the PQ descriptors of track %1 are out of order</source>
        <translation>die PQ-Daten von Titel %1 sind in falscher Reihenfolge</translation>
    </message>
    <message>
        <source>index 0 of track 1 is not at 00:00:00</source>
        <translation>Index 0 von Titel 1 liegt nicht bei 00:00:00</translation>
    </message>
    <message>
        <source>track %1 has the control field “%2”</source>
        <translation>Titel %1 hat das Kontrollfeld „%2“</translation>
    </message>
    <message>
        <source>“%1” is no ISRC</source>
        <translation>„%1“ ist kein ISRC</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, no multiple of 64</source>
        <translation>%1 hat %2 Bytes, kein Vielfaches von 64</translation>
    </message>
    <message>
        <source>PQ packet %1 is damaged (time “%2”)</source>
        <translation>PQ-Paket %1 ist beschädigt (Zeit „%2“)</translation>
    </message>
    <message>
        <source>the lead-in&apos;s UPC/EAN is not DDPID&apos;s</source>
        <translation>UPC/EAN im Lead-in ist nicht das von DDPID</translation>
    </message>
    <message>
        <source>the lead-out is at %1; the image ends at %2</source>
        <translation>das Lead-out liegt bei %1; das Abbild endet bei %2</translation>
    </message>
    <message>
        <source>PQ packet %1 is out of order</source>
        <translation>PQ-Paket %1 ist in falscher Reihenfolge</translation>
    </message>
    <message>
        <source>the time of track %1 goes back</source>
        <translation>die Zeit von Titel %1 läuft zurück</translation>
    </message>
    <message>
        <source>there is no lead-out</source>
        <translation>es gibt kein Lead-out</translation>
    </message>
    <message>
        <source>DDPMS and the PQ descriptors differ in the pause ahead of track 1</source>
        <translation>DDPMS und die PQ-Daten unterscheiden sich in der Pause vor Titel 1</translation>
    </message>
    <message>
        <source>the pause ahead of track 1 is shorter than 2 seconds</source>
        <translation>die Pause vor Titel 1 ist kürzer als 2 Sekunden</translation>
    </message>
    <message>
        <source>the image&apos;s bytes are swapped (it is big-endian)</source>
        <translation>die Bytes des Abbilds sind vertauscht (Big-Endian)</translation>
    </message>
    <message>
        <source>%1 is damaged</source>
        <translation>%1 ist beschädigt</translation>
    </message>
    <message>
        <source>%1 was changed: its MD5 sum is another one</source>
        <translation>%1 wurde verändert: die MD5-Summe ist eine andere</translation>
    </message>
    <message>
        <source>The set has no MD5 sums.</source>
        <translation>Der Satz hat keine MD5-Summen.</translation>
    </message>
    <message>
        <source>The DDP set “%1” is refused: %2.</source>
        <translation>Der DDP-Satz „%1“ wird abgelehnt: %2.</translation>
    </message>
    <message>
        <source>“%1” exists already. Choose another name, or remove it first.</source>
        <translation>„%1“ gibt es schon. Wählen Sie einen anderen Namen, oder entfernen Sie es zuerst.</translation>
    </message>
    <message>
        <source>The audio for “%1” is not as long as the album. Render it again.</source>
        <translation>Der Ton für „%1“ ist nicht so lang wie das Album. Rechnen Sie es neu.</translation>
    </message>
    <message>
        <source>The album has no track that sounds. Add one, or enable one.</source>
        <translation>Das Album hat keinen Titel, der klingt. Fügen Sie einen hinzu, oder schalten Sie einen ein.</translation>
    </message>
    <message>
        <source>The album has %1 tracks; a disc holds 99. Join or leave out some.</source>
        <translation>Das Album hat %1 Titel; eine CD fasst 99. Verbinden Sie einige, oder lassen Sie einige weg.</translation>
    </message>
    <message>
        <source>The album lasts %1; a disc ends at 99:59:74 at the latest.</source>
        <translation>Das Album dauert %1; eine CD endet spätestens bei 99:59:74.</translation>
    </message>
    <message>
        <source>The album lasts %1; many plants refuse more than 79:57:74.</source>
        <translation>Das Album dauert %1; viele Presswerke lehnen mehr als 79:57:74 ab.</translation>
    </message>
    <message>
        <source>The last digit of the UPC/EAN %1 should be %2.</source>
        <translation>Die letzte Ziffer von UPC/EAN %1 müsste %2 sein.</translation>
    </message>
    <message>
        <source>“%1” is no UPC/EAN: it has 12 or 13 digits.</source>
        <translation>„%1“ ist kein UPC/EAN: er hat 12 oder 13 Ziffern.</translation>
    </message>
    <message>
        <source>Track %1 lasts %2 on the disc; a track has at least 4 seconds.</source>
        <translation>Titel %1 dauert auf der CD %2; ein Titel hat mindestens 4 Sekunden.</translation>
    </message>
    <message>
        <source>Track %1 cannot both permit copies and limit them.</source>
        <translation>Titel %1 kann Kopien nicht zugleich erlauben und begrenzen.</translation>
    </message>
    <message>
        <source>The ISRC “%2” of track %1 is not of the form CCXXXYYNNNNN.</source>
        <translation>Der ISRC „%2“ von Titel %1 hat nicht die Form CCXXXYYNNNNN.</translation>
    </message>
    <message>
        <source>Track %1 has the same ISRC as another one: %2.</source>
        <translation>Titel %1 hat denselben ISRC wie ein anderer: %2.</translation>
    </message>
    <message>
        <source>The marks of track %1 are not one after the other.</source>
        <translation>Die Marken von Titel %1 folgen nicht aufeinander.</translation>
    </message>
    <message>
        <source>Track %1 has more than 99 index marks.</source>
        <translation>Titel %1 hat mehr als 99 Indexmarken.</translation>
    </message>
    <message>
        <source>“%1” has letters that CD-Text does not know; they become “?”.</source>
        <translation>„%1“ hat Buchstaben, die CD-Text nicht kennt; sie werden „?“.</translation>
    </message>
    <message>
        <source>“%1” is long for CD-Text; players cut it.</source>
        <translation>„%1“ ist lang für CD-Text; Abspielgeräte kürzen es.</translation>
    </message>
    <message>
        <source>“%1” has more than 80 letters, which CUE sheets allow.</source>
        <translation>„%1“ hat mehr als die 80 Buchstaben, die CUE-Sheets erlauben.</translation>
    </message>
    <message>
        <source>Nothing of “%1” is left between its start and end.</source>
        <translation>Von „%1“ bleibt zwischen Anfang und Ende nichts übrig.</translation>
    </message>
    <message>
        <source>“%1” cannot be hidden: only what stands ahead of track 1 can.</source>
        <translation>„%1“ kann nicht versteckt sein: nur was vor Titel 1 steht, kann es.</translation>
    </message>
    <message>
        <source>The TOC file “%1” is damaged and cannot be read.</source>
        <translation>Die TOC-Datei „%1“ ist beschädigt und nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>“%1” is no choice of %2; take one of: %3.</source>
        <translation>„%1“ ist keine Wahl für %2; möglich sind: %3.</translation>
    </message>
    <message>
        <source>“%1” is no value of %2; it runs from %3 to %4.</source>
        <translation>„%1“ ist kein Wert für %2; möglich ist %3 bis %4.</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>The chain has a module “%1” that this version does not know. Remove it, or open the session with a newer version.</source>
        <translation>Die Kette hat ein Modul „%1“, das diese Version nicht kennt. Entfernen Sie es oder öffnen Sie die Sitzung mit einer neueren Version.</translation>
    </message>
    <message>
        <source>Nothing of “%1” is left between its start and end. Move one of them.</source>
        <translation>Zwischen Anfang und Ende von „%1“ bleibt nichts übrig. Verschieben Sie eines von beiden.</translation>
    </message>
    <message>
        <source>The chain of “%1” has more than %2 modules. Remove some.</source>
        <translation>Die Kette von „%1“ hat mehr als %2 Module. Entfernen Sie einige.</translation>
    </message>
    <message>
        <source>The sound device “%1” does not answer. Choose another.</source>
        <translation>Das Audiogerät „%1“ antwortet nicht. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>A sound device that went away keeps the system from searching again. Save your work and start Lacquer anew.</source>
        <translation>Ein verschwundenes Audiogerät hindert das System daran, erneut zu suchen. Sichern Sie Ihre Arbeit und starten Sie Lacquer neu.</translation>
    </message>
    <message>
        <source>The system&apos;s sound cannot be reached. Restart its sound server or the computer; everything but listening works.</source>
        <translation>Die Tonausgabe des Systems ist nicht erreichbar. Starten Sie den Audioserver oder den Rechner neu; alles außer dem Hören funktioniert.</translation>
    </message>
    <message>
        <source>No sound device is open. Choose one in the audio settings.</source>
        <translation>Es ist kein Audiogerät offen. Wählen Sie eines in den Audioeinstellungen.</translation>
    </message>
    <message>
        <source>No JACK server is running. Start it and search again, or choose another device.</source>
        <translation>Es läuft kein JACK-Server. Starten Sie ihn und suchen Sie erneut, oder wählen Sie ein anderes Gerät.</translation>
    </message>
    <message>
        <source>The JACK server has no room for two more ports. Close another program that uses it.</source>
        <translation>Der JACK-Server hat keinen Platz für zwei weitere Anschlüsse. Schließen Sie ein anderes Programm, das ihn benutzt.</translation>
    </message>
    <message>
        <source>The JACK server does not let Lacquer play. Start the server anew and search again.</source>
        <translation>Der JACK-Server lässt Lacquer nicht spielen. Starten Sie ihn neu und suchen Sie erneut.</translation>
    </message>
    <message>
        <source>This build of Lacquer does not know JACK. Choose another device.</source>
        <translation>Diese Lacquer-Fassung kennt JACK nicht. Wählen Sie ein anderes Gerät.</translation>
    </message>
    <message>
        <source>The sound device “%1” is in use by another program or does not answer (%2). Close that program or choose another device.</source>
        <translation>Das Audiogerät „%1“ wird von einem anderen Programm benutzt oder antwortet nicht (%2). Schließen Sie dieses Programm oder wählen Sie ein anderes Gerät.</translation>
    </message>
    <message>
        <source>The sound device “%1” cannot be used: %2. Choose another device or buffer size.</source>
        <translation>Das Audiogerät „%1“ ist nicht nutzbar: %2. Wählen Sie ein anderes Gerät oder eine andere Puffergröße.</translation>
    </message>
    <message>
        <source>This computer has no sound device, so nothing can be heard; everything else works.</source>
        <translation>Dieser Rechner hat kein Audiogerät, es ist also nichts zu hören; alles andere funktioniert.</translation>
    </message>
    <message>
        <source>The sound device “%1” is not there. Connect it and search again, or choose another.</source>
        <translation>Das Audiogerät „%1“ ist nicht da. Schließen Sie es an und suchen Sie erneut, oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>There is nothing to play yet. Open a mix or a reference first.</source>
        <translation>Es gibt noch nichts abzuspielen. Öffnen Sie zuerst eine Mischung oder eine Referenz.</translation>
    </message>
    <message>
        <source>There is no sound device to play on. Choose one in the audio settings; everything but listening works without.</source>
        <translation>Es gibt kein Audiogerät zum Abspielen. Wählen Sie eines in den Audioeinstellungen; alles außer dem Hören geht auch ohne.</translation>
    </message>
    <message>
        <source>The sound device “%1” went away; playback has stopped. Connect it again or choose another in the audio settings.</source>
        <translation>Das Audiogerät „%1“ ist verschwunden; die Wiedergabe wurde beendet. Schließen Sie es wieder an oder wählen Sie in den Audioeinstellungen ein anderes.</translation>
    </message>
    <message>
        <source>There is no project rate yet. Open a mix or a reference first.</source>
        <translation>Es gibt noch keine Projektrate. Öffnen Sie zuerst eine Mischung oder eine Referenz.</translation>
    </message>
    <message>
        <source>The album has no track that sounds. Add one, or enable one.</source>
        <translation>Das Album hat keinen Titel, der klingt. Fügen Sie einen hinzu, oder schalten Sie einen ein.</translation>
    </message>
    <message>
        <source>The file of “%1” is not as long as the session says; it was changed. Open the session in the window and load the file anew.</source>
        <translation>Die Datei von „%1“ ist nicht so lang, wie die Sitzung sagt; sie wurde verändert. Öffnen Sie die Sitzung im Fenster, und laden Sie die Datei neu.</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Integrated loudness</source>
        <translation>Integrierte Lautheit</translation>
    </message>
    <message>
        <source>%1 LUFS</source>
        <translation>%1 LUFS</translation>
    </message>
    <message>
        <source>Loudness range</source>
        <translation>Lautheitsumfang</translation>
    </message>
    <message>
        <source>%1 LU</source>
        <translation>%1 LU</translation>
    </message>
    <message>
        <source>True peak</source>
        <translation>Wahrer Spitzenpegel</translation>
    </message>
    <message>
        <source>%1 dBTP</source>
        <translation>%1 dBTP</translation>
    </message>
    <message>
        <source>Peak to loudness</source>
        <translation>Spitze über Lautheit</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>✗ %1: %2 instead of %3</source>
        <translation>✗ %1: %2 statt %3</translation>
    </message>
    <message>
        <source>Written and read back: %1</source>
        <translation>Geschrieben und zurückgelesen: %1</translation>
    </message>
    <message>
        <source>After the conversion the ceiling had to be held in places: %1.</source>
        <translation>Stellen, an denen die Grenze nach der Umwandlung gehalten werden musste: %1.</translation>
    </message>
    <message>
        <source>The loudness could not be reached.</source>
        <translation>Die Lautheit ließ sich nicht erreichen.</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>“%1” is already there and was left as it is. Choose another name or allow it to be replaced.</source>
        <translation>„%1“ gibt es schon und wurde so gelassen. Wählen Sie einen anderen Namen oder erlauben Sie das Ersetzen.</translation>
    </message>
    <message>
        <source>“%1” is not there. It may have been moved or renamed; choose it again.</source>
        <translation>„%1“ ist nicht da. Die Datei wurde vielleicht verschoben oder umbenannt; wählen Sie sie erneut.</translation>
    </message>
    <message>
        <source>“%1” may not be read: permission denied. Change the file&apos;s permissions or copy it to a folder of your own.</source>
        <translation>„%1“ darf nicht gelesen werden: keine Berechtigung. Ändern Sie die Rechte der Datei oder kopieren Sie sie in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Choose a file in it.</source>
        <translation>„%1“ ist ein Ordner. Wählen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>“%1” could not be read: %2.</source>
        <translation>„%1“ konnte nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>“%1” could not be written: its folder is not there. Choose another folder.</source>
        <translation>„%1“ konnte nicht geschrieben werden: Der Ordner ist nicht da. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“%1” may not be written: permission denied. Choose another folder.</source>
        <translation>„%1“ darf nicht geschrieben werden: keine Berechtigung. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“%1” could not be written: the disk is full. Free some space or choose another disk.</source>
        <translation>„%1“ konnte nicht geschrieben werden: Der Datenträger ist voll. Schaffen Sie Platz oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Choose another name.</source>
        <translation>„%1“ ist ein Ordner. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2.</source>
        <translation>„%1“ konnte nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>lacquer::Banner</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>lacquer::ChainPanel</name>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>A newer version of Lacquer made this module. It stays in its place and does nothing.</source>
        <translation>Eine neuere Version von Lacquer hat dieses Modul gemacht. Es bleibt an seinem Platz und tut nichts.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 verdoppeln</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
</context>
<context>
    <name>lacquer::ChainStart</name>
    <message>
        <source>The chain is empty: the master is the mix</source>
        <translation>Die Kette ist leer: Das Master ist die Mischung</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>lacquer::ChainStrip</name>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>Add a module behind the selected one</source>
        <translation>Ein Modul hinter dem gewählten hinzufügen</translation>
    </message>
    <message>
        <source>Add a module</source>
        <translation>Modul hinzufügen</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>How files are written: rate, word length, dither.</source>
        <translation>Wie Dateien geschrieben werden: Abtastrate, Wortlänge, Dither.</translation>
    </message>
    <message>
        <source>Bypass</source>
        <translation>Überbrücken</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Presets …</source>
        <translation>Voreinstellungen …</translation>
    </message>
    <message>
        <source>Back to defaults</source>
        <translation>Zurück zu den Vorgaben</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>lacquer::ChainTileView</name>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>bypassed</source>
        <translation>überbrückt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>Drag to reorder · dot or Ctrl+Space: on and off · right-click: more</source>
        <translation>Ziehen ordnet um · Punkt oder Strg+Leertaste: ein und aus · Rechtsklick: mehr</translation>
    </message>
</context>
<context>
    <name>lacquer::ClipStore</name>
    <message>
        <source>The file is not there: %1</source>
        <translation>Die Datei ist nicht da: %1</translation>
    </message>
</context>
<context>
    <name>lacquer::Commands</name>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Equal loudness on</source>
        <translation>Gleiche Lautheit ein</translation>
    </message>
    <message>
        <source>Equal loudness off</source>
        <translation>Gleiche Lautheit aus</translation>
    </message>
    <message>
        <source>Bypass %1</source>
        <translation>%1 überbrücken</translation>
    </message>
    <message>
        <source>Switch %1 on</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Go to version %1</source>
        <translation>Zu Version %1</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>„%1“ hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>Sitzung speichern</translation>
    </message>
    <message>
        <source>Import mix</source>
        <translation>Mischung importieren</translation>
    </message>
    <message>
        <source>Import reference</source>
        <translation>Referenz importieren</translation>
    </message>
    <message>
        <source>Where is “%1” now?</source>
        <translation>Wo ist „%1“ jetzt?</translation>
    </message>
</context>
<context>
    <name>lacquer::Demo</name>
    <message>
        <source>Adding up the tracks of two songs to mixes, in %1</source>
        <translation>Die Spuren zweier Stücke werden zu Mischungen summiert, in %1</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
</context>
<context>
    <name>lacquer::DeviceDialog</name>
    <message>
        <source>Audio device</source>
        <translation>Audiogerät</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>&amp;Buffer</source>
        <translation>&amp;Puffer</translation>
    </message>
    <message>
        <source>the device&apos;s own</source>
        <translation>der des Geräts</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>%1 Frames</translation>
    </message>
    <message>
        <source>The device runs at the session&apos;s rate where it can. Where it cannot, only what you hear is converted; files never are.</source>
        <translation>Das Gerät läuft mit der Rate der Sitzung, wo es kann. Wo nicht, wird nur umgewandelt, was Sie hören; Dateien nie.</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Benutzen</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Neu suchen</translation>
    </message>
    <message>
        <source>There is no audio device on this computer. Everything but listening works. Connect one and look again.</source>
        <translation>Auf diesem Rechner gibt es kein Audiogerät. Alles außer dem Hören geht. Schließen Sie eines an und suchen Sie neu.</translation>
    </message>
    <message>
        <source>No device is open.</source>
        <translation>Kein Gerät ist offen.</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
    </message>
    <message>
        <source>“%1” plays at %2, %3 ms to the ear.</source>
        <translation>„%1“ spielt mit %2, %3 ms bis zum Ohr.</translation>
    </message>
    <message>
        <source>It does not run the session&apos;s rate: what you hear is converted.</source>
        <translation>Es läuft nicht mit der Rate der Sitzung: Was Sie hören, ist umgewandelt.</translation>
    </message>
</context>
<context>
    <name>lacquer::DifferenceBars</name>
    <message>
        <source>Master against reference</source>
        <translation>Master gegen Referenz</translation>
    </message>
    <message>
        <source>Drop a reference to compare with.</source>
        <translation>Ziehen Sie eine Referenz zum Vergleichen hierher.</translation>
    </message>
    <message>
        <source>Tonal distance %1 dB</source>
        <translation>Klangabstand %1 dB</translation>
    </message>
    <message>
        <source>close</source>
        <translation>nah</translation>
    </message>
    <message>
        <source>near</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>far</source>
        <translation>fern</translation>
    </message>
    <message>
        <source>Tonal distance %1 dB →</source>
        <translation>Klangabstand %1 dB →</translation>
    </message>
    <message>
        <source>%1: the master has %2 dB against the reference</source>
        <translation>%1: Das Master hat %2 dB gegenüber der Referenz</translation>
    </message>
</context>
<context>
    <name>lacquer::Document</name>
    <message>
        <source>Untitled session</source>
        <translation>Sitzung ohne Namen</translation>
    </message>
</context>
<context>
    <name>lacquer::EditorPanel</name>
    <message>
        <source>A newer version of Lacquer made this module. It stays in its place and does nothing.</source>
        <translation>Eine neuere Version von Lacquer hat dieses Modul gemacht. Es bleibt an seinem Platz und tut nichts.</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Voreinstellungen</translation>
    </message>
    <message>
        <source>Useful starting points, and your own settings under a name</source>
        <translation>Nützliche Ausgangspunkte und eigene Einstellungen unter einem Namen</translation>
    </message>
    <message>
        <source>bypassed</source>
        <translation>überbrückt</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>lacquer::EqualizerCanvas</name>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>mid</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Equalizer curve</source>
        <translation>Equalizerkurve</translation>
    </message>
    <message>
        <source>%1 bands</source>
        <translation>%1 Bänder</translation>
    </message>
    <message>
        <source>Band %1: %2, %3 dB</source>
        <translation>Band %1: %2, %3 dB</translation>
    </message>
    <message>
        <source>%1k</source>
        <translation>%1k</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>mix</source>
        <translation>Mischung</translation>
    </message>
    <message>
        <source>master</source>
        <translation>Master</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>%1  %2  %3 dB</source>
        <translation>%1  %2  %3 dB</translation>
    </message>
    <message>
        <source>Double-click to add a band. Drag it to shape the sound, wheel for its width.</source>
        <translation>Doppelklick fügt ein Band hinzu. Ziehen formt den Klang, das Mausrad die Breite.</translation>
    </message>
    <message>
        <source>Add a band here</source>
        <translation>Hier ein Band hinzufügen</translation>
    </message>
    <message>
        <source>Show ±%1 dB</source>
        <translation>±%1 dB zeigen</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>Steilheit</translation>
    </message>
    <message>
        <source>Bypass band</source>
        <translation>Band überbrücken</translation>
    </message>
    <message>
        <source>Switch band on</source>
        <translation>Band einschalten</translation>
    </message>
    <message>
        <source>Hear this band</source>
        <translation>Dieses Band hören</translation>
    </message>
    <message>
        <source>Gain to 0 dB</source>
        <translation>Pegel auf 0 dB</translation>
    </message>
    <message>
        <source>Delete band</source>
        <translation>Band löschen</translation>
    </message>
</context>
<context>
    <name>lacquer::EqualizerPanel</name>
    <message>
        <source>Type of the band</source>
        <translation>Art des Bands</translation>
    </message>
    <message>
        <source>Channel of the band</source>
        <translation>Kanal des Bands</translation>
    </message>
    <message>
        <source>Stereo</source>
        <translation>Stereo</translation>
    </message>
    <message>
        <source>Mid</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>Hear this band</source>
        <translation>Dieses Band hören</translation>
    </message>
    <message>
        <source>Plays only what lies in this band, to find its place. Not part of the export.</source>
        <translation>Spielt nur, was in diesem Band liegt, um seinen Platz zu finden. Nicht Teil des Exports.</translation>
    </message>
    <message>
        <source>Choose a band in the curve, or double-click there to add one.</source>
        <translation>Wählen Sie ein Band in der Kurve, oder fügen Sie dort mit Doppelklick eines hinzu.</translation>
    </message>
    <message>
        <source>Add a band</source>
        <translation>Band hinzufügen</translation>
    </message>
    <message>
        <source>Band %1</source>
        <translation>Band %1</translation>
    </message>
    <message>
        <source>Bypass</source>
        <translation>Überbrücken</translation>
    </message>
    <message>
        <source>Switches this band off and keeps its settings.</source>
        <translation>Schaltet dieses Band aus und behält seine Einstellungen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>lacquer::ExportDialog</name>
    <message>
        <source>Hold a &amp;ceiling in the file</source>
        <translation>&amp;Grenze in der Datei halten</translation>
    </message>
    <message>
        <source> dBTP</source>
        <translation> dBTP</translation>
    </message>
    <message>
        <source>Make it as &amp;loud as</source>
        <translation>So &amp;laut machen wie</translation>
    </message>
    <message>
        <source> LUFS</source>
        <translation> LUFS</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Cance&amp;l export</source>
        <translation>Export a&amp;bbrechen</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>as the mix</source>
        <translation>wie die Mischung</translation>
    </message>
    <message>
        <source>For&amp;mat</source>
        <translation>For&amp;mat</translation>
    </message>
    <message>
        <source>&amp;Rate</source>
        <translation>&amp;Rate</translation>
    </message>
    <message>
        <source>where the word length shrinks</source>
        <translation>wo die Wortlänge kürzer wird</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>TPDF, flat</source>
        <translation>TPDF, gleichmäßig</translation>
    </message>
    <message>
        <source>TPDF, towards high frequencies</source>
        <translation>TPDF, zu den Höhen hin</translation>
    </message>
    <message>
        <source>shaped, gentle</source>
        <translation>geformt, sanft</translation>
    </message>
    <message>
        <source>shaped, strong</source>
        <translation>geformt, stark</translation>
    </message>
    <message>
        <source>&amp;Dither</source>
        <translation>D&amp;ither</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Lautheit</translation>
    </message>
    <message>
        <source>After the conversion to the file&apos;s rate the true peak stays below this.</source>
        <translation>Nach der Umwandlung in die Rate der Datei bleibt der wahre Spitzenpegel darunter.</translation>
    </message>
    <message>
        <source>Finds the drive of the chain&apos;s limiter for which the file measures this.</source>
        <translation>Findet die Aussteuerung des Limiters der Kette, bei der die Datei dies misst.</translation>
    </message>
    <message>
        <source>the session&apos;s (%1 kHz)</source>
        <translation>die der Sitzung (%1 kHz)</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
    </message>
    <message>
        <source>%1 master</source>
        <translation>%1 Master</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>The mix is not there yet, or cannot be read. See its row on the left.</source>
        <translation>Die Mischung ist noch nicht da oder nicht lesbar. Siehe ihre Zeile links.</translation>
    </message>
    <message>
        <source>This is the mix itself. Choose another name.</source>
        <translation>Das ist die Mischung selbst. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Datei ersetzen?</translation>
    </message>
    <message>
        <source>“%1” exists already. Replace it?</source>
        <translation>„%1“ gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Einstellungen des Exports</translation>
    </message>
    <message>
        <source>Writing “%1”…</source>
        <translation>„%1“ wird geschrieben…</translation>
    </message>
    <message>
        <source>Loudness of the export</source>
        <translation>Lautheit des Exports</translation>
    </message>
</context>
<context>
    <name>lacquer::GainReductionMeter</name>
    <message>
        <source>Gain reduction</source>
        <translation>Pegelabsenkung</translation>
    </message>
    <message>
        <source>How many decibels are taken away now; the line is the deepest of the last 2 s.</source>
        <translation>Wie viele Dezibel jetzt weggenommen werden; die Linie ist der tiefste Wert der letzten 2 s.</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
</context>
<context>
    <name>lacquer::LevelMatchButton</name>
    <message>
        <source>Plays mix, master and reference equally loud, so that only the sound is compared. Wheel: trim by hand.</source>
        <translation>Spielt Mischung, Master und Referenz gleich laut, damit nur der Klang verglichen wird. Mausrad: von Hand abgleichen.</translation>
    </message>
    <message>
        <source>Level match</source>
        <translation>Lautheitsabgleich</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>Level-matched</source>
        <translation>Abgeglichen</translation>
    </message>
    <message>
        <source>Not matched</source>
        <translation>Nicht abgeglichen</translation>
    </message>
</context>
<context>
    <name>lacquer::LevelMeter</name>
    <message>
        <source>Level</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>Bright bar: RMS. Thin bar: peak. Line: held peak. Number: the highest true peak; click it to count anew.</source>
        <translation>Heller Balken: RMS. Dünner Balken: Spitze. Linie: gehaltene Spitze. Zahl: der höchste True Peak; ein Klick zählt neu.</translation>
    </message>
</context>
<context>
    <name>lacquer::LoudnessPanel</name>
    <message>
        <source>Loudness</source>
        <translation>Lautheit</translation>
    </message>
    <message>
        <source>Loudness after ITU-R BS.1770. Integrated is the whole song; short-term the last 3 s; momentary the last 0.4 s; range how much the short-term swings. PLR and PSR tell peak less loudness: small means dense.</source>
        <translation>Lautheit nach ITU-R BS.1770. Integriert gilt für das ganze Stück, Kurzzeit für die letzten 3 s, momentan für die letzten 0,4 s; der Umfang sagt, wie weit die Kurzzeitlautheit schwankt. PLR und PSR sind Spitze minus Lautheit: klein heißt dicht.</translation>
    </message>
    <message>
        <source>Integrated %1 LUFS</source>
        <translation>Integriert %1 LUFS</translation>
    </message>
    <message>
        <source>Short-term</source>
        <translation>Kurzzeit</translation>
    </message>
    <message>
        <source>Momentary</source>
        <translation>Momentan</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>True peak</source>
        <translation>True Peak</translation>
    </message>
    <message>
        <source>PLR</source>
        <translation>PLR</translation>
    </message>
    <message>
        <source>PSR</source>
        <translation>PSR</translation>
    </message>
    <message>
        <source>Integrated LUFS</source>
        <translation>Integriert, LUFS</translation>
    </message>
    <message>
        <source>Integrated LUFS · target %1</source>
        <translation>Integriert, LUFS · Ziel %1</translation>
    </message>
    <message>
        <source>Measure anew</source>
        <translation>Neu messen</translation>
    </message>
</context>
<context>
    <name>lacquer::MainWindow</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>%1[*] – Lacquer</source>
        <translation>%1[*] – Lacquer</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>“%1” was not saved before Lacquer ended (%2).</source>
        <translation>„%1“ war nicht gespeichert, als Lacquer endete (%2).</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>lacquer::MeterPanel</name>
    <message>
        <source>Loudness</source>
        <translation>Lautheit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>Stereo</source>
        <translation>Stereo</translation>
    </message>
    <message>
        <source>Master vs reference</source>
        <translation>Master und Referenz</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Messung läuft…</translation>
    </message>
    <message>
        <source>Drop a reference to compare with</source>
        <translation>Referenz zum Vergleichen hierher ziehen</translation>
    </message>
</context>
<context>
    <name>lacquer::ParamEditor</name>
    <message>
        <source>Band %1</source>
        <translation>Band %1</translation>
    </message>
    <message>
        <source>Gain reduction</source>
        <translation>Pegelabsenkung</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es tut</translation>
    </message>
    <message>
        <source>Hear inside</source>
        <translation>Hineinhören</translation>
    </message>
    <message>
        <source>Plays this instead of the master while it is on. Not part of the export.</source>
        <translation>Spielt dies statt des Masters, solange es eingeschaltet ist. Nicht Teil des Exports.</translation>
    </message>
</context>
<context>
    <name>lacquer::Session</name>
    <message>
        <source>Import reference “%1”</source>
        <translation>Referenz „%1“ importieren</translation>
    </message>
    <message>
        <source>Import mix “%1”</source>
        <translation>Mischung „%1“ importieren</translation>
    </message>
    <message>
        <source>Import %1 references</source>
        <translation>%1 Referenzen importieren</translation>
    </message>
    <message>
        <source>Import %1 mixes</source>
        <translation>%1 Mischungen importieren</translation>
    </message>
    <message>
        <source>Point to “%1”</source>
        <translation>Auf „%1“ zeigen</translation>
    </message>
    <message>
        <source>Find moved files</source>
        <translation>Verschobene Dateien finden</translation>
    </message>
    <message>
        <source>Not found: %1. Select the track or reference and use “Point to the file…”.</source>
        <translation>Nicht gefunden: %1. Wählen Sie den Titel oder die Referenz und dann „Auf die Datei zeigen…“.</translation>
    </message>
</context>
<context>
    <name>lacquer::SidePanel</name>
    <message>
        <source>Reorder references</source>
        <translation>Referenzen umordnen</translation>
    </message>
    <message>
        <source>Reorder tracks</source>
        <translation>Titel umordnen</translation>
    </message>
    <message>
        <source>Rename to “%1”</source>
        <translation>Umbenennen in „%1“</translation>
    </message>
    <message>
        <source>%1 LUFS</source>
        <translation>%1 LUFS</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen…</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>wird gemessen…</translation>
    </message>
</context>
<context>
    <name>lacquer::SnapshotSwitch</name>
    <message>
        <source>Four chains to compare. Click: switch. Shift-click: copy the present chain there.</source>
        <translation>Vier Ketten zum Vergleichen. Klick: wechseln. Umschalt-Klick: die jetzige Kette dorthin kopieren.</translation>
    </message>
    <message>
        <source>Snapshot %1</source>
        <translation>Fassung %1</translation>
    </message>
    <message>
        <source>Copy the present chain to %1</source>
        <translation>Die jetzige Kette nach %1 kopieren</translation>
    </message>
    <message>
        <source>Empty %1</source>
        <translation>%1 leeren</translation>
    </message>
</context>
<context>
    <name>lacquer::SourceList</name>
    <message>
        <source>Tracks</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referenzen</translation>
    </message>
    <message>
        <source>Drop mixes here</source>
        <translation>Mischungen hierher ziehen</translation>
    </message>
    <message>
        <source>Drop a reference</source>
        <translation>Referenz hierher ziehen</translation>
    </message>
    <message>
        <source>Drop mixes from your files, or click to choose some.</source>
        <translation>Mischungen aus den eigenen Dateien hierher ziehen oder zum Wählen klicken.</translation>
    </message>
    <message>
        <source>Drop a finished song you want to come close to, or click to choose one.</source>
        <translation>Ein fertiges Stück, dem Sie nahekommen wollen, hierher ziehen oder zum Wählen klicken.</translation>
    </message>
</context>
<context>
    <name>lacquer::SourceListView</name>
    <message>
        <source>Cancel import</source>
        <translation>Import abbrechen</translation>
    </message>
    <message>
        <source>Point to the file …</source>
        <translation>Auf die Datei zeigen …</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove from the session</source>
        <translation>Aus der Sitzung entfernen</translation>
    </message>
</context>
<context>
    <name>lacquer::SourceSwitch</name>
    <message>
        <source>Listen to</source>
        <translation>Hören</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>Mischung</translation>
    </message>
    <message>
        <source>The mix as it came (1 or A)</source>
        <translation>Die Mischung, wie sie kam (1 oder A)</translation>
    </message>
    <message>
        <source>Master</source>
        <translation>Master</translation>
    </message>
    <message>
        <source>The mix through the chain (2 or B)</source>
        <translation>Die Mischung durch die Kette (2 oder B)</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>The chosen reference (3 or C)</source>
        <translation>Die gewählte Referenz (3 oder C)</translation>
    </message>
</context>
<context>
    <name>lacquer::StartPage</name>
    <message>
        <source>Opened last</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Drop a mix here</source>
        <translation>Eine Mischung hierher ziehen</translation>
    </message>
    <message>
        <source>and then a recording whose sound you like, onto the list of references. Space plays; 1, 2 and 3 switch between mix, master and reference at equal loudness.</source>
        <translation>und dann eine Aufnahme, deren Klang Ihnen gefällt, auf die Liste der Referenzen. Die Leertaste spielt; 1, 2 und 3 wechseln bei gleicher Lautheit zwischen Mischung, Master und Referenz.</translation>
    </message>
    <message>
        <source>Choose a mix…</source>
        <translation>Mischung wählen…</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Demo öffnen</translation>
    </message>
    <message>
        <source>Open a session…</source>
        <translation>Sitzung öffnen…</translation>
    </message>
</context>
<context>
    <name>lacquer::StatusLine</name>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
    </message>
    <message>
        <source>Choose what plays the sound</source>
        <translation>Wählen, was den Ton wiedergibt</translation>
    </message>
    <message>
        <source>By how much the chain delays the sound; playback and files make up for it.</source>
        <translation>Um wie viel die Kette den Ton verzögert; Wiedergabe und Dateien gleichen es aus.</translation>
    </message>
    <message>
        <source>Share of its time that computing the sound takes.</source>
        <translation>Anteil der Zeit, den das Berechnen des Tons braucht.</translation>
    </message>
    <message>
        <source>Gaps heard since the start: the computer or the disk was too slow.</source>
        <translation>Lücken seit dem Start: Rechner oder Platte war zu langsam.</translation>
    </message>
    <message>
        <source>Whether what you hear now is the exported file, bit for bit.</source>
        <translation>Ob das, was Sie hören, Bit für Bit die exportierte Datei ist.</translation>
    </message>
    <message>
        <source>Work in the background</source>
        <translation>Arbeit im Hintergrund</translation>
    </message>
    <message>
        <source>Unsaved work is kept aside by itself and offered after a crash.</source>
        <translation>Nicht gespeicherte Arbeit wird von selbst aufgehoben und nach einem Absturz angeboten.</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>%1 Frames</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>converted from %1</source>
        <translation>umgewandelt aus %1</translation>
    </message>
    <message>
        <source>No audio device</source>
        <translation>Kein Audiogerät</translation>
    </message>
    <message>
        <source>Chain latency %1 ms</source>
        <translation>Latenz der Kette %1 ms</translation>
    </message>
    <message>
        <source>CPU %1 %</source>
        <translation>CPU %1 %</translation>
    </message>
    <message>
        <source>%1 dropouts</source>
        <translation>%1 Aussetzer</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>not yet exact</source>
        <translation>noch nicht exakt</translation>
    </message>
    <message>
        <source>Reading files (%1): %2 %</source>
        <translation>Dateien werden gelesen (%1): %2 %</translation>
    </message>
    <message>
        <source>Measuring the master: %1 %</source>
        <translation>Das Master wird gemessen: %1 %</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Not saved · kept aside %1</source>
        <translation>Nicht gespeichert · aufgehoben %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>lacquer::StereoPanel</name>
    <message>
        <source>Stereo image</source>
        <translation>Stereobild</translation>
    </message>
    <message>
        <source>Upright cloud: mono. Wide cloud: much side. Lying cloud: out of phase. Correlation +1 is mono, 0 wide, below 0 the mono sum loses.</source>
        <translation>Aufrechte Wolke: mono. Breite Wolke: viel Seite. Liegende Wolke: gegenphasig. Korrelation +1 ist mono, 0 breit, unter 0 verliert die Monosumme.</translation>
    </message>
    <message>
        <source>Correlation %1</source>
        <translation>Korrelation %1</translation>
    </message>
    <message>
        <source>corr %1</source>
        <translation>Korr. %1</translation>
    </message>
</context>
<context>
    <name>lacquer::TimeDisplay</name>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Position and length of the track</source>
        <translation>Position und Länge des Titels</translation>
    </message>
</context>
<context>
    <name>lacquer::TransportBar</name>
    <message>
        <source>Listen to</source>
        <translation>Hören</translation>
    </message>
    <message>
        <source>Trim of the reference</source>
        <translation>Pegel der Referenz</translation>
    </message>
    <message>
        <source>Copy to version %1</source>
        <translation>Nach Version %1 kopieren</translation>
    </message>
    <message>
        <source>Empty version %1</source>
        <translation>Version %1 leeren</translation>
    </message>
</context>
<context>
    <name>lacquer::ValueControl</name>
    <message>
        <source>Type a value …</source>
        <translation>Wert eingeben …</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück auf %1</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Paste value</source>
        <translation>Wert einfügen</translation>
    </message>
</context>
<context>
    <name>lacquer::WavePanel</name>
    <message>
        <source>Move the reference</source>
        <translation>Referenz verschieben</translation>
    </message>
    <message>
        <source>level-matched %1 dB</source>
        <translation>angeglichen %1 dB</translation>
    </message>
</context>
<context>
    <name>lacquer::WaveformView</name>
    <message>
        <source>mix</source>
        <translation>Mischung</translation>
    </message>
    <message>
        <source> under </source>
        <translation> unter </translation>
    </message>
    <message>
        <source>master</source>
        <translation>Master</translation>
    </message>
    <message>
        <source> · gain reduction on top</source>
        <translation> · Pegelabsenkung oben</translation>
    </message>
    <message>
        <source> · decoding %1 %</source>
        <translation> · decodiere %1 %</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>, offset %1 s</source>
        <translation>, Versatz %1 s</translation>
    </message>
    <message>
        <source>Drop a mix here to begin. Then drop a reference: a finished song you want to come close to.</source>
        <translation>Zum Anfangen eine Mischung hierher ziehen. Dann eine Referenz: ein fertiges Stück, dem Sie nahekommen wollen.</translation>
    </message>
    <message>
        <source>Waveforms</source>
        <translation>Wellenformen</translation>
    </message>
    <message>
        <source>Mix under master, and the reference below on the same time axis</source>
        <translation>Mischung unter dem Master, und darunter die Referenz auf derselben Zeitachse</translation>
    </message>
    <message>
        <source>Click: go there. Wheel: zoom. Drag in the ruler or Shift-drag: loop. Middle drag: scroll.</source>
        <translation>Klick: dorthin. Mausrad: Ausschnitt. Im Lineal oder mit Umschalt ziehen: Schleife. Mit der mittleren Taste ziehen: rollen.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A mastering workstation.</source>
        <translation>Ein Mastering-Arbeitsplatz.</translation>
    </message>
    <message>
        <source>A session, or mixes to import.</source>
        <translation>Eine Sitzung, oder Mischungen zum Importieren.</translation>
    </message>
    <message>
        <source>Open no audio device.</source>
        <translation>Kein Audiogerät öffnen.</translation>
    </message>
    <message>
        <source>Import as reference.</source>
        <translation>Als Referenz importieren.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>measure</name>
    <message>
        <source>Measuring %1 was cancelled.</source>
        <translation>Das Messen von %1 wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>media</name>
    <message>
        <source>The stems of &quot;%1&quot; do not fit together: %2 differs in rate or channels.</source>
        <translation>Die Spuren von „%1“ passen nicht zusammen: %2 hat eine andere Abtastrate oder Kanalzahl.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no stems to make a mix from.</source>
        <translation>„%1“ hat keine Spuren, aus denen sich eine Mischung machen ließe.</translation>
    </message>
    <message>
        <source>Making the demo was cancelled.</source>
        <translation>Das Erstellen des Beispiels wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>There is no demo music on this system. It comes with two packages: apt-get install asc-music fretsonfire-songs-muldjord.</source>
        <translation>Auf diesem System gibt es keine Beispielmusik. Sie kommt mit zwei Paketen: apt-get install asc-music fretsonfire-songs-muldjord.</translation>
    </message>
    <message>
        <source>“%1” could not be written: this system&apos;s libavcodec has no coder “%2”. Choose another format.</source>
        <translation>„%1“ konnte nicht geschrieben werden: Die libavcodec dieses Systems hat keinen Codierer „%2“. Wählen Sie ein anderes Format.</translation>
    </message>
    <message>
        <source>“%1” could not be written: the coder refuses this sample rate or sound.</source>
        <translation>„%1“ konnte nicht geschrieben werden: Der Codierer lehnt diese Abtastrate oder diesen Klang ab.</translation>
    </message>
    <message>
        <source>There is no way to write the format “%1”.</source>
        <translation>Das Format „%1“ kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>“%1” is a device, not a file of sound. Choose a file.</source>
        <translation>„%1“ ist ein Gerät, keine Audiodatei. Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>“%1” is empty. It may have been cut off when it was copied; get it again.</source>
        <translation>„%1“ ist leer. Vielleicht wurde das Kopieren abgebrochen; besorgen Sie die Datei neu.</translation>
    </message>
    <message>
        <source>“%1” is no sound that can be read. Choose a WAV, AIFF, CAF, FLAC, Ogg, Opus, MP3 or M4A file.</source>
        <translation>„%1“ ist keine lesbare Audiodatei. Wählen Sie eine WAV-, AIFF-, CAF-, FLAC-, Ogg-, Opus-, MP3- oder M4A-Datei.</translation>
    </message>
    <message>
        <source>“%1” has %2 channels; only mono and stereo can be mastered. Render a stereo mix and choose that.</source>
        <translation>„%1“ hat %2 Kanäle; mastern lassen sich nur Mono und Stereo. Erstellen Sie eine Stereomischung und wählen Sie diese.</translation>
    </message>
    <message>
        <source>“%1” has %2 channels; up to 6 can be measured.</source>
        <translation>„%1“ hat %2 Kanäle; messen lassen sich bis zu 6.</translation>
    </message>
    <message>
        <source>“%1” has a sample rate of %2 Hz; rates from 8 000 to 384 000 Hz can be worked on. Convert it first.</source>
        <translation>„%1“ hat eine Abtastrate von %2 Hz; bearbeiten lassen sich 8 000 bis 384 000 Hz. Wandeln Sie die Datei zuerst um.</translation>
    </message>
    <message>
        <source>“%1” holds no sound that can be read; its index may be missing because the file was cut short. Get a whole copy.</source>
        <translation>„%1“ enthält keinen lesbaren Ton; vielleicht fehlt das Verzeichnis, weil die Datei abgeschnitten wurde. Besorgen Sie eine vollständige Kopie.</translation>
    </message>
    <message>
        <source>“%1” is damaged or of a kind that cannot be read. Get a whole copy or convert it to WAV.</source>
        <translation>„%1“ ist beschädigt oder von einer Art, die nicht gelesen werden kann. Besorgen Sie eine vollständige Kopie oder wandeln Sie die Datei in WAV um.</translation>
    </message>
    <message>
        <source>“%1” could not be written: files have one or two channels, not %2.</source>
        <translation>„%1“ konnte nicht geschrieben werden: Dateien haben einen oder zwei Kanäle, nicht %2.</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2 has no sample rate of %3 Hz. Choose %4 Hz.</source>
        <translation>„%1“ konnte nicht geschrieben werden: %2 kennt keine Abtastrate von %3 Hz. Wählen Sie %4 Hz.</translation>
    </message>
    <message>
        <source>Reading “%1” was cancelled.</source>
        <translation>Das Einlesen von „%1“ wurde abgebrochen.</translation>
    </message>
    <message>
        <source>“%1” holds no sound: its length is zero. Choose another file or render it again.</source>
        <translation>„%1“ enthält keinen Ton: Die Länge ist null. Wählen Sie eine andere Datei oder erstellen Sie sie neu.</translation>
    </message>
    <message>
        <source>There is not enough memory to read “%1”. Close other programs and try again.</source>
        <translation>Der Speicher reicht nicht, um „%1“ zu lesen. Schließen Sie andere Programme und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The disk is full: decoded sound could not be kept in “%1”. Free some space.</source>
        <translation>Der Datenträger ist voll: Decodierter Ton konnte nicht in „%1“ abgelegt werden. Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>“%1” cannot be used: at %2 it holds a value that is no finite number, a fault of the program that wrote it. Render it again.</source>
        <translation>„%1“ ist nicht verwendbar: Bei %2 steht ein Wert, der keine endliche Zahl ist, ein Fehler des schreibenden Programms. Erstellen Sie die Datei neu.</translation>
    </message>
    <message>
        <source>“%1” changed while it was read. Try again.</source>
        <translation>„%1“ hat sich beim Lesen verändert. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The recording “%1” was never finished: its header says it is empty. %2 of sound were found in it and are used.</source>
        <translation>Die Aufnahme „%1“ wurde nie abgeschlossen: Ihrem Kopf nach ist sie leer. %2 Ton wurden darin gefunden und werden benutzt.</translation>
    </message>
    <message>
        <source>“%1” was cut short: %2 could be read, %3 are missing. Get a whole copy if you can.</source>
        <translation>„%1“ ist abgeschnitten: %2 waren lesbar, %3 fehlen. Besorgen Sie möglichst eine vollständige Kopie.</translation>
    </message>
    <message>
        <source>“%1” has no proper end: %2 could be read; it may have been longer. Get a whole copy if you can.</source>
        <translation>„%1“ hat kein richtiges Ende: %2 waren lesbar; vielleicht war die Datei länger. Besorgen Sie möglichst eine vollständige Kopie.</translation>
    </message>
    <message>
        <source>“%1” is damaged: parts of it could not be decoded and are left out; %2 could be read. Get a whole copy if you can.</source>
        <translation>„%1“ ist beschädigt: Teile ließen sich nicht decodieren und fehlen; %2 waren lesbar. Besorgen Sie möglichst eine vollständige Kopie.</translation>
    </message>
    <message>
        <source>“%1” has no room for broadcast data.</source>
        <translation>„%1“ hat keinen Platz für Broadcast-Daten.</translation>
    </message>
    <message>
        <source>“%1” has no broadcast data.</source>
        <translation>„%1“ hat keine Broadcast-Daten.</translation>
    </message>
    <message>
        <source>The names could not be written into “%1”. Is the disk full?</source>
        <translation>Die Namen konnten nicht in „%1“ geschrieben werden. Ist die Platte voll?</translation>
    </message>
    <message>
        <source>The cover “%1” is no PNG or JPEG picture. Choose another one.</source>
        <translation>Das Titelbild „%1“ ist kein PNG- oder JPEG-Bild. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The names in “%1” cannot be read.</source>
        <translation>Die Namen in „%1“ sind nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>modules</name>
    <message>
        <source>Bell</source>
        <translation>Glocke</translation>
    </message>
    <message>
        <source>Low shelf</source>
        <translation>Tiefenregal</translation>
    </message>
    <message>
        <source>High shelf</source>
        <translation>Höhenregal</translation>
    </message>
    <message>
        <source>Low cut</source>
        <translation>Hochpass</translation>
    </message>
    <message>
        <source>High cut</source>
        <translation>Tiefpass</translation>
    </message>
    <message>
        <source>Band pass</source>
        <translation>Bandpass</translation>
    </message>
    <message>
        <source>Notch</source>
        <translation>Kerbe</translation>
    </message>
    <message>
        <source>All-pass</source>
        <translation>Allpass</translation>
    </message>
    <message>
        <source>Tilt</source>
        <translation>Neigung</translation>
    </message>
    <message>
        <source>Stereo</source>
        <translation>Stereo</translation>
    </message>
    <message>
        <source>Mid</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Whether this band shapes the sound. An off band costs nothing.</source>
        <translation>Ob dieses Band den Klang formt. Ein ausgeschaltetes Band kostet nichts.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Bell lifts or lowers around the frequency, shelves everything below or above it, cuts take away what lies beyond it, tilt leans the whole spectrum.</source>
        <translation>Die Glocke hebt oder senkt um die Frequenz herum, Regale alles darunter oder darüber, Hoch- und Tiefpass nehmen weg, was jenseits liegt, Neigung kippt das ganze Spektrum.</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Frequenz</translation>
    </message>
    <message>
        <source>Middle of a bell or notch, corner of a shelf or cut.</source>
        <translation>Mitte einer Glocke oder Kerbe, Eckfrequenz eines Regals oder Passes.</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>How much the band lifts or lowers. Cuts, band pass, notch and all-pass have none. In mastering a decibel is a lot.</source>
        <translation>Um wie viel das Band hebt oder senkt. Hoch-, Tief-, Band- und Allpass und Kerbe haben keinen. Beim Mastern ist ein Dezibel viel.</translation>
    </message>
    <message>
        <source>Q</source>
        <translation>Güte</translation>
    </message>
    <message>
        <source>Narrowness of a bell; resonance at the corner of a shelf or cut, where 0.71 is the flattest without a bump.</source>
        <translation>Wie schmal eine Glocke ist; Resonanz an der Ecke eines Regals oder Passes, wobei 0,71 am flachsten ohne Überhöhung ist.</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>Steilheit</translation>
    </message>
    <message>
        <source>Steepness of a cut (6 to 96 dB per octave) or shelf (to 36), in steps of 6. Steeper cuts turn the phase more.</source>
        <translation>Steilheit eines Passes (6 bis 96 dB je Oktave) oder Regals (bis 36), in Schritten von 6. Steilere Pässe drehen die Phase stärker.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Mid is what both channels share, side what differs: a band on one leaves the other exactly as it was.</source>
        <translation>Mitte ist, was beide Kanäle gemeinsam haben, Seite, was sie unterscheidet: Ein Band auf dem einen lässt das andere genau, wie es war.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Level behind all bands, to listen at equal loudness.</source>
        <translation>Pegel hinter allen Bändern, um gleich laut zu hören.</translation>
    </message>
    <message>
        <source>What lies in this band</source>
        <translation>Was in diesem Band liegt</translation>
    </message>
    <message>
        <source>Equalizer</source>
        <translation>Equalizer</translation>
    </message>
    <message>
        <source>Changes how loud the parts of the spectrum are. Up to 24 bands, each on the whole stereo sound or on mid, side, left or right alone. Its curves follow analog filters up to 20 kHz at every sample rate, so a treble shelf at 44.1 kHz sounds as it does at 192 kHz.

In mastering small, wide moves do most of the work: half a decibel of a wide bell is heard. Take away before you add: a low cut at 25 Hz frees headroom, one decibel less around 250 Hz clears a muddy mix. Use narrow bands only against resonances. Listen to a band alone to find its place, then compare at equal loudness.

Leave it off when the mix already has the balance you want; every steep filter turns phase and costs a little punch.</source>
        <translation>Ändert, wie laut die Teile des Spektrums sind. Bis zu 24 Bänder, jedes auf dem ganzen Stereoklang oder nur auf Mitte, Seite, links oder rechts. Die Kurven folgen bei jeder Abtastrate bis 20 kHz analogen Filtern; ein Höhenregal klingt bei 44,1 kHz wie bei 192 kHz.

Beim Mastern leisten kleine, breite Züge die meiste Arbeit: Ein halbes Dezibel einer breiten Glocke hört man. Erst wegnehmen, dann zugeben: Ein Hochpass bei 25 Hz schafft Aussteuerungsreserve, ein Dezibel weniger um 250 Hz klärt eine mulmige Mischung. Schmale Bänder nur gegen Resonanzen. Ein Band allein hören, um seinen Platz zu finden, dann gleich laut vergleichen.

Ausgeschaltet lassen, wenn die Mischung schon ausgewogen ist; jedes steile Filter dreht die Phase und kostet etwas Druck.</translation>
    </message>
    <message>
        <source>1 band</source>
        <translation>1 Band</translation>
    </message>
    <message>
        <source>%1 bands</source>
        <translation>%1 Bänder</translation>
    </message>
    <message>
        <source>min φ</source>
        <translation>min φ</translation>
    </message>
    <message>
        <source>Level into the chain; compressors and the limiter react to it.</source>
        <translation>Pegel in die Kette hinein; Kompressoren und Limiter reagieren darauf.</translation>
    </message>
    <message>
        <source>Invert polarity</source>
        <translation>Polarität drehen</translation>
    </message>
    <message>
        <source>Turns the waveform upside down on both channels.</source>
        <translation>Stellt die Wellenform beider Kanäle auf den Kopf.</translation>
    </message>
    <message>
        <source>Swap channels</source>
        <translation>Kanäle tauschen</translation>
    </message>
    <message>
        <source>Left becomes right and right becomes left.</source>
        <translation>Links wird rechts und rechts wird links.</translation>
    </message>
    <message>
        <source>Mono</source>
        <translation>Mono</translation>
    </message>
    <message>
        <source>Both channels get the mean of left and right.</source>
        <translation>Beide Kanäle bekommen den Mittelwert von links und rechts.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Sets the level into the chain and mends simple faults of the mix: polarity, swapped channels, a stereo file that should be mono. Leave it out when the mix arrives as it should.</source>
        <translation>Stellt den Pegel in die Kette ein und behebt einfache Fehler der Mischung: Polarität, vertauschte Kanäle, eine Stereodatei, die mono sein sollte. Weglassen, wenn die Mischung ankommt, wie sie soll.</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>mono</source>
        <translation>mono</translation>
    </message>
    <message>
        <source>Compress</source>
        <translation>Verdichten</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Anheben</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Expandieren</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <source>RMS</source>
        <translation>RMS</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Betriebsart</translation>
    </message>
    <message>
        <source>Compress lowers what is louder than the threshold, Lift raises what is softer, Expand lowers what is softer.</source>
        <translation>Verdichten senkt, was lauter als der Schwellwert ist, Anheben hebt, was leiser ist, Expandieren senkt, was leiser ist.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwellwert</translation>
    </message>
    <message>
        <source>The level at which the gain begins to change.</source>
        <translation>Der Pegel, ab dem sich die Verstärkung ändert.</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>How many dB of input make one dB of output beyond the threshold. 1 : 1 does nothing; mastering lives between 1.2 and 2.</source>
        <translation>Wie viele dB am Eingang jenseits des Schwellwerts ein dB am Ausgang ergeben. 1 : 1 tut nichts; Mastering lebt zwischen 1,2 und 2.</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>The most that the gain may change.</source>
        <translation>Wie weit sich die Verstärkung höchstens ändern darf.</translation>
    </message>
    <message>
        <source>Knee</source>
        <translation>Knie</translation>
    </message>
    <message>
        <source>Width of the bend around the threshold; wide bends are heard less.</source>
        <translation>Breite des Knicks um den Schwellwert; breite Knicke hört man weniger.</translation>
    </message>
    <message>
        <source>Attack</source>
        <translation>Ansprechzeit</translation>
    </message>
    <message>
        <source>Time constant of the answer to louder sound: 63 % of the change in dB. Short ones tame transients, long ones let them through.</source>
        <translation>Zeitkonstante der Antwort auf lauteren Klang: 63 % der Änderung in dB. Kurze zähmen Transienten, lange lassen sie durch.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Rückstellzeit</translation>
    </message>
    <message>
        <source>Time constant of letting go. Too short pumps and distorts bass, too long keeps the music down.</source>
        <translation>Zeitkonstante des Loslassens. Zu kurz pumpt und verzerrt Bässe, zu lang hält die Musik unten.</translation>
    </message>
    <message>
        <source>Auto release</source>
        <translation>Automatische Rückstellzeit</translation>
    </message>
    <message>
        <source>Short peaks let go at half the release time, long loud passages at ten times of it.</source>
        <translation>Kurze Spitzen lassen in der halben Rückstellzeit los, lange laute Stellen in der zehnfachen.</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>Detektor</translation>
    </message>
    <message>
        <source>Peak follows the waveform, RMS (25 ms) follows what sounds loud.</source>
        <translation>Spitze folgt der Wellenform, RMS (25 ms) dem, was laut klingt.</translation>
    </message>
    <message>
        <source>Lookahead</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Delays the sound so that the gain is down when the transient arrives: complete when it is at least the attack time.</source>
        <translation>Verzögert den Klang, damit die Verstärkung unten ist, wenn die Transiente kommt: vollständig, wenn sie mindestens so lang wie die Ansprechzeit ist.</translation>
    </message>
    <message>
        <source>Side-chain low cut</source>
        <translation>Hochpass der Steuerung</translation>
    </message>
    <message>
        <source>Takes bass away from what the detector hears, so that the kick does not pull everything down. 12 dB per octave; below 10 Hz it is off.</source>
        <translation>Nimmt dem Detektor die Bässe, damit die Bassdrum nicht alles herunterzieht. 12 dB je Oktave; unter 10 Hz ausgeschaltet.</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>Mischung</translation>
    </message>
    <message>
        <source>Share of the processed sound; less than all is parallel compression.</source>
        <translation>Anteil des bearbeiteten Klangs; weniger als alles ist Parallelkompression.</translation>
    </message>
    <message>
        <source>Make-up</source>
        <translation>Aufholpegel</translation>
    </message>
    <message>
        <source>Gain behind the compression; compare at equal loudness.</source>
        <translation>Verstärkung hinter der Kompression; gleich laut vergleichen.</translation>
    </message>
    <message>
        <source>Stereo link</source>
        <translation>Stereokopplung</translation>
    </message>
    <message>
        <source>At 100 % both channels get the same gain and the image stands still.</source>
        <translation>Bei 100 % bekommen beide Kanäle dieselbe Verstärkung, und das Stereobild steht still.</translation>
    </message>
    <message>
        <source>What the detector hears</source>
        <translation>Was der Detektor hört</translation>
    </message>
    <message>
        <source>What was taken away</source>
        <translation>Was weggenommen wurde</translation>
    </message>
    <message>
        <source>Compressor</source>
        <translation>Kompressor</translation>
    </message>
    <message>
        <source>Makes the distance between loud and soft smaller (Compress, Lift) or larger (Expand). Compress holds back what is louder than the threshold, which glues a mix together and lets it sit louder; Lift raises soft detail and leaves peaks alone; Expand makes quiet parts quieter.

In mastering one or two decibels of gain reduction with a ratio below 2, a slow attack (30 ms) and a release that breathes with the music are usually enough. Let the side-chain low cut keep the kick from steering everything. Attack and release are time constants: 63 % of the change in dB. With lookahead the gain is down before a transient arrives. Mix blends the untouched sound back in without any comb filter.

Leave it off when the mix already moves as it should: dynamics that are gone do not come back.</source>
        <translation>Macht den Abstand zwischen laut und leise kleiner (Verdichten, Anheben) oder größer (Expandieren). Verdichten hält zurück, was lauter als der Schwellwert ist; das hält eine Mischung zusammen und erlaubt mehr Lautheit. Anheben holt leise Einzelheiten hervor und lässt Spitzen in Ruhe. Expandieren macht Leises leiser.

Beim Mastern reichen meist ein oder zwei Dezibel Pegelabsenkung bei einem Verhältnis unter 2, eine lange Ansprechzeit (30 ms) und eine Rückstellzeit, die mit der Musik atmet. Der Hochpass der Steuerung hält die Bassdrum davon ab, alles zu lenken. Ansprech- und Rückstellzeit sind Zeitkonstanten: 63 % der Änderung in dB. Mit Vorschau ist die Verstärkung unten, bevor eine Transiente kommt. Mischung blendet den unbearbeiteten Klang ohne Kammfilter wieder ein.

Ausgeschaltet lassen, wenn sich die Mischung schon bewegt, wie sie soll: Dynamik, die weg ist, kommt nicht wieder.</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>Transparent</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Weich</translation>
    </message>
    <message>
        <source>Punchy</source>
        <translation>Druckvoll</translation>
    </message>
    <message>
        <source>Aggressive</source>
        <translation>Aggressiv</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Ansteuerung</translation>
    </message>
    <message>
        <source>Level into the ceiling: more is louder and denser.</source>
        <translation>Pegel gegen die Grenze: Mehr ist lauter und dichter.</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>No peak of the reconstructed waveform passes this. -1 dBTP leaves room for lossy codecs.</source>
        <translation>Keine Spitze der rekonstruierten Wellenform übersteigt sie. -1 dBTP lässt Platz für verlustbehaftete Codecs.</translation>
    </message>
    <message>
        <source>Look-ahead</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>How long ahead of a peak the level starts to give way. Longer is cleaner, shorter keeps more punch. Adds latency.</source>
        <translation>Wie lange vor einer Spitze der Pegel nachzugeben beginnt. Länger ist sauberer, kürzer behält mehr Druck. Erhöht die Latenz.</translation>
    </message>
    <message>
        <source>How fast the level comes back after a short peak. Lasting reduction comes back slower, as the style says.</source>
        <translation>Wie schnell der Pegel nach einer kurzen Spitze zurückkommt. Anhaltende Absenkung kommt langsamer zurück, wie der Stil es sagt.</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>How the level gives way and comes back: a set of attack, hold and releases.</source>
        <translation>Wie der Pegel nachgibt und zurückkommt: ein Satz aus Ansprech-, Halte- und Rückstellzeiten.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Kopplung</translation>
    </message>
    <message>
        <source>100 %: both channels give way together and the stereo image stands still. Less is louder, but the image moves.</source>
        <translation>100 %: Beide Kanäle geben gemeinsam nach, und das Stereobild steht still. Weniger ist lauter, aber das Bild bewegt sich.</translation>
    </message>
    <message>
        <source>Full-band safe</source>
        <translation>Sicher im ganzen Band</translation>
    </message>
    <message>
        <source>A linear-phase low-pass at 0.465 of the sample rate first: energy just below the Nyquist frequency can make peaks that no detector sees.</source>
        <translation>Vorher ein linearphasiger Tiefpass bei 0,465 der Abtastrate: Energie knapp unter der Nyquist-Frequenz kann Spitzen ergeben, die kein Detektor sieht.</translation>
    </message>
    <message>
        <source>What the limiter takes away</source>
        <translation>Was der Limiter wegnimmt</translation>
    </message>
    <message>
        <source>Limiter</source>
        <translation>Limiter</translation>
    </message>
    <message>
        <source>Makes the programme louder against a ceiling that the reconstructed waveform does not pass: peaks between the samples count (64 taps to either side, 8 phases). Below the ceiling it changes nothing at all.
Styles, as fade into a peak / hold / release / release of what lasts (share): Transparent: the whole look-ahead / 12 ms / as set / 250 ms (60 %). Smooth: the whole look-ahead / 20 ms / twice the knob / 600 ms (80 %). Punchy: 0.3 of the look-ahead / 10 ms / 0.7 of the knob / 300 ms (40 %). Aggressive: 0.1 of the look-ahead / 2 ms / 0.4 of the knob / 150 ms (20 %); low tones distort.
Leave it out when another limiter follows, and when the mix peaks below the ceiling.</source>
        <translation>Macht das Programm lauter gegen eine Grenze, die die rekonstruierte Wellenform nicht übersteigt: Spitzen zwischen den Samples zählen (64 Stützstellen zu jeder Seite, 8 Phasen). Unterhalb der Grenze ändert er gar nichts.
Stile, als Weg in eine Spitze / Halten / Rückstellzeit / Rückstellzeit des Anhaltenden (Anteil): Transparent: die ganze Vorschau / 12 ms / wie eingestellt / 250 ms (60 %). Weich: die ganze Vorschau / 20 ms / das Doppelte / 600 ms (80 %). Druckvoll: 0,3 der Vorschau / 10 ms / 0,7 des Knopfs / 300 ms (40 %). Aggressiv: 0,1 der Vorschau / 2 ms / 0,4 des Knopfs / 150 ms (20 %); tiefe Töne verzerren.
Weglassen, wenn ein anderer Limiter folgt und wenn die Mischung unter der Grenze bleibt.</translation>
    </message>
    <message>
        <source>Crossover</source>
        <translation>Übergang</translation>
    </message>
    <message>
        <source>Where this band&apos;s width ends and the next one&apos;s begins.</source>
        <translation>Wo die Breite dieses Bandes endet und die des nächsten beginnt.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Level of what differs between the channels: 0 % is mono, 100 % as it came, 200 % twice. What both channels share is never touched.</source>
        <translation>Pegel dessen, was die Kanäle unterscheidet: 0 % ist mono, 100 % wie es kam, 200 % doppelt. Was beiden Kanälen gemeinsam ist, wird nie berührt.</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bänder</translation>
    </message>
    <message>
        <source>Into how many bands the width is split; with one it holds for everything.</source>
        <translation>In wie viele Bänder die Breite geteilt wird; bei einem gilt sie für alles.</translation>
    </message>
    <message>
        <source>Mono below</source>
        <translation>Mono unter</translation>
    </message>
    <message>
        <source>Takes the difference of the channels away below this, 24 dB per octave: bass stands in the middle, vinyl can be cut. Below 20 Hz it is off.</source>
        <translation>Nimmt darunter weg, was die Kanäle unterscheidet, mit 24 dB pro Oktave: Der Bass steht in der Mitte, Vinyl lässt sich schneiden. Unter 20 Hz ist es aus.</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>Lowers the left channel (to the right) or the right one (to the left).</source>
        <translation>Senkt den linken Kanal (nach rechts) oder den rechten (nach links) ab.</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>Turns the whole image: moves the middle without losing energy at the sides.</source>
        <translation>Dreht das ganze Bild: verschiebt die Mitte, ohne dass an den Seiten Energie verloren geht.</translation>
    </message>
    <message>
        <source>What differs between the channels</source>
        <translation>Was die Kanäle unterscheidet</translation>
    </message>
    <message>
        <source>Imager</source>
        <translation>Stereobild</translation>
    </message>
    <message>
        <source>Makes the stereo image wider or narrower, in up to four bands, by raising or lowering what differs between the channels. What both share stays as it is, so the mono sum never changes: what is heard on a phone or in a club is safe.

In mastering: bass mono below 100 to 150 Hz gives a firm bottom; 110 to 130 % above some kHz opens the top. More than that soon sounds hollow; watch the correlation. Rotation brings a leaning image back to the middle, balance evens two channels out.

Leave it off when the mix is already wide: width beyond the mix only blurs it.</source>
        <translation>Macht das Stereobild breiter oder schmaler, in bis zu vier Bändern, indem es anhebt oder absenkt, was die Kanäle unterscheidet. Was beiden gemeinsam ist, bleibt, wie es ist; die Monosumme ändert sich also nie: Was am Telefon oder im Club zu hören ist, bleibt sicher.

Im Mastering: Bass mono unter 100 bis 150 Hz gibt ein festes Fundament; 110 bis 130 % über einigen kHz öffnen die Höhen. Mehr klingt bald hohl; auf die Korrelation achten. Die Drehung holt ein schiefes Bild in die Mitte zurück, die Balance gleicht zwei Kanäle aus.

Weglassen, wenn der Mix schon breit ist: Breite über den Mix hinaus verwischt ihn nur.</translation>
    </message>
    <message>
        <source>mono &lt; %1</source>
        <translation>mono &lt; %1</translation>
    </message>
    <message>
        <source>Tape</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>Warm</translation>
    </message>
    <message>
        <source>Tube</source>
        <translation>Röhre</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Kappen</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>2×</source>
        <translation>2×</translation>
    </message>
    <message>
        <source>4×</source>
        <translation>4×</translation>
    </message>
    <message>
        <source>8×</source>
        <translation>8×</translation>
    </message>
    <message>
        <source>16×</source>
        <translation>16×</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kennlinie</translation>
    </message>
    <message>
        <source>Tape rounds peaks (odd harmonics), Warm does it earlier and more gently, Tube is uneven (even harmonics too), Clip cuts peaks off straight.</source>
        <translation>Band rundet Spitzen (ungerade Obertöne), Warm tut es früher und sanfter, Röhre ist unsymmetrisch (auch gerade Obertöne), Kappen schneidet Spitzen gerade ab.</translation>
    </message>
    <message>
        <source>How far the sound reaches into the curve. Soft sound keeps its level, peaks get rounder. 0 dB does nothing.</source>
        <translation>Wie weit der Klang in die Kennlinie reicht. Leises behält seinen Pegel, Spitzen werden runder. 0 dB bewirkt nichts.</translation>
    </message>
    <message>
        <source>Share of the bent sound; the rest is the sound as it came.</source>
        <translation>Anteil des verbogenen Klangs; der Rest ist der Klang, wie er kam.</translation>
    </message>
    <message>
        <source>Oversampling</source>
        <translation>Überabtastung</translation>
    </message>
    <message>
        <source>At a higher rate harmonics above hearing do not fold back as noise. 8× is clean for all curves; costs 64 samples of latency.</source>
        <translation>Bei höherer Rate falten sich Obertöne über dem Hörbaren nicht als Störung zurück. 8× ist für alle Kennlinien sauber; kostet 64 Samples Latenz.</translation>
    </message>
    <message>
        <source>Level behind the saturation, to listen at equal loudness.</source>
        <translation>Pegel hinter der Sättigung, um bei gleicher Lautheit zu hören.</translation>
    </message>
    <message>
        <source>What saturation adds</source>
        <translation>Was die Sättigung hinzufügt</translation>
    </message>
    <message>
        <source>Saturator</source>
        <translation>Sättigung</translation>
    </message>
    <message>
        <source>Bends the waveform the way tape, transformers and tubes do: peaks get rounder, harmonics appear, the sound gets denser and seems louder. Soft passages pass almost unchanged. Clip cuts the highest peaks off straight, which saves the limiter work on drums.

In mastering 1 to 4 dB of drive are plenty. Listen to what is added (the tap) and compare at equal loudness: more harmonics always sound better when they are louder. Only what the curve adds is oversampled and mixed in, so the sound underneath stays untouched.

Leave it off on mixes that are already dense or distorted, and where clarity is the point.</source>
        <translation>Verbiegt die Wellenform, wie Band, Übertrager und Röhren es tun: Spitzen werden runder, Obertöne kommen hinzu, der Klang wird dichter und scheint lauter. Leise Stellen gehen fast unverändert hindurch. Kappen schneidet die höchsten Spitzen gerade ab, was dem Limiter bei Schlagzeug Arbeit erspart.

Im Mastering genügen 1 bis 4 dB Antrieb. Hören Sie, was hinzukommt (der Abgriff), und vergleichen Sie bei gleicher Lautheit: Mehr Obertöne klingen immer besser, wenn sie lauter sind. Nur was die Kennlinie hinzufügt, wird überabgetastet und beigemischt; der Klang darunter bleibt unberührt.

Weglassen bei Mixen, die schon dicht oder verzerrt sind, und wo Klarheit das Ziel ist.</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>Links und rechts</translation>
    </message>
    <message>
        <source>Mid and side</source>
        <translation>Mitte und Seite</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Left and right, or mid and side: then the middle and what differs between the channels are two channels of their own, linked or not.</source>
        <translation>Links und rechts oder Mitte und Seite: dann sind die Mitte und was die Kanäle unterscheidet zwei eigene Kanäle, gekoppelt oder nicht.</translation>
    </message>
</context>
<context>
    <name>presets</name>
    <message>
        <source>Preset “%1”</source>
        <translation>Voreinstellung „%1“</translation>
    </message>
    <message>
        <source>Save preset</source>
        <translation>Voreinstellung speichern</translation>
    </message>
    <message>
        <source>Name of the preset:</source>
        <translation>Name der Voreinstellung:</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>Als Voreinstellung speichern…</translation>
    </message>
</context>
<context>
    <name>project</name>
    <message>
        <source>Unsaved work cannot be kept safe: the folder “%1” cannot be written.</source>
        <translation>Ungesicherte Arbeit kann nicht bewahrt werden: In den Ordner „%1“ kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>This version knows no module “%1”. It stays in its place, switched off.</source>
        <translation>Diese Version kennt kein Modul „%1“. Es bleibt ausgeschaltet an seinem Platz.</translation>
    </message>
    <message>
        <source>The module “%1” has a key that means nothing here: %2</source>
        <translation>Das Modul „%1“ hat einen Schlüssel, der hier nichts bedeutet: %2</translation>
    </message>
    <message>
        <source>The module “%1” has no parameter “%2”.</source>
        <translation>Das Modul „%1“ hat keinen Parameter „%2“.</translation>
    </message>
    <message>
        <source>This is no chain: it is damaged at “%1”. A chain is a list like [{&quot;module&quot;: &quot;limiter&quot;, &quot;params&quot;: {&quot;ceiling&quot;: -1}}].</source>
        <translation>Das ist keine Kette: Sie ist bei „%1“ beschädigt. Eine Kette ist eine Liste wie [{&quot;module&quot;: &quot;limiter&quot;, &quot;params&quot;: {&quot;ceiling&quot;: -1}}].</translation>
    </message>
    <message>
        <source>“%1” is no preset: %2</source>
        <translation>„%1“ ist keine Voreinstellung: %2</translation>
    </message>
    <message>
        <source>There is no preset “%1”; there are: %2.</source>
        <translation>Es gibt keine Voreinstellung „%1“; es gibt: %2.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made: %2.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>The preset “%1” cannot be removed.</source>
        <translation>Die Voreinstellung „%1“ kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>The session “%1” is damaged (at “%2”) and cannot be opened. A copy from a backup may still be whole.</source>
        <translation>Die Sitzung „%1“ ist beschädigt (bei „%2“) und lässt sich nicht öffnen. Eine Sicherungskopie ist vielleicht noch heil.</translation>
    </message>
    <message>
        <source>“%1” is no session of Lacquer.</source>
        <translation>„%1“ ist keine Lacquer-Sitzung.</translation>
    </message>
    <message>
        <source>The session “%1” was saved by a newer version of Lacquer; open it with that version.</source>
        <translation>Die Sitzung „%1“ wurde von einer neueren Lacquer-Version gespeichert; öffnen Sie sie mit jener Version.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2. Choose another folder, or make room there.</source>
        <translation>„%1“ kann nicht geschrieben werden: %2. Wählen Sie einen anderen Ordner oder schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>“%1” is not a file.</source>
        <translation>„%1“ ist keine Datei.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>„%1“ kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>“%1” is too large to be one of Lacquer&apos;s files.</source>
        <translation>„%1“ ist zu groß für eine Lacquer-Datei.</translation>
    </message>
</context>
<context>
    <name>render</name>
    <message>
        <source>There is no file format “%1”. `lacquer-cli deliver --list` names them all.</source>
        <translation>Es gibt kein Dateiformat „%1“. `lacquer-cli deliver --list` nennt alle.</translation>
    </message>
    <message>
        <source>“%1” is the mix itself and would be lost. Choose another name.</source>
        <translation>„%1“ ist die Mischung selbst und ginge verloren. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 cannot hold %2 Hz; the nearest rate that it takes is %3 Hz.</source>
        <translation>%1 kann %2 Hz nicht aufnehmen; die nächste mögliche Rate ist %3 Hz.</translation>
    </message>
    <message>
        <source>There is no dither “%1”; take one of: none, tpdf, tpdf-hp, lip5, fw3, fw9, me9, ie9.</source>
        <translation>Es gibt kein Dither „%1“; möglich sind: none, tpdf, tpdf-hp, lip5, fw3, fw9, me9, ie9.</translation>
    </message>
    <message>
        <source>The dither %1 is made for 44.1 and 48 kHz; %2 took its place.</source>
        <translation>Das Dither %1 ist für 44,1 und 48 kHz gemacht; stattdessen kam %2 zum Einsatz.</translation>
    </message>
    <message>
        <source>A loudness needs a limiter in the chain of “%1”. Add one, or choose plain gain.</source>
        <translation>Für eine Ziellautheit braucht die Kette von „%1“ einen Limiter. Fügen Sie einen hinzu oder wählen Sie reine Verstärkung.</translation>
    </message>
    <message>
        <source>The track to export is no longer in the session.</source>
        <translation>Der zu exportierende Titel ist nicht mehr in der Sitzung.</translation>
    </message>
    <message>
        <source>The mix could not be read to its end. Check the file and try again.</source>
        <translation>Die Mischung konnte nicht bis zum Ende gelesen werden. Prüfen Sie die Datei und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Abgebrochen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The sound is too quiet or too short for a loudness; no level reaches %1 LUFS.</source>
        <translation>Der Klang ist für eine Lautheit zu leise oder zu kurz; kein Pegel erreicht %1 LUFS.</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>Abtastrate</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Samples read back</source>
        <translation>Zurückgelesene Samples</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>wie geschrieben</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Lautheit</translation>
    </message>
    <message>
        <source>True peak</source>
        <translation>True Peak</translation>
    </message>
    <message>
        <source>There is no delivery target “%1”; `lacquer-cli deliver --list` names them all.</source>
        <translation>Ein Lieferziel „%1“ gibt es nicht; `lacquer-cli deliver --list` nennt alle.</translation>
    </message>
    <message>
        <source>The session asks for a dither “%1” that is not known.</source>
        <translation>Die Sitzung verlangt ein unbekanntes Dither „%1“.</translation>
    </message>
    <message>
        <source>The file of “%1” is not as long as the session says; it was changed. Open the session in the window and load the file anew.</source>
        <translation>Die Datei von „%1“ ist nicht so lang, wie die Sitzung sagt; sie wurde verändert. Öffnen Sie die Sitzung im Fenster, und laden Sie die Datei neu.</translation>
    </message>
    <message>
        <source>“%1” was lowered by %2 dB: encoded as it was, it would have passed %3 dBTP after decoding.</source>
        <translation>„%1“ wurde um %2 dB abgesenkt: kodiert wie es war, hätte es nach dem Dekodieren %3 dBTP überschritten.</translation>
    </message>
    <message>
        <source>True peak after decoding</source>
        <translation>True Peak nach dem Dekodieren</translation>
    </message>
    <message>
        <source>Names read back</source>
        <translation>Namen zurückgelesen</translation>
    </message>
    <message>
        <source>Sound after writing names</source>
        <translation>Ton nach dem Schreiben der Namen</translation>
    </message>
    <message>
        <source>TOC file read back</source>
        <translation>TOC-Datei zurückgelesen</translation>
    </message>
    <message>
        <source>CUE sheet read back</source>
        <translation>CUE-Sheet zurückgelesen</translation>
    </message>
    <message>
        <source>DDP set read back</source>
        <translation>DDP-Satz zurückgelesen</translation>
    </message>
    <message>
        <source>Image against the rendered album</source>
        <translation>Abbild gegen das gerechnete Album</translation>
    </message>
    <message>
        <source>%1: for %2 s the bass below 150 Hz is less than 12 dB more mid than side, worst at %3 (side %4 dB against mid). Make the bass mono.</source>
        <translation>%1: %2 s lang liegt im Bass unter 150 Hz die Mitte weniger als 12 dB über der Seite, am schlimmsten bei %3 (Seite %4 dB gegen die Mitte). Machen Sie den Bass mono.</translation>
    </message>
    <message>
        <source>%1: for %2 s there is more than -12 dBFS above 6 kHz, worst at %3 (%4 dBFS). Tame the sibilants, or the cutter will.</source>
        <translation>%1: %2 s lang ist über 6 kHz mehr als -12 dBFS, am schlimmsten bei %3 (%4 dBFS). Zähmen Sie die Zischlaute, sonst tut es der Schnitt.</translation>
    </message>
    <message>
        <source>%1 lasts %2 minutes; beyond %3 the cut gets quieter and noisier.</source>
        <translation>%1 dauert %2 Minuten; über %3 wird der Schnitt leiser und rauschiger.</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Finer</source>
        <translation>Feiner</translation>
    </message>
    <message>
        <source>Shift while dragging</source>
        <translation>Umschalt beim Ziehen</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Zurück zum Grundwert</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Type a value</source>
        <translation>Wert eintippen</translation>
    </message>
    <message>
        <source>Enter on a control, or click its number</source>
        <translation>Eingabetaste auf einem Regler, oder seine Zahl anklicken</translation>
    </message>
</context>
<context>
    <name>transport</name>
    <message>
        <source>Monitor</source>
        <translation>Abhören</translation>
    </message>
    <message>
        <source>How loud it plays here. Files and meters do not change.</source>
        <translation>Wie laut es hier klingt. Dateien und Anzeigen ändern sich nicht.</translation>
    </message>
</context>
<context>
    <name>widgets</name>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>%1 %2 ct</source>
        <translation>%1 %2 ct</translation>
    </message>
</context>
</TS>
