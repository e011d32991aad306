// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lockstep::catalog {

/// What a field means to the structure of a database. The file format, the hash and the comparison are all made from
/// one list of fields per struct (fields_*.h), so that none of them can forget one; a test counts them.
namespace tag {
struct Structure {
}; ///< part of the structure, as it stands
struct Aside {
}; ///< kept in files, no structure: oids, sizes, statistics, owners, privileges, tablespaces
struct Child {
}; ///< structs compared as objects of their own
struct SchemaRef {
}; ///< an oid; structure by the name it stands for
struct RelationRef {
}; ///< an oid or a list of them
struct IndexRef {
};
struct FunctionRef {
};
struct Inherited {
}; ///< an oid of which only "there is one" is structure
struct OwnColumns {
}; ///< attnums of the relation the struct lies in
struct OtherColumns {
}; ///< attnums of the field `referencedTable`
struct OwnerColumn {
}; ///< an attnum of the field `ownedByTable`
} // namespace tag

/// Fields<S>::visit(v) calls v(name, pointer to member, tag) for every member of S in order.
template <typename S>
struct Fields;

template <typename S>
concept Described = requires { Fields<S>::count; };

} // namespace lockstep::catalog
