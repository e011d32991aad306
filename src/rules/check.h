// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"
#include "catalog/catalog.h"
#include "rules/finding.h"
#include "rules/settings.h"
#include "rules/transactions.h"

#include <QHash>

#include <optional>
#include <span>
#include <vector>

namespace lockstep::rules {

/// Statements a minute on a relation.
struct Traffic {
    double reads = 0;
    double writes = 0;
};

/// Sizes and traffic of the tables that were there before the script, by name; made once per check().
class Sizes
{
public:
    explicit Sizes(const catalog::Catalog &catalog);
    [[nodiscard]] const catalog::Relation *find(const QString &schema, const QString &name) const;
    /// Nothing where the Catalog has no traffic at all.
    [[nodiscard]] std::optional<Traffic> trafficOf(catalog::Oid relation) const;
    /// Those that belong to a column of it.
    [[nodiscard]] std::vector<const catalog::Sequence *> sequencesOf(catalog::Oid relation) const;
    struct Size {
        qint64 rows = -1; ///< -1: not known
        qint64 bytes = 0;
    };
    /// Of a partitioned table with its partitions.
    [[nodiscard]] Size size(const catalog::Relation &relation) const;

private:
    QHash<catalog::Oid, Size> m_partitioned;
    QHash<std::pair<QString, QString>, const catalog::Relation *> m_relations;
    QHash<catalog::Oid, std::vector<const catalog::Sequence *>> m_sequences;
    QHash<catalog::Oid, Traffic> m_traffic;
    bool m_knowsTraffic = false;
};

/// What a rule sees of one statement: the text, its Effect, the Catalog the script started from, and the statements
/// around it.
struct Statement {
    const QByteArray &script;
    const analysis::Effect &effect;
    const catalog::Catalog &catalog;
    const Sizes &sizes;
    std::span<const analysis::Effect> all; ///< of the script
    std::size_t index = 0;                 ///< of this statement in `all`
    std::span<const Finding> before;       ///< what earlier rules said of this statement
    const Settings &settings;
    const Transactions &transactions;
    /// The transaction that the statement runs in.
    [[nodiscard]] const Transaction &transaction() const { return transactions.of(index); }
    /// The same for another statement of the script, as far as its tables go.
    [[nodiscard]] Statement at(const analysis::Effect &other) const;
    [[nodiscard]] QString text() const; ///< the statement's own words
    [[nodiscard]] int major() const;    ///< of the server, else the settings' word, else 17
};

/// One row per rule; one file each.
struct RuleDescriptor {
    const char *id;
    void (*check)(const Statement &statement, std::vector<Finding> &out); ///< null: said by Suppressor
    bool offByDefault = false; ///< a matter of taste: checked only where the settings give it a level
};
[[nodiscard]] std::span<const RuleDescriptor> rules();
/// Whether the rule is checked under these settings; false for an unknown one.
[[nodiscard]] bool isActive(const char *rule, const Settings &settings);

/// All findings of the rules over a script's effects, by offset, then rule. With a default `settings` as the rules say
/// themselves. Suppressions are not looked at: see Suppressor.
[[nodiscard]] std::vector<Finding> check(const QByteArray &script, const std::vector<analysis::Effect> &effects,
                                         const catalog::Catalog &catalog, const Settings &settings = {});

} // namespace lockstep::rules
