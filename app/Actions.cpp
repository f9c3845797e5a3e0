// SPDX-License-Identifier: GPL-3.0-or-later
// Makes QActions and menus of the table.
#include "app/Actions.h"

#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

#include "app/Commands.h"
#include "widgets/Icons.h"
#include "widgets/Texts.h"

namespace lacquer {
namespace {

using C = Commands;

constexpr ActionRow kTable[] = {
    {"new", TR("actions", "&New session"), "Ctrl+N", Menu::File, "",
     TR("actions", "Start with an empty session."), &C::newSession},
    {"open", TR("actions", "&Open session…"), "Ctrl+O", Menu::File, "open",
     TR("actions", "Open a session that was saved."), &C::openSession},
    {"save", TR("actions", "&Save"), "Ctrl+S", Menu::File, "save",
     TR("actions", "Save the session."), &C::save},
    {"saveAs", TR("actions", "Save &as…"), "Ctrl+Shift+S", Menu::File, "",
     TR("actions", "Save the session under another name."), &C::saveAs},
    {"importMix", TR("actions", "&Import mix…"), "Ctrl+I", Menu::File, "import",
     TR("actions", "Add mixes to master. Files can also be dropped on the window."), &C::importMix,
     false, true},
    {"importReference", TR("actions", "Import &reference…"), "Ctrl+R", Menu::File, "reference",
     TR("actions", "Add recordings to compare with."), &C::importReference},
    {"demo", TR("actions", "Open the &demo"), "Ctrl+Shift+D", Menu::File, "music",
     TR("actions", "Make a mix and a reference from free music on this computer."), &C::openDemo},
    {"export", TR("actions", "&Export…"), "Ctrl+E", Menu::File, "export",
     TR("actions", "Write the master as a file and measure what was written."), &C::exportMaster,
     false, true},
    {"deliver", TR("actions", "&Deliver"), "Ctrl+Shift+E", Menu::File, "",
     TR("actions", "Write the chosen targets of the Deliver workspace and read them back."),
     &C::deliver},
    {"batch", TR("actions", "&Batch…"), "Ctrl+Shift+B", Menu::File, "",
     TR("actions", "One chain and one delivery on any number of files, each read back."),
     &C::batch},
    {"device", TR("actions", "Audio de&vice…"), "Ctrl+,", Menu::File, "settings",
     TR("actions", "Choose what plays the sound."), &C::chooseDevice, false, true},
    {"quit", TR("actions", "&Quit"), "Ctrl+Q", Menu::File, "", TR("actions", "Leave Lacquer."),
     &C::quit, false, true},

    {"undo", TR("actions", "&Undo"), "Ctrl+Z", Menu::Edit, "undo",
     TR("actions", "Take back the last step."), &C::undo},
    {"redo", TR("actions", "&Redo"), "Ctrl+Y; Ctrl+Shift+Z", Menu::Edit, "redo",
     TR("actions", "Do again what was taken back."), &C::redo},
    {"rename", TR("actions", "Re&name…"), "F2", Menu::Edit, "",
     TR("actions", "Give the selected track or reference another name."), &C::renameItem, false,
     true},
    {"removeItem", TR("actions", "Remove from the session"), "Ctrl+Delete", Menu::Edit, "trash",
     TR("actions", "Take the selected track or reference out of the session. The file stays."),
     &C::removeItem},
    {"relink", TR("actions", "Point to the &file…"), "Ctrl+L", Menu::Edit, "open",
     TR("actions", "Say where the file of the selected track or reference is now."),
     &C::relinkItem},

    {"play", TR("actions", "&Play or pause"), "Space", Menu::Playback, "play",
     TR("actions", "Play from the cursor, or pause."), &C::playPause},
    {"start", TR("actions", "To the &start"), "Home", Menu::Playback, "to-start",
     TR("actions", "Put the cursor at the start."), &C::toStart},
    {"back", TR("actions", "5 seconds back"), "Left", Menu::Playback, "",
     TR("actions", "Move the cursor back."), &C::back},
    {"forward", TR("actions", "5 seconds forward"), "Right", Menu::Playback, "",
     TR("actions", "Move the cursor forward."), &C::forward},
    {"goTo", TR("actions", "&Go to a time…"), "Ctrl+G", Menu::Playback, "",
     TR("actions", "Type where the cursor goes. A click on the time does the same."), &C::goToTime},
    {"loop", TR("actions", "&Loop the region"), "L", Menu::Playback, "loop",
     TR("actions", "Repeat the marked region. Shift-drag in the waveform marks it."),
     &C::toggleLoop, true},
    {"transitions", TR("actions", "Play &transitions"), "Shift+Space", Menu::Playback, "",
     TR("actions",
        "In the album, only where tracks meet: the last seconds of one and the first of the next."),
     &C::playTransitions, true, true},
    {"previousJoin", TR("actions", "To the track &before"), "Ctrl+PgUp", Menu::Playback, "to-start",
     TR("actions", "Put the cursor where the track before begins in the album."), &C::previousJoin},
    {"nextJoin", TR("actions", "To the &next track"), "Ctrl+PgDown", Menu::Playback, "to-end",
     TR("actions", "Put the cursor where the next track begins in the album."), &C::nextJoin},
    {"sourceMix", TR("actions", "Listen to the &mix"), "1; A", Menu::Playback, "",
     TR("actions", "The file as it came."), &C::listenToMix, false, true},
    {"sourceMaster", TR("actions", "Listen to the m&aster"), "2; B", Menu::Playback, "",
     TR("actions", "The mix through the chain: what the export writes."), &C::listenToMaster},
    {"sourceReference", TR("actions", "Listen to the &reference"), "3; C", Menu::Playback, "",
     TR("actions", "The selected reference at the same place."), &C::listenToReference},
    {"levelMatch", TR("actions", "&Equal loudness"), "E", Menu::Playback, "balance",
     TR("actions",
        "Mix, master and reference play equally loud, so that louder does not pass for better. "
        "Nothing of it is in the file."),
     &C::toggleLevelMatch, true},
    {"matchLoop", TR("actions", "Equal loudness by the loop"), "Shift+E", Menu::Playback, "",
     TR("actions",
        "The marked loop of mix, master and reference plays equally loud, not the whole songs: a "
        "verse beside a chorus."),
     &C::matchLoop, true},
    {"matchMoment", TR("actions", "Equal loudness by the moment"), "Ctrl+Alt+E", Menu::Playback, "",
     TR("actions",
        "Mix and reference follow the master's loudness of the 3 seconds around the cursor: tone "
        "is compared while levels change."),
     &C::matchMoment, true},
    {"delta", TR("actions", "&Hear what the module changes"), "D", Menu::Playback, "delta",
     TR("actions", "Plays only the difference that the selected module makes."), &C::toggleDelta,
     true},
    {"mono", TR("actions", "Listen in m&ono"), "M", Menu::Playback, "",
     TR("actions", "Both channels summed, for the ears only."), &C::toggleMono, true},
    {"side", TR("actions", "Listen to the side"), "Shift+S", Menu::Playback, "",
     TR("actions", "Left less right: what mono loses."), &C::toggleSide, true},
    {"swapped", TR("actions", "Swap left and right"), "Shift+X", Menu::Playback, "",
     TR("actions", "Whether the picture leans, or the room does. For the ears only."),
     &C::toggleSwapped, true},
    {"null", TR("actions", "Hear the difference to the refere&nce"), "N", Menu::Playback, "delta",
     TR("actions",
        "What is heard less the reference, at equal loudness: what two versions of one song do not "
        "share. Align them first."),
     &C::toggleNull, true},
    {"dim", TR("actions", "D&im"), "Shift+D", Menu::Playback, "",
     TR("actions", "20 dB quieter, for talking."), &C::toggleDim, true},
    {"mute", TR("actions", "M&ute"), "Shift+M", Menu::Playback, "",
     TR("actions", "Nothing is heard; everything goes on."), &C::toggleMute, true},
    {"blindTest", TR("actions", "&Blind test…"), "Shift+B", Menu::Playback, "",
     TR("actions",
        "Two sources under shuffled names at equal loudness: whether you hear a difference, "
        "and how likely guessing would do as well."),
     &C::blindTest},
    {"codec", TR("actions", "&Codec preview"), "Shift+C", Menu::Playback, "",
     TR("actions", "The master is heard as MP3, AAC, Vorbis or Opus leaves it. For the ears only."),
     &C::toggleCodec, true},
    {"codecChanges", TR("actions", "Hear what the codec changes"), "Shift+N", Menu::Playback, "",
     TR("actions", "The decoded sound less the master: pre-echo, noise, lost highs."),
     &C::toggleCodecChanges, true},
    {"codecChoice", TR("actions", "Which c&odec, and its peaks…"), "Ctrl+Alt+C", Menu::Playback, "",
     TR("actions",
        "Chooses codec and bit rate, shows the peaks after decoding, and encodes the whole song."),
     &C::codecPreview},
    {"listenAs", TR("actions", "Listen as on another s&ystem"), "P", Menu::Playback, "headphones",
     TR("actions",
        "Phone, car, club, kitchen radio: what the sound becomes there, at equal loudness. For the "
        "ears "
        "only; the bar on top chooses which."),
     &C::toggleListenAs, true},

    {"trimStart", TR("actions", "&Start the track here"), "I", Menu::Track, "",
     TR("actions", "What lies ahead of the cursor is trimmed away."), &C::trimStartHere},
    {"trimEnd", TR("actions", "&End the track here"), "O", Menu::Track, "",
     TR("actions", "What lies behind the cursor is trimmed away."), &C::trimEndHere},
    {"untrim", TR("actions", "Take the &whole file"), "Ctrl+Shift+U", Menu::Track, "",
     TR("actions", "Brings back what was trimmed away at both ends."), &C::untrim},
    {"fadeIn", TR("actions", "Fade &in up to here"), "Shift+I", Menu::Track, "",
     TR("actions", "The track rises from silence at its start to full level at the cursor."),
     &C::fadeInHere, false, true},
    {"fadeOut", TR("actions", "Fade &out from here"), "Shift+O", Menu::Track, "",
     TR("actions", "The track falls from full level at the cursor to silence at its end."),
     &C::fadeOutHere},
    {"referenceHere", TR("actions", "&Move the reference here"), "Shift+R", Menu::Track, "",
     TR("actions", "The reference's first sound is heard at the cursor."), &C::referenceHere, false,
     true},
    {"align", TR("actions", "&Align the reference to the mix"), "Shift+A", Menu::Track, "",
     TR("actions",
        "Finds another version of the same song in the mix and moves it there, to the sample."),
     &C::alignReference},
    {"referenceLoop", TR("actions", "&Loop the reference"), "Shift+L", Menu::Track, "loop",
     TR("actions",
        "The reference repeats what of it lies in the marked region, or all, while the track goes "
        "on."),
     &C::toggleReferenceLoop, true},
    {"addSection", TR("actions", "Begin a se&ction here"), "Shift+K", Menu::Track, "",
     TR("actions",
        "A flag at the cursor, above the waveforms: verse, chorus, bridge. F2 on it names it."),
     &C::addSection, false, true},
    {"loopSection", TR("actions", "Loop the section"), "Ctrl+K", Menu::Track, "loop",
     TR("actions", "Repeat the section that the cursor is in."), &C::loopSection},
    {"previousSection", TR("actions", "To the section before"), "Shift+PgUp", Menu::Track, "",
     TR("actions", "Put the cursor where this section begins, or the one before it."),
     &C::previousSection},
    {"nextSection", TR("actions", "To the next section"), "Shift+PgDown", Menu::Track, "",
     TR("actions", "Put the cursor where the next section begins."), &C::nextSection},
    {"trackEarlier", TR("actions", "Move the track ea&rlier"), "Alt+Left", Menu::Track, "",
     TR("actions", "The selected tracks change places with the one before them in the album."),
     &C::moveTrackEarlier, false, true},
    {"trackLater", TR("actions", "Move the track la&ter"), "Alt+Right", Menu::Track, "",
     TR("actions", "The selected tracks change places with the one behind them in the album."),
     &C::moveTrackLater},
    {"evenOut", TR("actions", "E&ven out loudness…"), "Ctrl+Shift+L", Menu::Track, "",
     TR("actions",
        "Gains that bring the album's tracks to one loudness; quiet songs may stay quiet."),
     &C::evenOut},
    {"together", TR("actions", "&Bring these tracks together…"), "Ctrl+Shift+G", Menu::Track, "",
     TR("actions",
        "Moves for the selected tracks, or for all of the album, towards what they have in common "
        "or towards the references of the match."),
     &C::bringTogether},
    {"replaceMix", TR("actions", "Replace the mi&x…"), "Ctrl+Shift+M", Menu::Track, "import",
     TR("actions",
        "A new version of the selected track's mix: it keeps chain, place, trims and marks, is "
        "moved to "
        "the old one's place, and what changed in it is listed."),
     &C::replaceMix, false, true},
    {"addVersion", TR("actions", "Add a v&ersion…"), "Ctrl+Shift+A", Menu::Track, "",
     TR("actions",
        "Another mix of the selected track's song, like an instrumental or a radio edit: it goes "
        "through the same chain, is aligned with the mix and delivered beside it."),
     &C::addVersion},
    {"hearVersion", TR("actions", "&Hear the next version"), "Ctrl+Shift+H", Menu::Track, "",
     TR("actions",
        "Another version of the selected track is heard in the mix's place, through the track's "
        "chain; "
        "behind the last one the mix again. Nothing of it is saved or exported."),
     &C::hearNextVersion},
    {"rate", TR("actions", "Session &rate…"), "Ctrl+Shift+R", Menu::Track, "",
     TR("actions", "The rate at which everything is computed."), &C::chooseRate, false, true},

    {"bypass", TR("actions", "&Bypass the module"), "Y", Menu::Chain, "power",
     TR("actions", "Switch the selected module off or on. The export follows."), &C::toggleBypass},
    {"removeModule", TR("actions", "&Remove the module"), "Delete", Menu::Chain, "trash",
     TR("actions", "Take the selected module out of the chain."), &C::removeModule},
    {"moveLeft", TR("actions", "Move it to the &left"), "Ctrl+Left", Menu::Chain, "",
     TR("actions", "The selected module works earlier."), &C::moveModuleLeft},
    {"moveRight", TR("actions", "Move it to the ri&ght"), "Ctrl+Right", Menu::Chain, "",
     TR("actions", "The selected module works later."), &C::moveModuleRight},
    {"copyChain", TR("actions", "&Copy the chain"), "Ctrl+Shift+C", Menu::Chain, "",
     TR("actions", "The chain that is shown goes to the clipboard, as text."), &C::copyChain, false,
     true},
    {"pasteChain", TR("actions", "&Paste the chain"), "Ctrl+Shift+V", Menu::Chain, "",
     TR("actions",
        "The chain on the clipboard takes the place of the one shown; in the album, of those of "
        "all "
        "selected tracks."),
     &C::pasteChain},
    {"spreadChain", TR("actions", "Put this track's chain on the &others"), "Ctrl+Shift+P",
     Menu::Chain, "",
     TR("actions",
        "The selected tracks of the album, or all where only one is selected, get a copy of the "
        "current "
        "track's chain."),
     &C::spreadChain},
    {"linkChains", TR("actions", "&Link the chains"), "Ctrl+Shift+K", Menu::Chain, "link",
     TR("actions",
        "The selected tracks of the album, or all where only one is selected, share the current "
        "track's chain and its versions A to D from now on: what is changed in one changes in all. "
        "Settings of sections stay where the chain has such a module."),
     &C::linkChains},
    {"unlinkChain", TR("actions", "&Unlink the chain"), "", Menu::Chain, "",
     TR("actions",
        "The selected tracks keep their chain as it is, each for itself: what is changed in one "
        "no longer changes the others."),
     &C::unlinkChain},
    {"snapshotA", TR("actions", "Version A"), "Alt+1", Menu::Chain, "",
     TR("actions", "Go to the chain of version A."), &C::snapshotA, true, true},
    {"snapshotB", TR("actions", "Version B"), "Alt+2", Menu::Chain, "",
     TR("actions", "Go to the chain of version B; it begins as a copy."), &C::snapshotB, true},
    {"snapshotC", TR("actions", "Version C"), "Alt+3", Menu::Chain, "",
     TR("actions", "Go to the chain of version C; it begins as a copy."), &C::snapshotC, true},
    {"snapshotD", TR("actions", "Version D"), "Alt+4", Menu::Chain, "",
     TR("actions", "Go to the chain of version D; it begins as a copy."), &C::snapshotD, true},

    {"workspaceMaster", TR("actions", "&Master"), "Ctrl+1", Menu::View, "",
     TR("actions", "Mix, master and reference side by side, and the chain."), &C::goToMaster, true},
    {"workspaceAlbum", TR("actions", "&Album"), "Ctrl+2", Menu::View, "",
     TR("actions", "The tracks in a row: order, gaps, crossfades, fades, names."), &C::goToAlbum,
     true},
    {"workspaceMatch", TR("actions", "Ma&tch"), "Ctrl+3", Menu::View, "",
     TR("actions", "Moves that bring the mix to its reference, each with its reason."),
     &C::goToMatch, true},
    {"workspaceInspect", TR("actions", "I&nspect"), "Ctrl+4", Menu::View, "",
     TR("actions", "What is wrong with the mix or the master, where, and what to do."),
     &C::goToInspect, true},
    {"workspaceDeliver", TR("actions", "Deli&ver"), "Ctrl+5", Menu::View, "",
     TR("actions", "Files for streaming, CD and vinyl, with names, and what was really written."),
     &C::goToDeliver, true},
    {"viewModule", TR("actions", "The mo&dule"), "F5", Menu::View, "",
     TR("actions", "The selected module's editor."), &C::viewModule, false, true},
    {"viewSpectrum", TR("actions", "S&pectrum"), "F6", Menu::View, "",
     TR("actions",
        "Levels over frequency of mix, master and reference, live and of the whole song."),
     &C::viewSpectrum},
    {"viewSpectrogram", TR("actions", "Spectro&gram"), "F7", Menu::View, "",
     TR("actions", "What sounds when in mix, master and reference."), &C::viewSpectrogram},
    {"viewContour", TR("actions", "Dynamic &contour"), "F8", Menu::View, "",
     TR("actions",
        "How loud each frequency is how often, and how master and reference differ in it."),
     &C::viewContour},
    {"viewStereo", TR("actions", "Stereo by &band"), "F9", Menu::View, "",
     TR("actions", "Correlation, width and mono loss of each band over time."), &C::viewStereo},
    {"zoomIn", TR("actions", "Zoom &in"), "Ctrl++; Ctrl+=", Menu::View, "zoom-in",
     TR("actions", "Show less of the song, larger."), &C::zoomIn, false, true},
    {"zoomOut", TR("actions", "Zoom &out"), "Ctrl+-", Menu::View, "zoom-out",
     TR("actions", "Show more of the song."), &C::zoomOut},
    {"zoomFit", TR("actions", "&Whole song"), "Ctrl+0", Menu::View, "zoom-fit",
     TR("actions", "Show the song from start to end."), &C::zoomFit},
    {"zoomSamples", TR("actions", "Single &samples"), "Ctrl+Shift+0", Menu::View, "",
     TR("actions", "Show the waveform sample by sample around the cursor."), &C::zoomSamples},
    {"largerText", TR("actions", "&Larger text"), "Ctrl+Shift++", Menu::View, "",
     TR("actions", "Everything is written larger, up to 150 %."), &C::largerText, false, true},
    {"smallerText", TR("actions", "S&maller text"), "Ctrl+Shift+-", Menu::View, "",
     TR("actions", "Everything is written smaller, down to 100 %."), &C::smallerText},
    {"theme", TR("actions", "&Light colours"), "Ctrl+Shift+T", Menu::View, "",
     TR("actions", "Dark on light instead of light on dark."), &C::toggleTheme, true},

    {"moduleHelp", TR("actions", "&Help on the module"), "F1", Menu::Help, "help",
     TR("actions", "What the selected module does, control by control, and when to leave it off."),
     &C::showModuleHelp},
    {"shortcuts", TR("actions", "&Shortcuts"), "Shift+F1", Menu::Help, "",
     TR("actions", "All shortcuts at a glance."), &C::showShortcuts},
    {"about", TR("actions", "&About Lacquer"), "Ctrl+F1", Menu::Help, "info",
     TR("actions", "Version and licence."), &C::showAbout},
};

QAction* makeAction(const ActionRow& row, Commands& commands, QWidget* window) {
    auto* action = new QAction(translated(row.text), window);
    action->setObjectName(row.id);
    action->setCheckable(row.checkable);
    if (*row.icon) action->setIcon(icon(row.icon));
    action->setShortcuts(QKeySequence::listFromString(row.shortcuts, QKeySequence::PortableText));
    const QString tip = translated(row.tip);
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, keys));
    action->setStatusTip(tip);
    QObject::connect(action, &QAction::triggered, &commands, row.handler);
    window->addAction(action);
    return action;
}

}  // namespace

std::span<const ActionRow> actionTable() {
    return kTable;
}

Actions::Actions(Commands& commands, QWidget* window) : QObject(window) {
    for (const ActionRow& row : kTable) actions_.insert(row.id, makeAction(row, commands, window));
}

QAction* Actions::operator[](const char* id) const {
    QAction* action = actions_.value(id);
    Q_ASSERT(action);
    return action;
}

QString Actions::menuTitle(Menu menu) {
    switch (menu) {
    case Menu::File: return translated(TR("actions", "&File"));
    case Menu::Edit: return translated(TR("actions", "&Edit"));
    case Menu::Playback: return translated(TR("actions", "&Playback"));
    case Menu::Track: return translated(TR("actions", "&Track"));
    case Menu::Chain: return translated(TR("actions", "&Chain"));
    case Menu::View: return translated(TR("actions", "&View"));
    case Menu::Help: return translated(TR("actions", "&Help"));
    case Menu::None: break;
    }
    return {};
}

void Actions::fillMenuBar(QMenuBar* bar, QMenu* recent) const {
    QHash<int, QMenu*> menus;
    for (const ActionRow& row : kTable) {
        if (row.menu == Menu::None) continue;
        QMenu*& menu = menus[static_cast<int>(row.menu)];
        if (!menu) menu = bar->addMenu(menuTitle(row.menu));
        if (row.separatorBefore) menu->addSeparator();
        menu->addAction((*this)[row.id]);
        if (QByteArrayView(row.id) == "open") menu->addMenu(recent);
    }
}

}  // namespace lacquer
