// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/wizard/fieldchecks.h"

#include <QLabel>

namespace lockstep::desktop {

/// What stands under a field: the Catalog's remark, else what the server says of its SQL. Not there while there is
/// nothing to say.
class FieldNote : public QLabel
{
    Q_OBJECT
public:
    explicit FieldNote(QWidget *parent = nullptr);
    void setRemark(const FieldRemark &remark);
    void setAnswer(const FieldChecks::Answer &answer);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void fitHeight();

    FieldRemark m_remark;
    FieldChecks::Answer m_answer;
};

} // namespace lockstep::desktop
