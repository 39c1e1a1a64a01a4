#!/usr/bin/env python3
"""Writes jisx0213.txt: the code points of JIS X 0213:2004, as ranges, from Python's own codec.

Run by hand when the list has to be made again; its output is kept beside it.
"""
import pathlib

points = set(range(0x20, 0x7F))
for lead in (*range(0x81, 0xA0), *range(0xE0, 0xFD)):
    for trail in (*range(0x40, 0x7F), *range(0x80, 0xFD)):
        try:
            text = bytes((lead, trail)).decode("shift_jis_2004")
        except UnicodeDecodeError:
            continue
        points.update(map(ord, text))  # か゚ and its like are two code points
lines, start, last = [], None, None
for point in sorted(points) + [0x110000]:
    if last is None or point != last + 1:
        if last is not None:
            lines.append(f"{start:X}" if start == last else f"{start:X}-{last:X}")
        start = point
    last = point
out = "# JIS X 0213:2004 in Unicode, by make_jisx0213.py.\n"
row = ""
for item in lines:
    if len(row) + len(item) > 98:
        out += row.rstrip() + "\n"
        row = ""
    row += item + " "
out += row.rstrip() + "\n"
pathlib.Path(__file__).with_name("jisx0213.txt").write_text(out, encoding="ascii")
print(len(points), "code points")
