// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/proving/proofs.h"

#include "text/messages.h"

#include <QCoreApplication>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace proofslocal {

using analysis::prove::Difference;

QString proofWords(const char *text)
{
    return QCoreApplication::translate("Proof", text);
}

QString yesNo(const QString &word)
{
    return word == "yes"_L1 ? proofWords(QT_TRANSLATE_NOOP("Proof", "yes"))
                            : proofWords(QT_TRANSLATE_NOOP("Proof", "no"));
}

QString lockOr(const QString &mode)
{
    return mode.isEmpty() ? proofWords(QT_TRANSLATE_NOOP("Proof", "no lock")) : mode;
}

QString differenceLine(const Difference &difference, const analysis::prove::Proof &proof)
{
    switch (difference.what) {
    case Difference::What::Lock:
        return proofWords(QT_TRANSLATE_NOOP("Proof", "%1: expected %2, seen %3"))
            .arg(difference.relation, lockOr(difference.expected), lockOr(difference.seen));
    case Difference::What::Rewrite:
        return proofWords(QT_TRANSLATE_NOOP("Proof", "%1 rewritten: expected %2, seen %3"))
            .arg(difference.relation, yesNo(difference.expected), yesNo(difference.seen));
    case Difference::What::Scan:
        return proofWords(QT_TRANSLATE_NOOP("Proof", "%1 read whole: expected %2, seen %3"))
            .arg(difference.relation, yesNo(difference.expected), yesNo(difference.seen));
    case Difference::What::Transactional:
        return proofWords(QT_TRANSLATE_NOOP("Proof", "Can run in a transaction: expected %1, seen %2"))
            .arg(yesNo(difference.expected), yesNo(difference.seen));
    case Difference::What::Error:
        break;
    }
    if (proof.predicted.error)
        return proofWords(QT_TRANSLATE_NOOP("Proof", "The server took it, where an error was expected: %1"))
            .arg(text::message(*proof.predicted.error));
    return proofWords(QT_TRANSLATE_NOOP("Proof", "The server refused it: %1")).arg(difference.seen);
}

} // namespace proofslocal

ProofKeys proofKeys(const std::vector<analysis::Script> &scripts,
                    const std::vector<std::vector<analysis::Effect>> &effects)
{
    ProofKeys keys(scripts.size());
    QByteArray before;
    for (std::size_t i = 0; i < scripts.size() && i < effects.size(); ++i) {
        QByteArray chain = before + (scripts[i].inTransaction ? "t" : "") + (scripts[i].takenBack ? "d" : "");
        for (const analysis::Effect &effect : effects[i]) {
            const QByteArrayView statement = QByteArrayView(scripts[i].text).sliced(effect.offset, effect.length);
            QCryptographicHash hash(QCryptographicHash::Sha1);
            hash.addData(chain);
            hash.addData(statement);
            chain = hash.result();
            keys[i].push_back(chain);
        }
        if (!scripts[i].takenBack)
            before = chain;
    }
    return keys;
}

analysis::Trust trustOf(const analysis::prove::Proof &proof)
{
    switch (proof.verdict) {
    case analysis::prove::Verdict::Proven:
        return analysis::Trust::Proven;
    case analysis::prove::Verdict::Mismatch:
        return analysis::Trust::Mismatch;
    case analysis::prove::Verdict::NotProven:
        break;
    }
    return analysis::Trust::Predicted;
}

QStringList proofLines(const analysis::prove::Proof &proof)
{
    QStringList lines;
    if (proof.verdict == analysis::prove::Verdict::NotProven && !proof.reason.isEmpty())
        lines << text::message(proof.reason);
    if (proof.verdict == analysis::prove::Verdict::Mismatch) {
        for (const auto &difference : proof.comparison.differences)
            lines << proofslocal::differenceLine(difference, proof);
    }
    return lines;
}

} // namespace lockstep::desktop
