// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/connections/connectioncenter.h"
#include "desktop/connections/profilemodel.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;

namespace lockstep::desktop {

class ProfileForm;

/// The connection manager: the list at the left, one connection's fields at the right, test and connect below them.
class ConnectionsPage : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionsPage(Workspace &workspace, QWidget *parent = nullptr);

private:
    QWidget *makeList();
    QWidget *makeButtons();
    void showProfile(const QString &id);
    void newProfile();
    void duplicate();
    void remove();
    void undoRemove();
    void store();
    void test();
    void connectNow();
    void say(const QString &html, bool isError);
    void showFailure(const base::Error &error);
    void keepPassword();
    void refreshButtons();
    void refreshState();

    Workspace &m_workspace;
    ConnectionCenter &m_center;
    Connector m_tester;
    ProfileModel *m_model;
    QListView *m_list;
    ProfileForm *m_form;
    QLabel *m_state;
    QLabel *m_result;
    QPushButton *m_duplicate;
    QPushButton *m_delete;
    QPushButton *m_undo;
    QPushButton *m_test;
    QPushButton *m_connect;
    QPushButton *m_cancel;
    std::optional<StoredProfile> m_removed;
    QString m_current;
};

[[nodiscard]] QWidget *makeConnectionsPage(Workspace &workspace);
void addConnectionActions(Workspace &workspace);

} // namespace lockstep::desktop
