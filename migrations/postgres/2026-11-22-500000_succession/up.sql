-- The leader's side: critical roles that people propose, confirm and edit, who may follow, and what became of it.

-- proposed, confirmed, dismissed. What stood there before was somebody's decision.
ALTER TABLE critical_roles ADD COLUMN state TEXT NOT NULL DEFAULT 'confirmed';
-- Why it was proposed: manager, or sole-holder:<competency>
ALTER TABLE critical_roles ADD COLUMN proposed_because TEXT;
-- Account that confirmed or dismissed it, and when.
ALTER TABLE critical_roles ADD COLUMN confirmed_by TEXT;
ALTER TABLE critical_roles ADD COLUMN confirmed_on DATE;
-- From when on nobody holds it, if that is known.
ALTER TABLE critical_roles ADD COLUMN vacancy_on DATE;

-- nominated by somebody, or taken over from what fit suggested
ALTER TABLE successors ADD COLUMN origin TEXT NOT NULL DEFAULT 'nominated';
-- Account that named them, and when.
ALTER TABLE successors ADD COLUMN nominated_by TEXT;
ALTER TABLE successors ADD COLUMN nominated_on DATE;

-- What was done to a critical role with its successors, so that it can be taken back. The role may be gone: no reference.
CREATE TABLE succession_changes (
    id TEXT PRIMARY KEY NOT NULL,
    critical_role_id TEXT NOT NULL,
    -- confirmed, dismissed, added, edited, removed, nominated, unnominated, undone
    kind TEXT NOT NULL,
    at TIMESTAMP NOT NULL,
    -- Account id.
    actor TEXT NOT NULL,
    -- JSON: the role with its successors; absent: there was none.
    before TEXT,
    after TEXT,
    undone_by TEXT
);
CREATE INDEX succession_changes_role ON succession_changes (critical_role_id, at);

-- People who are developed together, for no role in particular.
CREATE TABLE talent_pools (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    purpose TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
);

CREATE TABLE talent_pool_members (
    pool_id TEXT NOT NULL REFERENCES talent_pools (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    note TEXT NOT NULL,
    added_by TEXT NOT NULL,
    added_at TIMESTAMP NOT NULL,
    PRIMARY KEY (pool_id, person_id)
);

-- Performance × potential as people entered them; the latest row of a person holds, the earlier ones are its history.
CREATE TABLE nine_boxes (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES people (id),
    -- 1 low, 2 middle, 3 high; both absent: taken out of the grid
    performance INTEGER,
    potential INTEGER,
    note TEXT NOT NULL,
    -- Account id.
    entered_by TEXT NOT NULL,
    entered_at TIMESTAMP NOT NULL
);
CREATE INDEX nine_boxes_person ON nine_boxes (person_id, entered_at);

-- What the bench should reach.
CREATE TABLE succession_targets (
    -- coverage, readiness, net-coverage, depth
    measure TEXT PRIMARY KEY NOT NULL,
    -- A share of 0 to 1, or ready people a role.
    value DOUBLE PRECISION NOT NULL,
    by_on DATE,
    set_by TEXT NOT NULL,
    set_at TIMESTAMP NOT NULL
);

-- The bench as it stood at a moment: role by role, so that everybody's figures can be made of the part they see.
CREATE TABLE succession_snapshots (
    id TEXT PRIMARY KEY NOT NULL,
    -- Last day of its quarter.
    quarter_ends_on DATE NOT NULL,
    taken_on DATE NOT NULL,
    taken_at TIMESTAMP NOT NULL,
    -- published, quarter
    occasion TEXT NOT NULL,
    plan_id TEXT,
    -- JSON
    body TEXT NOT NULL
);
CREATE INDEX succession_snapshots_quarter ON succession_snapshots (quarter_ends_on, taken_at);

-- A placement or ride-along that the next solve should prefer, because it brings a successor forward.
CREATE TABLE succession_preferences (
    id TEXT PRIMARY KEY NOT NULL,
    cycle_id TEXT NOT NULL REFERENCES cycles (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    -- placement, ride
    kind TEXT NOT NULL,
    post_id TEXT REFERENCES posts (id),
    ride_session_id TEXT REFERENCES ride_sessions (id),
    critical_role_id TEXT NOT NULL,
    -- Account id.
    created_by TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    withdrawn_at TIMESTAMP
);
CREATE INDEX succession_preferences_cycle ON succession_preferences (cycle_id, person_id);
