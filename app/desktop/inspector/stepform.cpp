// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/inspector/stepform.h"

#include "desktop/widgets/durationspin.h"
#include "plan/edit.h"

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {
constexpr int hourMs = 3'600'000;
constexpr int dayMs = 24 * hourMs;
} // namespace

StepForm::StepForm(Workspace &workspace, QWidget *parent)
    : Section(tr("Timeouts and retries"), parent)
    , m_workspace(workspace)
    , m_form(new QFormLayout)
    , m_transactional(new QCheckBox(tr("In a transaction")))
    , m_backApart(new QCheckBox(tr("Back in parts")))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setVerticalSpacing(4);
    m_form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows); // some languages are longer than a narrow pane
    body()->addLayout(m_form);
    const auto lock = addDuration(tr("Lock timeout"), u"lock-timeout"_s, -1, hourMs,
                                  [](plan::Step &s) -> int & { return s.timeouts.lockMs; });
    const auto statement = addDuration(tr("Statement timeout"), u"statement-timeout"_s, -1, dayMs,
                                       [](plan::Step &s) -> int & { return s.timeouts.statementMs; });
    for (QSpinBox *timeout : {lock, statement}) {
        timeout->setSpecialValueText(tr("none"));
        timeout->setToolTip(tr("0: the server's own setting. Write it as you like: 500 ms, 2 s, 1.5 min, 4 h."));
    }
    const auto attempts =
        addNumber(tr("Attempts"), u"attempts"_s, 1, 1000, [](plan::Step &s) -> int & { return s.retry.attempts; });
    attempts->setToolTip(tr("After a lock timeout the step waits and tries again, this often."));
    addDuration(tr("First pause"), u"first-delay"_s, 0, hourMs,
                [](plan::Step &s) -> int & { return s.retry.firstDelayMs; });
    addDuration(tr("Longest pause"), u"maximum-delay"_s, 0, hourMs,
                [](plan::Step &s) -> int & { return s.retry.maximumDelayMs; });
    const auto budget = addDuration(tr("Give up after"), u"retry-budget"_s, 0, dayMs,
                                    [](plan::Step &s) -> int & { return s.retry.budgetMs; });
    budget->setSpecialValueText(tr("never"));
    budget->setToolTip(tr("All tries and the pauses between them together."));
    const auto queue = addDuration(tr("Let others queue"), u"queue-limit"_s, 0, hourMs,
                                   [](plan::Step &s) -> int & { return s.retry.queueMs; });
    queue->setSpecialValueText(tr("however long"));
    queue->setToolTip(tr("When others have queued this long behind the step while it waits for its lock, it lets them "
                         "pass and tries again later."));
    addSwitch(m_transactional, u"transactional"_s, &plan::Step::transactional);
    addSwitch(m_backApart, u"back-apart"_s, &plan::Step::backApart)
        ->setToolTip(
            tr("Each statement of the way back commits by itself, but for those between a BEGIN and its COMMIT: "
               "so an index can be built, or a constraint validated, while others write."));
    std::swap(m_sql, m_wait); // add() collects in m_wait
    addNumber(tr("Rows a batch"), u"batch-rows"_s, 1, 10'000'000,
              [](plan::Step &s) -> int & { return s.backfill->batchRows; });
    addDuration(tr("Aim a batch"), u"target-batch"_s, 1, hourMs,
                [](plan::Step &s) -> int & { return s.backfill->targetBatchMs; });
    addDuration(tr("Pause between"), u"batch-pause"_s, 0, hourMs,
                [](plan::Step &s) -> int & { return s.backfill->pauseMs; });
    std::swap(m_backfill, m_wait);
    add(new DurationSpin(1000), tr("Wait"), u"wait-seconds"_s, 0, 30 * 86400,
        [](plan::Step &s) -> int & { return s.waitSeconds; });
}

QCheckBox *StepForm::addSwitch(QCheckBox *box, const QString &name, bool plan::Step::*field)
{
    box->setObjectName(name);
    m_form->addRow(box);
    connect(box, &QCheckBox::toggled, this, [this, box, name, field](bool on) {
        store(name, box->text(), [field, on](plan::Step &step) { step.*field = on; });
    });
    return box;
}

QSpinBox *StepForm::addNumber(const QString &label, const QString &name, int minimum, int maximum, Field field)
{
    return add(new QSpinBox, label, name, minimum, maximum, std::move(field));
}

QSpinBox *StepForm::addDuration(const QString &label, const QString &name, int minimumMs, int maximumMs, Field field)
{
    return add(new DurationSpin(1), label, name, minimumMs, maximumMs, std::move(field));
}

QSpinBox *StepForm::add(QSpinBox *box, const QString &label, const QString &name, int minimum, int maximum, Field field)
{
    box->setObjectName(name);
    box->setRange(minimum, maximum);
    box->setAccessibleName(label);
    box->setAlignment(Qt::AlignRight);
    box->setGroupSeparatorShown(true);
    box->setFixedWidth(124);
    m_form->addRow(label, box);
    connect(box, &QSpinBox::valueChanged, this, [this, name, label, field](int value) {
        store(name, label, [field, value](plan::Step &step) { field(step) = value; });
    });
    m_wait.push_back({box, std::move(field)});
    return box;
}

void StepForm::show(const plan::Step &step)
{
    m_showing = true;
    m_step = step.id;
    plan::Step copy = step;
    const bool runs = step.kind == plan::StepKind::Sql || step.kind == plan::StepKind::Backfill;
    const auto fill = [&](const std::vector<Number> &numbers, bool shown) {
        for (const Number &number : numbers) {
            m_form->setRowVisible(number.box, shown);
            if (shown && number.box->value() != number.field(copy))
                number.box->setValue(number.field(copy));
        }
    };
    fill(m_sql, runs);
    fill(m_backfill, step.backfill.has_value());
    fill(m_wait, step.kind == plan::StepKind::Wait);
    m_form->setRowVisible(m_transactional, step.kind == plan::StepKind::Sql);
    m_transactional->setChecked(step.transactional);
    m_form->setRowVisible(m_backApart, step.kind == plan::StepKind::Sql);
    m_backApart->setChecked(step.backApart);
    m_backApart->setEnabled(step.transactional); // without a transaction both ways are statement by statement
    setVisible(runs || step.kind == plan::StepKind::Wait);
    setHeading(runs ? tr("Timeouts and retries") : QString());
    m_showing = false;
}

void StepForm::store(const QString &name, const QString &label, const std::function<void(plan::Step &)> &change)
{
    const plan::Plan &before = m_workspace.document().plan();
    const plan::Step *step = before.step(m_step);
    if (m_showing || !step)
        return;
    plan::Step changed = *step;
    change(changed);
    auto after = plan::updateStep(before, changed);
    if (after)
        m_workspace.document().apply(tr("Change \"%1\"").arg(label), std::move(*after),
                                     u"field:%1:%2"_s.arg(m_step, name));
    else
        m_workspace.showError(after.error());
}

} // namespace lockstep::desktop
