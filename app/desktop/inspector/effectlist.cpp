// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/inspector/effectlist.h"

#include "desktop/preview/previewtext.h"
#include "desktop/shell/trust.h"
#include "desktop/widgets/badgelabel.h"
#include "text/human.h"
#include "text/messages.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

constexpr int mostLines = 40;

QWidget *effectLine(const analysis::RelationEffect &relation, bool isLong, const Known &known)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const bool grows = relation.rewrite || relation.scan || relation.indexRebuild;
    row->addWidget(new BadgeLabel(relation.lock, isLong && grows, known.trust));
    const QString place = relation.schema && *relation.schema != "public"_L1 ? *relation.schema + u'.' : QString();
    QStringList marks;
    if (relation.isNew)
        marks << EffectList::tr("new");
    if (relation.rewrite)
        marks << EffectList::tr("rewritten");
    else if (relation.indexRebuild)
        marks << EffectList::tr("index built");
    else if (relation.scan)
        marks << EffectList::tr("read whole");
    auto *name = textLabel(place + relation.name);
    row->addWidget(name, 1);
    if (!marks.isEmpty()) {
        auto *mark = new QLabel(marks.join(u", "_s));
        mark->setForegroundRole(QPalette::PlaceholderText);
        row->addWidget(mark);
    }
    return line;
}

} // namespace

EffectList::EffectList(Workspace &workspace, QWidget *parent) : Section(tr("Effects"), parent), m_workspace(workspace)
{
}

void EffectList::show(const QString &step)
{
    clearLayout(body());
    const Document &document = m_workspace.document();
    QStringList remarks;
    analysis::Trust trust = analysis::Trust::Predicted;
    qint64 measured = -1;
    int lines = 0;
    bool any = false;
    // a table that several statements touch is one line, with its strongest lock
    std::map<std::pair<QString, QString>, std::tuple<analysis::RelationEffect, bool, Known>> strongest;
    for (const plan::StatementEffect &statement : document.effects()) {
        if (statement.step != step || statement.down)
            continue;
        const analysis::Effect &effect = statement.effect;
        const Known known = knownOf(document, statement);
        trust = any ? combined(trust, known.trust) : known.trust;
        any = true;
        if (const ProofPointer proof = document.proof(statement))
            remarks += proofLines(*proof);
        if (known.measuredMs >= 0)
            measured = std::max<qint64>(measured, 0) + known.measuredMs;
        if (effect.error)
            remarks << text::message(*effect.error);
        for (const analysis::RelationEffect &relation : effect.relations) {
            if (relation.lock == analysis::LockMode::None && !relation.rewrite)
                continue;
            const auto key = std::pair(relation.schema.value_or(QString()), relation.name);
            const auto found = strongest.find(key);
            if (found == strongest.end() || std::get<0>(found->second).lock < relation.lock)
                strongest[key] = {relation, effect.isLong(), known};
        }
        if (!effect.transactional)
            remarks << tr("Cannot run inside a transaction.");
        if (effect.waitsForSnapshots)
            remarks << tr("Waits for every older transaction.");
        if (effect.losesData)
            remarks << tr("Loses data that the down SQL cannot bring back.");
        if (!effect.leavesBehind.isEmpty())
            remarks << tr("Leaves %1 behind if it fails half-way.").arg(effect.leavesBehind);
        for (const QString &note : effect.notes)
            remarks << text::message(base::Message{note, {}});
    }
    std::vector<const std::tuple<analysis::RelationEffect, bool, Known> *> sorted;
    for (const auto &[key, line] : strongest)
        sorted.push_back(&line);
    std::ranges::stable_sort(sorted, std::greater(), [](const auto *line) { return int(std::get<0>(*line).lock); });
    for (const auto *line : sorted)
        if (++lines <= mostLines)
            body()->addWidget(effectLine(std::get<0>(*line), std::get<1>(*line), std::get<2>(*line)));
    if (lines > mostLines)
        body()->addWidget(textLabel(tr("and %1 more").arg(lines - mostLines)));
    if (any && lines == 0)
        body()->addWidget(textLabel(tr("Locks no table.")));
    remarks.removeDuplicates();
    for (const QString &remark : std::as_const(remarks))
        body()->addWidget(textLabel(remark));
    if (measured >= 0)
        body()->addWidget(textLabel(tr("Measured in the last rehearsal: %1").arg(text::duration(measured))));
    setVisible(any);
}

} // namespace lockstep::desktop
