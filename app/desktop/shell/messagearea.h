// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspace.h"

#include <QFrame>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidget>

#include <functional>
#include <vector>

namespace lockstep::desktop {

/// One remark of the window with what can be done about it. Stands over the page until it is answered; never modal.
class MessageStrip : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Error, Notice, Offer };
    using Button = OfferButton;
    MessageStrip(Kind kind, const QString &text, const QString &details, const std::vector<Button> &buttons,
                 QWidget *parent = nullptr);
    [[nodiscard]] QString text() const { return m_text->text(); }
    [[nodiscard]] QString details() const;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refreshIcons();

    Kind m_kind;
    QLabel *m_icon;
    QLabel *m_text;
    QPlainTextEdit *m_details = nullptr;
    QToolButton *m_close;
};

/// The strips between title row and page, the newest below.
class MessageArea : public QWidget
{
    Q_OBJECT
public:
    explicit MessageArea(QWidget *parent = nullptr);

    void showError(const QString &text, const QString &details);
    /// A notice goes by itself after a while.
    void showNotice(const QString &text);
    /// Replaces an earlier offer of the same id.
    void offer(const QString &id, const QString &text, const std::vector<MessageStrip::Button> &buttons,
               const QString &details = {});
    void withdraw(const QString &id);

private:
    void add(MessageStrip *strip, const QString &id);
    QVBoxLayout *m_column;
};

} // namespace lockstep::desktop
