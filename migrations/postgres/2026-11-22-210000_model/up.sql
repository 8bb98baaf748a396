-- Versions of the competency model that were frozen, whole.
CREATE TABLE model_versions (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    at TIMESTAMP NOT NULL,
    -- Account id, or the command line's name.
    actor TEXT NOT NULL,
    revision TEXT NOT NULL,
    competencies INTEGER NOT NULL,
    role_profiles INTEGER NOT NULL,
    document TEXT NOT NULL
);

-- The model as those who edit it last saw it: whoever edits an outdated one is told what changed since.
CREATE TABLE model_revisions (
    revision TEXT PRIMARY KEY NOT NULL,
    at TIMESTAMP NOT NULL,
    document TEXT NOT NULL
);
