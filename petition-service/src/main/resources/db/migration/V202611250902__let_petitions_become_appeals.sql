-- A petition from before residences were asked for goes on as an appeal without one (90-3(5)).
alter table appeal alter column appellant_address_sealed drop not null;
