// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/generators.h"
#include "plan/names.h"
#include "sql/quote.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::ChangeKind;
using plan::Phase;

namespace pgroll {

/// The operations of one migration in pgroll's format: an object with the operation's name each. up and down are SQL
/// over the columns, as pgroll runs them in its triggers.
base::Result<QJsonObject> operation(const Change &change, const Subject &subject)
{
    const QString table = subject.name();
    const QString name = sql::quoteIdentifier(change.column);
    switch (change.kind) {
    case ChangeKind::AddColumn: {
        QJsonObject column{{u"name"_s, change.column}, {u"type"_s, change.type}, {u"nullable"_s, !change.notNull}};
        if (!change.defaultExpression.isEmpty())
            column[u"default"_s] = change.defaultExpression;
        QJsonObject out{{u"table"_s, table}, {u"column"_s, column}};
        if (!change.usingExpression.isEmpty())
            out[u"up"_s] = change.usingExpression;
        return QJsonObject{{u"add_column"_s, out}};
    }
    case ChangeKind::DropColumn:
        return QJsonObject{
            {u"drop_column"_s, QJsonObject{{u"table"_s, table}, {u"column"_s, change.column}, {u"down"_s, u"NULL"_s}}}};
    case ChangeKind::RenameColumn:
        return QJsonObject{{u"rename_column"_s,
                            QJsonObject{{u"table"_s, table}, {u"from"_s, change.column}, {u"to"_s, change.newName}}}};
    case ChangeKind::ChangeType: {
        const auto column = subject.column(change.column);
        if (!column)
            return std::unexpected(column.error());
        const QString up =
            change.usingExpression.isEmpty() ? QString(name + u"::" + change.type) : change.usingExpression;
        return QJsonObject{{u"alter_column"_s, QJsonObject{{u"table"_s, table},
                                                           {u"column"_s, change.column},
                                                           {u"type"_s, change.type},
                                                           {u"up"_s, up},
                                                           {u"down"_s, QString(name + u"::" + (*column)->type)}}}};
    }
    case ChangeKind::SetNotNull:
        return QJsonObject{{u"alter_column"_s, QJsonObject{{u"table"_s, table},
                                                           {u"column"_s, change.column},
                                                           {u"nullable"_s, false},
                                                           {u"up"_s, change.defaultExpression.isEmpty()
                                                                         ? name
                                                                         : QString(u"coalesce("_s + name + u", " +
                                                                                   change.defaultExpression + u')')},
                                                           {u"down"_s, name}}}};
    case ChangeKind::RenameTable:
        return QJsonObject{{u"rename_table"_s, QJsonObject{{u"from"_s, table}, {u"to"_s, change.newName}}}};
    default:
        return QJsonObject{{u"drop_table"_s, QJsonObject{{u"name"_s, table}}}};
    }
}

} // namespace pgroll

/// pgroll does the expanding and contracting; Lockstep writes its migration file and the commands around it.
Generated pgrollMigration(const Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    const auto subject = Subject::find(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    if (change.kind != ChangeKind::RenameTable && change.kind != ChangeKind::DropTable &&
        change.kind != ChangeKind::RenameColumn && change.kind != ChangeKind::AddColumn &&
        subject->walkableKey().isEmpty())
        return base::fail(base::ErrorCode::Unsupported, u"advisor.no-key"_s, {subject->shown()});
    const auto operation = pgroll::operation(change, *subject);
    if (!operation)
        return std::unexpected(operation.error());
    const StepMaker maker(subject->shown(), options);
    const QString file = plan::changeKindName(change.kind) + u'_' + change.id + u".json";
    const QStringList arguments{subject->shown(), file};
    const QByteArray json =
        QJsonDocument(QJsonObject{{u"operations"_s, QJsonArray{*operation}}}).toJson(QJsonDocument::Indented);
    const auto command = [&](const QString &role, Phase phase, const QString &up, const QString &down) {
        plan::Step step = maker.gate(role, phase, arguments);
        step.kind = plan::StepKind::Command;
        step.generated.up = up;
        step.generated.down = down;
        return step;
    };
    Steps steps;
    chain(steps, command(u"pgroll-start"_s, Phase::Expand,
                         u"printf '%s' "_s + shellQuoted(QString::fromUtf8(json)) + u" > " + shellQuoted(file) +
                             u"\npgroll --schema " + shellQuoted(subject->schema()) + u" start " + shellQuoted(file),
                         u"pgroll --schema "_s + shellQuoted(subject->schema()) + u" rollback"));
    chain(steps, maker.deploy(u"deploy-new-version"_s, Phase::Migrate, arguments));
    chain(steps, maker.gate(u"old-version-unused"_s, Phase::Contract, arguments));
    plan::Step complete = command(u"pgroll-complete"_s, Phase::Contract,
                                  u"pgroll --schema "_s + shellQuoted(subject->schema()) + u" complete", {});
    complete.reversible = false;
    chain(steps, complete);
    return steps;
}

} // namespace lockstep::advisor
