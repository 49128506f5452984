"""Memory of lint does not grow with the amount of mail: lint.py PROGRAM FOLDER FILES MEGABYTES LIMIT"""

import os
import pathlib
import sys

from highest import highest

program, folder, files, megabytes, limit = sys.argv[1], pathlib.Path(sys.argv[2]), *map(int, sys.argv[3:])
header = "From: ada@example.com\nTo: ben@example.org\nMessage-ID: <%d@example.com>\nSubject: Hello %d\n\n"

for number in range(files):
    place = folder / "files" / str(number % 100)
    place.mkdir(parents=True, exist_ok=True)
    (place / f"{number}.eml").write_text(header % (number, number) + "Hello.\n")

with open(folder / "in.mbox", "w") as mailbox:
    number = 0
    while mailbox.tell() < megabytes * 1_000_000:
        number += 1
        mailbox.write("From ada@example.com Mon Mar  2 10:00:00 2026\n" + header % (number, number))
        mailbox.write(("x" * 75 + "\n") * (number % 900) + "\n")

options = ["--isolated", "--quiet", "--exit-zero", "--statistics"]
failed = False
for path, what in ((folder / "files", f"{files} files"), (folder / "in.mbox", f"a mailbox of {megabytes} MB")):
    for jobs in (1, os.cpu_count() or 2):
        mark, seconds = highest([program, "lint", *options, "--jobs", str(jobs), str(path)])
        mebibytes = mark / 2**20
        failed |= not 0 < mebibytes < limit
        print(f"{what}, {jobs} job(s): {mebibytes:.1f} MiB at the highest, {seconds:.1f} s")
sys.exit(f"The limit of {limit} MiB was exceeded." if failed else 0)
