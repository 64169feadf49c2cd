import { FormArea, FormHidden, FormSelect, FormText } from '#components/forms/fields.tsx'
import { NATURES } from '#lib/letters/letter.ts'

/** What is written anew for each letter; the rest follows from the decision and the settings. */
export function LetterFields() {
  return (
    <>
      <FormArea
        name="recipient"
        label="Kepada (Yth.)"
        hint="Jabatan dan nama di baris pertama, tempat di baris berikutnya."
        rows={3}
      />
      <FormSelect name="nature" label="Sifat" options={NATURES.map((value) => ({ value, label: value }))} />
      <FormText
        name="attachments"
        label="Lampiran"
        hint="Contoh: 1 berkas. Bila kosong, surat menulis “-”."
        optional
        autoComplete="off"
      />
      <FormArea name="copies" label="Tembusan" hint="Satu penerima setiap baris." optional rows={3} />
      <FormHidden name="decisionId" />
      <FormHidden name="submissionKey" />
    </>
  )
}
