/** The largest file that is taken, in bytes. */
export const MAX_UPLOAD = 10 * 1024 * 1024

export type UploadKind = 'pdf' | 'jpeg' | 'png' | 'webp'

export const MIME: Record<UploadKind, string> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
}

const ENDING: Record<UploadKind, string> = { pdf: '.pdf', jpeg: '.jpg', png: '.png', webp: '.webp' }

/** A file as it was sent; nothing of it is believed yet. */
export interface SentFile {
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

/** What a file is, by its content. */
export interface Judged {
  kind: UploadKind
  /** Of a PDF. */
  pages: number | null
}

/** Why a file is not taken. */
export type UploadRefusal =
  | { kind: 'noFile' }
  | { kind: 'emptyFile' }
  | { kind: 'tooLarge' }
  | { kind: 'notPaper' }
  | { kind: 'heic' }
  | { kind: 'brokenPdf' }
  | { kind: 'lockedPdf' }
  | { kind: 'noPages' }
  | { kind: 'heavyPdf' }
  | { kind: 'brokenImage' }
  | { kind: 'hugeImage'; width: number; height: number }
  | { kind: 'busy' }

const LONGEST_NAME = 100

/**
 * The name under which a file is kept: its last part, without what turns or hides letters, and with the ending
 * that its content has.
 */
export function cleanName(sent: string, kind: UploadKind): string {
  const last = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/\.[\p{L}\p{N}]{1,5}$/u, '')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const stem = [...plain].slice(0, LONGEST_NAME).join('').trim()
  return (stem || 'berkas') + ENDING[kind]
}
