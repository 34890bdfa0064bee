#!/usr/bin/env python3
"""Measures what many quotes cost beside as many posts, in the theme of this hub, built cold in turn:

    benchmarks/quotes.py LHUB [--sizes 12500 25000 50000] [--runs 3] [--work /dev/shm/lhub-quotes]

A site of quotes has 50 collections, words by chance out of 4,000, 400 authors and 60 topics, frames and feeds as they come. A site of posts has as many posts of
200 words with two of the same tags. Prints for each size the medians in seconds, time a page, time of the checks (near-duplicates among them) and peak memory."""
import argparse
import json
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
CONFIG = "title: Many words\nbase_url: https://example.org/\nlanguage: en\ntheme: beacon\npaginate: 50\n"
SYLLABLES = ["ba", "co", "di", "fe", "gu", "ha", "li", "mo", "na", "po", "ra", "se", "ti", "vu", "wo", "ze"]


def vocabulary(chance):
    words = ["".join(chance.choice(SYLLABLES) for _ in range(chance.randint(1, 4))) for _ in range(4000)]
    authors = [" ".join(word.capitalize() for word in chance.sample(words, 2)) for _ in range(400)]
    topics = [f"{chance.choice(words)} {number}" for number in range(60)]
    return words, authors, topics


def sentence(chance, words, least, most):
    return " ".join(chance.choice(words) for _ in range(chance.randint(least, most))).capitalize() + "."


def lay(site, kind, count):
    chance = random.Random(7)
    words, authors, topics = vocabulary(chance)
    (site / "content").mkdir(parents=True)
    shutil.copytree(ROOT / "themes", site / "themes")
    (site / "site.config.yml").write_text(CONFIG)
    if kind == "quotes":
        lay_quotes(site / "content/quotes", count, chance, words, authors, topics)
    else:
        lay_posts(site / "content/posts", count, chance, words, topics)


def lay_quotes(folder, count, chance, words, authors, topics):
    folder.mkdir()
    for collection in range(50):
        with open(folder / f"collection-{collection:02}.yml", "w") as file:
            file.write(f"title: Collection {collection}\nquotes:\n")
            for number in range(collection, count, 50):
                file.write(
                    f"  - id: said-{number}\n    text: \"{sentence(chance, words, 8, 30)}\"\n    author: \"{chance.choice(authors)}\"\n"
                    f"    status: attributed\n    note: Passed on by word of mouth.\n    topics: [\"{chance.choice(topics)}\", \"{chance.choice(topics)}\"]\n")


def lay_posts(folder, count, chance, words, topics):
    folder.mkdir()
    for number in range(count):
        text = "\n\n".join(" ".join(sentence(chance, words, 8, 16) for _ in range(4)) for _ in range(4))
        day = time.strftime("%Y-%m-%d", time.gmtime(946684800 + number % 9000 * 86400))
        (folder / f"post-{number:06}.md").write_text(
            f"---\ntitle: Post {number}\ndate: {day}\ntags: [\"{chance.choice(topics)}\", \"{chance.choice(topics)}\"]\n---\n{text}\n")


def build(lhub, site):
    """Seconds, peak MiB, files, and milliseconds of the checks."""
    with tempfile.TemporaryFile() as said:
        began = time.monotonic()
        process = subprocess.Popen([lhub, "build", "--clean", "--json"], cwd=site, stdout=said)
        _, status, usage = os.wait4(process.pid, 0)
        taken = time.monotonic() - began
        if status:
            raise SystemExit(f"The build of {site} failed.")
        said.seek(0)
        summary = json.load(said)["summary"]
    shutil.rmtree(site / "public")
    shutil.rmtree(site / ".lhub")
    return taken, usage.ru_maxrss / 1024, summary["files"]["written"], summary["milliseconds"]["checking"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lhub")
    parser.add_argument("--sizes", type=int, nargs="+", default=[12500, 25000, 50000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("/dev/shm/lhub-quotes"))
    given = parser.parse_args()
    shutil.rmtree(given.work, ignore_errors=True)
    for size in given.sizes:
        for kind in ("quotes", "posts"):
            lay(given.work / f"{kind}-{size}", kind, size)
        runs = {"quotes": [], "posts": []}
        for _ in range(given.runs):
            for kind, figures in runs.items():
                figures.append(build(given.lhub, given.work / f"{kind}-{size}"))
        for kind, figures in runs.items():
            seconds, memory, files, checks = (statistics.median(column) for column in zip(*figures))
            print(f"{size:>7} {kind:<6} {seconds:6.2f} s, {seconds / size * 1e6:4.0f} us each, {seconds / files * 1e6:4.0f} us a file of {files:.0f}, "
                  f"{memory:5.0f} MiB, checks {checks:5.0f} ms", flush=True)
            shutil.rmtree(given.work / f"{kind}-{size}")


main()
