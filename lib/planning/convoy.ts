/** Whatever goes to a visit together. */
export interface Convoy {
  unitIds: number[]
  instructorIds: number[]
  kitIds: number[]
}
