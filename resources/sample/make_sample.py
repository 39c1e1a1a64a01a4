#!/usr/bin/env python3
"""Makes nerima-2016.json, the sample document, from the published text by our own import.

    make_sample.py GAIYO_CLI TEXT EXPECTED OUT.json

for example, in the top folder, after a build:

    resources/sample/make_sample.py build/release/bin/gaiyo-cli tests/data/nerima-2016.txt \\
        tests/data/nerima-2016.expected.json resources/sample/nerima-2016.json

TEXT is what was published; the symbols of 対応区分 are lost in it. EXPECTED has an example for each
(`category_example`), and the booklet says on its front page that they are examples. Ids are counted
(op1, n1, r1, c1), so that the same input gives the same bytes.

Three departments, made up, too, were asked once, and one of them has answered. What the three opinions
of ◎ came to in the plan is made up as well.

Behind the opinions stand three letters, made up here: the words of the opinions, with what letters
have besides. Each says so in its first line.
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


MADE_UP = "【作例：実際に届いたものではありません】"
MASK = "■"

# A line of a letter: its words with what became of each part: the numbers of opinions, or the reason
# to set it aside or to mask it. Marks need no place.
ASIDE = {"greeting", "identity", "other"}
LETTERS = [
    {
        "day": "2016-07-08",
        "method": "mail",
        "class": "区内在住",
        "origin": "machine",
        "before": [
            [(MADE_UP, "other")],
            [("お世話になっております。", "greeting")],
            [("区内に住む", "identity"), (MASK * 4, "name"), ("と申します。", "identity")],
            [("素案を読みましたので、意見をお送りします。", "greeting")],
        ],
        "opinions": range(1, 26),
        "after": [
            [("ご検討をよろしくお願いいたします。", "greeting")],
            [("メール：", "identity"), (MASK * 16, "contact")],
        ],
    },
    {
        "day": "2016-07-15",
        "method": "post",
        "class": "区内在住",
        "origin": "typed",
        "before": [[(MADE_UP, "other")], [("拝啓　計画の素案について、次のとおり意見を申し上げます。", "greeting")]],
        "opinions": range(26, 35),
        # No. 8 is in the mail, too.
        "after": [[("・", None), ("学校にも無線LANをお願いします。", (8,))], [("敬具", "greeting")]],
    },
    {
        "day": "2016-07-22",
        "method": "form",
        "class": "区内在勤",
        "origin": "machine",
        "before": [[(MADE_UP, "other")]],
        "opinions": [n for n in range(35, 50) if n not in (37, 38)],
        # One sentence asks for two things.
        "behind": {
            36: (
                "メール送受信の前にも、USBメモリとのファイルのやりとりの前にも、"
                "セキュリティチェックを実施するようにすべきではないか。",
                (37, 38),
            )
        },
        "after": [],
    },
]


def lines_of(letter, opinions):
    yield from letter["before"]
    for number in letter["opinions"]:
        yield [("・", None), (opinions[number]["summary"], (number,))]
        if number in letter.get("behind", {}):
            yield [("・", None), letter["behind"][number]]
    yield from letter["after"]


def add_stretch(document, stretch, use, opinions):
    if use in ASIDE:
        add(document, "passages", "p", stretch, opinion=None, reason=use)
    elif isinstance(use, str):
        add(document, "masks", "m", stretch, reason=use, note=None)
    else:
        for number in use:
            add(document, "passages", "p", stretch, opinion=opinions[number]["id"], reason=None)


def add_letters(document):
    """Positions are code points, which is what Python counts."""
    opinions = {opinion["no"]: opinion for opinion in document["opinions"]}
    numbered = set()
    for no, letter in enumerate(LETTERS, 1):
        text, parts = "", 0
        for line in lines_of(letter, opinions):
            for words, use in line:
                stretch = {"original": f"o{no}", "start": len(text), "end": len(text) + len(words)}
                text += words
                if use:
                    add_stretch(document, stretch, use, opinions)
                for number in use if isinstance(use, tuple) else ():
                    if number not in numbered:
                        parts += 1
                        opinions[number]["ref"] = f"{no}-{parts}"
                        numbered.add(number)
            text += "\n"
        who = {"class": letter["class"], "kind": "person", "persons": 1, "note": None}
        add(document, "submitters", "s", who)
        add(
            document,
            "letters",
            "l",
            {"no": no, "received_on": letter["day"], "method": letter["method"]},
            submitter=f"s{no}",
            place="",
            scope="in",
            owner="",
            note="見本のための作例です。",
            parts=parts,
        )
        words = {"title": "本文", "origin": letter["origin"], "text": text, "checked": True}
        add(document, "originals", "o", words, letter=f"l{no}")


def add(document, kind, prefix, first, **fields):
    document[kind].append({"id": f"{prefix}{len(document[kind]) + 1}", **first, **fields})


# Of the three sections, in their order. The sample is made as revision 1 by an operation of this
# name (make_sample.cpp), and that is the state that the departments were shown.
DEPARTMENTS = [
    ("情報サービス課（作例）", "0101"),
    ("安全対策課（作例）", "0202"),
    ("システム管理課（作例）", "0303"),
]
OPERATION = "00000000-0000-4000-8000-000000000001"
# What came back: the No., what stands behind the present response, a remark, and why somebody has
# to look at it.
ANSWERS = [
    (41, "平成29年度には、すべての事務用パソコンで対応を終える予定です。", None, None),
    (45, "調達の経過は、区のホームページで公表します。", None, None),
    (47, "", "国の取組の時期が変わりました。課長に確認のうえ、月末までに改めて回答します。", "remark"),
]


def add_inquiry(document):
    opinions = {opinion["no"]: opinion for opinion in document["opinions"]}
    nodes = {node["id"]: node for node in document["nodes"]}
    responses = {response["id"]: response for response in document["responses"]}
    sections = [node for node in document["nodes"] if node["kind"] == "section"]
    for section, (name, code) in zip(sections, DEPARTMENTS, strict=True):
        add(document, "departments", "d", {"name": name, "code": code})
        section["department"] = document["departments"][-1]["id"]
    what = {"name": "R1", "due_on": "2016-08-26", "asks": "response category remark"}
    add(document, "rounds", "q", what, note="見本のための作例です。")
    for department in document["departments"]:
        to = {"round": "q1", "department": department["id"], "revision": 1, "operation": OPERATION}
        at = {"issued_at": "2016-08-10T00:00:00.000Z", "due_on": "2016-08-26", "closed_at": None}
        add(document, "sheets", "h", to, **at)
    sheet_of = {sheet["department"]: sheet["id"] for sheet in document["sheets"]}
    rows = {}
    for opinion in document["opinions"]:
        node = nodes[opinion["node"]]
        while node.get("department") is None:
            node = nodes[node["parent"]]
        where = {"sheet": sheet_of[node["department"]], "opinion": opinion["id"]}
        add(document, "sheet_rows", "w", where, ref=opinion["ref"], no=opinion["no"])
        rows[opinion["no"]] = (node["department"], where["sheet"])
    for line, (no, more, remark, flag) in enumerate(ANSWERS, 3):
        department, sheet = rows[no]
        said = responses[opinions[no]["response"]]["plain"] + more if more else None
        about = {"sheet": sheet, "row": line, "opinion": opinions[no]["id"], "department": department}
        words = {"response": said, "category": None, "summary": None, "remark": remark}
        file = {"came_at": "2016-08-24T02:00:00.000Z", "file": "R1_システム管理課（作例）.xlsx"}
        open_ = {"state": "open", "decided_at": None, "decided_by": "", "note": None}
        made = {**about, **words, "by": "システム管理課（作例）", **file, "file_hash": "", "flag": flag}
        add(document, "replies", "a", made, **open_)


# What the three opinions of ◎ came to in the plan: their No., the page of the draft and of the plan,
# and the words that were added. The pages and the words are made up.
CHANGES = [
    (7, "18", "18", "音声による意思疎通が困難な方のために、ICTを活用した窓口での支援を検討します。（作例）"),
    (9, "21", "22", "人口統計、予算・決算、区立施設、防災、観光等に関するデータから順次公開します。（作例）"),
    (27, "33", "34", "コンビニ交付に対応したマルチコピー機の区民事務所への設置を検討します。（作例）"),
]


def add_plan_changes(document):
    opinions = {opinion["no"]: opinion for opinion in document["opinions"]}
    nodes = {node["id"]: node for node in document["nodes"]}
    for category in document["categories"]:
        category["changes_plan"] = category["symbol"] == "◎"
    for no, draft, final, words in CHANGES:
        node = nodes[opinions[no]["node"]]
        node["page_draft"], node["page_final"] = draft, final
        where = {"node": node["id"], "place": "取組の内容", "page": ""}
        add(document, "plan_changes", "v", where, old="", new=words, reason="")
        pair = {"change": document["plan_changes"][-1]["id"], "opinion": opinions[no]["id"]}
        add(document, "plan_change_opinions", "x", pair)


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
        add_letters(document)
        add_inquiry(document)
        add_plan_changes(document)
        (folder / "b.json").write_text(json.dumps(document, ensure_ascii=False), "utf-8")
        # Once more through the program, so that the file is written as the program writes it.
        run("import", folder / "b.json", folder / "b.db")
        run("export", folder / "b.db", out, "--force")


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
