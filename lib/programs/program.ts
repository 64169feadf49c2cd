/** What a program asks of the place it is taught at. */
export interface ProgramNeeds {
  needsPowerVa: number | null
  needsThreePhase: boolean
  needsFlatParking: boolean
  needsRoof: boolean
  needsWater: boolean
  needsToilets: boolean
  needsVentilation: boolean
}

/** What scheduling needs to know of a program. Minutes are after midnight in Asia/Jakarta. */
export interface Program extends ProgramNeeds {
  id: number
  name: string
  trainingTypeName: string
  trainingDays: number
  seatsMin: number
  seatsMax: number
  startMinute: number
  endMinute: number
  onSaturdays: boolean
  setupMinutes: number
  teardownMinutes: number
  unitsNeeded: number
  instructorsNeeded: number
  kitsNeeded: number
}
