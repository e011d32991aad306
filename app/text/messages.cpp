// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/messages.h"

#include "text/tables.h"

#include <QCoreApplication>
#include <QHash>

#include <array>

namespace lockstep::text {

std::span<const std::span<const MessageRow>> tables()
{
    static const std::array all = {baseMessages(),
                                   dbMessages(),
                                   catalogMessages(),
                                   analysisMessages(),
                                   rulesMessages(),
                                   securityRulesMessages(),
                                   sessionRulesMessages(),
                                   designRulesMessages(),
                                   settingsMessages(),
                                   planMessages(),
                                   advisorMessages(),
                                   advisorChangeMessages(),
                                   advisorSqliteMessages(),
                                   rehearsalMessages(),
                                   locksMessages(),
                                   exchangeMessages(),
                                   historyMessages(),
                                   reviewMessages(),
                                   cliMessages()};
    return all;
}

static const char *find(const QString &id)
{
    static const QHash<QLatin1StringView, const char *> byId = [] {
        QHash<QLatin1StringView, const char *> hash;
        for (const auto &table : tables())
            for (const MessageRow &row : table)
                hash.insert(QLatin1StringView(row.id), row.text);
        return hash;
    }();
    return byId.value(QLatin1StringView(id.toLatin1()), nullptr);
}

static QString fill(QString text, const QStringList &arguments)
{
    // one pass, so that a %2 inside the first argument stays what it is
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'%' && i + 1 < text.size() && text[i + 1].isDigit() && text[i + 1] != u'0') {
            const int n = text[i + 1].digitValue() - 1;
            if (n < arguments.size()) {
                out += arguments[n];
                ++i;
                continue;
            }
        }
        out += text[i];
    }
    return out;
}

static QString unknown(const base::Message &message)
{
    if (message.id == QLatin1StringView("literal"))
        return message.arguments.join(u' ');
    return message.arguments.isEmpty() ? message.id : message.id + u": " + message.arguments.join(u", ");
}

QString message(const base::Message &message)
{
    const char *text = find(message.id);
    return text ? fill(QCoreApplication::translate("Message", text), message.arguments) : unknown(message);
}

QString message(const base::Error &error)
{
    return message(base::Message{error.message, error.arguments});
}

QString englishMessage(const base::Message &message)
{
    const char *text = find(message.id);
    return text ? fill(QString::fromUtf8(text), message.arguments) : unknown(message);
}

bool isKnown(QStringView id)
{
    return find(id.toString()) != nullptr;
}

} // namespace lockstep::text
