// Delivers what is owed by the mail server that the environment names, until it is killed.
import { deliverMessages } from '#lib/messages/delivery-commands.ts'
import { findMailSender } from '#lib/messages/mail-steps.ts'

const now = new Date(Number(process.argv[2]))
await deliverMessages({ clock: () => now, senders: { mail: findMailSender() }, lanes: 1 })
process.exit()
