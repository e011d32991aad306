// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/wizard/wishcheck.h"

#include "advisor/generators.h"
#include "desktop/widgets/danger.h"
#include "sql/quote.h"
#include "sql/split.h"
#include "text/messages.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace wishcheck {

/// The proving ground is a PostgreSQL.
bool canBeTried(const catalog::Catalog *catalog)
{
    return catalog && !catalog->isEmpty() && catalog->server.engine == sql::Engine::PostgreSql;
}

/// The fields in which people write SQL.
bool hasSql(const plan::Change &change)
{
    const QString all = change.type + change.defaultExpression + change.usingExpression + change.expression +
                        change.predicate + change.definition + change.bound + change.check + change.collation;
    return !all.trimmed().isEmpty() ||
           std::ranges::any_of(change.columns, [](const QString &column) { return column.startsWith(u'('); });
}

/// Expressions that the statement does not hold: what rows that are there get, which rows move.
QStringList expressionsAside(const plan::Change &change)
{
    const QString table = sql::qualifiedName(change.schema, change.table);
    QStringList out;
    if (change.kind == plan::ChangeKind::AddColumn && !change.usingExpression.trimmed().isEmpty())
        out << u"SELECT ("_s + change.usingExpression + u")::" + change.type + u" FROM " + table;
    if (change.kind == plan::ChangeKind::SplitRows && !change.predicate.trimmed().isEmpty())
        out << u"SELECT FROM "_s + table + u" WHERE " + change.predicate;
    return out;
}

} // namespace wishcheck

WishCheck::WishCheck(QWidget *parent) : QLabel(parent)
{
    setObjectName("wishCheck"_L1);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setVisible(false);
    m_pause.setSingleShot(true);
    m_pause.setInterval(400);
    connect(&m_pause, &QTimer::timeout, this, &WishCheck::tryIt);
    connect(&m_job, &ProvingJob::preparing, this, [this](const QString &what) { say(what, false); });
    connect(&m_job, &ProvingJob::proven, this, [this](const ProvingJob::Found &found) {
        for (const auto &[key, proof] : found)
            if (proof->observed.error) {
                const base::Error &error = *proof->observed.error;
                const QString words = error.context.isEmpty() ? text::message(error) : error.context;
                return say(tr("The server refuses it on an empty copy of the schema: %1").arg(words.trimmed()), true);
            }
        if (!found.empty())
            say(tr("The server accepts it on an empty copy of the schema."), false);
    });
    connect(&m_job, &ProvingJob::finished, this, [this](const base::Status &status) {
        if (!status) // without a server nothing can be said, and nothing needs to be
            say({}, false);
        Q_EMIT answered();
    });
}

void WishCheck::setCatalog(std::shared_ptr<const catalog::Catalog> catalog)
{
    m_catalog = std::move(catalog);
    ask(m_change);
}

void WishCheck::setEnabled(bool on)
{
    m_on = on;
    ask(m_change);
}

void WishCheck::ask(const plan::Change &change)
{
    m_change = change;
    m_job.cancel();
    ++m_asked;
    say({}, false);
    if (m_on && wishcheck::canBeTried(m_catalog.get()) && wishcheck::hasSql(change))
        m_pause.start();
    else
        m_pause.stop();
}

void WishCheck::tryIt()
{
    const quint64 asked = m_asked;
    QtConcurrent::run([change = m_change, catalog = m_catalog] {
        const auto complete = advisor::completeChange(change, *catalog);
        const auto sql = complete ? advisor::directSql(*complete, *catalog)
                                  : base::Result<plan::StepSql>(std::unexpected(complete.error()));
        // what is missing is said at its field
        return (QStringList(sql ? QStringList{sql->up} : QStringList()) + wishcheck::expressionsAside(change))
            .join(u";\n"_s);
    }).then(this, [this, asked](const QString &sql) {
        if (asked == m_asked && !sql.isEmpty())
            start(sql);
    });
}

void WishCheck::start(const QString &statements)
{
    const QByteArray script = statements.toUtf8();
    std::vector<QByteArray> keys; // nothing is kept: what was tried is over with the next key
    for (std::size_t i = 0; i < sql::splitStatements(script).size(); ++i)
        keys.push_back(QByteArray::number(i));
    ProvingJob::Request request{m_catalog, {{script, false, false}}, {keys}, 0};
    say(tr("Trying it on an empty copy of the schema..."), false);
    m_job.start(std::move(request));
}

void WishCheck::say(const QString &text, bool refused)
{
    m_refused = refused;
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, refused          ? dangerInk(analysis::Danger::BlocksEverything, colors)
                                          : parentWidget() ? parentWidget()->palette().color(QPalette::PlaceholderText)
                                                           : colors.color(QPalette::PlaceholderText));
    setPalette(colors);
    setText(text);
    setVisible(!text.isEmpty());
}

} // namespace lockstep::desktop
