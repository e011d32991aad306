// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSet>
#include <QSpinBox>
#include <QTabBar>
#include <QTextDocumentFragment>
#include <QToolButton>

namespace lockstep::tests {

/// Reads every text on a window that speaks the pseudo-language, where each translated text stands as [text~~], and
/// keeps those that are not translated and those that do not fit.
class VisibleTexts
{
public:
    /// `data`: whole words that are no words of ours: names, SQL, units.
    explicit VisibleTexts(const QStringList &data) : m_data(QStringLiteral("^(?:%1)$").arg(data.join(u'|'))) {}

    /// A whole text that is data.
    void allow(const QString &text) { m_seen.insert(QStringLiteral("label") + text); }
    void read(const QWidget *window, const QString &place)
    {
        m_place = place;
        visit(window, window);
    }
    void readMenu(QMenu *menu, const QString &place)
    {
        m_place = place;
        Q_EMIT menu->aboutToShow(); // most are filled then
        take(menu->title(), u"menu", menu);
        for (const auto *action : menu->actions())
            takeAction(action, menu);
    }
    [[nodiscard]] QStringList untranslated() const { return m_untranslated; }
    [[nodiscard]] QStringList clipped() const { return m_clipped; }
    [[nodiscard]] int count() const { return m_count; }

    /// What is left of a text when everything in the brackets of the pseudo-language, and all data, is taken away.
    [[nodiscard]] QString rest(const QString &text) const
    {
        QString plain = Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
        QString outside;
        int depth = 0;
        for (const QChar c : std::as_const(plain)) {
            depth += c == u'[';
            if (depth == 0)
                outside += c;
            if (c == u']' && depth > 0)
                --depth;
        }
        static const QRegularExpression between(QStringLiteral("[\\s,;:()=·•…→+/&|<>\"'.~]+"));
        QStringList left;
        const auto words = outside.split(between, Qt::SkipEmptyParts);
        for (const QString &word : words) {
            const auto letters = std::ranges::count_if(word, [](QChar c) { return c.isLetter(); });
            if (letters > 1 && !m_data.match(word).hasMatch())
                left << word;
        }
        return left.join(u' ');
    }

private:
    void take(const QString &text, QStringView what, const QObject *object)
    {
        if (text.isEmpty())
            return;
        ++m_count;
        if (rest(text).isEmpty())
            return;
        const QString line = QStringLiteral("%1: %2 %3 %4: \"%5\"")
                                 .arg(m_place, QString::fromLatin1(object->metaObject()->className()),
                                      object->objectName(), what.toString(), text.left(160));
        if (m_seen.contains(what.toString() + text))
            return;
        m_seen.insert(what.toString() + text);
        m_untranslated << line;
    }
    void takeAction(const QAction *action, const QObject *owner)
    {
        if (!action->isVisible() || action->isSeparator())
            return;
        take(action->text(), u"action", owner);
        take(action->toolTip(), u"tool tip", owner);
    }
    void fits(const QWidget *widget, int wanted, int has, const QString &text)
    {
        if (text.isEmpty() || wanted <= has)
            return;
        const QString line =
            QStringLiteral("%1: %2 %3 wants %4, has %5: \"%6\"")
                .arg(m_place, QString::fromLatin1(widget->metaObject()->className()), widget->objectName())
                .arg(wanted)
                .arg(has)
                .arg(text.left(100));
        const QString key = QStringLiteral("cut %1 %2").arg(wanted).arg(text);
        if (m_seen.contains(key))
            return;
        m_seen.insert(key);
        m_clipped << line;
    }
    /// A part that reaches over its parent's edge is cut off there, unless it can be scrolled to.
    void insideParent(const QWidget *widget, const QString &text)
    {
        const QWidget *parent = widget->parentWidget();
        if (!parent || widget->isWindow() || qobject_cast<const QAbstractScrollArea *>(parent->parentWidget()))
            return;
        fits(widget, widget->geometry().right() + 1, parent->width(), text);
    }

    void visit(const QWidget *widget, const QWidget *window)
    {
        if (widget != window && (!widget->isVisible() || widget->isWindow()))
            return;
        if (widget->objectName().startsWith(u"Scroll") && qobject_cast<const QTabBar *>(widget->parentWidget()))
            return; // Qt's own, in Qt's own catalogue
        take(widget->toolTip(), u"tool tip", widget);
        take(widget->accessibleName(), u"accessible name", widget);
        take(widget->accessibleDescription(), u"accessible description", widget);
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            visitLabel(label);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            visitButton(button);
        else if (const auto *header = qobject_cast<const QHeaderView *>(widget))
            visitHeader(header);
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                take(tabs->tabText(i), u"tab", tabs);
        else if (const auto *box = qobject_cast<const QComboBox *>(widget))
            visitBox(box);
        else if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            take(line->placeholderText(), u"placeholder", line);
        else if (const auto *spin = qobject_cast<const QSpinBox *>(widget))
            take(spin->text(), u"spin box", spin);
        else if (const auto *group = qobject_cast<const QGroupBox *>(widget))
            take(group->title(), u"title", group);
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
            visitItems(view);
        if (const auto *area = qobject_cast<const QScrollArea *>(widget);
            area && area->widget() && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
            fits(area, area->widget()->width(), area->viewport()->width(), QStringLiteral("(what is scrolled)"));
        if (qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QSpinBox *>(widget))
            return;
        for (const auto *child : widget->children()) {
            if (child->isWidgetType())
                visit(static_cast<const QWidget *>(child), window);
        }
    }
    void visitLabel(const QLabel *label)
    {
        take(label->text(), u"label", label);
        insideParent(label, label->text());
        if (label->wordWrap())
            fits(label, label->heightForWidth(label->width()), label->height(), label->text());
        else
            fits(label, label->minimumSizeHint().width(), label->width(), label->text());
    }
    void visitButton(const QAbstractButton *button)
    {
        take(button->text(), u"button", button);
        insideParent(button, button->text());
        const auto *tool = qobject_cast<const QToolButton *>(button);
        if (tool && !tool->icon().isNull() && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
            return;
        // a tool button elides by itself: enough when most can be read and the tool tip says all
        const bool tells = tool && tool->toolTip().contains(plainText(tool->text()));
        fits(button, button->sizeHint().width() * (tells ? 7 : 10) / 10, button->width(), button->text());
    }
    static QString plainText(QString text) { return text.remove(u'&'); }
    void visitHeader(const QHeaderView *header)
    {
        for (int i = 0; i < header->count(); ++i) {
            if (header->isSectionHidden(i))
                continue;
            const QString text = header->model()->headerData(i, header->orientation()).toString();
            take(text, u"header", header);
            // a name that does not fit is elided, and then told by the tool tip
            if (header->orientation() == Qt::Horizontal && header->textElideMode() == Qt::ElideNone)
                fits(header, header->sectionSizeHint(i), header->sectionSize(i), text);
        }
    }
    void visitBox(const QComboBox *box)
    {
        for (int i = 0; i < box->count(); ++i)
            take(box->itemText(i), u"choice", box);
        take(box->placeholderText(), u"placeholder", box);
    }
    void visitItems(const QAbstractItemView *view)
    {
        if (!view->model() || qobject_cast<const QHeaderView *>(view))
            return;
        const auto *model = view->model();
        const auto rows = [&](const auto &again, const QModelIndex &parent) -> void {
            for (int row = 0; row < std::min(model->rowCount(parent), 60); ++row) {
                for (int column = 0; column < model->columnCount(parent); ++column) {
                    const auto index = model->index(row, column, parent);
                    take(index.data().toString(), u"item", view);
                    take(index.data(Qt::ToolTipRole).toString(), u"item's tool tip", view);
                }
                // a table without columns has no index that its rows could be under
                if (const auto below = model->index(row, 0, parent); below.isValid())
                    again(again, below);
            }
        };
        rows(rows, {});
    }

    QRegularExpression m_data;
    QString m_place;
    QStringList m_untranslated;
    QStringList m_clipped;
    QSet<QString> m_seen; ///< told once, on the first page
    int m_count = 0;
};

} // namespace lockstep::tests
