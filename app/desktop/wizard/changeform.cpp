// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/wizard/changeform.h"

#include "desktop/widgets/danger.h"
#include "desktop/widgets/mnemonic.h"
#include "desktop/wizard/changewords.h"
#include "desktop/wizard/listcompleter.h"
#include "desktop/wizard/sqlcompleter.h"
#include "text/messages.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFontDatabase>
#include <QFormLayout>
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

/// The order in which people think of them, whatever the descriptor's.
constexpr plan::ChangeField formOrder[] = {
    plan::ChangeField::Schema,
    plan::ChangeField::Table,
    plan::ChangeField::TypeName,
    plan::ChangeField::Column,
    plan::ChangeField::Columns,
    plan::ChangeField::Partition,
    plan::ChangeField::Bound,
    plan::ChangeField::NewName,
    plan::ChangeField::NewSchema,
    plan::ChangeField::Type,
    plan::ChangeField::NotNull,
    plan::ChangeField::Default,
    plan::ChangeField::Using,
    plan::ChangeField::Expression,
    plan::ChangeField::Virtual,
    plan::ChangeField::Always,
    plan::ChangeField::Collation,
    plan::ChangeField::Tablespace,
    plan::ChangeField::Options,
    plan::ChangeField::Privileges,
    plan::ChangeField::Role,
    plan::ChangeField::Command,
    plan::ChangeField::Check,
    plan::ChangeField::ReferencedSchema,
    plan::ChangeField::ReferencedTable,
    plan::ChangeField::ReferencedColumns,
    plan::ChangeField::OnDelete,
    plan::ChangeField::OnUpdate,
    plan::ChangeField::Unique,
    plan::ChangeField::Method,
    plan::ChangeField::Values,
    plan::ChangeField::Include,
    plan::ChangeField::Predicate,
    plan::ChangeField::Value,
    plan::ChangeField::Before,
    plan::ChangeField::After,
    plan::ChangeField::Name,
    plan::ChangeField::Definition,
    plan::ChangeField::Version,
};

} // namespace changeform_detail

/// In the server's own words; what it stumbled over, for the text may be long.
static QString answerWords(const FieldChecks::Answer &answer)
{
    switch (answer.state) {
    case FieldChecks::State::Unknown:
        break;
    case FieldChecks::State::Asked:
        return answer.words.isEmpty() ? ChangeForm::tr("Checking...")
                                      : ChangeForm::tr("Checking... (%1)").arg(answer.words);
    case FieldChecks::State::Accepted:
        return ChangeForm::tr("Accepted on an empty copy of the schema.");
    case FieldChecks::State::Refused: {
        if (answer.place < 0)
            return answer.words;
        constexpr qsizetype most = 24;
        const QString rest = answer.text.sliced(answer.place).simplified();
        if (rest.isEmpty())
            return answer.words + u'\n' + ChangeForm::tr("At the end.");
        return answer.words + u'\n' +
               ChangeForm::tr("At character %1: %2")
                   .arg(answer.place + 1)
                   .arg(rest.size() > most ? rest.first(most) + u"..." : rest);
    }
    }
    return {};
}

ChangeForm::ChangeForm(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    connect(&m_checks, &FieldChecks::answered, this, &ChangeForm::refreshNotes);
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
    m_remarks.clear();
    delete findChild<QWidget *>(u"changeFields"_s, Qt::FindDirectChildrenOnly);
}

void ChangeForm::setCompletions(std::shared_ptr<const ChangeCompletions> completions)
{
    m_completions = std::move(completions);
    refreshWords();
    m_checks.setCompletions(m_completions);
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
    const auto &row = plan::descriptor(m_change.kind);
    QWidget *before = nullptr;
    for (const auto field : changeform_detail::formOrder) {
        const bool required = std::ranges::find(row.required, field) != row.required.end();
        if (!required && std::ranges::find(row.optional, field) == row.optional.end())
            continue;
        auto *editor = makeEditor(field);
        const QString label = changeFieldLabel(field, m_change.kind);
        editor->setObjectName(u"field."_s + plan::fieldName(field));
        editor->setAccessibleName(label);
        m_layout->addRow(qobject_cast<QCheckBox *>(editor) ? QString() : label, editor);
        auto *note = new QLabel;
        note->setWordWrap(true);
        note->setTextFormat(Qt::PlainText);
        note->setTextInteractionFlags(Qt::TextSelectableByMouse);
        note->setObjectName(u"remark."_s + plan::fieldName(field));
        m_layout->addRow(QString(), note);
        m_layout->setRowVisible(note, false);
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
    if (field == NotNull || field == Unique || field == Always || field == Virtual) {
        auto *box = new QCheckBox(changeFieldLabel(field, m_change.kind));
        box->setChecked(plan::fieldText(m_change, field) == "true"_L1);
        connect(box, &QCheckBox::toggled, this, [this, field](bool on) { take(field, on ? u"true"_s : u"false"_s); });
        return box;
    }
    if (field == OnDelete || field == OnUpdate)
        return makeChoice(field, {QString(), u"cascade"_s, u"restrict"_s, u"set null"_s, u"set default"_s});
    if (field == Method && m_change.kind == plan::ChangeKind::PartitionTable)
        return makeChoice(field, {u"range"_s, u"list"_s, u"hash"_s});
    if (field == Method)
        return makeChoice(field, {QString(), u"hash"_s, u"gin"_s, u"gist"_s, u"spgist"_s, u"brin"_s});
    return makeLine(field);
}

QWidget *ChangeForm::makeChoice(plan::ChangeField field, const QStringList &values)
{
    using enum plan::ChangeField;
    auto *box = new QComboBox;
    for (const QString &value : values) {
        if (value.isEmpty())
            box->addItem(field == Method ? u"btree"_s : tr("no action"), value);
        else
            box->addItem(value, value);
    }
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
    line->setPlaceholderText(changeFieldHint(field, m_change.kind));
    if (changeform_detail::isSql(field))
        line->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *completer = changeform_detail::completerFor(field, line);
    completer->setModel(new QStringListModel(completer));
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(12);
    line->setCompleter(completer);
    connect(line, &QLineEdit::textChanged, this, [this, field](const QString &text) { take(field, text); });
    connect(line, &QLineEdit::editingFinished, this, [this, field] { remark(field, true); });
    return line;
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
    QString taken = takenMnemonics(this);
    for (const auto field : changeform_detail::formOrder) {
        auto *editor = m_editors.value(field);
        const QString text = changeFieldLabel(field, m_change.kind);
        if (auto *box = qobject_cast<QCheckBox *>(editor))
            box->setText(withMnemonic(text, taken));
        else if (auto *label = editor ? qobject_cast<QLabel *>(m_layout->labelForField(editor)) : nullptr) {
            label->setContentsMargins(0, 0, 3, 0); // a letter drawn apart is not kerned: "Ta" is wider then
            label->setText(withMnemonic(text, taken));
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
    m_remarks.insert(field, said);
    refreshNote(field);
}

void ChangeForm::refreshNotes()
{
    for (const plan::ChangeField field : m_notes.keys())
        refreshNote(field);
}

/// The Catalog's remark, else what the server says.
void ChangeForm::refreshNote(plan::ChangeField field)
{
    auto *note = m_notes.value(field);
    if (!note)
        return;
    FieldRemark said = m_remarks.value(field);
    const auto answer = said.text.isEmpty() ? m_checks.answer(field) : FieldChecks::Answer();
    QColor ink = palette().color(QPalette::PlaceholderText);
    if (!said.text.isEmpty() || answer.state == FieldChecks::State::Refused)
        ink = dangerInk(said.text.isEmpty() || said.blocks ? analysis::Danger::BlocksEverything
                                                           : analysis::Danger::BlocksWrites,
                        palette());
    const QString text = said.text.isEmpty() ? answerWords(answer) : said.text;
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, ink);
    note->setPalette(colors);
    note->setText(text);
    m_layout->setRowVisible(note, !text.isEmpty());
    m_editors.value(field)->setAccessibleDescription(text);
}

bool ChangeForm::validate()
{
    static const auto nothing = std::make_shared<const ChangeCompletions>(std::make_shared<const catalog::Catalog>());
    const auto &says = m_completions ? m_completions : nothing;
    QWidget *first = nullptr;
    for (const auto field : changeform_detail::formOrder) {
        auto *editor = m_editors.value(field);
        if (!editor)
            continue;
        remark(field, true);
        if (!first && says->check(m_change, field).blocks)
            first = editor;
    }
    if (first)
        first->setFocus();
    return !first;
}

void ChangeForm::focusFirst()
{
    QWidget *first = nullptr;
    for (const auto field : changeform_detail::formOrder) {
        auto *editor = m_editors.value(field);
        first = first ? first : editor;
        if (const auto *line = qobject_cast<QLineEdit *>(editor); line && line->text().isEmpty()) {
            first = editor;
            break;
        }
    }
    if (first)
        first->setFocus(Qt::TabFocusReason);
}

} // namespace lockstep::desktop
