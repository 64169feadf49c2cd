import type { IncomingMessage } from 'node:http'
import { MAX_UPLOAD } from '#lib/uploads/upload.ts'

/** The head of a part goes along with the largest file, and a byte more, by which the command knows it. */
const LARGEST_PART = MAX_UPLOAD + 16 * 1024
/** Of all parts together; next.config.ts lets so much through. */
const LARGEST_FORM = LARGEST_PART + 2 * 1024 * 1024

/**
 * Lets through of each part of a form no more than its limit and drops the rest as it arrives, so that a file of any
 * size costs the memory of the largest allowed one, and the form arrives whole otherwise: what was typed is kept, and
 * the file is refused in words.
 */
export function createPartLimit(boundary: string, part = LARGEST_PART, form = LARGEST_FORM) {
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  let tail: Buffer = Buffer.alloc(0)
  // The delimiter of a part is none of it; the first one has no line before it.
  let inPart = 2 - delimiter.length
  let inForm = 0

  const allow = (data: Buffer): Buffer => {
    const passed = data.subarray(0, Math.max(0, Math.min(part - inPart, form - inForm)))
    inPart += passed.length
    inForm += passed.length
    return passed
  }

  return {
    take(chunk: Buffer): Buffer {
      const data = Buffer.concat([tail, chunk])
      const out: Buffer[] = []
      let at = 0
      for (let next = data.indexOf(delimiter); next !== -1; next = data.indexOf(delimiter, at)) {
        out.push(allow(data.subarray(at, next)))
        inPart = -delimiter.length
        out.push(allow(delimiter))
        at = next + delimiter.length
      }
      // The beginning of a delimiter may stand at the end.
      const safe = Math.max(at, data.length - delimiter.length + 1)
      out.push(allow(data.subarray(at, safe)))
      tail = Buffer.from(data.subarray(safe))
      return Buffer.concat(out)
    },
    end: (): Buffer => allow(tail),
  }
}

/** The boundary of a form with files in it; null for whatever else is sent. */
export function boundaryOf(contentType = ''): string | null {
  if (!/^multipart\/form-data\b/i.test(contentType)) return null
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,70})"|([^;\s]{1,70}))/i.exec(contentType) ?? []
  return quoted ?? plain ?? null
}

/** Puts the limit in front of whoever reads the request. Node's parser hands each piece of a body to `push`. */
export function limitParts(request: IncomingMessage): void {
  const boundary = boundaryOf(request.headers['content-type'])
  if (boundary === null) return
  const limit = createPartLimit(boundary)
  const push = request.push.bind(request)
  request.push = (chunk: Buffer | null) => {
    if (chunk !== null) {
      const passed = limit.take(chunk)
      // Pushing nothing at all would say that there is nothing to read for now.
      return passed.length === 0 || push(passed)
    }
    const rest = limit.end()
    if (rest.length > 0) push(rest)
    return push(null)
  }
}
