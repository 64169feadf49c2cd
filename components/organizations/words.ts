import { staleWords } from '#components/fleet/words.ts'
import type { Problem } from '#lib/forms/form.ts'
import type { JudgementRefusal, OrganizationRefusal, Standing } from '#lib/organizations/organization.ts'
import { moment } from '#lib/time/words.ts'

export const STANDING: Record<Standing, string> = {
  unverified: 'Belum diverifikasi',
  verified: 'Terverifikasi',
  refused: 'Tidak dapat diverifikasi',
  same: 'Digabung',
}

/** Why staff's finding was not written, and what would work instead. */
export function judgementWords(refusal: JudgementRefusal): Problem {
  switch (refusal.kind) {
    case 'unknown':
      return { message: 'Pemohon ini tidak ada. Buka lagi dari daftar pemohon.' }
    case 'noSuchOther':
      return {
        field: 'otherId',
        message: 'Tidak ada pemohon lain yang aktif dengan nomor ini. Periksa nomornya di daftar.',
      }
    case 'alreadyJudged': {
      const { standing, by, at } = refusal
      const since = by && at ? `, ${moment(at)} (oleh ${by})` : ''
      return {
        message: `Pemohon ini sudah “${STANDING[standing]}”${since}. Muat ulang halaman untuk melihat keadaannya.`,
        instead: [{ href: '?', label: 'Muat ulang halaman' }],
      }
    }
  }
}

/** Why facts, members or places stay as they are, and what would work instead. */
export function organizationWords(refusal: OrganizationRefusal): Problem {
  switch (refusal.kind) {
    case 'changedMeanwhile':
      return staleWords(refusal, 'Data pemohon')
    case 'unknown':
      return { message: 'Ini tidak ada, atau bukan milik Anda. Muat ulang halaman.' }
    case 'unknownArea':
      return { field: 'areaCode', message: 'Wilayah ini tidak dapat dipilih. Pilih dari daftar.' }
    case 'tooFar':
      return {
        field: 'point',
        message: `Titik ini ${refusal.km} km dari wilayah yang dipilih. Periksa titik atau wilayahnya.`,
      }
    case 'awaited':
      return {
        message: `Lokasi ini ditunggu ${refusal.visits} kunjungan, jadi belum dapat dipindahkan atau diarsipkan. Hubungi Dinas Ketenagakerjaan.`,
      }
    case 'alreadyMember':
      return { field: 'email', message: 'Orang ini sudah menjadi anggota.' }
    case 'lastMember':
      return {
        message:
          'Anggota terakhir tidak dapat dikeluarkan. Undang orang lain dahulu, lalu keluarkan yang ini.',
      }
    case 'tooMany':
      return {
        field: 'email',
        message: 'Terlalu banyak undangan yang belum dijawab. Cabut yang tidak perlu, lalu undang lagi.',
      }
  }
}
