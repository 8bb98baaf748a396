-- What a library (O*NET, ESCO, CASE) says, word for word as it was brought in: the evidence behind competencies and role profiles,
-- and what Tandem itself has no place for.
CREATE TABLE library_entries (
    id TEXT PRIMARY KEY NOT NULL,
    -- onet, esco or case.
    library TEXT NOT NULL,
    -- What it is: an importance, a job zone, a related occupation, an association, …
    kind TEXT NOT NULL,
    -- The occupation, skill or item it is about, as the library names it.
    subject TEXT NOT NULL,
    -- What it is connected with: of a mapping the record of Tandem, of a relation its other end.
    object TEXT,
    -- The row or object of the file, as JSON.
    content TEXT NOT NULL
);
