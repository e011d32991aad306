# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""complete.py FRESH.ts CATALOGUE.ts: every message of the sources is translated, with the same placeholders.

FRESH.ts is what lupdate finds in the sources now. Prints what is missing, unfinished or wrong; fails if anything is.
The catalogue of English, the language of the sources, needs the plural forms only.
"""
import re
import sys
import xml.etree.ElementTree as ElementTree

PLACEHOLDER = re.compile(r"%L?\d+|%n")


def messages(path: str) -> dict:
    found = {}
    for context in ElementTree.parse(path).iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source") or "", message.findtext("comment") or "")
            found[key] = message
    return found


def faults(source: str, message: ElementTree.Element) -> str:
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return "unfinished"
    plural = message.get("numerus") == "yes"
    texts = [form.text or "" for form in translation.iter("numerusform")] if plural else [translation.text or ""]
    if not texts or not all(text.strip() for text in texts):
        return "empty"
    wanted = set(PLACEHOLDER.findall(source)) - ({"%n"} if plural else set())
    if any(set(PLACEHOLDER.findall(text)) - {"%n"} != wanted - {"%n"} for text in texts):
        return "other placeholders"
    if source.rstrip().endswith(("…", "...")) != texts[0].rstrip().endswith(("…", "...")):
        return "ends otherwise"
    return ""


def main() -> None:
    fresh, catalogue = messages(sys.argv[1]), messages(sys.argv[2])
    if ElementTree.parse(sys.argv[2]).getroot().get("language") == "en":
        fresh = {key: message for key, message in fresh.items() if message.get("numerus") == "yes"}
    wrong = 0
    for key, _ in fresh.items():
        fault = faults(key[1], catalogue[key]) if key in catalogue else "missing"
        if fault:
            wrong += 1
            print(f"{fault}: {key[0]}: {key[1]!r}")
    print(f"{len(fresh)} messages, {wrong} faults in {sys.argv[2]}")
    sys.exit(1 if wrong or not fresh else 0)


main()
