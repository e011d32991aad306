// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// libFuzzer over splitter, analyser and rules. Run by packaging/test --fuzz.

#include "lintpromises.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray script(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const std::string broken = lockstep::tests::brokenPromise(script);
    if (!broken.empty()) {
        std::fprintf(stderr, "broken promise: %s\n", broken.c_str());
        std::abort();
    }
    return 0;
}
