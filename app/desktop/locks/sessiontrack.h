// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

namespace lockstep::desktop {

/// How fresh a row of a list that is sampled again and again is: new and gone rows are shown as such for two samples.
enum class Freshness { Steady, New, Growing, Gone };

/// Counts down how long a row is marked.
struct FreshMark {
    Freshness freshness = Freshness::Steady;
    int samplesLeft = 0;
    static constexpr int shownFor = 2;
    void set(Freshness value)
    {
        freshness = value;
        samplesLeft = shownFor;
    }
    /// One sample later. True while the row is to be kept: a gone one disappears when its time is over.
    bool step()
    {
        if (samplesLeft > 0 && --samplesLeft == 0) {
            if (freshness == Freshness::Gone)
                return false;
            freshness = Freshness::Steady;
        }
        return true;
    }
    friend bool operator==(const FreshMark &, const FreshMark &) = default;
};

} // namespace lockstep::desktop
