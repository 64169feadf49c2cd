import { paperWords } from '#components/attachments/paper-list.tsx'
import { FormRadios } from '#components/forms/fields.tsx'
import { FormFile } from '#components/forms/file-field.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { FieldsProps } from './step-props.ts'

export function LetterFields({ choices: { papers }, place }: FieldsProps) {
  const kept = papers.find(({ kind }) => kind === 'letter')
  return (
    <>
      {kept ? (
        <p className="wrap-anywhere">
          <span className="block font-semibold">Sudah tersimpan</span>
          <TextLink href={`${place}/berkas/${kept.id}`} download={kept.name} strong>
            {kept.name}
          </TextLink>
          <span className="block text-ink-soft text-sm">
            {paperWords(kept)}. Pilih berkas lain di bawah bila ingin menggantinya.
          </span>
        </p>
      ) : null}
      <FormRadios
        name="letter"
        label="Surat permohonan"
        choices={[
          { value: 'now', label: 'Ada, saya lampirkan', hint: 'PDF hasil pindai, atau foto halamannya.' },
          {
            value: 'later',
            label: 'Menyusul',
            hint: 'Kirim nanti dari halaman permohonan, atau antar ke kantor.',
          },
        ]}
      />
      <FormFile name="letterFile" label="Berkas surat" optional />
    </>
  )
}
