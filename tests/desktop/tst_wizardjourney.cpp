// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/engines.h"
#include "catalog/postgres/reader.h"
#include "desktop/wizard/changewords.h"
#include "desktop/wizard/wizardpage.h"
#include "journey.h"
#include "plan/names.h"
#include "plan/plan.h"
#include "support/fieldcases.h"
#include "support/sqlitefile.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QCompleter>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QMenuBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace lockstep;
using tests::Journey;

namespace {

using Fields = QList<std::pair<QString, QString>>;

/// A real Catalog, read once: the wizard needs no connection.
std::shared_ptr<const catalog::Catalog> shopCatalog()
{
    static const auto catalog = []() -> std::shared_ptr<const catalog::Catalog> {
        auto connection = tests::freshDatabase();
        if (!connection)
            return nullptr;
        const auto made =
            connection->executeScript(u"CREATE TYPE mood AS ENUM ('sad', 'ok');"
                                      "CREATE TABLE customers (id bigint PRIMARY KEY, email text);"
                                      "CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, total "
                                      "numeric(10,2), note varchar(20), state mood);"
                                      "CREATE INDEX orders_total ON orders (total);"
                                      "CREATE TABLE \"we\"\"ird; drop\" (\"se\"\"lect\" int, \"a, b\" text);"
                                      "INSERT INTO orders SELECT i, i, i, 'x', 'ok' FROM generate_series(1, 1000) i;"
                                      "ANALYZE"_s);
        auto read = made ? catalog::postgres::readCatalog(*connection)
                         : base::Result<catalog::Catalog>(std::unexpected(made.error()));
        return read ? std::make_shared<const catalog::Catalog>(std::move(*read)) : nullptr;
    }();
    return catalog;
}

void addEngines()
{
    QTest::addColumn<bool>("sqlite");
    QTest::newRow("postgresql") << false;
    QTest::newRow("sqlite") << true;
}

/// That of a real server or file, with one thing of each kind in it.
std::shared_ptr<const catalog::Catalog> fieldCatalog(bool sqlite)
{
    tests::SqliteFolder folder;
    const auto database = sqlite ? folder.fresh(u"fields.db"_s, tests::fieldSchema(true)) : tests::freshDatabase();
    if (!database || (!sqlite && !database->executeScript(tests::fieldSchema(false))))
        qFatal("no database");
    auto catalog = catalog::readCatalog(*database);
    if (!catalog)
        qFatal("%s", qPrintable(catalog.error().message));
    return std::make_shared<const catalog::Catalog>(*std::move(catalog));
}

bool chooseKind(Journey &journey, plan::ChangeKind kind)
{
    auto *list = journey.find<QListWidget>(u"changeKinds"_s);
    for (int row = 0; list && row < list->count(); ++row) {
        const auto data = list->item(row)->data(Qt::UserRole);
        if (data.isValid() && data.toInt() == int(kind)) {
            list->setCurrentRow(row);
            QCoreApplication::processEvents(); // the fields of the kind come with the next turn
            return true;
        }
    }
    return false;
}

bool fillIn(Journey &journey, const Fields &fields)
{
    for (const auto &[name, text] : fields) {
        if (auto *box = journey.find<QCheckBox>(u"field."_s + name))
            box->setChecked(text == u"true"_s);
        else if (!journey.type(u"field."_s + name, text))
            return false;
    }
    return true;
}

/// Presses Next until the outcome stands there with its steps.
bool acceptAll(Journey &journey)
{
    if (!journey.click(u"wizardNext"_s) || !QTest::qWaitFor([&] { return journey.find(u"wizardAccept"_s) != nullptr; }))
        return false;
    return journey.click(u"wizardAccept"_s) && QTest::qWaitFor([&] {
               const auto *state = journey.find<QLabel>(u"previewState"_s);
               return state && !state->text().startsWith(u"Writing"_s);
           });
}

} // namespace

class TestWizardJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!shopCatalog())
            QSKIP(qPrintable(tests::whyNot()));
    }

    void stepsComeIntoThePlan_data()
    {
        QTest::addColumn<plan::ChangeKind>("kind");
        QTest::addColumn<Fields>("fields");
        QTest::addColumn<QString>("sql");
        using enum plan::ChangeKind;
        QTest::newRow("add column") << AddColumn
                                    << Fields{{u"table"_s, u"orders"_s},
                                              {u"column"_s, u"nick"_s},
                                              {u"type"_s, u"text"_s}}
                                    << u"ADD COLUMN nick text"_s;
        QTest::newRow("add column not null") << AddColumn
                                             << Fields{{u"table"_s, u"orders"_s},
                                                       {u"column"_s, u"paid"_s},
                                                       {u"type"_s, u"boolean"_s},
                                                       {u"default"_s, u"false"_s},
                                                       {u"not-null"_s, u"true"_s}}
                                             << u"paid boolean"_s;
        QTest::newRow("drop column") << DropColumn << Fields{{u"table"_s, u"orders"_s}, {u"column"_s, u"note"_s}}
                                     << u"note"_s;
        QTest::newRow("rename column") << RenameColumn
                                       << Fields{{u"table"_s, u"orders"_s},
                                                 {u"column"_s, u"note"_s},
                                                 {u"new-name"_s, u"remark"_s}}
                                       << u"remark"_s;
        QTest::newRow("change type") << ChangeType
                                     << Fields{{u"table"_s, u"orders"_s},
                                               {u"column"_s, u"note"_s},
                                               {u"type"_s, u"text"_s}}
                                     << u"text"_s;
        QTest::newRow("set not null") << SetNotNull << Fields{{u"table"_s, u"orders"_s}, {u"column"_s, u"total"_s}}
                                      << u"SET NOT NULL"_s;
        QTest::newRow("add index") << AddIndex
                                   << Fields{{u"table"_s, u"orders"_s}, {u"columns"_s, u"customer_id, total"_s}}
                                   << u"CREATE INDEX"_s;
        QTest::newRow("drop index") << DropIndex << Fields{{u"name"_s, u"orders_total"_s}} << u"DROP INDEX"_s;
        QTest::newRow("foreign key") << AddForeignKey
                                     << Fields{{u"table"_s, u"orders"_s},
                                               {u"columns"_s, u"customer_id"_s},
                                               {u"referenced-table"_s, u"customers"_s}}
                                     << u"FOREIGN KEY"_s;
        QTest::newRow("check") << AddCheck << Fields{{u"table"_s, u"orders"_s}, {u"expression"_s, u"total >= 0"_s}}
                               << u"CHECK"_s;
        QTest::newRow("enum value") << AddEnumValue << Fields{{u"type-name"_s, u"mood"_s}, {u"value"_s, u"happy"_s}}
                                    << u"ADD VALUE"_s;
        QTest::newRow("hostile names") << RenameColumn
                                       << Fields{{u"table"_s, u"we\"ird; drop"_s},
                                                 {u"column"_s, u"se\"lect"_s},
                                                 {u"new-name"_s, u"ta\"ble"_s}}
                                       << u"\"ta\"\"ble\""_s;
        QTest::newRow("hostile list") << AddIndex
                                      << Fields{{u"table"_s, u"we\"ird; drop"_s}, {u"columns"_s, u"\"a, b\""_s}}
                                      << u"\"a, b\""_s;
    }
    void stepsComeIntoThePlan()
    {
        QFETCH(plan::ChangeKind, kind);
        QFETCH(Fields, fields);
        QFETCH(QString, sql);
        Journey journey;
        journey.document().setCatalog(shopCatalog());
        journey.trigger(u"plan.addChange"_s);
        QVERIFY(chooseKind(journey, kind));
        QVERIFY(fillIn(journey, fields));
        QVERIFY(acceptAll(journey));
        QVERIFY2(journey.find<QAbstractButton>(u"wizardTake"_s)->isEnabled(),
                 qPrintable(journey.find<QLabel>(u"previewState"_s)->text()));
        journey.picture(u"wizard-outcome-"_s + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-'));
        QCOMPARE(journey.unnamed(), QString());
        QVERIFY(journey.click(u"wizardTake"_s));
        const auto &plan = journey.document().plan();
        QCOMPARE(plan.decisions.size(), 1U);
        QVERIFY(!plan.steps.empty());
        QString all;
        for (const auto &step : plan.steps)
            all += step.up() + u'\n';
        QVERIFY2(all.contains(sql), qPrintable(all));
        QVERIFY(plan::validate(plan).empty());
        QCOMPARE(journey.page(), u"plan"_s);
        journey.document().undoStack()->undo();
        QVERIFY(journey.document().plan().steps.empty());
        journey.document().undoStack()->redo();
        QVERIFY(!journey.document().plan().steps.empty());
    }

    void overrulingAnAnswerChangesTheOutcome()
    {
        Journey journey;
        journey.document().setCatalog(shopCatalog());
        journey.trigger(u"plan.addChange"_s);
        QVERIFY(chooseKind(journey, plan::ChangeKind::RenameColumn));
        QVERIFY(fillIn(journey, {{u"table"_s, u"orders"_s}, {u"column"_s, u"note"_s}, {u"new-name"_s, u"remark"_s}}));
        journey.picture(u"wizard-change"_s);
        QCOMPARE(journey.unnamed(), QString());
        QVERIFY(journey.click(u"wizardNext"_s));
        QVERIFY(QTest::qWaitFor([&] { return journey.find<QLabel>(u"question"_s) != nullptr; }));
        journey.picture(u"wizard-question"_s);
        QCOMPARE(journey.unnamed(), QString());
        const auto *page = journey.find<desktop::WizardPage>(u"page.wizard"_s);
        QVERIFY(page);
        const QString before = page->state().advice().outcome;
        // Answer every question otherwise until the outcome is another one; the path keeps what was said.
        bool changed = false;
        const auto alternatives = page->state().advice().alternatives; // answering replaces the advice
        for (const auto &alternative : alternatives) {
            if (alternative.outcome == before)
                continue;
            int place = 0;
            while (page->state().question(place).id != alternative.question)
                ++place;
            for (int i = 0; i < place; ++i)
                QVERIFY(journey.click(u"wizardNext"_s));
            QVERIFY(journey.click(u"answer."_s + alternative.answer));
            QTRY_COMPARE(page->state().advice().outcome, alternative.outcome);
            QCOMPARE(page->state().decision().answers.value(alternative.question), alternative.answer);
            changed = true;
            break;
        }
        QVERIFY(changed);
        QVERIFY(journey.find<QListView>(u"wizardPath"_s)->model()->rowCount() > 1);
        journey.picture(u"wizard-overruled"_s);
    }

    void theWishIsNoAlternative_data()
    {
        QTest::addColumn<plan::ChangeKind>("kind");
        QTest::addColumn<bool>("downtime");
        for (const auto kind : {plan::ChangeKind::AddColumn, plan::ChangeKind::DropColumn,
                                plan::ChangeKind::RenameColumn, plan::ChangeKind::AddIndex}) {
            QTest::addRow("%s", qPrintable(plan::changeKindName(kind))) << kind << false;
            QTest::addRow("%s, downtime", qPrintable(plan::changeKindName(kind))) << kind << true;
        }
    }
    void theWishIsNoAlternative()
    {
        QFETCH(plan::ChangeKind, kind);
        QFETCH(bool, downtime);
        auto tree = advisor::builtInTree();
        QVERIFY(tree.has_value());
        // A team's own tree may call the question what it likes.
        auto renamed = *tree;
        auto question = renamed.questions.take(u"change-kind"_s);
        question.id = u"what-is-wished"_s;
        renamed.questions.insert(question.id, question);
        for (auto &other : renamed.questions) {
            for (auto &answer : other.answers) {
                if (answer.next == "change-kind"_L1)
                    answer.next = question.id;
            }
        }
        plan::Change change;
        change.kind = kind;
        change.schema = u"public"_s;
        change.table = u"orders"_s;
        change.column = u"note"_s;
        change.type = u"text"_s;
        const auto facts = advisor::collectFacts(change, *shopCatalog(), renamed.settings);
        desktop::WizardState state;
        state.setTree(renamed);
        state.setChange(change, facts);
        if (downtime)
            state.answer(0, u"yes"_s);
        const auto all = state.advice().alternatives;
        const auto others = state.alternatives();
        QVERIFY(!others.empty());
        QVERIFY(others.size() < all.size());
        for (const auto &other : others) {
            const QString fact = renamed.questions.value(other.question).fact;
            QVERIFY2(fact != u"change-kind"_s && fact != u"simple-change"_s && fact != u"embedded"_s,
                     qPrintable(other.question));
            QVERIFY(other.outcome != state.advice().outcome);
        }
        // What the server is like can be answered otherwise: those stay.
        QVERIFY(std::ranges::find(others, u"downtime"_s, &advisor::Alternative::question) != others.end());
    }

    /// The other strategies stand beside the tree's with what they cost; one of them is taken instead.
    void strategiesSideBySide()
    {
        Journey journey;
        journey.document().setCatalog(shopCatalog());
        journey.trigger(u"plan.addChange"_s);
        QVERIFY(chooseKind(journey, plan::ChangeKind::RenameColumn));
        QVERIFY(fillIn(journey, {{u"table"_s, u"orders"_s}, {u"column"_s, u"note"_s}, {u"new-name"_s, u"remark"_s}}));
        QVERIFY(acceptAll(journey));
        auto *tabs = journey.find<QTabWidget>(u"outcomeTabs"_s);
        QVERIFY(tabs);
        QTRY_VERIFY(tabs->isTabVisible(2)); // they are counted after the steps stand there
        tabs->setCurrentIndex(1);
        journey.picture(u"wizard-strategy"_s);
        tabs->setCurrentIndex(2);
        auto *ways = journey.find<QTreeWidget>(u"ways"_s);
        QTRY_VERIFY(ways->topLevelItemCount() >= 3);
        const auto row = [&](const QString &title) {
            const auto found = ways->findItems(title, Qt::MatchExactly);
            return found.isEmpty() ? nullptr : found.first();
        };
        auto *expand = row(u"Expand and contract"_s), *direct = row(u"Direct, in a versioned migration"_s);
        QVERIFY2(expand && direct, qPrintable(ways->topLevelItem(0)->text(0) + ways->topLevelItem(1)->text(0)));
        QVERIFY(expand->font(0).bold()); // is what the tree says
        QVERIFY(!direct->font(0).bold());
        QVERIFY(expand->text(4).toInt() >= 1);
        QCOMPARE(direct->text(4), u"0"_s);
        QCOMPARE(direct->text(5), u"1"_s);
        QVERIFY(direct->text(1).contains(u"blocks everything"_s));
        QVERIFY(!direct->icon(1).isNull());
        int wide = 0; // of what is shown: nothing is to be scrolled sideways
        for (int column = 0; column < ways->columnCount(); ++column)
            wide += ways->columnWidth(column);
        QVERIFY2(wide <= ways->viewport()->width(), qPrintable(QString::number(wide)));
        QTRY_VERIFY(ways->columnWidth(0) >= 120);
        QVERIFY(ways->isColumnHidden(5) && expand->toolTip(0).contains(u"Steps: "_s)); // told all the same
        QVERIFY(journey.find<QLabel>(u"wayWords"_s)->text().contains(u"Steps: "_s));
        journey.picture(u"wizard-ways"_s);
        QCOMPARE(journey.unnamed(), QString());
        ways->setCurrentItem(direct);
        QVERIFY(journey.find<QLabel>(u"wayWords"_s)->text().contains(u"Enter"_s));
        ways->setFocus();
        QTest::keyClick(ways, Qt::Key_Return);
        const auto *page = journey.find<desktop::WizardPage>(u"page.wizard"_s);
        QTRY_COMPARE(page->state().strategy(), u"direct-versioned"_s);
        QTRY_VERIFY(journey.find<QAbstractButton>(u"wizardTake"_s)->isEnabled());
        QVERIFY(journey.click(u"wizardTake"_s));
        QCOMPARE(journey.document().plan().decisions.front().strategy, u"direct-versioned"_s);
        QCOMPARE(journey.document().plan().steps.size(), 1U);
    }

    /// One change after the other without leaving the page: the second starts from what the first makes, and what they
    /// have in common is done once.
    void severalInOneSitting()
    {
        Journey journey;
        journey.document().setCatalog(shopCatalog());
        journey.trigger(u"plan.addChange"_s);
        QVERIFY(chooseKind(journey, plan::ChangeKind::RenameColumn));
        QVERIFY(fillIn(journey, {{u"table"_s, u"orders"_s}, {u"column"_s, u"note"_s}, {u"new-name"_s, u"remark"_s}}));
        QVERIFY(acceptAll(journey));
        const auto steps = [&] { return journey.document().plan().steps.size(); };
        QVERIFY(journey.click(u"wizardTakeMore"_s));
        QCOMPARE(journey.page(), u"wizard"_s);
        QVERIFY(journey.find(u"changeKinds"_s));
        const auto first = steps();
        QVERIFY(first > 1);
        // the column that only the plan makes is known
        QVERIFY(chooseKind(journey, plan::ChangeKind::SetNotNull));
        QTRY_VERIFY(fillIn(journey, {{u"table"_s, u"orders"_s}, {u"column"_s, u"remark"_s}}) &&
                    !journey.find<QLabel>(u"remark.column"_s));
        QVERIFY(chooseKind(journey, plan::ChangeKind::RenameColumn));
        QVERIFY(fillIn(journey, {{u"table"_s, u"orders"_s}, {u"column"_s, u"total"_s}, {u"new-name"_s, u"amount"_s}}));
        journey.picture(u"wizard-sitting"_s);
        QVERIFY(acceptAll(journey));
        QTRY_VERIFY(journey.find<QAbstractButton>(u"wizardTake"_s)->isEnabled()); // steps are made in the background
        QVERIFY(journey.click(u"wizardTake"_s));
        QCOMPARE(journey.page(), u"plan"_s);
        const auto &plan = journey.document().plan();
        QCOMPARE(plan.decisions.size(), 2U);
        QCOMPARE(std::ranges::count(plan.steps, plan::StepKind::DeployMarker, &plan::Step::kind), 1);
        QVERIFY(std::ranges::any_of(plan.steps, [](const plan::Step &step) { return !step.also.isEmpty(); }));
        QVERIFY(steps() < 2 * first);
        journey.picture(u"plan-sitting"_s);
        if (auto *apart = journey.find<QCheckBox>(u"back-apart"_s)) {
            journey.find<QScrollArea>(u"inspector"_s)->ensureWidgetVisible(apart);
            journey.picture(u"plan-inspector"_s);
        }
        // nothing of the sitting is lost in the file
        QTemporaryDir folder;
        const QString path = folder.filePath(u"sitting.lockstep"_s);
        QVERIFY(plan::save(plan, path).has_value());
        const auto again = plan::load(path);
        QVERIFY(again.has_value());
        QCOMPARE(*again, plan);
        journey.document().undoStack()->undo();
        QCOMPARE(journey.document().plan().decisions.size(), 1U);
        // what was undone is known no more, and can be wished again
        journey.trigger(u"plan.addChange"_s);
        QVERIFY(chooseKind(journey, plan::ChangeKind::RenameColumn));
        QTRY_VERIFY(fillIn(journey, {{u"table"_s, u"orders"_s}, {u"column"_s, u"total"_s}}) &&
                    !journey.find<QLabel>(u"remark.column"_s));
        QVERIFY(fillIn(journey, {{u"new-name"_s, u"amount"_s}}));
        QVERIFY(acceptAll(journey));
        QTRY_VERIFY2(journey.find<QAbstractButton>(u"wizardTake"_s)->isEnabled(),
                     qPrintable(journey.find<QLabel>(u"previewState"_s)->text()));
    }

    void theFormFits_data() { addEngines(); }
    /// The list of kinds is not scrolled sideways; every field has a letter of its own; a field is called what it does.
    void theFormFits()
    {
        QFETCH(bool, sqlite);
        Journey journey;
        journey.document().setCatalog(fieldCatalog(sqlite));
        journey.trigger(u"plan.addChange"_s);
        const auto *kinds = journey.find<QListWidget>(u"changeKinds"_s);
        const auto typeHint = [&] {
            const auto *type = journey.find<QLineEdit>(u"field.type"_s);
            return type ? type->placeholderText() : QString();
        };
        const auto engine = sqlite ? sql::Engine::Sqlite : sql::Engine::PostgreSql;
        QTRY_COMPARE(typeHint(),
                     desktop::changeFieldHint(plan::ChangeField::Type, plan::ChangeKind::AddColumn, engine));
        QCOMPARE(kinds->horizontalScrollBar()->maximum(), 0);
        for (const auto &row : plan::changeDescriptors()) {
            if (!advisor::isPlanned(row.kind, engine))
                continue;
            QVERIFY(chooseKind(journey, row.kind));
            QVERIFY2(kinds->viewport()->rect().contains(kinds->visualItemRect(kinds->currentItem())), row.id);
            journey.picture(u"wizard-form-"_s + QString::fromLatin1(row.id) + (sqlite ? u"-sqlite"_s : QString()));
            for (const auto *area : journey.window().findChildren<QScrollArea *>())
                if (area->isAncestorOf(journey.find(u"changeFields"_s)))
                    QTRY_COMPARE(area->horizontalScrollBar()->maximum(), 0);
            QString letters;
            const auto take = [&](const QString &text) {
                if (const qsizetype mark = text.indexOf(u'&'); mark >= 0)
                    letters += text[mark + 1].toLower();
            };
            for (const QAction *menu : journey.window().menuBar()->actions())
                take(menu->text());
            for (const auto *label : journey.window().findChildren<QLabel *>())
                if (label->isVisible() && label->buddy()) {
                    take(label->text());
                    QVERIFY2(label->text().contains(u'&'), qPrintable(QLatin1StringView(row.id) + label->text()));
                }
            // Tab goes down the form, and nothing in it is cut off
            int bottom = 0;
            for (const auto *field : journey.find(u"changeFields"_s)->findChildren<QWidget *>())
                if (field->objectName().startsWith("field."_L1)) {
                    const QRect there(field->mapTo(&journey.window(), QPoint()), field->size());
                    QVERIFY2(there.top() >= bottom, qPrintable(QLatin1StringView(row.id) + field->objectName()));
                    bottom = there.bottom();
                    if (const auto *line = qobject_cast<const QLineEdit *>(field))
                        QVERIFY2(line->fontMetrics().horizontalAdvance(line->placeholderText()) < line->width() - 8,
                                 qPrintable(QLatin1StringView(row.id) + u' ' + line->placeholderText()));
                }
            for (const auto *button : journey.window().findChildren<QAbstractButton *>())
                if (button->isVisible())
                    take(button->text());
            const QSet<QChar> different(letters.begin(), letters.end());
            QVERIFY2(different.size() == letters.size(), qPrintable(QLatin1StringView(row.id) + u' ' + letters));
            if (auto *field = journey.find<QLineEdit>(u"field.using"_s); row.kind == plan::ChangeKind::AddColumn)
                QVERIFY(field->accessibleName() !=
                        desktop::changeFieldLabel(plan::ChangeField::Using, plan::ChangeKind::ChangeType));
        }
    }

    /// What SQLite has not stands in no form, and what it has is offered in its own words.
    void formsAreTheEngines()
    {
        Journey journey;
        journey.document().setCatalog(fieldCatalog(true));
        journey.trigger(u"plan.addChange"_s);
        QTRY_VERIFY(journey.find(u"field.table"_s) && !journey.find(u"field.schema"_s));
        const auto offered = [&](const char *field) {
            auto *line = journey.find<QLineEdit>(u"field."_s + QLatin1StringView(field));
            QStringList words;
            for (int row = 0; line && row < line->completer()->model()->rowCount(); ++row)
                words << line->completer()->model()->index(row, 0).data().toString();
            return words;
        };
        QTRY_VERIFY(offered("type").contains(u"INTEGER"_s) && !offered("type").contains(u"jsonb"_s));
        QVERIFY(!offered("default").contains(u"gen_random_uuid()"_s));
        QVERIFY(chooseKind(journey, plan::ChangeKind::AddIndex));
        for (const char *none : {"method", "include", "nulls-not-distinct", "options"})
            QVERIFY2(!journey.find(u"field."_s + QLatin1StringView(none)), none);
        // its names are the same in any case, and as long as one likes
        QVERIFY(
            fillIn(journey, {{u"table"_s, u"ORDERS"_s}, {u"columns"_s, u"Total"_s}, {u"name"_s, QString(80, u'n')}}));
        for (const char *field : {"table", "columns", "name"})
            QVERIFY2(!journey.find<QLabel>(u"remark."_s + QLatin1StringView(field)), field);
        QVERIFY(acceptAll(journey));
        QVERIFY(journey.find<QAbstractButton>(u"wizardTake"_s)->isEnabled());
        // the forms of a server are whole again, and nothing of the kind is left
        journey.trigger(u"plan.addChange"_s);
        journey.document().setCatalog(fieldCatalog(false));
        QTRY_VERIFY(journey.find(u"field.schema"_s));
        QVERIFY(chooseKind(journey, plan::ChangeKind::AddIndex));
        QVERIFY(journey.find(u"field.method"_s));
        QVERIFY(chooseKind(journey, plan::ChangeKind::AddEnumValue));
        journey.document().setCatalog(fieldCatalog(true)); // has no enums
        QTRY_VERIFY(journey.find<QListWidget>(u"changeKinds"_s)->currentItem()->data(Qt::UserRole).toInt() !=
                    int(plan::ChangeKind::AddEnumValue));
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<bool>("sqlite");
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("rest");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("words"); ///< empty: there is nothing to say
        const auto add = [](bool sqlite, const char *kind, const char *rest, const char *field, const QString &words) {
            QTest::addRow("%s %s %s=%s", sqlite ? "sqlite" : "postgresql", kind, rest, field)
                << sqlite << QByteArray(kind) << QByteArray(rest) << QByteArray(field) << words;
        };
        const QString other = u"Choose another name."_s, there = u"Choose one that is there"_s;
        add(false, "add-column", "schema=public|table=orders", "column=note", other);
        add(false, "add-column", "schema=public|column=x", "table=ordres", there);
        add(false, "add-column", "table=orders|column=x", "schema=pubic", there);
        add(false, "drop-column", "schema=public|table=totals", "column=nothing", there);
        add(false, "drop-column", "schema=public", "table=totals", u"is a view"_s);
        add(false, "rename-column", "schema=public|table=orders|column=id", "new-name=note", other);
        add(false, "rename-table", "schema=public|table=orders", "new-name=spare", other);
        add(false, "split-table", "schema=public|table=orders", "new-name=spare", other);
        add(false, "split-table", "schema=public|table=orders", "columns=note, (lower(note))", there);
        add(false, "add-index", "schema=public|table=orders", "columns=note, lower(note)", u"parentheses"_s);
        add(false, "add-index", "schema=public|table=orders", "name=orders_total", other);
        add(false, "rename-index", "schema=public|name=orders_total", "new-name=orders_pkey", other);
        add(false, "drop-index", "schema=public", "name=nothing", there);
        add(false, "drop-constraint", "schema=public|table=orders", "name=nothing", there);
        add(false, "drop-constraint", "schema=public|table=orders", "name=orders_pkey", {});
        add(false, "rename-constraint", "schema=public|table=orders|name=orders_pkey", "new-name=orders_pkey", other);
        add(false, "add-check", "schema=public|table=orders", "name=orders_pkey", other);
        add(false, "add-foreign-key",
            "schema=public|table=orders|columns=customer|referenced-schema=public|"
            "referenced-table=spare",
            "referenced-columns=id, note", u"As many are needed as on this side: 1"_s);
        add(false, "drop-trigger", "schema=public|table=orders", "name=nothing", there);
        add(false, "create-trigger", "schema=public|table=orders", "name=stamp_it", other);
        add(false, "create-trigger", "schema=public", "table=totals", {}); // INSTEAD OF
        add(false, "drop-policy", "schema=public|table=orders", "name=nothing", there);
        add(false, "drop-function", "schema=public", "name=nothing", there);
        add(false, "drop-view", "schema=public", "table=orders", there);
        add(false, "replace-view", "schema=public", "table=totals", {});
        add(false, "create-view", "schema=public", "table=totals", other);
        add(false, "create-schema", "", "new-schema=public", other);
        add(false, "move-table", "schema=public|table=orders", "new-schema=nowhere", there);
        add(false, "detach-partition", "schema=public|table=log", "partition=log_c", there);
        add(false, "detach-partition", "schema=public|table=log", "partition=log_a", {});
        add(false, "grant-privileges", "schema=public|table=orders", "privileges=select, drop", u"There are: select"_s);
        add(false, "add-enum-value", "schema=public|type-name=mood", "value=ok", other);
        add(false, "add-enum-value", "schema=public|type-name=mood|value=new", "before=nothing", there);
        add(false, "rename-enum-value", "schema=public|type-name=mood|value=ok", "new-name=sad", other);
        add(false, "remove-enum-value", "schema=public|type-name=mood|value=ok", "new-name=ok", u"another one"_s);
        add(false, "drop-type", "schema=public", "type-name=nothing", there);
        add(false, "add-attribute", "schema=public|type-name=address", "column=street", other);
        add(false, "drop-domain-check", "schema=public|type-name=short", "name=nothing", there);
        add(true, "add-column", "table=Orders", "column=NOTE", other);
        add(true, "add-column", "column=x", "table=ordres", there);
        add(true, "drop-index", "", "name=Orders_Total", {});
        add(true, "add-index", "table=orders|columns=id", "name=ORDERS_total", other);
        add(true, "create-trigger", "table=totals", "name=fresh", {});
        add(true, "drop-view", "", "table=nothing", there);
    }
    /// What is said of a field says what is to be done about it.
    void whatIsWrongIsSaid()
    {
        QFETCH(bool, sqlite);
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, rest);
        QFETCH(QByteArray, field);
        QFETCH(QString, words);
        static const desktop::ChangeCompletions known[] = {desktop::ChangeCompletions(fieldCatalog(false)),
                                                           desktop::ChangeCompletions(fieldCatalog(true))};
        const QByteArray fields = rest.isEmpty() ? field : rest + '|' + field;
        auto change = tests::changeOf({kind, fields, "", "", "", ""});
        if (sqlite)
            change.schema = change.referencedSchema = u"main"_s;
        const auto said =
            known[sqlite].check(change, *plan::fieldFromName(QString::fromLatin1(field).section(u'=', 0, 0)));
        QVERIFY2(words.isEmpty() ? said.text.isEmpty() : said.text.contains(words), qPrintable(said.text));
    }

    /// Names inside an expression are completed, in quotes where they need some.
    void expressionsAreCompleted()
    {
        Journey journey;
        journey.document().setCatalog(shopCatalog());
        journey.trigger(u"plan.addChange"_s);
        QVERIFY(chooseKind(journey, plan::ChangeKind::AddCheck));
        QVERIFY(fillIn(journey, {{u"table"_s, u"we\"ird; drop"_s}}));
        auto *field = journey.find<QLineEdit>(u"field.expression"_s);
        field->setFocus();
        QTest::keyClicks(field, u"now() > 1 AND lect"_s);
        QTRY_VERIFY(field->completer()->popup()->isVisible());
        QCOMPARE(field->completer()->completionCount(), 1);
        QTest::keyClick(field->completer()->popup(), Qt::Key_Down);
        QTest::keyClick(field->completer()->popup(), Qt::Key_Return);
        QCOMPARE(field->text(), u"now() > 1 AND \"se\"\"lect\""_s);
        QTest::keyClicks(field, u" > 0"_s);
        QVERIFY(!field->completer()->popup()->isVisible()); // nothing is offered between names
    }

    /// What is typed is tried while it is typed, and each field says what became of it.
    void sqlIsTried_data() { addEngines(); }
    void sqlIsTried()
    {
        QFETCH(bool, sqlite);
        Journey journey;
        journey.workspace().settings().setValue(desktop::SettingKey::ProveAutomatically, true);
        journey.document().setCatalog(fieldCatalog(sqlite));
        journey.trigger(u"plan.addChange"_s);
        for (const tests::FieldCase &one : sqlite ? tests::sqliteFieldCases() : tests::postgresFieldCases()) {
            if (QString::fromUtf8(one.bad).toLatin1() != one.bad)
                continue; // no key for it
            const QByteArray where = QByteArray(one.kind) + ' ' + one.field;
            journey.find<desktop::WizardPage>(u"page.wizard"_s)->setChange(tests::changeOf(one));
            QCoreApplication::processEvents(); // the fields of the kind come with the next turn
            const QString field = QString::fromLatin1(one.field);
            const auto said = [&] {
                const auto *note = journey.find<QLabel>(u"remark."_s + field);
                return note ? note->text() : QString();
            };
            QVERIFY2(fillIn(journey, {{field, QString::fromUtf8(one.bad)}}), where);
            QVERIFY2(QTest::qWaitFor([&] { return said().contains(QString::fromUtf8(one.words)); }, 30'000),
                     qPrintable(QLatin1StringView(where) + u": " + said()));
            if (one.at && *one.at)
                QVERIFY2(said().contains(QString::fromUtf8(one.at).first(1)), qPrintable(said()));
            QCOMPARE(journey.find(u"field."_s + field)->accessibleDescription(), said());
            for (const auto *other : journey.window().findChildren<QLabel *>()) // no other field has that fault
                if (other->isVisible() && other->objectName().startsWith("remark."_L1) &&
                    other->objectName() != u"remark."_s + field)
                    QTRY_VERIFY2(!other->text().contains(QString::fromUtf8(one.words)), where);
            const auto *note = journey.find<QLabel>(u"remark."_s + field);
            QTRY_COMPARE(note->height(), note->heightForWidth(note->width())); // all of it is in sight
            journey.picture(u"wizard-refused-"_s + QString::fromLatin1(where).replace(u' ', u'-') +
                            (sqlite ? u"-sqlite"_s : QString()));
            QVERIFY2(fillIn(journey, {{field, QString::fromUtf8(one.good)}}), where);
            QVERIFY2(QTest::qWaitFor([&] { return said().startsWith(u"Accepted"_s); }, 30'000),
                     qPrintable(QLatin1StringView(where) + u": " + said()));
        }
    }

    /// While the server is being started, and while somebody types, nothing is called wrong that is not.
    void nothingIsSaidTooEarly()
    {
        Journey journey;
        journey.workspace().settings().setValue(desktop::SettingKey::ProveAutomatically, true);
        journey.document().setCatalog(shopCatalog());
        journey.trigger(u"plan.addChange"_s);
        QVERIFY(chooseKind(journey, plan::ChangeKind::AddCheck));
        QVERIFY(fillIn(journey, {{u"table"_s, u"orders"_s}}));
        QStringList heard;
        const auto hear = [&] {
            const auto *note = journey.find<QLabel>(u"remark.expression"_s);
            if (const QString text = note ? note->text() : QString(); !heard.endsWith(text))
                heard << text;
        };
        auto *field = journey.find<QLineEdit>(u"field.expression"_s);
        field->setFocus();
        for (const QChar key : u"total > 0"_s) { // "t" alone would be wrong
            QTest::keyClick(field, key.toLatin1());
            hear();
            QTest::qWait(20);
            hear();
        }
        QVERIFY(QTest::qWaitFor(
            [&] {
                hear();
                return heard.last().startsWith(u"Accepted"_s);
            },
            60'000));
        for (const QString &text : std::as_const(heard))
            QVERIFY2(text.isEmpty() || text.startsWith(u"Checking..."_s) || text.startsWith(u"Accepted"_s),
                     qPrintable(heard.join(u'\n')));
        QVERIFY2(heard.join(u'\n').contains(u"Checking... ("_s), qPrintable(heard.join(u'\n'))); // and for what
        // the wish is another one before the answer is there: what belongs to the old one is not said of it
        QVERIFY(fillIn(journey, {{u"expression"_s, u"totall > 0"_s}}));
        QVERIFY(chooseKind(journey, plan::ChangeKind::DropColumn)); // has no SQL of the user's
        QTest::qWait(800);
        for (const auto *note : journey.window().findChildren<QLabel *>())
            QVERIFY2(!note->isVisible() || !note->text().contains(u"totall"_s), qPrintable(note->objectName()));
    }

    void keyboardAlone()
    {
        Journey journey;
        journey.document().setCatalog(shopCatalog());
        const auto focused = [] { return QApplication::focusWidget(); };
        // Where a list of completions is open, it hands the key on to its field.
        const auto key = [&](Qt::Key code, Qt::KeyboardModifiers modifiers = {}) {
            QTest::keyClick(focused() ? focused() : &journey.window(), code, modifiers);
            QCoreApplication::processEvents();
        };
        const auto type = [&](const char *field, const QString &text) {
            if (focused()->objectName() != "field."_L1 + QLatin1StringView(field))
                return false;
            QTest::keyClicks(focused(), text);
            return true;
        };
        key(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(focused()->objectName(), u"changeKinds"_s);
        QTest::keyClicks(focused(), u"Rename a c"_s);
        key(Qt::Key_Return);
        QVERIFY2(type("table", u"orders"_s), qPrintable(focused()->objectName()));
        key(Qt::Key_Tab);
        QVERIFY2(type("column", u"note"_s), qPrintable(focused()->objectName()));
        key(Qt::Key_Tab);
        QVERIFY2(type("new-name", u"remark"_s), qPrintable(focused()->objectName()));
        key(Qt::Key_Return);
        QTRY_VERIFY(focused() && focused()->objectName().startsWith("answer."_L1));
        // Back with the keyboard, and here again.
        key(Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(journey.find(u"changeKinds"_s));
        key(Qt::Key_Return);
        QTRY_VERIFY(focused() && focused()->objectName().startsWith("answer."_L1));
        // Another answer by its number, then the one that stands with Enter.
        key(Qt::Key_2);
        for (int i = 0; i < 12 && !journey.find(u"wizardTake"_s); ++i)
            key(Qt::Key_Return);
        QTRY_VERIFY(focused()->objectName() == u"wizardTake"_s && focused()->isEnabled());
        key(Qt::Key_Return);
        QTRY_COMPARE(journey.page(), u"plan"_s);
        QVERIFY(!journey.document().plan().steps.empty());
    }

    /// One change of each family of forms, from the kind to the plan without a mouse.
    void keyboardThroughEveryForm_data()
    {
        QTest::addColumn<plan::ChangeKind>("kind");
        QTest::addColumn<Fields>("fields"); // what is typed where Tab leads; others are passed by
        using enum plan::ChangeKind;
        QTest::newRow("columns") << AddColumn
                                 << Fields{{u"table"_s, u"orders"_s},
                                           {u"column"_s, u"paid"_s},
                                           {u"type"_s, u"boolean"_s},
                                           {u"not-null"_s, u" "_s},
                                           {u"default"_s, u"false"_s}};
        QTest::newRow("indexes") << AddIndex
                                 << Fields{{u"table"_s, u"orders"_s},
                                           {u"columns"_s, u"customer_id, (lower(note))"_s},
                                           {u"predicate"_s, u"total > 0"_s}};
        QTest::newRow("constraints") << AddForeignKey
                                     << Fields{{u"table"_s, u"orders"_s},
                                               {u"columns"_s, u"customer_id"_s},
                                               {u"referenced-table"_s, u"customers"_s},
                                               {u"on-delete"_s, u"c"_s}};
        QTest::newRow("tables") << CreateTable
                                << Fields{{u"table"_s, u"events"_s},
                                          {u"definition"_s, u"id bigint PRIMARY KEY,\nat date"_s}};
        QTest::newRow("types") << AddEnumValue << Fields{{u"type-name"_s, u"mood"_s}, {u"value"_s, u"happy"_s}};
        QTest::newRow("views") << CreateView
                               << Fields{{u"table"_s, u"cheap"_s},
                                         {u"definition"_s, u"SELECT id FROM orders WHERE total < 5"_s}};
        QTest::newRow("functions") << CreateFunction
                                   << Fields{{u"name"_s, u"one"_s},
                                             {u"definition"_s,
                                              u"CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'"_s}};
        QTest::newRow("rows") << DeleteRows << Fields{{u"table"_s, u"orders"_s}, {u"predicate"_s, u"total < 0"_s}};
        QTest::newRow("security") << AddPolicy
                                  << Fields{{u"table"_s, u"orders"_s},
                                            {u"name"_s, u"own"_s},
                                            {u"command"_s, u"s"_s},
                                            {u"using"_s, u"customer_id = 1"_s}};
        QTest::newRow("larger moves") << MoveToService << Fields{{u"table"_s, u"orders"_s}};
    }
    void keyboardThroughEveryForm()
    {
        QFETCH(plan::ChangeKind, kind);
        QFETCH(Fields, fields);
        Journey journey;
        journey.document().setCatalog(shopCatalog());
        journey.key(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(journey.focused(), u"changeKinds"_s);
        journey.keys(desktop::changeTitle(kind));
        QCOMPARE(journey.find<QListWidget>(u"changeKinds"_s)->currentItem()->text(), desktop::changeTitle(kind));
        journey.key(Qt::Key_Return);
        // a letter leads to a field, and back to the first
        const auto letterOf = [&](const QString &field) {
            for (const auto *label : journey.window().findChildren<QLabel *>())
                if (label->isVisible() && label->buddy() && label->buddy()->objectName() == u"field."_s + field)
                    return label->text().section(u'&', 1).left(1).toUpper();
            return QString();
        };
        journey.key(Qt::Key(letterOf(u"schema"_s)[0].unicode()), Qt::AltModifier);
        QCOMPARE(journey.focused(), u"field.schema"_s);
        journey.key(Qt::Key(letterOf(fields.first().first)[0].unicode()), Qt::AltModifier);
        for (const auto &[name, text] : std::as_const(fields)) {
            for (int i = 0; i < 10 && journey.focused() != u"field."_s + name; ++i)
                journey.key(Qt::Key_Tab);
            QCOMPARE(journey.focused(), u"field."_s + name);
            journey.keys(text);
            if (QApplication::activePopupWidget()) // what is typed is meant
                journey.key(Qt::Key_Escape);
            QVERIFY2(!QApplication::activePopupWidget(), qPrintable(name));
        }
        const bool several = journey.focused() == u"field.definition"_s;
        journey.key(Qt::Key_Return, several ? Qt::ControlModifier : Qt::NoModifier);
        QTRY_VERIFY2(journey.focused().startsWith("answer."_L1), qPrintable(journey.focused()));
        for (int i = 0; i < 15 && !journey.find(u"wizardTake"_s); ++i)
            journey.key(Qt::Key_Return);
        QTRY_VERIFY2(journey.focused() == u"wizardTake"_s && QApplication::focusWidget()->isEnabled(),
                     qPrintable(journey.focused()));
        journey.key(Qt::Key_Return);
        QTRY_COMPARE(journey.page(), u"plan"_s);
        const auto &change = journey.document().plan().decisions.front().change;
        QCOMPARE(change.kind, kind);
        QVERIFY(!journey.document().plan().steps.empty());
        for (const auto &[name, text] : std::as_const(fields)) {
            const QString there = plan::fieldText(change, *plan::fieldFromName(name));
            QVERIFY2(there.startsWith(text) || there == "true"_L1, qPrintable(name + u": "_s + there));
        }
    }

    void endsWithCompletionsOpen()
    {
        Journey journey;
        journey.document().setCatalog(shopCatalog());
        journey.trigger(u"plan.addChange"_s);
        QVERIFY(chooseKind(journey, plan::ChangeKind::DropColumn));
        auto *field = journey.find<QLineEdit>(u"field.table"_s);
        field->setFocus();
        QTest::keyClicks(field, u"order"_s);
        QTRY_VERIFY(QApplication::activePopupWidget());
    } // and the window is closed under it

    void laterAnswersAreKept()
    {
        Journey journey;
        journey.document().setCatalog(shopCatalog());
        journey.trigger(u"plan.addChange"_s);
        QVERIFY(chooseKind(journey, plan::ChangeKind::RenameColumn));
        QVERIFY(fillIn(journey, {{u"table"_s, u"orders"_s}, {u"column"_s, u"note"_s}, {u"new-name"_s, u"remark"_s}}));
        QVERIFY(journey.click(u"wizardNext"_s));
        QVERIFY(QTest::qWaitFor([&] { return journey.find<QLabel>(u"question"_s) != nullptr; }));
        const auto *page = journey.find<desktop::WizardPage>(u"page.wizard"_s);
        const QString first = page->state().question(0).id;
        const QString firstAnswer = page->state().advice().path[0].answer;
        QString other;
        for (const auto &answer : page->state().question(0).answers)
            other = answer.id != firstAnswer && other.isEmpty() ? answer.id : other;
        QVERIFY(page->state().length() > 2);
        QVERIFY(journey.click(u"wizardNext"_s));
        const QString later = page->state().question(1).id;
        QString laterAnswer;
        for (const auto &answer : page->state().question(1).answers) {
            if (answer.id != page->state().advice().path[1].answer)
                laterAnswer = answer.id;
        }
        QVERIFY(journey.click(u"answer."_s + laterAnswer));
        QTRY_COMPARE(page->state().decision().answers.value(later), laterAnswer);
        const QString changed = page->state().advice().outcome;
        // Back to the first, another way, and back again: what was said of the second still holds.
        auto *path = journey.find<QListView>(u"wizardPath"_s);
        const auto goToFirst = [&] {
            QTest::mouseClick(path->viewport(), Qt::LeftButton, {},
                              path->visualRect(path->model()->index(1, 0)).center());
            QCoreApplication::processEvents();
            return page->state().question(0).id == first && journey.find(u"answer."_s + firstAnswer);
        };
        QVERIFY(goToFirst());
        QVERIFY(journey.click(u"answer."_s + other));
        QTRY_VERIFY(!page->state().decision().answers.contains(later));
        QVERIFY(goToFirst());
        QVERIFY(journey.click(u"answer."_s + firstAnswer));
        QTRY_COMPARE(page->state().decision().answers.value(later), laterAnswer);
        QCOMPARE(page->state().advice().outcome, changed);
    }

    void whatIsMissingIsSaidInTheForm()
    {
        Journey journey;
        journey.document().setCatalog(shopCatalog());
        journey.trigger(u"plan.addChange"_s);
        QVERIFY(chooseKind(journey, plan::ChangeKind::AddColumn));
        QVERIFY(journey.click(u"wizardNext"_s));
        QVERIFY(journey.find<QLabel>(u"remark.table"_s));
        QVERIFY(journey.find(u"changeKinds"_s));
        QVERIFY(fillIn(journey, {{u"table"_s, u"orders"_s}, {u"column"_s, u"total"_s}, {u"type"_s, u"int"_s}}));
        QVERIFY(journey.click(u"wizardNext"_s));
        QTRY_VERIFY(journey.find<QLabel>(u"remark.column"_s));
        QVERIFY(journey.find<QLabel>(u"remark.column"_s)->text().contains(u"already"_s));
    }

    void everyOutcomeSaysSomething()
    {
        auto tree = advisor::builtInTree();
        QVERIFY(tree.has_value());
        Journey journey;
        journey.trigger(u"plan.addChange"_s);
        desktop::OutcomeView view;
        for (const auto &outcome : tree->outcomes) {
            QVERIFY2(!outcome.title.isEmpty(), qPrintable(outcome.id));
            QVERIFY2(advisor::strategy(outcome.strategy), qPrintable(outcome.strategy));
        }
    }
};

Q_DECLARE_METATYPE(lockstep::plan::ChangeKind)
QTEST_MAIN(TestWizardJourney)
#include "tst_wizardjourney.moc"
