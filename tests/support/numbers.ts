let last = 0

/** Rises with every call: tells made things of one test process apart. */
export function nextNumber(): string {
  last += 1
  return `${process.pid}-${last}`
}
