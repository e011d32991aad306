// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/planchange.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::cli {

static QStringList fieldNames(const plan::ChangeDescriptor &descriptor)
{
    QStringList names;
    for (const auto fields : {descriptor.required, descriptor.optional})
        for (const plan::ChangeField field : fields)
            names << plan::fieldName(field);
    return names;
}

static QStringList kindNames()
{
    QStringList names;
    for (const plan::ChangeDescriptor &row : plan::changeDescriptors())
        names << QString::fromLatin1(row.id);
    return names;
}

static base::Status setField(plan::Change &change, const QString &word)
{
    const plan::ChangeDescriptor &descriptor = plan::descriptor(change.kind);
    const qsizetype equals = word.indexOf(u'=');
    const auto field = plan::fieldFromName(QStringView(word).left(equals));
    const auto allowed = [&](plan::ChangeField f) {
        return std::ranges::find(descriptor.required, f) != descriptor.required.end() ||
               std::ranges::find(descriptor.optional, f) != descriptor.optional.end();
    };
    if (!field || !allowed(*field))
        return base::fail(base::ErrorCode::InvalidInput, u"cli.unknown-field"_s,
                          {QString::fromLatin1(descriptor.id), word.left(equals), fieldNames(descriptor).join(u", ")});
    return plan::setFieldText(change, *field, word.mid(equals + 1));
}

static base::Status checkRequired(const plan::Change &change)
{
    const plan::ChangeDescriptor &descriptor = plan::descriptor(change.kind);
    for (const plan::ChangeField field : descriptor.required)
        if (plan::fieldText(change, field).isEmpty())
            return base::fail(base::ErrorCode::InvalidInput, u"cli.missing-field"_s,
                              {QString::fromLatin1(descriptor.id), plan::fieldName(field)});
    return {};
}

base::Result<std::vector<plan::Change>> changesFromWords(const QStringList &words)
{
    std::vector<plan::Change> changes;
    for (const QString &word : words) {
        if (!word.contains(u'=')) {
            const auto kind = plan::changeKindFromId(word);
            if (!kind)
                return base::fail(base::ErrorCode::InvalidInput, u"cli.unknown-change"_s,
                                  {word, kindNames().join(u", ")});
            changes.emplace_back().kind = *kind;
        } else if (changes.empty()) {
            return base::fail(base::ErrorCode::InvalidInput, u"cli.field-before-change"_s, {word});
        } else if (const base::Status set = setField(changes.back(), word); !set) {
            return std::unexpected(set.error());
        }
    }
    if (changes.empty())
        return base::fail(base::ErrorCode::InvalidInput, u"cli.no-change"_s, {kindNames().join(u", ")});
    for (const plan::Change &change : changes)
        if (const base::Status complete = checkRequired(change); !complete)
            return std::unexpected(complete.error());
    return changes;
}

} // namespace lockstep::cli
