// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/goal/goalsetup.h"

#include "desktop/connections/connectioncenter.h"
#include "desktop/goal/goalbox.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/workspace.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

GoalSetup::GoalSetup(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_box(new GoalBox(workspace, ConnectionCenter::of(workspace).store()))
    , m_file(new QPushButton(tr("Fi&le...")))
    , m_folder(new QPushButton(tr("F&older...")))
    , m_owners(new QCheckBox(tr("O&wners and privileges, too")))
    , m_compare(new QPushButton(tr("&Compare")))
{
    auto *label = new QLabel(tr("&Goal"));
    label->setBuddy(m_box);
    m_file->setObjectName("goalFile"_L1);
    m_file->setToolTip(tr("A saved Catalog, or SQL such as pg_dump --schema-only writes"));
    m_folder->setObjectName("goalFolder"_L1);
    m_folder->setToolTip(tr("A folder of migrations or of SQL files, run in order in a sandbox"));
    m_owners->setObjectName("goalOwners"_L1);
    m_owners->setToolTip(
        tr("Who owns the tables, and who may do what with them. SQL does not say: what it makes belongs "
           "to whoever runs it."));
    m_owners->setChecked(workspace.settings().value(SettingKey::GoalOwners).toBool());
    m_compare->setObjectName("goalCompare"_L1);
    m_compare->setToolTip(tr("Find the changes that lead there"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_box, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_file, m_folder, m_owners, m_compare})
        row->addWidget(widget);
    for (QPushButton *button : {m_file, m_folder, m_compare})
        button->setAutoDefault(true); // Enter presses what has the focus
    connect(m_box, &QComboBox::currentIndexChanged, this, &GoalSetup::sourceChanged);
    connect(m_file, &QPushButton::clicked, this, [this] { ask(false); });
    connect(m_folder, &QPushButton::clicked, this, [this] { ask(true); });
    connect(m_compare, &QPushButton::clicked, this, &GoalSetup::comparePressed);
    connect(m_owners, &QCheckBox::toggled, this, [this, &workspace](bool on) {
        workspace.settings().setValue(SettingKey::GoalOwners, on);
        Q_EMIT ownersChanged();
    });
}

std::optional<GoalSource> GoalSetup::source() const
{
    return m_box->source();
}

bool GoalSetup::owners() const
{
    return m_owners->isChecked();
}

void GoalSetup::ask(bool folder)
{
    const auto last = m_box->source();
    const QFileInfo place(last ? last->path : QString());
    auto *dialog =
        new QFileDialog(this, folder ? tr("Plan to the schema of a folder") : tr("Plan to the schema in a file"),
                        place.isDir() ? place.absoluteFilePath() : place.absolutePath(),
                        tr("Catalogs and SQL (*.lockcat *.catalog *.json *.sql *.dump);;All files (*)"));
    dialog->setObjectName("goalDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &GoalSetup::take);
    dialog->open();
}

void GoalSetup::take(const QString &path)
{
    m_box->chooseFile(path);
    Q_EMIT comparePressed();
}

void GoalSetup::remember()
{
    m_box->remember();
}

void GoalSetup::setState(bool running, bool startable)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_box, m_file, m_folder, m_owners})
        widget->setEnabled(startable && !running);
    m_compare->setEnabled(startable && !running && source());
}

void GoalSetup::focusNext()
{
    if (m_compare->isEnabled())
        m_compare->setFocus();
    else if (m_box->count() > 0)
        m_box->setFocus();
    else
        m_file->setFocus();
}

void GoalSetup::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_box->hasFocus())
        m_compare->click();
    else
        QWidget::keyPressEvent(event);
}

} // namespace lockstep::desktop
