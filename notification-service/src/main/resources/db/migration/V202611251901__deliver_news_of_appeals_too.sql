-- A message is about a petition or an appeal.
ALTER TABLE delivery RENAME COLUMN petition_id TO matter_id;
