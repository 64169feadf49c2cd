import { FormArea, FormHidden, FormNumber, FormText } from '#components/forms/fields.tsx'
import { NUMBER_BOUNDS } from '#lib/letters/schema.ts'

interface LetterheadFieldsProps {
  year: number
  /** Letters of this year were issued here already. */
  counting: boolean
}

/** The fields of what stands on letters. */
export function LetterheadFields({ year, counting }: LetterheadFieldsProps) {
  return (
    <>
      <FormArea
        name="officeLines"
        label="Nama instansi"
        hint="Satu baris kop setiap baris: pemerintah daerah di atas, dinas di baris terakhir."
      />
      <FormText name="address" label="Alamat kantor" autoComplete="off" />
      <FormText name="contact" label="Telepon, surel, dan situs" optional autoComplete="off" />
      <FormText name="city" label="Kota" hint="Ditulis di depan tanggal surat." autoComplete="off" />
      <FormText name="signatoryTitle" label="Jabatan penanda tangan" autoComplete="off" />
      <FormText name="signatoryName" label="Nama penanda tangan" hint="Dengan gelar." autoComplete="off" />
      <FormText name="signatoryRank" label="Pangkat" optional autoComplete="off" />
      <FormText
        name="signatoryNip"
        label="NIP"
        optional
        hint="18 angka."
        inputMode="numeric"
        autoComplete="off"
      />
      <FormText
        name="numberFormat"
        label="Format nomor"
        hint="Yang dapat dipakai: {nomor}, {kode}, {bulan-romawi}, {bulan}, {tahun}."
        autoComplete="off"
      />
      <FormText name="numberCode" label="Kode klasifikasi" hint="Menggantikan {kode}." autoComplete="off" />
      <FormNumber name="numberDigits" label="Panjang nomor (angka)" {...NUMBER_BOUNDS.numberDigits} />
      <FormHidden name="numberYear" />
      {counting ? (
        <FormHidden name="numberUsed" />
      ) : (
        <FormNumber
          name="numberUsed"
          label={`Nomor terakhir yang sudah dipakai tahun ${year}`}
          hint="0 bila belum ada. Sesudah surat pertama terbit di sini, nomornya hanya berlanjut."
          {...NUMBER_BOUNDS.numberUsed}
        />
      )}
      <FormArea
        name="copies"
        label="Tembusan"
        optional
        hint="Satu penerima setiap baris; dapat diubah pada setiap surat."
      />
    </>
  )
}
