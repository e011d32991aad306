// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/sqlite/driver.h"

#include <sqlite3.h>

#include <array>
#include <thread>

namespace lockstep::db::sqlite {

namespace waiting {

static constexpr std::array busySleepsMs{1, 2, 5, 10, 10}; ///< then it is looked for a gap
static constexpr int looksPerTry = 50;
static constexpr std::chrono::microseconds betweenLooks(100);

} // namespace waiting

int SqliteDriver::onBusy(void *self, int tries)
{
    auto &driver = *static_cast<SqliteDriver *>(self);
    const auto now = CancelState::Clock::now();
    if (tries == 0)
        driver.m_waitingSince = now;
    if (driver.m_stop || now - driver.m_waitingSince >= std::chrono::milliseconds(driver.m_busyMs))
        return 0;
    if (std::size_t(tries) >= waiting::busySleepsMs.size()) {
        driver.awaitGap();
        return driver.m_state->abandoned ? 0 : 1;
    }
    const auto until = now + std::chrono::milliseconds(waiting::busySleepsMs[std::size_t(tries)]);
    return driver.m_state->wait(-1, 0, until) == CancelState::Wait::TimedOut ? 1 : 0;
}

/// Who writes without a pause leaves the file for some microseconds only. Looking whether it is reserved takes no lock,
/// so nobody's commit fails by it; in WAL mode nothing is reserved, and a try keeps nobody from committing.
void SqliteDriver::awaitGap()
{
    sqlite3_file *file = nullptr;
    sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    for (int look = 0; look < waiting::looksPerTry; ++look) {
        std::this_thread::sleep_for(waiting::betweenLooks);
        int isReserved = 0;
        if (!file || !file->pMethods || file->pMethods->xCheckReservedLock(file, &isReserved) != SQLITE_OK ||
            !isReserved)
            return;
    }
}

void SqliteDriver::keepBusyHandler(sqlite3_stmt *finished)
{
    if (!QByteArrayView(sqlite3_sql(finished)).toByteArray().toLower().contains("busy_timeout"))
        return;
    sqlite3_stmt *asked = nullptr;
    if (sqlite3_prepare_v2(m_handle, "PRAGMA busy_timeout", -1, &asked, nullptr) == SQLITE_OK &&
        sqlite3_step(asked) == SQLITE_ROW)
        m_busyMs = sqlite3_column_int(asked, 0);
    sqlite3_finalize(asked);
    sqlite3_busy_handler(m_handle, &SqliteDriver::onBusy, this);
}

} // namespace lockstep::db::sqlite
