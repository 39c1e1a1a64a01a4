#!/usr/bin/env python3
"""Writes NotoEmoji-Regular.ttf, emoji.txt and symbols.txt. Run by hand for a later Unicode:

    npm pack @fontsource/noto-emoji && tar xzf fontsource-noto-emoji-*.tgz
    python3 -m venv v && v/bin/pip install fonttools brotli
    v/bin/python make_emoji.py package/files/noto-emoji-emoji-400-normal.woff2

The font is the monochrome Noto Emoji, unpacked, nothing changed (https://github.com/google/fonts,
ofl/notoemoji; package @fontsource/noto-emoji 5.3.2, font version 3.006, Unicode 17).
"""
import pathlib
import sys

from fontTools.ttLib import TTFont

# From Symbola: letterlike, numbers, arrows, technical, shapes, marks of forms, dingbats; tiles and
# cards, letters in squares, pictographs, faces, transport, later pictographs.
SYMBOLS = """2100-218F 2190-21FF 2300-23FF 2460-27BF 27F0-27FF 2900-297F 2B00-2BFF 1F000-1F02F
1F0A0-1F0FF 1F100-1F1FF 1F300-1F5FF 1F600-1F64F 1F650-1F67F 1F680-1F6FF 1F780-1F7FF 1F900-1F9FF
1FA00-1FAFF"""
# What Unicode calls a picture (Emoji_Presentation) below U+10000: as emoji even by itself. The
# others (✔ ☎ ❤ ↗) are marks, drawn as emoji only where the text asks for it.
PICTURES = """231A-231B 23E9-23EC 23F0 23F3 25FD-25FE 2614-2615 2648-2653 267F 2693 26A1 26AA-26AB
26BD-26BE 26C4-26C5 26CE 26D4 26EA 26F2-26F3 26F5 26FA 26FD 2705 270A-270B 2728 274C 274E 2753-2755
2757 2795-2797 27B0 27BF 2B1B-2B1C 2B50 2B55"""


def points(text):
    found = set()
    for item in text.split():
        first, _, last = item.partition("-")
        found |= set(range(int(first, 16), int(last or first, 16) + 1))
    return found


def write(name, about, found, mark=""):
    lines, start, last = [], None, None
    for point in sorted(found) + [0x110000]:
        if last is None or point != last + 1:
            if last is not None:
                lines.append(f"{start:X}" if start == last else f"{start:X}-{last:X}")
            start = point
        last = point
    out, row = about, mark
    for item in lines:
        if len(row) + len(item) > 98:
            out += row.rstrip() + "\n"
            row = mark
        row += item + " "
    here = pathlib.Path(__file__)
    here.with_name(name).write_text(out + row.rstrip() + "\n", encoding="utf-8")


font = TTFont(sys.argv[1], recalcTimestamp=False)
font.flavor = None
font.save(pathlib.Path(__file__).with_name("NotoEmoji-Regular.ttf"))
emoji = {point for point in font.getBestCmap() if point >= 0x20}
write("emoji.txt", "# All of Noto Emoji, also what other fonts have: its sequences need it. By make_emoji.py.\n",
      emoji, "= ")
drawn_as_emoji = points(PICTURES) | {point for point in emoji if point >= 0x1F000}
write("symbols.txt", "# Marks, in outline, from Symbola; emoji are those of Noto Emoji. By make_emoji.py.\n",
      points(SYMBOLS) - drawn_as_emoji)
