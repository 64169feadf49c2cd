/**
 * How many bytes the entries of a ZIP say they unpack to, by its central directory (APPNOTE.TXT 4.3.12). Whoever lies
 * here is stopped by the bounds of the thread.
 */
export function unpackedSize(bytes: Uint8Array): number {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entry = Buffer.from([0x50, 0x4b, 0x01, 0x02])
  let size = 0
  for (let at = view.indexOf(entry); at !== -1 && at + 28 <= view.length; at = view.indexOf(entry, at + 4))
    size += view.readUInt32LE(at + 24)
  return size
}
