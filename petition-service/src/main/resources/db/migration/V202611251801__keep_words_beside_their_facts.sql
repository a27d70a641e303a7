-- A search counts its matches in the table's rows: words out of line leave nine thousand pages for two thousand with
-- 100,000 petitions, and the count of a common word takes a third of the time.
alter table catalogue_entry set (toast_tuple_target = 128);
update catalogue_entry set title_words = title_words;
