import type { ReactNode } from 'react'
import { ActionForm } from '#components/forms/action-form.tsx'
import { Card } from '#components/ui/card.tsx'
import { Page, PageHeader } from '#components/ui/page.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { FormAction } from '#lib/forms/form.ts'

interface StartAskingProps {
  action: FormAction
  path: string
  /** Offers the sign-in to whoever has an account. */
  signIn?: boolean
  /** Drafts that wait to be finished. */
  children?: ReactNode
}

/** What asking for a visit is, what one needs at hand, and the button that begins it. */
export function StartAsking({ action, path, signIn = false, children }: StartAskingProps) {
  return (
    <Page width="narrow">
      <PageHeader
        title="Ajukan kunjungan"
        lead="Unit pelatihan keliling datang ke tempat Anda, gratis. Perusahaan, desa, kelurahan, kecamatan, RT/RW, serikat pekerja, dan asosiasi boleh mengajukan."
      />
      {children}
      <Card title="Siapkan ini">
        <ul className="list-disc space-y-1 pl-5">
          <li>program pelatihan yang diminta dan perkiraan jumlah peserta;</li>
          <li>lokasi pelatihan dan keadaannya: parkir, atap, listrik, air, toilet;</li>
          <li>rentang tanggal yang cocok;</li>
          <li>nama dan nomor telepon yang dapat dihubungi;</li>
          <li>untuk perusahaan: NIB (13 angka).</li>
        </ul>
        <p className="mt-3 mb-5">
          Sekitar sepuluh menit. Isian tersimpan di setiap langkah; Anda boleh berhenti dan melanjutkannya
          nanti lewat tautan draf. Di akhir Anda mendapat nomor permohonan dan tautan untuk mengikutinya,
          tanpa perlu akun.
        </p>
        <ActionForm id="mulai" action={action} path={path} submit="Mulai" />
      </Card>
      {signIn ? (
        <p>
          Sudah punya akun pemohon? <TextLink href="/masuk?kembali=%2Fpemohon%2Fajukan">Masuk dulu</TextLink>{' '}
          supaya data Anda terisi.
        </p>
      ) : null}
    </Page>
  )
}
