-- Annexes, evidence and scans lie where attachments do, under store_key; a scan's bytes are sealed there.
alter table decision_annex drop column content;
alter table decision_annex rename column size to bytes;
alter table decision_annex alter column bytes type bigint;
alter table decision_annex add column store_key text not null unique;

alter table report_evidence drop column content;
alter table report_evidence rename column size to bytes;
alter table report_evidence alter column bytes type bigint;
alter table report_evidence add column store_key text not null unique;

drop table paper_scan;
alter table paper_sheet add column scan_key text not null unique;
