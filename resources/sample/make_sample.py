#!/usr/bin/env python3
"""Makes nerima-2016.json, the sample document, from the published text by our own import.

    make_sample.py GAIYO_CLI TEXT EXPECTED OUT.json

for example, in the top folder, after a build:

    resources/sample/make_sample.py build/release/bin/gaiyo-cli tests/data/nerima-2016.txt \\
        tests/data/nerima-2016.expected.json resources/sample/nerima-2016.json

TEXT is what was published; the symbols of 対応区分 are lost in it. EXPECTED has an example for each
(`category_example`), and the booklet says on its front page that they are examples. Ids are counted
(op1, n1, r1, c1), so that the same input gives the same bytes.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

NOTE = (
    "この冊子は「意見とりまとめ Gaiyo」の見本です。各意見の対応区分は見本のために付けた例であり、"
    "練馬区が公表したものではありません。"
)


def counted_ids(document):
    ids = {}
    for kind, prefix in (("categories", "c"), ("nodes", "n"), ("opinions", "op"), ("responses", "r")):
        for number, row in enumerate(document[kind], 1):
            ids[row["id"]] = f"{prefix}{number}"
    return ids


def rename(document, ids):
    for kind in ("categories", "nodes", "opinions", "responses"):
        for row in document[kind]:
            for field in ("id", "parent", "node", "response", "category"):
                if row.get(field) is not None:
                    row[field] = ids[row[field]]
    for row in document["responses"]:
        row["text"] = re.sub(r"\{\{No:([^}]+)\}\}", lambda m: "{{No:%s}}" % ids[m[1]], row["text"])


def add_examples(document, expected):
    categories = {row["symbol"]: row["id"] for row in document["categories"]}
    for opinion, example in zip(document["opinions"], expected["opinions"], strict=True):
        assert opinion["no"] == example["no"]
        opinion["category"] = categories[example["category_example"]]
    document["consultation"]["settings"] = {"front_notes": [NOTE], "watermark": "見本"}


def main(cli, text, expected, out):
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)

        def run(*arguments):
            subprocess.run([cli, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)

        run("import", text, folder / "a.db")
        run("export", folder / "a.db", folder / "a.json")
        document = json.loads((folder / "a.json").read_text("utf-8"))
        rename(document, counted_ids(document))
        add_examples(document, json.loads(Path(expected).read_text("utf-8")))
        (folder / "b.json").write_text(json.dumps(document, ensure_ascii=False), "utf-8")
        # Once more through the program, so that the file is written as the program writes it.
        run("import", folder / "b.json", folder / "b.db")
        run("export", folder / "b.db", out, "--force")


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
