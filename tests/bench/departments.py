#!/usr/bin/python3
"""How long it takes to ask 30 departments about 2,000 opinions, and to take their answers in.

    tests/bench/departments.py build/release/bin/gaiyo-cli [departments] [opinions]

The files go out, every row is answered with openpyxl (which is not counted), and come back in one
call. Then one department is asked about all of it, and the booklet is written for Word. Seconds of
the processor and the most memory of each call; nothing is asserted.
"""
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

import openpyxl

FIRST = 3  # the row of the first opinion


def run(*command, given=None):
    process = subprocess.Popen([str(each) for each in command], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE)
    if given is not None:
        process.stdin.write(given.encode())
    process.stdin.close()
    out = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{command[1]} failed")
    return out, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def text(dice, words):
    pieces = "区民 公園 緑地 駅前 歩道 段差 予算 計画 防災 訓練 学校 子育て 支援 窓口 相談 利用".split()
    return "".join(dice.choice(pieces) for _ in range(words)) + "。"


def document(cli, path, departments, opinions):
    dice = random.Random(13)
    empty = path.with_suffix(".empty.db")
    source = path.with_suffix(".json")
    run(cli, "new", empty)
    run(cli, "export", empty, source)
    made = json.loads(source.read_text())
    made["nodes"] = [{"id": f"n{i}", "parent": None, "kind": "item", "number": None, "auto": True,
                      "draft_number": None, "title": f"項目{i}"} for i in range(departments)]
    share = -(-opinions // departments)
    made["opinions"] = [{"id": f"o{i}", "node": f"n{i // share}", "summary": text(dice, 60),
                         "response": None, "category": None, "count": 1, "note": None}
                        for i in range(opinions)]
    source.write_text(json.dumps(made, ensure_ascii=False))
    run(cli, "import", source, path)
    lines = [{"op": "add_department", "id": f"d{i}", "name": f"第{i}課"} for i in range(departments)]
    lines += [{"op": "assign", "node": f"n{i}", "departments": [f"d{i}"]}
              for i in range(departments)]
    run(cli, "batch", path, given="\n".join(json.dumps(line) for line in lines) + "\n")


def answer(folder):
    dice = random.Random(14)
    for file in sorted(folder.glob("*.xlsx")):
        book = openpyxl.load_workbook(file)
        sheet = book["回答"]
        columns = {cell.value: cell.column for cell in sheet[1]}
        for row in range(FIRST, sheet.max_row + 1):
            sheet.cell(row, columns["response"]).value = text(dice, 60)
        book.save(file)
    return sorted(folder.glob("*.xlsx"))


def tell(what, measured):
    _, seconds, megabytes = measured
    print(f"{what:44} {seconds:7.2f} s {megabytes:7.0f} MB", flush=True)


def ask(cli, folder, departments, opinions):
    folder.mkdir()
    path = folder / "x.db"
    document(cli, path, departments, opinions)
    out = folder / "out"
    tell(f"{departments} departments, {opinions} opinions: out",
         run(cli, "inquire", path, out, "--round", "第1回"))
    files = answer(out)
    back = run(cli, "reply", path, *files)
    tell(f"{len(files)} files back, {json.loads(back[0])['replies']} answers", back)
    tell("taken, all without doubt", run(cli, "replies", path, "--take", "clear"))
    return path


def main():
    cli = pathlib.Path(sys.argv[1]).resolve()
    departments = int(sys.argv[2]) if len(sys.argv) > 2 else 30
    opinions = int(sys.argv[3]) if len(sys.argv) > 3 else 2000
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        ask(cli, folder / "many", departments, opinions)
        path = ask(cli, folder / "one", 1, opinions * 5)
        tell(f"{opinions * 5} opinions for Word", run(cli, "export", path, folder / "x.docx"))
        tell("the same as PDF", run(cli, "export", path, folder / "x.pdf"))


main()
