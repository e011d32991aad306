// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/secrets.h"
#include "db/session.h"
#include "desktop/shell/document.h"

#include <QObject>
#include <QUndoGroup>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace lockstep::desktop {

class ActionRegistry;
class Proving;
class Settings;

/// One answer to an offer of the window.
struct OfferButton {
    QString text;
    std::function<void()> run;
};

/// What the pages share: the document, the open connection, settings and actions. One per window; passed in, never
/// global.
class Workspace : public QObject
{
    Q_OBJECT
public:
    explicit Workspace(QObject *parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] Document &document() { return *m_document; }
    [[nodiscard]] ActionRegistry &actions() { return *m_actions; }
    [[nodiscard]] Settings &settings() { return *m_settings; }
    /// What Ctrl+Z takes back: the plan's changes, or those of a page that is in sight and has its own.
    [[nodiscard]] QUndoGroup &undoGroup() { return m_undoGroup; }
    /// The plan, kept proven in the background.
    [[nodiscard]] Proving &proving() { return *m_proving; }
    /// Work beside the plan that is not saved: asked for before the window closes.
    struct Unsaved {
        std::function<QStringList()> names;
        std::function<void(std::function<void()> then)> save;
    };
    void setUnsaved(Unsaved unsaved) { m_unsaved = std::move(unsaved); }
    [[nodiscard]] const Unsaved &unsaved() const { return m_unsaved; }
    [[nodiscard]] db::Secrets &secrets() { return m_secrets; }

    /// The open connection, or null: planning works without one.
    [[nodiscard]] std::shared_ptr<db::Session> session() const { return m_session; }
    [[nodiscard]] std::optional<db::Profile> profile() const;
    /// The password used for the open connection, so that pages can open further sessions; never stored elsewhere.
    [[nodiscard]] QString password() const { return m_password; }
    void setSession(std::shared_ptr<db::Session> session, const QString &password);
    /// Reads the Catalog again in the background and hands it to the document.
    void refreshCatalog();

    /// The step that the board, the inspector and the preview show. Empty: none.
    [[nodiscard]] QString currentStep() const { return m_currentStep; }
    void setCurrentStep(const QString &id);
    /// The table selected in the navigator, "schema", "name"; both empty: none.
    [[nodiscard]] std::pair<QString, QString> currentTable() const { return m_currentTable; }
    void setCurrentTable(const QString &schema, const QString &name);

    /// Asks for the wizard with this change filled in as far as it is known (from the navigator, for instance).
    void proposeChange(const plan::Change &change);
    /// The wizard takes it, once.
    [[nodiscard]] std::optional<plan::Change> takeProposedChange()
    {
        return std::exchange(m_proposedChange, std::nullopt);
    }

    /// `error` in the user's words on the window's error strip, the server's words a click away.
    void showError(const base::Error &error);

Q_SIGNALS:
    void sessionChanged();
    void currentStepChanged(const QString &id);
    void currentTableChanged();
    void changeProposed();
    void busyChanged(const QString &what, double fraction); ///< empty: nothing runs; fraction -1: unknown
    /// Something a person must see, where the window's status line shows it. `details`: the server's words.
    void errorOccurred(const QString &text, const QString &details);
    void noticeOccurred(const QString &text);
    /// Something that waits for an answer, on a strip over the page. An offer of the same id takes its place; an empty
    /// text takes it away.
    void offered(const QString &id, const QString &text, const std::vector<lockstep::desktop::OfferButton> &buttons,
                 const QString &details = {});
    /// A connection failed or broke: what showError() was given. Whoever watches the connection says it, once.
    void connectionTroubled(const QString &text, const QString &details);
    /// What the bottom row says of a mode: "rehearse" -> "ok, 3 min ago", "locks" -> "nobody waits".
    void statusChanged(const QString &page, const QString &text);
    /// Shows a page of the built-in help: "rules/<id>", "strategies/<id>", "help/board".
    void helpRequested(const QString &topic);
    /// The user wants the running thing to stop (Esc, the button beside the progress).
    void cancelRequested();
    /// The plan at this path should be opened (after what is open now is safe).
    void openRequested(const QString &path);
    /// Migration files should be opened for review: a folder, files, a patch.
    void migrationsRequested(const QStringList &paths);
    /// A page asks for another: "plan", "rehearse", "locks", "review", "wizard", "connections".
    void pageRequested(const QString &page);

private:
    std::unique_ptr<Document> m_document;
    std::unique_ptr<ActionRegistry> m_actions;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Proving> m_proving;
    QUndoGroup m_undoGroup;
    Unsaved m_unsaved;
    db::Secrets m_secrets;
    std::shared_ptr<db::Session> m_session;
    QString m_password;
    QString m_currentStep;
    std::pair<QString, QString> m_currentTable;
    std::optional<plan::Change> m_proposedChange;
};

} // namespace lockstep::desktop
