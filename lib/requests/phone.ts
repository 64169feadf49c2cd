/** A number as it is kept, "+6281234567890", of whatever way it was typed in; see isPhone for what it comes to. */
export function plainPhone(text: string): string {
  return text.replace(/[\s().-]/g, '').replace(/^(\+?62|0)/, '+62')
}

export function isPhone(plain: string): boolean {
  return /^\+62[1-9]\d{6,12}$/.test(plain)
}

/** "081234567890" */
export function localPhone(phone: string): string {
  return phone.replace(/^\+62/, '0')
}
