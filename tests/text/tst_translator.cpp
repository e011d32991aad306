// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/messages.h"
#include "text/translator.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

class TranslatorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesLanguage_data();
    void choosesLanguage();
    void saysEveryMessageInThePseudoLanguage();
};

void TranslatorTest::choosesLanguage_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("language");
    const auto row = [](const char *name, const QStringList &wanted, const QString &language) {
        QTest::newRow(name) << wanted << language;
    };
    row("German", {u"de-DE"_s, u"de"_s}, u"de"_s);
    row("Austrian", {u"de_AT"_s}, u"de"_s);
    row("a country of its own first", {u"pt-BR"_s}, u"pt_BR"_s);
    row("the other country", {u"pt-PT"_s}, u"en"_s);
    row("English before German", {u"en-GB"_s, u"de-DE"_s}, u"en"_s);
    row("unknown before German", {u"fr-FR"_s, u"de-DE"_s}, u"de"_s);
    row("C before German", {u"C"_s, u"de"_s}, u"en"_s);
    row("script", {u"de-Latn-DE"_s}, u"de"_s);
    row("none", {}, u"en"_s);
    row("not by prefix of letters", {u"den-CA"_s}, u"en"_s);
}

void TranslatorTest::choosesLanguage()
{
    QFETCH(QStringList, wanted);
    QTEST(text::chooseLanguage(wanted, {u"de"_s, u"pt_BR"_s}), "language");
}

void TranslatorTest::saysEveryMessageInThePseudoLanguage()
{
    qputenv("LOCKSTEP_LANGUAGE", "xx");
    qputenv("LOCKSTEP_TRANSLATIONS", LOCKSTEP_PSEUDO_TRANSLATIONS);
    const base::Message example{u"file.not-found"_s, {u"a.sql"_s}};
    QCOMPARE(text::message(example), u"There is no file a.sql."_s);
    QCOMPARE(text::installTranslations(*QCoreApplication::instance()), u"xx"_s);
    int rows = 0;
    for (const auto &table : text::tables()) {
        for (const text::MessageRow &row : table) {
            const QString said = text::message(base::Message{QString::fromLatin1(row.id), {}});
            QVERIFY2(said.startsWith(u'[') && said.endsWith(u"~]"), qPrintable(said));
            ++rows;
        }
    }
    QVERIFY(rows > 3);
    QVERIFY2(text::message(example).contains(u"a.sql"), qPrintable(text::message(example)));
    QCOMPARE(text::englishMessage(example), u"There is no file a.sql."_s);
}

QTEST_GUILESS_MAIN(TranslatorTest)
#include "tst_translator.moc"
