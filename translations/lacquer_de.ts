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
    <message>
        <source>&amp;Go to a time…</source>
        <translation>&amp;Gehe zu einer Zeit …</translation>
    </message>
    <message>
        <source>Type where the cursor goes. A click on the time does the same.</source>
        <translation>Eintippen, wohin die Marke geht. Ein Klick auf die Zeit tut dasselbe.</translation>
    </message>
    <message>
        <source>&amp;Start the track here</source>
        <translation>Titel hier &amp;beginnen</translation>
    </message>
    <message>
        <source>What lies ahead of the cursor is trimmed away.</source>
        <translation>Was vor der Marke liegt, wird abgeschnitten.</translation>
    </message>
    <message>
        <source>&amp;End the track here</source>
        <translation>Titel hier be&amp;enden</translation>
    </message>
    <message>
        <source>What lies behind the cursor is trimmed away.</source>
        <translation>Was hinter der Marke liegt, wird abgeschnitten.</translation>
    </message>
    <message>
        <source>Take the &amp;whole file</source>
        <translation>Die &amp;ganze Datei nehmen</translation>
    </message>
    <message>
        <source>Brings back what was trimmed away at both ends.</source>
        <translation>Holt zurück, was an beiden Enden abgeschnitten wurde.</translation>
    </message>
    <message>
        <source>Fade &amp;in up to here</source>
        <translation>Bis hier e&amp;inblenden</translation>
    </message>
    <message>
        <source>The track rises from silence at its start to full level at the cursor.</source>
        <translation>Der Titel steigt von Stille am Anfang bis zum vollen Pegel an der Marke.</translation>
    </message>
    <message>
        <source>Fade &amp;out from here</source>
        <translation>Ab hier &amp;ausblenden</translation>
    </message>
    <message>
        <source>The track falls from full level at the cursor to silence at its end.</source>
        <translation>Der Titel fällt vom vollen Pegel an der Marke bis zur Stille am Ende.</translation>
    </message>
    <message>
        <source>&amp;Move the reference here</source>
        <translation>Referenz hierher &amp;verschieben</translation>
    </message>
    <message>
        <source>The reference&apos;s first sound is heard at the cursor.</source>
        <translation>Der Anfang der Referenz erklingt an der Marke.</translation>
    </message>
    <message>
        <source>&amp;Loop the reference</source>
        <translation>Referenz in &amp;Schleife</translation>
    </message>
    <message>
        <source>The reference repeats what of it lies in the marked region, or all, while the track goes on.</source>
        <translation>Die Referenz wiederholt, was von ihr im markierten Bereich liegt, sonst alles, während der Titel weiterläuft.</translation>
    </message>
    <message>
        <source>Session &amp;rate…</source>
        <translation>Abtast&amp;rate der Sitzung …</translation>
    </message>
    <message>
        <source>The rate at which everything is computed.</source>
        <translation>Die Abtastrate, mit der alles berechnet wird.</translation>
    </message>
    <message>
        <source>Single &amp;samples</source>
        <translation>Einzelne A&amp;btastwerte</translation>
    </message>
    <message>
        <source>Show the waveform sample by sample around the cursor.</source>
        <translation>Zeigt die Wellenform um die Marke Abtastwert für Abtastwert.</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Schrift &amp;größer</translation>
    </message>
    <message>
        <source>Everything is written larger, up to 150 %.</source>
        <translation>Alles wird größer geschrieben, bis 150 %.</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Schrift k&amp;leiner</translation>
    </message>
    <message>
        <source>Everything is written smaller, down to 100 %.</source>
        <translation>Alles wird kleiner geschrieben, bis 100 %.</translation>
    </message>
    <message>
        <source>&amp;Help on the module</source>
        <translation>&amp;Hilfe zum Modul</translation>
    </message>
    <message>
        <source>What the selected module does, control by control, and when to leave it off.</source>
        <translation>Was das gewählte Modul tut, Regler für Regler, und wann es wegbleibt.</translation>
    </message>
    <message>
        <source>&amp;Track</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>Listen as on another s&amp;ystem</source>
        <translation>Wie auf einem anderen S&amp;ystem hören</translation>
    </message>
    <message>
        <source>Phone, car, club, kitchen radio: what the sound becomes there, at equal loudness. For the ears only; the bar on top chooses which.</source>
        <translation>Telefon, Auto, Club, Küchenradio: was dort aus dem Klang wird, bei gleicher Lautheit. Nur für die Ohren; die Leiste oben wählt, welches.</translation>
    </message>
    <message>
        <source>&amp;Master</source>
        <translation>&amp;Master</translation>
    </message>
    <message>
        <source>Mix, master and reference side by side, and the chain.</source>
        <translation>Mix, Master und Referenz nebeneinander, dazu die Kette.</translation>
    </message>
    <message>
        <source>The mo&amp;dule</source>
        <translation>Das Mo&amp;dul</translation>
    </message>
    <message>
        <source>The selected module&apos;s editor.</source>
        <translation>Der Editor des gewählten Moduls.</translation>
    </message>
    <message>
        <source>S&amp;pectrum</source>
        <translation>S&amp;pektrum</translation>
    </message>
    <message>
        <source>Levels over frequency of mix, master and reference, live and of the whole song.</source>
        <translation>Pegel von Mischung, Master und Referenz über der Frequenz, jetzt und im ganzen Stück.</translation>
    </message>
    <message>
        <source>Spectro&amp;gram</source>
        <translation>Spektro&amp;gramm</translation>
    </message>
    <message>
        <source>What sounds when in mix, master and reference.</source>
        <translation>Was in Mischung, Master und Referenz wann klingt.</translation>
    </message>
    <message>
        <source>Dynamic &amp;contour</source>
        <translation>Dynamik&amp;kontur</translation>
    </message>
    <message>
        <source>How loud each frequency is how often, and how master and reference differ in it.</source>
        <translation>Wie laut jede Frequenz wie oft ist, und worin sich Master und Referenz dabei unterscheiden.</translation>
    </message>
    <message>
        <source>Stereo by &amp;band</source>
        <translation>Stereo je &amp;Band</translation>
    </message>
    <message>
        <source>Correlation, width and mono loss of each band over time.</source>
        <translation>Korrelation, Breite und Monoverlust jedes Bandes über der Zeit.</translation>
    </message>
    <message>
        <source>Listen to the side</source>
        <translation>Die Seite hören</translation>
    </message>
    <message>
        <source>Left less right: what mono loses.</source>
        <translation>Links minus rechts: was Mono verliert.</translation>
    </message>
    <message>
        <source>Swap left and right</source>
        <translation>Links und rechts tauschen</translation>
    </message>
    <message>
        <source>Whether the picture leans, or the room does. For the ears only.</source>
        <translation>Ob das Bild schief ist oder der Raum. Nur für die Ohren.</translation>
    </message>
    <message>
        <source>Hear the difference to the refere&amp;nce</source>
        <translation>Den &amp;Unterschied zur Referenz hören</translation>
    </message>
    <message>
        <source>What is heard less the reference, at equal loudness: what two versions of one song do not share. Align them first.</source>
        <translation>Was zu hören ist minus die Referenz, gleich laut: was zwei Fassungen eines Stücks nicht gemeinsam haben. Zuerst ausrichten.</translation>
    </message>
    <message>
        <source>D&amp;im</source>
        <translation>L&amp;eiser stellen</translation>
    </message>
    <message>
        <source>20 dB quieter, for talking.</source>
        <translation>20 dB leiser, zum Reden.</translation>
    </message>
    <message>
        <source>M&amp;ute</source>
        <translation>S&amp;tumm</translation>
    </message>
    <message>
        <source>Nothing is heard; everything goes on.</source>
        <translation>Nichts ist zu hören; alles läuft weiter.</translation>
    </message>
    <message>
        <source>&amp;Blind test…</source>
        <translation>&amp;Blindtest…</translation>
    </message>
    <message>
        <source>Two sources under shuffled names at equal loudness: whether you hear a difference, and how likely guessing would do as well.</source>
        <translation>Zwei Quellen unter vertauschten Namen, gleich laut: ob Sie einen Unterschied hören, und wie wahrscheinlich Raten ebenso gut wäre.</translation>
    </message>
    <message>
        <source>&amp;Align the reference to the mix</source>
        <translation>Die Referenz an der Mischung &amp;ausrichten</translation>
    </message>
    <message>
        <source>Finds another version of the same song in the mix and moves it there, to the sample.</source>
        <translation>Findet eine andere Fassung desselben Stücks in der Mischung und verschiebt sie dorthin, auf das Sample genau.</translation>
    </message>
    <message>
        <source>Play &amp;transitions</source>
        <translation>Ü&amp;bergänge abspielen</translation>
    </message>
    <message>
        <source>In the album, only where tracks meet: the last seconds of one and the first of the next.</source>
        <translation>Im Album nur, wo Titel sich treffen: die letzten Sekunden des einen und die ersten des nächsten.</translation>
    </message>
    <message>
        <source>To the track &amp;before</source>
        <translation>Zum &amp;vorigen Titel</translation>
    </message>
    <message>
        <source>Put the cursor where the track before begins in the album.</source>
        <translation>Den Zeiger an den Anfang des vorigen Titels im Album setzen.</translation>
    </message>
    <message>
        <source>To the &amp;next track</source>
        <translation>Zum &amp;nächsten Titel</translation>
    </message>
    <message>
        <source>Put the cursor where the next track begins in the album.</source>
        <translation>Den Zeiger an den Anfang des nächsten Titels im Album setzen.</translation>
    </message>
    <message>
        <source>Move the track ea&amp;rlier</source>
        <translation>Titel nach vo&amp;rn</translation>
    </message>
    <message>
        <source>The selected tracks change places with the one before them in the album.</source>
        <translation>Die gewählten Titel tauschen im Album den Platz mit dem davor.</translation>
    </message>
    <message>
        <source>Move the track la&amp;ter</source>
        <translation>Titel nach &amp;hinten</translation>
    </message>
    <message>
        <source>The selected tracks change places with the one behind them in the album.</source>
        <translation>Die gewählten Titel tauschen im Album den Platz mit dem dahinter.</translation>
    </message>
    <message>
        <source>E&amp;ven out loudness…</source>
        <translation>&amp;Lautheit angleichen …</translation>
    </message>
    <message>
        <source>Gains that bring the album&apos;s tracks to one loudness; quiet songs may stay quiet.</source>
        <translation>Pegel, die die Titel des Albums auf eine Lautheit bringen; leise Stücke dürfen leise bleiben.</translation>
    </message>
    <message>
        <source>&amp;Copy the chain</source>
        <translation>Kette &amp;kopieren</translation>
    </message>
    <message>
        <source>The chain that is shown goes to the clipboard, as text.</source>
        <translation>Die gezeigte Kette kommt als Text in die Zwischenablage.</translation>
    </message>
    <message>
        <source>&amp;Paste the chain</source>
        <translation>Kette &amp;einfügen</translation>
    </message>
    <message>
        <source>The chain on the clipboard takes the place of the one shown; in the album, of those of all selected tracks.</source>
        <translation>Die Kette der Zwischenablage ersetzt die gezeigte; im Album die aller gewählten Titel.</translation>
    </message>
    <message>
        <source>Put this track&apos;s chain on the &amp;others</source>
        <translation>Kette dieses Titels auf die &amp;anderen</translation>
    </message>
    <message>
        <source>The selected tracks of the album, or all where only one is selected, get a copy of the current track&apos;s chain.</source>
        <translation>Die gewählten Titel des Albums, oder alle, wenn nur einer gewählt ist, bekommen eine Kopie der Kette des aktuellen Titels.</translation>
    </message>
    <message>
        <source>&amp;Album</source>
        <translation>&amp;Album</translation>
    </message>
    <message>
        <source>The tracks in a row: order, gaps, crossfades, fades, names.</source>
        <translation>Die Titel in einer Reihe: Folge, Pausen, Überblendungen, Blenden, Namen.</translation>
    </message>
    <message>
        <source>Ma&amp;tch</source>
        <translation>An&amp;gleichen</translation>
    </message>
    <message>
        <source>Moves that bring the mix to its reference, each with its reason.</source>
        <translation>Schritte, die die Mischung zu ihrer Referenz bringen, jeder mit seiner Begründung.</translation>
    </message>
    <message>
        <source>I&amp;nspect</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>What is wrong with the mix or the master, where, and what to do.</source>
        <translation>Was an Mischung oder Master nicht stimmt, wo, und was zu tun ist.</translation>
    </message>
    <message>
        <source>Files for streaming, CD and vinyl, with names, and what was really written.</source>
        <translation>Dateien für Streaming, CD und Vinyl, mit Namen, und was wirklich geschrieben wurde.</translation>
    </message>
    <message>
        <source>Deli&amp;ver</source>
        <translation>Ausl&amp;iefern</translation>
    </message>
    <message>
        <source>&amp;Deliver</source>
        <translation>Aus&amp;liefern</translation>
    </message>
    <message>
        <source>Write the chosen targets of the Deliver workspace and read them back.</source>
        <translation>Die gewählten Ziele im Arbeitsbereich „Ausliefern“ schreiben und zurücklesen.</translation>
    </message>
    <message>
        <source>&amp;Batch…</source>
        <translation>&amp;Stapel…</translation>
    </message>
    <message>
        <source>One chain and one delivery on any number of files, each read back.</source>
        <translation>Eine Kette und eine Auslieferung auf beliebig viele Dateien; jede wird zurückgelesen.</translation>
    </message>
    <message>
        <source>Replace the mi&amp;x…</source>
        <translation>Mi&amp;x ersetzen…</translation>
    </message>
    <message>
        <source>A new version of the selected track&apos;s mix: it keeps chain, place, trims and marks, is moved to the old one&apos;s place, and what changed in it is listed.</source>
        <translation>Eine neue Fassung des Mixes des gewählten Titels: Kette, Platz, Schnitte und Marken bleiben, sie wird an die Stelle der alten gerückt, und was sich geändert hat, wird aufgezählt.</translation>
    </message>
    <message>
        <source>Equal loudness by the loop</source>
        <translation>Gleiche Lautheit nach der Schleife</translation>
    </message>
    <message>
        <source>The marked loop of mix, master and reference plays equally loud, not the whole songs: a verse beside a chorus.</source>
        <translation>Die markierte Schleife von Mix, Master und Referenz klingt gleich laut, nicht die ganzen Stücke: eine Strophe neben einem Refrain.</translation>
    </message>
    <message>
        <source>Equal loudness by the moment</source>
        <translation>Gleiche Lautheit nach dem Augenblick</translation>
    </message>
    <message>
        <source>Mix and reference follow the master&apos;s loudness of the 3 seconds around the cursor: tone is compared while levels change.</source>
        <translation>Mix und Referenz folgen der Lautheit des Masters in den 3 Sekunden um den Zeiger: der Klang wird verglichen, während die Pegel sich ändern.</translation>
    </message>
    <message>
        <source>&amp;Codec preview</source>
        <translation>&amp;Codec-Vorschau</translation>
    </message>
    <message>
        <source>The master is heard as MP3, AAC, Vorbis or Opus leaves it. For the ears only.</source>
        <translation>Das Master klingt so, wie MP3, AAC, Vorbis oder Opus es hinterlässt. Nur für die Ohren.</translation>
    </message>
    <message>
        <source>Hear what the codec changes</source>
        <translation>Hören, was der Codec ändert</translation>
    </message>
    <message>
        <source>The decoded sound less the master: pre-echo, noise, lost highs.</source>
        <translation>Der dekodierte Ton abzüglich des Masters: Vorechos, Rauschen, verlorene Höhen.</translation>
    </message>
    <message>
        <source>Which c&amp;odec, and its peaks…</source>
        <translation>Welcher C&amp;odec, und seine Spitzen …</translation>
    </message>
    <message>
        <source>Chooses codec and bit rate, shows the peaks after decoding, and encodes the whole song.</source>
        <translation>Wählt Codec und Bitrate, zeigt die Spitzen nach dem Dekodieren und kodiert das ganze Stück.</translation>
    </message>
    <message>
        <source>Begin a se&amp;ction here</source>
        <translation>Hier einen Abs&amp;chnitt beginnen</translation>
    </message>
    <message>
        <source>A flag at the cursor, above the waveforms: verse, chorus, bridge. F2 on it names it.</source>
        <translation>Ein Fähnchen an der Marke, über den Wellenformen: Strophe, Refrain, Bridge. F2 darauf benennt es.</translation>
    </message>
    <message>
        <source>Loop the section</source>
        <translation>Abschnitt wiederholen</translation>
    </message>
    <message>
        <source>Repeat the section that the cursor is in.</source>
        <translation>Den Abschnitt wiederholen, in dem die Marke steht.</translation>
    </message>
    <message>
        <source>To the section before</source>
        <translation>Zum Abschnitt davor</translation>
    </message>
    <message>
        <source>Put the cursor where this section begins, or the one before it.</source>
        <translation>Die Marke dorthin setzen, wo dieser Abschnitt beginnt oder der davor.</translation>
    </message>
    <message>
        <source>To the next section</source>
        <translation>Zum nächsten Abschnitt</translation>
    </message>
    <message>
        <source>Put the cursor where the next section begins.</source>
        <translation>Die Marke dorthin setzen, wo der nächste Abschnitt beginnt.</translation>
    </message>
    <message>
        <source>Add a v&amp;ersion…</source>
        <translation>V&amp;ersion hinzufügen…</translation>
    </message>
    <message>
        <source>Another mix of the selected track&apos;s song, like an instrumental or a radio edit: it goes through the same chain, is aligned with the mix and delivered beside it.</source>
        <translation>Eine andere Mischung desselben Stücks, etwa ein Instrumental oder ein Radio-Edit: sie geht durch dieselbe Kette, wird auf die Mischung ausgerichtet und neben ihr ausgeliefert.</translation>
    </message>
    <message>
        <source>&amp;Link the chains</source>
        <translation>Ketten &amp;verknüpfen</translation>
    </message>
    <message>
        <source>&amp;Unlink the chain</source>
        <translation>Verkn&amp;üpfung der Kette lösen</translation>
    </message>
    <message>
        <source>The selected tracks keep their chain as it is, each for itself: what is changed in one no longer changes the others.</source>
        <translation>Die gewählten Titel behalten ihre Kette, wie sie ist, jeder für sich: Was in einem geändert wird, ändert die anderen nicht mehr.</translation>
    </message>
    <message>
        <source>The selected tracks of the album, or all where only one is selected, share the current track&apos;s chain and its versions A to D from now on: what is changed in one changes in all. Settings of sections stay where the chain has such a module.</source>
        <translation>Die gewählten Titel des Albums, oder alle, wo nur einer gewählt ist, teilen sich von nun an die Kette des aktuellen Titels und ihre Versionen A bis D: Was in einem geändert wird, ändert sich in allen. Einstellungen von Abschnitten bleiben, wo die Kette ein solches Modul hat.</translation>
    </message>
    <message>
        <source>&amp;Hear the next version</source>
        <translation>Nächste Version &amp;hören</translation>
    </message>
    <message>
        <source>Another version of the selected track is heard in the mix&apos;s place, through the track&apos;s chain; behind the last one the mix again. Nothing of it is saved or exported.</source>
        <translation>Eine andere Version des gewählten Titels ist anstelle der Mischung zu hören, durch die Kette des Titels; nach der letzten wieder die Mischung. Nichts davon wird gespeichert oder exportiert.</translation>
    </message>
    <message>
        <source>&amp;Bring these tracks together…</source>
        <translation>Diese Titel &amp;zusammenbringen …</translation>
    </message>
    <message>
        <source>Moves for the selected tracks, or for all of the album, towards what they have in common or towards the references of the match.</source>
        <translation>Schritte für die ausgewählten Titel oder für alle des Albums, hin zu dem, was sie gemeinsam haben, oder zu den Referenzen des Abgleichs.</translation>
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
    <message>
        <source>Seconds around a transition</source>
        <translation>Sekunden um einen Übergang</translation>
    </message>
    <message>
        <source>How much of the track before and of the one behind is played at each transition.</source>
        <translation>Wie viel vom Titel davor und vom Titel dahinter an jedem Übergang gespielt wird.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>The loudness that tracks are brought to. At first it is the median of the songs that are not quiet.</source>
        <translation>Die Lautheit, auf die Titel gebracht werden. Anfangs der Median der Stücke, die nicht leise sind.</translation>
    </message>
    <message>
        <source>Smooth (raised cosine)</source>
        <translation>Weich (Kosinus)</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Equal power (for crossfades)</source>
        <translation>Gleiche Leistung (für Überblendungen)</translation>
    </message>
    <message>
        <source>Late: slow at the quiet end</source>
        <translation>Spät: langsam am leisen Ende</translation>
    </message>
    <message>
        <source>Early: fast at the quiet end</source>
        <translation>Früh: schnell am leisen Ende</translation>
    </message>
</context>
<context>
    <name>chain</name>
    <message>
        <source>There is no chain on the clipboard. Copy one first.</source>
        <translation>In der Zwischenablage ist keine Kette. Kopieren Sie zuerst eine.</translation>
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
    <name>deliver</name>
    <message>
        <source>“%1” is still being read. Try again in a moment.</source>
        <translation>„%1“ wird noch gelesen. Bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>No track sounds: import a mix, or switch a track on.</source>
        <translation>Kein Titel klingt: einen Mix importieren oder einen Titel einschalten.</translation>
    </message>
    <message>
        <source>The cover “%1” is no PNG or JPEG picture. Choose another one.</source>
        <translation>Das Cover „%1“ ist kein PNG- oder JPEG-Bild. Bitte ein anderes wählen.</translation>
    </message>
    <message>
        <source>The cover “%1” could not be made smaller.</source>
        <translation>Das Cover „%1“ ließ sich nicht verkleinern.</translation>
    </message>
    <message>
        <source>The file of “%1” is not there or cannot be read: “%2”. Point to it with “Point to the file” in the Edit menu.</source>
        <translation>Die Datei von „%1“ ist nicht da oder nicht lesbar: „%2“. Im Menü „Bearbeiten“ lässt sich auf sie zeigen.</translation>
    </message>
</context>
<context>
    <name>delivery</name>
    <message>
        <source>%1: %2 instead of %3</source>
        <translation>%1: %2 statt %3</translation>
    </message>
    <message>
        <source>✓ %1 kept</source>
        <translation>✓ %1 gehalten</translation>
    </message>
    <message>
        <source>✗ %1 of %2 broken</source>
        <translation>✗ %1 von %2 gebrochen</translation>
    </message>
    <message>
        <source>%1 files written and read back in %2 s:</source>
        <translation>%1 Dateien geschrieben und zurückgelesen in %2 s:</translation>
    </message>
    <message>
        <source>every promise is kept.</source>
        <translation>jede Zusage ist gehalten.</translation>
    </message>
    <message>
        <source>%1 promises are broken, see the report.</source>
        <translation>%1 Zusagen sind gebrochen, siehe Bericht.</translation>
    </message>
</context>
<context>
    <name>dither</name>
    <message>
        <source>Flat noise (TPDF) when the file has shorter words than the master, else none.</source>
        <translation>Flaches Rauschen (TPDF), wenn die Datei kürzere Worte hat als der Master, sonst keines.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Only rounds: quiet sound gets distorted. For files that are already at this word length.</source>
        <translation>Rundet nur: Leiser Klang verzerrt. Für Dateien, die diese Wortlänge schon haben.</translation>
    </message>
    <message>
        <source>TPDF, flat</source>
        <translation>TPDF, flach</translation>
    </message>
    <message>
        <source>Flat noise that takes all distortion from rounding. Right everywhere, and the only one for files that are worked on further.</source>
        <translation>Flaches Rauschen, das dem Runden alle Verzerrung nimmt. Überall richtig, und das einzige für Dateien, die weiter bearbeitet werden.</translation>
    </message>
    <message>
        <source>TPDF, towards high frequencies</source>
        <translation>TPDF, zu hohen Frequenzen hin</translation>
    </message>
    <message>
        <source>As much noise as TPDF, moved up: a little quieter to the ear.</source>
        <translation>So viel Rauschen wie TPDF, nach oben verschoben: für das Ohr etwas leiser.</translation>
    </message>
    <message>
        <source>shaped, F-weighted 3</source>
        <translation>geformt, F-gewichtet 3</translation>
    </message>
    <message>
        <source>Gentle: the ear hears some 10 dB less noise, in all there is 7 dB more of it.</source>
        <translation>Sanft: Das Ohr hört rund 10 dB weniger Rauschen, insgesamt sind es 7 dB mehr.</translation>
    </message>
    <message>
        <source>shaped, modified E 9</source>
        <translation>geformt, modifiziertes E 9</translation>
    </message>
    <message>
        <source>17 dB less noise from 2 to 5 kHz for 8 dB more in all: a good middle.</source>
        <translation>17 dB weniger Rauschen von 2 bis 5 kHz bei 8 dB mehr insgesamt: eine gute Mitte.</translation>
    </message>
    <message>
        <source>shaped, Lipshitz 5</source>
        <translation>geformt, Lipshitz 5</translation>
    </message>
    <message>
        <source>18 dB less noise from 2 to 5 kHz for 12 dB more in all.</source>
        <translation>18 dB weniger Rauschen von 2 bis 5 kHz bei 12 dB mehr insgesamt.</translation>
    </message>
    <message>
        <source>shaped, F-weighted 9</source>
        <translation>geformt, F-gewichtet 9</translation>
    </message>
    <message>
        <source>22 dB less noise from 2 to 5 kHz for 18 dB more in all. For a last 16-bit file.</source>
        <translation>22 dB weniger Rauschen von 2 bis 5 kHz bei 18 dB mehr insgesamt. Für eine letzte 16-Bit-Datei.</translation>
    </message>
    <message>
        <source>shaped, improved E 9</source>
        <translation>geformt, verbessertes E 9</translation>
    </message>
    <message>
        <source>Strongest: 24 dB less noise from 2 to 5 kHz for 23 dB more in all. Leave 0.1 dB of room under full scale.</source>
        <translation>Am stärksten: 24 dB weniger Rauschen von 2 bis 5 kHz bei 23 dB mehr insgesamt. 0,1 dB Raum unter der Vollaussteuerung lassen.</translation>
    </message>
    <message>
        <source>where bits get fewer</source>
        <translation>wo Bits wegfallen</translation>
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
        <source>A sound device that went away keeps the system from searching again. Wait a little and search again, or save your work and start Lacquer anew.</source>
        <translation>Ein Klanggerät, das verschwunden ist, hindert das System daran, neu zu suchen. Warten Sie ein wenig und suchen Sie noch einmal, oder speichern Sie Ihre Arbeit und starten Sie Lacquer neu.</translation>
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
        <source>The loudness could not be reached.</source>
        <translation>Die Lautheit ließ sich nicht erreichen.</translation>
    </message>
    <message>
        <source>%1 by %2 dB</source>
        <translation>%1 um %2 dB</translation>
    </message>
    <message>
        <source>After the conversion the ceiling had to be held in places: %1 (%2).</source>
        <translation>Nach der Umrechnung musste die Grenze an Stellen gehalten werden: %1 (%2).</translation>
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
    <message>
        <source>“%1” is too large to be one of Lacquer&apos;s files.</source>
        <translation>„%1“ ist zu groß für eine Lacquer-Datei.</translation>
    </message>
</context>
<context>
    <name>found</name>
    <message>
        <source>%1: %2, %3 at most %4 dB</source>
        <translation>%1: %2, %3 höchstens %4 dB</translation>
    </message>
    <message>
        <source>%1: %2 (%3), %4 at most %5 dB</source>
        <translation>%1: %2 (%3), %4 höchstens %5 dB</translation>
    </message>
</context>
<context>
    <name>inspector</name>
    <message>
        <source>Gain</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>Raises or lowers the mix ahead of the chain: compressor and limiter work more or less. The mix alone (A) plays as it came.</source>
        <translation>Hebt oder senkt den Mix vor der Kette: Kompressor und Limiter arbeiten mehr oder weniger. Der Mix allein (A) klingt, wie er kam.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Where in the file the track begins; what lies ahead is not in the master.</source>
        <translation>Wo in der Datei der Titel beginnt; was davor liegt, ist nicht im Master.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Where in the file the track ends; what lies behind is not in the master.</source>
        <translation>Wo in der Datei der Titel endet; was dahinter liegt, ist nicht im Master.</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Einblenden</translation>
    </message>
    <message>
        <source>How long the track takes to rise from silence at its start.</source>
        <translation>Wie lange der Titel am Anfang braucht, um aus der Stille zu steigen.</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>How long the track takes to fall to silence at its end.</source>
        <translation>Wie lange der Titel am Ende braucht, um in die Stille zu fallen.</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Versatz</translation>
    </message>
    <message>
        <source>At which time of the track the reference&apos;s first sound is heard. Dragging the reference&apos;s waveform moves it as well.</source>
        <translation>Zu welcher Zeit des Titels der Anfang der Referenz erklingt. Ziehen an der Wellenform der Referenz verschiebt ihn ebenso.</translation>
    </message>
    <message>
        <source>Trim</source>
        <translation>Beschneiden</translation>
    </message>
    <message>
        <source>How much louder the reference plays, on top of the loudness match.</source>
        <translation>Um wie viel lauter die Referenz spielt, zusätzlich zum Angleichen der Lautheit.</translation>
    </message>
    <message>
        <source>Loop from</source>
        <translation>Schleife von</translation>
    </message>
    <message>
        <source>Where in the reference its loop begins.</source>
        <translation>Wo in der Referenz ihre Schleife beginnt.</translation>
    </message>
    <message>
        <source>Loop to</source>
        <translation>Schleife bis</translation>
    </message>
    <message>
        <source>Where in the reference its loop ends.</source>
        <translation>Wo in der Referenz ihre Schleife endet.</translation>
    </message>
</context>
<context>
    <name>lacquer::AlbumEdits</name>
    <message>
        <source>To CD frames: tracks moved: %1, the furthest by %2 ms.</source>
        <translation>Auf CD-Frames: %1 Titel verschoben, am weitesten um %2 ms.</translation>
    </message>
    <message>
        <source>All tracks begin CD frames.</source>
        <translation>Alle Titel beginnen auf CD-Frames.</translation>
    </message>
    <message>
        <source>Snap to CD frames</source>
        <translation>Auf CD-Frames einrasten</translation>
    </message>
    <message>
        <source>Move “%1”</source>
        <translation>„%1“ verschieben</translation>
    </message>
    <message>
        <source>Move %1 tracks</source>
        <translation>%1 Titel verschieben</translation>
    </message>
    <message>
        <source>crossfade %1 s</source>
        <translation>Überblendung %1 s</translation>
    </message>
    <message>
        <source>gap %1 s</source>
        <translation>Pause %1 s</translation>
    </message>
    <message>
        <source> · %1 ms to the CD frame</source>
        <translation> · %1 ms zum CD-Frame</translation>
    </message>
    <message>
        <source>Crossfade into “%1”</source>
        <translation>Überblendung in „%1“</translation>
    </message>
    <message>
        <source>Gap before “%1”</source>
        <translation>Pause vor „%1“</translation>
    </message>
    <message>
        <source>length %1</source>
        <translation>Länge %1</translation>
    </message>
    <message>
        <source>Trim “%1”</source>
        <translation>„%1“ beschneiden</translation>
    </message>
    <message>
        <source>fade in %1 s, out %2 s</source>
        <translation>einblenden %1 s, ausblenden %2 s</translation>
    </message>
    <message>
        <source>Fade “%1”</source>
        <translation>„%1“ blenden</translation>
    </message>
    <message>
        <source>mark %1 ms from the track&apos;s first sound</source>
        <translation>Marke %1 ms vom ersten Klang des Titels</translation>
    </message>
    <message>
        <source>Mark of “%1”</source>
        <translation>Marke von „%1“</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 tracks</source>
        <translation>%1 Titel</translation>
    </message>
    <message>
        <source>Take %1 in again</source>
        <translation>%1 wieder aufnehmen</translation>
    </message>
    <message>
        <source>Pass over %1</source>
        <translation>%1 übergehen</translation>
    </message>
    <message>
        <source>Rename to “%1”</source>
        <translation>Umbenennen in „%1“</translation>
    </message>
    <message>
        <source>ISRC of “%1”</source>
        <translation>ISRC von „%1“</translation>
    </message>
    <message>
        <source>Start of %1</source>
        <translation>Anfang: %1</translation>
    </message>
    <message>
        <source>Length of %1</source>
        <translation>Länge: %1</translation>
    </message>
    <message>
        <source>Crossfade into %1</source>
        <translation>Überblendung: %1</translation>
    </message>
    <message>
        <source>Gap before %1</source>
        <translation>Pause: %1</translation>
    </message>
    <message>
        <source>Gain of %1</source>
        <translation>Pegel: %1</translation>
    </message>
    <message>
        <source>Fade of %1</source>
        <translation>Blende: %1</translation>
    </message>
    <message>
        <source>Shape of the fade in of %1</source>
        <translation>Form der Einblendung von %1</translation>
    </message>
    <message>
        <source>Shape of the fade out of %1</source>
        <translation>Form der Ausblendung von %1</translation>
    </message>
    <message>
        <source>%1 dB at %2</source>
        <translation>%1 dB bei %2</translation>
    </message>
    <message>
        <source>Drawn gain of “%1”</source>
        <translation>Gezeichneter Pegel von „%1“</translation>
    </message>
    <message>
        <source>index marks: %1</source>
        <translation>Indexmarken: %1</translation>
    </message>
    <message>
        <source>Index marks of “%1”</source>
        <translation>Indexmarken von „%1“</translation>
    </message>
    <message>
        <source>Hide “%1” ahead of track 1</source>
        <translation>„%1“ vor Titel 1 verstecken</translation>
    </message>
    <message>
        <source>“%1” is a track again</source>
        <translation>„%1“ ist wieder ein Titel</translation>
    </message>
</context>
<context>
    <name>lacquer::AlbumLoudnessChart</name>
    <message>
        <source>Loudness across the album</source>
        <translation>Lautheit im Album</translation>
    </message>
    <message>
        <source>Appears when the tracks are measured.</source>
        <translation>Erscheint, wenn die Titel gemessen sind.</translation>
    </message>
    <message>
        <source>Track %1: %2 LUFS, range %3 LU. The dashed line is the album, %4 LUFS.</source>
        <translation>Titel %1: %2 LUFS, Umfang %3 LU. Die gestrichelte Linie ist das Album, %4 LUFS.</translation>
    </message>
</context>
<context>
    <name>lacquer::AlbumSide</name>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>The album&apos;s title, for tags, CD-Text and reports.</source>
        <translation>Der Titel des Albums, für Tags, CD-Text und Berichte.</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Interpret</translation>
    </message>
    <message>
        <source>Who made the album; tracks may have artists of their own.</source>
        <translation>Von wem das Album ist; Titel können eigene Interpreten haben.</translation>
    </message>
    <message>
        <source>UPC/EAN</source>
        <translation>UPC/EAN</translation>
    </message>
    <message>
        <source>The album&apos;s product code: 12 or 13 digits, the last one checks the others.</source>
        <translation>Der Produktcode des Albums: 12 oder 13 Ziffern, die letzte prüft die anderen.</translation>
    </message>
    <message>
        <source>Red Book</source>
        <translation>Red Book</translation>
    </message>
    <message>
        <source>Loudness across the album</source>
        <translation>Lautheit im Album</translation>
    </message>
    <message>
        <source>Tone across the album</source>
        <translation>Klang im Album</translation>
    </message>
    <message>
        <source>Title of the album</source>
        <translation>Titel des Albums</translation>
    </message>
    <message>
        <source>Artist of the album</source>
        <translation>Interpret des Albums</translation>
    </message>
    <message>
        <source>The check digit is right.</source>
        <translation>Die Prüfziffer stimmt.</translation>
    </message>
    <message>
        <source>The check digit does not fit, or there are not 12 or 13 digits.</source>
        <translation>Die Prüfziffer passt nicht, oder es sind nicht 12 oder 13 Ziffern.</translation>
    </message>
    <message>
        <source>No track sounds yet.</source>
        <translation>Noch klingt kein Titel.</translation>
    </message>
    <message>
        <source>Total &lt;b&gt;%1&lt;/b&gt; · %2 CD frames&lt;br&gt;Tracks %3, gaps %4</source>
        <translation>Gesamt &lt;b&gt;%1&lt;/b&gt; · %2 CD-Frames&lt;br&gt;Titel %3, Pausen %4</translation>
    </message>
    <message>
        <source>tracks: %1, marks and lengths in order</source>
        <translation>%1 Titel, Marken und Längen in Ordnung</translation>
    </message>
    <message>
        <source>fits 79:57</source>
        <translation>passt in 79:57</translation>
    </message>
    <message>
        <source>tracks begin CD frames</source>
        <translation>Titel beginnen auf CD-Frames</translation>
    </message>
    <message>
        <source>marks that go to the CD frame before on a disc: %1</source>
        <translation>Marken, die auf der Disc zum CD-Frame davor gehen: %1</translation>
    </message>
    <message>
        <source>track %1 starts inside a crossfade</source>
        <translation>Titel %1 beginnt in einer Überblendung</translation>
    </message>
    <message>
        <source>Album loudness &lt;b&gt;%1 LUFS&lt;/b&gt;&lt;br&gt;Range %2 LU</source>
        <translation>Lautheit des Albums &lt;b&gt;%1 LUFS&lt;/b&gt;&lt;br&gt;Umfang %2 LU</translation>
    </message>
    <message>
        <source>Measuring; tracks to go: %1</source>
        <translation>Messung läuft; noch %1 Titel</translation>
    </message>
    <message>
        <source>Track %1, “%2”, has %3 dB more %4 than the others.</source>
        <translation>Titel %1, „%2“, hat %4 %3 dB mehr als die anderen.</translation>
    </message>
    <message>
        <source>Track %1, “%2”, has %3 dB less %4 than the others.</source>
        <translation>Titel %1, „%2“, hat %4 %3 dB weniger als die anderen.</translation>
    </message>
    <message>
        <source>No track stands apart from the others.</source>
        <translation>Kein Titel fällt neben den anderen auf.</translation>
    </message>
</context>
<context>
    <name>lacquer::AlbumTable</name>
    <message>
        <source>Tracks of the album</source>
        <translation>Titel des Albums</translation>
    </message>
</context>
<context>
    <name>lacquer::AlbumTableModel</name>
    <message>
        <source>hid.</source>
        <translation>verst.</translation>
    </message>
    <message>
        <source>× %1 s</source>
        <translation>× %1 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>%1 LU</source>
        <translation>%1 LU</translation>
    </message>
    <message>
        <source>%1, in the album</source>
        <translation>%1, im Album</translation>
    </message>
    <message>
        <source>%1, passed over</source>
        <translation>%1, übergangen</translation>
    </message>
    <message>
        <source>#</source>
        <translation>Nr</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Gap before</source>
        <translation>Pause davor</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Einblenden</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>LUFS-I</source>
        <translation>LUFS-I</translation>
    </message>
    <message>
        <source>LRA</source>
        <translation>LRA</translation>
    </message>
    <message>
        <source>dBTP</source>
        <translation>dBTP</translation>
    </message>
    <message>
        <source>vs album</source>
        <translation>zum Album</translation>
    </message>
    <message>
        <source>ISRC</source>
        <translation>ISRC</translation>
    </message>
    <message>
        <source>A track without its tick stays in the list and is passed over.</source>
        <translation>Ein Titel ohne Häkchen bleibt in der Liste und wird übergangen.</translation>
    </message>
    <message>
        <source>The track&apos;s number on the disc.</source>
        <translation>Die Nummer des Titels auf der Disc.</translation>
    </message>
    <message>
        <source>The title, as tags and CD-Text have it.</source>
        <translation>Der Name, wie Tags und CD-Text ihn haben.</translation>
    </message>
    <message>
        <source>Where the track&apos;s sound begins. Typing a time changes the gap before it.</source>
        <translation>Wo der Klang des Titels beginnt. Eine eingegebene Zeit ändert die Pause davor.</translation>
    </message>
    <message>
        <source>How long the track sounds. Typing a time trims its end.</source>
        <translation>Wie lange der Titel klingt. Eine eingegebene Zeit beschneidet sein Ende.</translation>
    </message>
    <message>
        <source>Silence before the track; with a minus ahead, how long it overlaps with the one before.</source>
        <translation>Stille vor dem Titel; mit einem Minus davor, wie lange er sich mit dem davor überlappt.</translation>
    </message>
    <message>
        <source>How long the track rises from silence. Of several rows chosen, all change.</source>
        <translation>Wie lange der Titel aus der Stille kommt. Sind mehrere Zeilen gewählt, ändern sich alle.</translation>
    </message>
    <message>
        <source>How long the track falls to silence. Of several rows chosen, all change.</source>
        <translation>Wie lange der Titel in die Stille geht. Sind mehrere Zeilen gewählt, ändern sich alle.</translation>
    </message>
    <message>
        <source>Louder or softer, ahead of the track&apos;s chain. Of several rows chosen, all change.</source>
        <translation>Lauter oder leiser, vor der Kette des Titels. Sind mehrere Zeilen gewählt, ändern sich alle.</translation>
    </message>
    <message>
        <source>Integrated loudness of the track&apos;s master (ITU-R BS.1770).</source>
        <translation>Integrierte Lautheit des Masters (ITU-R BS.1770).</translation>
    </message>
    <message>
        <source>Loudness range (EBU Tech 3342).</source>
        <translation>Lautheitsumfang (EBU Tech 3342).</translation>
    </message>
    <message>
        <source>True peak of the track&apos;s master.</source>
        <translation>Wahrer Spitzenpegel des Masters.</translation>
    </message>
    <message>
        <source>Louder or softer than the album as a whole.</source>
        <translation>Lauter oder leiser als das ganze Album.</translation>
    </message>
    <message>
        <source>The recording&apos;s code: two letters, three letters or digits, seven digits.</source>
        <translation>Der Code der Aufnahme: zwei Buchstaben, drei Buchstaben oder Ziffern, sieben Ziffern.</translation>
    </message>
    <message>
        <source>“%1” is no gain in decibels.</source>
        <translation>„%1“ ist kein Pegel in Dezibel.</translation>
    </message>
    <message>
        <source>“%1” is no time. Type seconds (2.5), minutes (1:02.5) or milliseconds (250 ms).</source>
        <translation>„%1“ ist keine Zeit. Geben Sie Sekunden (2,5), Minuten (1:02,5) oder Millisekunden (250 ms) ein.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Marks 2 and on within the track, from its start, for players that show them. Type times with semicolons between them: 0:42; 1:30.5.</source>
        <translation>Marken ab 2 im Titel, von seinem Anfang an, für Spieler, die sie zeigen. Zeiten mit Strichpunkten dazwischen eingeben: 0:42; 1:30.5.</translation>
    </message>
    <message>
        <source>“%1” is no time of an index mark. Type times from the track&apos;s start with semicolons between them: 0:42; 1:30.5.</source>
        <translation>„%1“ ist keine Zeit einer Indexmarke. Zeiten vom Anfang des Titels an eingeben, mit Strichpunkten dazwischen: 0:42; 1:30.5.</translation>
    </message>
    <message>
        <source>Versions: %1</source>
        <translation>Versionen: %1</translation>
    </message>
</context>
<context>
    <name>lacquer::AlbumTimeline</name>
    <message>
        <source>Timeline of the album</source>
        <translation>Zeitleiste des Albums</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>crossfade %1</source>
        <translation>Überblendung %1</translation>
    </message>
    <message>
        <source>Drag for a longer or shorter pause; to the left of the end before it becomes a crossfade. Left and Right move it by a CD frame.</source>
        <translation>Ziehen für eine längere oder kürzere Pause; links vom Ende davor wird sie zur Überblendung. Links und Rechts rücken sie um einen CD-Frame.</translation>
    </message>
    <message>
        <source>Drag to trim: what lies outside is not heard. The file stays whole.</source>
        <translation>Ziehen beschneidet: was außerhalb liegt, ist nicht zu hören. Die Datei bleibt ganz.</translation>
    </message>
    <message>
        <source>Drag to let the track rise from silence up to here.</source>
        <translation>Ziehen lässt den Titel bis hier aus der Stille kommen.</translation>
    </message>
    <message>
        <source>Drag to let the track fall to silence from here on.</source>
        <translation>Ziehen lässt den Titel ab hier in die Stille gehen.</translation>
    </message>
    <message>
        <source>Where players begin the track when it is chosen. Drag to move the mark.</source>
        <translation>Wo Spieler den Titel beginnen, wenn er gewählt wird. Ziehen verschiebt die Marke.</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>versteckt</translation>
    </message>
    <message>
        <source>Import mixes: each becomes a track of the album, one after the other.</source>
        <translation>Importieren Sie Mischungen: jede wird ein Titel des Albums, einer nach dem anderen.</translation>
    </message>
    <message>
        <source>Index mark %1, for players that show it. Drag to move it; a double click takes it away.</source>
        <translation>Indexmarke %1, für Spieler, die sie zeigen. Ziehen verschiebt sie; ein Doppelklick nimmt sie weg.</translation>
    </message>
    <message>
        <source>The gain that is drawn along the track: drag up for louder. A double click takes the point away; the arrow keys move it finely.</source>
        <translation>Der Pegel, der über den Titel gezeichnet ist: nach oben ziehen macht lauter. Ein Doppelklick nimmt den Punkt weg; die Pfeiltasten bewegen ihn fein.</translation>
    </message>
    <message>
        <source>“%1”: drag to put it elsewhere in the album, or Alt+Left and Alt+Right. A double click draws a point of its gain; R does so at the cursor, K sets an index mark there.</source>
        <translation>„%1“: ziehen, um ihn im Album woandershin zu setzen, oder Alt+Links und Alt+Rechts. Ein Doppelklick zeichnet einen Punkt seines Pegels; R tut das am Cursor, K setzt dort eine Indexmarke.</translation>
    </message>
</context>
<context>
    <name>lacquer::AlbumToneChart</name>
    <message>
        <source>Tone across the album</source>
        <translation>Klang im Album</translation>
    </message>
    <message>
        <source>Every track&apos;s third octaves at equal level: the chosen one bright, those that stand apart in yellow with their number.</source>
        <translation>Die Terzen aller Titel bei gleichem Pegel: der gewählte hell, was herausfällt gelb mit seiner Nummer.</translation>
    </message>
    <message>
        <source>Appears when the tracks are measured.</source>
        <translation>Erscheint, wenn die Titel gemessen sind.</translation>
    </message>
</context>
<context>
    <name>lacquer::AlbumWorkspace</name>
    <message>
        <source>Below the timeline</source>
        <translation>Unter der Zeitleiste</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Album chain</source>
        <translation>Albumkette</translation>
    </message>
    <message>
        <source>The table of tracks, or the chain that the whole album goes through behind its tracks&apos; own.</source>
        <translation>Die Tabelle der Titel, oder die Kette, durch die das ganze Album hinter denen seiner Titel geht.</translation>
    </message>
    <message>
        <source>CD frames</source>
        <translation>CD-Frames</translation>
    </message>
    <message>
        <source>Every track begins a frame of a CD (1/75 s); how far tracks move for it is said.</source>
        <translation>Jeder Titel beginnt auf einem Frame der CD (1/75 s); wie weit Titel dafür rücken, wird gesagt.</translation>
    </message>
    <message>
        <source>Ripple</source>
        <translation>Nachrücken</translation>
    </message>
    <message>
        <source>On: what follows moves along when a gap or a length changes. Off: it stays where it is.</source>
        <translation>An: was folgt, rückt mit, wenn eine Pause oder Länge sich ändert. Aus: es bleibt, wo es ist.</translation>
    </message>
    <message>
        <source>Paste the album&apos;s chain</source>
        <translation>Kette des Albums einfügen</translation>
    </message>
    <message>
        <source>Paste the chain</source>
        <translation>Kette einfügen</translation>
    </message>
    <message>
        <source>Chain of “%1” on other tracks</source>
        <translation>Kette von „%1“ auf anderen Titeln</translation>
    </message>
    <message>
        <source>Scroll the timeline</source>
        <translation>Zeitleiste verschieben</translation>
    </message>
    <message>
        <source>Shape of the fade &amp;in</source>
        <translation>Form der &amp;Einblendung</translation>
    </message>
    <message>
        <source>Shape of the fade &amp;out</source>
        <translation>Form der &amp;Ausblendung</translation>
    </message>
    <message>
        <source>&amp;Pass over</source>
        <translation>Ü&amp;bergehen</translation>
    </message>
    <message>
        <source>&amp;Take in again</source>
        <translation>&amp;Wieder aufnehmen</translation>
    </message>
    <message>
        <source>&amp;Hidden ahead of track 1</source>
        <translation>&amp;Vor Titel 1 versteckt</translation>
    </message>
    <message>
        <source>Take the &amp;drawn gain away</source>
        <translation>&amp;Gezeichneten Pegel wegnehmen</translation>
    </message>
    <message>
        <source>Take the index &amp;marks away</source>
        <translation>Index&amp;marken wegnehmen</translation>
    </message>
    <message>
        <source>Link the chains of %1 tracks</source>
        <translation>Ketten von %1 Titeln verknüpfen</translation>
    </message>
    <message>
        <source>Unlink the chain of “%1”</source>
        <translation>Verknüpfung der Kette von „%1“ lösen</translation>
    </message>
    <message>
        <source>Unlink the chains of %1 tracks</source>
        <translation>Verknüpfung der Ketten von %1 Titeln lösen</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>&amp;Versionen</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>Rename the version</source>
        <translation>Version umbenennen</translation>
    </message>
    <message>
        <source>Name of the version:</source>
        <translation>Name der Version:</translation>
    </message>
    <message>
        <source>Rename version “%1”</source>
        <translation>Version „%1“ umbenennen</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Remove version “%1”</source>
        <translation>Version „%1“ entfernen</translation>
    </message>
    <message>
        <source>&amp;Hear it instead of the mix</source>
        <translation>Anstelle der Mischung &amp;hören</translation>
    </message>
    <message>
        <source>In the Master workspace, through this track&apos;s chain.</source>
        <translation>Im Arbeitsbereich Master, durch die Kette dieses Titels.</translation>
    </message>
</context>
<context>
    <name>lacquer::AlignWork</name>
    <message>
        <source>The sound is not loaded yet.</source>
        <translation>Der Klang ist noch nicht geladen.</translation>
    </message>
    <message>
        <source>Looking for the reference&apos;s place in the mix…</source>
        <translation>Der Platz der Referenz in der Mischung wird gesucht…</translation>
    </message>
    <message>
        <source>“%1” is no version of this mix: nothing in it lines up. Move it by hand.</source>
        <translation>„%1“ ist keine Fassung dieser Mischung: nichts darin passt aufeinander. Verschieben Sie sie von Hand.</translation>
    </message>
    <message>
        <source>Align the reference</source>
        <translation>Die Referenz ausrichten</translation>
    </message>
    <message>
        <source>“%1” lies at %2 s, to the sample. N plays the difference.</source>
        <translation>„%1“ liegt bei %2 s, auf das Sample genau. N spielt den Unterschied.</translation>
    </message>
    <message>
        <source>Its polarity is opposite.</source>
        <translation>Ihre Polarität ist entgegengesetzt.</translation>
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
    <name>lacquer::BatchDialog</name>
    <message>
        <source>Make each as &amp;loud as</source>
        <translation>&amp;Lautheit für jede</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>Dateien &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Abb&amp;rechen</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Files of the batch</source>
        <translation>Dateien des Stapels</translation>
    </message>
    <message>
        <source>Mixes to master. Files can be dropped here; Delete takes rows out.</source>
        <translation>Zu masternde Mixe. Dateien können hier abgelegt werden; Entf nimmt Zeilen heraus.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Progress of the batch</source>
        <translation>Fortschritt des Stapels</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>What every file goes through: a copy of this chain, as it is now.</source>
        <translation>Was jede Datei durchläuft: eine Kopie dieser Kette, wie sie jetzt ist.</translation>
    </message>
    <message>
        <source>C&amp;hain</source>
        <translation>&amp;Kette</translation>
    </message>
    <message>
        <source>Rate, dither and ceiling are those of the session&apos;s export.</source>
        <translation>Rate, Dither und Grenze sind die des Exports der Sitzung.</translation>
    </message>
    <message>
        <source>as the mix</source>
        <translation>wie der Mix</translation>
    </message>
    <message>
        <source>For&amp;mat</source>
        <translation>For&amp;mat</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>Where the masters go. A file that is there is never replaced.</source>
        <translation>Wohin die Master kommen. Eine vorhandene Datei wird nie ersetzt.</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source> LUFS</source>
        <translation> LUFS</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Lautheit</translation>
    </message>
    <message>
        <source>Finds for each file the drive of the chain&apos;s limiter for which it measures this.</source>
        <translation>Findet für jede Datei die Aussteuerung des Limiters der Kette, bei der sie so misst.</translation>
    </message>
    <message>
        <source>of “%1”: %2</source>
        <translation>von „%1“: %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>of the album</source>
        <translation>des Albums</translation>
    </message>
    <message>
        <source>none: only the delivery</source>
        <translation>keine: nur die Auslieferung</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>Mixes to master</source>
        <translation>Mixe zum Mastern</translation>
    </message>
    <message>
        <source>Folder for the masters</source>
        <translation>Ordner für die Master</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made. Choose another one.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>✓ written</source>
        <translation>✓ geschrieben</translation>
    </message>
    <message>
        <source>▲ promise broken</source>
        <translation>▲ Zusage verfehlt</translation>
    </message>
    <message>
        <source>✕ not written</source>
        <translation>✕ nicht geschrieben</translation>
    </message>
    <message>
        <source>%1 LUFS, %2 dBTP, %3</source>
        <translation>%1 LUFS, %2 dBTP, %3</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Rendering, writing, reading back…</source>
        <translation>Berechnen, schreiben, zurücklesen…</translation>
    </message>
    <message>
        <source>Files: %1. Nothing is changed in them.</source>
        <translation>Dateien: %1. An ihnen wird nichts geändert.</translation>
    </message>
    <message>
        <source>Add or drop the mixes that are to go through one chain.</source>
        <translation>Mixe hinzufügen oder ablegen, die durch eine Kette gehen sollen.</translation>
    </message>
    <message>
        <source>Written as promised: %1.</source>
        <translation>Wie versprochen geschrieben: %1.</translation>
    </message>
    <message>
        <source>Written as promised: %1. Not written, or a promise broken: %2; each row says why.</source>
        <translation>Wie versprochen geschrieben: %1. Nicht geschrieben, oder ein Versprechen gebrochen: %2; jede Zeile sagt, warum.</translation>
    </message>
</context>
<context>
    <name>lacquer::BlindTestDialog</name>
    <message>
        <source>Blind test</source>
        <translation>Blindtest</translation>
    </message>
    <message>
        <source>Mix and master</source>
        <translation>Mischung und Master</translation>
    </message>
    <message>
        <source>Master and reference</source>
        <translation>Master und Referenz</translation>
    </message>
    <message>
        <source>Mix and reference</source>
        <translation>Mischung und Referenz</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Hear &amp;A</source>
        <translation>&amp;A hören</translation>
    </message>
    <message>
        <source>Hear &amp;B</source>
        <translation>&amp;B hören</translation>
    </message>
    <message>
        <source>Hear &amp;X</source>
        <translation>&amp;X hören</translation>
    </message>
    <message>
        <source>One of the two; which one you are to find out.</source>
        <translation>Eines von beiden; welches, sollen Sie herausfinden.</translation>
    </message>
    <message>
        <source>One of the two, always the same during a test.</source>
        <translation>Eines von beiden, in einem Test immer dasselbe.</translation>
    </message>
    <message>
        <source>X &amp;is A</source>
        <translation>X &amp;ist A</translation>
    </message>
    <message>
        <source>X i&amp;s B</source>
        <translation>X i&amp;st B</translation>
    </message>
    <message>
        <source>Begin a &amp;new test</source>
        <translation>&amp;Neuen Test beginnen</translation>
    </message>
    <message>
        <source>There is nothing to compare yet: open a mix and a reference.</source>
        <translation>Es gibt noch nichts zu vergleichen: Öffnen Sie eine Mischung und eine Referenz.</translation>
    </message>
    <message>
        <source>They do not play equally loud, so the louder one will show. Switch equal loudness on (E) and wait until all is measured.</source>
        <translation>Sie spielen nicht gleich laut, das lautere verrät sich. Schalten Sie gleiche Lautheit ein (E) und warten Sie, bis alles gemessen ist.</translation>
    </message>
    <message>
        <source>Both play equally loud. Which is A and which is B is shuffled; X is drawn anew after each answer. Switch as often as you like.</source>
        <translation>Beide spielen gleich laut. Was A und was B ist, ist vertauscht; X wird nach jeder Antwort neu gezogen. Schalten Sie um, so oft Sie wollen.</translation>
    </message>
    <message>
        <source>No answer yet.</source>
        <translation>Noch keine Antwort.</translation>
    </message>
    <message>
        <source>%1 of %2 right. Guessing alone does as well with a chance of %3 %.</source>
        <translation>%1 von %2 richtig. Bloßes Raten ist mit einer Wahrscheinlichkeit von %3 % ebenso gut.</translation>
    </message>
    <message>
        <source>You hear the difference.</source>
        <translation>Sie hören den Unterschied.</translation>
    </message>
    <message>
        <source>That is no proof that you hear a difference.</source>
        <translation>Das ist kein Beweis, dass Sie einen Unterschied hören.</translation>
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
    <message>
        <source>What is changed in this chain changes in theirs too.</source>
        <translation>Was in dieser Kette geändert wird, ändert sich auch in ihren.</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Unlink the chain</source>
        <translation>Verknüpfung der Kette lösen</translation>
    </message>
    <message>
        <source>This track keeps the chain as it is, for itself.</source>
        <translation>Dieser Titel behält die Kette, wie sie ist, für sich.</translation>
    </message>
    <message>
        <source>in “%1”</source>
        <translation>in „%1“</translation>
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
    <message>
        <source>Rate, word length and dither of the file. Click for the export; the dot or Ctrl+Space plays the master with this word length and dither, for the ears only.</source>
        <translation>Rate, Wortlänge und Dither der Datei. Ein Klick öffnet den Export; der Punkt oder Strg+Leertaste spielt den Master mit dieser Wortlänge und diesem Dither, nur für die Ohren.</translation>
    </message>
    <message>
        <source>Rate, word length and dither of the file. Click for the export.</source>
        <translation>Rate, Wortlänge und Dither der Datei. Ein Klick öffnet den Export.</translation>
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
    <message>
        <source>not heard</source>
        <translation>nicht zu hören</translation>
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
    <name>lacquer::CodecDialog</name>
    <message>
        <source>&amp;Encode and listen</source>
        <translation>&amp;Kodieren und anhören</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Codec preview</source>
        <translation>Codec-Vorschau</translation>
    </message>
    <message>
        <source>&amp;Codec</source>
        <translation>&amp;Codec</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>Der Ordner „%1“ lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>Encoding with %1…</source>
        <translation>Kodierung mit %1…</translation>
    </message>
    <message>
        <source>Decoded again it peaks at %1 dBTP and measures %2 LUFS.</source>
        <translation>Wieder dekodiert reicht er bis %1 dBTP und misst %2 LUFS.</translation>
    </message>
    <message>
        <source>The master: %1 dBTP, %2 LUFS.</source>
        <translation>Der Master: %1 dBTP, %2 LUFS.</translation>
    </message>
    <message>
        <source>It will clip where it is played: lower the limiter&apos;s ceiling by %1 dB.</source>
        <translation>Er wird beim Abspielen übersteuern: Senken Sie die Grenze des Limiters um %1 dB.</translation>
    </message>
    <message>
        <source>Master</source>
        <translation>Master</translation>
    </message>
    <message>
        <source>The master as it is exported, without a codec.</source>
        <translation>Das Master, wie es exportiert wird, ohne Codec.</translation>
    </message>
    <message>
        <source>Decoded</source>
        <translation>Dekodiert</translation>
    </message>
    <message>
        <source>The master as the codec leaves it, while it plays.</source>
        <translation>Das Master, wie der Codec es hinterlässt, während es spielt.</translation>
    </message>
    <message>
        <source>Only what it changes</source>
        <translation>Nur was er ändert</translation>
    </message>
    <message>
        <source>The decoded sound less the master: pre-echo, noise, lost highs.</source>
        <translation>Der dekodierte Ton abzüglich des Masters: Vorechos, Rauschen, verlorene Höhen.</translation>
    </message>
    <message>
        <source>While playing</source>
        <translation>Beim Abspielen</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Forget the highest peak so far.</source>
        <translation>Die bisher höchste Spitze vergessen.</translation>
    </message>
    <message>
        <source>The whole master is encoded and decoded again. It then stands among the references: C plays it, N plays what the codec changed.</source>
        <translation>Das ganze Master wird kodiert und wieder dekodiert. Es steht dann bei den Referenzen: C spielt es, N spielt, was der Codec geändert hat.</translation>
    </message>
    <message>
        <source>Choose “Decoded” to hear it and to see its peaks. Shift+C does the same.</source>
        <translation>Wählen Sie „Dekodiert“, um es zu hören und die Spitzen zu sehen. Umschalt+C tut dasselbe.</translation>
    </message>
    <message>
        <source>Catching up: the plain master is heard until decoded sound is there.</source>
        <translation>Wird aufgeholt: Bis dekodierter Ton da ist, erklingt das bloße Master.</translation>
    </message>
    <message>
        <source>Play to hear it.</source>
        <translation>Zum Hören abspielen.</translation>
    </message>
    <message>
        <source>Decoded peaks: %1 dBTP now, %2 dBTP at most. What it changes: %3 dB RMS.</source>
        <translation>Spitzen nach dem Dekodieren: jetzt %1 dBTP, höchstens %2 dBTP. Was er ändert: %3 dB RMS.</translation>
    </message>
</context>
<context>
    <name>lacquer::CodecListening</name>
    <message>
        <source>You hear the master as %1 leaves it. The export does not change.</source>
        <translation>Sie hören das Master, wie %1 es hinterlässt. Der Export ändert sich nicht.</translation>
    </message>
    <message>
        <source>You hear only what %1 changes in the master. The export does not change.</source>
        <translation>Sie hören nur, was %1 am Master ändert. Der Export ändert sich nicht.</translation>
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
    <message>
        <source>Trim the start</source>
        <translation>Anfang beschneiden</translation>
    </message>
    <message>
        <source>Trim the end</source>
        <translation>Ende beschneiden</translation>
    </message>
    <message>
        <source>Take the whole file</source>
        <translation>Ganze Datei nehmen</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Einblenden</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Move the reference</source>
        <translation>Referenz verschieben</translation>
    </message>
    <message>
        <source>The cursor is not in the selected track. Put it there, or select the track it is in.</source>
        <translation>Der Zeiger ist nicht im gewählten Titel. Setzen Sie ihn dorthin, oder wählen Sie den Titel, in dem er ist.</translation>
    </message>
    <message>
        <source>New version of “%1”</source>
        <translation>Neue Fassung von „%1“</translation>
    </message>
    <message>
        <source>Instead of “%1”</source>
        <translation>Statt „%1“</translation>
    </message>
    <message>
        <source>Version of “%1”</source>
        <translation>Version von „%1“</translation>
    </message>
</context>
<context>
    <name>lacquer::CompressorCanvas</name>
    <message>
        <source>Compression curve</source>
        <translation>Kennlinie</translation>
    </message>
    <message>
        <source>Threshold %1, ratio %2</source>
        <translation>Schwellwert %1, Verhältnis %2</translation>
    </message>
    <message>
        <source>now %1 dB   most in 10 s %2 dB</source>
        <translation>jetzt %1 dB   höchstens in 10 s %2 dB</translation>
    </message>
</context>
<context>
    <name>lacquer::CompressorEditor</name>
    <message>
        <source>Renders the track before and after this module and sets the make-up at which both measure the same loudness (integrated LUFS). Later moves do not change it by themselves.</source>
        <translation>Rechnet den Titel vor und hinter diesem Modul und stellt den Aufholpegel ein, bei dem beide gleich laut sind (integrierte LUFS). Spätere Änderungen ändern ihn nicht von selbst.</translation>
    </message>
    <message>
        <source>Hear the detector</source>
        <translation>Detektor hören</translation>
    </message>
    <message>
        <source>Plays what the detector hears. Not part of the export.</source>
        <translation>Spielt, was der Detektor hört. Gehört nicht zum Export.</translation>
    </message>
    <message>
        <source>Hear what is removed</source>
        <translation>Hören, was wegfällt</translation>
    </message>
    <message>
        <source>Plays what the compression takes away. Not part of the export.</source>
        <translation>Spielt, was die Kompression wegnimmt. Gehört nicht zum Export.</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>Messung abbrechen</translation>
    </message>
    <message>
        <source>Match loudness</source>
        <translation>Gleich laut machen</translation>
    </message>
</context>
<context>
    <name>lacquer::ContourPage</name>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Master less reference</source>
        <translation>Master minus Referenz</translation>
    </message>
    <message>
        <source>Master less mix</source>
        <translation>Master minus Mischung</translation>
    </message>
    <message>
        <source>Mix less reference</source>
        <translation>Mischung minus Referenz</translation>
    </message>
    <message>
        <source>What is filled below: up in the colour of the one that has more.</source>
        <translation>Was unten gefüllt ist: in der Farbe dessen, der mehr hat.</translation>
    </message>
    <message>
        <source>of</source>
        <translation>bei</translation>
    </message>
    <message>
        <source>The level that so many percent of the time stays below: 10 % what is always there, 97 % the loudest moments.</source>
        <translation>Der Pegel, unter dem so viel Prozent der Zeit bleiben: 10 % ist, was immer da ist, 97 % die lautesten Augenblicke.</translation>
    </message>
</context>
<context>
    <name>lacquer::ContourView</name>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Dynamic contour</source>
        <translation>Dynamikkontur</translation>
    </message>
    <message>
        <source>How loud each frequency is how often</source>
        <translation>Wie laut jede Frequenz wie oft ist</translation>
    </message>
    <message>
        <source>How loud each frequency is how often; below: %1 less %2, %3</source>
        <translation>Wie laut jede Frequenz wie oft ist; unten: %1 minus %2, %3</translation>
    </message>
    <message>
        <source>%1 %2 dB (80 %: %3 to %4)</source>
        <translation>%1 %2 dB (80 %: %3 bis %4)</translation>
    </message>
    <message>
        <source>difference %1 dB</source>
        <translation>Unterschied %1 dB</translation>
    </message>
    <message>
        <source>How loud each frequency is how often. Dark band: 40 % of the time; light band: 80 %; line: the median; dashed: only 3 % is louder. A narrow band is dense, a wide one moves. A drag plays only the frequencies it spans, a click plays all again.</source>
        <translation>Wie laut jede Frequenz wie oft ist. Dunkles Band: 40 % der Zeit; helles Band: 80 %; Linie: der Median; gestrichelt: nur 3 % sind lauter. Ein schmales Band ist dicht, ein breites bewegt sich. Ziehen spielt nur die überstrichenen Frequenzen, ein Klick wieder alle.</translation>
    </message>
</context>
<context>
    <name>lacquer::DeliverBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Progress of the delivery</source>
        <translation>Fortschritt der Auslieferung</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>Stops; no unfinished file stays in the folder.</source>
        <translation>Hält an; keine unfertige Datei bleibt im Ordner.</translation>
    </message>
</context>
<context>
    <name>lacquer::DeliverWorkspace</name>
    <message>
        <source>Deliver</source>
        <translation>Ausliefern</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>This track</source>
        <translation>Dieser Titel</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>What is delivered</source>
        <translation>Was ausgeliefert wird</translation>
    </message>
    <message>
        <source>Renders, writes all chosen targets, reads every file back and measures it. Files that exist are never replaced without a question.</source>
        <translation>Rechnet, schreibt alle gewählten Ziele, liest jede Datei zurück und misst sie. Was da ist, wird nie ohne Frage ersetzt.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Nothing to deliver yet</source>
        <translation>Noch nichts auszuliefern</translation>
    </message>
    <message>
        <source>The album</source>
        <translation>Das Album</translation>
    </message>
    <message>
        <source>Import a mix, or switch a track of the album on.</source>
        <translation>Einen Mix importieren oder einen Titel des Albums einschalten.</translation>
    </message>
    <message>
        <source>%1 tracks</source>
        <translation>%1 Titel</translation>
    </message>
    <message>
        <source>choose targets on the left</source>
        <translation>links Ziele wählen</translation>
    </message>
    <message>
        <source>one target, %1 files</source>
        <translation>ein Ziel, %1 Dateien</translation>
    </message>
    <message>
        <source>%1 targets, %2 files</source>
        <translation>%1 Ziele, %2 Dateien</translation>
    </message>
    <message>
        <source>“%1” is in the folder already.</source>
        <translation>„%1“ ist schon im Ordner.</translation>
    </message>
    <message>
        <source>“%1” and %2 more are in the folder already.</source>
        <translation>„%1“ und %2 weitere sind schon im Ordner.</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Each track</source>
        <translation>Jeder Titel</translation>
    </message>
    <message>
        <source>The selected track alone; every enabled track by itself, into a folder of its own; or all of them as one album.</source>
        <translation>Der gewählte Titel allein; jeder eingeschaltete Titel für sich, in einen eigenen Ordner; oder alle als ein Album.</translation>
    </message>
    <message>
        <source>%1 of %2 tracks were delivered, then: %3</source>
        <translation>%1 von %2 Titeln wurden ausgeliefert, dann: %3</translation>
    </message>
    <message>
        <source>cancelled.</source>
        <translation>abgebrochen.</translation>
    </message>
    <message>
        <source>Each track by itself</source>
        <translation>Jeder Titel für sich</translation>
    </message>
</context>
<context>
    <name>lacquer::DeliveryPanel</name>
    <message>
        <source>Ceiling</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Every target gets a folder of its own in here.</source>
        <translation>Jedes Ziel bekommt hierin einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Den Ordner wählen</translation>
    </message>
    <message>
        <source>Delivery folder</source>
        <translation>Ordner der Auslieferung</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>Dateinamen</translation>
    </message>
    <message>
        <source>What track files are called: %number%, %title%, %artist%, %album% and %isrc% are filled in. Empty: number and title.</source>
        <translation>Wie die Dateien der Titel heißen: %number%, %title%, %artist%, %album% und %isrc% werden eingesetzt. Leer: Nummer und Titel.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Of the files whose target does not ask for a rate of its own.</source>
        <translation>Der Dateien, deren Ziel keine eigene Rate verlangt.</translation>
    </message>
    <message>
        <source>Delivery rate</source>
        <translation>Rate der Auslieferung</translation>
    </message>
    <message>
        <source>Dither</source>
        <translation>Dither</translation>
    </message>
    <message>
        <source>The noise that keeps rounding to 16 or 24 bit from distorting.</source>
        <translation>Das Rauschen, das das Runden auf 16 oder 24 Bit vor Verzerrungen bewahrt.</translation>
    </message>
    <message>
        <source> dBTP</source>
        <translation> dBTP</translation>
    </message>
    <message>
        <source>Promised for every file: after the conversion to its rate the true peak stays below this, and where it had to be held is reported. Targets that ask for a ceiling keep their own.</source>
        <translation>Zugesagt für jede Datei: Nach der Wandlung in ihre Rate bleibt die wahre Spitze darunter, und wo sie gehalten werden musste, wird berichtet. Ziele mit eigener Grenze behalten diese.</translation>
    </message>
    <message>
        <source>Ceiling of the files</source>
        <translation>Grenze der Dateien</translation>
    </message>
    <message>
        <source>Delivery targets</source>
        <translation>Ziele der Auslieferung</translation>
    </message>
    <message>
        <source>Deliver into</source>
        <translation>Ausliefern nach</translation>
    </message>
    <message>
        <source>as in %1</source>
        <translation>wie in %1</translation>
    </message>
    <message>
        <source>the session&apos;s (%1 kHz)</source>
        <translation>die der Sitzung (%1 kHz)</translation>
    </message>
    <message>
        <source>the session&apos;s</source>
        <translation>die der Sitzung</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
    </message>
</context>
<context>
    <name>lacquer::DeliveryReportView</name>
    <message>
        <source>Open the report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>PQ sheet as PDF…</source>
        <translation>PQ-Liste als PDF…</translation>
    </message>
    <message>
        <source>Delivered files</source>
        <translation>Ausgelieferte Dateien</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>LUFS</source>
        <translation>LUFS</translation>
    </message>
    <message>
        <source>dBTP</source>
        <translation>dBTP</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Zusagen</translation>
    </message>
    <message>
        <source>MD5</source>
        <translation>MD5</translation>
    </message>
    <message>
        <source>The page with every setting, figure and picture, in the browser.</source>
        <translation>Die Seite mit jeder Einstellung, Zahl und jedem Bild, im Browser.</translation>
    </message>
    <message>
        <source>Where the files are.</source>
        <translation>Wo die Dateien sind.</translation>
    </message>
    <message>
        <source>The table of marks, codes and flags that a plant asks for.</source>
        <translation>Die Tabelle der Marken, Codes und Merkmale, die ein Presswerk verlangt.</translation>
    </message>
    <message>
        <source>%1 – as rendered %2 LUFS, range %3 LU, true peak %4 dBTP</source>
        <translation>%1 – gerechnet %2 LUFS, Umfang %3 LU, wahre Spitze %4 dBTP</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
    </message>
    <message>
        <source>The ceiling had to be held at %1 places, by at most %2 dB.</source>
        <translation>Die Grenze musste an %1 Stellen gehalten werden, um höchstens %2 dB.</translation>
    </message>
    <message>
        <source>PQ sheet</source>
        <translation>PQ-Liste</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>The PQ sheet is in “%1”.</source>
        <translation>Die PQ-Liste ist in „%1“.</translation>
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
    <message>
        <source>Dynamic</source>
        <translation>Dynamisch</translation>
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
    <message>
        <source>Dynamic</source>
        <translation>Dynamisch</translation>
    </message>
</context>
<context>
    <name>lacquer::EvenOutDialog</name>
    <message>
        <source>Even out loudness</source>
        <translation>Lautheit angleichen</translation>
    </message>
    <message>
        <source>What happens to each track</source>
        <translation>Was mit jedem Titel geschieht</translation>
    </message>
    <message>
        <source>The gains stand in the table, ahead of each track&apos;s chain. Where a chain compresses or limits, less comes out than goes in: measure, and even out once more.</source>
        <translation>Die Pegel stehen in der Tabelle, vor der Kette jedes Titels. Wo eine Kette verdichtet oder begrenzt, kommt weniger heraus, als hineingeht: messen, und noch einmal angleichen.</translation>
    </message>
    <message>
        <source>Set the gains</source>
        <translation>Pegel setzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Go by</source>
        <translation>Gehen nach</translation>
    </message>
    <message>
        <source>Whole track</source>
        <translation>Ganzer Titel</translation>
    </message>
    <message>
        <source>Loudest section</source>
        <translation>Lauteste Stelle</translation>
    </message>
    <message>
        <source>Whole track: integrated loudness. Loudest section: the loudest 3 seconds, so that choruses match and verses fall where they fall.</source>
        <translation>Ganzer Titel: integrierte Lautheit. Lauteste Stelle: die lautesten 3 Sekunden, damit Refrains zueinander passen und Strophen liegen, wo sie liegen.</translation>
    </message>
    <message>
        <source>Quiet songs stay quiet</source>
        <translation>Leise Stücke bleiben leise</translation>
    </message>
    <message>
        <source>Songs more than %1 LU below the median are taken to be meant quiet.</source>
        <translation>Stücke mehr als %1 LU unter dem Median gelten als leise gemeint.</translation>
    </message>
    <message>
        <source>%1 LUFS</source>
        <translation>%1 LUFS</translation>
    </message>
    <message>
        <source>silent: stays</source>
        <translation>still: bleibt</translation>
    </message>
    <message>
        <source>meant quiet: stays</source>
        <translation>leise gemeint: bleibt</translation>
    </message>
    <message>
        <source>fits: stays</source>
        <translation>passt: bleibt</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 dB&lt;/b&gt;, gain %2 dB</source>
        <translation>&lt;b&gt;%1 dB&lt;/b&gt;, Pegel %2 dB</translation>
    </message>
    <message>
        <source>peaks at %1 dBTP</source>
        <translation>Spitzen bei %1 dBTP</translation>
    </message>
    <message>
        <source>Measuring; tracks to go: %1</source>
        <translation>Messung läuft; noch %1 Titel</translation>
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
    <name>lacquer::FineCurveCanvas</name>
    <message>
        <source>Fine curve</source>
        <translation>Feinkurve</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
</context>
<context>
    <name>lacquer::FineCurveEditor</name>
    <message>
        <source>Smooth</source>
        <translation>Glätten</translation>
    </message>
    <message>
        <source>Draws every point towards its neighbours: small dents go, wide moves stay. Once more smooths further.</source>
        <translation>Zieht jeden Punkt zu seinen Nachbarn: Kleine Dellen gehen, breite Züge bleiben. Noch einmal glättet weiter.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Puts every point to 0 dB: the curve does nothing.</source>
        <translation>Setzt jeden Punkt auf 0 dB: Die Kurve tut nichts.</translation>
    </message>
    <message>
        <source>Latency %1 ms, taken out of the export and of comparisons.</source>
        <translation>Latenz %1 ms, in Export und Vergleichen ausgeglichen.</translation>
    </message>
</context>
<context>
    <name>lacquer::FoundInMix</name>
    <message>
        <source>Show it in the Inspect workspace</source>
        <translation>Im Arbeitsbereich Prüfen zeigen</translation>
    </message>
    <message>
        <source>Found in the mix</source>
        <translation>In der Mischung gefunden</translation>
    </message>
    <message>
        <source>inspecting…</source>
        <translation>wird geprüft…</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>no errors, no warnings</source>
        <translation>keine Fehler, keine Warnungen</translation>
    </message>
</context>
<context>
    <name>lacquer::FrequencyPlot</name>
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
    <name>lacquer::HelpWindow</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The folder of the help pages in this language: the two letters of its code.</extracomment>
        <translation>de</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>Each band</source>
        <translation>Jedes Band</translation>
    </message>
    <message>
        <source>To listen to</source>
        <translation>Zum Anhören</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>Hilfe: %1</translation>
    </message>
    <message>
        <source>Select a module of the chain: its page appears here.</source>
        <translation>Ein Modul der Kette wählen: Seine Seite erscheint hier.</translation>
    </message>
</context>
<context>
    <name>lacquer::ImagerCanvas</name>
    <message>
        <source>Width over frequency</source>
        <translation>Breite über der Frequenz</translation>
    </message>
    <message>
        <source>Band %1 from %2 to %3: width %4</source>
        <translation>Band %1 von %2 bis %3: Breite %4</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>mono &lt; %1</source>
        <translation>mono &lt; %1</translation>
    </message>
    <message>
        <source>mono</source>
        <translation>mono</translation>
    </message>
</context>
<context>
    <name>lacquer::ImagerEditor</name>
    <message>
        <source>Hear the sides</source>
        <translation>Die Seiten hören</translation>
    </message>
    <message>
        <source>Plays only what differs between the channels. Not part of the export.</source>
        <translation>Spielt nur, was die Kanäle unterscheidet. Gehört nicht zum Export.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Makes two bands of this one, with the same width.</source>
        <translation>Macht aus diesem Band zwei mit derselben Breite.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Takes this band away; the band below takes over its range.</source>
        <translation>Nimmt dieses Band weg; das Band darunter übernimmt seinen Bereich.</translation>
    </message>
</context>
<context>
    <name>lacquer::InspectWorkspace</name>
    <message>
        <source>In the mix</source>
        <translation>In der Mischung</translation>
    </message>
    <message>
        <source>What was found in the file as it came</source>
        <translation>Was in der Datei gefunden wurde, wie sie kam</translation>
    </message>
    <message>
        <source>In the master</source>
        <translation>Im Master</translation>
    </message>
    <message>
        <source>What was found behind the chain</source>
        <translation>Was hinter der Kette gefunden wurde</translation>
    </message>
    <message>
        <source>What is inspected</source>
        <translation>Was geprüft wird</translation>
    </message>
    <message>
        <source>Renders the mix through the chain and looks for what is wrong then.</source>
        <translation>Rechnet die Mischung durch die Kette und sucht, was dann nicht stimmt.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>The findings as a text for people, a table, or markers for other programs.</source>
        <translation>Die Funde als Text für Menschen, als Tabelle oder als Marken für andere Programme.</translation>
    </message>
    <message>
        <source>&amp;Text…</source>
        <translation>&amp;Text…</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>&amp;Table…</source>
        <translation>Ta&amp;belle…</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>&amp;Markers…</source>
        <translation>&amp;Marken…</translation>
    </message>
    <message>
        <source>Markers (*.csv)</source>
        <translation>Marken (*.csv)</translation>
    </message>
    <message>
        <source>Export the findings</source>
        <translation>Funde exportieren</translation>
    </message>
    <message>
        <source>Inspect a mix</source>
        <translation>Eine Mischung prüfen</translation>
    </message>
    <message>
        <source>Import a mix: it is inspected by itself.</source>
        <translation>Importieren Sie eine Mischung: sie wird von selbst geprüft.</translation>
    </message>
    <message>
        <source>The master is inspected when you ask for it.</source>
        <translation>Der Master wird geprüft, wenn Sie es verlangen.</translation>
    </message>
    <message>
        <source>Inspected once it has been read.</source>
        <translation>Wird geprüft, sobald sie gelesen ist.</translation>
    </message>
    <message>
        <source>Inspecting…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Errors: %1 · warnings: %2 · to know: %3. Click one to hear it.</source>
        <translation>Fehler: %1 · Warnungen: %2 · zu wissen: %3. Klicken Sie auf einen Fund, um ihn zu hören.</translation>
    </message>
    <message>
        <source>The chain was changed since: inspect the master again.</source>
        <translation>Die Kette wurde seither geändert: prüfen Sie den Master noch einmal.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Inspect the master</source>
        <translation>Master prüfen</translation>
    </message>
    <message>
        <source>This place was trimmed away: it is not in the track any more.</source>
        <translation>Diese Stelle wurde weggeschnitten: sie gehört nicht mehr zum Titel.</translation>
    </message>
    <message>
        <source>Low-mid build-up, a covered kick and a crowded voice are a matter of style: the references that count in the match say how much of it is usual. Everything else is judged by fixed limits.</source>
        <translation>Ein Stau in den unteren Mitten, eine verdeckte Bassdrum und eine bedrängte Stimme sind eine Frage des Stils: Die Referenzen, die bei der Angleichung zählen, sagen, wie viel davon üblich ist. Alles andere wird nach festen Grenzen beurteilt.</translation>
    </message>
    <message>
        <source>%1 %2 (%3 – %4)
  %5 %6
  In the mix: %7
  In the master: %8

</source>
        <translation>%1 %2 (%3 – %4)
  %5 %6
  In der Mischung: %7
  Im Master: %8

</translation>
    </message>
    <message>
        <source>neutral limits</source>
        <translation>neutralen Grenzen</translation>
    </message>
    <message>
        <source>Low mids, kick and voice judged by: %1</source>
        <translation>Untere Mitten, Bassdrum und Stimme beurteilt nach: %1</translation>
    </message>
    <message>
        <source>measuring %1, %2 %</source>
        <translation>misst %1, %2 %</translation>
    </message>
</context>
<context>
    <name>lacquer::Inspector</name>
    <message>
        <source>This track</source>
        <translation>Dieser Titel</translation>
    </message>
    <message>
        <source>Track gain</source>
        <translation>Pegel des Titels</translation>
    </message>
    <message>
        <source>Trim the start</source>
        <translation>Anfang beschneiden</translation>
    </message>
    <message>
        <source>Trim the end</source>
        <translation>Ende beschneiden</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Einblenden</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>This reference</source>
        <translation>Diese Referenz</translation>
    </message>
    <message>
        <source>Loop of its own</source>
        <translation>Eigene Schleife</translation>
    </message>
    <message>
        <source>The reference repeats a part of itself while the track goes on. Ctrl-drag in its waveform marks the part.</source>
        <translation>Die Referenz wiederholt einen Teil von sich, während der Titel weiterläuft. Ziehen mit Strg in ihrer Wellenform markiert den Teil.</translation>
    </message>
    <message>
        <source>Trim of the reference</source>
        <translation>Pegel der Referenz</translation>
    </message>
    <message>
        <source>Move the reference</source>
        <translation>Referenz verschieben</translation>
    </message>
    <message>
        <source>Loop of the reference</source>
        <translation>Schleife der Referenz</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Rate of the session</source>
        <translation>Abtastrate der Sitzung</translation>
    </message>
    <message>
        <source>The rate at which everything is computed: that of the first mix, unless changed here. Files of other rates are converted once, with soxr; they stay as they are on the disk.</source>
        <translation>Die Abtastrate, mit der alles berechnet wird: die des ersten Mixes, wenn sie hier nicht geändert wird. Dateien mit anderer Rate werden einmal mit soxr umgerechnet; auf der Platte bleiben sie, wie sie sind.</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
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
    <name>lacquer::LevelPanel</name>
    <message>
        <source>Find the drive</source>
        <translation>Ansteuerung suchen</translation>
    </message>
    <message>
        <source>Set the level</source>
        <translation>Pegel setzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What drive buys</source>
        <translation>Was Ansteuerung bringt</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Maximise to a loudness</source>
        <translation>Auf eine Lautheit bringen</translation>
    </message>
    <message>
        <source>Renders the track a few times and finds the drive for which the master has this loudness. One undo step; the drive can be changed afterwards.</source>
        <translation>Rechnet den Titel einige Male durch und findet die Ansteuerung, mit der der Master diese Lautheit hat. Ein Schritt zum Rückgängigmachen; die Ansteuerung lässt sich danach ändern.</translation>
    </message>
    <message>
        <source>Normalise: only the level</source>
        <translation>Normalisieren: nur der Pegel</translation>
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
        <source>Sample peak</source>
        <translation>Spitzenwert</translation>
    </message>
    <message>
        <source>What the level is measured as</source>
        <translation>Woran der Pegel gemessen wird</translation>
    </message>
    <message>
        <source>Puts a gain behind the whole chain and nothing else: no limiting, no change of the sound. Bypass it to hear the difference.</source>
        <translation>Setzt eine Verstärkung hinter die ganze Kette und sonst nichts: keine Begrenzung, keine Änderung des Klangs. Umgehen lässt den Unterschied hören.</translation>
    </message>
    <message>
        <source>%1 LU per dB of drive</source>
        <translation>%1 LU je dB Ansteuerung</translation>
    </message>
    <message>
        <source>Measuring the loudest 10 seconds…</source>
        <translation>Die lautesten 10 Sekunden werden gemessen…</translation>
    </message>
    <message>
        <source>Measured on the loudest 10 seconds once the master is known.</source>
        <translation>Wird an den lautesten 10 Sekunden gemessen, sobald der Master bekannt ist.</translation>
    </message>
    <message>
        <source>⚠ More drive buys nothing: a decibel gains less than 0.2 LU and only flattens.</source>
        <translation>⚠ Mehr Ansteuerung bringt nichts: Ein Dezibel gewinnt weniger als 0,2 LU und macht nur flacher.</translation>
    </message>
    <message>
        <source>From %1 dB of drive on a decibel gains less than 0.2 LU.</source>
        <translation>Ab %1 dB Ansteuerung gewinnt ein Dezibel weniger als 0,2 LU.</translation>
    </message>
    <message>
        <source>The limiter hardly works: a decibel of drive is a decibel of loudness.</source>
        <translation>Der Limiter arbeitet kaum: Ein Dezibel Ansteuerung ist ein Dezibel Lautheit.</translation>
    </message>
    <message>
        <source>The rest of each decibel goes into limiting.</source>
        <translation>Der Rest jedes Dezibels geht in die Begrenzung.</translation>
    </message>
</context>
<context>
    <name>lacquer::LevelWork</name>
    <message>
        <source>The mix is not there yet, or cannot be read. See its row on the left.</source>
        <translation>Der Mix ist noch nicht da oder lässt sich nicht lesen. Siehe seine Zeile links.</translation>
    </message>
    <message>
        <source>Looking for the drive that gives %1 LUFS…</source>
        <translation>Ansteuerung für %1 LUFS wird gesucht…</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The chain was changed meanwhile. Look for the drive again.</source>
        <translation>Die Kette wurde inzwischen geändert. Bitte die Ansteuerung noch einmal suchen.</translation>
    </message>
    <message>
        <source>Maximise to %1 LUFS</source>
        <translation>Auf %1 LUFS bringen</translation>
    </message>
    <message>
        <source>%1 LUFS at %2 dB of drive, ceiling %3 dBTP; renders measured: %4.</source>
        <translation>%1 LUFS bei %2 dB Ansteuerung, Grenze %3 dBTP; gemessene Durchläufe: %4.</translation>
    </message>
    <message>
        <source>Measuring the master…</source>
        <translation>Der Master wird gemessen…</translation>
    </message>
    <message>
        <source>The chain was changed meanwhile. Set the level again.</source>
        <translation>Die Kette wurde inzwischen geändert. Bitte den Pegel noch einmal setzen.</translation>
    </message>
    <message>
        <source>Normalise</source>
        <translation>Normalisieren</translation>
    </message>
    <message>
        <source>%1 dB behind the chain and nothing else: %2 LUFS, true peak %3 dBTP, sample peak %4 dBFS.</source>
        <translation>%1 dB hinter der Kette und sonst nichts: %2 LUFS, True Peak %3 dBTP, Spitzenwert %4 dBFS.</translation>
    </message>
    <message>
        <source>Peaks pass full scale: a file of whole numbers would clip.</source>
        <translation>Spitzen gehen über die Vollaussteuerung: Eine Datei mit ganzen Zahlen würde übersteuern.</translation>
    </message>
</context>
<context>
    <name>lacquer::ListeningRoom</name>
    <message>
        <source>You listen as on: %1. %2</source>
        <translation>Sie hören wie auf: %1. %2</translation>
    </message>
    <message>
        <source>At equal loudness %1 % of the energy from 40 to 160 Hz is gone; 160 to 400 Hz sound %2 dB against what that bass was. The export does not change.</source>
        <translation>Bei gleicher Lautheit fehlen %1 % der Energie von 40 bis 160 Hz; 160 bis 400 Hz klingen mit %2 dB gegen das, was dieser Bass war. Der Export ändert sich nicht.</translation>
    </message>
    <message>
        <source>nothing: the monitor is mute</source>
        <translation>nichts: das Abhören ist stumm</translation>
    </message>
    <message>
        <source>only the side</source>
        <translation>nur die Seite</translation>
    </message>
    <message>
        <source>left and right swapped</source>
        <translation>links und rechts vertauscht</translation>
    </message>
    <message>
        <source>only the difference to the reference</source>
        <translation>nur den Unterschied zur Referenz</translation>
    </message>
    <message>
        <source>only %1 to %2</source>
        <translation>nur %1 bis %2</translation>
    </message>
    <message>
        <source>You hear %1. The export does not change.</source>
        <translation>Sie hören %1. Der Export ändert sich nicht.</translation>
    </message>
</context>
<context>
    <name>lacquer::ListeningRoomButton</name>
    <message>
        <source>Listen as</source>
        <translation>Abhören wie auf</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>The monitors as they are.</source>
        <translation>Die Monitore, wie sie sind.</translation>
    </message>
    <message>
        <source>Monitor level</source>
        <translation>Abhörpegel</translation>
    </message>
    <message>
        <source>Monitor at %1 dB</source>
        <translation>Abhören bei %1 dB</translation>
    </message>
    <message>
        <source>The level now is K-20</source>
        <translation>Der Pegel jetzt ist K-20</translation>
    </message>
    <message>
        <source>Set the monitor so that pink noise at −20 dBFS gives 83 dB SPL (C, slow) from one speaker, then choose this. K-14 and K-12 are 6 and 8 dB lower.</source>
        <translation>Stellen Sie das Abhören so, dass rosa Rauschen mit −20 dBFS aus einem Lautsprecher 83 dB SPL (C, langsam) ergibt, und wählen Sie dann dies. K-14 und K-12 liegen 6 und 8 dB tiefer.</translation>
    </message>
</context>
<context>
    <name>lacquer::LoudnessPanel</name>
    <message>
        <source>Loudness</source>
        <translation>Lautheit</translation>
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
        <source>Loudness after ITU-R BS.1770. Integrated is the whole song; short-term the last 3 s; momentary the last 0.4 s; range how much the short-term swings. PLR and PSR tell peak less loudness: small means dense. DR is the figure of the Pleasurize Music Foundation. The bar: momentary filled, short-term as a line.</source>
        <translation>Lautheit nach ITU-R BS.1770. Integriert ist das ganze Stück; Kurzzeit die letzten 3 s; momentan die letzten 0,4 s; der Hub, wie weit die Kurzzeit schwankt. PLR und PSR sagen, um wie viel die Spitze über der Lautheit liegt: klein heißt dicht. DR ist die Zahl der Pleasurize Music Foundation. Der Balken: momentan gefüllt, Kurzzeit als Strich.</translation>
    </message>
    <message>
        <source>Max. S</source>
        <translation>Max. S</translation>
    </message>
    <message>
        <source>Max. M</source>
        <translation>Max. M</translation>
    </message>
    <message>
        <source>DR</source>
        <translation>DR</translation>
    </message>
    <message>
        <source>Integrated LU</source>
        <translation>Integriert, LU</translation>
    </message>
    <message>
        <source> · target %1 LUFS</source>
        <translation> · Ziel %1 LUFS</translation>
    </message>
    <message>
        <source>PSR, dB</source>
        <translation>PSR, dB</translation>
    </message>
    <message>
        <source>Short-term, LUFS</source>
        <translation>Kurzzeit, LUFS</translation>
    </message>
</context>
<context>
    <name>lacquer::LoudnessSection</name>
    <message>
        <source>Loudness</source>
        <translation>Lautheit</translation>
    </message>
    <message>
        <source>What the figures are of</source>
        <translation>Wovon die Zahlen sind</translation>
    </message>
    <message>
        <source>Song</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>The whole song, measured without playing it.</source>
        <translation>Das ganze Stück, gemessen, ohne es zu spielen.</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>What played since the last reset.</source>
        <translation>Was seit dem letzten Neubeginn gespielt wurde.</translation>
    </message>
    <message>
        <source>Pause measuring</source>
        <translation>Messung anhalten</translation>
    </message>
    <message>
        <source>Live figures stand still while the sound goes on.</source>
        <translation>Die Live-Zahlen stehen still, während der Klang weitergeht.</translation>
    </message>
    <message>
        <source>Measure anew</source>
        <translation>Neu messen</translation>
    </message>
    <message>
        <source>Live figures begin anew.</source>
        <translation>Die Live-Zahlen beginnen neu.</translation>
    </message>
    <message>
        <source>Loudness options</source>
        <translation>Lautheit einstellen</translation>
    </message>
    <message>
        <source>Target, unit, scale, and what the graph shows.</source>
        <translation>Ziel, Einheit, Skala, und was die Kurve zeigt.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>In LUFS</source>
        <translation>In LUFS</translation>
    </message>
    <message>
        <source>In LU against the target, else −23</source>
        <translation>In LU gegen das Ziel, sonst −23</translation>
    </message>
    <message>
        <source>EBU scale +9</source>
        <translation>EBU-Skala +9</translation>
    </message>
    <message>
        <source>EBU scale +18</source>
        <translation>EBU-Skala +18</translation>
    </message>
    <message>
        <source>Graph: short-term loudness</source>
        <translation>Kurve: Kurzzeit-Lautheit</translation>
    </message>
    <message>
        <source>Graph: PSR, peak to short-term loudness</source>
        <translation>Kurve: PSR, Spitze zu Kurzzeit-Lautheit</translation>
    </message>
    <message>
        <source>%1 played</source>
        <translation>%1 gespielt</translation>
    </message>
    <message>
        <source>before the last change</source>
        <translation>vor der letzten Änderung</translation>
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
    <message>
        <source>Back to the studio</source>
        <translation>Zurück ins Studio</translation>
    </message>
    <message>
        <source>Hear all again</source>
        <translation>Wieder alles hören</translation>
    </message>
    <message>
        <source>Back to equal loudness</source>
        <translation>Zurück zu gleicher Lautheit</translation>
    </message>
    <message>
        <source>Only what it changes</source>
        <translation>Nur was er ändert</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Alles davon</translation>
    </message>
    <message>
        <source>Back to the master</source>
        <translation>Zurück zum Master</translation>
    </message>
    <message>
        <source>Back to the mix</source>
        <translation>Zurück zur Mischung</translation>
    </message>
    <message>
        <source>Hear “%1”</source>
        <translation>„%1“ hören</translation>
    </message>
    <message>
        <source>“%1” is heard in place of the mix, through the track&apos;s chain. The waveform and exports stay the track&apos;s.</source>
        <translation>„%1“ ist anstelle der Mischung zu hören, durch die Kette des Titels. Wellenform und Exporte bleiben die des Titels.</translation>
    </message>
</context>
<context>
    <name>lacquer::MakeupWork</name>
    <message>
        <source>The sound is not loaded yet.</source>
        <translation>Der Klang ist noch nicht geladen.</translation>
    </message>
    <message>
        <source>Make-up %1 dB: %2 LUFS before, %3 LUFS behind.</source>
        <translation>Aufholpegel %1 dB: davor %2 LUFS, dahinter %3 LUFS.</translation>
    </message>
</context>
<context>
    <name>lacquer::MatchEmpty</name>
    <message>
        <source>Import a mix…</source>
        <translation>Mischung importieren…</translation>
    </message>
    <message>
        <source>The song that is to be mastered.</source>
        <translation>Das Stück, das gemastert werden soll.</translation>
    </message>
    <message>
        <source>Import a reference…</source>
        <translation>Referenz importieren…</translation>
    </message>
    <message>
        <source>A finished recording whose sound the mix is to come close to.</source>
        <translation>Eine fertige Aufnahme, deren Klang die Mischung nahekommen soll.</translation>
    </message>
    <message>
        <source>Looking for moves</source>
        <translation>Schritte werden gesucht</translation>
    </message>
    <message>
        <source>No mix yet</source>
        <translation>Noch keine Mischung</translation>
    </message>
    <message>
        <source>No reference yet</source>
        <translation>Noch keine Referenz</translation>
    </message>
    <message>
        <source>Ready to propose</source>
        <translation>Bereit für einen Vorschlag</translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation>Noch nicht bereit</translation>
    </message>
    <message>
        <source>Mix and references are measured, as few moves as will do are fitted, and what comes of them is rendered and measured. Nothing is changed by it; go on listening.</source>
        <translation>Mischung und Referenzen werden gemessen, möglichst wenige Schritte angepasst, und was dabei herauskommt, wird gerechnet und gemessen. Geändert wird dadurch nichts; hören Sie ruhig weiter.</translation>
    </message>
    <message>
        <source>A proposal is made of ordinary moves on the ordinary chain. Each has its reason in numbers; each can be heard alone, changed or refused.</source>
        <translation>Ein Vorschlag besteht aus gewöhnlichen Schritten auf der gewöhnlichen Kette. Jeder hat seinen Grund in Zahlen; jeder lässt sich allein hören, ändern oder ablehnen.</translation>
    </message>
</context>
<context>
    <name>lacquer::MatchHead</name>
    <message>
        <source>Measures mix and reference and looks for the few moves that bring one to the other. Nothing is changed by it.</source>
        <translation>Misst Mischung und Referenz und sucht die wenigen Schritte, die die eine zur anderen bringen. Geändert wird dadurch nichts.</translation>
    </message>
    <message>
        <source>The chosen moves become ordinary settings of ordinary modules, in one step that undo takes back.</source>
        <translation>Die gewählten Schritte werden gewöhnliche Einstellungen gewöhnlicher Module, als ein Schritt, den Rückgängig zurücknimmt.</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Wie weit</translation>
    </message>
    <message>
        <source>as the reference</source>
        <translation>wie die Referenz</translation>
    </message>
    <message>
        <source>to a figure</source>
        <translation>auf einen Wert</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Lautheit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>The limiter&apos;s drive towards the loudness.</source>
        <translation>Der Antrieb des Limiters zur Lautheit hin.</translation>
    </message>
    <message>
        <source>What of it</source>
        <translation>Was davon</translation>
    </message>
    <message>
        <source>Keep peaks alive</source>
        <translation>Spitzen leben lassen</translation>
    </message>
    <message>
        <source>Stops short of a loudness at which peaks would stand too little over it, and of extreme widths; what is held back is told below.</source>
        <translation>Bleibt unter einer Lautheit, bei der Spitzen zu wenig über ihr stünden, und meidet extreme Breiten; was zurückgehalten wird, steht unten.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Match a mix to a reference</source>
        <translation>Eine Mischung an eine Referenz angleichen</translation>
    </message>
    <message>
        <source>%1 references</source>
        <translation>%1 Referenzen</translation>
    </message>
    <message>
        <source>%1 towards %2</source>
        <translation>%1 zu %2 hin</translation>
    </message>
    <message>
        <source>Propose again</source>
        <translation>Neu vorschlagen</translation>
    </message>
    <message>
        <source>Propose moves</source>
        <translation>Schritte vorschlagen</translation>
    </message>
    <message>
        <source>Put 1 move on the chain</source>
        <translation>1 Schritt auf die Kette</translation>
    </message>
    <message>
        <source>Put %1 moves on the chain</source>
        <translation>%1 Schritte auf die Kette</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>On the chain</source>
        <translation>Auf der Kette</translation>
    </message>
</context>
<context>
    <name>lacquer::MatchPictures</name>
    <message>
        <source>Tonal balance</source>
        <translation>Klangbalance</translation>
    </message>
    <message>
        <source>Difference to the reference</source>
        <translation>Unterschied zur Referenz</translation>
    </message>
    <message>
        <source>Width by band</source>
        <translation>Breite je Band</translation>
    </message>
    <message>
        <source>Short-term loudness</source>
        <translation>Kurzzeitlautheit</translation>
    </message>
    <message>
        <source>Tonal balance, level-matched</source>
        <translation>Klangbalance bei gleichem Pegel</translation>
    </message>
    <message>
        <source>Width by band (side against mid)</source>
        <translation>Breite je Band (Seite gegen Mitte)</translation>
    </message>
    <message>
        <source>Short-term loudness distribution</source>
        <translation>Verteilung der Kurzzeitlautheit</translation>
    </message>
    <message>
        <source>mix</source>
        <translation>Mischung</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Appears with the proposal.</source>
        <translation>Erscheint mit dem Vorschlag.</translation>
    </message>
    <message>
        <source>references differ</source>
        <translation>Referenzen unterscheiden sich</translation>
    </message>
</context>
<context>
    <name>lacquer::MatchReferences</name>
    <message>
        <source>Profiles (*%1)</source>
        <translation>Profile (*%1)</translation>
    </message>
    <message>
        <source>Matches one section of the mix alone: its tone, dynamics, width and loudness are brought to the reference&apos;s. The moves work on the whole track.</source>
        <translation>Gleicht nur einen Abschnitt der Mischung an: Dessen Klang, Dynamik, Breite und Lautheit werden zur Referenz gebracht. Die Schritte wirken auf den ganzen Titel.</translation>
    </message>
    <message>
        <source>Part of the mix</source>
        <translation>Teil der Mischung</translation>
    </message>
    <message>
        <source>Add a profile…</source>
        <translation>Profil hinzufügen …</translation>
    </message>
    <message>
        <source>A saved profile counts beside the references: what a record measured, without its sound.</source>
        <translation>Ein gespeichertes Profil zählt neben den Referenzen: was an einer Aufnahme gemessen wurde, ohne ihren Klang.</translation>
    </message>
    <message>
        <source>Save as a profile…</source>
        <translation>Als Profil sichern …</translation>
    </message>
    <message>
        <source>Keeps what the references of this proposal measured in a file, to match other mixes by it.</source>
        <translation>Hält in einer Datei fest, was an den Referenzen dieses Vorschlags gemessen wurde, um andere Mischungen danach anzugleichen.</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>section %1</source>
        <translation>Abschnitt %1</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>Gewicht von %1</translation>
    </message>
    <message>
        <source>Weight of a profile</source>
        <translation>Gewicht eines Profils</translation>
    </message>
    <message>
        <source>only its loop</source>
        <translation>nur ihre Schleife</translation>
    </message>
    <message>
        <source>Measures the loop of this reference instead of all of it.</source>
        <translation>Misst die Schleife dieser Referenz statt alles.</translation>
    </message>
    <message>
        <source>Part of a reference</source>
        <translation>Teil einer Referenz</translation>
    </message>
    <message>
        <source>Remove the profile %1</source>
        <translation>Profil %1 entfernen</translation>
    </message>
    <message>
        <source>Takes this profile out of the session; its file stays.</source>
        <translation>Nimmt dieses Profil aus der Sitzung; seine Datei bleibt.</translation>
    </message>
    <message>
        <source>Remove a profile</source>
        <translation>Profil entfernen</translation>
    </message>
    <message>
        <source>Aspects of a profile</source>
        <translation>Aspekte eines Profils</translation>
    </message>
    <message>
        <source>Aspects of a reference</source>
        <translation>Aspekte einer Referenz</translation>
    </message>
    <message>
        <source>Add a profile</source>
        <translation>Profil hinzufügen</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referenzen</translation>
    </message>
    <message>
        <source>Save as a profile</source>
        <translation>Als Profil sichern</translation>
    </message>
</context>
<context>
    <name>lacquer::MatchWork</name>
    <message>
        <source>Import a mix first.</source>
        <translation>Importieren Sie zuerst eine Mischung.</translation>
    </message>
    <message>
        <source>Import a reference: a finished recording that the mix is to come close to.</source>
        <translation>Importieren Sie eine Referenz: eine fertige Aufnahme, der die Mischung nahe kommen soll.</translation>
    </message>
    <message>
        <source>Every reference counts nothing: raise one.</source>
        <translation>Keine Referenz zählt etwas: geben Sie einer Gewicht.</translation>
    </message>
    <message>
        <source>The mix is still being read, or cannot be read.</source>
        <translation>Die Mischung wird noch gelesen oder ist nicht lesbar.</translation>
    </message>
    <message>
        <source>A reference is still being read, or cannot be read.</source>
        <translation>Eine Referenz wird noch gelesen oder ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Put %1 moves on the chain</source>
        <translation>%1 Schritte auf die Kette</translation>
    </message>
    <message>
        <source>Weight of a reference</source>
        <translation>Gewicht einer Referenz</translation>
    </message>
    <message>
        <source>“%1” can stand for the references in any session.</source>
        <translation>„%1“ kann in jeder Sitzung für die Referenzen stehen.</translation>
    </message>
    <message>
        <source>Add a profile</source>
        <translation>Profil hinzufügen</translation>
    </message>
    <message>
        <source>Put on the chain as soon as the level is found.</source>
        <translation>Kommt in die Kette, sobald der Pegel gefunden ist.</translation>
    </message>
</context>
<context>
    <name>lacquer::MatchWorkspace</name>
    <message>
        <source>Left alone</source>
        <translation>Nicht angerührt</translation>
    </message>
    <message>
        <source>Better fixed in the mix</source>
        <translation>Besser in der Mischung zu beheben</translation>
    </message>
    <message>
        <source>Show all that was found</source>
        <translation>Alle Funde zeigen</translation>
    </message>
    <message>
        <source>Goes to the Inspect workspace, where each place can be heard.</source>
        <translation>Geht zum Arbeitsbereich Prüfen, wo jede Stelle zu hören ist.</translation>
    </message>
    <message>
        <source>Nothing to do: the mix is where the reference is.</source>
        <translation>Nichts zu tun: die Mischung ist, wo die Referenz ist.</translation>
    </message>
    <message>
        <source>Proposed in %1 s.</source>
        <translation>Vorgeschlagen in %1 s.</translation>
    </message>
    <message>
        <source>Settings, references or chain were changed since: propose again.</source>
        <translation>Einstellungen, Referenzen oder Kette wurden seither geändert: lassen Sie neu vorschlagen.</translation>
    </message>
    <message>
        <source>Of the mix</source>
        <translation>Zur Mischung</translation>
    </message>
    <message>
        <source>Shows what differs and is left alone, and why.</source>
        <translation>Zeigt, was abweicht und belassen wird, und warum.</translation>
    </message>
    <message>
        <source>Shows what is better mended in the mix.</source>
        <translation>Zeigt, was besser in der Mischung behoben wird.</translation>
    </message>
    <message>
        <source>Left alone: %1</source>
        <translation>Nicht angerührt: %1</translation>
    </message>
    <message>
        <source>In the mix: %1</source>
        <translation>In der Mischung: %1</translation>
    </message>
    <message>
        <source>Tone %1 dB</source>
        <translation>Klangfarbe %1 dB</translation>
    </message>
    <message>
        <source>dynamics %1 dB</source>
        <translation>Dynamik %1 dB</translation>
    </message>
    <message>
        <source>width %1 dB</source>
        <translation>Breite %1 dB</translation>
    </message>
    <message>
        <source>loudness %1 LU</source>
        <translation>Lautheit %1 LU</translation>
    </message>
    <message>
        <source>%1 from the reference.</source>
        <translation>%1 von der Referenz entfernt.</translation>
    </message>
</context>
<context>
    <name>lacquer::MeterPanel</name>
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
    <name>lacquer::MoveCaptions</name>
    <message>
        <source>Move, and why</source>
        <translation>Schritt und Grund</translation>
    </message>
    <message>
        <source>Off before → after</source>
        <translation>Abstand vorher → nachher</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Anteil</translation>
    </message>
</context>
<context>
    <name>lacquer::MoveCard</name>
    <message>
        <source>Distance to the reference: of the mix, and measured on the sound with all moves.</source>
        <translation>Abstand zur Referenz: der Mischung, und gemessen am Klang mit allen Schritten.</translation>
    </message>
    <message>
        <source>In how many of 100 drawings of pieces of the music this move came out the same.</source>
        <translation>In wie vielen von 100 Ziehungen aus Stücken der Musik dieser Schritt ebenso herauskam.</translation>
    </message>
    <message>
        <source>Hear Δ</source>
        <translation>Δ hören</translation>
    </message>
    <message>
        <source>Plays only what this move changes, at equal loudness.</source>
        <translation>Spielt nur, was dieser Schritt ändert, bei gleicher Lautheit.</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Plays the proposal without this move, equally loud: click again to hear it with it.</source>
        <translation>Spielt den Vorschlag ohne diesen Schritt, gleich laut: ein weiterer Klick spielt ihn wieder mit.</translation>
    </message>
    <message>
        <source>Take this move: %1</source>
        <translation>Diesen Schritt nehmen: %1</translation>
    </message>
    <message>
        <source>Taken moves are heard in the proposal and put on the chain.</source>
        <translation>Genommene Schritte sind im Vorschlag zu hören und kommen auf die Kette.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>%1 % sure</source>
        <translation>%1 % sicher</translation>
    </message>
    <message>
        <source>Amount: %1</source>
        <translation>Anteil: %1</translation>
    </message>
    <message>
        <source>Hear what it changes: %1</source>
        <translation>Hören, was er ändert: %1</translation>
    </message>
    <message>
        <source>Hear without it: %1</source>
        <translation>Ohne ihn hören: %1</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>What this move means, how to hear it, and when to refuse it.</source>
        <translation>Was dieser Schritt bedeutet, wie man ihn hört und wann man ihn ablehnt.</translation>
    </message>
</context>
<context>
    <name>lacquer::MultibandCanvas</name>
    <message>
        <source>Bands</source>
        <translation>Bänder</translation>
    </message>
    <message>
        <source>Band %1 from %2 to %3: %4, threshold %5, gain %6</source>
        <translation>Band %1 von %2 bis %3: %4, Schwellwert %5, Pegel %6</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>Split the band here</source>
        <translation>Das Band hier teilen</translation>
    </message>
    <message>
        <source>Remove the band</source>
        <translation>Das Band entfernen</translation>
    </message>
    <message>
        <source>Hear this band</source>
        <translation>Dieses Band hören</translation>
    </message>
    <message>
        <source>Show ±%1 dB</source>
        <translation>±%1 dB zeigen</translation>
    </message>
</context>
<context>
    <name>lacquer::MultibandEditor</name>
    <message>
        <source>Hear this band</source>
        <translation>Dieses Band hören</translation>
    </message>
    <message>
        <source>Plays only this band as it leaves its dynamics. Not part of the export.</source>
        <translation>Spielt nur dieses Band, wie es aus seiner Dynamik kommt. Gehört nicht zum Export.</translation>
    </message>
    <message>
        <source>Hear what is removed</source>
        <translation>Hören, was wegfällt</translation>
    </message>
    <message>
        <source>Plays what all bands take away together. Not part of the export.</source>
        <translation>Spielt, was alle Bänder zusammen wegnehmen. Gehört nicht zum Export.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Makes two bands of this one, with the same settings.</source>
        <translation>Macht aus diesem Band zwei mit denselben Einstellungen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Takes this band away; the band below takes over its range.</source>
        <translation>Nimmt dieses Band weg; das Band darunter übernimmt seinen Bereich.</translation>
    </message>
    <message>
        <source>Band %1, %2 to %3</source>
        <translation>Band %1, %2 bis %3</translation>
    </message>
    <message>
        <source>Band %1, below %2</source>
        <translation>Band %1, unter %2</translation>
    </message>
    <message>
        <source>Band %1, above %2</source>
        <translation>Band %1, über %2</translation>
    </message>
</context>
<context>
    <name>lacquer::NamesPanel</name>
    <message>
        <source>Write CD-Text to discs</source>
        <translation>CD-Text auf Discs schreiben</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Title of the album or single</source>
        <translation>Titel des Albums oder der Single</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Interpret</translation>
    </message>
    <message>
        <source>Of all tracks that name none</source>
        <translation>Aller Titel, die nichts anderes nennen</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Komponist</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Copyright</source>
        <translation>Copyright</translation>
    </message>
    <message>
        <source>UPC/EAN</source>
        <translation>UPC/EAN</translation>
    </message>
    <message>
        <source>The release&apos;s bar code: 12 or 13 digits with a check digit</source>
        <translation>Strichcode der Veröffentlichung: 12 oder 13 Ziffern mit Prüfziffer</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Printed in the report only</source>
        <translation>Steht nur im Bericht</translation>
    </message>
    <message>
        <source>Titles and names that CD players show</source>
        <translation>Titel und Namen, die CD-Spieler zeigen</translation>
    </message>
    <message>
        <source>CD-Text</source>
        <translation>CD-Text</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>Cover…</source>
        <translation>Cover…</translation>
    </message>
    <message>
        <source>A PNG or JPEG picture for the files. It is put into every one of them.</source>
        <translation>Ein PNG- oder JPEG-Bild für die Dateien. Es kommt in jede von ihnen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the cover</source>
        <translation>Das Cover entfernen</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie es ist</translation>
    </message>
    <message>
        <source>at most %1 px</source>
        <translation>höchstens %1 px</translation>
    </message>
    <message>
        <source>Size of the cover in the files</source>
        <translation>Größe des Covers in den Dateien</translation>
    </message>
    <message>
        <source>Longest edge of the picture inside the files. A larger one is made smaller there; your picture stays as it is.</source>
        <translation>Längste Kante des Bildes in den Dateien. Ein größeres wird dort verkleinert; das Bild selbst bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Size of the cover</source>
        <translation>Größe des Covers</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title of the album</source>
        <translation>Titel des Albums</translation>
    </message>
    <message>
        <source>check digit right</source>
        <translation>Prüfziffer stimmt</translation>
    </message>
    <message>
        <source>the last digit should be %1</source>
        <translation>die letzte Ziffer müsste %1 sein</translation>
    </message>
    <message>
        <source>needs 12 or 13 digits</source>
        <translation>braucht 12 oder 13 Ziffern</translation>
    </message>
    <message>
        <source>no cover</source>
        <translation>kein Cover</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
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
    <message>
        <source>Found and mended</source>
        <translation>Gefunden und behoben</translation>
    </message>
    <message>
        <source>Still listening to the track …</source>
        <translation>Hört den Titel noch ab …</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nichts.</translation>
    </message>
</context>
<context>
    <name>lacquer::PolarLevelView</name>
    <message>
        <source>Level by direction</source>
        <translation>Pegel nach Richtung</translation>
    </message>
    <message>
        <source>How loud it is from where, now: up is the middle, slanted are left and right, flat is out of phase. Each ring is 12 dB; the outermost is written beside it.</source>
        <translation>Wie laut es jetzt woher kommt: oben ist die Mitte, schräg sind links und rechts, flach ist gegenphasig. Jeder Ring ist 12 dB; der äußerste ist beschriftet.</translation>
    </message>
    <message>
        <source>%1 dBFS</source>
        <translation>%1 dBFS</translation>
    </message>
</context>
<context>
    <name>lacquer::ProblemCard</name>
    <message>
        <source>information</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Hear the place before</source>
        <translation>Die Stelle davor hören</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Hören</translation>
    </message>
    <message>
        <source>Plays around the place again and again.</source>
        <translation>Spielt um die Stelle herum, immer wieder.</translation>
    </message>
    <message>
        <source>Hear: %1</source>
        <translation>Hören: %1</translation>
    </message>
    <message>
        <source>Hear the next place</source>
        <translation>Die nächste Stelle hören</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <source>What it means, how it sounds, and when to leave it.</source>
        <translation>Was es bedeutet, wie es klingt, und wann man es lässt.</translation>
    </message>
    <message>
        <source>In the mix</source>
        <translation>In der Mischung</translation>
    </message>
    <message>
        <source>In the master</source>
        <translation>Im Master</translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <translation>%1 · %2 von %3</translation>
    </message>
    <message>
        <source>%1× from %2</source>
        <translation>%1× ab %2</translation>
    </message>
    <message>
        <source>Only there</source>
        <translation>Nur dort</translation>
    </message>
    <message>
        <source>Plays only %1, where this is heard best.</source>
        <translation>Spielt nur %1, wo es am besten zu hören ist.</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>Plays the master with this remedy.</source>
        <translation>Spielt den Master mit diesem Mittel.</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Plays the master without this remedy, at the same loudness.</source>
        <translation>Spielt den Master ohne dieses Mittel, bei gleicher Lautheit.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Plays only what this remedy changes.</source>
        <translation>Spielt nur, was dieses Mittel ändert.</translation>
    </message>
    <message>
        <source>Put on the chain</source>
        <translation>Auf die Kette legen</translation>
    </message>
    <message>
        <source>Sets this on the track&apos;s chain, where you can change it. One undo step.</source>
        <translation>Stellt es auf der Kette des Titels ein, wo es sich ändern lässt. Ein Schritt beim Rückgängigmachen.</translation>
    </message>
    <message>
        <source>On the chain: %1</source>
        <translation>Auf der Kette: %1</translation>
    </message>
</context>
<context>
    <name>lacquer::ProblemStrip</name>
    <message>
        <source>Findings on the waveform</source>
        <translation>Funde auf der Wellenform</translation>
    </message>
    <message>
        <source>%1 at %2: click to hear it</source>
        <translation>%1 bei %2: Klick, um es zu hören</translation>
    </message>
</context>
<context>
    <name>lacquer::ReductionHistory</name>
    <message>
        <source>Gain reduction over time</source>
        <translation>Pegelabsenkung über die Zeit</translation>
    </message>
    <message>
        <source>The last 10 seconds. From the top: how many decibels were taken away. From below: the peaks of the master. Dashed: the ceiling.</source>
        <translation>Die letzten 10 Sekunden. Von oben: wie viele Dezibel weggenommen wurden. Von unten: die Spitzen des Masters. Gestrichelt: die Grenze.</translation>
    </message>
    <message>
        <source>true peak %1 dBTP</source>
        <translation>True Peak %1 dBTP</translation>
    </message>
    <message>
        <source>true peak –</source>
        <translation>True Peak –</translation>
    </message>
    <message>
        <source>ceiling %1 dBTP</source>
        <translation>Grenze %1 dBTP</translation>
    </message>
    <message>
        <source>▼ gain reduction, deepest %1 dB</source>
        <translation>▼ Pegelabsenkung, höchstens %1 dB</translation>
    </message>
</context>
<context>
    <name>lacquer::RemedyWork</name>
    <message>
        <source>Remedy: %1</source>
        <translation>Mittel: %1</translation>
    </message>
</context>
<context>
    <name>lacquer::ReplaceDialog</name>
    <message>
        <source>&amp;Take the new version</source>
        <translation>Neue &amp;nehmen</translation>
    </message>
    <message>
        <source>Another &amp;file…</source>
        <translation>Andere &amp;Datei…</translation>
    </message>
    <message>
        <source>&amp;Keep the old one</source>
        <translation>Alte &amp;behalten</translation>
    </message>
    <message>
        <source>Replace the mix</source>
        <translation>Mix ersetzen</translation>
    </message>
    <message>
        <source>Sections that changed</source>
        <translation>Geänderte Abschnitte</translation>
    </message>
    <message>
        <source>A click puts the cursor where the section begins.</source>
        <translation>Ein Klick setzt den Cursor an den Anfang des Abschnitts.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich änderte</translation>
    </message>
    <message>
        <source>The track&apos;s gain makes up for the other level, so that compressors and the limiter get what they were set for. It is shown in the table and can be changed there.</source>
        <translation>Der Pegel des Titels gleicht den Unterschied aus, sodass Kompressoren und Limiter bekommen, worauf sie eingestellt wurden. Er steht in der Tabelle und kann dort geändert werden.</translation>
    </message>
    <message>
        <source>Chain, trims, fades, ride and marks stay where they are in the music.</source>
        <translation>Kette, Schnitte, Blenden, gezeichneter Pegel und Marken bleiben, wo sie in der Musik sind.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>The old sound is not loaded, so the new one cannot be compared with it. Wait until it is, or point the track to the file.</source>
        <translation>Der alte Klang ist nicht geladen, daher kann der neue nicht mit ihm verglichen werden. Warten Sie, bis er es ist, oder zeigen Sie dem Titel die Datei.</translation>
    </message>
    <message>
        <source>Reading the new version and comparing it with the old one…</source>
        <translation>Die neue Fassung wird gelesen und mit der alten verglichen…</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>As &amp;loud as before: track gain %1 dB</source>
        <translation>So &amp;laut wie zuvor: Pegel des Titels %1 dB</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Abb&amp;rechen</translation>
    </message>
    <message>
        <source>New mix of “%1”</source>
        <translation>Neuer Mix von „%1“</translation>
    </message>
</context>
<context>
    <name>lacquer::SectionBar</name>
    <message>
        <source>Own settings in “%1”</source>
        <translation>Eigene Einstellungen in „%1“</translation>
    </message>
    <message>
        <source>On: what you set of this module is heard in “%1” only, and changes where the section begins and ends. Off: the section sounds as the chain says.</source>
        <translation>An: Was Sie an diesem Modul einstellen, ist nur in „%1“ zu hören und wechselt, wo der Abschnitt beginnt und endet. Aus: Der Abschnitt klingt, wie die Kette es sagt.</translation>
    </message>
    <message>
        <source>You are editing “%1” only.</source>
        <translation>Sie bearbeiten nur „%1“.</translation>
    </message>
    <message>
        <source>Settings that change the latency apply everywhere.</source>
        <translation>Was die Latenz ändert, gilt überall.</translation>
    </message>
    <message>
        <source>Ahead of “%1”.</source>
        <translation>Vor „%1“.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>You are editing the whole track.</source>
        <translation>Sie bearbeiten den ganzen Titel.</translation>
    </message>
    <message>
        <source>You are editing the whole track, but not where sections have settings of their own: %1.</source>
        <translation>Sie bearbeiten den ganzen Titel, doch nicht, wo Abschnitte eigene Einstellungen haben: %1.</translation>
    </message>
</context>
<context>
    <name>lacquer::SectionEdits</name>
    <message>
        <source>Section %1</source>
        <translation>Abschnitt %1</translation>
    </message>
    <message>
        <source>Begin a section</source>
        <translation>Abschnitt beginnen</translation>
    </message>
    <message>
        <source>Move a section</source>
        <translation>Abschnitt verschieben</translation>
    </message>
    <message>
        <source>Name a section “%1”</source>
        <translation>Abschnitt „%1“ nennen</translation>
    </message>
    <message>
        <source>Delete section “%1”</source>
        <translation>Abschnitt „%1“ löschen</translation>
    </message>
    <message>
        <source>There is no section here. Shift+K begins one at the cursor.</source>
        <translation>Hier ist kein Abschnitt. Umschalt+K beginnt einen an der Marke.</translation>
    </message>
</context>
<context>
    <name>lacquer::SectionLane</name>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Name of the section</source>
        <translation>Name des Abschnitts</translation>
    </message>
    <message>
        <source>&amp;Loop this section</source>
        <translation>Diesen Abschnitt &amp;wiederholen</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Um&amp;benennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, ab %2</translation>
    </message>
    <message>
        <source>Drag moves it, double-click or Enter loops it, F2 names it, Delete removes it.</source>
        <translation>Ziehen verschiebt ihn, Doppelklick oder Eingabe wiederholt ihn, F2 benennt ihn, Entf löscht ihn.</translation>
    </message>
</context>
<context>
    <name>lacquer::ServiceListening</name>
    <message>
        <source>You listen at the level of %1.</source>
        <translation>Sie hören mit dem Pegel von %1.</translation>
    </message>
    <message>
        <source>Master %1 dB, reference %2 dB.</source>
        <translation>Master %1 dB, Referenz %2 dB.</translation>
    </message>
    <message>
        <source>Master %1 dB.</source>
        <translation>Master %1 dB.</translation>
    </message>
    <message>
        <source>The service&apos;s own limiter is not heard.</source>
        <translation>Der Limiter des Dienstes ist nicht zu hören.</translation>
    </message>
    <message>
        <source>The export does not change.</source>
        <translation>Der Export ändert sich nicht.</translation>
    </message>
</context>
<context>
    <name>lacquer::ServicesPanel</name>
    <message>
        <source>Listen at this level</source>
        <translation>Mit diesem Pegel hören</translation>
    </message>
    <message>
        <source>As the services play it</source>
        <translation>Wie die Dienste es spielen</translation>
    </message>
    <message>
        <source>As a single</source>
        <translation>Als Single</translation>
    </message>
    <message>
        <source>In the album</source>
        <translation>Im Album</translation>
    </message>
    <message>
        <source>As a single or in the album</source>
        <translation>Als Single oder im Album</translation>
    </message>
    <message>
        <source>Mix, master and reference play as loud as this service would play each of them. For the ears only, never in a file.</source>
        <translation>Mix, Master und Referenz spielen so laut, wie dieser Dienst sie spielen würde. Nur für die Ohren, nie in einer Datei.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>dBTP</source>
        <translation>dBTP</translation>
    </message>
    <message>
        <source>Limiter</source>
        <translation>Limiter</translation>
    </message>
    <message>
        <source>3 dB buy</source>
        <translation>3 dB →</translation>
    </message>
    <message>
        <source>Marked: the one you listen at</source>
        <translation>Markiert: der, mit dessen Pegel gehört wird</translation>
    </message>
    <message>
        <source>How much the service turns the master up or down</source>
        <translation>Um wie viel der Dienst den Master lauter oder leiser macht</translation>
    </message>
    <message>
        <source>True peak of what is heard</source>
        <translation>Wahre Spitze dessen, was zu hören ist</translation>
    </message>
    <message>
        <source>By how much the service&apos;s own limiter acts at the highest peak</source>
        <translation>Um wie viel der Limiter des Dienstes an der höchsten Spitze eingreift</translation>
    </message>
    <message>
        <source>How much louder the last 3 dB of the limiter&apos;s drive make the master there</source>
        <translation>Wie viel lauter die letzten 3 dB Aussteuerung des Limiters den Master dort machen</translation>
    </message>
    <message>
        <source>No track is selected.</source>
        <translation>Kein Titel ist gewählt.</translation>
    </message>
    <message>
        <source>%1 – measuring…</source>
        <translation>%1 – wird gemessen…</translation>
    </message>
    <message>
        <source>%1 – %2 LUFS, %3 dBTP</source>
        <translation>%1 – %2 LUFS, %3 dBTP</translation>
    </message>
    <message>
        <source>rests</source>
        <translation>ruht</translation>
    </message>
    <message>
        <source>%1 LU</source>
        <translation>%1 LU</translation>
    </message>
    <message>
        <source>Masters at most %1 dBTP.</source>
        <translation>Master höchstens %1 dBTP.</translation>
    </message>
    <message>
        <source>As of %1, after %2.</source>
        <translation>Stand %1, nach %2.</translation>
    </message>
    <message>
        <source>The last %1 dB of limiting buy %2 LU here.</source>
        <translation>Die letzten %1 dB Limiter bringen hier %2 LU.</translation>
    </message>
    <message>
        <source>The reference is played at %1 LUFS (%2 dB).</source>
        <translation>Die Referenz wird mit %1 LUFS gespielt (%2 dB).</translation>
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
    <message>
        <source>Reference without a loop</source>
        <translation>Referenz ohne Schleife</translation>
    </message>
    <message>
        <source>Loop of the reference</source>
        <translation>Schleife der Referenz</translation>
    </message>
    <message>
        <source>Session rate %1 kHz</source>
        <translation>Abtastrate der Sitzung %1 kHz</translation>
    </message>
    <message>
        <source>The session runs at %1 kHz now. Files of another rate are converted once, with soxr in its best quality; on the disk they stay as they are. Undo goes back to %2 kHz.</source>
        <translation>Die Sitzung läuft jetzt mit %1 kHz. Dateien mit anderer Rate werden einmal mit soxr in bester Güte umgerechnet; auf der Platte bleiben sie, wie sie sind. Rückgängig führt zu %2 kHz zurück.</translation>
    </message>
    <message>
        <source>Replace reference “%1”</source>
        <translation>Referenz „%1“ ersetzen</translation>
    </message>
    <message>
        <source>Linked with “%1”</source>
        <translation>Verknüpft mit „%1“</translation>
    </message>
    <message>
        <source>Linked with %1 tracks: %2</source>
        <translation>Verknüpft mit %1 Titeln: %2</translation>
    </message>
    <message>
        <source>Section %1</source>
        <translation>Abschnitt %1</translation>
    </message>
    <message>
        <source>%1 in “%2”</source>
        <translation>%1 in „%2“</translation>
    </message>
    <message>
        <source>Own settings of %1 in “%2”</source>
        <translation>Eigene Einstellungen von %1 in „%2“</translation>
    </message>
    <message>
        <source>%1 in “%2” as in the chain</source>
        <translation>%1 in „%2“ wie in der Kette</translation>
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
        <source>Point to the file…</source>
        <translation>Auf die Datei zeigen…</translation>
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
    <message>
        <source>Replace by another file…</source>
        <translation>Durch andere Datei ersetzen…</translation>
    </message>
</context>
<context>
    <name>lacquer::SourceNews</name>
    <message>
        <source>“%1” was written anew. The session still plays what it was before.</source>
        <translation>„%1“ wurde neu geschrieben. Die Sitzung spielt noch, was sie vorher war.</translation>
    </message>
    <message>
        <source>What changed?</source>
        <translation>Was ist anders?</translation>
    </message>
    <message>
        <source>The reference “%1” was written anew. The session still plays what it was before.</source>
        <translation>Die Referenz „%1“ wurde neu geschrieben. Die Sitzung spielt noch, was sie vorher war.</translation>
    </message>
    <message>
        <source>Load it anew</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>“%1” is not there any more. It can be heard until the session is closed; put it back, or point to where it is now.</source>
        <translation>„%1“ ist nicht mehr da. Sie ist zu hören, bis die Sitzung geschlossen wird; legen Sie sie zurück oder zeigen Sie, wo sie jetzt ist.</translation>
    </message>
    <message>
        <source>“%1” is not there any more. Put it back, or point to where it is now.</source>
        <translation>„%1“ ist nicht mehr da. Legen Sie sie zurück oder zeigen Sie, wo sie jetzt ist.</translation>
    </message>
    <message>
        <source>Point to the file…</source>
        <translation>Datei zeigen…</translation>
    </message>
    <message>
        <source>“%1” is not what it was when the session was saved; the old sound is gone. Trims and marks may lie elsewhere in the music now.</source>
        <translation>„%1“ ist nicht mehr, was sie beim Speichern der Sitzung war; der alte Klang ist fort. Schnitte und Marken liegen jetzt vielleicht woanders in der Musik.</translation>
    </message>
    <message>
        <source>Take it as it is</source>
        <translation>So übernehmen</translation>
    </message>
    <message>
        <source>Load “%1” anew</source>
        <translation>„%1“ neu laden</translation>
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
    <message>
        <source>Proposal</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>The mix through the proposed moves (2 or B)</source>
        <translation>Die Mischung durch die vorgeschlagenen Schritte (2 oder B)</translation>
    </message>
</context>
<context>
    <name>lacquer::SpectrogramView</name>
    <message>
        <source>Spectrogram</source>
        <translation>Spektrogramm</translation>
    </message>
    <message>
        <source>%1 %2 dB</source>
        <translation>%1 %2 dB</translation>
    </message>
    <message>
        <source>What sounds when, and how loud: the stronger the colour, the louder. Time as in the waveforms above. A click goes there.</source>
        <translation>Was wann wie laut klingt: je kräftiger die Farbe, desto lauter. Die Zeit wie in den Wellenformen darüber. Ein Klick geht dorthin.</translation>
    </message>
    <message>
        <source>What sounds when: from %1 dBFS (faint) to %2 dBFS (strong)</source>
        <translation>Was wann klingt: von %1 dBFS (blass) bis %2 dBFS (kräftig)</translation>
    </message>
</context>
<context>
    <name>lacquer::SpectrumPage</name>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>The width, in octaves, of the band that each point stands for: wide shows the balance, narrow shows single tones.</source>
        <translation>Die Breite des Bandes in Oktaven, für das jeder Punkt steht: breit zeigt die Balance, schmal einzelne Töne.</translation>
    </message>
    <message>
        <source>Tilt</source>
        <translation>Neigung</translation>
    </message>
    <message>
        <source>0 dB</source>
        <translation>0 dB</translation>
    </message>
    <message>
        <source>3 dB</source>
        <translation>3 dB</translation>
    </message>
    <message>
        <source>4.5 dB</source>
        <translation>4,5 dB</translation>
    </message>
    <message>
        <source>dB an octave that the picture adds. 3: pink noise is flat. 4.5: most music is about flat.</source>
        <translation>dB je Oktave, die das Bild zugibt. 3: rosa Rauschen ist eben. 4,5: die meiste Musik ist ungefähr eben.</translation>
    </message>
    <message>
        <source>Fall</source>
        <translation>Abfall</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>How fast the lines come down again: 8, 15 or 30 dB a second.</source>
        <translation>Wie schnell die Linien wieder sinken: 8, 15 oder 30 dB in der Sekunde.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>1 s</source>
        <translation>1 s</translation>
    </message>
    <message>
        <source>3 s</source>
        <translation>3 s</translation>
    </message>
    <message>
        <source>10 s</source>
        <translation>10 s</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>Shows the mean power of this long instead of what moves; “all” since it was chosen.</source>
        <translation>Zeigt die mittlere Leistung dieser Dauer statt der Bewegung; „alles“: seit es gewählt wurde.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>2 s</source>
        <translation>2 s</translation>
    </message>
    <message>
        <source>Thin lines keep the highest of the last 2 s, or of all since.</source>
        <translation>Dünne Linien halten das Höchste der letzten 2 s oder alles seither.</translation>
    </message>
    <message>
        <source>Whole song</source>
        <translation>Ganzes Stück</translation>
    </message>
    <message>
        <source>Dotted lines: the mean of each whole song.</source>
        <translation>Gepunktete Linien: das Mittel jedes ganzen Stücks.</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Einfrieren</translation>
    </message>
    <message>
        <source>The lines stand still while the sound goes on.</source>
        <translation>Die Linien stehen still, während der Klang weitergeht.</translation>
    </message>
</context>
<context>
    <name>lacquer::SpectrumView</name>
    <message>
        <source>Spectrum</source>
        <translation>Spektrum</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>Levels of bands in dBFS; pink noise is flat</source>
        <translation>Pegel von Bändern in dBFS; rosa Rauschen ist eben</translation>
    </message>
    <message>
        <source>Levels of bands in dBFS, tilted by %1 dB an octave</source>
        <translation>Pegel von Bändern in dBFS, um %1 dB je Oktave geneigt</translation>
    </message>
    <message>
        <source>%1 %2 dB</source>
        <translation>%1 %2 dB</translation>
    </message>
    <message>
        <source>%1 %2 dB in the mean</source>
        <translation>%1 im Mittel %2 dB</translation>
    </message>
    <message>
        <source>Thick: what sounds now. Thin: the highest that was. Dotted: the mean of the whole song. At equal loudness while that is on. A drag plays only the frequencies it spans, a click plays all again.</source>
        <translation>Dick: was jetzt klingt. Dünn: das Höchste, das war. Gepunktet: das Mittel des ganzen Stücks. Bei gleicher Lautheit, solange das eingeschaltet ist. Ziehen spielt nur die überstrichenen Frequenzen, ein Klick wieder alle.</translation>
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
    <message>
        <source>The codec preview: the highest true peak after decoding; while it catches up, the plain master is heard.</source>
        <translation>Die Codec-Vorschau: die höchste True-Peak-Spitze nach dem Dekodieren; solange sie aufholt, erklingt das bloße Master.</translation>
    </message>
    <message>
        <source>Codec: catching up</source>
        <translation>Codec: holt auf</translation>
    </message>
    <message>
        <source>Codec: %1 dBTP</source>
        <translation>Codec: %1 dBTP</translation>
    </message>
</context>
<context>
    <name>lacquer::StereoBandsView</name>
    <message>
        <source>Stereo by band</source>
        <translation>Stereo je Band</translation>
    </message>
    <message>
        <source>How left and right relate in each third octave, over time. Below: the mean of what is in view. Red places lose sound when both channels are summed.</source>
        <translation>Wie sich links und rechts in jeder Terz zueinander verhalten, über der Zeit. Unten: das Mittel dessen, was zu sehen ist. Rote Stellen verlieren Klang, wenn beide Kanäle summiert werden.</translation>
    </message>
    <message>
        <source>Correlation by band: +1 mono, 0 wide, below 0 (red) the mono sum loses</source>
        <translation>Korrelation je Band: +1 mono, 0 breit, unter 0 (rot) verliert die Monosumme</translation>
    </message>
    <message>
        <source>Width by band: side against mid in dB; red: more side than mid</source>
        <translation>Breite je Band: Seite gegen Mitte in dB; rot: mehr Seite als Mitte</translation>
    </message>
    <message>
        <source>What the mono sum loses by band, in dB</source>
        <translation>Was die Monosumme je Band verliert, in dB</translation>
    </message>
</context>
<context>
    <name>lacquer::StereoPage</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Mono loss</source>
        <translation>Monoverlust</translation>
    </message>
    <message>
        <source>Correlation of left and right, side against mid, or what the mono sum loses.</source>
        <translation>Korrelation von links und rechts, Seite gegen Mitte, oder was die Monosumme verliert.</translation>
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
    <name>lacquer::TimeMapView</name>
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
        <source> (before the last change)</source>
        <translation> (vor der letzten Änderung)</translation>
    </message>
</context>
<context>
    <name>lacquer::TogetherDialog</name>
    <message>
        <source>Bring %1 tracks together</source>
        <translation>%1 Titel zusammenbringen</translation>
    </message>
    <message>
        <source>Moves are ordinary settings of each track&apos;s own chain. What was set there by hand stays; what an earlier match set is replaced. Tracks whose chains are linked count, but are not changed: a move for one would change the others.</source>
        <translation>Schritte sind gewöhnliche Einstellungen auf der eigenen Kette jedes Titels. Von Hand Eingestelltes bleibt; was ein früherer Abgleich gesetzt hat, wird ersetzt. Titel mit verknüpften Ketten zählen mit, werden aber nicht verändert: Ein Schritt für einen würde die anderen verändern.</translation>
    </message>
    <message>
        <source>Towards</source>
        <translation>Hin zu</translation>
    </message>
    <message>
        <source>What they have in common</source>
        <translation>Was sie gemeinsam haben</translation>
    </message>
    <message>
        <source>Towards the tracks&apos; own middle. Inside what they differ among themselves nothing is asked; the level goes to the median loudness.</source>
        <translation>Hin zur eigenen Mitte der Titel. Innerhalb dessen, worin sie sich untereinander unterscheiden, wird nichts verlangt; der Pegel geht zum Median der Lautheit.</translation>
    </message>
    <message>
        <source>The references of the match</source>
        <translation>Die Referenzen des Abgleichs</translation>
    </message>
    <message>
        <source>Every track by itself towards the references that count in the Match workspace.</source>
        <translation>Jeder Titel für sich hin zu den Referenzen, die im Arbeitsbereich Angleichen zählen.</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Klangfarbe</translation>
    </message>
    <message>
        <source>A few equalizer bands where a track stands out.</source>
        <translation>Wenige Bänder des Equalizers, wo ein Titel heraussticht.</translation>
    </message>
    <message>
        <source>Dynamics</source>
        <translation>Dynamik</translation>
    </message>
    <message>
        <source>Compression or expansion, of the whole or by band.</source>
        <translation>Kompression oder Expansion, des Ganzen oder nach Bändern.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>The imager&apos;s widths by band.</source>
        <translation>Die Breiten des Stereobilds nach Bändern.</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Lautheit</translation>
    </message>
    <message>
        <source>The limiter&apos;s drive towards one loudness, as far as the peaks bear it. Off leaves each track&apos;s level as it is.</source>
        <translation>Das Anfahren des Limiters hin zu einer Lautheit, soweit die Spitzen es tragen. Aus lässt den Pegel jedes Titels, wie er ist.</translation>
    </message>
    <message>
        <source>Measures the tracks and looks for the few moves that bring each of them there. Nothing is changed by it.</source>
        <translation>Misst die Titel und sucht die wenigen Schritte, die jeden von ihnen dorthin bringen. Es ändert nichts.</translation>
    </message>
    <message>
        <source>How far the proposals are</source>
        <translation>Wie weit die Vorschläge sind</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What happens to each track</source>
        <translation>Was mit jedem Titel geschieht</translation>
    </message>
    <message>
        <source>Put the chosen on their chains</source>
        <translation>Die gewählten auf ihre Ketten</translation>
    </message>
    <message>
        <source>The moves of the chosen tracks become ordinary settings of ordinary modules, in one step that undo takes back.</source>
        <translation>Die Schritte der gewählten Titel werden gewöhnliche Einstellungen gewöhnlicher Module, in einem Schritt, den Rückgängig zurücknimmt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Proposed with other settings: propose again.</source>
        <translation>Mit anderen Einstellungen vorgeschlagen: neu vorschlagen.</translation>
    </message>
    <message>
        <source>Propose again</source>
        <translation>Neu vorschlagen</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>Track and moves</source>
        <translation>Titel und Schritte</translation>
    </message>
    <message>
        <source>Distance in tone</source>
        <translation>Abstand im Klang</translation>
    </message>
    <message>
        <source>Here you will see each track&apos;s moves, and what comes of them.</source>
        <translation>Hier stehen dann die Schritte jedes Titels und was daraus wird.</translation>
    </message>
    <message>
        <source>Whether this track&apos;s moves are put on its chain.</source>
        <translation>Ob die Schritte dieses Titels auf seine Kette kommen.</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>LUFS</source>
        <translation>LUFS</translation>
    </message>
    <message>
        <source>Changed since: propose again.</source>
        <translation>Seither geändert: neu vorschlagen.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Stays: its chain is linked with %1. Unlink it to bring it along.</source>
        <translation>Bleibt: Seine Kette ist mit %1 verknüpft. Die Verknüpfung lösen, um ihn mitzunehmen.</translation>
    </message>
    <message>
        <source>Fits without the moves that an earlier match set.</source>
        <translation>Passt ohne die Schritte, die ein früherer Abgleich gesetzt hat.</translation>
    </message>
    <message>
        <source>Fits: stays as it is.</source>
        <translation>Passt: bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Left alone: %1</source>
        <translation>Nicht angerührt: %1</translation>
    </message>
</context>
<context>
    <name>lacquer::TogetherWork</name>
    <message>
        <source>There are no references: import one to bring the tracks to it.</source>
        <translation>Es gibt keine Referenzen: eine importieren, um die Titel zu ihr zu bringen.</translation>
    </message>
    <message>
        <source>No reference counts: raise the weight of one in the Match workspace.</source>
        <translation>Keine Referenz zählt: im Arbeitsbereich Angleichen das Gewicht einer anheben.</translation>
    </message>
    <message>
        <source>A reference is still being read, or cannot be read.</source>
        <translation>Eine Referenz wird noch gelesen oder ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Choose what shall be brought together.</source>
        <translation>Wählen, was zusammengebracht werden soll.</translation>
    </message>
    <message>
        <source>There are fewer than two tracks left.</source>
        <translation>Es sind weniger als zwei Titel übrig.</translation>
    </message>
    <message>
        <source>“%1” is still being read, or cannot be read.</source>
        <translation>„%1“ wird noch gelesen oder ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Bring %1 tracks together</source>
        <translation>%1 Titel zusammenbringen</translation>
    </message>
</context>
<context>
    <name>lacquer::TrackNamesModel</name>
    <message>
        <source>A track without a title.</source>
        <translation>Ein Titel ohne Namen.</translation>
    </message>
    <message>
        <source>Not an ISRC: two letters, three letters or digits, then seven digits.</source>
        <translation>Kein ISRC: zwei Buchstaben, drei Buchstaben oder Ziffern, dann sieben Ziffern.</translation>
    </message>
    <message>
        <source>“%1” has the same ISRC.</source>
        <translation>„%1“ hat denselben ISRC.</translation>
    </message>
    <message>
        <source>%1 of “%2”</source>
        <translation>%1 von „%2“</translation>
    </message>
</context>
<context>
    <name>lacquer::TransportBar</name>
    <message>
        <source>Listen to</source>
        <translation>Hören</translation>
    </message>
    <message>
        <source>Copy to version %1</source>
        <translation>Nach Version %1 kopieren</translation>
    </message>
    <message>
        <source>Empty version %1</source>
        <translation>Version %1 leeren</translation>
    </message>
    <message>
        <source>Reference louder by hand</source>
        <translation>Pegel der Referenz von Hand</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
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
    <name>lacquer::VersionDialog</name>
    <message>
        <source>&amp;Add the version</source>
        <translation>Version &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Abb&amp;rechen</translation>
    </message>
    <message>
        <source>Add a version</source>
        <translation>Version hinzufügen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Na&amp;me of the version:</source>
        <translation>Na&amp;me der Version:</translation>
    </message>
    <message>
        <source>Name of the version</source>
        <translation>Name der Version</translation>
    </message>
    <message>
        <source>Stands behind the track&apos;s title, in lists and in the names of files.</source>
        <translation>Steht hinter dem Namen des Titels, in Listen und in Dateinamen.</translation>
    </message>
    <message>
        <source>It goes through this track&apos;s chain, trims, fades and drawn gain, and is delivered beside the track, aligned with it.</source>
        <translation>Sie geht durch Kette, Schnitte, Blenden und gezeichneten Pegel dieses Titels und wird neben ihm ausgeliefert, auf ihn ausgerichtet.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>The track&apos;s mix is not loaded, so the version cannot be aligned with it. Wait until it is, or look for its file.</source>
        <translation>Die Mischung des Titels ist nicht geladen, also kann die Version nicht auf sie ausgerichtet werden. Warten Sie, bis sie es ist, oder suchen Sie ihre Datei.</translation>
    </message>
    <message>
        <source>Reading the file and looking for its place beside the mix…</source>
        <translation>Die Datei wird gelesen und ihr Platz neben der Mischung gesucht…</translation>
    </message>
    <message>
        <source>This is the track&apos;s own mix, sample for sample. Choose another file.</source>
        <translation>Das ist die Mischung des Titels selbst, Sample für Sample. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Nothing in it lines up with the mix: this is another song or another speed. It would begin where the mix begins; listen before you deliver it.</source>
        <translation>Nichts darin deckt sich mit der Mischung: Das ist ein anderes Stück oder ein anderes Tempo. Sie würde beginnen, wo die Mischung beginnt; hören Sie sie an, bevor Sie sie ausliefern.</translation>
    </message>
    <message>
        <source>It begins with the mix, to the sample.</source>
        <translation>Sie beginnt mit der Mischung, auf das Sample genau.</translation>
    </message>
    <message>
        <source>Its file begins %1 ms (%2 samples) after the mix; it is moved so that both lie together to the sample.</source>
        <translation>Ihre Datei beginnt %1 ms (%2 Samples) nach der Mischung; sie wird verschoben, sodass beide auf das Sample genau übereinander liegen.</translation>
    </message>
    <message>
        <source>Its file begins %1 ms (%2 samples) ahead of the mix; it is moved so that both lie together to the sample.</source>
        <translation>Ihre Datei beginnt %1 ms (%2 Samples) vor der Mischung; sie wird verschoben, sodass beide auf das Sample genau übereinander liegen.</translation>
    </message>
    <message>
        <source>Its polarity is opposite.</source>
        <translation>Ihre Polarität ist umgekehrt.</translation>
    </message>
    <message>
        <source>What both share is equally loud.</source>
        <translation>Was beide gemeinsam haben, ist gleich laut.</translation>
    </message>
    <message>
        <source>What both share is %1 dB louder than in the mix.</source>
        <translation>Was beide gemeinsam haben, ist %1 dB lauter als in der Mischung.</translation>
    </message>
    <message>
        <source>What both share is %1 dB softer than in the mix.</source>
        <translation>Was beide gemeinsam haben, ist %1 dB leiser als in der Mischung.</translation>
    </message>
    <message>
        <source>It measures %1 LUFS, the mix %2.</source>
        <translation>Sie misst %1 LUFS, die Mischung %2.</translation>
    </message>
    <message>
        <source>Add version “%1” of “%2”</source>
        <translation>Version „%1“ von „%2“ hinzufügen</translation>
    </message>
</context>
<context>
    <name>lacquer::ViewPanel</name>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>The selected module&apos;s editor (F5)</source>
        <translation>Der Editor des gewählten Moduls (F5)</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>Spektrum</translation>
    </message>
    <message>
        <source>Levels over frequency, live and of the whole song (F6)</source>
        <translation>Pegel über der Frequenz, jetzt und im ganzen Stück (F6)</translation>
    </message>
    <message>
        <source>Spectrogram</source>
        <translation>Spektrogramm</translation>
    </message>
    <message>
        <source>What sounds when (F7)</source>
        <translation>Was wann klingt (F7)</translation>
    </message>
    <message>
        <source>Contour</source>
        <translation>Kontur</translation>
    </message>
    <message>
        <source>How loud each frequency is how often, and the difference (F8)</source>
        <translation>Wie laut jede Frequenz wie oft ist, und der Unterschied (F8)</translation>
    </message>
    <message>
        <source>Stereo</source>
        <translation>Stereo</translation>
    </message>
    <message>
        <source>Correlation, width and mono loss by band, over time (F9)</source>
        <translation>Korrelation, Breite und Monoverlust je Band, über der Zeit (F9)</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>Mischung</translation>
    </message>
    <message>
        <source>Master</source>
        <translation>Master</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Whether it is drawn</source>
        <translation>Ob es gezeichnet wird</translation>
    </message>
    <message>
        <source>Drop a mix to see what is in it.</source>
        <translation>Eine Mischung hierher ziehen, um zu sehen, was in ihr ist.</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Messung läuft…</translation>
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
    <message>
        <source>Trim</source>
        <translation>Beschneiden</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>Blenden</translation>
    </message>
    <message>
        <source>Scroll the waveforms</source>
        <translation>Wellenformen verschieben</translation>
    </message>
    <message>
        <source>%1 dBTP, PLR %2</source>
        <translation>%1 dBTP, PLR %2</translation>
    </message>
    <message>
        <source>difference: mix less reference</source>
        <translation>Differenz: Mix minus Referenz</translation>
    </message>
    <message>
        <source>difference: master less reference</source>
        <translation>Differenz: Master minus Referenz</translation>
    </message>
    <message>
        <source> …</source>
        <translation> …</translation>
    </message>
    <message>
        <source>: nothing remains</source>
        <translation>: nichts bleibt</translation>
    </message>
    <message>
        <source>, drawn %1 dB larger</source>
        <translation>, %1 dB größer gezeichnet</translation>
    </message>
    <message>
        <source> — depth %1 dB, peak %2 dBFS</source>
        <translation> — Tiefe %1 dB, Spitze %2 dBFS</translation>
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
        <source>, its %1 to %2 in a loop</source>
        <translation>, darin %1 bis %2 in Schleife</translation>
    </message>
    <message>
        <source>Click: go there. Wheel: zoom. Drag in the ruler or Shift-drag: loop. Middle drag: scroll. The mix&apos;s ends trim it, the handles at its upper corners fade it in and out. Drag the reference to move it, Ctrl-drag gives it a loop of its own.</source>
        <translation>Klick: dorthin gehen. Rad: vergrößern. Ziehen im Lineal oder mit Umschalt: Schleife. Ziehen mit der mittleren Taste: verschieben. Die Enden des Mixes beschneiden ihn, die Griffe an seinen oberen Ecken blenden ihn ein und aus. Ziehen an der Referenz verschiebt sie, mit Strg bekommt sie eine eigene Schleife.</translation>
    </message>
    <message>
        <source> · over 0 dBTP: %1 s</source>
        <translation> · über 0 dBTP: %1 s</translation>
    </message>
    <message>
        <source> LUFS</source>
        <translation> LUFS</translation>
    </message>
</context>
<context>
    <name>level</name>
    <message>
        <source>Loudness</source>
        <translation>Lautheit</translation>
    </message>
    <message>
        <source>Integrated loudness that the master is to have.</source>
        <translation>Integrierte Lautheit, die der Master haben soll.</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>True peak that the limiter holds meanwhile.</source>
        <translation>True Peak, den der Limiter dabei hält.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Integrated loudness behind the gain.</source>
        <translation>Integrierte Lautheit hinter der Verstärkung.</translation>
    </message>
    <message>
        <source>Greatest true peak behind the gain.</source>
        <translation>Größter True Peak hinter der Verstärkung.</translation>
    </message>
    <message>
        <source>Greatest sample behind the gain.</source>
        <translation>Größter Abtastwert hinter der Verstärkung.</translation>
    </message>
</context>
<context>
    <name>live</name>
    <message>
        <source>%1 could not be played to its end: sound did not arrive in time. Try again on a machine that has less to do.</source>
        <translation>%1 konnte nicht bis zum Ende gespielt werden: Der Ton kam nicht rechtzeitig an. Versuchen Sie es auf einem Rechner, der weniger zu tun hat.</translation>
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
    <name>match</name>
    <message>
        <source>The sound could not be read to its end. Check the file.</source>
        <translation>Der Klang ließ sich nicht bis zum Ende lesen. Die Datei prüfen.</translation>
    </message>
    <message>
        <source>There is too little sound to match: it is silent or shorter than half a second.</source>
        <translation>Zum Angleichen ist zu wenig Klang da: er ist still oder kürzer als eine halbe Sekunde.</translation>
    </message>
    <message>
        <source>This is no profile that can be read. Measure the reference anew.</source>
        <translation>Das ist kein lesbares Profil. Die Referenz neu messen.</translation>
    </message>
    <message>
        <source>The mix is mono; width cannot be made from nothing.</source>
        <translation>Die Mischung ist mono; Breite lässt sich nicht aus nichts machen.</translation>
    </message>
    <message>
        <source>The reference is mono; a stereo mix is not narrowed to it.</source>
        <translation>Die Referenz ist mono; eine Stereomischung wird nicht darauf verengt.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Dynamics: %1 from the reference</source>
        <translation>Dynamik: %1 von der Referenz</translation>
    </message>
    <message>
        <source>%1 bands of the equalizer</source>
        <translation>%1 Bänder des Equalizers</translation>
    </message>
    <message>
        <source>Too little evidence: they would be different in other parts of the music.</source>
        <translation>Zu wenig Beleg: in anderen Teilen der Musik wären sie anders.</translation>
    </message>
    <message>
        <source>Tone above %1</source>
        <translation>Klang über %1</translation>
    </message>
    <message>
        <source>The reference ends there, as if it had been coded.</source>
        <translation>Die Referenz endet dort, als wäre sie kodiert gewesen.</translation>
    </message>
    <message>
        <source>Tone: %1 stay in third octaves</source>
        <translation>Klang: %1 bleiben in Terzen</translation>
    </message>
    <message>
        <source>What a few wide bands leave comes from notes and instruments: the arrangements differ.</source>
        <translation>Was wenige breite Bänder übrig lassen, kommt von Noten und Instrumenten: die Arrangements sind verschieden.</translation>
    </message>
    <message>
        <source>Low shelf %1 below %2, Q %3</source>
        <translation>Tiefenregler %1 unter %2, Güte %3</translation>
    </message>
    <message>
        <source>High shelf %1 above %2, Q %3</source>
        <translation>Höhenregler %1 über %2, Güte %3</translation>
    </message>
    <message>
        <source>Bell %1 at %2, Q %3</source>
        <translation>Glocke %1 bei %2, Güte %3</translation>
    </message>
    <message>
        <source>Between %2 and %3 the reference has %1 more than the mix, compared at the same overall tone.</source>
        <translation>Zwischen %2 und %3 hat die Referenz %1 mehr als die Mischung, verglichen bei gleichem Gesamtklang.</translation>
    </message>
    <message>
        <source>Between %2 and %3 the reference has %1 less than the mix, compared at the same overall tone.</source>
        <translation>Zwischen %2 und %3 hat die Referenz %1 weniger als die Mischung, verglichen bei gleichem Gesamtklang.</translation>
    </message>
    <message>
        <source>Width %1</source>
        <translation>Breite %1</translation>
    </message>
    <message>
        <source>Side against mid differs from the reference by %1 over five bands.</source>
        <translation>Seite gegen Mitte weicht in fünf Bändern um %1 von der Referenz ab.</translation>
    </message>
    <message>
        <source>Compress %1 : 1 from %2, attack %3, release %4</source>
        <translation>Komprimieren %1 : 1 ab %2, Ansprechzeit %3, Rückstellzeit %4</translation>
    </message>
    <message>
        <source>Limiter: drive %1, ceiling %2</source>
        <translation>Limiter: Pegel %1, Grenze %2</translation>
    </message>
    <message>
        <source>The mix measures %1, wanted is %2.</source>
        <translation>Die Mischung misst %1, gewünscht ist %2.</translation>
    </message>
    <message>
        <source>Loudness: %1 instead of %2</source>
        <translation>Lautheit: %1 statt %2</translation>
    </message>
    <message>
        <source>Any louder, peaks would stand less than %1 over the loudness (%2 now): it would be crushed.</source>
        <translation>Lauter stünden Spitzen weniger als %1 über der Lautheit (jetzt %2): sie würde erdrückt.</translation>
    </message>
    <message>
        <source>Peaks of the mix stand only %1 over its loudness: it looks mastered already.</source>
        <translation>Spitzen der Mischung stehen nur %1 über ihrer Lautheit: sie sieht schon gemastert aus.</translation>
    </message>
    <message>
        <source>The mix peaks at %1.</source>
        <translation>Die Mischung erreicht %1.</translation>
    </message>
    <message>
        <source>The mix ends at %1, as if it had been coded: nothing is matched above.</source>
        <translation>Die Mischung endet bei %1, als wäre sie kodiert gewesen: darüber wird nichts angeglichen.</translation>
    </message>
    <message>
        <source>The mix is mono.</source>
        <translation>Die Mischung ist mono.</translation>
    </message>
    <message>
        <source>The limiter&apos;s drive does not reach it.</source>
        <translation>Der Pegel des Limiters reicht dafür nicht.</translation>
    </message>
    <message>
        <source>It is on the chain already, set by hand: the match leaves it as it is.</source>
        <translation>Es steht schon auf der Kette, von Hand eingestellt: der Abgleich lässt es, wie es ist.</translation>
    </message>
    <message>
        <source>Width from %1 to %2</source>
        <translation>Breite von %1 bis %2</translation>
    </message>
    <message>
        <source>The side is empty there: raising it would raise noise.</source>
        <translation>Die Seite ist dort leer: sie zu heben, höbe Rauschen.</translation>
    </message>
    <message>
        <source>Width: %1 stay over five bands</source>
        <translation>Breite: %1 bleiben über fünf Bänder</translation>
    </message>
    <message>
        <source>Between %1 and %2 of its own a side keeps its character; the reference lies beyond.</source>
        <translation>Zwischen %1 und %2 ihrer selbst behält eine Seite ihren Charakter; die Referenz liegt jenseits.</translation>
    </message>
    <message>
        <source>Fine curve from %1 to %2 over third octaves</source>
        <translation>Feinkurve von %1 bis %2 über Terzen</translation>
    </message>
    <message>
        <source>Behind the other moves third octaves still differ from the reference by %1; this would bring them to about %2.</source>
        <translation>Hinter den anderen Schritten weichen Terzen noch um %1 von der Referenz ab; dies brächte sie auf etwa %2.</translation>
    </message>
    <message>
        <source>No moderate compression or expansion brings the levels nearer: they differ because the music does.</source>
        <translation>Keine maßvolle Kompression oder Expansion bringt die Pegel näher: Sie unterscheiden sich, weil die Musik es tut.</translation>
    </message>
    <message>
        <source>This profile was written by another version of the program. Measure the reference anew.</source>
        <translation>Dieses Profil wurde von einer anderen Version des Programms geschrieben. Messen Sie die Referenz neu.</translation>
    </message>
    <message>
        <source>Expand 1 : %1 below %2, attack %3, release %4</source>
        <translation>Expandieren 1 : %1 unter %2, Ansprechzeit %3, Rückstellzeit %4</translation>
    </message>
    <message>
        <source>Multiband %1</source>
        <translation>Multiband %1</translation>
    </message>
    <message>
        <source>Levels over 10 ms to 3 s are spread differently from the reference&apos;s by %1, on average over five bands; this brings them to about %2.</source>
        <translation>Pegel über 10 ms bis 3 s sind anders verteilt als in der Referenz, um %1 im Mittel von fünf Bändern; dies bringt sie auf etwa %2.</translation>
    </message>
    <message>
        <source>Levels over 10 ms to 3 s are spread differently from the reference&apos;s by %1 on average; this brings them to about %2.</source>
        <translation>Pegel über 10 ms bis 3 s sind im Mittel um %1 anders verteilt als in der Referenz; dies bringt sie auf etwa %2.</translation>
    </message>
    <message>
        <source>Behind the other moves the reference has %1 more between %2 and %3, compared at the same overall tone.</source>
        <translation>Hinter den anderen Schritten hat die Referenz zwischen %2 und %3 %1 mehr, verglichen bei gleichem Gesamtklang.</translation>
    </message>
    <message>
        <source>Behind the other moves the reference has %1 less between %2 and %3, compared at the same overall tone.</source>
        <translation>Hinter den anderen Schritten hat die Referenz zwischen %2 und %3 %1 weniger, verglichen bei gleichem Gesamtklang.</translation>
    </message>
    <message>
        <source>“%1” is no profile that this version can use. Save it anew.</source>
        <translation>„%1“ ist kein Profil, das diese Version verwenden kann. Sichern Sie es neu.</translation>
    </message>
    <message>
        <source>The mix measures %1, behind the other moves %3; wanted is %2.</source>
        <translation>Die Mischung misst %1, hinter den anderen Schritten %3; gewünscht sind %2.</translation>
    </message>
    <message>
        <source>Measuring the tracks…</source>
        <translation>Die Titel werden gemessen …</translation>
    </message>
    <message>
        <source>Fitting moves and measuring what comes of them…</source>
        <translation>Schritte werden angepasst und ihr Ergebnis gemessen …</translation>
    </message>
    <message>
        <source>Fewer than two of these tracks have sound that can be measured, so there is nothing that they have in common. Bring them to references.</source>
        <translation>Weniger als zwei dieser Titel haben messbaren Klang; es gibt also nichts, was sie gemeinsam haben. Sie lassen sich zu Referenzen bringen.</translation>
    </message>
</context>
<context>
    <name>matchhead</name>
    <message>
        <source>How far</source>
        <translation>Wie weit</translation>
    </message>
    <message>
        <source>How much of the difference in tone, dynamics and width the moves take away.</source>
        <translation>Wie viel vom Unterschied in Klangfarbe, Dynamik und Breite die Schritte wegnehmen.</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Lautheit</translation>
    </message>
    <message>
        <source>How loud the matched master shall be.</source>
        <translation>Wie laut der angeglichene Master werden soll.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>How much this reference counts. Of several, what they have in common is the aim; inside what they differ nothing is asked.</source>
        <translation>Wie viel diese Referenz zählt. Bei mehreren ist das Gemeinsame das Ziel; worin sie sich unterscheiden, wird nichts verlangt.</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Klangfarbe</translation>
    </message>
    <message>
        <source>How much of it by equalizer bands towards the reference&apos;s spectrum; 0 leaves the tone alone.</source>
        <translation>Wie viel davon durch Equalizer-Bänder zum Spektrum der Referenz hin; 0 belässt die Klangfarbe.</translation>
    </message>
    <message>
        <source>Dynamics</source>
        <translation>Dynamik</translation>
    </message>
    <message>
        <source>How much of it by dynamics towards how the reference&apos;s levels are spread; 0 leaves them alone.</source>
        <translation>Wie viel davon durch Dynamik zur Pegelverteilung der Referenz hin; 0 belässt sie.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>How much of it by the imager towards the reference&apos;s side against mid; 0 leaves the width alone.</source>
        <translation>Wie viel davon durch das Stereobild zum Verhältnis von Seite zu Mitte der Referenz hin; 0 belässt die Breite.</translation>
    </message>
</context>
<context>
    <name>matchjob</name>
    <message>
        <source>Measuring mix and references…</source>
        <translation>Mischung und Referenzen werden gemessen…</translation>
    </message>
    <message>
        <source>Fitting the moves, rendering and measuring what comes of them…</source>
        <translation>Schritte werden angepasst, ihr Ergebnis gerechnet und gemessen…</translation>
    </message>
</context>
<context>
    <name>matchnotes</name>
    <message>
        <source>from the match</source>
        <translation>vom Abgleich</translation>
    </message>
    <message>
        <source>from the match, changed by hand since</source>
        <translation>vom Abgleich, seither von Hand geändert</translation>
    </message>
    <message>
        <source>from the match, %1 of %2 moves changed by hand since</source>
        <translation>vom Abgleich, %1 von %2 Schritten seither von Hand geändert</translation>
    </message>
    <message>
        <source>From the match (changed since): “%1”</source>
        <translation>Vom Abgleich (seither geändert): „%1“</translation>
    </message>
    <message>
        <source>From the match: “%1”</source>
        <translation>Vom Abgleich: „%1“</translation>
    </message>
    <message>
        <source>from the inspector, changed by hand since</source>
        <translation>aus der Prüfung, seither von Hand geändert</translation>
    </message>
    <message>
        <source>from the inspector</source>
        <translation>aus der Prüfung</translation>
    </message>
    <message>
        <source>From the inspector (changed since): “%1”</source>
        <translation>Aus der Prüfung (seither geändert): „%1“</translation>
    </message>
    <message>
        <source>From the inspector: “%1”</source>
        <translation>Aus der Prüfung: „%1“</translation>
    </message>
</context>
<context>
    <name>matchreferences</name>
    <message>
        <source>Tone</source>
        <translation>Klang</translation>
    </message>
    <message>
        <source>Counts for the tone.</source>
        <translation>Zählt für den Klang.</translation>
    </message>
    <message>
        <source>Dynamics</source>
        <translation>Dynamik</translation>
    </message>
    <message>
        <source>Counts for the dynamics.</source>
        <translation>Zählt für die Dynamik.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Counts for the width.</source>
        <translation>Zählt für die Breite.</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Lautheit</translation>
    </message>
    <message>
        <source>Counts for the loudness.</source>
        <translation>Zählt für die Lautheit.</translation>
    </message>
</context>
<context>
    <name>measure</name>
    <message>
        <source>Measuring %1 was cancelled.</source>
        <translation>Das Messen von %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Inspecting %1 was cancelled.</source>
        <translation>Die Prüfung von %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The comparison was cancelled.</source>
        <translation>Der Vergleich wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The sound of “%1” could not be read back from the cache.</source>
        <translation>Der Klang von „%1“ konnte nicht aus dem Zwischenspeicher gelesen werden.</translation>
    </message>
    <message>
        <source>Both versions are the same, sample for sample.</source>
        <translation>Beide Fassungen sind Sample für Sample gleich.</translation>
    </message>
    <message>
        <source>Nothing in the two files lines up: this is another song or another speed. It would begin where the old one begins.</source>
        <translation>In den beiden Dateien passt nichts aufeinander: ein anderes Stück oder ein anderes Tempo. Sie begänne, wo die alte beginnt.</translation>
    </message>
    <message>
        <source>It lies where the old version lay, to the sample.</source>
        <translation>Sie liegt auf das Sample genau, wo die alte lag.</translation>
    </message>
    <message>
        <source>It begins %1 ms later in the song; it is moved so that the music stays where it was.</source>
        <translation>Sie beginnt %1 ms später im Stück; sie wird so gerückt, dass die Musik bleibt, wo sie war.</translation>
    </message>
    <message>
        <source>It begins %1 ms earlier in the song; it is moved so that the music stays where it was.</source>
        <translation>Sie beginnt %1 ms früher im Stück; sie wird so gerückt, dass die Musik bleibt, wo sie war.</translation>
    </message>
    <message>
        <source>Its polarity is opposite.</source>
        <translation>Ihre Polarität ist umgekehrt.</translation>
    </message>
    <message>
        <source>It measures %1 LUFS; the old version %2.</source>
        <translation>Sie misst %1 LUFS, die alte %2.</translation>
    </message>
    <message>
        <source>Its end is %1 s longer.</source>
        <translation>Ihr Ende ist %1 s länger.</translation>
    </message>
    <message>
        <source>Its end is %1 s shorter.</source>
        <translation>Ihr Ende ist %1 s kürzer.</translation>
    </message>
    <message>
        <source>Nothing else was changed that could be heard.</source>
        <translation>Sonst wurde nichts Hörbares geändert.</translation>
    </message>
    <message>
        <source>Sound where there was silence.</source>
        <translation>Klang, wo Stille war.</translation>
    </message>
    <message>
        <source>Silence where there was sound.</source>
        <translation>Stille, wo Klang war.</translation>
    </message>
    <message>
        <source>Level %1 dB, most about %2 (%3 dB); what is different lies %4 dB below the music.</source>
        <translation>Pegel %1 dB, am meisten um %2 (%3 dB); was anders ist, liegt %4 dB unter der Musik.</translation>
    </message>
    <message>
        <source>Level %1 dB, evenly; what is different lies %2 dB below the music.</source>
        <translation>Pegel %1 dB, gleichmäßig; was anders ist, liegt %2 dB unter der Musik.</translation>
    </message>
    <message>
        <source>About as loud, but %1 dB about %2; what is different lies %3 dB below the music.</source>
        <translation>Etwa gleich laut, aber %1 dB um %2; was anders ist, liegt %3 dB unter der Musik.</translation>
    </message>
    <message>
        <source>As loud and as bright; what is different lies %1 dB below the music.</source>
        <translation>Gleich laut und gleich hell; was anders ist, liegt %1 dB unter der Musik.</translation>
    </message>
    <message>
        <source>What both share is %1 dB louder now.</source>
        <translation>Was beide gemeinsam haben, ist jetzt %1 dB lauter.</translation>
    </message>
    <message>
        <source>What both share is %1 dB softer now.</source>
        <translation>Was beide gemeinsam haben, ist jetzt %1 dB leiser.</translation>
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
    <message>
        <source>%1 cannot be listened to: this system&apos;s libavcodec refused the sound. Choose another codec.</source>
        <translation>%1 lässt sich nicht anhören: Die libavcodec dieses Systems hat den Ton abgelehnt. Wählen Sie einen anderen Codec.</translation>
    </message>
    <message>
        <source>%1 cannot be listened to: this system&apos;s libavcodec has no coder “%2”. Choose another codec.</source>
        <translation>%1 lässt sich nicht anhören: Die libavcodec dieses Systems hat keinen Codierer „%2“. Wählen Sie einen anderen Codec.</translation>
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
    <message>
        <source>Multiband</source>
        <translation>Multiband</translation>
    </message>
    <message>
        <source>Splits the sound into two to six bands and gives each dynamics, gain and width of its own: boomy bass is held without pulling the voice down, harsh highs without dulling what lies below.

Set the crossovers where the parts of the mix meet, listen to a band alone, then to what is taken away. In mastering one or two decibels in one or two bands do more than all six at work; leave the others off. Linear phase keeps transients across the bands together; minimum phase has no pre-echo. A band&apos;s level is what lies in the band, so thresholds are lower than for the whole sound.

Leave it off when an equalizer does it: a tone that is wrong all the time needs no dynamics.</source>
        <translation>Teilt den Klang in zwei bis sechs Bänder und gibt jedem eigene Dynamik, eigenen Pegel und eigene Breite: dröhnender Bass wird gehalten, ohne die Stimme mitzuziehen, scharfe Höhen, ohne das darunter stumpf zu machen.

Trennfrequenzen dorthin legen, wo sich die Teile des Mixes treffen, ein Band allein anhören, dann das, was weggenommen wird. Beim Mastern bewirken ein oder zwei Dezibel in ein oder zwei Bändern mehr als alle sechs zugleich; die anderen aus lassen. Linearphasig bleiben Anschläge über die Bänder hinweg beisammen; minimalphasig gibt es kein Vorecho. Der Pegel eines Bandes ist das, was im Band liegt; Schwellwerte liegen daher tiefer als für den ganzen Klang.

Weglassen, wenn ein Equalizer genügt: Ein Klang, der immer falsch ist, braucht keine Dynamik.</translation>
    </message>
    <message>
        <source>linear φ</source>
        <translation>linear φ</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimal</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Begrenzen</translation>
    </message>
    <message>
        <source>Where this band ends and the next one begins: both are 6 dB down here, 24 dB per octave beyond.</source>
        <translation>Wo dieses Band endet und das nächste beginnt: beide sind hier 6 dB leiser, dahinter fallen sie mit 24 dB pro Oktave.</translation>
    </message>
    <message>
        <source>Compress lowers what is louder than the threshold, Expand what is softer, Limit holds the band at the threshold whatever the ratio.</source>
        <translation>Verdichten senkt, was lauter ist als der Schwellwert, Expandieren, was leiser ist; Begrenzen hält das Band am Schwellwert, gleich welches Verhältnis eingestellt ist.</translation>
    </message>
    <message>
        <source>The band&apos;s level at which its gain begins to change.</source>
        <translation>Der Pegel des Bandes, ab dem sich seine Verstärkung ändert.</translation>
    </message>
    <message>
        <source>How many dB of input make one dB of output beyond the threshold.</source>
        <translation>Wie viele dB am Eingang jenseits des Schwellwerts ein dB am Ausgang ergeben.</translation>
    </message>
    <message>
        <source>Time constant of the answer to louder sound: 63 % of the change in dB.</source>
        <translation>Zeitkonstante der Antwort auf lauteren Klang: 63 % der Änderung in dB.</translation>
    </message>
    <message>
        <source>Time constant of letting go: 63 % of the change in dB.</source>
        <translation>Zeitkonstante des Loslassens: 63 % der Änderung in dB.</translation>
    </message>
    <message>
        <source>Level of the band behind its dynamics.</source>
        <translation>Pegel des Bandes hinter seiner Dynamik.</translation>
    </message>
    <message>
        <source>Level of what differs between the channels in this band: 0 % is mono.</source>
        <translation>Pegel dessen, was die Kanäle in diesem Band unterscheidet: 0 % ist mono.</translation>
    </message>
    <message>
        <source>Bypass</source>
        <translation>Umgehen</translation>
    </message>
    <message>
        <source>The band as it came: no dynamics, gain or width.</source>
        <translation>Das Band, wie es kam: ohne Dynamik, Pegel und Breite.</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Silences the band, also in the export.</source>
        <translation>Schaltet das Band stumm, auch im Export.</translation>
    </message>
    <message>
        <source>Into how many bands the sound is split.</source>
        <translation>In wie viele Bänder der Klang geteilt wird.</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Minimum turns phase around the crossovers and is immediate; Linear keeps phase, so that bands at rest sum to the sound as it came, and is late by a tenth of a second, which is taken out.</source>
        <translation>Minimal dreht die Phase um die Trennfrequenzen und antwortet sofort; Linear erhält die Phase, sodass ruhende Bänder zusammen den Klang ergeben, wie er kam, und kommt um eine Zehntelsekunde später, was ausgeglichen wird.</translation>
    </message>
    <message>
        <source>Band 1 alone</source>
        <translation>Band 1 allein</translation>
    </message>
    <message>
        <source>Band 2 alone</source>
        <translation>Band 2 allein</translation>
    </message>
    <message>
        <source>Band 3 alone</source>
        <translation>Band 3 allein</translation>
    </message>
    <message>
        <source>Band 4 alone</source>
        <translation>Band 4 allein</translation>
    </message>
    <message>
        <source>Band 5 alone</source>
        <translation>Band 5 allein</translation>
    </message>
    <message>
        <source>Band 6 alone</source>
        <translation>Band 6 allein</translation>
    </message>
    <message>
        <source>Band only</source>
        <translation>Nur das Band</translation>
    </message>
    <message>
        <source>Whole sound</source>
        <translation>Ganzer Klang</translation>
    </message>
    <message>
        <source>Band only lowers the sharp band like a bell of the equalizer; Whole sound lowers everything for that moment, which keeps the consonant&apos;s colour.</source>
        <translation>„Nur das Band“ senkt das scharfe Band wie eine Glocke des Equalizers; „Ganzer Klang“ senkt für den Augenblick alles, was die Farbe des Konsonanten erhält.</translation>
    </message>
    <message>
        <source>Middle of the band: 5 to 7 kHz for most voices, higher for cymbals. Listen to the band to find it.</source>
        <translation>Mitte des Bandes: 5 bis 7 kHz für die meisten Stimmen, höher für Becken. Zum Finden das Band anhören.</translation>
    </message>
    <message>
        <source>How loud the band may be beside the whole sound. It counts at every level: soft passages are treated like loud ones, except below -60 dBFS.</source>
        <translation>Wie laut das Band neben dem ganzen Klang sein darf. Gilt bei jedem Pegel: Leise Stellen werden behandelt wie laute, außer unter −60 dBFS.</translation>
    </message>
    <message>
        <source>The most that is taken away; 0 dB does nothing, 4 to 6 dB suffice.</source>
        <translation>Wie viel höchstens weggenommen wird; 0 dB bewirken nichts, 4 bis 6 dB genügen.</translation>
    </message>
    <message>
        <source>De-esser</source>
        <translation>De-Esser</translation>
    </message>
    <message>
        <source>Lowers sharp consonants and harsh cymbals, only while they stand out. It compares a band with the whole sound instead of with a fixed level, so a soft verse gets the same care as a loud chorus.

Listen to what the detector hears and move the frequency until the sharpness is loudest; then lower the threshold until only the sharp moments are caught, and keep the range small. What is taken away can be heard alone: no words should be understood in it.

Leave it off when the mix can still be changed: a de-esser on the voice alone does less harm.</source>
        <translation>Senkt scharfe Konsonanten und harte Becken, nur solange sie hervorstechen. Er vergleicht ein Band mit dem ganzen Klang statt mit einem festen Pegel; eine leise Strophe wird daher so behandelt wie ein lauter Refrain.

Anhören, was der Detektor hört, und die Frequenz verschieben, bis die Schärfe am lautesten ist; dann den Schwellwert senken, bis nur die scharfen Augenblicke erfasst werden, und den Bereich klein halten. Was weggenommen wird, lässt sich allein hören: Worte sollten darin nicht zu verstehen sein.

Weglassen, wenn sich der Mix noch ändern lässt: Ein De-Esser auf der Stimme allein schadet weniger.</translation>
    </message>
    <message>
        <source>Linear leaves middle and side together in time and is late by a tenth of a second, which is taken out; Minimum is immediate and turns the side&apos;s phase a little.</source>
        <translation>Linear lässt Mitte und Seite zeitlich beisammen und kommt um eine Zehntelsekunde später, was ausgeglichen wird; Minimal antwortet sofort und dreht die Phase der Seite ein wenig.</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Adds to the side what the middle sounds like in other phases, above 200 Hz: makes narrow or mono sound wide. It is gone in mono, the mono sum stays.</source>
        <translation>Gibt der Seite oberhalb von 200 Hz, was in der Mitte klingt, in anderen Phasen: macht schmalen oder einkanaligen Klang breit. In Mono ist es weg, die Monosumme bleibt.</translation>
    </message>
    <message>
        <source>Narrowness of the band: 1 is 1.4 octaves wide, 6 a quarter octave.</source>
        <translation>Enge des Bandes: 1 ist 1,4 Oktaven breit, 6 eine Vierteloktave.</translation>
    </message>
    <message>
        <source>Minimum phase</source>
        <translation>Minimalphasig</translation>
    </message>
    <message>
        <source>Linear phase</source>
        <translation>Linearphasig</translation>
    </message>
    <message>
        <source>Mixed phase</source>
        <translation>Gemischte Phase</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Kurz</translation>
    </message>
    <message>
        <source>Medium length</source>
        <translation>Mittlere Länge</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Lang</translation>
    </message>
    <message>
        <source>Dynamic</source>
        <translation>Dynamisch</translation>
    </message>
    <message>
        <source>Lets the gain of a bell, shelf or tilt follow how loud the sound is where the band stands. Such a band always runs as minimum phase.</source>
        <translation>Lässt die Verstärkung von Glocke, Regal oder Neigung der Lautstärke folgen, die dort herrscht, wo das Band steht. Ein solches Band arbeitet immer minimalphasig.</translation>
    </message>
    <message>
        <source>Level of the band&apos;s region above which its gain moves: half a decibel for each decibel, until the range is used up.</source>
        <translation>Pegel im Bereich des Bandes, über dem sich seine Verstärkung bewegt: ein halbes Dezibel je Dezibel, bis der Umfang aufgebraucht ist.</translation>
    </message>
    <message>
        <source>How far the gain moves at most: below 0 loud sound is lowered, above 0 it is lifted further. Gain and range together stay within 24 dB.</source>
        <translation>Wie weit sich die Verstärkung höchstens bewegt: unter 0 wird Lautes gesenkt, über 0 noch angehoben. Verstärkung und Umfang zusammen bleiben innerhalb von 24 dB.</translation>
    </message>
    <message>
        <source>Time in which the gain has moved 63 % of its way.</source>
        <translation>Zeit, in der die Verstärkung 63 % ihres Weges zurückgelegt hat.</translation>
    </message>
    <message>
        <source>Time in which the gain has gone back 63 % of its way.</source>
        <translation>Zeit, in der die Verstärkung 63 % ihres Weges zurückgekehrt ist.</translation>
    </message>
    <message>
        <source>Minimum is what analog filters do and adds no latency. Linear delays all frequencies alike: nothing smears against dry sound, but steep bands ring ahead of hits. Mixed is minimum below 150 Hz, where that is heard most, and linear above 600 Hz.</source>
        <translation>Minimalphasig ist, was analoge Filter tun, und ohne Latenz. Linearphasig verzögert alle Frequenzen gleich: nichts verwischt gegen den trockenen Klang, aber steile Bänder klingen vor Schlägen. Gemischt ist minimalphasig unter 150 Hz, wo man das am meisten hört, und linear über 600 Hz.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Of the filter in linear and mixed phase: longer is truer in the bass and later. What it costs and how true it is stands below.</source>
        <translation>Des Filters bei linearer und gemischter Phase: länger ist treuer im Bass und später. Was es kostet und wie treu es ist, steht darunter.</translation>
    </message>
    <message>
        <source>Auto gain</source>
        <translation>Pegelausgleich</translation>
    </message>
    <message>
        <source>Changes how loud the parts of the spectrum are. Up to 24 bands, each on the whole stereo sound or on mid, side, left or right alone. Its curves follow analog filters up to 20 kHz at every sample rate, so a treble shelf at 44.1 kHz sounds as it does at 192 kHz.

In mastering small, wide moves do most of the work: half a decibel of a wide bell is heard. Take away before you add: a low cut at 25 Hz frees headroom, one decibel less around 250 Hz clears a muddy mix. Use narrow bands only against resonances. Listen to a band alone to find its place, then compare at equal loudness.

A dynamic band moves only while its region is loud: it tames a harsh note or a boomy bass and leaves the rest. Linear phase keeps the shape of waves but delays the sound and rings ahead of hits where bands are steep; mixed phase keeps the bass from that. Dynamic bands and all-passes run as minimum phase behind it.

Leave it off when the mix already has the balance you want; every steep filter turns phase and costs a little punch.</source>
        <translation>Ändert, wie laut die Teile des Spektrums sind. Bis zu 24 Bänder, jedes auf dem ganzen Stereoklang oder nur auf Mitte, Seite, links oder rechts. Die Kurven folgen bei jeder Abtastrate bis 20 kHz analogen Filtern; ein Höhenregal klingt bei 44,1 kHz wie bei 192 kHz.

Beim Mastern leisten kleine, breite Züge die meiste Arbeit: Ein halbes Dezibel einer breiten Glocke hört man. Erst wegnehmen, dann zugeben: Ein Hochpass bei 25 Hz schafft Aussteuerungsreserve, ein Dezibel weniger um 250 Hz klärt eine mulmige Mischung. Schmale Bänder nur gegen Resonanzen. Ein Band allein hören, um seinen Platz zu finden, dann gleich laut vergleichen.

Ein dynamisches Band bewegt sich nur, solange sein Bereich laut ist: Es zähmt einen scharfen Ton oder einen dröhnenden Bass und lässt den Rest in Ruhe. Lineare Phase bewahrt die Form der Wellen, verzögert aber den Klang und klingt vor Schlägen, wo Bänder steil sind; gemischte Phase erspart das dem Bass. Dynamische Bänder und Allpässe arbeiten minimalphasig dahinter.

Ausgeschaltet lassen, wenn die Mischung schon ausgewogen ist; jedes steile Filter dreht die Phase und kostet etwas Druck.</translation>
    </message>
    <message>
        <source>Latency %1</source>
        <translation>Latenz %1</translation>
    </message>
    <message>
        <source>Off the curve by up to %1 dB: too narrow for this length</source>
        <translation>Bis zu %1 dB neben der Kurve: zu schmal für diese Länge</translation>
    </message>
    <message>
        <source>True to %1 dB</source>
        <translation>Auf %1 dB genau</translation>
    </message>
    <message>
        <source>mixed φ</source>
        <translation>gemischt φ</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Dicht</translation>
    </message>
    <message>
        <source>As little as possible to hear. Fade into a peak: the whole look-ahead; hold 11 ms; release as set; what lasts comes back in 250 ms (60 % of it); link as set; no soft clip.</source>
        <translation>So wenig wie möglich zu hören. Ausblenden vor der Spitze: die ganze Vorschau; halten 11 ms; Rückstellzeit wie eingestellt; was anhält, kommt in 250 ms zurück (60 % davon); Kopplung wie eingestellt; kein weiches Kappen.</translation>
    </message>
    <message>
        <source>For quiet and held music. Fade into a peak: the whole look-ahead; hold 20 ms; release twice the knob; what lasts comes back in 400 ms (70 % of it); link as set; no soft clip.</source>
        <translation>Für leise und getragene Musik. Ausblenden vor der Spitze: die ganze Vorschau; halten 20 ms; doppelte Rückstellzeit; was anhält, kommt in 400 ms zurück (70 % davon); Kopplung wie eingestellt; kein weiches Kappen.</translation>
    </message>
    <message>
        <source>Drums keep their front. Fade into a peak: 0.3 of the look-ahead; hold 10 ms; release 0.7 of the knob; what lasts comes back in 300 ms (40 % of it); link as set; the soft clip takes up to 2 dB of a short peak.</source>
        <translation>Schlagzeug behält seinen Anschlag. Ausblenden vor der Spitze: 0,3 der Vorschau; halten 10 ms; 0,7 der Rückstellzeit; was anhält, kommt in 300 ms zurück (40 % davon); Kopplung wie eingestellt; das weiche Kappen nimmt kurzen Spitzen bis zu 2 dB.</translation>
    </message>
    <message>
        <source>Loud with clean low tones. Fade into a peak: 0.8 of the look-ahead; hold 7 ms; release 0.4 of the knob; what lasts comes back in 120 ms (30 % of it); link as set; the soft clip takes up to 1.5 dB of a short peak.</source>
        <translation>Laut mit sauberen tiefen Tönen. Ausblenden vor der Spitze: 0,8 der Vorschau; halten 7 ms; 0,4 der Rückstellzeit; was anhält, kommt in 120 ms zurück (30 % davon); Kopplung wie eingestellt; das weiche Kappen nimmt kurzen Spitzen bis zu 1,5 dB.</translation>
    </message>
    <message>
        <source>Loudest; low tones distort. Fade into a peak: 0.1 of the look-ahead; hold 2 ms; release 0.4 of the knob; what lasts comes back in 150 ms (20 % of it); 0.8 of the link; the soft clip takes up to 3 dB of a short peak.</source>
        <translation>Am lautesten; tiefe Töne verzerren. Ausblenden vor der Spitze: 0,1 der Vorschau; halten 2 ms; 0,4 der Rückstellzeit; was anhält, kommt in 150 ms zurück (20 % davon); 0,8 der Kopplung; das weiche Kappen nimmt kurzen Spitzen bis zu 3 dB.</translation>
    </message>
    <message>
        <source>How the level gives way and comes back: a set of attack, hold, releases, link and soft clip.</source>
        <translation>Wie der Pegel nachgibt und zurückkommt: ein Satz aus Ansprechen, Halten, Rückstellzeiten, Kopplung und weichem Kappen.</translation>
    </message>
    <message>
        <source>Makes the programme louder against a ceiling that the reconstructed waveform does not pass: peaks between the samples count (64 taps to either side, 8 phases). Below the ceiling it changes nothing at all.
Styles, as fade into a peak / hold / release / release of what lasts (share) / link / soft clip of short peaks: Transparent: the whole look-ahead / 11 ms / as set / 250 ms (60 %) / as set / none. Smooth: the whole look-ahead / 20 ms / twice the knob / 400 ms (70 %) / as set / none. Punchy: 0.3 of the look-ahead / 10 ms / 0.7 of the knob / 300 ms (40 %) / as set / 2 dB. Dense: 0.8 of the look-ahead / 7 ms / 0.4 of the knob / 120 ms (30 %) / as set / 1.5 dB. Aggressive: 0.1 of the look-ahead / 2 ms / 0.4 of the knob / 150 ms (20 %) / 0.8 of it / 3 dB; low tones distort.
Leave it out when another limiter follows, and when the mix peaks below the ceiling.</source>
        <translation>Macht das Programm lauter gegen eine Grenze, die auch die rekonstruierte Wellenform nicht überschreitet: Spitzen zwischen den Abtastwerten zählen (64 Koeffizienten nach jeder Seite, 8 Phasen). Unter der Grenze ändert er gar nichts.
Stile, als Ausblenden vor der Spitze / Halten / Rückstellen / Rückstellen dessen, was anhält (Anteil) / Kopplung / weiches Kappen kurzer Spitzen: Transparent: die ganze Vorschau / 11 ms / wie eingestellt / 250 ms (60 %) / wie eingestellt / keines. Weich: die ganze Vorschau / 20 ms / das Doppelte / 400 ms (70 %) / wie eingestellt / keines. Druckvoll: 0,3 der Vorschau / 10 ms / 0,7 des Reglers / 300 ms (40 %) / wie eingestellt / 2 dB. Dicht: 0,8 der Vorschau / 7 ms / 0,4 des Reglers / 120 ms (30 %) / wie eingestellt / 1,5 dB. Aggressiv: 0,1 der Vorschau / 2 ms / 0,4 des Reglers / 150 ms (20 %) / 0,8 davon / 3 dB; tiefe Töne verzerren.
Weglassen, wenn ein anderer Limiter folgt und wenn die Spitzen des Mixes unter der Grenze bleiben.</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>50 Hz</source>
        <translation>50 Hz</translation>
    </message>
    <message>
        <source>60 Hz</source>
        <translation>60 Hz</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>2</source>
        <translation>2</translation>
    </message>
    <message>
        <source>4</source>
        <translation>4</translation>
    </message>
    <message>
        <source>8</source>
        <translation>8</translation>
    </message>
    <message>
        <source>12</source>
        <translation>12</translation>
    </message>
    <message>
        <source>16</source>
        <translation>16</translation>
    </message>
    <message>
        <source>24</source>
        <translation>24</translation>
    </message>
    <message>
        <source>Remove DC</source>
        <translation>Gleichanteil entfernen</translation>
    </message>
    <message>
        <source>Takes a constant offset out of the waveform (below 1 Hz). It makes no sound but costs headroom and clicks at cuts.</source>
        <translation>Nimmt einen ständigen Versatz aus der Wellenform (unter 1 Hz). Er ist nicht zu hören, kostet aber Aussteuerung und knackt an Schnitten.</translation>
    </message>
    <message>
        <source>Remove hum</source>
        <translation>Brummen entfernen</translation>
    </message>
    <message>
        <source>Takes mains hum away: lines far narrower than a note that follow the hum&apos;s own level, phase and frequency.</source>
        <translation>Nimmt Netzbrummen weg: Linien, viel schmaler als ein Ton, die Pegel, Phase und Frequenz des Brummens folgen.</translation>
    </message>
    <message>
        <source>Mains</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Auto listens for five seconds and acts only when there is hum; 50 and 60 Hz act from the start, hum or not.</source>
        <translation>Auto hört fünf Sekunden zu und greift nur ein, wenn es brummt; 50 und 60 Hz greifen von Anfang an ein, ob es brummt oder nicht.</translation>
    </message>
    <message>
        <source>Harmonics</source>
        <translation>Teiltöne</translation>
    </message>
    <message>
        <source>How many multiples of the mains frequency are taken away, the first counted. A buzz needs more than a hum.</source>
        <translation>Wie viele Vielfache der Netzfrequenz weggenommen werden, die erste mitgezählt. Ein Schnarren braucht mehr als ein Brummen.</translation>
    </message>
    <message>
        <source>Remove clicks</source>
        <translation>Knackser entfernen</translation>
    </message>
    <message>
        <source>Replaces clicks and crackle of up to 0.75 ms by what fits the sound around them.</source>
        <translation>Ersetzt Knackser und Knistern bis 0,75 ms durch das, was zum Klang ringsum passt.</translation>
    </message>
    <message>
        <source>Click sensitivity</source>
        <translation>Knackser-Empfindlichkeit</translation>
    </message>
    <message>
        <source>How little a click must stand out. Turn it up for crackle; too far, and sharp attacks are taken for clicks.</source>
        <translation>Wie wenig ein Knackser herausstechen muss. Für Knistern höher; zu hoch, und scharfe Anschläge gelten als Knackser.</translation>
    </message>
    <message>
        <source>Restore clipped peaks</source>
        <translation>Abgeschnittene Spitzen herstellen</translation>
    </message>
    <message>
        <source>Draws peaks that were cut off flat anew. They come out higher than they went in, above 0 dBFS if need be: lower the gain behind, or let the limiter.</source>
        <translation>Zeichnet flach abgeschnittene Spitzen neu. Sie kommen höher heraus, als sie hineingingen, nötigenfalls über 0 dBFS: dahinter den Pegel senken oder es dem Limiter überlassen.</translation>
    </message>
    <message>
        <source>DC</source>
        <translation>Gleichanteil</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>Versatz</translation>
    </message>
    <message>
        <source>Hum, 50 Hz</source>
        <translation>Brummen, 50 Hz</translation>
    </message>
    <message>
        <source>level</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>Hum, 60 Hz</source>
        <translation>Brummen, 60 Hz</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>Knackser</translation>
    </message>
    <message>
        <source>Clipped peaks</source>
        <translation>Abgeschnittene Spitzen</translation>
    </message>
    <message>
        <source>raised by</source>
        <translation>angehoben um</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>Mends faults of the mix before anything else hears them: an offset of the waveform, mains hum, clicks and crackle, peaks that were cut off flat. Each does only what it finds and says where.

Restored peaks come out higher than they went in, above 0 dBFS if need be: lower the gain behind, or let the limiter catch them.

Leave it off when the mix is clean, and ask for a better mix first: a repair guesses what is lost.</source>
        <translation>Behebt Fehler der Mischung, bevor etwas anderes sie hört: einen Versatz der Wellenform, Netzbrummen, Knackser und Knistern, flach abgeschnittene Spitzen. Jede Reparatur tut nur, was sie findet, und sagt, wo.

Hergestellte Spitzen kommen höher heraus, als sie hineingingen, nötigenfalls über 0 dBFS: dahinter den Pegel senken oder den Limiter sie fangen lassen.

Auslassen, wenn die Mischung sauber ist, und zuerst um eine bessere Mischung bitten: Eine Reparatur rät, was verloren ist.</translation>
    </message>
    <message>
        <source>nothing on</source>
        <translation>nichts an</translation>
    </message>
    <message>
        <source>%1 of 4</source>
        <translation>%1 von 4</translation>
    </message>
    <message>
        <source>peaks</source>
        <translation>Spitzen</translation>
    </message>
    <message>
        <source>Hard clip</source>
        <translation>Hart kappen</translation>
    </message>
    <message>
        <source>Soft clip</source>
        <translation>Weich kappen</translation>
    </message>
    <message>
        <source>Tape rounds peaks (odd harmonics), Warm does it earlier and more gently, Tube is uneven (even harmonics too). Hard clip cuts peaks off straight, Soft clip bends them over; both leave what lies below alone.</source>
        <translation>Band rundet Spitzen (ungerade Obertöne), Warm tut es früher und sanfter, Röhre ist ungleichmäßig (auch gerade Obertöne). Hart kappen kappt Spitzen gerade, Weich kappen biegt sie um; beide lassen in Ruhe, was darunter liegt.</translation>
    </message>
    <message>
        <source>At a higher rate harmonics above hearing do not fold back as noise. 8× is clean for all curves but Hard clip, which gains from 16×; costs 64 samples of latency.</source>
        <translation>Bei höherer Rate falten sich Obertöne über dem Hörbaren nicht als Geräusch zurück. 8× ist sauber für alle Kurven außer Hart kappen, das von 16× gewinnt; kostet 64 Abtastwerte Latenz.</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Klangfarbe</translation>
    </message>
    <message>
        <source>Tilts what the curve adds about 1 kHz: up is brighter, down is darker. The sound underneath keeps its balance.</source>
        <translation>Kippt um 1 kHz, was die Kurve hinzufügt: nach oben heller, nach unten dunkler. Der Klang darunter behält seine Balance.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Only what lies above drives the curve (12 dB/oct). 20 Hz: everything does. Keeps bass out of the bending.</source>
        <translation>Nur was darüber liegt, steuert die Kurve aus (12 dB/Okt). 20 Hz: alles. Hält Bass aus dem Verbiegen heraus.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Only what lies below drives the curve (12 dB/oct). 20 kHz: everything does. Keeps cymbals and sibilants clean.</source>
        <translation>Nur was darunter liegt, steuert die Kurve aus (12 dB/Okt). 20 kHz: alles. Hält Becken und Zischlaute sauber.</translation>
    </message>
    <message>
        <source>Bends the waveform the way tape, transformers and tubes do: peaks get rounder, harmonics appear, the sound gets denser and seems louder. Soft passages pass almost unchanged. The clips touch only the highest peaks, which saves the limiter work on drums.

In mastering 1 to 4 dB of drive are plenty. Listen to what is added (the tap) and compare at equal loudness: more harmonics always sound better when they are louder. Only what the curve adds is oversampled and mixed in, so the sound underneath stays untouched.

Leave it off on mixes that are already dense or distorted, and where clarity is the point.</source>
        <translation>Verbiegt die Wellenform, wie es Band, Übertrager und Röhren tun: Spitzen werden runder, Obertöne kommen hinzu, der Klang wird dichter und scheint lauter. Leise Stellen gehen fast unverändert durch. Das Kappen berührt nur die höchsten Spitzen, was dem Limiter bei Schlagzeug Arbeit spart.

Beim Mastern sind 1 bis 4 dB Aussteuerung reichlich. Anhören, was hinzukommt (der Abgriff), und bei gleicher Lautheit vergleichen: Mehr Obertöne klingen immer besser, wenn sie lauter sind. Nur was die Kurve hinzufügt, wird überabgetastet und zugemischt, der Klang darunter bleibt unberührt.

Auslassen bei Mischungen, die schon dicht oder verzerrt sind, und wo es auf Klarheit ankommt.</translation>
    </message>
    <message>
        <source>Takes back what the bands do to the loudness of pink noise, so that louder is not mistaken for better; at most 24 dB. Dynamic moves are left out.</source>
        <translation>Nimmt zurück, was die Bänder an der Lautheit von rosa Rauschen ändern, damit lauter nicht mit besser verwechselt wird; höchstens 24 dB. Dynamische Bewegungen bleiben außen vor.</translation>
    </message>
    <message>
        <source>25 Hz</source>
        <translation>25 Hz</translation>
    </message>
    <message>
        <source>31.5 Hz</source>
        <translation>31,5 Hz</translation>
    </message>
    <message>
        <source>40 Hz</source>
        <translation>40 Hz</translation>
    </message>
    <message>
        <source>63 Hz</source>
        <translation>63 Hz</translation>
    </message>
    <message>
        <source>80 Hz</source>
        <translation>80 Hz</translation>
    </message>
    <message>
        <source>100 Hz</source>
        <translation>100 Hz</translation>
    </message>
    <message>
        <source>125 Hz</source>
        <translation>125 Hz</translation>
    </message>
    <message>
        <source>160 Hz</source>
        <translation>160 Hz</translation>
    </message>
    <message>
        <source>200 Hz</source>
        <translation>200 Hz</translation>
    </message>
    <message>
        <source>250 Hz</source>
        <translation>250 Hz</translation>
    </message>
    <message>
        <source>315 Hz</source>
        <translation>315 Hz</translation>
    </message>
    <message>
        <source>400 Hz</source>
        <translation>400 Hz</translation>
    </message>
    <message>
        <source>500 Hz</source>
        <translation>500 Hz</translation>
    </message>
    <message>
        <source>630 Hz</source>
        <translation>630 Hz</translation>
    </message>
    <message>
        <source>800 Hz</source>
        <translation>800 Hz</translation>
    </message>
    <message>
        <source>1 kHz</source>
        <translation>1 kHz</translation>
    </message>
    <message>
        <source>1.25 kHz</source>
        <translation>1,25 kHz</translation>
    </message>
    <message>
        <source>1.6 kHz</source>
        <translation>1,6 kHz</translation>
    </message>
    <message>
        <source>2 kHz</source>
        <translation>2 kHz</translation>
    </message>
    <message>
        <source>2.5 kHz</source>
        <translation>2,5 kHz</translation>
    </message>
    <message>
        <source>3.15 kHz</source>
        <translation>3,15 kHz</translation>
    </message>
    <message>
        <source>4 kHz</source>
        <translation>4 kHz</translation>
    </message>
    <message>
        <source>5 kHz</source>
        <translation>5 kHz</translation>
    </message>
    <message>
        <source>6.3 kHz</source>
        <translation>6,3 kHz</translation>
    </message>
    <message>
        <source>8 kHz</source>
        <translation>8 kHz</translation>
    </message>
    <message>
        <source>10 kHz</source>
        <translation>10 kHz</translation>
    </message>
    <message>
        <source>12.5 kHz</source>
        <translation>12,5 kHz</translation>
    </message>
    <message>
        <source>16 kHz</source>
        <translation>16 kHz</translation>
    </message>
    <message>
        <source>20 kHz</source>
        <translation>20 kHz</translation>
    </message>
    <message>
        <source>How much the curve lifts or lowers here; between two points it goes over smoothly and never beyond them.</source>
        <translation>Wie viel die Kurve hier hebt oder senkt; zwischen zwei Punkten geht sie glatt über und nie über sie hinaus.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>How much of the curve sounds; half of it is often enough to get near a reference without its accidents.</source>
        <translation>Wie viel der Kurve klingt; die Hälfte bringt oft nah genug an eine Referenz, ohne deren Zufälle.</translation>
    </message>
    <message>
        <source>Minimum turns the phase as analog filters do and nothing rings ahead of hits. Linear delays all frequencies alike, takes longer and rings ahead where the curve is steep.</source>
        <translation>Minimal dreht die Phase wie analoge Filter, und nichts schwingt vor Schlägen. Linear verzögert alle Frequenzen gleich, dauert länger und schwingt vor, wo die Kurve steil ist.</translation>
    </message>
    <message>
        <source>Fine curve</source>
        <translation>Feinkurve</translation>
    </message>
    <message>
        <source>One curve drawn freely over thirty points, a third of an octave apart: for what a few wide bands cannot follow. Drag a point, or draw across the picture; between the points the curve is smooth.

In mastering: make the large moves with the equalizer first, then let a match fill in what they leave, and listen whether it is better or only nearer. A dent of a decibel a third of an octave wide is easily the key of the song and not its balance.

Leave it off unless the likeness to a reference is worth more than simplicity.</source>
        <translation>Eine frei gezeichnete Kurve über dreißig Punkte im Abstand einer Terz: für das, dem wenige breite Bänder nicht folgen können. Einen Punkt ziehen oder quer durch das Bild zeichnen; zwischen den Punkten ist die Kurve glatt.

Beim Mastern: die großen Züge zuerst mit dem Equalizer, dann einen Abgleich füllen lassen, was sie lassen, und hören, ob es besser ist oder nur näher. Eine Delle von einem Dezibel, eine Terz breit, ist leicht die Tonart des Stücks und nicht seine Balance.

Weglassen, wenn Einfachheit mehr wert ist als die Ähnlichkeit mit einer Referenz.</translation>
    </message>
    <message>
        <source>%1 to %2 dB</source>
        <translation>%1 bis %2 dB</translation>
    </message>
    <message>
        <source>Makes the stereo image wider or narrower, in up to five bands, by raising or lowering what differs between the channels. What both share stays as it is, so the mono sum never changes: what is heard on a phone or in a club is safe.

In mastering: bass mono below 100 to 150 Hz gives a firm bottom; 110 to 130 % above some kHz opens the top. More than that soon sounds hollow; watch the correlation. Rotation brings a leaning image back to the middle, balance evens two channels out. Spread makes stereo of what has no sides, and is gone in mono.

Leave it off when the mix is already wide: width beyond the mix only blurs it.</source>
        <translation>Macht das Stereobild breiter oder schmaler, in bis zu fünf Bändern, indem es anhebt oder absenkt, was die Kanäle unterscheidet. Was beiden gemeinsam ist, bleibt, wie es ist; die Monosumme ändert sich also nie: Was am Telefon oder im Club zu hören ist, bleibt sicher.

Im Mastering: Bass mono unter 100 bis 150 Hz gibt ein festes Fundament; 110 bis 130 % über einigen kHz öffnen die Höhen. Mehr klingt bald hohl; auf die Korrelation achten. Die Drehung holt ein schiefes Bild in die Mitte zurück, die Balance gleicht zwei Kanäle aus. Die Streuung macht Stereo aus dem, was keine Seiten hat, und ist in Mono weg.

Weglassen, wenn der Mix schon breit ist: Breite über den Mix hinaus verwischt ihn nur.</translation>
    </message>
</context>
<context>
    <name>movecard</name>
    <message>
        <source>Amount</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>How much of the full difference this move takes away.</source>
        <translation>Wie viel vom ganzen Unterschied dieser Schritt wegnimmt.</translation>
    </message>
</context>
<context>
    <name>names</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Number on the disc and in file names</source>
        <translation>Nummer auf der Disc und in Dateinamen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Interpret</translation>
    </message>
    <message>
        <source>Empty: the album&apos;s</source>
        <translation>Leer: wie das Album</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Komponist</translation>
    </message>
    <message>
        <source>ISRC</source>
        <translation>ISRC</translation>
    </message>
    <message>
        <source>The recording&apos;s code: two letters, three letters or digits, seven digits; hyphens may be typed</source>
        <translation>Code der Aufnahme: zwei Buchstaben, drei Buchstaben oder Ziffern, sieben Ziffern; Bindestriche sind erlaubt</translation>
    </message>
    <message>
        <source>Lyricist</source>
        <translation>Texter</translation>
    </message>
    <message>
        <source>Arranger</source>
        <translation>Arrangeur</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Copyright</source>
        <translation>Copyright</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Goes into the files and into CD-Text</source>
        <translation>Kommt in die Dateien und in den CD-Text</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Printed in the report only</source>
        <translation>Steht nur im Bericht</translation>
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
    <message>
        <source>A place to start</source>
        <translation>Ein Anfang</translation>
    </message>
    <message>
        <source>An equalizer without settings, gentle glue and a limiter with 1 dB of room.</source>
        <translation>Ein Equalizer ohne Einstellungen, sanfter Zusammenhalt und ein Limiter mit 1 dB Luft.</translation>
    </message>
    <message>
        <source>Calm the gaps</source>
        <translation>Ruhige Pausen</translation>
    </message>
    <message>
        <source>Lowers noise between notes and in fades by up to 6 dB.</source>
        <translation>Senkt Rauschen zwischen Tönen und in Blenden um bis zu 6 dB.</translation>
    </message>
    <message>
        <source>Gentle levelling</source>
        <translation>Sanftes Ausgleichen</translation>
    </message>
    <message>
        <source>A wide bend and a low ratio from far down: evens out verses and choruses without being noticed.</source>
        <translation>Ein weites Knie und ein kleines Verhältnis von weit unten an: gleicht Strophen und Refrains unbemerkt aus.</translation>
    </message>
    <message>
        <source>Lift soft passages</source>
        <translation>Leises anheben</translation>
    </message>
    <message>
        <source>Raises what lies below -30 dB by up to 4 dB. For classical and acoustic material with too much distance.</source>
        <translation>Hebt, was unter -30 dB liegt, um bis zu 4 dB. Für klassisches und akustisches Material mit zu großem Abstand.</translation>
    </message>
    <message>
        <source>Voice in the middle</source>
        <translation>Stimme in der Mitte</translation>
    </message>
    <message>
        <source>Works on the middle alone: voice, kick and bass get even, the sides stay.</source>
        <translation>Arbeitet nur in der Mitte: Stimme, Bassdrum und Bass werden gleichmäßig, die Seiten bleiben.</translation>
    </message>
    <message>
        <source>Parallel density</source>
        <translation>Parallele Dichte</translation>
    </message>
    <message>
        <source>A strong compressor blended in at a third: soft parts come up, peaks stay.</source>
        <translation>Ein kräftiger Kompressor zu einem Drittel beigemischt: Leises kommt hoch, Spitzen bleiben.</translation>
    </message>
    <message>
        <source>Punch</source>
        <translation>Druck</translation>
    </message>
    <message>
        <source>Lets transients through and holds the body behind them: more kick and snare at the same level.</source>
        <translation>Lässt Transienten durch und hält den Körper dahinter: mehr Bassdrum und Snare bei gleichem Pegel.</translation>
    </message>
    <message>
        <source>Transient tamer</source>
        <translation>Transientenzähmer</translation>
    </message>
    <message>
        <source>Fast, with lookahead: rounds off drum peaks so that the limiter has less to do.</source>
        <translation>Schnell, mit Vorschau: rundet Trommelspitzen ab, damit der Limiter weniger zu tun hat.</translation>
    </message>
    <message>
        <source>High, bright voice</source>
        <translation>Hohe, helle Stimme</translation>
    </message>
    <message>
        <source>A band around 8.5 kHz, quick and narrow.</source>
        <translation>Ein Band um 8,5 kHz, schnell und schmal.</translation>
    </message>
    <message>
        <source>Harsh cymbals</source>
        <translation>Harsche Becken</translation>
    </message>
    <message>
        <source>A wide band around 9 kHz, by up to three decibels.</source>
        <translation>Ein breites Band um 9 kHz, um bis zu drei Dezibel.</translation>
    </message>
    <message>
        <source>Sharp voice</source>
        <translation>Scharfe Stimme</translation>
    </message>
    <message>
        <source>Consonants between 5 and 9 kHz step back by up to five decibels.</source>
        <translation>Konsonanten zwischen 5 und 9 kHz treten um bis zu fünf Dezibel zurück.</translation>
    </message>
    <message>
        <source>Whole sound, gently</source>
        <translation>Ganzer Klang, sanft</translation>
    </message>
    <message>
        <source>Lowers everything for the moment of an s; keeps its colour.</source>
        <translation>Senkt alles für den Augenblick eines S; seine Farbe bleibt.</translation>
    </message>
    <message>
        <source>Brighter</source>
        <translation>Heller</translation>
    </message>
    <message>
        <source>Tilts the whole spectrum by 2 dB around 900 Hz.</source>
        <translation>Kippt das ganze Spektrum um 2 dB um 900 Hz.</translation>
    </message>
    <message>
        <source>Darker</source>
        <translation>Dunkler</translation>
    </message>
    <message>
        <source>Tilts the whole spectrum down by 2 dB around 900 Hz.</source>
        <translation>Kippt das ganze Spektrum um 2 dB um 900 Hz nach unten.</translation>
    </message>
    <message>
        <source>Air that breathes</source>
        <translation>Luft, die atmet</translation>
    </message>
    <message>
        <source>A shelf at 10 kHz lifts a little, and a little more where the top is lively; silence and hiss stay as they are.</source>
        <translation>Ein Höhenregal bei 10 kHz hebt ein wenig, und etwas mehr, wo die Höhen lebendig sind; Stille und Rauschen bleiben.</translation>
    </message>
    <message>
        <source>Tame boom</source>
        <translation>Dröhnen zähmen</translation>
    </message>
    <message>
        <source>A dynamic bell at 110 Hz holds single bass notes that stick out, and a low cut at 25 Hz. Quiet passages keep their warmth.</source>
        <translation>Eine dynamische Glocke bei 110 Hz hält einzelne Basstöne, die herausstehen, dazu ein Tiefenschnitt bei 25 Hz. Leise Stellen behalten ihre Wärme.</translation>
    </message>
    <message>
        <source>Calm harshness</source>
        <translation>Härte beruhigen</translation>
    </message>
    <message>
        <source>Two dynamic bells at 3 and 6.5 kHz that lower only what gets loud there. Set their thresholds so that they move a decibel or two.</source>
        <translation>Zwei dynamische Glocken bei 3 und 6,5 kHz, die nur senken, was dort laut wird. Die Schwellwerte so setzen, dass sie sich ein, zwei Dezibel bewegen.</translation>
    </message>
    <message>
        <source>Less mud</source>
        <translation>Weniger Mulm</translation>
    </message>
    <message>
        <source>Takes a wide 1.5 dB around 280 Hz out of the middle only; the sides keep their body.</source>
        <translation>Nimmt breite 1,5 dB um 280 Hz nur aus der Mitte; die Seiten behalten ihren Körper.</translation>
    </message>
    <message>
        <source>Linear polish</source>
        <translation>Lineare Politur</translation>
    </message>
    <message>
        <source>Small wide moves in linear phase: waves keep their shape and dry and shaped sound stay in step. Adds latency.</source>
        <translation>Kleine breite Züge in linearer Phase: Wellen behalten ihre Form, trockener und geformter Klang bleiben im Takt. Kostet Latenz.</translation>
    </message>
    <message>
        <source>Mastering start</source>
        <translation>Mastering-Anfang</translation>
    </message>
    <message>
        <source>A 24 Hz low cut and wide bells at the usual places, all at 0 dB: ready to be turned.</source>
        <translation>Ein Tiefenschnitt bei 24 Hz und breite Glocken an den üblichen Stellen, alle auf 0 dB: bereit zum Drehen.</translation>
    </message>
    <message>
        <source>Clean sides</source>
        <translation>Saubere Seiten</translation>
    </message>
    <message>
        <source>Sides without bass below 120 Hz and brighter above 7 kHz, in mixed phase: nothing rings ahead of the kick. Adds latency.</source>
        <translation>Seiten ohne Bass unter 120 Hz und heller über 7 kHz, in gemischter Phase: nichts klingt vor der Bassdrum. Kostet Latenz.</translation>
    </message>
    <message>
        <source>Tight bass</source>
        <translation>Straffer Bass</translation>
    </message>
    <message>
        <source>Low cut at 30 Hz, sides cut below 120 Hz, a touch more at 70 Hz. The bass stands in the middle.</source>
        <translation>Tiefenschnitt bei 30 Hz, Seiten unter 120 Hz beschnitten, etwas mehr bei 70 Hz. Der Bass steht in der Mitte.</translation>
    </message>
    <message>
        <source>Voice forward</source>
        <translation>Stimme nach vorn</translation>
    </message>
    <message>
        <source>Lifts 2.5 kHz in the middle by a decibel and makes room for it on the sides.</source>
        <translation>Hebt 2,5 kHz in der Mitte um ein Dezibel und macht an den Seiten Platz dafür.</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>Wärme</translation>
    </message>
    <message>
        <source>A little more around 120 Hz and less on top. For mixes that sound thin or cold.</source>
        <translation>Etwas mehr um 120 Hz und weniger in den Höhen. Für Mixe, die dünn oder kalt klingen.</translation>
    </message>
    <message>
        <source>Wider top</source>
        <translation>Weitere Höhen</translation>
    </message>
    <message>
        <source>A shelf on the sides from 6 kHz. Opens the image without touching voice and bass.</source>
        <translation>Ein Regal auf den Seiten ab 6 kHz. Öffnet das Bild, ohne Stimme und Bass zu berühren.</translation>
    </message>
    <message>
        <source>Headroom: 3 dB down</source>
        <translation>Aussteuerungsreserve: 3 dB leiser</translation>
    </message>
    <message>
        <source>A little room for what follows.</source>
        <translation>Etwas Platz für das, was folgt.</translation>
    </message>
    <message>
        <source>Headroom: 6 dB down</source>
        <translation>Aussteuerungsreserve: 6 dB leiser</translation>
    </message>
    <message>
        <source>Takes a mix that arrives close to full scale down, so that what follows works where it was made for.</source>
        <translation>Nimmt einen Mix, der nahe Vollaussteuerung ankommt, zurück, damit das Folgende arbeitet, wofür es gemacht ist.</translation>
    </message>
    <message>
        <source>Mono</source>
        <translation>Mono</translation>
    </message>
    <message>
        <source>Both channels get the mean of left and right: a stereo file that should be mono.</source>
        <translation>Beide Kanäle bekommen das Mittel von links und rechts: eine Stereodatei, die mono sein sollte.</translation>
    </message>
    <message>
        <source>Swap channels</source>
        <translation>Kanäle tauschen</translation>
    </message>
    <message>
        <source>For a mix whose sides are exchanged.</source>
        <translation>Für einen Mix, dessen Seiten vertauscht sind.</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Fokus</translation>
    </message>
    <message>
        <source>85 % up to 1 kHz, as it came above: voices and drums come forward.</source>
        <translation>85 % bis 1 kHz, darüber wie es kam: Stimmen und Trommeln kommen nach vorn.</translation>
    </message>
    <message>
        <source>Mono check</source>
        <translation>Monokontrolle</translation>
    </message>
    <message>
        <source>Everything in the middle, to hear what a single speaker plays.</source>
        <translation>Alles in der Mitte, um zu hören, was ein einzelner Lautsprecher spielt.</translation>
    </message>
    <message>
        <source>Mono bass</source>
        <translation>Monobass</translation>
    </message>
    <message>
        <source>The difference of the channels is gone below 120 Hz; everything above stays as it is.</source>
        <translation>Der Unterschied der Kanäle ist unter 120 Hz weg; alles darüber bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Stereo of mono</source>
        <translation>Stereo aus Mono</translation>
    </message>
    <message>
        <source>For mono recordings: adds sides that vanish in mono.</source>
        <translation>Für Monoaufnahmen: fügt Seiten hinzu, die in Mono verschwinden.</translation>
    </message>
    <message>
        <source>Open top</source>
        <translation>Offene Höhen</translation>
    </message>
    <message>
        <source>120 % above 4 kHz, bass in the middle.</source>
        <translation>120 % über 4 kHz, Bass in der Mitte.</translation>
    </message>
    <message>
        <source>Vinyl safe</source>
        <translation>Für Vinyl</translation>
    </message>
    <message>
        <source>Mono below 180 Hz and a little narrower on top: what a cutting lathe likes.</source>
        <translation>Mono unter 180 Hz und oben etwas schmaler: was eine Schneidemaschine mag.</translation>
    </message>
    <message>
        <source>A little wider</source>
        <translation>Etwas weiter</translation>
    </message>
    <message>
        <source>110 % everywhere: the mono sum stays as it was.</source>
        <translation>110 % überall: die Monosumme bleibt, wie sie war.</translation>
    </message>
    <message>
        <source>Acoustic and classical</source>
        <translation>Akustisch und klassisch</translation>
    </message>
    <message>
        <source>Gives way slowly and comes back slowly; a few peaks a minute are meant to touch it.</source>
        <translation>Gibt langsam nach und kommt langsam zurück; ein paar Spitzen in der Minute sollen ihn berühren.</translation>
    </message>
    <message>
        <source>Compact disc</source>
        <translation>Compact Disc</translation>
    </message>
    <message>
        <source>Up to 0.3 dB under full scale, for players that read samples only.</source>
        <translation>Bis 0,3 dB unter Vollaussteuerung, für Spieler, die nur Abtastwerte lesen.</translation>
    </message>
    <message>
        <source>Loud with clean bass</source>
        <translation>Laut mit sauberem Bass</translation>
    </message>
    <message>
        <source>Density without mud: low tones stay clean, drum tips are clipped softly by up to 1.5 dB.</source>
        <translation>Dichte ohne Mulm: tiefe Töne bleiben sauber, Trommelspitzen werden um bis zu 1,5 dB weich gekappt.</translation>
    </message>
    <message>
        <source>For lossy files</source>
        <translation>Für verlustbehaftete Dateien</translation>
    </message>
    <message>
        <source>Keeps 2 dB of room and nothing near the Nyquist frequency: codecs raise peaks.</source>
        <translation>Hält 2 dB Luft und nichts nahe der Nyquist-Frequenz: Codecs heben Spitzen.</translation>
    </message>
    <message>
        <source>Loud and dense</source>
        <translation>Laut und dicht</translation>
    </message>
    <message>
        <source>For music that lives from density. Compare at equal loudness before you keep it.</source>
        <translation>Für Musik, die von Dichte lebt. Vor dem Behalten bei gleicher Lautheit vergleichen.</translation>
    </message>
    <message>
        <source>Keep the hits</source>
        <translation>Schläge behalten</translation>
    </message>
    <message>
        <source>Lets drums keep their front at the price of a little loudness.</source>
        <translation>Lässt Trommeln ihre Vorderkante, um den Preis von etwas Lautheit.</translation>
    </message>
    <message>
        <source>Safety net</source>
        <translation>Sicherheitsnetz</translation>
    </message>
    <message>
        <source>Nothing but the ceiling: holds single peaks, changes nothing else.</source>
        <translation>Nichts als die Grenze: hält einzelne Spitzen, ändert sonst nichts.</translation>
    </message>
    <message>
        <source>Streaming</source>
        <translation>Streaming</translation>
    </message>
    <message>
        <source>Keeps 1 dB of true-peak room, as streaming services ask. Set the drive to taste.</source>
        <translation>Hält 1 dB Luft für True Peaks, wie Streamingdienste es verlangen. Die Ansteuerung nach Geschmack.</translation>
    </message>
    <message>
        <source>Four-band glue</source>
        <translation>Zusammenhalt in vier Bändern</translation>
    </message>
    <message>
        <source>All bands a little, slow below and faster above: closes a mix that falls apart, one decibel a band.</source>
        <translation>Alle Bänder ein wenig, unten langsam und oben schneller: schließt einen Mix, der auseinanderfällt, ein Dezibel je Band.</translation>
    </message>
    <message>
        <source>Calm lower mids</source>
        <translation>Ruhige untere Mitten</translation>
    </message>
    <message>
        <source>When 200 to 600 Hz builds up in loud passages it steps back by up to three decibels.</source>
        <translation>Wenn sich 200 bis 600 Hz in lauten Stellen stauen, treten sie um bis zu drei Dezibel zurück.</translation>
    </message>
    <message>
        <source>Firm bottom, open top</source>
        <translation>Fester Bass, offene Höhen</translation>
    </message>
    <message>
        <source>Linear phase; no dynamics: bass nearly mono, top a little wider and half a decibel up.</source>
        <translation>Lineare Phase, keine Dynamik: Bass fast mono, Höhen etwas weiter und ein halbes Dezibel lauter.</translation>
    </message>
    <message>
        <source>Quieter gaps</source>
        <translation>Leisere Pausen</translation>
    </message>
    <message>
        <source>Expands the top band downwards: hiss between the notes goes back without touching the music.</source>
        <translation>Expandiert das oberste Band nach unten: Rauschen zwischen den Tönen geht zurück, ohne die Musik zu berühren.</translation>
    </message>
    <message>
        <source>Smooth highs</source>
        <translation>Glatte Höhen</translation>
    </message>
    <message>
        <source>Holds sharp cymbals and consonants above 5 kHz and leaves soft air alone.</source>
        <translation>Hält scharfe Becken und Konsonanten über 5 kHz und lässt sanfte Luft in Ruhe.</translation>
    </message>
    <message>
        <source>Hold the bass</source>
        <translation>Bass halten</translation>
    </message>
    <message>
        <source>Only the lowest band works: keeps single bass notes from standing out.</source>
        <translation>Nur das unterste Band arbeitet: einzelne Basstöne stehen nicht mehr heraus.</translation>
    </message>
    <message>
        <source>Single clicks</source>
        <translation>Einzelne Klicks</translation>
    </message>
    <message>
        <source>Digital clicks and bad cuts; attacks stay as they are.</source>
        <translation>Digitale Klicks und schlechte Schnitte; Anschläge bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Clipped mix</source>
        <translation>Übersteuerter Mix</translation>
    </message>
    <message>
        <source>Restores peaks that were cut off flat. They come out higher: look at what was found and lower the gain behind.</source>
        <translation>Stellt flach abgeschnittene Spitzen wieder her. Sie werden höher: ansehen, was gefunden wurde, und dahinter leiser stellen.</translation>
    </message>
    <message>
        <source>Hum, 50 Hz</source>
        <translation>Brummen, 50 Hz</translation>
    </message>
    <message>
        <source>From the first moment on, for mains of 50 Hz.</source>
        <translation>Vom ersten Augenblick an, für Netze mit 50 Hz.</translation>
    </message>
    <message>
        <source>Hum, 60 Hz</source>
        <translation>Brummen, 60 Hz</translation>
    </message>
    <message>
        <source>From the first moment on, for mains of 60 Hz.</source>
        <translation>Vom ersten Augenblick an, für Netze mit 60 Hz.</translation>
    </message>
    <message>
        <source>Transfer from vinyl or tape</source>
        <translation>Überspielung von Vinyl oder Band</translation>
    </message>
    <message>
        <source>Crackle, offset, and hum where there is any. Listen with Δ whether attacks suffer.</source>
        <translation>Knistern, Versatz und Brummen, wo es welches gibt. Mit Δ hören, ob Anschläge leiden.</translation>
    </message>
    <message>
        <source>Air</source>
        <translation>Luft</translation>
    </message>
    <message>
        <source>Fine harmonics of everything above 2 kHz; bass and voices are left alone.</source>
        <translation>Feine Obertöne von allem über 2 kHz; Bass und Stimmen bleiben in Ruhe.</translation>
    </message>
    <message>
        <source>Bass harmonics</source>
        <translation>Bassobertöne</translation>
    </message>
    <message>
        <source>Only bass drives the curve: its harmonics make it heard on small loudspeakers.</source>
        <translation>Nur der Bass treibt die Kennlinie: Seine Obertöne machen ihn auf kleinen Lautsprechern hörbar.</translation>
    </message>
    <message>
        <source>Parallel drive</source>
        <translation>Parallele Sättigung</translation>
    </message>
    <message>
        <source>Hard drive at 20 %: density under an untouched sound.</source>
        <translation>Starke Ansteuerung zu 20 %: Dichte unter einem unberührten Klang.</translation>
    </message>
    <message>
        <source>Peak clipper</source>
        <translation>Spitzenkappung</translation>
    </message>
    <message>
        <source>Cuts off what is above -2 dBFS, so that the limiter has less to do.</source>
        <translation>Schneidet ab, was über -2 dBFS liegt, damit der Limiter weniger zu tun hat.</translation>
    </message>
    <message>
        <source>Soft peaks</source>
        <translation>Weiche Spitzen</translation>
    </message>
    <message>
        <source>Bends over what is above -6 dBFS and touches nothing below.</source>
        <translation>Biegt, was über -6 dBFS liegt, und berührt nichts darunter.</translation>
    </message>
    <message>
        <source>Tape touch</source>
        <translation>Ein Hauch Band</translation>
    </message>
    <message>
        <source>2 dB of drive: peaks rounder, hardly any colour.</source>
        <translation>2 dB Ansteuerung: Spitzen runder, kaum Farbe.</translation>
    </message>
    <message>
        <source>Tube body</source>
        <translation>Röhrenkörper</translation>
    </message>
    <message>
        <source>Even harmonics fill the lower middle.</source>
        <translation>Gerade Obertöne füllen die unteren Mitten.</translation>
    </message>
    <message>
        <source>A gentle bend from far down, half mixed in.</source>
        <translation>Eine sanfte Biegung von weit unten an, zur Hälfte beigemischt.</translation>
    </message>
    <message>
        <source>Even polish</source>
        <translation>Gleichmäßiger Glanz</translation>
    </message>
    <message>
        <source>Half a decibel of presence and air in linear phase.</source>
        <translation>Ein halbes Dezibel Präsenz und Luft in linearer Phase.</translation>
    </message>
    <message>
        <source>Late night</source>
        <translation>Spät am Abend</translation>
    </message>
    <message>
        <source>Bass and treble a little up, as ears want it when it plays softly.</source>
        <translation>Bass und Höhen etwas angehoben, wie es Ohren bei leisem Spiel wollen.</translation>
    </message>
    <message>
        <source>For small speakers</source>
        <translation>Für kleine Lautsprecher</translation>
    </message>
    <message>
        <source>The octave that small speakers lack is shown by its overtones; what they cannot play is left out.</source>
        <translation>Die Oktave, die kleinen Lautsprechern fehlt, zeigt sich durch ihre Obertöne; was sie nicht spielen können, bleibt weg.</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>Clipping</source>
        <translation>Übersteuerung</translation>
    </message>
    <message>
        <source>%3 flat tops at %1 below full scale, the first at %5: the waveform was cut off.</source>
        <translation>%3 flache Spitzen bei %1 unter Vollaussteuerung, die erste bei %5: die Wellenform wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>Lower the level into the converter or the mix bus and record or export again, in float if you can.</source>
        <translation>Den Pegel in den Wandler oder die Summe senken und noch einmal aufnehmen oder exportieren, möglichst in Fließkomma.</translation>
    </message>
    <message>
        <source>What was cut off cannot come back. De-clipping redraws short tops; leave %1 of level untouched and add no more limiting.</source>
        <translation>Was abgeschnitten ist, kommt nicht zurück. De-Clipping zeichnet kurze Spitzen neu; den Pegel von %1 lassen und nicht weiter begrenzen.</translation>
    </message>
    <message>
        <source>Clipped, then turned down</source>
        <translation>Übersteuert, dann leiser gestellt</translation>
    </message>
    <message>
        <source>%3 flat tops at the same level of %1: the sound was clipped earlier and lowered afterwards.</source>
        <translation>%3 flache Spitzen beim selben Pegel von %1: der Klang wurde früher übersteuert und danach abgesenkt.</translation>
    </message>
    <message>
        <source>Find the plug-in, bus or file that clips and lower what goes into it.</source>
        <translation>Das Plug-in, den Bus oder die Datei suchen, die übersteuert, und senken, was hineingeht.</translation>
    </message>
    <message>
        <source>De-clipping redraws short tops; the rest stays. Do not limit it any further.</source>
        <translation>De-Clipping zeichnet kurze Spitzen neu; der Rest bleibt. Nicht weiter begrenzen.</translation>
    </message>
    <message>
        <source>Peaks between samples</source>
        <translation>Spitzen zwischen Abtastwerten</translation>
    </message>
    <message>
        <source>The true peak is %1, over %2, first at %5: converters and codecs may clip it.</source>
        <translation>Der True Peak ist %1, über %2, zuerst bei %5: Wandler und Codecs können dort übersteuern.</translation>
    </message>
    <message>
        <source>Lower the mix; a mix for mastering may well peak at -6 dBTP.</source>
        <translation>Die Mischung leiser stellen; eine Mischung fürs Mastering darf bei -6 dBTP liegen.</translation>
    </message>
    <message>
        <source>A limiter with a ceiling of -1 dBTP holds the peaks between the samples too.</source>
        <translation>Ein Limiter mit der Grenze -1 dBTP hält auch die Spitzen zwischen den Abtastwerten.</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Gleichanteil</translation>
    </message>
    <message>
        <source>The waveform does not swing around zero: its mean is at %1 of full scale.</source>
        <translation>Die Wellenform schwingt nicht um die Null: ihr Mittelwert liegt bei %1 der Vollaussteuerung.</translation>
    </message>
    <message>
        <source>Put a low cut of some Hz on the channel that brings the offset.</source>
        <translation>Auf den Kanal, der den Gleichanteil bringt, ein Tiefenfilter von einigen Hz legen.</translation>
    </message>
    <message>
        <source>Remove the offset, or put a low cut at 10 Hz ahead of everything else.</source>
        <translation>Den Gleichanteil entfernen oder vor alles andere ein Tiefenfilter bei 10 Hz setzen.</translation>
    </message>
    <message>
        <source>Opposite polarity</source>
        <translation>Verpolung</translation>
    </message>
    <message>
        <source>Left and right move against each other (median correlation %1): in mono most of it disappears.</source>
        <translation>Links und rechts bewegen sich gegeneinander (Median der Korrelation %1): in Mono verschwindet das meiste.</translation>
    </message>
    <message>
        <source>Look for a channel, cable or plug-in that inverts one side and turn it back.</source>
        <translation>Den Kanal, das Kabel oder Plug-in suchen, das eine Seite verpolt, und es zurückdrehen.</translation>
    </message>
    <message>
        <source>Inverting one channel cures it, if the whole mix is affected.</source>
        <translation>Einen Kanal umpolen hilft, wenn die ganze Mischung betroffen ist.</translation>
    </message>
    <message>
        <source>Weak in mono</source>
        <translation>Schwach in Mono</translation>
    </message>
    <message>
        <source>The mono sum is %1 quieter than the stereo (limit %2): phones, clubs and radios lose that.</source>
        <translation>Die Monosumme liegt um %1 gegen Stereo (Grenzwert %2): Telefone, Clubs und Radios verlieren das.</translation>
    </message>
    <message>
        <source>Look for wideners, short delays between the channels and stereo synths; narrow them.</source>
        <translation>Nach Verbreiterern, kurzen Verzögerungen zwischen den Kanälen und Stereo-Synthesizern suchen und sie schmaler stellen.</translation>
    </message>
    <message>
        <source>Narrow the image, most of all below 300 Hz, until the correlation stays above zero.</source>
        <translation>Das Bild schmaler stellen, vor allem unter 300 Hz, bis die Korrelation über null bleibt.</translation>
    </message>
    <message>
        <source>Wide bass</source>
        <translation>Breiter Bass</translation>
    </message>
    <message>
        <source>Below 100 Hz the side is at %1 of the mid (limit %2): the bottom is not firm, vinyl cannot be cut.</source>
        <translation>Unter 100 Hz liegt die Seite bei %1 der Mitte (Grenzwert %2): das Fundament ist nicht fest, Vinyl nicht schneidbar.</translation>
    </message>
    <message>
        <source>Put bass and kick in the middle; take stereo effects off them.</source>
        <translation>Bass und Kick in die Mitte stellen; Stereoeffekte davon wegnehmen.</translation>
    </message>
    <message>
        <source>Make it mono below 100 to 120 Hz with the imager.</source>
        <translation>Mit dem Imager unter 100 bis 120 Hz mono machen.</translation>
    </message>
    <message>
        <source>Imbalance</source>
        <translation>Schieflage</translation>
    </message>
    <message>
        <source>Left is %1 louder than right, over the whole programme (a negative figure: right is louder).</source>
        <translation>Links ist über das ganze Programm um %1 lauter als rechts (negativ: rechts ist lauter).</translation>
    </message>
    <message>
        <source>Check panning and bus levels, or whether it is meant so.</source>
        <translation>Panorama und Buspegel prüfen, oder ob es so gemeint ist.</translation>
    </message>
    <message>
        <source>Lower the louder channel with the balance, by half of it first, and listen to the voice in the middle.</source>
        <translation>Den lauteren Kanal mit der Balance senken, zuerst um die Hälfte, und auf die Stimme in der Mitte hören.</translation>
    </message>
    <message>
        <source>Dead channel</source>
        <translation>Toter Kanal</translation>
    </message>
    <message>
        <source>One channel is silent (%1).</source>
        <translation>Ein Kanal ist still (%1).</translation>
    </message>
    <message>
        <source>Check the routing and export again.</source>
        <translation>Die Signalwege prüfen und noch einmal exportieren.</translation>
    </message>
    <message>
        <source>Only mono can be made of it: input gain, mono.</source>
        <translation>Daraus wird nur Mono: Eingangspegel, mono.</translation>
    </message>
    <message>
        <source>Mono in two channels</source>
        <translation>Mono in zwei Kanälen</translation>
    </message>
    <message>
        <source>Both channels are the same: it is mono in a stereo file.</source>
        <translation>Beide Kanäle sind gleich: Mono in einer Stereodatei.</translation>
    </message>
    <message>
        <source>If it should be stereo, check the export.</source>
        <translation>Wenn es Stereo sein soll, den Export prüfen.</translation>
    </message>
    <message>
        <source>Nothing needs to be done. A mono file would be half the size.</source>
        <translation>Es ist nichts zu tun. Eine Monodatei wäre halb so groß.</translation>
    </message>
    <message>
        <source>Hum</source>
        <translation>Netzbrummen</translation>
    </message>
    <message>
        <source>A mains hum at %4 with %3 steady harmonics, the strongest at %1 of full scale.</source>
        <translation>Netzbrummen bei %4 mit %3 stehenden Teiltönen, der stärkste bei %1 der Vollaussteuerung.</translation>
    </message>
    <message>
        <source>Find the channel (guitar, bass, keyboard), mute it in pauses, or filter it there.</source>
        <translation>Den Kanal finden (Gitarre, Bass, Tasten), in Pausen stumm schalten oder dort filtern.</translation>
    </message>
    <message>
        <source>Narrow notches at %4 and its multiples take it away with little harm; check the bass after it.</source>
        <translation>Schmale Kerben bei %4 und seinen Vielfachen nehmen es mit wenig Schaden weg; danach den Bass prüfen.</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>Knackser</translation>
    </message>
    <message>
        <source>%3 clicks, the first at %5: single samples that do not belong to the sound around them.</source>
        <translation>%3 Knackser, der erste bei %5: einzelne Abtastwerte, die nicht zum Klang um sie herum gehören.</translation>
    </message>
    <message>
        <source>Look for edits without a crossfade, dropouts of the sound card, or a clock problem.</source>
        <translation>Nach Schnitten ohne Blende, Aussetzern der Soundkarte oder Taktproblemen suchen.</translation>
    </message>
    <message>
        <source>De-clicking replaces them one by one; listen to each place.</source>
        <translation>De-Clicking ersetzt sie einzeln; jede Stelle anhören.</translation>
    </message>
    <message>
        <source>Dropouts</source>
        <translation>Aussetzer</translation>
    </message>
    <message>
        <source>%3 holes of digital silence inside the music, the longest %1, the first at %5.</source>
        <translation>%3 Löcher digitaler Stille in der Musik, das längste %1, das erste bei %5.</translation>
    </message>
    <message>
        <source>Export or transfer again; the sound card or disk was too slow.</source>
        <translation>Noch einmal exportieren oder überspielen; Soundkarte oder Platte war zu langsam.</translation>
    </message>
    <message>
        <source>It cannot be made up for; ask for a new mix.</source>
        <translation>Das lässt sich nicht ersetzen; um eine neue Mischung bitten.</translation>
    </message>
    <message>
        <source>Sibilance</source>
        <translation>Zischlaute</translation>
    </message>
    <message>
        <source>%1 sharp s-sounds a minute (limit %2), centred at %4, the first at %5.</source>
        <translation>%1 scharfe S-Laute je Minute (Grenzwert %2), um %4, der erste bei %5.</translation>
    </message>
    <message>
        <source>De-ess the voice there: around %4, 3 to 6 dB, only on the voice.</source>
        <translation>Dort die Stimme entschärfen: um %4, 3 bis 6 dB, nur auf der Stimme.</translation>
    </message>
    <message>
        <source>A de-esser around %4, 2 to 4 dB, takes the edge off; hi-hats lose a little too.</source>
        <translation>Ein De-Esser um %4, 2 bis 4 dB, nimmt die Schärfe; auch Hi-Hats verlieren etwas.</translation>
    </message>
    <message>
        <source>Resonance</source>
        <translation>Resonanz</translation>
    </message>
    <message>
        <source>A narrow tone at %4 stands %1 over its surroundings throughout (limit %2).</source>
        <translation>Ein schmaler Ton bei %4 steht durchweg %1 über seiner Umgebung (Grenzwert %2).</translation>
    </message>
    <message>
        <source>Find the channel that rings at %4 and cut it there.</source>
        <translation>Den Kanal finden, der bei %4 klingelt, und dort absenken.</translation>
    </message>
    <message>
        <source>A bell of -3 dB and Q 6 at %4, or a dynamic band, calms it.</source>
        <translation>Eine Glocke von -3 dB und Güte 6 bei %4 oder ein dynamisches Band beruhigt ihn.</translation>
    </message>
    <message>
        <source>Rumble</source>
        <translation>Rumpeln</translation>
    </message>
    <message>
        <source>Below 32 Hz there is %1 of the bass above it (limit %2): no speaker plays it, all of it costs level.</source>
        <translation>Unter 32 Hz liegt %1 des Basses darüber (Grenzwert %2): kein Lautsprecher spielt das, alles davon kostet Pegel.</translation>
    </message>
    <message>
        <source>Low cuts on channels that have no bass of their own; check synths and room noise.</source>
        <translation>Tiefenfilter auf Kanäle ohne eigenen Bass; Synthesizer und Raumgeräusche prüfen.</translation>
    </message>
    <message>
        <source>A low cut at 25 to 30 Hz, 12 to 24 dB per octave.</source>
        <translation>Ein Tiefenfilter bei 25 bis 30 Hz, 12 bis 24 dB je Oktave.</translation>
    </message>
    <message>
        <source>Overcompressed</source>
        <translation>Überkomprimiert</translation>
    </message>
    <message>
        <source>Peaks stand only %1 over the loudness (limit %2): there is little left to master.</source>
        <translation>Spitzen stehen nur %1 über der Lautheit (Grenzwert %2): fürs Mastern bleibt wenig.</translation>
    </message>
    <message>
        <source>Take limiter and clipper off the mix bus and lower its compression; export again.</source>
        <translation>Limiter und Clipper von der Summe nehmen, weniger komprimieren und noch einmal exportieren.</translation>
    </message>
    <message>
        <source>Do not make it louder. More level is paid for with distortion and gains nothing on streaming services.</source>
        <translation>Nicht lauter machen. Mehr Pegel kostet Verzerrung und bringt bei Streamingdiensten nichts.</translation>
    </message>
    <message>
        <source>No headroom</source>
        <translation>Keine Reserve</translation>
    </message>
    <message>
        <source>The highest sample is at %1 of full scale: there is no room above it.</source>
        <translation>Der höchste Abtastwert liegt bei %1 der Vollaussteuerung: darüber ist kein Platz.</translation>
    </message>
    <message>
        <source>Export the mix with peaks between -6 and -3 dBFS, without a limiter.</source>
        <translation>Die Mischung mit Spitzen zwischen -6 und -3 dBFS exportieren, ohne Limiter.</translation>
    </message>
    <message>
        <source>Lower the input gain ahead of the chain; nothing is lost.</source>
        <translation>Den Eingangspegel vor der Kette senken; es geht nichts verloren.</translation>
    </message>
    <message>
        <source>Noise ahead</source>
        <translation>Rauschen davor</translation>
    </message>
    <message>
        <source>Noise at %1 before the music begins, until %6 (limit %2).</source>
        <translation>Rauschen bei %1, bevor die Musik beginnt, bis %6 (Grenzwert %2).</translation>
    </message>
    <message>
        <source>Gate or cut what is open before the first note.</source>
        <translation>Was vor dem ersten Ton offen ist, stummschalten oder schneiden.</translation>
    </message>
    <message>
        <source>Trim the start or fade in over it.</source>
        <translation>Den Anfang kürzen oder darüber einblenden.</translation>
    </message>
    <message>
        <source>Noise behind</source>
        <translation>Rauschen dahinter</translation>
    </message>
    <message>
        <source>Steady noise at %1 behind the music, from %5 (limit %2).</source>
        <translation>Stetiges Rauschen bei %1 hinter der Musik, ab %5 (Grenzwert %2).</translation>
    </message>
    <message>
        <source>Fade the noisy channels with the last note.</source>
        <translation>Die rauschenden Kanäle mit dem letzten Ton ausblenden.</translation>
    </message>
    <message>
        <source>Fade out with the music&apos;s own decay.</source>
        <translation>Mit dem Ausklang der Musik ausblenden.</translation>
    </message>
    <message>
        <source>Silence ahead</source>
        <translation>Stille davor</translation>
    </message>
    <message>
        <source>%1 s of silence before the music (more than %2 s).</source>
        <translation>%1 s Stille vor der Musik (mehr als %2 s).</translation>
    </message>
    <message>
        <source>Nothing is wrong with the mix.</source>
        <translation>An der Mischung ist nichts falsch.</translation>
    </message>
    <message>
        <source>Trim the start; 20 to 100 ms ahead of the first sound are enough.</source>
        <translation>Den Anfang kürzen; 20 bis 100 ms vor dem ersten Ton genügen.</translation>
    </message>
    <message>
        <source>Silence behind</source>
        <translation>Stille dahinter</translation>
    </message>
    <message>
        <source>%1 s of silence behind the music (more than %2 s).</source>
        <translation>%1 s Stille hinter der Musik (mehr als %2 s).</translation>
    </message>
    <message>
        <source>Trim the end; pauses belong into the album&apos;s sequence.</source>
        <translation>Das Ende kürzen; Pausen gehören in die Abfolge des Albums.</translation>
    </message>
    <message>
        <source>Abrupt start</source>
        <translation>Harter Anfang</translation>
    </message>
    <message>
        <source>The sound is there from the first sample (%1 of its peak, limit %2): the start may be cut off.</source>
        <translation>Der Klang ist vom ersten Abtastwert an da (%1 seiner Spitze, Grenzwert %2): der Anfang kann abgeschnitten sein.</translation>
    </message>
    <message>
        <source>Export from a little earlier.</source>
        <translation>Etwas früher beginnend exportieren.</translation>
    </message>
    <message>
        <source>If nothing is missing, a fade-in of 5 to 20 ms avoids the click.</source>
        <translation>Wenn nichts fehlt, vermeidet eine Einblende von 5 bis 20 ms den Knackser.</translation>
    </message>
    <message>
        <source>Abrupt end</source>
        <translation>Hartes Ende</translation>
    </message>
    <message>
        <source>The sound stops at %1 of its peak (limit %2): the end may be cut off.</source>
        <translation>Der Klang endet bei %1 seiner Spitze (Grenzwert %2): das Ende kann abgeschnitten sein.</translation>
    </message>
    <message>
        <source>Export until the last reverb has gone.</source>
        <translation>Exportieren, bis der letzte Hall verklungen ist.</translation>
    </message>
    <message>
        <source>If nothing more is there, fade out.</source>
        <translation>Wenn nichts mehr da ist, ausblenden.</translation>
    </message>
    <message>
        <source>Lossy source</source>
        <translation>Verlustbehaftete Quelle</translation>
    </message>
    <message>
        <source>The spectrum ends at %4 with an edge of %1, as an MP3 or AAC leaves it.</source>
        <translation>Das Spektrum endet bei %4 mit einer Kante von %1, wie sie MP3 oder AAC hinterlässt.</translation>
    </message>
    <message>
        <source>Ask for the file before it was coded; look for coded samples and loops in the mix.</source>
        <translation>Um die Datei vor der Kodierung bitten; in der Mischung nach kodierten Samples und Loops suchen.</translation>
    </message>
    <message>
        <source>Nothing brings the top back. Do not boost above %4: there are only artefacts.</source>
        <translation>Nichts bringt die Höhen zurück. Über %4 nicht anheben: dort sind nur Artefakte.</translation>
    </message>
    <message>
        <source>Converted up</source>
        <translation>Hochgerechnet</translation>
    </message>
    <message>
        <source>The file&apos;s rate is higher than its content: the spectrum ends at %4 with an edge of %1.</source>
        <translation>Die Abtastrate der Datei ist höher als ihr Inhalt: das Spektrum endet bei %4 mit einer Kante von %1.</translation>
    </message>
    <message>
        <source>Ask for the file at the rate it was made at.</source>
        <translation>Um die Datei mit der Rate bitten, in der sie entstand.</translation>
    </message>
    <message>
        <source>Nothing is lost; it need not be delivered as high resolution.</source>
        <translation>Es ist nichts verloren; sie braucht nicht hochaufgelöst geliefert zu werden.</translation>
    </message>
    <message>
        <source>16 bits in more</source>
        <translation>16 Bit in mehr</translation>
    </message>
    <message>
        <source>All samples fit into %1 bits although the file has %2.</source>
        <translation>Alle Abtastwerte passen in %1 Bit, obwohl die Datei %2 hat.</translation>
    </message>
    <message>
        <source>Export from the mix in 24 bits or float, without dither.</source>
        <translation>Aus der Mischung in 24 Bit oder Fließkomma exportieren, ohne Dither.</translation>
    </message>
    <message>
        <source>Work with it as it is; no more resolution can be made.</source>
        <translation>Damit arbeiten, wie sie ist; mehr Auflösung lässt sich nicht machen.</translation>
    </message>
    <message>
        <source>Tops of the wave are cut flat where the converter or the bus had no more room. It sounds like a crackle on loud hits, or harsh and thin. A clipped snare in aggressive music may be meant; a clipped voice hardly ever is.</source>
        <translation>Spitzen der Welle sind flach abgeschnitten, wo Wandler oder Bus keinen Platz mehr hatten. Es klingt wie Knistern auf lauten Schlägen, oder hart und dünn. Eine übersteuerte Snare kann in aggressiver Musik gewollt sein, eine übersteuerte Stimme kaum je.</translation>
    </message>
    <message>
        <source>Somewhere ahead of the export something clipped, and its output was turned down. The level looks harmless, the distortion is in the sound. Compare a loud and a quiet bar: if only the loud one is rough, look for it.</source>
        <translation>Irgendwo vor dem Export hat etwas übersteuert, und sein Ausgang wurde leiser gemacht. Der Pegel sieht harmlos aus, die Verzerrung steckt im Klang. Vergleichen Sie einen lauten und einen leisen Takt: ist nur der laute rau, suchen Sie danach.</translation>
    </message>
    <message>
        <source>The wave that a converter draws between the samples goes higher than the samples. You may hear nothing here, and crackle on a phone or after coding. In a mix it costs nothing to have it; the master&apos;s limiter takes care of it.</source>
        <translation>Die Welle, die ein Wandler zwischen den Abtastwerten zeichnet, geht höher als sie. Hier hört man vielleicht nichts, am Telefon oder nach dem Kodieren ein Knistern. In einer Mischung kostet es nichts; der Limiter des Masters kümmert sich darum.</translation>
    </message>
    <message>
        <source>The whole wave sits beside zero. You hear it as a click at start, stop and cuts, and it costs headroom on one side. Below -60 dBFS it is harmless.</source>
        <translation>Die ganze Welle sitzt neben der Null. Man hört es als Klick an Anfang, Ende und Schnitten, und es kostet auf einer Seite Aussteuerung. Unter -60 dBFS ist es harmlos.</translation>
    </message>
    <message>
        <source>What is in the middle on speakers disappears when both channels are summed. Press M: if the voice or the bass goes away, it is real. A wide effect that lives outside the speakers may measure like it for some bars.</source>
        <translation>Was auf Lautsprechern in der Mitte steht, verschwindet, wenn beide Kanäle summiert werden. Drücken Sie M: geht die Stimme oder der Bass weg, ist es echt. Ein breiter Effekt außerhalb der Lautsprecher kann für einige Takte ebenso messen.</translation>
    </message>
    <message>
        <source>Summed to mono, a good part of the sound cancels. Press M and listen to what gets quieter: usually pads, doubled guitars or wide synths. A little loss is the price of width.</source>
        <translation>In Mono löscht sich ein guter Teil des Klangs aus. Drücken Sie M und hören Sie, was leiser wird: meist Flächen, gedoppelte Gitarren oder breite Synthesizer. Ein wenig Verlust ist der Preis der Breite.</translation>
    </message>
    <message>
        <source>Bass that differs between the channels. On headphones it seems to come from one ear, in a club it loses weight. It matters less in classical and live recordings, where the room does it.</source>
        <translation>Bass, der sich zwischen den Kanälen unterscheidet. Am Kopfhörer scheint er aus einem Ohr zu kommen, im Club verliert er Gewicht. Bei Klassik und Konzertaufnahmen, wo der Raum es tut, zählt es weniger.</translation>
    </message>
    <message>
        <source>One side is louder throughout, so the middle moves aside. Close your eyes and point at the voice. A part that is panned aside on purpose in a sparse song can measure like it.</source>
        <translation>Eine Seite ist durchweg lauter, die Mitte rückt zur Seite. Schließen Sie die Augen und zeigen Sie auf die Stimme. Eine absichtlich seitlich gesetzte Stimme in einem kargen Stück kann ebenso messen.</translation>
    </message>
    <message>
        <source>Nothing, or next to nothing, comes from one side. It is nearly always a routing mistake, seldom an old mono recording.</source>
        <translation>Von einer Seite kommt nichts oder fast nichts. Es ist fast immer ein Fehler der Verkabelung, selten eine alte Monoaufnahme.</translation>
    </message>
    <message>
        <source>Left and right carry the same samples. It sounds fine and cannot be widened from nothing. For a podcast or an old recording that is as it should be.</source>
        <translation>Links und rechts tragen dieselben Werte. Es klingt gut und lässt sich aus nichts nicht verbreitern. Für Gesprochenes oder eine alte Aufnahme ist das richtig so.</translation>
    </message>
    <message>
        <source>Lines at the mains frequency and its multiples that never move: a ground loop or a transformer. Listen in pauses and fades. A held organ or synth note at 50 Hz moves at least a little and is not reported.</source>
        <translation>Linien bei der Netzfrequenz und ihren Vielfachen, die sich nie bewegen: eine Brummschleife oder ein Trafo. Hören Sie in Pausen und Ausblendungen. Ein gehaltener Orgel- oder Synthesizerton bei 50 Hz bewegt sich wenigstens ein wenig und wird nicht gemeldet.</translation>
    </message>
    <message>
        <source>One or a few samples stand out of the sound: a tick. Headphones show it best. Vinyl noise and some electronic music tick on purpose.</source>
        <translation>Ein oder wenige Werte stechen aus dem Klang heraus: ein Ticken. Am Kopfhörer hört man es am besten. Knistern von Schallplatten und manche elektronische Musik tickt mit Absicht.</translation>
    </message>
    <message>
        <source>A gap of perfect silence inside the sound, as a full buffer leaves it. It sounds like a stutter. A stop that the arrangement wants fades at least a little, or falls on a beat.</source>
        <translation>Ein Loch vollkommener Stille im Klang, wie ein voller Puffer es hinterlässt. Es klingt wie Stottern. Ein Halt, den das Arrangement will, klingt wenigstens ein wenig aus oder fällt auf einen Schlag.</translation>
    </message>
    <message>
        <source>S and sh stand far over the rest of the voice, and hurt at high level. Listen at a normal level on small speakers. Soft breathy singing may want some of it.</source>
        <translation>S und Sch stehen weit über dem Rest der Stimme und schmerzen bei hohem Pegel. Hören Sie in üblicher Lautstärke auf kleinen Lautsprechern. Leiser, gehauchter Gesang darf etwas davon haben.</translation>
    </message>
    <message>
        <source>One narrow frequency rings through everything: a room mode, a snare ring, a resonant filter. Sweep a narrow bell there to hear it. If it is the key note of the song&apos;s drone, leave it.</source>
        <translation>Eine schmale Frequenz klingt durch alles hindurch: ein Raum, eine Snare, ein resonantes Filter. Fahren Sie mit einer schmalen Glocke darüber, um sie zu hören. Ist es der Grundton eines Borduns, lassen Sie ihn.</translation>
    </message>
    <message>
        <source>Energy that no usual speaker plays: rumble, wind, plosives, offset of synths. You may feel nothing, yet the limiter works for it. A pipe organ or a sub drop may need it.</source>
        <translation>Energie, die kein üblicher Lautsprecher spielt: Rumpeln, Wind, Plosive, Versatz von Synthesizern. Man hört vielleicht nichts, doch der Limiter arbeitet dafür. Eine Pfeifenorgel oder ein Subbass braucht es womöglich.</translation>
    </message>
    <message>
        <source>Peaks barely stand over the loudness: the mix has been limited or clipped already, and dense music tires. Some styles want exactly that; then it needs no louder master.</source>
        <translation>Spitzen stehen kaum über der Lautheit: die Mischung wurde schon begrenzt oder übersteuert, und dichte Musik ermüdet. Manche Stile wollen genau das; dann braucht es keinen lauteren Master.</translation>
    </message>
    <message>
        <source>The highest sample is at full scale or next to it. Nothing is damaged by that alone; it leaves no room for filters to ring. A float file can simply be turned down.</source>
        <translation>Der höchste Wert liegt an der Vollaussteuerung oder knapp darunter. Davon allein geht nichts kaputt; es bleibt kein Platz, in dem Filter schwingen können. Eine Fließkommadatei kann man einfach leiser machen.</translation>
    </message>
    <message>
        <source>Hiss or room noise before the music. Listen at the very start, loud. An intended atmosphere is no noise.</source>
        <translation>Rauschen oder Raum vor der Musik. Hören Sie ganz am Anfang, laut. Eine gewollte Atmosphäre ist kein Rauschen.</translation>
    </message>
    <message>
        <source>Steady noise after the music has gone. Listen at the very end, loud. A room that fades with the last chord is no noise.</source>
        <translation>Gleichmäßiges Rauschen, nachdem die Musik verklungen ist. Hören Sie ganz am Ende, laut. Ein Raum, der mit dem letzten Akkord verklingt, ist kein Rauschen.</translation>
    </message>
    <message>
        <source>The music begins late. Players show it as a wait, streaming services cut nothing. An intended pause belongs into the album&apos;s gaps.</source>
        <translation>Die Musik beginnt spät. Abspieler zeigen es als Warten, Streamingdienste schneiden nichts weg. Eine gewollte Pause gehört in die Abstände des Albums.</translation>
    </message>
    <message>
        <source>The file goes on after the music. In a playlist it is a wait. A hidden track or an intended pause is no mistake.</source>
        <translation>Die Datei geht nach der Musik weiter. In einer Wiedergabeliste ist es ein Warten. Ein verstecktes Stück oder eine gewollte Pause ist kein Fehler.</translation>
    </message>
    <message>
        <source>The first sample is already loud: a click at the start, or the first attack is cut. Listen to the first tenth of a second. Music that is cut from a longer piece starts so on purpose, with a fade.</source>
        <translation>Der erste Wert ist schon laut: ein Klick am Anfang, oder der erste Anschlag ist abgeschnitten. Hören Sie die erste Zehntelsekunde. Musik, die aus einem längeren Stück geschnitten ist, beginnt mit Absicht so, mit einer Einblendung.</translation>
    </message>
    <message>
        <source>The sound stops while it is still loud. Listen to the last second for a cut reverb. A hard stop that is played can measure like it.</source>
        <translation>Der Klang hört auf, während er noch laut ist. Hören Sie in der letzten Sekunde auf abgeschnittenen Hall. Ein gespielter harter Schluss kann ebenso messen.</translation>
    </message>
    <message>
        <source>Above a sharp edge there is nothing, as a codec leaves it. Listen to cymbals and reverb for swirling. Some old converters and synths have such an edge without any codec.</source>
        <translation>Über einer scharfen Kante ist nichts, wie ein Codec es hinterlässt. Hören Sie auf Wabern in Becken und Hall. Manche alten Wandler und Synthesizer haben so eine Kante ganz ohne Codec.</translation>
    </message>
    <message>
        <source>The file claims a higher rate than what is in it. It sounds no worse; it is only larger than it needs to be.</source>
        <translation>Die Datei gibt eine höhere Rate an, als in ihr steckt. Sie klingt nicht schlechter; sie ist nur größer als nötig.</translation>
    </message>
    <message>
        <source>The extra bits of the file are empty, or cut off. It is what a 16-bit export in a 24-bit file looks like. You hear it, if at all, in the quietest fades.</source>
        <translation>Die zusätzlichen Bits der Datei sind leer oder abgeschnitten. So sieht ein Export mit 16 Bit in einer Datei mit 24 aus. Zu hören ist es, wenn überhaupt, in den leisesten Ausblendungen.</translation>
    </message>
    <message>
        <source>Low-mid build-up</source>
        <translation>Stau in den unteren Mitten</translation>
    </message>
    <message>
        <source>Between 200 and 500 Hz the sound is %1 fuller than bass and middle beside it would have it, nearly throughout (limit %2): it is boxy or muddy.</source>
        <translation>Zwischen 200 und 500 Hz ist der Klang fast durchweg um %1 voller, als Bass und Mitten daneben es erwarten lassen (Grenze %2): Er ist topfig oder mulmig.</translation>
    </message>
    <message>
        <source>Cut 2 to 4 dB around 300 Hz on what is not meant to be warm there: guitars, keys, pads, reverbs; a low cut on what has no bass of its own.</source>
        <translation>Um 300 Hz um 2 bis 4 dB senken, was dort nicht warm sein soll: Gitarren, Tasten, Flächen, Hall; ein Tiefenfilter auf alles, was keinen eigenen Bass hat.</translation>
    </message>
    <message>
        <source>A wide bell of -2 to -3 dB at 320 Hz thins all of it a little; voices and snares lose body with it.</source>
        <translation>Eine breite Glocke von -2 bis -3 dB bei 320 Hz macht alles etwas schlanker; Stimmen und Snares verlieren dabei Körper.</translation>
    </message>
    <message>
        <source>Every channel brings some 200 to 500 Hz, and together it is too much: the mix sounds as behind a curtain. Loop a full chorus and lower a wide bell at 320 Hz until it clears. Warm, dark music and solo cellos or low brass measure like it on purpose.</source>
        <translation>Jeder Kanal bringt etwas zwischen 200 und 500 Hz mit, zusammen ist es zu viel: Der Mix klingt wie hinter einem Vorhang. Einen vollen Refrain kreisen lassen und eine breite Glocke bei 320 Hz senken, bis es aufklart. Warme, dunkle Musik, Solocelli und tiefes Blech messen sich absichtlich so.</translation>
    </message>
    <message>
        <source>Bass covers the kick</source>
        <translation>Bass verdeckt die Bassdrum</translation>
    </message>
    <message>
        <source>With %3 strokes of the kick, 45 to 110 Hz rise by only %1 (limit %2): the bass is there already.</source>
        <translation>Bei %3 Schlägen der Bassdrum steigt der Bereich von 45 bis 110 Hz nur um %1 (Grenze %2): Dort ist schon der Bass.</translation>
    </message>
    <message>
        <source>Duck the bass by 2 to 4 dB with the kick, or part them: one has its weight below 70 Hz, the other above; shorter bass notes help as well.</source>
        <translation>Den Bass mit der Bassdrum um 2 bis 4 dB ausweichen lassen oder beide trennen: einer hat sein Gewicht unter 70 Hz, der andere darüber; auch kürzere Basstöne helfen.</translation>
    </message>
    <message>
        <source>Mastering cannot part them. A slow compressor or a dynamic band around 60 Hz leaves strokes a little more room.</source>
        <translation>Das Mastering kann sie nicht trennen. Ein langsamer Kompressor oder ein dynamisches Band um 60 Hz lässt den Schlägen etwas mehr Raum.</translation>
    </message>
    <message>
        <source>Kick and bass share the lowest two octaves; where the bass sounds all the time the stroke adds little weight and only its click is heard. Loop a place and listen whether you feel the stroke. In music whose kick is meant to be soft, or is no kick but a hand drum, leave it.</source>
        <translation>Bassdrum und Bass teilen sich die untersten zwei Oktaven; wo der Bass durchklingt, bringt der Schlag wenig Gewicht, man hört nur sein Klicken. Eine Stelle kreisen lassen: Ist der Schlag zu spüren? Wo die Bassdrum weich sein soll oder eine Handtrommel ist, bleibt es so.</translation>
    </message>
    <message>
        <source>Crowded voice region</source>
        <translation>Enge im Stimmbereich</translation>
    </message>
    <message>
        <source>Between 1 and 4 kHz the middle stands at %1 against what covers it there, sides and low mids (limit %2): a voice has little room.</source>
        <translation>Zwischen 1 und 4 kHz steht die Mitte bei %1 gegenüber dem, was sie dort verdeckt, Seiten und untere Mitten (Grenze %2): Eine Stimme hat wenig Raum.</translation>
    </message>
    <message>
        <source>Turn down or dip what plays between 1 and 4 kHz while the voice sings: guitars, synths, reverbs; clear 300 to 800 Hz in the middle.</source>
        <translation>Zurücknehmen, was zwischen 1 und 4 kHz spielt, während die Stimme singt: Gitarren, Synthesizer, Hall; in der Mitte 300 bis 800 Hz aufräumen.</translation>
    </message>
    <message>
        <source>A bell of +1 to +2 dB at 2.5 kHz on mid, or one of -2 dB at 500 Hz, brings the voice forward; snare and leads come with it.</source>
        <translation>Eine Glocke von +1 bis +2 dB bei 2,5 kHz auf der Mitte oder eine von -2 dB bei 500 Hz holt die Stimme nach vorn; Snare und Soli kommen mit.</translation>
    </message>
    <message>
        <source>Words are understood between 1 and 4 kHz, from the middle. What is as loud there at the sides, or much louder just below, covers them. Listen quietly on small speakers: is every word there? Without a voice, or where a lead plays elsewhere, there is nothing to mend.</source>
        <translation>Worte versteht man zwischen 1 und 4 kHz, aus der Mitte. Was dort an den Seiten ebenso laut ist oder knapp darunter viel lauter, verdeckt sie. Leise über kleine Lautsprecher hören: Ist jedes Wort da? Ohne Stimme, oder wo die Führung anderswo spielt, ist nichts zu beheben.</translation>
    </message>
    <message>
        <source>Judged by the limits of usual mixes.</source>
        <translation>Beurteilt nach den Grenzen üblicher Mischungen.</translation>
    </message>
    <message>
        <source>Judged by the limits of usual mixes: %1 tells nothing of it.</source>
        <translation>Beurteilt nach den Grenzen üblicher Mischungen: %1 sagt nichts darüber.</translation>
    </message>
    <message>
        <source>Judged by %1, where the same figure is %2.</source>
        <translation>Beurteilt nach %1: dort ist dieser Wert %2.</translation>
    </message>
    <message>
        <source>Judged by %1, where the same figure is %2 on average.</source>
        <translation>Beurteilt nach %1: dort ist dieser Wert im Mittel %2.</translation>
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
</context>
<context>
    <name>remedies</name>
    <message>
        <source>Bell %1 at %2, Q %3</source>
        <translation>Glocke %1 bei %2, Q %3</translation>
    </message>
    <message>
        <source>200 to 500 Hz are %1 over what is beside them, the limit is %2: this takes %3 of it.</source>
        <translation>200 bis 500 Hz liegen %1 über ihren Nachbarn, die Grenze ist %2: Das nimmt %3 davon.</translation>
    </message>
    <message>
        <source>Bell +%1 at %2 on mid</source>
        <translation>Glocke +%1 bei %2 auf der Mitte</translation>
    </message>
    <message>
        <source>The middle stands at %1 against what covers it between 1 and 4 kHz, the limit is %2: this brings it %3 forward.</source>
        <translation>Zwischen 1 und 4 kHz steht die Mitte bei %1 gegenüber dem, was sie verdeckt, die Grenze ist %2: Das holt sie um %3 nach vorn.</translation>
    </message>
    <message>
        <source>Low cut at %1, %2 dB per octave</source>
        <translation>Tiefenfilter bei %1, %2 dB je Oktave</translation>
    </message>
    <message>
        <source>Below 32 Hz there is %1 of the bass above it: the cut leaves the bass from 40 Hz on.</source>
        <translation>Unter 32 Hz liegt %1 des Basses darüber: Das Filter lässt den Bass ab 40 Hz stehen.</translation>
    </message>
    <message>
        <source>Remove the offset</source>
        <translation>Gleichanteil entfernen</translation>
    </message>
    <message>
        <source>The mean is at %1 of full scale; nothing else is changed.</source>
        <translation>Der Mittelwert liegt bei %1 der Vollaussteuerung; sonst ändert sich nichts.</translation>
    </message>
    <message>
        <source>Take the hum at %1 away</source>
        <translation>Brummen bei %1 entfernen</translation>
    </message>
    <message>
        <source>%1 lines stand still, the strongest at %2: they are followed and taken out, the music between them stays.</source>
        <translation>%1 Linien stehen still, die stärkste bei %2: Sie werden verfolgt und herausgenommen, die Musik dazwischen bleibt.</translation>
    </message>
    <message>
        <source>Replace the clicks</source>
        <translation>Knackser ersetzen</translation>
    </message>
    <message>
        <source>%1 places: each is drawn anew from the sound around it.</source>
        <translation>%1 Stellen: Jede wird aus dem Klang ringsum neu gezeichnet.</translation>
    </message>
    <message>
        <source>Draw clipped peaks anew</source>
        <translation>Abgeschnittene Spitzen neu zeichnen</translation>
    </message>
    <message>
        <source>De-ess around %1 by up to %2</source>
        <translation>S-Laute um %1 um bis zu %2 senken</translation>
    </message>
    <message>
        <source>%1 sharp sounds a minute are centred at %2; between them nothing is lowered.</source>
        <translation>%1 scharfe Laute je Minute liegen um %2; dazwischen wird nichts gesenkt.</translation>
    </message>
    <message>
        <source>Mono below %1</source>
        <translation>Mono unter %1</translation>
    </message>
    <message>
        <source>Below 100 Hz the side is at %1 of the mid, the limit is %2: it is taken away there, above it the width stays.</source>
        <translation>Unter 100 Hz liegt die Seite bei %1 der Mitte, die Grenze ist %2: Dort wird sie weggenommen, darüber bleibt die Breite.</translation>
    </message>
    <message>
        <source>Limiter with a ceiling of %1</source>
        <translation>Limiter mit einer Grenze von %1</translation>
    </message>
    <message>
        <source>The true peak is %1: only what stands over the ceiling is lowered.</source>
        <translation>Die wahre Spitze liegt bei %1: Nur was über der Grenze steht, wird gesenkt.</translation>
    </message>
    <message>
        <source>Input gain %1</source>
        <translation>Eingangspegel %1</translation>
    </message>
    <message>
        <source>The highest sample is at %1 of full scale: this leaves %2 above it for the chain.</source>
        <translation>Der höchste Abtastwert liegt bei %1 der Vollaussteuerung: Das lässt der Kette %2 darüber.</translation>
    </message>
    <message>
        <source>%1 stand %2 over their octave: %3 of it are taken, so that the note stays a note.</source>
        <translation>%1 steht %2 über der Oktave ringsum: %3 davon werden genommen, damit der Ton ein Ton bleibt.</translation>
    </message>
    <message>
        <source>%1 flat tops at %2: they come out higher than they went in; a limiter behind has to hold them.</source>
        <translation>%1 flache Kuppen bei %2: Sie kommen höher heraus, als sie hineingingen; ein Limiter dahinter muss sie halten.</translation>
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
        <source>This module has no make-up gain.</source>
        <translation>Dieses Modul hat keinen Aufholpegel.</translation>
    </message>
    <message>
        <source>The track or its limiter is no longer in the session.</source>
        <translation>Der Titel oder sein Limiter ist nicht mehr in der Sitzung.</translation>
    </message>
    <message>
        <source>%1 LUFS cannot be reached with this chain and a ceiling of %2 dBTP: the nearest is %3 LUFS, at %4 dB of drive. Choose another loudness, or a louder style.</source>
        <translation>%1 LUFS sind mit dieser Kette und einer Grenze von %2 dBTP nicht zu erreichen: am nächsten kommen %3 LUFS, bei %4 dB Ansteuerung. Wähle eine andere Lautheit oder einen lauteren Stil.</translation>
    </message>
    <message>
        <source>The sound is silent or too short to measure: no level can be set.</source>
        <translation>Der Ton ist still oder zu kurz zum Messen: Es lässt sich kein Pegel einstellen.</translation>
    </message>
    <message>
        <source>That would be %1 dB of gain; from %2 to %3 dB are possible.</source>
        <translation>Das wären %1 dB Verstärkung; möglich sind %2 bis %3 dB.</translation>
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
    <message>
        <source>Rendering the tracks and writing their samples</source>
        <translation>Titel werden gerechnet und geschrieben</translation>
    </message>
    <message>
        <source>Encoding, reading back and measuring the files</source>
        <translation>Dateien werden kodiert, zurückgelesen und gemessen</translation>
    </message>
    <message>
        <source>Writing names into the files and checking the sound again</source>
        <translation>Namen werden eingetragen, der Klang wird noch einmal geprüft</translation>
    </message>
    <message>
        <source>Giving the files their names</source>
        <translation>Dateien bekommen ihre Namen</translation>
    </message>
    <message>
        <source>“%1” would replace the mix itself. Choose another folder or another name.</source>
        <translation>„%1“ würde den Mix selbst ersetzen. Wählen Sie einen anderen Ordner oder einen anderen Namen.</translation>
    </message>
    <message>
        <source>Nothing of “%1” sounds between the start and the end of its track. Check its offset, or remove the version.</source>
        <translation>Nichts von „%1“ klingt zwischen Anfang und Ende seines Titels. Prüfen Sie den Versatz, oder entfernen Sie die Version.</translation>
    </message>
</context>
<context>
    <name>services</name>
    <message>
        <source>Turns down to %1 LUFS, never up.</source>
        <translation>Macht leiser bis %1 LUFS, nie lauter.</translation>
    </message>
    <message>
        <source>Turns down to %1 LUFS, and up as far as the true peak stays below %2 dBTP.</source>
        <translation>Macht leiser bis %1 LUFS, und lauter, solange die wahre Spitze unter %2 dBTP bleibt.</translation>
    </message>
    <message>
        <source>Turns down and up to %1 LUFS; what passes %2 dBTP there is limited.</source>
        <translation>Macht leiser und lauter bis %1 LUFS; was dort %2 dBTP überschreitet, wird begrenzt.</translation>
    </message>
    <message>
        <source>Tracks of an album are played like singles.</source>
        <translation>Titel eines Albums werden wie Singles gespielt.</translation>
    </message>
    <message>
        <source>An album played as one gets one gain, from its own loudness.</source>
        <translation>Ein Album am Stück bekommt einen Pegel, aus seiner eigenen Lautheit.</translation>
    </message>
    <message>
        <source>An album&apos;s loudest track is brought to %1 LUFS.</source>
        <translation>Der lauteste Titel eines Albums kommt auf %1 LUFS.</translation>
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
    <name>systems</name>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>A phone on the table: no bass below 400 Hz, hard mids, almost mono.</source>
        <translation>Ein Telefon auf dem Tisch: kein Bass unter 400 Hz, harte Mitten, fast mono.</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Laptop</translation>
    </message>
    <message>
        <source>Speakers beside the keyboard: nothing below 200 Hz, a narrow picture.</source>
        <translation>Lautsprecher neben der Tastatur: nichts unter 200 Hz, ein schmales Bild.</translation>
    </message>
    <message>
        <source>Earbuds</source>
        <translation>Ohrhörer</translation>
    </message>
    <message>
        <source>Consumer earbuds: more bass and treble than you mixed, a wider picture.</source>
        <translation>Übliche Ohrhörer: mehr Bass und Höhen als gemischt, ein breiteres Bild.</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>A car&apos;s cabin: a swell below 70 Hz, a hole at 240 Hz, road noise.</source>
        <translation>Im Auto: eine Überhöhung unter 70 Hz, ein Loch bei 240 Hz, Fahrgeräusch.</translation>
    </message>
    <message>
        <source>Mono speaker</source>
        <translation>Mono-Lautsprecher</translation>
    </message>
    <message>
        <source>A wireless speaker: one box, a bump at 95 Hz, nothing below 60 Hz.</source>
        <translation>Ein Funklautsprecher: eine Box, ein Buckel bei 95 Hz, nichts unter 60 Hz.</translation>
    </message>
    <message>
        <source>Small monitors</source>
        <translation>Kleine Monitore</translation>
    </message>
    <message>
        <source>Sealed near-field monitors: lean below 85 Hz, merciless around 2 kHz.</source>
        <translation>Geschlossene Nahfeldmonitore: schlank unter 85 Hz, gnadenlos um 2 kHz.</translation>
    </message>
    <message>
        <source>Mid-range cube</source>
        <translation>Mittenwürfel</translation>
    </message>
    <message>
        <source>One small driver: only the mids are left, and the balance of the voice.</source>
        <translation>Ein kleiner Lautsprecher: Nur die Mitten bleiben, und die Balance der Stimme.</translation>
    </message>
    <message>
        <source>Club</source>
        <translation>Club</translation>
    </message>
    <message>
        <source>Subwoofers 9 dB above the tops, mono below 100 Hz.</source>
        <translation>Subwoofer 9 dB über den Tops, mono unter 100 Hz.</translation>
    </message>
    <message>
        <source>Kitchen radio</source>
        <translation>Küchenradio</translation>
    </message>
    <message>
        <source>One box with a boom at 220 Hz and nothing above 7 kHz.</source>
        <translation>Eine Box, die bei 220 Hz dröhnt, und nichts über 7 kHz.</translation>
    </message>
    <message>
        <source>Television</source>
        <translation>Fernseher</translation>
    </message>
    <message>
        <source>A flat television: nothing below 170 Hz, a dip at 900 Hz.</source>
        <translation>Ein flacher Fernseher: nichts unter 170 Hz, eine Senke bei 900 Hz.</translation>
    </message>
</context>
<context>
    <name>targets</name>
    <message>
        <source>Streaming distributor</source>
        <translation>Streaming-Vertrieb</translation>
    </message>
    <message>
        <source>A WAV a track, 24 bit, true peak at most −1 dBTP</source>
        <translation>Je Titel ein WAV, 24 Bit, wahre Spitze höchstens −1 dBTP</translation>
    </message>
    <message>
        <source>FLAC, 24 bit</source>
        <translation>FLAC, 24 Bit</translation>
    </message>
    <message>
        <source>A file a track, lossless, for shops and listeners</source>
        <translation>Je Titel eine Datei, verlustfrei, für Läden und Hörer</translation>
    </message>
    <message>
        <source>FLAC, 16 bit</source>
        <translation>FLAC, 16 Bit</translation>
    </message>
    <message>
        <source>A file a track, lossless, as on a CD</source>
        <translation>Je Titel eine Datei, verlustfrei, wie auf CD</translation>
    </message>
    <message>
        <source>MP3, 320 kbit/s</source>
        <translation>MP3, 320 kbit/s</translation>
    </message>
    <message>
        <source>A file a track; decoded peaks are held at −1 dBTP</source>
        <translation>Je Titel eine Datei; dekodierte Spitzen höchstens −1 dBTP</translation>
    </message>
    <message>
        <source>MP3, variable rate V0</source>
        <translation>MP3, variable Rate V0</translation>
    </message>
    <message>
        <source>Smaller than 320 kbit/s; decoded peaks at most −1 dBTP</source>
        <translation>Kleiner als 320 kbit/s; dekodierte Spitzen höchstens −1 dBTP</translation>
    </message>
    <message>
        <source>AAC, 256 kbit/s</source>
        <translation>AAC, 256 kbit/s</translation>
    </message>
    <message>
        <source>An M4A a track; decoded peaks at most −1 dBTP</source>
        <translation>Je Titel ein M4A; dekodierte Spitzen höchstens −1 dBTP</translation>
    </message>
    <message>
        <source>Ogg Vorbis, quality 6</source>
        <translation>Ogg Vorbis, Güte 6</translation>
    </message>
    <message>
        <source>A file a track; decoded peaks at most −1 dBTP</source>
        <translation>Je Titel eine Datei; dekodierte Spitzen höchstens −1 dBTP</translation>
    </message>
    <message>
        <source>Opus, 160 kbit/s</source>
        <translation>Opus, 160 kbit/s</translation>
    </message>
    <message>
        <source>A file a track at 48 kHz; decoded peaks at most −1 dBTP</source>
        <translation>Je Titel eine Datei mit 48 kHz; dekodierte Spitzen höchstens −1 dBTP</translation>
    </message>
    <message>
        <source>ALAC, 24 bit</source>
        <translation>ALAC, 24 Bit</translation>
    </message>
    <message>
        <source>A lossless M4A a track</source>
        <translation>Je Titel ein verlustfreies M4A</translation>
    </message>
    <message>
        <source>ALAC, 16 bit</source>
        <translation>ALAC, 16 Bit</translation>
    </message>
    <message>
        <source>A lossless M4A a track, as on a CD</source>
        <translation>Je Titel ein verlustfreies M4A, wie auf CD</translation>
    </message>
    <message>
        <source>CD plant: DDP set</source>
        <translation>CD-Presswerk: DDP-Satz</translation>
    </message>
    <message>
        <source>DDP 2.00 compatible, with CD-Text and MD5 sums</source>
        <translation>Kompatibel zu DDP 2.00, mit CD-Text und MD5-Summen</translation>
    </message>
    <message>
        <source>CD tracks</source>
        <translation>CD-Titel</translation>
    </message>
    <message>
        <source>A WAV a track, 44.1 kHz, 16 bit, cut at CD frames</source>
        <translation>Je Titel ein WAV, 44,1 kHz, 16 Bit, an CD-Rahmen geschnitten</translation>
    </message>
    <message>
        <source>CD image with CUE sheet</source>
        <translation>CD-Abbild mit CUE-Datei</translation>
    </message>
    <message>
        <source>One WAV, 44.1 kHz, 16 bit, and its CUE sheet</source>
        <translation>Ein WAV, 44,1 kHz, 16 Bit, und seine CUE-Datei</translation>
    </message>
    <message>
        <source>CD image with TOC file</source>
        <translation>CD-Abbild mit TOC-Datei</translation>
    </message>
    <message>
        <source>One WAV, 44.1 kHz, 16 bit, and a TOC file for cdrdao</source>
        <translation>Ein WAV, 44,1 kHz, 16 Bit, und eine TOC-Datei für cdrdao</translation>
    </message>
    <message>
        <source>Vinyl premaster</source>
        <translation>Vinyl-Premaster</translation>
    </message>
    <message>
        <source>A 24-bit WAV a side; bass, sibilance and length are checked</source>
        <translation>Je Seite ein WAV, 24 Bit; Bass, Zischlaute und Länge werden geprüft</translation>
    </message>
    <message>
        <source>The whole as one WAV</source>
        <translation>Das Ganze als ein WAV</translation>
    </message>
    <message>
        <source>24 bit, with a CUE sheet</source>
        <translation>24 Bit, mit CUE-Datei</translation>
    </message>
    <message>
        <source>WAV, 24 bit</source>
        <translation>WAV, 24 Bit</translation>
    </message>
    <message>
        <source>A file a track</source>
        <translation>Je Titel eine Datei</translation>
    </message>
    <message>
        <source>WAV, 16 bit</source>
        <translation>WAV, 16 Bit</translation>
    </message>
    <message>
        <source>A file a track, dithered</source>
        <translation>Je Titel eine Datei, mit Dither</translation>
    </message>
    <message>
        <source>WAV, 32 bit</source>
        <translation>WAV, 32 Bit</translation>
    </message>
    <message>
        <source>WAV, 32 bit float</source>
        <translation>WAV, 32 Bit Gleitkomma</translation>
    </message>
    <message>
        <source>A file a track; nothing is rounded or clipped</source>
        <translation>Je Titel eine Datei; nichts wird gekappt</translation>
    </message>
    <message>
        <source>WAV, 64 bit float</source>
        <translation>WAV, 64 Bit Gleitkomma</translation>
    </message>
    <message>
        <source>A file a track, every bit that was computed</source>
        <translation>Je Titel eine Datei, jedes gerechnete Bit</translation>
    </message>
    <message>
        <source>RF64, 24 bit</source>
        <translation>RF64, 24 Bit</translation>
    </message>
    <message>
        <source>A file a track, also beyond 4 GB; holds no names</source>
        <translation>Je Titel eine Datei, auch über 4 GB; fasst keine Namen</translation>
    </message>
    <message>
        <source>AIFF, 24 bit</source>
        <translation>AIFF, 24 Bit</translation>
    </message>
    <message>
        <source>AIFF, 16 bit</source>
        <translation>AIFF, 16 Bit</translation>
    </message>
    <message>
        <source>Streaming and shops</source>
        <translation>Streaming und Läden</translation>
    </message>
    <message>
        <source>CD</source>
        <translation>CD</translation>
    </message>
    <message>
        <source>Vinyl</source>
        <translation>Vinyl</translation>
    </message>
    <message>
        <source>Archive and further work</source>
        <translation>Archiv und Weiterarbeit</translation>
    </message>
</context>
<context>
    <name>together</name>
    <message>
        <source>How far</source>
        <translation>Wie weit</translation>
    </message>
    <message>
        <source>How much of what is asked in tone, dynamics and width the moves do. Half of it keeps the tracks&apos; own characters.</source>
        <translation>Wie viel von dem, was in Klangfarbe, Dynamik und Breite verlangt ist, die Schritte tun. Die Hälfte lässt den Titeln ihren eigenen Charakter.</translation>
    </message>
    <message>
        <source>Measuring the references…</source>
        <translation>Die Referenzen werden gemessen …</translation>
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
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>How much louder the reference plays while equal loudness is off, set by ear.</source>
        <translation>Um wie viel lauter die Referenz spielt, solange gleiche Lautheit aus ist, nach Gehör eingestellt.</translation>
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
    <message>
        <source>“%1” is no time from %2 to %3.</source>
        <translation>„%1“ ist keine Zeit von %2 bis %3.</translation>
    </message>
</context>
</TS>
