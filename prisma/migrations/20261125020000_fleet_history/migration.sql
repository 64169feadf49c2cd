-- Changes of the fleet and of programs belong to the history as those of requests and visits do.
ALTER TABLE history
  ADD COLUMN resource_id integer,
  ADD COLUMN program_id integer;
ALTER TABLE history ADD CONSTRAINT history_resource_id_fkey FOREIGN KEY (resource_id)
  REFERENCES resources(id) ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE history ADD CONSTRAINT history_program_id_fkey FOREIGN KEY (program_id)
  REFERENCES programs(id) ON DELETE SET NULL ON UPDATE CASCADE;

-- Partial, so that the history of visits pays nothing for them.
CREATE INDEX history_of_resources ON history (resource_id, at, id) WHERE resource_id IS NOT NULL;
CREATE INDEX history_of_programs ON history (program_id, at, id) WHERE program_id IS NOT NULL;
