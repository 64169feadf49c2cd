import type { StaffViewer } from '#lib/accounts/viewer.ts'
import type { PrismaClient } from '#lib/database/generated/client.ts'
import { findSeen } from '#lib/fleet/change-queries.ts'
import { issueLetter } from '#lib/letters/commands.ts'
import { NO_LETTERHEAD } from '#lib/letters/letterhead.ts'
import { changeLetterhead } from '#lib/letters/letterhead-commands.ts'
import { findLetterDraft } from '#lib/letters/queries.ts'
import { LETTERHEAD_SUBJECT } from '#lib/settings/setting.ts'
import { uuidOf } from './demo-requests.ts'

/** A kop that nobody takes for a true one. */
const DEMO_LETTERHEAD = {
  ...NO_LETTERHEAD,
  officeLines: ['PEMERINTAH KABUPATEN CONTOH (DEMO)', 'DINAS KETENAGAKERJAAN CONTOH (DEMO)'],
  address: 'Jalan Contoh Nomor 1, Desa Contoh (alamat demo)',
  contact: 'Telepon (021) 000 0000, surel kantor@demo.jadwal.test',
  city: 'Kota Contoh',
  signatoryTitle: 'Kepala Dinas Ketenagakerjaan Contoh (demo)',
  signatoryName: 'Nama Contoh (demo)',
  signatoryRank: 'Pangkat contoh',
  numberCode: 'DEMO',
  copies: ['Camat setempat (demo)'],
}

/** So many decisions of each kind are answered on paper; the rest wait for who tries it out. */
const ANSWERED = 3
const AN_HOUR = 3_600_000

/** Sets a kop for trying out, unless there is one, and answers some requests by letter, in the order of their decisions. */
export async function seedDemoLetters(db: PrismaClient, scheduler: StaffViewer, opened: Date): Promise<void> {
  if ((await findSeen(db, LETTERHEAD_SUBJECT)) === '0')
    await changeLetterhead(scheduler, { ...DEMO_LETTERHEAD, seen: '0' }, opened)
  const requests = []
  for (const status of ['scheduled', 'needs_revision', 'declined'] as const)
    requests.push(
      ...(await db.visitRequest.findMany({
        where: { demo: true, status },
        select: { id: true },
        orderBy: { id: 'desc' },
        take: ANSWERED,
      })),
    )
  const drafts = []
  for (const { id } of requests) {
    const draft = await findLetterDraft(scheduler, id)
    if (draft && !draft.issued) drafts.push({ ...draft, requestId: id })
  }
  for (const draft of drafts.toSorted((a, b) => a.decidedAt.getTime() - b.decidedAt.getTime())) {
    const { requestId, decisionId, recipient, copies, decidedAt } = draft
    const input = { requestId, decisionId, recipient, copies, nature: 'Biasa' as const, attachments: '' }
    const submissionKey = uuidOf(`letter ${requestId} ${decisionId}`)
    const at = new Date(decidedAt.getTime() + AN_HOUR)
    const result = await issueLetter(scheduler, { ...input, submissionKey }, at)
    if (!result.ok) throw new Error(`demo letter for request ${requestId}: ${JSON.stringify(result.reason)}`)
  }
}
