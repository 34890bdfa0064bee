#!/usr/bin/env python3
"""Measures what a show of many episodes adds to a build, beside the same site without it:

    benchmarks/podcasts.py LHUB SITE [--episodes 5000] [--runs 5]

SITE is a corpus as benchmarks/corpus.sh lays it out. A copy of it gets a show: episodes with a sound of their own (13 KB of MP3 each), notes of some
sentences with a list, three chapters, two tags, one category. Both are built cold and then with nothing changed, in turn; medians in milliseconds."""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "tests/LeadershipHub.Engine.Tests/Parsing/Audio/Fixtures"
SHOW = """title: The daily question
description: One question for people who lead, every working day.
categories: [Business > Management]
explicit: false
artwork: cover.png
owner: { name: Somebody, email: somebody@example.org }
people: [{ name: Somebody }, { name: Somebody else, role: co-host }]
"""
NOTES = """Somebody comes in and asks for one thing, and it turns out to be another. At 0:01 we hear what it was, and at 0:02 what became of it.

- **Ask** one question that you do not know the answer to.
- **Listen** without helping, and write down the words as they were said.
- **Show** what you did with the answer, with a date on it.

The rest is in [the archive](https://example.org/archive/), and the next one comes tomorrow.
"""


def lay(site, episodes):
    folder = site / "content" / "daily"
    folder.mkdir()
    shutil.copy(ROOT / "tests/sites/podcasts/static/cover.png", folder / "cover.png")
    (folder / "_show.yml").write_text(SHOW)
    sound = (FIXTURES / "cbr.mp3").read_bytes()
    for number in range(1, episodes + 1):
        year, day = 2005 + number // 250, number % 250
        date = time.strftime("%Y-%m-%d", time.gmtime(time.mktime((year, 1, 1, 12, 0, 0, 0, 0, 0)) + day * 86400))
        # Another byte in the encoder's own text, so that no two files are one.
        (folder / f"{number:05}.mp3").write_bytes(sound[:-8] + number.to_bytes(8, "big"))
        (folder / f"{number:05}-question.md").write_text(
            f"---\ntitle: Question of day {number}\ndate: {date}\nnumber: {number}\naudio: {number:05}.mp3\n"
            f"chapters: {{ '0:00': Opening, '0:01': The question, '0:02': The answer }}\n"
            f"tags: [asking-{number % 20}, listening]\ncategories: [Daily]\n---\n{NOTES}")


def build(lhub, site):
    began = time.monotonic()
    process = subprocess.Popen([lhub, "build", "--verbosity", "quiet"], cwd=site)
    _, status, _ = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"The build of {site} failed.")
    return (time.monotonic() - began) * 1000


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lhub")
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--episodes", type=int, default=5000)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    lhub = os.path.abspath(options.lhub)
    plain, shown = options.site.with_name(options.site.name + "-plain"), options.site.with_name(options.site.name + "-show")
    for copy in (plain, shown):
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(options.site, copy, ignore=shutil.ignore_patterns("public", ".lhub"))
    lay(shown, options.episodes)

    times = {(site, kind): [] for site in (plain, shown) for kind in ("cold", "warm")}
    for run in range(options.runs + 1):
        for site in (plain, shown):
            for name in ("public", ".lhub"):
                if (site / name).exists():
                    (site / name).rename(site.with_name(f"trash-{time.monotonic_ns()}"))
            cold = build(lhub, site)
            warm = [build(lhub, site) for _ in range(3)]
            if run:
                times[site, "cold"].append(cold)
                times[site, "warm"] += warm[1:]
    for kind in ("cold", "warm"):
        without, with_show = (statistics.median(times[site, kind]) for site in (plain, shown))
        print(f"{kind}: without {without:.0f}, with {options.episodes} episodes {with_show:.0f}, more {with_show - without:.0f} ms")


main()
