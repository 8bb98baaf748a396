-- The planner's workbench: answers to questions, scenarios, plans changed by hand, shown, published in part, and mended after events.

-- What a run that answers a question found: a frontier, an explanation, a clash, a stress test, ways to mend a plan.
CREATE TABLE answers (
    run_id TEXT PRIMARY KEY NOT NULL REFERENCES runs (id),
    cycle_id TEXT NOT NULL REFERENCES cycles (id),
    -- The plan that was asked about, if it was one.
    plan_id TEXT REFERENCES plans (id),
    kind TEXT NOT NULL,
    -- SHA-256 of everything that the answer follows from: the same question about the same plan is answered once.
    question_key TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX answers_question ON answers (question_key);
CREATE INDEX answers_plan ON answers (plan_id);

-- What if: other rules, and events that did not happen.
CREATE TABLE scenarios (
    id TEXT PRIMARY KEY NOT NULL,
    cycle_id TEXT NOT NULL REFERENCES cycles (id),
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    -- JSON: the rules in place of the cycle's, and the events.
    rules TEXT NOT NULL,
    events TEXT NOT NULL,
    -- Whether other planners see it.
    shared BOOLEAN NOT NULL,
    created_by TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX scenarios_cycle ON scenarios (cycle_id);

-- Plans of a scenario are never published.
ALTER TABLE plans ADD COLUMN scenario_id TEXT REFERENCES scenarios (id);
-- The plan that this one was made of, by hand, as a repair, or as the part of it that was published ahead.
ALTER TABLE plans ADD COLUMN based_on TEXT REFERENCES plans (id);
-- Which published plan of its cycle it is, from 1.
ALTER TABLE plans ADD COLUMN edition INTEGER;
-- When the draft was shown, and until when people may ask for a change.
ALTER TABLE plans ADD COLUMN shown_to_managers_at TIMESTAMP;
ALTER TABLE plans ADD COLUMN shown_to_people_at TIMESTAMP;
ALTER TABLE plans ADD COLUMN objections_until TIMESTAMP;
-- Hard rules that a draft changed by hand breaks: it cannot be shown or published before there are none.
ALTER TABLE plans ADD COLUMN rules_broken INTEGER NOT NULL DEFAULT 0;

-- Every change of a draft by hand, with what takes it back.
CREATE TABLE plan_moves (
    plan_id TEXT NOT NULL REFERENCES plans (id),
    -- The plan's version after the change.
    version INTEGER NOT NULL,
    actor TEXT NOT NULL,
    at TIMESTAMP NOT NULL,
    -- JSON
    moves TEXT NOT NULL,
    inverse TEXT NOT NULL,
    PRIMARY KEY (plan_id, version)
);

-- What happened to a cycle with a published plan, and the plan that was made of it.
CREATE TABLE plan_events (
    id TEXT PRIMARY KEY NOT NULL,
    cycle_id TEXT NOT NULL REFERENCES cycles (id),
    plan_id TEXT NOT NULL REFERENCES plans (id),
    -- leave, resignation, veto, joiner, closed-post, moved-session, cancelled-session
    kind TEXT NOT NULL,
    -- JSON
    body TEXT NOT NULL,
    recorded_at TIMESTAMP NOT NULL,
    recorded_by TEXT NOT NULL,
    run_id TEXT REFERENCES runs (id),
    -- The draft that mends the plan, once one was chosen; what the event says stands in the company's data from then on.
    mended_plan_id TEXT REFERENCES plans (id)
);
CREATE INDEX plan_events_cycle ON plan_events (cycle_id, recorded_at);

-- No new visitors from this day on.
ALTER TABLE posts ADD COLUMN closes_on DATE;

-- A session of a cycle that takes place in another week, or not at all.
CREATE TABLE session_changes (
    cycle_id TEXT NOT NULL REFERENCES cycles (id),
    -- The session's id in the problem: recurring sessions have one for each occurrence.
    occurrence TEXT NOT NULL,
    ride_session_id TEXT NOT NULL REFERENCES ride_sessions (id),
    -- Absent: it is cancelled.
    held_on DATE,
    PRIMARY KEY (cycle_id, occurrence)
);
