DROP TABLE model_revisions;
DROP TABLE model_versions;
