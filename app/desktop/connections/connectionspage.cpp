// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/connections/connectionspage.h"

#include "desktop/connections/connectionwords.h"
#include "desktop/connections/pgservices.h"
#include "desktop/connections/profileform.h"
#include "desktop/shell/actionregistry.h"
#include "desktop/shell/workspace.h"
#include "desktop/widgets/danger.h"
#include "text/messages.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QUuid>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

ConnectionsPage::ConnectionsPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_center(ConnectionCenter::of(workspace))
    , m_tester(workspace.secrets())
    , m_model(new ProfileModel(m_center.store(), this))
    , m_list(new QListView)
    , m_form(new ProfileForm)
    , m_state(new QLabel)
    , m_result(new QLabel)
{
    setObjectName("connectionsPage"_L1);
    setProperty("help", u"help/connections"_s);
    workspace.secrets().checked().then(this, [this](bool found) { m_form->setKeychain(found); });
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    m_state->setObjectName("connectionState"_L1);
    m_state->setWordWrap(true);
    column->addWidget(m_state);
    auto *scroll = new QScrollArea;
    scroll->setFocusPolicy(Qt::NoFocus); // what is in it has the focus
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_form);
    column->addWidget(scroll, 1);
    m_result->setObjectName("connectionResult"_L1);
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_result->setMargin(8);
    m_result->hide();
    column->addWidget(m_result);
    column->addWidget(makeButtons());
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeList());
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({320, 700});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    connect(m_form, &ProfileForm::edited, this, &ConnectionsPage::refreshButtons);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const QString id = index.data(ProfileModel::IdRole).toString();
        if (!id.isEmpty() && id != m_current)
            showProfile(id);
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        if (m_current.isEmpty() && m_model->rowCount() > 0)
            m_list->setCurrentIndex(m_model->index(0));
        else
            m_list->setCurrentIndex(m_model->indexOf(m_current));
    });
    connect(&m_tester, &Connector::opened, this,
            [this](const std::shared_ptr<db::Session> &session, const ServerReport &report) {
                say(reportHtml(report, session->profile().role), false);
                releaseSession(session);
                refreshButtons();
            });
    connect(&m_tester, &Connector::failed, this, &ConnectionsPage::showFailure);
    connect(&m_tester, &Connector::cancelled, this, [this] {
        say(tr("Cancelled."), false);
        refreshButtons();
    });
    auto &connector = m_center.connector();
    connect(&connector, &Connector::failed, this, &ConnectionsPage::showFailure);
    connect(&connector, &Connector::cancelled, this, [this] {
        say(tr("Cancelled."), false);
        refreshButtons();
    });
    connect(&m_center, &ConnectionCenter::connected, this, [this](const ServerReport &report) {
        say(reportHtml(report, m_workspace.profile()->role), false);
        refreshButtons();
        if (isVisible())
            Q_EMIT m_workspace.pageRequested(u"plan"_s);
    });
    connect(&workspace, &Workspace::cancelRequested, &m_tester, &Connector::cancel);
    connect(&workspace, &Workspace::sessionChanged, this, &ConnectionsPage::refreshState);
    connect(&m_center.monitor(), &ConnectionMonitor::stateChanged, this, &ConnectionsPage::refreshState);
    QtConcurrent::run(&readServiceNames).then(this, [this](const QStringList &names) { m_form->setServices(names); });

    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0));
    else
        newProfile();
    refreshState();
    refreshButtons();
}

QWidget *ConnectionsPage::makeList()
{
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    auto *heading = new QLabel(tr("Connections"));
    QFont font = heading->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    heading->setFont(font);
    m_list->setObjectName("profileList"_L1);
    m_list->setAccessibleName(tr("Connections"));
    m_list->setModel(m_model);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setIconSize({16, 16});
    connect(m_list, &QListView::activated, this, [this] { connectNow(); });
    auto *add = new QPushButton(tr("New connection"));
    add->setObjectName("newProfile"_L1);
    connect(add, &QPushButton::clicked, this, &ConnectionsPage::newProfile);
    m_undo = new QPushButton;
    m_undo->setObjectName("undoDelete"_L1);
    m_undo->hide();
    connect(m_undo, &QPushButton::clicked, this, &ConnectionsPage::undoRemove);
    auto *none = new QLabel(tr("None is kept yet. Fill in the form and connect."));
    none->setObjectName("noProfiles"_L1);
    none->setWordWrap(true);
    none->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(heading);
    column->addWidget(none);
    const auto refreshNone = [this, none] { none->setVisible(m_model->rowCount() == 0); };
    connect(m_model, &QAbstractItemModel::modelReset, none, refreshNone);
    refreshNone();
    column->addWidget(m_list, 1);
    column->addWidget(m_undo);
    column->addWidget(add);
    column->addSpacing(12);
    auto *words = new QLabel(tr("Without a server"));
    words->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(words);
    for (const QString &id : {u"catalog.open"_s, u"catalog.openDump"_s, u"catalog.save"_s, u"demo.open"_s}) {
        auto *action = m_workspace.actions().action(id);
        if (!action)
            continue;
        auto *button = new QPushButton(action->text().remove(u'&'));
        button->setObjectName(u"do."_s + id);
        button->setEnabled(action->isEnabled());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button, [button, action] { button->setEnabled(action->isEnabled()); });
        column->addWidget(button);
    }
    return left;
}

QWidget *ConnectionsPage::makeButtons()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &text, const char *name, void (ConnectionsPage::*run)()) {
        auto *button = new QPushButton(text);
        button->setObjectName(QLatin1StringView(name));
        connect(button, &QPushButton::clicked, this, run);
        layout->addWidget(button);
        return button;
    };
    m_duplicate = add(tr("Duplicate"), "duplicateProfile", &ConnectionsPage::duplicate);
    m_delete = add(tr("Delete"), "deleteProfile", &ConnectionsPage::remove);
    layout->addStretch(1);
    m_cancel = new QPushButton(tr("Cancel"));
    m_cancel->setObjectName("cancelConnecting"_L1);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_tester.cancel();
        m_center.connector().cancel();
    });
    layout->addWidget(m_cancel);
    m_test = add(tr("Test"), "testConnection", &ConnectionsPage::test);
    m_connect = add(tr("Connect"), "connectNow", &ConnectionsPage::connectNow);
    m_connect->setDefault(true);
    return row;
}

void ConnectionsPage::showProfile(const QString &id)
{
    const auto profile = m_center.store().profile(id);
    if (!profile)
        return;
    m_current = id;
    m_form->setProfile(*profile);
    m_result->hide();
    refreshButtons();
}

void ConnectionsPage::newProfile()
{
    db::Profile profile;
    profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_current = profile.id;
    m_form->setProfile(profile);
    m_list->setCurrentIndex({});
    m_result->hide();
    refreshButtons();
    m_form->findChild<QWidget *>(u"name"_s)->setFocus();
}

void ConnectionsPage::duplicate()
{
    auto profile = m_form->profile();
    profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    profile.name = tr("%1 (copy)").arg(profile.name);
    m_current = profile.id;
    m_form->setProfile(profile);
    m_center.store().put(profile);
    refreshButtons();
}

void ConnectionsPage::remove()
{
    for (const auto &stored : m_center.store().profiles()) {
        if (stored.profile.id == m_current)
            m_removed = stored;
    }
    if (!m_removed || m_removed->profile.id != m_current)
        return newProfile();
    // The password stays in the keychain until the window forgets the undo.
    m_undo->setText(tr("Undo: delete %1").arg(m_removed->profile.name));
    m_undo->show();
    m_current.clear();
    m_center.store().remove(m_removed->profile.id);
    if (m_model->rowCount() == 0)
        newProfile();
    refreshButtons();
}

void ConnectionsPage::undoRemove()
{
    if (!m_removed)
        return;
    const auto stored = *std::exchange(m_removed, std::nullopt);
    m_undo->hide();
    m_center.store().restore(stored);
    m_list->setCurrentIndex(m_model->indexOf(stored.profile.id));
}

void ConnectionsPage::store()
{
    m_center.store().put(m_form->profile());
}

void ConnectionsPage::test()
{
    if (!m_form->validate(false))
        return;
    say(tr("Trying..."), false);
    m_tester.open(m_form->profile(), m_form->password());
    refreshButtons();
}

void ConnectionsPage::connectNow()
{
    if (!m_form->validate(true))
        return;
    store();
    keepPassword();
    say(tr("Connecting..."), false);
    m_center.connectTo(m_form->profile(), m_form->password());
    refreshButtons();
}

void ConnectionsPage::keepPassword()
{
    if (!m_form->keepsPassword() || m_form->password().isEmpty())
        return;
    m_workspace.secrets().write(m_form->profile().id, m_form->password()).then(this, [this](const base::Status &kept) {
        if (!kept)
            m_workspace.showError(kept.error());
    });
}

void ConnectionsPage::showFailure(const base::Error &error)
{
    QString html = u"<b>%1</b>"_s.arg(text::message(error).toHtmlEscaped());
    if (!error.context.isEmpty())
        html += "<br>"_L1 + error.context.toHtmlEscaped().replace(u'\n', "<br>"_L1);
    if (!error.sqlState.isEmpty())
        html += "<br>SQLSTATE "_L1 + error.sqlState;
    say(html, true);
    if (db::wantsPassword(error))
        m_form->askForPassword();
    refreshButtons();
}

void ConnectionsPage::say(const QString &html, bool isError)
{
    QPalette colors = palette();
    if (isError) {
        colors.setColor(QPalette::WindowText, dangerInk(analysis::Danger::BlocksEverything, palette()));
        colors.setColor(QPalette::Window, dangerFill(analysis::Danger::BlocksEverything, palette()));
    } else {
        colors.setColor(QPalette::Window, palette().color(QPalette::AlternateBase));
    }
    m_result->setPalette(colors);
    m_result->setAutoFillBackground(true);
    m_result->setText(html);
    m_result->show();
}

void ConnectionsPage::refreshButtons()
{
    const bool runs = m_tester.isRunning() || m_center.connector().isRunning();
    m_cancel->setVisible(runs);
    m_test->setEnabled(!runs);
    m_connect->setEnabled(!runs);
    m_duplicate->setEnabled(!m_form->profile().name.isEmpty());
    m_delete->setEnabled(m_center.store().profile(m_current).has_value());
}

void ConnectionsPage::refreshState()
{
    const auto profile = m_workspace.profile();
    if (!profile) {
        m_state->setText(tr("Not connected."));
        return;
    }
    QString text = tr("Connected to %1 (%2).").arg(profile->name, roleTitle(profile->role));
    if (m_center.monitor().state() == ConnectionMonitor::State::Silent)
        text = tr("%1 does not answer.").arg(profile->name);
    else if (m_center.monitor().state() == ConnectionMonitor::State::Lost)
        text = tr("The connection to %1 is lost.").arg(profile->name);
    m_state->setText(text);
}

QWidget *makeConnectionsPage(Workspace &workspace)
{
    return new ConnectionsPage(workspace);
}

void addConnectionActions(Workspace &workspace)
{
    std::ignore = ConnectionCenter::of(workspace);
}

} // namespace lockstep::desktop
