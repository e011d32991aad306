// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/about.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

#include <ksyntaxhighlighting_version.h>
#include <libpq-fe.h>
#include <pg_query.h>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

QStringList versions()
{
    const QLatin1StringView id(LOCKSTEP_COMMIT);
    const QString commit = id.isEmpty() ? QString() : u" ("_s + id + u')';
    const int pq = PQlibVersion();
    return {u"Lockstep %1%2"_s.arg(QLatin1StringView(LOCKSTEP_VERSION), commit),
            u"Qt %1"_s.arg(QLatin1StringView(qVersion())),
            u"libpg_query with the grammar of PostgreSQL %1"_s.arg(QLatin1StringView(PG_VERSION)),
            u"PostgreSQL client library %1.%2"_s.arg(pq / 10000).arg(pq % 10000),
            u"KSyntaxHighlighting %1"_s.arg(QLatin1StringView(KSYNTAXHIGHLIGHTING_VERSION_STRING)),
            u"%1, %2"_s.arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture())};
}

void showAbout(QWidget *window)
{
    auto *dialog = new QDialog(window);
    dialog->setObjectName(u"aboutDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QCoreApplication::translate("About", "About Lockstep"));
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(10);
    auto *text =
        new QLabel(QCoreApplication::translate("About", "Lockstep plans, proves and rehearses database migrations."));
    column->addWidget(text);
    auto *lines = new QLabel(versions().join(u'\n'));
    lines->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    lines->setAccessibleName(QCoreApplication::translate("About", "Versions"));
    column->addWidget(lines);
    column->addWidget(new QLabel(QCoreApplication::translate(
        "About", "Free software under the GNU General Public License, version 3 or later.")));
    auto *buttons = new QDialogButtonBox;
    auto *copy =
        buttons->addButton(QCoreApplication::translate("About", "Copy versions"), QDialogButtonBox::ActionRole);
    auto *close = buttons->addButton(QCoreApplication::translate("About", "Close"), QDialogButtonBox::RejectRole);
    QObject::connect(copy, &QPushButton::clicked, dialog,
                     [] { QApplication::clipboard()->setText(versions().join(u'\n')); });
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::close);
    column->addWidget(buttons);
    dialog->open();
}

} // namespace lockstep::desktop
