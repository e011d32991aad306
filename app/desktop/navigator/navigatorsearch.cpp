// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/navigator/navigatorsearch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

void NavigatorSearch::Text::add(const QString &line, SearchEntry entry)
{
    starts.push_back(all.size());
    entries.push_back(entry);
    all += line.toLower();
    all += u'\n';
}

std::vector<SearchEntry> NavigatorSearch::Text::find(const QStringList &words) const
{
    std::vector<SearchEntry> found;
    const QStringView text(all);
    qsizetype from = 0;
    // The longest word is the rarest: the others are looked for only in the lines where it stands.
    const auto longest = std::ranges::max_element(words, {}, [](const QString &word) { return word.size(); });
    while ((from = text.indexOf(*longest, from)) >= 0) {
        const auto line = std::upper_bound(starts.begin(), starts.end(), from) - starts.begin() - 1;
        const qsizetype begin = starts[size_t(line)];
        const qsizetype end = size_t(line) + 1 < starts.size() ? starts[size_t(line) + 1] : text.size();
        const QStringView content = text.mid(begin, end - begin - 1);
        if (std::ranges::all_of(words, [content](const QString &word) { return content.contains(word); }))
            found.push_back(entries[size_t(line)]);
        from = end;
    }
    return found;
}

void NavigatorSearch::build(const catalog::Catalog &catalog, const catalog::Lookup &lookup)
{
    using Kind = SearchEntry::Kind;
    const auto name = [&lookup](const auto &object) {
        return QString(lookup.schemaName(object.schema) + u'.' + object.name);
    };
    for (int i = 0; i < int(catalog.relations.size()); ++i) {
        const auto &relation = catalog.relations[size_t(i)];
        m_names.add(name(relation), {Kind::Relation, i});
        for (const auto &column : relation.columns)
            m_parts.add(column.name, {Kind::Relation, i});
        for (const auto *index : lookup.indexesOf(relation.oid))
            m_parts.add(index->name, {Kind::Relation, i});
    }
    for (int i = 0; i < int(catalog.sequences.size()); ++i)
        m_names.add(name(catalog.sequences[size_t(i)]), {Kind::Sequence, i});
    for (int i = 0; i < int(catalog.types.size()); ++i)
        m_names.add(name(catalog.types[size_t(i)]), {Kind::Type, i});
    for (int i = 0; i < int(catalog.functions.size()); ++i)
        m_names.add(name(catalog.functions[size_t(i)]), {Kind::Function, i});
}

std::vector<SearchEntry> NavigatorSearch::find(const QString &query) const
{
    QStringList names, parts;
    const auto words = query.toLower().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (!word.startsWith(u'.'))
            names << word;
        else if (word.size() > 1)
            parts << word.mid(1);
    }
    std::vector<SearchEntry> found;
    if (!names.isEmpty())
        found = m_names.find(names);
    if (!parts.isEmpty()) {
        std::vector<SearchEntry> withParts;
        for (qsizetype i = 0; i < parts.size(); ++i) {
            auto one = m_parts.find({parts[i]});
            one.erase(std::unique(one.begin(), one.end()), one.end());
            if (i == 0) {
                withParts = std::move(one);
                continue;
            }
            std::vector<SearchEntry> both;
            std::ranges::set_intersection(withParts, one, std::back_inserter(both));
            withParts = std::move(both);
        }
        if (names.isEmpty())
            return withParts;
        std::vector<SearchEntry> both;
        std::ranges::set_intersection(found, withParts, std::back_inserter(both));
        return both;
    }
    return found;
}

} // namespace lockstep::desktop
