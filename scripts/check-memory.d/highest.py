"""The high-water mark of a program's memory."""

import subprocess
import sys
import time


def highest(arguments, statuses=(0,), standard_input=None):
    """Runs a program and gives the high-water mark of its memory in octets, and its seconds."""
    begin, mark = time.monotonic(), 0
    with subprocess.Popen(arguments, stdin=standard_input, stdout=subprocess.DEVNULL) as child:
        # The counters of wait4 would include those of this process, from before it became the other.
        while child.poll() is None:
            try:
                for line in open(f"/proc/{child.pid}/status"):
                    if line.startswith("VmHWM:"):
                        mark = max(mark, int(line.split()[1]) * 1024)
            except OSError:
                pass
            time.sleep(0.002)
    if child.returncode not in statuses:
        sys.exit(f"{' '.join(arguments)} ended with {child.returncode}")
    return mark, time.monotonic() - begin
