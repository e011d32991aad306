// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/session.h"
#include "desktop/shell/about.h"
#include "desktop/shell/actionregistry.h"
#include "desktop/shell/commandline.h"
#include "desktop/shell/messagearea.h"
#include "desktop/shell/page.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/theme.h"
#include "desktop/widgets/danger.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QDockWidget>
#include <QSplitter>
#include <QTextBrowser>

using namespace lockstep;
using namespace lockstep::desktop;
using namespace Qt::StringLiterals;

class TestWindow : public QObject
{
    Q_OBJECT

    /// Contrast of two colours as WCAG 2.1 counts it.
    static double contrast(const QColor &a, const QColor &b)
    {
        const auto luminance = [](const QColor &color) {
            const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
            return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
        };
        const double x = luminance(a);
        const double y = luminance(b);
        return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
    }

private Q_SLOTS:
    static void initMain() { tests::isolateSettings(); }

    void modesByKeyAndButton()
    {
        tests::Window w;
        for (const PageDescriptor &page : pages()) {
            if (page.mode == 0)
                continue;
            QTest::keyClick(&w.window, Qt::Key(Qt::Key_0 + page.mode), Qt::ControlModifier);
            QCOMPARE(w.window.currentPage(), QString::fromLatin1(page.id));
            auto *button = w.find<QAbstractButton>((std::string("mode.") + page.id).c_str());
            QVERIFY(button->isChecked());
        }
        QTest::mouseClick(w.find<QAbstractButton>("mode.plan"), Qt::LeftButton);
        QCOMPARE(w.window.currentPage(), u"plan"_s);
    }

    void noTwoActionsShareAKey()
    {
        tests::Window w;
        for (const PageDescriptor &page : pages())
            w.window.showPage(QString::fromLatin1(page.id));
        QCOMPARE(w.workspace.actions().conflicts().join(u'\n'), QString());
        for (const auto &[spec, action] : w.workspace.actions().all())
            QVERIFY2(!spec.category.isEmpty() && !spec.text.isEmpty(), qPrintable(spec.id));
    }

    void paletteRunsAnAction()
    {
        tests::Window w;
        w.workspace.setCurrentStep(u"s1"_s);
        QTest::keyClick(&w.window, Qt::Key_K, Qt::ControlModifier);
        auto *palette = w.find<QWidget>("commandPalette");
        QVERIFY(palette->isVisible());
        auto *edit = palette->findChild<QLineEdit *>();
        QVERIFY(edit->hasFocus());
        QTest::keyClicks(edit, u"review"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QCOMPARE(w.window.currentPage(), u"review"_s);
        QTest::keyClick(&w.window, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(edit, u"fill status"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(w.window.currentPage(), u"plan"_s);
        QCOMPARE(w.workspace.currentStep(), u"s4"_s);
        QTest::keyClick(&w.window, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
    }

    void themeFollowsTheChoice()
    {
        tests::Window w;
        Theme theme(w.workspace.settings());
        w.workspace.actions().action(u"view.theme.dark"_s)->trigger();
        QVERIFY(QTest::qWaitFor([&] { return isDark(w.window.palette()); }));
        const QImage dark = w.window.grab().toImage();
        w.workspace.actions().action(u"view.theme.light"_s)->trigger();
        QVERIFY(QTest::qWaitFor([&] { return !isDark(w.window.palette()); }));
        const QImage light = w.window.grab().toImage();
        QVERIFY(dark != light);
        // the SQL's background and the board's follow as well
        QVERIFY(qGray(dark.pixel(dark.width() / 2, dark.height() * 3 / 4)) < 100);
        QVERIFY(qGray(light.pixel(light.width() / 2, light.height() * 3 / 4)) > 150);
    }

    void dangerColoursCanBeRead_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void dangerColoursCanBeRead()
    {
        QFETCH(bool, dark);
        const QPalette palette = dark ? darkPalette() : lightPalette();
        constexpr double readable = 4.5; // WCAG AA for text
        for (int level = 0; level < 4; ++level) {
            const QColor ink = dangerInk(analysis::Danger(level), palette);
            QVERIFY(contrast(ink, palette.color(QPalette::Base)) >= readable);
            QVERIFY(contrast(ink, palette.color(QPalette::Window)) >= readable);
            QVERIFY(contrast(ink, dangerFill(analysis::Danger(level), palette)) >= readable);
        }
        for (const auto *role : {"development", "staging", "production", "sandbox"})
            QVERIFY(contrast(roleColor(QString::fromLatin1(role), palette), palette.color(QPalette::Window)) >=
                    readable);
        QVERIFY(contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)) >= 7);
        QVERIFY(contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Window)) >= readable);
        QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= readable);
    }

    void everyWidgetHasANameAndATabPlace_data()
    {
        QTest::addColumn<QString>("page");
        for (const PageDescriptor &page : pages())
            QTest::newRow(page.id) << QString::fromLatin1(page.id);
    }
    void everyWidgetHasANameAndATabPlace()
    {
        QFETCH(QString, page);
        tests::Window w;
        w.window.showPage(page);
        w.workspace.setCurrentStep(u"s2"_s);
        w.settle();
        QCoreApplication::processEvents();
        QStringList unnamed;
        int seen = 0;
        for (QWidget *widget : w.window.findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) ||
                widget->objectName().startsWith(u"qt_"_s) ||
                qobject_cast<QComboBox *>(widget->parentWidget())) // the line of a combo box answers by its box
                continue;
            ++seen;
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
            if (!interface || interface->text(QAccessible::Name).isEmpty())
                unnamed << u"%1 \"%2\""_s.arg(QLatin1StringView(widget->metaObject()->className()),
                                              widget->objectName());
        }
        QVERIFY(seen > 3);
        QCOMPARE(unnamed.join(u'\n'), QString());
        // Tab comes round to where it began, and does not stick
        QWidget *start = w.window.focusWidget() ? w.window.focusWidget() : w.find<QWidget>("mode.plan");
        start->setFocus(Qt::TabFocusReason);
        QSet<QWidget *> visited;
        for (int i = 0; i < 300; ++i) {
            QTest::keyClick(w.window.focusWidget() ? w.window.focusWidget() : &w.window, Qt::Key_Tab);
            if (!w.window.focusWidget() || visited.contains(w.window.focusWidget()))
                break;
            visited.insert(w.window.focusWidget());
        }
        QVERIFY2(visited.size() > 3, qPrintable(QString::number(visited.size())));
    }

    void productionIsFramedAlways()
    {
        tests::Window w;
        db::Profile profile;
        profile.name = u"shop"_s;
        profile.role = db::Role::Production;
        profile.host = u"/nowhere"_s;
        profile.connectTimeoutSeconds = 1;
        w.workspace.setSession(std::make_shared<db::Session>(profile, QString()), {});
        const QColor expected = roleColor(u"production"_s, w.window.palette());
        for (const PageDescriptor &page : pages()) {
            w.window.showPage(QString::fromLatin1(page.id));
            const QImage image = w.window.centralWidget()->grab().toImage();
            QCOMPARE(image.pixelColor(1, image.height() / 2), expected);
            QCOMPARE(image.pixelColor(image.width() - 2, image.height() / 2), expected);
        }
        QVERIFY(w.find<QAbstractButton>("connectionChip")->text().contains(u"production"_s));
        w.workspace.setSession(nullptr, {});
        QVERIFY(w.window.centralWidget()->grab().toImage().pixelColor(1, 300) != expected);
    }

    void errorsStandInTheWindowWithTheServersWords()
    {
        tests::Window w;
        base::Error error{base::ErrorCode::ServerError,
                          u"file.cannot-read"_s,
                          {u"x"_s},
                          {},
                          u"ERROR: relation does not exist"_s,
                          u"42P01"_s};
        w.workspace.showError(error);
        w.workspace.showError(error);      // the same again is not a second strip
        QCoreApplication::processEvents(); // the strip takes its place
        const auto strips = w.find<QWidget>("messageArea")->findChildren<MessageStrip *>();
        QCOMPARE(strips.size(), 1);
        auto *details = strips[0]->findChild<QPlainTextEdit *>();
        QVERIFY(!details->isVisible());
        for (QPushButton *button : strips[0]->findChildren<QPushButton *>())
            QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(details->isVisible());
        QVERIFY(details->toPlainText().contains(u"relation does not exist"_s));
        QVERIFY(details->toPlainText().contains(u"SQLSTATE 42P01"_s));
    }

    void helpShowsThePageForTheFocus_data()
    {
        QTest::addColumn<QString>("widget");
        QTest::addColumn<QString>("heading");
        QTest::newRow("board") << u"board"_s << u"The board"_s;
        QTest::newRow("preview") << u"preview"_s << u"The SQL preview"_s;
        QTest::newRow("inspector") << u"stepTitle"_s << u"The inspector"_s;
        QTest::newRow("elsewhere") << u"mode.plan"_s << u"The window"_s;
    }
    void helpShowsThePageForTheFocus()
    {
        QFETCH(QString, widget);
        QFETCH(QString, heading);
        tests::Window w;
        w.workspace.setCurrentStep(u"s1"_s);
        w.window.findChild<QWidget *>(widget)->setFocus();
        QTest::keyClick(w.window.focusWidget(), Qt::Key_F1);
        QVERIFY(w.find<QDockWidget>("helpPane")->isVisible());
        QVERIFY(w.find<QTextBrowser>("helpBrowser")->toPlainText().startsWith(heading));
    }

    void busyShowsAndCancels()
    {
        tests::Window w;
        QSignalSpy cancelled(&w.workspace, &Workspace::cancelRequested);
        Q_EMIT w.workspace.busyChanged(u"Reading the Catalog"_s, 0.4);
        auto *cancel = w.find<QAbstractButton>("cancelBusy");
        QVERIFY(cancel->isVisible());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QCOMPARE(cancelled.size(), 1);
        QTest::keyClick(&w.window, Qt::Key_Escape);
        QCOMPARE(cancelled.size(), 2);
        Q_EMIT w.workspace.busyChanged({}, -1);
        QVERIFY(!cancel->isVisible());
    }

    void layoutIsRemembered()
    {
        QByteArray before;
        QByteArray after;
        {
            tests::Window w;
            auto *panes = w.find<QSplitter>("page.plan");
            before = panes->saveState();
            QWidget *handle = panes->handle(1);
            QTest::mousePress(handle, Qt::LeftButton, {}, handle->rect().center());
            QTest::mouseMove(handle, handle->rect().center() + QPoint(60, 0));
            QTest::mouseRelease(handle, Qt::LeftButton, {}, handle->rect().center() + QPoint(60, 0));
            after = panes->saveState();
            QVERIFY(after != before);
            w.workspace.document().reset({}, {});
            w.window.close();
            QVERIFY(!w.workspace.settings().value(SettingKey::WindowGeometry).toByteArray().isEmpty());
        }
        tests::Window again;
        QCOMPARE(again.find<QSplitter>("page.plan")->saveState(), after);
    }

    void everythingFits1100x700()
    {
        tests::Window w;
        for (const PageDescriptor &page : pages()) {
            w.window.showPage(QString::fromLatin1(page.id));
            w.window.resize(1100, 700);
            QCoreApplication::processEvents();
            QVERIFY2(w.window.width() <= 1100 && w.window.height() <= 700, page.id);
        }
    }

    void aboutNamesWhatItStandsOn()
    {
        const QString all = versions().join(u'\n');
        for (const auto *part : {"Lockstep", "Qt", "libpg_query", "PostgreSQL client", "KSyntaxHighlighting"})
            QVERIFY2(all.contains(QLatin1StringView(part)), part);
    }

    void commandLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<bool>("leaves");
        QTest::newRow("none") << QStringList{} << 0 << false;
        QTest::newRow("plan") << QStringList{u"a.lockstep"_s} << 0 << false;
        QTest::newRow("two plans") << QStringList{u"a"_s, u"b"_s} << 2 << true;
        QTest::newRow("version") << QStringList{u"--version"_s} << 0 << true;
        QTest::newRow("help") << QStringList{u"--help"_s} << 0 << true;
        QTest::newRow("unknown") << QStringList{u"--frobnicate"_s} << 2 << true;
        QTest::newRow("bad size") << QStringList{u"--size"_s, u"big"_s} << 2 << true;
        QTest::newRow("demo") << QStringList{u"--demo"_s} << 0 << false;
    }
    void commandLine()
    {
        QFETCH(QStringList, arguments);
        const CommandLine line = readCommandLine(QStringList{u"lockstep-desktop"_s} + arguments);
        QTEST(line.exitCode, "exitCode");
        QTEST(!line.output.isEmpty(), "leaves");
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
