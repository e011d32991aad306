// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows and sizes, and where they come from.

#include "desktop/navigator/navigatornode.h"
#include "text/human.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

QVariant NavigatorModel::size(const Node &node, int column, int role) const
{
    using Kind = Node::Kind;
    const auto &catalog = m_data->catalog();
    const bool tip = role == Qt::ToolTipRole;
    const QLocale locale;
    if (node.kind == Kind::Schema && column == SizeColumn) {
        const qint64 bytes = m_data->schemaBytes(m_content[size_t(node.object)].schema);
        return tip ? tr("%1 bytes").arg(locale.toString(bytes)) : text::bytes(bytes);
    }
    if (node.kind == Kind::Index && column == SizeColumn) {
        const qint64 bytes = catalog.indexes[size_t(node.object)].bytes;
        return tip ? tr("%1 bytes").arg(locale.toString(bytes)) : text::bytes(bytes);
    }
    if (node.kind != Kind::Relation)
        return {};
    const auto &relation = catalog.relations[size_t(node.object)];
    if (relation.kind == catalog::RelationKind::View || relation.kind == catalog::RelationKind::Foreign)
        return {};
    const auto totals = m_data->totals(node.object);
    if (column == RowsColumn) {
        if (totals.rows < 0)
            return tip ? QVariant(tr("Never analysed: the number of rows is unknown. Run ANALYZE.")) : QVariant(u"?"_s);
        if (!tip)
            return text::count(totals.rows);
        const QString rows = tr("About %1 rows").arg(locale.toString(totals.rows, 'f', 0));
        return relation.lastAnalyze
                   ? QString(rows + u'\n' +
                             tr("Analysed on %1")
                                 .arg(locale.toString(relation.lastAnalyze->toLocalTime(), QLocale::ShortFormat)))
                   : rows;
    }
    if (!tip)
        return text::bytes(totals.bytes);
    if (relation.kind == catalog::RelationKind::Partitioned)
        return tr("%1 bytes in all partitions").arg(locale.toString(totals.bytes));
    return tr("%1 bytes\nTable: %2\nIndexes: %3\nTOAST: %4")
        .arg(locale.toString(totals.bytes), text::bytes(relation.heapBytes), text::bytes(relation.indexBytes),
             text::bytes(relation.toastBytes));
}

} // namespace lockstep::desktop
