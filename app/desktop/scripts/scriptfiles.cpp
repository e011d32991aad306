// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/scripts/scriptfiles.h"

#include "base/file.h"
#include "desktop/shell/workspace.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStringDecoder>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace scriptfiles_detail {

/// The digits at the front, without leading zeros, taken off `name`.
QStringView takeNumber(QStringView &name)
{
    qsizetype length = 0;
    while (length < name.size() && name[length].isDigit())
        ++length;
    QStringView number = name.first(length);
    name = name.sliced(length);
    while (number.size() > 1 && number.front() == u'0')
        number = number.sliced(1);
    return number;
}

/// Not the user's locale: the order of a team's files is the same for everybody.
bool comesBefore(QStringView a, QStringView b)
{
    while (!a.isEmpty() && !b.isEmpty()) {
        if (a.front().isDigit() && b.front().isDigit()) {
            const QStringView left = takeNumber(a);
            const QStringView right = takeNumber(b);
            if (left.size() != right.size())
                return left.size() < right.size();
            if (const int order = left.compare(right); order != 0)
                return order < 0;
            continue;
        }
        if (a.front() != b.front())
            return a.front() < b.front();
        a = a.sliced(1);
        b = b.sliced(1);
    }
    return a.size() < b.size();
}

} // namespace scriptfiles_detail

QStringList inScriptOrder(QStringList paths)
{
    std::ranges::stable_sort(paths, [](const QString &a, const QString &b) {
        return scriptfiles_detail::comesBefore(QFileInfo(a).fileName(), QFileInfo(b).fileName());
    });
    return paths;
}

base::Result<std::vector<plan::Script>> readScripts(const QStringList &paths)
{
    std::vector<plan::Script> scripts;
    for (const QString &path : inScriptOrder(paths)) {
        auto bytes = base::readFile(path);
        if (!bytes)
            return std::unexpected(bytes.error());
        if (bytes->startsWith("\xEF\xBB\xBF"))
            bytes->remove(0, 3);
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString decoded = decoder.decode(*bytes);
        if (decoder.hasError())
            return base::fail(base::ErrorCode::InvalidInput, u"plan.script-not-utf8"_s, {path});
        scripts.push_back({QFileInfo(path).fileName(), *bytes});
    }
    return scripts;
}

ScriptFiles::ScriptFiles(Workspace &workspace, Adopt adopt, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_adopt(std::move(adopt))
{
}

void ScriptFiles::ask(QWidget *window)
{
    auto *dialog = new QFileDialog(window, tr("Open SQL files as a plan"), m_folder, tr("SQL (*.sql);;All files (*)"));
    dialog->setObjectName("openSqlDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &ScriptFiles::open);
    dialog->open();
}

void ScriptFiles::open(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    m_folder = QFileInfo(paths.first()).absolutePath();
    const QString title =
        paths.size() == 1 ? QFileInfo(paths.first()).completeBaseName() : QFileInfo(m_folder).fileName();
    const auto open = m_workspace.document().catalog();
    Q_EMIT m_workspace.busyChanged(tr("Reading %n SQL file(s)", nullptr, int(paths.size())), -1);
    QtConcurrent::run([paths, title, open]() -> base::Result<plan::Plan> {
        const auto scripts = readScripts(paths);
        if (!scripts)
            return std::unexpected(scripts.error());
        return plan::planFromScripts(open ? *open : catalog::Catalog(), title, *scripts);
    }).then(this, [this](const base::Result<plan::Plan> &plan) {
        Q_EMIT m_workspace.busyChanged({}, -1);
        if (plan)
            m_adopt(*plan);
        else
            m_workspace.showError(plan.error());
        Q_EMIT finished(plan.has_value());
    });
}

} // namespace lockstep::desktop
