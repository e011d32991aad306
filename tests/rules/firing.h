// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"
#include "samplecatalog.h"

#include <QTest>

namespace lockstep::tests {

/// One row of a table of rules: how many findings of `rule` the script has.
class FiringTable
{
public:
    FiringTable()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("times");
    }
    void operator()(const char *rule, const char *sql, int times = 1) const
    {
        QTest::addRow("%s | %s", rule, sql) << QByteArray(rule) << QByteArray(sql) << times;
    }
};

/// Findings of one rule, which is checked even if it is off by default.
inline std::vector<rules::Finding> findingsOf(const QByteArray &rule, const QByteArray &sql,
                                              const catalog::Catalog &catalog, rules::Settings settings = {})
{
    for (const rules::RuleDescriptor &row : rules::rules()) {
        if (rule == row.id && row.offByDefault)
            settings.levels.insert(QString::fromLatin1(rule), rules::Level::Info);
    }
    analysis::Analyzer analyzer(catalog);
    auto findings = rules::check(sql, analyzer.analyze(sql), catalog, settings);
    std::erase_if(findings, [&](const rules::Finding &finding) { return finding.rule.toLatin1() != rule; });
    return findings;
}

} // namespace lockstep::tests
