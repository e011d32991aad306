// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/translator.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

static void registerTranslations() // Q_INIT_RESOURCE must stand outside any namespace
{
    Q_INIT_RESOURCE(lockstep_translations);
}

namespace lockstep::text {

static QStringList catalogueFolders()
{
    const QString own = qEnvironmentVariable("LOCKSTEP_TRANSLATIONS");
    const QString builtIn = u":/lockstep/translations"_s;
    return own.isEmpty() ? QStringList{builtIn} : QStringList{own, builtIn};
}

static QStringList languagesIn(const QStringList &folders)
{
    QStringList languages;
    for (const QString &folder : folders) {
        const auto names = QDir(folder).entryList({u"lockstep_*.qm"_s}, QDir::Files, QDir::Name);
        for (const QString &name : names)
            languages << name.sliced(9, name.size() - 12);
    }
    return languages;
}

QString chooseLanguage(const QStringList &wanted, const QStringList &available)
{
    // QTranslator::load alone would pass over English, which has no catalogue, to the user's second language
    for (const QString &name : wanted) {
        const QString exact = QString(name).replace(u'-', u'_');
        const QString language = exact.section(u'_', 0, 0);
        if (language == "en"_L1 || language == "C"_L1)
            break;
        if (available.contains(exact))
            return exact;
        if (available.contains(language))
            return language;
    }
    return u"en"_s;
}

QString installTranslations(QCoreApplication &application)
{
    registerTranslations();
    const QStringList folders = catalogueFolders();
    const QString asked = qEnvironmentVariable("LOCKSTEP_LANGUAGE");
    const QString language =
        chooseLanguage(asked.isEmpty() ? QLocale::system().uiLanguages() : QStringList{asked}, languagesIn(folders));
    // English has a catalogue too, with the plural forms only
    auto *qt = new QTranslator(&application);
    if (qt->load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    auto *ours = new QTranslator(&application);
    for (const QString &folder : folders) {
        if (ours->load(u"lockstep_"_s + language, folder)) {
            QCoreApplication::installTranslator(ours);
            break;
        }
    }
    return language;
}

} // namespace lockstep::text
