import { PUBLIC } from '#lib/accounts/viewer.ts'
import { findCentres } from '#lib/areas/queries.ts'

/** The centres of all desa: a phone finds the nearest one itself and need not tell where it is. */
export async function GET(): Promise<Response> {
  return Response.json(await findCentres(PUBLIC))
}
