import { parentPort, workerData } from 'node:worker_threads'
import { getDocumentProxy } from 'unpdf'

/** How many pages a PDF has; or the name of what pdf.js says against it. */
async function pagesOf(bytes: Uint8Array): Promise<{ pages: number } | { error: string }> {
  try {
    const document = await getDocumentProxy(bytes, {
      verbosity: 0,
      isEvalSupported: false,
      useSystemFonts: false,
    })
    // Of a damaged file the count alone may survive.
    if (document.numPages > 0) await document.getPage(1)
    return { pages: document.numPages }
  } catch (error) {
    return { error: error instanceof Error ? error.name : String(error) }
  }
}

parentPort?.postMessage(await pagesOf(workerData as Uint8Array))
