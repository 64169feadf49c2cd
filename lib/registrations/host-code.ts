import { createHmac, timingSafeEqual } from 'node:crypto'

/** No letter that is taken for another or for a figure. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** The code by which workers of a host register for its closed visit; it follows from the server's secret. */
export function hostCodeOf(secret: string, bookingId: number): string {
  const bytes = createHmac('sha256', secret).update(`host:${bookingId}`).digest().subarray(0, 8)
  const letters = Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

/** Whether somebody was given the code, however it was typed. */
export function isHostCode(secret: string, bookingId: number, typed: string): boolean {
  const plain = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, '')
  const [given, right] = [plain(typed), plain(hostCodeOf(secret, bookingId))].map((text) => Buffer.from(text))
  return given?.length === right?.length && timingSafeEqual(given as Buffer, right as Buffer)
}
