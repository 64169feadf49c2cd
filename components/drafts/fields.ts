/** Name of the button that saves a step and stays there for more lines. */
export const MORE_FIELD = 'lagi'

/** Field that names the step of a form. */
export const STEP_FIELD = 'langkah'

/** Field, and part of an address, that says from where a step was opened: the check leads back to itself. */
export const FROM_FIELD = 'dari'
export const FROM_CHECK = 'periksa'
