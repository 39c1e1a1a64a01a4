#!/usr/bin/env python3
"""Makes ligatures.ttf: a font whose only rules join letters. By fontTools (`pip install fonttools`).

    make_ligatures.py FILE

か and き are one glyph together and two apart, every three of あいう are one though no two of them
are, f joins i. All are squares.
"""

import sys

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

LETTERS = {"space": 0x20, "f": 0x66, "i": 0x69, "a": 0x3042, "ii": 0x3044, "u": 0x3046,
           "ka": 0x304B, "ki": 0x304D, "ku": 0x304F, "kanji": 0x4E00, "stop": 0x3002, "geta": 0x3013}
JOINED = ["f_i", "ka_ki", "a_ii_u"]


def square(width):
    pen = TTGlyphPen(None)
    pen.moveTo((50, 0))
    for corner in ((50, 700), (width - 50, 700), (width - 50, 0)):
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()


def main():
    names = [".notdef", *LETTERS, *JOINED]
    widths = {name: 500 if name in ("f", "i", "space") else 1000 for name in names}
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({code: name for name, code in LETTERS.items()})
    builder.setupGlyf({name: square(widths[name]) for name in names})
    builder.setupHorizontalMetrics({name: (widths[name], 50) for name in names})
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": "Gaiyo Ligatures", "styleName": "Regular",
                            "psName": "GaiyoLigatures-Regular"})
    builder.setupOS2(fsType=0)
    builder.setupPost()
    addOpenTypeFeaturesFromString(builder.font, """
        languagesystem DFLT dflt;
        languagesystem hani dflt;
        feature liga { sub f i by f_i; sub ka ki by ka_ki; sub a ii u by a_ii_u; } liga;
    """)
    builder.font["head"].created = builder.font["head"].modified = 0
    builder.font.recalcTimestamp = False
    builder.font.save(sys.argv[1])


if __name__ == "__main__":
    main()
