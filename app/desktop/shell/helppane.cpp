// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/helppane.h"

#include "resources/resources.h"

#include <QFile>
#include <QMainWindow>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

HelpPane::HelpPane(Workspace &workspace, QMainWindow *window)
    : QDockWidget(tr("Help"), window), m_browser(new QTextBrowser)
{
    setObjectName(u"helpPane"_s);
    setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    m_browser->setObjectName(u"helpBrowser"_s);
    m_browser->setAccessibleName(tr("Help"));
    m_browser->setOpenLinks(false);
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->document()->setDocumentMargin(12);
    m_browser->setMinimumWidth(280);
    setWidget(m_browser);
    window->addDockWidget(Qt::RightDockWidgetArea, this);
    hide();
    connect(m_browser, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (url.scheme().isEmpty())
            showTopic(url.path());
    });
    connect(&workspace, &Workspace::helpRequested, this, &HelpPane::showTopic);
}

void HelpPane::showFor(const QWidget *focus)
{
    for (const QWidget *widget = focus; widget; widget = widget->parentWidget()) {
        const QString topic = widget->property("help").toString();
        if (!topic.isEmpty() && !page(topic).isEmpty()) {
            showTopic(topic);
            return;
        }
    }
    showTopic(u"help/window"_s);
}

void HelpPane::showTopic(const QString &topic)
{
    const QString text = page(topic);
    m_browser->setMarkdown(text.isEmpty() ? tr("There is no page about %1.").arg(topic) : text);
    show();
    raise();
}

QString HelpPane::page(const QString &topic)
{
    resources::ensure();
    QFile file(u":/lockstep/"_s + topic + u".md"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace lockstep::desktop
