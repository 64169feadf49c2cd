import {
  addSiteAction,
  archiveSiteAction,
  changeAction,
  changeSiteAction,
  inviteAction,
  removeAction,
  revokeAction,
} from './actions.ts'

/** The forms of an organization's page; also for when their sign-in has ended. Those of a row are named after it. */
export function formsOf(organizationId: number) {
  const path = `/pemohon/organisasi/${organizationId}`
  return {
    facts: { id: 'data', action: changeAction, path, submit: 'Simpan data' },
    invite: { id: 'undang', action: inviteAction, path, submit: 'Kirim undangan' },
    revoke: { id: 'cabut', action: revokeAction, path, submit: 'Cabut undangan' },
    remove: { id: 'keluarkan', action: removeAction, path, submit: 'Keluarkan' },
    addSite: { id: 'lokasi', action: addSiteAction, path, submit: 'Tambah lokasi' },
    changeSite: { id: 'lokasi-ubah', action: changeSiteAction, path, submit: 'Simpan lokasi' },
    archiveSite: { id: 'lokasi-arsip', action: archiveSiteAction, path, submit: 'Arsipkan' },
  }
}
