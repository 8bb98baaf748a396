-- The foundation. The same statements run on SQLite and PostgreSQL: ids are text (a company's own stable ids, or UUIDv7 for
-- what Tandem makes itself), time is naive UTC, JSON is text that one Rust type reads and writes.

CREATE TABLE settings (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
);

-- Organisation -------------------------------------------------------------------------------------------------------
CREATE TABLE functions (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL
);

CREATE TABLE locations (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    time_zone TEXT NOT NULL DEFAULT 'UTC'
);

CREATE TABLE teams (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    function_id TEXT NOT NULL REFERENCES functions (id),
    location_id TEXT REFERENCES locations (id),
    -- Absent: guessed from the team's size (product.md).
    floor_fte DOUBLE PRECISION,
    target_fte DOUBLE PRECISION,
    away_share DOUBLE PRECISION NOT NULL DEFAULT 0.15
);

CREATE TABLE roles (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    function_id TEXT NOT NULL REFERENCES functions (id),
    -- 1 junior, 2 experienced, 3 senior, 4 manager, 5 head
    seniority INTEGER NOT NULL DEFAULT 2
);

CREATE TABLE people (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    email TEXT,
    team_id TEXT NOT NULL REFERENCES teams (id),
    role_id TEXT NOT NULL REFERENCES roles (id),
    manager_id TEXT REFERENCES people (id),
    location_id TEXT REFERENCES locations (id),
    fte DOUBLE PRECISION NOT NULL DEFAULT 1,
    -- Yearly quota in the company's currency; absent: carries none.
    quota DOUBLE PRECISION,
    joined_on DATE,
    left_on DATE,
    -- Why the person takes no placements (rides); absent: takes part.
    no_placements_reason TEXT,
    no_rides_reason TEXT
);
CREATE INDEX people_team ON people (team_id);
CREATE INDEX people_manager ON people (manager_id);

-- Competency model ---------------------------------------------------------------------------------------------------
CREATE TABLE scales (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    lowest DOUBLE PRECISION NOT NULL,
    highest DOUBLE PRECISION NOT NULL,
    -- [[native, canonical], …] in rising order, from lowest to highest
    anchors TEXT NOT NULL
);

CREATE TABLE competencies (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    -- Absent: shared by all functions.
    function_id TEXT REFERENCES functions (id),
    definition TEXT NOT NULL DEFAULT '',
    scale_id TEXT NOT NULL REFERENCES scales (id)
);

CREATE TABLE indicators (
    competency_id TEXT NOT NULL REFERENCES competencies (id),
    level DOUBLE PRECISION NOT NULL,
    description TEXT NOT NULL,
    PRIMARY KEY (competency_id, level)
);

CREATE TABLE role_profiles (
    role_id TEXT NOT NULL REFERENCES roles (id),
    competency_id TEXT NOT NULL REFERENCES competencies (id),
    -- On the competency's scale.
    target DOUBLE PRECISION NOT NULL,
    -- 1 to 5
    importance INTEGER NOT NULL,
    essential BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (role_id, competency_id)
);

CREATE TABLE team_skills (
    team_id TEXT NOT NULL REFERENCES teams (id),
    competency_id TEXT NOT NULL REFERENCES competencies (id),
    -- From this level on (competency's scale) somebody counts as qualified.
    level DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (team_id, competency_id)
);

CREATE TABLE ratings (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES people (id),
    competency_id TEXT NOT NULL REFERENCES competencies (id),
    -- self, manager, peer, certified
    source TEXT NOT NULL,
    rater_id TEXT REFERENCES people (id),
    rated_on DATE NOT NULL,
    -- As entered, on scale_id.
    level DOUBLE PRECISION NOT NULL,
    scale_id TEXT NOT NULL REFERENCES scales (id),
    note TEXT
);
CREATE INDEX ratings_person ON ratings (person_id, competency_id);

-- Occasions to learn -------------------------------------------------------------------------------------------------
CREATE TABLE posts (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    team_id TEXT NOT NULL REFERENCES teams (id),
    location_id TEXT REFERENCES locations (id),
    capacity INTEGER NOT NULL DEFAULT 1,
    mentor_id TEXT REFERENCES people (id),
    -- leading, working, observing
    mode TEXT NOT NULL DEFAULT 'working',
    -- [4, 6]
    lengths_weeks TEXT NOT NULL,
    -- [1.0]
    intensities TEXT NOT NULL,
    -- [{competency, share, level}], level on the canonical 0–7 scale
    teaches TEXT NOT NULL
);

CREATE TABLE ride_sessions (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    -- ride-along, meeting
    kind TEXT NOT NULL,
    team_id TEXT NOT NULL REFERENCES teams (id),
    host_id TEXT REFERENCES people (id),
    location_id TEXT REFERENCES locations (id),
    -- A dated session has its day; a recurring one none.
    held_on DATE,
    -- Recurs every so many weeks; absent for a dated session.
    every_weeks INTEGER,
    seats INTEGER NOT NULL,
    duration_weeks DOUBLE PRECISION NOT NULL,
    teaches TEXT NOT NULL
);

CREATE TABLE leaves (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES people (id),
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    -- Private to HR.
    reason TEXT
);
CREATE INDEX leaves_person ON leaves (person_id);

CREATE TABLE blackouts (
    id TEXT PRIMARY KEY NOT NULL,
    -- Absent: the whole company.
    team_id TEXT REFERENCES teams (id),
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    reason TEXT NOT NULL DEFAULT ''
);

-- Cycles, runs, plans ------------------------------------------------------------------------------------------------
CREATE TABLE cycles (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    -- A Monday.
    starts_on DATE NOT NULL,
    weeks INTEGER NOT NULL,
    -- The cycle's rules and prices as one typed document.
    rules TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
);

CREATE TABLE preferences (
    cycle_id TEXT NOT NULL REFERENCES cycles (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    post_id TEXT NOT NULL REFERENCES posts (id),
    -- 1 to 3: wished for, best first; 0: rather not
    rank INTEGER NOT NULL,
    PRIMARY KEY (cycle_id, person_id, post_id)
);

CREATE TABLE runs (
    id TEXT PRIMARY KEY NOT NULL,
    cycle_id TEXT NOT NULL REFERENCES cycles (id),
    kind TEXT NOT NULL,
    -- queued, running, succeeded, failed, cancelled
    state TEXT NOT NULL,
    problem TEXT NOT NULL,
    options TEXT NOT NULL,
    requested_by TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    started_at TIMESTAMP,
    finished_at TIMESTAMP,
    cancel_requested BOOLEAN NOT NULL DEFAULT FALSE,
    -- Lease: who works on it, under which fencing token, until when (the database's clock, seconds since 1970).
    worker TEXT,
    fence BIGINT NOT NULL DEFAULT 0,
    lease_until DOUBLE PRECISION,
    attempts INTEGER NOT NULL DEFAULT 0,
    -- Latest progress, and the points of the chart, as JSON.
    progress TEXT,
    history TEXT NOT NULL DEFAULT '[]',
    -- A sentence, where it failed.
    error TEXT,
    plan_id TEXT
);
CREATE INDEX runs_cycle ON runs (cycle_id, created_at);
-- One active run a cycle and kind.
CREATE UNIQUE INDEX runs_active ON runs (cycle_id, kind) WHERE state IN ('queued', 'running');

CREATE TABLE plans (
    id TEXT PRIMARY KEY NOT NULL,
    cycle_id TEXT NOT NULL REFERENCES cycles (id),
    -- Absent for plans that came from a file.
    run_id TEXT REFERENCES runs (id),
    name TEXT NOT NULL,
    -- draft, published, superseded
    state TEXT NOT NULL,
    -- The problem it answers, and what it is worth (as the solver's JSON).
    problem TEXT NOT NULL,
    account TEXT NOT NULL,
    value DOUBLE PRECISION NOT NULL,
    gain DOUBLE PRECISION NOT NULL,
    gain_possible DOUBLE PRECISION NOT NULL,
    disruption DOUBLE PRECISION NOT NULL,
    bound DOUBLE PRECISION,
    created_at TIMESTAMP NOT NULL,
    published_at TIMESTAMP,
    version INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX plans_cycle ON plans (cycle_id, created_at);
CREATE UNIQUE INDEX plans_published ON plans (cycle_id) WHERE state = 'published';

CREATE TABLE placements (
    id TEXT PRIMARY KEY NOT NULL,
    plan_id TEXT NOT NULL REFERENCES plans (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    post_id TEXT NOT NULL REFERENCES posts (id),
    starts_on DATE NOT NULL,
    weeks INTEGER NOT NULL,
    intensity DOUBLE PRECISION NOT NULL
);
CREATE INDEX placements_plan ON placements (plan_id);
CREATE INDEX placements_person ON placements (person_id);

CREATE TABLE rides (
    id TEXT PRIMARY KEY NOT NULL,
    plan_id TEXT NOT NULL REFERENCES plans (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    ride_session_id TEXT NOT NULL REFERENCES ride_sessions (id),
    -- The session's id in the problem: recurring sessions have one for each occurrence.
    occurrence TEXT NOT NULL,
    week_of DATE NOT NULL
);
CREATE INDEX rides_plan ON rides (plan_id);
CREATE INDEX rides_person ON rides (person_id);

CREATE TABLE objections (
    id TEXT PRIMARY KEY NOT NULL,
    plan_id TEXT NOT NULL REFERENCES plans (id),
    placement_id TEXT REFERENCES placements (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    -- Private to HR and the person.
    reason TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    -- open, upheld, declined
    state TEXT NOT NULL,
    answer TEXT,
    answered_by TEXT,
    answered_at TIMESTAMP,
    version INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX objections_plan ON objections (plan_id);

-- Succession ---------------------------------------------------------------------------------------------------------
CREATE TABLE critical_roles (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    role_id TEXT NOT NULL REFERENCES roles (id),
    team_id TEXT NOT NULL REFERENCES teams (id),
    incumbent_id TEXT REFERENCES people (id),
    -- 1 to 5 each
    criticality INTEGER NOT NULL,
    risk_of_loss INTEGER NOT NULL,
    impact_of_loss INTEGER NOT NULL
);

CREATE TABLE successors (
    critical_role_id TEXT NOT NULL REFERENCES critical_roles (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    reason TEXT NOT NULL DEFAULT '',
    emergency BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (critical_role_id, person_id)
);

-- Access -------------------------------------------------------------------------------------------------------------
CREATE TABLE accounts (
    id TEXT PRIMARY KEY NOT NULL,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    -- administrator, planner, leader, manager, employee
    role TEXT NOT NULL,
    person_id TEXT REFERENCES people (id),
    password_hash TEXT NOT NULL,
    disabled BOOLEAN NOT NULL DEFAULT FALSE,
    created_at TIMESTAMP NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
);

CREATE TABLE login_sessions (
    -- SHA-256 of the key in the cookie.
    key_hash TEXT PRIMARY KEY NOT NULL,
    account_id TEXT REFERENCES accounts (id),
    state TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    seen_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL
);
CREATE INDEX login_sessions_account ON login_sessions (account_id);

CREATE TABLE audit (
    seq BIGINT PRIMARY KEY NOT NULL,
    at TIMESTAMP NOT NULL,
    -- Account id, or the command line's name.
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
);
