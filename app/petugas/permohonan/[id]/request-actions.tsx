import { FormArea, FormText } from '#components/forms/fields.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { ChecklistFacts, ChecklistFields } from '#components/requests/checklist-fields.tsx'
import { RemarkFields } from '#components/requests/remarks.tsx'
import { AUDIENCES } from '#components/requests/request-facts.tsx'
import { Card } from '#components/ui/card.tsx'
import { seenText } from '#lib/requests/checklist.ts'
import type { Checklist } from '#lib/requests/checklist-queries.ts'
import type { RequestInFull } from '#lib/requests/queries.ts'
import { date } from '#lib/time/words.ts'
import {
  apart,
  callOff,
  check,
  decline,
  giveBack,
  merge,
  plan,
  recordResult,
  showLink,
  unmerge,
  verify,
  withdrawOffered,
} from './actions.ts'

/** The forms of a request's page, each under its command; also for when their sign-in has ended. */
export function formsOf(requestId: number) {
  const path = `/petugas/permohonan/${requestId}`
  return {
    verify: { id: 'terima', action: verify, path, submit: 'Terima ke antrean' },
    giveBack: { id: 'kembalikan', action: giveBack, path, submit: 'Kembalikan ke pemohon' },
    decline: { id: 'tolak', action: decline, path, submit: 'Tolak permohonan' },
    check: { id: 'periksa', action: check, path, submit: 'Simpan pemeriksaan' },
    plan: { id: 'survei', action: plan, path, submit: 'Simpan hari survei' },
    callOff: { id: 'batal-survei', action: callOff, path, submit: 'Batalkan survei' },
    recordResult: { id: 'hasil-survei', action: recordResult, path, submit: 'Simpan hasil survei' },
    merge: { id: 'gabung', action: merge, path, submit: 'Gabungkan' },
    unmerge: { id: 'pisah', action: unmerge, path, submit: 'Pisahkan lagi' },
    withdrawOffered: { id: 'tarik-tawaran', action: withdrawOffered, path, submit: 'Tarik tawaran' },
    apart: { id: 'bukan-ganda', action: apart, path, submit: 'Simpan' },
    showLink: { id: 'tautan', action: showLink, path, submit: 'Tunjukkan tautan' },
  }
}

/** What staff can decide about a request now. */
export function RequestActions({ request }: { request: RequestInFull }) {
  const { id, can } = request
  const hidden = { requestId: id }
  const kept = formsOf(id)
  const forms = (
    <>
      <OfferedForm {...kept.verify} offered={can.verify} hidden={hidden}>
        <FormText
          name="despite"
          label="Alasan, bila ada butir yang belum dicentang"
          hint="Hanya dibaca petugas, dan tercatat dalam riwayat."
          optional
          maxLength={1000}
          autoComplete="off"
        />
      </OfferedForm>
      <OfferedForm
        {...kept.giveBack}
        offered={can.return}
        fold="Kembalikan untuk diperbaiki…"
        hidden={hidden}
        variant="secondary"
      >
        <FormArea
          name="remark"
          label="Yang perlu diperbaiki"
          hint="Pemohon membaca catatan ini, memperbaiki, lalu mengirim lagi."
        />
        <RemarkFields now={saidNow(request)} />
      </OfferedForm>
      <OfferedForm {...kept.decline} offered={can.decline} fold="Tolak…" hidden={hidden} variant="danger">
        <FormArea
          name="remark"
          label="Alasan penolakan"
          hint="Pemohon membaca alasan ini. Sebutkan apa yang dapat ia lakukan."
        />
      </OfferedForm>
    </>
  )
  if (!can.verify && !can.return && !can.decline) return forms
  return (
    <Card title="Keputusan">
      <div className="flex flex-col gap-3">{forms}</div>
    </Card>
  )
}

/** What the parts of a request say, for who writes remarks on them. */
function saidNow(request: RequestInFull) {
  return {
    organization: request.organization,
    programId: request.program,
    participants: `${request.participants} orang`,
    site: `${request.site}, ${request.area}`,
    windowStart: date(request.windowStart),
    windowEnd: date(request.windowEnd),
    audience: AUDIENCES[request.audience],
    contactName: request.contactName,
    contactPhone: request.contactPhone,
    note: request.note,
  }
}

/** What of a request was looked at, and the form that says so while it waits to be verified. */
export function RequestChecklist({ requestId, checklist }: { requestId: number; checklist: Checklist }) {
  const { items, since, mayCheck } = checklist
  const done = items.filter(({ ticked }) => ticked).length
  const values = items.flatMap((one) => [
    [`tick_${one.item}`, one.ticked ? 'on' : ''],
    [`note_${one.item}`, one.note],
    [`seen_${one.item}`, seenText(one)],
  ])
  return (
    <Card title={`Pemeriksaan: ${done} dari ${items.length} butir`}>
      {mayCheck ? null : <ChecklistFacts items={items} since={since} />}
      <OfferedForm
        {...formsOf(requestId).check}
        offered={mayCheck}
        hidden={{ requestId }}
        values={Object.fromEntries(values)}
        variant="secondary"
        problemTitle="Belum dapat disimpan"
      >
        <ChecklistFields items={items} since={since} />
      </OfferedForm>
    </Card>
  )
}
