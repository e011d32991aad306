// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "review/report.h"

#include "review/html.h"
#include "review/sections.h"

using namespace Qt::StringLiterals;

namespace lockstep::review {

QByteArray htmlReport(const ReportInput &input, const Words &words)
{
    const plan::Plan &plan = input.plan;
    QString html = u"<!DOCTYPE html>\n<html><head><meta charset='utf-8'>"
                   "<meta name='viewport' content='width=device-width'>"_s +
                   element(u"title"_s, plan.title) + u"<style>"_s + styleSheet() + u"</style></head><body>\n"_s;
    html += element(u"h1"_s, plan.title);
    html += element(u"p"_s,
                    words.message({u"review.made-for"_s,
                                   {sql::engineName(plan.engine), QString::number(plan.serverVersion / 10000),
                                    plan.database, plan.catalogHash.left(12)}}),
                    u"dim"_s);
    if (!plan.description.isEmpty())
        html += element(u"p"_s, plan.description);
    html += summarySection(input, words);
    if (input.rehearsal)
        html += rehearsalSection(*input.rehearsal, words);
    html += lockMapSection(input, words);
    html += findingsSection(input, words);
    html += stepsSection(input, words);
    html += element(u"p"_s, words.message({u"review.made-by"_s, {QStringLiteral(LOCKSTEP_VERSION)}}), u"dim"_s);
    return (html + u"</body></html>\n"_s).toUtf8();
}

} // namespace lockstep::review
