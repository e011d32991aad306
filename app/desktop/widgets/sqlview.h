// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"

#include <QPlainTextEdit>

#include <memory>
#include <optional>
#include <vector>

namespace lockstep::desktop {

class SqlHighlighter;
class SqlMargin;

/// One statement in the text, with what stands in the margin beside it.
struct SqlMark {
    int position = 0; ///< characters in the text
    int length = 0;
    bool hasEffect = false; ///< the analyser has spoken
    analysis::LockMode lock = analysis::LockMode::None;
    bool isLong = false;
    bool rewrites = false;
    bool scans = false;
    bool isBroken = false;
    analysis::Trust trust = analysis::Trust::Predicted;
    QString toolTip;
    QString step; ///< whose statement it is
    bool down = false;
    friend bool operator==(const SqlMark &, const SqlMark &) = default;
};

/// A remark on a piece of the text: a wavy line in the colour of its danger.
struct SqlUnderline {
    int position = 0; ///< characters in the text
    int length = 0;
    analysis::Danger level = analysis::Danger::BlocksEverything;
    QString toolTip;
    friend bool operator==(const SqlUnderline &, const SqlUnderline &) = default;
};

/// SQL with highlighting, line numbers and a margin that says per statement what it locks and whether it rewrites or
/// scans. Fluid at 20,000 lines. Ctrl+Z belongs to the document.
class SqlView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit SqlView(QWidget *parent = nullptr);
    ~SqlView() override;

    /// Replaces the text where it differs; the cursor stays as near as it can.
    void setSql(const QString &sql);
    void setMarks(std::vector<SqlMark> marks);
    [[nodiscard]] const std::vector<SqlMark> &marks() const { return m_marks; }
    void setUnderlines(std::vector<SqlUnderline> underlines);
    [[nodiscard]] const std::vector<SqlUnderline> &underlines() const { return m_underlines; }
    /// Replaces a piece of the text: it counts not as typed, and the cursor stays with the words it is at,
    /// or at its place in the piece.
    void replaceText(int position, int removed, const QString &inserted);
    /// Index of the statement at the text position, or -1.
    [[nodiscard]] int markAt(int position) const;
    /// A short text needs neither line numbers nor locks beside it.
    void setMarginVisible(bool visible);
    void showMark(int index);
    /// Finds from the cursor on, round the end; false when there is nothing.
    bool findText(const QString &text, bool backward);

Q_SIGNALS:
    /// The cursor came into another statement.
    void markEntered(int index);
    /// The user changed the text.
    void edited();
    /// The same, with what was changed.
    void textEdited(int position, int removed, const QString &inserted);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    friend class SqlMargin;
    void paintMargin(QPainter &painter, const QRect &exposed);
    void refreshMargin();
    void colorVisible();
    void shiftMarks(int position, int removed, int added);
    void tell(int position, int removed, int added);
    [[nodiscard]] QTextBlock lastVisibleBlock() const;
    void showUnderlines();
    void refreshColors();
    [[nodiscard]] int marginWidth() const;
    [[nodiscard]] QString marginToolTip(int y) const;
    [[nodiscard]] const SqlMark *markStartingIn(const QTextBlock &block) const;

    std::unique_ptr<SqlHighlighter> m_highlighter;
    SqlMargin *m_margin;
    std::vector<SqlMark> m_marks;
    std::vector<SqlUnderline> m_underlines;
    std::vector<SqlUnderline> m_shown; ///< underlines in sight
    int m_current = -1;
    bool m_hasMargin = true;
    bool m_loading = false;
    bool m_coloring = false;
};

} // namespace lockstep::desktop
