// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/prove/prove.h"
#include "exchange/patch.h"
#include "review/lint.h"
#include "sql/split.h"

#include <QTextStream>

#include <memory>
#include <optional>
#include <span>

namespace lockstep::formats {

/// A file whose statements are printed; positions are bytes of it.
class LintText
{
public:
    /// `isFile`: it is the whole of what the name says; not so for a step of a plan.
    LintText(QString file, QByteArray text, bool isFile = true)
        : m_file(std::move(file)), m_text(std::move(text)), m_isFile(isFile)
    {
    }
    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] bool isFile() const { return m_isFile; }
    [[nodiscard]] const QByteArray &text() const { return m_text; }
    [[nodiscard]] sql::LineColumn at(qsizetype offset) const;
    /// The whole line that the byte stands in, without its line break.
    [[nodiscard]] QByteArray line(qsizetype offset) const;
    /// Whether the patch of this file has a line of the statement.
    [[nodiscard]] bool isTouched(const exchange::PatchedFile &patch, const analysis::Effect &statement) const;

private:
    QString m_file;
    QByteArray m_text;
    bool m_isFile;
    mutable std::optional<sql::LineIndex> m_index; ///< made at the first question
};

/// One statement, ready to be printed.
struct LintRow {
    const LintText &text;
    int index = 0; ///< of the statement in its file
    const review::LintedStatement &statement;
    const analysis::prove::Proof *proof = nullptr; ///< with --prove
};

/// The place a statement's error is about: of the complaint where it does not parse, else its own.
[[nodiscard]] qsizetype errorOffset(const analysis::Effect &effect);
/// The error in the parser's or server's words, as far as there are any.
[[nodiscard]] QString errorText(const analysis::Effect &effect);
/// What a mismatch is reported as where there are only rules: its lines in one text; empty where there is none.
[[nodiscard]] QString mismatchText(const LintRow &row);
inline const QString mismatchRule = QStringLiteral("mismatch");
/// "info", "warning", "error"
[[nodiscard]] QString severityName(rules::Severity severity);
/// "long", "brief", "style"
[[nodiscard]] QString className(rules::FindingClass findingClass);

/// Prints rows as they come, in one of the formats.
class LintPrinter
{
public:
    virtual ~LintPrinter() = default;
    virtual void print(const LintRow &row) = 0;
    virtual void finish() {}
};

struct LintPrintOptions {
    bool allLocks = false; ///< show what every statement locks
    bool colour = false;
};

/// One row per format; one file each.
struct LintFormatDescriptor {
    const char *id;
    std::unique_ptr<LintPrinter> (*make)(QTextStream &out, const LintPrintOptions &options);
};
[[nodiscard]] std::span<const LintFormatDescriptor> lintFormats();
[[nodiscard]] const LintFormatDescriptor *lintFormat(QStringView id);

[[nodiscard]] std::unique_ptr<LintPrinter> makeGithubPrinter(QTextStream &out, const LintPrintOptions &options);
[[nodiscard]] std::unique_ptr<LintPrinter> makeJsonPrinter(QTextStream &out, const LintPrintOptions &options);
[[nodiscard]] std::unique_ptr<LintPrinter> makeJunitPrinter(QTextStream &out, const LintPrintOptions &options);
[[nodiscard]] std::unique_ptr<LintPrinter> makeSarifPrinter(QTextStream &out, const LintPrintOptions &options);
[[nodiscard]] std::unique_ptr<LintPrinter> makeTextPrinter(QTextStream &out, const LintPrintOptions &options);

} // namespace lockstep::formats
