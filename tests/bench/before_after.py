#!/usr/bin/env python3
"""Two builds of gaiyo-cli on the same work, in one run: how many times as long the second one takes.

    before_after.py BEFORE_CLI AFTER_CLI [--runs N] [--part NAME] …

The parts: load (`stats` of 100,000 opinions: the whole document is read), save (`batch` with 300
saves of one field, each a commit of its own, in 1,000 opinions), export (PDF of 10,000 opinions),
start (`stats` of one opinion). The builds take turns (A B A B …), so that what else the machine does
falls on both; a line has the medians and two ratios: of elapsed time, and of the processor's time,
which others on the machine disturb less. Nothing is asserted.
"""

import argparse
import os
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

WORDS = "公共施設の予約をもっと簡単にできるようにしてほしい。窓口でも受け付けてほしい（{}）。"
ANSWER = "ご意見のとおり、利便性の高い仕組みとなるよう検討を進めています。詳細は今後お知らせします。"
SAVES = 300


def table(count):
    lines = ["No.,章,施策,取組項目,意見の概要,区の考え方,対応区分"]
    for i in range(1, count + 1):
        lines.append(f"{i},第{i // 2000 + 1}章 まちづくり,施策{i // 200 + 1},項目{i // 20 + 1},"
                     f"{WORDS.format(i)},{ANSWER},{'◎○△'[i % 3]}")
    return "\n".join(lines) + "\n"


def timed(command, stdin=None):
    """Elapsed and processor seconds of a process that must succeed."""
    start = time.monotonic()
    child = subprocess.Popen(command, stdin=subprocess.PIPE if stdin else subprocess.DEVNULL,
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if stdin:
        child.stdin.write(stdin)
        child.stdin.close()
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        raise SystemExit(f"failed: {' '.join(command)}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime


def made(cli, folder, count):
    folder.mkdir(exist_ok=True)
    csv, db = folder / f"{count}.csv", folder / f"{count}.db"
    csv.write_text(table(count), encoding="utf-8")
    subprocess.run([cli, "import", csv, db], check=True, stdout=subprocess.DEVNULL)
    return str(db)


def saves():
    line = '{{"op":"set_opinion","no":{},"summary":"{}"}}\n'
    return "".join(line.format(i % 900 + 1, WORDS.format(-i)) for i in range(SAVES)).encode()


def parts(folder):
    """Name -> work(cli). Each build makes its documents itself: an older one's would be upgraded by the
    second build, in memory each time it is read, and then refused by the first."""
    documents = {}

    def document(cli, count):
        if (cli, count) not in documents:
            documents[cli, count] = made(cli, folder / str(len(documents)), count)
        return documents[cli, count]

    pdf = str(folder / "out.pdf")
    return {
        "start": lambda cli: timed([cli, "stats", document(cli, 1)]),
        "load": lambda cli: timed([cli, "stats", document(cli, 100_000)]),
        "save": lambda cli: timed([cli, "batch", document(cli, 1_000)], saves()),
        "export": lambda cli: timed([cli, "export", document(cli, 10_000), pdf, "--force"]),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("before")
    parser.add_argument("after")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--part", action="append")
    asked = parser.parse_args()
    print(f"{'part':8} {'before s':>9} {'after s':>9} {'ratio':>6}   "
          f"{'before cpu':>10} {'after cpu':>10} {'ratio':>6}")
    with tempfile.TemporaryDirectory() as folder:
        for name, work in parts(Path(folder)).items():
            if asked.part and name not in asked.part:
                continue
            for cli in (asked.before, asked.after):  # makes the document and warms the cache
                work(cli)
            times = {asked.before: [], asked.after: []}
            for _ in range(asked.runs):
                for cli in times:
                    times[cli].append(work(cli))
            wall, cpu = ([statistics.median(run[i] for run in times[cli]) for cli in times]
                         for i in (0, 1))
            print(f"{name:8} {wall[0]:9.3f} {wall[1]:9.3f} {wall[1] / wall[0]:6.2f}   "
                  f"{cpu[0]:10.3f} {cpu[1]:10.3f} {cpu[1] / cpu[0]:6.2f}", flush=True)


if __name__ == "__main__":
    main()
