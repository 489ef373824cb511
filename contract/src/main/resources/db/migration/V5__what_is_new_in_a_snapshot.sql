-- How a snapshot differs from the one before it, as its manifest says (Revisions, JSON). NULL for the first snapshot of a dataset, and for
-- runs that an older job recorded.
ALTER TABLE run_input ADD COLUMN revisions TEXT NULL;
