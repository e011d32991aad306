// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/inspector/inspector.h"

#include "desktop/board/stepsummary.h"
#include "desktop/inspector/effectlist.h"
#include "desktop/inspector/findinglist.h"
#include "desktop/inspector/sqltabs.h"
#include "desktop/inspector/stepform.h"
#include "desktop/widgets/documentundo.h"
#include "plan/edit.h"
#include "text/messages.h"

#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

Inspector::Inspector(Workspace &workspace, QWidget *parent)
    : QScrollArea(parent)
    , m_workspace(workspace)
    , m_form(nullptr)
    , m_nothing(new QLabel(tr("Choose a step to see what it does.")))
    , m_title(new QLineEdit)
    , m_place(textLabel())
    , m_why(textLabel())
    , m_application(textLabel())
    , m_needs(textLabel())
    , m_sql(new SqlTabs(workspace))
    , m_effects(new EffectList(workspace))
    , m_findings(new FindingList(workspace))
    , m_fields(new StepForm(workspace))
    , m_comment(new QPlainTextEdit)
{
    setObjectName(u"inspector"_s);
    setAccessibleName(tr("Inspector of the step"));
    setProperty("help", u"help/inspector"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_form = makeForm();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(12, 10, 12, 12);
    static_cast<QLabel *>(m_nothing)->setAlignment(Qt::AlignHCenter);
    static_cast<QLabel *>(m_nothing)->setWordWrap(true);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_nothing);
    column->addWidget(m_form);
    column->addStretch();
    setWidget(content);

    connect(m_title, &QLineEdit::textEdited, this, &Inspector::storeTitle);
    connect(m_comment, &QPlainTextEdit::textChanged, this, &Inspector::storeComment);
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &Inspector::refreshLists);
    const auto listsLater = [this] { m_later.start(); };
    connect(&workspace, &Workspace::currentStepChanged, this, &Inspector::refresh);
    connect(&workspace.document(), &Document::planChanged, this, &Inspector::refresh);
    connect(&workspace.document(), &Document::analysisChanged, this, listsLater);
    connect(&workspace.document(), &Document::trustChanged, this, listsLater);
    refresh();
}

QWidget *Inspector::makeForm()
{
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_title->setObjectName(u"stepTitle"_s);
    m_title->setAccessibleName(tr("Title of the step"));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    useDocumentUndo(m_title);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    auto *head = new QVBoxLayout;
    head->setSpacing(3);
    head->addWidget(m_title);
    head->addWidget(m_place);
    head->addWidget(m_needs);
    m_needs->setForegroundRole(QPalette::PlaceholderText);
    column->addLayout(head);
    column->addWidget(m_findings);
    column->addWidget(m_why);
    column->addWidget(m_application);
    column->addWidget(m_effects);
    column->addWidget(m_sql);
    column->addWidget(m_fields);
    auto *comment = new Section(tr("Comment"));
    m_comment->setObjectName(u"stepComment"_s);
    m_comment->setAccessibleName(tr("Comment"));
    m_comment->setUndoRedoEnabled(false);
    m_comment->setTabChangesFocus(true);
    m_comment->setFixedHeight(fontMetrics().lineSpacing() * 4 + 12);
    useDocumentUndo(m_comment);
    comment->body()->addWidget(m_comment);
    column->addWidget(comment);
    return form;
}

const plan::Step *Inspector::step() const
{
    return m_workspace.document().plan().step(m_workspace.currentStep());
}

void Inspector::refresh()
{
    const plan::Step *shown = step();
    m_form->setVisible(shown != nullptr);
    m_nothing->setVisible(shown == nullptr);
    if (!shown)
        return;
    const plan::Plan &plan = m_workspace.document().plan();
    const bool other = m_shown != shown->id;
    m_shown = shown->id;
    const QString title = text::message(shown->title);
    if (m_title->text() != title) {
        m_title->setText(title);
        m_title->setCursorPosition(0);
    }
    QStringList place = {tr("Step %1 of %2").arg(plan.indexOf(shown->id) + 1).arg(plan.steps.size()),
                         phaseText(shown->phase), stepKindText(shown->kind)};
    if (!shown->object.isEmpty())
        place << shown->object;
    if (!shown->enabled)
        place << tr("disabled");
    if (!shown->reversible)
        place << tr("cannot be reversed");
    m_place->setText(place.join(u"  \u00b7  "_s));
    QStringList needs;
    for (const QString &id : shown->dependsOn)
        needs << QString::number(plan.indexOf(id) + 1);
    m_needs->setText(needs.isEmpty() ? QString() : tr("Needs step %1 first").arg(needs.join(u", "_s)));
    m_needs->setVisible(!needs.isEmpty());
    m_why->setText(text::message(shown->why));
    m_why->setVisible(!m_why->text().isEmpty());
    const QString application = text::message(shown->application);
    m_application->setText(tr("Application first: %1").arg(application));
    m_application->setVisible(!application.isEmpty());
    m_sql->show(*shown);
    m_fields->show(*shown);
    if (m_comment->toPlainText() != shown->comment) {
        const QSignalBlocker quiet(m_comment);
        m_comment->setPlainText(shown->comment);
    }
    if (other) {
        verticalScrollBar()->setValue(0);
        refreshLists();
    }
}

void Inspector::refreshLists()
{
    m_effects->show(m_shown);
    m_findings->show(m_shown);
}

void Inspector::store(const QString &text, const plan::Step &changed, const QString &mergeKey)
{
    auto after = plan::updateStep(m_workspace.document().plan(), changed);
    if (after)
        m_workspace.document().apply(text, std::move(*after), mergeKey);
    else
        m_workspace.showError(after.error());
}

void Inspector::storeTitle()
{
    if (!step())
        return;
    plan::Step changed = *step();
    changed.title = base::literal(m_title->text());
    store(tr("Rename step"), changed, u"title:"_s + changed.id);
}

void Inspector::storeComment()
{
    if (!step() || step()->comment == m_comment->toPlainText())
        return;
    plan::Step changed = *step();
    changed.comment = m_comment->toPlainText();
    store(tr("Comment on a step"), changed, u"comment:"_s + changed.id);
}

} // namespace lockstep::desktop
