/** Thrown by a command that the viewer may not give. The page never offered it, so nobody meets it by accident. */
export class Forbidden extends Error {
  constructor(deed: string) {
    super(`not allowed: ${deed}`)
    this.name = 'Forbidden'
  }
}
