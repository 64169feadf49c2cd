/** What the environment says. Read through here, so that every variable has one default and one name. */
export const env = {
  /** Connection string of Postgres; the launcher sets it when it starts the embedded server. */
  get databaseUrl(): string {
    const url = process.env.DATABASE_URL
    if (!url) throw new Error('DATABASE_URL belum disetel')
    return url
  },
  /** Connections each app process may hold. */
  get databasePool(): number {
    return Number(process.env.DATABASE_POOL || 10)
  },
  get port(): number {
    return Number(process.env.PORT || 3000)
  },
  /** Where people reach the app, without a trailing slash; stands in feeds and mails. */
  get publicUrl(): string {
    return (process.env.PUBLIC_URL || `http://localhost:${this.port}`).replace(/\/$/, '')
  },
  /** Signs session cookies. */
  get secret(): string {
    const secret = process.env.AUTH_SECRET
    if (!secret) throw new Error('AUTH_SECRET belum disetel')
    return secret
  },
  /**
   * Encrypts and finds the identity numbers of participants; a changed one makes those that are stored unreadable. By
   * standard it follows from `secret`.
   */
  get dataKey(): string {
    return process.env.DATA_KEY || this.secret
  },
  /** Off: this process sends no messages and does nothing by itself; another one must. */
  get jobs(): boolean {
    return process.env.JOBS !== 'off'
  },
  /** Off only to measure how fast pages are drawn. */
  get pageCache(): boolean {
    return process.env.PAGE_CACHE !== 'off'
  },
  /** True where a proxy in front sets X-Forwarded-For, so that it may be believed. */
  get trustProxy(): boolean {
    return process.env.TRUST_PROXY === '1'
  },
  /** The mail server, as smtp://user:password@host:587 or smtps://…; null: mail is kept, to be read by admins. */
  get smtpUrl(): string | null {
    return process.env.SMTP_URL || null
  },
  /** Whom mails come from. */
  get mailFrom(): string {
    return process.env.MAIL_FROM || `Jadwal MTU <noreply@${new URL(this.publicUrl).hostname}>`
  },
  /** The gateway that sends WhatsApp messages, and the secret that signs what it gets; null: staff send by hand. */
  get whatsappWebhook(): { url: string; secret: string } | null {
    const url = process.env.WHATSAPP_WEBHOOK_URL
    if (!url) return null
    const secret = process.env.WHATSAPP_WEBHOOK_SECRET
    if (!secret) throw new Error('WHATSAPP_WEBHOOK_SECRET belum disetel')
    return { url, secret }
  },
}
