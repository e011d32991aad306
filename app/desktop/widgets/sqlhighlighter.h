// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

namespace lockstep::desktop {

/// KSyntaxHighlighting's PostgreSQL for a QTextDocument, only for the blocks that are asked for: 20,000 lines open at
/// once, because nothing that is out of sight is coloured. Where a statement starts the state is known, so a jump to
/// the end needs not the lines before.
class SqlHighlighter : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    explicit SqlHighlighter(QTextDocument &document);
    void setDark(bool dark);
    /// Text positions, ascending, at which the highlighting may begin afresh.
    void setFreshStarts(std::vector<int> positions) { m_freshStarts = std::move(positions); }
    /// Colours of this block and the ones behind it are no longer right.
    void invalidateFrom(const QTextBlock &block);
    void ensure(const QTextBlock &first, const QTextBlock &last);

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    [[nodiscard]] bool isFreshStart(const QTextBlock &block) const;

    QTextDocument &m_document;
    KSyntaxHighlighting::Theme m_theme;
    std::vector<int> m_freshStarts;
    QList<QTextLayout::FormatRange> m_formats;
};

} // namespace lockstep::desktop
