// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/connections/connectionwords.h"

#include "desktop/widgets/danger.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {
struct ConnectionWords {
    Q_DECLARE_TR_FUNCTIONS(ConnectionWords)
};
} // namespace

QString roleTitle(db::Role role)
{
    switch (role) {
    case db::Role::Development:
        return ConnectionWords::tr("Development");
    case db::Role::Staging:
        return ConnectionWords::tr("Staging");
    case db::Role::Production:
        return ConnectionWords::tr("Production");
    case db::Role::Sandbox:
        return ConnectionWords::tr("Sandbox");
    }
    return {};
}

QString roleExplanation(db::Role role)
{
    switch (role) {
    case db::Role::Development:
        return ConnectionWords::tr("A database of your own. Plans can be made for it.");
    case db::Role::Staging:
        return ConnectionWords::tr("Like production, but it may break. Plans are rehearsed here.");
    case db::Role::Production:
        return ConnectionWords::tr(
            "Read only: the session is opened read-only on the server as well. Lockstep reads the Catalog and "
            "watches locks here and never changes anything; plans leave as files.");
    case db::Role::Sandbox:
        return ConnectionWords::tr("A throw-away server. Everything is allowed.");
    }
    return {};
}

QString tlsTitle(db::TlsMode mode)
{
    switch (mode) {
    case db::TlsMode::Disable:
        return ConnectionWords::tr("Never");
    case db::TlsMode::Allow:
        return ConnectionWords::tr("Only if the server insists");
    case db::TlsMode::Prefer:
        return ConnectionWords::tr("If the server can");
    case db::TlsMode::Require:
        return ConnectionWords::tr("Always, any certificate");
    case db::TlsMode::VerifyCa:
        return ConnectionWords::tr("Always, certificate of a known authority");
    case db::TlsMode::VerifyFull:
        return ConnectionWords::tr("Always, certificate of this very host");
    }
    return {};
}

QString whereText(const db::Profile &profile)
{
    if (profile.engine == sql::Engine::Sqlite)
        return profile.database;
    QString where = profile.host;
    if (where.isEmpty())
        where = profile.service.isEmpty() ? ConnectionWords::tr("local server")
                                          : ConnectionWords::tr("service %1").arg(profile.service);
    if (profile.port)
        where += u':' + QString::number(profile.port);
    if (!profile.database.isEmpty())
        where = ConnectionWords::tr("%1 on %2").arg(profile.database, where);
    return profile.user.isEmpty() ? where : ConnectionWords::tr("%1 as %2").arg(where, profile.user);
}

QIcon roleIcon(db::Role role, const QPalette &palette)
{
    QPixmap pixmap(32, 32);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(roleColor(db::roleName(role), palette));
    // Production is a square: the role is not told by colour alone.
    if (role == db::Role::Production)
        painter.drawRect(QRectF(3, 3, 10, 10));
    else
        painter.drawEllipse(QRectF(3, 3, 10, 10));
    return pixmap;
}

QString reportHtml(const ServerReport &report, db::Role role)
{
    QStringList lines;
    if (report.engine == sql::Engine::Sqlite) {
        lines << ConnectionWords::tr("<b>SQLite %1</b>, file %2")
                     .arg(report.versionText.toHtmlEscaped(), report.database.toHtmlEscaped())
              << (report.readOnly ? ConnectionWords::tr("Opened read-only.")
                                  : ConnectionWords::tr("The file can be changed."));
        return lines.join("<br>"_L1);
    }
    lines << ConnectionWords::tr("<b>PostgreSQL %1</b>, database %2, as %3")
                 .arg(report.versionText.toHtmlEscaped(), report.database.toHtmlEscaped(), report.user.toHtmlEscaped());
    lines << ConnectionWords::tr("Answers within %1 ms")
                 .arg(QLocale().toString(double(report.latencyUs) / 1000.0, 'f', 2));
    lines << (report.tls.isEmpty() ? ConnectionWords::tr("Not encrypted")
                                   : ConnectionWords::tr("Encrypted: %1").arg(report.tls.toHtmlEscaped()));
    if (report.superuser) {
        lines << ConnectionWords::tr("Rights: superuser");
    } else {
        QStringList rights;
        if (report.mayCreate)
            rights << ConnectionWords::tr("may create schemas");
        if (report.mayMonitor)
            rights << ConnectionWords::tr("sees other sessions");
        if (report.maySignal)
            rights << ConnectionWords::tr("may cancel other sessions");
        lines << (rights.isEmpty() ? ConnectionWords::tr("Rights: only those on single objects")
                                   : ConnectionWords::tr("Rights: %1").arg(rights.join(", "_L1)));
        if (!report.mayMonitor)
            lines << ConnectionWords::tr(
                "Other sessions' statements stay hidden in Locks; grant pg_monitor to see them.");
    }
    if (report.inRecovery)
        lines << ConnectionWords::tr("A standby: nothing can be changed here.");
    if (role == db::Role::Production)
        lines << (report.readOnly ? ConnectionWords::tr("Read-only on the server, as it should be for production.")
                                  : ConnectionWords::tr("<b>Not read-only on the server.</b>"));
    return lines.join("<br>"_L1);
}

} // namespace lockstep::desktop
