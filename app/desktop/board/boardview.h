// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/board/boardlayout.h"

#include <QAbstractItemView>

namespace lockstep::desktop {

class LaneHeader;

/// The board: phases as lanes, steps as cards. A view on BoardModel like any other: selection, keyboard and scrolling
/// are Qt's; only what can be seen is painted.
class BoardView : public QAbstractItemView
{
    Q_OBJECT
public:
    explicit BoardView(QWidget *parent = nullptr);
    ~BoardView() override;
    void setBoardModel(BoardModel *model);

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;

    /// Asked while a step is dragged: empty when it may stand there, else why not.
    void setDropCheck(std::function<QString(const QString &id, int position)> check) { m_dropCheck = std::move(check); }

Q_SIGNALS:
    /// A step was dropped; `position` as plan::moveStep counts.
    void moveRequested(const QString &id, int position);
    void previewRequested();
    void menuRequested(const QPoint &globalPosition);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &index) const override { return index.column() != 0; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void updateGeometries() override;

private:
    void relayout();
    void paintLanes(QPainter &painter, const QRect &exposed);
    void paintArrows(QPainter &painter, int row);
    void paintDrop(QPainter &painter);
    void updateDrag(QPoint point);
    void endDrag();
    [[nodiscard]] QPoint toContent(QPoint point) const { return point + QPoint(0, verticalOffset()); }
    [[nodiscard]] int rowInLane(int lane, int near) const;

    BoardModel *m_board = nullptr;
    BoardLayout m_layout;
    LaneHeader *m_header;
    std::function<QString(const QString &, int)> m_dropCheck;
    int m_hovered = -1;
    struct Drag {
        int pressedRow = -1;
        QPoint pressedAt;
        bool active = false;
        QPoint at; ///< content coordinates
        int position = -1;
        QString refusal;
    } m_drag;
};

} // namespace lockstep::desktop
