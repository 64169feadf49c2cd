export type Channel = 'mail' | 'whatsapp'
export type MessageStatus = 'owed' | 'sent' | 'failed' | 'cancelled'
/** How a message went out; `kept`: nowhere, it is there to be read at /petugas/pesan. */
export type MessageWay = 'smtp' | 'gateway' | 'hand' | 'kept'

/** Who gets a message: an e-mail address or a phone number, each in the one way we write it. */
export interface Receiver {
  channel: Channel
  address: string
  name: string
}

/** Stands in a body where its link will be; put in as it goes out, so that no token is ever stored. */
export const LINK_MARK = '{{tautan}}'

/** Minutes until the next try, after so many tries. */
export function minutesUntilTry(attempts: number): number {
  return Math.min(2 ** Math.max(0, attempts - 1), 30)
}

/** After so many refusals for now (four days of them) it is taken for a refusal for good. */
export const MOST_ATTEMPTS = 200

/** The e-mail address as we write it; null for what is none. */
export function mailAddress(text: string | null | undefined): string | null {
  const address = (text ?? '').trim().toLowerCase()
  return /^[^\s@<>",;:\\]+@[^\s@<>",;:\\]+\.[^\s@<>",;:\\]+$/.test(address) ? address : null
}

/** A mobile number as WhatsApp takes it: 62 and the number, figures only; null for what is none. */
export function whatsappNumber(text: string | null | undefined): string | null {
  const figures = (text ?? '').replace(/[\s().-]/g, '').replace(/^\+/, '')
  const number = figures.replace(/^0/, '62')
  return /^628\d{7,12}$/.test(number) ? number : null
}

/** Opens WhatsApp with the text ready; the person there sends it. */
export function whatsappHref(number: string, text: string): string {
  return `https://wa.me/${number}?text=${encodeURIComponent(text)}`
}
