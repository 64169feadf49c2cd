import { expect, test } from 'vitest'
import { dropView, saveView } from '#lib/inbox/commands.ts'
import { viewForm } from '#lib/inbox/schema.ts'
import { findSavedViews } from '#lib/inbox/view-queries.ts'
import { NOW } from '#tests/support/clock.ts'
import { changingNothing } from '#tests/support/state.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, refused } from '#tests/support/visits.ts'

test('a view is kept by one person, in one form, and forgotten again', async () => {
  const [a, b] = [await createStaffViewer(), await createStaffViewer()]
  const input = viewForm.parse({ name: ' Desa telat ', query: 'hal=3&lewat=1&jenis=desa&x=y&asal=bulan' })
  expect(input).toEqual({ name: 'Desa telat', query: 'jenis=desa&lewat=1' })
  accepted(await saveView(a, input, NOW))
  const [view] = await findSavedViews(a)
  expect(view).toMatchObject(input)
  expect(await findSavedViews(b)).toEqual([])
  await changingNothing(() => dropView(b, { viewId: view?.id ?? 0 }))
  accepted(await dropView(a, { viewId: view?.id ?? 0 }))
  expect(await findSavedViews(a)).toEqual([])
  expect(viewForm.safeParse({ name: 'Semua', query: 'hal=2' }).success).toBe(false)
})

test('a name is taken once, in whatever letters, even by forms sent at once', async () => {
  const staff = await createStaffViewer('admin')
  const queries = ['status=queued', 'lewat=1', 'jenis=desa', 'asal=csr']
  const answers = await Promise.all(
    queries.map((query, index) => saveView(staff, { name: index % 2 ? 'PAGI' : 'pagi', query }, NOW)),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const [view] = await findSavedViews(staff)
  for (const answer of answers.filter(({ ok }) => !ok))
    expect(refused(answer)).toEqual({ kind: 'nameTaken', name: view?.name, query: view?.query })
  accepted(await changingNothing(() => saveView(staff, { name: 'Pagi', query: view?.query ?? '' }, NOW)))
  for (let n = 1; n < 20; n += 1) accepted(await saveView(staff, { name: `T${n}`, query: 'lewat=1' }, NOW))
  expect(refused(await saveView(staff, { name: 'Lagi', query: 'lewat=1' }, NOW))).toEqual({
    kind: 'tooManyViews',
    most: 20,
  })
})
