import type { Viewer } from '#lib/accounts/viewer.ts'
import type { Channel } from './message.ts'

/** May see what goes out to whom, send again what failed, and change the texts. */
export function mayTendMessages(viewer: Viewer): boolean {
  return viewer.kind === 'staff' && (viewer.role === 'admin' || viewer.role === 'scheduler')
}

/** May read what a message says: mail may open accounts, so only admins; WhatsApp whoever sends it by hand. */
export function mayReadMessage(viewer: Viewer, channel: Channel): boolean {
  if (!mayTendMessages(viewer)) return false
  return channel === 'whatsapp' || (viewer.kind === 'staff' && viewer.role === 'admin')
}
