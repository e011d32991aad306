<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>RehearsalWords</name>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n statement</numerusform>
            <numerusform>%n statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) not as predicted</source>
        <translation>
            <numerusform>once not as predicted</numerusform>
            <numerusform>%n times not as predicted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::CatalogFiles</name>
    <message numerus="yes">
        <source>%n table(s) and view(s) read. Planning works without the server.</source>
        <translation>
            <numerusform>%n table or view read. Planning works without the server.</numerusform>
            <numerusform>%n tables and views read. Planning works without the server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) of the dump did not load here; the Catalog lacks what they make.</source>
        <translation>
            <numerusform>%n statement of the dump did not load here; the Catalog lacks what it makes.</numerusform>
            <numerusform>%n statements of the dump did not load here; the Catalog lacks what they make.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::Demo</name>
    <message numerus="yes">
        <source>, %n failed</source>
        <translation>
            <numerusform>, %n failed</numerusform>
            <numerusform>, %n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::FileActions</name>
    <message numerus="yes">
        <source>%n migration file(s) with changes that are not saved</source>
        <translation>
            <numerusform>%n migration file with changes that are not saved</numerusform>
            <numerusform>%n migration files with changes that are not saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::GoalLeft</name>
    <message numerus="yes">
        <source>&lt;b&gt;%n thing(s) stay different.&lt;/b&gt; What changes cannot say is planned by hand, as steps of your own.</source>
        <translation>
            <numerusform>&lt;b&gt;%n thing stays different.&lt;/b&gt; What changes cannot say is planned by hand, as steps of your own.</numerusform>
            <numerusform>&lt;b&gt;%n things stay different.&lt;/b&gt; What changes cannot say is planned by hand, as steps of your own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::GoalPage</name>
    <message numerus="yes">
        <source>Taken into the plan: %n change(s) that lead to %1.</source>
        <translation>
            <numerusform>Taken into the plan: %n change that leads to %1.</numerusform>
            <numerusform>Taken into the plan: %n changes that lead to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 changes are planned: %n new step(s).</source>
        <translation>
            <numerusform>%1 of %2 changes are planned: %n new step.</numerusform>
            <numerusform>%1 of %2 changes are planned: %n new steps.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::LocksPage</name>
    <message numerus="yes">
        <source>%n session(s) wait</source>
        <translation>
            <numerusform>%n session waits</numerusform>
            <numerusform>%n sessions wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::MigrationsHead</name>
    <message numerus="yes">
        <source>%n script(s)</source>
        <translation>
            <numerusform>%n script</numerusform>
            <numerusform>%n scripts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mismatch(es)</source>
        <translation>
            <numerusform>%n mismatch</numerusform>
            <numerusform>%n mismatches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::MigrationsPage</name>
    <message numerus="yes">
        <source>%n migration file(s) changed here and not saved</source>
        <translation>
            <numerusform>%n migration file changed here and not saved</numerusform>
            <numerusform>%n migration files changed here and not saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not part of the history</source>
        <translation>
            <numerusform>%n file is not part of the history</numerusform>
            <numerusform>%n files are not part of the history</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::NavigatorPane</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::OutcomeView</name>
    <message numerus="yes">
        <source>%n step(s) come into the plan:</source>
        <translation>
            <numerusform>%n step comes into the plan:</numerusform>
            <numerusform>%n steps come into the plan:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::ResultsModel</name>
    <message numerus="yes">
        <source>in %n batch(es)</source>
        <translation>
            <numerusform>in %n batch</numerusform>
            <numerusform>in %n batches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::ScriptFiles</name>
    <message numerus="yes">
        <source>Reading %n SQL file(s)</source>
        <translation>
            <numerusform>Reading %n SQL file</numerusform>
            <numerusform>Reading %n SQL files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::Timeline</name>
    <message numerus="yes">
        <source>%n step(s), %1</source>
        <translation>
            <numerusform>%n step, %1</numerusform>
            <numerusform>%n steps, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) blocked, up to %1</source>
        <translation>
            <numerusform>%n session blocked, up to %1</numerusform>
            <numerusform>%n sessions blocked, up to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::WaitsChart</name>
    <message numerus="yes">
        <source>%n session(s) wait now</source>
        <translation>
            <numerusform>%n session waits now</numerusform>
            <numerusform>%n sessions wait now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::WaysView</name>
    <message numerus="yes">
        <source>%n step(s) without</source>
        <translation>
            <numerusform>%n step without</numerusform>
            <numerusform>%n steps without</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::WizardPage</name>
    <message numerus="yes">
        <source>Taken into the plan: %1 (%n step(s)).</source>
        <translation>
            <numerusform>Taken into the plan: %1 (%n step).</numerusform>
            <numerusform>Taken into the plan: %1 (%n steps).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in the plan. What the next one can be done together with is done together.</source>
        <translation>
            <numerusform>%n change in the plan. What the next one can be done together with is done together.</numerusform>
            <numerusform>%n changes in the plan. What the next one can be done together with is done together.</numerusform>
        </translation>
    </message>
</context>
</TS>
