"""The table of results as Markdown."""

import pathlib
import statistics
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One line: what was done by which program, how fast, and what was demanded."""

    work: str
    program: str
    rate: str = ""
    volume: str = ""
    figure: str = ""
    target: str = ""
    met: bool | None = None


def spread(values, form):
    """The median with the extremes behind it."""
    median, least, most = (form.format(value) for value in (statistics.median(values), min(values), max(values)))
    return f"{median} [{least}..{most}]"


def processor():
    """The kind of machine."""
    lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
    models = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return f"{len(models)} cores, {models[0]}" if models else "a machine of unknown kind"


def write(rows, setup):
    """Prints the table and keeps it."""
    count = sum(1 for _ in (setup.work / "corpus/eml").iterdir())
    lines = [
        f"{count:,} messages, {setup.rounds} rounds on {processor()}. Rates are medians [least..most]; those of lint are",
        "by the clock on the wall, all others by CPU time of one thread.",
        "",
        "| work | program | messages/s | MB/s | figure | target | met |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for row in rows:
        met = "" if row.met is None else "yes" if row.met else "**no**"
        cells = (row.work, row.program, row.rate, row.volume, row.figure, row.target, met)
        lines.append("| " + " | ".join(cells) + " |")
    text = "\n".join(lines) + "\n"
    (setup.work / "results.md").write_text(text)
    print(text, end="")
