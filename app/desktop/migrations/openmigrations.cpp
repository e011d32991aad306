// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/migrations/openmigrations.h"

#include "desktop/migrations/migrationspage.h"
#include "desktop/proving/proving.h"
#include "desktop/shell/actionregistry.h"
#include "desktop/shell/settings.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

void askForMigrations(Workspace &workspace, bool folder)
{
    const QString last = workspace.settings().value(SettingKey::RecentMigrations).toStringList().value(0);
    auto *dialog = new QFileDialog(QApplication::activeWindow(),
                                   folder ? MigrationsPage::tr("Review a migration folder")
                                          : MigrationsPage::tr("Review migration files"),
                                   QFileInfo(last).isDir() ? last : QFileInfo(last).absolutePath(),
                                   MigrationsPage::tr("SQL and patches (*.sql *.pgsql *.patch *.diff);;All files (*)"));
    dialog->setObjectName(folder ? u"reviewFolderDialog"_s : u"reviewFilesDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, &workspace,
                     [&workspace](const QStringList &paths) { openMigrations(workspace, paths); });
    dialog->open();
}

} // namespace

QStringList localPaths(const QMimeData &data)
{
    QStringList paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

bool isMigrationPath(const QString &path)
{
    static const QStringList endings = {u"sql"_s, u"pgsql"_s, u"patch"_s, u"diff"_s};
    const QFileInfo file(path);
    return file.isDir() || endings.contains(file.suffix().toLower());
}

void openMigrations(Workspace &workspace, const QStringList &paths)
{
    Q_EMIT workspace.pageRequested(u"migrations"_s); // made now, if it was not
    Q_EMIT workspace.migrationsRequested(paths);
}

void addMigrationActions(Workspace &workspace)
{
    ActionRegistry &actions = workspace.actions();
    const QString file = QCoreApplication::translate("lockstep::desktop::FileActions", "File");
    const QString plan = QCoreApplication::translate("lockstep::desktop::PlanPage", "Plan");
    actions.add({.id = u"file.review-folder"_s,
                 .text = MigrationsPage::tr("&Review a migration folder..."),
                 .shortcuts = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)},
                 .icon = u"open"_s,
                 .category = file},
                &workspace, [&workspace] { askForMigrations(workspace, true); });
    actions.add({.id = u"file.review-files"_s,
                 .text = MigrationsPage::tr("Review &migration files..."),
                 .shortcuts = {},
                 .icon = u"sql"_s,
                 .category = file},
                &workspace, [&workspace] { askForMigrations(workspace, false); });
    actions.add({.id = u"file.export-findings"_s,
                 .text = MigrationsPage::tr("&Export the findings..."),
                 .shortcuts = {},
                 .icon = u"export"_s,
                 .category = file},
                &workspace, [&workspace] { // the page takes it over
                    Q_EMIT workspace.noticeOccurred(MigrationsPage::tr("Open migration files to review first."));
                });
    actions.add({.id = u"plan.prove"_s,
                 .text = MigrationsPage::tr("&Prove on an empty copy"),
                 .shortcuts = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)},
                 .icon = u"tick"_s,
                 .category = plan,
                 .group = 3},
                &workspace, [&workspace] { workspace.proving().start(); });
    QAction *byItself = actions.add({.id = u"plan.prove-by-itself"_s,
                                     .text = MigrationsPage::tr("Prove by itself after changes"),
                                     .shortcuts = {},
                                     .icon = {},
                                     .category = plan,
                                     .group = 3},
                                    &workspace, [&workspace] {
                                        const bool now =
                                            workspace.settings().value(SettingKey::ProveAutomatically).toBool();
                                        workspace.settings().setValue(SettingKey::ProveAutomatically, !now);
                                    });
    byItself->setCheckable(true);
    byItself->setChecked(workspace.settings().value(SettingKey::ProveAutomatically).toBool());
    QObject::connect(&workspace.settings(), &Settings::changed, byItself, [&workspace, byItself](SettingKey key) {
        if (key == SettingKey::ProveAutomatically)
            byItself->setChecked(workspace.settings().value(key).toBool());
    });
}

} // namespace lockstep::desktop
