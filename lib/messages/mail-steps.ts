import { createTransport } from 'nodemailer'
import { env } from '#lib/env.ts'
import type { Outcome, Sender } from './delivery.ts'

const WAIT_MS = 15_000

/** A message takes no longer than this, however slowly the server speaks; well below the lease of a delivery. */
const LONGEST_MS = 120_000

/** The reply of the server with the command it was to, or how the connection ended. */
interface SmtpError extends Error {
  code?: string
  originalCode?: string
  timeoutType?: string
  responseCode?: number
  command?: string
}

/** Sends by the office's mail server, one connection a message: few are sent, and none waits for a dead one. */
export function mailSender(url: string, from: string): Sender {
  const waits = { connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: WAIT_MS }
  const transport = createTransport({ url, ...waits, disableFileAccess: true, disableUrlAccess: true })
  return async ({ messageId, receiver, receiverName, subject, body, oneClickUrl }) => {
    const mail = {
      from,
      to: { name: receiverName, address: receiver },
      subject,
      text: body,
      messageId: `<${messageId}>`,
      headers: { 'Auto-Submitted': 'auto-generated', ...(oneClickUrl && stopHeaders(oneClickUrl)) },
      signal: AbortSignal.timeout(LONGEST_MS),
    }
    try {
      await transport.sendMail(mail)
      return { kind: 'sent', way: 'smtp' }
    } catch (error) {
      return outcomeOf(error as SmtpError)
    }
  }
}

/** RFC 8058: the mail program shows its own button to stop. Prepared, so that a long address is not folded apart. */
const stopHeaders = (url: string) => ({
  'List-Unsubscribe': { prepared: true, value: `<${url}>` },
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

const NOBODY_THERE =
  /^(ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EDNS|E(NO)?AUTH|ETLS|EPROTOCOL|ECONFIG)$/
const NEVER_BEGAN = /^(CONNECT|GREETING|UPGRADE)_TIMEOUT$/

function outcomeOf(error: SmtpError): Outcome {
  const { code = '', originalCode = '', timeoutType = '', responseCode = 0, command = '' } = error
  const why = error.message.slice(0, 300)
  const ofOurs = command === 'MAIL FROM' || command === 'EHLO'
  if (ofOurs || NOBODY_THERE.test(code) || NOBODY_THERE.test(originalCode) || NEVER_BEGAN.test(timeoutType))
    return { kind: 'unreachable', why }
  return { kind: responseCode >= 500 ? 'refused' : 'later', why }
}

/** Where no mail server is named, mail is kept to be read at /petugas/pesan; demo data never leaves the house. */
export function findMailSender(): Sender {
  const { smtpUrl, mailFrom } = env
  const send = smtpUrl === null ? null : mailSender(smtpUrl, mailFrom)
  return async (parcel) => (send && !parcel.demo ? send(parcel) : { kind: 'sent', way: 'kept' })
}
