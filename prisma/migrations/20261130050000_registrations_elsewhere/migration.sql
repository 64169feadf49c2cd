-- The same person on the lists of other visits.
CREATE INDEX registrations_live_nik ON registrations (nik_hash) WHERE status IN ('seated', 'waitlisted');
CREATE INDEX registrations_live_person ON registrations (person_hash) WHERE status IN ('seated', 'waitlisted');
