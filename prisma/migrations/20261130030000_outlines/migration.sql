-- Outlines that an admin imported; without them the map is drawn around the centres of areas.
CREATE TABLE "area_outlines" (
  "code" TEXT NOT NULL,
  "rings" JSONB NOT NULL,
  CONSTRAINT "area_outlines_pkey" PRIMARY KEY ("code"),
  CONSTRAINT "area_outlines_code_fkey" FOREIGN KEY ("code") REFERENCES "areas"("code")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT area_outlines_rings CHECK (jsonb_typeof(rings) = 'array' AND rings <> '[]')
);
CREATE TRIGGER area_outlines_notify AFTER INSERT OR UPDATE OR DELETE ON area_outlines
  FOR EACH STATEMENT EXECUTE FUNCTION notify_schedule();
