// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

#include <QSplitter>

class QTreeWidget;

namespace lockstep::desktop {

class SqlView;

/// Steps that would come into the plan, and below them the SQL of the one that is chosen, with its way back.
class StepsPreview : public QSplitter
{
    Q_OBJECT
public:
    explicit StepsPreview(QWidget *parent = nullptr);
    void show(const std::vector<plan::Step> &steps, sql::Engine engine);

private:
    void showStep();

    QTreeWidget *m_steps;
    SqlView *m_sql;
    std::vector<plan::Step> m_shown;
    sql::Engine m_engine = sql::Engine::PostgreSql;
};

} // namespace lockstep::desktop
