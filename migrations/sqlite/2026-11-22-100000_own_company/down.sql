DROP TABLE studies;
DROP TABLE invitations;
DROP TABLE first_imports;
DROP TABLE title_rules;
DROP TABLE guesses;
ALTER TABLE teams DROP COLUMN covers_with;
ALTER TABLE roles DROP COLUMN carries_quota;
