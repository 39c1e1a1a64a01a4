#!/usr/bin/env python3
"""Writes neighbours.txt: the code points that Korean and Chinese are written with.

The letters of KS X 1001 and every Hangul syllable; radicals; words in a square; every ideograph of
Unicode's first block, so that all of GB 2312, Big5 and KS X 1001 is there. Run by hand when the list
has to be made again; its output is kept beside it.
"""
import pathlib

points = set(range(0x4E00, 0x9FF0))  # the last 16 are younger than the font
points |= set(range(0xAC00, 0xD7A4)) | set(range(0x3131, 0x318F))
# What stands for ideographs in texts out of PDFs, so that none of it prints as 〓.
points |= set(range(0x2E80, 0x2FD6)) | set(range(0xF900, 0xFB00))
# Words in one square (㌖ ㎚ ㏜) and letters in brackets and circles, of which JIS has some.
points |= set(range(0x3200, 0x3400)) - {0x332C}  # which no font here has
for lead in range(0xA1, 0xF8):
    for trail in range(0xA1, 0xFF):
        try:
            points.add(ord(bytes((lead, trail)).decode("gb2312")))
        except UnicodeDecodeError:
            continue
lines, start, last = [], None, None
for point in sorted(points) + [0x110000]:
    if last is None or point != last + 1:
        if last is not None:
            lines.append(f"{start:X}" if start == last else f"{start:X}-{last:X}")
        start = point
    last = point
out = "# Hangul, ideographs, GB 2312's other characters, radicals, compatibility ideographs, squares, by make_neighbours.py.\n"
row = ""
for item in lines:
    if len(row) + len(item) > 98:
        out += row.rstrip() + "\n"
        row = ""
    row += item + " "
out += row.rstrip() + "\n"
pathlib.Path(__file__).with_name("neighbours.txt").write_text(out, encoding="ascii")
print(len(points), "code points")
