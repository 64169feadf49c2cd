// The built app in a process of its own; says its port when it is warm enough to answer.
import { serve } from '#lib/web/server.ts'

const served = await serve({ port: 0 })
process.on('disconnect', async () => {
  await served.stop()
  process.exit(0)
})
process.send?.(served.port)
