// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/direct/direct.h"
#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;

namespace directmakers {

struct Row {
    plan::ChangeKind kind;
    DirectMaker maker;
};

using enum plan::ChangeKind;
constexpr Row rows[] = {
    {DropDefault, directColumn},
    {AddGeneratedColumn, directColumn},
    {AddIdentity, directColumn},
    {DropIdentity, directColumn},
    {SerialToIdentity, directColumn},
    {SetCollation, directColumn},
    {ReplaceIndex, directIndex},
    {RenameIndex, directIndex},
    {RebuildIndex, directIndex},
    {ReplacePrimaryKey, directConstraint},
    {AddExclusion, directConstraint},
    {DropConstraint, directConstraint},
    {RenameConstraint, directConstraint},
    {ValidateConstraint, directConstraint},
    {ChangeForeignKey, directConstraint},
    {CreateTable, directTable},
    {MoveTable, directTable},
    {SetTablespace, directTable},
    {SetLogged, directTable},
    {SetUnlogged, directTable},
    {SetOptions, directTable},
    {RemoveBloat, directTable},
    {CreateSchema, directSchema},
    {DropSchema, directSchema},
    {AttachPartition, directPartition},
    {DetachPartition, directPartition},
    {CreateType, directTypeObject},
    {DropType, directTypeObject},
    {DropDomainCheck, directTypeObject},
    {DropAttribute, directTypeObject},
    {RenameEnumValue, directType},
    {RemoveEnumValue, directType},
    {AddDomainCheck, directType},
    {AddAttribute, directType},
    {CreateView, directView},
    {ReplaceView, directView},
    {DropView, directView},
    {CreateMatview, directView},
    {ReplaceMatview, directView},
    {CreateTrigger, directRoutine},
    {ReplaceTrigger, directRoutine},
    {DropTrigger, directRoutine},
    {CreateFunction, directRoutine},
    {ReplaceFunction, directRoutine},
    {DropFunction, directRoutine},
    {FillColumn, directRows},
    {CopyRows, directRows},
    {DeleteRows, directRows},
    {ArchiveRows, directRows},
    {AddPolicy, directSecurity},
    {DropPolicy, directSecurity},
    {EnableRowSecurity, directSecurity},
    {DisableRowSecurity, directSecurity},
    {GrantPrivileges, directSecurity},
    {RevokePrivileges, directSecurity},
    {ChangeOwner, directSecurity},
    {RunSql, directOwnSql},
};

} // namespace directmakers

DirectMaker directMaker(plan::ChangeKind kind)
{
    const auto row = std::ranges::find(directmakers::rows, kind, &directmakers::Row::kind);
    return row == std::end(directmakers::rows) ? nullptr : row->maker;
}

bool isDirect(plan::ChangeKind kind)
{
    using enum plan::ChangeKind;
    static constexpr plan::ChangeKind plain[] = {
        AddColumn, DropColumn, RenameColumn, ChangeType,    SetNotNull,    DropNotNull, SetDefault, AddIndex,
        DropIndex, AddUnique,  AddCheck,     AddForeignKey, AddPrimaryKey, RenameTable, DropTable,  AddEnumValue};
    return directMaker(kind) || std::ranges::contains(plain, kind);
}

std::unexpected<base::Error> unsupported(const QString &id, const QStringList &arguments)
{
    return std::unexpected(base::Error{base::ErrorCode::Unsupported, id, arguments, {}, {}, {}});
}

std::unexpected<base::Error> invalid(const QString &id, const QStringList &arguments)
{
    return std::unexpected(base::Error{base::ErrorCode::InvalidInput, id, arguments, {}, {}, {}});
}

QString sequenceOptions(const catalog::Sequence &sequence)
{
    const auto number = [](qint64 value) { return QString::number(value); };
    return u"START WITH "_s + number(sequence.start) + u" INCREMENT BY " + number(sequence.increment) + u" MINVALUE " +
           number(sequence.minimum) + u" MAXVALUE " + number(sequence.maximum) + u" CACHE " + number(sequence.cache) +
           (sequence.cycles ? u" CYCLE"_s : u" NO CYCLE"_s);
}

const catalog::Sequence *identitySequence(const Subject &subject, const catalog::Column &column)
{
    const auto own = std::ranges::find_if(subject.catalog().sequences, [&](const catalog::Sequence &sequence) {
        return sequence.isIdentity && sequence.ownedByTable == subject.table().oid &&
               sequence.ownedByColumn == column.number;
    });
    return own == subject.catalog().sequences.end() ? nullptr : &*own;
}

QString identityOptions(const Subject &subject, const catalog::Column &column)
{
    const catalog::Sequence *sequence = identitySequence(subject, column);
    if (!sequence)
        return {};
    return u" (SEQUENCE NAME "_s + sql::qualifiedName(subject.lookup().schemaName(sequence->schema), sequence->name) +
           u' ' + sequenceOptions(*sequence) + u')';
}

QString setPosition(const QString &sequence, qint64 value)
{
    return u"SELECT pg_catalog.setval("_s + sql::quoteLiteral(sequence) + u", " + QString::number(value) + u')';
}

} // namespace lockstep::advisor
