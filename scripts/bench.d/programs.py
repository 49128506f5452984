"""Runs one program and tells what it said and what it cost."""

import os
import re
import subprocess
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """One run of a program, with everything its process used."""

    output: str
    status: int
    processor: float  # seconds, user and system
    wall: float  # seconds
    memory: float  # the most megabytes that were resident

    def rate(self, unit):
        """The number before a unit in the last line of output, as every program here prints it."""
        lines = self.output.strip().splitlines()
        found = re.search(r"([\d.]+) " + re.escape(unit), lines[-1] if lines else "")
        return float(found[1]) if found else None


def run(command, output=None):
    """Runs a command; its standard output goes to a file where one is named, else into the result."""
    begin = time.monotonic()
    with open(output or os.devnull, "wb") as sink:
        process = subprocess.Popen(command, stdout=sink if output else subprocess.PIPE)
        text = "" if output else process.stdout.read().decode()
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Run(
        output=text,
        status=process.returncode,
        processor=usage.ru_utime + usage.ru_stime,
        wall=time.monotonic() - begin,
        memory=usage.ru_maxrss * 1024 / 1e6,
    )
