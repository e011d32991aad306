// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/widgets/sqlhighlighter.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

/// The state behind a coloured block. A block without it is not coloured.
struct BlockState : QTextBlockUserData {
    explicit BlockState(KSyntaxHighlighting::State after) : state(std::move(after)) {}
    KSyntaxHighlighting::State state;
};

/// Loading the list of definitions takes tens of milliseconds: once a process.
KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository loaded;
    return loaded;
}

} // namespace

SqlHighlighter::SqlHighlighter(QTextDocument &document) : m_document(document)
{
    setDefinition(repository().definitionForName(u"SQL (PostgreSQL)"_s));
    setDark(false);
}

void SqlHighlighter::setDark(bool dark)
{
    m_theme = repository().defaultTheme(dark ? KSyntaxHighlighting::Repository::DarkTheme
                                             : KSyntaxHighlighting::Repository::LightTheme);
    setTheme(m_theme);
    invalidateFrom(m_document.firstBlock());
}

void SqlHighlighter::invalidateFrom(const QTextBlock &first)
{
    for (QTextBlock block = first; block.isValid(); block = block.next())
        if (block.userData())
            block.setUserData(nullptr);
}

bool SqlHighlighter::isFreshStart(const QTextBlock &block) const
{
    return std::ranges::binary_search(m_freshStarts, block.position());
}

void SqlHighlighter::ensure(const QTextBlock &first, const QTextBlock &last)
{
    QTextBlock block = first;
    while (block.isValid() && block.blockNumber() > 0 && !block.previous().userData() && !isFreshStart(block))
        block = block.previous();
    KSyntaxHighlighting::State state;
    if (block.previous().isValid() && !isFreshStart(block))
        if (const auto *before = static_cast<BlockState *>(block.previous().userData()))
            state = before->state;
    for (; block.isValid() && block.blockNumber() <= last.blockNumber(); block = block.next()) {
        if (const auto *known = static_cast<BlockState *>(block.userData())) {
            state = known->state;
            continue;
        }
        m_formats.clear();
        const QString line = block.text();
        state = highlightLine(line, isFreshStart(block) ? KSyntaxHighlighting::State() : state);
        block.setUserData(new BlockState(state));
        if (block.layout()->formats() != m_formats) {
            block.layout()->setFormats(m_formats);
            m_document.markContentsDirty(block.position(), block.length());
        }
    }
}

void SqlHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    if (length == 0 || format.isDefaultTextStyle(m_theme))
        return;
    QTextCharFormat text;
    if (format.hasTextColor(m_theme))
        text.setForeground(format.textColor(m_theme));
    if (format.isBold(m_theme))
        text.setFontWeight(QFont::DemiBold);
    if (format.isItalic(m_theme))
        text.setFontItalic(true);
    m_formats.append({offset, length, text});
}

} // namespace lockstep::desktop
