-- Under which topic and region an appeal is counted.
alter table appeal add topic text;
alter table appeal add region text;
