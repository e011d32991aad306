// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/sqlite/words.h"

#include "sql/sqlite/cursor.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::sqlite {

namespace wording {

using sql::sqlite::Token;

class Reader : public sql::sqlite::Cursor
{
public:
    using Cursor::Cursor;

    /// "main.orders" or "orders".
    void qualified(QString &schema, QString &name)
    {
        name = this->name();
        if (isSign('.')) {
            ++m_at;
            schema = std::exchange(name, this->name());
        }
    }
    [[nodiscard]] QString rest() const
    {
        return atEnd() ? QString() : QString::fromUtf8(m_text.sliced(m_tokens[m_at].offset));
    }
    void back() { m_at -= m_at > 0; }
};

static void readCreate(Reader &reader, Words &words)
{
    words.temporary = reader.take("TEMP") || reader.take("TEMPORARY");
    reader.take("UNIQUE");
    reader.take("VIRTUAL");
    const QString kind = reader.name().toUpper();
    words.tag = u"CREATE "_s + kind;
    if (reader.take("IF")) {
        reader.take("NOT");
        words.ifExists = reader.take("EXISTS");
    }
    reader.qualified(words.schema, words.object);
    if (kind != "INDEX"_L1 && kind != "TRIGGER"_L1)
        return;
    while (!reader.atEnd() && !reader.take("ON"))
        reader.name();
    words.table = reader.name();
}

static void readAlter(Reader &reader, Words &words)
{
    reader.take("TABLE");
    words.tag = u"ALTER TABLE"_s;
    reader.qualified(words.schema, words.object);
    if (reader.take("RENAME")) {
        if (reader.take("TO")) {
            words.alteration = ActionKind::RenameTable;
        } else {
            reader.take("COLUMN");
            words.alteration = ActionKind::RenameColumn;
            words.part = reader.name();
            reader.take("TO");
        }
        words.newName = reader.name();
    } else if (reader.take("ADD")) {
        reader.take("COLUMN");
        words.alteration = ActionKind::AddColumn;
        words.newName = reader.rest();
        words.part = reader.name();
    } else if (reader.take("DROP")) {
        reader.take("COLUMN");
        words.alteration = ActionKind::DropColumn;
        words.part = reader.name();
    }
}

static void readDrop(Reader &reader, Words &words)
{
    words.tag = u"DROP "_s + reader.name().toUpper();
    if (reader.take("IF"))
        words.ifExists = reader.take("EXISTS");
    reader.qualified(words.schema, words.object);
}

static void readPragma(Reader &reader, Words &words)
{
    reader.qualified(words.schema, words.object);
    words.object = words.object.toLower();
    if (reader.isSign('=') || reader.isSign('(')) {
        reader.name();
        words.setting = reader.name().toLower();
    }
}

/// UPDATE, DELETE, INSERT, REPLACE behind their word; a WITH in front was skipped.
static void readChange(Reader &reader, Words &words)
{
    if (reader.take("OR"))
        reader.name();
    if (!reader.take("INTO"))
        reader.take("FROM");
    reader.qualified(words.schema, words.object);
}

} // namespace wording

Words wordsOf(const QByteArray &statement)
{
    using namespace wording;
    using Verb = Words::Verb;
    Words words;
    const std::vector<Token> tokens = sql::sqlite::tokens(statement);
    Reader reader(statement, tokens);
    int depth = 0;
    for (const Token &token : tokens) {
        depth += sql::sqlite::isSign(statement, token, '(') ? 1 : sql::sqlite::isSign(statement, token, ')') ? -1 : 0;
        words.bounded = words.bounded || (depth == 0 && sql::sqlite::isWord(statement, token, "WHERE"));
        words.fromQuery = words.fromQuery || sql::sqlite::isWord(statement, token, "SELECT");
        if (token.kind == Token::Kind::Word || token.kind == Token::Kind::Name)
            words.names << sql::sqlite::nameOf(statement, token).toLower();
    }
    if (reader.is("WITH")) { // the statement proper stands behind its parentheses
        for (depth = 0; !reader.atEnd(); reader.name()) {
            depth += reader.isSign('(') ? 1 : reader.isSign(')') ? -1 : 0;
            if (depth == 0 && (reader.is("SELECT") || reader.is("INSERT") || reader.is("UPDATE") ||
                               reader.is("DELETE") || reader.is("REPLACE")))
                break;
        }
    }
    const QString first = reader.name().toUpper();
    words.tag = first;
    if (first == "CREATE"_L1) {
        words.verb = Verb::Create;
        readCreate(reader, words);
    } else if (first == "ALTER"_L1) {
        words.verb = Verb::Alter;
        readAlter(reader, words);
    } else if (first == "DROP"_L1) {
        words.verb = Verb::Drop;
        readDrop(reader, words);
    } else if (first == "INSERT"_L1 || first == "UPDATE"_L1 || first == "DELETE"_L1 || first == "REPLACE"_L1) {
        words.verb = Verb::Change;
        words.tag = first == "REPLACE"_L1 ? u"INSERT"_s : first;
        readChange(reader, words);
    } else if (first == "PRAGMA"_L1) {
        words.verb = Verb::Pragma;
        readPragma(reader, words);
    } else if (first == "VACUUM"_L1) {
        words.verb = Verb::Vacuum;
    } else if (first == "ATTACH"_L1 || first == "DETACH"_L1) {
        words.verb = Verb::Attach;
    } else if (first == "REINDEX"_L1 || first == "ANALYZE"_L1) {
        words.verb = Verb::Maintain;
        reader.qualified(words.schema, words.object);
    } else if (first == "BEGIN"_L1 || first == "COMMIT"_L1 || first == "END"_L1 || first == "ROLLBACK"_L1 ||
               first == "SAVEPOINT"_L1 || first == "RELEASE"_L1) {
        words.verb = Verb::Transaction;
        words.tag = first == "END"_L1 ? u"COMMIT"_s : first;
        words.immediate = reader.is("IMMEDIATE");
        words.part = reader.is("TO") || reader.is("TRANSACTION") ? u"TO"_s : QString(); // ROLLBACK [TRANSACTION] TO
        if (reader.take("TRANSACTION"))
            words.part = reader.is("TO") ? u"TO"_s : QString();
    }
    return words;
}

} // namespace lockstep::analysis::sqlite
