# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""treetexts.py DECISION-TREE.json OUTPUT.cpp: writes the texts of the decision tree as a source that lupdate reads.

The program translates them by text (text::treeText), so a tree of an organisation's own shows as it was written.
"""
import json
import sys


def texts(tree: dict) -> list:
    found = [tree["title"]]
    for question in tree["questions"].values():
        found += [question["text"], question.get("why", "")]
        found += [answer["text"] for answer in question["answers"]]
    for outcome in tree["outcomes"].values():
        found += [outcome["title"], outcome.get("reversal", "")]
        for field in ("reasons", "costs", "watch"):
            found += outcome.get(field, [])
    return sorted({text for text in found if text})


def main() -> None:
    with open(sys.argv[1], encoding="utf-8") as source:
        found = texts(json.load(source))
    with open(sys.argv[2], "w", encoding="utf-8") as output:
        output.write("// Made by treetexts.py for lupdate; never compiled.\nstatic const char *texts[] = {\n")
        for text in found:
            output.write(f'    QT_TRANSLATE_NOOP("DecisionTree", {json.dumps(text, ensure_ascii=False)}),\n')
        output.write("};\n")


main()
