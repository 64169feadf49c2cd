/** As the services that show links want it. */
export const PREVIEW = { width: 1200, height: 630 }
