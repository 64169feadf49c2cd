import { FormArea, FormText } from '#components/forms/fields.tsx'

export function ContactFields() {
  return (
    <>
      <p>
        Petugas menghubungi orang ini tentang permohonan. Nama dan nomornya tidak ditampilkan kepada umum.
      </p>
      <FormText name="contactName" label="Nama" autoComplete="name" maxLength={120} />
      <FormText
        name="contactPhone"
        label="Nomor telepon atau WhatsApp"
        hint="Contoh: 0812 3456 7890"
        type="tel"
        autoComplete="tel"
      />
      <FormText
        name="contactEmail"
        label="Alamat surel"
        hint="Kabar tentang permohonan juga dikirim ke sini."
        type="email"
        autoComplete="email"
        optional
      />
      <FormArea
        name="note"
        label="Catatan untuk petugas"
        hint="Misalnya jalan masuk untuk truk, atau jam kerja."
        optional
        maxLength={2000}
      />
    </>
  )
}
