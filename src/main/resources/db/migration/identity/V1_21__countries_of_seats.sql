-- A seat in a delegation and an official of an office are a country's; rows from before stay as they are.
alter table appointment add constraint appointment_names_country
    check (country is not null or role not in ('TITULAR', 'ALTERNATE', 'PRESIDENCY_OFFICIAL', 'SECRETARIAT_OFFICIAL'))
    not valid;
