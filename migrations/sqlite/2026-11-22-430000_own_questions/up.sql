-- Planners ask one question of a kind at a time about a cycle; of those who ask about themselves everybody has one of their own.
DROP INDEX runs_active;
CREATE UNIQUE INDEX runs_active ON runs (cycle_id, kind) WHERE state IN ('queued', 'running') AND kind <> 'explain-own';
CREATE UNIQUE INDEX runs_active_own ON runs (requested_by, kind) WHERE state IN ('queued', 'running') AND kind = 'explain-own';
