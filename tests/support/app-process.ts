// The built app in a process of its own, as the launcher would serve it. Says when it listens; ends when the
// test process lets go of it.
import { serve } from '#lib/web/server.ts'

const served = await serve({ port: Number(process.env.PORT) })
process.on('disconnect', async () => {
  await served.stop()
  process.exit(0)
})
process.send?.('listening')
