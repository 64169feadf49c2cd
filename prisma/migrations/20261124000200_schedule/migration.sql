-- A month of the public schedule is one range of this index, however many visits lie outside it.
CREATE INDEX bookings_days_on_calendar ON bookings USING gist (daterange(first_day, last_day, '[]'))
  WHERE status <> 'cancelled';

-- The public page of a visit names its organization.
CREATE TRIGGER organizations_notify AFTER UPDATE ON organizations
  FOR EACH STATEMENT EXECUTE FUNCTION notify_schedule();
