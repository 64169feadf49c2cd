import type { Problem } from '#lib/forms/form.ts'
import { type InboxFilter, type InboxSort, isNarrowed, sortOf, type ViewRefusal } from '#lib/inbox/inbox.ts'
import type { OddParts, Part } from '#lib/inbox/schema.ts'
import { isDay } from '#lib/time/days.ts'

export const SORT: Record<InboxSort, string> = {
  longest: 'Paling lama menunggu',
  due: 'Tenggat paling dekat',
  newest: 'Paling baru',
}

const LONGEST = 40

const quoted = (text: string) => `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`

const unknown = (text: string) => `Pilihan ${quoted(text)} tidak dikenal.`
const notADay = (text: string) => `${quoted(text)} bukan tanggal yang ada.`

const ODD: Record<Part, (text: string) => string> = {
  status: unknown,
  jenis: unknown,
  pelatihan: unknown,
  kecamatan: unknown,
  asal: unknown,
  lewat: unknown,
  urut: unknown,
  cari: unknown,
  dari: notADay,
  sampai: (text) => (isDay(text) ? 'Tanggal ini lebih awal daripada tanggal mulainya.' : notADay(text)),
}

/** Why a part of the address is not followed; undefined where it is. */
export function oddInboxWords(odd: OddParts, part: Part): string | undefined {
  const text = odd[part]
  return text === undefined ? undefined : `${ODD[part](text)} Diabaikan.`
}

const figures = new Intl.NumberFormat('id-ID')

/** "37 permohonan cocok, 4 di antaranya lewat tenggat. Paling lama menunggu di atas." */
export function countWords(
  filter: InboxFilter,
  { count, overdue }: { count: number; overdue: number },
): string {
  const found = `${figures.format(count)} permohonan${isNarrowed(filter) || filter.status ? ' cocok' : ''}`
  const late =
    overdue === 0 || filter.overdue
      ? ''
      : overdue === count
        ? ', semuanya lewat tenggat'
        : `, ${figures.format(overdue)} di antaranya lewat tenggat`
  return `${found}${late}. ${SORT[sortOf(filter)]} di atas.`
}

/** Why a view was not saved, and what would work instead. */
export function viewWords(refusal: ViewRefusal): Problem {
  if (refusal.kind === 'tooManyViews')
    return { message: `Anda sudah menyimpan ${refusal.most} tampilan. Hapus yang tidak dipakai dahulu.` }
  return {
    field: 'name',
    message: `Nama “${refusal.name}” sudah Anda pakai untuk tampilan lain. Pilih nama lain, atau hapus yang lama dahulu.`,
    instead: [{ href: `/petugas/permohonan?${refusal.query}`, label: `Buka “${refusal.name}”` }],
  }
}
