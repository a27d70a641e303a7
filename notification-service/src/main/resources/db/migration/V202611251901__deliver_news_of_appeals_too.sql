-- A message is about a petition, an appeal or a visit at personal reception.
ALTER TABLE delivery RENAME COLUMN petition_id TO matter_id;
