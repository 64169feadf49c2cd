import { letGoLink } from '#components/claims/words.ts'
import { deedWords } from '#components/history/words.ts'
import type { ChangedMeanwhile, ComingVisit, FleetRefusal, LostUse } from '#lib/fleet/fleet.ts'
import type { Problem } from '#lib/forms/form.ts'
import { dateRange, moment } from '#lib/time/words.ts'

interface About {
  /** "Unit ini" */
  thing: string
  /** Where it is seen; an added one below it by its id. */
  place: string
}

/** So many visits that are in the way are named. */
const NAMED = 5

const GONE = {
  baseSiteId: 'Pangkalan ini tidak dapat dipilih. Pilih dari daftar.',
  programIds: 'Ada program yang tidak dapat dipilih lagi. Pilih dari daftar.',
  trainingTypeIds: 'Ada kejuruan yang tidak dapat dipilih lagi. Pilih dari daftar.',
  trainingTypeId: 'Kejuruan ini tidak dapat dipilih. Pilih dari daftar.',
}

const LOST: Record<LostUse, { field?: string; words: (name: string) => string }> = {
  retire: { field: 'state', words: (name) => `${name} belum dapat dihentikan` },
  archive: { words: (name) => `${name} belum dapat diarsipkan` },
  program: { field: 'programIds', words: (name) => `${name} masih harus membawa program ini` },
  competence: { field: 'trainingTypeIds', words: (name) => `${name} masih harus mengajar kejuruan ini` },
  trainingType: { field: 'trainingTypeId', words: (name) => `Kejuruan ${name} belum dapat diganti` },
}

/** Why something of the fleet or a program stays as it is, and what would work instead. */
export function fleetWords(refusal: FleetRefusal, { thing, place }: About): Problem[] {
  switch (refusal.kind) {
    case 'unknown':
      return [{ message: `${thing} tidak ada. Buka lagi dari daftarnya.` }]
    case 'changedMeanwhile':
      return [staleWords(refusal, thing)]
    case 'notThere':
      return [{ field: refusal.field, message: GONE[refusal.field] }]
    case 'taken':
      return [
        {
          field: refusal.field,
          message: `“${refusal.text}” sudah dipakai oleh ${refusal.by}. Pilih yang lain.`,
        },
      ]
    case 'inUse':
      return [inUseWords(refusal)]
    case 'alreadySent':
      return [
        {
          message:
            'Formulir ini sudah pernah dikirim dengan isian lain, dan hasilnya sudah tersimpan. Muat ulang halaman untuk menambahkan yang lain.',
          instead: [{ href: `${place}/${refusal.id}`, label: 'Lihat yang sudah tersimpan' }],
        },
      ]
  }
}

/** Who was faster; the page drawn anew shows what they made of it. */
export function staleWords({ by, action, at }: ChangedMeanwhile, thing: string): Problem {
  const who = by ? ` ${deedWords(action)} oleh ${by}, ${moment(at)}.` : ''
  return {
    message: `${thing} berubah setelah Anda membukanya.${who} Lihat keadaannya sekarang, lalu ubah lagi; yang Anda ketik tidak disimpan.`,
    instead: [{ href: '?', label: 'Muat ulang halaman' }],
  }
}

function inUseWords({ cause, name, visits }: Extract<FleetRefusal, { kind: 'inUse' }>): Problem {
  const { field, words } = LOST[cause]
  const more = visits.length > NAMED ? `; dan ${visits.length - NAMED} lagi` : ''
  const named = visits.slice(0, NAMED)
  return {
    field,
    message: `${words(name)}: ditunggu ${visits.length} kunjungan, ${named.map(visitWords).join('; ')}${more}. Pindahkan dahulu, lalu simpan lagi.`,
    instead: named.map(letGoLink),
  }
}

const visitWords = ({ programName, siteName, firstDay, lastDay, offered }: ComingVisit) =>
  `${programName} di ${siteName} (${offered ? 'ditawarkan, ' : ''}${dateRange(firstDay, lastDay)})`
