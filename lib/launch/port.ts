import { createServer } from 'node:net'
import { Trouble } from '#lib/database/trouble.ts'

/** The port that PORT asks for, refused while another program listens there. */
export async function findPort(text = '3000'): Promise<number> {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Trouble(`PORT harus bilangan 1 sampai 65535, bukan "${text}".`)
  const server = createServer()
  const code = await new Promise<string | undefined>((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code))
    server.listen(port, () => server.close(() => resolve(undefined)))
  })
  if (code === 'EADDRINUSE')
    throw new Trouble(
      `Port ${port} sudah dipakai program lain. Hentikan yang itu, atau pilih port lain: PORT=${port + 1} npm start`,
    )
  if (code)
    throw new Trouble(`Port ${port} tidak dapat dibuka (${code}). Pilih port lain, misalnya PORT=3000.`)
  return port
}
