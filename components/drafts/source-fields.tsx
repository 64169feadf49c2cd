import type { ReactNode } from 'react'
import { FormArea, FormCheckboxes, FormNumber, FormRadios, FormSelect } from '#components/forms/fields.tsx'
import { GIFT_WORDS, SOURCES } from '#components/requests/asker-words.ts'
import { GIFTS, musrenbangYears } from '#lib/drafts/source-schema.ts'
import { SOURCES_OF } from '#lib/requests/asker.ts'
import type { StepProps } from './step-props.ts'

const BOX = 'flex flex-col gap-4 border-line-strong border-l-2 pl-4'

/** Each shows only with its own source chosen, by CSS alone; an old browser shows them always. */
const MUSRENBANG = `supports-[selector(:has(*))]:not-group-has-[input[value=musrenbang]:checked]/asal:hidden ${BOX}`
const CSR = `supports-[selector(:has(*))]:not-group-has-[input[value=csr]:checked]/asal:hidden ${BOX}`

interface SourceFieldsProps {
  asking: Pick<StepProps['asking'], 'kind' | 'today'>
  /** Chosen before; offered even where it is long ago. */
  year?: number | null
  hint?: ReactNode
}

export function SourceFields({ asking, year = null, hint }: SourceFieldsProps) {
  const sources = asking.kind ? SOURCES_OF[asking.kind] : []
  const years = musrenbangYears(asking)
  if (year !== null && !years.includes(year)) years.push(year)
  return (
    <div className="group/asal flex flex-col gap-4">
      <FormRadios
        name="source"
        label="Asal permohonan"
        hint={hint}
        choices={sources.map((source) => ({
          value: source,
          label: SOURCES[source].name,
          hint: SOURCES[source].hint,
        }))}
      />
      {sources.includes('musrenbang') ? (
        <fieldset className={MUSRENBANG}>
          <legend className="float-left mb-1 font-bold">Musrenbang</legend>
          <FormSelect
            name="musrenbangYear"
            label="Tahun"
            placeholder="Pilih tahun"
            options={years.map((one) => ({ value: String(one), label: String(one) }))}
          />
          <FormNumber
            name="musrenbangRank"
            label="Urutan prioritas"
            hint="Nomor urut usulan ini dalam daftar Musrenbang."
            optional
            min={1}
          />
        </fieldset>
      ) : null}
      {sources.includes('csr') ? (
        <fieldset className={CSR}>
          <legend className="float-left mb-1 font-bold">Yang perusahaan sediakan</legend>
          <FormCheckboxes
            name="csrGifts"
            label="Bentuk dukungan"
            hint="Boleh lebih dari satu."
            choices={GIFTS.map((gift) => ({ value: gift, label: GIFT_WORDS[gift] }))}
          />
          <FormArea
            name="csrNote"
            label="Keterangan"
            hint="Misalnya jumlah, jenis bahan, atau untuk warga mana."
            optional
            maxLength={1000}
          />
        </fieldset>
      ) : null}
    </div>
  )
}
