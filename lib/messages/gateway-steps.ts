import { createHmac } from 'node:crypto'
import { env } from '#lib/env.ts'
import type { Outcome, Sender } from './delivery.ts'

const LONGEST_MS = 30_000

/** The signature of a request to the gateway: HMAC-SHA256 of its body by the shared secret, in hexadecimal. */
export function signatureOf(body: string, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
}

/**
 * Hands messages to a WhatsApp gateway: POST of JSON, signed. The idempotency key is the same at every try, so that the
 * gateway can tell a repeated one.
 */
export function gatewaySender(url: string, secret: string): Sender {
  return async ({ messageId, receiver, receiverName, body }) => {
    const content = JSON.stringify({ id: messageId, to: receiver, name: receiverName, text: body })
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': messageId,
          'x-jadwal-signature': signatureOf(content, secret),
        },
        body: content,
        redirect: 'error',
        signal: AbortSignal.timeout(LONGEST_MS),
      })
      await answer.body?.cancel()
      return outcomeOf(answer.status)
    } catch (error) {
      const { message, cause } = error as Error & { cause?: { code?: string } }
      const why = [message, cause?.code].filter(Boolean).join(': ').slice(0, 300)
      return {
        kind: /^(ECONNREFUSED|ENOTFOUND|EHOSTUNREACH)$/.test(cause?.code ?? '') ? 'unreachable' : 'later',
        why,
      }
    }
  }
}

function outcomeOf(status: number): Outcome {
  const why = `HTTP ${status}`
  if (status >= 200 && status < 300) return { kind: 'sent', way: 'gateway' }
  // We are not let in, or knock at the wrong door: the next message would fare no better.
  if ([401, 403, 404, 405].includes(status)) return { kind: 'unreachable', why }
  return { kind: status === 400 || status === 422 ? 'refused' : 'later', why }
}

/** None where no gateway is named: then staff send by hand. */
export function findGatewaySender(): Sender | null {
  const { whatsappWebhook } = env
  return whatsappWebhook && gatewaySender(whatsappWebhook.url, whatsappWebhook.secret)
}
