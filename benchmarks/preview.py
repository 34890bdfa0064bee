#!/usr/bin/env python3
"""Measures the live preview: from a save to the new bytes over HTTP.

    benchmarks/preview.py LHUB SITE [--edits N] [--atomic] [--work FOLDER]

LHUB is a published executable (see CONTRIBUTING.md), SITE a hub's folder; it is copied, the copy is edited. Each edit appends
a sentence with its number to the body of a post, one post after the other, and then asks for the post's page over one
connection until the sentence is there. Prints the median, the 95th percentile and the longest time in milliseconds, and the
resident memory of the process after 100 edits and at the end. Put the work folder on a memory file system to measure the tool
rather than the disk.
"""
import argparse
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import xml.etree.ElementTree

PATIENCE = 120.0  # seconds for a build; only a failure waits so long
POLL = 0.001


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("lhub")
    parser.add_argument("site")
    parser.add_argument("--edits", type=int, default=200)
    parser.add_argument("--warm-up", type=int, default=10, help="edits before the measured ones")
    parser.add_argument("--atomic", action="store_true", help="save through a second file that is renamed")
    parser.add_argument("--work", default="/dev/shm" if os.path.isdir("/dev/shm") else None)
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def copy_site(site, target):
    for name in ("content", "static", "theme", "themes", "site.config.yml"):
        source = os.path.join(site, name)
        if os.path.isdir(source):
            shutil.copytree(source, os.path.join(target, name))
        elif os.path.exists(source):
            shutil.copy(source, target)


def start(lhub, folder):
    process = subprocess.Popen([os.path.abspath(lhub), "serve", "--port", "0"], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    for line in process.stdout:
        found = re.search(r"Serving at (\S+)", line)
        if found:
            # Whatever it says from here on is read and dropped: a full pipe would stop it.
            threading.Thread(target=lambda: [None for _ in process.stdout], daemon=True).start()
            return process, urllib.parse.urlsplit(found.group(1))
    sys.exit(f"lhub serve ended with {process.wait()} before it served anything.")


class Preview:
    """One connection that stays open, as a browser's does."""

    def __init__(self, url):
        self.base = url.path
        self.connection = http.client.HTTPConnection(url.hostname, url.port, timeout=PATIENCE)
        self.connection.connect()
        self.connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def get(self, path):
        self.connection.request("GET", path)
        answer = self.connection.getresponse()
        return answer.status, answer.read()

    def wait_for(self, path, text, since):
        while True:
            _, body = self.get(path)
            now = time.monotonic()
            if text in body:
                return now - since
            if now - since > PATIENCE:
                sys.exit(f"{path} does not show the edit after {PATIENCE:.0f} s.")
            time.sleep(POLL)


def addresses(preview):
    """The paths of all pages, from the sitemap or the sitemaps that it names."""
    _, body = preview.get(preview.base + "sitemap.xml")
    paths = []
    for entry in xml.etree.ElementTree.fromstring(body).iter():
        if entry.tag.endswith("}loc"):
            paths.append(urllib.parse.urlsplit(entry.text.strip()).path)
    return paths


def posts(folder, preview):
    """Posts with the paths of their pages: the file's name without its date, or its bundle's, ends the path."""
    by_slug = {}
    for path in addresses(preview):
        by_slug.setdefault(urllib.parse.unquote(path.rstrip("/").rsplit("/", 1)[-1]), []).append(path)

    found = []
    for file in sorted(pathlib.Path(folder, "content", "posts").rglob("*.md")):
        name = file.parent.name if file.stem == "index" else file.stem
        slug = re.sub(r"^\d{4}-\d\d-\d\d-", "", name)
        # Other pages may end in the same slug; a post whose page is not certain is left out.
        if len(by_slug.get(slug, [])) == 1 and not re.search(rb"^(slug|draft|permalink):", file.read_bytes(), re.MULTILINE):
            found.append((file, by_slug[slug][0]))
    if not found:
        sys.exit("No post was found whose page is in the sitemap.")
    return found


def save(file, text, atomic):
    if not atomic:
        file.write_bytes(text)
        return
    fresh = file.with_name(f".{file.name}.new")
    fresh.write_bytes(text)
    os.replace(fresh, file)


def memory(process):
    """Resident memory in MiB, where the system tells."""
    try:
        with open(f"/proc/{process.pid}/status", encoding="ascii") as status:
            return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS:"))
    except OSError:
        return float("nan")


def edit_all(options, folder, preview, process):
    todo = posts(folder, preview)
    originals = {}
    times, early = [], float("nan")
    for number in range(options.warm_up + options.edits):
        file, path = todo[number % len(todo)]
        original = originals.setdefault(file, file.read_bytes())
        sentence = f"Edit number {number} of this run.".encode()
        began = time.monotonic()
        save(file, original + b"\n" + sentence + b"\n", options.atomic)
        took = preview.wait_for(path, sentence, began)
        if number >= options.warm_up:
            times.append(took * 1000)
            if len(times) == 100:
                early = memory(process)
    return times, early


def percentile(times, share):
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def main():
    options = arguments()
    folder = tempfile.mkdtemp(prefix="lhub-preview-", dir=options.work)
    process = None
    try:
        copy_site(options.site, folder)
        process, url = start(options.lhub, folder)
        preview = Preview(url)
        times, early = edit_all(options, folder, preview, process)
        result = {
            "edits": len(times),
            "p50_ms": round(statistics.median(times), 1),
            "p95_ms": round(percentile(times, 0.95), 1),
            "max_ms": round(max(times), 1),
            "rss_after_100_mib": round(early, 1),
            "rss_after_all_mib": round(memory(process), 1),
        }
        print(json.dumps(result) if options.json else "\n".join(f"{name:18} {value}" for name, value in result.items()))
    finally:
        if process:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
        shutil.rmtree(folder, ignore_errors=True)


main()
