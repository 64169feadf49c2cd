import { FormArea, FormDate, FormNumber, FormSelect, FormText } from '#components/forms/fields.tsx'
import { OfferedForm } from '#components/forms/offered-form.tsx'
import { Card } from '#components/ui/card.tsx'
import type { RequestInFull } from '#lib/requests/queries.ts'
import { YES_NO_FACTS } from '#lib/requests/survey.ts'
import type { Surveys } from '#lib/requests/survey-queries.ts'
import { addDays, type Day } from '#lib/time/days.ts'
import { longDate } from '#lib/time/words.ts'
import { formsOf } from './request-actions.tsx'

const FACT: Record<(typeof YES_NO_FACTS)[number], string> = {
  flatParking: 'Parkir rata',
  roof: 'Atap',
  water: 'Air bersih',
  toilets: 'Toilet',
  ventilation: 'Ventilasi',
}

interface SurveyCardProps {
  request: RequestInFull
  surveys: Surveys
  today: Day
}

/** When somebody looks at the place, what was found there, and the forms for both. */
export function SurveyCard({ request, surveys, today }: SurveyCardProps) {
  const { planned, done, seen, maySurvey } = surveys
  const hidden = { requestId: request.id, seen }
  const { plan, callOff, recordResult } = formsOf(request.id)
  const forms = (
    <>
      <OfferedForm
        {...recordResult}
        offered={maySurvey && planned !== null && planned.day <= today}
        fold="Catat hasil survei…"
        hidden={hidden}
        values={factValues(request)}
        problemTitle="Belum dapat disimpan"
      >
        <ResultFields />
      </OfferedForm>
      <OfferedForm
        {...plan}
        offered={maySurvey}
        fold={planned ? 'Ubah hari survei…' : 'Jadwalkan survei…'}
        hidden={hidden}
        values={{ day: planned?.day ?? '', surveyNote: planned?.note ?? '' }}
        variant="secondary"
        problemTitle="Belum dapat disimpan"
      >
        <FormDate
          name="day"
          label="Hari survei"
          hint="Hari kerja sesudah hari ini. Pemohon membacanya."
          min={addDays(today, 1)}
        />
        <FormText
          name="surveyNote"
          label="Catatan untuk petugas survei"
          optional
          maxLength={500}
          autoComplete="off"
        />
      </OfferedForm>
      <OfferedForm
        {...callOff}
        offered={maySurvey && planned !== null}
        fold="Batalkan survei…"
        hidden={hidden}
        variant="danger"
      >
        <FormArea name="remark" label="Alasan pembatalan" hint="Pemohon membaca alasan ini." />
      </OfferedForm>
    </>
  )
  if (!maySurvey && !planned && done.length === 0) return forms
  return (
    <Card title="Survei lokasi">
      <div className="flex flex-col gap-3">
        {planned ? (
          <p>
            <strong>{longDate(planned.day)}</strong>
            {planned.note ? <span className="block whitespace-pre-line">{planned.note}</span> : null}
          </p>
        ) : null}
        {done.map((survey) => (
          <p key={survey.id} className="wrap-anywhere whitespace-pre-line">
            <strong>Hasil {longDate(survey.day)}:</strong> {survey.result}
          </p>
        ))}
        {!planned && done.length === 0 ? <p className="text-ink-soft">Belum ada survei.</p> : null}
        {forms}
      </div>
    </Card>
  )
}

const asText = (fact: boolean | null) => (fact === null ? '' : fact ? 'yes' : 'no')

function factValues({ siteFacts }: RequestInFull) {
  return {
    powerVa: siteFacts.powerVa === null ? '' : String(siteFacts.powerVa),
    powerPhase: siteFacts.powerPhase ?? '',
    ...Object.fromEntries(YES_NO_FACTS.map((fact) => [fact, asText(siteFacts[fact])])),
  }
}

function ResultFields() {
  return (
    <>
      <FormArea
        name="result"
        label="Hasil survei"
        hint="Apa yang dilihat di lokasi, dan apa yang masih kurang."
      />
      <FormNumber name="powerVa" label="Daya listrik (VA)" optional min={450} max={2_000_000} />
      <FormSelect
        name="powerPhase"
        label="Fase listrik"
        placeholder="Belum diperiksa"
        optional
        options={[
          { value: 'single', label: 'Satu fase' },
          { value: 'three', label: 'Tiga fase' },
        ]}
      />
      {YES_NO_FACTS.map((fact) => (
        <FormSelect
          key={fact}
          name={fact}
          label={FACT[fact]}
          placeholder="Belum diperiksa"
          optional
          options={[
            { value: 'yes', label: 'Ada' },
            { value: 'no', label: 'Tidak ada' },
          ]}
        />
      ))}
    </>
  )
}
