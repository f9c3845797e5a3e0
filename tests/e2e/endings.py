#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# How the program ends, from outside: killed in the middle, asked to end while it plays, closed with unsaved work.
"""endings.py BUILD FOLDER"""
import signal
import time

from desk import Failure, carry_out, until
from master import Job


class Endings(Job):
    def begin(self):
        self.open_program()
        self.choose_file("ctrl+i", self.mix)
        self.desk.find(60, kind="row", text="mix")
        if not self.desk.look(kind="ChainTileView", name="compressor"):
            self.add_module("compressor")

    def killed(self):
        """kill -9 after the work was kept aside; the next start offers it."""
        self.begin()
        self.desk.find(60, kind="QLabel", text="kept aside")
        self.app.kill()
        self.app.wait()
        self.open_program()
        self.desk.click(self.desk.find(kind="QPushButton", text="Recover"))
        self.desk.find(60, kind="ChainTileView", name="compressor")
        self.desk.find(60, kind="row", text="mix")

    def asked_to_end(self):
        """SIGTERM while it plays: the device gets its end, the work is offered again."""
        self.desk.key("Home", "space")
        until("sound", 30, lambda: self.heard(0.3) > 0.01)
        start = time.monotonic()
        self.app.send_signal(signal.SIGTERM)
        until("the program to end", 10, lambda: self.app.poll() is not None)
        print(f"       ended {time.monotonic() - start:.2f} s after SIGTERM with {self.app.returncode}")
        if self.app.returncode != 0:
            raise Failure(f"lacquer ended with {self.app.returncode} after SIGTERM")
        self.open_program()
        self.desk.click(self.desk.find(kind="QPushButton", text="Recover"))
        self.desk.find(60, kind="ChainTileView", name="compressor")

    def closed(self):
        """Closing asks; Cancel stays; saving is what the question saves."""
        self.desk.key("ctrl+q")
        self.desk.find(kind="QMessageBox")
        self.desk.key("Escape")
        self.desk.gone(kind="QMessageBox")
        if self.app.poll() is not None:
            raise Failure("Cancel closed the program")
        self.choose_file("ctrl+shift+s", self.session)
        until("the session", 20, self.session.exists)
        self.quit_program()
        self.open_program()
        time.sleep(1.0)
        if self.desk.look(kind="QPushButton", text="Recover"):
            raise Failure("saved work is offered for recovery")
        self.quit_program()

    def run(self):
        for name, step in (("killed", self.killed), ("SIGTERM", self.asked_to_end), ("closed", self.closed)):
            start = time.monotonic()
            step()
            print(f"{time.monotonic() - start:6.1f} s  {name}", flush=True)


if __name__ == "__main__":
    carry_out(Endings, __doc__)
