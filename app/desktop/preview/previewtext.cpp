// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/preview/previewtext.h"

#include "desktop/board/stepsummary.h"
#include "desktop/preview/characteroffsets.h"
#include "desktop/shell/trust.h"
#include "desktop/widgets/lockbadge.h"
#include "text/human.h"
#include "text/messages.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

QString previewWords(const char *text)
{
    return QCoreApplication::translate("Preview", text);
}

void appendStep(PreviewText &preview, const Document &document, const plan::Step &step, bool down)
{
    const plan::Plan &plan = document.plan();
    QString heading = u"-- %1. %2"_s.arg(plan.indexOf(step.id) + 1).arg(text::message(step.title).replace(u'\n', u' '));
    if (down)
        heading += u" ("_s + previewWords(QT_TRANSLATE_NOOP("Preview", "down")) + u')';
    if (!step.enabled)
        heading += u" ("_s + previewWords(QT_TRANSLATE_NOOP("Preview", "disabled")) + u')';
    preview.text += heading + u'\n';
    const QString application = text::message(step.application);
    if (step.kind == plan::StepKind::DeployMarker && !application.isEmpty())
        preview.text += u"-- "_s + QString(application).replace(u'\n', u"\n-- "_s) + u'\n';
    if (step.kind == plan::StepKind::Backfill && !down && step.backfill)
        preview.text +=
            u"-- "_s +
            previewWords(step.backfill->key.isEmpty()
                             ? QT_TRANSLATE_NOOP("Preview", "in batches of about %1 rows along the table's blocks")
                             : QT_TRANSLATE_NOOP("Preview", "in batches of %1 rows along %2"))
                .replace(u"%1"_s, QString::number(step.backfill->batchRows))
                .replace(u"%2"_s, step.backfill->key.join(u", "_s)) +
            u'\n';
    QString sql = stepSql(step, down, plan.engine);
    if (!step.enabled)
        sql = sql.isEmpty() ? sql : u"-- "_s + sql.replace(u'\n', u"\n-- "_s);
    const int base = int(preview.text.size());
    preview.text += sql;
    if (!sql.isEmpty())
        preview.text += sql.endsWith(u';') || sql.endsWith(u'\n') || !step.enabled ? u"\n"_s : u";\n"_s;
    preview.text += u'\n';
    if (step.enabled)
        std::ranges::move(stepMarks(document, step.id, down, sql, base), std::back_inserter(preview.marks));
}

} // namespace

QString stepSql(const plan::Step &step, bool down, sql::Engine engine)
{
    if (down)
        return step.down();
    return step.backfill                       ? plan::backfillSql(*step.backfill, engine)
           : step.kind == plan::StepKind::Gate ? step.verify()
                                               : step.up();
}

std::vector<SqlMark> stepMarks(const Document &document, const QString &step, bool down, const QString &sql, int base)
{
    std::vector<SqlMark> marks;
    CharacterOffsets offsets(sql);
    for (const plan::StatementEffect &statement : document.effects()) {
        if (statement.step != step || statement.down != down)
            continue;
        const analysis::Effect &effect = statement.effect;
        const int position = base + offsets.at(effect.offset);
        SqlMark mark = effectMark(effect, position, base + offsets.at(effect.offset + effect.length) - position);
        mark.trust = knownOf(document, statement).trust;
        mark.toolTip = effectToolTip(statement, document);
        mark.step = step;
        mark.down = down;
        marks.push_back(std::move(mark));
    }
    return marks;
}

SqlMark effectMark(const analysis::Effect &effect, int position, int length)
{
    SqlMark mark;
    mark.position = position;
    mark.length = length;
    mark.hasEffect = true;
    mark.lock = effect.strongestLock();
    mark.isLong = effect.isLong();
    mark.rewrites = effect.rewrites();
    mark.scans = effect.scans();
    mark.isBroken = effect.error.has_value();
    return mark;
}

QStringList effectLines(const analysis::Effect &effect)
{
    if (effect.error)
        return {text::message(*effect.error)};
    QStringList lines;
    for (const analysis::RelationEffect &relation : effect.relations) {
        if (relation.lock == analysis::LockMode::None && !relation.rewrite && !relation.scan)
            continue;
        QString line = (relation.schema ? *relation.schema + u'.' : QString()) + relation.name + u": "_s +
                       analysis::lockModeName(relation.lock);
        if (relation.isNew)
            line += previewWords(QT_TRANSLATE_NOOP("Preview", ", new"));
        if (relation.rewrite)
            line += previewWords(QT_TRANSLATE_NOOP("Preview", ", rewritten"));
        else if (relation.indexRebuild)
            line += previewWords(QT_TRANSLATE_NOOP("Preview", ", index built"));
        else if (relation.scan)
            line += previewWords(QT_TRANSLATE_NOOP("Preview", ", read whole"));
        lines << line;
    }
    if (lines.isEmpty())
        lines << previewWords(QT_TRANSLATE_NOOP("Preview", "locks no table"));
    if (!effect.transactional)
        lines << previewWords(QT_TRANSLATE_NOOP("Preview", "cannot run inside a transaction"));
    if (effect.waitsForSnapshots)
        lines << previewWords(QT_TRANSLATE_NOOP("Preview", "waits for every older transaction"));
    if (effect.losesData)
        lines << previewWords(QT_TRANSLATE_NOOP("Preview", "loses data that the down SQL cannot bring back"));
    if (!effect.leavesBehind.isEmpty())
        lines << previewWords(QT_TRANSLATE_NOOP("Preview", "leaves %1 behind if it fails half-way"))
                     .arg(effect.leavesBehind);
    return lines;
}

QString effectToolTip(const plan::StatementEffect &statement, const Document &document)
{
    QStringList lines = effectLines(statement.effect);
    const auto proof = document.proof(statement);
    const Known known = knownOf(document, statement);
    if (statement.effect.error && known.trust != analysis::Trust::Mismatch)
        return lines.join(u'\n');
    QString trust = trustText(known.trust);
    if (known.measuredMs >= 0)
        trust += u", "_s + text::duration(known.measuredMs);
    lines << trust;
    if (proof)
        lines += proofLines(*proof);
    return lines.join(u'\n');
}

PreviewText previewText(const Document &document, const QString &id, PreviewScope scope, PreviewDirection direction)
{
    PreviewText preview;
    const plan::Plan &plan = document.plan();
    const plan::Step *current = plan.step(id);
    if (scope == PreviewScope::Step && direction != PreviewDirection::Both) {
        if (!current)
            return preview;
        const bool down = direction == PreviewDirection::Down;
        preview.text = stepSql(*current, down, plan.engine);
        preview.marks = stepMarks(document, id, down, preview.text);
        return preview;
    }
    std::vector<const plan::Step *> steps;
    for (const plan::Step &step : plan.steps)
        if (scope == PreviewScope::Plan ||
            (current && (scope == PreviewScope::Phase ? step.phase == current->phase : step.id == id)))
            steps.push_back(&step);
    if (direction != PreviewDirection::Down)
        for (const plan::Step *step : steps)
            appendStep(preview, document, *step, false);
    if (direction != PreviewDirection::Up) // back from the last step to the first
        for (auto step = steps.rbegin(); step != steps.rend(); ++step)
            if (!(*step)->down().isEmpty())
                appendStep(preview, document, **step, true);
    std::ranges::sort(preview.marks, {}, &SqlMark::position);
    return preview;
}

} // namespace lockstep::desktop
