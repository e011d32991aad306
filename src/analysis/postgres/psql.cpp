// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/psql.h"

#include "sql/quote.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace psqllocal {

struct Word {
    QLatin1StringView command;
    QLatin1StringView note;
};

/// Commands after which more than the script is known by; any other prints or formats.
constexpr std::array telling{
    Word{"\\i"_L1, "analysis.psql-include"_L1},       Word{"\\ir"_L1, "analysis.psql-include"_L1},
    Word{"\\include"_L1, "analysis.psql-include"_L1}, Word{"\\include_relative"_L1, "analysis.psql-include"_L1},
    Word{"\\gexec"_L1, "analysis.dynamic-sql"_L1},    Word{"\\c"_L1, "analysis.psql-connect"_L1},
    Word{"\\connect"_L1, "analysis.psql-connect"_L1}, Word{"\\copy"_L1, "analysis.psql-copy"_L1},
};

} // namespace psqllocal

void psqlCommand(Session &session, Effect &effect, const QByteArray &command)
{
    const QStringList words = QString::fromUtf8(command).split(u' ', Qt::SkipEmptyParts);
    const QString name = words.value(0);
    effect.kind = name;
    effect.certainty = Certainty::Unknown;
    const auto told = std::ranges::find(psqllocal::telling, name, &psqllocal::Word::command);
    effect.notes.append(told == psqllocal::telling.end() ? u"analysis.psql-command"_s : QString(told->note));
    if (name == "\\set"_L1 && words.size() > 1) {
        QString value = words.mid(2).join(u' ');
        if (value.size() > 1 && value.startsWith(u'\'') && value.endsWith(u'\''))
            value = value.sliced(1, value.size() - 2).replace(u"''"_s, u"'"_s);
        session.variables.insert(words[1], value);
    } else if (name == "\\unset"_L1) {
        session.variables.remove(words.value(1));
    } else if (name == "\\if"_L1) {
        ++session.conditions;
    } else if (name == "\\endif"_L1) {
        session.conditions = std::max(session.conditions - 1, 0);
    }
}

QByteArray withVariables(const Session &session, const QByteArray &statement, QString &unknown)
{
    // Strings, quoted names and dollar quotes are passed over; a cast's colons belong together.
    static const QRegularExpression token(
        u"'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|(\\$\\w*\\$).*?\\1|::|:(?:'(\\w+)'|\"(\\w+)\"|(\\w+))"_s,
        QRegularExpression::DotMatchesEverythingOption);
    const QString text = QString::fromUtf8(statement);
    QString result;
    qsizetype done = 0;
    bool any = false;
    for (auto it = token.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QString name = match.captured(2) + match.captured(3) + match.captured(4);
        if (name.isEmpty())
            continue;
        any = true;
        if (!session.variables.contains(name) && unknown.isEmpty())
            unknown = name;
        const QString value = session.variables.value(name);
        result +=
            text.sliced(done, match.capturedStart() - done) + (match.hasCaptured(2)   ? sql::quoteLiteral(value)
                                                               : match.hasCaptured(3) ? sql::quoteIdentifier(value)
                                                                                      : value);
        done = match.capturedEnd();
    }
    return any ? (result + text.sliced(done)).toUtf8() : QByteArray();
}

} // namespace lockstep::analysis::postgres
