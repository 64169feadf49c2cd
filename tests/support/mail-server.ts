import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'

export interface Received {
  messageId: string
  to: string
  from: string
  subject: string
  text: string
  /** Lines of its head by their names in small letters. */
  headers: Record<string, string>
}

export type MailServer = Awaited<ReturnType<typeof openMailServer>>

type Answer = 'take' | 'drop' | 'hold' | { code: number; at: 'rcpt' | 'data' }

/** A real mail server that keeps what it got. It can be killed and started again at the same port. */
export async function openMailServer() {
  const received: Received[] = []
  const sockets = new Set<{ destroy(): void }>()
  let answer: (mail: { to: string; tries: number }) => Answer = () => 'take'
  let held = 0
  let server: SMTPServer | null = null
  let port = 0
  const triesOf = (to: string) => received.filter((mail) => mail.to === to).length

  async function start(): Promise<void> {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo({ address }, _, done) {
        const said = answer({ to: address, tries: triesOf(address) })
        done(typeof said === 'object' && said.at === 'rcpt' ? refusal(said.code) : undefined)
      },
      onData(stream, { envelope }, done) {
        const taken = keep(stream).then((mail) => {
          const said = answer({ to: envelope.rcptTo[0]?.address ?? '', tries: triesOf(mail.to) })
          if (typeof said === 'object') return done(refusal(said.code))
          received.push(mail)
          if (said === 'take') return done()
          if (said === 'drop') for (const socket of sockets) socket.destroy()
          else held++
        })
        // A message that was cut off is none.
        taken.catch(() => {})
      },
    })
    // Its clients may go without a word.
    server.on('error', () => {})
    server.server.on('connection', (socket) => {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
    })
    const listening = once(server.server, 'listening')
    server.listen(port, '127.0.0.1')
    await listening
    port = (server.server.address() as AddressInfo).port
  }

  async function kill(): Promise<void> {
    for (const socket of sockets) socket.destroy()
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()))
    server = null
  }

  await start()
  return {
    received,
    get url() {
      return `smtp://127.0.0.1:${port}`
    },
    /** How many messages it took and has not answered. */
    get held() {
      return held
    },
    answers(how: typeof answer) {
      answer = how
    },
    start,
    kill,
  }
}

function refusal(code: number): Error {
  return Object.assign(new Error(code >= 500 ? 'No such mailbox' : 'Try later'), { responseCode: code })
}

async function keep(stream: SMTPServerDataStream): Promise<Received> {
  const mail = await simpleParser(stream)
  const to = Array.isArray(mail.to) ? mail.to[0] : mail.to
  return {
    messageId: (mail.messageId ?? '').replace(/^<|>$/g, ''),
    to: to?.value[0]?.address ?? '',
    from: mail.from?.text ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    headers: Object.fromEntries(mail.headerLines.map(({ key, line }) => [key, line])),
  }
}
