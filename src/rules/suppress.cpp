// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/suppress.h"

#include "rules/check.h"
#include "sql/split.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::rules {

namespace suppresslocal {

constexpr auto mark = "lockstep:ignore";

/// The statement a comment is about: the one it stands in, the one that ends before it on its line, or else the next.
void aim(Suppression &suppression, const QByteArray &script, std::span<const analysis::Effect> effects)
{
    const auto next = std::ranges::upper_bound(effects, suppression.offset, {}, &analysis::Effect::offset);
    const auto take = [&](const analysis::Effect &effect) {
        suppression.from = effect.offset;
        suppression.to = effect.offset + std::max<qsizetype>(effect.length, 1);
    };
    if (next != effects.begin()) {
        const analysis::Effect &previous = *std::prev(next);
        const qsizetype end = previous.offset + previous.length;
        if (suppression.offset < end || !QByteArrayView(script).sliced(end, suppression.offset - end).contains('\n'))
            return take(previous);
    }
    if (next != effects.end())
        take(*next);
}

Finding remark(const Suppression &suppression, const char *rule, Severity severity, base::Message message)
{
    Finding finding;
    finding.rule = QString::fromLatin1(rule);
    finding.severity = severity;
    finding.findingClass = FindingClass::Style;
    finding.offset = suppression.offset;
    finding.length = suppression.length;
    finding.message = std::move(message);
    return finding;
}

bool covers(const Suppression &suppression, const Finding &finding)
{
    return !suppression.reason.isEmpty() && suppression.rules.contains(finding.rule) &&
           (suppression.wholeFile || (finding.offset >= suppression.from && finding.offset < suppression.to));
}

const RuleDescriptor *ruleCalled(const QString &id)
{
    const auto found =
        std::ranges::find_if(rules(), [&](const RuleDescriptor &r) { return id == QLatin1StringView(r.id); });
    return found == rules().end() ? nullptr : &*found;
}

/// What is wrong with the comments themselves. `used` holds, per suppression, the rules that it kept quiet.
void judge(const std::vector<Suppression> &all, const std::vector<QStringList> &used, const Settings &settings,
           std::vector<Finding> &out)
{
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].reason.isEmpty() || all[i].rules.isEmpty()) {
            if (isActive("suppression-without-reason", settings))
                out.push_back(remark(all[i], "suppression-without-reason", Severity::Warning,
                                     {u"rules.suppression-without-reason"_s, {}}));
            continue;
        }
        if (!isActive("unused-suppression", settings))
            continue;
        for (const QString &rule : all[i].rules) {
            const RuleDescriptor *known = ruleCalled(rule);
            if (!known)
                out.push_back(
                    remark(all[i], "unused-suppression", Severity::Warning, {u"rules.suppression-unknown"_s, {rule}}));
            else if (!used[i].contains(rule) && isActive(known->id, settings))
                out.push_back(
                    remark(all[i], "unused-suppression", Severity::Info, {u"rules.unused-suppression"_s, {rule}}));
        }
    }
}

} // namespace suppresslocal

std::vector<Suppression> suppressionsIn(const QByteArray &script, std::span<const analysis::Effect> effects)
{
    std::vector<Suppression> result;
    if (!script.contains(suppresslocal::mark))
        return result;
    static const QRegularExpression form(
        uR"(^(?:--|/\*)\s*lockstep:ignore(-file)?(?=[\s:]|\*/|$)\s*([^:]*?)\s*(?::(.*?))?\s*(?:\*/)?\s*$)"_s,
        QRegularExpression::DotMatchesEverythingOption);
    for (const sql::StatementRange &comment : sql::comments(script)) {
        const auto match = form.match(QString::fromUtf8(script.sliced(comment.offset, comment.length)));
        if (!match.hasMatch())
            continue;
        Suppression one;
        one.wholeFile = match.hasCaptured(1);
        for (const QString &rule : match.captured(2).split(u',', Qt::SkipEmptyParts))
            one.rules.append(rule.trimmed());
        one.reason = match.captured(3).simplified();
        one.offset = comment.offset;
        one.length = comment.length;
        if (!one.wholeFile)
            suppresslocal::aim(one, script, effects);
        result.push_back(std::move(one));
    }
    return result;
}

Suppressor::Suppressor(Settings settings)
    : m_settings(std::move(settings)), m_used(m_settings.suppressions.size(), false)
{
}

Verdict Suppressor::apply(const QByteArray &script, std::span<const analysis::Effect> effects,
                          std::vector<Finding> findings, const QString &path)
{
    const std::vector<Suppression> inFile = suppressionsIn(script, effects);
    std::vector<QStringList> used(inFile.size());
    Verdict verdict;
    for (Finding &finding : findings) {
        std::optional<SuppressedFinding> aside;
        for (std::size_t i = 0; i < inFile.size(); ++i) {
            if (!suppresslocal::covers(inFile[i], finding))
                continue;
            used[i].append(finding.rule);
            if (!aside)
                aside = SuppressedFinding{finding, inFile[i].reason, true};
        }
        for (std::size_t i = 0; i < m_used.size(); ++i) {
            const SettingsSuppression &one = m_settings.suppressions[i];
            if (one.rule != finding.rule || (!one.relation.isEmpty() && one.relation != finding.relation) ||
                (!one.path.isEmpty() && !m_settings.matches(one.path, path)))
                continue;
            m_used[i] = true;
            if (!aside)
                aside = SuppressedFinding{finding, one.reason, false};
        }
        if (aside)
            verdict.suppressed.push_back(std::move(*aside));
        else
            verdict.findings.push_back(std::move(finding));
    }
    suppresslocal::judge(inFile, used, m_settings, verdict.findings);
    std::ranges::stable_sort(verdict.findings, {}, &Finding::offset);
    return verdict;
}

std::vector<SettingsSuppression> Suppressor::unused() const
{
    std::vector<SettingsSuppression> result;
    for (std::size_t i = 0; i < m_used.size(); ++i) {
        if (!m_used[i])
            result.push_back(m_settings.suppressions[i]);
    }
    return result;
}

} // namespace lockstep::rules
