// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/wizard/wizardpage.h"

#include "advisor/strategy.h"
#include "desktop/shell/actionregistry.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/workspace.h"
#include "desktop/wizard/changeform.h"
#include "desktop/wizard/changewords.h"
#include "desktop/wizard/pathview.h"
#include "desktop/wizard/questionview.h"
#include "text/messages.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

/// A heading cannot be chosen, but is to be read: not pale as what is disabled.
class KindDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state |= QStyle::State_Enabled;
    }
};

} // namespace

WizardPage::WizardPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_path(new PathView)
    , m_stack(new QStackedWidget)
    , m_kinds(new QListWidget)
    , m_kindTitle(new QLabel)
    , m_kindWords(new QLabel)
    , m_form(new ChangeForm)
    , m_question(new QuestionView)
    , m_outcome(new OutcomeView)
    , m_note(new QLabel)
{
    setObjectName("wizardPage"_L1);
    setProperty("help", u"help/wizard"_s);
    m_stack->addWidget(makeChangeView());
    auto *questionScroll = new QScrollArea;
    questionScroll->setFocusPolicy(Qt::NoFocus); // what is in it has the focus
    questionScroll->setWidgetResizable(true);
    questionScroll->setFrameShape(QFrame::NoFrame);
    questionScroll->setWidget(m_question);
    m_stack->addWidget(questionScroll);
    m_stack->addWidget(m_outcome);

    auto *buttons = new QHBoxLayout;
    const auto add = [&](const QString &text, const char *name, auto run) {
        auto *button = new QPushButton(text);
        button->setObjectName(QLatin1StringView(name));
        button->setAutoDefault(true); // Enter presses what has the focus
        connect(button, &QPushButton::clicked, this, run);
        buttons->addWidget(button);
        return button;
    };
    m_back = add(tr("&Back"), "wizardBack", [this] { back(); });
    m_back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    buttons->addWidget(m_note, 1);
    m_accept = add(tr("&Accept all answers"), "wizardAccept", [this] {
        m_state.confirmAll();
        goTo(m_state.length());
    });
    m_next = add(tr("&Next"), "wizardNext", [this] { next(); });
    m_more = add(tr("Take, and add an&other"), "wizardTakeMore", [this] { takeIntoPlan(Afterwards::Another); });
    m_take = add(tr("&Take into plan"), "wizardTake", [this] { takeIntoPlan(Afterwards::Plan); });
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->addWidget(m_stack, 1);
    column->addLayout(buttons);
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_path);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({230, 870});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    connect(m_path, &PathView::placeChosen, this, [this](int place) {
        if (place <= m_state.firstOpen() && place != m_place)
            goTo(place);
        else
            m_path->show(m_state, m_place < 0 ? QString() : changeSentence(m_state.change()), m_place);
    });
    connect(m_question, &QuestionView::answered, this, [this](const QString &answer) {
        m_state.answer(m_place, answer);
        goTo(std::min(m_place + 1, m_state.length()));
    });
    connect(m_outcome, &OutcomeView::alternativeChosen, this, [this](const advisor::Alternative &alternative) {
        m_state.follow(alternative);
        goTo(m_state.length());
    });
    connect(m_outcome, &OutcomeView::wayChosen, this, [this](const QString &strategy) {
        m_state.choose(strategy);
        goTo(m_state.length());
    });
    m_form->setTried(workspace.settings().value(SettingKey::ProveAutomatically).toBool());
    connect(&workspace.document(), &Document::catalogChanged, this, &WizardPage::readCatalog);
    connect(&workspace, &Workspace::changeProposed, this, &WizardPage::takeProposed);
    connect(&workspace.settings(), &Settings::changed, this, [this](SettingKey key) {
        if (key == SettingKey::LargeTableRows && m_place >= 0)
            collectFacts();
        if (key == SettingKey::ProveAutomatically)
            m_form->setTried(m_workspace.settings().value(key).toBool());
    });

    auto tree = advisor::builtInTree();
    if (tree)
        m_state.setTree(std::move(*tree));
    else
        workspace.showError(tree.error());
    setChange({});
    fitKinds();
    readCatalog();
}

QWidget *WizardPage::makeChangeView()
{
    m_kinds->setObjectName("changeKinds"_L1);
    m_kinds->setItemDelegate(new KindDelegate(m_kinds));
    m_kinds->setAccessibleName(tr("Kind of change"));
    QString group;
    for (const auto &row : plan::changeDescriptors()) {
        if (const QString heading = changeGroup(row.kind); heading != group) {
            group = heading;
            auto *item = new QListWidgetItem(heading, m_kinds);
            item->setFlags(Qt::NoItemFlags);
            QFont font = m_kinds->font();
            font.setBold(true);
            item->setFont(font);
        }
        auto *item = new QListWidgetItem(changeTitle(row.kind), m_kinds);
        item->setData(Qt::UserRole, int(row.kind));
    }
    // as wide as its longest title, but that the form has room: sideways nothing is to be scrolled
    m_kinds->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_kinds->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel); // by items it scrolls too short over hidden ones
    const int most = m_kinds->fontMetrics().averageCharWidth() * 60;
    const int wide = std::min(m_kinds->sizeHintForColumn(0), most) + 2 * m_kinds->frameWidth() +
                     m_kinds->style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    connect(m_kinds, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item && item->data(Qt::UserRole).isValid())
            chooseKind(plan::ChangeKind(item->data(Qt::UserRole).toInt()));
    });
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.7);
    m_kindTitle->setFont(large);
    m_kindTitle->setWordWrap(true);
    m_kindWords->setWordWrap(true);
    m_kindWords->setForegroundRole(QPalette::PlaceholderText);
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->addWidget(m_kindTitle);
    column->addWidget(m_kindWords);
    column->addWidget(m_form);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFocusPolicy(Qt::NoFocus); // what is in it has the focus
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(right);
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_kinds);
    splitter->addWidget(scroll);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({wide, 840 - wide});
    return splitter;
}

void WizardPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_catalog && m_plannedFor != m_workspace.document().plan())
        readCatalog();
    takeProposed();
}

void WizardPage::focusInEvent(QFocusEvent *)
{
    focusPlace();
}

void WizardPage::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_kinds->hasFocus())
        m_form->focusFirst();
    else if (isEnter)
        (m_take->isVisible() ? m_take : m_next)->click();
    else
        QWidget::keyPressEvent(event);
}

void WizardPage::focusPlace()
{
    if (m_place >= m_state.length())
        m_take->setFocus();
    else if (m_place >= 0)
        m_question->focusAnswer();
    else if (const auto &change = m_form->change(); !change.column.isEmpty() || !change.name.isEmpty())
        m_form->focusFirst(); // proposed from the navigator: what kind it is was said there
    else
        m_kinds->setFocus();
}

/// Where there is one schema, that is meant.
plan::Change WizardPage::inOnlySchema(plan::Change change) const
{
    if (m_catalog && m_catalog->schemas.size() == 1)
        change.schema = change.referencedSchema = m_catalog->schemas.front().name;
    return change;
}

void WizardPage::takeProposed()
{
    if (const auto change = m_workspace.takeProposedChange())
        setChange(*change);
}

void WizardPage::setChange(const plan::Change &change)
{
    m_form->setChange(inOnlySchema(change));
    for (int row = 0; row < m_kinds->count(); ++row) {
        const auto *item = m_kinds->item(row);
        if (item->data(Qt::UserRole).isValid() && item->data(Qt::UserRole).toInt() == int(change.kind))
            m_kinds->setCurrentRow(row);
    }
    chooseKind(change.kind);
    m_state.clearAnswers();
    goTo(-1);
}

sql::Engine WizardPage::engine() const
{
    return m_catalog ? m_catalog->server.engine : sql::Engine::PostgreSql;
}

/// Only those that the engine has, and what each does there.
void WizardPage::fitKinds()
{
    bool any = false;
    for (int row = m_kinds->count() - 1; row >= 0; --row) { // upwards: a heading stands above its kinds
        auto *item = m_kinds->item(row);
        if (!item->data(Qt::UserRole).isValid()) {
            item->setHidden(!std::exchange(any, false));
            continue;
        }
        const auto kind = plan::ChangeKind(item->data(Qt::UserRole).toInt());
        if (plan::descriptor(kind).generated)
            item->setHidden(!advisor::isPlanned(kind, engine()));
        item->setToolTip(changeTitle(kind) + u'\n' + changeExplanation(kind, engine()));
        any = any || !item->isHidden();
    }
    const auto *current = m_kinds->currentItem();
    if (current && current->isHidden()) // of the engine that was there before
        return setChange({});
    m_kindWords->setText(changeExplanation(m_form->change().kind, engine()));
}

void WizardPage::chooseKind(plan::ChangeKind kind)
{
    m_kindTitle->setText(changeTitle(kind));
    m_kindWords->setText(changeExplanation(kind, engine()));
    if (m_form->change().kind != kind) {
        auto change = m_form->change();
        change.kind = kind;
        m_form->setChange(change);
    }
    refreshButtons();
}

void WizardPage::next()
{
    if (m_place >= 0) {
        // Next agrees to the answer that stands there.
        m_state.answer(m_place, m_state.advice().path[size_t(m_place)].answer);
        return goTo(std::min(m_place + 1, m_state.length()));
    }
    if (m_form->validate())
        collectFacts();
}

void WizardPage::back()
{
    goTo(m_place - 1);
}

void WizardPage::collectFacts()
{
    const auto change = m_form->change();
    auto settings = m_state.tree().settings;
    settings.insert(u"large-rows"_s, m_workspace.settings().value(SettingKey::LargeTableRows).toString());
    const auto catalog = m_planned ? m_planned : std::make_shared<const catalog::Catalog>();
    const quint64 job = ++m_job;
    const bool fromForm = m_place < 0;
    m_note->setText(tr("Looking at the Catalog..."));
    QtConcurrent::run([change, catalog, settings] {
        return advisor::collectFacts(change, *catalog, settings);
    }).then(this, [this, job, change, fromForm](const QMap<QString, advisor::Fact> &facts) {
        if (job != m_job)
            return;
        m_state.setChange(change, facts);
        goTo(fromForm ? 0 : std::min(m_place, m_state.firstOpen()));
    });
}

void WizardPage::goTo(int place)
{
    m_place = std::clamp(place, -1, m_state.length());
    m_path->show(m_state, m_place < 0 ? QString() : changeSentence(m_state.change()), m_place);
    m_note->clear();
    if (m_place < 0) {
        m_stack->setCurrentIndex(0);
    } else if (m_place < m_state.length()) {
        m_stack->setCurrentIndex(1);
        m_question->show(m_state, m_place);
    } else {
        m_state.confirmAll();
        m_stack->setCurrentIndex(2);
        m_outcome->show(m_state);
        makePreview();
    }
    refreshButtons();
    if (isVisible())
        focusPlace();
}

void WizardPage::refreshButtons()
{
    const bool atOutcome = m_place >= 0 && m_place >= m_state.length();
    m_back->setVisible(m_place >= 0);
    m_next->setVisible(!atOutcome);
    m_next->setDefault(!atOutcome);
    m_accept->setVisible(m_place >= 0 && !atOutcome);
    for (QPushButton *button : {m_take, m_more}) {
        button->setVisible(atOutcome);
        button->setEnabled(m_preview && m_preview->plan);
    }
    m_take->setDefault(atOutcome);
}

QWidget *makeWizardPage(Workspace &workspace)
{
    return new WizardPage(workspace);
}

void addWizardActions(Workspace &workspace)
{
    workspace.actions().add({.id = u"plan.addChange"_s,
                             .text = WizardPage::tr("Add a &change..."),
                             .shortcuts = {QKeySequence(QKeySequence::New)},
                             .icon = u"add"_s,
                             .category = WizardPage::tr("Plan")},
                            &workspace, [&workspace] {
                                plan::Change change;
                                std::tie(change.schema, change.table) = workspace.currentTable();
                                if (change.schema.isEmpty())
                                    change.schema = u"public"_s;
                                workspace.proposeChange(change);
                            });
}

} // namespace lockstep::desktop
