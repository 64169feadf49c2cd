import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { foldedName } from './person.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Keys of their own for each use, so that what is known of one helps with no other. */
function keyFor(dataKey: string, use: 'nik-cipher' | 'nik-hash' | 'person-hash'): Bytes {
  return new Uint8Array(hkdfSync('sha256', dataKey, 'jadwal-mtu', use, 32))
}

const ALGORITHM = 'aes-256-gcm'
const NONCE = 12
const TAG = 16

/** An identity number as it is stored: nonce, tag and cipher text (AES-256-GCM). */
export function encryptNik(dataKey: string, nik: string): Bytes {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(ALGORITHM, keyFor(dataKey, 'nik-cipher'), nonce)
  const text = Buffer.concat([cipher.update(nik, 'utf8'), cipher.final()])
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), text]))
}

/** The number of a stored cipher; throws where it was made with another key or changed since. */
export function decryptNik(dataKey: string, stored: Uint8Array): string {
  const decipher = createDecipheriv(ALGORITHM, keyFor(dataKey, 'nik-cipher'), stored.subarray(0, NONCE))
  decipher.setAuthTag(stored.subarray(NONCE, NONCE + TAG))
  return Buffer.concat([decipher.update(stored.subarray(NONCE + TAG)), decipher.final()]).toString('utf8')
}

/** By what a number is found without being readable: there are few enough of them to try all, so a key is needed. */
export function hashNik(dataKey: string, nik: string): Bytes {
  return keyed(dataKey, 'nik-hash', nik)
}

/** By what a person is known without a number: name and phone; in a family that shares a phone the names differ. */
export function hashPerson(
  dataKey: string,
  person: { name: string; phone: string; areaCode: string | null },
): Bytes {
  const { name, phone, areaCode } = person
  return keyed(dataKey, 'person-hash', JSON.stringify([foldedName(name) || name, phone || areaCode]))
}

function keyed(dataKey: string, use: 'nik-hash' | 'person-hash', text: string): Bytes {
  return new Uint8Array(createHmac('sha256', keyFor(dataKey, use)).update(text).digest())
}
