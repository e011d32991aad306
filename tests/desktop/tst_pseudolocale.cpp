// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
#include "base/file.h"
#include "desktop/migrations/migrationspage.h"
#include "desktop/migrations/openmigrations.h"
#include "desktop/shell/about.h"
#include "journey.h"
#include "rules/check.h"
#include "text/translator.h"
#include "visibletexts.h"

#include <QListWidget>
#include <QStyleFactory>
#include <QTabWidget>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace lockstep;
using tests::Journey;
using tests::VisibleTexts;

namespace {

/// Words that are the same in every language: the names below, SQL, units, products.
const QStringList pseudoData = {
    // names of the test's database and plan, of the machine, of files
    u"orders"_s,
    u"customers"_s,
    u"customer_?id"_s,
    u"nick"_s,
    u"total"_s,
    u"note"_s,
    u"remark"_s,
    u"id"_s,
    u"email"_s,
    u"Shop"_s,
    u"public"_s,
    u"orders_\\w+"_s,
    u"customers_\\w+"_s,
    u"lockstep_?\\w*"_s,
    u"test\\w*"_s,
    u"\\w*_fkey"_s,
    u"\\w*_pkey"_s,
    u"\\w*_note_\\w*"_s,
    u"postgres"_s,
    u"localhost"_s,
    u"root"_s,
    u"tmp"_s,
    u"Debian"_s,
    u"\\d+-0"_s,
    u"deb\\w+"_s, // the server's version
    // products, formats, parameters
    u"PostgreSQL"_s,
    u"pgroll"_s,
    u"pg_\\w+"_s,
    u"libpq"_s,
    u"lock_timeout"_s,
    u"SQL"_s,
    u"TLS"_s,
    u"JSON"_s,
    u"WAL"_s,
    u"Flyway"_s,
    u"Liquibase"_s,
    u"sqitch"_s,
    u"goose"_s,
    u"Alembic"_s,
    u"Rails"_s,
    u"Django"_s,
    u"golang-migrate"_s,
    u"\\d{3}_\\w+"_s,
    u"up"_s,
    u"down"_s,
    u"sql"_s,
    u"shop-runbook"_s,
    u"md"_s,
    u"migrate"_s,
    u"dbmate"_s,
    u"Atlas"_s,
    u"Prisma"_s,
    u"Qt"_s,
    // SQL
    u"[A-Z]{2,}(?:_[A-Z]+)*"_s,
    u"Access(?:Share|Exclusive)"_s,
    u"Row(?:Share|Exclusive)"_s,
    u"Share(?:UpdateExclusive|RowExclusive)?"_s,
    u"Exclusive"_s,
    u"(?:big|small)?int(?:eger|\\d)?"_s,
    u"text"_s,
    u"numeric"_s,
    u"btree"_s,
    u"timestamp"_s,
    u"boolean"_s,
    u"cascade"_s,
    u"restrict"_s,
    u"select"_s,
    u"insert"_s,
    u"update"_s,
    u"delete"_s,
    u"set"_s,
    u"not"_s,
    u"null"_s,
    u"default"_s,
    u"character"_s,
    u"varying"_s,
    u"hash"_s,
    u"gin"_s,
    u"gist"_s,
    u"range"_s,
    u"list"_s,
    u"brin"_s,
    u"spgist"_s,
    // units and keys
    u"ms"_s,
    u"min"_s,
    u"[kKMGT]?i?B"_s,
    u"Ctrl"_s,
    u"Shift"_s,
    u"Alt"_s,
    u"Esc"_s,
    u"F\\d+"_s,
    u"Del"_s,
    u"Return"_s,
    u"Up"_s,
    u"Down"_s,
};

plan::Plan shopPlan(const catalog::Catalog &catalog)
{
    plan::Decision column;
    column.change.kind = plan::ChangeKind::AddColumn;
    column.change.table = u"orders"_s;
    column.change.column = u"nick"_s;
    column.change.type = u"text"_s;
    column.strategy = u"additive-only"_s;
    plan::Decision rename;
    rename.change.kind = plan::ChangeKind::RenameColumn;
    rename.change.table = u"orders"_s;
    rename.change.column = u"note"_s;
    rename.change.newName = u"remark"_s;
    rename.strategy = u"expand-contract"_s;
    auto plan = advisor::addChange(advisor::newPlan(catalog, u"Shop"_s), column, catalog);
    if (plan)
        plan = advisor::addChange(*plan, rename, catalog);
    return plan ? *plan : plan::Plan();
}

QWidget *shownDialog(const QString &name)
{
    const auto tops = QApplication::topLevelWidgets();
    const auto found = std::ranges::find_if(
        tops, [&name](const QWidget *widget) { return widget->objectName() == name && widget->isVisible(); });
    return found == tops.end() ? nullptr : *found;
}

} // namespace

/// Starts the window in a language where every translated text is longer and in brackets, goes through all pages, and
/// lists what is not translated and what is cut off.
class TestPseudoLocale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("LOCKSTEP_LANGUAGE", "xx");
        qputenv("LOCKSTEP_TRANSLATIONS", LOCKSTEP_PSEUDO_TRANSLATIONS);
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
        QCOMPARE(text::installTranslations(*qApp), u"xx"_s);
    }

    void seesWhatIsNotTranslated()
    {
        VisibleTexts texts({u"orders"_s});
        QCOMPARE(texts.rest(u"[Šhôw orders~~]"_s), QString());
        QCOMPARE(texts.rest(u"orders: [Šhôw (orders)~~] 12"_s), QString());
        QCOMPARE(texts.rest(u"<b>Show</b> [all~]"_s), u"Show"_s);
        QWidget window;
        auto *label = new QLabel(u"Forgotten and far too long for this"_s, &window);
        label->setGeometry(0, 0, 30, 20);
        window.resize(300, 100);
        window.show();
        texts.read(&window, u"here"_s);
        QCOMPARE(texts.untranslated().size(), 1);
        QCOMPARE(texts.clipped().size(), 1);
    }

    void everyTextOfTheWindowIsTranslatedAndFits()
    {
        auto connection = tests::freshDatabase();
        if (!connection)
            QSKIP(qPrintable(tests::whyNot()));
        QVERIFY(connection->executeScript(
            u"CREATE TABLE customers (id bigint PRIMARY KEY, email text);"
            "CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers, note text);"
            "INSERT INTO orders SELECT i, NULL, 'x' FROM generate_series(1, 1000) i; ANALYZE"_s));
        Journey journey;
        QStringList data = pseudoData;
        data << QRegularExpression::escape(connection->profile().database)
             << QRegularExpression::escape(connection->profile().user)
             << QRegularExpression::escape(QDir(journey.home()).dirName());
        for (const auto &rule : rules::rules())
            data << QRegularExpression::escape(QString::fromLatin1(rule.id));
        VisibleTexts texts(data);
        texts.allow(desktop::versions().join(u'\n')); // for reports of faults, whatever the language
        const auto look = [&](const QString &place) {
            QTest::qWait(120); // layouts and analyses settle
            texts.read(&journey.window(), place);
            journey.picture(u"xx-"_s + place);
        };
        const auto go = [&](const QString &page) {
            Q_EMIT journey.workspace().pageRequested(page);
            QTRY_COMPARE(journey.page(), page);
            look(page + (journey.workspace().session() ? u"-connected"_s : u""_s));
        };
        for (const auto &page : {u"plan"_s, u"rehearse"_s, u"locks"_s, u"review"_s, u"connections"_s, u"wizard"_s,
                                 u"goal"_s, u"migrations"_s})
            go(page);
        QVERIFY(journey.connectTo(connection->profile(), u"Shop"_s));
        look(u"connections-connected"_s);
        walkWizard(journey, look);
        journey.document().apply(u"Shop"_s, shopPlan(*journey.document().catalog()));
        QVERIFY(!journey.document().plan().steps.empty());
        QTRY_VERIFY(!journey.document().isAnalyzing());
        go(u"plan"_s);
        const auto steps = journey.document().plan().steps;
        for (const auto &step : steps) {
            journey.workspace().setCurrentStep(step.id);
            look(u"plan-step-"_s + step.id);
        }
        if (auto *tabs = journey.find<QTabWidget>(u"lowerTabs"_s))
            tabs->setCurrentIndex(1);
        look(u"plan-lock-map"_s);
        journey.trigger(u"view.step-list"_s);
        look(u"plan-list"_s);
        for (const auto &page : {u"rehearse"_s, u"locks"_s, u"review"_s, u"connections"_s})
            go(page);
        reviewFile(journey, look);
        journey.trigger(u"view.palette"_s);
        look(u"palette"_s);

        const auto menus = journey.window().findChildren<QMenu *>();
        for (auto *menu : menus)
            texts.readMenu(menu, u"menu"_s);
        for (const auto &[action, name] :
             {std::pair{u"help.about"_s, u"aboutDialog"_s}, std::pair{u"review.export"_s, u"exportDialog"_s}}) {
            journey.trigger(action);
            QWidget *dialog = nullptr;
            QTRY_VERIFY2((dialog = shownDialog(name)), qPrintable(name));
            QTest::qWait(200);
            texts.read(dialog, name);
            QVERIFY(dialog->close());
        }

        const QString untranslated = texts.untranslated().join(u'\n');
        const QString clipped = texts.clipped().join(u'\n');
        QVERIFY2(texts.count() > 500, qPrintable(QString::number(texts.count())));
        if (!untranslated.isEmpty())
            qWarning("not translated:\n%s", qPrintable(untranslated));
        if (!clipped.isEmpty())
            qWarning("cut off:\n%s", qPrintable(clipped));
        QVERIFY(untranslated.isEmpty());
        QVERIFY(clipped.isEmpty());
    }

private:
    template <typename Look>
    void reviewFile(Journey &journey, const Look &look)
    {
        const QString path = journey.home() + u"/orders.sql"_s;
        QVERIFY(
            base::writeFile(path, "CREATE INDEX orders_note_idx ON orders (note);\nDROP TABLE orders;\nSELECT (;\n"));
        desktop::openMigrations(journey.workspace(), {path});
        auto *page = qobject_cast<desktop::MigrationsPage *>(journey.window().page(u"migrations"_s));
        QTRY_VERIFY(page && !page->analysis().reports().problems.empty());
        look(u"migrations-file"_s);
        for (int i = 0; i < 4; ++i) {
            journey.trigger(u"plan.next-finding"_s);
            QTRY_VERIFY(!page->analysis().isRunning());
            look(u"migrations-problem-%1"_s.arg(i));
        }
        journey.trigger(u"view.lock-map"_s);
        look(u"migrations-map"_s);
    }

    template <typename Look>
    void walkWizard(Journey &journey, const Look &look)
    {
        journey.trigger(u"plan.addChange"_s);
        auto *kinds = journey.find<QListWidget>(u"changeKinds"_s);
        QVERIFY(kinds);
        for (int row = 0; row < kinds->count(); ++row) {
            if (!(kinds->item(row)->flags() & Qt::ItemIsSelectable))
                continue;
            kinds->setCurrentRow(row);
            look(u"wizard-kind-%1"_s.arg(row));
        }
        for (int row = 0; row < kinds->count(); ++row) {
            if (kinds->item(row)->data(Qt::UserRole).isValid() &&
                kinds->item(row)->data(Qt::UserRole).toInt() == int(plan::ChangeKind::AddColumn))
                kinds->setCurrentRow(row);
        }
        QCoreApplication::processEvents();
        QVERIFY(journey.type(u"field.table"_s, u"orders"_s));
        QVERIFY(journey.type(u"field.column"_s, u"nick"_s));
        QVERIFY(journey.type(u"field.type"_s, u"text"_s));
        for (int place = 0; place < 12 && journey.click(u"wizardNext"_s); ++place)
            look(u"wizard-place-%1"_s.arg(place));
    }
};

QTEST_MAIN(TestPseudoLocale)
#include "tst_pseudolocale.moc"
