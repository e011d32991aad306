// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "desktop/shell/mainwindow.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/workspace.h"
#include "plan/edit.h"

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

namespace lockstep::tests {

/// Settings, data and caches of this test program in a folder of its own. Call it from initMain().
inline void isolateSettings()
{
    static QTemporaryDir folder;
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"}) {
        const QString path = folder.filePath(QString::fromLatin1(name).toLower());
        QDir().mkpath(path);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv(name, path.toLocal8Bit());
    }
    QCoreApplication::setOrganizationName(QStringLiteral("lockstep"));
    QCoreApplication::setApplicationName(QStringLiteral("lockstep"));
}

/// One schema, one table: public.orders(id bigint primary key, note text), 50 M rows, 30 GB.
inline std::shared_ptr<const catalog::Catalog> ordersCatalog()
{
    auto made = std::make_shared<catalog::Catalog>();
    made->database = QStringLiteral("shop");
    made->server.version = 170011;
    made->server.versionText = QStringLiteral("17.11");
    catalog::Schema schema;
    schema.oid = 2200;
    schema.name = QStringLiteral("public");
    made->schemas = {schema};
    catalog::Relation orders;
    orders.oid = 16384;
    orders.schema = 2200;
    orders.name = QStringLiteral("orders");
    orders.rows = 5e7;
    orders.heapBytes = 30LL << 30;
    catalog::Column id;
    id.number = 1;
    id.name = QStringLiteral("id");
    id.typeOid = 20;
    id.type = QStringLiteral("bigint");
    id.notNull = true;
    catalog::Column note;
    note.number = 2;
    note.name = QStringLiteral("note");
    note.typeOid = 25;
    note.type = QStringLiteral("text");
    orders.columns = {id, note};
    made->relations = {orders};
    return made;
}

/// Six steps: s1 <- s2 in expand, s3 (gate) <- s4 in migrate, s5, s6 in contract; s4 needs s2, s6 needs s5.
inline plan::Plan smallPlan()
{
    plan::Plan plan;
    plan.title = QStringLiteral("Status of orders");
    const auto add = [&plan](plan::Step step, const QStringList &needs = {}) {
        step.dependsOn = needs;
        auto after = plan::insertStep(std::move(plan), std::move(step));
        if (!after)
            qFatal("%s", qPrintable(after.error().message));
        plan = std::move(*after);
    };
    using plan::Phase;
    const auto sql = [](Phase phase, const QString &title, const QString &up, const QString &down) {
        return plan::handMadeSql(phase, title, up, down);
    };
    add(sql(Phase::Expand, QStringLiteral("Add column status"),
            QStringLiteral("ALTER TABLE orders ADD COLUMN status text"),
            QStringLiteral("ALTER TABLE orders DROP COLUMN status")));
    add(sql(Phase::Expand, QStringLiteral("Index status"),
            QStringLiteral("CREATE INDEX orders_status ON orders (status)"),
            QStringLiteral("DROP INDEX orders_status")),
        {QStringLiteral("s1")});
    add(plan::handMadeGate(Phase::Migrate, QStringLiteral("Everybody agrees"), QStringLiteral("SELECT true")));
    add(sql(Phase::Migrate, QStringLiteral("Fill status"),
            QStringLiteral("UPDATE orders SET status = 'new' WHERE status IS NULL"), QString()),
        {QStringLiteral("s2")});
    add(sql(Phase::Contract, QStringLiteral("Drop note"), QStringLiteral("ALTER TABLE orders DROP COLUMN note"),
            QString()));
    add(sql(Phase::Contract, QStringLiteral("Analyse"), QStringLiteral("ANALYZE orders"), QString()),
        {QStringLiteral("s5")});
    return plan;
}

/// A plan of many steps for models and benchmarks.
inline plan::Plan largePlan(int steps)
{
    plan::Plan plan;
    plan.title = QStringLiteral("Many steps");
    for (int i = 0; i < steps; ++i) {
        plan::Step step = plan::handMadeSql(plan::Phase(i * 3 / steps), QStringLiteral("Step %1").arg(i + 1),
                                            QStringLiteral("ALTER TABLE orders ADD COLUMN c%1 text").arg(i),
                                            QStringLiteral("ALTER TABLE orders DROP COLUMN c%1").arg(i));
        step.id = QStringLiteral("s%1").arg(i + 1);
        if (i > 0 && i % 5 == 0)
            step.dependsOn = {QStringLiteral("s%1").arg(i)};
        plan.steps.push_back(std::move(step));
    }
    plan.nextStep = steps + 1;
    return plan;
}

/// The real window over a plan, shown offscreen.
struct Window {
    desktop::Workspace workspace;
    desktop::MainWindow window{workspace};

    explicit Window(plan::Plan plan = smallPlan(), bool withCatalog = true)
    {
        workspace.settings().setValue(desktop::SettingKey::ProveAutomatically, false);
        workspace.document().reset(std::move(plan), {});
        if (withCatalog)
            workspace.document().setCatalog(ordersCatalog());
        window.resize(1400, 900);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qWarning("the window did not become active");
        settle();
    }
    /// Until the analyser has spoken.
    void settle()
    {
        if (!QTest::qWaitFor([this] { return !workspace.document().isAnalyzing(); }, 20000))
            qFatal("the analysis does not end");
    }
    template <typename T>
    T *find(const char *name)
    {
        T *found = window.findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no widget %s", name);
        return found;
    }
    [[nodiscard]] QStringList ids()
    {
        QStringList all;
        for (const plan::Step &step : workspace.document().plan().steps)
            all << step.id;
        return all;
    }
};

} // namespace lockstep::tests
