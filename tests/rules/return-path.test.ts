import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import type { OrganizationViewer, StaffViewer } from '#lib/accounts/viewer.ts'
import { destinationOf, safePath } from '#lib/web/return-path.ts'

const member: OrganizationViewer = { kind: 'organization', accountId: 'a', name: 'A', organizationIds: [1] }
const staff: StaffViewer = { kind: 'staff', accountId: 'b', name: 'B', role: 'admin' }

test.each([
  ['/pemohon', '/pemohon'],
  ['/pemohon/permohonan/7?baru=1#isi', '/pemohon/permohonan/7?baru=1#isi'],
  ['//jahat.test', null],
  ['/\\jahat.test', null],
  ['/\t/jahat.test', null],
  ['/..//jahat.test', null],
  ['/.//jahat.test/x', null],
  ['https://jahat.test/pemohon', null],
  ['javascript:alert(1)', null],
  ['pemohon', null],
  ['', null],
])('%j is followed as %j', (text, path) => {
  expect(safePath(text)).toBe(path)
})

property.prop([fc.string({ unit: fc.constantFrom('/', '\\', '.', '\t', '\n', '@', ':', 'a', '%2f') })])(
  'no path leads off the site',
  (text) => {
    const path = safePath(`/${text}`)
    if (path !== null) expect(new URL(path, 'https://jadwal.test').origin).toBe('https://jadwal.test')
  },
)

test.each([
  [member, '/pemohon/ajukan', '/pemohon/ajukan'],
  [member, '/petugas/unit', '/pemohon'],
  [member, '/kunjungan/3', '/kunjungan/3'],
  [member, '//jahat.test', '/pemohon'],
  [member, '/masuk', '/pemohon'],
  [staff, '/pemohon', '/petugas'],
  [staff, '/petugas/kunjungan', '/petugas/kunjungan'],
  [staff, '', '/petugas'],
] satisfies [OrganizationViewer | StaffViewer, string, string][])(
  'a %o who wanted %j goes to %j',
  (viewer, wanted, path) => {
    expect(destinationOf(viewer, wanted)).toBe(path)
  },
)
