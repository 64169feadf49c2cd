import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  // lib/web/page-answer.ts tags the pages that are kept.
  generateEtags: false,
  // Everybody gets title and description in the head at once, not streamed behind the page.
  htmlLimitedBots: /.*/,
  // `npm run check` runs the compiler; next does not drive TypeScript 7.
  typescript: { ignoreBuildErrors: true },
}

export default config
