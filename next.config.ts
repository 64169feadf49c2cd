import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  // `npm run check` runs the compiler; next does not drive TypeScript 7.
  typescript: { ignoreBuildErrors: true },
}

export default config
