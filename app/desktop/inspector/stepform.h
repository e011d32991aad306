// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/inspector/section.h"
#include "desktop/shell/workspace.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QSpinBox>

#include <functional>

namespace lockstep::desktop {

/// The fields of a step that are numbers and switches: timeouts, retries, transaction, backfill batches, wait.
class StepForm : public Section
{
    Q_OBJECT
public:
    explicit StepForm(Workspace &workspace, QWidget *parent = nullptr);
    void show(const plan::Step &step);

private:
    using Field = std::function<int &(plan::Step &)>;
    QSpinBox *addNumber(const QString &label, const QString &name, int minimum, int maximum, Field field);
    QSpinBox *addDuration(const QString &label, const QString &name, int minimumMs, int maximumMs, Field field);
    QSpinBox *add(QSpinBox *box, const QString &label, const QString &name, int minimum, int maximum, Field field);
    QCheckBox *addSwitch(QCheckBox *box, const QString &name, bool plan::Step::*field);
    void store(const QString &name, const QString &label, const std::function<void(plan::Step &)> &change);

    struct Number {
        QSpinBox *box;
        Field field;
    };
    Workspace &m_workspace;
    QString m_step;
    QFormLayout *m_form;
    QCheckBox *m_transactional;
    QCheckBox *m_backApart;
    std::vector<Number> m_sql;
    std::vector<Number> m_backfill;
    std::vector<Number> m_wait;
    bool m_showing = false;
};

} // namespace lockstep::desktop
