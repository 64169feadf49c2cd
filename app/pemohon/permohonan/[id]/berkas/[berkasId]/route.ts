import { paperIn } from '#app/request-files.ts'
import { memberAt } from '#lib/web/session.ts'

export const GET = paperIn('/pemohon', memberAt)
