"""Memory of authenticate grows by the message's own octets: authenticate.py PROGRAM COMPOSER FOLDER

What a message takes more than a tiny one of its shape is its size and a constant at most, the constant being what the
search for a relay's edits may hold; that between two sizes for which nothing is searched it is the difference of the sizes.
"""

import gzip
import pathlib
import subprocess
import sys

from highest import highest

CONSTANT = 64 << 20
# Of pages, of the allocator, and of when the program is looked at.
TOLERANCE = 4 << 20
SIZES = (1_000, 4_000_000, 20_000_000, 50_000_000)
# Whether all signatures pass.
SHAPES = {"intact": True, "footed": False, "broken": False, "converted": True, "line": True, "attachment": False}

program, composer, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
options = ["--isolated", "--format", "ndjson", "--now", "2026-03-03T00:00:00Z", "--dns"]
failures = 0
print(f"{'shape':<18} {'octets':>10} {'MiB':>7} {'beyond':>7} {'slope':>6} {'s':>6}")


def check(shape, arguments, passes, marks, size, standard_input=None):
    global failures
    mark, seconds = highest(arguments, (0,) if passes else (1,), standard_input)
    tiny = marks.setdefault("tiny", mark)
    beyond, slope = mark - tiny - size, None
    holds = beyond <= CONSTANT
    if size == SIZES[-1]:
        slope = (mark - marks["before"]) / (size - SIZES[-2])
        holds &= mark - marks["before"] <= size - SIZES[-2] + TOLERANCE
    marks["before"] = mark
    failures += not holds
    print(
        f"{shape:<18} {size:>10} {mark / 2**20:>7.1f} {beyond / 2**20:>7.1f} "
        f"{'' if slope is None else f'{slope:.2f}':>6} {seconds:>6.2f}{'' if holds else '  TOO MUCH'}"
    )


for shape, passes in SHAPES.items():
    marks, packed, piped = {}, {}, {}
    for octets in SIZES:
        place = folder / f"{shape}-{octets}"
        place.mkdir()
        subprocess.run([composer, "signed", shape, str(octets), str(place)], check=True)
        message = place / "message.eml"
        size = message.stat().st_size
        command = [program, "authenticate", *options, str(place / "zone")]
        check(shape, [*command, str(message)], passes, marks, octets)
        if shape == "intact":
            (place / "message.eml.gz").write_bytes(gzip.compress(message.read_bytes(), 1))
            check(f"{shape}, gzip", [*command, str(place / "message.eml.gz")], passes, packed, octets)
            with open(message) as octets_of_message:
                read = subprocess.Popen(["cat"], stdin=octets_of_message, stdout=subprocess.PIPE)
                check(f"{shape}, pipe", [*command, "-"], passes, piped, octets, read.stdout)
        for file in place.iterdir():
            file.unlink()
sys.exit(f"{failures} messages took more than their octets and a constant." if failures else 0)
