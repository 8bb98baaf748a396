-- What came in by an import, and what stood there before, so that it can be taken back as a whole.
CREATE TABLE imports (
    id TEXT PRIMARY KEY NOT NULL,
    at TIMESTAMP NOT NULL,
    -- Account id, or the command line's name.
    actor TEXT NOT NULL,
    -- Names of the files, as JSON.
    files TEXT NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    -- Rows as they were before, by table, as JSON.
    inverse TEXT NOT NULL,
    undone_at TIMESTAMP,
    undone_by TEXT
);
CREATE INDEX imports_at ON imports (at);

-- Taking many ratings back looks for corrections of each.
CREATE INDEX ratings_corrects ON ratings (corrects_id);
