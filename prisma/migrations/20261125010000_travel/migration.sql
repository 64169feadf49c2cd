-- Travel in the claims: a claim reaches from the departure of its resource to its arrival at the next place.

-- Times that a unit needs beside its program's; its speed where it differs from the office's setting.
ALTER TABLE units
  ADD COLUMN setup_minutes integer NOT NULL DEFAULT 0,
  ADD COLUMN teardown_minutes integer NOT NULL DEFAULT 0,
  ADD COLUMN speed_kmh integer,
  ADD CONSTRAINT units_setup CHECK (setup_minutes BETWEEN 0 AND 1440 AND teardown_minutes BETWEEN 0 AND 1440),
  ADD CONSTRAINT units_speed CHECK (speed_kmh BETWEEN 5 AND 120);

-- Where people and kits are between visits; null where nobody has said, and then no way from there is counted.
ALTER TABLE instructors ADD COLUMN base_site_id integer;
ALTER TABLE kits ADD COLUMN base_site_id integer;
ALTER TABLE instructors ADD CONSTRAINT instructors_base_site_id_fkey FOREIGN KEY (base_site_id)
  REFERENCES sites(id) ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE kits ADD CONSTRAINT kits_base_site_id_fkey FOREIGN KEY (base_site_id)
  REFERENCES sites(id) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE programs
  ADD COLUMN units_needed integer NOT NULL DEFAULT 1,
  DROP CONSTRAINT programs_convoy,
  ADD CONSTRAINT programs_convoy CHECK (units_needed >= 1 AND instructors_needed >= 0 AND kits_needed >= 0);

-- A visit may be stretched beyond its program's days, or cut short of them.
ALTER TABLE bookings ADD COLUMN training_days integer;
UPDATE bookings SET training_days = programs.training_days FROM programs WHERE programs.id = program_id;
ALTER TABLE bookings
  ALTER COLUMN training_days SET NOT NULL,
  ADD CONSTRAINT bookings_training_days CHECK (training_days BETWEEN 1 AND 120);

-- Minutes of the way at both ends of a claim; starts_at and ends_at include them.
ALTER TABLE claims
  ADD COLUMN travel_in_minutes integer NOT NULL DEFAULT 0,
  ADD COLUMN travel_out_minutes integer NOT NULL DEFAULT 0,
  ADD CONSTRAINT claims_travel CHECK (
    travel_in_minutes >= 0 AND travel_out_minutes >= 0
    AND ends_at - starts_at > make_interval(mins => travel_in_minutes + travel_out_minutes)
  );

-- Ways are worked out from the neighbours of a claim: whoever read them names the version of the chain they saw.
ALTER TABLE resources ADD COLUMN chain_version integer NOT NULL DEFAULT 0;
CREATE INDEX claims_chain ON claims (resource_id, starts_at) WHERE released_at IS NULL;

-- Judged at the end of a statement, which may change the ways of two neighbours and insert what lies between.
ALTER TABLE claims DROP CONSTRAINT claims_no_overlap;
ALTER TABLE claims ADD CONSTRAINT claims_no_overlap EXCLUDE USING gist (
  resource_id WITH =,
  tstzrange(starts_at, ends_at, '[)') WITH &&
) WHERE (released_at IS NULL) DEFERRABLE INITIALLY IMMEDIATE;
