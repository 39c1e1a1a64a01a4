#!/usr/bin/env python3
"""The same booklet by Gaiyo and by other typesetters, in one run: seconds and megabytes.

    peers.py GAIYO_CLI TEXT [N …] [--repeated] [--only NAME] [--keep FOLDER]

TEXT is a published text (tests/data/nerima-2016.txt). It is cycled to N opinions (49, 1000 and
10000 unless told), each with a word of its own, below the headings that it has; with --repeated the
headings are cycled, too: nearly one for each opinion, and hundreds of pages of contents. Gaiyo reads
its .db and writes a tagged PDF/UA; the others get the same rows as their own source: Typst (`pip
install typst`), Chromium and LibreOffice (Debian's packages), where they are there. A peer that needs longer than LIMIT seconds is stopped.
"""

import argparse
import html
import importlib.util
import json
import multiprocessing
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LIMIT = 300
TITLE = "計画（素案）に対する意見の概要と区の考え方"
COLUMNS = ("No.", "意見の概要", "区の考え方", "対応区分")
SYMBOLS = "◎○□△※―"


def run(command, folder, environment=None):
    """Seconds and peak megabytes of a whole process, or why there are none."""
    start = time.monotonic()
    child = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL, env=environment)
    deadline = start + LIMIT
    while True:
        pid, status, usage = os.wait4(child.pid, os.WNOHANG)
        if pid:
            break
        if time.monotonic() > deadline:
            child.kill()
            os.wait4(child.pid, 0)
            return f"over {LIMIT} s"
        time.sleep(0.005)
    seconds = time.monotonic() - start
    if status != 0:
        return "failed"
    return f"{seconds:8.2f} s {usage.ru_maxrss / 1024:6.0f} MB"


def quiet(command, folder=None):
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)


def grow(document, count, repeated):
    """The document's rows cycled to so many below its headings, or, `repeated`, the headings cycled
    with them: (level, text) or (no, summary, response, symbol)."""
    nodes = {node["id"]: node for node in document["nodes"]}
    responses = {r["id"]: re.sub(r"\{\{No:[^}]*\}\}", "No. 2", r["text"])
                 for r in document["responses"]}
    opinions = document["opinions"]
    cycles = [(i // len(opinions), opinions[i % len(opinions)]) for i in range(count)]
    if not repeated:
        place = {node["id"]: at for at, node in enumerate(document["nodes"])}
        cycles.sort(key=lambda each: place[each[1]["node"]])
    rows = []
    seen = set()
    for no, (cycle, opinion) in enumerate(cycles, 1):
        chain = []
        node = opinion["node"]
        while node:
            chain.insert(0, node)
            node = nodes[node]["parent"]
        for level, node in enumerate(chain):
            key = (cycle if repeated else 0, node)
            if key not in seen:
                seen.add(key)
                rows.append((level, f"{nodes[node]['title']}（{key[0] + 1}）"))
        rows.append((no, f"{no}番目の{opinion['summary']}",
                     f"第{cycle + 1}回の{responses.get(opinion['response'], '')}",
                     SYMBOLS[no % len(SYMBOLS)]))
    return rows


def to_json(rows):
    nodes, opinions, responses, chain = [], [], [], {}
    for row in rows:
        if len(row) == 2:
            level, title = row
            chain[level] = f"n{len(nodes)}"
            nodes.append({"id": chain[level], "parent": chain.get(level - 1) if level else None,
                          "kind": "item", "number": None,
                          "auto": False, "draft_number": None, "title": title})
            last = chain[level]
        else:
            no, summary, response, symbol = row
            responses.append({"id": f"r{no}", "text": response.replace("{", "{{lb}}")})
            opinions.append({"id": f"o{no}", "no": no, "node": last, "summary": summary,
                             "response": f"r{no}", "category": f"c{SYMBOLS.index(symbol)}",
                             "count": 1, "note": None})
    return {"categories": [{"id": f"c{i}", "symbol": s, "text": s, "declared": None}
                           for i, s in enumerate(SYMBOLS)],
            "nodes": nodes, "responses": responses, "opinions": opinions}


def to_typst(rows):
    def escaped(text):
        return re.sub(r'([\\#*_`$<>@\[\]~"/-])', r"\\\1", text)
    out = ['#set page(paper:"a4",margin:20mm)\n'
           '#set text(font:"BIZ UDGothic",size:10.5pt,lang:"ja")\n'
           f"= {TITLE}\n#table(columns:(8%,38%,44%,10%),table.header("
           + ",".join(f"[{c}]" for c in COLUMNS) + "),"]
    for row in rows:
        if len(row) == 2:
            out.append(f"table.cell(colspan:4,fill:luma(220))[{escaped(row[1])}],")
        else:
            out.append("".join(f"[{escaped(str(cell))}]," for cell in row))
    return "\n".join(out) + ")\n"


def to_html(rows):
    out = ['<!doctype html><html lang="ja"><meta charset="utf-8"><title>' + TITLE + "</title><style>"
           '@page{size:A4;margin:20mm}body{font:10.5pt "BIZ UDGothic"}'
           "table{border-collapse:collapse;width:100%;table-layout:fixed}"
           "td,th{border:.5pt solid;padding:1.5mm;vertical-align:top;overflow-wrap:anywhere}"
           "thead{display:table-header-group}.h{background:#ddd}</style>"
           f"<h1>{TITLE}</h1><table><col width=8%><col width=38%><col width=44%><col width=10%>"
           "<thead><tr>" + "".join(f"<th>{c}" for c in COLUMNS) + "</thead><tbody>"]
    for row in rows:
        if len(row) == 2:
            out.append(f"<tr><td colspan=4 class=h>{html.escape(row[1])}")
        else:
            out.append("<tr>" + "".join(f"<td>{html.escape(str(cell))}" for cell in row))
    return "\n".join(out) + "</table>"


def peers(folder, fonts):
    """Name, command and environment of each typesetter that is here."""
    if importlib.util.find_spec("typst"):
        code = ("import typst;typst.compile('doc.typ',output='typst.pdf',"
                f"font_paths=[{str(fonts)!r}],ignore_system_fonts=True)")
        yield "Typst", [sys.executable, "-c", code]
    if shutil.which("chromium"):
        yield "Chromium", ["chromium", "--headless", "--no-sandbox", "--disable-gpu",
                           f"--user-data-dir={folder}/chromium", "--no-pdf-header-footer",
                           "--print-to-pdf=chromium.pdf", "doc.html"]
    if shutil.which("soffice"):
        yield "LibreOffice", ["soffice", f"-env:UserInstallation=file://{folder}/office",
                              "--headless", "--convert-to", "pdf:writer_web_pdf_Export",
                              "--outdir", "office-out", "doc.html"]


def write_sources(top, folder, count, repeated):
    """The grown text as each typesetter wants it. Runs in a process of its own: a child's peak has in
    it what its parent held when it was begun."""
    document = json.loads((top / "base.json").read_text())
    template = {key: document[key] for key in document
                if key not in ("categories", "nodes", "responses", "opinions")}
    rows = grow(document, count, repeated)
    (folder / "doc.json").write_text(
        json.dumps({**template, **to_json(rows)}, ensure_ascii=False))
    (folder / "doc.typ").write_text(to_typst(rows))
    (folder / "doc.html").write_text(to_html(rows))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("cli", type=Path)
    parser.add_argument("text", type=Path)
    parser.add_argument("counts", type=int, nargs="*", default=[])
    parser.add_argument("--repeated", action="store_true")
    parser.add_argument("--only")
    parser.add_argument("--keep", type=Path)
    arguments = parser.parse_args()
    cli = arguments.cli.resolve()
    with tempfile.TemporaryDirectory() as temporary:
        top = arguments.keep or Path(temporary)
        top.mkdir(parents=True, exist_ok=True)
        base = top / "base"
        for name in ("base.db", "base.json"):
            (top / name).unlink(missing_ok=True)
        quiet([cli, "import", arguments.text, f"{base}.db"])
        quiet([cli, "export", f"{base}.db", f"{base}.json"])
        for count in arguments.counts or [49, 1000, 10000]:
            folder = top / str(count)
            folder.mkdir(exist_ok=True)
            writer = multiprocessing.Process(
                target=write_sources, args=(top, folder, count, arguments.repeated))
            writer.start()
            writer.join()
            (folder / "doc.db").unlink(missing_ok=True)
            quiet([cli, "import", "doc.json", "doc.db"], folder)
            commands = [("Gaiyo", [cli, "export", "doc.db", "gaiyo.pdf", "--force", "--quiet"])]
            commands += peers(folder, cli.parent / "fonts")
            for name, command in commands:
                if arguments.only in (None, name):
                    print(f"{count:7d}  {name:12s} {run(command, folder)}", flush=True)


if __name__ == "__main__":
    main()
