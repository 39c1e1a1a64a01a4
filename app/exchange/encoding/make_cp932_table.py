#!/usr/bin/env python3
"""Writes cp932_table.cpp: the double-byte area of Windows code page 932 as Python knows it.

One row of 188 characters per lead byte; U+FFFD where the code page has none. The user-defined rows
F0 to F9 are left out, since they follow a formula (see cp932.cpp). tests/exchange/encoding checks
the decoder against a digest that this script prints with --digest.
"""
import hashlib
import sys

TRAILS = [t for t in range(0x40, 0xFD) if t != 0x7F]
LEADS = list(range(0x81, 0xA0)) + list(range(0xE0, 0xF0)) + list(range(0xFA, 0xFD))


def character(lead, trail):
    try:
        return bytes([lead, trail]).decode("cp932")
    except UnicodeDecodeError:
        return "\ufffd"


def digest():
    """Over every code with every trail byte, mapped or not, in ascending order."""
    leads = list(range(0x81, 0xA0)) + list(range(0xE0, 0xFD))
    text = "".join(character(l, t) for l in leads for t in range(0x100))
    return hashlib.sha256(text.encode("utf-16-le")).hexdigest()


def source():
    lines = [
        "// Written by make_cp932_table.py; do not edit by hand.",
        '#include "exchange/encoding/cp932_table.h"',
        "",
        "// clang-format off",
        "namespace gaiyo {",
        "",
        "const std::array<Cp932Row, %d> kCp932Rows{{" % sum(
            any(character(l, t) != "\ufffd" for t in TRAILS) for l in LEADS),
    ]
    for lead in LEADS:
        row = [character(lead, t) for t in TRAILS]
        if all(c == "\ufffd" for c in row):
            continue
        text = "".join("\\ufffd" if c == "\ufffd" else c for c in row)
        lines.append('    {0x%02X, u"%s"},' % (lead, text))
    lines += ["}};", "", "} // namespace gaiyo", "// clang-format on", ""]
    return "\n".join(lines)


if sys.argv[1:] == ["--digest"]:
    print(digest())
else:
    sys.stdout.write(source())
