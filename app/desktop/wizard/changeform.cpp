// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/wizard/changeform.h"

#include "desktop/widgets/mnemonic.h"
#include "desktop/wizard/changewords.h"
#include "desktop/wizard/fieldnote.h"
#include "desktop/wizard/fieldorder.h"
#include "desktop/wizard/listcompleter.h"
#include "desktop/wizard/sqlcompleter.h"
#include "desktop/wizard/sqlfield.h"
#include "text/messages.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFontDatabase>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace changeform_detail {

bool isList(plan::ChangeField field)
{
    using enum plan::ChangeField;
    return field == Columns || field == Include || field == ReferencedColumns || field == Values || field == Options ||
           field == Privileges;
}

/// SQL that people write by hand is shown in the monospace font.
bool isSql(plan::ChangeField field)
{
    using enum plan::ChangeField;
    return field == Type || field == Default || field == Using || field == Predicate || field == Expression ||
           field == Definition || field == Bound || field == Check || field == Collation;
}

/// In which columns and functions are named.
bool isExpression(plan::ChangeField field)
{
    using enum plan::ChangeField;
    return field == Default || field == Using || field == Predicate || field == Expression || field == Check;
}

QCompleter *completerFor(plan::ChangeField field, QObject *parent)
{
    if (isList(field))
        return new ListCompleter(parent);
    return isExpression(field) ? new SqlCompleter(parent) : new QCompleter(parent);
}

} // namespace changeform_detail

/// Where the fault is in the field: blanks before what was tried are not tried.
static qsizetype faultIn(const FieldChecks::Answer &answer, const QString &written)
{
    const qsizetype begin = written.indexOf(answer.text);
    return answer.state == FieldChecks::State::Refused && answer.place >= 0 && begin >= 0 ? begin + answer.place : -1;
}

ChangeForm::ChangeForm(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    connect(&m_checks, &FieldChecks::answered, this, &ChangeForm::refreshAnswers);
    rebuild();
}

ChangeForm::~ChangeForm()
{
    dropFields();
}

void ChangeForm::dropFields()
{
    // an open list of completions closes with its field, which then says that its editing is finished: nobody listens
    for (QWidget *editor : std::as_const(m_editors))
        editor->disconnect(this);
    m_editors.clear();
    m_notes.clear();
    m_fields.clear();
    delete findChild<QWidget *>(u"changeFields"_s, Qt::FindDirectChildrenOnly);
}

void ChangeForm::setCompletions(std::shared_ptr<const ChangeCompletions> completions)
{
    m_completions = std::move(completions);
    refreshWords();
    m_checks.setCompletions(m_completions);
}

void ChangeForm::setServer(const catalog::Server &server)
{
    const bool isOther = server.engine != m_server.engine || server.version != m_server.version;
    m_server = server;
    if (isOther)
        rebuild();
}

void ChangeForm::setChange(const plan::Change &change)
{
    m_change = change;
    rebuild();
    m_checks.ask(m_change);
}

void ChangeForm::rebuild()
{
    dropFields();
    auto *fields = new QWidget;
    fields->setObjectName("changeFields"_L1);
    m_layout = new QFormLayout(fields);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_layout->setContentsMargins(0, 0, 0, 0);
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, fields);
    m_fields = fieldsInOrder(m_change.kind, m_server);
    for (const auto field : plan::descriptor(m_change.kind).optional) // what is not shown is not wished
        if (!std::ranges::contains(m_fields, field) && field != plan::ChangeField::Schema &&
            field != plan::ChangeField::ReferencedSchema)
            std::ignore = plan::setFieldText(m_change, field, {});
    QWidget *before = nullptr;
    for (const auto field : m_fields) {
        auto *editor = makeEditor(field);
        const QString label = changeFieldLabel(field, m_change.kind);
        editor->setObjectName(u"field."_s + plan::fieldName(field));
        editor->setAccessibleName(label);
        auto *note = new FieldNote;
        note->setObjectName(u"remark."_s + plan::fieldName(field));
        auto *both = new QWidget;
        auto *column = new QVBoxLayout(both);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        column->addWidget(editor);
        column->addWidget(note);
        if (qobject_cast<QCheckBox *>(editor)) {
            m_layout->addRow(QString(), both);
        } else {
            m_layout->addRow(label, both);
            qobject_cast<QLabel *>(m_layout->labelForField(both))->setBuddy(editor);
        }
        m_editors.insert(field, editor);
        m_notes.insert(field, note);
        if (before)
            setTabOrder(before, editor);
        before = editor;
    }
    if (m_editors.isEmpty())
        m_layout->addRow(new QLabel(tr("Nothing more needs to be known; the questions follow.")));
    refreshWords();
    refreshMnemonics();
}

QWidget *ChangeForm::makeEditor(plan::ChangeField field)
{
    using enum plan::ChangeField;
    if (field == NotNull || field == Unique || field == NullsNotDistinct || field == Always || field == Virtual) {
        auto *box = new QCheckBox(changeFieldLabel(field, m_change.kind));
        box->setChecked(plan::fieldText(m_change, field) == "true"_L1);
        connect(box, &QCheckBox::toggled, this, [this, field](bool on) { take(field, on ? u"true"_s : u"false"_s); });
        return box;
    }
    if (field == OnDelete || field == OnUpdate)
        return makeChoice(field, tr("no action"), {u"cascade"_s, u"restrict"_s, u"set null"_s, u"set default"_s});
    if (field == Command)
        return makeChoice(field, tr("all"), {u"select"_s, u"insert"_s, u"update"_s, u"delete"_s});
    if (field == Method && m_change.kind == plan::ChangeKind::PartitionTable)
        return makeChoice(field, {}, {u"range"_s, u"list"_s, u"hash"_s});
    if (field == Method && m_change.kind == plan::ChangeKind::AddExclusion)
        return makeChoice(field, u"gist"_s, {u"spgist"_s, u"btree"_s, u"hash"_s});
    if (field == Method)
        return makeChoice(field, u"btree"_s, {u"hash"_s, u"gin"_s, u"gist"_s, u"spgist"_s, u"brin"_s});
    return field == Definition || field == Undo ? makeText(field) : makeLine(field);
}

QWidget *ChangeForm::makeText(plan::ChangeField field)
{
    auto *text = new SqlField;
    text->setSql(plan::fieldText(m_change, field));
    text->setPlaceholderText(changeFieldHint(field, m_change.kind, m_server.engine));
    connect(text, &SqlView::edited, this, [this, field, text] { take(field, text->toPlainText()); });
    connect(text, &SqlField::editingFinished, this, [this, field] { remark(field, true); });
    return text;
}

QWidget *ChangeForm::makeChoice(plan::ChangeField field, const QString &none, const QStringList &values)
{
    auto *box = new QComboBox;
    if (!none.isEmpty())
        box->addItem(none, QString());
    for (const QString &value : values)
        box->addItem(value, value);
    const int chosen = box->findData(plan::fieldText(m_change, field));
    box->setCurrentIndex(std::max(0, chosen));
    if (chosen < 0) // what stands there is what counts
        std::ignore = plan::setFieldText(m_change, field, box->currentData().toString());
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, field, box] { take(field, box->currentData().toString()); });
    return box;
}

QWidget *ChangeForm::makeLine(plan::ChangeField field)
{
    auto *line = new QLineEdit(plan::fieldText(m_change, field));
    line->setPlaceholderText(changeFieldHint(field, m_change.kind, m_server.engine));
    if (changeform_detail::isSql(field))
        line->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    // below its label where there is no room beside it: a hint that is cut off is none
    line->setMinimumWidth(line->fontMetrics().horizontalAdvance(line->placeholderText() + u"  "_s) + 8);
    auto *completer = changeform_detail::completerFor(field, line);
    completer->setModel(new QStringListModel(completer));
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(12);
    line->setCompleter(completer);
    line->installEventFilter(this);
    connect(line, &QLineEdit::textChanged, this, [this, field](const QString &text) { take(field, text); });
    connect(line, &QLineEdit::editingFinished, this, [this, field] { remark(field, true); });
    return line;
}

/// Esc closes a list of completions before it cancels what runs.
bool ChangeForm::eventFilter(QObject *watched, QEvent *event)
{
    const auto *line = event->type() == QEvent::ShortcutOverride ? qobject_cast<QLineEdit *>(watched) : nullptr;
    if (line && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && line->completer()->popup()->isVisible()) {
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ChangeForm::take(plan::ChangeField field, const QString &text)
{
    const auto set = plan::setFieldText(m_change, field, text);
    remark(field, false);
    if (set) {
        using enum plan::ChangeField;
        if (field == Schema || field == Table || field == ReferencedSchema || field == ReferencedTable ||
            field == TypeName)
            refreshWords();
    }
    m_checks.ask(m_change);
}

void ChangeForm::refreshWords()
{
    if (!m_completions)
        return;
    for (auto editor = m_editors.cbegin(); editor != m_editors.cend(); ++editor) {
        auto *line = qobject_cast<QLineEdit *>(editor.value());
        auto *words =
            line && line->completer() ? qobject_cast<QStringListModel *>(line->completer()->model()) : nullptr;
        if (!words)
            continue;
        const QStringList wanted = m_completions->words(m_change, editor.key());
        if (words->stringList() != wanted)
            words->setStringList(wanted);
    }
}

/// One letter each that no menu and no button has: known only in the window.
void ChangeForm::refreshMnemonics()
{
    QStringList words;
    for (const auto field : m_fields)
        words << changeFieldLabel(field, m_change.kind);
    QString taken = takenMnemonics(this);
    const QStringList marked = withMnemonics(words, taken);
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        auto *editor = m_editors.value(m_fields[i]);
        const QString &text = marked[qsizetype(i)];
        if (auto *box = qobject_cast<QCheckBox *>(editor))
            box->setText(text);
        else if (auto *label = qobject_cast<QLabel *>(m_layout->labelForField(editor->parentWidget()))) {
            label->setText(text);
            label->setMinimumWidth(0);
            label->setMinimumWidth(label->sizeHint().width() + 4); // a letter drawn apart is not kerned: "Ta" is wider
        }
    }
}

void ChangeForm::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refreshMnemonics();
}

void ChangeForm::remark(plan::ChangeField field, bool thorough)
{
    static const auto nothing = std::make_shared<const ChangeCompletions>(std::make_shared<const catalog::Catalog>());
    FieldRemark said = (m_completions ? m_completions : nothing)->check(m_change, field);
    // Without any Catalog nothing can be missing from it; a field being typed in is not empty for long.
    if (!said.blocks && (!m_completions || m_completions->catalog()->isEmpty()))
        said = {};
    if (!thorough && plan::fieldText(m_change, field).isEmpty())
        said = {};
    m_notes.value(field)->setRemark(said);
    m_editors.value(field)->setAccessibleDescription(m_notes.value(field)->text());
}

void ChangeForm::refreshAnswers()
{
    for (const plan::ChangeField field : m_fields) {
        const auto answer = m_checks.answer(field);
        m_notes.value(field)->setAnswer(answer);
        m_editors.value(field)->setAccessibleDescription(m_notes.value(field)->text());
        if (auto *several = qobject_cast<SqlField *>(m_editors.value(field)))
            several->showFault(faultIn(answer, several->toPlainText()), answer.words);
    }
}

bool ChangeForm::validate()
{
    static const auto nothing = std::make_shared<const ChangeCompletions>(std::make_shared<const catalog::Catalog>());
    const auto &says = m_completions ? m_completions : nothing;
    QWidget *first = nullptr;
    for (const auto field : m_fields) {
        remark(field, true);
        if (!first && says->check(m_change, field).blocks)
            first = m_editors.value(field);
    }
    if (first)
        first->setFocus();
    return !first;
}

void ChangeForm::focusFirst()
{
    QWidget *first = nullptr;
    for (const auto field : m_fields) {
        auto *editor = m_editors.value(field);
        first = first ? first : editor;
        const bool isWritten = qobject_cast<QLineEdit *>(editor) || qobject_cast<SqlField *>(editor);
        if (isWritten && plan::fieldText(m_change, field).isEmpty()) {
            first = editor;
            break;
        }
    }
    if (first)
        first->setFocus(Qt::TabFocusReason);
}

} // namespace lockstep::desktop
