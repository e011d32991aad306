// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/file.h"
#include "desktop/shell/actionregistry.h"
#include "desktop/shell/fileactions.h"
#include "desktop/shell/messagearea.h"
#include "desktop/shell/recovery.h"
#include "desktop/shell/settings.h"
#include "windowfixture.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QProcess>

#include <csignal>
#include <cstdio>

using namespace lockstep;
using namespace lockstep::desktop;
using namespace Qt::StringLiterals;

/// Saving, opening, changes by others, and a kill in the middle of the work. The process that is killed is this program
/// itself with --work: the real window with the real autosave.
class TestPlanFiles : public QObject
{
    Q_OBJECT

    static void edit(tests::Window &w, const QString &comment)
    {
        plan::Plan after = w.workspace.document().plan();
        after.steps[0].comment = comment;
        w.workspace.document().apply(u"comment"_s, after);
    }
    template <typename T>
    static T *waitFor(tests::Window &w, const char *name)
    {
        T *found = nullptr;
        if (!QTest::qWaitFor(
                [&] { return (found = w.window.findChild<T *>(QString::fromLatin1(name))) && found->isVisible(); },
                10000))
            qFatal("%s does not come", name);
        return found;
    }
    static MessageStrip *waitForStrip(tests::Window &w, const QString &id)
    {
        MessageStrip *strip = nullptr;
        const bool came = QTest::qWaitFor(
            [&] {
                for (MessageStrip *one : w.window.findChildren<MessageStrip *>())
                    if (one->objectName().startsWith(id) && one->isVisible())
                        strip = one;
                return strip != nullptr;
            },
            10000);
        if (!came)
            qFatal("no strip %s", qPrintable(id));
        return strip;
    }
    static void press(QWidget *parent, const QString &text)
    {
        for (QPushButton *button : parent->findChildren<QPushButton *>()) {
            if (button->text() == text) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        qFatal("no button %s", qPrintable(text));
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void saveAsAndOpenAgain()
    {
        const QString path = m_folder.filePath(u"a/we'ird; drop.lockstep"_s);
        QVERIFY(QDir().mkpath(m_folder.filePath(u"a"_s)));
        tests::Window w;
        edit(w, u"first"_s);
        QVERIFY(w.window.isWindowModified());
        QTest::keyClick(&w.window, Qt::Key_S, Qt::ControlModifier);
        auto *dialog = waitFor<QFileDialog>(w, "saveDialog");
        dialog->setDirectory(m_folder.filePath(u"a"_s));
        dialog->selectFile(path);
        dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
        QVERIFY(QTest::qWaitFor([&] { return !w.window.isWindowModified(); }, 10000));
        QCOMPARE(w.workspace.document().path(), path);
        const auto there = plan::load(path);
        QVERIFY(there.has_value());
        QCOMPARE(*there, w.workspace.document().plan());
        QCOMPARE(w.workspace.settings().value(SettingKey::RecentPlans).toStringList().first(), path);

        tests::Window other({}, false);
        other.window.files().open(path);
        QVERIFY(QTest::qWaitFor([&] { return other.workspace.document().plan() == *there; }, 10000));
        QVERIFY(!other.window.isWindowModified());
    }

    void brokenFileSaysWhere()
    {
        const QString path = m_folder.filePath(u"broken.lockstep"_s);
        QVERIFY(base::writeFile(path, "{ \"format\": 1, ").has_value());
        tests::Window w;
        const plan::Plan before = w.workspace.document().plan();
        QSignalSpy errors(&w.workspace, &Workspace::errorOccurred);
        w.window.files().open(path);
        QVERIFY(QTest::qWaitFor([&] { return errors.size() == 1; }, 10000));
        QCOMPARE(w.workspace.document().plan(), before);
    }

    void changesByOthersAreNoticedAndNeverOverwritten()
    {
        const QString path = m_folder.filePath(u"shared.lockstep"_s);
        plan::Plan first = tests::smallPlan();
        QVERIFY(plan::save(first, path).has_value());
        tests::Window w({}, false);
        w.window.files().open(path);
        QVERIFY(QTest::qWaitFor([&] { return w.workspace.document().path() == path; }, 10000));
        edit(w, u"mine"_s);
        plan::Plan theirs = first;
        theirs.steps[0].comment = u"theirs"_s;
        QVERIFY(plan::save(theirs, path).has_value());
        MessageStrip *strip = waitForStrip(w, u"changed-outside"_s);
        QTest::keyClick(&w.window, Qt::Key_S, Qt::ControlModifier);
        QVERIFY(QTest::qWaitFor([&] { return !w.window.files().file().isBusy(); }, 10000));
        QCOMPARE(plan::load(path)->steps[0].comment, u"theirs"_s);
        QVERIFY(w.window.isWindowModified());
        strip = waitForStrip(w, u"changed-outside"_s);
        press(strip, u"Save mine over it"_s);
        QVERIFY(QTest::qWaitFor([&] { return plan::load(path)->steps[0].comment == u"mine"_s; }, 10000));
        QVERIFY(QTest::qWaitFor([&] { return !w.window.isWindowModified(); }, 10000));
    }

    void closingWithChangesAsks_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<bool>("closes");
        QTest::addColumn<QString>("inFile");
        QTest::newRow("keep editing") << u"Keep editing"_s << false << QString();
        QTest::newRow("give up") << u"Give up the changes"_s << true << QString();
        QTest::newRow("save") << u"Save"_s << true << u"changed"_s;
    }
    void closingWithChangesAsks()
    {
        QFETCH(QString, button);
        QFETCH(bool, closes);
        QFETCH(QString, inFile);
        const QString path = m_folder.filePath(u"close.lockstep"_s);
        QVERIFY(plan::save(tests::smallPlan(), path).has_value());
        tests::Window w({}, false);
        w.window.files().open(path);
        QVERIFY(QTest::qWaitFor([&] { return w.workspace.document().path() == path; }, 10000));
        edit(w, u"changed"_s);
        w.window.close();
        QVERIFY(w.window.isVisible());
        press(waitFor<QMessageBox>(w, "unsavedQuestion"), button);
        if (closes)
            QVERIFY(QTest::qWaitFor([&] { return !w.window.isVisible(); }, 10000));
        else
            QVERIFY(w.window.isVisible());
        QCOMPARE(plan::load(path)->steps[0].comment, inFile);
    }

    void recoveredAfterAKill()
    {
        const QString path = m_folder.filePath(u"killed.lockstep"_s);
        QVERIFY(plan::save(tests::smallPlan(), path).has_value());
        QProcess worker;
        worker.start(QCoreApplication::applicationFilePath(), {u"--work"_s, path});
        QVERIFY(worker.waitForStarted());
        QByteArray said;
        QVERIFY(QTest::qWaitFor(
            [&] {
                worker.waitForReadyRead(50);
                said += worker.readAllStandardOutput();
                return said.contains("kept");
            },
            60000));
        // a second window of a living process does not offer it
        QCOMPARE(findRecovered(recoveryFolder()).size(), 0u);
        worker.kill(); // SIGKILL
        QVERIFY(worker.waitForFinished());
        QVERIFY(plan::load(path)->steps[0].comment.isEmpty());

        tests::Window w({}, false);
        w.window.files().offerRecovered();
        MessageStrip *strip = waitForStrip(w, u"recovered."_s);
        press(strip, u"Recover"_s);
        QVERIFY(QTest::qWaitFor([&] { return w.workspace.document().plan().steps.size() == 6u; }, 10000));
        QCOMPARE(w.workspace.document().plan().steps[0].comment, u"written before the kill"_s);
        QCOMPARE(w.workspace.document().path(), path);
        QVERIFY(w.window.isWindowModified());
        QVERIFY(QTest::qWaitFor(
            [&] { return QDir(recoveryFolder()).entryList({u"*.recovery"_s}).filter(u".recovery"_s).size() == 0; },
            10000));
        w.workspace.document().markSaved(path);
    }
};

/// Works on the plan until it is killed.
static int work(const QString &path)
{
    tests::Window w({}, false);
    w.window.files().open(path);
    if (!QTest::qWaitFor([&] { return w.workspace.document().path() == path; }, 20000))
        return 1;
    plan::Plan after = w.workspace.document().plan();
    after.steps[0].comment = u"written before the kill"_s;
    w.workspace.document().apply(u"comment"_s, after);
    const QDir folder(recoveryFolder());
    if (!QTest::qWaitFor([&] { return !folder.entryList({u"*.recovery"_s}, QDir::Files).isEmpty(); }, 30000))
        return 1;
    std::fputs("kept\n", stdout);
    std::fflush(stdout);
    return QApplication::exec();
}

int main(int argc, char **argv)
{
    const bool isWorker = argc > 2 && QByteArray(argv[1]) == "--work";
    if (!isWorker) // the worker inherits the folders
        tests::isolateSettings();
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"lockstep"_s);
    QCoreApplication::setApplicationName(u"lockstep"_s);
    if (isWorker)
        return work(QString::fromLocal8Bit(argv[2]));
    TestPlanFiles test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_planfiles.moc"
