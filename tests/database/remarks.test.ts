import { expect, test } from 'vitest'
import { detailLines } from '#components/history/words.ts'
import { resubmitRequest, returnRequest } from '#lib/requests/commands.ts'
import { findRequest } from '#lib/requests/queries.ts'
import { NOW } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, requestInput, submittedRequest } from '#tests/support/visits.ts'

const remark = 'Ada yang perlu diperbaiki'

test('each remark stands by its field until the request is sent again; the history keeps it', async () => {
  const request = await submittedRequest(await createFleet())
  const { requestId, member } = request
  const staff = await createStaffViewer()
  const remarks = { remark_participants: 'Cocokkan dengan daftar', remark_windowEnd: 'Terlalu dekat' }
  accepted(await returnRequest(staff, { requestId, remark, ...remarks }, NOW))
  const told = await findRequest(member, requestId)
  expect(told?.remarks).toEqual({ participants: 'Cocokkan dengan daftar', windowEnd: 'Terlalu dekat' })
  expect(detailLines(told?.history.at(-1)?.details)).toEqual([
    { label: 'Jumlah peserta', text: 'Cocokkan dengan daftar' },
    { label: 'Tanggal paling akhir', text: 'Terlalu dekat' },
  ])
  const { organizationId: _, submissionKey: __, ...wish } = requestInput(request)
  accepted(await resubmitRequest(member, { ...wish, requestId }, NOW))
  expect((await findRequest(member, requestId))?.remarks).toEqual({})
  accepted(await returnRequest(staff, { requestId, remark, remark_site: 'Alamat belum jelas' }, NOW))
  expect((await findRequest(member, requestId))?.remarks).toEqual({ site: 'Alamat belum jelas' })
})
