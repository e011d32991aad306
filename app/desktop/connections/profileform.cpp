// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/connections/profileform.h"

#include "desktop/connections/connectionwords.h"
#include "desktop/widgets/danger.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

ProfileForm::ProfileForm(QWidget *parent) : QWidget(parent)
{
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setVerticalSpacing(5);
    m_name = addLine(form, tr("Name"), "name", tr("what you call it"));
    m_role = new QComboBox;
    m_role->setObjectName("role"_L1);
    m_role->setAccessibleName(tr("Role"));
    for (const auto role : {db::Role::Development, db::Role::Staging, db::Role::Production, db::Role::Sandbox})
        m_role->addItem(roleIcon(role, palette()), roleTitle(role), int(role));
    form->addRow(tr("Role"), m_role);
    m_roleNote = new QLabel;
    m_roleNote->setWordWrap(true);
    m_roleNote->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_roleNote->setForegroundRole(QPalette::PlaceholderText);
    form->addRow(QString(), m_roleNote);
    m_engine = new QComboBox;
    m_engine->setObjectName("engine"_L1);
    m_engine->setAccessibleName(tr("Engine"));
    m_engine->addItem(tr("PostgreSQL, 12 to 18"), int(sql::Engine::PostgreSql));
    m_engine->addItem(tr("SQLite, a file"), int(sql::Engine::Sqlite));
    form->addRow(tr("Engine"), m_engine);
    const int fileRows = form->rowCount();
    m_file = addFile(form, tr("File"), "file", tr("the database itself"));
    const int serverRows = form->rowCount();
    m_service = new QComboBox;
    m_service->setObjectName("service"_L1);
    m_service->setAccessibleName(tr("Service"));
    m_service->setEditable(true);
    m_service->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_service->setInsertPolicy(QComboBox::NoInsert);
    m_service->lineEdit()->setPlaceholderText(tr("a section of pg_service.conf; the fields below override it"));
    form->addRow(tr("Service"), m_service);
    m_host = addLine(form, tr("Host or socket folder"), "host",
                     tr("name, address or /run/postgresql; empty: the local socket"));
    m_port = new QSpinBox;
    m_port->setObjectName("port"_L1);
    m_port->setAccessibleName(tr("Port"));
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("the usual one"));
    form->addRow(tr("Port"), m_port);
    m_database = addLine(form, tr("Database"), "database", tr("empty: called like the user"));
    m_user = addLine(form, tr("User"), "user", tr("empty: your login name"));
    m_password = addLine(form, tr("Password"), "password", tr("empty: from the keychain, .pgpass or not needed"));
    m_password->setEchoMode(QLineEdit::Password);
    m_keep = new QCheckBox(tr("Keep it in the system's keychain"));
    m_keep->setObjectName("keepPassword"_L1);
    form->addRow(QString(), m_keep);
    m_keepNote = new QLabel(tr("There is no keychain here: the password is kept until the window closes."));
    m_keepNote->setObjectName("keepNote"_L1);
    m_keepNote->setWordWrap(true);
    m_keepNote->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_keepNote->setForegroundRole(QPalette::PlaceholderText);
    form->addRow(QString(), m_keepNote);
    setKeychain(false);
    m_tls = new QComboBox;
    m_tls->setObjectName("tls"_L1);
    m_tls->setAccessibleName(tr("Encryption"));
    m_tls->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // narrow panes elide
    m_tls->setMinimumContentsLength(24);
    for (const auto mode : {db::TlsMode::Disable, db::TlsMode::Allow, db::TlsMode::Prefer, db::TlsMode::Require,
                            db::TlsMode::VerifyCa, db::TlsMode::VerifyFull})
        m_tls->addItem(tlsTitle(mode), int(mode));
    form->addRow(tr("Encryption (TLS)"), m_tls);
    const QString usualPlace = tr("empty: libpq's usual place");
    m_rootCertificate = addFile(form, tr("Authority's certificate"), "rootCertificate", usualPlace);
    m_clientCertificate = addFile(form, tr("Your certificate"), "clientCertificate", usualPlace);
    m_clientKey = addFile(form, tr("Its key"), "clientKey", usualPlace);
    m_timeout = new QSpinBox;
    m_timeout->setObjectName("connectTimeout"_L1);
    m_timeout->setAccessibleName(tr("Give up connecting after"));
    m_timeout->setRange(2, 300);
    m_timeout->setSuffix(tr(" s"));
    form->addRow(tr("Give up connecting after"), m_timeout);
    for (int row = fileRows; row < form->rowCount(); ++row)
        (row < serverRows ? m_fileRows : m_serverRows).append(row);

    for (auto *line : {m_name, m_file, m_host, m_database, m_user, m_rootCertificate, m_clientCertificate, m_clientKey})
        connect(line, &QLineEdit::textEdited, this, &ProfileForm::edited);
    for (auto *box : {m_role, m_engine, m_tls})
        connect(box, &QComboBox::activated, this, &ProfileForm::edited);
    connect(m_engine, &QComboBox::activated, this, &ProfileForm::refreshEngine);
    connect(m_service, &QComboBox::editTextChanged, this, &ProfileForm::edited);
    for (auto *box : {m_port, m_timeout})
        connect(box, &QSpinBox::valueChanged, this, &ProfileForm::edited);
    connect(this, &ProfileForm::edited, this, [this] {
        refreshRole();
        validate(false);
    });
    setProfile({});
}

QLineEdit *ProfileForm::addLine(QFormLayout *form, const QString &label, const char *name, const QString &hint)
{
    auto *line = new QLineEdit;
    line->setObjectName(QLatin1StringView(name));
    line->setAccessibleName(label);
    line->setPlaceholderText(hint);
    form->addRow(label, line);
    auto *note = new QLabel;
    note->setObjectName(QLatin1StringView(name) + "Note"_L1);
    note->setWordWrap(true);
    note->hide();
    form->addRow(QString(), note);
    form->setRowVisible(note, false);
    m_notes.insert(line, note);
    return line;
}

QLineEdit *ProfileForm::addFile(QFormLayout *form, const QString &label, const char *name, const QString &hint)
{
    auto *line = addLine(form, label, name, hint);
    auto *browse = new QToolButton(line);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    int place = 0;
    QFormLayout::ItemRole role{};
    form->getWidgetPosition(line, &place, &role);
    form->removeWidget(line);
    layout->addWidget(line, 1);
    layout->addWidget(browse);
    form->setWidget(place, QFormLayout::FieldRole, row);
    browse->setText(tr("Choose..."));
    browse->setAccessibleName(tr("Choose a file: %1").arg(label));
    connect(browse, &QToolButton::clicked, this, [this, line, label] {
        auto *dialog = new QFileDialog(this, label);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, line, [this, line](const QString &path) {
            line->setText(path);
            Q_EMIT edited();
        });
        dialog->open();
    });
    return line;
}

void ProfileForm::setKeychain(bool available)
{
    auto *form = static_cast<QFormLayout *>(layout());
    m_hasKeychain = available;
    form->setRowVisible(m_keep, available);
    form->setRowVisible(m_keepNote, !available);
    m_keep->setChecked(available);
    m_keep->setEnabled(available);
}

sql::Engine ProfileForm::engine() const
{
    return sql::Engine(m_engine->currentData().toInt());
}

void ProfileForm::refreshEngine()
{
    auto *form = static_cast<QFormLayout *>(layout());
    const bool isFile = engine() == sql::Engine::Sqlite;
    for (const int row : m_fileRows)
        form->setRowVisible(row, isFile);
    for (const int row : m_serverRows)
        form->setRowVisible(row, !isFile);
    form->setRowVisible(m_keep, m_hasKeychain && !isFile);
    form->setRowVisible(m_keepNote, !m_hasKeychain && !isFile);
    for (auto *note : m_notes)
        form->setRowVisible(note, !note->text().isEmpty());
}

void ProfileForm::setProfile(const db::Profile &profile)
{
    const QSignalBlocker quiet(this);
    m_profile = profile;
    m_name->setText(profile.name);
    m_role->setCurrentIndex(m_role->findData(int(profile.role)));
    m_engine->setCurrentIndex(std::max(0, m_engine->findData(int(profile.engine))));
    m_service->setEditText(profile.service);
    m_host->setText(profile.host);
    m_port->setValue(profile.port);
    const bool isFile = profile.engine == sql::Engine::Sqlite;
    m_file->setText(isFile ? profile.database : QString());
    m_database->setText(isFile ? QString() : profile.database);
    m_user->setText(profile.user);
    m_password->clear();
    m_tls->setCurrentIndex(m_tls->findData(int(profile.tls)));
    m_rootCertificate->setText(profile.rootCertificate);
    m_clientCertificate->setText(profile.clientCertificate);
    m_clientKey->setText(profile.clientKey);
    m_timeout->setValue(profile.connectTimeoutSeconds);
    refreshRole();
    for (auto *field : m_notes.keys())
        say(field, {});
    refreshEngine();
}

db::Profile ProfileForm::profile() const
{
    db::Profile profile = m_profile;
    profile.name = m_name->text().trimmed();
    profile.role = db::Role(m_role->currentData().toInt());
    profile.engine = engine();
    if (profile.engine == sql::Engine::Sqlite) {
        profile.database = m_file->text().trimmed();
        return profile;
    }
    profile.service = m_service->currentText().trimmed();
    profile.host = m_host->text().trimmed();
    profile.port = m_port->value();
    profile.database = m_database->text();
    profile.user = m_user->text();
    profile.tls = db::TlsMode(m_tls->currentData().toInt());
    profile.rootCertificate = m_rootCertificate->text().trimmed();
    profile.clientCertificate = m_clientCertificate->text().trimmed();
    profile.clientKey = m_clientKey->text().trimmed();
    profile.connectTimeoutSeconds = m_timeout->value();
    return profile;
}

QString ProfileForm::password() const
{
    return m_password->text();
}

bool ProfileForm::keepsPassword() const
{
    return m_keep->isChecked() && m_keep->isEnabled();
}

void ProfileForm::setServices(const QStringList &names)
{
    const QSignalBlocker quiet(m_service);
    const QString text = m_service->currentText();
    m_service->clear();
    m_service->addItems(names);
    m_service->setEditText(text);
}

void ProfileForm::say(QWidget *field, const QString &text)
{
    auto *note = m_notes.value(field);
    note->setText(text);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, dangerInk(analysis::Danger::BlocksEverything, palette()));
    note->setPalette(colors);
    static_cast<QFormLayout *>(layout())->setRowVisible(note, !text.isEmpty());
}

bool ProfileForm::validate(bool thorough)
{
    bool ok = true;
    const auto check = [&](QWidget *field, bool good, const QString &text) {
        say(field, good ? QString() : text);
        ok = ok && good;
    };
    const auto wish = profile();
    const bool isSocket = wish.host.startsWith(u'/');
    const bool isFile = wish.engine == sql::Engine::Sqlite;
    check(m_file, !thorough || !isFile || !wish.database.isEmpty(), tr("Choose the file of the database."));
    check(m_name, !thorough || !wish.name.isEmpty(), tr("Give the connection a name."));
    check(m_host, !wish.host.contains(u' ') && !wish.host.contains(u'@') && !wish.host.contains("://"_L1),
          tr("This is a host name, an address or a folder. Write the user, database and port in their own fields."));
    const bool verifies = wish.tls == db::TlsMode::VerifyCa || wish.tls == db::TlsMode::VerifyFull;
    check(m_rootCertificate, !(verifies && isSocket),
          tr("A socket is never encrypted; choose another encryption or a host name."));
    check(m_clientKey, wish.clientKey.isEmpty() || !wish.clientCertificate.isEmpty(),
          tr("A key needs its certificate above."));
    return ok;
}

void ProfileForm::askForPassword()
{
    say(m_password, tr("The server wants a password, or another one."));
    m_password->setFocus();
    m_password->selectAll();
}

void ProfileForm::refreshRole()
{
    m_roleNote->setText(roleExplanation(db::Role(m_role->currentData().toInt())));
}

} // namespace lockstep::desktop
