import { paperIn } from '#app/request-files.ts'
import { staffAt } from '#lib/web/session.ts'

export const GET = paperIn('/petugas', staffAt)
