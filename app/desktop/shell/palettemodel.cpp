// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/palettemodel.h"

#include "catalog/lookup.h"
#include "desktop/shell/actionregistry.h"
#include "desktop/shell/fuzzymatch.h"
#include "text/messages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {
constexpr std::size_t mostShown = 60;
}

PaletteModel::PaletteModel(QObject *parent) : QAbstractListModel(parent)
{
}

void PaletteModel::collect(Workspace &workspace)
{
    beginResetModel();
    m_entries.clear();
    m_shown.clear();
    for (const auto &[spec, action] : workspace.actions().all()) {
        if (!action->isEnabled() || action->menu() || spec.id == "view.palette"_L1)
            continue;
        QString text = action->text();
        text.remove(u'&');
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        m_entries.push_back({.kind = Kind::Action,
                             .text = text,
                             .hint = keys.isEmpty() ? spec.category : spec.category + u"   "_s + keys,
                             .action = action});
    }
    const Document &document = workspace.document();
    int number = 0;
    for (const plan::Step &step : document.plan().steps)
        m_entries.push_back({.kind = Kind::Step,
                             .text = u"%1  %2"_s.arg(++number).arg(text::message(step.title)),
                             .hint = step.object,
                             .step = step.id});
    if (const auto catalog = document.catalog()) {
        QHash<catalog::Oid, QString> schemas;
        for (const catalog::Schema &schema : catalog->schemas)
            schemas.insert(schema.oid, schema.name);
        for (const catalog::Relation &relation : catalog->relations)
            if (relation.kind != catalog::RelationKind::Composite)
                m_entries.push_back({.kind = Kind::Table,
                                     .text = relation.name,
                                     .hint = schemas.value(relation.schema),
                                     .schema = schemas.value(relation.schema),
                                     .table = relation.name});
    }
    endResetModel();
    filter({});
}

void PaletteModel::filter(const QString &pattern)
{
    std::vector<std::pair<int, std::size_t>> scored;
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (const auto score = fuzzyScore(pattern, m_entries[i].text))
            scored.emplace_back(*score, i);
    // without a pattern the order of the menus stays
    if (!pattern.trimmed().isEmpty())
        std::ranges::stable_sort(scored, std::greater(), &std::pair<int, std::size_t>::first);
    beginResetModel();
    m_shown.clear();
    for (std::size_t i = 0; i < std::min(scored.size(), mostShown); ++i)
        m_shown.push_back(scored[i].second);
    endResetModel();
}

const PaletteModel::Entry &PaletteModel::entry(const QModelIndex &index) const
{
    return m_entries[m_shown[std::size_t(index.row())]];
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &row = entry(index);
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return u"%1, %2"_s.arg(row.text, row.hint);
    case HintRole:
        return row.hint;
    case KindRole:
        return int(row.kind);
    default:
        return {};
    }
}

} // namespace lockstep::desktop
