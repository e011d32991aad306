// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace lockstep::desktop {

/// A flat button of a title and a sentence, both wrapped: a QCommandLinkButton cuts its title where it is narrow, and
/// titles of other languages are longer.
class ChoiceButton : public QPushButton
{
    Q_OBJECT
public:
    ChoiceButton(const QString &title, const QString &sentence, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
};

} // namespace lockstep::desktop
