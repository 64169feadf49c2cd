import { ACCOUNT_TEXTS } from './standard-account-texts.ts'
import { REQUEST_TEXTS } from './standard-request-texts.ts'
import { SEAT_TEXTS } from './standard-seat-texts.ts'
import type { Template } from './text.ts'

/** Every text by its name. Those about a request are named as the action of the history that they tell of. */
export const TEMPLATES = { ...REQUEST_TEXTS, ...SEAT_TEXTS, ...ACCOUNT_TEXTS } satisfies Record<
  string,
  Template
>

export type TemplateName = keyof typeof TEMPLATES
export type SeatTemplateName = keyof typeof SEAT_TEXTS
export type AccountTemplateName = keyof typeof ACCOUNT_TEXTS

export const isTemplateName = (name: string): name is TemplateName => Object.hasOwn(TEMPLATES, name)

/** The name of the text that tells a requester of an action; null where there is nothing to tell. */
export function noticeOf(action: string): keyof typeof REQUEST_TEXTS | null {
  return Object.hasOwn(REQUEST_TEXTS, action) ? (action as keyof typeof REQUEST_TEXTS) : null
}
