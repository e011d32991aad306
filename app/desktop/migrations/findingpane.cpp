// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/migrations/findingpane.h"

#include "desktop/review/findingsmodel.h"
#include "resources/resources.h"

#include <QHeaderView>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

constexpr int fewRows = 3; ///< of a lock map that are seen at once
constexpr int smallTitle = 110;

LockGridView *makeSmallGrid(LockGridModel &model, const QString &name, const QString &accessibleName)
{
    auto *view = new LockGridView(model);
    view->setObjectName(name);
    view->setAccessibleName(accessibleName);
    view->setProperty("help", u"help/lockmap"_s);
    view->setMostTitleWidth(smallTitle);
    view->horizontalHeader()->setDefaultSectionSize(112);
    const int row = view->verticalHeader()->defaultSectionSize();
    view->setFixedHeight(row * fewRows + view->horizontalHeader()->sizeHint().height() + 2);
    return view;
}

QLabel *smallHeading(const QString &text)
{
    auto *label = new QLabel(text);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

FindingPane::FindingPane(ScriptAnalysis &analysis, QWidget *parent)
    : QWidget(parent)
    , m_analysis(analysis)
    , m_text(new QLabel)
    , m_detail(new QLabel)
    , m_does(new QLabel)
    , m_fix(new QPushButton(tr("Fix it")))
    , m_preview(new QWidget)
    , m_effect(new QLabel)
    , m_sql(new SqlView)
    , m_before(new LockGridModel(this))
    , m_after(new LockGridModel(this))
    , m_page(new QTextBrowser)
{
    setObjectName(u"findingPane"_s);
    setMinimumWidth(220);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    m_does->setWordWrap(true);
    m_does->setTextFormat(Qt::PlainText);
    m_fix->setObjectName(u"applyFix"_s);
    m_fix->setToolTip(tr("Quick fix (Ctrl+.)"));
    m_effect->setWordWrap(true);
    m_effect->setTextFormat(Qt::PlainText);
    m_sql->setObjectName(u"fixedSql"_s);
    m_sql->setAccessibleName(tr("The statements after the fix"));
    m_sql->setFixedHeight(m_sql->fontMetrics().lineSpacing() * 4 + 12);
    m_page->setObjectName(u"rulePage"_s);
    m_page->setAccessibleName(tr("About the rule"));
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setOpenLinks(false);

    auto *preview = new QVBoxLayout(m_preview);
    preview->setContentsMargins(0, 0, 0, 0);
    preview->setSpacing(4);
    preview->addWidget(smallHeading(tr("Locks now")));
    preview->addWidget(makeSmallGrid(*m_before, u"locksBefore"_s, tr("Lock map before the fix")));
    preview->addWidget(smallHeading(tr("After the fix")));
    preview->addWidget(m_sql);
    preview->addWidget(makeSmallGrid(*m_after, u"locksAfter"_s, tr("Lock map after the fix")));
    preview->addWidget(m_effect);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 8, 4);
    column->setSpacing(8);
    column->addWidget(m_text);
    column->addWidget(m_detail);
    column->addWidget(m_does);
    column->addWidget(m_fix, 0, Qt::AlignLeft);
    column->addWidget(m_preview);
    column->addWidget(m_page, 1);
    column->addStretch();
    connect(m_fix, &QPushButton::clicked, this, &FindingPane::fixRequested);
    connect(&analysis, &ScriptAnalysis::changed, this, &FindingPane::showPreview);
    show(nullptr);
}

void FindingPane::show(const Problem *problem)
{
    if (m_problem && problem && *problem == *m_problem)
        return;
    m_problem = problem ? std::optional(*problem) : std::nullopt;
    m_text->setText(problem ? problem->text
                            : tr("Choose a problem to see what it means, how to avoid it and what its fix does."));
    QStringList detail;
    if (problem) {
        detail << severityText(problem->severity);
        if (!problem->relation.isEmpty())
            detail << problem->relation;
        detail << tr("line %1").arg(problem->line);
    }
    m_detail->setText(detail.join(u"  \u00b7  "_s));
    m_fix->setVisible(problem && !problem->fix.isEmpty());
    m_does->setVisible(m_fix->isVisibleTo(this));
    m_does->setText(problem ? problem->fix : QString());
    m_preview->hide();
    m_analysis.setPreview(problem ? problem->entry : 0, problem && !problem->fix.isEmpty() ? problem->finding : -1);
    showRule(problem ? problem->rule : QString());
}

void FindingPane::showPreview()
{
    const auto &preview = m_analysis.reports().preview;
    const bool mine =
        m_problem && preview && preview->entry == m_problem->entry && preview->finding == m_problem->finding;
    m_preview->setVisible(mine);
    if (!mine)
        return;
    m_before->setGrid(preview->gridBefore);
    m_after->setGrid(preview->gridAfter);
    m_sql->setSql(preview->after);
    const int fewer = preview->problemsBefore - preview->problemsAfter;
    m_effect->setText(
        fewer > 0
            ? tr("Problems of the file: %1 instead of %2").arg(preview->problemsAfter).arg(preview->problemsBefore)
        : fewer < 0 ? tr("Problems of the file: %1, before %2. Look at what is new after the fix.")
                          .arg(preview->problemsAfter)
                          .arg(preview->problemsBefore)
                    : tr("Problems of the file: %1, as before").arg(preview->problemsAfter));
}

void FindingPane::showRule(const QString &rule)
{
    m_rule = rule;
    m_page->setVisible(!rule.isEmpty());
    setProperty("help", rule.isEmpty() ? u"help/migrations"_s : QString(u"rules/"_s + rule));
    if (rule.isEmpty())
        return;
    const auto page = resources::page(rule);
    m_page->setMarkdown(page ? QString::fromUtf8(*page) : tr("There is no page about %1.").arg(rule));
    // beside a text the headings of a whole page would shout
    for (QTextBlock block = m_page->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0)
            continue;
        QTextCursor heading(block);
        heading.select(QTextCursor::BlockUnderCursor);
        QTextCharFormat format;
        format.setProperty(QTextFormat::FontSizeAdjustment, 0);
        format.setFontWeight(QFont::DemiBold);
        heading.mergeCharFormat(format);
    }
}

void FindingPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && !m_rule.isEmpty())
        showRule(m_rule);
    QWidget::changeEvent(event);
}

} // namespace lockstep::desktop
