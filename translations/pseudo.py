# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""pseudo.py FRESH.ts PSEUDO.ts: translates every message into the pseudo-language.

Letters get accents, the text grows by 40 %, brackets stand at both ends. Placeholders (%1, %n, %L1), mnemonics (&x)
and markup (<b>, &amp;) stay what they are, so that what is shown still works.
"""
import re
import sys
import xml.etree.ElementTree as ElementTree

ACCENTS = str.maketrans("AaCcEeGgIiNnOoSsUuYyZz", "ÅáÇčÉéĞğÎíÑñÖôŠšÛüÝýŽž")
KEEP = re.compile(r"(%L?\d+|%n|<[^<>]*>|&(?:amp|lt|gt|quot|nbsp|#\d+);|&\w)")


def pseudo(source: str) -> str:
    parts = KEEP.split(source)
    words = "".join(part if i % 2 else part.translate(ACCENTS) for i, part in enumerate(parts))
    visible = len("".join(parts[::2])) or 1
    more = max(1, round(visible * 0.4))
    # in pieces, as words are: a text that wraps must still be able to
    return "[" + words + " ".join("~" * min(6, more - i) for i in range(0, more, 6)) + "]"


def main() -> None:
    tree = ElementTree.parse(sys.argv[1])
    count = 0
    for message in tree.iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        if translation is None:
            translation = ElementTree.SubElement(message, "translation")
        translation.attrib.pop("type", None)
        translation.text = None
        for form in list(translation):
            translation.remove(form)
        if message.get("numerus") == "yes":
            for _ in range(2):
                ElementTree.SubElement(translation, "numerusform").text = pseudo(source)
        else:
            translation.text = pseudo(source)
        count += 1
    if count == 0:
        sys.exit("no messages in " + sys.argv[1])
    tree.write(sys.argv[2], encoding="utf-8", xml_declaration=True)


main()
