-- A company that starts with nothing but a staff list: what was guessed, how the list came in, who may come in, and how far plans rest on guesses.

-- Whether holders of the role usually carry a quota; the amount stands with the person.
ALTER TABLE roles ADD COLUMN carries_quota BOOLEAN NOT NULL DEFAULT FALSE;

-- The team whose staffing a small team shares: for cover the two count as one.
ALTER TABLE teams ADD COLUMN covers_with TEXT REFERENCES teams (id);

-- A fact that nobody gave: field `field` of the row `record` of the table `kind`.
CREATE TABLE guesses (
    kind TEXT NOT NULL,
    record TEXT NOT NULL,
    field TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (kind, record, field)
);

-- What this company's titles mean, where it differs from the table that Tandem brings along.
CREATE TABLE title_rules (
    title TEXT PRIMARY KEY NOT NULL,
    function_id TEXT NOT NULL REFERENCES functions (id),
    seniority INTEGER NOT NULL,
    carries_quota BOOLEAN NOT NULL
);

CREATE TABLE first_imports (
    id TEXT PRIMARY KEY NOT NULL,
    at TIMESTAMP NOT NULL,
    actor TEXT NOT NULL,
    file_name TEXT NOT NULL,
    cycle_id TEXT NOT NULL,
    people INTEGER NOT NULL,
    -- Rows set aside for mending, and how the list is read, as JSON.
    aside TEXT NOT NULL,
    undone_at TIMESTAMP
);

CREATE TABLE invitations (
    id TEXT PRIMARY KEY NOT NULL,
    -- SHA-256 of the key in the link.
    token_hash TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    email TEXT,
    role TEXT NOT NULL,
    person_id TEXT REFERENCES people (id),
    created_by TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    accepted_at TIMESTAMP,
    revoked_at TIMESTAMP,
    account_id TEXT REFERENCES accounts (id)
);

-- How far a plan rests on guesses.
CREATE TABLE studies (
    id TEXT PRIMARY KEY NOT NULL,
    plan_id TEXT NOT NULL REFERENCES plans (id),
    run_id TEXT NOT NULL REFERENCES runs (id),
    report TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX studies_plan ON studies (plan_id, created_at);
