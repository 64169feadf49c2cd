import { randomUUID } from 'node:crypto'
import type { StaffViewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { findSeen } from '#lib/fleet/change-queries.ts'
import { issueLetter } from '#lib/letters/commands.ts'
import { changeLetterhead } from '#lib/letters/letterhead-commands.ts'
import { findLetterDraft } from '#lib/letters/queries.ts'
import type { IssueInput, LetterheadInput } from '#lib/letters/schema.ts'
import { findSetting } from '#lib/settings/queries.ts'
import { LETTERHEAD_SUBJECT } from '#lib/settings/setting.ts'
import { NOW } from './clock.ts'
import { accepted } from './visits.ts'

/** The form of a letterhead with everything that letters need. */
export async function letterheadInput(changes: Partial<LetterheadInput> = {}): Promise<LetterheadInput> {
  // Numbering as it is: letters of the demo data may have begun it.
  const { numberYear, numberUsed } = await findSetting(database(), 'letterhead')
  return {
    officeLines: ['PEMERINTAH KABUPATEN UJI', 'DINAS KETENAGAKERJAAN UJI'],
    address: 'Jalan Uji Nomor 1, Kabupaten Uji',
    contact: 'Telepon (021) 000 000',
    city: 'Kota Uji',
    signatoryTitle: 'Kepala Dinas Uji',
    signatoryName: 'Nama Uji, S.T.',
    signatoryRank: 'Pembina',
    signatoryNip: '198001012005011001',
    numberFormat: '{kode}/{nomor}/MTU/{bulan-romawi}/{tahun}',
    numberCode: '500.15',
    numberDigits: 4,
    numberYear,
    numberUsed,
    copies: ['Camat Uji'],
    seen: await findSeen(database(), LETTERHEAD_SUBJECT),
    ...changes,
  }
}

/** Sets kop, signatory and numbering. */
export async function setLetterhead(
  staff: StaffViewer,
  changes: Partial<LetterheadInput> = {},
  now = NOW,
): Promise<void> {
  accepted(await changeLetterhead(staff, await letterheadInput(changes), now))
}

/** The form of a letter as its page offers it now. */
export async function issueInput(
  staff: StaffViewer,
  requestId: number,
  changes: Partial<IssueInput> = {},
): Promise<IssueInput> {
  const draft = await findLetterDraft(staff, requestId)
  return {
    requestId,
    decisionId: draft?.decisionId ?? '0',
    recipient: draft?.recipient ?? ['Pimpinan'],
    nature: 'Biasa',
    attachments: '',
    copies: draft?.copies ?? [],
    submissionKey: randomUUID(),
    ...changes,
  }
}

/** A letter that answers a request. */
export async function issuedLetter(staff: StaffViewer, requestId: number, now = NOW): Promise<number> {
  return accepted(await issueLetter(staff, await issueInput(staff, requestId), now)).letterId
}
