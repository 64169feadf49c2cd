import {
  FormArea,
  FormCheckbox,
  FormDate,
  FormNumber,
  FormRadios,
  FormSelect,
  FormText,
} from '#components/forms/fields.tsx'
import { FormFile } from '#components/forms/file-field.tsx'
import { ASKER_KINDS } from '#lib/requests/asker.ts'
import type { Day } from '#lib/time/days.ts'
import { ASKERS, SOURCES } from './asker-words.ts'
import { areaGroups, programGroups, type RequestChoices } from './choices.ts'
import { AUDIENCES } from './request-facts.tsx'

interface PaperFieldsProps {
  choices: {
    organizations: string[]
    sites: string[]
    programs: RequestChoices['programs']
    kecamatan: { code: string; name: string; children: { code: string; name: string }[] }[]
  }
  today: Day
  earliest: Day
  latest: Day
}

const PAIR = 'grid items-start gap-4 sm:grid-cols-2'

/** Shows with that source chosen, by CSS alone; an old browser shows it always. */
const MUSRENBANG = `supports-[selector(:has(*))]:not-group-has-[option[value=musrenbang]:checked]/asal:hidden ${PAIR}`

/** What a letter on paper says, in the order in which one reads it. */
export function PaperFields({ choices, today, earliest, latest }: PaperFieldsProps) {
  const areas = areaGroups({ ...choices, organizations: [], sites: [] })
  const kecamatan = choices.kecamatan.map(({ code, name }) => ({ value: code, label: `Kecamatan ${name}` }))
  return (
    <>
      <Names id="nama-pemohon" names={choices.organizations} />
      <Names id="nama-lokasi" names={choices.sites} />
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-1 font-bold text-lg">Surat</legend>
        <div className={PAIR}>
          <FormText name="letterNumber" label="Nomor surat" optional maxLength={80} autoComplete="off" />
          <FormDate name="letterDated" label="Tanggal surat" max={today} />
        </div>
        <FormText name="letterSubject" label="Perihal" optional maxLength={200} autoComplete="off" />
      </fieldset>
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-1 font-bold text-lg">Pemohon</legend>
        <div className={PAIR}>
          <FormSelect
            name="organizationKind"
            label="Jenis pemohon"
            placeholder="Pilih jenis"
            options={ASKER_KINDS.map((kind) => ({ value: kind, label: ASKERS[kind].name }))}
          />
          <FormSelect
            name="organizationArea"
            label="Desa, kelurahan atau kecamatan"
            placeholder="Pilih wilayah"
            groups={[...areas, { label: 'Untuk pemohon kecamatan', options: kecamatan }]}
          />
        </div>
        <FormText
          name="organizationName"
          label="Nama pemohon"
          hint="Kosong untuk kantor desa, kelurahan, dan kecamatan. Nama yang sudah tercatat muncul saat diketik."
          optional
          list="nama-pemohon"
          maxLength={120}
          autoComplete="off"
        />
        <div className={PAIR}>
          <FormText name="contactName" label="Narahubung" maxLength={120} autoComplete="off" />
          <FormText name="contactPhone" label="Telepon atau WhatsApp" type="tel" autoComplete="off" />
        </div>
      </fieldset>
      <fieldset className="group/asal flex flex-col gap-4">
        <legend className="mb-1 font-bold text-lg">Yang diminta</legend>
        <FormSelect
          name="programId"
          label="Program"
          placeholder="Pilih program"
          groups={programGroups({ ...choices, organizations: [], sites: [] })}
        />
        <div className={PAIR}>
          <FormText name="siteName" label="Lokasi" list="nama-lokasi" maxLength={120} autoComplete="off" />
          <FormSelect
            name="siteArea"
            label="Wilayah lokasi"
            optional
            placeholder="Sama dengan pemohon"
            groups={areas}
          />
          <FormDate name="windowStart" label="Paling awal" min={earliest} max={latest} />
          <FormDate name="windowEnd" label="Paling akhir" min={earliest} max={latest} />
          <FormNumber name="participants" label="Jumlah peserta" min={1} max={10000} />
          <FormSelect
            name="source"
            label="Asal permohonan"
            options={(['direct', 'musrenbang', 'csr'] as const).map((source) => ({
              value: source,
              label: SOURCES[source].name,
            }))}
          />
        </div>
        <div className={MUSRENBANG}>
          <FormNumber name="musrenbangYear" label="Tahun Musrenbang" min={2020} max={2100} />
          <FormNumber name="musrenbangRank" label="Urutan Musrenbang" optional min={1} max={9999} />
        </div>
        <FormRadios
          name="audience"
          label="Siapa yang boleh ikut"
          choices={(['open', 'closed'] as const).map((value) => ({ value, label: AUDIENCES[value] }))}
        />
        <FormArea name="note" label="Catatan" optional rows={2} maxLength={2000} />
      </fieldset>
      <FormFile name="scan" label="Hasil pindai atau foto surat" optional />
      <FormCheckbox name="verified" label="Surat sudah diperiksa lengkap: langsung masuk antrean" />
    </>
  )
}

function Names({ id, names }: { id: string; names: string[] }) {
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  )
}
