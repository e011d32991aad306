// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/wizard/fieldchecks.h"

#include <QMap>
#include <QWidget>

class QFormLayout;
class QLabel;

namespace lockstep::desktop {

class FieldNote;

/// The fields of one kind of change, made from its descriptor; under each stands what the Catalog says of it, and what
/// a server says of SQL.
class ChangeForm : public QWidget
{
    Q_OBJECT
public:
    explicit ChangeForm(QWidget *parent = nullptr);
    ~ChangeForm() override;

    void setCompletions(std::shared_ptr<const ChangeCompletions> completions);
    /// The server that the change is for: what it has not stands in no form.
    void setServer(const catalog::Server &server);
    /// Whether SQL is tried on an empty copy of the schema while it is typed.
    void setTried(bool tried) { m_checks.setEnabled(tried); }
    void setChange(const plan::Change &change);
    [[nodiscard]] const plan::Change &change() const { return m_change; }
    /// Shows every remark, also of fields not visited yet; true when nothing blocks. Puts the focus where it does.
    bool validate();
    /// The first field that is still empty, or the first of all.
    void focusFirst();
    [[nodiscard]] QWidget *editor(plan::ChangeField field) const { return m_editors.value(field); }

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void dropFields();
    QWidget *makeEditor(plan::ChangeField field);
    QWidget *makeLine(plan::ChangeField field);
    QWidget *makeText(plan::ChangeField field);
    /// `none` is what an empty value is called, where it can be chosen.
    QWidget *makeChoice(plan::ChangeField field, const QString &none, const QStringList &values);
    void take(plan::ChangeField field, const QString &text);
    void remark(plan::ChangeField field, bool thorough);
    void refreshAnswers();
    void refreshWords();
    void refreshMnemonics();

    std::shared_ptr<const ChangeCompletions> m_completions;
    catalog::Server m_server;
    plan::Change m_change;
    QFormLayout *m_layout = nullptr;
    std::vector<plan::ChangeField> m_fields; ///< in order
    QMap<plan::ChangeField, QWidget *> m_editors;
    QMap<plan::ChangeField, FieldNote *> m_notes;
    FieldChecks m_checks;
};

} // namespace lockstep::desktop
