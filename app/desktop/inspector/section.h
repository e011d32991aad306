// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QVBoxLayout>
#include <QWidget>

namespace lockstep::desktop {

/// A part of the inspector under a small heading.
class Section : public QWidget
{
    Q_OBJECT
public:
    explicit Section(const QString &heading, QWidget *parent = nullptr);
    [[nodiscard]] QVBoxLayout *body() { return m_body; }
    void setHeading(const QString &heading) { m_heading->setText(heading); }

private:
    QLabel *m_heading;
    QVBoxLayout *m_body;
};

/// A label for running text: wraps, plain, can be selected.
[[nodiscard]] QLabel *textLabel(const QString &text = {});
/// Takes everything out of a layout.
void clearLayout(QLayout *layout);

} // namespace lockstep::desktop
