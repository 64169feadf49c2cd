-- A date is offered and held; or the request is the double of another. On their own, since Postgres uses a new value
-- only after the transaction that made it.
ALTER TYPE "request_status" ADD VALUE 'offered' AFTER 'queued';
ALTER TYPE "request_status" ADD VALUE 'merged';
