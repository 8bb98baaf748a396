DROP INDEX ratings_corrects;
DROP TABLE imports;
