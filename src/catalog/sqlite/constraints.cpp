// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/sqlite/readparts.h"

#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::catalog::sqlite {

static QString listed(const QStringList &names)
{
    QStringList quoted;
    for (const QString &name : names)
        quoted << sql::quoteIdentifier(name, sql::Engine::Sqlite);
    return u'(' + quoted.join(u", "_s) + u')';
}

QString shownName(const Clause &clause, const QStringList &columns)
{
    if (!clause.name.isEmpty())
        return clause.name;
    switch (clause.kind) {
    case Clause::Kind::PrimaryKey:
        return u"primary key"_s;
    case Clause::Kind::Unique:
        return u"unique ("_s + columns.join(u", "_s) + u')';
    case Clause::Kind::References:
        return u"foreign key ("_s + columns.join(u", "_s) + u')';
    default:
        return u"check ("_s + clause.expression + u')';
    }
}

static QString actionText(QChar action)
{
    switch (action.unicode()) {
    case u'c':
        return u"CASCADE"_s;
    case u'n':
        return u"SET NULL"_s;
    case u'd':
        return u"SET DEFAULT"_s;
    case u'r':
        return u"RESTRICT"_s;
    default:
        return {};
    }
}

static QString definitionOf(const Clause &clause, const QStringList &columns)
{
    QString out;
    switch (clause.kind) {
    case Clause::Kind::PrimaryKey:
        out = u"PRIMARY KEY "_s + listed(columns) + (clause.autoincrement ? u" AUTOINCREMENT"_s : QString());
        break;
    case Clause::Kind::Unique:
        out = u"UNIQUE "_s + listed(columns);
        break;
    case Clause::Kind::References:
        out = u"FOREIGN KEY "_s + listed(columns) + u" REFERENCES " +
              sql::quoteIdentifier(clause.referencedTable, sql::Engine::Sqlite) +
              (clause.referencedColumns.isEmpty() ? QString() : QString(u' ' + listed(clause.referencedColumns)));
        if (const QString action = actionText(clause.onUpdate); !action.isEmpty())
            out += u" ON UPDATE "_s + action;
        if (const QString action = actionText(clause.onDelete); !action.isEmpty())
            out += u" ON DELETE "_s + action;
        if (clause.deferred)
            out += u" DEFERRABLE INITIALLY DEFERRED"_s;
        break;
    default:
        out = u"CHECK ("_s + clause.expression + u')';
        break;
    }
    if (!clause.conflict.isEmpty())
        out += u" ON CONFLICT "_s + clause.conflict;
    return out;
}

static std::optional<ConstraintKind> kindOf(Clause::Kind kind)
{
    switch (kind) {
    case Clause::Kind::PrimaryKey:
        return ConstraintKind::PrimaryKey;
    case Clause::Kind::Unique:
        return ConstraintKind::Unique;
    case Clause::Kind::Check:
        return ConstraintKind::Check;
    case Clause::Kind::References:
        return ConstraintKind::ForeignKey;
    default:
        return {};
    }
}

std::vector<Constraint> constraintsOf(const TableText &text, const Relation &relation)
{
    std::vector<Constraint> out;
    const auto add = [&](const Clause &clause, const QStringList &columns) {
        const auto kind = kindOf(clause.kind);
        if (!kind)
            return;
        Constraint constraint;
        constraint.name = shownName(clause, columns);
        for (int n = 2; std::ranges::contains(out, constraint.name, &Constraint::name); ++n)
            constraint.name = shownName(clause, columns) + u' ' + QString::number(n);
        constraint.kind = *kind;
        for (const QString &name : columns)
            for (const Column &column : relation.columns)
                if (sameName(column.name, name))
                    constraint.columns.push_back(column.number);
        constraint.definition = definitionOf(clause, columns);
        if (clause.kind == Clause::Kind::Check)
            constraint.expression = clause.expression;
        constraint.deferrable = constraint.deferred = clause.deferred;
        constraint.onUpdate = clause.onUpdate;
        constraint.onDelete = clause.onDelete;
        out.push_back(std::move(constraint));
    };
    for (const ColumnText &column : text.columns)
        for (const Clause &clause : column.clauses)
            add(clause, {column.name});
    for (const Clause &clause : text.constraints)
        add(clause, clause.columns);
    return out;
}

} // namespace lockstep::catalog::sqlite
