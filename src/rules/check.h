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

/// The statements of a script, as a rule that looks at one of them sees the others. Notes how far ahead it looked: what
/// it said holds as long as nothing changes up to there.
class Neighbours
{
public:
    explicit Neighbours(std::span<const analysis::Effect> all) : m_all(all) {}
    [[nodiscard]] bool has(std::size_t index) const
    {
        m_reach = std::max(m_reach, index);
        return index < m_all.size();
    }
    [[nodiscard]] const analysis::Effect &operator[](std::size_t index) const
    {
        m_reach = std::max(m_reach, index);
        return m_all[index];
    }
    [[nodiscard]] std::span<const analysis::Effect> before(std::size_t index) const { return m_all.first(index); }

    void lookFrom(std::size_t index) const { m_reach = index; }
    void lookToTheEnd() const { m_reach = std::max(m_reach, m_all.size()); }
    [[nodiscard]] std::size_t reach() const { return m_reach; }

private:
    std::span<const analysis::Effect> m_all;
    mutable std::size_t m_reach = 0;
};

/// What a rule sees of one statement: the text, its Effect, the Catalog the script started from, and the statements
/// around it.
struct Statement {
    const QByteArray &script;
    const analysis::Effect &effect;
    const catalog::Catalog &catalog;
    const Sizes &sizes;
    const Neighbours &all;
    std::size_t index = 0;           ///< of this statement in `all`
    std::span<const Finding> before; ///< what earlier rules said of this statement
    const Settings &settings;
    const Transactions &transactions;
    /// The transaction that the statement runs in, as far as it and those before it say.
    [[nodiscard]] const Transaction &transaction() const { return transactions.of(index); }
    /// It was begun in the script, which never ends it.
    [[nodiscard]] bool transactionStaysOpen() const
    {
        all.lookToTheEnd();
        return transaction().isOpen;
    }
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
    bool everywhere = false;   ///< holds wherever there is SQL; the others are read off PostgreSQL
};
[[nodiscard]] std::span<const RuleDescriptor> rules();
/// Whether the rule is checked under these settings; false for an unknown one.
[[nodiscard]] bool isActive(const char *rule, const Settings &settings);

/// Checks a script again and again while it is edited: each time only the statements that what changed can matter to.
/// Says what check() says. The settings stay the same; not thread-safe.
class Checker
{
public:
    explicit Checker(Settings settings = {});

    /// `same`: so many statements at the beginning, with the text up to their ends, are as they were last time; with 0
    /// the Catalog may be another one, too.
    [[nodiscard]] std::vector<Finding> check(const QByteArray &script, const std::vector<analysis::Effect> &effects,
                                             const catalog::Catalog &catalog, std::size_t same = 0);

private:
    struct Checked {
        std::vector<Finding> findings;
        std::size_t reach = 0; ///< the last statement that was looked at for them
    };

    Settings m_settings;
    std::vector<Checked> m_checked; ///< by statement
    bool m_stopsHalfWay = false;
    QSet<QString> m_keyed;
};

/// All findings of the rules over a script's effects, by offset, then rule. With a default `settings` as the rules say
/// themselves. Suppressions are not looked at: see Suppressor.
[[nodiscard]] std::vector<Finding> check(const QByteArray &script, const std::vector<analysis::Effect> &effects,
                                         const catalog::Catalog &catalog, const Settings &settings = {});

} // namespace lockstep::rules
