import { holderWords } from '#components/claims/words.ts'
import type { DayAnswer } from '#lib/planning/answers.ts'
import { addDays, type Day } from '#lib/time/days.ts'
import { longDate, shortDate } from '#lib/time/words.ts'
import { restWords } from './rest-words.ts'

const SHORT = { unit: 'unit', instructor: 'instruktur', kit: 'perangkat' }

/** What a day answers to a visit that would start on it. */
export function answerWords(answer: DayAnswer): string {
  switch (answer.kind) {
    case 'free':
      return `selesai ${longDate(answer.lastDay)}${answer.inWindow ? '' : ', di luar rentang yang diminta'}`
    case 'passed':
      return 'sudah lewat'
    case 'rest':
      return restWords(answer.rest)
    case 'taken':
      return holderWords(answer.holder)
    case 'tooFar':
      return `perlu ${answer.minutes} menit di jalan, dan waktunya tidak ada: ${holderWords(answer.holder)}`
    case 'short':
      return `tidak cukup ${SHORT[answer.need]} yang bebas`
  }
}

interface SpanWords {
  days: string
  words: string
}

/** Why not, by spans of days: "4-12 Des dipakai untuk …". Days passed and rest days speak for themselves. */
export function reasonsOf(answers: DayAnswer[]): SpanWords[] {
  return inSpans(answers.filter(({ kind }) => ['taken', 'tooFar', 'short'].includes(kind)))
}

/** The holidays among some days, by name. */
export function holidaysOf(answers: DayAnswer[]): SpanWords[] {
  return inSpans(answers.filter((answer) => answer.kind === 'rest' && answer.rest.kind === 'holiday'))
}

/** Rests of this many days do not break a span. */
const GAP_DAYS = 5

function inSpans(answers: DayAnswer[]): SpanWords[] {
  const spans: { first: Day; last: Day; words: string }[] = []
  for (const answer of answers) {
    const words = answerWords(answer)
    const running = spans.find((span) => span.words === words && addDays(span.last, GAP_DAYS) >= answer.day)
    if (running) running.last = answer.day
    else spans.push({ first: answer.day, last: answer.day, words })
  }
  return spans.map(({ first, last, words }) => ({ days: spanWords(first, last), words }))
}

/** "4-12 Des", "28 Des-3 Jan" */
function spanWords(first: Day, last: Day): string {
  if (first === last) return shortDate(first)
  return first.slice(0, 7) === last.slice(0, 7)
    ? `${Number(first.slice(8))}-${shortDate(last)}`
    : `${shortDate(first)}-${shortDate(last)}`
}
