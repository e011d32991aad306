// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/postgres/undo.h"
#include "catalog/catalog.h"
#include "sql/renamed.h"

#include <QSet>

#include <optional>

namespace lockstep::analysis::postgres {

using catalog::Oid;
using ClassKind = catalog::RelationKind;

/// Whether a table holds rows, as far as the statements so far tell.
enum class Rows { Empty, Some, Unknown };

/// A table, partitioned table, view, materialised view, foreign table or composite type, with what hangs on it.
struct Table {
    catalog::Relation r;
    std::vector<Oid> children; ///< partitions and inheritors, oldest first
    std::vector<Oid> indexes;
    std::vector<Oid> sequences;    ///< owned by a column
    std::vector<Oid> referencedBy; ///< tables with a foreign key to this one, once per key
    Rows rows = Rows::Unknown;
    int nextColumn = 1;
    int script = 0;           ///< number of the script that made it; 0 was there before
    int transaction = 0;      ///< number of the transaction that made it
    bool populated = true;    ///< materialised view: not WITH NO DATA
    bool columnsKnown = true; ///< false: its query could not be seen through

    [[nodiscard]] const catalog::Column *column(QStringView name) const;
    [[nodiscard]] const catalog::Column *column(int number) const;
    [[nodiscard]] const catalog::Constraint *constraint(QStringView name) const;
    [[nodiscard]] bool isPartitioned() const { return r.kind == ClassKind::Partitioned; }
    /// Has storage of its own, as far as rows go.
    [[nodiscard]] bool isHeap() const { return r.kind == ClassKind::Table || r.kind == ClassKind::MaterializedView; }
};
struct IndexObject {
    catalog::Index i;
    Oid schema = 0;
    std::vector<Oid> children;   ///< attached partition indexes
    Oid constraint = 0;          ///< oid of the constraint it serves, 0 for a plain index
    bool plainExpression = true; ///< false with expressions or a predicate
};
struct SequenceObject {
    catalog::Sequence s;
};
struct FunctionObject {
    catalog::Function f;
    int inputs = 0;   ///< input arguments
    int defaults = 0; ///< how many of them may be left out
    bool variadic = false;
};

// See undo.h. A constraint that went and came again is the same.
[[nodiscard]] bool looksSame(const Table &one, const Table &other);
[[nodiscard]] bool looksSame(const IndexObject &one, const IndexObject &other);
[[nodiscard]] bool looksSame(const SequenceObject &one, const SequenceObject &other);
[[nodiscard]] bool looksSame(const FunctionObject &one, const FunctionObject &other);

/// What pg_class says of an oid, whatever store it lives in.
struct ClassInfo {
    Oid oid = 0;
    Oid schema = 0;
    QString name;
    ClassKind kind = ClassKind::Table;
};

/// The schema as the server would have it after the statements so far: a Catalog that can be changed and taken back.
class State
{
public:
    explicit State(const catalog::Catalog &start);
    State(const State &) = delete;
    State &operator=(const State &) = delete;

    [[nodiscard]] catalog::Catalog toCatalog() const;
    /// The same where `known` is what this or toCatalog() gave last: only what was touched since is looked at.
    void bring(catalog::Catalog &known);
    [[nodiscard]] const catalog::Server &server() const { return m_origin.server; }
    /// The Catalog began empty: a name that is not known may still exist.
    [[nodiscard]] bool isOpenWorld() const { return m_openWorld; }

    UndoLog log;

    // Schemas
    [[nodiscard]] Oid schema(const QString &name) const { return m_schemaNames.find(name); }
    [[nodiscard]] QString schemaName(Oid oid) const;
    Oid addSchema(const QString &name, const QString &owner = {});
    void dropSchema(Oid oid);
    void renameSchema(Oid oid, const QString &name);
    [[nodiscard]] Oid temporarySchema();

    // pg_class
    Store<Table> tables{log};
    Store<IndexObject> indexes{log};
    Store<SequenceObject> sequences{log};
    [[nodiscard]] Oid find(Oid schema, const QString &name) const { return m_classNames.find({schema, name}); }
    [[nodiscard]] std::optional<ClassInfo> info(Oid oid) const;
    [[nodiscard]] Oid nextOid() { return m_nextOid++; }
    Oid add(Table table);
    Oid add(IndexObject index);       ///< also hangs it on its table
    Oid add(SequenceObject sequence); ///< also hangs it on its owner
    /// Takes the object out and unhooks it from its table, parents and owner. Dependents are the caller's business.
    void remove(Oid oid);
    void rename(Oid oid, const QString &name);
    void setSchema(Oid oid, Oid schema);
    void attachChild(Oid parent, Oid child, bool partition);
    void detachChild(Oid parent, Oid child);
    void ownSequence(Oid sequence, Oid table, int column);
    void addConstraint(Oid table, catalog::Constraint constraint);
    void removeConstraint(Oid table, const QString &name);
    /// All descendants, parents before children; the table itself is not among them.
    [[nodiscard]] std::vector<Oid> descendants(Oid table) const;
    /// Tables with a foreign key to this one or, for a partition, to a table above it: the key reaches every partition.
    [[nodiscard]] std::vector<Oid> referencing(Oid table) const;
    [[nodiscard]] bool nameTaken(Oid schema, const QString &name) const;

    // Types and functions
    Store<catalog::Type> types{log};
    Store<FunctionObject> functions{log};
    [[nodiscard]] Oid findType(Oid schema, const QString &name) const { return m_typeNames.find({schema, name}); }
    Oid add(catalog::Type type);
    void removeType(Oid oid);
    void renameType(Oid oid, const QString &name, Oid schema);
    [[nodiscard]] const std::vector<Oid> functionsCalled(Oid schema, const QString &name) const;
    Oid add(FunctionObject function);
    void removeFunction(Oid oid);
    void renameFunction(Oid oid, const QString &name, Oid schema);

    // Dependencies that the structures above do not show
    void depend(catalog::Dependency dependency);
    void forgetDependenciesOf(Oid dependent);
    void forgetDependenciesOf(Oid dependent, QStringView via, int column = -1);
    [[nodiscard]] std::vector<catalog::Dependency> dependents(Oid referenced) const
    {
        return m_dependents.find(referenced);
    }
    [[nodiscard]] std::vector<catalog::Dependency> references(Oid dependent) const
    {
        return m_references.find(dependent);
    }

    /// A server of a foreign data wrapper; what it holds are foreign tables.
    struct ForeignServer {
        Oid oid = 0;
        QString name, wrapper;
        friend bool operator==(const ForeignServer &, const ForeignServer &) = default;
    };
    std::vector<ForeignServer> foreignServers; ///< changed through addForeignServer and dropForeignServer
    void addForeignServer(ForeignServer server);
    void dropForeignServer(const QString &name);
    void renameForeignServer(const QString &name, const QString &to); ///< with its tables
    void renameForeignWrapper(const QString &name, const QString &to);

    /// A check of a table that is not known, as statements told of it.
    struct HeardCheck {
        QString schema, table, name; ///< as they are written; the schema may be empty
        QString expression;
        bool proven = false;
        friend bool operator==(const HeardCheck &, const HeardCheck &) = default;
    };
    std::vector<HeardCheck> heard; ///< changed through hear() and forgetCheck()
    void hear(HeardCheck check);   ///< instead of what was heard of one of that name
    void forgetCheck(const QString &schema, const QString &table, const QString &name);

    bool ownOperators = false; ///< casts or operators that somebody made: what can be compared is not known

    /// Collations, casts, operators and event triggers; changed through addOther and dropOther.
    std::vector<catalog::OtherObject> others;
    void addOther(catalog::OtherObject object);
    void dropOther(const QString &schema, const QString &kind, const QString &name);

    std::vector<catalog::Extension> extensions; ///< changed through addExtension, changeExtension and dropExtension
    void addExtension(catalog::Extension extension);
    void changeExtension(const catalog::Extension &extension); ///< by its name
    void dropExtension(const QString &name);

    void eachSchema(const std::function<void(const catalog::Schema &)> &visit) const;

private:
    void load(const catalog::Catalog &start);
    void addOthers(catalog::Catalog &to) const;
    void reordered();
    void saw(Oid oid);
    /// Gives every text that the server prints from what it keeps by oid to `told`, for the text as it is from now on.
    void retell(const std::function<QString(const QString &)> &told);
    void retellName(sql::Bears kind, const sql::SchemaAndName &from, const sql::SchemaAndName &to);

    catalog::Catalog m_origin; ///< only server, database, takenAt, traffic
    bool m_openWorld = true;
    Oid m_nextOid = 0x80000000U;
    Oid m_temporary = 0;
    bool m_reordered = false; ///< by a schema, since bring() was last asked
    Store<catalog::Schema> m_schemas{log};
    NameTable<QString> m_schemaNames{log};
    NameTable<std::pair<Oid, QString>> m_classNames{log};
    NameTable<std::pair<Oid, QString>> m_typeNames{log};
    NameTable<std::pair<Oid, QString>, std::vector<Oid>> m_functionNames{log};
    NameTable<Oid, std::vector<catalog::Dependency>> m_dependents{log};
    NameTable<Oid, std::vector<catalog::Dependency>> m_references{log};
};

} // namespace lockstep::analysis::postgres
