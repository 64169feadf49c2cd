import { connection } from 'next/server'
import { findHealth } from '#lib/web/health.ts'

/** For whoever watches over the service: 200 while it can work, else 503. */
export async function GET(): Promise<Response> {
  await connection()
  const health = await findHealth()
  return Response.json(health, {
    status: health.ok ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}
