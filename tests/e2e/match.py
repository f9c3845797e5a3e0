#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# A match by mouse on real music: propose, hear two moves, refuse one, halve another, put them on the chain, undo,
# again, export; the file must equal that of lacquer-cli match with the same choices.
"""match.py BUILD FOLDER"""
import json
import time

from desk import Failure, carry_out, until
from master import REFERENCE, Job, cli


def undated(path):
    """A WAV file without the day and time of its session in bext (EBU Tech 3285), which the command line has none of."""
    data = bytearray(path.read_bytes())
    at = data.index(b"bext") + 8 + 256 + 32 + 32
    data[at:at + 18] = bytes(18)
    return bytes(data)


class MatchJob(Job):
    def moves(self):
        return {thing["object"][5:]: thing for thing in self.desk.look(kind="MoveCard")}

    def within(self, card, **wanted):
        """A control inside a card."""
        return min((t for t in self.desk.look(**wanted)
                    if card["x"] <= t["x"] < card["x"] + card["w"] and card["y"] <= t["y"] < card["y"] + card["h"]),
                   key=lambda t: t["w"] * t["h"])

    def load(self):
        self.choose_file("ctrl+i", self.mix)
        self.desk.find(60, kind="row", text="mix")
        self.choose_file("ctrl+r", REFERENCE)
        self.desk.find(60, kind="row", name="References", text="frontiers")
        self.choose_file("ctrl+shift+s", self.session)
        until("the session file", 20, self.session.exists)

    def offered(self):
        """How many moves the button would put on the chain."""
        text = self.desk.find(kind="QPushButton", object="applyMoves")["text"]
        return int(next(word for word in text.split() if word.isdigit()))

    def propose(self):
        self.desk.key("ctrl+3")
        button = self.desk.find(kind="QPushButton", object="propose")
        until("the sounds to be read", 60, lambda: self.desk.find(object="propose")["enabled"])
        self.desk.click(button)
        until("a proposal", 120, lambda: self.desk.look(kind="QPushButton", object="applyMoves"))
        self.desk.shot("proposed")
        # Those that are not scrolled away; the fine curve is off until asked for.
        seen = sorted(move for move in self.moves() if move != "finecurve")
        if len(seen) < 3 or self.offered() < len(seen):
            raise Failure(f"cards {seen}, {self.offered()} moves")
        return seen

    def hear(self, moves):
        for move in moves[:2]:
            card = self.moves()[move]
            self.desk.click(self.within(card, kind="QToolButton", text="Hear Δ"))
            until(f"what {move} changes", 20, lambda: 1e-5 < self.heard(0.5) < 1.01)
            self.desk.click(self.within(card, kind="QToolButton", text="Without"))
            until(f"the sound without {move}", 20, lambda: 0.01 < self.heard(0.5) < 1.01)
            self.desk.click(self.within(card, kind="QToolButton", text="Without"))
        self.desk.shot("heard")
        self.desk.key("space")

    def choose(self, moves):
        refused, halved = moves[0], moves[1]
        before = self.offered()
        cards = self.moves()
        self.desk.click(self.within(cards[refused], kind="QCheckBox"))
        self.desk.click(self.within(cards[halved], kind="ValueField"))
        self.desk.key("ctrl+a")
        self.desk.write("40")
        self.desk.key("Return")
        self.desk.shot("chosen")
        if self.offered() != before - 1:
            raise Failure(f"one of {before} moves was refused, {self.offered()} are left")
        return refused, halved

    def apply(self):
        self.desk.key("ctrl+3")
        self.desk.click(self.desk.find(kind="QPushButton", object="applyMoves"))
        # Not before the limiter's drive is found for what was chosen.
        until("moves on the chain", 60, lambda: any(module.get("match") for module in self.saved()))
        return self.saved()

    def check_chain(self, refused):
        empty = [m["module"] for m in self.saved() if m.get("match")]
        first = self.apply()
        notes = [note["id"] for module in first for note in module.get("match", [])]
        if empty or refused in notes or not notes:
            raise Failure(f"before: {empty}, put on the chain: {notes}, refused: {refused}")
        self.desk.key("ctrl+z")
        undone = [m["module"] for m in self.saved() if m.get("match")]
        if undone:
            raise Failure(f"undo left {undone}")
        again = self.apply()
        strip = [{k: v for k, v in module.items() if k != "id"} for module in first]
        if strip != [{k: v for k, v in module.items() if k != "id"} for module in again]:
            raise Failure("the second time other settings came onto the chain")
        self.desk.key("ctrl+1")
        self.desk.click(self.desk.steady(kind="ChainTileView", name="limiter"), fy=0.3)
        self.desk.find(kind="TintedLabel", object="matchReason", text="From the match")
        self.desk.shot("fromTheMatch")

    def compare_with_cli(self, exported, refused, halved):
        ours = self.folder / "matched.wav"
        told = json.loads(cli(self.build, "match", self.mix, REFERENCE, "--refuse", refused, "--at", f"{halved}=40",
                              "--json", "-o", ours))
        taken = {m["id"]: m["amount"] for m in told["moves"] if m["accepted"]}
        if refused in taken or abs(taken[halved] - 0.4) > 1e-9:
            raise Failure(f"lacquer-cli took {taken}")
        if undated(exported) != undated(ours):
            raise Failure("the export is not what lacquer-cli match writes")
        print(f"export and lacquer-cli match are equal: {ours.stat().st_size} bytes, moves {taken}")

    def longest_wait(self):
        """A whole song and a whole reference: how long the window ever was in answering while it proposed, in seconds."""
        whole = self.folder / "whole.wav"
        cli(self.build, "demo", "-o", whole)
        self.app = self.desk.start(self.build / "lacquer", whole, "--reference", REFERENCE, log="lacquer.log")
        until("the window", 30, lambda: self.app.poll() is None and self.desk.look(kind="MainWindow"))
        self.desk.key("ctrl+3")
        until("the sounds to be read", 120, lambda: self.desk.look(object="propose", enabled=True))
        self.desk.click(self.desk.find(kind="QPushButton", object="propose"))
        begin, longest, answers = time.monotonic(), 0.0, 0
        while not self.desk.look(kind="QPushButton", object="applyMoves"):
            asked = time.monotonic()
            self.desk.things()
            longest, answers = max(longest, time.monotonic() - asked), answers + 1
            if asked - begin > 200:
                raise Failure("no proposal for a whole song within 200 s")
        took = time.monotonic() - begin
        print(f"a whole song: proposal after {took:.1f} s, {answers} answers, the slowest after {1000 * longest:.0f} ms "
              "(looked for every 50 ms)")
        if longest > 0.5 * took:
            raise Failure(f"the window did not answer for {longest:.2f} of {took:.2f} s")
        self.app.terminate()
        until("the program to end", 20, lambda: self.app.poll() is not None)

    def run(self):
        start = time.monotonic()

        def step(name, work):
            result = work()
            print(f"{time.monotonic() - start:6.1f} s  {name}", flush=True)
            return result
        step("start", self.open_program)
        step("load", self.load)
        moves = step("propose", self.propose)
        step("hear", lambda: self.hear(moves))
        refused, halved = step("choose", lambda: self.choose(moves))
        step("apply, undo, apply", lambda: self.check_chain(refused))
        exported = step("export", self.export)
        self.compare_with_cli(exported, refused, halved)
        self.desk.click(self.desk.find(kind="QPushButton", text="Close"))
        self.desk.gone(kind="ExportDialog")
        self.saved()
        step("quit", self.quit_program)
        step("whole song", self.longest_wait)


if __name__ == "__main__":
    carry_out(MatchJob, __doc__)
