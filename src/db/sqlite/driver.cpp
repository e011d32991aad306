// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/sqlite/driver.h"

#include "db/errorposition.h"
#include "db/sqlite/errors.h"
#include "db/sqlite/statementrow.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lockstep::db::sqlite {

namespace driving {

static constexpr int instructionsPerLook = 2000;

/// The first word of a statement, as written.
static QString firstWord(QByteArrayView sql)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    for (qsizetype at = 0; at < sql.size();) {
        if (sql.sliced(at).startsWith("--")) {
            at = sql.indexOf('\n', at);
        } else if (sql.sliced(at).startsWith("/*")) {
            at = sql.indexOf("*/", at + 2);
            at += at < 0 ? 0 : 2;
        } else if (isLetter(sql[at])) {
            qsizetype end = at;
            while (end < sql.size() && isLetter(sql[end]))
                ++end;
            return QString::fromLatin1(sql.sliced(at, end - at)).toUpper();
        } else {
            ++at;
        }
        if (at < 0)
            break;
    }
    return {};
}

} // namespace driving

SqliteDriver::SqliteDriver(std::shared_ptr<CancelState> state) : m_state(std::move(state))
{
    m_state->interrupt = [this] {
        m_stop = true;
        sqlite3_interrupt(m_handle);
    };
}

SqliteDriver::~SqliteDriver()
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->interrupt = [] {};
    }
    sqlite3_close_v2(m_handle);
}

int SqliteDriver::onProgress(void *self)
{
    const auto &driver = *static_cast<SqliteDriver *>(self);
    return driver.m_stop || driver.m_state->abandoned ? 1 : 0;
}

base::Status SqliteDriver::connect(const Profile &profile, const QString &)
{
    m_profile = profile;
    const bool inMemory = profile.database == ":memory:"_L1;
    if (!inMemory && !QFileInfo(profile.database).isFile())
        return std::unexpected(base::Error{base::ErrorCode::ConnectionFailed,
                                           u"db.no-such-file"_s,
                                           {profile.database},
                                           sqlite::placeName(profile),
                                           {},
                                           {}});
    const int mode = profile.role == Role::Production && !inMemory ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    const QByteArray name = inMemory ? QByteArray(":memory:") : QFile::encodeName(profile.database);
    const int opened = sqlite3_open_v2(name.constData(), &m_handle, mode | SQLITE_OPEN_FULLMUTEX, nullptr);
    if (opened != SQLITE_OK) {
        const base::Error error = errorOf(m_handle, opened, profile);
        sqlite3_close_v2(std::exchange(m_handle, nullptr));
        return std::unexpected(error);
    }
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_progress_handler(m_handle, driving::instructionsPerLook, &SqliteDriver::onProgress, this);
    sqlite3_busy_handler(m_handle, &SqliteDriver::onBusy, this);
    if (const auto looked = rows(u"SELECT count(*) FROM sqlite_schema"_s, {}); !looked) // is it a database at all?
        return std::unexpected(looked.error());
    return {};
}

base::Status SqliteDriver::begin()
{
    const std::lock_guard lock(m_state->mutex);
    if (!m_handle || m_state->abandoned)
        return std::unexpected(base::Error{base::ErrorCode::ConnectionFailed,
                                           u"db.connection-lost"_s,
                                           {sqlite::placeName(m_profile)},
                                           sqlite::placeName(m_profile),
                                           {},
                                           {}});
    if (std::exchange(m_state->cancelNext, false))
        return std::unexpected(
            base::Error{base::ErrorCode::Cancelled, u"db.cancelled"_s, {}, sqlite::placeName(m_profile), {}, {}});
    m_stop = false;
    m_state->running = true;
    m_state->cancelRequested = false;
    return {};
}

void SqliteDriver::end()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->running = false;
}

base::Result<sqlite3_stmt *> SqliteDriver::prepare(QByteArrayView &text)
{
    sqlite3_stmt *statement = nullptr;
    const char *tail = nullptr;
    const int code = sqlite3_prepare_v2(m_handle, text.data(), int(text.size()), &statement, &tail);
    if (code != SQLITE_OK) {
        base::Error error = errorOf(m_handle, code, m_profile);
        if (const int at = sqlite3_error_offset(m_handle); at >= 0)
            error.context +=
                u'\n' +
                positionLine(QString::fromUtf8(text.first(std::min<qsizetype>(at, text.size()))).toUcs4().size() + 1);
        return std::unexpected(std::move(error));
    }
    text = text.sliced(tail - text.data());
    return statement;
}

QString SqliteDriver::firstWrite(const QString &sql) const
{
    // What only reads the file may still open or write another one (ATTACH, VACUUM INTO).
    static constexpr std::array reads{"SELECT"_L1, "WITH"_L1, "VALUES"_L1,   "EXPLAIN"_L1,   "PRAGMA"_L1, "BEGIN"_L1,
                                      "COMMIT"_L1, "END"_L1,  "ROLLBACK"_L1, "SAVEPOINT"_L1, "RELEASE"_L1};
    const QByteArray script = sql.toUtf8();
    QByteArrayView rest(script);
    while (!rest.isEmpty()) {
        const QString word = driving::firstWord(rest);
        sqlite3_stmt *statement = nullptr;
        const char *tail = nullptr;
        // What does not parse is refused with the library's own words when it is run.
        if (sqlite3_prepare_v2(m_handle, rest.data(), int(rest.size()), &statement, &tail) != SQLITE_OK)
            return {};
        const bool isEmpty = !statement;
        // asking for the journal mode counts as a write, though it is none
        const bool onlyAsks = QByteArrayView(rest.data(), tail - rest.data())
                                  .trimmed()
                                  .compare("PRAGMA journal_mode", Qt::CaseInsensitive) == 0;
        const bool writes = statement && !sqlite3_stmt_readonly(statement) && !onlyAsks;
        sqlite3_finalize(statement);
        if (!isEmpty && (writes || !std::ranges::contains(reads, word)))
            return word;
        rest = rest.sliced(tail - rest.data());
    }
    return {};
}

base::Status SqliteDriver::bind(sqlite3_stmt *statement, const QVariantList &parameters)
{
    for (int i = 0; i < parameters.size(); ++i) {
        const QVariant &value = parameters[i];
        const QByteArray named = '$' + QByteArray::number(i + 1);
        int at = sqlite3_bind_parameter_index(statement, named.constData());
        if (at == 0)
            at = i + 1; // ?1
        int code = SQLITE_OK;
        switch (value.typeId()) {
        case QMetaType::UnknownType:
            code = sqlite3_bind_null(statement, at);
            break;
        case QMetaType::Bool:
        case QMetaType::Int:
        case QMetaType::UInt:
        case QMetaType::LongLong:
            code = sqlite3_bind_int64(statement, at, value.toLongLong());
            break;
        case QMetaType::Double:
            code = sqlite3_bind_double(statement, at, value.toDouble());
            break;
        case QMetaType::QByteArray: {
            const QByteArray bytes = value.toByteArray();
            code =
                sqlite3_bind_blob64(statement, at, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
            break;
        }
        default: {
            const QByteArray text = value.toString().toUtf8();
            code = sqlite3_bind_text64(statement, at, text.constData(), sqlite3_uint64(text.size()), SQLITE_TRANSIENT,
                                       SQLITE_UTF8);
        }
        }
        if (code != SQLITE_OK)
            return std::unexpected(errorOf(m_handle, code, m_profile));
    }
    return {};
}

base::Status SqliteDriver::step(sqlite3_stmt *statement, const std::function<void(const RowData &)> &each)
{
    const StatementRow row(statement);
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW)
        each(row);
    base::Status status;
    if (code != SQLITE_DONE)
        status = std::unexpected(errorOf(m_handle, code, m_profile));
    else
        keepBusyHandler(statement);
    sqlite3_finalize(statement);
    return status;
}

base::Status SqliteDriver::one(const QString &sql, const QVariantList &parameters,
                               const std::function<void(sqlite3_stmt *)> &onPrepared,
                               const std::function<void(const RowData &)> &each)
{
    if (sql.contains(QChar(0)))
        return base::fail(base::ErrorCode::InvalidInput, u"db.zero-byte"_s);
    if (auto begun = begin(); !begun)
        return begun;
    const QByteArray text = sql.toUtf8();
    QByteArrayView rest(text);
    base::Status status;
    const auto statement = prepare(rest);
    if (!statement) {
        status = std::unexpected(statement.error());
    } else if (*statement) {
        status = bind(*statement, parameters);
        if (status) {
            onPrepared(*statement);
            status = step(*statement, each);
        } else {
            sqlite3_finalize(*statement);
        }
    }
    end();
    return status;
}

base::Result<Rows> SqliteDriver::rows(const QString &sql, const QVariantList &parameters)
{
    Rows rows;
    const qint64 before = m_handle ? sqlite3_total_changes64(m_handle) : 0;
    bool counts = false;
    const auto status = one(
        sql, parameters,
        [&](sqlite3_stmt *statement) {
            for (int column = 0; column < sqlite3_column_count(statement); ++column)
                rows.columns.append(QString::fromUtf8(sqlite3_column_name(statement, column)));
            counts = rows.columns.isEmpty() && !sqlite3_stmt_readonly(statement);
        },
        [&](const RowData &row) {
            QVariantList values;
            values.reserve(row.size());
            for (int column = 0; column < row.size(); ++column)
                values.append(row.value(column));
            rows.rows.push_back(std::move(values));
        });
    if (!status)
        return std::unexpected(status.error());
    if (counts)
        rows.affected = sqlite3_total_changes64(m_handle) == before ? 0 : sqlite3_changes64(m_handle);
    return rows;
}

base::Result<qint64> SqliteDriver::forEach(const QString &sql, const QVariantList &parameters,
                                           const std::function<void(const RowData &)> &each)
{
    qint64 count = 0;
    const auto status = one(
        sql, parameters, [](sqlite3_stmt *) {},
        [&](const RowData &row) {
            each(row);
            ++count;
        });
    if (!status)
        return std::unexpected(status.error());
    return count;
}

base::Status SqliteDriver::script(const QString &sql)
{
    if (sql.contains(QChar(0)))
        return base::fail(base::ErrorCode::InvalidInput, u"db.zero-byte"_s);
    if (auto begun = begin(); !begun)
        return begun;
    const QByteArray text = sql.toUtf8();
    QByteArrayView rest(text);
    base::Status status;
    while (status && !rest.isEmpty()) {
        const auto statement = prepare(rest);
        if (!statement)
            status = std::unexpected(statement.error());
        else if (*statement)
            status = step(*statement, [](const RowData &) {});
    }
    end();
    return status;
}

base::Result<QByteArray> SqliteDriver::image()
{
    sqlite3_int64 size = 0;
    unsigned char *bytes = sqlite3_serialize(m_handle, "main", &size, 0);
    if (!bytes)
        return std::unexpected(errorOf(m_handle, SQLITE_NOMEM, m_profile));
    QByteArray out(reinterpret_cast<const char *>(bytes), qsizetype(size));
    sqlite3_free(bytes);
    return out;
}

base::Status SqliteDriver::setImage(const QByteArray &image)
{
    const auto size = sqlite3_int64(image.size());
    auto *bytes = static_cast<unsigned char *>(sqlite3_malloc64(sqlite3_uint64(size))); // the library's from here on
    if (!bytes)
        return std::unexpected(errorOf(m_handle, SQLITE_NOMEM, m_profile));
    std::ranges::copy(image, reinterpret_cast<char *>(bytes));
    const int code = sqlite3_deserialize(m_handle, "main", bytes, size, size,
                                         SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
    return code == SQLITE_OK ? base::Status() : std::unexpected(errorOf(m_handle, code, m_profile));
}

base::Result<bool> SqliteDriver::signalBackend(int, bool)
{
    return base::fail(base::ErrorCode::Unsupported, u"db.no-other-sessions"_s);
}

QString SqliteDriver::placeName(const Profile &profile) const
{
    return sqlite::placeName(profile);
}

bool SqliteDriver::inTransaction() const
{
    return m_handle && !sqlite3_get_autocommit(m_handle);
}

int SqliteDriver::serverVersion() const
{
    return sqlite3_libversion_number();
}

} // namespace lockstep::db::sqlite
