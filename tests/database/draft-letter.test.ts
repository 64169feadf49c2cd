import { expect, test } from 'vitest'
import { findDraftPapers, findPapers } from '#lib/attachments/queries.ts'
import { saveLetter } from '#lib/drafts/letter-commands.ts'
import { submitDraft } from '#lib/drafts/submit-commands.ts'
import { NOW } from '#tests/support/clock.ts'
import { createDraft, goodAnswers } from '#tests/support/drafts.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { letterFile, lockedPdf } from '#tests/support/papers.ts'
import { changingNothing } from '#tests/support/state.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, refused } from '#tests/support/visits.ts'

const now = { letter: 'now' }
const later = { letter: 'later' }

test('the letter of a draft is kept, replaced, and goes along with its request', async () => {
  const draft = await createDraft(goodAnswers(await createFleet()))
  accepted(await saveLetter(draft, { typed: later, file: letterFile(1) }, NOW))
  accepted(await saveLetter(draft, { typed: now, file: letterFile(2) }, NOW))
  accepted(await saveLetter(draft, { typed: now, file: null }, NOW))
  expect(await findDraftPapers(draft.draftId)).toEqual([
    expect.objectContaining({ kind: 'letter', pages: 2 }),
  ])
  const { requestId } = accepted(await submitDraft(draft, NOW))
  expect(await findDraftPapers(draft.draftId)).toEqual([])
  expect((await findPapers(await createStaffViewer(), requestId))?.papers).toHaveLength(1)
  expect(
    refused(await changingNothing(() => saveLetter(draft, { typed: now, file: letterFile(3) }, NOW))),
  ).toEqual({
    kind: 'sent',
  })
})

test('one that does not open is told of, and one that is said to be there must be', async () => {
  const draft = await createDraft()
  const locked = { name: 'surat.pdf', bytes: lockedPdf() }
  const refusal = await changingNothing(() => saveLetter(draft, { typed: now, file: locked }, NOW))
  expect(refused(refusal)).toEqual({ kind: 'file', why: { kind: 'lockedPdf' } })
  const missing = await changingNothing(() => saveLetter(draft, { typed: now, file: null }, NOW))
  expect(refused(missing)).toEqual({ kind: 'file', why: { kind: 'noFile' } })
})

test('who says that it comes later has none kept', async () => {
  const draft = await createDraft(goodAnswers(await createFleet()))
  accepted(await saveLetter(draft, { typed: now, file: letterFile() }, NOW))
  accepted(await saveLetter(draft, { typed: later, file: null }, NOW))
  expect(await findDraftPapers(draft.draftId)).toEqual([])
})
