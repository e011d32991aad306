// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/runner.h"

#include <QTextStream>

namespace lockstep::cli {

/// A few lines per pass, statement and try as they happen.
class EventPrinter
{
public:
    explicit EventPrinter(QTextStream &out) : m_out(out) {}
    void print(const rehearsal::Event &event);

private:
    void printWait(const rehearsal::Event &event);
    QTextStream &m_out;
    QString m_lastWait; ///< who was in the way when that was last said
};
/// The results beside the predictions, mismatches loud.
void printResult(const rehearsal::Result &result, QTextStream &out);

} // namespace lockstep::cli
