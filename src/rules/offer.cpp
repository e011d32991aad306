// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"

#include "rules/fix.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::rules {

namespace offerlocal {

using analysis::ActionKind;

/// The statement's text without these ranges.
QString cut(const Statement &statement, const std::vector<analysis::TextRange> &ranges)
{
    qsizetype at = statement.effect.offset;
    const qsizetype end = at + statement.effect.length;
    const auto separated = [&](qsizetype place) {
        return place >= end || statement.script[place] == ',' ||
               QChar::isSpace(static_cast<uchar>(statement.script[place]));
    };
    QByteArray text;
    for (const analysis::TextRange &range : ranges) {
        text += statement.script.sliced(at, range.offset - at);
        at = range.offset + range.length;
        while (separated(at) && !text.isEmpty() && QChar::isSpace(static_cast<uchar>(text.back())))
            text.chop(1);
    }
    text += statement.script.sliced(at, end - at);
    return QString::fromUtf8(text).trimmed();
}

bool has(const analysis::Effect &effect, ActionKind kind)
{
    return !effect.actions.empty() && effect.actions.front().kind == kind && !effect.actions.front().noOp;
}

/// Whether the transaction around the statement was begun in the script; otherwise it is the tool's.
bool isWritten(const Statement &statement)
{
    for (std::size_t i = statement.index; i-- > 0;) {
        if (has(statement.all[i], ActionKind::Begin))
            return true;
        if (has(statement.all[i], ActionKind::Commit) || has(statement.all[i], ActionKind::Rollback))
            return true; // COMMIT AND CHAIN
    }
    return false;
}

bool onlySpace(const QByteArray &script, qsizetype begin, qsizetype end)
{
    for (qsizetype i = begin; i < end; ++i) {
        if (!QChar::isSpace(static_cast<uchar>(script[i])) && script[i] != ';')
            return false;
    }
    return true;
}

/// Whether the action is the statement's own, and not of one inside it (DO, CALL, SELECT f(), CREATE SCHEMA, EXPLAIN).
bool isOwn(const analysis::Effect &effect)
{
    static constexpr QLatin1StringView own[] = {"ALTER "_L1,  "DROP "_L1,   "CREATE INDEX"_L1, "CREATE TABLE"_L1,
                                                "REINDEX"_L1, "REFRESH"_L1, "VACUUM"_L1,       "CLUSTER"_L1};
    return std::ranges::any_of(own, [&effect](QLatin1StringView start) { return effect.kind.startsWith(start); });
}

/// Writes the statements one after the other and leaves and enters transactions between them as they need it.
class Writer
{
public:
    explicit Writer(const Statement &statement)
        : m_statement(statement)
        , m_inside(statement.effect.insideTransaction)
        , m_written(m_inside && isWritten(statement))
        , m_open(m_inside)
        , m_range{statement.effect.offset, statement.effect.length}
    {
    }

    Edit write(const std::vector<SafeStatement> &safe)
    {
        for (const SafeStatement &piece : safe) {
            if (piece.needs == Needs::NoTransaction && m_open)
                leave();
            else if (piece.needs == Needs::NewTransaction && m_open && (m_text.size() || m_statement.index > 0))
                leave(), enter();
            else if (piece.needs != Needs::NoTransaction && !m_open && m_inside)
                enter();
            add(piece.sql.toUtf8());
        }
        if (m_inside && !m_open)
            comeBack();
        return {m_range.offset, m_range.length, m_text};
    }

private:
    void add(const QByteArray &sql)
    {
        if (!m_text.isEmpty() && !m_text.endsWith('\n'))
            m_text += ";\n";
        m_text += sql;
    }
    void mark()
    {
        const QByteArray line = QByteArray(cutMark) + '\n';
        if (m_text.endsWith(line))
            return;
        if (!m_text.isEmpty() && !m_text.endsWith('\n'))
            m_text += ";\n";
        m_text += line;
    }
    /// Whether the script is cut already after that statement.
    [[nodiscard]] bool isMarked(std::size_t index) const
    {
        const analysis::Effect &effect = m_statement.all[index];
        const qsizetype end = effect.offset + effect.length;
        return QByteArrayView(m_statement.script)
            .sliced(end, m_statement.all[index + 1].offset - end)
            .contains(QByteArrayView(cutMark));
    }
    void leave()
    {
        m_open = false;
        if (m_written && m_text.isEmpty() && m_statement.index > 0) {
            const analysis::Effect &before = m_statement.all[m_statement.index - 1];
            if (has(before, ActionKind::Begin) &&
                onlySpace(m_statement.script, before.offset + before.length, m_range.offset)) {
                m_range.length += m_range.offset - before.offset; // nothing to commit: the BEGIN goes
                m_range.offset = before.offset;
                return;
            }
        }
        if (m_written)
            add("COMMIT");
        else if (!m_text.isEmpty() || (m_statement.index > 0 && !isMarked(m_statement.index - 1)))
            mark();
    }
    void enter()
    {
        m_open = true;
        if (m_written)
            add("BEGIN");
        else
            mark();
    }
    /// What follows in the script goes on in a transaction.
    void comeBack()
    {
        const bool last = !m_statement.all.has(m_statement.index + 1);
        if (!m_written) {
            if (last || isMarked(m_statement.index))
                return;
            const qsizetype end = m_range.offset + m_range.length;
            const qsizetype next = m_statement.all[m_statement.index + 1].offset;
            const qsizetype semicolon = m_statement.script.indexOf(';', end);
            if (semicolon >= 0 && semicolon < next && onlySpace(m_statement.script, end, semicolon)) {
                m_range.length = semicolon + 1 - m_range.offset;
                m_text += QByteArray(";\n") + cutMark;
            }
            return;
        }
        if (!last) {
            const analysis::Effect &after = m_statement.all[m_statement.index + 1];
            if (has(after, ActionKind::Commit) &&
                onlySpace(m_statement.script, m_range.offset + m_range.length, after.offset)) {
                m_range.length = after.offset + after.length - m_range.offset;
                return;
            }
        }
        add("BEGIN");
    }

    const Statement &m_statement;
    const bool m_inside, m_written;
    bool m_open;
    analysis::TextRange m_range;
    QByteArray m_text;
};

} // namespace offerlocal

QString without(const Statement &statement, const analysis::Action &action)
{
    const auto &parts = statement.effect.parts;
    if (!action.inlined.empty())
        return offerlocal::cut(statement, action.inlined);
    if (parts.size() < 2)
        return {};
    const auto part = static_cast<std::size_t>(action.part);
    if (part + 1 < parts.size())
        return offerlocal::cut(statement, {{parts[part].offset, parts[part + 1].offset - parts[part].offset}});
    const qsizetype before = parts[part - 1].offset + parts[part - 1].length;
    return offerlocal::cut(statement, {{before, parts[part].offset + parts[part].length - before}});
}

QString partText(const Statement &statement, const analysis::Action &action)
{
    const auto &parts = statement.effect.parts;
    const auto part = static_cast<std::size_t>(action.part);
    if (part >= parts.size() || parts[part].length == 0)
        return statement.text();
    return QString::fromUtf8(statement.script.sliced(parts[part].offset, parts[part].length));
}

QString aloneText(const Statement &statement, const analysis::Action &action)
{
    const auto &parts = statement.effect.parts;
    if (parts.size() < 2)
        return statement.text();
    const qsizetype head = parts.front().offset - statement.effect.offset;
    return QString::fromUtf8(statement.script.sliced(statement.effect.offset, head)) + partText(statement, action);
}

void offer(const Statement &statement, const analysis::Action &action, Finding &finding, const char *title,
           std::vector<SafeStatement> safe)
{
    for (const analysis::TextRange &part : statement.effect.parts) {
        if (part.length == 0)
            return; // its place in the text is not known: no safe SQL that would leave the others out
    }
    if (const QString rest = without(statement, action); !rest.isEmpty()) {
        safe.insert(safe.begin(), {rest});
        if (finding.fix && finding.fix->fill)
            ++finding.fix->fill->statement;
    }
    replaceWhole(statement, finding, title, std::move(safe));
}

void replaceWhole(const Statement &statement, Finding &finding, const char *title, std::vector<SafeStatement> safe)
{
    const bool keeps = std::ranges::contains(safe, statement.text(), &SafeStatement::sql);
    if (std::ranges::contains(safe, QString(), &SafeStatement::sql) ||
        (!keeps && !offerlocal::isOwn(statement.effect))) {
        finding.fix.reset();
        return;
    }
    finding.safe.clear();
    for (const SafeStatement &piece : safe)
        finding.safe.append(piece.sql);
    if (!finding.fix)
        finding.fix.emplace();
    finding.fix->title = {QString::fromLatin1(title), {}};
    finding.fix->edits = {offerlocal::Writer(statement).write(safe)};
    const Edit &edit = finding.fix->edits.front();
    if (statement.script.sliced(edit.offset, edit.length) == edit.text)
        finding.fix.reset(); // all that a text can say is there: the tool must run the file without a transaction
}

} // namespace lockstep::rules
