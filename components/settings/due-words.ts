import type { DueStep } from '#lib/requests/due.ts'

/** What is to be done within the due time of each status, and by whom. */
export const DUE_STEP: Record<DueStep, { label: string; hint: string }> = {
  submitted: {
    label: 'Memeriksa permohonan (hari kerja)',
    hint: 'Sejak dikirim atau diperbaiki. Oleh petugas.',
  },
  needs_revision: { label: 'Memperbaiki permohonan (hari kerja)', hint: 'Sejak dikembalikan. Oleh pemohon.' },
  queued: { label: 'Memberi tanggal (hari kerja)', hint: 'Sejak masuk antrean. Oleh petugas.' },
  offered: { label: 'Menjawab tawaran (hari kerja)', hint: 'Sejak tanggal ditawarkan. Oleh pemohon.' },
  survey: { label: 'Mencatat hasil survei (hari kerja)', hint: 'Sejak hari survei. Oleh petugas.' },
}
