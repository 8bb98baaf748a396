DROP INDEX runs_active_own;
DROP INDEX runs_active;
DELETE FROM answers WHERE kind = 'explain-own';
DELETE FROM runs WHERE kind = 'explain-own';
CREATE UNIQUE INDEX runs_active ON runs (cycle_id, kind) WHERE state IN ('queued', 'running');
