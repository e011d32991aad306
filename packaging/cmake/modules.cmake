# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One folder, one target, one include root. A module sees the headers of the modules it declares and of nothing else:
# headers are reached as "folder/file.h" through a root that holds a single link to the folder.

add_library(lockstep_options INTERFACE)
# in a unity build the file-local names of one source are globals to the next
target_compile_options(lockstep_options INTERFACE -fPIC -Wall -Wextra $<IF:$<BOOL:${CMAKE_UNITY_BUILD}>,-Wshadow=local,-Wshadow> -Wconversion -Wno-error=deprecated-declarations
                       $<$<BOOL:${LOCKSTEP_WERROR}>:-Werror>)
target_compile_definitions(lockstep_options INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS
                           QT_NO_CONTEXTLESS_CONNECT QT_STRICT_ITERATORS QT_NO_FOREACH QT_USE_QSTRINGBUILDER
                           LOCKSTEP_VERSION="${PROJECT_VERSION}")
if(LOCKSTEP_SANITIZE)
    # GCC's own manual: instrumented code makes these two see ghosts
    target_compile_options(lockstep_options INTERFACE -fsanitize=${LOCKSTEP_SANITIZE} -fno-omit-frame-pointer
                           -Wno-maybe-uninitialized -Wno-tsan)
    target_link_options(lockstep_options INTERFACE -fsanitize=${LOCKSTEP_SANITIZE})
endif()

# lockstep_include_root(TARGET FOLDER): makes "FOLDER/x.h" reachable for TARGET and whoever declares it.
function(lockstep_include_root target folder)
    set(root ${CMAKE_BINARY_DIR}/roots/${target})
    file(MAKE_DIRECTORY ${root})
    file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${root}/${folder} SYMBOLIC)
    target_include_directories(${target} PUBLIC ${root})
endfunction()

# lockstep_module(NAME [MOC] [PCH target] [DEPENDS module...] [LIBRARIES lib...]): the library lockstep_NAME from all sources in this folder.
function(lockstep_module name)
    cmake_parse_arguments(arg "MOC" "PCH" "DEPENDS;LIBRARIES;PRIVATE_LIBRARIES" ${ARGN})
    set(target lockstep_${name})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    list(FILTER sources EXCLUDE REGEX "/main/main.cpp$")
    if(NOT sources MATCHES "\\.cpp")
        file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/empty.cpp CONTENT "")
        list(APPEND sources ${CMAKE_CURRENT_BINARY_DIR}/empty.cpp)
    endif()
    add_library(${target} STATIC ${sources})
    lockstep_include_root(${target} ${name})
    list(TRANSFORM arg_DEPENDS PREPEND lockstep_)
    target_link_libraries(${target} PUBLIC ${arg_DEPENDS} Qt6::Core ${arg_LIBRARIES} PRIVATE lockstep_options ${arg_PRIVATE_LIBRARIES})
    if(NOT arg_PCH)
        set(arg_PCH lockstep_pch)
    endif()
    lockstep_precompile(${target} ${arg_PCH})
    set_target_properties(${target} PROPERTIES AUTOMOC "${arg_MOC}")
endfunction()

# Headers are precompiled once each for the library, the window and the tests, and shared by all their targets (same
# flags everywhere, which is why -fPIC is set here and not by CMake). Measured: a third of the build time.
set(LOCKSTEP_CORE_HEADERS <QtCore/QString> <QtCore/QStringList> <QtCore/QList> <QtCore/QHash> <QtCore/QJsonObject>
    <QtCore/QJsonArray> <QtCore/QVariant> <QtCore/QObject> <QtCore/QFuture> <QtCore/QPromise>
    <expected> <functional> <map> <memory> <optional> <string> <variant> <vector>)
function(lockstep_precompiled name)
    cmake_parse_arguments(arg "" "" "HEADERS;LIBRARIES" ${ARGN})
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/${name}.cpp CONTENT "")
    add_library(${name} OBJECT ${CMAKE_BINARY_DIR}/${name}.cpp)
    target_link_libraries(${name} PRIVATE lockstep_options Qt6::Core ${arg_LIBRARIES})
    target_precompile_headers(${name} PRIVATE ${LOCKSTEP_CORE_HEADERS} ${arg_HEADERS})
endfunction()
lockstep_precompiled(lockstep_pch)
lockstep_precompiled(lockstep_desktop_pch LIBRARIES Qt6::Widgets HEADERS <QtWidgets/QtWidgets>)
if(LOCKSTEP_TESTS)
    # Qt6::Test defines the folder of each test program (for QFINDTESTDATA, unused here), which would spoil the sharing.
    get_target_property(definitions Qt6::Test INTERFACE_COMPILE_DEFINITIONS)
    list(FILTER definitions EXCLUDE REGEX "QT_TESTCASE_(BUILD|SOURCE)DIR")
    set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS "${definitions}")
    lockstep_precompiled(lockstep_test_pch LIBRARIES Qt6::Test HEADERS <QtTest/QTest> <QtTest/QSignalSpy>)
    lockstep_precompiled(lockstep_gui_test_pch LIBRARIES Qt6::Widgets Qt6::Test HEADERS <QtWidgets/QtWidgets> <QtTest/QTest> <QtTest/QSignalSpy>)
endif()
function(lockstep_precompile target pch)
    target_precompile_headers(${target} REUSE_FROM ${pch})
endfunction()
