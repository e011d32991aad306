// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace lockstep::analysis::postgres {

/// What a connection remembers between statements.
struct Session {
    struct Savepoint {
        QString name;
        std::size_t mark = 0;
        QMap<QString, QString> settings;
    };
    QMap<QString, QString> settings;   ///< what SET changed, by lower-case name
    QMap<QString, QString> atBegin;    ///< settings to come back to on ROLLBACK
    QMap<QString, QString> afterLocal; ///< settings to come back to on COMMIT, after SET LOCAL
    bool inTransaction = false;
    bool hasLocal = false;
    std::size_t transactionMark = 0;
    std::vector<Savepoint> savepoints;
    QMap<QString, QString> variables;   ///< psql's, by \set
    int conditions = 0;                 ///< \if that are open
    QMap<QString, QByteArray> prepared; ///< PREPARE name -> its whole text
    int transaction = 1;                ///< counts transactions
    int script = 0;                     ///< counts scripts, from 1
    QStringList searchPath;             ///< schema names as set; "$user" kept
    QString timeZone;                   ///< empty: not known
    bool metUnknown = false;            ///< a statement named a relation that the history did not make
    QString role;                       ///< SET ROLE / SESSION AUTHORIZATION; empty: who connected
};

} // namespace lockstep::analysis::postgres
