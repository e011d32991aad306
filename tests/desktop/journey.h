// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/actionregistry.h"
#include "desktop/shell/mainwindow.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/style.h"
#include "desktop/shell/theme.h"
#include "desktop/shell/workspace.h"
#include "support/testserver.h"
#include "text/translator.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

// Qt 6.8's QTRY macros narrow a duration where they are used.
#pragma GCC diagnostic ignored "-Wconversion"

namespace lockstep::tests {

/// One window as a user sees it, with settings, history and connections of its own. Presses real controls.
class Journey
{
public:
    /// `home`: a folder that outlives this window, as for one that is started again. Empty: one of its own.
    explicit Journey(const QString &home = {}) : m_path(home.isEmpty() ? m_home.path() : home)
    {
        Q_ASSERT(m_home.isValid());
        const auto at = [this](const char *name) { return (m_path + u'/' + QLatin1StringView(name)).toUtf8(); };
        qputenv("XDG_CONFIG_HOME", at("config"));
        qputenv("XDG_DATA_HOME", at("data"));
        qputenv("XDG_CACHE_HOME", at("cache"));
        qputenv("XDG_STATE_HOME", at("state"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, QString::fromUtf8(at("config")));
        if (qEnvironmentVariableIsSet("LOCKSTEP_PICTURES")) // as people see it
            QApplication::setStyle(new desktop::Style);
        if (qEnvironmentVariableIsSet("LOCKSTEP_LANGUAGE")) { // and in what they read
            static const QString language = text::installTranslations(*qApp);
            Q_UNUSED(language)
        }
        m_workspace = std::make_unique<desktop::Workspace>();
        // a server that starts by itself would disturb what is measured and pictured
        m_workspace->settings().setValue(desktop::SettingKey::ProveAutomatically, false);
        m_window = std::make_unique<desktop::MainWindow>(*m_workspace);
        m_theme =
            std::make_unique<desktop::Theme>(m_workspace->settings(), qEnvironmentVariable("LOCKSTEP_PICTURE_THEME"));
        const auto size = qEnvironmentVariable("LOCKSTEP_PICTURE_SIZE", QStringLiteral("1100x700")).split(u'x');
        m_window->resize(size.value(0).toInt(), size.value(1).toInt());
        m_window->show();
        std::ignore = QTest::qWaitForWindowActive(m_window.get());
    }

    [[nodiscard]] desktop::Workspace &workspace() { return *m_workspace; }
    [[nodiscard]] desktop::MainWindow &window() { return *m_window; }
    [[nodiscard]] desktop::Document &document() { return m_workspace->document(); }
    [[nodiscard]] QString home() const { return m_path; }
    [[nodiscard]] QString page() const { return m_window->currentPage(); }

    template <typename T = QWidget>
    [[nodiscard]] T *find(const QString &name) const
    {
        // Widgets that were replaced may still wait for their deletion; the last one is the one on screen.
        const auto found = m_window->findChildren<T *>(name);
        for (auto widget = found.rbegin(); widget != found.rend(); ++widget) {
            if ((*widget)->isVisible())
                return *widget;
        }
        return nullptr;
    }
    void trigger(const QString &action) { m_workspace->actions().action(action)->trigger(); }
    bool click(const QString &name)
    {
        QCoreApplication::processEvents(); // what was put into a layout shows with the next turn
        auto *button = find<QAbstractButton>(name);
        if (!button || !button->isEnabled())
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        QCoreApplication::processEvents();
        return true;
    }
    bool type(const QString &name, const QString &text)
    {
        if (auto *field = find<QPlainTextEdit>(name)) {
            field->setFocus();
            field->selectAll();
            QTest::keyClick(field, Qt::Key_Delete);
            for (const QString &line : text.split(u'\n')) {
                if (!field->toPlainText().isEmpty())
                    QTest::keyClick(field, Qt::Key_Return);
                QTest::keyClicks(field, line);
            }
            return field->toPlainText() == text;
        }
        auto *line = find<QLineEdit>(name);
        if (!line)
            return false;
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
        if (line->text() == text)
            return true;
        qWarning("typed %s into %s, there stands %s", qPrintable(text), qPrintable(name), qPrintable(line->text()));
        return false;
    }
    /// As from a keyboard: to the window, which hands it to whatever has the focus.
    void key(Qt::Key code, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::activePopupWidget() || !QApplication::activeWindow()
                            ? m_window->windowHandle()
                            : QApplication::activeWindow()->windowHandle(),
                        code, modifiers);
        QCoreApplication::processEvents();
    }
    void keys(const QString &text)
    {
        for (const char letter : text.toLatin1()) {
            if (letter == '\n')
                QTest::keyClick(QApplication::activeWindow()->windowHandle(), Qt::Key_Return);
            else
                QTest::keyClick(QApplication::activeWindow()->windowHandle(), letter);
        }
        QCoreApplication::processEvents();
    }
    [[nodiscard]] static QString focused()
    {
        const auto *widget = QApplication::focusWidget();
        return widget ? widget->objectName() : QString();
    }
    bool choose(const QString &name, int index)
    {
        auto *box = find<QComboBox>(name);
        if (!box || index >= box->count())
            return false;
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
        return true;
    }
    /// Fills in the form of the connections page for a new connection to `profile`.
    bool fillIn(const db::Profile &profile, const QString &name)
    {
        trigger(QStringLiteral("connections.open"));
        const bool ok =
            click(QStringLiteral("newProfile")) && type(QStringLiteral("name"), name) &&
            choose(QStringLiteral("role"), int(profile.role)) && type(QStringLiteral("host"), profile.host) &&
            type(QStringLiteral("database"), profile.database) && type(QStringLiteral("user"), profile.user);
        auto *port = find<QSpinBox>(QStringLiteral("port"));
        if (!ok || !port)
            return false;
        port->setValue(profile.port);
        return true;
    }
    /// Connects by pressing the buttons and waits for the Catalog.
    bool connectTo(const db::Profile &profile, const QString &name)
    {
        QSignalSpy read(&document(), &desktop::Document::catalogChanged);
        QSignalSpy errors(&workspace(), &desktop::Workspace::errorOccurred);
        const bool ok = fillIn(profile, name) && click(QStringLiteral("connectNow")) &&
                        QTest::qWaitFor([&] { return workspace().session() && !read.isEmpty(); }, 20'000);
        for (const auto &error : errors)
            qWarning("%s %s", qPrintable(error.value(0).toString()), qPrintable(error.value(1).toString()));
        return ok;
    }
    /// What can have the focus now and has no name for a screen reader; empty: everything has one.
    [[nodiscard]] QString unnamed() const
    {
        QStringList found;
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) ||
                widget->objectName().startsWith(QStringLiteral("qt_")) ||
                qobject_cast<QComboBox *>(widget->parentWidget()))
                continue;
            auto *interface = QAccessible::queryAccessibleInterface(widget);
            if (!interface || interface->text(QAccessible::Name).isEmpty())
                found << QStringLiteral("%1 \"%2\"")
                             .arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName());
        }
        return found.join(u'\n');
    }
    /// A picture for people who want to look at it, in the folder LOCKSTEP_PICTURES names.
    void picture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("LOCKSTEP_PICTURES");
        if (folder.isEmpty())
            return;
        QTest::qWait(60);
        m_window->grab().save(folder + u'/' + name + QStringLiteral(".png"));
    }

private:
    QTemporaryDir m_home;
    QString m_path;
    std::unique_ptr<desktop::Workspace> m_workspace;
    std::unique_ptr<desktop::Theme> m_theme;
    std::unique_ptr<desktop::MainWindow> m_window;
};

/// The longest time that the event loop did not turn: how long the window stood still.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        m_clock.start();
        m_timer.setInterval(10);
        connect(&m_timer, &QTimer::timeout, this, [this] { m_longest = std::max(m_longest, m_clock.restart()); });
        m_timer.start();
    }
    [[nodiscard]] qint64 longestMs() const { return m_longest; }

private:
    QElapsedTimer m_clock;
    QTimer m_timer;
    qint64 m_longest = 0;
};

} // namespace lockstep::tests
