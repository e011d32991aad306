// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "locks/sample.h"

#include <QMap>
#include <QWidget>

class QLabel;
class QProgressBar;
class QVBoxLayout;

namespace lockstep::desktop {

/// Running schema work with the server's own progress: a bar each.
class ProgressView : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressView(QWidget *parent = nullptr);
    void setProgress(const std::vector<locks::ProgressInfo> &progress);
    [[nodiscard]] int count() const { return int(m_lines.size()); }

private:
    struct Line {
        QWidget *widget = nullptr;
        QLabel *words = nullptr;
        QProgressBar *bar = nullptr;
    };
    QMap<int, Line> m_lines; ///< by pid
    QVBoxLayout *m_layout;
    QLabel *m_nothing;
};

} // namespace lockstep::desktop
