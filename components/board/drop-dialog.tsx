import { type ReactNode, useEffect, useId, useRef } from 'react'
import { ScheduleExtras } from '#components/bookings/schedule-extras.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { FormText } from '#components/forms/fields.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { addressOf } from '#lib/bookings/picked.ts'
import type { FormAction, Values } from '#lib/forms/form.ts'
import { dateRange } from '#lib/time/words.ts'
import { cargoWords, convoyWords, exchangeWords, kmWords } from './carry-words.ts'
import type { Drop } from './carrying.ts'
import { dropValues, formPath } from './drop-address.ts'
import { reasonFor } from './drop-words.ts'

interface DropDialogProps {
  drop: Drop
  actions: { move: FormAction; schedule: FormAction }
  /** Address of the board, where the answer leads. */
  here: string
  /** Puts what was dropped back. */
  close: () => void
}

/** What will happen, in words, and the form that does it: Enter sends, Escape puts back. */
export function DropDialog({ drop, actions, here, close }: DropDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  useEffect(() => dialog.current?.showModal(), [])
  const { cargo, target, answer, answers } = drop
  const visit = cargo.kind === 'visit' ? cargo.visit : null
  const values = dropValues(target, answer.convoy)
  const exchanged = exchangeWords(answer.convoy, answers)
  return (
    <dialog ref={dialog} aria-labelledby={title} onClose={close} className="drop-dialog">
      <h2 id={title} className="font-bold text-xl">
        {visit ? 'Pindahkan kunjungan' : 'Jadwalkan permohonan'}
      </h2>
      <p className="font-semibold">{cargoWords(cargo)}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {visit ? <Fact name="Semula">{dateRange(visit.firstDay, visit.lastDay)}</Fact> : null}
        <Fact name={visit ? 'Menjadi' : 'Tanggal'}>
          {dateRange(target.day, answer.day.lastDay)}, {answers.trainingDays} hari pelatihan
        </Fact>
        <Fact name="Rombongan">
          {convoyWords(answer.convoy, answers)}
          {kmWords(answer.km)}
        </Fact>
        {exchanged.length > 0 ? <Fact name="Pergantian">{exchanged.join('; ')}</Fact> : null}
      </dl>
      {visit && !answer.day.inWindow ? (
        <Notice tone="warning">
          Di luar rentang yang diminta, {dateRange(answers.window.first, answers.window.last)}. Pastikan
          pemohon sudah setuju.
        </Notice>
      ) : null}
      <ActionForm
        id="taruh"
        action={visit ? actions.move : actions.schedule}
        path={here}
        submit={visit ? 'Pindahkan kunjungan' : 'Jadwalkan kunjungan'}
        problemTitle={visit ? 'Belum dapat dipindahkan' : 'Belum dapat dijadwalkan'}
        values={visit ? { reason: reasonFor(drop) } : { confirmed: 'tentative' }}
        hidden={{
          papan: here,
          ...(visit
            ? { bookingId: visit.id, sequence: visit.sequence }
            : {
                requestId: cargo.kind === 'request' ? cargo.request.id : 0,
                submissionKey: answers.submissionKey,
              }),
        }}
      >
        <HiddenFields values={values} />
        {visit ? (
          <FormText name="reason" label="Alasan pemindahan" hint="Pemohon dan warga membacanya." />
        ) : (
          <ScheduleExtras
            gaps={answers.gaps}
            windowStart={answers.window.first}
            windowEnd={answers.window.last}
            outside={!answer.day.inWindow}
          />
        )}
      </ActionForm>
      <div className="flex flex-wrap gap-3">
        <ButtonLink variant="secondary" href={formPath(cargo) + addressOf(values)}>
          Ubah rombongan…
        </ButtonLink>
        <Button variant="secondary" onClick={() => dialog.current?.close()}>
          {visit ? 'Biarkan di tempatnya' : 'Batal'}
        </Button>
      </div>
    </dialog>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function HiddenFields({ values }: { values: Values }) {
  return Object.entries(values).flatMap(([name, value]) =>
    [value].flat().map((text) => <input key={`${name} ${text}`} type="hidden" name={name} value={text} />),
  )
}
