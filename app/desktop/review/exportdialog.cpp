// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/review/exportdialog.h"

#include "desktop/shell/settings.h"
#include "desktop/widgets/sqlview.h"
#include "text/messages.h"

#include <QApplication>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

ExportDialog::ExportDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_tool(new QComboBox)
    , m_folder(new QLineEdit)
    , m_version(new QLineEdit)
    , m_files(new QListWidget)
    , m_content(new SqlView)
    , m_said(new QLabel)
    , m_write(new QPushButton(tr("Export")))
    , m_overwrite(new QPushButton(tr("Replace the other files")))
{
    setObjectName(u"exportDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export the plan"));
    setProperty("help", u"help/review"_s);
    resize(820, 520);
    m_files->setAccessibleName(tr("Files to be written"));
    m_content->setAccessibleName(tr("Content of the file"));
    m_content->setReadOnly(true);
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    m_write->setObjectName(u"exportWrite"_s);
    m_write->setDefault(true);
    m_overwrite->hide();
    auto *close = new QPushButton(tr("Close"));
    auto *split = new QSplitter;
    split->addWidget(m_files);
    split->addWidget(m_content);
    split->setStretchFactor(1, 1);
    split->setSizes({320, 560});
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_said, 1);
    buttons->addWidget(m_overwrite);
    buttons->addWidget(m_write);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->addLayout(makeForm());
    column->addWidget(split, 1);
    column->addLayout(buttons);

    connect(m_files, &QListWidget::currentRowChanged, this, [this](int row) {
        m_content->setSql(row < 0 ? QString() : QString::fromUtf8(m_written[std::size_t(row)].content));
    });
    connect(m_write, &QPushButton::clicked, this, [this] { write(false); });
    connect(m_overwrite, &QPushButton::clicked, this, [this] { write(true); });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(&workspace.document(), &Document::planChanged, this, &ExportDialog::compose);
    compose();
}

void ExportDialog::open(Workspace &workspace)
{
    (new ExportDialog(workspace, QApplication::activeWindow()))->QDialog::open();
}

QLayout *ExportDialog::makeForm()
{
    auto *form = new QFormLayout;
    for (const exchange::ExporterDescriptor &tool : exchange::exporters())
        m_tool->addItem(QLatin1StringView(tool.id) == "plain"_L1 ? tr("Plain SQL") : QString::fromUtf8(tool.name),
                        QString::fromLatin1(tool.id)); // the others are names
    m_tool->setObjectName(u"exportTool"_s);
    m_tool->setAccessibleName(tr("Tool"));
    m_folder->setObjectName(u"exportFolder"_s);
    m_folder->setAccessibleName(tr("Folder"));
    m_version->setPlaceholderText(tr("one after the last in the folder"));
    m_version->setAccessibleName(tr("First version"));
    auto *choose = new QPushButton(tr("Choose..."));
    choose->setAutoDefault(false);
    auto *folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(choose);
    form->addRow(tr("Tool"), m_tool);
    form->addRow(tr("Folder"), folder);
    form->addRow(tr("First version"), m_version);
    connect(choose, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
    connect(m_tool, &QComboBox::currentIndexChanged, this, &ExportDialog::compose);
    connect(m_version, &QLineEdit::textChanged, this, &ExportDialog::compose);
    connect(m_folder, &QLineEdit::textChanged, this,
            [this] { m_write->setEnabled(!m_folder->text().isEmpty() && !m_written.empty()); });
    return form;
}

exchange::ExportOptions ExportDialog::options() const
{
    exchange::ExportOptions options;
    options.firstVersion = m_version->text().trimmed();
    options.sentence = [](const base::Message &message) {
        return text::englishMessage(message);
    }; // files know no language
    return options;
}

void ExportDialog::compose()
{
    const auto *tool = exchange::exporter(m_tool->currentData().toString());
    if (!tool)
        return;
    QtConcurrent::run([tool, plan = m_workspace.document().plan(), options = options()] {
        return tool->write(plan, options);
    }).then(this, [this, job = ++m_job](base::Result<std::vector<exchange::File>> written) {
        if (job == m_job)
            show(written);
    });
}

void ExportDialog::show(const base::Result<std::vector<exchange::File>> &written)
{
    const int row = m_files->currentRow();
    m_files->clear();
    m_written = written ? *written : std::vector<exchange::File>();
    for (const exchange::File &file : m_written)
        m_files->addItem(file.path);
    m_files->setCurrentRow(std::clamp(row, 0, std::max(0, m_files->count() - 1)));
    m_overwrite->hide();
    say(written ? QString() : text::message(written.error()));
    m_write->setEnabled(!m_folder->text().isEmpty() && !m_written.empty());
}

void ExportDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder for the migration files"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

void ExportDialog::write(bool overwrite)
{
    m_write->setEnabled(false);
    QtConcurrent::run([files = m_written, folder = m_folder->text(), overwrite] {
        return exchange::writeFiles(files, folder, overwrite);
    }).then(this, [this](base::Status status) {
        m_write->setEnabled(true);
        m_overwrite->setVisible(!status && status.error().code == base::ErrorCode::Conflict);
        say(status ? tr("Written to %1").arg(m_folder->text()) : text::message(status.error()));
    });
}

void ExportDialog::say(const QString &text)
{
    m_said->setText(text);
}

} // namespace lockstep::desktop
