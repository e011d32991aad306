// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/review/report.h"

#include "base/file.h"
#include "desktop/shell/plantitle.h"
#include "desktop/shell/workspace.h"
#include "review/report.h"
#include "text/human.h"
#include "text/messages.h"

#include <QApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QUrl>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

void writeReport(Workspace &workspace, const QString &path)
{
    const Document &document = workspace.document();
    Q_EMIT workspace.busyChanged(QCoreApplication::translate("Review", "Writing the report"), -1);
    const auto rehearsal = document.rehearsal() ? std::optional(*document.rehearsal()) : std::nullopt;
    QtConcurrent::run([path, rehearsal, plan = document.plan(), effects = document.effects(),
                       findings = document.findings()] {
        const review::Words words{[](const base::Message &message) { return text::message(message); }, &text::bytes,
                                  &text::duration};
        return base::writeFile(path, review::htmlReport({plan, effects, findings, rehearsal}, words));
    }).then(&workspace, [&workspace, path](base::Status written) {
        Q_EMIT workspace.busyChanged({}, -1);
        if (!written) {
            workspace.showError(written.error());
            return;
        }
        Q_EMIT workspace.noticeOccurred(QCoreApplication::translate("Review", "The report is in %1").arg(path));
        QDesktopServices::openUrl(QUrl::fromLocalFile(path));
    });
}

void askAndWriteReport(Workspace &workspace)
{
    auto *dialog =
        new QFileDialog(QApplication::activeWindow(), QCoreApplication::translate("Review", "Write the report"),
                        planTitle(workspace.document()).replace(u'/', u'_') + u".html"_s,
                        QCoreApplication::translate("Review", "Web pages (*.html);;All files (*)"));
    dialog->setObjectName(u"reportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"html"_s);
    QObject::connect(dialog, &QFileDialog::fileSelected, &workspace,
                     [&workspace](const QString &path) { writeReport(workspace, path); });
    dialog->open();
}

} // namespace lockstep::desktop
