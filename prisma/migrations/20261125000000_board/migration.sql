-- The staff board shows more than the public schedule: what is told on this channel changes no public page.
-- Claims need no trigger: they change together with their booking or blackout.
CREATE FUNCTION notify_board() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('board', '');
  RETURN NULL;
END $$;
CREATE TRIGGER visit_requests_notify AFTER INSERT OR UPDATE OR DELETE ON visit_requests
  FOR EACH STATEMENT EXECUTE FUNCTION notify_board();
CREATE TRIGGER blackouts_notify AFTER INSERT OR UPDATE OR DELETE ON blackouts
  FOR EACH STATEMENT EXECUTE FUNCTION notify_board();
CREATE TRIGGER resources_notify AFTER INSERT OR UPDATE OR DELETE ON resources
  FOR EACH STATEMENT EXECUTE FUNCTION notify_board();
CREATE TRIGGER units_notify AFTER INSERT OR UPDATE OR DELETE ON units
  FOR EACH STATEMENT EXECUTE FUNCTION notify_board();
