// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/rehearse/rehearsalwords.h"

#include "text/human.h"
#include "text/messages.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {
struct RehearsalWords {
    Q_DECLARE_TR_FUNCTIONS(RehearsalWords)
};
} // namespace

QString passTitle(rehearsal::Pass pass)
{
    switch (pass) {
    case rehearsal::Pass::Up:
        return RehearsalWords::tr("Up");
    case rehearsal::Pass::Verify:
        return RehearsalWords::tr("Verify");
    case rehearsal::Pass::Down:
        return RehearsalWords::tr("Down");
    case rehearsal::Pass::VerifyDown:
        return RehearsalWords::tr("Verify down");
    case rehearsal::Pass::UpAgain:
        return RehearsalWords::tr("Up again");
    }
    return {};
}

QString outcomeTitle(rehearsal::Outcome outcome)
{
    switch (outcome) {
    case rehearsal::Outcome::Ok:
        return RehearsalWords::tr("Went well");
    case rehearsal::Outcome::Failed:
        return RehearsalWords::tr("Failed");
    case rehearsal::Outcome::Cancelled:
        return RehearsalWords::tr("Cancelled");
    case rehearsal::Outcome::Skipped:
        return RehearsalWords::tr("Skipped");
    case rehearsal::Outcome::Mismatch:
        return RehearsalWords::tr("Not as predicted");
    }
    return {};
}

QString verdictTitle(rehearsal::PreflightCheck::Verdict verdict)
{
    switch (verdict) {
    case rehearsal::PreflightCheck::Verdict::Ok:
        return RehearsalWords::tr("good");
    case rehearsal::PreflightCheck::Verdict::Warning:
        return RehearsalWords::tr("mind this");
    case rehearsal::PreflightCheck::Verdict::Blocker:
        return RehearsalWords::tr("stops the rehearsal");
    }
    return {};
}

QString mismatchSentence(const rehearsal::Mismatch &mismatch)
{
    const QString predicted = mismatch.predicted.isEmpty() ? RehearsalWords::tr("nothing") : mismatch.predicted;
    const QString observed = mismatch.observed.isEmpty() ? RehearsalWords::tr("nothing") : mismatch.observed;
    if (mismatch.what == "lock"_L1)
        return RehearsalWords::tr("Lock on %1: predicted %2, the server took %3")
            .arg(mismatch.relation, predicted, observed);
    if (mismatch.what == "rewrite"_L1)
        return RehearsalWords::tr("Rewrite of %1: predicted %2, the server did %3")
            .arg(mismatch.relation, predicted, observed);
    if (mismatch.what == "scan"_L1)
        return RehearsalWords::tr("Scan of %1: predicted %2, the server did %3")
            .arg(mismatch.relation, predicted, observed);
    return RehearsalWords::tr("%1: predicted %2, seen %3").arg(mismatch.what, predicted, observed);
}

int mismatchCount(const rehearsal::Result &result)
{
    int count = 0;
    for (const auto &statement : result.statements)
        count += int(statement.mismatches.size());
    return count;
}

QString resultSummary(const rehearsal::Result &result)
{
    QStringList parts{outcomeTitle(result.outcome),
                      RehearsalWords::tr("%n statement(s)", nullptr, int(result.statements.size())),
                      text::duration(result.durationMs)};
    if (const int mismatches = mismatchCount(result))
        parts << RehearsalWords::tr("%n time(s) not as predicted", nullptr, mismatches);
    return parts.join(", "_L1);
}

QString resultHtml(const rehearsal::Result &result)
{
    QString html =
        u"<b>%1</b>. %2, %3"_s.arg(resultSummary(result).toHtmlEscaped(), result.target.toHtmlEscaped(),
                                   RehearsalWords::tr("server %1").arg(result.serverVersion.toHtmlEscaped()));
    QStringList lines;
    if (result.rolledBack)
        lines << RehearsalWords::tr("Everything ran in one transaction and was rolled back.");
    if (!result.schemaRestored) {
        lines << u"<b>%1</b>"_s.arg(RehearsalWords::tr("After the way back the structure was not what it had been:"));
        for (const QString &difference : result.schemaDifferences)
            lines << difference.toHtmlEscaped();
    }
    if (result.error) {
        lines << text::message(*result.error).toHtmlEscaped();
        if (!result.error->context.isEmpty())
            lines << result.error->context.toHtmlEscaped();
    }
    for (const auto &statement : result.statements) {
        for (const auto &mismatch : statement.mismatches)
            lines << u"\u2717 "_s + mismatchSentence(mismatch).toHtmlEscaped();
    }
    for (const QString &line : std::as_const(lines))
        html += "<br>"_L1 + line;
    return html;
}

analysis::LockMode strongestHeld(const rehearsal::StatementResult &statement)
{
    auto strongest = analysis::LockMode::None;
    for (const auto &lock : statement.locks)
        strongest = std::max(strongest, lock.mode);
    return strongest;
}

QString shortSql(const QString &sql, int length)
{
    static const QRegularExpression comments(u"--[^\n]*"_s);
    QString text = sql;
    text = text.remove(comments).simplified();
    return text.size() <= length ? text : QString(text.left(length - 1) + QChar(0x2026));
}

} // namespace lockstep::desktop
