import type { Database } from '#lib/database/client.ts'
import { areaName, isOpen, type OpenCountersign } from './countersignature.ts'

/**
 * Asks the desa of an RT or RW to countersign its request; of other requesters nothing is asked. A request that is sent
 * again asks again where the desa had refused; a signature that was given stands.
 */
export async function askCountersign(tx: Database, visitRequestId: number, now: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO countersignatures (visit_request_id, area_code, asked_at)
    SELECT r.id, o.area_code, ${now} FROM visit_requests r JOIN organizations o ON o.id = r.organization_id
    WHERE r.id = ${visitRequestId} AND o.kind = 'rt_rw'
    ON CONFLICT (visit_request_id) DO UPDATE
      SET status = 'asked', asked_at = ${now}, account_id = NULL, actor_name = NULL, answered_at = NULL, remark = NULL
      WHERE countersignatures.status = 'refused'`
}

/** Whether a request still waits for its desa; the caller holds the request's lock. */
export async function readOpenCountersign(
  tx: Database,
  visitRequestId: number,
): Promise<OpenCountersign | 'settled' | 'none'> {
  const row = await tx.countersignature.findUnique({
    where: { visitRequestId },
    select: { status: true, area: { select: { kind: true, name: true } } },
  })
  if (!row) return 'none'
  if (!isOpen(row.status)) return 'settled'
  return { kind: 'openCountersign', refused: row.status === 'refused', area: areaName(row.area) }
}
