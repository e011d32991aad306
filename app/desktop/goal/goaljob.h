// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/sitting.h"
#include "catalog/compare.h"
#include "db/profile.h"
#include "exchange/schemafiles.h"
#include "plan/analyze.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace lockstep::desktop {

/// Where the wanted schema stands: in files, or in another database.
struct GoalSource {
    QString path; ///< empty: `profile`
    db::Profile profile;
    [[nodiscard]] QString name() const;
};

using GoalSchema = std::shared_ptr<const exchange::FileSchema>;

/// What is to be planned: from `catalog`, as `plan` leaves it, to `goal`.
struct GoalRequest {
    std::shared_ptr<const catalog::Catalog> catalog;
    plan::Plan plan;
    GoalSchema goal;
    bool owners = false;
    advisor::Tree tree;
    advisor::SittingOptions options;
};

/// The way to the goal, and what it leaves different because no kind of change can make it.
struct GoalPlan {
    advisor::Sitting sitting;
    std::vector<plan::StatementEffect> effects;
    std::vector<catalog::Difference> left;
    friend bool operator==(const GoalPlan &, const GoalPlan &) = default;
};

/// Reads wanted schemas and plans the way to them, on a worker thread. One thing at a time: what is asked for later
/// cancels what runs, which then says nothing more. The owner cancels and waits in the destructor.
class GoalJob : public QObject
{
    Q_OBJECT
public:
    explicit GoalJob(QObject *parent = nullptr);
    ~GoalJob() override;

    void read(const GoalSource &source, const QString &password, const catalog::Server &like);
    void plan(const GoalRequest &request);
    /// What runs ends with Cancelled.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void progressed(const QString &what, double fraction);
    void schemaRead(const lockstep::base::Result<lockstep::desktop::GoalSchema> &schema);
    void planned(const lockstep::base::Result<lockstep::desktop::GoalPlan> &plan);

private:
    template <typename T>
    using Work = std::function<base::Result<T>(const std::stop_token &, const base::ProgressFn &)>;
    template <typename T>
    void begin(Work<T> work, void (GoalJob::*done)(const base::Result<T> &));

    std::stop_source m_stop;
    QThreadPool m_thread; ///< of its own, a single one: a server may take long to answer
    quint64 m_id = 0;
    bool m_running = false;
};

} // namespace lockstep::desktop
