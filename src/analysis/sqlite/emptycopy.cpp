// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/sqlite/emptycopy.h"

#include "catalog/engines.h"
#include "catalog/sqlite/ddl.h"
#include "catalog/sqlite/reader.h"

#include <QCryptographicHash>

#include <deque>
#include <mutex>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::sqlite {

namespace copying {

/// What a copy is made from again.
struct Mould {
    QByteArray key;
    QByteArray image;
    catalog::Catalog catalog;
};
using Kept = std::shared_ptr<const Mould>;

constexpr std::size_t mostKept = 4;
constexpr qsizetype smallSchema = 64; ///< tables: made at once, nothing is worth keeping

class Moulds
{
public:
    Kept find(const QByteArray &key)
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = std::ranges::find(m_kept, key, [](const Kept &mould) { return mould->key; });
        return found == m_kept.end() ? nullptr : *found;
    }
    void keep(Kept mould)
    {
        const std::scoped_lock lock(m_mutex);
        m_kept.push_front(std::move(mould));
        if (m_kept.size() > mostKept)
            m_kept.pop_back();
    }

private:
    std::mutex m_mutex;
    std::deque<Kept> m_kept;
};

static std::unique_ptr<db::Connection> inMemory()
{
    db::Profile profile;
    profile.engine = sql::Engine::Sqlite;
    profile.role = db::Role::Sandbox;
    profile.database = u":memory:"_s;
    auto opened = db::Connection::open(profile, {});
    return opened ? std::move(*opened) : nullptr;
}

static EmptyCopy made(const catalog::Catalog &start)
{
    EmptyCopy out{inMemory(), {}};
    if (!out.database)
        return out;
    std::ignore = out.database->execute(u"PRAGMA page_size = 512"_s); // a page for each table
    std::ignore = catalog::loadInto(*out.database, start);
    auto read = catalog::sqlite::readSchema(*out.database, start);
    if (read)
        out.catalog = std::move(*read);
    else
        out.database.reset();
    return out;
}

} // namespace copying

EmptyCopy emptyCopyOf(const catalog::Catalog &start)
{
    using namespace copying;
    if (qsizetype(start.relations.size()) < smallSchema)
        return made(start);
    static Moulds moulds;
    const QByteArray key =
        QCryptographicHash::hash(catalog::sqlite::schemaScript(start).toUtf8(), QCryptographicHash::Sha256);
    if (const Kept known = moulds.find(key)) {
        EmptyCopy out{inMemory(), known->catalog};
        if (out.database && out.database->setImage(known->image))
            return out;
    }
    EmptyCopy out = made(start);
    if (out.database)
        if (auto image = out.database->image())
            moulds.keep(std::make_shared<const Mould>(key, *std::move(image), out.catalog));
    return out;
}

} // namespace lockstep::analysis::sqlite
