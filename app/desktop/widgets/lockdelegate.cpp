// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/widgets/lockdelegate.h"

#include "desktop/widgets/danger.h"

namespace lockstep::desktop {

void LockDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto mode = analysis::lockModeFromName(index.data().toString());
    if (!mode || *mode == analysis::LockMode::None)
        return;
    const int side = option->fontMetrics.ascent() + 2;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = {side, side};
    option->icon = dangerIcon(analysis::dangerOf(*mode), false, option->palette, side,
                              option->widget ? option->widget->devicePixelRatioF() : 1);
}

} // namespace lockstep::desktop
