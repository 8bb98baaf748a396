-- A competency model that grows and is rated in rounds.

-- A group of competencies; groups of groups make a tree.
CREATE TABLE families (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    parent_id TEXT REFERENCES families (id)
);

ALTER TABLE competencies ADD COLUMN family_id TEXT REFERENCES families (id);
-- After so many weeks without practice half of what was learned is lost.
ALTER TABLE competencies ADD COLUMN half_life_weeks DOUBLE PRECISION NOT NULL DEFAULT 48;
-- What the library calls it that it came from: an O*NET element, an ESCO address, a CASE identifier.
ALTER TABLE competencies ADD COLUMN external_id TEXT;
-- No longer used; its history stays.
ALTER TABLE competencies ADD COLUMN retired_on DATE;
-- The competency that its ratings count for now.
ALTER TABLE competencies ADD COLUMN merged_into_id TEXT REFERENCES competencies (id);

ALTER TABLE people ADD COLUMN employee_number TEXT;

CREATE TABLE rating_rounds (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    opens_on DATE NOT NULL,
    due_on DATE NOT NULL,
    closed_on DATE,
    -- What the raters read.
    message TEXT NOT NULL DEFAULT ''
);

CREATE TABLE rating_requests (
    round_id TEXT NOT NULL REFERENCES rating_rounds (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    rater_id TEXT NOT NULL REFERENCES people (id),
    source TEXT NOT NULL,
    reminded_on DATE,
    PRIMARY KEY (round_id, person_id, rater_id)
);
CREATE INDEX rating_requests_rater ON rating_requests (rater_id);

-- How far a rater's levels lay above what others said, fixed when the round was closed.
CREATE TABLE rater_biases (
    round_id TEXT NOT NULL REFERENCES rating_rounds (id),
    rater_id TEXT NOT NULL REFERENCES people (id),
    bias DOUBLE PRECISION NOT NULL,
    -- How many people it was learned from.
    people INTEGER NOT NULL,
    PRIMARY KEY (round_id, rater_id)
);

ALTER TABLE ratings ADD COLUMN round_id TEXT REFERENCES rating_rounds (id);
-- The rating that this one stands for; that one is withdrawn.
ALTER TABLE ratings ADD COLUMN corrects_id TEXT REFERENCES ratings (id);
-- Withdrawn ratings are kept and count for nothing.
ALTER TABLE ratings ADD COLUMN withdrawn_on DATE;
ALTER TABLE ratings ADD COLUMN withdrawn_reason TEXT;
