import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RecordPage } from '#app/petugas/record-page.tsx'
import { KeptPage } from '#components/forms/kept-page.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { ProgramFacts } from '#components/programs/program-facts.tsx'
import { ProgramFields } from '#components/programs/program-fields.tsx'
import { Card } from '#components/ui/card.tsx'
import { findEntriesOf } from '#lib/history/subject-queries.ts'
import { findProgram } from '#lib/programs/program-queries.ts'
import type { WantedProgram } from '#lib/programs/schema.ts'
import { clock } from '#lib/time/words.ts'
import { idIn, one, type SearchParams } from '#lib/web/params.ts'
import { staffAt } from '#lib/web/session.ts'
import { change } from './actions.ts'

export const metadata: Metadata = { title: 'Program' }

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

const NEWS: Record<string, string> = {
  add: 'Program sudah ditambahkan. Pilih unit yang membawanya di halaman unit itu.',
  change: 'Program sudah disimpan.',
}

export default async function ProgramPage({ params, searchParams }: Props) {
  const id = idIn((await params).id) ?? notFound()
  const path = `/petugas/program/${id}`
  const form = { id: 'ubah', action: change, path, submit: 'Simpan program' }
  const viewer = await staffAt(path)
  if (!viewer) return <KeptPage forms={[form]} />
  const program = (await findProgram(viewer, id)) ?? notFound()
  const { facts, trainingType, units, seen, mayChange } = program
  return (
    <RecordPage
      crumbs={[{ href: '/petugas/program', label: 'Program' }]}
      title={facts.name}
      news={NEWS[one((await searchParams).berhasil)]}
      remark={{ title: '', text: null }}
      decisions={null}
      history={await findEntriesOf(viewer, { programId: id })}
      historyFilter={{ action: 'changeProgram' }}
    >
      <Card title="Data program">
        <ProgramFacts program={facts} trainingType={trainingType} units={units} />
      </Card>
      <p className="text-ink-soft">
        Perubahan berlaku untuk kunjungan yang dijadwalkan atau dipindahkan sesudahnya. Kunjungan yang sudah
        ada tetap memakai hari, jam, dan waktunya.{' '}
        {mayChange ? '' : 'Yang dapat mengubah: admin dan penjadwal.'}
      </p>
      <OfferedForm
        {...form}
        offered={mayChange}
        fold="Ubah data program…"
        hidden={{ programId: id, seen }}
        values={valuesOf(facts)}
        problemTitle="Belum dapat disimpan"
      >
        <ProgramFields />
      </OfferedForm>
    </RecordPage>
  )
}

/** A browser's field of a time of day wants a colon. */
const timeOf = (minute: number) => clock(minute).replace('.', ':')

function valuesOf(facts: WantedProgram) {
  const { startMinute, endMinute, onSaturdays, residentsOnly, needs, workStates, ...plain } = facts
  return {
    ...Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, String(value ?? '')])),
    startMinute: timeOf(startMinute),
    endMinute: timeOf(endMinute),
    onSaturdays: onSaturdays ? 'on' : '',
    needs: [...needs],
    residentsOnly: residentsOnly ? 'on' : '',
    workStates: [...workStates],
  }
}
