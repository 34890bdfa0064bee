#!/usr/bin/env python3
"""Holds the demonstration hub to judges from elsewhere:

    benchmarks/quality.py LHUB [--tools FOLDER] [--runs 3] [--skip-lighthouse]

The Nu HTML checker (npm's vnu-jar, with a Java runtime), Lighthouse (npm, with the Chromium that CHROME_PATH names), and
readers and validators of feeds (npm's jsonfeed-validator, podcast-partytime, rss-parser; Debian's python3-feedparser).
npm installs its tools into FOLDER when they are not there. The site is served from 127.0.0.1 as a host does it: compressed, with _headers.
Ends with 1 where something is found; scores of Lighthouse are medians."""
import argparse
import fnmatch
import functools
import gzip
import http.server
import json
import mimetypes
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import threading

ROOT = pathlib.Path(__file__).resolve().parent.parent
PACKAGES = ("lighthouse", "vnu-jar", "jsonfeed-validator", "podcast-partytime", "rss-parser")
PAGES = {
    "home": "/",
    "post": "/2026/10/how-to-run-a-counter-hour/",
    "episode": "/podcast/087-who-answers-the-phone/",
    "quote": "/quotes/silence-is-a-question/",
    "form": "/ask-us/",
}
CHROME = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"
FEED_CHECK = """
const [,, root, tools, ...files] = process.argv;
const load = name => require(require.resolve(name, { paths: [tools] }));
const fs = require('fs');
const found = [];
(async () => {
  for (const file of files) {
    const text = fs.readFileSync(file, 'utf8');
    const name = file.slice(root.length);
    if (file.endsWith('.json')) {
      // The validator knows version 1; what 1.1 adds is taken out. https://www.jsonfeed.org/version/1.1/
      const feed = JSON.parse(text);
      for (const part of [feed, ...feed.items]) { delete part.authors; delete part.language; }
      feed.version = feed.version.replace('/1.1', '/1');
      for (const report of load('jsonfeed-validator')(feed)) found.push(`${name}: ${report.ruleId}: ${report.message}`);
      continue;
    }
    const feed = await new (load('rss-parser'))().parseString(text);
    if (!feed.title || !feed.items.length || feed.items.some(item => !item.title || !item.link)) found.push(`${name}: rss-parser finds an item without title or link`);
    if (!text.includes('<podcast:')) continue;
    const show = load('podcast-partytime').parseFeed(text);
    if (!show || show.items.length !== feed.items.length || show.items.some(item => !item.enclosure.url || !item.guid)) found.push(`${name}: podcast-partytime loses an episode`);
  }
  console.log(JSON.stringify(found));
})();
"""


class Host(http.server.SimpleHTTPRequestHandler):
    """A static host that compresses texts and sends what _headers says."""
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        path = pathlib.Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        found = path.is_file()
        path = path if found else pathlib.Path(self.directory) / "404.html"
        body = path.read_bytes()
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        self.send_response(200 if found else 404)
        if kind.startswith("text/") or kind.endswith(("xml", "json", "javascript")):
            body = gzip.compress(body)
            kind += "; charset=utf-8"
            self.send_header("Content-Encoding", "gzip")
        for name, value in self.rules():
            self.send_header(name, value)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def rules(self):
        applies = False
        for line in (pathlib.Path(self.directory) / "_headers").read_text().splitlines():
            if line.startswith("/"):
                applies = fnmatch.fnmatchcase(self.path.split("?")[0], line.strip())
            elif applies and ":" in line:
                name, value = line.strip().split(":", 1)
                # This host has no certificate.
                if name.lower() not in ("strict-transport-security", "content-type"):
                    yield name, value.strip()


def serve(folder):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Host, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_address[1]}"


def install(tools):
    tools.mkdir(parents=True, exist_ok=True)
    missing = [name for name in PACKAGES if not (tools / "node_modules" / name).is_dir()]
    if missing:
        (tools / "package.json").write_text("{}")
        subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--silent", *PACKAGES], cwd=tools, check=True)


def html(site, tools):
    jar = next((tools / "node_modules/vnu-jar").rglob("vnu.jar"))
    told = subprocess.run(["java", "-Xss8m", "-jar", jar, "--skip-non-html", "--errors-only", "--format", "json", site], capture_output=True, text=True)
    messages = json.loads(told.stderr or told.stdout)["messages"]
    pages = sum(1 for _ in site.rglob("*.html"))
    print(f"Nu HTML checker: {pages} pages, {len(messages)} errors")
    return [f"{message.get('url')}: {message['message']}" for message in messages]


def feeds(site, tools):
    import feedparser
    found = []
    files = [path for path in site.rglob("*") if path.name.startswith("feed") and path.suffix in (".xml", ".json") or path.name == "atom.xml"]
    for path in files:
        if path.suffix == ".xml":
            read = feedparser.parse(path.read_bytes())
            if read.bozo or not read.entries:
                found.append(f"{path}: feedparser: {read.get('bozo_exception', 'no entries')}")
    told = subprocess.run(["node", "-e", FEED_CHECK, "-", str(site), str(tools), *map(str, files)], capture_output=True, text=True, check=True)
    found += json.loads(told.stdout.splitlines()[-1])
    print(f"feeds: {len(files)} read, {len(found)} faults")
    return found


def lighthouse(address, tools, runs):
    found = []
    for name, path in PAGES.items():
        for preset in ("mobile", "desktop"):
            scores = [run_lighthouse(address + path, tools, preset) for _ in range(runs)]
            medians = {part: statistics.median(score[part] for score in scores) for part in scores[0]}
            print(f"Lighthouse, {name}, {preset}: " + ", ".join(f"{part} {value:.0f}" for part, value in medians.items()), flush=True)
            found += [f"{path}: {part} {value:.0f}" for part, value in medians.items() if value < 100]
    return found


def run_lighthouse(url, tools, preset):
    with tempfile.TemporaryDirectory() as profile:
        told = subprocess.run(
            [tools / "node_modules/.bin/lighthouse", url, "--quiet", "--output=json", "--only-categories=performance,accessibility,best-practices,seo",
             *(["--preset=desktop"] if preset == "desktop" else []), f"--chrome-flags={CHROME} --user-data-dir={profile}"],
            capture_output=True, text=True, check=True)
        return {part: category["score"] * 100 for part, category in json.loads(told.stdout)["categories"].items()}


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("lhub")
    options.add_argument("--tools", type=pathlib.Path, default=pathlib.Path(tempfile.gettempdir()) / "lhub-quality")
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--skip-lighthouse", action="store_true")
    given = options.parse_args()
    tools = given.tools.resolve()
    install(tools)
    with tempfile.TemporaryDirectory() as folder:
        site = pathlib.Path(folder) / "site"
        subprocess.run([given.lhub, "build", "--site", ROOT, "--output", site, "--strict", "--clean"], check=True, stdout=subprocess.DEVNULL)
        address = serve(site)
        found = html(site, tools) + feeds(site, tools)
        if not given.skip_lighthouse:
            found += lighthouse(address, tools, given.runs)
    for line in found:
        print("  " + line)
    return 1 if found else 0


if __name__ == "__main__":
    os.environ.setdefault("CHROME_PATH", "/usr/bin/chromium")
    sys.exit(main())
