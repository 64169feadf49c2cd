import { letterIn } from '#app/request-files.ts'
import { memberAt } from '#lib/web/session.ts'

export const GET = letterIn('/pemohon', memberAt)
