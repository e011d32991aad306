// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/rehearse/resultsmodel.h"

#include "desktop/rehearse/rehearsalwords.h"
#include "desktop/widgets/danger.h"
#include "rehearsal/trywords.h"
#include "sql/quote.h"
#include "text/human.h"
#include "text/messages.h"

#include <QApplication>
#include <QFont>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

ResultsModel::ResultsModel(QObject *parent) : QAbstractTableModel(parent)
{
}

void ResultsModel::start(const plan::Plan &plan, const std::vector<plan::StatementEffect> &effects)
{
    beginResetModel();
    m_plan = plan;
    m_effects = effects;
    m_rows.clear();
    endResetModel();
}

void ResultsModel::setResult(std::shared_ptr<const rehearsal::Result> result, const plan::Plan &plan,
                             const std::vector<plan::StatementEffect> &effects)
{
    beginResetModel();
    m_plan = plan;
    m_effects = effects;
    m_rows.clear();
    for (size_t i = 0; result && i < result->statements.size(); ++i)
        m_rows.push_back(makeRow(result->statements[i]));
    endResetModel();
}

void ResultsModel::append(const rehearsal::StatementResult &statement)
{
    const int row = int(m_rows.size());
    beginInsertRows({}, row, row);
    m_rows.push_back(makeRow(statement));
    endInsertRows();
}

ResultsModel::Row ResultsModel::makeRow(const rehearsal::StatementResult &statement) const
{
    Row row;
    row.statement = statement;
    row.number = m_plan.indexOf(statement.step) + 1;
    if (const auto *step = m_plan.step(statement.step))
        row.title = text::message(step->title);
    const bool down = statement.pass == rehearsal::Pass::Down;
    for (const auto &effect : m_effects) {
        if (effect.step == statement.step && effect.down == down && effect.sql.trimmed() == statement.sql.trimmed()) {
            row.predicted = effect.effect.strongestLock();
            row.predictedRewrite = effect.effect.rewrites();
            break;
        }
    }
    return row;
}

int ResultsModel::rowOf(const QString &step) const
{
    const auto found = std::ranges::find(m_rows, step, [](const Row &row) { return row.statement.step; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int ResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ResultsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ResultsModel::text(const Row &row, int column) const
{
    const auto &statement = row.statement;
    switch (column) {
    case PassColumn:
        return passTitle(statement.pass);
    case StepColumn:
        return row.number > 0 ? u"%1 %2"_s.arg(row.number).arg(row.title) : statement.step;
    case StatementColumn:
        return shortSql(statement.sql);
    case OutcomeColumn:
        return statement.mismatches.empty() ? outcomeTitle(statement.outcome)
                                            : outcomeTitle(rehearsal::Outcome::Mismatch);
    case DurationColumn:
        return text::duration(statement.durationMs);
    case WaitColumn:
        return statement.lockWaitMs > 0 ? text::duration(statement.lockWaitMs) : QString();
    case PredictedColumn:
        return row.predicted ? analysis::lockModeName(*row.predicted) : QString();
    case HeldColumn:
        return analysis::lockModeName(strongestHeld(statement));
    case BlockedColumn: {
        qint64 longest = 0;
        for (const auto &session : statement.blocked)
            longest = std::max(longest, session.blockedMs);
        return statement.blocked.empty()
                   ? QString()
                   : tr("%1, up to %2").arg(statement.blocked.size()).arg(text::duration(longest));
    }
    case RewrittenColumn:
        return statement.rewritten.join(", "_L1);
    case WalColumn:
        return statement.walBytes >= 0 ? text::bytes(statement.walBytes) : QString();
    case RowsColumn:
        return statement.rows >= 0 ? text::count(double(statement.rows)) : QString();
    case AttemptsColumn:
        return statement.attempts > 1 ? QString::number(statement.attempts) : QString();
    default:
        return {};
    }
}

QString ResultsModel::tip(const Row &row, int column) const
{
    const auto &statement = row.statement;
    const QLocale locale;
    QStringList lines;
    switch (column) {
    case StatementColumn:
        lines << statement.sql;
        break;
    case DurationColumn:
        lines << tr("%1 ms").arg(locale.toString(statement.durationMs));
        break;
    case WalColumn:
        if (statement.walBytes >= 0)
            lines << tr("%1 bytes of WAL").arg(locale.toString(statement.walBytes));
        if (statement.temporaryBytes > 0)
            lines << tr("%1 of temporary files").arg(text::bytes(statement.temporaryBytes));
        break;
    case RowsColumn:
        if (statement.rows >= 0)
            lines << tr("%1 rows").arg(locale.toString(statement.rows));
        if (statement.batches > 0)
            lines << tr("in %n batch(es)", nullptr, statement.batches);
        break;
    case HeldColumn:
        for (const auto &lock : statement.locks)
            lines << tr("%1: %2, seen for %3")
                         .arg(sql::qualifiedName(lock.schema, lock.relation), analysis::lockModeName(lock.mode),
                              text::duration(lock.lastSeenMs - lock.firstSeenMs));
        break;
    case BlockedColumn:
        for (const auto &session : statement.blocked)
            lines << tr("%1 %2: %3, waited %4")
                         .arg(session.pid)
                         .arg(session.application, shortSql(session.query), text::duration(session.blockedMs));
        break;
    case WaitColumn:
    case AttemptsColumn:
        for (const auto &lockTry : statement.tries) {
            lines << text::message(describe(lockTry));
            for (const auto &session : lockTry.inTheWay)
                lines << u"    "_s + text::message(describe(session));
        }
        break;
    default:
        break;
    }
    for (const auto &mismatch : statement.mismatches)
        lines << mismatchSentence(mismatch);
    if (statement.error) {
        lines << text::message(*statement.error);
        if (!statement.error->context.isEmpty())
            lines << statement.error->context;
    }
    return lines.join(u'\n');
}

QVariant ResultsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const auto &statement = row.statement;
    const int column = index.column();
    const bool loud = !statement.mismatches.empty() || statement.outcome == rehearsal::Outcome::Failed;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return tip(row, column);
    case Qt::AccessibleTextRole: {
        QStringList words{text(row, column)};
        if (column == OutcomeColumn) {
            for (const auto &mismatch : statement.mismatches)
                words << mismatchSentence(mismatch);
        }
        return words.join(". "_L1);
    }
    case Qt::TextAlignmentRole:
        if (column == DurationColumn || column == WaitColumn || column == WalColumn || column == RowsColumn ||
            column == AttemptsColumn)
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::BackgroundRole:
        return loud ? QVariant(dangerFill(analysis::Danger::BlocksEverything, QApplication::palette())) : QVariant();
    case Qt::ForegroundRole:
        return loud && column == OutcomeColumn
                   ? QVariant(dangerInk(analysis::Danger::BlocksEverything, QApplication::palette()))
                   : QVariant();
    case Qt::FontRole:
        if (loud && column == OutcomeColumn) {
            QFont font = QApplication::font();
            font.setBold(true);
            return font;
        }
        return {};
    case LockModeRole:
        if (column == PredictedColumn && row.predicted)
            return int(*row.predicted);
        if (column == HeldColumn && strongestHeld(statement) != analysis::LockMode::None)
            return int(strongestHeld(statement));
        return {};
    case TrustRole:
        if (column == PredictedColumn)
            return int(analysis::Trust::Predicted);
        return int(statement.mismatches.empty() ? analysis::Trust::Rehearsed : analysis::Trust::Mismatch);
    case StepRole:
        return statement.step;
    case SortRole:
        switch (column) {
        case DurationColumn:
            return statement.durationMs;
        case WaitColumn:
            return statement.lockWaitMs;
        case WalColumn:
            return statement.walBytes;
        case RowsColumn:
            return statement.rows;
        case StepColumn:
            return row.number;
        default:
            return text(row, column);
        }
    default:
        return {};
    }
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole &&
        (section == DurationColumn || section == WaitColumn || section == WalColumn || section == RowsColumn ||
         section == AttemptsColumn))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PassColumn:
        return tr("Pass");
    case StepColumn:
        return tr("Step");
    case StatementColumn:
        return tr("Statement");
    case OutcomeColumn:
        return tr("Outcome");
    case DurationColumn:
        return tr("Duration");
    case WaitColumn:
        return tr("Waited for locks");
    case PredictedColumn:
        return tr("Lock predicted");
    case HeldColumn:
        return tr("Lock held");
    case BlockedColumn:
        return tr("Sessions blocked");
    case RewrittenColumn:
        return tr("Rewritten");
    case WalColumn:
        return tr("WAL");
    case RowsColumn:
        return tr("Rows");
    case AttemptsColumn:
        return tr("Attempts");
    default:
        return {};
    }
}

} // namespace lockstep::desktop
